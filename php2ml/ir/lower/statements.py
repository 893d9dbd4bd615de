"""Statements other than jumps: loops, switch, try, echo, declarations."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build, lifetimes, variables_io
from php2ml.ir.lower.assign import lower_unset, store_item, store_items
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import copied, truth, value
from php2ml.ir.lower.expressions import condition, effect, expr, is_cv, string_of, to_string_here
from php2ml.ir.lower.operators import compare, operand_type
from php2ml.ir.lower.places import VarPlace, place_of
from php2ml.ir.lower.refuse import refuse
from php2ml.ir.lower.state import FunctionState, Slot, Target, again, stored
from php2ml.ir.lower.tree import flow_of, line_of, walk
from php2ml.ir.lower.variables import Web
from php2ml.ocaml.names import value_name
from php2ml.syntax import ast
from php2ml.types.lattice import B_ARRAY, B_OBJECT, MIXED, Type


def statement(fx: FunctionState, stmt: ast.Stmt) -> ir.Expr:
    """A statement in unit mode."""
    line = lifetimes.line_before(fx, stmt)
    return lifetimes.settled(fx, stmt, build.seq([*line, _statement(fx, stmt)]))


def _statement(fx: FunctionState, stmt: ast.Stmt) -> ir.Expr:
    from php2ml.ir.lower import classes, closures, control, functions

    fx.at(stmt)
    match stmt:
        case ast.Expression():
            return effect(fx, stmt.expr)
        case ast.Echo():
            return build.seq([_echo(fx, item) for item in stmt.exprs])
        case ast.If_():
            return control.if_with_rest(fx, stmt, [], False)
        case ast.Return():
            return functions.lower_return(fx, stmt, False)
        case ast.Break() | ast.Continue():
            return control.jump(fx, stmt)
        case ast.While():
            return _while(fx, stmt)
        case ast.Do():
            return _do(fx, stmt)
        case ast.For():
            return _for(fx, stmt)
        case ast.Foreach():
            from php2ml.ir.lower.iterate import foreach

            return foreach(fx, stmt)
        case ast.Switch():
            return switch(fx, stmt, False)
        case ast.TryCatch():
            return try_(fx, stmt, False)
        case ast.InlineHTML():
            return prim("Ctx.echo", [CTX, ir.Str(stmt.value)], ir.UNIT)
        case ast.Unset():
            return build.seq([lower_unset(fx, var) for var in stmt.vars])
        case ast.Global():
            return build.seq([_global(fx, var) for var in stmt.vars if id(var) not in fx.consumed] or [ir.Unit()])
        case ast.Static_():
            return build.seq([_static(fx, item) for item in stmt.vars if id(item.var) not in fx.consumed] or [ir.Unit()])
        case ast.Const_():
            return build.seq([_const(fx, item) for item in stmt.consts])
        case ast.Function_():
            return closures.declare_function(fx, stmt)
        case ast.Class_() | ast.Interface_() | ast.Trait_() | ast.Enum_():
            return classes.declare_class(fx, stmt)
        case ast.Block() | ast.Namespace_():
            return control.body(fx, stmt.stmts, False)
        case ast.Declare():
            return control.body(fx, stmt.body, False) if stmt.body is not None else ir.Unit()
        case ast.Goto():
            refuse(fx, stmt, "L0001", "goto into a try block is not supported", "use a loop, or a function that returns early")
            return ir.Unit()
        case ast.Tick():
            return fx.on_line(prim("Ticks.tick", [CTX, ir.Int(stmt.every)], ir.UNIT))
        case ast.Label() | ast.Use_() | ast.GroupUse() | ast.HaltCompiler() | ast.Nop():
            return ir.Unit()
    raise AssertionError(type(stmt))


def _echo(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    fx.at(node)
    if isinstance(node, ast.InterpolatedString):
        from php2ml.ir.lower.expressions import concatenation, parts_of

        text = concatenation(fx, parts_of(fx, node.parts))
    elif isinstance(node, ast.Ternary) and node.if_ is not None:
        result = expr(fx, node)
        text = to_string_here(fx, result, fx.type(node))
    else:
        text = string_of(fx, node)
    return build.floating(text, lambda inner: prim("Ctx.echo", [CTX, inner], ir.UNIT))


# --- loops ---------------------------------------------------------------------------------------------------


def _while(fx: FunctionState, stmt: ast.While) -> ir.Expr:
    from php2ml.ir.lower import control

    inner = flow_of(stmt.body)
    target = control.loop_target(fx, inner)
    fx.line = None
    cond = condition(fx, stmt.cond)
    after_cond = fx.line
    loop_body = control.in_target(fx, target, lambda: control.body(fx, stmt.body, False))
    flag = control.loop_flag(fx, target, inner)
    if flag is not None:
        cond = build.and_(flag, cond)
    fx.line = after_cond if flag is None else None
    return control.with_go(target, ir.While(cond, loop_body, line=line_of(stmt)))


def _do(fx: FunctionState, stmt: ast.Do) -> ir.Expr:
    from php2ml.ir.lower import control

    inner = flow_of(stmt.body)
    target = control.loop_target(fx, inner)
    fx.line = None
    loop_body = control.in_target(fx, target, lambda: control.body(fx, stmt.body, False))
    if inner.exits:
        fx.line = None
    cond = condition(fx, stmt.cond)
    flag = control.loop_flag(fx, target, inner)
    if isinstance(cond, ir.Bool) and not cond.value and flag is None:
        return loop_body
    again_ = fx.fresh("again")
    if flag is not None:
        cond = build.and_(flag, cond)
    fx.line = fx.line if flag is None else None
    step = build.set_(again_, cond)
    loop = ir.While(ir.Get(again_, ir.BOOL), build.seq([loop_body, step]), line=line_of(stmt.cond))
    counted = ir.LetMut(
        again_, ir.BOOL, ir.Bool(True), loop, ir.UNIT
    )
    return control.with_go(target, counted)


def _for(fx: FunctionState, stmt: ast.For) -> ir.Expr:
    from php2ml.ir.lower import control
    start = [effect(fx, item) for item in stmt.init if id(item) not in fx.consumed]
    inner = flow_of(stmt.body)
    target = control.loop_target(fx, inner)
    fx.line = None
    conds = [condition(fx, item) if index == len(stmt.cond) - 1 else effect(fx, item) for index, item in enumerate(stmt.cond)]
    cond = build.seq(conds) if conds else ir.Bool(True)
    after_cond = fx.line
    loop_body = control.in_target(fx, target, lambda: control.body(fx, stmt.body, False))
    if inner.exits:
        fx.line = None
    steps = build.seq([effect(fx, item) for item in stmt.loop]) if stmt.loop else ir.Unit()
    flag = control.loop_flag(fx, target, inner)
    if flag is not None:
        cond = build.and_(flag, cond)
        steps = build.if_(again(flag), steps, ir.Unit())
    fx.line = after_cond if flag is None else None
    return build.seq([*start, control.with_go(target, ir.While(cond, build.seq([loop_body, steps]), line=line_of(stmt)))])


# --- switch --------------------------------------------------------------------------------------------------


def switch(fx: FunctionState, stmt: ast.Switch, in_value: bool) -> ir.Expr:
    """`switch`; in value mode it ends the function."""
    subject = expr(fx, stmt.cond)
    subject_type = operand_type(fx, stmt.cond, subject)
    if not stmt.cases:
        from php2ml.ir.lower import control

        return build.seq([build.discard(subject), control.end(fx, in_value)])
    if is_cv(stmt.cond) and build.level(subject) < build.Level.EFFECT and not _changed_in_conds(stmt):
        return _switch(fx, stmt, subject, subject_type, in_value)
    return fx.bind(subject, "subject", lambda atom: _switch(fx, stmt, atom, subject_type, in_value))


def _changed_in_conds(stmt: ast.Switch) -> bool:
    return not all(
        case.cond is None or isinstance(case.cond, (ast.Int_, ast.String_, ast.ConstFetch, ast.ClassConstFetch, ast.Float_))
        for case in stmt.cases
    )


def _groups(stmt: ast.Switch) -> list[tuple[list[ast.Expr | None], list[ast.Stmt]]]:
    """Cases with the same body together."""
    groups: list[tuple[list[ast.Expr | None], list[ast.Stmt]]] = []
    pending: list[ast.Expr | None] = []
    for case in stmt.cases:
        pending.append(case.cond)
        if case.body:
            groups.append((pending, case.body))
            pending = []
    if pending:
        groups.append((pending, []))
    return groups


def _switch(fx: FunctionState, stmt: ast.Switch, subject: ir.Expr, subject_type: Type, in_value: bool) -> ir.Expr:
    from php2ml.ir.lower import control

    groups = _groups(stmt)
    falls = any(flow_of(stmts).completes for _, stmts in groups[:-1])
    target = Target(False, fx.guards)
    if falls:
        if in_value:
            where = control.flow(stmt)
            fx.guards += 1
            lowered = _falling(fx, stmt, groups, subject, subject_type, target)
            fx.guards -= 1
            return build.seq([lowered, control.after(fx, where)])
        fx.guards += 1
        lowered = _falling(fx, stmt, groups, subject, subject_type, target)
        fx.guards -= 1
        return lowered
    start = fx.line
    conds = _conditions(fx, groups, subject, subject_type)
    head = fx.line

    def arm(stmts: list[ast.Stmt]) -> ir.Expr:
        fx.line = head if head == start else None
        result = control.body(fx, stmts, in_value)
        lines.append(fx.line)
        return result

    lines: list[int | None] = []

    def lower() -> ir.Expr:
        bodies = [arm(_without_break(stmts)) for _, stmts in groups]
        default = next((index for index, (labels, _) in enumerate(groups) if None in labels), None)
        if default is None:
            fx.line = head if head == start else None
            lines.append(fx.line)
            other = control.end(fx, in_value)
        else:
            other = bodies[default]
        if conds is None:
            arms = [
                ir.Arm([literal_of(fx, label) for label in labels if label is not None], bodies[index])
                for index, (labels, _) in enumerate(groups)
                if index != default
            ]
            return ir.Match(subject, [*arms, ir.Arm([], other)], bodies[0].rep)
        result = other
        for index in reversed(range(len(groups))):
            if index == default:
                continue
            result = build.if_(conds[index], bodies[index], result)
        return result

    result = control.in_target(fx, target, lower)
    fx.line = lines[0] if len(set(lines)) == 1 else None
    return result


def _without_break(stmts: list[ast.Stmt]) -> list[ast.Stmt]:
    """A case's statements less a final `break` (kept as the same list: webs know it by identity)."""
    return stmts


def literal_of(fx: FunctionState, node: ast.Expr) -> ir.Int | ir.Str:
    found = expr(fx, node)
    assert isinstance(found, (ir.Int, ir.Str))
    return found


def _conditions(
    fx: FunctionState, groups: list[tuple[list[ast.Expr | None], list[ast.Stmt]]], subject: ir.Expr, subject_type: Type
) -> list[ir.Expr] | None:
    """The test of each group; None when a `Match` on literals does.  A default in the middle of a group adds
    nothing to its tests: it is tried last."""
    labels = [label for conds, _ in groups for label in conds if label is not None]
    kind = {ir.INT: ir.Int, ir.STR: ir.Str}.get(subject.rep)  # type: ignore[call-overload]
    literals = [_literal(fx, label) for label in labels]
    if kind is not None and labels and all(isinstance(item, kind) for item in literals) and not isinstance(subject, (ir.Int, ir.Str)):
        values = [item.value for item in literals]  # type: ignore[union-attr]
        if len(set(values)) == len(values) and (kind is ir.Int or all(_plain(text) for text in values)):
            return None
    tests: list[ir.Expr] = []
    for conds, _ in groups:
        test: ir.Expr = ir.Bool(False)
        parts: list[ir.Expr] = []
        for label in conds:
            if label is None:
                continue
            found = expr(fx, label)
            label_type = operand_type(fx, label, found)
            silent = subject.rep in (ir.INT, ir.STR, ir.BOOL) and found.rep in (ir.INT, ir.STR, ir.BOOL)
            parts.append(
                fx.operate(
                    [found], lambda ops, t=label_type: _case_test(again(subject), ops[0], subject_type, t), warns=not silent
                )
            )
        for part in reversed(parts):
            test = build.or_(part, test)
        tests.append(test)
    return tests


def _case_test(subject: ir.Expr, label: ir.Expr, subject_type: Type, label_type: Type) -> ir.Expr:
    if isinstance(subject, ir.Bool):
        found = truth(label)
        return found if subject.value else build.not_(found)
    return compare("==", subject, label, subject_type, label_type)


def _literal(fx: FunctionState, node: ast.Expr) -> ir.Expr | None:
    if isinstance(node, (ast.Int_, ast.String_, ast.UnaryMinus)) or fx.program.has_value(node):
        found = expr(fx, node)
        return found if isinstance(found, (ir.Int, ir.Str)) else None
    return None


def _plain(text: object) -> bool:
    """Whether loose comparison of any string with this one is comparison of bytes."""
    assert isinstance(text, str)
    stripped = text.strip(" \t\n\r\v\f")
    return not stripped or not (stripped[0].isdigit() or stripped[0] in "+-.")


def _falling(
    fx: FunctionState, stmt: ast.Switch, groups: list[tuple[list[ast.Expr | None], list[ast.Stmt]]],
    subject: ir.Expr, subject_type: Type, target: Target,
) -> ir.Expr:  # fmt: skip
    """A switch where a case runs into the next one: find the entry, then run the bodies from there."""
    from php2ml.ir.lower import control

    conds = _conditions(fx, groups, subject, subject_type)
    default = next((index for index, (labels, _) in enumerate(groups) if None in labels), len(groups))
    entry: ir.Expr
    if conds is None:
        arms = [
            ir.Arm([literal_of(fx, label) for label in labels if label is not None], ir.Int(index))
            for index, (labels, _) in enumerate(groups)
            if any(label is not None for label in labels)
        ]
        entry = ir.Match(subject, [*arms, ir.Arm([], ir.Int(default))], ir.INT)
    else:
        entry = ir.Int(default)
        for index in reversed(range(len(groups))):
            if isinstance(conds[index], ir.Bool) and not conds[index].value:  # type: ignore[union-attr]
                continue
            entry = build.if_(conds[index], ir.Int(index), entry)
    name = fx.fresh("entry")
    fx.line = None

    def lower() -> ir.Expr:
        steps: list[ir.Expr] = []
        exits: frozenset[tuple[str, int]] = frozenset()
        for index, (_, stmts) in enumerate(groups):
            fx.line = None
            one = control.body(fx, stmts, False)
            test: ir.Expr = prim("( <= )", [ir.Var(name, ir.INT), ir.Int(index)], ir.BOOL)
            if exits:
                test = build.and_(control.guard(fx, control.Flow(True, exits)), test)
            steps.append(build.if_(test, one, ir.Unit()))
            exits |= flow_of(stmts).exits
        fx.line = None
        return build.seq(steps)

    lowered = control.in_target(fx, target, lower)
    return build.let(name, entry, lowered)


# --- try -----------------------------------------------------------------------------------------------------


def try_is_value(stmt: ast.TryCatch) -> bool:
    """Whether `try` at the end of a function can yield the function's result."""
    return stmt.finally_ is None or not flow_of(stmt.finally_.body).exits and flow_of(stmt.finally_.body).completes


def try_(fx: FunctionState, stmt: ast.TryCatch, in_value: bool) -> ir.Expr:
    from php2ml.ir.lower import control

    fx.line = None
    if stmt.finally_ is not None:
        fx.in_finally += 1
    result = control.body(fx, stmt.body, in_value)
    fx.line = None
    if stmt.catches:
        hint = next((str(clause.var.name) for clause in stmt.catches if clause.var is not None), "exn")
        name = fx.fresh(value_name(hint))
        handler: ir.Expr = prim("raise", [ir.Construct("Types.Throw", [ir.Var(name, ir.OBJ)])], result.rep)
        handlers: list[tuple[ast.Catch, ir.Expr]] = []
        for clause in stmt.catches:
            fx.line = None
            handlers.append((clause, _catch(fx, clause, name, in_value)))
        for clause, inner in reversed(handlers):
            names = [fx.program.name_of(item).lower() for item in clause.types]
            if "throwable" in names:
                handler = inner
                continue
            names_list = ir.Construct("[]", [ir.Str(item) for item in names])
            test = prim("Exn.is_a", [ir.Var(name, ir.OBJ), names_list], ir.BOOL)
            handler = build.if_(test, inner, _never_as(handler, inner.rep))
        result = ir.Try(result, name, _never_as(handler, result.rep), result.rep)
    if stmt.finally_ is not None:
        fx.in_finally -= 1
        fx.line = None
        where = flow_of(stmt.finally_.body)
        if where.exits:
            result = _overriding_finally(fx, stmt, result)
        else:
            result = ir.Finally(result, control.body(fx, stmt.finally_.body, False), result.rep)
    fx.line = None
    return result


def _never_as(handler: ir.Expr, rep: ir.Rep) -> ir.Expr:
    if isinstance(handler, ir.Prim) and handler.name == "raise":
        return ir.Prim("raise", handler.args, rep)
    return handler


def _catch(fx: FunctionState, clause: ast.Catch, exn: str, in_value: bool) -> ir.Expr:
    from php2ml.ir.lower import control

    if clause.var is None or not isinstance(clause.var.name, str):
        return control.body(fx, clause.body, in_value)
    name = clause.var.name
    slot = variables_io.slot_of(fx, name)
    bound = ir.Var(exn, ir.OBJ)
    if slot.kind == "let_catch":
        fx.slots[name] = Slot(name, exn, "let", ir.OBJ, False)
        fx.caught.setdefault(name, []).append(exn)
        return control.body(fx, clause.body, in_value)
    stored_ = variables_io.write(fx, slot, bound)
    return build.seq([stored_, control.body(fx, clause.body, in_value)])


def _overriding_finally(fx: FunctionState, stmt: ast.TryCatch, result: ir.Expr) -> ir.Expr:
    """`finally` that may jump out, which forgets the pending exception."""
    from php2ml.ir.lower import control

    assert stmt.finally_ is not None
    where = flow_of(stmt.finally_.body)
    pending, exn = fx.fresh("pending"), fx.fresh("exn")
    caught = ir.Try(
        build.seq([build.discard(result), build.null()]), exn, convert(ir.Var(exn, ir.OBJ), ir.VALUE), ir.VALUE
    )
    # a jump already under way in the body must not be confused with one of the finally block
    saved: list[tuple[str, str]] = []
    before: list[ir.Expr] = []
    if fx.running is not None and where.returns:
        keep = fx.fresh("was_running")
        saved.append((fx.running, keep))
        before.append(ir.Set(fx.running, ir.Bool(True)))
    fx.guards += 1
    cleanup = control.body(fx, stmt.finally_.body, False)
    fx.guards -= 1
    rethrow = prim("Lang.rethrow", [ir.Var(pending, ir.VALUE)], ir.UNIT)
    open_ = control.guard(fx, where) if where.exits else ir.Bool(True)
    tail: list[ir.Expr] = [build.if_(open_, rethrow, ir.Unit())] if where.completes else []
    restore: list[ir.Expr] = [
        build.if_(ir.Get(flag, ir.BOOL), ir.Set(flag, ir.Var(keep, ir.BOOL)), ir.Unit()) for flag, keep in saved
    ]
    body = build.seq([*before, cleanup, *tail, *restore])
    for flag, keep in saved:
        body = ir.Let(keep, ir.Get(flag, ir.BOOL), body, body.rep)
    return ir.Let(pending, caught, body, ir.UNIT)


# --- declarations of variables and constants -----------------------------------------------------------------


def _global(fx: FunctionState, var: ast.Variable) -> ir.Expr:
    if not isinstance(var.name, str):
        name = fx.fresh("name")
        text = fx.operate([value(expr(fx, var.name))], lambda ops: prim("Scope.name", [CTX, ops[0]], ir.STR))
        bound = prim(
            "Scope.bind",
            [variables_io.scope(fx), ir.Var(name, ir.STR), prim("Scope.global", [CTX, ir.Var(name, ir.STR)], ir.REF)],
            ir.UNIT,
        )
        return build.let(name, text, bound)
    slot = variables_io.slot_of(fx, var.name)
    return variables_io.rebind(fx, slot, prim("Scope.global", [CTX, ir.Str(var.name)], ir.REF))


def static_cell(fx: FunctionState, item: ast.StaticVar) -> ir.Expr:
    """The cell of a static variable."""
    line = fx.line
    fx.line = None
    start = value(expr(fx, item.default)) if item.default is not None else build.null()
    fx.line = line
    init = ir.Lambda([ir.Param("ctx", ir.CTX)], start, ir.Fun((ir.CTX,), ir.VALUE))
    index = fx.static_captures.get(id(item))
    if index is not None:
        return prim("Closure.static_cell", [CTX, index, init], ir.REF)
    return prim("Var.static", [CTX, ir.Int(fx.lowering.static_number(item)), init], ir.REF)


def _static(fx: FunctionState, item: ast.StaticVar) -> ir.Expr:
    assert isinstance(item.var.name, str)
    slot = variables_io.slot_of(fx, item.var.name)
    return variables_io.rebind(fx, slot, static_cell(fx, item))


def _const(fx: FunctionState, item: ast.ConstItem) -> ir.Expr:
    name = fx.lowering.constant_name(item)
    found = value(copied(expr(fx, item.value), fx.type(item.value)))
    return fx.operate([found], lambda ops: prim("Lang.declare_constant", [CTX, ir.Str(name), ops[0]], ir.UNIT))


_ = (B_ARRAY, B_OBJECT, MIXED, Web, VarPlace, place_of, store_item, store_items, stored, walk)
