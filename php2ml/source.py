"""Source files and spans in them.

A PHP file is bytes.  It is decoded as latin-1, one character a byte, so that offsets, string
literals and inline HTML are exactly PHP's.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True, eq=False)
class Source:
    """One PHP file: its path as diagnostics show it, and its text, one character a byte."""

    path: str
    text: str
    _line_starts: list[int] | None = field(default=None, repr=False)

    @classmethod
    def read(cls, path: str | Path) -> Source:
        """Return the source stored at `path`.  Raises OSError when it cannot be read."""
        return cls(str(path), Path(path).read_bytes().decode("latin-1"))

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Source:
        """Return a source for bytes already in memory."""
        return cls(path, data.decode("latin-1"))

    @property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts; lines end as PHP counts them (\\n, \\r\\n, \\r)."""
        starts = self._line_starts
        if starts is None:
            starts = [0]
            text = self.text
            if "\r" in text:
                end = len(text)
                for index, char in enumerate(text):
                    if char == "\n" or (
                        char == "\r" and not (index + 1 < end and text[index + 1] == "\n")
                    ):
                        starts.append(index + 1)
            else:
                index = text.find("\n")
                while index >= 0:
                    starts.append(index + 1)
                    index = text.find("\n", index + 1)
            self._line_starts = starts
        return starts

    def line(self, offset: int) -> int:
        """Return the line number, from 1, that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def column(self, offset: int) -> int:
        """Return the column, in bytes from 1, of `offset`."""
        return offset - self.line_starts[self.line(offset) - 1] + 1

    def line_text(self, line: int) -> str:
        """Return line number `line` without its end-of-line characters."""
        starts = self.line_starts
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """The half-open range `start <= offset < end` of a source."""

    file: Source
    start: int
    end: int

    def line(self) -> int:
        """Return the line, from 1, of the first byte."""
        return self.file.line(self.start)

    def end_line(self) -> int:
        """Return the line, from 1, of the last byte."""
        return self.file.line(max(self.start, self.end - 1))

    def col(self) -> int:
        """Return the column, in bytes from 1, of the first byte."""
        return self.file.column(self.start)

    def text(self) -> str:
        """Return the source text covered."""
        return self.file.text[self.start : self.end]

    def to(self, other: Span) -> Span:
        """Return the span from the start of this one to the end of `other`."""
        return Span(self.file, self.start, other.end)

    def __str__(self) -> str:
        return f"{self.file.path}:{self.line()}:{self.col()}"
