"""Our own engine: a bundle is translated and built once, then each case is run twice in one process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .build import AGAIN, BundleBuild, Workspace, command_of
from .case import Case
from .execute import case_directory, environment, execute
from .result import Artefacts, Result, crash, judge


class NativeEngine:
    """Translates, builds and runs bundles in the workspace of one worker."""

    name = "native"

    def __init__(self, build: Path, workspace: Workspace) -> None:
        self.failures = build / "failures"
        self.workspace = workspace

    def prepare(self) -> None:
        """Build the runtime; raises ``CannotBuild``."""
        self.workspace.prepare()

    def run_bundle(self, name: str, cases: Sequence[Case]) -> Iterator[Result]:
        """The result of each case, in order."""
        built = self.workspace.build(name, cases)
        for index, case in enumerate(cases):
            failure = built.failures.get(case.id)
            if failure is not None and failure.refusal is not None and refused_alike(case, failure.refusal):
                yield Result(case.id, case.area)
            elif failure is not None:
                translated = built.translated.get(case.id)
                ocaml = translated.files if translated is not None else None
                Artefacts(ocaml=ocaml, detail=failure.detail).save(case, self.failures / case.id)
                yield Result(case.id, case.area, failure.cause)
            else:
                yield self._run(case, f"{name}_c{index:04d}_site", built)

    def _run(self, case: Case, library: str, built: BundleBuild) -> Result:
        translated = built.translated[case.id]
        with case_directory(case) as place, case_directory(case) as other:
            env = environment(case, place)
            stdin = case.stdin
            if case.request is not None:
                stdin = case.request.body or b""
                env |= cgi_environment(case)
            run = execute(command_of(built.executables[case.id], library, case, other), cwd=place, stdin=stdin, env=env)
            directories = (place, other, translated.directory)
            first, marker, rest = run.stdout.partition(AGAIN.encode())
            again: bytes | None = None
            if marker:
                status_text, _, second = rest.partition(b"\0")
                cause, actual = judge(case, first, int(status_text), directories)
                again_cause, again = judge(case, second, run.status, directories)
                if not cause and again_cause:
                    cause = "second run: " + again_cause
            else:
                cause, actual = judge(case, first, run.status, directories)
                cause = cause or "the process ended in the first run"
        if run.timed_out:
            cause = "time-out" if not marker else "second run: time-out"
        elif cause and not (marker and not cause.startswith("second run")):
            cause = ("second run: " if marker else "") + crash(run) if crash(run) else cause
        if cause:
            kept = Artefacts(actual, again if again != actual else None, run.stderr, translated.files)
            kept.save(case, self.failures / case.id)
        return Result(case.id, case.area, cause)


def refused_alike(case: Case, refusal: bytes) -> bool:
    """Whether php too does not compile the script, for the reason and at the line our translation gives."""
    cause, _ = judge(case, refusal, 255, ())
    return not cause


def cgi_environment(case: Case) -> dict[str, str]:
    """The CGI/1.1 variables that tell a program it answers a request."""
    request = case.request
    assert request is not None
    variables = {
        "GATEWAY_INTERFACE": "CGI/1.1",
        "REQUEST_METHOD": request.method,
        "QUERY_STRING": request.query,
        "SCRIPT_NAME": "/test.php",
        "REQUEST_URI": "/test.php" + ("?" + request.query if request.query else ""),
        "HTTP_HOST": "127.0.0.1",
        "HTTP_COOKIE": request.cookie,
    }
    if request.body is not None:
        variables["CONTENT_TYPE"] = "application/x-www-form-urlencoded"
        variables["CONTENT_LENGTH"] = str(len(request.body))
    return variables
