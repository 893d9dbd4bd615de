"""`declare(ticks=n)`: a `Tick` after each statement that PHP ends with one.

PHP puts one after every statement it compiles, but not two in a row: none follows a block or an `if` whose last statement has
its own.
"""

from __future__ import annotations

from php2ml.resolve.gotos import lists_of
from php2ml.resolve.walk import CLASS_LIKE, FUNCTION_LIKE, descendants
from php2ml.syntax import ast

_NEVER = (
    *CLASS_LIKE, ast.Function_, ast.Nop, ast.Label, ast.Goto, ast.Use_, ast.GroupUse, ast.HaltCompiler, ast.Declare, ast.Return,
    ast.Break, ast.Continue, ast.Block, ast.Namespace_,
)  # fmt: skip


def add_ticks(tree: ast.File) -> None:
    """Add, in place, the ticks that `declare(ticks=n)` asks for."""
    places: list[tuple[int, int, int]] = []  # from, to, n
    for node in descendants(tree):
        if isinstance(node, ast.Declare):
            for item in node.declares:
                if item.key.name.lower() == "ticks" and isinstance(item.value, ast.Int_):
                    end = node.span.end if node.body is not None else len(node.span.file.text)
                    places.append((node.span.start, end, item.value.value))
    if not places:
        return
    bodies = [node.body for node in descendants(tree) if isinstance(node, FUNCTION_LIKE) and isinstance(node.body, list)]
    for body in [tree.stmts, *bodies]:
        _add(body, places)


def _add(stmts: list[ast.Stmt], places: list[tuple[int, int, int]]) -> None:
    result: list[ast.Stmt] = []
    for stmt in stmts:
        for inner in lists_of(stmt):
            _add(inner, places)
        every = 0
        for start, end, number in places:
            if start < stmt.span.start < end:
                every = number
        parts = [ast.Echo(stmt.span, [item]) for item in stmt.exprs] if isinstance(stmt, ast.Echo) and every else [stmt]
        for part in parts:
            result.append(part)
            if every and _ends_with_tick(part):
                result.append(ast.Tick(stmt.span, every))
    stmts[:] = result


def _ends_with_tick(stmt: ast.Stmt) -> bool:
    if isinstance(stmt, _NEVER) or isinstance(stmt, ast.Expression) and isinstance(stmt.expr, (ast.Throw, ast.Exit)):
        return False
    if isinstance(stmt, ast.If_):
        return not (stmt.else_.body if stmt.else_ is not None else (stmt.elseifs[-1] if stmt.elseifs else stmt).body)
    if isinstance(stmt, ast.TryCatch):
        return stmt.finally_ is not None or not stmt.catches[-1].body
    if isinstance(stmt, ast.Switch):
        return not stmt.cases or not stmt.cases[-1].body or not isinstance(stmt.cond, ast.Variable)
    return True
