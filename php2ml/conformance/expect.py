"""Comparing what was printed with what php prints."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from .case import Case

DIR = b"%DIR%"
WILD: dict[bytes, bytes] = {
    b"%s": rb"[^\r\n]+",
    b"%S": rb"[^\r\n]*",
    b"%a": rb".+",
    b"%A": rb".*",
    b"%w": rb"\s*",
    b"%i": rb"[+-]?\d+",
    b"%d": rb"\d+",
    b"%x": rb"[0-9a-fA-F]+",
    b"%f": rb"[+-]?(?:\d+|(?=\.\d))(?:\.\d+)?(?:[Ee][+-]?\d+)?",
    b"%c": rb".",
    b"%e": rb"/",
    b"%%": rb"%",
    DIR: re.escape(DIR),
}
TOKEN = re.compile(rb"%r(.*?)%r|%DIR%|%[sSaAwidxfce%]", re.DOTALL)


def normalise(output: bytes, directories: tuple[Path, ...]) -> bytes:
    """The output with the directories it ran in written as %DIR%, longest first."""
    names = {str(path).encode() for path in directories} | {str(path.resolve()).encode() for path in directories}
    for name in sorted(names, key=len, reverse=True):
        output = output.replace(name, DIR)
    return output


def pattern_of(expectation: bytes) -> re.Pattern[bytes]:
    """The regular expression an EXPECTF section stands for."""
    out = b""
    end = 0
    for token in TOKEN.finditer(expectation):
        out += re.escape(expectation[end:token.start()])
        out += b"(?:" + token.group(1) + b")" if token.group(1) is not None else WILD[token.group(0)]
        end = token.end()
    return re.compile(out + re.escape(expectation[end:]), re.DOTALL)


def trim(text: bytes) -> bytes:
    """What counts of a section's text: not the line ends at its end."""
    return text.rstrip(b"\r\n")


def matches(case: Case, actual: bytes) -> bool:
    """Whether ``actual`` (normalised) is what the case expects."""
    expected = case.expected if case.expected is not None else b""
    if case.exact:
        return expected == actual
    if case.pattern:
        return pattern_of(trim(expected)).fullmatch(trim(actual)) is not None
    return trim(expected) == trim(actual)


def first_difference(case: Case, actual: bytes) -> int:
    """The line (from 1) where the output leaves the expectation."""
    wanted, found = (case.expected or b"").split(b"\n"), actual.split(b"\n")
    for number, line in enumerate(wanted):
        if number >= len(found):
            return number + 1
        if line != found[number] and not (case.pattern and pattern_of(line).fullmatch(found[number])):
            return number + 1
    return len(wanted) + 1


def diff(case: Case, actual: bytes, name: str = "actual") -> str:
    """A unified diff from the expectation to the output."""
    wanted = (case.expected or b"").decode("utf-8", "backslashreplace").splitlines()
    found = actual.decode("utf-8", "backslashreplace").splitlines()
    return "\n".join(difflib.unified_diff(wanted, found, "expected", name, lineterm="")) + "\n"
