"""A differential fuzzer: random PHP programs under php and under ours, made smaller where the two differ.

``python -m php2ml.conformance.fuzz --count 1000 --seed 7``. The programs of a seed are always the same; `--only N` is one of
them. Programs (units) are put together in files, files in bundles, so that one build serves hundreds. What differs is shrunk and kept
in ``.build/fuzz/found/``.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .build import PROJECT_ROOT, CannotBuild, Workspace, command_of
from .case import SCRIPT, Case
from .execute import case_directory, environment, execute
from .expect import normalise
from .fuzz_grammar import LIBRARY, Grammar
from .fuzz_tree import Node, size, smaller, text
from .oracle import php_command

FOLDER = PROJECT_ROOT / ".build" / "fuzz"
UNITS_A_FILE = 20
FILES_A_BUNDLE = 5
CANDIDATES = 40
ROUNDS = 25
TIME_LIMIT = 20.0
SHRINK_SECONDS = 150.0
"""How long one difference is made smaller."""

HEAD = "<?php\nrequire __DIR__ . '/lib.php';\n"


@dataclass(slots=True, eq=False)
class Unit:
    """A program, by its number."""

    number: int
    tree: Node

    def renamed(self, number: int) -> str:
        """Its text with its names ending in another number."""
        return re.sub(rf"\b(f|C|E|main|g){self.number}(?=_|\b)", rf"\g<1>{number}", text(self.tree)).replace(
            f"unit('{self.number}'", f"unit('{number}'"
        )


@dataclass(slots=True, eq=False)
class Outcome:
    """What became of a unit: alike, different, failed (no executable), refused (php does not run it to its end)."""

    number: int
    kind: str
    source: str = ""
    expected: str = ""
    actual: str = ""


@dataclass(slots=True, eq=False)
class File:
    """Units put into one script, and what php prints for each."""

    units: list[Unit]
    case: Case
    expected: dict[int, bytes] = field(default_factory=dict)


def make(seed: int, number: int) -> Unit:
    """The unit of a seed and a number."""
    return Unit(number, Grammar(f"{seed}:{number}", number).unit())


def file_of(name: str, units: list[Unit], numbers: list[int] | None = None) -> File:
    """A file of these units (called by `numbers` in it), run under php."""
    numbers = numbers or [unit.number for unit in units]
    source = HEAD + "".join(unit.renamed(number) for unit, number in zip(units, numbers, strict=True))
    case = Case(id=name, area="fuzz", title=name, origin=FOLDER, expected=None,
                files={SCRIPT: source.encode(), "lib.php": LIBRARY.encode()})
    found = File(units, case)
    found.expected = run_php(case, numbers)
    return found


def run_php(case: Case, numbers: Iterable[int]) -> dict[int, bytes]:
    """What php prints for each unit; units it does not end are left out."""
    with case_directory(case) as place:
        run = execute([*php_command(), SCRIPT], cwd=place, stdin=b"", env=environment(case, place), time_limit=TIME_LIMIT)
        return sections(normalise(run.stdout, (place,)))


def sections(output: bytes) -> dict[int, bytes]:
    """The output of each unit that came to its end."""
    parts = re.split(rb"(?m)^== (\d+)\n", output)
    found = {}
    for number, printed in zip(parts[1::2], parts[2::2], strict=True):
        if printed.endswith(b"end of unit\n"):
            found[int(number)] = printed
    return found


def run_ours(case: Case, executable: Path, library: str, directory: Path, wanted: Sequence[int]) -> dict[int, bytes]:
    """What ours prints for each unit; when the process dies, the units after that are run one at a time."""
    with case_directory(case) as place:
        env = environment(case, place)

        def once(arguments: list[str]) -> bytes:
            command = [*command_of(executable, library, case, None), *arguments]
            run = execute(command, cwd=place, stdin=b"", env=env, time_limit=TIME_LIMIT)
            suffix = b"" if run.status == 0 else b"\nstatus %d: %s" % (run.status, run.stderr[-400:])
            return normalise(run.stdout, (place, directory)) + suffix

        found = sections(once([]))
        for number in wanted:
            if number not in found:
                found[number] = sections_or_all(once([str(number)]), number)
        return found


def sections_or_all(output: bytes, number: int) -> bytes:
    """The output of one unit, or everything that was printed when it did not end."""
    return sections(output).get(number, output)


def judge(workspace: Workspace, bundle: str, files: list[File]) -> dict[tuple[str, int], Outcome]:
    """What became of every unit of the files, by case and number."""
    built = workspace.build(bundle, [file.case for file in files])
    outcomes: dict[tuple[str, int], Outcome] = {}
    for index, file in enumerate(files):
        name = file.case.id
        failure = built.failures.get(name)
        ours: dict[int, bytes] = {}
        if failure is None:
            directory = built.translated[name].directory
            ours = run_ours(file.case, built.executables[name], f"{bundle}_c{index:04d}_site", directory, list(file.expected))
        for number, expected in file.expected.items():
            if failure is not None:
                outcomes[name, number] = Outcome(number, "failed", actual=f"{failure.cause}\n{failure.detail[:2000]}")
            elif ours[number] == expected:
                outcomes[name, number] = Outcome(number, "alike")
            else:
                outcomes[name, number] = Outcome(number, "different", expected=expected.decode("latin-1"), actual=ours[number].decode("latin-1"))
    return outcomes


class Worker:
    """A workspace and the programs it is given."""

    def __init__(self, seed: int, name: str, shrinking: bool) -> None:
        self.seed = seed
        self.shrinking = shrinking
        self.workspace = Workspace(FOLDER / f"workspace-{name}")
        self.workspace.prepare()

    def bundle(self, numbers: list[int]) -> Iterator[Outcome]:
        """The outcomes of these units, those that differ as they are shrunk."""
        units = {number: make(self.seed, number) for number in numbers}
        groups = [numbers[at : at + UNITS_A_FILE] for at in range(0, len(numbers), UNITS_A_FILE)]
        files: list[File] = []
        for group in groups:
            file = file_of(f"u{group[0]}", [units[n] for n in group])
            missing = [n for n in group if n not in file.expected]
            if missing:  # a fatal error hides what follows it: only the units that end by themselves are kept
                alone = [n for n in group if file_of("alone", [units[n]]).expected]
                file = file_of(f"u{group[0]}", [units[n] for n in alone])
            files.append(file)
        outcomes: dict[int, Outcome] = {n: Outcome(n, "refused") for n in numbers}
        doubtful: list[int] = []
        for (_, number), outcome in judge(self.workspace, "b000", [f for f in files if f.expected]).items():
            outcomes[number] = outcome
            if outcome.kind == "failed":
                doubtful.append(number)
        for at in range(0, len(doubtful), 20):  # which units of a file that is not built are to blame
            single = [file_of(f"u{n}", [units[n]]) for n in doubtful[at : at + 20]]
            for (_, number), outcome in judge(self.workspace, "b001", single).items():
                outcomes[number] = outcome
        for outcome in outcomes.values():
            if outcome.kind in ("different", "failed"):
                outcome.source = text(units[outcome.number].tree)
                if self.shrinking:
                    self.shrink(units[outcome.number], outcome)
            yield outcome

    def shrink(self, unit: Unit, outcome: Outcome) -> None:
        """Make the unit smaller while php and ours differ, and put what is left into the outcome."""
        deadline = time.monotonic() + SHRINK_SECONDS
        at = 0
        for _ in range(ROUNDS):
            if time.monotonic() > deadline:
                return
            candidates = [Unit(unit.number, tree) for tree in smaller(unit.tree)]
            chosen = candidates[at : at + CANDIDATES]
            if not chosen:
                return
            found = self.failing(chosen, outcome.kind)
            if found is None:
                at += CANDIDATES
                continue
            at = max(0, at - CANDIDATES)
            unit, better = found
            outcome.source, outcome.expected, outcome.actual = text(unit.tree), better.expected, better.actual

    def failing(self, candidates: list[Unit], kind: str) -> tuple[Unit, Outcome] | None:
        """The smallest candidate that still has this kind of outcome."""
        files: list[File] = []
        if kind == "failed":
            files = [file_of(f"s{i}", [candidate], [i]) for i, candidate in enumerate(candidates)]
        else:
            kept = [(i, c) for i, c in enumerate(candidates) if file_of("one", [c], [i]).expected]
            if kept:
                files = [file_of("s", [c for _, c in kept], [i for i, _ in kept])]
        outcomes = judge(self.workspace, "b002", [file for file in files if file.expected])
        bad = [(size(candidates[n].tree), n, outcome) for (_, n), outcome in outcomes.items() if outcome.kind == kind]
        if not bad:
            return None
        _, number, outcome = min(bad, key=lambda item: item[:2])
        return candidates[number], outcome


def keep(outcome: Outcome) -> None:
    """Write what differs into the folder of what was found."""
    folder = FOLDER / "found" / str(outcome.number)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "source.php").write_text(HEAD + outcome.source, encoding="utf-8")
    (folder / "lib.php").write_text(LIBRARY, encoding="utf-8")
    (folder / "php.txt").write_text(outcome.expected, encoding="latin-1")
    (folder / "ours.txt").write_text(outcome.actual, encoding="utf-8")


def _work(share: list[list[int]], seed: int, name: str, shrinking: bool, queue: multiprocessing.Queue) -> None:  # type: ignore[type-arg]
    try:
        worker = Worker(seed, name, shrinking)
        for numbers in share:
            for outcome in worker.bundle(numbers):
                queue.put(outcome)
    except CannotBuild as error:
        queue.put(str(error))
    finally:
        queue.put(None)


def run(numbers: list[int], seed: int, *, jobs: int, shrinking: bool) -> list[Outcome]:
    """The outcomes of these programs of a seed."""
    shutil.rmtree(FOLDER / "found", ignore_errors=True)
    step = UNITS_A_FILE * min(FILES_A_BUNDLE, max(1, len(numbers) // (jobs * UNITS_A_FILE)))
    bundles = [numbers[at : at + step] for at in range(0, len(numbers), step)]
    jobs = max(1, min(jobs, len(bundles)))
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    workers = [context.Process(target=_work, args=(bundles[n::jobs], seed, str(n), shrinking, queue)) for n in range(jobs)]
    for worker in workers:
        worker.start()
    outcomes: list[Outcome] = []
    running = jobs
    while running:
        message = queue.get()
        if message is None:
            running -= 1
        elif isinstance(message, str):
            print(message, flush=True)
            outcomes.append(Outcome(-1, "failed", actual=message))
        else:
            outcomes.append(message)
            if message.kind in ("different", "failed"):
                keep(message)
                print(f"-- {message.number}: {message.kind}\n{message.source}", flush=True)
    for worker in workers:
        worker.join()
    return outcomes


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="php2ml.conformance.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200, help="programs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the program of this number")
    parser.add_argument("--print", action="store_true", help="print the program of --only, run nothing")
    parser.add_argument("--no-shrink", action="store_true", help="keep what differs as it is")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(arguments)
    if options.print:
        print(HEAD + text(make(options.seed, options.only).tree))
        return 0
    numbers = [options.only] if options.only is not None else list(range(options.count))
    start = time.monotonic()
    outcomes = run(numbers, options.seed, jobs=options.jobs, shrinking=not options.no_shrink)
    totals = {kind: sum(o.kind == kind for o in outcomes) for kind in ("alike", "different", "failed", "refused")}
    print(f"{len(outcomes)} programs of seed {options.seed}: {totals['alike']} as php, {totals['different']} different, "
          f"{totals['failed']} without an executable, {totals['refused']} refused by php; {time.monotonic() - start:.0f} s")
    return 0 if totals["different"] == totals["failed"] == 0 and totals["alike"] else 1


if __name__ == "__main__":
    sys.exit(main())
