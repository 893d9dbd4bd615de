"""Functions that do not need the frame do not take it.

A function needs `ctx` when its body uses it for anything but lines and calls of functions that do not need it.
The rest lose the parameter, the frame they make (`let ctx = Ctx.enter...`), the argument at their calls, and
their line stores. The least fixpoint over the whole program: recursion alone needs no frame.
"""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.visit import map_children, walk

Key = tuple[str, str]  # module, function

_ENTER = ("Ctx.enter", "Ctx.enter_method", "Ctx.enter_static", "Ctx.enter_call")


def run(modules: list[ir.Module]) -> None:
    """Change the whole program, in place."""
    candidates: dict[Key, ir.Function] = {}
    for module in modules:
        for function in module.items:
            if _takes_ctx(function):
                candidates[module.name, function.name] = function
    for module in modules:
        for function in (*module.items, *module.tables):
            for e in walk(function.body):
                if isinstance(e, ir.Var):  # used as a value: its type cannot change
                    name, _, last = e.name.rpartition(".")
                    candidates.pop((name or module.name, last), None)
    needing = _needing(modules, candidates)
    free = {key for key in candidates if key not in needing}
    if not free:
        return
    dropped: set[str] = set()
    for module in modules:
        for function in module.items:
            if (module.name, function.name) in free:
                function.params = function.params[1:] or [ir.Param("()", ir.UNIT)]
                function.body = _without_frame(function.body, dropped)
        for function in (*module.items, *module.tables):
            function.body = _drop_arguments(function.body, module.name, free)
    _drop_infos(modules, dropped)


def _takes_ctx(function: ir.Function) -> bool:
    return bool(function.params) and function.params[0].name == "ctx" and function.params[0].rep == ir.CTX


def _needing(modules: list[ir.Module], candidates: dict[Key, ir.Function]) -> set[Key]:
    """Return the candidates that need their frame."""
    callers: dict[Key, list[Key]] = {}
    needing: list[Key] = []
    for key, function in candidates.items():
        uses = 0
        calls = 0
        for e in walk(_after_prologue(function.body)):
            if isinstance(e, ir.Var) and e.name == "ctx":
                uses += 1
            elif isinstance(e, ir.Finally):
                uses += 1
            elif isinstance(e, ir.CallFn):
                callee = (e.module or key[0], e.name)
                if callee in candidates and e.args and _is_ctx(e.args[0]):
                    calls += 1
                    callers.setdefault(callee, []).append(key)
        if uses > calls:
            needing.append(key)
    result = set(needing)
    while needing:
        for caller in callers.get(needing.pop(), []):
            if caller not in result:
                result.add(caller)
                needing.append(caller)
    return result


def _is_ctx(e: ir.Expr) -> bool:
    return isinstance(e, ir.Var) and e.name == "ctx"


def _is_prologue(e: ir.Expr) -> bool:
    return isinstance(e, ir.Let) and e.name == "ctx" and isinstance(e.value, ir.Prim) and e.value.name in _ENTER


def _after_prologue(body: ir.Expr) -> ir.Expr:
    """The body without the frame made at its start."""
    return body.body if isinstance(body, ir.Let) and _is_prologue(body) else body


def _without_frame(body: ir.Expr, dropped: set[str]) -> ir.Expr:
    if isinstance(body, ir.Let) and _is_prologue(body):
        dropped.update(e.name for e in walk(body.value) if isinstance(e, ir.Var) and e.name.endswith("_info"))
        body = body.body
    return _without_lines(body)


def _without_lines(e: ir.Expr) -> ir.Expr:
    if isinstance(e, ir.Line):
        return ir.Unit()
    e = map_children(e, _without_lines)
    if isinstance(e, ir.Seq):
        items = [item for item in e.items[:-1] if not isinstance(item, ir.Unit)] + e.items[-1:]
        if len(items) == 1:
            return items[0]
        e.items = items
    return e


def _drop_arguments(e: ir.Expr, module: str, free: set[Key]) -> ir.Expr:
    e = map_children(e, lambda child: _drop_arguments(child, module, free))
    if isinstance(e, ir.CallFn) and (e.module or module, e.name) in free:
        e.args = e.args[1:] or [ir.Unit()]
    return e


def _drop_infos(modules: list[ir.Module], dropped: set[str]) -> None:
    """Drop the descriptions of frames that are no longer made."""
    for module in modules:
        used = {
            e.name
            for function in (*module.items, *module.tables)
            for e in walk(function.body)
            if isinstance(e, ir.Var)
        }
        module.items = [
            function
            for function in module.items
            if function.params or function.name not in dropped or function.name in used
        ]
