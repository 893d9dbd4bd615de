"""A small site in the old style answers its list of requests as `php -S` does: sessions, forms, uploads, included templates."""

from __future__ import annotations

import shutil

import pytest

from php2ml.conformance.requests import compare_site

from .conftest import ROOT, build_site
from .test_bookshelf import INI

SITE = ROOT / "conformance" / "sites" / "notes"
REQUESTS = ROOT / "conformance" / "requests" / "notes.json"


def test_requests_are_answered_as_by_php() -> None:
    if shutil.which("php") is None:
        pytest.skip("php is not installed")
    executable = build_site(SITE, "notes")
    options = [part for setting in INI for part in ("-d", setting)]
    command = [str(executable), "serve", "--root", str(SITE), "--port", "{port}", *options]
    report = compare_site(SITE, command, REQUESTS)
    assert report.total >= 40
    assert report.equal == report.total, report.text(10)
