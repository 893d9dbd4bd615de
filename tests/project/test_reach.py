"""What of the runtime is linked: only what a program can reach, all where it computes names."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from php2ml import build, commands
from php2ml.builtins import modules as runtime_modules
from php2ml.driver import translate_program
from php2ml.reach import Reach


def reach_of(tmp_path: Path, php: str, **options: bool) -> Reach:
    (tmp_path / "index.php").write_text("<?php\n" + php)
    result = translate_program(tmp_path, ["index.php"], **options)  # type: ignore[arg-type]
    assert result.ok and result.reach is not None
    return result.reach


def names(reach: Reach) -> list[str] | None:
    return None if reach.functions is None else [function.name for function in reach.functions]


def test_a_program_that_names_nothing_has_nothing(tmp_path: Path) -> None:
    reach = reach_of(tmp_path, "echo 1;")
    assert names(reach) == [] and not reach.causes
    assert "DateTime" in reach.left_out and "ArrayObject" in reach.left_out
    assert "Exception" not in reach.left_out, "what the runtime itself throws is always there"
    assert "Core_classes" in reach.modules and "Date_classes" not in reach.modules


@pytest.mark.parametrize(
    "php",
    [
        "$f = 'strtoupper'; echo $f('a');",
        "echo implode(array_map('strtoupper', ['a']));",
        "function g(callable $f) { return $f('a'); } echo g('strtoupper'), g(fn($x) => $x);",
        "var_dump(function_exists('strtoupper'));",
        "$f = strtoupper(...); echo $f('a');",
    ],
)
def test_functions_named_by_literals(tmp_path: Path, php: str) -> None:
    reach = reach_of(tmp_path, php)
    assert reach.functions is not None and not reach.causes
    assert "strtoupper" in (names(reach) or []) or "strtoupper(...)" in php


@pytest.mark.parametrize(
    "php",
    [
        "$f = $_GET['f']; echo $f('a');",
        "echo implode(array_map($argv[1], ['a']));",
        "function g($f) { return $f('a'); } g('str' . $argv[1]);",
        "var_dump(function_exists($argv[1]));",
        "print_r(get_defined_functions());",
        "$r = new ReflectionFunction($argv[1]);",
        "echo preg_replace_callback_array(['/a/' => $argv[1]], 'a');",
        "$i = new CallbackFilterIterator(new ArrayIterator([1]), $argv[1]);",
        "$i = new ArrayObject([1, 2]); $i->uasort($argv[1]);",
        "call_user_func($argv[1]);",
    ],
)
def test_computed_functions_link_them_all(tmp_path: Path, php: str) -> None:
    reach = reach_of(tmp_path, php)
    assert reach.functions is None
    assert any(cause.what == "functions" and cause.span.line() == 2 for cause in reach.causes)


@pytest.mark.parametrize(
    "php",
    [
        "$c = $argv[1]; $o = new $c;",
        "var_dump(class_exists($argv[1]));",
        "print_r(get_declared_classes());",
        "print_r(unserialize($argv[1]));",
        "echo $argv[1]::createFromFormat('Y', '2020')->format('Y');",
        "echo constant($argv[1]);",
        "$r = new ReflectionClass($argv[1]);",
        "class R extends ReflectionClass {} $r = new R($argv[1]);",
        "call_user_func([$argv[1], 'f']);",
    ],
)
def test_computed_classes_link_them_all(tmp_path: Path, php: str) -> None:
    reach = reach_of(tmp_path, php)
    assert reach.left_out == []
    assert set(reach.modules) >= set(runtime_modules.load().classes.values())


@pytest.mark.parametrize(
    ("php", "module"),
    [
        ("$o = new ArrayObject([1]);", "Spl_array"),
        ("$c = 'ArrayObject'; $o = new $c([1]);", "Spl_array"),
        ("var_dump(class_exists('\\\\SplStack'));", "Spl_list"),
        ("class H extends SplMinHeap {} $h = new H;", "Spl_heap"),
        ("echo date_create('2020-01-01')->format('Y');", "Date_classes"),
        ("function f() { yield 1; } foreach (f() as $x) echo $x;", "Generator"),
        ("class C { #[ReturnTypeWillChange] function f() {} } echo (new ReflectionClass('C'))->getName();", "Reflection_member"),
        ("$i = new RegexIterator(new ArrayIterator(['a']), '/a/');", "Spl_iterators"),
        ("ini_set('session.name', 'x');", "Session"),
    ],
)
def test_classes_are_linked_with_what_they_need(tmp_path: Path, php: str, module: str) -> None:
    reach = reach_of(tmp_path, php)
    assert module in reach.modules
    assert "SplObserver" in reach.left_out, "and not everything"


def test_names_in_escaped_strings_are_seen(tmp_path: Path) -> None:
    reach = reach_of(tmp_path, 'foreach (explode("\\n", "x\\nSplStack") as $c) { if ($c != "x") { echo $c; } }')
    assert "SplStack" not in reach.left_out


def test_a_site_may_vouch_for_its_names(tmp_path: Path) -> None:
    reach = reach_of(tmp_path, "$f = $argv[1]; echo $f('a'), strrev('b'), 'strtolower';", computed_names=False)
    assert names(reach) == ["strtolower"] and reach.causes
    assert "strtoupper()" in reach.left_out and "strtolower()" not in reach.left_out and "DateTime" in reach.left_out


def test_every_class_has_its_module() -> None:
    from php2ml.builtins import table

    runtime = runtime_modules.load()
    assert set(runtime.classes) == set(table.load().classes)
    assert set(runtime.classes.values()) <= runtime.initialised


@pytest.mark.skipif(shutil.which("dune") is None, reason="dune is not installed")
def test_what_is_linked(tmp_path: Path) -> None:
    """The executable holds no time zones unless dates are used, and a name that was vouched for wrongly is an Error."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "php2ml.toml").write_text("computed_names = false\n")
    (site / "index.php").write_text(
        "<?php\n$f = 'strto' . $argv[1];\ntry { echo $f('a'); } catch (Error $e) { echo $e->getMessage(), \"\\n\"; }\n"
        "$c = 'Spl' . $argv[2];\ntry { new $c; } catch (Error $e) { echo $e->getMessage(), \"\\n\"; }\n"
        "$s = $argv[3];\nvar_dump($e instanceof $s);\n"
    )
    commands.translate(site, target="native", output=tmp_path / "out", php=None)
    executable = build.build(tmp_path / "out").artefact
    done = subprocess.run(
        [executable, "run", "index.php", "upper", "Stack", "DateTime"], capture_output=True, text=True, check=True
    )
    assert done.stdout == (
        "Function strtoupper() is not part of this program: nothing in it names it\n"
        'Class "SplStack" is not part of this program: nothing in it names it\n'
        "bool(false)\n"
    )
    started = subprocess.run(
        [executable, "run", "-d", "session.auto_start=1", "index.php"], capture_output=True, text=True, check=False
    )
    assert "sessions are not part of this program" in started.stdout and started.returncode == 255
    contents = executable.read_bytes()
    assert b"Europe/Amsterdam" not in contents 
    assert len(contents) < 6_500_000
