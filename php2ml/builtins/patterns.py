"""Regular expressions that certainly compile."""

from __future__ import annotations

import re
import warnings

_MODIFIERS = frozenset("imsxuADU")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}

# What Python's syntax has, and PCRE has not or takes otherwise; POSIX classes may be misspelt.
_OTHER = re.compile(r"\\[uUNZzgk<>]|\(\?[aLu(]|\(\?P[>=]|\[\[?[:=.]|\[[^\]]*\[[:=.]|\\x\{|\{,")


def is_plain(text: str) -> bool:
    """Whether `text`, with delimiters and modifiers, is a pattern of the plain kind, which compiles: what Python's own syntax
    takes too.  False says nothing."""
    text = text.lstrip(" \t\n\v\f\r")
    if not text or text[0].isalnum() or text[0] in "\\\0" or not text.isascii():
        return False
    closing = _CLOSING.get(text[0], text[0])
    end = text.rfind(closing)
    if end <= 0 or not set(text[end + 1 :]) <= _MODIFIERS:
        return False
    body = text[1:end]
    unescaped = re.sub(r"\\.", "", body, flags=re.DOTALL)
    if text[0] in unescaped or closing in unescaped or _OTHER.search(body) or "\0" in body:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(body, re.VERBOSE if "x" in text[end + 1 :] else 0)
    except (re.error, Warning, OverflowError, RecursionError):
        return False
    return True
