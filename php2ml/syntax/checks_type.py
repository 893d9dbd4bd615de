"""Compile-time checks of declared types and default values, and the state all checks share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from php2ml.source import Source
from php2ml.syntax import ast
from php2ml.syntax.context import Fatal
from php2ml.syntax.lexer import Version
from php2ml.syntax.scope import Names, builtin_parts, type_string

FunctionNode = ast.Function_ | ast.ClassMethod | ast.Closure | ast.ArrowFunction


class ClassInfo:
    """The class whose members are being checked."""

    __slots__ = ("node", "name", "has_parent")

    def __init__(self, node: ast.ClassLike, name: str) -> None:
        self.node = node
        self.name = name
        self.has_parent = isinstance(node, ast.Class_) and node.extends is not None


class TypeChecks:
    """The errors so far, where the walk is, and the checks of types."""

    def __init__(self, source: Source, version: Version) -> None:
        self.source = source
        self.version = version
        self.errors: list[Fatal] = []
        self.names = Names()
        self.class_info: ClassInfo | None = None
        self.function_depth = 0
        self.current: FunctionNode | None = None
        self.generators: set[int] = set()
        self.handlers: dict[type, Callable[[Any], None]] = {}
        self._top_level: set[int] = set()
        self.loops = 0
        self.loops_outside_finally = 0
        # PHP reports errors in a signature at the line of the function.
        self.signature_line: int | None = None

    def fatal(self, message: str, node: Any, line: int | None = None) -> None:
        """Record an error at a node."""
        shown = line or self.signature_line or node.span.line()
        self.errors.append(Fatal(message, shown, node.span))

    def remark(self, kind: str, message: str, node: Any, line: int | None = None) -> None:
        """Record what PHP says on compiling a node that it accepts."""
        shown = line or self.signature_line or node.span.line()
        self.errors.append(Fatal(message, shown, node.span, remark=kind))

    def class_name_used(self, name: Any, node: Any) -> None:
        """Check that self, parent and static mean something here."""
        if not isinstance(name, ast.Name):
            if isinstance(name, ast.Int_ | ast.Float_ | ast.Array_):
                self.fatal("Illegal class name", node)
            return
        word = name.text.lower()
        if word not in ("self", "parent", "static"):
            return
        if name.kind == "fully_qualified":
            self.fatal(f"'\\{name.text}' is an invalid class name", node)
            return
        if name.kind != "unqualified":
            return
        if self.class_info is None:
            if self.function_depth > 0 and not self.in_closure():
                self.fatal(f'Cannot use "{word}" when no class scope is active', node)
        elif word == "parent" and not self.class_info.has_parent:
            if not isinstance(self.class_info.node, ast.Trait_) and not self.in_closure():
                message = 'Cannot use "parent" when current class scope has no parent'
                self.fatal(message, node)

    def in_closure(self) -> bool:
        return isinstance(self.current, ast.Closure | ast.ArrowFunction)

    def default_value(
        self, value: ast.Expr, type_: ast.Type, what: str, node: Any, nullable: bool = True
    ) -> None:
        """Check a literal default against the declared type."""
        given = literal_type(value)
        if given is None or (given == "null" and nullable):
            return
        parts = builtin_parts(type_)
        if given in parts or "mixed" in parts:
            return
        if given in ("true", "false") and "bool" in parts:
            return
        if given == "array" and "iterable" in parts or given == "int" and "float" in parts:
            return
        shown = "bool" if given in ("true", "false") else given
        text = type_string(type_, self.names)
        if given == "null":
            if isinstance(type_, ast.Name | ast.Identifier):
                message = (
                    f"Default value for property of type {text} may not be null. Use the nullable "
                    f"type ?{text} to allow null default value"
                )
            else:
                message = (
                    f"Default value for property of type {text} may not be null. Use the nullable "
                    f"type {text}|null to allow null default value"
                )
            self.fatal(message, node)
            return
        self.fatal(f"Cannot use {shown} as default value for {what} of type {text}", node)

    # ------------------------------------------------------------------------------- types

    def type_declaration(self, type_: ast.Type, node: Any) -> None:
        """Check that a type makes sense."""
        if isinstance(type_, ast.NullableType):
            inner = type_.type
            if isinstance(inner, ast.Identifier):
                if inner.name == "mixed":
                    message = (
                        "Type mixed cannot be marked as nullable since mixed already includes null"
                    )
                    self.fatal(message, node)
                elif inner.name == "null":
                    self.fatal("null cannot be marked as nullable", node)
                elif inner.name in ("void", "never"):
                    self.fatal(f"{inner.name.capitalize()} type cannot be nullable", node)
            else:
                self.type_declaration(inner, node)
        elif isinstance(type_, ast.Name):
            self.class_name_used(type_, node)
        elif isinstance(type_, ast.IntersectionType):
            self.intersection(type_, node)
        elif isinstance(type_, ast.UnionType):
            self.union(type_, node)

    def intersection(self, type_: ast.IntersectionType, node: Any) -> None:
        seen: set[str] = set()
        for member in type_.types:
            if isinstance(member, ast.Identifier) or member.text.lower() == "static":
                name = member.name if isinstance(member, ast.Identifier) else "static"
                self.fatal(f"Type {name} cannot be part of an intersection type", node)
                return
            full = self.names.class_name(member)
            if full.lower() in seen:
                self.fatal(f"Duplicate type {full} is redundant", node)
            seen.add(full.lower())

    def union(self, type_: ast.UnionType, node: Any) -> None:
        builtin: set[str] = set()
        classes: set[str] = set()
        intersections: list[ast.IntersectionType] = []
        for member in type_.types:
            if isinstance(member, ast.Identifier):
                name = member.name
                if name == "mixed":
                    self.fatal("Type mixed can only be used as a standalone type", node)
                    return
                if name in ("void", "never"):
                    shown = name.capitalize() if name == "void" else name
                    self.fatal(f"{shown} can only be used as a standalone type", node)
                    return
                duplicate = name in builtin or (name in ("false", "true") and "bool" in builtin)
                if name == "array" and "iterable" in builtin:
                    duplicate = True
                if name == "bool" and builtin & {"true", "false"}:
                    name, duplicate = next(iter(builtin & {"true", "false"})), True
                if duplicate:
                    self.fatal(f"Duplicate type {name} is redundant", node)
                    return
                builtin.add(name)
            elif isinstance(member, ast.Name):
                self.class_name_used(member, node)
                full = self.names.class_name(member)
                if full.lower() in classes:
                    self.fatal(f"Duplicate type {full} is redundant", node)
                    return
                classes.add(full.lower())
            else:
                self.intersection(member, node)
                intersections.append(member)
        for member in intersections:
            for part in member.types:
                if isinstance(part, ast.Name):
                    full = self.names.class_name(part)
                    if full.lower() in classes:
                        self.fatal(
                            f"Type {type_string(member, self.names)} is redundant as it is more "
                            f"restrictive than type {full}",
                            node,
                        )
        if {"true", "false"} <= builtin:
            message = "Type contains both true and false, bool should be used instead"
            self.fatal(message, node)
        elif "object" in builtin and classes:
            text = type_string(type_, self.names)
            message = f"Type {text} contains both object and a class type, which is redundant"
            self.fatal(message, node)


def literal_type(value: ast.Expr) -> str | None:
    """Return the type of a literal default, or None when only evaluation can tell."""
    match value:
        case ast.Int_():
            return "int"
        case ast.Float_():
            return "float"
        case ast.String_():
            return "string"
        case ast.Array_(items=items):
            return "array" if all(_item_is_literal(item) for item in items) else None
        case ast.ConstFetch(name=name):
            word = name.text.lower()
            return word if word in ("null", "true", "false") else None
        case ast.UnaryMinus(expr=inner) | ast.UnaryPlus(expr=inner):
            kind = literal_type(inner)
            return kind if kind in ("int", "float") else None
        case ast.BinaryOp(op=".", left=left, right=right):
            literal = literal_type(left) and literal_type(right)
            return "string" if literal else None
        case _:
            return None


def _item_is_literal(item: ast.ArrayItem | None) -> bool:
    return (
        item is not None
        and not item.unpack
        and literal_type(item.value) is not None
        and (item.key is None or literal_type(item.key) is not None)
    )
