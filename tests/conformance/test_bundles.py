"""Bundles: only the offending case fails, state that leaks is seen, causes are told apart."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from php2ml.conformance.build import CannotBuild
from php2ml.conformance.case import load_cases
from php2ml.conformance.runner import Settings, run_cases

pytestmark = pytest.mark.skipif(shutil.which("dune") is None, reason="dune is not installed")

CASES = {
    "good/plain": ('let program _ = print_string "hello\\n"; 0', "hello", "", ""),
    "good/arguments": (
        'let program argv = print_string (String.concat "," (List.tl (Array.to_list argv))); 0',
        "-d,precision=3,test.php,one,two words", "--INI--\nprecision=3\n--ARGS--\none 'two words'\n", "",
    ),
    "good/stdin": ("let program _ = print_string (read_line ()); 0", "typed", "--STDIN--\ntyped\nmore\n", ""),
    "good/directory": ('let program _ = print_string (Sys.getcwd () ^ "/x"); 0', "%DIR%/x", "", ""),
    "good/status": ('let program _ = print_string "bye"; 3', "bye", "--EXIT--\n3\n", ""),
    "bad/output": ('let program _ = print_string "one\\ntoo\\n"; 0', "one\ntwo", "", "difference at line 2"),
    "bad/status": ('let program _ = print_string "x"; 4', "x", "", "exit status 4, expected 0"),
    "bad/leak": ("let n = ref 0 let program _ = incr n; print_int !n; 0", "1", "", "second run: difference at line 1"),
    "bad/types": ('let program _ = 1 + "x"', "x", "",
                  "OCaml build: This expression has type string but an expression was expected of type int"),
    "good/refused": ("refuse", "\nFatal error: goto is not supported in %DIR%/test.php on line 1", "--EXIT--\n255\n", ""),
    "bad/refused": ("refuse", "x", "", "translation: goto is not supported"),
    "bad/exploding": ("explode", "x", "", "translator crash: KeyError: 'goto'"),
    "bad/killed": ("die", "x", "", "translator crash: the process ended with -9"),
    "bad/exception": ("let program _ = raise Not_found", "x", "", "crash: Not_found"),
    "bad/leaves": ("let program _ = exit 0", "x", "", "difference at line 1"),
    "bad/leaves_well": ('let program _ = print_string "x"; exit 0', "x", "", "the process ended in the first run"),
    "bad/endless": ("let program _ = while true do () done; 0", "x", "", "time-out"),
    "bad/error": (
        'let program _ = print_string "PHP Fatal error:  Uncaught Error: Call to undefined function f() in %DIR%/test.php:2\\n"; 255',
        "x", "", "difference at line 1: Call to undefined function f()",
    ),
}


def write(folder: Path, cases: dict[str, tuple[str, str, str, str]]) -> None:
    for name, (source, expected, extra, _) in cases.items():
        path = folder / f"{name}.phpt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"--TEST--\n{name}\n{extra}--FILE--\n<?php {source}\n--EXPECT--\n{expected}\n")


def test_each_cause_is_told(fake_compiler: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("php2ml.conformance.execute.execute.__kwdefaults__", {"time_limit": 2.0})
    write(fake_compiler, CASES)
    settings = Settings(workers=2, bundle_size=9, build=tmp_path / "build")
    results = run_cases(load_cases(fake_compiler), settings)
    assert {result.id: result.cause for result in results} == {name: case[3] for name, case in CASES.items()}
    failures = tmp_path / "build" / "failures"
    kept = {path.relative_to(failures).as_posix() for path in failures.rglob("*") if path.is_file()}
    assert {"bad/output/actual.diff", "bad/output/source/test.php", "bad/output/ocaml/program.ml", "bad/leak/again.txt",
            "bad/types/detail.txt", "bad/exception/stderr.txt"} <= kept
    assert not any(name.startswith("good/") for name in kept)


def test_a_repaired_case_is_built_again(fake_compiler: Path, tmp_path: Path) -> None:
    settings = Settings(workers=1, build=tmp_path / "build")
    chosen = {name: CASES[name] for name in ("bad/types", "good/plain")}
    write(fake_compiler, chosen)
    assert [result.passed for result in run_cases(load_cases(fake_compiler), settings)] == [False, True]
    write(fake_compiler, {"bad/types": ('let program _ = print_string "x"; 0', "x", "", "")})
    assert [result.passed for result in run_cases(load_cases(fake_compiler), settings)] == [True, True]
    write(fake_compiler, chosen)
    assert [result.passed for result in run_cases(load_cases(fake_compiler), settings)] == [False, True]


def test_a_bundle_that_does_not_link_is_split(fake_compiler: Path, tmp_path: Path) -> None:
    unlinkable = 'external gone : unit -> int = "no_such_primitive" let program _ = gone ()'
    write(fake_compiler, {
        "a/one": CASES["good/plain"],
        "a/two": (unlinkable, "x", "", ""),
        "a/zed": CASES["good/plain"],
    })
    results = run_cases(load_cases(fake_compiler), Settings(workers=1, build=tmp_path / "build"))
    assert [result.passed for result in results] == [True, False, True]
    assert results[1].cause.startswith("OCaml build: ")


def test_a_broken_runtime_is_an_error_of_the_run(fake_compiler: Path, tmp_path: Path) -> None:
    (tmp_path / "runtime" / "core" / "types.ml").write_text("type program = nonsense\n")
    write(fake_compiler, {"a/one": CASES["good/plain"]})
    with pytest.raises(CannotBuild, match="nonsense"):
        run_cases(load_cases(fake_compiler), Settings(workers=1, build=tmp_path / "build"))
