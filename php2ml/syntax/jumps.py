"""Checks of `goto` and its labels, a function body at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from php2ml.syntax import ast
from php2ml.syntax.scope import children

if TYPE_CHECKING:
    from php2ml.syntax.checks_expr import ExpressionChecks

# What encloses a label or a goto: the loops (and switches), and the finally blocks.
_Path = tuple[tuple[int, ...], tuple[int, ...]]
_LOOPS = (ast.While, ast.Do, ast.For, ast.Foreach, ast.Switch)
_SCOPES = (ast.Function_, ast.Class_, ast.Interface_, ast.Trait_, ast.Enum_)


def check_jumps(checker: ExpressionChecks, body: Sequence[ast.Stmt]) -> None:
    """Record labels declared twice, and jumps to nowhere, into loops and across `finally`."""
    labels: dict[str, _Path] = {}
    gotos: list[tuple[ast.Goto, _Path]] = []
    for node, path in _walk(body, ((), ())):
        if isinstance(node, ast.Label):
            if node.name.name in labels:
                checker.fatal(f"Label '{node.name.name}' already defined", node)
            labels[node.name.name] = path
        else:
            gotos.append((node, path))
    for goto, (loops, finals) in gotos:
        target = labels.get(goto.name.name)
        if target is None:
            checker.fatal(f"'goto' to undefined label '{goto.name.name}'", goto)
            continue
        into, into_finals = target
        if loops[: len(into)] != into:
            checker.fatal("'goto' into loop or switch statement is disallowed", goto)
        elif finals[: len(into_finals)] != into_finals:
            checker.fatal("jump into a finally block is disallowed", goto)
        elif len(finals) > len(into_finals):
            checker.fatal("jump out of a finally block is disallowed", goto)


def _walk(
    stmts: Sequence[Any], path: _Path
) -> Iterator[tuple[ast.Label | ast.Goto, _Path]]:
    for node in stmts:
        if isinstance(node, ast.Label | ast.Goto):
            yield node, path
        elif isinstance(node, _LOOPS):
            inner = (*path[0], id(node)), path[1]
            if isinstance(node, ast.Switch):
                for case in node.cases:
                    yield from _walk(case.body, inner)
            else:
                yield from _walk(node.body, inner)
        elif isinstance(node, ast.Finally):
            yield from _walk(node.body, (path[0], (*path[1], id(node))))
        elif isinstance(node, ast.Expression | ast.Echo | ast.Return) or isinstance(node, _SCOPES):
            continue
        elif isinstance(
            node,
            ast.Block | ast.If_ | ast.ElseIf | ast.Else_ | ast.TryCatch | ast.Catch | ast.Declare,
        ):
            yield from _walk(list(children(node)), path)
