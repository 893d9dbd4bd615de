"""PHP's type declarations: as runtime values, and what fits them for certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from php2ml.ir import ir
from php2ml.syntax import ast
from php2ml.types.lattice import (
    B_ALL, B_ARRAY, B_BOOL, B_FALSE, B_FLOAT, B_INT, B_NULL, B_OBJECT, B_STR, B_TRUE, Type,
)  # fmt: skip

if TYPE_CHECKING:
    from php2ml.ir.lower.state import FileState, FunctionState

_NAMES = frozenset(
    "mixed null bool false true int float string array object callable iterable void never self parent static".split()
)


def type_expr(file: FileState, declared: ast.Type) -> ir.Expr:
    """The `Types.ty` of a declaration."""
    match declared:
        case ast.Identifier():
            return ir.Construct(f"Types.T_{declared.name.lower()}", [])
        case ast.Name():
            name = file.lowering.program.name_of(declared)
            if name in ("self", "parent", "static"):
                return ir.Construct(f"Types.T_{name}", [])
            return ir.Construct("Types.T_class", [ir.Str(name)])
        case ast.NullableType():
            return ir.Construct("Types.T_nullable", [type_expr(file, declared.type)])
        case ast.UnionType():
            return ir.Construct("Types.T_union", [_list(file, declared.types)])
        case ast.IntersectionType():
            return ir.Construct("Types.T_inter", [_list(file, declared.types)])
    raise AssertionError(declared)


def _list(file: FileState, types: list[ast.Name | ast.Identifier | ast.IntersectionType]) -> ir.Expr:
    return ir.Construct("[]", [type_expr(file, item) for item in types])


_BITS = {
    "mixed": B_ALL, "null": B_NULL, "bool": B_BOOL, "false": B_FALSE, "true": B_TRUE, "int": B_INT, "float": B_FLOAT,
    "string": B_STR, "array": B_ARRAY, "object": B_OBJECT, "void": B_NULL,
}  # fmt: skip


def fits(fx: FunctionState, type_: Type, lowered: ir.Expr, declared: ast.Type, cls: object = None) -> bool:
    """Whether every value of `type_` satisfies the declaration as it is."""
    bits = _rep_bits(lowered)
    bits = type_.bits if bits is None else (bits if type_.bits == B_ALL else type_.bits & bits or bits)
    classes = type_.classes if type_.bits & B_OBJECT else None
    accepted = 0
    objects: list[str] = []
    for part in _parts(declared):
        match part:
            case ast.Identifier():
                name = part.name.lower()
                accepted |= _BITS.get(name, 0)
                if name == "iterable":
                    accepted |= B_ARRAY
                    objects.append("traversable")
                elif name == "callable":
                    objects.append("closure")
            case ast.Name():
                resolved = fx.program.name_of(part)
                if resolved == "self":
                    owner = cls if cls is not None else fx.info.cls
                    if owner is not None and getattr(owner, "kind", "") != "trait":
                        objects.append(owner.lower)  # type: ignore[attr-defined]
                elif resolved not in ("parent", "static"):
                    objects.append(resolved.lower())
    rest = bits & ~accepted
    if rest == 0:
        return True
    if rest != B_OBJECT or not classes:
        return False
    return all(any(fx.program.is_subclass(name, wanted) for wanted in objects) for name in classes)


def _parts(declared: ast.Type) -> list[ast.Type]:
    match declared:
        case ast.NullableType():
            return [declared.type, ast.Identifier(declared.span, "null")]
        case ast.UnionType():
            return list(declared.types)
        case _:
            return [declared]


def _rep_bits(lowered: ir.Expr) -> int | None:
    rep = lowered.rep
    if isinstance(lowered, ir.Convert) and rep == ir.VALUE:
        rep = lowered.value.rep
    if isinstance(lowered, ir.Var) and lowered.name == "Value.null":
        return B_NULL
    if isinstance(rep, ir.Arr):
        return B_ARRAY
    return {ir.INT: B_INT, ir.FLOAT: B_FLOAT, ir.STR: B_STR, ir.STRBUF: B_STR, ir.BOOL: B_BOOL, ir.OBJ: B_OBJECT}.get(rep)  # type: ignore[call-overload]
