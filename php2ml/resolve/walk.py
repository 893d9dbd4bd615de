"""Generic traversal of the syntax tree."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from php2ml.syntax import ast

_SCALAR_FIELDS = {
    "span", "text", "kind", "by_ref", "variadic", "unpack", "op", "short", "static", "levels",
    "remaining", "braced", "every", "doc", "modifiers", "new_modifier",
}  # fmt: skip

NODE_TYPES: frozenset[type] = frozenset(
    item
    for item in vars(ast).values()
    if isinstance(item, type) and dataclasses.is_dataclass(item)
)

FIELDS: dict[type, tuple[str, ...]] = {
    node_type: tuple(
        f.name for f in dataclasses.fields(node_type) if f.name not in _SCALAR_FIELDS
    )
    for node_type in NODE_TYPES
}

FUNCTION_LIKE = (
    ast.Function_, ast.ClassMethod, ast.Closure, ast.ArrowFunction, ast.PropertyHook,
)  # fmt: skip
CLASS_LIKE = (ast.Class_, ast.Interface_, ast.Trait_, ast.Enum_)


def children(node: ast.Node) -> Iterator[ast.Node]:
    """The nodes directly inside `node`, in source order as far as the fields' order gives it."""
    for name in FIELDS[node.__class__]:
        value = getattr(node, name)
        if value is None:
            continue
        cls = value.__class__
        if cls is list:
            for item in value:
                if item.__class__ in NODE_TYPES:
                    yield item
        elif cls in NODE_TYPES:
            yield value


def descendants(node: ast.Node) -> Iterator[ast.Node]:
    """`node` and everything inside it, in preorder."""
    todo = [node]
    while todo:
        item = todo.pop()
        yield item
        inside = list(children(item))
        inside.reverse()
        todo += inside


def own_nodes(node: ast.Node) -> Iterator[ast.Node]:
    """What is inside `node` (a function-like or file) and not inside a function-like or class within it; those
    are yielded themselves, not entered (but the arguments of `new class(...)` are)."""
    todo = list(children(node))
    todo.reverse()
    while todo:
        item = todo.pop()
        yield item
        if isinstance(item, FUNCTION_LIKE) or isinstance(item, CLASS_LIKE):
            continue
        inside = list(children(item))
        inside.reverse()
        todo += inside
