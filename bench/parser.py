"""Measure the parser: lines a second, by stage, on the PHP files under some directories.

    python bench/parser.py DIRECTORY... [--many]

Without `--many` lexing, parsing and checking are timed apart; with it `parse_many`, which keeps
every tree, and `lint`, which uses all cores.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from php2ml.source import Source  # noqa: E402
from php2ml.syntax.checks import check  # noqa: E402
from php2ml.syntax.context import Context  # noqa: E402
from php2ml.syntax.grammar import parse_many, run  # noqa: E402
from php2ml.syntax.lexer import tokenize  # noqa: E402
from php2ml.syntax.lint import lint  # noqa: E402
from php2ml.syntax.tables import load  # noqa: E402

VERSION = (8, 2)


def main() -> None:
    many = "--many" in sys.argv
    roots = [Path(arg) for arg in sys.argv[1:] if arg != "--many"]
    paths = [path for root in roots for path in sorted(root.rglob("*.php")) if path.is_file()]
    sources = [Source.read(path) for path in paths]
    lines = sum(source.text.count("\n") for source in sources)
    started = time.perf_counter()
    tables = load(VERSION)
    ready = time.perf_counter() - started
    print(f"{len(paths)} files, {lines} lines; tables ready in {ready:.3f} s")
    if many:
        started = time.perf_counter()
        parse_many(paths, VERSION)
        report("parse_many", lines, time.perf_counter() - started)
        started = time.perf_counter()
        lint(paths, VERSION)
        report("lint", lines, time.perf_counter() - started)
        return
    spent = dict.fromkeys(("lex", "parse", "check"), 0.0)
    gc.disable()
    for source in sources:
        t0 = time.process_time()
        tokens = tokenize(source, VERSION)
        t1 = time.process_time()
        context = Context(source, tokens, VERSION)
        file = run(tables, tokens, context)
        t2 = time.process_time()
        if file is not None:
            check(file, context.deferred, VERSION)
        t3 = time.process_time()
        for stage, seconds in zip(spent, (t1 - t0, t2 - t1, t3 - t2), strict=True):
            spent[stage] += seconds
        del file, tokens, context
    for stage, seconds in spent.items():
        report(stage, lines, seconds)
    report("total", lines, sum(spent.values()))


def report(stage: str, lines: int, seconds: float) -> None:
    print(f"{stage:10} {seconds:8.3f} s {lines / seconds:12,.0f} lines/s")


if __name__ == "__main__":
    main()
