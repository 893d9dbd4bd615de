"""Composer's autoload: which file declares a class, and which files `vendor/autoload.php` loads."""

from __future__ import annotations

import json
import posixpath

from php2ml.names import lower_case
from php2ml.program import Program


def read_autoload(program: Program, others: dict[str, bytes]) -> None:
    """Fills `program.autoload` from every composer.json among `others`."""
    declared: dict[str, list[str]] = {}
    for file in program.files.values():
        for cls in file.classes:
            if not cls.anonymous:
                declared.setdefault(cls.lower, []).append(file.path)
    for path in sorted(others):
        if posixpath.basename(path) != "composer.json":
            continue
        try:
            data = json.loads(others[path])
        except ValueError:
            continue
        base = posixpath.dirname(path)
        for section in ("autoload", "autoload-dev"):
            rules = data.get(section) or {}
            for prefix, folders in (rules.get("psr-4") or {}).items():
                add_psr4(program, declared, base, prefix, folders)
            for prefix, folders in (rules.get("psr-0") or {}).items():
                add_psr0(program, declared, base, prefix, folders)
            for item in rules.get("classmap") or []:
                add_classmap(program, declared, posixpath.normpath(posixpath.join(base, item)))


def as_list(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def add_psr4(
    program: Program, declared: dict[str, list[str]], base: str, prefix: str, folders: object
) -> None:
    for folder in as_list(folders):
        top = posixpath.normpath(posixpath.join(base, folder))
        for lower, paths in declared.items():
            if not lower.startswith(lower_case(prefix)):
                continue
            rest = lower[len(prefix) :].replace("\\", "/") + ".php"
            wanted = lower_case(posixpath.normpath(posixpath.join(top, rest)))
            for path in paths:
                if lower_case(path) == wanted:
                    program.autoload.setdefault(lower, path)


def add_psr0(
    program: Program, declared: dict[str, list[str]], base: str, prefix: str, folders: object
) -> None:
    for folder in as_list(folders):
        top = posixpath.normpath(posixpath.join(base, folder))
        for lower, paths in declared.items():
            if not lower.startswith(lower_case(prefix)):
                continue
            space, _, name = lower.rpartition("\\")
            rest = posixpath.join(space.replace("\\", "/"), name.replace("_", "/")) + ".php"
            wanted = lower_case(posixpath.normpath(posixpath.join(top, rest)))
            for path in paths:
                if lower_case(path) == wanted:
                    program.autoload.setdefault(lower, path)


def add_classmap(program: Program, declared: dict[str, list[str]], top: str) -> None:
    for lower, paths in declared.items():
        for path in paths:
            if path == top or top == "." or path.startswith(top + "/"):
                program.autoload.setdefault(lower, path)
