"""Builds sites natively, once a session, below .build/ so that an unchanged runtime is not compiled again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from php2ml import commands

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "sites"


def build_site(site: Path, name: str) -> Path:
    """The executable of a site, translated and built as `php2ml translate` and `php2ml build` do."""
    if shutil.which("dune") is None:
        pytest.skip("dune is not installed")
    report = commands.translate(site, target="native", output=BUILD / name, php=None)
    assert report.output is not None, [d.title for d in report.diagnostics]
    return commands.build(report.output).artefact
