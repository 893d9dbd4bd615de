"""The values of PHP's literals."""

from __future__ import annotations

import re

from php2ml.source import Span
from php2ml.syntax import ast
from php2ml.syntax.context import Context
from php2ml.syntax.lexer import fits_int, int_value

_SIMPLE_ESCAPES = {
    "n": "\n", "t": "\t", "r": "\r", "v": "\v", "e": "\x1b", "f": "\f", "\\": "\\", "$": "$",
}  # fmt: skip
_ESCAPE = re.compile(
    r"\\(?:([ntrvef\\$\"`])|([0-7]{1,3})|[xX]([0-9A-Fa-f]{1,2})|u\{([0-9A-Fa-f]+)\})"
)
_SINGLE_QUOTED_ESCAPE = re.compile(r"\\([\\'])")
_CANONICAL_INT = re.compile(r"0|[1-9][0-9]*")


def number(text: str) -> int | float:
    """Return the value of a numeric literal: a float when it is too large for an int."""
    if text[:2] in ("0x", "0X", "0b", "0B", "0o", "0O"):
        value = int_value(text)
        return value if fits_int(text) else _to_float(value)
    digits = text.replace("_", "")
    if digits.isdigit():
        value = int_value(text)
        if value <= 0x7FFFFFFFFFFFFFFF:
            return value
        return _to_float(value) if digits[0] == "0" and len(digits) > 1 else float(digits)
    return float(digits)


def _to_float(value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        return float("inf")


def unescape(text: str, quote: str) -> str:
    """Return `text` with the escapes of a string delimited by `quote` decoded.

    `quote` is `"`, a backquote, or empty for a heredoc.
    """
    if "\\" not in text:
        return text

    def decode(match: re.Match[str]) -> str:
        simple, octal, hexadecimal, codepoint = match.groups()
        if simple is not None:
            if simple in '"`':
                return simple if simple == quote else match.group()
            return _SIMPLE_ESCAPES[simple]
        if octal is not None:
            return chr(int(octal, 8) & 0xFF)
        if hexadecimal is not None:
            return chr(int(hexadecimal, 16))
        return _utf8(int(codepoint, 16))

    return _ESCAPE.sub(decode, text)


def _utf8(codepoint: int) -> str:
    """Return the UTF-8 bytes of any code point, surrogates too."""
    return chr(codepoint).encode("utf-8", "surrogatepass").decode("latin-1")


def constant_string(text: str) -> str:
    """Return the value of a quoted string without interpolation, given with its quotes."""
    if text[0] in "bB":
        text = text[1:]
    body = text[1:-1]
    if "\\" not in body:
        return body
    if text[0] == "'":
        return _SINGLE_QUOTED_ESCAPE.sub(r"\1", body)
    return unescape(body, '"')


def offset_key(span: Span, text: str, negative: bool) -> ast.Int_ | ast.String_:
    """Return the key that the number in `"$a[number]"` stands for, as PHP reads it."""
    if _CANONICAL_INT.fullmatch(text) and fits_int(text) and not (negative and text == "0"):
        return ast.Int_(span, -int(text) if negative else int(text))
    return ast.String_(span, "-" + text if negative else text)


Part = ast.InterpolatedStringPart | ast.Expr


def template_parts(c: Context, raw: list[ast.Expr | int], quote: str) -> list[Part]:
    """Return the parts of a quoted template; an int in `raw` is a content token."""
    return [
        ast.InterpolatedStringPart(c.token_span(part), unescape(c.token_text(part), quote))
        if isinstance(part, int)
        else part
        for part in raw
    ]


def heredoc_parts(
    c: Context, opening: int, raw: list[ast.Expr | int], closing: int
) -> list[Part]:
    """Return the parts of a heredoc or nowdoc, without its closing label's indentation."""
    label = c.token_text(closing)
    indent = len(label) - len(label.lstrip(" \t"))
    unit = label[:1] if indent else ""
    if indent and label[:indent] != unit * indent:
        message = "Invalid indentation - tabs and spaces cannot be mixed"
        c.fatal_syntax(message, c.tokens.ends[opening])
        indent = 0
    nowdoc = "'" in c.token_text(opening)
    parts: list[Part] = []
    for index, part in enumerate(raw):
        if not isinstance(part, int):
            parts.append(part)
            continue
        text = c.token_text(part)
        if index == len(raw) - 1:
            text = re.sub(r"(?:\r\n|\n|\r)\Z", "", text)
            ends_here = True
        else:
            ends_here = False
        if indent:
            text = _strip_indent(c, part, text, indent, unit, index == 0, ends_here)
        if not nowdoc:
            text = unescape(text, "")
        if text:
            parts.append(ast.InterpolatedStringPart(c.token_span(part), text))
    return parts


def _strip_indent(
    c: Context, token: int, text: str, indent: int, unit: str, at_start: bool, last: bool
) -> str:
    """Return content without the heredoc's indentation; report lines that lack it."""
    pieces = re.split(r"(\r\n|\n|\r)", text)
    offset = c.tokens.starts[token]
    for index in range(0, len(pieces), 2):
        line = pieces[index]
        if index > 0 or at_start:
            width = len(line) - len(line.lstrip(" \t"))
            blank = width == len(line) and (index < len(pieces) - 1 or last)
            lead = line[: min(width, indent)]
            if lead.strip(unit):
                message = "Invalid indentation - tabs and spaces cannot be mixed"
                c.fatal_syntax(message, offset)
            elif width < indent and not blank:
                message = (
                    "Invalid body indentation level (expecting an indentation level of at "
                    f"least {indent})"
                )
                c.fatal_syntax(message, offset)
            pieces[index] = line[min(width, indent) :]
        offset += len(line) + (len(pieces[index + 1]) if index + 1 < len(pieces) else 0)
    return "".join(pieces)
