"""The pipeline as a whole, up to the text of the site's library."""

from __future__ import annotations

from pathlib import Path

import pytest

from php2ml import driver
from php2ml.diagnostics import Diagnostic, Severity
from php2ml.ir import ir
from php2ml.source import Source, Span


def site(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.php").write_text(text)
    return tmp_path


def test_hello(tmp_path: Path) -> None:
    result = driver.translate_program(site(tmp_path, hello='<?php\necho "hello\\n";\n'), check_ir=True)
    assert result.ok
    assert sorted(result.files) == ["assets.ml", "builtin_table.ml", "dune", "hello.ml", "program.ml"]
    assert result.files["hello.ml"] == """\
(* hello.php, translated by php2ml. *)

open Php_runtime

let file = "hello.php"

let main (ctx : Types.ctx) (scope : Types.scope) : Value.t =
  Ctx.echo ctx "hello\\n";
  Value.of_int 1

let php_file = { Types.path = file; main; hoisted_functions = []; hoisted_classes = [] }
"""
    assert "(name site)" in result.files["dune"]


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    root = site(tmp_path, a="<?php class A { function f($x) { return [$x => fn($y) => $y + $x]; } }", b="<?php include 'a.php';")
    assert driver.translate_program(root).files == driver.translate_program(root).files


def test_errors_leave_no_files(tmp_path: Path) -> None:
    result = driver.translate_program(site(tmp_path, bad="<?php echo ;"))
    assert not result.ok
    assert result.files == {}


def test_prefix_and_assets(tmp_path: Path) -> None:
    root = site(tmp_path, a="<?php")
    (tmp_path / "x.css").write_bytes(b"\xff\n")
    result = driver.translate_program(root, ["a.php"], module_prefix="c1_", assets=["x.css"], settings=[("docroot", "")])
    assert "(name c1_site)" in result.files["dune"]
    assert '("x.css", "\\xff\\n")' in result.files["assets.ml"]
    assert 'settings = [ ("docroot", "") ]' in result.files["program.ml"]


def test_a_long_file_is_no_deep_recursion(tmp_path: Path) -> None:
    text = "<?php\n" + "".join(f"$v{n} = f($v{n - 1} ?? 0);\nif ($v{n}) echo $v{n};\n" for n in range(1, 3000))
    assert driver.translate_program(site(tmp_path, long=text)).ok


@pytest.mark.parametrize("stage", driver.STAGES)
def test_stages(tmp_path: Path, stage: str) -> None:
    site(tmp_path, a="<?php function f(int $x) { return $x . 'a'; } echo f(2);")
    assert "f" in driver.dump(tmp_path / "a.php", stage)


def test_what_php_says_when_compiling_is_said_on_entry() -> None:
    source = Source("/site/a.php", "<?php\n\nfunction f($a = 1, $b) {}")
    note = Diagnostic("P0003", Severity.WARNING, "Optional parameter", Span(source, 7, 9))
    main = ir.Function("main", [ir.Param("ctx", ir.CTX)], ir.VALUE, ir.Var("Value.null", ir.VALUE))
    driver.announce_deprecations([ir.Module("A", "a.php", [main])], [note], Path("/site"))
    assert isinstance(main.body, ir.Seq)
    assert isinstance(main.body.items[0], ir.Line)
    assert main.body.items[0].line == 3
