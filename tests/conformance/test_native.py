"""A folder of cases under pytest-xdist, a bundle a test: ``PHP2ML_CASES=conformance/cases pytest -n 2 tests/conformance/test_native.py``.

A bundle fails when a case of the passing list does not pass. Without the variable nothing is run here: ``php2ml conformance`` is the way.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from php2ml.conformance import passing
from php2ml.conformance.build import native_available
from php2ml.conformance.case import load_cases
from php2ml.conformance.native_engine import NativeEngine
from php2ml.conformance.runner import BUILD_FOLDER, BUNDLE_SIZE, Bundle, Settings, bundles_of, engine_for

FOLDER = os.environ.get("PHP2ML_CASES", "")
BUNDLES = bundles_of(load_cases(Path(FOLDER)), BUNDLE_SIZE) if FOLDER else []


@pytest.fixture(scope="session")
def engine() -> NativeEngine:
    """The engine of this worker, its runtime built."""
    if missing := native_available():
        pytest.skip(missing)
    worker = os.environ.get("PYTEST_XDIST_WORKER", "pytest")
    engine = engine_for(Settings(build=BUILD_FOLDER), worker)
    assert isinstance(engine, NativeEngine)
    engine.prepare()
    engine.workspace.keep_only(set())
    return engine


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda bundle: bundle.name)
def test_no_case_is_lost(engine: NativeEngine, bundle: Bundle) -> None:
    results = list(engine.run_bundle(bundle.name, bundle.cases))
    lost = passing.lost(passing.label_of(Path(FOLDER)), results, passing.read())
    assert {result.id: result.cause for result in lost} == {}
