"""``python -m php2ml.conformance DIR``: the command with the options that are of use to its developers."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .command import run
from .runner import BUILD_FOLDER, BUNDLE_SIZE


def main() -> int:
    """Parse the arguments and run."""
    parser = argparse.ArgumentParser(prog="php2ml.conformance", description="Run PHP cases and compare what they print.")
    parser.add_argument("directory", type=Path, help="a folder of .phpt files or of cases in the shared layout, or one case")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--engine", default="native", choices=("native", "php"), help="php must pass everything: checks the harness")
    parser.add_argument("--only", help="run only the cases whose name contains this")
    parser.add_argument("--bless", action="store_true", help="have php write what the .phpt files expect")
    parser.add_argument("--update-passing", action="store_true", help="add to the passing list, write the page of pass rates")
    parser.add_argument("--strict", action="store_true", help="fail for every case that fails, not only for a lost one")
    parser.add_argument("--jobs", "-j", type=int, default=2, help="worker processes")
    parser.add_argument("--bundle-size", type=int, default=BUNDLE_SIZE, help="cases that are built together")
    parser.add_argument("--build", type=Path, default=BUILD_FOLDER, help="where workspaces and the files of failures are kept")
    options = parser.parse_args()
    return run(
        options.directory, json_file=options.json, bless=options.bless, update_passing=options.update_passing,
        only=options.only, jobs=options.jobs, engine=options.engine, bundle_size=options.bundle_size,
        build=options.build, strict=options.strict,
    )


if __name__ == "__main__":
    sys.exit(main())
