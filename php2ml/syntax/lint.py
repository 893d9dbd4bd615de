"""`php -l` without php: the first error PHP reports for each file."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from os import cpu_count
from pathlib import Path

from php2ml.source import Source
from php2ml.syntax.grammar import first_error
from php2ml.syntax.lexer import Version
from php2ml.syntax.tables import load

_FILES_WORTH_A_PROCESS = 16


@dataclass(slots=True)
class LintResult:
    """The verdict on a file: `ok`, or PHP's `message` with `kind` before it and `line` after."""

    path: str
    ok: bool
    kind: str = ""  # "Parse error" or "Fatal error"
    message: str = ""
    line: int = 0

    def __str__(self) -> str:
        if self.ok:
            return f"No syntax errors detected in {self.path}"
        return f"PHP {self.kind}:  {self.message} in {self.path} on line {self.line}"


def lint(paths: Iterable[str | Path], php_version: Version = (8, 2)) -> list[LintResult]:
    """Return the verdict on each file, in order; many files use every core.

    Raises OSError when one cannot be read.
    """
    wanted = [str(path) for path in paths]
    processes = min(cpu_count() or 1, len(wanted) // _FILES_WORTH_A_PROCESS)
    if processes < 2:
        return [_lint_path(path, php_version) for path in wanted]
    load(php_version)  # once, before the processes start
    chunk = max(1, min(64, len(wanted) // (processes * 4)))
    with ProcessPoolExecutor(processes) as pool:
        versions = [php_version] * len(wanted)
        return list(pool.map(_lint_path, wanted, versions, chunksize=chunk))


def _lint_path(path: str, php_version: Version) -> LintResult:
    return lint_source(Source.read(path), php_version)


def lint_source(source: Source, php_version: Version = (8, 2)) -> LintResult:
    """Return the verdict on one source."""
    fatal = first_error(source, php_version)
    if fatal is None:
        return LintResult(source.path, True)
    kind = "Parse error" if fatal.syntax else "Fatal error"
    return LintResult(source.path, False, kind, fatal.message, fatal.line)
