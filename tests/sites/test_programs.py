"""Debian's PHP libraries, unmodified and driven by programs, print what they print under php."""

from __future__ import annotations

import pytest

from php2ml.conformance import programs


@pytest.mark.parametrize("program", programs.programs(), ids=lambda program: program.name)
def test_program_prints_as_under_php(program: programs.Program) -> None:
    if missing := program.missing():
        pytest.skip(f"not installed: {', '.join(missing)}")
    alike, note = programs.compare(program)
    assert alike, note
