"""What a case is, and the two ways one is stored.

A ``.phpt`` file holds a script and its expectation in sections; the shared layout is a folder with ``test.php``, ``expected.txt`` and
``case.json``. Both are loaded into the same ``Case``.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SCRIPT = "test.php"
"""The name under which the script of every case is run."""

SECTION = re.compile(rb"^--([A-Z]+)(?: ([^\s][^\n]*?))?--\r?\n", re.MULTILINE)
SECTIONS = frozenset({
    "TEST", "DESCRIPTION", "INI", "ARGS", "ENV", "STDIN", "GET", "POST", "COOKIE", "FILE", "EXPECT", "EXPECTF", "EXIT",
})


class BadCase(Exception):
    """A case that cannot be read; the text names the file and what is wrong."""


@dataclass(slots=True, eq=False)
class WebRequest:
    """The request a case with GET, POST or COOKIE sections is run for."""

    query: str = ""
    body: bytes | None = None
    cookie: str = ""

    @property
    def method(self) -> str:
        """POST when there is a body."""
        return "GET" if self.body is None else "POST"


@dataclass(slots=True, eq=False)
class Case:
    """A script with everything it is run with and what php prints."""

    id: str
    area: str
    title: str
    origin: Path
    files: dict[str, bytes]
    expected: bytes | None
    pattern: bool = False
    exit: int = 0
    ini: tuple[str, ...] = ()
    args: tuple[str, ...] = ()
    stdin: bytes = b""
    env: dict[str, str] = field(default_factory=dict)
    request: WebRequest | None = None

    @property
    def exact(self) -> bool:
        """Whether trailing line ends count: they do in expected.txt, not in a section of a .phpt file."""
        return not self.origin.is_file()


def sections(path: Path) -> list[tuple[str, str, bytes]]:
    """The sections of a ``.phpt`` file: name, argument ("" mostly), content."""
    data = path.read_bytes()
    heads = list(SECTION.finditer(data))
    if not heads or heads[0].start() != 0:
        raise BadCase(f"{path}: does not begin with --TEST--")
    found: list[tuple[str, str, bytes]] = []
    for index, head in enumerate(heads):
        end = heads[index + 1].start() if index + 1 < len(heads) else len(data)
        name = head.group(1).decode()
        if name not in SECTIONS:
            raise BadCase(f"{path}: unknown section --{name}--")
        found.append((name, (head.group(2) or b"").decode(), data[head.end():end]))
    return found


def load_phpt(path: Path, root: Path) -> Case:
    """Read one ``.phpt`` file below ``root``."""
    files: dict[str, bytes] = {}
    plain: dict[str, bytes] = {}
    for name, argument, content in sections(path):
        if name == "FILE":
            files[argument or SCRIPT] = content
        elif name in plain:
            raise BadCase(f"{path}: two sections --{name}--")
        else:
            plain[name] = content
    if SCRIPT not in files:
        raise BadCase(f"{path}: no --FILE-- section")
    if "EXPECT" in plain and "EXPECTF" in plain:
        raise BadCase(f"{path}: both EXPECT and EXPECTF")
    relative = path.relative_to(root).with_suffix("")
    request = None
    if plain.keys() & {"GET", "POST", "COOKIE"}:
        body = plain["POST"].rstrip(b"\r\n") if "POST" in plain else None
        request = WebRequest(_line(plain, "GET"), body, _line(plain, "COOKIE"))
    return Case(
        id=relative.as_posix(),
        area=area_of(relative, root),
        title=_line(plain, "TEST"),
        origin=path,
        files=files,
        expected=plain.get("EXPECT", plain.get("EXPECTF")),
        pattern="EXPECTF" in plain,
        exit=int(_line(plain, "EXIT") or "0"),
        ini=tuple(_line(plain, "INI").split("\n")) if plain.get("INI", b"").strip() else (),
        args=tuple(shlex.split(_line(plain, "ARGS"))),
        stdin=plain.get("STDIN", b""),
        env=dict(line.split("=", 1) for line in _line(plain, "ENV").splitlines() if "=" in line),
        request=request,
    )


def _line(plain: dict[str, bytes], name: str) -> str:
    return plain.get(name, b"").decode().strip()


def load_folder(folder: Path, root: Path) -> Case:
    """Read one case of the shared layout."""
    meta = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    expected = folder / "expected.txt"
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).as_posix() not in ("case.json", "expected.txt")
    }
    if SCRIPT not in files:
        raise BadCase(f"{folder}: no {SCRIPT}")
    relative = folder.relative_to(root)
    ini = meta.get("ini", [])
    return Case(
        id=relative.as_posix() if relative.parts else folder.name,
        area=area_of(relative, root),
        title=meta.get("title", folder.name),
        origin=folder,
        files=files,
        expected=expected.read_bytes() if expected.is_file() else None,
        exit=int(meta.get("exit", 0)),
        ini=tuple(ini if isinstance(ini, list) else [f"{name}={value}" for name, value in ini.items()]),
        args=tuple(meta.get("args", [])),
        stdin=meta.get("stdin", "").encode("utf-8", "surrogateescape"),
        env=meta.get("env", {}),
    )


def area_of(relative: Path, root: Path) -> str:
    """The folder of a case below the root, or the root's own name."""
    parent = relative.parent.as_posix()
    return root.name if parent == "." else parent


def find(directory: Path) -> Iterator[Path]:
    """The ``.phpt`` files and case folders below ``directory``, in order."""
    if directory.is_file():
        yield directory
        return
    if (directory / "case.json").is_file():
        yield directory
        return
    for entry in sorted(directory.iterdir()):
        if entry.is_dir():
            yield from find(entry)
        elif entry.suffix == ".phpt":
            yield entry


def load_cases(directory: Path, only: str | None = None) -> list[Case]:
    """Every case below ``directory`` (or the one ``directory`` names); ``only`` keeps ids that contain it."""
    root = directory.parent if directory.is_file() else directory
    cases = [load_phpt(path, root) if path.is_file() else load_folder(path, root) for path in find(directory)]
    return [case for case in cases if only is None or only in case.id]
