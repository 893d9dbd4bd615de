"""The parser's tables: cached, never stale, without conflicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from php2ml.syntax import tables
from php2ml.syntax.grammar import parse_many
from php2ml.syntax.lint import lint


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    tables.load.cache_clear()
    return tmp_path / "php2ml"


def test_a_damaged_cache_is_rebuilt(cache: Path) -> None:
    built = tables.load((8, 2))
    [file] = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(b"not a table")
    tables.load.cache_clear()
    assert tables.load((8, 2)).rows == built.rows
    assert file.read_bytes() == whole


def test_an_unwritable_cache_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(file))
    tables.load.cache_clear()
    assert tables.load((8, 2)).rows
    tables.load.cache_clear()


def test_another_grammar_has_another_key() -> None:
    old, new = tables.productions((8, 2)), tables.productions((8, 4))
    assert tables.cache_key(old) == tables.cache_key(tables.productions((8, 2)))
    assert tables.cache_key(old) != tables.cache_key(new)
    assert tables.cache_key(old) != tables.cache_key(old[:-1])


def test_many_files_come_back_in_order(tmp_path: Path) -> None:
    paths = []
    for number in range(40):
        path = tmp_path / f"{number}.php"
        path.write_text(f"<?php echo {number};" if number != 7 else "<?php echo ;")
        paths.append(path)
    results = parse_many(paths)
    assert [file.span.file.path for file, _ in results] == [str(path) for path in paths]
    assert [bool(errors) for _, errors in results] == [number == 7 for number in range(40)]
    verdicts = lint(paths)
    assert [verdict.path for verdict in verdicts] == [str(path) for path in paths]
    assert [not verdict.ok for verdict in verdicts] == [number == 7 for number in range(40)]
