"""Template and translated modules to a project directory, written atomically."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from php2ml import __version__
from php2ml.builtins.generate import library_files
from php2ml.builtins.table import load as load_builtins

MARKER = ".php2ml.json"
HOME = Path(__file__).resolve().parent.parent
TEMPLATES = HOME / "mirage_templates"
RUNTIME = HOME / "ocaml_runtime"

MIRAGE_TARGETS = ("hvt", "spt", "virtio", "xen", "unix")
TARGETS = ("native", *MIRAGE_TARGETS)

# The versions that unikernels build with: at least, and below.
MIRAGE = ("4.10.0", "4.12.0")
OCAML_OF_UNIKERNELS = "5.2.0"

# Which template folders and which parts of the runtime each family of targets takes.
_NATIVE_RUNTIME = ("core", "core/ocaml4", "core/ocaml5", "std", "sapi", "host/stack", "host/early_stack", "host/unix", "host/memory", "host/http", "host/unix_server")
_MIRAGE_RUNTIME = ("core", "core/ocaml4", "core/ocaml5", "std", "sapi", "host/mirage", "host/memory", "host/store", "host/http")
_STORAGE_RUNTIME = ("host/block",)  # where files are kept on a block device


class ProjectError(Exception):
    """The output folder cannot be written or read as a project; the text says why."""


def family(target: str) -> str:
    """The template folder of a target."""
    return "native" if target == "native" else "unikernel"


def _runtime_files(target: str, storage: bool) -> dict[str, bytes]:
    """The runtime's sources as `runtime/...`, without tests and without the hosts of other targets."""
    parts = _NATIVE_RUNTIME if target == "native" else _MIRAGE_RUNTIME
    if storage:
        parts += _STORAGE_RUNTIME
    files: dict[str, bytes] = {"runtime/dune": (RUNTIME / "dune").read_bytes()}
    for part in parts:
        for path in sorted((RUNTIME / part).glob("*")):
            if path.suffix in (".ml", ".mli") or path.name == "dune":
                files[f"runtime/{part}/{path.name}"] = path.read_bytes()
    return files


_SECTION = re.compile(r"^\{\{([#^])(\w+)\}\}\n(.*?)^\{\{/\2\}\}\n", re.DOTALL | re.MULTILINE)


def fill(text: str, values: dict[str, str]) -> str:
    """A template with `{{name}}` replaced; lines between `{{#name}}` and `{{/name}}` stay where the value is not empty, after
    `{{^name}}` where it is."""

    def section(found: re.Match[str]) -> str:
        return found.group(3) if bool(values[found.group(2)]) == (found.group(1) == "#") else ""

    text = _SECTION.sub(section, text)
    for key, value in values.items():
        text = text.replace("{{" + key + "}}", value)
    return text


def _template_files(target: str, values: dict[str, str]) -> dict[str, bytes]:
    """The template of the target's family, filled in."""
    files: dict[str, bytes] = {}
    for folder in ("common", family(target)):
        base = TEMPLATES / folder
        for path in sorted(base.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                text = fill(path.read_text(encoding="utf-8"), values)
                files[path.relative_to(base).as_posix()] = text.encode("utf-8")
    return files


def project_files(
    target: str, name: str, site_library: dict[str, str], *, storage: bool = False
) -> dict[str, bytes]:
    """Every file of the project, by relative path: template, runtime, and the site's library below `site/`.

    With `storage` a unikernel keeps its writable folders on a block device.
    """
    storage = storage and target != "native"
    # threads, which fibers are, need another limit than deep recursion: such programs see to it when they run
    early = "" if '("fibers", ' in site_library.get("program.ml", "") else "php_early_stack "
    values = {
        "name": name,
        "target": target,
        "version": __version__,
        "early_stack": early,
        "mirage_least": MIRAGE[0],
        "mirage_below": MIRAGE[1],
        "ocaml_least": OCAML_OF_UNIKERNELS,
        "storage": "storage" if storage else "",
    }
    files = _template_files(target, values)
    files.update(_runtime_files(target, storage))
    for path, text in site_library.items():
        files[f"site/{path}"] = text.encode("latin-1")
    if "php_builtins" in site_library.get("dune", ""):
        for path, text in library_files(load_builtins()).items():
            files[f"builtins/{path}"] = text.encode("utf-8")
    marker = {"generator": "php2ml", "version": __version__, "target": target, "name": name, "storage": values["storage"]}
    files[MARKER] = (json.dumps(marker, indent=2) + "\n").encode()
    return files


def is_project(directory: Path) -> bool:
    """Whether php2ml made the folder."""
    return (directory / MARKER).is_file()


def read_marker(directory: Path) -> dict[str, str]:
    """What was recorded when the project was made. Raises ProjectError where there is none."""
    try:
        return json.loads((directory / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ProjectError(f"{directory} is not a project made by php2ml") from error


def check_output(directory: Path) -> None:
    """Raises ProjectError unless the folder is absent, empty, or was made by php2ml."""
    if directory.is_dir() and (is_project(directory) or not any(directory.iterdir())):
        return
    if directory.exists():
        raise ProjectError(f"{directory} exists and was not made by php2ml; it is left as it is")


def write_project(directory: Path, files: dict[str, bytes]) -> None:
    """Makes the project at `directory`, replacing an older one at once when all is written; a failure leaves the old one.

    Build results (`_build`) of an older project are kept, so that building again is quick. Raises ProjectError.
    """
    check_output(directory)
    with locked(directory):
        replace_directory(directory, files, keep="_build")


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Keeps other processes from replacing or building the project meanwhile; they wait. Nothing where there is none."""
    marker = directory / MARKER
    while True:
        try:
            held = marker.open("rb")
        except OSError:
            yield
            return
        with held:
            fcntl.flock(held, fcntl.LOCK_EX)
            try:
                current = os.path.samestat(os.fstat(held.fileno()), marker.stat())
            except OSError:
                current = False
            if current:
                yield
                return


def replace_directory(directory: Path, files: dict[str, bytes], *, keep: str | None = None) -> None:
    """Makes `directory` hold the files and nothing else (but what it has as `keep`), at once. Raises ProjectError."""
    directory = directory.absolute()
    directory.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{directory.name}.", dir=directory.parent))
    try:
        for relative, contents in files.items():
            path = staging / relative
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents)
            if contents.startswith(b"#!"):
                path.chmod(0o755)
        staging.chmod(0o755)
        old: Path | None = None
        if directory.exists():
            if keep is not None and (directory / keep).is_dir():
                os.replace(directory / keep, staging / keep)
            old = Path(tempfile.mkdtemp(prefix=f".{directory.name}.old.", dir=directory.parent))
            os.replace(directory, old)
        os.replace(staging, directory)
        if old is not None:
            shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        raise ProjectError(f"cannot write {directory}: {error.strerror or error}") from error
