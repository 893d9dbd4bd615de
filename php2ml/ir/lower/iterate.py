"""foreach over arrays and objects, by value and by reference."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build, control, variables_io
from php2ml.ir.lower.assign import store_item, store_items
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import copied, typed, value
from php2ml.ir.lower.expressions import expr
from php2ml.ir.lower.places import VarPlace, place_of
from php2ml.ir.lower.state import FunctionState, Slot, stored
from php2ml.ir.lower.tree import flow_of, line_of, walk
from php2ml.ir.lower.variables import mentions
from php2ml.syntax import ast
from php2ml.types.lattice import MIXED, Type


def foreach(fx: FunctionState, stmt: ast.Foreach) -> ir.Expr:
    line = line_of(stmt.expr)
    if stmt.by_ref:
        return _by_ref(fx, stmt, line)
    source = expr(fx, stmt.expr)
    type_ = fx.type(stmt.expr)
    fx.node_line = line
    name = fx.fresh("it")
    if isinstance(source.rep, ir.Arr):
        over = build.owned(source) or _is_constant(source) or not _may_change(fx, stmt)
        iterator = fx.operate(
            [source], lambda ops: prim("Iter.over" if over else "Iter.snapshot", ops, ir.ITER), warns=False
        )
        loop = _loop(fx, stmt, ir.Var(name, ir.ITER), type_, over, source.rep)
    else:
        dropped = fx.fresh("generator") if _is_dropped_generator(fx, source) else ""
        given = ir.Var(dropped, ir.VALUE) if dropped else source
        iterator = fx.operate([given], lambda ops: prim("Each.start", [CTX, value(ops[0])], ir.OTHER))
        loop = _loop(fx, stmt, ir.Var(name, ir.OTHER), type_, False, None)
        if dropped:
            close = prim("Generator.close", [CTX, given], ir.UNIT)
            loop = ir.Finally(build.let(name, iterator, loop), close, ir.UNIT)
            return build.let(dropped, value(source), loop)
    return build.let(name, iterator, loop)


def _is_dropped_generator(fx: FunctionState, source: ir.Expr) -> bool:
    """Whether the loop goes through a new generator that has `finally` blocks and that nobody else knows: these
    run when the loop is left."""
    while isinstance(source, (ir.Convert, ir.Let)):
        source = source.value if isinstance(source, ir.Convert) else source.body
    if isinstance(source, ir.Seq):
        source = source.items[-1]
    if not isinstance(source, ir.CallFn):
        return False
    module = source.module or fx.file.module
    for info, callable_ in fx.lowering.callables.items():
        if callable_.name == source.name and callable_.module == module:
            return info.is_generator and any(
                isinstance(node, ast.TryCatch) and node.finally_ is not None for stmt in info.body for node in walk(stmt)
            )
    return False


def _is_constant(source: ir.Expr) -> bool:
    return isinstance(source, ir.Var) and source.name.startswith("array_")


def _may_change(fx: FunctionState, stmt: ast.Foreach) -> bool:
    """Whether the loop may write the array it goes through."""
    source = stmt.expr
    if not (isinstance(source, ast.Variable) and isinstance(source.name, str)):
        return True
    slot = fx.slots.get(source.name)
    variable = fx.info.scope.variables.get(source.name)
    if slot is None or slot.kind not in ("let", "mut") or variable is None:
        return True
    if source.name not in fx.map.element_writes and not variable.builtin_refs:
        return False
    return any(mentions(inner, source.name) for inner in [stmt.value_var, *stmt.body])


def _loop(
    fx: FunctionState, stmt: ast.Foreach, it: ir.Var, type_: Type, over: bool, rep: ir.Arr | None
) -> ir.Expr:
    inner = flow_of(stmt.body)
    target = control.loop_target(fx, inner)
    fx.line = None
    if rep is not None:
        more: ir.Expr = prim("Iter.next", [it], ir.BOOL)
    else:
        more = fx.on_line(prim("Each.next", [CTX, it], ir.BOOL))
    elem = type_.elem if type_.bits and type_.is_array else MIXED
    elem = MIXED if elem.bits == 0 else elem

    def lower() -> ir.Expr:
        wraps = [_bind_value(fx, stmt, it, elem, over, rep)]
        if stmt.key_var is not None:
            wraps.append(_bind_key(fx, stmt, it, type_, rep))
        lowered = control.body(fx, stmt.body, False)
        for wrap in reversed(wraps):
            lowered = wrap(lowered)
        return lowered

    lowered = control.in_target(fx, target, lower)
    flag = control.loop_flag(fx, target, inner)
    if flag is not None:
        more = build.and_(flag, more)
    fx.line = None
    return control.with_go(target, ir.While(more, lowered, line=line_of(stmt)))


def _bind_value(fx: FunctionState, stmt: ast.Foreach, it: ir.Var, elem: Type, over: bool, rep: ir.Arr | None):
    found: ir.Expr
    if rep is None:
        found = prim("Each.value", [CTX, it], ir.VALUE)
    elif rep.elem == ir.INT:
        found = prim("Iter.int", [it], ir.INT)
    elif rep.elem == ir.STR:
        found = prim("Iter.string", [it], ir.STR)
    elif isinstance(rep.elem, ir.Arr):
        found = prim("Iter.array", [it], rep.elem)
    else:
        found = typed(fx, prim("Iter.value", [it], ir.VALUE), elem)
    target = stmt.value_var
    fx.at(target)
    if isinstance(target, ast.List_):
        for item in target.items:
            if item is not None and isinstance(item.value, ast.Variable):
                web = fx.foreach_locals.get((id(stmt), str(item.value.name)))
                if web is not None:
                    _declare_late(fx, web)
        name = fx.fresh("item")
        late = [web for (owner, _), web in fx.foreach_locals.items() if owner == id(stmt) and web.name in fx.late]
        steps = store_items(fx, target, ir.Var(name, found.rep), elem)
        for web in late:
            fx.late.discard(web.name)

        def wrap_list(rest: ir.Expr) -> ir.Expr:
            result = build.seq([*steps, rest])
            for web in late:
                slot = Slot(web.name, fx.local_name(web.name), "mut", _late_rep(fx, web.name), False)
                start = build.dummy(slot.rep)
                result = build.let_mut(slot.ocaml, slot.rep, start, result)
            return build.let(name, found, result)

        return wrap_list
    return _bind(fx, stmt, target, found, elem, over)


def _declare_late(fx: FunctionState, web: object) -> None:
    """A variable of a `foreach ($a as [$x, $y])` that lives for one iteration."""
    name: str = web.name  # type: ignore[attr-defined]
    fx.slots[name] = Slot(name, fx.local_name(name), "mut", _late_rep(fx, name), False)
    fx.late.add(name)


def _late_rep(fx: FunctionState, name: str) -> ir.Rep:
    info = fx.table.var(fx.info, name)
    rep = ir.STRBUF if info.appended and info.type.is_string else stored(info.type.rep)
    return ir.VALUE if info.type.bits == 0 else rep


def _bind(fx: FunctionState, stmt: ast.Foreach, target: ast.Expr, found: ir.Expr, type_: Type, over: bool):
    """What binds or stores the key or value of an iteration around the rest of the body."""
    if isinstance(target, ast.Variable) and isinstance(target.name, str):
        name = target.name
        web = fx.foreach_locals.get((id(stmt), name))
        if web is not None:
            rep = _late_rep(fx, name)
            element_written = name in fx.map.element_writes
            constant = web.writes == 1 and rep != ir.STRBUF and (not element_written or isinstance(rep, ir.Arr))
            variable = fx.info.scope.variables.get(name)
            keeps = element_written or not over or (variable is not None and bool(variable.builtin_refs))
            start = convert(copied(found, type_) if keeps or not constant else found, rep)
            ocaml = fx.local_name(name)
            fx.slots[name] = Slot(name, ocaml, "let" if constant else "mut", rep, False, borrowed=not keeps)
            if constant:
                return lambda rest: ir.Let(ocaml, start, rest, rest.rep)
            return lambda rest: build.let_mut(ocaml, rep, start, rest)
        slot = variables_io.slot_of(fx, name)
        stored_ = variables_io.write(fx, slot, copied(found, type_))
        return lambda rest: build.seq([stored_, rest])
    step = store_item(fx, target, found, type_)
    return lambda rest: build.seq([step, rest])


def _bind_key(fx: FunctionState, stmt: ast.Foreach, it: ir.Var, type_: Type, rep: ir.Arr | None):
    assert stmt.key_var is not None
    key_type = type_.key if type_.bits and type_.is_array else MIXED
    if rep is None:
        found: ir.Expr = prim("Each.key", [CTX, it], ir.VALUE)
    elif key_type.bits and key_type.is_native_int:
        found = prim("Iter.key_int", [it], ir.INT)
    else:
        found = prim("Iter.key", [it], ir.VALUE)
        if key_type.bits:
            found = typed(fx, found, key_type)
    fx.at(stmt.key_var)
    return _bind(fx, stmt, stmt.key_var, found, key_type if key_type.bits else MIXED, True)


def _undefined_warned(fx: FunctionState, stmt: ast.Foreach) -> ir.Expr | None:
    """A plain variable is read, with php's warning, before it is made a reference."""
    if not isinstance(stmt.expr, ast.Variable) or not isinstance(stmt.expr.name, str) or stmt.expr.name == "this":
        return None
    slot = fx.slots.get(stmt.expr.name)
    if slot is None or not slot.maybe_undefined or not fx.table.maybe_undefined(stmt.expr):
        return None
    return build.discard(expr(fx, stmt.expr))


def _by_ref(fx: FunctionState, stmt: ast.Foreach, line: int) -> ir.Expr:
    cell = variables_io.reference_to(fx, stmt.expr)
    warned = _undefined_warned(fx, stmt)
    if warned is not None:
        cell = build.seq([warned, cell])
    fx.node_line = line
    name = fx.fresh("it")
    it = ir.Var(name, ir.OTHER)
    exclusive = (
        isinstance(stmt.value_var, ast.Variable)
        and isinstance(stmt.value_var.name, str)
        and stmt.value_var.name not in fx.map.shared_refs
        and not _seen_elsewhere(fx, stmt.value_var.name, stmt.body)
    )
    begin = "Each.by_ref_exclusive" if exclusive else "Each.by_ref"
    start = fx.operate([cell], lambda ops: prim(begin, [CTX, ops[0]], ir.OTHER), hints=["array"])
    inner = flow_of(stmt.body)
    target = control.loop_target(fx, inner)
    fx.line = None
    more = fx.on_line(prim("Each.next", [CTX, it], ir.BOOL))

    def lower() -> ir.Expr:
        fx.at(stmt.value_var)
        place = place_of(fx, stmt.value_var)
        reference = prim("Each.reference", [CTX, it], ir.REF)
        if isinstance(place, VarPlace):
            steps = [place.bind([], reference)]
        else:
            found = fx.fresh("cell")
            bound = fx.operate(place.operands, lambda ops: place.bind(ops, ir.Var(found, ir.REF)), place.deferred)
            steps = [build.let(found, reference, bound)]
        if stmt.key_var is not None:
            steps.append(store_item(fx, stmt.key_var, prim("Each.key", [CTX, it], ir.VALUE), MIXED))
        return build.seq([*steps, control.body(fx, stmt.body, False)])

    lowered = control.in_target(fx, target, lower)
    flag = control.loop_flag(fx, target, inner)
    if flag is not None:
        more = build.and_(flag, more)
    fx.line = None
    loop = control.with_go(target, ir.While(more, lowered, line=line_of(stmt)))
    lent = exclusive and str(stmt.value_var.name) in fx.map.lent_refs  # type: ignore[union-attr]
    dead = exclusive and not lent and (id(stmt) in fx.unset_after or _only_in_such_loops(fx, str(stmt.value_var.name)))  # type: ignore[union-attr]
    end = "Each.release" if dead else "Each.finish"
    return build.let(name, start, build.seq([loop, prim(end, [it], ir.UNIT)]))


def _seen_elsewhere(fx: FunctionState, name: str, body: list[ast.Stmt]) -> bool:
    """Whether code outside of this function may hold on to the variable's reference: it lives in a run-time scope, and the
    loop includes files, or it is a global that functions bind."""
    if variables_io.slot_of(fx, name).kind != "scope":
        return False
    if fx.info.kind == "file" and any(
        name in function.scope.variables and function.scope.variables[name].is_global
        for function in fx.program.all_functions()
    ):
        return True
    return any(isinstance(node, (ast.Include, ast.Eval)) for stmt in body for node in walk(stmt))


def _only_in_such_loops(fx: FunctionState, name: str) -> bool:
    """Whether a variable is only used inside loops that bind it by reference (or unset)."""

    def inside(stmt: ast.Stmt) -> bool:
        if isinstance(stmt, ast.Unset):
            return True
        return (
            isinstance(stmt, ast.Foreach)
            and stmt.by_ref
            and isinstance(stmt.value_var, ast.Variable)
            and stmt.value_var.name == name
        )

    if fx.info.kind == "file":
        return False  # the variable lives on, and holds the last element, to the end of the request
    variable = fx.info.scope.variables.get(name)
    if variable is None or variable.param is not None or variable.use or variable.is_global or variable.is_static:
        return False
    return all(
        any(inside(fx.map.statements[(step.list_id, step.index)]) for step in occurrence.path)
        for occurrence in fx.map.occurrences.get(name, [])
    )
