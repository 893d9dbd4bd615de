"""The conformance command: ``run`` is what ``php2ml conformance`` calls."""

from __future__ import annotations

import json
import time
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from . import bless as blessing
from . import passing, report
from .build import CannotBuild, native_available
from .case import BadCase, Case, load_cases
from .result import Result
from .runner import BUILD_FOLDER, BUNDLE_SIZE, Settings, run_cases

PAGE = passing.PASSING.with_name("RESULTS.md")


def run(
    directory: Path,
    *,
    json_file: Path | None = None,
    bless: bool = False,
    update_passing: bool = False,
    only: str | None = None,
    jobs: int = 2,
    engine: str = "native",
    bundle_size: int = BUNDLE_SIZE,
    build: Path = BUILD_FOLDER,
    strict: bool = False,
) -> int:
    """Run the cases below ``directory`` (or, with ``bless``, have php write what they expect); the exit status.

    Status 1: a case of conformance/passing.txt does not pass any more (with ``strict``: any case fails); 2: nothing could be run.
    ``update_passing`` adds what passes to the list and, when all cases were run, writes the page of pass rates.
    """
    if bless:
        return blessing.main([str(directory)])
    console = Console(stderr=True)
    if engine == "native" and (missing := native_available()):
        return _stop(console, missing)
    started = time.monotonic()
    try:
        results = _run(console, load_cases(directory, only), Settings(engine, jobs, bundle_size, build))
    except (BadCase, CannotBuild) as error:
        return _stop(console, str(error))
    print(report.summary(results), flush=True)
    console.print(f"{time.monotonic() - started:.0f} s; failures are kept in {escape(str(build / 'failures'))}")
    if json_file is not None:
        json_file.write_text(json.dumps(report.as_json(results), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    label = passing.label_of(directory)
    lost = passing.lost(label, results, passing.read()) if engine == "native" else []
    if update_passing and engine == "native":
        console.print(f"{passing.update(label, results)} cases added to {passing.PASSING.name}")
        if only is None:
            report.write_page(PAGE, label, results)
    for result in lost:
        console.print(f"[red]lost:[/] {escape(result.id)}: {escape(result.cause)}")
    return 1 if lost or (strict and not all(result.passed for result in results)) else 0


def _stop(console: Console, message: str) -> int:
    console.print(f"[red]error:[/] {escape(message)}")
    return 2


def _run(console: Console, cases: list[Case], settings: Settings) -> list[Result]:
    """Run the cases under a progress bar, on a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("cases", total=len(cases))
        failed = 0

        def step(result: Result) -> None:
            nonlocal failed
            failed += not result.passed
            bar.update(task, advance=1, description=f"cases, {failed} failed" if failed else "cases")

        return run_cases(cases, settings, step)
