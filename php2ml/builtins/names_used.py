"""Which built-in functions a program may call by name at run time."""

from __future__ import annotations

from php2ml.builtins.table import BuiltinFn, Builtins
from php2ml.ir import ir
from php2ml.ir.visit import walk
from php2ml.syntax import ast

# Primitives that call what a value names, with the position of that value.
_CALLS_VALUE = {
    "Call.value": 1,
    "Call.resolve_value": 1,
    "Call.callable": 1,
    "Call.of_callable": 1,
    "Call.is_callable": 1,
}


def find(modules: list[ir.Module], builtins: Builtins) -> list[BuiltinFn] | None:
    """Return the built-in functions that may be called by name; None when any may.

    Any may as soon as something is called that is neither a closure made on the spot nor named by a literal.
    Otherwise they are those that some string literal of the program names.
    """
    takers = {
        function.prim: [index for index, param in enumerate(function.params) if _takes_callable(param.type)]
        for function in builtins.functions.values()
    }
    literals: set[str] = set()
    for module in modules:
        for function in (*module.items, *module.tables):
            for e in walk(function.body):
                if isinstance(e, ir.Str):
                    literals.add(e.value.rpartition("\\")[2].lower())
                elif isinstance(e, ir.Prim) and _calls_unknown(e, takers):
                    return None
    return [builtins.functions[name] for name in sorted(literals) if name in builtins.functions]


def _takes_callable(type_: ast.Type | None) -> bool:
    if isinstance(type_, ast.Identifier):
        return type_.name == "callable"
    if isinstance(type_, ast.NullableType):
        return _takes_callable(type_.type)
    if isinstance(type_, ast.UnionType):
        return any(isinstance(item, ast.Identifier) and item.name == "callable" for item in type_.types)
    return False


def _calls_unknown(e: ir.Prim, takers: dict[str, list[int]]) -> bool:
    position = _CALLS_VALUE.get(e.name)
    if position is not None:
        return position < len(e.args) and not _is_known(e.args[position])
    offset = 1 if e.args and isinstance(e.args[0], ir.Var) and e.args[0].name == "ctx" else 0
    return any(
        index + offset < len(e.args) and not _is_known(e.args[index + offset]) for index in takers.get(e.name, ())
    )


def _is_known(e: ir.Expr) -> bool:
    """Return whether a callee is named by a literal, or is a closure, or is none."""
    if isinstance(e, (ir.Convert, ir.Copy)):
        return _is_known(e.value)
    if isinstance(e, ir.Prim):
        return e.name.startswith("Closure.")
    if isinstance(e, ir.Construct):
        return all(map(_is_known, e.args))
    if isinstance(e, ir.If):
        return _is_known(e.then) and _is_known(e.else_)
    return isinstance(e, (ir.Str, ir.ListOf)) or (isinstance(e, ir.Var) and e.name in ("Value.null", "None"))
