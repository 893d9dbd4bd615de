"""The IR as text, one node a line where it has parts: `php2ml dump --stage ir`."""

from __future__ import annotations

from dataclasses import fields

from php2ml.ir import ir

def show_rep(rep: ir.Rep) -> str:
    """Return a representation as text: `int`, `(array value)`, `(fun (int) value)`."""
    if isinstance(rep, ir.Arr):
        return f"(array {show_rep(rep.elem)})"
    if isinstance(rep, ir.Fun):
        return f"(fun ({' '.join(map(show_rep, rep.params))}) {show_rep(rep.result)})"
    return rep.name


def print_module(module: ir.Module) -> str:
    """Return a module as s-expressions."""
    out = [f"(module {module.name} {_quote(module.path)}"]
    for function in module.items:
        out.append(_indent(print_function(function)))
    if module.tables:
        out.append("  (tables")
        out += [_indent(_indent(print_function(function))) for function in module.tables]
        out[-1] += ")"
    out[-1] += ")"
    return "\n".join(out) + "\n"


def print_function(function: ir.Function) -> str:
    """Return a function as an s-expression."""
    params = " ".join(f"({param.name} {show_rep(param.rep)})" for param in function.params)
    return f"(function {function.name} ({params}) {show_rep(function.result)}\n{_indent(print_expr(function.body))})"


def print_expr(e: ir.Expr) -> str:
    """Return an expression as an s-expression, in one line when it is short."""
    if isinstance(e, ir.Int):
        return str(e.value)
    if isinstance(e, ir.Float):
        return repr(e.value)
    if isinstance(e, ir.Bool):
        return "true" if e.value else "false"
    if isinstance(e, ir.Unit):
        return "()"
    if isinstance(e, ir.Str):
        return _quote(e.value)
    if isinstance(e, ir.Var):
        return e.name
    if isinstance(e, ir.Get):
        return f"!{e.name}"
    if isinstance(e, ir.Line):
        return f"(line {e.line})"
    if isinstance(e, (ir.Let, ir.LetMut)):
        keyword = "let" if isinstance(e, ir.Let) else "let-mut"
        rep = show_rep(e.value.rep if isinstance(e, ir.Let) else e.var_rep)
        head = f"({keyword} {e.name} {rep} "
        return f"{head}{print_expr(e.value)}\n{_indent(print_expr(e.body))})"
    head = f"({_keyword(e)}"
    parts = [_part(getattr(e, item.name)) for item in fields(e) if item.name not in _HEAD]
    parts = [part for part in parts if part]
    one_line = " ".join([head, *parts]) + ")"
    if len(one_line) <= 100 and "\n" not in one_line:
        return one_line
    return head + "".join("\n" + _indent(part) for part in parts) + ")"


_HEAD = frozenset(["rep", "labels", "module", "annotate", "down", "line"])


def _keyword(e: ir.Expr) -> str:
    name = type(e).__name__.lower().rstrip("_")
    if isinstance(e, ir.CallFn) and e.module:
        return f"callfn {e.module}."
    if isinstance(e, ir.Convert):
        return f"convert {show_rep(e.value.rep)} -> {show_rep(e.rep)}"
    return name


def _part(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(_part(item) for item in value) if any("\n" in _part(item) for item in value) else " ".join(
            _part(item) for item in value
        )
    if isinstance(value, tuple):
        return "(" + " ".join(_part(item) for item in value) + ")"
    if isinstance(value, ir.Arm):
        literals = " ".join(print_expr(literal) for literal in value.literals) or "_"
        return f"(| {literals} -> {print_expr(value.body)})"
    if isinstance(value, ir.Param):
        return f"({value.name} {show_rep(value.rep)})"
    return print_expr(value)  # type: ignore[arg-type]


def _quote(value: str) -> str:
    return '"' + value.encode("unicode_escape").decode().replace('"', '\\"') + '"'


def _indent(value: str) -> str:
    return "\n".join("  " + line for line in value.split("\n"))
