"""Running one process for one case, in a directory of its own, within limits."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .case import Case

TIME_LIMIT = 10.0
"""Seconds a case may take."""

MEMORY_LIMIT = 4 << 20
"""Kilobytes of address space: a runaway case must not take the machine with it."""

OUTPUT_LIMIT = 64 << 11
"""Blocks of 512 bytes a case may write to a file, standard output included."""

LIMITS = f'ulimit -c 0; ulimit -v {MEMORY_LIMIT}; ulimit -f {OUTPUT_LIMIT}; exec "$@"'


@dataclass(slots=True)
class Run:
    """How a process ended and what it wrote; a negative status is the signal that killed it."""

    stdout: bytes
    stderr: bytes
    status: int
    timed_out: bool = False


@contextmanager
def case_directory(case: Case) -> Iterator[Path]:
    """A fresh directory that holds the files of the case and nothing else."""
    top = Path(tempfile.mkdtemp(prefix="case-"))
    try:
        place = top / "run"
        place.mkdir()
        (top / "tmp").mkdir()
        write_files(case, place)
        yield place
    finally:
        shutil.rmtree(top, ignore_errors=True)


def write_files(case: Case, place: Path) -> None:
    """Put the files of the case into ``place``."""
    for name, content in case.files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def environment(case: Case, place: Path) -> dict[str, str]:
    """The environment of a case: little, and the same everywhere."""
    base = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": str(place),
        "TMPDIR": str(place.parent / "tmp"),
        "LC_ALL": "C",
    }
    return base | {name: value.replace("{PWD}", str(place)) for name, value in case.env.items()}


def execute(
    command: Sequence[str], *, cwd: Path, stdin: bytes, env: dict[str, str], time_limit: float = TIME_LIMIT
) -> Run:
    """Run ``command``; standard input is a file, so that it can be read from the start again."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            ["/bin/sh", "-c", LIMITS, "sh", *command],
            cwd=cwd, stdin=given, stdout=out, stderr=err, env=env, start_new_session=True,
        )
        timed_out = False
        try:
            process.wait(time_limit)
        except subprocess.TimeoutExpired:
            timed_out = True
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        status = process.wait()
        out.seek(0)
        err.seek(0)
        return Run(out.read(), err.read(), status, timed_out)
