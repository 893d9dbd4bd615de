"""The result of a case, and the files kept for one that failed."""

from __future__ import annotations

import re
import shutil
import signal
from dataclasses import dataclass
from pathlib import Path

from .case import Case
from .execute import Run
from .expect import diff, first_difference, matches, normalise

TELLING = re.compile(rb"Fatal error: +(?:Uncaught [\w\\]+: )?([^\n]{1,80}?)(?: in %DIR%|\n)")


@dataclass(slots=True)
class Result:
    """A case and, when it failed, why, in one phrase."""

    id: str
    area: str
    cause: str = ""

    @property
    def passed(self) -> bool:
        """Whether there is no cause."""
        return not self.cause


@dataclass(slots=True, eq=False)
class Artefacts:
    """What is written beside a failure."""

    actual: bytes | None = None
    again: bytes | None = None
    stderr: bytes = b""
    ocaml: dict[str, str] | None = None
    detail: str = ""

    def save(self, case: Case, folder: Path) -> None:
        """Write everything known about the failure into ``folder``."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, content in case.files.items():
            path = folder / "source" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (folder / "expected.txt").write_bytes(case.expected or b"")
        for name, output in (("actual", self.actual), ("again", self.again)):
            if output is not None:
                (folder / f"{name}.txt").write_bytes(output)
                (folder / f"{name}.diff").write_text(diff(case, output, name), encoding="utf-8")
        if self.stderr:
            (folder / "stderr.txt").write_bytes(self.stderr)
        if self.detail:
            (folder / "detail.txt").write_text(self.detail, encoding="utf-8")
        for name, text in (self.ocaml or {}).items():
            path = folder / "ocaml" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def crash(run: Run) -> str:
    """The phrase for a process that ended by itself without answering, or ``""``."""
    if run.timed_out:
        return "time-out"
    if run.status < 0:
        return f"crash: {signal.Signals(-run.status).name}"
    lines = run.stderr.decode("utf-8", "replace").strip().splitlines()
    for line in lines:
        if "Fatal error: exception" in line:
            return "crash: " + line.split("Fatal error: exception", 1)[1].strip()[:120]
    return ""


def judge(case: Case, output: bytes, status: int, directories: tuple[Path, ...]) -> tuple[str, bytes]:
    """The cause of failure ("" when there is none) and the normalised output."""
    actual = normalise(output, directories)
    if not matches(case, actual):
        cause = f"difference at line {first_difference(case, actual)}"
        told = TELLING.search(actual)
        if told:
            text = told.group(1)
            if text not in (case.expected or b""):
                cause += f": {text.decode('utf-8', 'replace')}"
        return cause, actual
    if status != case.exit and case.request is None:
        return f"exit status {status}, expected {case.exit}", actual
    return "", actual
