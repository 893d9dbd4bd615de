"""The terminals of PHP's grammar, and how PHP names each one in a syntax error.

A token's kind is its index in `TOKENS`.
"""

from __future__ import annotations

from typing import NamedTuple

END = "END"
ERROR = "LEXICAL_ERROR"

# Kinds whose text varies: PHP's words for them.
_DESCRIBED: dict[str, str] = {
    END: "end of file",
    ERROR: "invalid character",
    "LNUMBER": "integer",
    "DNUMBER": "floating-point number",
    "STRING": "identifier",
    "NAME_FULLY_QUALIFIED": "fully qualified name",
    "NAME_RELATIVE": "namespace-relative name",
    "NAME_QUALIFIED": "namespaced name",
    "VARIABLE": "variable",
    "INLINE_HTML": "T_INLINE_HTML",
    "ENCAPSED_AND_WHITESPACE": "string content",
    "CONSTANT_ENCAPSED_STRING": "quoted string",
    "STRING_VARNAME": "variable name",
    "NUM_STRING": "number",
    "START_HEREDOC": "heredoc start",
    "END_HEREDOC": "heredoc end",
}

KEYWORD_TEXTS: dict[str, str] = {
    text: text.strip("_").upper()
    for text in (
        "abstract and array as break callable case catch class clone const continue declare "
        "default do echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile "
        "enum eval exit extends final finally fn for foreach function global goto if implements "
        "include include_once instanceof insteadof interface isset list match namespace new or "
        "print private protected public readonly require require_once return static switch throw "
        "trait try unset use var while xor yield __halt_compiler"
    ).split()
} | {
    "__class__": "CLASS_C",
    "__trait__": "TRAIT_C",
    "__function__": "FUNC_C",
    "__method__": "METHOD_C",
    "__line__": "LINE",
    "__file__": "FILE",
    "__dir__": "DIR",
    "__namespace__": "NS_C",
}
"""Each keyword in lower case, and its token."""

_KEYWORD_SHOWN = {"YIELD_FROM": "yield from"} | {
    token: (text.upper() if token[-2:] == "_C" or token in ("LINE", "FILE", "DIR") else text)
    for text, token in KEYWORD_TEXTS.items()
}

CAST_TEXTS: dict[str, str] = {
    "int": "INT_CAST",
    "integer": "INT_CAST",
    "double": "DOUBLE_CAST",
    "float": "DOUBLE_CAST",
    "string": "STRING_CAST",
    "binary": "STRING_CAST",
    "array": "ARRAY_CAST",
    "object": "OBJECT_CAST",
    "bool": "BOOL_CAST",
    "boolean": "BOOL_CAST",
    "unset": "UNSET_CAST",
}
"""Each type that a cast can name, and its token."""

_CAST_SHOWN = {
    "INT_CAST": "(int)",
    "DOUBLE_CAST": "(double)",
    "STRING_CAST": "(string)",
    "ARRAY_CAST": "(array)",
    "OBJECT_CAST": "(object)",
    "BOOL_CAST": "(bool)",
    "UNSET_CAST": "(unset)",
}

OPERATOR_TEXTS: dict[str, str] = {
    "+=": "PLUS_EQUAL",
    "-=": "MINUS_EQUAL",
    "*=": "MUL_EQUAL",
    "/=": "DIV_EQUAL",
    ".=": "CONCAT_EQUAL",
    "%=": "MOD_EQUAL",
    "&=": "AND_EQUAL",
    "|=": "OR_EQUAL",
    "^=": "XOR_EQUAL",
    "<<=": "SL_EQUAL",
    ">>=": "SR_EQUAL",
    "**=": "POW_EQUAL",
    "??=": "COALESCE_EQUAL",
    "??": "COALESCE",
    "||": "BOOLEAN_OR",
    "&&": "BOOLEAN_AND",
    "==": "IS_EQUAL",
    "!=": "IS_NOT_EQUAL",
    "<>": "IS_NOT_EQUAL",
    "===": "IS_IDENTICAL",
    "!==": "IS_NOT_IDENTICAL",
    "<=": "IS_SMALLER_OR_EQUAL",
    ">=": "IS_GREATER_OR_EQUAL",
    "<=>": "SPACESHIP",
    "<<": "SL",
    ">>": "SR",
    "++": "INC",
    "--": "DEC",
    "**": "POW",
    "=>": "DOUBLE_ARROW",
    "::": "PAAMAYIM_NEKUDOTAYIM",
    "...": "ELLIPSIS",
    "\\": "NS_SEPARATOR",
    "->": "OBJECT_OPERATOR",
    "?->": "NULLSAFE_OBJECT_OPERATOR",
    "#[": "ATTRIBUTE",
    "${": "DOLLAR_OPEN_CURLY_BRACES",
    "{$": "CURLY_OPEN",
    # `&` is two tokens, told apart by what follows.
    "&": "AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG",
}
"""Each operator of fixed text, and its token; single characters below are their own tokens."""

SINGLE_CHARACTERS = ";,.+-*/%=<>!~@?:|^$()[]{}\"`"

# PHP 8.4's modifiers.
ASYMMETRIC_TEXTS: dict[str, str] = {
    "public(set)": "PUBLIC_SET",
    "protected(set)": "PROTECTED_SET",
    "private(set)": "PRIVATE_SET",
}


class TokenName(NamedTuple):
    """How a token appears: `text` when its text is always the same, else `description`."""

    name: str
    text: str | None
    description: str


def _all_tokens() -> list[TokenName]:
    tokens = [TokenName(name, None, words) for name, words in _DESCRIBED.items()]
    fixed: dict[str, str] = {}
    for text, name in OPERATOR_TEXTS.items():
        fixed.setdefault(name, text)
    fixed["AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG"] = "&"
    fixed |= _CAST_SHOWN | _KEYWORD_SHOWN
    fixed |= {name: text for text, name in ASYMMETRIC_TEXTS.items()}
    fixed["PROPERTY_C"] = "__PROPERTY__"
    tokens += [TokenName(name, text, "") for name, text in fixed.items()]
    tokens += [TokenName(repr(char), char, "") for char in SINGLE_CHARACTERS]
    return tokens


TOKENS: list[TokenName] = _all_tokens()
KIND: dict[str, int] = {token.name: kind for kind, token in enumerate(TOKENS)}
"""The kind of each token by its name in the grammar (`STRING`, `';'`)."""
