"""Questions about the syntax tree that lowering asks: what is inside, where control may go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache

from php2ml.syntax import ast

FUNCTION_LIKE = (ast.Function_, ast.ClassMethod, ast.Closure, ast.ArrowFunction, ast.PropertyHook)
CLASS_LIKE = (ast.Class_, ast.Interface_, ast.Trait_, ast.Enum_)
LOOPS = (ast.While, ast.Do, ast.For, ast.Foreach)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.name not in ("span", "doc", "modifiers"))


def children(node: ast.Node) -> Iterator[ast.Node]:
    """The nodes directly below `node`, in source order."""
    for name in _field_names(type(node)):
        value = getattr(node, name)
        if isinstance(value, list):
            for item in value:
                if item is not None and hasattr(item, "span"):
                    yield item
        elif value is not None and hasattr(value, "span"):
            yield value


def walk(node: ast.Node) -> Iterator[ast.Node]:
    """`node` and what is below it, without the bodies of nested functions and classes."""
    yield node
    if isinstance(node, (ast.Function_, ast.ArrowFunction, *CLASS_LIKE)):
        return
    if isinstance(node, ast.Closure):
        yield from node.uses
        return
    if isinstance(node, ast.New) and isinstance(node.class_, ast.Class_):
        for arg in node.args:
            yield from walk(arg)
        return
    for child in children(node):
        yield from walk(child)


# --- control flow --------------------------------------------------------------------------------------------


@dataclass(slots=True, frozen=True)
class Flow:
    """Where control may go from a statement: to the next one, and out (`("return", 0)`, `("break", n)`,
    `("continue", n)`, n counted from the statement outwards)."""

    completes: bool
    exits: frozenset[tuple[str, int]]

    @property
    def returns(self) -> bool:
        return ("return", 0) in self.exits


NEXT = Flow(True, frozenset())
_cache: dict[int, tuple[ast.Stmt, Flow]] = {}


def forget_flows() -> None:
    """Drops what `flow` remembers (nodes are keyed by identity)."""
    _cache.clear()


def flow(stmt: ast.Stmt) -> Flow:
    """Where control may go from `stmt`."""
    known = _cache.get(id(stmt))
    if known is None:
        known = _cache[id(stmt)] = (stmt, _flow(stmt))
    return known[1]


def flow_of(stmts: list[ast.Stmt]) -> Flow:
    """Where control may go from a list of statements."""
    exits: frozenset[tuple[str, int]] = frozenset()
    for stmt in stmts:
        one = flow(stmt)
        exits |= one.exits
        if not one.completes:
            return Flow(False, exits)
    return Flow(True, exits)


def never_completes(expr: ast.Expr) -> bool:
    """Whether evaluating `expr` certainly leaves by an exception or ends the request."""
    return isinstance(expr, (ast.Throw, ast.Exit))


def _flow(stmt: ast.Stmt) -> Flow:
    match stmt:
        case ast.Expression():
            return Flow(not never_completes(stmt.expr), frozenset())
        case ast.Return():
            return Flow(False, frozenset([("return", 0)]))
        case ast.Break():
            return Flow(False, frozenset([("break", stmt.levels)]))
        case ast.Continue():
            return Flow(False, frozenset([("continue", stmt.levels)]))
        case ast.If_():
            flows = [flow_of(stmt.body), *(flow_of(part.body) for part in stmt.elseifs)]
            flows.append(flow_of(stmt.else_.body) if stmt.else_ is not None else NEXT)
            return _either(flows)
        case ast.Block():
            return flow_of(stmt.stmts)
        case ast.Namespace_():
            return flow_of(stmt.stmts)
        case ast.Declare():
            return flow_of(stmt.body) if stmt.body is not None else NEXT
        case ast.While() | ast.Do() | ast.For() | ast.Foreach():
            body = flow_of(stmt.body)
            forever = (
                isinstance(stmt, ast.While) and _always(stmt.cond)
                or isinstance(stmt, ast.Do) and (_always(stmt.cond))
                or isinstance(stmt, ast.For) and (not stmt.cond or _always(stmt.cond[-1]))
            )  # fmt: skip
            breaks = ("break", 1) in body.exits
            return Flow(breaks or not forever, _outwards(body.exits))
        case ast.Switch():
            flows = [flow_of(case.body) for case in stmt.cases]
            exits = frozenset[tuple[str, int]]().union(*(one.exits for one in flows))
            leaves = ("break", 1) in exits or ("continue", 1) in exits
            default = any(case.cond is None for case in stmt.cases)
            last = flows[-1].completes if flows else True
            return Flow(leaves or not default or last, _outwards(exits))
        case ast.TryCatch():
            inside = _either([flow_of(stmt.body), *(flow_of(part.body) for part in stmt.catches)])
            if stmt.finally_ is None:
                return inside
            last_flow = flow_of(stmt.finally_.body)
            return Flow(inside.completes and last_flow.completes, inside.exits | last_flow.exits)
        case _:
            return NEXT


def _either(flows: list[Flow]) -> Flow:
    exits = frozenset[tuple[str, int]]().union(*(one.exits for one in flows))
    return Flow(any(one.completes for one in flows), exits)


def _outwards(exits: frozenset[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    return frozenset((kind, n - 1 if n else 0) for kind, n in exits if n != 1)


def _always(cond: ast.Expr) -> bool:
    if isinstance(cond, ast.ConstFetch):
        return cond.name.text.lower() == "true"
    return isinstance(cond, ast.Int_) and cond.value != 0


# --- lines ---------------------------------------------------------------------------------------------------


def line_of(node: ast.Node) -> int:
    """The line PHP's parser gives the tree `node`: that of its first child, where it has children."""
    while True:
        match node:
            case ast.BinaryOp():
                node = node.left
            case ast.Assign() | ast.AssignRef() | ast.AssignOp():
                node = node.var
            case ast.ArrayDimFetch() | ast.PropertyFetch() | ast.NullsafePropertyFetch():
                node = node.var
            case ast.MethodCall() | ast.NullsafeMethodCall():
                node = node.var
            case ast.Ternary():
                node = node.cond
            case ast.PostInc() | ast.PostDec():
                node = node.var
            case ast.Instanceof():
                node = node.expr
            case ast.FuncCall() if not isinstance(node.name, ast.Name):
                node = node.name
            case ast.Expression() | ast.Cast() | ast.BooleanNot() | ast.Print() | ast.Clone():
                node = node.expr
            case ast.UnaryMinus() | ast.UnaryPlus() | ast.BitwiseNot() | ast.ErrorSuppress():
                node = node.expr
            case ast.PreInc() | ast.PreDec():
                node = node.var
            case ast.Empty() | ast.Include() | ast.Throw():
                node = node.expr
            case ast.New() if not isinstance(node.class_, ast.Class_):
                node = node.class_
            case ast.Echo() if node.exprs:
                node = node.exprs[0]
            case ast.Return() if node.expr is not None:
                node = node.expr
            case ast.Array_() if node.items:
                node = node.items[0].key or node.items[0].value
            case ast.Isset():
                node = node.vars[0]
            case ast.Arg():
                node = node.value
            case _:
                return node.span.line()
