"""Names as the compile-time checks need them: namespaces, imports, and types in PHP's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from php2ml.syntax import ast

RESERVED_CLASS_NAMES = frozenset(
    "bool false float int null parent self static string true void never iterable object "
    "mixed".split()
)
SUPERGLOBALS = frozenset(
    "GLOBALS _SERVER _GET _POST _FILES _COOKIE _SESSION _REQUEST _ENV".split()
)

_TYPE_ORDER = [
    "static", "array", "string", "int", "float", "bool", "false", "true", "void", "never", "null",
]  # fmt: skip


@dataclass(slots=True, eq=False)
class Names:
    """The namespace and imports in force at a point of a file."""

    namespace: str = ""
    imports: dict[str, dict[str, str]] = field(
        default_factory=lambda: {"class": {}, "function": {}, "const": {}}
    )

    def declare(self, name: str) -> str:
        """Return the full name of something declared here as `name`."""
        return f"{self.namespace}\\{name}" if self.namespace else name

    def class_name(self, name: ast.Name) -> str:
        """Return the full name of a class; self, parent and static are returned as they are."""
        if name.kind == "fully_qualified":
            return name.text
        if name.kind == "relative":
            return self.declare(name.text)
        first, _, rest = name.text.partition("\\")
        if not rest and first.lower() in ("self", "parent", "static"):
            return first
        imported = self.imports["class"].get(first.lower())
        if imported is not None:
            return f"{imported}\\{rest}" if rest else imported
        return self.declare(name.text)


def type_string(type_: ast.Type, names: Names, nullable: bool = False) -> str:
    """Return a type as PHP's messages write it."""
    classes: list[str] = []
    builtin: set[str] = {"null"} if nullable else set()
    _collect(type_, names, classes, builtin)
    if "object" in builtin:
        classes.append("object")
    if "callable" in builtin:
        classes.append("callable")
    if "mixed" in builtin:
        return "mixed"
    if {"false", "true"} <= builtin:
        builtin |= {"bool"}
    if "bool" in builtin:
        builtin -= {"false", "true"}
    alone = len(classes) == 1 and not builtin
    classes = [f"({text})" if "&" in text and not alone else text for text in classes]
    words = classes + [word for word in _TYPE_ORDER if word in builtin]
    # PHP puts arrays right after classes, then object and callable among the others.
    if "array" in words and ("object" in words or "callable" in words):
        words.remove("array")
        at = min(words.index(w) for w in ("object", "callable") if w in words)
        words.insert(at, "array")
    if words[-1] == "null" and len(words) == 2 and "&" not in words[0]:
        return f"?{words[0]}"
    return "|".join(words)


def _collect(type_: ast.Type, names: Names, classes: list[str], builtin: set[str]) -> None:
    if isinstance(type_, ast.Identifier):
        if type_.name == "iterable":
            classes.append("Traversable")
            builtin.add("array")
        else:
            builtin.add(type_.name)
    elif isinstance(type_, ast.Name):
        if type_.text.lower() == "static" and type_.kind == "unqualified":
            builtin.add("static")
        else:
            classes.append(names.class_name(type_))
    elif isinstance(type_, ast.NullableType):
        builtin.add("null")
        _collect(type_.type, names, classes, builtin)
    elif isinstance(type_, ast.UnionType):
        for member in type_.types:
            _collect(member, names, classes, builtin)
    else:
        members: list[str] = []
        for member in type_.types:
            _collect(member, names, members, builtin)
        classes.append("&".join(members))


def builtin_parts(type_: ast.Type) -> set[str]:
    """Return the builtin types in a type, with `class` for any class name."""
    if isinstance(type_, ast.Identifier):
        return {type_.name}
    if isinstance(type_, ast.Name):
        return {"class"}
    if isinstance(type_, ast.NullableType):
        return builtin_parts(type_.type) | {"null"}
    return set().union(*(builtin_parts(member) for member in type_.types))


_LEAF_FIELDS = frozenset(
    "span short static by_ref unpack variadic modifiers kind op levels braced doc text value "
    "remaining new_modifier".split()
)
_child_fields: dict[type, tuple[str, ...]] = {}


def child_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a node class that can hold nodes, in order."""
    found = _child_fields.get(kind)
    if found is None:
        names: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined]
        literal = kind in (ast.Int_, ast.Float_, ast.String_, ast.InterpolatedStringPart,
                           ast.InlineHTML)  # fmt: skip
        leaves = _LEAF_FIELDS if literal else _LEAF_FIELDS - {"value"}
        plain_name = kind in (ast.Name, ast.Identifier)
        found = () if plain_name else tuple(n for n in names if n not in leaves)
        _child_fields[kind] = found
    return found


def children(node: Any) -> Iterator[Any]:
    """Yield the nodes directly inside a node, in the order of its fields."""
    for name in child_fields(type(node)):
        value = getattr(node, name)
        if type(value) is list:
            for item in value:
                if item is not None:
                    yield item
        elif value is not None and type(value) is not str:
            yield value
