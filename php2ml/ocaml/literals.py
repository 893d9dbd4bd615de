"""OCaml literals: strings, floats, comments.

Strings are one character a byte. The text returned is Unicode, to be written as UTF-8: bytes that
are UTF-8 are shown as the characters they encode.
"""

from __future__ import annotations

import math
import re

_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\", "\b": "\\b"}
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]")
_LONG = 72  # a string longer than this is broken over several lines


def decode(value: str) -> str:
    """Return bytes held as latin-1 characters as the text they encode, or unchanged if not UTF-8."""
    if value.isascii():
        return value
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return value


def _escape(char: str, utf8: bool) -> str:
    simple = _ESCAPES.get(char)
    if simple is not None:
        return simple
    if char < "\x7f" and char >= " ":
        return char
    if not utf8:
        return f"\\x{ord(char):02x}"
    if _INVISIBLE.match(char):
        return "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8"))
    return char


def _escaped(value: str) -> tuple[list[str], bool]:
    """Return the escaped form of each character, and whether they were UTF-8."""
    shown = decode(value)
    utf8 = shown is not value
    return [_escape(char, utf8) for char in shown], utf8


def quoted(value: str) -> str | None:
    """Return `value` as a quoted string `{|...|}` where that reads better and is exact, else None."""
    newlines = value.count("\n")
    quotes = value.count('"') + value.count("\\")
    if newlines < 2 and quotes < 2:
        return None
    if newlines and len(value) < 30 and value.count("\n") == len(value) - len(value.rstrip("\n")):
        return None
    shown = decode(value)
    if shown is value and not value.isascii():
        return None
    if _INVISIBLE.search(shown.replace("\n", "").replace("\t", "")):
        return None
    if re.search(r"[ \t]+$", shown, re.MULTILINE):
        return None  # blanks at line ends would be invisible
    tag = ""
    while f"|{tag}}}" in value or value.endswith("|" + tag):
        tag += "x"
    return f"{{{tag}|{shown}|{tag}}}"


def string_lines(value: str) -> list[str]:
    """Return the literal for `value` in pieces: one, or several to be put on lines of their own.

    A line break inside the literal follows a backslash, and the blanks after it do not count.
    """
    chars, _ = _escaped(value)
    if sum(map(len, chars)) <= _LONG:
        return ['"' + "".join(chars) + '"']
    pieces: list[str] = []
    current: list[str] = []
    length = 0
    word_start = 0
    for index, char in enumerate(chars):
        current.append(char)
        length += len(char)
        following = chars[index + 1] if index + 1 < len(chars) else ""
        if char in (" ", "\\n") and following not in (" ", ""):
            word_start = len(current)
        full = length >= _LONG
        if (full and word_start) or (char == "\\n" and length > _LONG // 2 and following not in (" ", "")):
            pieces.append("".join(current[:word_start]))
            current = current[word_start:]
            length = sum(map(len, current))
            word_start = 0
    pieces.append("".join(current))
    pieces = [piece for piece in pieces if piece]
    lines = [piece + "\\" for piece in pieces[:-1]] + [pieces[-1] + '"']
    lines[0] = '"' + lines[0]
    return lines


def string(value: str) -> str:
    """Return `value` as a literal on one line."""
    return '"' + "".join(_escaped(value)[0]) + '"'


def float_text(value: float) -> str:
    """Return the exact literal of a float; infinities and NaN by name."""
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "infinity" if value > 0 else "neg_infinity"
    shown = repr(value)
    return shown.replace("e+", "e")


def comment(value: str) -> str:
    """Return text that is safe inside an OCaml comment (whose strings the OCaml lexer reads)."""
    shown = decode(value).replace("(*", "( *").replace("*)", "* )").replace('"', "'")
    shown = re.sub(r"\{(%{0,2}[a-z_.]*)\|", r"{ \1|", shown)
    return _INVISIBLE.sub(" ", shown)
