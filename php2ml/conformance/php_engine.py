"""php itself as the engine: it must give 100 %, which checks the harness; and it is what blesses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .case import SCRIPT, Case
from .execute import Run, case_directory, environment, execute
from .http_client import Connection, HttpError
from .oracle import php_command
from .result import Artefacts, Result, crash, judge
from .servers import HOST, running


def run_php(case: Case, place: Path) -> Run:
    """What php prints for the case in ``place``, over HTTP where the case has a request."""
    if case.request is None:
        command = [*php_command(case.ini), SCRIPT, *case.args]
        return execute(command, cwd=place, stdin=case.stdin, env=environment(case, place))
    request = case.request
    lines = [f"{request.method} /{SCRIPT}{'?' + request.query if request.query else ''} HTTP/1.1", f"Host: {HOST}"]
    if request.cookie:
        lines.append(f"Cookie: {request.cookie}")
    if request.body is not None:
        lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(request.body)}"]
    command = [*php_command(case.ini), "-S", f"{HOST}:{{port}}", "-t", "."]
    with running(command, cwd=place) as port:
        try:
            message = "\r\n".join([*lines, "Connection: close", "", ""]).encode() + (request.body or b"")
            answer = Connection(HOST, port).send(message, head=False, keep=False)
        except HttpError as error:
            return Run(b"", str(error).encode(), 1)
    return Run(answer.body, b"", 0)


class PhpEngine:
    """Runs every case of a bundle with php."""

    name = "php"

    def __init__(self, build: Path) -> None:
        self.failures = build / "failures"

    def prepare(self) -> None:
        """Nothing to build."""

    def run_bundle(self, name: str, cases: Sequence[Case]) -> Iterator[Result]:
        """The result of each case, in order."""
        del name
        for case in cases:
            with case_directory(case) as place:
                run = run_php(case, place)
                cause, actual = judge(case, run.stdout, run.status, (place,))
            if run.timed_out or cause:
                cause = crash(run) or cause
                Artefacts(actual=actual, stderr=run.stderr).save(case, self.failures / case.id)
            yield Result(case.id, case.area, cause)
