"""The passes of resolution, in order."""

from __future__ import annotations

import os
import posixpath

from php2ml.names import lower_case
from php2ml.program import Builtins, FileInfo, Program
from php2ml.resolve.classes import link_classes
from php2ml.resolve.composer import read_autoload
from php2ml.resolve.constants import fold_constants
from php2ml.resolve.declare import Declarer
from php2ml.resolve.gotos import remove_gotos
from php2ml.resolve.includes import find_includes, settle_file_scopes
from php2ml.resolve.loading import find_loaded
from php2ml.resolve.loop_lists import split_loop_lists
from php2ml.resolve.scopes import build_scopes
from php2ml.resolve.ticks import add_ticks
from php2ml.syntax import ast


def resolve(
    files: list[ast.File],
    builtins: Builtins,
    root: str = "",
    entries: list[str] | None = None,
    other_files: dict[str, bytes] | None = None,
) -> Program:
    """Return the program made of `files`, whose sources have paths inside the directory `root` (or relative to
    it).  `entries` are the relative paths of those that may be the main script (all, when not given);
    `other_files` what else is known by relative path (composer.json)."""
    program = Program(root)
    program.builtins = builtins
    for node in files:
        add_ticks(node)
        remove_gotos(node)
        split_loop_lists(node)
        path = relative(node.span.file.path, root)
        file = FileInfo(path, node, strict_types(node))
        file.is_entry = entries is None or path in entries
        program.files[path] = file
    for file in program.files.values():
        Declarer(program, file).run()
    link_classes(program)
    build_scopes(program)
    read_autoload(program, other_files or {})
    find_includes(program)
    settle_file_scopes(program)
    find_loaded(program)
    fold_constants(program)
    return program


def relative(path: str, root: str) -> str:
    """The path below `root`, with "/"."""
    path = path.replace(os.sep, "/")
    if root and (path == root or path.startswith(root.rstrip("/") + "/")):
        path = path[len(root.rstrip("/")) + 1 :]
    return posixpath.normpath(path)


def strict_types(node: ast.File) -> bool:
    """Whether the file says declare(strict_types=1)."""
    for stmt in node.stmts:
        if isinstance(stmt, ast.Declare):
            for item in stmt.declares:
                if lower_case(item.key.name) == "strict_types":
                    return isinstance(item.value, ast.Int_) and item.value.value == 1
        elif not isinstance(stmt, ast.InlineHTML | ast.Nop):
            return False
    return False
