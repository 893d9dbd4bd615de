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
    label = passing.label_of(directory)
    settings = Settings(engine, jobs, bundle_size, build)
    try:
        cases = load_cases(directory, only)
        results = _run(console, cases, settings)
        if engine == "native":
            results = _again(console, cases, results, label, settings)
    except (BadCase, CannotBuild) as error:
        return _stop(console, str(error))
    print(report.summary(results), flush=True)
    console.print(f"{time.monotonic() - started:.0f} s; failures are kept in {escape(str(build / 'failures'))}")
    lost = passing.lost(label, results, passing.read()) if engine == "native" else []
    if json_file is not None:
        figures = report.as_json(results) | {"lost": [result.id for result in lost]}
        json_file.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if update_passing and engine == "native":
        console.print(f"{passing.update(label, results)} cases added to {passing.PASSING.name}")
        if only is None:
            report.write_page(PAGE, label, results)
    for result in lost:
        console.print(f"[red]lost:[/] {escape(result.id)}: {escape(result.cause)}")
    return 1 if lost or (strict and not all(result.passed for result in results)) else 0


def _again(
    console: Console, cases: list[Case], results: list[Result], label: str, settings: Settings
) -> list[Result]:
    """The results, those of lost cases from a second run: a time limit may have been missed on a busy machine."""
    lost = {result.id for result in passing.lost(label, results, passing.read())}
    if not lost:
        return results
    second = {result.id: result for result in _run(console, [case for case in cases if case.id in lost], settings)}
    return [second.get(result.id, result) for result in results]


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
