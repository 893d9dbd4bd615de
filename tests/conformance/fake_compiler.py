"""A stand-in for the compiler and the runtime: the "PHP" of a case is the OCaml body of its program.

The harness is what is under test here, so the program is a function from the argument vector to an exit status.
"""

from __future__ import annotations

import os
import signal
import sys
import types
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from php2ml.conformance import build
from php2ml.diagnostics import Diagnostic, error, warning
from php2ml.source import Source, Span

RUNTIME = {
    "dune": "(library (name php_runtime) (modules types))\n",
    "types.ml": "type program = { root : string; main : string array -> int }\n",
}
HOST = {
    "dune": "(library (name php_host_unix) (libraries php_runtime) (modules cli))\n",
    "cli.ml": "let run (program : Php_runtime.Types.program) ~argv = program.main argv\n",
}


@dataclass
class FakeResult:
    """What ``translate_program`` returns."""

    files: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def translate_program(root: Path, php_files: list[str], *, module_prefix: str, entries: list[str]) -> FakeResult:
    """Take what follows the opening tag for OCaml; "refuse", "explode" and "die" do what they say."""
    assert entries == ["test.php"] and php_files == ["test.php"]
    path = root / "test.php"
    source = path.read_text().removeprefix("<?php ")
    span = Span(Source(str(path), path.read_bytes().decode("latin-1")), 0, 1)
    if source.startswith("refuse"):
        return FakeResult(diagnostics=[warning("P0002", "odd", span), error("P0002", "goto is not supported", span)])
    if source.startswith("explode"):
        raise KeyError("goto")
    if source.startswith("die"):
        os.kill(os.getpid(), signal.SIGKILL)
    program = source + "\nlet program = { Php_runtime.Types.root = \"\"; main = program }\n"
    dune = f"(library (name {module_prefix}site) (flags (:standard -w -a)) (libraries php_runtime))\n"
    return FakeResult({"program.ml": program, "dune": dune})


@pytest.fixture
def fake_compiler(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Install the stand-ins; returns a folder for cases."""
    for name, files in (("core", RUNTIME), ("host", HOST)):
        folder = tmp_path / "runtime" / name
        folder.mkdir(parents=True)
        for file, text in files.items():
            (folder / file).write_text(text)
    (tmp_path / "runtime" / "test").mkdir()
    (tmp_path / "runtime" / "test" / "dune").write_text("(this is not copied")
    driver = types.ModuleType("php2ml.driver")
    driver.translate_program = translate_program  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "php2ml.driver", driver)
    monkeypatch.setattr(build, "RUNTIME_SOURCE", tmp_path / "runtime")
    cases = tmp_path / "cases"
    cases.mkdir()
    return cases
