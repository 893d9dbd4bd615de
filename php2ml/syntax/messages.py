"""The words of PHP's syntax errors."""

from __future__ import annotations

from php2ml.diagnostics import did_you_mean
from php2ml.syntax.tokens import KEYWORD_TEXTS, KIND, TOKENS

_LISTED_AT_MOST = 4

# Bison lists expected tokens in the order PHP's grammar declares them.
_DECLARED = """
    END THROW INCLUDE INCLUDE_ONCE REQUIRE REQUIRE_ONCE OR XOR AND PRINT YIELD DOUBLE_ARROW
    YIELD_FROM '=' PLUS_EQUAL MINUS_EQUAL MUL_EQUAL DIV_EQUAL CONCAT_EQUAL MOD_EQUAL AND_EQUAL
    OR_EQUAL XOR_EQUAL SL_EQUAL SR_EQUAL POW_EQUAL COALESCE_EQUAL '?' ':' COALESCE BOOLEAN_OR
    BOOLEAN_AND '|' '^' IS_EQUAL IS_NOT_EQUAL IS_IDENTICAL IS_NOT_IDENTICAL
    SPACESHIP '<' IS_SMALLER_OR_EQUAL '>' IS_GREATER_OR_EQUAL '.' SL SR '+' '-' '*' '/' '%' '!'
    INSTANCEOF '~' INT_CAST DOUBLE_CAST STRING_CAST ARRAY_CAST OBJECT_CAST BOOL_CAST UNSET_CAST
    '@' POW CLONE NEW ELSEIF ELSE LNUMBER DNUMBER STRING NAME_FULLY_QUALIFIED NAME_RELATIVE
    NAME_QUALIFIED VARIABLE INLINE_HTML ENCAPSED_AND_WHITESPACE CONSTANT_ENCAPSED_STRING
    STRING_VARNAME NUM_STRING EVAL EXIT IF ENDIF ECHO DO WHILE ENDWHILE FOR ENDFOR FOREACH
    ENDFOREACH DECLARE ENDDECLARE AS SWITCH ENDSWITCH CASE DEFAULT MATCH BREAK CONTINUE GOTO
    FUNCTION FN CONST RETURN TRY CATCH FINALLY USE INSTEADOF GLOBAL STATIC ABSTRACT FINAL PRIVATE
    PROTECTED PUBLIC READONLY PUBLIC_SET PROTECTED_SET PRIVATE_SET VAR UNSET ISSET EMPTY
    HALT_COMPILER CLASS TRAIT INTERFACE ENUM EXTENDS IMPLEMENTS NAMESPACE LIST ARRAY CALLABLE LINE
    FILE DIR CLASS_C TRAIT_C METHOD_C FUNC_C PROPERTY_C NS_C ATTRIBUTE INC DEC OBJECT_OPERATOR
    NULLSAFE_OBJECT_OPERATOR START_HEREDOC END_HEREDOC DOLLAR_OPEN_CURLY_BRACES CURLY_OPEN
    PAAMAYIM_NEKUDOTAYIM NS_SEPARATOR ELLIPSIS AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG
    AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG ',' ']' '(' ')' ';' '{' '}' '[' '`' '"' '$'
""".split()
_RANK = {kind: len(_DECLARED) for kind in range(len(TOKENS))}
_RANK |= {
    KIND[name if name.isidentifier() else repr(name[1:-1])]: rank
    for rank, name in enumerate(_DECLARED)
}
_QUOTED_STRING = KIND["CONSTANT_ENCAPSED_STRING"]
_DOUBLE_QUOTE = KIND["'\"'"]


def syntax_error(kind: int, text: str, expected: tuple[int, ...]) -> str:
    """Return PHP's message for an unexpected token, given the tokens the state acts on."""
    message = f"syntax error, unexpected {_unexpected(kind, text)}"
    if 0 < len(expected) <= _LISTED_AT_MOST:
        ordered = sorted(expected, key=_RANK.__getitem__)
        message += ", expecting " + " or ".join(_expected(kind) for kind in ordered)
    return message


def _unexpected(kind: int, text: str) -> str:
    token = TOKENS[kind]
    if token.name == "END":
        return token.description
    if kind == _DOUBLE_QUOTE:
        return "double-quote mark"
    if token.text is not None:
        return f'token "{token.text}"'
    description = token.description
    if text[:1] in ("'", '"'):
        if text[0] == '"':
            description = "double-quoted string"
        elif kind == _QUOTED_STRING:
            description = "single-quoted string"
        text = text[1:]
    text = text.partition("\n")[0]
    if text[-1:] in ("'", '"'):
        text = text[:-1]
    if len(text) > 33:
        text = text[:30] + "..."
    return f'{description} "{text}"'


def _expected(kind: int) -> str:
    token = TOKENS[kind]
    if token.name == "AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG":
        return "amp"  # bison's name for the second of two tokens of the same text
    return token.description if token.text is None else f'"{token.text}"'


def keyword_hint(word: str) -> str | None:
    """Return a hint when `word` is close to a keyword."""
    if word.lower() in KEYWORD_TEXTS or len(word) < 4:
        return None
    return did_you_mean(word, KEYWORD_TEXTS)
