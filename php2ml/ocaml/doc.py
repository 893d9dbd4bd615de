"""Documents and their layout, after Wadler's "A prettier printer".

A document is text with places where a line may end. A group is laid out on one line when it, and
what follows it up to the next possible line end, fits; otherwise its own lines end, and the groups
inside it decide for themselves. Widths are computed once, when a document is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

WIDTH = 90

_UNBOUNDED = 1_000_000


@dataclass(slots=True, eq=False)
class Line:
    """A place where a line may end: `flat` when it does not. A hard one always ends it."""

    flat: str
    width: int  # on one line
    lead: int  # up to the first place where the line may end
    open: bool  # whether there is such a place
    hard: bool = False


@dataclass(slots=True, eq=False)
class Text:
    text: str
    width: int
    lead: int
    open: bool = False


@dataclass(slots=True, eq=False)
class Raw:
    """Text with line ends of its own, not indented (a quoted string)."""

    text: str
    width: int
    lead: int
    open: bool = True


@dataclass(slots=True, eq=False)
class Concat:
    parts: Sequence[Doc]
    width: int
    lead: int
    open: bool


@dataclass(slots=True, eq=False)
class Nest:
    """The document with `indent` more columns before each of its new lines."""

    indent: int
    body: Doc
    width: int
    lead: int
    open: bool


@dataclass(slots=True, eq=False)
class Group:
    body: Doc
    width: int
    lead: int
    open: bool


Doc: TypeAlias = Text | Concat | Line | Group | Nest | Raw

LINE = Line(" ", 1, 0, True)
SOFT = Line("", 0, 0, True)
HARD = Line("", _UNBOUNDED, 0, True, hard=True)
EMPTY = Text("", 0, 0)


def text(value: str) -> Text:
    """Return `value`, which has no line end, as a document."""
    return Text(value, len(value), len(value))


def raw(value: str) -> Doc:
    """Return `value`, which may have line ends, as a document that is not indented."""
    first, newline, _ = value.partition("\n")
    if not newline:
        return text(value)
    return Raw(value, len(first), len(first))


def concat(*parts: Doc | str) -> Doc:
    """Return the parts one after the other."""
    docs = [text(part) if isinstance(part, str) else part for part in parts]
    width = 0
    lead = 0
    has_line = False
    for doc in docs:
        width += doc.width
        if not has_line:
            lead += doc.lead
            has_line = doc.open
    return Concat(docs, min(width, _UNBOUNDED), lead, has_line)


def nest(indent: int, *parts: Doc | str) -> Doc:
    """Return the parts with `indent` more columns before each new line."""
    body = concat(*parts)
    return Nest(indent, body, body.width, body.lead, body.open)


def group(*parts: Doc | str) -> Doc:
    """Return the parts on one line where they fit."""
    body = concat(*parts)
    return Group(body, body.width, body.lead, body.open)


def join(separator: Doc | str, parts: Iterable[Doc]) -> Doc:
    """Return the parts with `separator` between them."""
    result: list[Doc | str] = []
    for part in parts:
        if result:
            result.append(separator)
        result.append(part)
    return concat(*result)


def is_hard(doc: Doc) -> bool:
    """Return whether the document cannot be laid out on one line."""
    return doc.width >= _UNBOUNDED


def layout(doc: Doc, width: int = WIDTH) -> str:
    """Return the document as text, lines `width` columns long where possible, without blanks at their ends."""
    out: list[str] = []
    column = 0
    stack: list[tuple[int, bool, Doc]] = [(0, False, doc)]  # indentation, flat, document
    while stack:
        indent, flat, doc = stack.pop()
        if isinstance(doc, Text):
            out.append(doc.text)
            column += len(doc.text)
        elif isinstance(doc, Concat):
            for part in reversed(doc.parts):
                stack.append((indent, flat, part))
        elif isinstance(doc, Line):
            if flat and not doc.hard:
                out.append(doc.flat)
                column += len(doc.flat)
            else:
                while out and out[-1].isspace() and "\n" not in out[-1]:
                    out.pop()
                if out and out[-1].endswith(" "):
                    out[-1] = out[-1].rstrip(" ")
                out.append("\n")
                out.append(" " * indent)
                column = indent
        elif isinstance(doc, Nest):
            stack.append((indent + doc.indent, flat, doc.body))
        elif isinstance(doc, Group):
            stack.append((indent, flat or _fits(doc, width - column, stack), doc.body))
        else:
            out.append(doc.text)
            column = len(doc.text) - doc.text.rfind("\n") - 1
    return "".join(out)


def _fits(doc: Doc, room: int, rest: list[tuple[int, bool, Doc]]) -> bool:
    """Return whether `doc` on one line, and what follows it up to a line end, takes at most `room` columns."""
    room -= doc.width
    index = len(rest) - 1
    while room >= 0 and index >= 0:
        _, flat, following = rest[index]
        if flat:
            room -= following.width if not isinstance(following, Raw) else following.lead
        else:
            room -= following.lead
            if following.open:
                return room >= 0
        index -= 1
    return room >= 0
