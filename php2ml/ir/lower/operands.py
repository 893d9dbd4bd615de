"""Operands of arithmetic that are array elements: a missing element is null, which counts as 0 there.

So an element of an array of numbers is a number for arithmetic, whether it is there or not (the warning is the
runtime's), and needs none of the operators' general cases.
"""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.lower.build import prim
from php2ml.ir.lower.state import FunctionState
from php2ml.syntax import ast
from php2ml.types.lattice import B_ARRAY, B_NULL, Type, int_value, join

ARITHMETIC = frozenset({"+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>"})
"""Operators to which null is 0."""

_INT = {"Offset.at_int": "Offset.int_at", "Offset.at": "Offset.int_of_key"}
_NUMBER = {"Offset.at_int": "Offset.number_at", "Offset.at": "Offset.number_of_key", "Offset.get_int": "Offset.number_in"}


def numeric_operands(
    fx: FunctionState, nodes: tuple[ast.Expr, ast.Expr], operands: tuple[ir.Expr, ir.Expr], types: tuple[Type, Type]
) -> tuple[ir.Expr, ir.Expr, Type, Type]:
    """Both operands of an arithmetic operation and their types, elements of arrays of numbers as numbers."""
    (left_node, right_node), (left, right), (left_type, right_type) = nodes, operands, types
    left, left_type = _numeric(fx, left_node, left, left_type, right.rep == ir.FLOAT)
    right, right_type = _numeric(fx, right_node, right, right_type, left.rep == ir.FLOAT)
    return left, right, left_type, right_type


def numeric_operand(
    fx: FunctionState, node: ast.Expr, operand: ir.Expr, type_: Type, beside: ir.Expr
) -> tuple[ir.Expr, Type]:
    """One operand and its type, beside another one that is no element."""
    return _numeric(fx, node, operand, type_, beside.rep == ir.FLOAT)


def _numeric(
    fx: FunctionState, node: ast.Expr, operand: ir.Expr, type_: Type, with_float: bool
) -> tuple[ir.Expr, Type]:
    if not isinstance(node, ast.ArrayDimFetch) or operand.rep != ir.VALUE:
        return operand, type_
    held = fx.table.element(node)
    if not held.is_number:
        return operand, type_
    if not fx.type(node.var).only(B_ARRAY | B_NULL):
        return operand, type_
    found = False

    def change(inner: ir.Expr) -> ir.Expr:
        nonlocal found
        if not isinstance(inner, ir.Prim) or inner.name not in _NUMBER:
            return inner
        found = True
        name = _INT.get(inner.name)
        if name is not None and held.is_native_int and inner.args[1].rep == ir.Arr(ir.INT):
            return prim(name, inner.args, ir.INT)
        if held.is_float and with_float and inner.name == "Offset.at_int":
            return prim("Offset.float_at", inner.args, ir.FLOAT)
        return prim(_NUMBER[inner.name], inner.args, ir.VALUE)

    changed = build.floating(operand, change)
    return (changed, join(held, int_value(0))) if found else (operand, type_)
