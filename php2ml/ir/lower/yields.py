"""`yield` and `yield from`, as calls; `passes/generators.py` makes what follows them resumable."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build, variables_io
from php2ml.ir.lower.build import CTX, prim
from php2ml.ir.lower.convert import copied, value
from php2ml.ir.lower.expressions import expr, handles
from php2ml.ir.lower.state import FunctionState
from php2ml.syntax import ast

_REFERENCEABLE = (
    ast.Variable, ast.ArrayDimFetch, ast.PropertyFetch, ast.StaticPropertyFetch, ast.FuncCall, ast.MethodCall,
    ast.StaticCall, ast.NullsafeMethodCall,
)  # fmt: skip


@handles(ast.Yield_)
def _yield(fx: FunctionState, node: ast.Yield_) -> ir.Expr:
    operands: list[ir.Expr] = []
    if node.key is not None:
        operands.append(value(copied(expr(fx, node.key), fx.type(node.key))))
    operands.append(_yielded(fx, node.value))
    fx.at(node)
    if node.key is None:
        return fx.operate(operands, lambda ops: prim("Generator.yield", ops, ir.VALUE), warns=False)
    return fx.operate(
        operands, lambda ops: prim("Generator.yield_pair", [CTX, *ops], ir.VALUE), hints=["key", "value"], warns=False
    )


def _yielded(fx: FunctionState, node: ast.Expr | None) -> ir.Expr:
    """What is yielded; in a by-reference generator the cell of an lvalue."""
    if node is None:
        return build.null()
    if not fx.info.returns_ref:
        return value(copied(expr(fx, node), fx.type(node)))
    if isinstance(node, _REFERENCEABLE):
        cell = variables_io.reference_to(fx, node, "yielded")
    else:
        text = ir.Str("Only variable references should be yielded")
        found = value(expr(fx, node))
        cell = fx.operate([found], lambda ops: prim("Lang.reference_of_result", [CTX, text, ops[0]], ir.REF))
    return build.floating(cell, lambda inner: prim("Ref.to_value", [inner], ir.VALUE))


@handles(ast.YieldFrom)
def _yield_from(fx: FunctionState, node: ast.YieldFrom) -> ir.Expr:
    source = value(expr(fx, node.expr))
    fx.at(node)
    return fx.operate([source], lambda ops: prim("Generator.yield_from", [CTX, ops[0]], ir.VALUE))
