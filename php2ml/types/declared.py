"""Declared types and the coercions they make."""

from __future__ import annotations

from php2ml.names import lower_case
from php2ml.program import ClassInfo, FunctionInfo, ParamInfo, Program
from php2ml.syntax import ast
from php2ml.types.lattice import (
    ARRAY,
    B_ARRAY,
    B_BOOL,
    B_FLOAT,
    B_INT,
    B_NULL,
    B_OBJECT,
    B_STR,
    BOOL,
    FALSE,
    FLOAT,
    INT,
    MIXED,
    NEVER,
    NULL,
    OBJECT,
    STR,
    TRUE,
    Type,
    join,
    join_all,
    make,
    meet,
    object_of,
)

_NAMED: dict[str, Type] = {
    "int": INT, "float": FLOAT, "string": STR, "bool": BOOL, "array": ARRAY, "mixed": MIXED,
    "object": OBJECT, "null": NULL, "void": NULL, "never": NEVER, "false": FALSE, "true": TRUE,
    "callable": join_all([STR, ARRAY, OBJECT]), "iterable": join(ARRAY, OBJECT),
}  # fmt: skip


class Declarations:
    """Declared types as lattice types, within one program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.cache: dict[tuple[ast.Type, ClassInfo | None], Type] = {}

    def type_of(self, node: ast.Type | None, cls: ClassInfo | None) -> Type:
        """The values that a declaration admits, in class `cls`; MIXED without declaration."""
        if node is None:
            return MIXED
        key = (node, cls)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._type_of(node, cls)
        return found

    def _type_of(self, node: ast.Type, cls: ClassInfo | None) -> Type:
        if isinstance(node, ast.Identifier):
            return _NAMED.get(lower_case(node.name), MIXED)
        if isinstance(node, ast.NullableType):
            return join(self.type_of(node.type, cls), NULL)
        if isinstance(node, ast.UnionType):
            return join_all(self.type_of(item, cls) for item in node.types)
        if isinstance(node, ast.IntersectionType):
            return self.type_of(node.types[0], cls)
        full = lower_case(self.program.names.get(node, node.text))
        if full in ("self", "static", "parent"):
            if cls is None or cls.kind == "trait":
                return OBJECT
            if full == "parent":
                return object_of(cls.parent_name) if cls.parent_name else OBJECT
            return object_of(cls.lower)
        return object_of(full)

    def param(self, param: ParamInfo, cls: ClassInfo | None) -> Type:
        """What a parameter admits (one argument of a variadic one)."""
        type_ = self.type_of(param.type, cls)
        if param.type is not None and is_null(param.default):
            type_ = join(type_, NULL)
        return type_

    def result(self, function: FunctionInfo) -> Type | None:
        """What the declared return type promises; None without one, or where it means something else."""
        if function.return_type is None or function.is_generator or function.returns_ref:
            return None
        return self.type_of(function.return_type, function.cls)


def is_null(node: ast.Expr | None) -> bool:
    return isinstance(node, ast.ConstFetch) and lower_case(node.name.text) == "null"


def is_subclass(program: Program, lower: str, above: str) -> bool | None:
    if lower in program.aliases or above in program.aliases or "*" in program.aliases:
        return True if lower == above else None
    return program.is_subclass(lower, above)


def restrict_objects(program: Program, given: Type, wanted: Type) -> Type:
    """The objects of `given` that are instances of `wanted` (both may be any object)."""
    given, wanted = given.keep(B_OBJECT), wanted.keep(B_OBJECT)
    if not given.bits or wanted.obj is None or not wanted.bits:
        return given if wanted.bits else NEVER
    if given.obj is None:
        return wanted
    kept = []
    for name in given.obj.classes:
        below = [is_subclass(program, name, other) for other in wanted.obj.classes]
        if any(below):
            kept.append(name)
        elif given.obj.exact and all(item is False for item in below):
            continue
        else:
            # A subclass of `name` may implement `wanted`, or `wanted` may be below `name`.
            narrower = [
                other for other in wanted.obj.classes if is_subclass(program, other, name)
            ]
            if len(narrower) == len(wanted.obj.classes) and not given.obj.exact:
                kept += narrower
            else:
                return wanted
    if not kept:
        return wanted
    result = given
    if set(kept) != set(given.obj.classes):
        result = join_all(object_of(name, given.obj.exact) for name in kept)
    return result


def coerce(program: Program, given: Type, wanted: Type) -> Type:
    """What a declaration `wanted` lets through of `given`, after conversion in weak mode; what it rejects
    (a TypeError) is left out."""
    if wanted is MIXED:
        return given
    if not given.bits:
        return NEVER
    bits = given.bits & wanted.bits
    result = NEVER
    if bits & ~B_OBJECT:
        result = meet(given.without(B_OBJECT), wanted.without(B_OBJECT))
    if bits & B_OBJECT:
        result = join(result, restrict_objects(program, given, wanted))
    rest = given.bits & ~wanted.bits & (B_INT | B_FLOAT | B_STR | B_BOOL | B_OBJECT)
    scalars = wanted.bits & (B_INT | B_FLOAT | B_STR | B_BOOL)
    if rest and scalars:
        if rest == B_INT and scalars & B_FLOAT:
            result = join(result, FLOAT)
            if scalars & B_STR or scalars & B_BOOL:
                result = join(result, FLOAT)
        elif rest == B_OBJECT:
            if scalars & B_STR:
                result = join(result, STR)
        else:
            result = join(result, make(scalars, INT.lo, INT.hi, None, None))
    if given.bits & B_ARRAY and not wanted.bits & B_ARRAY and wanted.bits & B_OBJECT:
        pass  # rejected
    return result


def may_fail(given: Type, wanted: Type) -> bool:
    """Whether coercion changes or rejects some of `given`, by the components alone."""
    if wanted is MIXED:
        return False
    if given.bits & ~wanted.bits:
        return True
    return bool(given.bits & B_OBJECT) and wanted.obj is not None and given.obj is not wanted.obj


def admits_null(wanted: Type) -> bool:
    return bool(wanted.bits & B_NULL)
