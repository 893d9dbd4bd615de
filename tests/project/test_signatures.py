"""Every built-in's signature agrees with the real php's reflection: names, references, optional and variadic parameters."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

from php2ml.builtins import table

# Declared with one variadic parameter, because their own messages depend on how many arguments come before the callbacks.
COUNTED_BY_THEMSELVES = {
    "array_udiff", "array_diff_ukey", "array_diff_uassoc", "array_udiff_assoc", "array_udiff_uassoc", "array_uintersect",
    "array_intersect_ukey", "array_intersect_uassoc", "array_uintersect_assoc", "array_uintersect_uassoc",
}

ROOT = Path(__file__).resolve().parents[2]


def _facts() -> dict[str, list]:
    spec = importlib.util.spec_from_file_location("coverage_page", ROOT / "tools" / "coverage.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    functions: dict[str, list] = {}
    for extension in module.php_facts().values():
        functions.update({name.lower(): parameters for name, parameters in extension["functions"].items()})
    return functions


def test_signatures_are_those_of_php() -> None:
    if shutil.which("php") is None:
        pytest.skip("php is not installed")
    facts = _facts()
    wrong: list[str] = []
    checked = 0
    for function in table.load().functions.values():
        expected = facts.get(function.lower)
        if expected is None or function.special or function.lower in COUNTED_BY_THEMSELVES:
            continue
        checked += 1
        ours = [[p.name, p.by_ref, p.optional or p.variadic, p.variadic] for p in function.params]
        if ours != expected:
            wrong.append(f"{function.name}: {ours} is not {expected}")
    assert checked > 300
    assert wrong == []
