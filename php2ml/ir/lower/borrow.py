"""Which arrays may be handed to a function without a copy.

A parameter that is only read borrows the caller's array.  That is right as long as nobody writes that array during the
call: an array that only a local variable of the caller holds is safe; one that lives in a property, a static, a
global or behind a reference is safe with functions that leave such arrays alone.
"""

from __future__ import annotations

from php2ml.builtins.table import BuiltinFn
from php2ml.ir.lower.state import FunctionState, Lowering
from php2ml.ir.lower.tree import walk
from php2ml.program import FunctionInfo
from php2ml.syntax import ast

_CALLS = (ast.MethodCall, ast.NullsafeMethodCall, ast.StaticCall, ast.New)
_LEAVES = (ast.Include, ast.Eval, ast.Yield_, ast.YieldFrom, ast.Global, ast.Static_, ast.Clone)


def is_own(fx: FunctionState, node: ast.Expr) -> bool:
    """Whether the array that `node` reads is one that only a local variable holds (or a new one); what a parameter has
    borrowed is as good, since the caller has seen to it."""
    while isinstance(node, ast.ArrayDimFetch):
        node = node.var
    if isinstance(node, (ast.PropertyFetch, ast.NullsafePropertyFetch, ast.StaticPropertyFetch)):
        return False
    if isinstance(node, ast.Variable):
        if not isinstance(node.name, str):
            return False
        slot = fx.slots.get(node.name)
        return slot is not None and slot.kind in ("let", "mut")
    return not isinstance(node, (ast.Assign, ast.Ternary, ast.BinaryOp, ast.Match))


def leaves_arrays_alone(lowering: Lowering, function: FunctionInfo) -> bool:
    """Whether running `function` writes no array but those of its own local variables."""
    found = lowering.quiet.get(function)
    if found is None:
        lowering.quiet[function] = True  # a recursive call adds nothing
        found = lowering.quiet[function] = _leaves_alone(lowering, function)
    return found


def _leaves_alone(lowering: Lowering, function: FunctionInfo) -> bool:
    node = function.node
    if function.is_generator or function.scope.needs_symbol_table or getattr(node, "body", node) is None:
        return False
    body: list[ast.Node] = [node.expr] if isinstance(node, ast.ArrowFunction) else list(function.body)
    return all(_is_quiet(lowering, function, item) for stmt in body for item in walk(stmt))


def _is_quiet(lowering: Lowering, function: FunctionInfo, node: ast.Node) -> bool:
    match node:
        case ast.Assign() | ast.AssignOp() | ast.PreInc() | ast.PreDec() | ast.PostInc() | ast.PostDec():
            return _is_local(lowering, function, node.var)
        case ast.AssignRef():
            return False
        case ast.Unset():
            return all(_is_local(lowering, function, item) for item in node.vars)
        case ast.Foreach():
            return not node.by_ref and _is_local(lowering, function, node.value_var) and (
                node.key_var is None or _is_local(lowering, function, node.key_var)
            )
        case ast.FuncCall():
            return _is_quiet_call(lowering, function, node)
    return not isinstance(node, (*_CALLS, *_LEAVES))


def _is_quiet_call(lowering: Lowering, function: FunctionInfo, node: ast.FuncCall) -> bool:
    target = lowering.program.function_target(node)
    if isinstance(target, FunctionInfo):
        if any(param.by_ref for param in target.params):
            return False
        return leaves_arrays_alone(lowering, target)
    if not isinstance(target, BuiltinFn) or target.special or calls_back(target):
        return False
    return all(
        isinstance(arg, ast.Arg) and _is_local(lowering, function, arg.value)
        for index, arg in enumerate(node.args)
        if target.is_by_ref(index)
    )


def calls_back(builtin: BuiltinFn) -> bool:
    """Whether a built-in function may run functions of the program."""
    return any(
        isinstance(part, ast.Identifier) and part.name.lower() in ("callable", "object")
        for param in builtin.params
        for part in _parts(param.type)
    ) or builtin.lower in ("call_user_func_array", "call_user_func", "iterator_apply")


def _parts(declared: ast.Type | None) -> list[ast.Type]:
    if isinstance(declared, ast.NullableType):
        return [declared.type]
    if isinstance(declared, ast.UnionType):
        return list(declared.types)
    return [] if declared is None else [declared]


def _is_local(lowering: Lowering, function: FunctionInfo, node: ast.Expr) -> bool:
    """Whether what `node` names belongs to a local variable that nothing else shares."""
    if isinstance(node, ast.List_):
        return all(item is None or (not item.by_ref and _is_local(lowering, function, item.value)) for item in node.items)
    while isinstance(node, ast.ArrayDimFetch):
        node = node.var
    if not isinstance(node, ast.Variable) or not isinstance(node.name, str) or node.name == "this":
        return False
    if function.kind == "file" or any(param.name == node.name and param.by_ref for param in function.params):
        return False
    info = lowering.table.var(function, node.name)
    return not info.is_ref and not info.in_scope_table
