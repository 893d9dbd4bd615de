"""Lowering: PHP beside the IR it becomes, one file a concern in `cases/`.

A case is `--- php`, the source, `--- ir`, the functions of its module (their tables left out).  The type table knows
nothing there, so that what is shown is the general path.  `PROMOTE=1 pytest tests/lower` accepts new output.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from php2ml.builtins import table
from php2ml.ir import check, ir
from php2ml.ir.lower import Lowered, lower
from php2ml.ir.print import print_module
from php2ml.resolve import resolve
from php2ml.source import Source
from php2ml.syntax.grammar import parse
from php2ml.types.table import TypeTable

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def lowered(php: str) -> Lowered:
    sys.setrecursionlimit(20_000)
    tree, diagnostics = parse(Source("/site/a.php", php))
    assert not diagnostics
    program = resolve([tree], table.load(), "/site", None, {})
    result = lower(program, TypeTable.untyped(program))
    assert [str(fault) for fault in check.check(result.modules)] == []
    return result


def shown(php: str) -> str:
    (module,) = lowered(php).modules
    items = [item for item in module.items if item.params or item.name.startswith("array_")]
    return print_module(ir.Module(module.name, module.path, items, []))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    php, _, golden = path.read_text().partition("--- ir\n")
    php = php.removeprefix("--- php\n")
    actual = shown(php).rstrip() + "\n"
    if os.environ.get("PROMOTE"):
        path.write_text(f"--- php\n{php}--- ir\n{actual}")
        return
    assert actual == golden


@pytest.mark.parametrize(
    ("php", "code"),
    [
        ("<?php goto a; try { a: echo 1; } finally { }", "L0001"),
    ],
)
def test_what_is_refused_is_located(php: str, code: str) -> None:
    diagnostics = lowered(php).diagnostics
    assert code in [diagnostic.code for diagnostic in diagnostics]
    assert all(diagnostic.span.line() == 1 for diagnostic in diagnostics)


def test_eval_warns_and_translates() -> None:
    result = lowered("<?php eval($argv[1]);")
    assert [diagnostic.severity.value for diagnostic in result.diagnostics] == ["warning"]
