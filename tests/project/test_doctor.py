"""`php2ml doctor`: what it finds on machines of several kinds, and its exit status."""

from __future__ import annotations

import json

import pytest

from php2ml import doctor
from php2ml.doctor import Finding, Machine

from .test_cli import php2ml

VERSIONS = {
    "ocamlopt": "5.3.0", "dune": "3.17.2", "ocamlfind": "/lib", "opam": "2.1.2", "mirage": "v4.11.1", "make": "GNU Make 4.3",
    "cc": "12.2.0", "ip": "ip utility, iproute2-6.1.0", "skopeo": "skopeo version 1.9.3", "php": "PHP 8.2.36 (cli)",
    "ocamlformat": "0.27.0",
}  # fmt: skip


class Fake(Machine):
    """A machine that has everything but what it is told to lack."""

    def __init__(self, lacks: tuple[str, ...] = (), versions: dict[str, str] | None = None) -> None:
        self.lacks = lacks
        self.versions = VERSIONS | (versions or {})

    def run(self, *command: str) -> str | None:
        if command[0] in self.lacks or " ".join(command) in self.lacks:
            return None
        if command[:3] == ("opam", "exec", "--"):
            return self.versions["ocamlopt"]
        return self.versions[command[0]]

    def which(self, program: str) -> str | None:
        return None if program in self.lacks else f"/opt/bin/{program}"

    def exists(self, path: str) -> bool:
        return path not in self.lacks

    def usable(self, path: str) -> bool:
        return f"use {path}" not in self.lacks

    def taps(self) -> list[str]:
        return [] if "tap" in self.lacks else ["tap0"]

    def python(self) -> tuple[int, ...]:
        return (3, 11, 2)


def missing(machine: Machine, target: str) -> list[str]:
    return [item.name for item in doctor.needed(doctor.examine(machine), target)]


@pytest.mark.parametrize("target", ["native", "hvt", "spt", "virtio", "xen", "unix"])
def test_a_machine_with_everything(target: str) -> None:
    findings = doctor.examine(Fake())
    assert missing(Fake(), target) == []
    assert {item.state for item in findings} == {"ok"}


@pytest.mark.parametrize(
    ("lacks", "target", "wanted"),
    [
        (("mirage",), "native", []),
        (("mirage",), "hvt", ["mirage"]),
        (("opam", "mirage"), "spt", ["opam", "OCaml in opam", "mirage"]),
        (("/dev/kvm",), "hvt", ["/dev/kvm"]),
        (("/dev/kvm", "solo5-hvt"), "spt", []),
        (("use /dev/kvm",), "hvt", ["/dev/kvm"]),
        (("solo5-spt",), "spt", ["solo5-spt"]),
        (("/dev/net/tun", "ip"), "hvt", ["/dev/net/tun", "ip"]),
        (("tap",), "hvt", []),
        (("dune", "ocamlfind query magic-mime"), "native", ["dune", "magic-mime"]),
        (("skopeo", "php", "ocamlformat"), "native", []),
    ],
)
def test_what_is_missing(lacks: tuple[str, ...], target: str, wanted: list[str]) -> None:
    assert missing(Fake(lacks), target) == wanted


@pytest.mark.parametrize(
    ("program", "version", "target", "wanted"),
    [
        ("mirage", "v4.9.1", "hvt", ["mirage"]),
        ("mirage", "v4.12.0", "hvt", ["mirage"]),
        ("mirage", "v4.10.0", "hvt", []),
        ("ocamlopt", "4.12.1", "native", ["OCaml"]),
        ("ocamlopt", "4.13.1", "native", []),
        ("ocamlopt", "4.13.1", "hvt", ["OCaml in opam"]),
        ("dune", "2.10.0", "native", []),
    ],
)
def test_versions(program: str, version: str, target: str, wanted: list[str]) -> None:
    assert missing(Fake(versions={program: version}), target) == wanted


def test_everything_missing_has_advice() -> None:
    class Empty(Fake):
        def run(self, *command: str) -> str | None:
            return None

        def which(self, program: str) -> str | None:
            return None

        def exists(self, path: str) -> bool:
            return False

    findings = doctor.examine(Empty(("tap",)))
    assert all(item.advice for item in findings if item.state != "ok")
    shown: list[object] = []
    doctor.print_findings(findings, "hvt", shown.append)
    assert "Target hvt needs: opam, OCaml in opam, mirage, make, C compiler, solo5-hvt, /dev/kvm" in str(shown[-1])


def test_the_command() -> None:
    done = php2ml("doctor", "--target", "native", "--json")
    findings = [Finding(**item) for item in json.loads(done.stdout)]
    assert (done.returncode == 1) == bool(doctor.needed(findings, "native"))
    table = php2ml("doctor", "--target", "hvt")
    wanted = [item.name for item in doctor.needed(findings, "hvt")]
    assert (table.returncode == 1) == bool(wanted)
    assert all(name in table.stdout for name in ("solo5-hvt", "/dev/kvm", "tap device"))
    assert php2ml("doctor", "--target", "toaster").returncode == 1
