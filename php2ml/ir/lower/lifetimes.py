"""Which variables may hold objects, and which statements may drop the last holder of one.

The pass `lifetimes` does the rest; all of it is for programs that can see when an object dies.
"""

from __future__ import annotations

from php2ml.builtins.table import BuiltinFn
from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.lower.build import CTX, prim
from php2ml.ir.lower.state import FunctionState
from php2ml.ir.lower.tree import flow, walk
from php2ml.program import FunctionInfo, Program
from php2ml.syntax import ast
from php2ml.types.lattice import B_ARRAY, B_OBJECT, B_UNDEF, Type


def has_destructors(program: Program) -> bool:
    """Whether some class of the program has a destructor."""
    return any(
        "__destruct" in cls.methods or "__destruct" in cls.trait_methods
        for file in program.files.values()
        for cls in file.classes
    )


def may_hold_object(type_: Type) -> bool:
    """Whether a value of the type may be or hold an object."""
    if type_.bits == 0 or type_.bits & (B_OBJECT | B_UNDEF):
        return True
    return bool(type_.bits & B_ARRAY) and (type_.arr is None or bool(type_.arr.elem.bits) and may_hold_object(type_.arr.elem))


def number_variables(fx: FunctionState, function: ir.Function) -> None:
    """Tell the pass which OCaml variables are PHP variables that may hold objects or references, and which are
    parameters."""
    number = 0
    for name in fx.info.scope.variables:
        held = list(fx.caught.get(name, ()))
        info = fx.table.var(fx.info, name)
        if name in fx.ocaml_names and (info.is_ref or may_hold_object(info.type)):
            held.append(fx.ocaml_names[name])
        if held:
            function.variables.update((ocaml, number) for ocaml in held)
            number += 1
    function.arguments = [fx.ocaml_names[param.name] for param in fx.info.params if not param.variadic]


def line_before(fx: FunctionState, stmt: ast.Stmt) -> list[ir.Expr]:
    """The line of a statement that may run a destructor, when it would not be stored otherwise."""
    if not fx.lowering.destructors or not isinstance(stmt, (ast.Expression, ast.Unset, ast.Return, ast.Foreach)):
        return []
    line = stmt.span.line()
    if fx.line == line:
        return []
    fx.line = line
    return [ir.Line(line)]


def settled(fx: FunctionState, stmt: ast.Stmt, lowered: ir.Expr) -> ir.Expr:
    """A statement, and after it the destructors of what it may have dropped."""
    if not fx.lowering.destructors or not flow(stmt).completes:
        return lowered
    match stmt:
        case ast.Expression():
            settle = _after(fx, stmt.expr)
        case ast.Echo():
            settle = max((_calls(fx, item) for item in stmt.exprs), default=0)
        case ast.Unset():
            settle = max((_stored(fx, var) for var in stmt.vars), default=0)
        case ast.Foreach():
            settle = 0 if isinstance(stmt.expr, ast.Variable) else 2 * (_calls(fx, stmt.expr) > 0)
        case _:
            settle = 0
    if settle == 0:
        return lowered
    return build.seq([lowered, prim("Lifetime.settle" if settle == 1 else "Lifetime.settle_write", [CTX], ir.UNIT)])


def after_temporary(fx: FunctionState, base: ast.Expr, found: ir.Expr) -> ir.Expr:
    """What was read from `base`, and then the destructor of `base` if that was a temporary object."""
    if not isinstance(base, (ast.New, ast.Clone, ast.FuncCall, ast.MethodCall, ast.StaticCall)):
        return found
    settle = prim("Lifetime.settle", [CTX], ir.UNIT)

    def use(inner: ir.Expr) -> ir.Expr:
        name = fx.fresh("value")
        return ir.Let(name, inner, build.seq([settle, ir.Var(name, inner.rep)]), inner.rep)

    return build.floating(found, use)


def _after(fx: FunctionState, node: ast.Expr) -> int:
    """0: it drops nothing; 1: temporaries, whose making is noticed; 2: maybe something older."""
    if isinstance(node, (ast.Assign, ast.AssignRef, ast.AssignOp)):
        targets: list[ast.Expr] = [node.var]
        if isinstance(node.var, (ast.List_, ast.Array_)):
            targets = [item.value for item in node.var.items if item is not None]
        if isinstance(node, ast.AssignOp) and node.op != "??":
            return _calls(fx, node)
        return max(_calls(fx, node), *(_stored(fx, target) for target in targets), 0)
    return _calls(fx, node)


def _stored(fx: FunctionState, target: ast.Expr) -> int:
    """What assigning or unsetting the place may drop. Variables that the frame holds see to themselves."""
    if isinstance(target, ast.Variable) and isinstance(target.name, str):
        slot = fx.slots.get(target.name)
        if slot is None or slot.kind in ("let", "mut"):
            return 0
        return 2 if may_hold_object(fx.table.var(fx.info, target.name).type) else 0
    if isinstance(target, ast.PropertyFetch):
        found = fx.table.prop_target(target)
        if found is not None and not may_hold_object(fx.table.props.get(found) or fx.type(target)):
            return _calls(fx, target)
    return 2


def _calls(fx: FunctionState, node: ast.Expr) -> int:
    result = 0
    for item in walk(node):
        if isinstance(item, (ast.MethodCall, ast.NullsafeMethodCall, ast.StaticCall)):
            result = max(result, 1 if fx.table.possible_callees(item) is not None else 2)
        elif isinstance(item, ast.FuncCall):
            target = fx.program.function_target(item)
            if isinstance(target, FunctionInfo):
                result = max(result, 1)
            elif isinstance(target, BuiltinFn):
                takes_refs = any(param.by_ref for param in target.params)
                result = max(result, 2 if takes_refs else 1 if item.args else 0)
            else:
                result = 2
        elif isinstance(item, (ast.New, ast.Clone, ast.Include, ast.Cast)):
            result = max(result, 1)
    return result
