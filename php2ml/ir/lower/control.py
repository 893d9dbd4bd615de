"""Statement lists and jumps.

A statement list becomes one expression.  In *value* mode the list ends the function and the expression is its
result: `return e` is just `e`, and what follows an `if` that returns moves into its other branch.  Elsewhere lists
are units, and a jump sets flags that guard what it skips: `go` keeps a loop going, `skip` skips the rest of a body,
`running` says that no `return` has been executed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from php2ml.ir import ir
from php2ml.ir.lower import build, statements
from php2ml.ir.lower.expressions import condition
from php2ml.ir.lower.functions import declare_web, end_of_function, lower_return
from php2ml.ir.lower.state import FunctionState, Target
from php2ml.ir.lower.tree import Flow, flow, flow_of
from php2ml.ir.lower.variables import Key
from php2ml.syntax import ast


@dataclass(slots=True, eq=False)
class Block:
    """A list under construction: steps in order, each a unit or a binding around what follows."""

    steps: list[ir.Expr | Callable[[ir.Expr], ir.Expr]] = field(default_factory=list)

    def do(self, expr: ir.Expr) -> None:
        if not build.is_unit(expr):
            self.steps.append(expr)

    def around(self, wrap: Callable[[ir.Expr], ir.Expr]) -> None:
        self.steps.append(wrap)

    def finish(self, last: ir.Expr) -> ir.Expr:
        items: list[ir.Expr] = [last]
        for step in reversed(self.steps):
            if isinstance(step, ir.Expr):
                items.append(step)
            else:
                items = [step(build.seq(items[::-1]))]
        return build.seq(items[::-1])


@dataclass(slots=True, eq=False)
class Item:
    """A statement and where it stands."""

    stmt: ast.Stmt
    key: Key


def items_of(stmts: list[ast.Stmt]) -> list[Item]:
    return [Item(stmt, (id(stmts), index)) for index, stmt in enumerate(stmts)]


def body(fx: FunctionState, stmts: list[ast.Stmt], value: bool) -> ir.Expr:
    """A statement list, in value or unit mode."""
    return run(fx, items_of(stmts), value)


def run(fx: FunctionState, items: list[Item], value: bool) -> ir.Expr:
    """The rest of a list."""
    block = Block()
    index = 0
    while index < len(items):
        item = items[index]
        rest = items[index + 1 :]
        stmt = item.stmt
        inner = _inline(stmt)
        if inner is not None:
            _declare(fx, block, item)
            items = [*items_of(inner), *rest]
            index = 0
            continue
        if isinstance(stmt, ast.Foreach) and stmt.by_ref and rest and _unsets(rest[0].stmt, stmt.value_var):
            fx.unset_after.add(id(stmt))
        wrap = _declare(fx, block, item)
        if wrap:
            index += 1
            continue
        where = flow(stmt)
        if not where.completes:
            return block.finish(last(fx, stmt, value))
        if not where.exits:
            block.do(statements.statement(fx, stmt))
            index += 1
            continue
        if not rest and not (value and _plain_loop(stmt)):
            return block.finish(last(fx, stmt, value))
        if isinstance(stmt, ast.If_):
            return block.finish(if_with_rest(fx, stmt, rest, value))
        return block.finish(guarded(fx, stmt, rest, value))
    return block.finish(end(fx, value))


def _unsets(stmt: ast.Stmt, var: ast.Expr) -> bool:
    return (
        isinstance(stmt, ast.Unset)
        and isinstance(var, ast.Variable)
        and any(isinstance(item, ast.Variable) and item.name == var.name for item in stmt.vars)
    )


def _plain_loop(stmt: ast.Stmt) -> bool:
    return isinstance(stmt, (ast.While, ast.Do, ast.For, ast.Foreach))


def _inline(stmt: ast.Stmt) -> list[ast.Stmt] | None:
    match stmt:
        case ast.Block() | ast.Namespace_():
            return stmt.stmts
        case ast.Declare() if stmt.body is not None:
            return stmt.body
        case _:
            return None


def _declare(fx: FunctionState, block: Block, item: Item) -> bool:
    """Declare the variables whose home is this statement; tell whether that was all there is to it."""
    done = False
    # the statement may assign several variables: those it does not begin with are declared first
    for web in sorted(fx.webs_at(item.key), key=lambda web: web.binding is not None):
        wrap, consumed = declare_web(fx, web, item.stmt)
        if wrap is not None:
            block.around(wrap)
        done = done or consumed
    return done


def end(fx: FunctionState, value: bool) -> ir.Expr:
    """The end of a list."""
    return end_of_function(fx) if value else ir.Unit()


def last(fx: FunctionState, stmt: ast.Stmt, value: bool) -> ir.Expr:
    """A statement with nothing after it that runs when it completes."""
    match stmt:
        case ast.If_():
            return if_with_rest(fx, stmt, [], value)
        case ast.Return():
            return lower_return(fx, stmt, value)
        case ast.Break() | ast.Continue():
            return build.seq([jump(fx, stmt), end(fx, value)]) if value else jump(fx, stmt)
        case ast.Switch() if value:
            return statements.switch(fx, stmt, True)
        case ast.TryCatch() if value and statements.try_is_value(stmt):
            return statements.try_(fx, stmt, True)
        case ast.Expression() if value:
            # `throw` and `exit`: whatever rep is wanted
            return _never(statements.statement(fx, stmt), fx.result)
    lowered = statements.statement(fx, stmt)
    if not value:
        return lowered
    return build.seq([lowered, after(fx, flow(stmt))])


def _never(expr: ir.Expr, rep: ir.Rep) -> ir.Expr:
    """An expression that never returns, as one of `rep`."""
    match expr:
        case ir.Seq():
            return build.seq([*expr.items[:-1], _never(expr.items[-1], rep)])
        case ir.Let():
            return ir.Let(expr.name, expr.value, _never(expr.body, rep), rep)
        case ir.LetMut():
            return ir.LetMut(expr.name, expr.var_rep, expr.value, _never(expr.body, rep), rep)
        case ir.Prim() if expr.name == "ignore":
            return _never(expr.args[0], rep)
        case ir.Prim():
            return ir.Prim(expr.name, expr.args, rep, expr.labels)
        case _:
            return build.convert(expr, rep)


def after(fx: FunctionState, where: Flow) -> ir.Expr:
    """The function's result once a statement that may have returned is over."""
    if not where.returns:
        return end_of_function(fx)
    result = returned(fx)
    if not where.completes and where.exits == frozenset([("return", 0)]):
        return result
    return build.if_(ir.Get(running(fx), ir.BOOL), end_of_function(fx), result)


def returned(fx: FunctionState) -> ir.Expr:
    if fx.result == ir.UNIT:
        return ir.Unit()
    if fx.returned is None:
        fx.returned = fx.fresh("result")
    return ir.Get(fx.returned, fx.result)


def running(fx: FunctionState) -> str:
    if fx.running is None:
        fx.running = fx.fresh("running")
    return fx.running


# --- if ------------------------------------------------------------------------------------------------------


def if_with_rest(fx: FunctionState, stmt: ast.If_, rest: list[Item], value: bool) -> ir.Expr:
    """An `if` and what follows it."""
    branches = [stmt.body, *(part.body for part in stmt.elseifs), stmt.else_.body if stmt.else_ is not None else []]
    completing = [index for index, branch in enumerate(branches) if flow_of(branch).completes]
    if rest and len(completing) > 1 and not (value and _is_small(rest)):
        return guarded(fx, stmt, rest, value)
    conds = [stmt.cond, *(part.cond for part in stmt.elseifs)]

    def build_from(index: int) -> ir.Expr:
        if index == len(conds):
            return branch(index)
        cond = condition(fx, conds[index])
        line = fx.line
        then = branch(index)
        after_then, fx.line = fx.line, line
        other = build_from(index + 1)
        if fx.line != after_then:
            fx.line = None
        return build.if_(cond, then, other)

    def branch(index: int) -> ir.Expr:
        items = items_of(branches[index])
        if index in completing:
            items += rest
        return run(fx, items, value)

    return build_from(0)


def _is_small(rest: list[Item]) -> bool:
    """Whether what follows is just the `return` of something simple: then it is repeated, not guarded."""
    stmt = rest[0].stmt
    return (
        isinstance(stmt, ast.Return)
        and isinstance(stmt.expr, (ast.Int_, ast.String_, ast.ConstFetch, ast.Variable, type(None)))
    )  # fmt: skip


# --- jumps and guards ----------------------------------------------------------------------------------------


def guarded(fx: FunctionState, stmt: ast.Stmt, rest: list[Item], value: bool) -> ir.Expr:
    """A statement that may jump over what follows it."""
    where = flow(stmt)
    fx.guards += 1
    first = statements.statement(fx, stmt)
    fx.guards -= 1
    open_ = guard(fx, where)
    line = fx.line
    then = run(fx, rest, value)
    if fx.line != line:
        fx.line = None
    if not value:
        return build.seq([first, build.if_(open_, then, ir.Unit())])
    if not where.returns:
        other = end_of_function(fx)
    elif where.exits == frozenset([("return", 0)]):
        other = returned(fx)
    else:
        other = build.if_(ir.Get(running(fx), ir.BOOL), end_of_function(fx), returned(fx))
    return build.seq([first, build.if_(open_, then, other)])


def guard(fx: FunctionState, where: Flow) -> ir.Expr:
    """Whether no jump of a statement with these exits has been taken."""
    flags: list[ir.Expr] = []
    seen: set[str] = set()

    def add(name: str, positive: bool) -> None:
        if name not in seen:
            seen.add(name)
            flag: ir.Expr = ir.Get(name, ir.BOOL)
            flags.append(flag if positive else ir.Not(flag))

    for kind, levels in sorted(where.exits):
        if kind == "return":
            add(running(fx), True)
            continue
        target = fx.targets[-levels] if levels <= len(fx.targets) else None
        if target is None:
            continue
        if target.loop and kind == "break":
            assert target.go is not None
            add(target.go, True)
        elif target.skip is not None:
            add(target.skip, False)
    result: ir.Expr = ir.Bool(True)
    for flag in reversed(flags):
        result = build.and_(flag, result)
    return result


def jump(fx: FunctionState, stmt: ast.Break | ast.Continue) -> ir.Expr:
    """`break` or `continue`: the flags it sets."""
    levels = stmt.levels
    if levels > len(fx.targets):
        from php2ml.ir.lower.refuse import refuse

        word = "break" if isinstance(stmt, ast.Break) else "continue"
        what = f"'{word}' not in the 'loop' or 'switch' context"
        refuse(fx, stmt, "L0002", what if not fx.targets else f"Cannot '{word}' {levels} levels")
        return ir.Unit()
    sets: list[ir.Expr] = []
    for target in fx.targets[len(fx.targets) - levels + 1 :]:
        if target.loop and target.go is not None:
            sets.append(ir.Set(target.go, ir.Bool(False)))
    target = fx.targets[-levels]
    if target.loop and isinstance(stmt, ast.Break):
        assert target.go is not None
        sets.append(ir.Set(target.go, ir.Bool(False)))
    elif fx.guards > target.depth:
        if target.skip is None:
            target.skip = fx.fresh("skip" if target.loop else "left")
        sets.append(ir.Set(target.skip, ir.Bool(True)))
    return build.seq(sets) if sets else ir.Unit()


def jump_return(fx: FunctionState, result: ir.Expr | None) -> ir.Expr:
    """`return` where the function goes on: stores the result, stops the loops around."""
    sets: list[ir.Expr] = []
    if result is not None and fx.result != ir.UNIT:
        returned(fx)
        assert fx.returned is not None
        sets.append(build.set_(fx.returned, build.convert(result, fx.result)))
    elif result is not None:
        sets.append(build.discard(result))
    sets.append(ir.Set(running(fx), ir.Bool(False)))
    for target in fx.targets:
        if target.go is not None:
            sets.append(ir.Set(target.go, ir.Bool(False)))
    return build.seq(sets)


def loop_target(fx: FunctionState, inner: Flow) -> Target:
    """The target of a loop whose body has this flow."""
    target = Target(True, fx.guards)
    if any(kind == "break" and n == 1 or kind in ("break", "continue") and n > 1 for kind, n in inner.exits):
        target.go = fx.fresh("go")
    return target


def loop_flag(fx: FunctionState, target: Target, inner: Flow) -> ir.Expr | None:
    """The flag that keeps the loop going, if it needs one."""
    if target.go is not None:
        return ir.Get(target.go, ir.BOOL)
    if inner.returns:
        return ir.Get(running(fx), ir.BOOL)
    return None


def in_target(fx: FunctionState, target: Target, lower: Callable[[], ir.Expr]) -> ir.Expr:
    """What `lower` makes inside of a loop's body or a switch, with its `skip` flag."""
    fx.targets.append(target)
    inner = lower()
    fx.targets.pop()
    if target.skip is not None:
        inner = ir.LetMut(target.skip, ir.BOOL, ir.Bool(False), inner, inner.rep)
    return inner


def with_go(target: Target, loop: ir.Expr) -> ir.Expr:
    """A loop with its `go` flag declared."""
    if target.go is None:
        return loop
    return ir.LetMut(target.go, ir.BOOL, ir.Bool(True), loop, loop.rep)
