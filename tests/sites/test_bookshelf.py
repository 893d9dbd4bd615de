"""The example site answers the whole list of requests as `php -S` does, byte for byte."""

from __future__ import annotations

import shutil

import pytest

from php2ml.conformance.requests import compare_site

from .conftest import ROOT, build_site

SITE = ROOT / "examples" / "bookshelf"
REQUESTS = ROOT / "conformance" / "requests" / "bookshelf.json"
# What `php -S` is run with, so that messages are shown alike.
INI = ("display_errors=1", "html_errors=0", "error_reporting=32767")


def test_requests_are_answered_as_by_php() -> None:
    if shutil.which("php") is None:
        pytest.skip("php is not installed")
    executable = build_site(SITE, "bookshelf")
    options = [part for setting in INI for part in ("-d", setting)]
    command = [str(executable), "serve", "--root", str(SITE), "--port", "{port}", *options]
    report = compare_site(SITE, command, REQUESTS)
    print(report.text(10))
    assert report.total >= 60
    assert report.equal == report.total, report.text(10)


