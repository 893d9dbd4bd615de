"""Closures, arrow functions, and functions declared by executing a statement."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build, variables_io
from php2ml.ir.lower.build import CTX, prim
from php2ml.ir.lower.convert import copied, value
from php2ml.ir.lower.expressions import handles
from php2ml.ir.lower.functions import captures_of, static_vars
from php2ml.ir.lower.state import FunctionState
from php2ml.syntax import ast
from php2ml.types.lattice import MIXED


def entry(fx: FunctionState, node: ast.Node) -> ir.Expr:
    """The table entry of a function-like of this file."""
    callable_ = fx.lowering.callables[fx.program.info(node)]
    return prim("Lazy.force", [ir.Var(callable_.entry, ir.OTHER)], ir.OTHER)


@handles(ast.Closure, ast.ArrowFunction)
def _closure(fx: FunctionState, node: ast.Closure | ast.ArrowFunction) -> ir.Expr:
    info = fx.program.info(node)
    captured: list[ir.Expr] = []
    occurrences = {use.var.name: use.var for use in node.uses} if isinstance(node, ast.Closure) else {}
    for name, by_ref in captures_of(info):
        slot = variables_io.slot_of(fx, name)
        if by_ref:
            if variables_io.has_cell(slot):
                cell = variables_io.cell(fx, slot)
                cell = prim("Lang.cell", [cell], ir.REF) if slot.maybe_undefined else cell
            else:
                cell = prim("Ref.make", [value(variables_io.read_quiet(fx, slot))], ir.REF)
            captured.append(prim("Ref.to_value", [cell], ir.VALUE))
            continue
        if isinstance(node, ast.Closure):
            use = occurrences.get(name)
            warns = slot.maybe_undefined and (use is None or fx.table.maybe_undefined(use))
            found = value(variables_io.read(fx, slot, warns))
        else:
            found = value(variables_io.read_raw(fx, slot))
        captured.append(copied(found, MIXED))
    captured += [prim("Ref.to_value", [prim("Ref.undef", [ir.Unit()], ir.REF)], ir.VALUE) for _ in static_vars(info)]
    static = node.static

    def make(ops: list[ir.Expr]) -> ir.Expr:
        array = ir.Construct("[||]", ops)
        return prim("Closure.make_static" if static else "Closure.make", [CTX, entry(fx, node), array], ir.VALUE)

    return build.ordered(captured, fx.fresh, make)


def declare_function(fx: FunctionState, stmt: ast.Function_) -> ir.Expr:
    """A function declaration as a statement: done when the file was entered, unless it is conditional."""
    info = fx.program.info(stmt)
    if not info.conditional:
        return ir.Unit()
    return fx.on_line(prim("Call.declare_function", [CTX, entry(fx, stmt)], ir.UNIT))
