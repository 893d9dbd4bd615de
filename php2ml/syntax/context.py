"""What the grammar's actions share: the source, its tokens, and the errors found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from php2ml.source import Source, Span
from php2ml.syntax import ast
from php2ml.syntax.lexer import Tokens, Version


@dataclass(slots=True, eq=False)
class Fatal:
    """An error with PHP's message, the line PHP reports, and where to show it."""

    message: str
    line: int
    span: Span
    syntax: bool = False
    hint: str | None = None
    remark: str = ""  # "Deprecated" or "Warning": PHP says it as it compiles, and goes on


@dataclass(slots=True, eq=False)
class Context:
    """The state of one parse.  The value of a terminal on the stack is its token's index."""

    file: Source
    tokens: Tokens
    version: Version
    errors: list[Fatal] = field(default_factory=list)
    deferred: list[Fatal] = field(default_factory=list)
    position: int = 0  # of the token being looked at

    def span(self, start: int, end: int) -> Span:
        return Span(self.file, start, end)

    def token_span(self, token: int) -> Span:
        return Span(self.file, self.tokens.starts[token], self.tokens.ends[token])

    def token_text(self, token: int) -> str:
        return self.file.text[self.tokens.starts[token] : self.tokens.ends[token]]

    def identifier(self, token: int) -> ast.Identifier:
        start, end = self.tokens.starts[token], self.tokens.ends[token]
        return ast.Identifier(Span(self.file, start, end), self.file.text[start:end])

    def variable(self, token: int) -> ast.Variable:
        start, end = self.tokens.starts[token], self.tokens.ends[token]
        return ast.Variable(Span(self.file, start, end), self.file.text[start + 1 : end])

    def doc(self, start: int) -> str | None:
        """Return the doc comment just before the token that starts at `start`."""
        found = self.tokens.docs.get(start)
        return None if found is None else self.file.text[found[0] : found[1]]

    def fatal(self, message: str, start: int, end: int, line: int | None = None) -> None:
        """Record an error that PHP raises while parsing."""
        span = Span(self.file, start, end)
        self.errors.append(Fatal(message, line if line else self.file.line(end - 1), span))

    def later(self, message: str, line: int, span: Span) -> None:
        """Record an error that PHP raises once the whole file has been parsed."""
        self.deferred.append(Fatal(message, line or span.line(), span))

    def remark(self, message: str, start: int, end: int) -> None:
        """Record what PHP reports as deprecated when it compiles the file."""
        span = Span(self.file, start, end)
        self.deferred.append(Fatal(message, span.line(), span, remark="Deprecated"))

    def fatal_syntax(self, message: str, offset: int) -> None:
        """Record an error that PHP's lexer raises, at `offset`."""
        span = Span(self.file, offset, min(offset + 1, len(self.file.text)))
        self.errors.append(Fatal(message, self.file.line(offset), span, syntax=True))


Action = Callable[[Context, list[Any], int, int], Any]
"""A production's action: the context, the values of its right side, its start and end."""

_Function = TypeVar("_Function", bound=Callable[..., Any])


def versions(
    since: Version = (0, 0), before: Version = (99, 0)
) -> Callable[[_Function], _Function]:
    """Limit a rule to the PHP versions from `since` up to, not including, `before`."""

    def mark(function: _Function) -> _Function:
        function.versions = (since, before)  # type: ignore[attr-defined]
        return function

    return mark
