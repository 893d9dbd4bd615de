"""Runs every test of the project and prints the totals: `N passed, N failed`.

Parts: the Python tests (unit tests, goldens, the example site and Parsedown against php), the runtime's own dune
tests, the conformance cases (the project's, and a public collection where one lies beside the checkout), and random
programs of a fixed seed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build"
PUBLIC_CASES = ROOT.parent / "shared" / "phpt"
FUZZ_SEED = 2026
FUZZ_COUNT = 60


@dataclass(slots=True)
class Part:
    """The outcome of one part: tests that passed and failed, and whether the part as a whole is good."""

    name: str
    passed: int
    failed: int
    good: bool
    seconds: float = 0.0


def say(text: str) -> None:
    print(f"==> {text}", flush=True)


def pytest_part() -> Part:
    """The Python tests, on both cores."""
    report = BUILD / "pytest.xml"
    report.unlink(missing_ok=True)
    status = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", f"--junitxml={report}"], cwd=ROOT, check=False
    ).returncode
    passed = failed = 0
    if report.exists():
        for suite in ElementTree.parse(report).getroot().iter("testsuite"):
            bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            failed += bad
            passed += int(suite.get("tests", 0)) - bad - int(suite.get("skipped", 0))
    return Part("python", passed, failed, status == 0 and passed > 0)


def runtime_part() -> Part:
    """The runtime's dune tests, a folder at a time."""
    passed = failed = 0
    for folder in sorted((ROOT / "ocaml_runtime" / "test").iterdir()):
        if not (folder / "dune").is_file():
            continue
        done = subprocess.run(
            ["dune", "build", "--profile", "release", "--build-dir", str(BUILD / "dune"),
             f"@{folder.relative_to(ROOT)}/runtest"],
            cwd=ROOT, capture_output=True, text=True, errors="replace", check=False,
        )
        if done.returncode == 0:
            passed += 1
            print(f"  ok      {folder.name}", flush=True)
        else:
            failed += 1
            print(f"  FAILED  {folder.name}\n{(done.stdout + done.stderr)[-4000:]}", flush=True)
    return Part("runtime", passed, failed, failed == 0 and passed > 0)


def conformance_part(name: str, directory: Path, *, all_must_pass: bool) -> Part:
    """The cases below a folder. A case on the passing list that fails is a failure; other cases of a public collection
    that fail are only counted (they are not yet supported)."""
    result = BUILD / f"conformance-{name}.json"
    result.unlink(missing_ok=True)
    status = subprocess.run(
        [sys.executable, "-m", "php2ml.cli", "conformance", str(directory), "--json", str(result)], cwd=ROOT, check=False
    ).returncode
    if not result.exists():
        return Part(name, 0, 1, False)
    data = json.loads(result.read_text(encoding="utf-8"))
    lost = data.get("lost", [])
    failed = data["cases"] - data["passed"] if all_must_pass else len(lost)
    print(f"  {name}: {data['passed']} of {data['cases']} cases as php", flush=True)
    return Part(name, data["passed"], failed, status == 0 and failed == 0 and data["passed"] > 0)


def fuzz_part() -> Part:
    """Random programs of a fixed seed under php and under ours; the command prints its totals."""
    done = subprocess.run(
        [sys.executable, "-m", "php2ml.conformance.fuzz", "--seed", str(FUZZ_SEED), "--count", str(FUZZ_COUNT), "--no-shrink"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )
    print(done.stdout[-8000:] + done.stderr[-2000:], flush=True)
    totals = re.search(r"(\d+) as php, (\d+) different, (\d+) without", done.stdout)
    if totals is None:
        return Part("fuzz", 0, 1, False)
    alike, different, unbuilt = map(int, totals.groups())
    return Part("fuzz", alike, different + unbuilt, done.returncode == 0)


def main() -> int:
    BUILD.mkdir(exist_ok=True)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    parts: list[Part] = []

    def run(title: str, part) -> None:  # type: ignore[no-untyped-def]
        say(title)
        start = time.monotonic()
        outcome = part()
        outcome.seconds = time.monotonic() - start
        parts.append(outcome)

    run("Python tests", pytest_part)
    run("Runtime tests", runtime_part)
    run("Conformance cases of the project",
        lambda: conformance_part("cases", ROOT / "conformance" / "cases", all_must_pass=False))
    run("Random programs", fuzz_part)
    if PUBLIC_CASES.is_dir():
        run("Public conformance cases",
            lambda: conformance_part("public", PUBLIC_CASES, all_must_pass=False))
    for part in parts:
        print(f"{part.name:10} {part.passed} passed, {part.failed} failed in {part.seconds:.0f} s"
              + ("" if part.good else "  <- not good"))
    passed = sum(part.passed for part in parts)
    failed = sum(part.failed for part in parts) + sum(1 for part in parts if not part.good and part.failed == 0)
    print(f"{passed} passed, {failed} failed", flush=True)
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
