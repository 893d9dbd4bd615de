"""Random programs as trees of text, so that they can be printed and made smaller."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Node:
    """A piece of a program: text and nodes in order. Its kind says what may be done to it when shrinking:
    "block" (its parts are statements), "statement" or "expression"."""

    kind: str
    parts: list[str | Node]


def expression(*parts: str | Node) -> Node:
    """An expression made of these parts."""
    return Node("expression", list(parts))


def statement(*parts: str | Node) -> Node:
    """A statement made of these parts."""
    return Node("statement", list(parts))


def block(statements: list[Node]) -> Node:
    """Statements in order."""
    return Node("block", list(statements))


def text(node: Node) -> str:
    """The program text of a node; every statement ends its line."""
    pieces: list[str] = []
    _write(node, 0, pieces)
    return "".join(pieces)


def _write(node: Node, depth: int, pieces: list[str]) -> None:
    for part in node.parts:
        if isinstance(part, str):
            if node.kind == "statement":
                indent = "    " * depth
                part = part.replace("\n{", f"\n{indent}{{").replace("\n}", f"{indent}}}")
            pieces.append(part)
        elif node.kind == "block":
            pieces.append("    " * depth)
            _write(part, depth, pieces)
            pieces.append("\n")
        else:
            _write(part, depth + (part.kind == "block"), pieces)


def size(node: Node) -> int:
    """The number of nodes."""
    return 1 + sum(size(part) for part in node.parts if isinstance(part, Node))


def smaller(root: Node) -> Iterator[Node]:
    """Programs like `root` with one piece left out or made simpler, the largest changes first."""
    places = sorted(_places(root), key=lambda place: -size(place[0]))
    for node, path in places:
        if node.kind == "block" and len(node.parts) > 3:
            half = len(node.parts) // 2
            for kept in (node.parts[half:], node.parts[:half]):
                yield _with(root, path, Node("block", kept))
    for node, path in places:
        if node.kind == "block":
            for index, part in enumerate(node.parts):
                yield _with(root, path, Node("block", node.parts[:index] + node.parts[index + 1 :]))
                assert isinstance(part, Node)
                for inner in part.parts:
                    if isinstance(inner, Node) and inner.kind == "block":
                        hoisted = node.parts[:index] + inner.parts + node.parts[index + 1 :]
                        yield _with(root, path, Node("block", hoisted))
    for node, path in places:
        if node.kind == "expression":
            for part in node.parts:
                if isinstance(part, Node) and part.kind == "expression":
                    yield _with(root, path, part)
            if size(node) > 1:
                yield _with(root, path, expression("1"))


def _places(node: Node, path: tuple[int, ...] = ()) -> Iterator[tuple[Node, tuple[int, ...]]]:
    yield node, path
    for index, part in enumerate(node.parts):
        if isinstance(part, Node):
            yield from _places(part, (*path, index))


def _with(node: Node, path: tuple[int, ...], new: Node) -> Node:
    if not path:
        return new
    parts = list(node.parts)
    inner = parts[path[0]]
    assert isinstance(inner, Node)
    parts[path[0]] = _with(inner, path[1:], new)
    return Node(node.kind, parts)
