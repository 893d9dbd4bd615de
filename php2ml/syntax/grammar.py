"""The parser: PHP text to `ast.File`.

The grammar is in the grammar_*.py modules beside this one; tables.py has PLY turn
it into LALR tables; this module runs them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from php2ml.diagnostics import Diagnostic, Severity, error
from php2ml.source import Source, Span
from php2ml.syntax import ast
from php2ml.syntax.checks import check
from php2ml.syntax.context import Context, Fatal
from php2ml.syntax.grammar_stmt import group_by_namespace
from php2ml.syntax.lexer import Tokens, Version, tokenize
from php2ml.syntax.messages import keyword_hint, syntax_error
from php2ml.syntax.tables import ACCEPT, Tables, load
from php2ml.syntax.tokens import END, ERROR, KIND

_MOST_ERRORS = 20
_END = KIND[END]
_ERROR = KIND[ERROR]
_STRING = KIND["STRING"]
_CONTENT = KIND["ENCAPSED_AND_WHITESPACE"]


def parse(source: Source, php_version: Version = (8, 2)) -> tuple[ast.File, list[Diagnostic]]:
    """Return the tree of a source, and what is wrong with it.

    With errors among the diagnostics the tree holds what could be read.  PHP's own first message
    comes first.
    """
    file, errors = _parse(source, php_version)
    return file, [_diagnostic(fatal) for fatal in errors]


def first_error(source: Source, php_version: Version = (8, 2)) -> Fatal | None:
    """Return the error that makes PHP reject a source, or None when it accepts it."""
    _, errors = _parse(source, php_version)
    return next((fatal for fatal in errors if not fatal.remark), None)


def parse_many(
    paths: Iterable[str | Path], php_version: Version = (8, 2)
) -> list[tuple[ast.File, list[Diagnostic]]]:
    """Return the result of `parse` for each path, in order.

    The trees are built in this process, whatever the number of files: sending a tree from
    another process takes several times as long as parsing it.  Raises OSError when a file cannot
    be read.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return [parse(Source.read(path), php_version) for path in paths]
    finally:
        if collecting:
            gc.enable()


def _parse(source: Source, version: Version) -> tuple[ast.File, list[Fatal]]:
    """Return the tree and every error, in the order PHP would meet them."""
    tables = load(version)
    collecting = gc.isenabled()
    gc.disable()  # the tree has no cycles; scanning it again and again doubles the time
    try:
        tokens = tokenize(source, version)
        context = Context(source, tokens, version)
        file = run(tables, tokens, context)
    finally:
        if collecting:
            gc.enable()
    if file is None:
        file = ast.File(Span(source, 0, len(source.text)), [])
    if any(fatal.syntax for fatal in context.errors):
        return file, context.errors
    return file, context.errors + check(file, context.deferred, version)


def _diagnostic(fatal: Fatal) -> Diagnostic:
    if fatal.remark:
        code = "P0003" if fatal.remark == "Deprecated" else "P0004"
        return Diagnostic(code, Severity.WARNING, fatal.message, fatal.span, line=fatal.line)
    code = "P0001" if fatal.syntax else "P0002"
    return error(code, fatal.message, fatal.span, hint=fatal.hint, line=fatal.line)


def run(tables: Tables, tokens: Tokens, context: Context) -> ast.File | None:
    """Return the tree of `tokens`, or None when nothing could be saved after an error.

    Errors are added to the context.
    """
    rows, gotos, productions, memo = (
        tables.rows, tables.gotos, tables.productions, tables.memo,
    )  # fmt: skip
    kinds, starts, ends = tokens.kinds, tokens.starts, tokens.ends
    states: list[int] = [0]
    values: list[Any] = [None]
    begins: list[int] = [0]
    push_state, push_value, push_begin = states.append, values.append, begins.append
    position = 0
    kind = kinds[0]
    start = starts[0]
    end = 0
    state = 0
    stuck_at = -1  # the token an error was recovered at, to go further if it happens again
    while True:
        action = rows[state][kind]
        if action < 0:
            left, length, function = productions[-action]
            if length == 1:
                states.pop()
                if function is not None:
                    context.position = position
                    values[-1] = function(context, values[-1:], begins[-1], end)
            elif length == 0:
                push_value(None if function is None else function(context, [], start, end))
                push_begin(start)
            else:
                context.position = position
                arguments = values[-length:]
                begin = begins[-length]
                del states[-length:], values[-length:], begins[-length:]
                push_begin(begin)
                if function is None:
                    push_value(arguments[0])
                else:
                    push_value(function(context, arguments, begin, end))
            key = (states[-1] << 9 | left) << 8 | kind
            found = memo.get(key)
            if found is None:
                found = _goto(tables, states[-1], left, kind)
                memo[key] = found
            state = found
            push_state(state)
        elif action == ACCEPT:
            file: ast.File = values[-1]
            file.stmts = group_by_namespace(file.stmts)
            return file
        elif action > 0:
            state = action - 1
            push_state(state)
            push_value(position)
            push_begin(start)
            end = ends[position]
            position += 1
            kind = kinds[position]
            start = starts[position]
        else:
            context.position = position
            _report(tables, tokens, context, state)
            if len(context.errors) >= _MOST_ERRORS:
                position = len(kinds) - 1
                kinds[position] = _END
            elif position == stuck_at and kinds[position] != _END:
                position += 1
            if isinstance(values[-1], ast.File):  # the file looked complete: reopen it
                values[-1] = values[-1].stmts
                states[-1] = gotos[0][tables.nonterminals["top_statement_list"]]
            resumed = _recover(tables, tokens, states, position)
            if resumed is None:
                return None
            depth, position = resumed
            stuck_at = position
            if kinds[position] == _ERROR:
                context.position = position
                _report(tables, tokens, context, states[depth - 1])
            del states[depth:], values[depth:], begins[depth:]
            state = states[-1]
            kind = kinds[position]
            start = starts[position]


def _goto(tables: Tables, state: int, left: int, kind: int) -> int:
    """Return where reading `left` in `state` leads before `kind`, renamings done."""
    target = tables.gotos[state][left]
    while True:
        action = tables.rows[target][kind]
        if action >= 0:
            return target
        left, length, function = tables.productions[-action]
        if length != 1 or function is not None:
            return target
        target = tables.gotos[state][left]


def _report(tables: Tables, tokens: Tokens, context: Context, state: int) -> None:
    """Add the syntax error at the context's position."""
    position = context.position
    kind, start, end = tokens.kinds[position], tokens.starts[position], tokens.ends[position]
    source = context.file
    span = Span(source, start, max(end, start))
    if kind == _ERROR:
        context.errors.append(Fatal(tokens.error, tokens.error_line, span, syntax=True))
        tokens.kinds[position] = _END  # what was read before it can still be kept
        return
    message = syntax_error(kind, source.text[start:end], tables.expected[state])
    # PHP's lexer has counted the token's newlines, but not that of `?>` nor those of a string
    # that is never closed.
    uncounted = kind == _SEMICOLON or (kind == _CONTENT and source.text[start : start + 1] == "'")
    line = source.line(start if uncounted else end)
    context.errors.append(Fatal(message, line, span, True, _hint(tokens, position)))


def _hint(tokens: Tokens, position: int) -> str | None:
    """Return a hint when the unexpected token, or the one before it, is a keyword misspelt."""
    for at in (position, position - 1):
        if at >= 0 and tokens.kinds[at] == _STRING:
            word = tokens.source.text[tokens.starts[at] : tokens.ends[at]]
            hint = keyword_hint(word)
            if hint is not None:
                return hint
    return None


_OPENING = {KIND[name] for name in ("'{'", "'('", "'['", "ATTRIBUTE", "CURLY_OPEN",
                                    "DOLLAR_OPEN_CURLY_BRACES")}  # fmt: skip
_CLOSING = {KIND[name] for name in ("'}'", "')'", "']'")}
_CLOSING_BRACE = KIND["'}'"]
_SEMICOLON = KIND["';'"]
_LISTS = ("top_statement_list", "inner_statement_list", "class_statement_list", "case_list")
_STARTERS = {
    KIND[name]
    for name in "FUNCTION CLASS INTERFACE TRAIT ABSTRACT FINAL NAMESPACE PUBLIC PRIVATE "
    "PROTECTED IF FOREACH WHILE FOR SWITCH TRY RETURN ECHO".split()
}


def _recover(
    tables: Tables, tokens: Tokens, states: list[int], position: int
) -> tuple[int, int] | None:
    """Return how much of the stack to keep and the token to go on with after an error.

    Tokens are skipped to the end of the statement, or to a line that starts one; the stack is
    cut back to the innermost list of statements or members that can go on there.
    """
    wanted = [tables.nonterminals[name] for name in _LISTS]
    lists = [
        kept
        for kept in range(len(states), 1, -1)
        if any(tables.gotos[states[kept - 2]].get(left) == states[kept - 1] for left in wanted)
    ]
    while True:
        position = _next_statement(tokens, position)
        kind = tokens.kinds[position]
        if kind == _ERROR:
            kind = _END
        for kept in lists:
            if _accepts(tables, states[:kept], kind):
                return kept, position
        if kind == _END:
            return None
        position += 1


def _next_statement(tokens: Tokens, first: int) -> int:
    """Return the first token from `first` on that may start a statement or end a block."""
    kinds, starts = tokens.kinds, tokens.starts
    line = tokens.source.line
    depth = 0
    position = first
    while True:
        kind = kinds[position]
        if kind == _ERROR or kind == _END:
            return position
        if position > first and depth == 0:
            before = kinds[position - 1]
            if before == _SEMICOLON or before == _CLOSING_BRACE:
                return position
            if kind in _STARTERS and line(starts[position]) > line(starts[position - 1]):
                return position
        if kind in _OPENING:
            depth += 1
        elif kind in _CLOSING:
            if depth == 0 and kind == _CLOSING_BRACE:
                return position
            depth = max(0, depth - 1)
        position += 1


def _accepts(tables: Tables, states: list[int], kind: int) -> bool:
    """Return whether a token can be shifted, or the file accepted, with this stack."""
    while True:
        action = tables.rows[states[-1]][kind]
        if action >= 0:
            return action > 0
        left, length, _ = tables.productions[-action]
        if length:
            del states[-length:]
        states.append(tables.gotos[states[-1]][left])
