"""``python -m php2ml.conformance.bless PATH ...``: run php and write what it prints into the EXPECT section.

Only php blesses: there is no option to take anybody else's output. A case with EXPECTF is checked against php and left as it is.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .case import BadCase, Case, find, load_phpt, sections
from .execute import case_directory
from .expect import matches, normalise
from .php_engine import run_php


class CannotBless(Exception):
    """php's output cannot be an expectation; the text says why."""


def php_output(case: Case) -> tuple[bytes, int]:
    """What php prints for the case, twice the same, and its exit status."""
    outputs: list[tuple[bytes, int]] = []
    for _ in range(2):
        with case_directory(case) as place:
            run = run_php(case, place)
            if run.timed_out:
                raise CannotBless("php does not end in time")
            outputs.append((normalise(run.stdout, (place,)), run.status))
    if outputs[0] != outputs[1]:
        raise CannotBless("php prints something else each time")
    return outputs[0]


def bless(path: Path) -> str:
    """Bless one ``.phpt`` file; returns "unchanged", "written" or "checked"."""
    case = load_phpt(path, path.parent)
    output, status = php_output(case)
    if case.pattern:
        if not matches(case, output):
            raise CannotBless("php does not print what EXPECTF says")
        if status != case.exit:
            raise CannotBless(f"php ends with status {status}, the case says {case.exit}")
        return "checked"
    text = b""
    for name, argument, content in sections(path):
        if name not in ("EXPECT", "EXIT"):
            head = f"--{name} {argument}--\n" if argument else f"--{name}--\n"
            text += head.encode() + content + (b"" if content.endswith(b"\n") or not content else b"\n")
    if status != 0 and case.request is None:
        text += f"--EXIT--\n{status}\n".encode()
    text += b"--EXPECT--\n" + output + (b"" if output.endswith(b"\n") or not output else b"\n")
    if path.read_bytes() == text:
        return "unchanged"
    partial = path.with_suffix(".partial")
    partial.write_bytes(text)
    os.replace(partial, path)
    return "written"


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="php2ml.conformance.bless", description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path, help=".phpt files or folders of them")
    options = parser.parse_args(arguments)
    files = [path for given in options.paths for path in find(given) if path.suffix == ".phpt"]
    counts: dict[str, int] = {}
    failures = 0

    def one(path: Path) -> str:
        try:
            return bless(path)
        except (BadCase, CannotBless) as error:
            return f"{path}: {error}"

    with ThreadPoolExecutor(2) as pool:
        for outcome in pool.map(one, files):
            if outcome in ("unchanged", "written", "checked"):
                counts[outcome] = counts.get(outcome, 0) + 1
            else:
                failures += 1
                print(outcome)
    print(", ".join(f"{count} {word}" for word, count in sorted(counts.items())) or "no cases", f"and {failures} refused" if failures else "")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
