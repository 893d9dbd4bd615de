"""Starting and stopping the web servers that are compared."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .oracle import php_command

HOST = "127.0.0.1"


class ServerFailed(Exception):
    """A server ended, or did not listen in time; the text holds what it printed."""


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def document_root(site: Path) -> Path:
    """``public/`` (or ``web/``, ``htdocs/``) of a site that has one, otherwise the site itself."""
    for name in ("public", "web", "htdocs"):
        if (site / name / "index.php").is_file():
            return site / name
    return site


def php_server_command(site: Path) -> list[str]:
    """``php -S`` on the site, the baseline settings in force; ``{port}`` is to be filled in."""
    return [*php_command(["expose_php=1"]), "-S", f"{HOST}:{{port}}", "-t", str(document_root(site))]


def listening(port: int) -> bool:
    """Whether somebody accepts connections on ``port``."""
    try:
        with socket.create_connection((HOST, port), 0.5):
            return True
    except OSError:
        return False


@contextmanager
def running(command: Sequence[str], *, cwd: Path | None = None, wait: float = 20.0) -> Iterator[int]:
    """Run a server while the block runs; ``{port}`` in its arguments is replaced by the port yielded."""
    port = free_port()
    arguments = [part.replace("{port}", str(port)) for part in command]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            arguments, cwd=cwd, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
        try:
            deadline = time.monotonic() + wait
            while not listening(port):
                if process.poll() is not None or time.monotonic() > deadline:
                    log.seek(0)
                    state = "does not listen" if process.poll() is None else f"ended with {process.returncode}"
                    raise ServerFailed(f"{' '.join(arguments)} {state}: {log.read()[-2000:].decode(errors='replace')}")
                time.sleep(0.05)
            yield port
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                try:
                    process.wait(3)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
