"""The command: exit statuses, errors on stderr, output for machines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def php2ml(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "php2ml.cli", *map(str, arguments)], capture_output=True, text=True, cwd=cwd, check=False, env=environment
    )


def test_help_lists_the_commands() -> None:
    done = php2ml("--help")
    assert done.returncode == 0
    for command in ("translate", "build", "run", "serve", "check", "lint", "dump", "conformance", "report", "doctor", "package"):
        assert command in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [["translate", "nowhere"], ["translate", ".", "--target", "toaster"], ["build", "."], ["run", "nowhere.php"], ["lint", "nowhere.php"]],
    ids=lambda a: " ".join(a),
)
def test_bad_input_is_an_error_with_status_1(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "index.php").write_text("<?php echo 1;")
    done = php2ml(*arguments, cwd=tmp_path)
    assert done.returncode == 1
    assert "error:" in done.stderr and "Traceback" not in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["index.php"]


def test_lint_says_what_php_says(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.php", tmp_path / "bad.php"
    good.write_text("<?php echo 1;")
    bad.write_text("<?php\necho 1\necho 2;")
    done = php2ml("lint", good, bad)
    assert done.returncode == 1
    assert f"No syntax errors detected in {good}" in done.stdout
    expected = f'PHP Parse error:  syntax error, unexpected token "echo", expecting "," or ";" in {bad} on line 3'
    assert expected in done.stderr
    php2ml("lint", good, bad, "--json", tmp_path / "lint.json")
    results = json.loads((tmp_path / "lint.json").read_text())
    assert [(r["file"], r["ok"], r["line"]) for r in results] == [(str(good), True, 0), (str(bad), False, 3)]


def test_check_reports_with_position(tmp_path: Path) -> None:
    (tmp_path / "index.php").write_text("<?php\nfunction f() {\n  return 1 +;\n}\n")
    done = php2ml("check", tmp_path)
    assert done.returncode == 1
    assert "index.php:3" in done.stderr
    done = php2ml("check", tmp_path, "--json")
    found = json.loads(done.stdout)
    assert found and found[0]["severity"] == "error"


@pytest.mark.parametrize("stage", ["tokens", "ast", "resolved", "types", "ir", "ocaml"])
def test_dump_shows_every_stage(tmp_path: Path, stage: str) -> None:
    (tmp_path / "a.php").write_text("<?php function f(int $n): int { return $n + 1; } echo f(2);")
    done = php2ml("dump", "--stage", stage, tmp_path / "a.php")
    assert done.returncode == 0, done.stderr
    assert "f" in done.stdout
