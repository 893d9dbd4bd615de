"""Generator bodies become resumable code.

Lowering leaves `Generator.make ctx (fun () -> body)` where the body yields as if `yield` were a call. Here it becomes a
function that returns steps (`Generator.step`): what follows a `yield` is the closure given to `Generator.yield`, a loop
around one is a local function, what follows a branch with one is a function that both branches end with (`rest`), a
`try` around one is `Generator.try_`. Code without `yield` stays as it is.

    while !i < n do ignore (yield !i); incr i done; Value.null
becomes
    let rec loop () =
      if !i < n then Generator.yield !i (fun _ -> incr i; loop ()) else Generator.Done Value.null
    in loop ()
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass

from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.visit import children, map_children, walk
from php2ml.ocaml.names import Scope as Names

MAKE = frozenset(["Generator.make", "Generator.make_ref"])
YIELDS = frozenset(["Generator.yield", "Generator.yield_pair", "Generator.yield_from"])

STEP = ir.OTHER
_BINDERS = (ir.Let, ir.LetMut, ir.For, ir.Try)
_LEAVES = frozenset(["raise", "Exn.throw", "Request.exit", "Errors.fatal", "Coerce.no_return"])


def run(modules: list[ir.Module]) -> None:
    """Change every generator of the program, in place."""
    for module in modules:
        top = {function.name for function in (*module.items, *module.tables)}
        for function in module.items:
            for e in walk(function.body):
                if isinstance(e, ir.Prim) and e.name in MAKE:
                    body = e.args[1]
                    assert isinstance(body, ir.Lambda)
                    _Generator(function, top).rewrite(body)
                    break


@dataclass(slots=True)
class _Rest:
    """What follows: `use` makes the step from the value (evaluated once, first). A `short` one may be written several
    times; one that does not want the value is given a unit."""

    use: Callable[[ir.Expr], ir.Expr]
    short: bool
    wants: bool = True


class _Generator:
    def __init__(self, function: ir.Function, top: set[str]) -> None:
        taken = set(top) | {param.name for param in function.params}
        for e in walk(function.body):
            if isinstance(e, (*_BINDERS, ir.Var)):
                taken.add(e.name)
            elif isinstance(e, ir.Lambda):
                taken |= {param.name for param in e.params}
        self.names = Names(taken)
        self.params = {param.name for param in function.params}
        self.yielding: set[int] = set()  # expressions that contain a yield

    def rewrite(self, body: ir.Lambda) -> None:
        tree = self.unshadow(body.body, {}, frozenset(self.params), True)
        self.mark(tree)
        body.body = self.step(tree, _Rest(_done, True))
        body.rep = ir.Fun((), STEP)

    # preparation --------------------------------------------------------------------------------

    def unshadow(self, e: ir.Expr, names: dict[str, str], bound: frozenset[str], last: bool) -> ir.Expr:
        """Rename what hides an outer name although code of the outer scope follows: that code moves inside."""
        if isinstance(e, (ir.Var, ir.Get)):
            e.name = names.get(e.name, e.name)
            return e
        if isinstance(e, ir.Set):
            e.name = names.get(e.name, e.name)
        if isinstance(e, _BINDERS):
            old = e.name
            inner, within = {**names, old: old}, bound | {old}
            if old in bound and not last:
                e.name = inner[old] = self.names.unique(old)
            if isinstance(e, ir.For):
                e.low, e.high = self.unshadow(e.low, names, bound, False), self.unshadow(e.high, names, bound, False)
                e.body = self.unshadow(e.body, inner, within, False)
            elif isinstance(e, ir.Try):
                e.body = self.unshadow(e.body, names, bound, False)
                e.handler = self.unshadow(e.handler, inner, within, last)
            else:
                e.value = self.unshadow(e.value, names, bound, False)
                e.body = self.unshadow(e.body, inner, within, last)
            return e
        if isinstance(e, ir.Lambda):
            own = {param.name for param in e.params}
            e.body = self.unshadow(e.body, {k: v for k, v in names.items() if k not in own}, bound | own, True)
            return e
        if isinstance(e, ir.Seq):
            end = len(e.items) - 1
            e.items = [self.unshadow(item, names, bound, last and i == end) for i, item in enumerate(e.items)]
            return e
        branches = isinstance(e, (ir.If, ir.Match))
        first = [True]

        def part(child: ir.Expr) -> ir.Expr:
            ends = last and branches and not first[0]
            first[0] = False
            return self.unshadow(child, names, bound, ends)

        return map_children(e, part)

    def mark(self, e: ir.Expr) -> bool:
        found = isinstance(e, ir.Prim) and e.name in YIELDS
        if not isinstance(e, ir.Lambda):
            for child in children(e):
                found = self.mark(child) or found
        if found:
            self.yielding.add(id(e))
        return found

    def yields(self, e: ir.Expr) -> bool:
        return id(e) in self.yielding

    # steps --------------------------------------------------------------------------------------

    def step(self, e: ir.Expr, rest: _Rest, hint: str = "sent") -> ir.Expr:
        """The step that evaluates `e` and goes on with `rest`; `hint` names what a yield in it gives."""
        if not self.yields(e):
            left = _leaving(e)
            return left if left is not None else rest.use(e)
        if isinstance(e, ir.Let):
            inner = _Rest(lambda v: _let(e, v, self.step(e.body, rest)), False)
            return self.step(e.value, inner, e.name) if self.yields(e.value) else inner.use(e.value)
        if isinstance(e, ir.LetMut):
            inner = _Rest(lambda v: build.let_mut(e.name, e.var_rep, v, self.step(e.body, rest)), False)
            return self.step(e.value, inner) if self.yields(e.value) else inner.use(e.value)
        if isinstance(e, ir.Seq):
            return self.sequence(e.items, 0, rest)
        if isinstance(e, ir.If):
            return self.step(e.cond, _Rest(lambda cond: self.if_(cond, e.then, e.else_, e.rep, rest), False))
        if isinstance(e, ir.And):
            return self.step(e.left, _Rest(lambda v: self.if_(v, e.right, ir.Bool(False), ir.BOOL, rest), False))
        if isinstance(e, ir.Or):
            return self.step(e.left, _Rest(lambda v: self.if_(v, ir.Bool(True), e.right, ir.BOOL, rest), False))
        if isinstance(e, ir.Match):
            return self.step(e.scrutinee, _Rest(lambda v: self.match(v, e, rest), False))
        if isinstance(e, ir.While):
            return self.while_(e, rest)
        if isinstance(e, ir.For):
            return self.step(e.low, _Rest(lambda low: self.for_(e, low, rest), False))
        if isinstance(e, ir.Try):
            return self.try_(e, rest)
        if isinstance(e, ir.Finally):
            return self.finally_(e, rest)
        if isinstance(e, ir.Prim) and e.name in YIELDS:
            return self.operands(e, _Rest(lambda call: self.yield_(call, rest, hint), False))
        if isinstance(e, ir.Prim) and e.name == "ignore":
            return self.step(e.args[0], _Rest(lambda v: rest.use(build.discard(v)), rest.short, False))
        return self.operands(e, rest)

    def yield_(self, call: ir.Expr, rest: _Rest, hint: str) -> ir.Expr:
        assert isinstance(call, ir.Prim)
        if rest.wants:
            name = hint if hint != "sent" else self.names.unique(hint)
            then = ir.Lambda([ir.Param(name, ir.VALUE)], rest.use(ir.Var(name, ir.VALUE)), _function(ir.VALUE))
        else:
            then = ir.Lambda([ir.Param("_", ir.VALUE)], rest.use(ir.Unit()), _function(ir.VALUE))
        return ir.Prim(call.name, [*call.args, then], STEP)

    def operands(self, e: ir.Expr, rest: _Rest) -> ir.Expr:
        """An operation on values of which some yield: what comes before the last of those is kept in names."""
        parts = list(children(e))
        end = max((index for index, part in enumerate(parts) if self.yields(part)), default=-1)
        if end < 0:
            return rest.use(e)

        def from_(index: int) -> ir.Expr:
            if index > end:
                replaced = iter(parts)
                return rest.use(map_children(copy.copy(e), lambda _: next(replaced)))
            part = parts[index]
            if self.yields(part):
                return self.step(part, _Rest(lambda v: keep(index, v), False))
            return keep(index, part)

        def keep(index: int, value: ir.Expr) -> ir.Expr:
            if index == end or build.level(value) == build.Level.CONST:
                parts[index] = value
                return from_(index + 1)
            name = self.names.unique("value")
            parts[index] = ir.Var(name, value.rep)
            return build.let(name, value, from_(index + 1))

        return from_(0)

    def sequence(self, items: list[ir.Expr], start: int, rest: _Rest) -> ir.Expr:
        end = start
        while not self.yields(items[end]):
            end += 1
            if end == len(items):
                return build.seq([*items[start:-1], rest.use(items[-1])])
        if end == len(items) - 1:
            return build.seq([*items[start:end], self.step(items[end], rest)])
        then = _Rest(lambda v: build.seq([v, self.sequence(items, end + 1, rest)]), False, False)
        return build.seq([*items[start:end], self.step(items[end], then)])

    def joined(self, rep: ir.Rep, rest: _Rest, branches: Callable[[_Rest], ir.Expr]) -> ir.Expr:
        """Branches that all go on with `rest`: by a call, where it is long."""
        if rest.short:
            return branches(rest)
        name = self.names.unique("rest")
        if rep == ir.UNIT:
            then = ir.Lambda([], rest.use(ir.Unit()), ir.Fun((), STEP))
            to = _Rest(lambda e: build.seq([e, _call(name)]), True, False)
        else:
            param = self.names.unique("value")
            then = ir.Lambda([ir.Param(param, rep)], rest.use(ir.Var(param, rep)), _function(rep))
            to = _Rest(lambda e: build.floating(e, lambda v: _call(name, v)), True)
        return ir.Let(name, then, branches(to), STEP)

    def if_(self, cond: ir.Expr, then: ir.Expr, else_: ir.Expr, rep: ir.Rep, rest: _Rest) -> ir.Expr:
        return self.joined(
            rep, rest, lambda to: build.floating(cond, lambda c: ir.If(c, self.step(then, to), self.step(else_, to), STEP))
        )

    def match(self, scrutinee: ir.Expr, e: ir.Match, rest: _Rest) -> ir.Expr:
        def branches(to: _Rest) -> ir.Expr:
            return ir.Match(scrutinee, [ir.Arm(arm.literals, self.step(arm.body, to)) for arm in e.arms], STEP)

        return self.joined(e.rep, rest, branches)

    # loops --------------------------------------------------------------------------------------

    def while_(self, e: ir.While, rest: _Rest) -> ir.Expr:
        name = self.names.unique("loop")
        again = _Rest(lambda v: build.seq([v, _call(name)]), True, False)

        def turn(cond: ir.Expr) -> ir.Expr:
            if isinstance(cond, ir.Bool) and cond.value:
                return self.step(e.body, again)
            return build.floating(cond, lambda c: ir.If(c, self.step(e.body, again), rest.use(ir.Unit()), STEP))

        return ir.LetRec(name, [], self.step(e.cond, _Rest(turn, False)), _call(name), STEP)

    def for_(self, e: ir.For, low: ir.Expr, rest: _Rest) -> ir.Expr:
        name = self.names.unique("loop")
        index = ir.Var(e.name, ir.INT)
        following = build.prim("( - )" if e.down else "( + )", [index, ir.Int(1)], ir.INT)
        again = _Rest(lambda v: build.seq([v, _call(name, following)]), True, False)

        def loop(high: ir.Expr) -> ir.Expr:
            more = build.prim("( >= )" if e.down else "( <= )", [index, high], ir.BOOL)
            body = ir.If(more, self.step(e.body, again), rest.use(ir.Unit()), STEP)
            return ir.LetRec(name, [ir.Param(e.name, ir.INT)], body, _call(name, low), STEP)

        def with_high(high: ir.Expr) -> ir.Expr:
            if build.is_atom(high):
                return loop(high)
            limit = self.names.unique("last")
            return build.let(limit, high, loop(ir.Var(limit, ir.INT)))

        if not build.is_atom(low) and (self.yields(e.high) or build.level(e.high) > build.Level.CONST):
            first = self.names.unique("first")
            start, low = low, ir.Var(first, ir.INT)
            return build.let(first, start, self.step(e.high, _Rest(with_high, False)))
        return self.step(e.high, _Rest(with_high, False))

    # try ----------------------------------------------------------------------------------------

    def try_(self, e: ir.Try, rest: _Rest) -> ir.Expr:
        def branches(to: _Rest) -> ir.Expr:
            handler = ir.Lambda([ir.Param(e.name, ir.OBJ)], self.step(e.handler, to), _function(ir.OBJ))
            return ir.Prim("Generator.try_", [self.part(e.body), handler, self.after(to, e.rep)], STEP)

        return self.joined(e.rep, rest, branches)

    def finally_(self, e: ir.Finally, rest: _Rest) -> ir.Expr:
        return ir.Prim("Generator.finally_", [self.part(e.body), self.part(e.cleanup), self.after(rest, e.rep)], STEP)

    def part(self, e: ir.Expr) -> ir.Expr:
        """A body that is run for itself."""
        return ir.Lambda([ir.Param("()", ir.UNIT)], self.step(e, _Rest(_done, True)), ir.Fun((), STEP))

    def after(self, rest: _Rest, rep: ir.Rep) -> ir.Expr:
        """`rest` as a function of what a body was done with."""
        if rep == ir.UNIT or not rest.wants:
            return ir.Lambda([ir.Param("_", ir.VALUE)], rest.use(ir.Unit()), _function(ir.VALUE))
        name = self.names.unique("value")
        value = build.convert(ir.Var(name, ir.VALUE), rep)
        return ir.Lambda([ir.Param(name, ir.VALUE)], rest.use(value), _function(ir.VALUE))


def _function(rep: ir.Rep) -> ir.Fun:
    return ir.Fun((rep,), STEP)


def _call(name: str, *args: ir.Expr) -> ir.Expr:
    return ir.Apply(ir.Var(name, ir.Fun(tuple(arg.rep for arg in args), STEP)), list(args), STEP)


def _done(e: ir.Expr) -> ir.Expr:
    return build.floating(build.convert(e, ir.VALUE), lambda v: ir.Construct("Generator.Done", [v], STEP))


def _let(e: ir.Let, value: ir.Expr, body: ir.Expr) -> ir.Expr:
    if isinstance(value, ir.Var) and value.name == e.name:
        return body
    return build.let(e.name, value, body, e.annotate)


def _leaving(e: ir.Expr) -> ir.Expr | None:
    """`e` as a step, if evaluating it certainly raises."""
    if isinstance(e, (ir.Let, ir.LetMut)):
        body = _leaving(e.body)
        if body is None:
            return None
        if isinstance(e, ir.Let):
            return ir.Let(e.name, e.value, body, STEP, e.annotate)
        return ir.LetMut(e.name, e.var_rep, e.value, body, STEP)
    if isinstance(e, ir.Seq):
        last = _leaving(e.items[-1])
        return None if last is None else ir.Seq([*e.items[:-1], last], STEP)
    if isinstance(e, ir.Convert) or (isinstance(e, ir.Prim) and e.name == "ignore"):
        return _leaving(e.value if isinstance(e, ir.Convert) else e.args[0])
    if isinstance(e, ir.Prim) and e.name in _LEAVES:
        return ir.Prim(e.name, e.args, STEP, e.labels)
    return None
