"""Loops and recursion without a frame look at the request's limits (`Limits`).

`run` starts every iteration of a loop that may go on for ever, or for long, with `Limits.poll file line`: all but those over
the elements of an array and those of few constant turns; counting loops with a body of nanoseconds look now and then. `run_recursion`, after `context`, does the same at the entry of
recursive functions that make no frame (a frame looks by itself), and keeps their recursive calls from being tail
calls: recursion without end uses up memory, as in PHP.
"""

from __future__ import annotations

from collections.abc import Iterable

from php2ml.ir import ir
from php2ml.ir.primitives import PRIMITIVES
from php2ml.ir.visit import walk

Key = tuple[str, str]  # module, function

_FEW = 1000
_FRAMES = ("Ctx.enter", "Ctx.enter_method", "Ctx.enter_static", "Ctx.enter_call")


def run(modules: list[ir.Module]) -> None:
    """Change every function of the program, in place."""
    for module in modules:
        for function in (*module.items, *module.tables):
            for e in walk(function.body):
                if isinstance(e, ir.While) and not _over_elements(e):
                    e.body = _before(_poll(e.line), e.body)
                elif isinstance(e, ir.For) and not _is_short(e):
                    e.body = _before(_poll_turn(e.name, e.line) if _is_quick(e.body) else _poll(e.line), e.body)


def run_recursion(modules: list[ir.Module]) -> None:
    """Change the whole program, in place."""
    frameless = {
        (module.name, function.name): function
        for module in modules
        for function in module.items
        if function.params and not any(isinstance(e, ir.Prim) and e.name in _FRAMES for e in walk(function.body))
    }
    calls = {
        key: {callee for callee in _callees(function, key[0]) if callee in frameless} for key, function in frameless.items()
    }
    for key, function in frameless.items():
        cycle = {callee for callee in calls[key] if _reaches(callee, key, calls)}
        if cycle:
            body = _on_stack(function.body, key[0], cycle)
            function.body = _before(_poll(function.span.line() if function.span else 0), body)


def _poll(line: int) -> ir.Expr:
    return ir.Prim("Limits.poll", [ir.Var("file", ir.STR), ir.Int(line)], ir.UNIT)


def _poll_turn(counter: str, line: int) -> ir.Expr:
    return ir.Prim("Limits.poll_turn", [ir.Var(counter, ir.INT), ir.Var("file", ir.STR), ir.Int(line)], ir.UNIT)


def _before(first: ir.Expr, rest: ir.Expr) -> ir.Expr:
    items = rest.items if isinstance(rest, ir.Seq) else [] if isinstance(rest, ir.Unit) else [rest]
    return ir.Seq([first, *items], rest.rep) if items else first


def _over_elements(loop: ir.While) -> bool:
    return any(isinstance(e, ir.Prim) and e.name == "Iter.next" for e in walk(loop.cond))


def _is_short(loop: ir.For) -> bool:
    if not (isinstance(loop.low, ir.Int) and isinstance(loop.high, ir.Int)):
        return False
    return abs(loop.high.value - loop.low.value) < _FEW


def _is_quick(body: ir.Expr) -> bool:
    """Return whether a turn takes a few nanoseconds: nothing but operations that change nothing, and sets."""
    for e in walk(body):
        if isinstance(e, (ir.While, ir.For, ir.CallFn, ir.Apply, ir.Lambda, ir.Copy)):
            return False
        if isinstance(e, ir.Prim) and not (e.name in PRIMITIVES and PRIMITIVES[e.name].pure):
            return False
    return True


def _callees(function: ir.Function, module: str) -> Iterable[Key]:
    for e in walk(function.body):
        if isinstance(e, ir.CallFn):
            yield e.module or module, e.name


def _reaches(start: Key, goal: Key, calls: dict[Key, set[Key]]) -> bool:
    seen: set[Key] = set()
    work = [start]
    while work:
        key = work.pop()
        if key == goal:
            return True
        if key not in seen:
            seen.add(key)
            work.extend(calls[key])
    return False


def _on_stack(e: ir.Expr, module: str, cycle: set[Key]) -> ir.Expr:
    """Return `e`, the value of a function, with its tail calls into the cycle wrapped."""
    if isinstance(e, (ir.Let, ir.LetMut, ir.LetRec)):
        e.body = _on_stack(e.body, module, cycle)
    elif isinstance(e, ir.Seq):
        e.items[-1] = _on_stack(e.items[-1], module, cycle)
    elif isinstance(e, ir.If):
        e.then = _on_stack(e.then, module, cycle)
        e.else_ = _on_stack(e.else_, module, cycle)
    elif isinstance(e, ir.Match):
        for arm in e.arms:
            arm.body = _on_stack(arm.body, module, cycle)
    elif isinstance(e, (ir.And, ir.Or)):
        e.right = _on_stack(e.right, module, cycle)
    elif isinstance(e, ir.CallFn) and (e.module or module, e.name) in cycle:
        return ir.Prim("Limits.not_tail", [e], e.rep)
    elif isinstance(e, ir.Convert):
        e.value = _on_stack(e.value, module, cycle)
    return e
