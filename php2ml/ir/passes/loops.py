"""Counting loops: `while` loops over a counter become `for` loops.

    let i = ref a in while !i < n do body; i := !i + 1 done; rest
becomes
    for i = a to n - 1 do body done; rest

when the counter is an int that only the step writes and nothing reads after the loop, and the bound does not
change meanwhile: a literal, an immutable name, a mutable local that the body does not write, or a sum of such.
"""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.visit import map_children, walk


def run(modules: list[ir.Module]) -> None:
    """Change every function of the program, in place."""
    for module in modules:
        for function in module.items:
            function.body = _rewrite(function.body)


def _rewrite(e: ir.Expr) -> ir.Expr:
    chain: list[ir.Let | ir.LetMut] = []
    while isinstance(e, (ir.Let, ir.LetMut)):
        e.value = _rewrite(e.value)
        chain.append(e)
        e = e.body
    body = map_children(e, _rewrite)
    for let in reversed(chain):
        let.body = body
        body = (_loop(let) or let) if isinstance(let, ir.LetMut) else let
    return body


def _loop(let: ir.LetMut) -> ir.Expr | None:
    """Return the `for` loop that a counter's `let` and the loop right after it are, if they are."""
    if let.var_rep != ir.INT:
        return None
    items = let.body.items if isinstance(let.body, ir.Seq) else [let.body]
    start = 0
    while start < len(items) and isinstance(items[start], ir.Line):
        start += 1
    loop = items[start] if start < len(items) else None
    if not isinstance(loop, ir.While):
        return None
    bound = _bound(let.name, loop.cond)
    step = _step(let.name, loop.body)
    if bound is None or step is None:
        return None
    limit, down, offset = bound
    body, direction = step
    if down != (direction < 0):
        return None
    after = items[start + 1 :]
    inside = list(walk(body))
    if any(_mentions(let.name, item) for item in after):
        return None
    if any(isinstance(item, ir.Set) and item.name == let.name for item in inside):
        return None
    if not _invariant(limit, {item.name for item in inside if isinstance(item, ir.Set)}):
        return None
    high = _plus(limit, offset)
    loop_body = _immutable(let.name, body)
    for_ = ir.For(let.name, let.value, high, loop_body, down, line=loop.line)
    result = [*items[:start], for_, *after]
    return result[0] if len(result) == 1 else ir.Seq(result, let.body.rep)


def _mentions(name: str, e: ir.Expr) -> bool:
    return any(isinstance(item, (ir.Get, ir.Set)) and item.name == name for item in walk(e))


_COMPARISONS = {"( < )": (False, -1), "( <= )": (False, 0), "( > )": (True, 1), "( >= )": (True, 0)}


def _bound(name: str, cond: ir.Expr) -> tuple[ir.Expr, bool, int] | None:
    """Return the limit of `!i < limit`, whether it is a lower one, and what to add to include it."""
    if not (isinstance(cond, ir.Prim) and cond.name in _COMPARISONS and len(cond.args) == 2):
        return None
    left, right = cond.args
    if not (isinstance(left, ir.Get) and left.name == name and right.rep == ir.INT):
        return None
    down, offset = _COMPARISONS[cond.name]
    return right, down, offset


def _step(name: str, body: ir.Expr) -> tuple[ir.Expr, int] | None:
    """Return the body without its last `i := !i + 1` (or - 1), and the step."""
    tail: ir.Expr = body
    around: list[ir.Let | ir.LetMut | ir.Seq] = []  # what the tail is the end of
    while isinstance(tail, (ir.Let, ir.LetMut, ir.Seq)):
        if not isinstance(tail, ir.Seq) and tail.name == name:
            return None
        around.append(tail)
        tail = tail.items[-1] if isinstance(tail, ir.Seq) else tail.body
    if not (isinstance(tail, ir.Set) and tail.name == name and isinstance(tail.value, ir.Prim)):
        return None
    value = tail.value
    if value.name not in ("( + )", "( - )") or len(value.args) != 2:
        return None
    left, right = value.args
    if not (isinstance(left, ir.Get) and left.name == name and isinstance(right, ir.Int)):
        return None
    step = right.value if value.name == "( + )" else -right.value
    if step not in (1, -1):
        return None
    return _without_tail(around), step


def _without_tail(around: list[ir.Let | ir.LetMut | ir.Seq]) -> ir.Expr:
    """Return nested lets and sequences without their last unit (new nodes: the loop may yet stay as it is)."""
    result: ir.Expr = ir.Unit()
    for outer in reversed(around):
        if isinstance(outer, ir.Let):
            result = ir.Let(outer.name, outer.value, result, ir.UNIT, outer.annotate)
        elif isinstance(outer, ir.LetMut):
            result = ir.LetMut(outer.name, outer.var_rep, outer.value, result, ir.UNIT)
        else:
            items = outer.items[:-1]
            if isinstance(result, ir.Unit):
                while items and isinstance(items[-1], ir.Line):
                    items = items[:-1]
            else:
                items = [*items, result]
            result = ir.Unit() if not items else items[0] if len(items) == 1 else ir.Seq(items, ir.UNIT)
    return result


def _invariant(e: ir.Expr, written: set[str]) -> bool:
    if isinstance(e, (ir.Int, ir.Var)):
        return True
    if isinstance(e, ir.Get):
        return e.name not in written
    if isinstance(e, ir.Prim) and e.name in ("( + )", "( - )", "( * )"):
        return all(_invariant(arg, written) for arg in e.args)
    return isinstance(e, ir.Prim) and e.name == "String.length" and all(_invariant(arg, written) for arg in e.args)


def _plus(e: ir.Expr, offset: int) -> ir.Expr:
    if offset == 0:
        return e
    if isinstance(e, ir.Int):
        return ir.Int(e.value + offset)
    if isinstance(e, ir.Prim) and e.name in ("( + )", "( - )") and isinstance(e.args[1], ir.Int):
        value = e.args[1].value if e.name == "( + )" else -e.args[1].value
        total = value + offset
        if total == 0:
            return e.args[0]
        return ir.Prim("( + )" if total > 0 else "( - )", [e.args[0], ir.Int(abs(total))], ir.INT)
    return ir.Prim("( + )" if offset > 0 else "( - )", [e, ir.Int(abs(offset))], ir.INT)


def _immutable(name: str, e: ir.Expr) -> ir.Expr:
    if isinstance(e, ir.Get) and e.name == name:
        return ir.Var(name, e.rep)
    return map_children(e, lambda child: _immutable(name, child))
