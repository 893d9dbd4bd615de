"""The invariants of the IR (see `ir.py`), checked after every pass in tests and under --check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from php2ml.ir import ir
from php2ml.ir.print import print_expr, show_rep
from php2ml.ocaml.emit import conversion


@dataclass(slots=True, frozen=True)
class Fault:
    """A broken invariant: where and what."""

    module: str
    function: str
    text: str

    def __str__(self) -> str:
        return f"{self.module}.{self.function}: {self.text}"


class InvalidIR(Exception):
    """The IR breaks its invariants."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def check(modules: Iterable[ir.Module]) -> list[Fault]:
    """Return every broken invariant of the program."""
    modules = list(modules)
    functions = {
        (module.name, function.name): function for module in modules for function in (*module.items, *module.tables)
    }
    faults: list[Fault] = []
    for module in modules:
        top = {function.name for function in (*module.items, *module.tables)}
        if len(top) < len(module.items) + len(module.tables):
            faults.append(Fault(module.name, "", "two functions have one name"))
        for function in (*module.items, *module.tables):
            checker = _Checker(module, function, functions, top, faults)
            scope: dict[str, ir.Rep | None] = {param.name: param.rep for param in function.params}
            checker.expr(function.body, scope, {})
            if function.body.rep != function.result and not _leaves(function.body):
                checker.fault(
                    f"the body is {show_rep(function.body.rep)}, the result {show_rep(function.result)}", function.body
                )
    return faults


def require(modules: Iterable[ir.Module]) -> None:
    """Raise InvalidIR unless every invariant holds."""
    faults = check(modules)
    if faults:
        raise InvalidIR(faults)


def _leaves(e: ir.Expr) -> bool:
    """Return whether evaluating `e` certainly raises: such an expression has any representation."""
    while True:
        if isinstance(e, (ir.Let, ir.LetMut)):
            e = e.body
        elif isinstance(e, ir.Seq):
            e = e.items[-1]
        elif isinstance(e, ir.If):
            return _leaves(e.then) and _leaves(e.else_)
        else:
            return isinstance(e, ir.Prim) and e.name in ("raise", "Exn.throw", "Request.exit", "Errors.fatal")


class _Checker:
    def __init__(
        self,
        module: ir.Module,
        function: ir.Function,
        functions: dict[tuple[str, str], ir.Function],
        top: set[str],
        faults: list[Fault],
    ) -> None:
        self.module = module
        self.function = function
        self.functions = functions
        self.top = top
        self.faults = faults

    def fault(self, text: str, e: ir.Expr) -> None:
        shown = print_expr(e)
        if len(shown) > 300:
            shown = shown[:300] + " ..."
        self.faults.append(Fault(self.module.name, self.function.name, f"{text}: {shown}"))

    def expect(self, e: ir.Expr, rep: ir.Rep, what: str, context: ir.Expr) -> None:
        if e.rep != rep and not _leaves(e):
            self.fault(f"{what} is {show_rep(e.rep)}, not {show_rep(rep)}", context)

    def expr(self, e: ir.Expr, scope: dict[str, ir.Rep | None], mutables: dict[str, ir.Rep]) -> None:
        """Check `e` where the names of `scope` and the mutable locals of `mutables` are visible."""
        while isinstance(e, (ir.Let, ir.LetMut)):  # long chains, without recursion
            self.expr(e.value, scope, mutables)
            self.expect(e.body, e.rep, "the body", e)
            if isinstance(e, ir.Let):
                scope = {**scope, e.name: e.value.rep}
                mutables = {name: rep for name, rep in mutables.items() if name != e.name}
            else:
                self.expect(e.value, e.var_rep, "the first value", e)
                mutables = {**mutables, e.name: e.var_rep}
                scope = {name: rep for name, rep in scope.items() if name != e.name}
            e = e.body
        if isinstance(e, ir.Var):
            if e.name in scope:
                rep = scope[e.name]
                if rep is not None and rep != e.rep:
                    self.fault(f"{e.name} is {show_rep(rep)}, used as {show_rep(e.rep)}", e)
            elif "." not in e.name and e.name not in self.top:
                self.fault(f"{e.name} is not in scope", e)
            return
        if isinstance(e, (ir.Get, ir.Set)):
            if e.name not in mutables:
                self.fault(f"{e.name} is no mutable local in scope", e)
            elif isinstance(e, ir.Get) and mutables[e.name] != e.rep:
                self.fault(f"{e.name} is {show_rep(mutables[e.name])}", e)
            if isinstance(e, ir.Set):
                self.expr(e.value, scope, mutables)
                if e.name in mutables:
                    self.expect(e.value, mutables[e.name], "the value", e)
            return
        if isinstance(e, ir.For):
            self.expr(e.low, scope, mutables)
            self.expr(e.high, scope, mutables)
            self.expect(e.low, ir.INT, "the low bound", e)
            self.expect(e.high, ir.INT, "the high bound", e)
            self.expr(e.body, {**scope, e.name: ir.INT}, mutables)
            self.expect(e.body, ir.UNIT, "the body", e)
            return
        if isinstance(e, ir.LetRec):
            own = {**scope, e.name: e.type}
            self.expr(e.value, {**own, **{param.name: param.rep for param in e.params}}, mutables)
            self.expr(e.body, own, mutables)
            self.expect(e.body, e.rep, "the body", e)
            return
        if isinstance(e, ir.Lambda):
            inner = {param.name: param.rep for param in e.params}
            self.expr(e.body, {**scope, **inner}, mutables)
            return
        if isinstance(e, ir.Try):
            self.expr(e.body, scope, mutables)
            self.expr(e.handler, {**scope, e.name: ir.OBJ}, mutables)
            self.expect(e.body, e.rep, "the body", e)
            self.expect(e.handler, e.rep, "the handler", e)
            return
        if isinstance(e, ir.Line):
            if "ctx" not in scope:
                self.fault("ctx is not in scope", e)
            return
        if isinstance(e, (ir.Int, ir.Str, ir.Float, ir.Bool, ir.Unit)):
            if isinstance(e, ir.Int) and not -(1 << 62) <= e.value < 1 << 62:
                self.fault("the literal does not fit 63 bits", e)
            return
        self.node(e, scope, mutables)

    def node(self, e: ir.Expr, scope: dict[str, ir.Rep | None], mutables: dict[str, ir.Rep]) -> None:
        """Check an expression that binds no name."""

        def each(items: Iterable[ir.Expr]) -> None:
            for item in items:
                self.expr(item, scope, mutables)

        if isinstance(e, ir.Prim):
            each(e.args)
        elif isinstance(e, ir.CallFn):
            each(e.args)
            self.call(e)
        elif isinstance(e, ir.Apply):
            each([e.fn, *e.args])
        elif isinstance(e, ir.Seq):
            each(e.items)
            if not e.items:
                self.fault("the sequence is empty", e)
                return
            for item in e.items[:-1]:
                self.expect(item, ir.UNIT, "an item that is not last", item)
            self.expect(e.items[-1], e.rep, "the last item", e)
        elif isinstance(e, ir.If):
            each([e.cond, e.then, e.else_])
            self.expect(e.cond, ir.BOOL, "the condition", e)
            self.expect(e.then, e.rep, "the first branch", e)
            self.expect(e.else_, e.rep, "the second branch", e)
        elif isinstance(e, (ir.And, ir.Or)):
            each([e.left, e.right])
            self.expect(e.left, ir.BOOL, "the left operand", e)
            self.expect(e.right, ir.BOOL, "the right operand", e)
        elif isinstance(e, ir.Not):
            each([e.value])
            self.expect(e.value, ir.BOOL, "the operand", e)
        elif isinstance(e, ir.Convert):
            each([e.value])
            try:
                if not (e.value.rep == ir.UNIT and e.rep == ir.VALUE):
                    conversion(e.value.rep, e.rep)
            except ValueError as error:
                self.fault(str(error), e)
        elif isinstance(e, ir.Copy):
            each([e.value])
            self.expect(e.value, e.rep, "the value", e)
        elif isinstance(e, ir.While):
            each([e.cond, e.body])
            self.expect(e.cond, ir.BOOL, "the condition", e)
            self.expect(e.body, ir.UNIT, "the body", e)
        elif isinstance(e, ir.Match):
            each([e.scrutinee, *(arm.body for arm in e.arms)])
            for arm in e.arms:
                self.expect(arm.body, e.rep, "an arm", e)
            if not e.arms or e.arms[-1].literals or any(not arm.literals for arm in e.arms[:-1]):
                self.fault("the default arm must be one and last", e)
        elif isinstance(e, ir.Finally):
            each([e.body, e.cleanup])
            self.expect(e.body, e.rep, "the body", e)
            self.expect(e.cleanup, ir.UNIT, "the cleanup", e)
        elif isinstance(e, ir.ListOf):
            each(e.items)
            for item in e.items:
                self.expect(item, ir.VALUE, "an element", e)
        elif isinstance(e, ir.Record):
            each(value for _, value in e.fields)
        elif isinstance(e, ir.Construct):
            each(e.args)
        elif isinstance(
            e,
            (ir.Let, ir.LetMut, ir.LetRec, ir.Var, ir.Get, ir.Set, ir.For, ir.Lambda, ir.Try, ir.Line, ir.Int, ir.Str, ir.Float)
            + (ir.Bool, ir.Unit),
        ):
            raise AssertionError("handled by expr")
        else:
            assert_never(e)

    def call(self, e: ir.CallFn) -> None:
        """Check a direct call against its function's parameters."""
        function = self.functions.get((e.module or self.module.name, e.name))
        if function is None:
            self.fault("the function does not exist", e)
            return
        if len(function.params) != len(e.args):
            self.fault(f"{len(function.params)} arguments are wanted", e)
            return
        for param, arg in zip(function.params, e.args, strict=True):
            self.expect(arg, param.rep, f"argument {param.name}", e)
        if function.result != e.rep:
            self.fault(f"the function returns {show_rep(function.result)}", e)
