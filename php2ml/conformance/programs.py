"""Programs of others, unmodified: what Debian's PHP libraries do under php, and whether our executable does the same.

A program is a folder of ``conformance/programs``: ``main.php`` and what it needs, ``expected.txt`` (php's output) and
``program.toml`` with ``packages`` (Debian's names), ``libraries`` (folders and files below /usr/share/php, copied beside
the program), ``runs`` (the arguments of each run, script first; one run of main.php when not given) and ``warm`` (runs by
php before the translation, for libraries that write PHP files: templates compiled into a cache).

``python -m php2ml.conformance.programs --bless [NAME ...]`` runs *php* and writes the expectations; without ``--bless`` the programs
are translated, built, run and compared.
"""

from __future__ import annotations

import argparse
import difflib
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from php2ml import commands
from php2ml.diagnostics import has_errors

from .build import PROJECT_ROOT
from .oracle import php_command

FOLDER = PROJECT_ROOT / "conformance" / "programs"
LIBRARIES = Path("/usr/share/php")
BUILD = PROJECT_ROOT / ".build" / "programs"
TIMEOUT = 60
OWN = ("program.toml", "expected.txt")


@dataclass(slots=True)
class Program:
    """A program with the libraries it uses and the command lines it is run with."""

    folder: Path
    packages: list[str] = field(default_factory=list)
    libraries: list[str] = field(default_factory=list)
    runs: list[list[str]] = field(default_factory=lambda: [["main.php"]])
    warm: list[list[str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def site(self) -> Path:
        """Where the program and its libraries lie together."""
        return BUILD / self.name / "site"

    @property
    def expectation(self) -> Path:
        return self.folder / "expected.txt"

    def missing(self) -> list[str]:
        """The libraries that are not installed."""
        return [library for library in self.libraries if not (LIBRARIES / library).exists()]


def programs() -> list[Program]:
    """Every program, by name."""
    found = []
    for path in sorted(FOLDER.glob("*/program.toml")):
        found.append(Program(path.parent, **tomllib.loads(path.read_text(encoding="utf-8"))))
    return found


def assemble(program: Program) -> None:
    """Copies the program and its libraries into its site."""
    shutil.rmtree(program.site, ignore_errors=True)
    shutil.copytree(program.folder, program.site, ignore=shutil.ignore_patterns(*OWN))
    for library in program.libraries:
        source, target = LIBRARIES / library, program.site / library
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)
    for arguments in program.warm:
        subprocess.run([*php(), *arguments], cwd=program.site, capture_output=True, timeout=TIMEOUT, check=False)


def run(program: Program, command: Sequence[str]) -> bytes:
    """What the runs print, each after its command line; the site's directory is written %DIR%."""
    printed: list[bytes] = []
    for arguments in program.runs:
        done = subprocess.run([*command, *arguments], cwd=program.site, capture_output=True, timeout=TIMEOUT)
        printed.append(f"$ {' '.join(arguments)}\n".encode() + done.stdout + done.stderr)
        if done.returncode != 0:
            printed.append(f"\nexit status {done.returncode}\n".encode())
    return b"".join(printed).replace(str(program.site).encode(), b"%DIR%")


def php() -> list[str]:
    """The command that runs php with the libraries beside the program."""
    return php_command(["include_path=."])


def build(program: Program) -> tuple[Path | None, str]:
    """The executable, or None and why there is none; and how long the steps took."""
    start = time.monotonic()
    project = BUILD / program.name / "project"
    report = commands.translate(program.site, target="native", output=project, php=None)
    if report.output is None or has_errors(report.diagnostics):
        return None, "\n".join(str(d) for d in report.diagnostics)
    translated = time.monotonic()
    built = commands.build(project)
    finished = time.monotonic()
    return built.artefact, (
        f"{report.files} files, {report.lines} lines of OCaml, translated in {translated - start:.0f} s, "
        f"built in {finished - translated:.0f} s"
    )


def run_by_ours(program: Program, executable: Path) -> bytes:
    """What the built executable makes of the program."""
    return run(program, [str(executable), "run", "--root", str(program.site), "-d", "include_path=."])


def bless(program: Program) -> bool:
    """Has php write the expectation; whether it changed."""
    assemble(program)
    expected = run(program, php())
    before = program.expectation.read_bytes() if program.expectation.is_file() else None
    program.expectation.write_bytes(expected)
    return before != expected


def compare(program: Program) -> tuple[bool, str]:
    """Whether the translated program prints what php does, and what is to be said of it."""
    assemble(program)
    executable, note = build(program)
    if executable is None:
        return False, note
    expected, actual = program.expectation.read_bytes(), run_by_ours(program, executable)
    if expected == actual:
        return True, note
    (BUILD / program.name / "actual.txt").write_bytes(actual)
    lines = [text.decode("utf-8", "replace").splitlines() for text in (expected, actual)]
    return False, note + "\n" + "\n".join(difflib.unified_diff(*lines, "php", "ours", lineterm="", n=2))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="php2ml.conformance.programs", description=__doc__.splitlines()[0])
    parser.add_argument("--bless", action="store_true", help="write the expectations with php")
    parser.add_argument("names", nargs="*", help="programs (all when not given)")
    options = parser.parse_args(arguments)
    good = total = 0
    for program in programs():
        if options.names and program.name not in options.names:
            continue
        if missing := program.missing():
            print(f"{program.name}: not installed: {', '.join(missing)}")
            continue
        total += 1
        if options.bless:
            print(f"{program.name}: {'changed' if bless(program) else 'unchanged'}")
            good += 1
            continue
        alike, note = compare(program)
        good += alike
        print(f"{program.name}: {'as php' if alike else 'DIFFERENT'}: {note}", flush=True)
    print(f"{good} of {total} programs {'blessed' if options.bless else 'as php'}")
    return 0 if good == total else 1


if __name__ == "__main__":
    sys.exit(main())
