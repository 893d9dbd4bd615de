"""Line stores that nothing can see are dropped.

A store is dropped when the frame already holds that line, or when another store comes before anything that can look
at the frame (a primitive or call that is given `ctx`).
"""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.visit import children, map_children, walk

_UNKNOWN = -1  # the line that the frame holds is not known


def run(modules: list[ir.Module]) -> None:
    """Change every function of the program, in place."""
    for module in modules:
        for function in (*module.items, *module.tables):
            dead: set[int] = set()
            _forward(function.body, _UNKNOWN, dead)
            _backward(function.body, False, False, dead)
            if dead:
                function.body = _drop(function.body, dead)


def _looks(e: ir.Expr) -> bool:
    """Return whether the operation itself (not its operands) can look at the frame."""
    if isinstance(e, (ir.Prim, ir.CallFn)):
        return any((isinstance(arg, ir.Var) and arg.name == "ctx") or isinstance(arg, ir.Lambda) for arg in e.args)
    if isinstance(e, ir.Apply):
        return True
    return isinstance(e, (ir.Finally, ir.Lambda))


def _backward(e: ir.Expr, after: bool, sticky: bool, dead: set[int]) -> bool:
    """Mark stores that are overwritten unseen. `after`: what follows `e` may look before it stores. With
    `sticky` control may leave at any operation for a place that looks. Returns the same for before `e`."""
    if isinstance(e, ir.Line):
        if id(e) in dead:
            return after
        if not after and not sticky:
            dead.add(id(e))
            return after
        return False
    if isinstance(e, (ir.Let, ir.LetMut)):
        chain: list[ir.Let | ir.LetMut] = []
        while isinstance(e, (ir.Let, ir.LetMut)):
            chain.append(e)
            e = e.body
        after = _backward(e, after, sticky, dead)
        for let in reversed(chain):
            after = _backward(let.value, after, sticky, dead)
        return after
    if isinstance(e, ir.Seq):
        for item in reversed(e.items):
            after = _backward(item, after, sticky, dead)
        return after
    if isinstance(e, ir.If):
        then = _backward(e.then, after, sticky, dead)
        else_ = _backward(e.else_, after, sticky, dead)
        return _backward(e.cond, then or else_, sticky, dead)
    if isinstance(e, (ir.And, ir.Or)):
        right = _backward(e.right, after, sticky, dead)
        return _backward(e.left, after or right, sticky, dead)
    if isinstance(e, ir.Match):
        before = False
        for arm in e.arms:
            before = _backward(arm.body, after, sticky, dead) or before
        return _backward(e.scrutinee, before, sticky, dead)
    if isinstance(e, ir.While):
        looks = _looks_first(e.cond) or _looks_first(e.body)
        body = _backward(e.body, after or looks, sticky, dead)
        return _backward(e.cond, after or body, sticky, dead)
    if isinstance(e, ir.For):
        body = _backward(e.body, after or _looks_first(e.body), sticky, dead)
        before = _backward(e.high, after or body, sticky, dead)
        return _backward(e.low, before, sticky, dead)
    if isinstance(e, ir.Try):
        handler = _backward(e.handler, after, sticky, dead)
        return _backward(e.body, after, sticky or handler, dead) or handler
    if isinstance(e, ir.Finally):
        _backward(e.cleanup, True, True, dead)
        _backward(e.body, True, True, dead)
        return True
    if isinstance(e, ir.Lambda):
        _backward(e.body, True, True, dead)
        return True
    before = after or _looks(e)
    for child in reversed(children(e)):
        before = _backward(child, before, sticky, dead)
    return before


def _looks_first(e: ir.Expr) -> bool:
    """Return whether anything in `e` can look at the frame."""
    return any(_looks(item) for item in walk(e))


def _forward(e: ir.Expr, line: int, dead: set[int]) -> int:
    """Mark stores of the line that the frame already holds; `line` is that before `e`. Returns that after it."""
    if isinstance(e, ir.Line):
        if e.line == line:
            dead.add(id(e))
        return e.line
    if isinstance(e, (ir.Let, ir.LetMut)):
        while isinstance(e, (ir.Let, ir.LetMut)):
            line = _forward(e.value, line, dead)
            if isinstance(e, ir.Let) and e.name == "ctx":
                line = _UNKNOWN  # another frame
            e = e.body
        return _forward(e, line, dead)
    if isinstance(e, ir.If):
        line = _forward(e.cond, line, dead)
        return _join(_forward(e.then, line, dead), _forward(e.else_, line, dead))
    if isinstance(e, (ir.And, ir.Or)):
        line = _forward(e.left, line, dead)
        return _join(line, _forward(e.right, line, dead))
    if isinstance(e, ir.Match):
        line = _forward(e.scrutinee, line, dead)
        ends = [_forward(arm.body, line, dead) for arm in e.arms]
        result = ends[0]
        for end in ends[1:]:
            result = _join(result, end)
        return result
    if isinstance(e, ir.While):
        start = _entry(e, line)
        after = _forward(e.cond, start, dead)
        _forward(e.body, after, dead)
        return after
    if isinstance(e, ir.For):
        line = _forward(e.low, line, dead)
        line = _forward(e.high, line, dead)
        start = _entry(e.body, line)
        return _join(line, _forward(e.body, start, dead))
    if isinstance(e, ir.Try):
        body = _forward(e.body, line, dead)
        return _join(body, _forward(e.handler, _UNKNOWN, dead))
    if isinstance(e, ir.Finally):
        _forward(e.body, line, dead)
        return _forward(e.cleanup, _UNKNOWN, dead)
    if isinstance(e, ir.Lambda):
        _forward(e.body, _UNKNOWN, dead)
        return line
    runs = False
    for child in children(e):
        line = _forward(child, line, dead)
        runs = runs or isinstance(child, ir.Lambda)
    return _UNKNOWN if runs else line


def _join(left: int, right: int) -> int:
    return left if left == right else _UNKNOWN


def _entry(loop: ir.Expr, line: int) -> int:
    """The line held when an iteration starts: that before the loop, if the loop never stores another."""
    stored = {item.line for item in walk(loop) if isinstance(item, ir.Line)}
    return line if stored <= {line} else _UNKNOWN


def _drop(e: ir.Expr, dead: set[int]) -> ir.Expr:
    if isinstance(e, ir.Line) and id(e) in dead:
        return ir.Unit()
    chain: list[ir.Let | ir.LetMut] = []
    while isinstance(e, (ir.Let, ir.LetMut)):
        e.value = _drop(e.value, dead)
        chain.append(e)
        e = e.body
    e = map_children(e, lambda child: _drop(child, dead))
    if isinstance(e, ir.Seq):
        items = [item for item in e.items[:-1] if not isinstance(item, ir.Unit)] + e.items[-1:]
        if len(items) > 1 and isinstance(items[-1], ir.Unit) and items[-2].rep == ir.UNIT:
            items.pop()
        if len(items) == 1:
            e = items[0]
        else:
            e.items = items
    for let in reversed(chain):
        let.body = e
        e = let
    return e
