"""Our linter says exactly what `php -l` says."""

from __future__ import annotations

import pytest

from .cases import Case, our_verdict, read


@pytest.mark.parametrize("case", read("lint"), ids=lambda case: case.id)
def test_same_verdict_as_php(case: Case) -> None:
    assert our_verdict(case.source) == case.expected
