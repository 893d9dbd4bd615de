"""A site whose files are in memory, as in a guest, does to them what php does to real ones."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from php2ml import commands

from .conftest import BUILD, ROOT

SITE = ROOT / "tests" / "sites" / "files"
STEPS = ["plain", "plain", "folders", "streams", "after", "relative", "site", "temporary", "visits", "visits"]
TARGETS = [f"/index.php?do={step}" for step in STEPS] + ["/data/a.txt", "/var/cache/page.html", "/data/nothing.txt"]

# The guest's server without its network: every argument is the target of a request.
GUEST = """open Php_runtime

let () =
  let program = Site.Program.program in
  let unix = Php_host_unix.Unix_host.host in
  let clock = { Host.nowhere with now = unix.now; monotonic = unix.monotonic; random = unix.random } in
  let files = Php_host_memory.Memory_files.of_program ~now:unix.now program in
  let host = Php_host_memory.Memory_files.host files clock in
  for i = 1 to Array.length Sys.argv - 1 do
    let request =
      { Http.meth = "GET"; target = Sys.argv.(i); version = "HTTP/1.1"; headers = [ ("Host", "localhost") ];
        body = ""; remote_addr = "127.0.0.1"; remote_port = 1; server_name = "localhost"; server_port = 80;
        https = false }
    in
    (match Sapi.handle program host ~ini:[ ("display_errors", "1"); ("html_errors", "0") ] request with
    | Sapi.Response { status = 404; _ } -> print_string "404"
    | Sapi.Response r -> print_string r.body
    | Sapi.File { contents; _ } -> print_string contents);
    print_char '\\000'
  done
"""


def ours(targets: list[str], name: str) -> list[str]:
    """The answers of the site built as `name` (its own folder: tests run side by side)."""
    output = BUILD / name
    commands.translate(SITE, target="native", output=output, php=None)
    (output / "guest").mkdir(exist_ok=True)
    (output / "guest" / "main.ml").write_text(GUEST)
    (output / "guest" / "dune").write_text(
        "(executable\n (name main)\n (libraries site php_runtime php_host_memory php_host_unix))\n"
    )
    build = ["dune", "build", "--root", ".", "--profile", "release", "./guest/main.exe"]
    done = subprocess.run(build, cwd=output, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    run = [str(output / "_build" / "default" / "guest" / "main.exe"), *targets]
    return subprocess.run(run, capture_output=True, check=True).stdout.decode().split("\0")[:-1]


def php(site: Path) -> list[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["-n", "-d", "display_errors=1", "-d", "html_errors=0", "-d", "session.gc_probability=0"]
    server = subprocess.Popen(
        ["php", *options, "-S", f"127.0.0.1:{port}", "-t", str(site)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        answers: list[str] = []
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.05)
        for target in TARGETS:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}{target}") as answer:
                    answers.append(answer.read().decode())
            except urllib.error.HTTPError as error:
                answers.append(str(error.code))
        return answers
    finally:
        server.terminate()
        server.wait()


@pytest.mark.skipif(shutil.which("php") is None or shutil.which("dune") is None, reason="php or dune is not installed")
def test_files_in_memory_are_as_real_ones(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(SITE, site)
    (site / "var" / "cache").mkdir(parents=True)
    for target, wanted, got in zip(TARGETS, php(site), ours(TARGETS, "files"), strict=True):
        assert got == wanted, target


@pytest.mark.skipif(shutil.which("dune") is None, reason="dune is not installed")
def test_the_site_itself_cannot_be_written() -> None:
    """Outside its writable folders the site is a read-only file system."""
    assert ours(["/index.php?do=outside"], "files-outside") == [
        "! file_put_contents(ROOT/new.txt): Failed to open stream: Read-only file system\nfalse\n"
        "! unlink(ROOT/fixed.txt): Read-only file system\nfalse\n"
        "! mkdir(): Read-only file system\nfalse\n"
        "! rename(ROOT/fixed.txt,ROOT/data/moved.txt): Read-only file system\nfalse\n"
        "! fopen(/elsewhere/x): Failed to open stream: No such file or directory\nfalse\n"
        "'read me\n'\n"
    ]
