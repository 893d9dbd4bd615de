"""Tokens, against php's own tokenizer."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from php2ml.source import Source
from php2ml.syntax.lexer import tokenize

from .cases import Case, read

# PHP's tokens as (start, text), without what its parser never sees; `?>` reads as `;`.
_TOKENIZER = r"""
$skipped = [T_WHITESPACE, T_COMMENT, T_DOC_COMMENT, T_OPEN_TAG];
foreach (json_decode(stream_get_contents(STDIN)) as $source) {
    $tokens = [];
    foreach (PhpToken::tokenize(base64_decode($source)) as $t) {
        if (!$t->is($skipped)) $tokens[] = [$t->pos, base64_encode($t->text)];
        if ($t->is(T_HALT_COMPILER)) break;
    }
    $all[] = $tokens;
}
echo json_encode($all);
"""


def _accepted() -> list[Case]:
    lint = [case for case in read("lint") if case.expected.startswith("No syntax errors")]
    return read("ast") + lint


def _encode(text: str) -> str:
    import base64

    return base64.b64encode(text.encode("latin-1")).decode()


def test_same_tokens_as_php() -> None:
    cases = [
        case
        for case in _accepted()
        if "8." not in case.name and not case.expected.startswith(";")
    ]
    sources = json.dumps([_encode(case.source) for case in cases])
    run = subprocess.run(
        ["php", "-d", "short_open_tag=0", "-r", _TOKENIZER],
        input=sources.encode(),
        capture_output=True,
        check=True,
    )
    for case, theirs in zip(cases, json.loads(run.stdout), strict=True):
        tokens = tokenize(Source(case.id, case.source))
        ours = []
        for (name, text), start in zip(tokens.named(), tokens.starts, strict=True):
            if name == "END":
                break
            ours.append([start, _encode(text)])
            if name == "HALT_COMPILER":
                break
        assert ours == theirs, case.id


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<?php enum A", ["ENUM", "STRING"]),
        ("<?php enum extends", ["STRING", "EXTENDS"]),
        ("<?php enum()", ["STRING", "'('", "')'"]),
        ("<?php yield  from", ["YIELD_FROM"]),
        ("<?php $a->class", ["VARIABLE", "OBJECT_OPERATOR", "STRING"]),
        ("<?php & $a & 1", ["AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG", "VARIABLE",
                            "AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG", "LNUMBER"]),
        ("<?php ( int )1", ["INT_CAST", "LNUMBER"]),
        ("a<?= 1 ?>b", ["INLINE_HTML", "ECHO", "LNUMBER", "';'", "INLINE_HTML"]),
    ],
)  # fmt: skip
def test_kinds(text: str, names: list[str]) -> None:
    tokens = tokenize(Source("t", text))
    assert [name for name, _ in tokens.named()] == [*names, "END"]


def test_doc_comments_are_kept_by_what_follows() -> None:
    text = "<?php /** one */ function f() {} /* no */ /** two */ class A {}"
    tokens = tokenize(Source("t", text))
    docs = {text[start:].split()[0]: text[s:e] for start, (s, e) in tokens.docs.items()}
    assert docs == {"function": "/** one */", "class": "/** two */"}
    assert re.match(r"/\*\*", docs["class"])
