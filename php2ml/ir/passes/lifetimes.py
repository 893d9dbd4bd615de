"""Frames hold what PHP's local variables hold, in programs that can see when an object dies.

OCaml forgets a variable after its last use, PHP when its function returns.  Programs that call destructors or show
ids of objects (see `find`) therefore tell `Lifetime` what each variable that may hold an object holds; those with
destructors also where functions return and exceptions are caught.  The rest of the programs are left alone.

Before: `Function.variables` numbers the variables that may hold objects, by their OCaml names.  After: each
assignment of one is followed by `Lifetime.hold`; see `lifetime.mli`.
"""

from __future__ import annotations

from dataclasses import dataclass

from php2ml.ir import ir
from php2ml.ir.visit import map_children, walk

CTX = ir.Var("ctx", ir.CTX)

_WATCHERS = frozenset(
    "Std_output.var_dump Std_output.debug_zval_refcount Std_class.spl_object_id Std_class.spl_object_hash "
    "Std_info.gc_collect_cycles".split()
)
_WATCHER_NAMES = frozenset(
    "var_dump debug_zval_refcount spl_object_id spl_object_hash gc_collect_cycles weakreference weakmap".split()
)
_ENTER = ("Ctx.enter", "Ctx.enter_method", "Ctx.enter_static", "Ctx.enter_call")


@dataclass(slots=True, frozen=True)
class Needs:
    """What a program can see of the deaths of its objects."""

    ids: bool  # ids that are given out again, or that an object is gone
    destructors: bool

    @property
    def any(self) -> bool:
        """Whether it can see any."""
        return self.ids or self.destructors


def find(modules: list[ir.Module]) -> Needs:
    """Return what the program can see: what it calls, or names in strings, and the methods it declares."""
    ids = destructors = False
    for module in modules:
        for function in (*module.items, *module.tables):
            for e in walk(function.body):
                if isinstance(e, ir.Str):
                    name = e.value.rpartition("\\")[2].lower()
                    ids = ids or name in _WATCHER_NAMES
                    destructors = destructors or name == "__destruct"
                elif isinstance(e, ir.Prim) and e.name in _WATCHERS:
                    ids = ids or any(_may_be_object(arg) for arg in e.args)
    return Needs(ids, destructors)


def _may_be_object(e: ir.Expr) -> bool:
    """Whether the value of an argument may be, or hold, an object, as far as its representation tells."""
    if isinstance(e, ir.Convert):
        return _may_be_object(e.value)
    if isinstance(e, (ir.ListOf, ir.Construct)):
        return any(map(_may_be_object, e.items if isinstance(e, ir.ListOf) else e.args))
    return _holds(e.rep)


def _holds(rep: ir.Rep) -> bool:
    if isinstance(rep, ir.Arr):
        return _holds(rep.elem)
    return rep in (ir.VALUE, ir.OBJ, ir.REF, ir.LIST)


def run(modules: list[ir.Module]) -> None:
    """Change the whole program, in place."""
    needs = find(modules)
    if not needs.any:
        return
    for module in modules:
        for function in module.items:
            if function.params and function.params[0].name == "ctx" and function.params[0].rep == ir.CTX:
                _Holder(function, needs).run()


class _Holder:
    """One function."""

    def __init__(self, function: ir.Function, needs: Needs) -> None:
        self.function = function
        self.needs = needs
        self.variables = function.variables
        self.next = 1 + max(self.variables.values(), default=-1)
        self.arguments = {name: index for index, name in enumerate(function.arguments)}

    def run(self) -> None:
        function = self.function
        body = function.body
        params = {param.name: param.rep for param in function.params}
        if isinstance(body, ir.Let) and body.name == "ctx":
            if not (isinstance(body.value, ir.Prim) and body.value.name in _ENTER):
                return
            inner = self._rewrite(body.body)
            # captured variables are no arguments
            captured = [name for name in params if name in self.variables and name not in self.arguments]
            steps = [self._hold(name, ir.Var(name, params[name])) for name in captured]
            if "call" in params:
                index = ir.Int(self.next + 1)
                steps.append(ir.Prim("Lifetime.hold_closure", [CTX, index, ir.Var("call", ir.OTHER)], ir.UNIT))
            inner = _seq([*steps, inner])
            if self.variables or "this" in params or "call" in params:
                inner = self._leaving(inner)
            body.body = inner
            body.rep = inner.rep
        elif function.name == "main":
            function.body = self._rewrite(body)

    def _leaving(self, inner: ir.Expr) -> ir.Expr:
        if any(isinstance(e, ir.Prim) and e.name in ("Generator.make", "Generator.make_ref") for e in _spine(inner)):
            return inner
        if inner.rep == ir.UNIT:
            return _seq([inner, ir.Prim("Lifetime.leave", [CTX], ir.UNIT)])
        names = {e.name for e in walk(self.function.body) if isinstance(e, (ir.Let, ir.LetMut))}
        names |= {param.name for param in self.function.params}
        name = "leaving"
        while name in names:
            name += "_"
        result = ir.Var(name, inner.rep)
        if _holds(inner.rep):
            leave = ir.Prim("Lifetime.leave_with", [CTX, _value(result)], ir.UNIT)
        else:
            leave = ir.Prim("Lifetime.leave", [CTX], ir.UNIT)
        return ir.Let(name, inner, _seq([leave, result]), inner.rep)

    def _rewrite(self, e: ir.Expr) -> ir.Expr:
        e = map_children(e, self._rewrite)
        if isinstance(e, ir.Let):
            if e.name in self.variables and _holds(e.value.rep):
                steps = [self._hold(e.name, ir.Var(e.name, e.value.rep)), *self._settle(e.value)]
                e.body = _seq([*steps, e.body])
            elif e.value.rep == ir.SCOPE and e.name == "scope":
                index = ir.Int(self.next)
                e.body = _seq([ir.Prim("Lifetime.hold_scope", [CTX, index, ir.Var(e.name, ir.SCOPE)], ir.UNIT), e.body])
        elif isinstance(e, ir.LetMut):
            if e.name in self.variables and _holds(e.var_rep) and not self._is_same(e):
                steps = [self._hold(e.name, ir.Get(e.name, e.var_rep)), *self._settle(e.value)]
                e.body = _seq([*steps, e.body])
        elif isinstance(e, ir.Set):
            if e.name in self.variables and _holds(e.value.rep):
                return _seq([e, self._hold(e.name, ir.Get(e.name, e.value.rep))])
        elif isinstance(e, ir.Try):
            steps = []
            if e.name in self.variables:
                steps.append(self._hold(e.name, ir.Var(e.name, ir.OBJ)))
            if self.needs.destructors:
                steps.append(ir.Prim("Lifetime.caught", [CTX], ir.UNIT))
            e.handler = _seq([*steps, e.handler])
        return e

    def _is_same(self, e: ir.LetMut) -> bool:
        """Whether the variable starts unset, or as the argument that the frame holds already."""
        start = e.value
        while isinstance(start, (ir.Convert, ir.Copy)):
            start = start.value
        return isinstance(start, ir.Var) and start.name in ("Value.undef", e.name)

    def _hold(self, name: str, held: ir.Expr) -> ir.Expr:
        if name in self.arguments:
            return ir.Prim("Lifetime.hold_argument", [CTX, ir.Int(self.arguments[name]), _value(held)], ir.UNIT)
        return ir.Prim("Lifetime.hold", [CTX, ir.Int(self.variables[name]), _value(held)], ir.UNIT)

    def _settle(self, value: ir.Expr) -> list[ir.Expr]:
        """What follows a declaration whose value may have dropped temporaries."""
        if self.needs.destructors and any(isinstance(e, (ir.CallFn, ir.Apply)) or _calls(e) for e in walk(value)):
            return [ir.Prim("Lifetime.settle", [CTX], ir.UNIT)]
        return []


def _calls(e: ir.Expr) -> bool:
    return isinstance(e, ir.Prim) and e.name.startswith(("Call.", "Object."))


def _spine(e: ir.Expr) -> list[ir.Expr]:
    """What the value of `e` is, through bindings and sequences."""
    result = [e]
    while True:
        if isinstance(e, (ir.Let, ir.LetMut)):
            e = e.body
        elif isinstance(e, ir.Seq):
            e = e.items[-1]
        elif isinstance(e, ir.Convert):
            e = e.value
        else:
            return result
        result.append(e)


def _value(e: ir.Expr) -> ir.Expr:
    if e.rep == ir.VALUE:
        return e
    if e.rep == ir.REF:
        return ir.Prim("Ref.to_value", [e], ir.VALUE)
    return ir.Convert(e, ir.VALUE)


def _seq(items: list[ir.Expr]) -> ir.Expr:
    flat: list[ir.Expr] = []
    for item in items:
        flat += item.items if isinstance(item, ir.Seq) else [item]
    return flat[0] if len(flat) == 1 else ir.Seq(flat, flat[-1].rep)
