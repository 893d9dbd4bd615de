"""Reading cases, matching expectations, blessing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from php2ml.conformance import bless, passing, report
from php2ml.conformance.case import BadCase, Case, load_cases
from php2ml.conformance.expect import first_difference, matches, normalise, pattern_of
from php2ml.conformance.result import Result

needs_php = pytest.mark.skipif(shutil.which("php") is None, reason="php is not installed")


def write_case(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.phpt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_every_section_is_read(tmp_path: Path) -> None:
    write_case(tmp_path, "area/one", "--TEST--\nA title\n--INI--\nprecision=3\nx=y=z\n--ARGS--\na 'b c'\n--STDIN--\nin\n"
               "--ENV--\nK=v\n--POST--\na=1\n--COOKIE--\nc=d\n--FILE--\n<?php\n--FILE inc/a.php--\nhelper\n--EXIT--\n3\n--EXPECTF--\n%d\n")
    case, = load_cases(tmp_path)
    assert (case.id, case.area, case.title, case.pattern, case.exit) == ("area/one", "area", "A title", True, 3)
    assert case.ini == ("precision=3", "x=y=z") and case.args == ("a", "b c") and case.stdin == b"in\n"
    assert case.files == {"test.php": b"<?php\n", "inc/a.php": b"helper\n"} and case.env == {"K": "v"}
    assert case.request is not None and (case.request.method, case.request.body, case.request.cookie) == ("POST", b"a=1", "c=d")


def test_the_shared_layout_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "suite" / "area" / "name"
    (folder / "sub").mkdir(parents=True)
    (folder / "test.php").write_text("<?php")
    (folder / "sub" / "inc.php").write_text("x")
    (folder / "expected.txt").write_text("out")
    (folder / "case.json").write_text(json.dumps({"ini": ["a=1"], "args": ["x"], "exit": 255, "env": {"D": "{PWD}/d"}}))
    case, = load_cases(tmp_path)
    assert (case.id, case.area, case.exit, case.ini, case.exact) == ("suite/area/name", "suite/area", 255, ("a=1",), True)
    assert set(case.files) == {"test.php", "sub/inc.php"}
    assert load_cases(folder)[0].id == "name"


@pytest.mark.parametrize("text", ["no section", "--TEST--\nt\n--EXPECT--\n", "--TEST--\n--NOPE--\n--FILE--\n"])
def test_a_bad_case_is_refused(tmp_path: Path, text: str) -> None:
    write_case(tmp_path, "bad", text)
    with pytest.raises(BadCase, match="bad.phpt"):
        load_cases(tmp_path)


def case_of(expected: str, *, pattern: bool = False, origin: Path = Path(__file__)) -> Case:
    return Case("a/b", "a", "", origin, {}, expected.encode(), pattern)


def test_matching(tmp_path: Path) -> None:
    assert matches(case_of("a\n"), b"a") and matches(case_of("a"), b"a\n\n") and not matches(case_of("a"), b"a ")
    assert not matches(case_of("a\n", origin=tmp_path), b"a")
    assert matches(case_of("in %DIR%/x:%d %s\n%a", pattern=True), b"in %DIR%/x:12 word\nmore\nlines")
    assert not matches(case_of("%d", pattern=True), b"x")
    assert pattern_of(b"%r[ab]+%r(%i)").fullmatch(b"abba(-3)")
    assert first_difference(case_of("a\nb\nc"), b"a\nx\nc") == 2
    assert first_difference(case_of("a\nb"), b"a\nb\nc") == 3
    assert normalise(b"/t/run/x /t/run2", (Path("/t/run"),)) == b"%DIR%/x %DIR%2"


@needs_php
def test_only_php_blesses(tmp_path: Path) -> None:
    path = write_case(tmp_path, "one", "--TEST--\nt\n--FILE--\n<?php echo __FILE__, 1/3; exit(4);\n--EXPECT--\nwhatever\n")
    assert bless.bless(path) == "written" and bless.bless(path) == "unchanged"
    case, = load_cases(tmp_path)
    assert case.expected == b"%DIR%/test.php0.33333333333333\n" and case.exit == 4
    checked = write_case(tmp_path, "two", "--TEST--\nt\n--FILE--\n<?php echo 'x';\n--EXPECTF--\n%d\n")
    with pytest.raises(bless.CannotBless, match="EXPECTF"):
        bless.bless(checked)
    random = write_case(tmp_path, "three", "--TEST--\nt\n--FILE--\n<?php echo random_int(0, PHP_INT_MAX);\n--EXPECT--\n")
    with pytest.raises(bless.CannotBless, match="each time"):
        bless.bless(random)


RESULTS = [Result("a/x", "a"), Result("a/y", "a", "difference at line 3"), Result("b/z", "b", "difference at line 9")]


def test_figures() -> None:
    figures = report.as_json(RESULTS)
    assert figures["areas"] == {"a": [1, 2], "b": [0, 1]} and (figures["cases"], figures["passed"]) == (3, 1)
    assert figures["failed"] == {"a/y": "difference at line 3", "b/z": "difference at line 9"}
    assert report.causes(RESULTS) == [("difference", 2)]
    assert report.percent(9999, 10000) == "99.9 %"


def test_a_page_keeps_the_sections_of_other_folders(tmp_path: Path) -> None:
    page = tmp_path / "RESULTS.md"
    report.write_page(page, "phpt", RESULTS)
    report.write_page(page, "cases", RESULTS[:1])
    report.write_page(page, "phpt", RESULTS[1:])
    text = page.read_text()
    assert text.index("## cases") < text.index("## phpt") and text.count("## ") == 2
    assert "| a | 0 | 1 | 0.0 % |" in text and "1 of 1 (100.0 %)" in text


def test_the_passing_list_only_grows(tmp_path: Path) -> None:
    listing = tmp_path / "passing.txt"
    assert passing.update("cases", RESULTS, listing) == 1
    broken = [Result("a/x", "a", "time-out"), Result("a/y", "a")]
    assert [result.id for result in passing.lost("cases", broken, passing.read(listing))] == ["a/x"]
    assert passing.update("cases", broken, listing) == 1
    assert passing.read(listing) == {"cases/a/x", "cases/a/y"}


def test_labels_do_not_depend_on_where_the_checkout_lies() -> None:
    assert passing.label_of(passing.PASSING.parent / "cases" / "arrays") == "cases/arrays"
    assert passing.label_of(Path("/anywhere/shared/phpt/php-src")) == "phpt/php-src"
    assert passing.label_of(Path("/tmp/held-back")) == "held-back"
