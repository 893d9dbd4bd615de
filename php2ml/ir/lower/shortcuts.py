"""Calls of built-in functions that a plain OCaml or runtime function does, for arguments of these representations."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from php2ml.builtins.table import BuiltinFn, BuiltinParam
from php2ml.ir import ir
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.state import FunctionState
from php2ml.syntax import ast

_Made = Callable[[list[ir.Expr]], ir.Expr]


def shortcut(
    fx: FunctionState, fn: BuiltinFn, bound: list[tuple[BuiltinParam, list[ast.Expr]]], line: int
) -> ir.Expr | None:
    """The call, on `line`, as such a function; None when there is none for it."""
    wanted = _SHORTCUTS.get(fn.lower)
    if wanted is None:
        return None
    nodes = [arg for _, args in bound for arg in args]
    if not all(_is_cheap(node) for node in nodes):
        return None
    from php2ml.ir.lower.expressions import expr, is_cv

    saved = (fx.line, fx.node_line)
    operands = [expr(fx, node) for node in nodes]
    made = wanted(operands)
    if made is None:
        fx.line, fx.node_line = saved
        return None
    warns = wanted is _join and operands[1].rep not in _SILENTLY_JOINED
    if warns:
        fx.node_line = line
    return fx.operate(operands, made, [is_cv(node) for node in nodes], warns=warns)


# Lists whose elements become strings without a word.
_SILENTLY_JOINED = tuple(ir.Arr(rep) for rep in (ir.INT, ir.STR, ir.BOOL, ir.FLOAT))


def _is_cheap(node: ast.Expr) -> bool:
    """Whether the expression can be lowered in vain."""
    match node:
        case ast.Variable() | ast.Int_() | ast.String_():
            return True
        case ast.BinaryOp(op="+" | "-" | "*"):
            return _is_cheap(node.left) and _is_cheap(node.right)
        case ast.PropertyFetch():
            return _is_cheap(node.var) and isinstance(node.name, ast.Identifier)
        case ast.ArrayDimFetch():
            return _is_cheap(node.var) and node.dim is not None and _is_cheap(node.dim)
        case _:
            return False


def _reps(operands: list[ir.Expr]) -> list[ir.Rep]:
    return [ir.STR if operand.rep == ir.STRBUF else operand.rep for operand in operands]


def _count(operands: list[ir.Expr]) -> _Made | None:
    if len(operands) == 1 and isinstance(operands[0].rep, ir.Arr):
        return lambda ops: prim("Php_array.count", ops, ir.INT)
    return None


def _strlen(operands: list[ir.Expr]) -> _Made | None:
    if [operand.rep for operand in operands] == [ir.STRBUF]:
        return lambda ops: prim("Strbuf.length", ops, ir.INT)
    if _reps(operands) == [ir.STR]:
        return lambda ops: prim("String.length", ops, ir.INT)
    return None


def _extreme(name: str) -> Callable[[list[ir.Expr]], _Made | None]:
    def find(operands: list[ir.Expr]) -> _Made | None:
        if len(operands) < 2 or set(_reps(operands)) != {ir.INT}:
            return None
        return lambda ops: reduce(lambda best, item: prim(name, [best, item], ir.INT), ops)

    return find


def _join(operands: list[ir.Expr]) -> _Made | None:
    if len(operands) == 2 and operands[0].rep == ir.STR and isinstance(operands[1].rep, ir.Arr):
        return lambda ops: prim("Std_text.implode_array", [CTX, ops[0], convert(ops[1], ir.Arr(ir.VALUE))], ir.STR)
    return None


def _key_exists(operands: list[ir.Expr]) -> _Made | None:
    if len(operands) != 2 or not isinstance(operands[1].rep, ir.Arr) or isinstance(operands[0], ir.Str):
        return None
    if operands[0].rep == ir.STR:
        return lambda ops: prim("Php_array.mem", [ops[1], prim("Key.of_string", [ops[0]], ir.KEY)], ir.BOOL)
    if operands[0].rep == ir.INT:
        return lambda ops: prim("Php_array.mem_int", [ops[1], ops[0]], ir.BOOL)
    return None


_SHORTCUTS: dict[str, Callable[[list[ir.Expr]], _Made | None]] = {
    "count": _count,
    "implode": _join,
    "join": _join,
    "sizeof": _count,
    "strlen": _strlen,
    "max": _extreme("Int.max"),
    "min": _extreme("Int.min"),
    "array_key_exists": _key_exists,
    "key_exists": _key_exists,
}
