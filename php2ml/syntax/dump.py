"""Tokens and syntax trees as s-expressions.

A node is `(Kind :field value ...)`; fields that are None, false, empty or without modifiers are
left out.  Strings hold one character a byte.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import sexpdata
from sexpdata import Symbol

from php2ml.source import Span
from php2ml.syntax import ast
from php2ml.syntax.lexer import Tokens

_WIDTH = 98

Sexp: TypeAlias = "Symbol | str | int | float | list[Sexp]"


def tokens_sexp(tokens: Tokens) -> list[Sexp]:
    """Return `((NAME "text" line) ...)`."""
    source = tokens.source
    return [
        [Symbol(_token_name(name)), text, source.line(start)]
        for (name, text), start in zip(tokens.named(), tokens.starts, strict=True)
    ]


def _token_name(name: str) -> str:
    return name if name.isidentifier() else "char"


def node_sexp(node: Any, spans: bool = False) -> Sexp:
    """Return a node, or a list of nodes, as an s-expression; `spans` adds `@line:col-line:col`."""
    if isinstance(node, list | tuple):
        return [node_sexp(item, spans) for item in node]
    if isinstance(node, ast.Modifier):
        return [Symbol(str(flag.name).lower()) for flag in ast.Modifier if flag and flag in node]
    if node is None:
        return Symbol("nil")
    if isinstance(node, bool):
        return Symbol("true" if node else "false")
    if isinstance(node, str | int):
        return node
    if isinstance(node, float):
        return Symbol(repr(node))
    result: list[Sexp] = [Symbol(type(node).__name__)]
    if spans:
        result.append(Symbol(_span_text(node.span)))
    for name in node.__slots__:
        if name == "span":
            continue
        value = getattr(node, name)
        literal = name == "value" and isinstance(value, str | int | float)
        if literal or not (value is None or value is False or value == [] or value == 0):
            result += [Symbol(f":{name.rstrip('_')}"), node_sexp(value, spans)]
    return result


def _span_text(span: Span) -> str:
    source = span.file
    end = max(span.start, span.end - 1)
    return (
        f"@{source.line(span.start)}:{source.column(span.start)}"
        f"-{source.line(end)}:{source.column(end)}"
    )


def dump(value: Sexp) -> str:
    """Return an s-expression laid out over lines, with a final newline."""
    lines: list[str] = []
    _layout(value, "", "", lines)
    return "\n".join(lines) + "\n"


def _layout(value: Sexp, indent: str, prefix: str, lines: list[str]) -> None:
    flat = _flat(value)
    if len(indent) + len(prefix) + len(flat) <= _WIDTH or not isinstance(value, list):
        lines.append(indent + prefix + flat)
        return
    inner = indent + "  "
    index = 0
    if value and isinstance(value[0], Symbol):
        head = f"{prefix}({_flat(value[0])}"
        index = 1
        while index < len(value) and _flat(value[index]).startswith("@"):
            head += " " + _flat(value[index])
            index += 1
        lines.append(indent + head)
    else:
        lines.append(f"{indent}{prefix}(")
    while index < len(value):
        item = value[index]
        if isinstance(item, Symbol) and _flat(item).startswith(":") and index + 1 < len(value):
            _layout(value[index + 1], inner, _flat(item) + " ", lines)
            index += 2
        else:
            _layout(item, inner, "", lines)
            index += 1
    lines[-1] += ")"


def _flat(value: Sexp) -> str:
    if isinstance(value, Symbol):
        return str(value.value())
    if isinstance(value, list):
        return "(" + " ".join(_flat(item) for item in value) + ")"
    if isinstance(value, str):
        text: str = sexpdata.dumps(value)
        escapes = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
        return "".join(
            escapes.get(char, char if " " <= char <= "~" else f"\\x{ord(char):02x}")
            for char in text
        )
    return str(value)


def dump_file(file: ast.File, spans: bool = False) -> str:
    """Return a file's tree, a statement after the other."""
    return "".join(dump(node_sexp(stmt, spans)) for stmt in file.stmts)


def dump_tokens(tokens: Tokens) -> str:
    """Return a file's tokens, one a line."""
    return "".join(_flat(token) + "\n" for token in tokens_sexp(tokens))
