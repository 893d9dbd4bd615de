"""Diagnostics: what php2ml tells its user about a program, and how it is shown.

Passes create `Diagnostic`s and return them; nothing here is raised.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from php2ml.source import Span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


class Severity(Enum):
    """`ERROR` stops the translation; `WARNING` and `NOTE` do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


CATALOGUE: dict[str, str] = {
    "P0001": "The text is not PHP: an unexpected token, or text that no token starts with.",
    "P0002": "The file parses, but PHP refuses to compile it.",
    "P0003": "The file compiles, but uses something PHP has deprecated.",
    "P0004": "The file compiles, but PHP warns of something in it.",
    "P0004": "The file cannot be read.",
}
"""Every code and what it stands for.  P: syntax; other letters belong to later passes."""


def register(codes: dict[str, str]) -> None:
    """Add a pass's codes to the catalogue.  Raises ValueError when one is already taken."""
    for code, meaning in codes.items():
        if CATALOGUE.get(code, meaning) != meaning:
            raise ValueError(f"diagnostic code {code} is already taken")
        CATALOGUE[code] = meaning


@dataclass(slots=True, eq=False)
class Label:
    """A second place worth showing, and what to say there."""

    span: Span
    text: str


@dataclass(slots=True, eq=False)
class Diagnostic:
    """One message.  `title` says what is wrong, `hint` what to write instead.

    `line` is the line PHP itself reports when that is not the line of `span`.
    """

    code: str
    severity: Severity
    title: str
    span: Span
    labels: list[Label] = field(default_factory=list)
    hint: str | None = None
    line: int | None = None


def error(
    code: str,
    title: str,
    span: Span,
    labels: Sequence[Label] = (),
    hint: str | None = None,
    line: int | None = None,
) -> Diagnostic:
    """Return an error diagnostic."""
    return Diagnostic(code, Severity.ERROR, title, span, list(labels), hint, line)


def warning(
    code: str,
    title: str,
    span: Span,
    labels: Sequence[Label] = (),
    hint: str | None = None,
) -> Diagnostic:
    """Return a warning diagnostic."""
    return Diagnostic(code, Severity.WARNING, title, span, list(labels), hint)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any diagnostic is an error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """Return a hint naming the one to three known names closest to `name`, or None."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    close = difflib.get_close_matches(name.lower(), by_lower, n=3, cutoff=0.75)
    if not close:
        return None
    quoted = [f"`{by_lower[candidate]}`" for candidate in close]
    listed = quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]
    return f"did you mean {listed}?"


# ------------------------------------------------------------------------------------- rendering

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_TAB = "    "


def render(diagnostic: Diagnostic) -> Text:
    """Return a diagnostic as styled text: title, source lines with carets, hint."""
    from rich.text import Text

    colour = _COLOURS[diagnostic.severity]
    out = Text()
    out.append(f"{diagnostic.severity.value}[{diagnostic.code}]", style=f"bold {colour}")
    out.append(f": {_printable(diagnostic.title)}\n", style="bold")
    span = diagnostic.span
    places = [(span, "", colour)]
    places += [(label.span, label.text, "blue") for label in diagnostic.labels]
    width = max(len(str(place.line())) for place, _, _ in places)
    margin = " " * width
    shown_file: str | None = None
    for place, text, style in places:
        line, column = place.line(), place.col()
        if place.file.path != shown_file:
            arrow = "-->" if shown_file is None else ":::"
            out.append(f"{margin}{arrow} ", style="blue")
            out.append(f"{place.file.path}:{line}:{column}\n")
            out.append(f"{margin} |\n", style="blue")
            shown_file = place.file.path
        source = place.file.line_text(line)
        start = column - 1
        end = start + place.end - place.start if place.end_line() == line else len(source)
        out.append(f"{line:>{width}} | ", style="blue")
        out.append(_printable(source) + "\n")
        out.append(f"{margin} | ", style="blue")
        lead = len(_printable(source[:start]))
        length = len(_printable(source[start : max(end, start + 1)]))
        out.append(" " * lead + "^" * max(1, length), style=f"bold {style}")
        out.append(f" {_printable(text)}\n" if text else "\n", style=style)
    if diagnostic.hint is not None:
        out.append(f"{margin} = ", style="blue")
        out.append("help: ", style="bold")
        out.append(f"{_printable(diagnostic.hint)}\n")
    return out


def _printable(text: str) -> str:
    """Return latin-1 source text for a terminal: UTF-8 decoded, control characters shown."""
    try:
        text = text.encode("latin-1").decode("utf-8", "replace")
    except UnicodeEncodeError:
        pass
    text = text.replace("\t", _TAB)
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def print_all(diagnostics: Sequence[Diagnostic], console: Console) -> None:
    """Print diagnostics one after the other, then how many there are of each severity."""
    for diagnostic in diagnostics:
        console.print(render(diagnostic), soft_wrap=True, highlight=False)
    counts = [
        f"{count} {severity.value}{'s' if count > 1 else ''}"
        for severity in Severity
        if (count := sum(d.severity is severity for d in diagnostics))
    ]
    if counts:
        console.print(", ".join(counts), highlight=False)


def to_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics as a JSON array, one object each."""

    def place(span: Span) -> dict[str, object]:
        return {
            "file": span.file.path,
            "line": span.line(),
            "column": span.col(),
            "start": span.start,
            "end": span.end,
        }

    return json.dumps(
        [
            {
                "code": diagnostic.code,
                "severity": diagnostic.severity.value,
                "title": diagnostic.title,
                **place(diagnostic.span),
                "php_line": diagnostic.line or diagnostic.span.line(),
                "labels": [{**place(x.span), "text": x.text} for x in diagnostic.labels],
                "hint": diagnostic.hint,
            }
            for diagnostic in diagnostics
        ],
        indent=1,
    )
