"""Trees and diagnostics of the case files; spans of every source at hand."""

from __future__ import annotations

import pytest

from php2ml.source import Source
from php2ml.syntax.grammar import parse

from .cases import Case, our_tree, read
from .spans import violations


@pytest.mark.parametrize("case", read("ast"), ids=lambda case: case.id)
def test_tree(case: Case) -> None:
    assert our_tree(case) == case.expected


@pytest.mark.parametrize("version", [(8, 2), (8, 4)])
def test_spans_are_inside_their_parents(version: tuple[int, int]) -> None:
    for case in read("ast") + read("lint"):
        file, _ = parse(Source(case.id, case.source), version)
        assert violations(file) == [], case.id
