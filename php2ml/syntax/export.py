"""PHP text of an expression as PHP itself writes it, in the message of a failed `assert`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from php2ml.syntax import ast

_BINARY: dict[str, tuple[int, int, int]] = {
    "||": (120, 120, 121), "&&": (130, 130, 131), "|": (140, 140, 141), "^": (150, 150, 151), "&": (160, 160, 161),
    "==": (170, 171, 171), "!=": (170, 171, 171), "===": (170, 171, 171), "!==": (170, 171, 171),
    "<": (180, 181, 181), "<=": (180, 181, 181), ">": (180, 181, 181), ">=": (180, 181, 181), "<=>": (180, 181, 181),
    ".": (185, 185, 186), "<<": (190, 190, 191), ">>": (190, 190, 191), "+": (200, 200, 201), "-": (200, 200, 201),
    "*": (210, 210, 211), "/": (210, 210, 211), "%": (210, 210, 211), "**": (250, 251, 250), "xor": (40, 40, 41),
    "??": (110, 111, 110),
}  # fmt: skip
"""For each operator its own priority and those its operands must have."""
_SPELLED = {"and": "&&", "or": "||", "<>": "!="}
_PREFIX: dict[type, tuple[str, int, int]] = {
    ast.BooleanNot: ("!", 240, 241), ast.BitwiseNot: ("~", 240, 241), ast.UnaryMinus: ("-", 240, 241),
    ast.UnaryPlus: ("+", 240, 241), ast.ErrorSuppress: ("@", 240, 241), ast.Print: ("print ", 60, 61),
    ast.Clone: ("clone ", 270, 271), ast.Throw: ("throw ", 0, 1),
}  # fmt: skip
_CASTS = {"float": "double", "unset": "null", "binary": "string"}


def export(node: Any, priority: int = 0) -> str:
    """Return the text of `node`, in parentheses where an operand of that `priority` needs them."""
    match node:
        case ast.Int_():
            return str(node.value)
        case ast.Float_():
            return f"{node.value:.17g}" if node.value == int(node.value) else repr(node.value)
        case ast.String_():
            return _quoted(node.value)
        case ast.ConstFetch():
            return _name(node.name)
        case ast.MagicConst():
            return node.span.text()
        case ast.Variable():
            return f"${node.name}" if isinstance(node.name, str) else f"${{{export(node.name)}}}"
        case ast.BinaryOp():
            op = _SPELLED.get(node.op, node.op)
            own, left, right = _BINARY[op]
            return _enclosed(f"{export(node.left, left)} {op} {export(node.right, right)}", own, priority)
        case ast.Assign():
            return _enclosed(f"{export(node.var, 90)} = {export(node.expr, 91)}", 90, priority)
        case ast.AssignRef():
            return _enclosed(f"{export(node.var, 90)} =& {export(node.expr, 91)}", 90, priority)
        case ast.AssignOp():
            op = node.op if node.op.endswith("=") else f"{node.op}="
            return _enclosed(f"{export(node.var, 90)} {op} {export(node.expr, 91)}", 90, priority)
        case ast.Cast():
            return _enclosed(f"({_CASTS.get(node.kind, node.kind)}){export(node.expr, 241)}", 240, priority)
        case ast.PreInc():
            return _enclosed(f"++{export(node.var, 230)}", 240, priority)
        case ast.PreDec():
            return _enclosed(f"--{export(node.var, 230)}", 240, priority)
        case ast.PostInc():
            return _enclosed(f"{export(node.var, 241)}++", 260, priority)
        case ast.PostDec():
            return _enclosed(f"{export(node.var, 241)}--", 260, priority)
        case ast.Instanceof():
            return f"{export(node.expr)} instanceof {_class(node.class_)}"
        case ast.Ternary():
            middle = " ?: " if node.if_ is None else f" ? {export(node.if_, 101)} : "
            return _enclosed(f"{export(node.cond, 100)}{middle}{export(node.else_, 101)}", 100, priority)
        case ast.Isset():
            text = " && ".join(f"isset({export(var)})" for var in node.vars)
            return text if len(node.vars) == 1 else _enclosed(text, 130, priority)
        case ast.Empty():
            return f"empty({export(node.expr)})"
        case ast.Array_():
            items = ", ".join(_item(item) for item in node.items)
            return f"[{items}]" if node.short else f"array({items})"
        case ast.List_():
            return f"list({', '.join('' if item is None else _item(item) for item in node.items)})"
        case ast.New() if isinstance(node.class_, ast.Name) or not isinstance(node.class_, ast.Class_):
            return f"new {_class(node.class_)}({_args(node.args)})"
        case ast.InterpolatedString():
            return '"' + "".join(_part(part) for part in node.parts) + '"'
        case ast.ArrowFunction():
            prefix = "static " if node.static else ""
            params = ", ".join(_param(param) for param in node.params)
            return f"{prefix}fn{'&' if node.by_ref else ''}({params}) => {export(node.expr)}"
        case _ if node.__class__ in _PREFIX:
            word, own, inner = _PREFIX[node.__class__]
            return _enclosed(word + export(node.expr, inner), own, priority)
        case _:
            return _access(node)


def _access(node: Any) -> str:
    match node:
        case ast.ArrayDimFetch():
            return f"{export(node.var, 260)}[{'' if node.dim is None else export(node.dim)}]"
        case ast.PropertyFetch():
            return f"{export(node.var)}->{_member(node.name)}"
        case ast.NullsafePropertyFetch():
            return f"{export(node.var)}?->{_member(node.name)}"
        case ast.StaticPropertyFetch():
            return f"{_class(node.class_)}::${_member(node.name)}"
        case ast.ClassConstFetch():
            return f"{_class(node.class_)}::{_member(node.name)}"
        case ast.FuncCall():
            return f"{_class(node.name)}({_args(node.args)})"
        case ast.MethodCall():
            return f"{export(node.var)}->{_member(node.name)}({_args(node.args)})"
        case ast.NullsafeMethodCall():
            return f"{export(node.var)}?->{_member(node.name)}({_args(node.args)})"
        case ast.StaticCall():
            return f"{_class(node.class_)}::{_member(node.name)}({_args(node.args)})"
        case _:
            return str(node.span.text())


def _enclosed(text: str, own: int, priority: int) -> str:
    return f"({text})" if priority > own else text


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _name(name: ast.Name) -> str:
    lead = {"fully_qualified": "\\", "relative": "namespace\\"}.get(name.kind, "")
    return name.text if name.text.startswith(lead) and lead else lead + name.text


def _class(node: Any) -> str:
    return _name(node) if isinstance(node, ast.Name) else export(node)


def _member(name: Any) -> str:
    if isinstance(name, str):
        return name
    if isinstance(name, ast.Identifier):
        return name.name
    return export(name) if isinstance(name, ast.Variable) else f"{{{export(name)}}}"


def _args(args: Sequence[Any]) -> str:
    return ", ".join(_arg(arg) for arg in args)


def _arg(arg: Any) -> str:
    if isinstance(arg, ast.VariadicPlaceholder):
        return "..."
    lead = "..." if arg.unpack else ""
    return f"{arg.name.name}: {export(arg.value)}" if arg.name is not None else lead + export(arg.value)


def _item(item: ast.ArrayItem) -> str:
    value = ("..." if item.unpack else "&" if item.by_ref else "") + export(item.value, 80)
    return value if item.key is None else f"{export(item.key, 80)} => {value}"


def _param(param: ast.Param) -> str:
    kind = f"{param.type.span.text()} " if param.type is not None else ""
    text = f"{kind}{'&' if param.by_ref else ''}{'...' if param.variadic else ''}${param.var.name}"
    return text if param.default is None else f"{text} = {export(param.default)}"


def _part(part: Any) -> str:
    if isinstance(part, ast.InterpolatedStringPart):
        escaped = part.value.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")
        return escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    if isinstance(part, ast.Variable) and isinstance(part.name, str):
        return f"${part.name}"
    return f"{{{export(part)}}}"
