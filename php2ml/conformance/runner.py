"""Running many cases: bundles dealt out to worker processes, results gathered as they come."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .build import PROJECT_ROOT, CannotBuild, Workspace
from .case import Case
from .native_engine import NativeEngine
from .php_engine import PhpEngine
from .result import Result

BUNDLE_SIZE = 40
BUILD_FOLDER = PROJECT_ROOT / ".build" / "conformance"


class Engine(Protocol):
    """Something that runs bundles of cases."""

    name: str

    def prepare(self) -> None:
        """Whatever must be there before the first bundle; raises ``CannotBuild``."""

    def run_bundle(self, name: str, cases: Sequence[Case]) -> Iterator[Result]:
        """The result of each case, in order."""


@dataclass(slots=True)
class Settings:
    """How to run: the engine, how many workers, how large a bundle, where artefacts go."""

    engine: str = "native"
    workers: int = 2
    bundle_size: int = BUNDLE_SIZE
    build: Path = BUILD_FOLDER


@dataclass(slots=True)
class Bundle:
    """Cases that are built together."""

    name: str
    cases: list[Case]


def bundles_of(cases: Sequence[Case], size: int) -> list[Bundle]:
    """Cut the cases into bundles of at most ``size``, in order, so that a bundle keeps its cases from run to run."""
    return [
        Bundle(f"b{start // size:03d}", list(cases[start:start + size])) for start in range(0, len(cases), size)
    ]


def engine_for(settings: Settings, worker: str) -> Engine:
    """The engine of one worker; native workers have a workspace each, kept from run to run."""
    if settings.engine == "php":
        return PhpEngine(settings.build)
    if settings.engine == "native":
        return NativeEngine(settings.build, Workspace(settings.build / f"workspace-{worker}"))
    raise ValueError(f"unknown engine {settings.engine!r}: php or native")


def run_cases(
    cases: Sequence[Case], settings: Settings, progress: Callable[[Result], None] = lambda result: None
) -> list[Result]:
    """Run every case and return the results in the order of the cases."""
    shutil.rmtree(settings.build / "failures", ignore_errors=True)
    bundles = bundles_of(cases, settings.bundle_size)
    workers = max(1, min(settings.workers, len(bundles)))
    shares = [bundles[number::workers] for number in range(workers)]
    results: dict[str, Result] = {}
    context = multiprocessing.get_context("fork")
    queue: multiprocessing.Queue[Result | str | int] = context.Queue()
    processes = [
        context.Process(target=_work, args=(share, settings, str(number), queue), daemon=False)
        for number, share in enumerate(shares)
    ]
    for process in processes:
        process.start()
    running = len(processes)
    trouble = ""
    try:
        while running:
            message = queue.get()
            if isinstance(message, Result):
                results[message.id] = message
                progress(message)
            elif isinstance(message, str):
                trouble = trouble or message
                running -= 1
            else:
                running -= 1
    finally:
        for process in processes:
            if trouble and process.is_alive():
                process.terminate()
            process.join()
    if trouble:
        raise CannotBuild(trouble)
    return [results[case.id] for case in cases]


def _work(
    share: list[Bundle], settings: Settings, worker: str, queue: multiprocessing.Queue[Result | str | int]
) -> None:
    """One worker: its bundles in turn; ends with 0, or with a text when it cannot go on."""
    try:
        engine = engine_for(settings, worker)
        engine.prepare()
        if isinstance(engine, NativeEngine):
            engine.workspace.keep_only({bundle.name for bundle in share})
        for bundle in share:
            for result in engine.run_bundle(bundle.name, bundle.cases):
                queue.put(result)
    except CannotBuild as error:
        queue.put(str(error))
    except BaseException as error:
        queue.put(f"worker {worker} (pid {os.getpid()}) failed: {type(error).__name__}: {error}")
        raise
    else:
        queue.put(0)
