"""Walking the IR: children, rebuilding, free names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from php2ml.ir import ir

_LEAVES = (ir.Var, ir.Get, ir.Line, ir.Int, ir.Str, ir.Float, ir.Bool, ir.Unit)


def children(e: ir.Expr) -> list[ir.Expr]:
    """Return the expressions directly inside, in order of evaluation where that is fixed."""
    if isinstance(e, _LEAVES):
        return []
    if isinstance(e, (ir.Prim, ir.CallFn, ir.Construct)):
        return e.args
    if isinstance(e, (ir.Seq, ir.ListOf)):
        return e.items
    if isinstance(e, (ir.Let, ir.LetMut, ir.LetRec)):
        return [e.value, e.body]
    if isinstance(e, (ir.Convert, ir.Copy, ir.Not, ir.Set)):
        return [e.value]
    if isinstance(e, ir.If):
        return [e.cond, e.then, e.else_]
    if isinstance(e, (ir.And, ir.Or)):
        return [e.left, e.right]
    if isinstance(e, ir.While):
        return [e.cond, e.body]
    if isinstance(e, ir.For):
        return [e.low, e.high, e.body]
    if isinstance(e, ir.Apply):
        return [e.fn, *e.args]
    if isinstance(e, ir.Match):
        return [e.scrutinee, *(arm.body for arm in e.arms)]
    if isinstance(e, ir.Try):
        return [e.body, e.handler]
    if isinstance(e, ir.Finally):
        return [e.body, e.cleanup]
    if isinstance(e, ir.Lambda):
        return [e.body]
    if isinstance(e, ir.Record):
        return [value for _, value in e.fields]
    assert_never(e)


def map_children(e: ir.Expr, f: Callable[[ir.Expr], ir.Expr]) -> ir.Expr:
    """Replace each expression directly inside by what `f` makes of it, in place; return `e`."""
    if isinstance(e, _LEAVES):
        return e
    if isinstance(e, (ir.Prim, ir.CallFn, ir.Construct)):
        e.args = [f(arg) for arg in e.args]
    elif isinstance(e, (ir.Seq, ir.ListOf)):
        e.items = [f(item) for item in e.items]
    elif isinstance(e, (ir.Let, ir.LetMut, ir.LetRec)):
        e.value = f(e.value)
        e.body = f(e.body)
    elif isinstance(e, (ir.Convert, ir.Copy, ir.Not, ir.Set)):
        e.value = f(e.value)
    elif isinstance(e, ir.If):
        e.cond = f(e.cond)
        e.then = f(e.then)
        e.else_ = f(e.else_)
    elif isinstance(e, (ir.And, ir.Or)):
        e.left = f(e.left)
        e.right = f(e.right)
    elif isinstance(e, ir.While):
        e.cond = f(e.cond)
        e.body = f(e.body)
    elif isinstance(e, ir.For):
        e.low = f(e.low)
        e.high = f(e.high)
        e.body = f(e.body)
    elif isinstance(e, ir.Apply):
        e.fn = f(e.fn)
        e.args = [f(arg) for arg in e.args]
    elif isinstance(e, ir.Match):
        e.scrutinee = f(e.scrutinee)
        for arm in e.arms:
            arm.body = f(arm.body)
    elif isinstance(e, ir.Try):
        e.body = f(e.body)
        e.handler = f(e.handler)
    elif isinstance(e, ir.Finally):
        e.body = f(e.body)
        e.cleanup = f(e.cleanup)
    elif isinstance(e, ir.Lambda):
        e.body = f(e.body)
    elif isinstance(e, ir.Record):
        e.fields = [(name, f(value)) for name, value in e.fields]
    else:
        assert_never(e)
    return e


def walk(e: ir.Expr) -> Iterator[ir.Expr]:
    """Yield `e` and every expression inside it, outer ones first."""
    stack = [e]
    while stack:
        e = stack.pop()
        yield e
        stack.extend(reversed(children(e)))


def called(function: ir.Function) -> set[str]:
    """Return the names that a top-level definition refers to in its own module."""
    names: set[str] = set()
    for e in walk(function.body):
        if isinstance(e, ir.CallFn):
            if not e.module:
                names.add(e.name)
        elif isinstance(e, ir.Var):
            names.add(e.name)
    return names


def free_names(e: ir.Expr) -> set[str]:
    """Return the names of locals (and anything else unqualified) that `e` uses, bound inside it or not."""
    return {
        item.name for item in walk(e) if isinstance(item, (ir.Var, ir.Get, ir.Set))
    }
