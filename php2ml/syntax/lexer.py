"""PHP's tokens.

The rules are PLY rules (`t_<state>_<NAME>`, the regular expression as docstring, tried in the
order written); PLY combines those of a state into one regular expression.  `tokenize` walks that
expression itself: the commonest rules are handled in its loop, the others call their function
with the lexer and the match.

Strings with interpolation and `{$...}` inside them nest, so `_code` and `_template` call each
other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from re import Match, Pattern
from types import SimpleNamespace

from ply import lex

from php2ml.source import Source
from php2ml.syntax.tokens import (
    ASYMMETRIC_TEXTS,
    CAST_TEXTS,
    END,
    ERROR,
    KEYWORD_TEXTS,
    KIND,
    OPERATOR_TEXTS,
    SINGLE_CHARACTERS,
    TOKENS,
)

Version = tuple[int, int]

_LABEL = r"[a-zA-Z_\x80-\xff][a-zA-Z0-9_\x80-\xff]*"
_DIGITS = r"[0-9]++(?:_[0-9]++)*+"
_GAP = r"(?:[ \t\r\n]++|/\*(?:(?!\*/)[\s\S])*+\*/|(?://|\#(?!\[))[^\r\n]*+[\r\n])*+"


@dataclass(slots=True, eq=False)
class Tokens:
    """The tokens of a source, as three parallel lists; the last one is END or ERROR.

    `docs` maps the start of a token to the doc comment just before it.  `error` is the message
    for an ERROR token, with the line PHP reports.  `halt` is the offset of the data after
    `__halt_compiler();`.
    """

    source: Source
    kinds: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    docs: dict[int, tuple[int, int]] = field(default_factory=dict)
    error: str = ""
    error_line: int = 0
    halt: int | None = None

    def named(self) -> list[tuple[str, str]]:
        """Return each token's name and text."""
        text = self.source.text
        return [
            (TOKENS[kind].name, text[start:end])
            for kind, start, end in zip(self.kinds, self.starts, self.ends, strict=True)
        ]


class LexicalError(Exception):
    """Text that is not PHP; `args` are PHP's message and the offset of its line."""


# ------------------------------------------------------------------------------ rules: in PHP

states = (("php", "exclusive"),)

tokens = [token.name for token in TOKENS if token.name.isidentifier()] + [
    "WHITESPACE", "DOC_COMMENT", "COMMENT", "NAME", "OPERATOR", "OPEN", "CLOSE", "CLOSE_TAG",
    "NUMBER", "ARROW", "QUOTE", "SINGLE_QUOTED", "HEREDOC", "CAST", "OTHER", "SKIPPED_HTML",
    "AMPERSAND", "BINARY_QUOTE", "YIELD_FROM_GAP",
]  # fmt: skip


def t_php_WHITESPACE(lexer: _Lexer, match: Match[str]) -> int:
    r"[ \t\r\n]++"
    return match.end()


def t_php_VARIABLE(lexer: _Lexer, match: Match[str]) -> int:
    r"\$[a-zA-Z_\x80-\xff][a-zA-Z0-9_\x80-\xff]*"
    return lexer.add(_VARIABLE, match.start(), match.end())


def t_php_BINARY_QUOTE(lexer: _Lexer, match: Match[str]) -> int:
    r"[bB](?=['\"]|<<<[ \t]*+(?:['\"]?[a-zA-Z_\x80-\xff][a-zA-Z0-9_\x80-\xff]*+['\"]?)[\r\n])"
    char = lexer.text[match.end()]
    if char == '"':
        return lexer.double_quoted(match.start(), match.end())
    if char == "'":
        return lexer.single_quoted(match.start(), match.end())
    heredoc = _HEREDOC_START.match(lexer.text, match.end())
    return (
        lexer.name(match.start(), match.end())
        if heredoc is None
        else lexer.heredoc(match.start(), heredoc)
    )


def t_php_NAME(lexer: _Lexer, match: Match[str]) -> int:
    r"\\?[a-zA-Z_\x80-\xff][a-zA-Z0-9_\x80-\xff]*(?:\\[a-zA-Z_\x80-\xff][a-zA-Z0-9_\x80-\xff]*)*"
    return lexer.name(match.start(), match.end())


def t_php_ARROW(lexer: _Lexer, match: Match[str]) -> int:
    r"\??->"
    start, end = match.span()
    lexer.add(_ARROW if end - start == 2 else _NULLSAFE, start, end)
    member = _MEMBER.match(lexer.text, end)
    if member is None:
        return end
    return lexer.add(_STRING, member.start(1), member.end(1))


def t_php_NUMBER(lexer: _Lexer, match: Match[str]) -> int:
    r"\.?[0-9]"
    return lexer.number(match.start())


def t_php_SINGLE_QUOTED(lexer: _Lexer, match: Match[str]) -> int:
    r"'"
    return lexer.single_quoted(match.start(), match.start())


def t_php_QUOTE(lexer: _Lexer, match: Match[str]) -> int:
    r'"|`'
    start = match.start()
    if lexer.text[start] == "`":
        lexer.add(_BACKQUOTE, start, start + 1)
        return lexer.template(start + 1, "`")
    return lexer.double_quoted(start, start)


def t_php_DOC_COMMENT(lexer: _Lexer, match: Match[str]) -> int:
    r"/\*\*[ \t\r\n](?:[^*]++|\*(?!/))*+\*/"
    lexer.doc = match.span()
    return match.end()


def t_php_COMMENT(lexer: _Lexer, match: Match[str]) -> int:
    r"(?://|\#(?!\[))(?:[^\r\n?]++|\?(?!>))*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/)?"
    end = match.end()
    if lexer.text.startswith("/*", match.start()):
        if end - match.start() < 4 or not lexer.text.endswith("*/", match.start(), end):
            line = lexer.source.line(match.start())
            raise LexicalError(f"Unterminated comment starting line {line}", match.start())
    return end


def t_php_CLOSE_TAG(lexer: _Lexer, match: Match[str]) -> int:
    r"\?>(?:\r\n|\n|\r)?"
    lexer.add(_SEMICOLON, match.start(), match.end())
    return lexer.html(match.end())


def t_php_CAST(lexer: _Lexer, match: Match[str]) -> int:
    r"\([ \t]*+[a-zA-Z]++[ \t]*+\)"
    start, end = match.span()
    word = lexer.text[start + 1 : end - 1].strip(" \t").lower()
    kind = CAST_TEXTS.get(word)
    if kind is not None:
        return lexer.add(KIND[kind], start, end)
    if word == "real":
        message = "The (real) cast has been removed, use (float) instead"
        raise LexicalError(message, start)
    return lexer.open(start, start + 1)


def t_php_HEREDOC(lexer: _Lexer, match: Match[str]) -> int:
    r"<<<(?=[ \t]*+['\"a-zA-Z_\x80-\xff])"
    heredoc = _HEREDOC_START.match(lexer.text, match.start())
    if heredoc is None:
        return lexer.add(KIND["SL"], match.start(), match.start() + 2)
    return lexer.heredoc(match.start(), heredoc)


def t_php_AMPERSAND(lexer: _Lexer, match: Match[str]) -> int:
    r"&(?![&=])"
    end = match.end()
    gap = _AMPERSAND_GAP.match(lexer.text, end)
    return lexer.add(_AMPERSAND if gap is None else _AMPERSAND_VARIABLE, match.start(), end)


def t_php_OPERATOR(lexer: _Lexer, match: Match[str]) -> int:
    r"=>|===?|::|[=!]==|[-+*/.%&|^]=|&&|\|\||\?\?=?|\+\+|--|\.\.\.|<=>|!==|!=|<>|<<=|>>=|<<|>>|<=|>=|\*\*=?|[;,=.\-+*/%<>!~@?:|^$\\]"  # noqa: E501
    return lexer.add(_OPERATORS[match.group()], match.start(), match.end())


def t_php_OPEN(lexer: _Lexer, match: Match[str]) -> int:
    r"[({\[]|\#\["
    return lexer.open(match.start(), match.end())


def t_php_CLOSE(lexer: _Lexer, match: Match[str]) -> int:
    r"[)}\]]"
    return lexer.close(match.start())


def t_php_OTHER(lexer: _Lexer, match: Match[str]) -> int:
    r"[\s\S]"
    char = ord(match.group())
    message = f"syntax error, unexpected character 0x{char:02X}"
    if 0x20 < char < 0x7F:
        message += f" ('{match.group()}')"
    raise LexicalError(message, match.start())


# --------------------------------------------------------------------------- rules: outside PHP


def t_SKIPPED_HTML(lexer: _Lexer, match: Match[str]) -> int:
    r"(?:[^<]++|<(?!\?(?:=|[pP][hH][pP](?:[ \t\r\n]|\Z))))*+"
    return match.end()


def t_php_error(lexer: object) -> None:
    """Required by PLY; `OTHER` leaves nothing unmatched."""


def t_error(lexer: object) -> None:
    """Required by PLY; everything outside PHP is text."""


_VARIABLE = KIND["VARIABLE"]
_STRING = KIND["STRING"]
_SEMICOLON = KIND["';'"]
_BACKQUOTE = KIND["'`'"]
_DOUBLE_QUOTE = KIND["'\"'"]
_ARROW = KIND["OBJECT_OPERATOR"]
_NULLSAFE = KIND["NULLSAFE_OBJECT_OPERATOR"]
_AMPERSAND = KIND["AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG"]
_AMPERSAND_VARIABLE = KIND["AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG"]
_CONSTANT_STRING = KIND["CONSTANT_ENCAPSED_STRING"]
_CONTENT = KIND["ENCAPSED_AND_WHITESPACE"]
_END = KIND[END]
_ERROR = KIND[ERROR]
_OPERATORS = {text: KIND[name] for text, name in OPERATOR_TEXTS.items()} | {
    char: KIND[repr(char)] for char in SINGLE_CHARACTERS
}
_KEYWORDS = {text: KIND[name] for text, name in KEYWORD_TEXTS.items()} | {"die": KIND["EXIT"]}
_HALT = KIND["HALT_COMPILER"]
_HALT_TAIL = re.compile(rf"{_GAP}\({_GAP}\){_GAP}(?:;|\?>(?:\r\n|\n|\r)?)")
_CLOSER = {"(": ")", "[": "]", "{": "}"}

_OPEN_TAG = re.compile(r"<\?(?:=|[pP][hH][pP](?:\r\n|[ \t\r\n]|\Z))")
_SHEBANG = re.compile(r"\#![^\r\n]*+(?:\r\n|\n|\r)?")
_MEMBER = re.compile(
    r"(?:[ \t\r\n]++|/\*(?:[^*]++|\*(?!/))*+\*/|(?://|\#)(?:[^\r\n?]++|\?(?!>))*+)*+"
    rf"({_LABEL})"
)
_AMPERSAND_GAP = re.compile(_GAP + r"(?:\$|\.\.\.)")
_ENUM_GAP = re.compile(
    rf"(?=[ \t\r\n/\#]){_GAP}(?!(?:extends|implements)(?![a-zA-Z0-9_\x80-\xff]))"
    r"(?=[a-zA-Z_\x80-\xff])",
    re.I,
)
_YIELD_FROM = re.compile(r"[ \t\r\n]++from(?![a-zA-Z0-9_\x80-\xff])", re.I)
_YIELD_FROM_83 = re.compile(rf"(?=[ \t\r\n/\#]){_GAP}from(?![a-zA-Z0-9_\x80-\xff])", re.I)
_SET_MODIFIER = re.compile(r"\(set\)", re.I)
_NUMBER = re.compile(
    rf"(?P<hex>0[xX][0-9a-fA-F]++(?:_[0-9a-fA-F]++)*+)|(?P<bin>0[bB][01]++(?:_[01]++)*+)"
    rf"|(?P<oct>0[oO][0-7]++(?:_[0-7]++)*+)"
    rf"|(?P<float>(?:{_DIGITS}(?:\.(?:{_DIGITS})?)?|\.{_DIGITS})[eE][+-]?{_DIGITS}"
    rf"|{_DIGITS}\.(?:{_DIGITS})?|\.{_DIGITS})|(?P<int>{_DIGITS})"
)
_SINGLE_QUOTED = re.compile(r"'(?:[^'\\]++|\\[\s\S])*+'")
_PLAIN_DOUBLE_QUOTED = re.compile(
    r'"(?:[^"\\${]++|\\[\s\S]|\$(?![a-zA-Z_\x80-\xff{])|\{(?!\$))*+"'
)
_HEREDOC_START = re.compile(
    rf"<<<[ \t]*+(?:({_LABEL})|'({_LABEL})'|\"({_LABEL})\")(?:\r\n|\n|\r)"
)
_CONTENT_PATTERNS = {
    quote: re.compile(
        rf"(?:[^{quote}\\${{]++|\\[\s\S]|\\\Z|\$(?![a-zA-Z_\x80-\xff{{])|\{{(?!\$))*+"
    )
    for quote in '"`'
}
_HEREDOC_CONTENT = re.compile(
    r"(?:[^\r\n\\${]++|\\[^\r\n]|\\(?=[\r\n]|\Z)|\$(?![a-zA-Z_\x80-\xff{])|\{(?!\$))*+"
)
_INTERPOLATED = re.compile(
    rf"(?P<var>\${_LABEL})(?P<after>\[|(?P<arrow>\??->)(?P<prop>{_LABEL}))?"
)
_VARNAME = re.compile(rf"({_LABEL})(?=[\[}}])")
_OFFSET = re.compile(
    rf"(?P<number>[0-9]++[xXbBoO]?[0-9a-fA-F_]*+)|(?P<var>\${_LABEL})|(?P<label>{_LABEL})"
    r"|(?P<close>\])|(?P<bad>[ \n\r\t\\'\#])|(?P<char>[;:,.|^&+/=%!~$<>?@{}()\"`*\[-])"
)
_OFFSET_NUMBER = re.compile(
    r"0[xX][0-9a-fA-F]++(?:_[0-9a-fA-F]++)*+|0[bB][01]++(?:_[01]++)*+|0[oO][0-7]++(?:_[0-7]++)*+"
    rf"|{_DIGITS}"
)
_BAD_UNICODE = re.compile(r"\\u\{(?P<hex>[0-9a-fA-F]+\})?")


@cache
def _rules() -> tuple[Pattern[str], Pattern[str], list[tuple[Callable[..., int] | None, str]]]:
    """Return the regular expressions inside and outside PHP, and the rules of the first."""
    # A namespace without a package keeps PLY from writing a table file beside this module.
    rules = SimpleNamespace(**{n: v for n, v in globals().items() if n[:2] != "__"})
    rules.__file__ = __file__
    built = lex.lex(module=rules, optimize=True, lextab="", reflags=0)
    [(php, php_rules)] = built.lexstatere["php"]
    [(html, _)] = built.lexstatere["INITIAL"]
    return php, html, [rule or (None, "") for rule in php_rules]


class _Lexer:
    """The state of one `tokenize` call.

    Every method that takes an offset and returns one consumes the text between them.
    """

    __slots__ = ("source", "text", "version", "out", "kinds", "starts", "ends", "doc", "nesting")

    def __init__(self, source: Source, version: Version) -> None:
        self.source = source
        self.text = source.text
        self.version = version
        self.out = Tokens(source)
        self.kinds, self.starts, self.ends = self.out.kinds, self.out.starts, self.out.ends
        self.doc: tuple[int, int] | None = None
        self.nesting: list[tuple[str, int]] = []

    def add(self, kind: int, start: int, end: int) -> int:
        """Append a token and return its end."""
        if self.doc is not None:
            self.out.docs[start] = self.doc
            self.doc = None
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        return end

    def html(self, start: int) -> int:
        """Lex text outside PHP, and the tag that ends it."""
        text = self.text
        end = _rules()[1].match(text, start).end()  # type: ignore[union-attr]
        if end > start:
            self.add(KIND["INLINE_HTML"], start, end)
        tag = _OPEN_TAG.match(text, end)
        if tag is None:
            return end
        if text[end + 2] == "=":
            self.add(KIND["ECHO"], end, tag.end())
        return tag.end()

    def open(self, start: int, end: int) -> int:
        self.nesting.append((self.text[end - 1], start))
        char = self.text[start:end]
        return self.add(KIND["ATTRIBUTE"] if char == "#[" else _OPERATORS[char], start, end)

    def close(self, start: int) -> int:
        """Close the innermost bracket.  Raises LexicalError when it does not match."""
        char = self.text[start]
        if not self.nesting:
            raise LexicalError(f"Unmatched '{char}'", start)
        opened, offset = self.nesting.pop()
        if _CLOSER[opened] != char:
            line = self.source.line(offset)
            where = "" if line == self.source.line(start) else f" on line {line}"
            raise LexicalError(f"Unclosed '{opened}'{where} does not match '{char}'", start)
        return self.add(_OPERATORS[char], start, start + 1)

    def name(self, start: int, end: int) -> int:
        """Lex a name that is not in member position: a keyword, an identifier, a full name."""
        text = self.text
        word = text[start:end]
        lower = word.lower()
        kind = _KEYWORDS.get(lower)
        if kind is None:
            if "\\" not in word:
                kind = _STRING
                if lower == "__property__" and self.version >= (8, 4):
                    kind = KIND["PROPERTY_C"]
            elif word[0] == "\\":
                kind = KIND["NAME_FULLY_QUALIFIED"]
            elif lower.startswith("namespace\\"):
                kind = KIND["NAME_RELATIVE"]
            else:
                kind = KIND["NAME_QUALIFIED"]
            return self.add(kind, start, end)
        if lower == "enum":
            if _ENUM_GAP.match(text, end) is None:
                kind = _STRING
        elif lower == "yield":
            pattern = _YIELD_FROM if self.version < (8, 3) else _YIELD_FROM_83
            follows = pattern.match(text, end)
            if follows is not None:
                return self.add(KIND["YIELD_FROM"], start, follows.end())
        elif kind == _HALT:
            return self.halt(start, end)
        elif self.version >= (8, 4) and lower in ("public", "protected", "private"):
            follows = _SET_MODIFIER.match(text, end)
            if follows is not None:
                kind = KIND[ASYMMETRIC_TEXTS[lower + "(set)"]]
                return self.add(kind, start, follows.end())
        return self.add(kind, start, end)

    def halt(self, start: int, end: int) -> int:
        """Lex `__halt_compiler`; what follows a complete `__halt_compiler();` is data."""
        self.add(_HALT, start, end)
        tail = _HALT_TAIL.match(self.text, end)
        if tail is None:
            return end
        opening = self.text.index("(", end)
        closing = self.text.index(")", opening)
        self.add(_OPERATORS["("], opening, opening + 1)
        self.add(_OPERATORS[")"], closing, closing + 1)
        stop = tail.end()
        semicolon = self.text.rfind(";", closing, stop)
        self.add(_SEMICOLON, semicolon if semicolon >= 0 else stop - 2, stop)
        self.out.halt = stop
        return len(self.text)

    def number(self, start: int) -> int:
        match = _NUMBER.match(self.text, start)
        assert match is not None
        kind = "DNUMBER" if match.lastgroup == "float" else "LNUMBER"
        if match.lastgroup == "int":
            digits = match.group()
            if len(digits) > 1 and digits[0] == "0" and ("8" in digits or "9" in digits):
                raise LexicalError("Invalid numeric literal", start)
        if kind == "LNUMBER" and not fits_int(match.group()):
            kind = "DNUMBER"
        return self.add(KIND[kind], start, match.end())

    def single_quoted(self, start: int, quote: int) -> int:
        match = _SINGLE_QUOTED.match(self.text, quote)
        if match is None:
            return self.add(_CONTENT, start, len(self.text))
        return self.add(_CONSTANT_STRING, start, match.end())

    def double_quoted(self, start: int, quote: int) -> int:
        match = _PLAIN_DOUBLE_QUOTED.match(self.text, quote)
        if match is None:
            self.add(_DOUBLE_QUOTE, start, quote + 1)
            return self.template(quote + 1, '"')
        self.check_unicode(start, match.end())
        return self.add(_CONSTANT_STRING, start, match.end())

    def template(self, start: int, quote: str) -> int:
        """Lex from inside a double-quoted or backquoted string to after its closing quote."""
        text = self.text
        content = _CONTENT_PATTERNS[quote]
        position = start
        while True:
            end = content.match(text, position).end()  # type: ignore[union-attr]
            if end > position:
                self.check_unicode(position, end)
                self.add(_CONTENT, position, end)
            if end >= len(text):
                return end
            if text[end] == quote:
                return self.add(_OPERATORS[quote], end, end + 1)
            position = self.interpolation(end)

    def check_unicode(self, start: int, end: int) -> None:
        """Raise LexicalError for a malformed `\\u{...}` in this content."""
        text = self.text
        if text.find("\\u{", start, end) < 0:
            return
        position = start
        while True:
            position = text.find("\\", position, end)
            if position < 0:
                return
            if text.startswith("\\u{", position):
                match = _BAD_UNICODE.match(text, position, end)
                digits = match and match.group("hex")
                if not digits:
                    raise LexicalError("Invalid UTF-8 codepoint escape sequence", position)
                if int(digits[:-1], 16) > 0x10FFFF:
                    message = "Invalid UTF-8 codepoint escape sequence: Codepoint too large"
                    raise LexicalError(message, position)
            position += 2

    def interpolation(self, start: int) -> int:
        """Lex `$name...`, `${...}` or `{$...}` inside a string."""
        text = self.text
        if text[start] == "{":
            self.nesting.append(("{", start))
            self.add(KIND["CURLY_OPEN"], start, start + 1)
            return self.code(start + 1, len(self.nesting) - 1)
        if text[start + 1] == "{":
            self.nesting.append(("{", start))
            self.add(KIND["DOLLAR_OPEN_CURLY_BRACES"], start, start + 2)
            position = start + 2
            name = _VARNAME.match(text, position)
            if name is not None:
                position = self.add(KIND["STRING_VARNAME"], position, name.end(1))
            return self.code(position, len(self.nesting) - 1)
        match = _INTERPOLATED.match(text, start)
        assert match is not None
        self.add(_VARIABLE, *match.span("var"))
        if match.group("after") is None:
            return match.end()
        if match.group("after") == "[":
            bracket = match.start("after")
            self.add(_OPERATORS["["], bracket, bracket + 1)
            return self.offset(bracket + 1)
        arrow = match.span("arrow")
        self.add(_ARROW if match.group("arrow") == "->" else _NULLSAFE, *arrow)
        return self.add(_STRING, *match.span("prop"))

    def offset(self, position: int) -> int:
        """Lex the index in `"$name[index]"`, and its `]`."""
        text = self.text
        while position < len(text):
            match = _OFFSET.match(text, position)
            if match is None:
                char = ord(text[position])
                raise LexicalError(f"syntax error, unexpected character 0x{char:02X}", position)
            group = match.lastgroup
            if group == "close":
                return self.add(_OPERATORS["]"], position, position + 1)
            if group == "bad":
                self.add(_CONTENT, position, position)
                return position
            if group == "number":
                number = _OFFSET_NUMBER.match(text, position)
                assert number is not None
                position = self.add(KIND["NUM_STRING"], position, number.end())
            elif group == "char":
                position = self.add(_OPERATORS[text[position]], position, position + 1)
            else:
                kind = _VARIABLE if group == "var" else _STRING
                position = self.add(kind, position, match.end())
        return position

    def heredoc(self, start: int, opening: Match[str]) -> int:
        """Lex a heredoc or nowdoc whole.  `start` is before its `b`, if it has one."""
        text = self.text
        label = opening[1] or opening[2] or opening[3]
        raw = opening[2] is not None
        self.add(KIND["START_HEREDOC"], start, opening.end())
        closing = re.compile(rf"[ \t]*+{re.escape(label)}(?![a-zA-Z0-9_\x80-\xff])")
        position = opening.end()
        match = closing.match(text, position)
        content = position
        while match is None and position < len(text):
            if raw:
                newline = _NEWLINE.search(text, position)
                position = len(text) if newline is None else newline.end()
                match = newline and closing.match(text, position)
                continue
            position = _HEREDOC_CONTENT.match(text, position).end()  # type: ignore[union-attr]
            newline = _NEWLINE.match(text, position)
            if newline is not None:
                position = newline.end()
                match = closing.match(text, position)
            elif position < len(text):
                if position > content:
                    self.check_unicode(content, position)
                    self.add(_CONTENT, content, position)
                position = content = self.interpolation(position)
        if match is None:
            if position > content:
                self.add(_CONTENT, content, position)
            return len(text)
        end = match.start()
        if end > content:
            # The newline before the closing label is not content, but the token keeps it.
            self.check_unicode(content, end)
            self.add(_CONTENT, content, end)
        return self.add(KIND["END_HEREDOC"], match.start(), match.end())

    def code(self, position: int, depth: int) -> int:
        """Lex PHP up to the bracket that brings the nesting back to `depth`, or to the end."""
        php, _, rules = _rules()
        text = self.text
        kinds, starts, ends = self.kinds, self.starts, self.ends
        add_kind, add_start, add_end = kinds.append, starts.append, ends.append
        nesting = self.nesting
        docs = self.out.docs
        names = [name for _, name in rules]
        whitespace = names.index("WHITESPACE")
        variable = names.index("VARIABLE")
        operator = names.index("OPERATOR")
        closing = names.index("CLOSE")
        operators = _OPERATORS
        size = len(text)
        scan = php.scanner(text, position).match  # type: ignore[attr-defined]
        while True:
            match = scan()
            if match is None:
                return size
            rule = match.lastindex
            if rule == whitespace:
                continue
            if rule == variable or rule == operator:
                start, end = match.span()
                if self.doc is not None:
                    docs[start] = self.doc
                    self.doc = None
                add_kind(_VARIABLE if rule == variable else operators[match.group()])
                add_start(start)
                add_end(end)
                continue
            end = match.end()
            position = rules[rule][0](self, match)  # type: ignore[misc]
            if rule == closing and len(nesting) <= depth:
                return position
            if position != end:
                scan = php.scanner(text, position).match  # type: ignore[attr-defined]


_NEWLINE = re.compile(r"\r\n|\n|\r")


def fits_int(literal: str) -> bool:
    """Return whether an integer literal's value fits PHP's 64-bit integers."""
    return int_value(literal) <= 0x7FFFFFFFFFFFFFFF


def int_value(literal: str) -> int:
    """Return the exact value of an integer literal in any of PHP's bases."""
    digits = literal.replace("_", "")
    if len(digits) > 1 and digits[0] == "0":
        base = digits[1]
        if base in "xX":
            return int(digits[2:], 16)
        if base in "bB":
            return int(digits[2:], 2)
        return int(digits[2:] if base in "oO" else digits, 8)
    return int(digits)


def tokenize(source: Source, version: Version = (8, 2)) -> Tokens:
    """Return the tokens of `source`.  A lexical error ends them with an ERROR token."""
    lexer = _Lexer(source, version)
    out = lexer.out
    text = source.text
    try:
        shebang = _SHEBANG.match(text)
        position = lexer.html(shebang.end() if shebang else 0)
        lexer.code(position, -1)
        if lexer.nesting:
            char, offset = lexer.nesting[-1]
            stop = len(text) if out.halt is None else out.halt
            line, last = source.line(offset), source.line(stop)
            where = "" if line == last else f" on line {line}"
            raise LexicalError(f"Unclosed '{char}'{where}", stop)
        lexer.add(_END, len(text), len(text))
    except LexicalError as error:
        out.error, offset = error.args
        out.error_line = source.line(offset)
        lexer.add(_ERROR, offset, min(offset + 1, len(text)))
    return out
