#!/usr/bin/env python3
"""Speed against php and php with its JIT: every script of bench/php, the engines alternating in one run.

    bench/run.py [NAME ...] [--rounds 5] [--json FILE] [--project DIR]

Each round runs every engine once, so that what else the machine does hits all alike; a ratio is the median over the rounds of the ratio
within a round (above 1: faster than php). Seconds are of processor time: the machine may be busy. What php and php + JIT need for an empty script is subtracted from their times, from ours nothing. Outputs must be equal. suite.php times its functions itself; they are listed one by one.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = ROOT / "bench" / "php"
BUILD = ROOT / ".build" / "bench"
PHP = ["php", "-d", "display_errors=0"]
JIT = [*PHP, "-d", "opcache.enable_cli=1", "-d", "opcache.jit_buffer_size=64M", "-d", "opcache.jit=tracing"]
TIME_LIMIT = 120.0


class BuildFailed(Exception):
    """A benchmark does not translate or build; the text is what was printed."""


def build_native(script: Path, folder: Path) -> list[str]:
    """Translate and build one script; the command that runs it. The only place that knows how that is done."""
    php2ml = [sys.executable, "-m", "php2ml.cli"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    for command in (
        [*php2ml, "translate", str(script), "--target", "native", "--output", str(folder)],
        [*php2ml, "build", str(folder)],
    ):
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, errors="replace")
        if done.returncode != 0:
            raise BuildFailed((done.stdout + done.stderr).strip())
    return native_command(folder, script)


def native_command(project: Path, script: Path) -> list[str]:
    """The command that runs ``script`` in a project that is built."""
    return [str(project / "_build" / "default" / "bin" / "main.exe"), "run", script.name]


@dataclass(slots=True)
class Measurement:
    """One run: seconds of processor time (user and system), what was printed, and the seconds of the parts that time themselves."""

    seconds: float
    output: bytes
    parts: dict[str, float] = field(default_factory=dict)


def measure(command: Sequence[str]) -> Measurement:
    """Run a command once. Raises ``RuntimeError`` when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=SCRIPTS, capture_output=True, timeout=TIME_LIMIT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-500:].decode(errors='replace')}")
    parts: dict[str, float] = {}
    for line in done.stderr.decode(errors="replace").splitlines():
        words = line.split()
        if len(words) == 2:
            try:
                parts[words[0]] = float(words[1])
            except ValueError:
                continue
    return Measurement(seconds, done.stdout, parts)


@dataclass(slots=True)
class Row:
    """The seconds of one benchmark in every round, by engine, and whether the outputs agree."""

    name: str
    seconds: dict[str, list[float]] = field(default_factory=dict)
    problem: str = ""

    def median(self, engine: str) -> float | None:
        """The median seconds of an engine."""
        return statistics.median(self.seconds[engine]) if self.seconds.get(engine) else None

    def ratio(self, slower: str, faster: str) -> float | None:
        """The median over the rounds of how many times faster one engine was than the other."""
        pairs = list(zip(self.seconds.get(slower, []), self.seconds.get(faster, [])))
        return statistics.median(a / b for a, b in pairs if b > 0) if any(b > 0 for _, b in pairs) else None


def start_up(command: Sequence[str]) -> float:
    """The seconds php needs for an empty script."""
    return statistics.median(measure([*command, os.devnull]).seconds for _ in range(7))


def run(script: Path, engines: dict[str, list[str]], rounds: int, idle: dict[str, float]) -> list[Row]:
    """The rows of one script: the script itself, then its parts; ``idle`` is subtracted from an engine's seconds."""
    rows = {script.stem: Row(script.stem)}
    for _ in range(rounds):
        expected: bytes | None = None
        for engine, command in engines.items():
            try:
                found = measure(command)
            except (RuntimeError, subprocess.TimeoutExpired) as error:
                rows[script.stem].problem = str(error)
                return list(rows.values())
            if expected is None:
                expected = found.output
            elif found.output != expected:
                rows[script.stem].problem = f"{engine} prints something else"
            rows[script.stem].seconds.setdefault(engine, []).append(max(found.seconds - idle.get(engine, 0.0), 1e-6))
            for name, seconds in found.parts.items():
                label = f"  {script.stem}/{name}"
                rows.setdefault(label, Row(label)).seconds.setdefault(engine, []).append(seconds)
    return list(rows.values())


def table(rows: Sequence[Row]) -> str:
    """The figures for a terminal."""
    lines = [f"{'':24} {'php ms':>9} {'jit ms':>9} {'ours ms':>9} {'php/ours':>9} {'jit/ours':>9}"]

    def number(value: float | None, scale: float, digits: int) -> str:
        return f"{'-':>9}" if value is None else f"{value * scale:9.{digits}f}"

    for row in rows:
        line = f"{row.name:24} " + " ".join(number(row.median(engine), 1000, 1) for engine in ("php", "jit", "native"))
        line += " " + " ".join(number(row.ratio(engine, "native"), 1, 2) for engine in ("php", "jit"))
        lines.append(line + (f"  {row.problem.splitlines()[0][:100]}" if row.problem else ""))
    whole = [row for row in rows if not row.name.startswith(" ") and not row.problem]
    for engine in ("php", "jit"):
        ratios = [ratio for row in whole if (ratio := row.ratio(engine, "native")) is not None]
        if ratios:
            lines.append(f"geometric mean of {engine}/ours over {len(ratios)} scripts: {statistics.geometric_mean(ratios):.2f}")
    return "\n".join(lines)


def engines_for(script: Path, project: Path | None, build: Callable[[Path, Path], list[str]] = build_native) -> dict[str, list[str]]:
    """The commands to compare for a script. Raises ``BuildFailed``."""
    native = native_command(project, script) if project is not None else build(script, BUILD / script.stem)
    return {"php": [*PHP, str(script)], "jit": [*JIT, str(script)], "native": native}


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", help="benchmarks to run (all of bench/php when none is named)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write the seconds of every round to this file")
    parser.add_argument("--project", type=Path, help="a project built from bench/php, instead of building each script")
    parser.add_argument("--php-only", action="store_true", help="leave our engine out")
    options = parser.parse_args()
    scripts = [path for path in sorted(SCRIPTS.glob("*.php")) if not options.names or path.stem in options.names]
    idle = {"php": start_up(PHP), "jit": start_up(JIT)}
    rows: list[Row] = []
    for script in scripts:
        try:
            if options.php_only:
                engines = {"php": [*PHP, str(script)], "jit": [*JIT, str(script)]}
            else:
                engines = engines_for(script, options.project)
        except BuildFailed as error:
            row = Row(script.stem, problem="does not build: " + (str(error).splitlines() or ["no message"])[0])
            rows.append(row)
            print(f"{script.stem}: {row.problem}", file=sys.stderr, flush=True)
            continue
        print(f"{script.stem} ...", file=sys.stderr, flush=True)
        rows += run(script, engines, options.rounds, idle)
    print(table(rows))
    print("start-up subtracted: " + ", ".join(f"{engine} {seconds * 1000:.1f} ms" for engine, seconds in idle.items()))
    if options.json is not None:
        data = {row.name.strip(): {"seconds": row.seconds, "problem": row.problem} for row in rows}
        options.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 1 if any(row.problem for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
