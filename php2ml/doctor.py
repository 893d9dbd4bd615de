"""`php2ml doctor`: what of the tools a target needs is on this machine, and what to install."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from php2ml import project

GROUPS = {
    "native": "Linux executables",
    "mirage": "unikernels",
    "hvt": "KVM (hvt)",
    "spt": "any kernel (spt)",
    "network": "network",
    "optional": "optional",
}

# What each target of `translate` needs.
_NEEDS = {
    "native": ("native",),
    "hvt": ("mirage", "hvt", "network"),
    "spt": ("mirage", "spt", "network"),
    "virtio": ("mirage",),
    "xen": ("mirage",),
    "unix": ("mirage",),
}


@dataclass(slots=True)
class Finding:
    """One thing that was looked for: `state` is "ok", "missing" or "note" (not needed, or usable with more work)."""

    group: str
    name: str
    state: str
    found: str
    advice: str = ""


class Machine:
    """What is asked of the machine; tests give another."""

    def run(self, *command: str) -> str | None:
        """The output of a command; None when it cannot be run or fails."""
        if shutil.which(command[0]) is None:
            return None
        try:
            done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=30, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return None
        return (done.stdout or done.stderr).strip() if done.returncode == 0 else None

    def which(self, program: str) -> str | None:
        return shutil.which(program)

    def exists(self, path: str) -> bool:
        return os.path.exists(path)

    def usable(self, path: str) -> bool:
        """Whether it can be read and written."""
        return os.access(path, os.R_OK | os.W_OK)

    def taps(self) -> list[str]:
        """The names of tap devices."""
        return sorted(path.parent.name for path in Path("/sys/class/net").glob("*/tun_flags"))

    def is_root(self) -> bool:
        return os.geteuid() == 0

    def python(self) -> tuple[int, ...]:
        return sys.version_info[:3]


def version_of(text: str | None) -> tuple[int, ...] | None:
    """The first version number in a text."""
    found = re.search(r"\d+(?:\.\d+)+", text or "")
    return tuple(int(part) for part in found.group().split(".")) if found else None


def _show(version: Sequence[int] | None) -> str:
    return ".".join(map(str, version)) if version else ""


def examine(machine: Machine) -> list[Finding]:
    """Everything that is looked for, in order."""
    findings: list[Finding] = []

    def program(
        group: str,
        name: str,
        command: Sequence[str],
        advice: str,
        *,
        least: tuple[int, ...] = (),
        below: tuple[int, ...] | None = None,
    ) -> None:
        output = machine.run(*command)
        version = version_of(output)
        if output is None:
            findings.append(Finding(group, name, "missing", "not installed", advice))
        elif version is not None and (version < least or below is not None and version >= below):
            wanted = f"{_show(least)} or newer" if below is None else f"{_show(least)} up to below {_show(below)}"
            findings.append(Finding(group, name, "missing", f"{_show(version)}, wanted {wanted}", advice))
        else:
            findings.append(Finding(group, name, "ok", _show(version) or "installed"))

    python = machine.python()
    state = "ok" if python >= (3, 11) else "missing"
    findings.append(Finding("native", "Python", state, _show(python), "Python 3.11 or newer" if state != "ok" else ""))
    program("native", "OCaml", ("ocamlopt", "-version"), "apt install ocaml-nox, or opam switch create 5.3.0", least=(4, 13))
    program("native", "dune", ("dune", "--version"), "apt install ocaml-dune, or opam install dune", least=(2, 9))
    for library, package in (
        ("lwt.unix", "liblwt-ocaml-dev"),
        ("magic-mime", "libmagic-mime-ocaml-dev"),
    ):
        if machine.run("ocamlfind", "query", library) is not None:
            findings.append(Finding("native", library, "ok", "installed"))
        else:
            advice = f"apt install ocaml-findlib {package}, or opam install {library.partition('.')[0]}"
            findings.append(Finding("native", library, "missing", "not found by ocamlfind", advice))

    program("mirage", "opam", ("opam", "--version"), "apt install opam && opam init", least=(2, 1))
    ocaml = ("opam", "exec", "--", "ocamlc", "-version")
    program("mirage", "OCaml in opam", ocaml, "opam init && opam switch create 5.3.0", least=version_of(project.OCAML_OF_UNIKERNELS) or ())
    least, below = project.MIRAGE
    install = f'opam install "mirage>={least}" "mirage<{below}"'
    program("mirage", "mirage", ("mirage", "--version"), install, least=version_of(least) or (), below=version_of(below))
    program("mirage", "make", ("make", "--version"), "apt install make")
    program("mirage", "C compiler", ("cc", "-dumpfullversion"), "apt install build-essential")

    _tender(findings, machine, "hvt")
    if not machine.exists("/dev/kvm"):
        findings.append(
            Finding("hvt", "/dev/kvm", "missing", "no such device", "load kvm_intel or kvm_amd, allow virtualisation in the firmware; or use spt")
        )
    elif not machine.usable("/dev/kvm"):
        findings.append(Finding("hvt", "/dev/kvm", "missing", "not yours to use", "sudo usermod -aG kvm $USER, log in again"))
    else:
        findings.append(Finding("hvt", "/dev/kvm", "ok", "usable"))
    _tender(findings, machine, "spt")

    if not machine.exists("/dev/net/tun"):
        findings.append(Finding("network", "/dev/net/tun", "missing", "no such device", "sudo modprobe tun"))
    else:
        findings.append(Finding("network", "/dev/net/tun", "ok", "there"))
    program("network", "ip", ("ip", "-V"), "apt install iproute2")
    taps = machine.taps()
    if taps:
        findings.append(Finding("network", "tap device", "ok", ", ".join(taps)))
    else:
        advice = (
            "sudo ip tuntap add tap0 mode tap user $USER && sudo ip addr add 10.0.0.1/24 dev tap0 && sudo ip link set tap0 up"
        )
        findings.append(Finding("network", "tap device", "note", "none yet", advice))

    for name, command, advice in (
        ("skopeo", ("skopeo", "--version"), "apt install skopeo (copies packaged images to registries)"),
        ("php", ("php", "--version"), "apt install php-cli (compares with php: php2ml conformance)"),
        ("ocamlformat", ("ocamlformat", "--version"), "opam install ocamlformat (formats generated code anew)"),
    ):
        output = machine.run(*command)
        if output is None:
            findings.append(Finding("optional", name, "note", "not installed", advice))
        else:
            findings.append(Finding("optional", name, "ok", _show(version_of(output)) or "installed"))
    return findings


def _tender(findings: list[Finding], machine: Machine, target: str) -> None:
    name = f"solo5-{target}"
    path = machine.which(name)
    if path is None:
        findings.append(Finding(target, name, "missing", "not installed", "opam install solo5"))
    else:
        findings.append(Finding(target, name, "ok", path))


def needed(findings: Iterable[Finding], target: str) -> list[Finding]:
    """What a target needs and the machine has not."""
    return [item for item in findings if item.group in _NEEDS[target] and item.state == "missing"]


def to_dicts(findings: Iterable[Finding]) -> list[dict[str, str]]:
    """The findings for machines."""
    return [asdict(item) for item in findings]


def print_findings(findings: list[Finding], target: str, write: Callable[[object], None]) -> None:
    """A table of the findings, and what the target still needs."""
    from rich.table import Table
    from rich.text import Text

    marks = {"ok": Text("ok", "green"), "missing": Text("missing", "bold red"), "note": Text("-", "yellow")}
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for fold in (False, False, True, True):
        table.add_column(no_wrap=not fold, overflow="fold")
    last = ""
    for item in findings:
        if item.group != last:
            last = item.group
            table.add_row(Text(GROUPS[item.group][0].upper() + GROUPS[item.group][1:], "bold"))
        wanted = item.state != "missing" or item.group in _NEEDS[target]
        mark = marks[item.state if wanted else "note"]
        table.add_row("  " + item.name, mark, item.found, Text(item.advice, "cyan"))
    write(table)
    missing = needed(findings, target)
    if missing:
        names = ", ".join(item.name for item in missing)
        write(Text(f"\nTarget {target} needs: {names}", "bold"))
    else:
        write(Text(f"\nTarget {target} has all it needs", "bold green"))
