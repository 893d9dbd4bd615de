"""The committed list of passing cases, which only grows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from .build import PROJECT_ROOT
from .result import Result

PASSING = PROJECT_ROOT / "conformance" / "passing.txt"


def label_of(directory: Path) -> str:
    """The prefix of a folder's cases in the list: the same wherever the folder lies on this machine.

    Folders of the project are named from conformance/ on ("cases", "cases/arrays"); others from their part named "phpt" on, or by their
    own name.
    """
    path = directory.resolve()
    conformance = PROJECT_ROOT / "conformance"
    if path.is_relative_to(conformance):
        return path.relative_to(conformance).as_posix()
    parts = path.parts
    if "phpt" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("phpt"):])
    return path.name


def read(path: Path = PASSING) -> set[str]:
    """The keys of the list; empty when there is no list yet."""
    if not path.is_file():
        return set()
    return {line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}


def write(keys: Iterable[str], path: Path = PASSING) -> None:
    """Write the list, sorted."""
    head = "# Cases that pass, one a line; `php2ml conformance DIR --update-passing` adds to it.\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + "".join(f"{key}\n" for key in sorted(keys)), encoding="utf-8")


def key(label: str, case: str) -> str:
    """The key of a case in the list."""
    return f"{label}/{case}"


def lost(label: str, results: Sequence[Result], listed: set[str]) -> list[Result]:
    """The cases which are listed and did not pass."""
    return [result for result in results if not result.passed and key(label, result.id) in listed]


def update(label: str, results: Sequence[Result], path: Path = PASSING) -> int:
    """Add the passing cases to the list; how many were new."""
    listed = read(path)
    found = {key(label, result.id) for result in results if result.passed}
    write(listed | found, path)
    return len(found - listed)
