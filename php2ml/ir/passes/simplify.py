"""Small local simplifications.

After it: no conversion undoes the one inside it, conditions are not constant, no `Seq` is directly in a
`Seq`, no `let x = e in x`, no unused `let` of something without effect, no `if c then true else false`.
"""

from __future__ import annotations

from collections import Counter

from php2ml.ir import ir
from php2ml.ir.visit import children, map_children, walk


def run(modules: list[ir.Module]) -> None:
    """Simplify every function of the program, in place."""
    for module in modules:
        for function in (*module.items, *module.tables):
            function.body = simplify(function.body)


def simplify(e: ir.Expr) -> ir.Expr:
    """Return `e` simplified; its parts may be changed in place."""
    uses: Counter[str] = Counter()
    _count(e, uses, 1)
    return _simplify(e, uses)


def _count(e: ir.Expr, uses: Counter[str], by: int) -> None:
    for item in walk(e):
        if isinstance(item, (ir.Var, ir.Get, ir.Set)):
            uses[item.name] += by
        elif isinstance(item, (ir.Line, ir.Finally)):
            uses["ctx"] += by


def _simplify(e: ir.Expr, uses: Counter[str]) -> ir.Expr:
    if isinstance(e, (ir.Let, ir.LetMut)):
        return _let_chain(e, uses)
    e = map_children(e, lambda child: _simplify(child, uses))
    if isinstance(e, ir.Seq):
        return _seq(e)
    if isinstance(e, ir.If):
        return _if(e)
    if isinstance(e, ir.Convert):
        return _convert(e)
    if isinstance(e, ir.Not):
        return _not(e)
    if isinstance(e, ir.While) and isinstance(e.cond, ir.Bool) and not e.cond.value:
        return ir.Unit()
    if isinstance(e, ir.And):
        if isinstance(e.left, ir.Bool):
            return e.right if e.left.value else e.left
        if isinstance(e.right, ir.Bool) and e.right.value:
            return e.left
    elif isinstance(e, ir.Or):
        if isinstance(e.left, ir.Bool):
            return e.left if e.left.value else e.right
        if isinstance(e.right, ir.Bool) and not e.right.value:
            return e.left
    return e


def _not(e: ir.Not) -> ir.Expr:
    if isinstance(e.value, ir.Not):
        return e.value.value
    if isinstance(e.value, ir.Bool):
        return ir.Bool(not e.value.value)
    return e


def _let_chain(e: ir.Let | ir.LetMut, uses: Counter[str]) -> ir.Expr:
    """Simplify nested lets, inmost first, without recursion on their length.

    `uses` counts names over the whole function: where a name is bound twice, a let is kept that might go.
    """
    chain: list[ir.Let | ir.LetMut] = []
    body: ir.Expr = e
    while isinstance(body, (ir.Let, ir.LetMut)):
        body.value = _simplify(body.value, uses)
        chain.append(body)
        body = body.body
    body = _simplify(body, uses)
    for let in reversed(chain):
        if isinstance(let, ir.Let) and isinstance(body, ir.Var) and body.name == let.name:
            uses[let.name] -= 1
            body = let.value
            continue
        if isinstance(let, ir.Let) and isinstance(let.value, ir.Var) and let.value.name == let.name:
            uses[let.name] -= 1
            continue
        if uses[let.name] == 0 and is_pure(let.value):
            _count(let.value, uses, -1)
            continue
        let.body = body
        let.rep = body.rep
        body = let
    return body


def is_pure(e: ir.Expr) -> bool:
    """Return whether evaluating `e` does nothing but yield its value, and cannot fail."""
    return all(
        isinstance(
            item,
            (ir.Int, ir.Float, ir.Bool, ir.Str, ir.Unit, ir.Var, ir.Get, ir.Convert, ir.Not, ir.And, ir.Or, ir.If)
            + (ir.ListOf, ir.Lambda),
        )
        or (isinstance(item, ir.Prim) and item.name in _ARITHMETIC)
        for item in _evaluated(e)
    )


_ARITHMETIC = frozenset(
    f"( {op} )" for op in "+ - * +. -. *. /. = <> < <= > >= land lor lxor ^ == !=".split()
)


def _evaluated(e: ir.Expr) -> list[ir.Expr]:
    """Return `e` and what is inside it, bodies of lambdas apart."""
    result: list[ir.Expr] = []
    stack = [e]
    while stack:
        item = stack.pop()
        result.append(item)
        if not isinstance(item, ir.Lambda):
            stack.extend(children(item))
    return result


def _seq(e: ir.Seq) -> ir.Expr:
    items: list[ir.Expr] = []
    for index, item in enumerate(e.items):
        last = index == len(e.items) - 1
        if isinstance(item, ir.Seq):
            items += item.items
        else:
            items.append(item)
        if not last:
            while items and isinstance(items[-1], ir.Unit):
                items.pop()
    if len(items) > 1 and isinstance(items[-1], ir.Unit) and items[-2].rep == ir.UNIT:
        items.pop()
    if len(items) == 1:
        return items[0]
    e.items = items
    return e


def _if(e: ir.If) -> ir.Expr:
    if isinstance(e.cond, ir.Bool):
        return e.then if e.cond.value else e.else_
    if isinstance(e.then, ir.Bool) and isinstance(e.else_, ir.Bool):
        if e.then.value and not e.else_.value:
            return e.cond
        if e.else_.value and not e.then.value:
            return _not(ir.Not(e.cond))
    if isinstance(e.then, ir.Unit) and not isinstance(e.else_, ir.Unit):
        e.cond = _not(ir.Not(e.cond))
        e.then, e.else_ = e.else_, e.then
    elif isinstance(e.cond, ir.Not) and not isinstance(e.else_, ir.Unit):
        e.cond = e.cond.value
        e.then, e.else_ = e.else_, e.then
    return e


def _convert(e: ir.Convert) -> ir.Expr:
    if e.value.rep == e.rep:
        return e.value
    inner = e.value
    if isinstance(inner, ir.Convert) and inner.value.rep == e.rep and inner.rep != ir.UNIT:
        if ir.VALUE in (inner.rep, e.rep) or (isinstance(inner.rep, ir.Arr) and isinstance(e.rep, ir.Arr)):
            return inner.value  # there and back
    return e
