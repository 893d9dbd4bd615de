"""What is committed agrees with php: our cases, the documents of Parsedown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from php2ml.conformance import parsedown
from php2ml.conformance.build import PROJECT_ROOT
from php2ml.conformance.case import load_cases
from php2ml.conformance.runner import Settings, run_cases

pytestmark = pytest.mark.skipif(shutil.which("php") is None, reason="php is not installed")


def test_php_passes_every_case(tmp_path: Path) -> None:
    cases = load_cases(PROJECT_ROOT / "conformance" / "cases")
    results = run_cases(cases, Settings(engine="php", workers=2, build=tmp_path))
    assert len(results) >= 250
    assert {result.id: result.cause for result in results if not result.passed} == {}


@pytest.mark.skipif(not parsedown.LIBRARY.is_file(), reason="php-parsedown is not installed")
def test_php_renders_every_document() -> None:
    assert len(parsedown.documents()) >= 20
    assert parsedown.differing(parsedown.php_renderer()) == []
