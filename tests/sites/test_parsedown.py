"""Debian's Parsedown, unmodified, renders every document as under php."""

from __future__ import annotations

import shutil

import pytest

from php2ml.conformance import parsedown

from .conftest import ROOT, build_site

SITE = ROOT / ".build" / "sites" / "parsedown-source"


def test_documents_are_rendered_as_by_php() -> None:
    if not parsedown.LIBRARY.is_file():
        pytest.skip("php-parsedown is not installed")
    shutil.rmtree(SITE, ignore_errors=True)
    (SITE / "Parsedown").mkdir(parents=True)
    shutil.copy(parsedown.LIBRARY, SITE / "Parsedown" / parsedown.LIBRARY.name)
    shutil.copy(parsedown.SCRIPT, SITE / parsedown.SCRIPT.name)
    executable = build_site(SITE, "parsedown")
    command = [str(executable), "run", parsedown.SCRIPT.name]
    different = parsedown.differing(command)
    assert len(parsedown.documents()) >= 20
    assert [path.name for path in different] == []
