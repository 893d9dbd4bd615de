"""Builds a translated project: dune for native, mirage and make for unikernels."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from php2ml import project
from php2ml.project import ProjectError


@dataclass(slots=True)
class BuildResult:
    """What a build made: the executable or image, its size in bytes, the seconds it took."""

    artefact: Path
    size: int
    seconds: float


def _need(program: str, packages: str) -> None:
    if shutil.which(program) is None:
        raise ProjectError(f"{program} is not installed ({packages})")


def _run(command: list[str], directory: Path, verbose: bool) -> None:
    """Runs a build step, its output shown only with `verbose` or on failure. Raises ProjectError.

    Dune's shared cache (by content) is on unless the user says otherwise: the runtime is compiled once a machine."""
    environment = {"DUNE_CACHE": "enabled", **os.environ}
    done = subprocess.run(
        command, cwd=directory, capture_output=not verbose, text=True, errors="replace", check=False, env=environment
    )
    if done.returncode != 0:
        output = "" if verbose else "\n" + (done.stdout + done.stderr).strip()[-6000:]
        raise ProjectError(f"`{' '.join(command)}` failed in {directory}{output}")


def build(directory: Path, *, verbose: bool = False) -> BuildResult:
    """Builds the project at `directory`. Raises ProjectError with the failing step's own output."""
    marker = project.read_marker(directory)
    with project.locked(directory):
        start = time.monotonic()
        if marker["target"] == "native":
            _need("dune", "Debian: apt install ocaml-dune ocaml-nox ocaml-findlib liblwt-ocaml-dev libmagic-mime-ocaml-dev")
            _run(["dune", "build", "--root", ".", "--profile", "release", "./bin/main.exe"], directory, verbose)
            artefact = directory / "_build" / "default" / "bin" / "main.exe"
        else:
            _need("make", "Debian: apt install make")
            _run(["make", f"TARGET={marker['target']}"], directory, verbose)
            suffix = "" if marker["target"] == "unix" else "." + marker["target"]
            artefact = directory / "dist" / (marker["name"] + suffix)
        return BuildResult(artefact.absolute(), artefact.stat().st_size, time.monotonic() - start)
