"""Assignment in all its forms: plain, compound, by reference, destructuring, increment, unset."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build, variables_io
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import copied, key_value, to_string, truth, typed, value
from php2ml.ir.lower.expressions import EFFECTS, effect, expr, handles, is_cv, joined, to_string_here
from php2ml.ir.lower.operands import ARITHMETIC, numeric_operand
from php2ml.ir.lower.operators import arithmetic, operand_type
from php2ml.ir.lower.places import AnyPlace, DimPlace, Ops, PropertyPlace, StaticPlace, ValuePlace, VarPlace, place_of
from php2ml.ir.lower.php_types import fits
from php2ml.ir.lower.refuse import refuse
from php2ml.ir.lower.state import FunctionState, again
from php2ml.syntax import ast
from php2ml.types.lattice import B_INT, B_STR, MIXED, Type, int_value, join


def silent(place: AnyPlace) -> bool:
    """Whether storing into the place cannot warn or fail."""
    if isinstance(place, VarPlace):
        return True
    if isinstance(place, DimPlace) and isinstance(place.base, VarPlace):
        slot = place.base.slot
        if not isinstance(slot.rep, ir.Arr) or slot.kind not in ("let", "mut"):
            return False
        if not place.keyed:
            return place.base.type.is_list
        key = place.operands[-1]
        return key.rep in (ir.INT, ir.STR) or place.key_type.is_int
    if isinstance(place, PropertyPlace):
        target = place.target
        return (
            target is not None and target.slot is not None and target.type is None and not target.readonly
            and not target.hooks
        )  # fmt: skip
    return False


def assign_value(fx: FunctionState, place: AnyPlace, new: ir.Expr, used: bool, deferred: bool = False) -> ir.Expr:
    """Stores `new` into `place`; the result is the value when `used`, else a unit."""
    count = len(place.operands)

    def use(ops: Ops) -> ir.Expr:
        targets, item = ops[:count], ops[count]
        if not used:
            return place.assign(targets, item)
        return fx.bind(item, "value", lambda atom: build.seq([place.assign(targets, atom), again(atom)]))

    return fx.operate(
        [*place.operands, new], use, [*place.deferred, deferred], [*place.hints, "value"], not silent(place),
        isinstance(place, DimPlace),
    )  # fmt: skip


def note_type(fx: FunctionState, place: AnyPlace, type_: Type, new: ir.Expr) -> None:
    """Tell a property's place whether what will be stored needs no check against its declared type."""
    if isinstance(place, PropertyPlace) and place.target is not None and place.target.type is not None:
        place.fits = fits(fx, type_, new, place.target.type, place.target.cls)


def lower_assign(fx: FunctionState, node: ast.Assign, used: bool) -> ir.Expr:
    if isinstance(node.var, ast.List_):
        return destructure(fx, node, used)
    place = place_of(fx, node.var)
    new = expr(fx, node.expr)
    if not build.owned(new):
        new = copied(new, fx.type(node.expr))
    if isinstance(place, VarPlace):
        if not used:
            return place.assign([], new)
        result = fx.bind(new, "value", lambda atom: build.seq([place.assign([], atom), again(atom)]))
        return typed(fx, result, fx.type(node))
    note_type(fx, place, fx.type(node.expr), new)
    result = assign_value(fx, place, new, used, is_cv(node.expr))
    return typed(fx, result, fx.type(node)) if used else result


@handles(ast.Assign)
def _assign(fx: FunctionState, node: ast.Assign) -> ir.Expr:
    return lower_assign(fx, node, True)


EFFECTS[ast.Assign] = lambda fx, node: lower_assign(fx, node, False)


# --- by reference --------------------------------------------------------------------------------------------


def lower_assign_ref(fx: FunctionState, node: ast.AssignRef, used: bool) -> ir.Expr:
    if isinstance(node.expr, ast.New):
        refuse(fx, node, "L0002", "PHP cannot assign a new object by reference", "leave out the `&`")
    place = place_of(fx, node.var)
    cell = variables_io.reference_to(fx, node.expr, "assigned")
    count = len(place.operands)

    def use(ops: Ops) -> ir.Expr:
        if not used:
            return place.bind(ops[:count], ops[count])
        return fx.bind(
            ops[count], "cell",
            lambda atom: build.seq([place.bind(ops[:count], atom), prim("Ref.get", [again(atom)], ir.VALUE)]),
        )  # fmt: skip

    return fx.operate([*place.operands, cell], use, [*place.deferred, False], [*place.hints, "cell"])


@handles(ast.AssignRef)
def _assign_ref(fx: FunctionState, node: ast.AssignRef) -> ir.Expr:
    return lower_assign_ref(fx, node, True)


EFFECTS[ast.AssignRef] = lambda fx, node: lower_assign_ref(fx, node, False)


# --- compound ------------------------------------------------------------------------------------------------


def lower_assign_op(fx: FunctionState, node: ast.AssignOp, used: bool) -> ir.Expr:
    place = place_of(fx, node.var, rw=node.op != "??")
    if node.op == "??":
        return coalesce_assign(fx, node, place, used)
    if isinstance(place, VarPlace):
        return _variable_op(fx, node, place, used)
    right = expr(fx, node.expr)
    right_type = operand_type(fx, node.expr, right)
    if isinstance(place, PropertyPlace | StaticPlace):
        fx.at(node)
        count = len(place.operands)

        def on_property(ops: Ops) -> ir.Expr:
            return bind_all(fx, ops[:count], place.hints, lambda targets: finish(targets, ops[count]))

        def finish(targets: Ops, item: ir.Expr) -> ir.Expr:
            held = held_type(fx, place)
            old = typed(fx, place.read(targets), held)
            new = combine(fx, node.op, old, item, held, right_type, fx.type(node))
            note_type(fx, place, fx.type(node), new)
            stored = fx.bind(new, "value", lambda atom: _stored(place, targets, atom, used))
            if isinstance(place, PropertyPlace) and place.target is None and targets[-2].rep != ir.OBJ:
                check = prim("Object.fetch_assign_op", [CTX, value(again(targets[-2])), again(targets[-1])], ir.UNIT)
                return build.seq([check, stored])
            return stored

        return fx.operate(
            [*place.operands, right], on_property, [*place.deferred, is_cv(node.expr)], [*place.hints, "value"]
        )
    count = len(place.operands)
    if node.op in ARITHMETIC:
        right, right_type = numeric_operand(fx, node.expr, right, right_type, build.null())

    def on_element(ops: Ops) -> ir.Expr:
        if isinstance(place, DimPlace):
            return _element_op(fx, node, place, ops[:count], ops[count], right_type, used)

        def finish(targets: Ops) -> ir.Expr:
            new = combine(fx, node.op, place.read(targets), ops[count], MIXED, right_type, fx.type(node))
            return fx.bind(new, "value", lambda atom: _stored(place, targets, atom, used))

        return bind_all(fx, ops[:count], place.hints, finish)

    return fx.operate(
        [*place.operands, right], on_element, [*place.deferred, is_cv(node.expr)], [*place.hints, "value"]
    )


def _stored(place: AnyPlace, targets: Ops, atom: ir.Expr, used: bool) -> ir.Expr:
    stored = place.assign(targets, atom)
    return build.seq([stored, again(atom)]) if used else stored


def bind_all(fx: FunctionState, ops: Ops, hints: list[str], use: object) -> ir.Expr:
    """`use` of atoms for every one of `ops`."""
    atoms: Ops = []

    def step(index: int) -> ir.Expr:
        if index == len(ops):
            return use(atoms)  # type: ignore[operator]
        hint = hints[index] if index < len(hints) else "value"

        def bound(atom: ir.Expr) -> ir.Expr:
            atoms.append(atom)
            return step(index + 1)

        return fx.bind(ops[index], hint, bound)

    return step(0)


def combine(
    fx: FunctionState, op: str, old: ir.Expr, item: ir.Expr, old_type: object, item_type: object, type_: object
) -> ir.Expr:
    """`old op item`"""
    if op == ".":
        return fx.operate(
            [old, item], lambda ops: prim("Op.concat_assign", [CTX, value(ops[0]), value(ops[1])], ir.VALUE),
            hints=["old", "value"],
        )  # fmt: skip
    return arithmetic(fx, op, old, item, old_type, item_type, type_, [False, False])  # type: ignore[arg-type]


def _variable_op(fx: FunctionState, node: ast.AssignOp, place: VarPlace, used: bool) -> ir.Expr:
    """`$x op= e`: the variable is read after `e` is evaluated."""
    slot = place.slot
    right = expr(fx, node.expr)
    right_type = operand_type(fx, node.expr, right)
    if node.op == ".":
        text = None
        if slot.rep in (ir.STRBUF, ir.STR) and slot.kind == "mut":
            text = to_string_here(fx, right, fx.type(node.expr))
        if text is not None:

            def append(inner: ir.Expr) -> ir.Expr:
                old = ir.Get(slot.ocaml, slot.rep)
                if slot.rep == ir.STRBUF:
                    parts = joined(inner)
                    if len(parts) > 1:
                        listed = ir.Construct("[]", parts)
                        return ir.Set(slot.ocaml, prim("Strbuf.append_all", [old, listed], ir.STRBUF))
                    return ir.Set(slot.ocaml, prim("Strbuf.append", [old, inner], ir.STRBUF))
                return ir.Set(slot.ocaml, prim("( ^ )", [old, inner], ir.STR))

            changed = build.floating(_bound_effect(fx, text), append)
            return build.seq([changed, ir.Get(slot.ocaml, slot.rep)]) if used else changed

        def grow(ops: Ops) -> ir.Expr:
            old = value(place.read([]))
            name = "Op.append" if ops[0].rep == ir.STR else "Op.concat_assign"
            item = ops[0] if ops[0].rep == ir.STR else value(ops[0])
            return place.assign([], build.ordered([old, item], fx.fresh, lambda o: prim(name, [CTX, *o], ir.VALUE), deferred=[True, False]))

        changed = fx.operate([right], grow, [is_cv(node.expr)], ["value"])
        return build.seq([changed, _current(fx, place, node)]) if used else changed
    old = current(fx, place)
    unset = place.warns and slot.maybe_undefined
    old_type = MIXED if unset else place.type
    if node.op in ARITHMETIC:
        right, right_type = numeric_operand(fx, node.expr, right, right_type, old)
    new = arithmetic(fx, node.op, old, right, old_type, right_type, fx.type(node), [True, is_cv(node.expr)])
    changed = place.assign([], new)
    return build.seq([changed, _current(fx, place, node)]) if used else changed


def current(fx: FunctionState, place: VarPlace) -> ir.Expr:
    """The variable's value, in the representation of its type unless it may turn out to be unset."""
    found = place.read([])
    if place.warns and place.slot.maybe_undefined:
        return found
    return typed(fx, found, place.type)


def held_type(fx: FunctionState, place: AnyPlace) -> Type:
    """What a place holds before it is assigned (its `type` is that of what is stored)."""
    if isinstance(place, PropertyPlace) and place.target is not None:
        return fx.table.props.get(place.target, MIXED)
    return MIXED


def _bound_effect(fx: FunctionState, text: ir.Expr) -> ir.Expr:
    """Text evaluated before the variable it is appended to is read."""
    if build.level(text) == build.Level.EFFECT and not isinstance(text, (ir.Let, ir.Seq)):
        name = fx.fresh("text")
        return ir.Let(name, text, ir.Var(name, text.rep), text.rep)
    if isinstance(text, (ir.Let, ir.LetMut, ir.Seq)):
        return build.floating(text, lambda inner: _bound_effect(fx, inner))
    return text


def _current(fx: FunctionState, place: VarPlace, node: ast.Expr) -> ir.Expr:
    return typed(fx, variables_io.read(fx, place.slot, False), fx.type(node))


def _element_op(
    fx: FunctionState, node: ast.AssignOp, place: DimPlace, targets: Ops, item: ir.Expr, item_type: object, used: bool
) -> ir.Expr:
    """`base[key] op= item`"""
    slot = place._array()
    if (
        slot is not None and slot.rep == ir.Arr(ir.INT) and place.keyed and targets[-1].rep == ir.INT and not used
        and node.op in ("+", "-") and item.rep == ir.INT
    ):  # fmt: skip
        array = variables_io.read_raw(fx, slot)
        amount = item if node.op == "+" else prim("( ~- )", [item], ir.INT)
        if isinstance(item, ir.Int) and node.op == "-":
            amount = ir.Int(-item.value)
        return prim("Offset.add_int", [CTX, array, targets[-1], amount], ir.UNIT)
    held = place.base.type.elem if isinstance(place.base, VarPlace) else MIXED
    if (
        slot is not None and place.keyed and targets[-1].rep == ir.INT and not used and node.op in ("+", "-", "*")
        and held.is_number and (item.rep in (ir.INT, ir.FLOAT) or item_type.is_number)  # type: ignore[attr-defined]
    ):  # fmt: skip
        array = variables_io.read_raw(fx, slot)
        native = held.is_native_int and slot.rep == ir.Arr(ir.INT)
        name, rep = ("Offset.int_at", ir.INT) if native else ("Offset.number_at", ir.VALUE)
        old = prim(name, [CTX, again(array), again(targets[-1])], rep)

        def store(amount: ir.Expr) -> ir.Expr:
            new = combine(fx, node.op, old, amount, join(held, int_value(0)), item_type, fx.type(node))
            stored = convert(value(new), slot.rep.elem)  # type: ignore[union-attr]
            return prim("Php_array.set_int", [array, again(targets[-1]), stored], ir.UNIT)

        return fx.bind(targets[-1], "key", lambda _: fx.bind(item, "value", store))
    if (
        slot is not None and place.keyed and not used and node.op == "+" and held.is_number
        and place.key_type.bits and place.key_type.only(B_INT | B_STR)
        and (item.rep in (ir.INT, ir.FLOAT) or item_type.is_number)  # type: ignore[attr-defined]
    ):  # fmt: skip
        found = place.native_key(targets) or prim("Offset.key", [CTX, value(targets[-1])], ir.KEY)
        array = variables_io.read_raw(fx, slot)
        return build.floating(found, lambda k: prim("Offset.add_to", [CTX, array, k, value(item)], ir.UNIT))
    inner = targets[:-1] if place.keyed else targets

    def on_container(container: ir.Expr) -> ir.Expr:
        if not place.keyed:
            name = fx.fresh("value")
            new = combine(fx, node.op, build.null(), item, MIXED, item_type, MIXED)
            stored = prim("Offset.put_push", [CTX, container, ir.Var(name, ir.VALUE)], ir.UNIT)
            body = build.seq([stored, ir.Var(name, ir.VALUE)]) if used else stored
            return build.let(name, value(new), body)
        return fx.bind(value(key_value(targets[-1])), "key", lambda k: with_key(container, k))

    def with_key(container: ir.Expr, k: ir.Expr) -> ir.Expr:
        if node.op == "." and not used:
            return prim("Offset.concat", [CTX, container, k, value(item)], ir.UNIT)
        old = prim("Offset.get_rw", [CTX, again(container), again(k)], ir.VALUE)
        new = value(combine(fx, node.op, old, item, MIXED, item_type, MIXED))
        return fx.bind(
            new, "value",
            lambda atom: build.seq(
                [prim("Offset.put", [CTX, container, k, atom], ir.UNIT), *([again(atom)] if used else [])]
            ),
        )  # fmt: skip

    def start() -> ir.Expr:
        return fx.bind(place.base.container(inner), "container", on_container)

    return start()


@handles(ast.AssignOp)
def _assign_op(fx: FunctionState, node: ast.AssignOp) -> ir.Expr:
    return lower_assign_op(fx, node, True)


EFFECTS[ast.AssignOp] = lambda fx, node: lower_assign_op(fx, node, False)


def coalesce_assign(fx: FunctionState, node: ast.AssignOp, place: AnyPlace, used: bool) -> ir.Expr:
    """`place ??= e`"""
    def with_targets(targets: Ops) -> ir.Expr:
        if isinstance(place, VarPlace) and place.slot.rep not in (ir.VALUE, ir.REF):
            return _current(fx, place, node) if used else ir.Unit()
        found = value(place.quiet(targets))
        line = fx.line

        def otherwise() -> ir.Expr:
            new = copied(expr(fx, node.expr), fx.type(node.expr))
            again_targets = [again(target) for target in targets]
            if used:
                return fx.bind(
                    value(new), "value",
                    lambda atom: build.seq([place.assign(again_targets, atom), again(atom)]),
                )  # fmt: skip
            return build.floating(new, lambda inner: _ordered_store(fx, place, again_targets, inner))

        if not used:
            stored = otherwise()
            if fx.line != line:
                fx.line = None
            return build.if_(prim("Value.is_null", [found], ir.BOOL), stored, ir.Unit())

        def use(atom: ir.Expr) -> ir.Expr:
            stored = otherwise()
            if fx.line != line:
                fx.line = None
            return build.if_(prim("Value.is_null", [atom], ir.BOOL), stored, again(atom))

        return fx.bind(found, "found", use)

    def start(ops: Ops) -> ir.Expr:
        return bind_all(fx, ops, place.hints, with_targets)

    result = fx.operate(place.operands, start, place.deferred, place.hints)
    return typed(fx, result, fx.type(node)) if used else result


def _ordered_store(fx: FunctionState, place: AnyPlace, targets: Ops, new: ir.Expr) -> ir.Expr:
    return fx.operate([new], lambda ops: place.assign(targets, ops[0]), hints=["value"], warns=not silent(place))


# --- increment -----------------------------------------------------------------------------------------------


def lower_incdec(
    fx: FunctionState, node: ast.PreInc | ast.PreDec | ast.PostInc | ast.PostDec, used: bool
) -> ir.Expr:
    up = isinstance(node, (ast.PreInc, ast.PostInc))
    post = isinstance(node, (ast.PostInc, ast.PostDec))
    place = place_of(fx, node.var, rw=True)
    fx.at(node)
    if isinstance(place, VarPlace):
        old = current(fx, place)
        if not used:
            return stepped(fx, old, up, lambda new: place.assign([], new))
        if post:
            return fx.bind(
                old, "old",
                lambda atom: build.seq([stepped(fx, again(atom), up, lambda new: place.assign([], new)), again(atom)]),
            )  # fmt: skip
        changed = stepped(fx, old, up, lambda new: place.assign([], new))
        return build.seq([changed, _current(fx, place, node)])

    def use(ops: Ops) -> ir.Expr:
        if isinstance(place, DimPlace):
            slot = place._array()
            if slot is not None and slot.rep == ir.Arr(ir.INT) and place.keyed and ops[-1].rep == ir.INT and not used:
                array = variables_io.read_raw(fx, slot)
                if up:
                    return prim("Offset.incr_int", [CTX, array, ops[-1]], ir.UNIT)
                return prim("Offset.add_int", [CTX, array, ops[-1], ir.Int(-1)], ir.UNIT)
            counted = _counted(fx, place, ops, 1 if up else -1) if not used else None
            if counted is not None:
                return counted
            inner = ops[:-1] if place.keyed else ops
            name = f"Offset.{'post_' if post and used else ''}{'incr' if up else 'decr'}"
            if not place.keyed:
                new = prim("Op.incr" if up else "Op.decr", [CTX, build.null()], ir.VALUE)
                return fx.bind(new, "value", lambda atom: build.seq(
                    [place.assign(ops, atom), build.null() if post else again(atom)]
                ))
            container = place.base.container(inner)
            return build.floating(
                container, lambda c: prim(name, [CTX, c, value(key_value(again(ops[-1])))], ir.VALUE)
            )
        return bind_all(fx, ops, place.hints, on_property)

    def on_property(targets: Ops) -> ir.Expr:
        note_type(fx, place, place.type, ir.Unit())
        checks: list[ir.Expr] = []
        if isinstance(place, PropertyPlace) and place.target is None and targets[-2].rep != ir.OBJ:
            checks.append(prim("Object.fetch_incdec", [CTX, value(again(targets[-2])), again(targets[-1])], ir.UNIT))
        old = typed(fx, place.read(targets), held_type(fx, place))
        name = "old"

        def with_old(atom: ir.Expr) -> ir.Expr:
            if post and used:
                stored = stepped(fx, again(atom), up, lambda new: place.assign(targets, new))
                return build.seq([stored, again(atom)])
            if not used:
                return stepped(fx, atom, up, lambda new: place.assign(targets, new))
            return stepped(
                fx, atom, up,
                lambda new: fx.bind(new, "value", lambda v: build.seq([place.assign(targets, v), again(v)])),
            )  # fmt: skip

        return build.seq([*checks, fx.bind(old, name, with_old)])

    result = fx.operate(place.operands, use, place.deferred, place.hints)
    return typed(fx, result, fx.type(node)) if used else build.discard(result)


def _counted(fx: FunctionState, place: DimPlace, ops: Ops, step: int) -> ir.Expr | None:
    """`$a[k]++` in a local array of native ints."""
    slot = place._array()
    if slot is None or slot.rep != ir.Arr(ir.INT) or not place.keyed or not place.type.is_native_int:
        return None
    found = place.native_key(ops)
    if found is None:
        return None
    array = variables_io.read_raw(fx, slot)

    def store(k: ir.Expr) -> ir.Expr:
        old = prim("Offset.int_of_key", [CTX, again(array), again(k)], ir.INT)
        new = prim("( + )" if step > 0 else "( - )", [old, ir.Int(1)], ir.INT)
        return prim("Php_array.set", [array, k, new], ir.UNIT)

    return fx.bind(found, "key", store)


def stepped(fx: FunctionState, old: ir.Expr, up: bool, use: object) -> ir.Expr:
    """`use` of the incremented or decremented value."""
    if old.rep == ir.INT:
        new: ir.Expr = prim("( + )" if up else "( - )", [old, ir.Int(1)], ir.INT)
    elif old.rep == ir.FLOAT:
        new = prim("( +. )" if up else "( -. )", [old, ir.Float(1.0)], ir.FLOAT)
    else:
        return fx.operate(
            [old], lambda ops: use(prim("Op.incr" if up else "Op.decr", [CTX, value(ops[0])], ir.VALUE)),  # type: ignore[operator]
            hints=["old"],
        )  # fmt: skip
    return use(new)  # type: ignore[operator]


@handles(ast.PreInc, ast.PreDec, ast.PostInc, ast.PostDec)
def _incdec(fx: FunctionState, node: ast.PreInc) -> ir.Expr:
    return lower_incdec(fx, node, True)


for _kind in (ast.PreInc, ast.PreDec, ast.PostInc, ast.PostDec):
    EFFECTS[_kind] = lambda fx, node: lower_incdec(fx, node, False)


# --- destructuring -------------------------------------------------------------------------------------------


def destructure(fx: FunctionState, node: ast.Assign, used: bool) -> ir.Expr:
    """`[..] = e`"""
    target = node.var
    assert isinstance(target, ast.List_)
    if not used and _is_swap(target, node.expr):
        return _parallel(fx, target, node.expr)
    if any(item is not None and item.by_ref for item in _all_items(target)):
        return _destructure_ref(fx, target, node.expr)
    source = expr(fx, node.expr)
    type_ = fx.type(node.expr)
    if not build.owned(source) and _assigned_inside(target, node.expr):
        source = copied(source, type_)
    return fx.bind(
        source, "source",
        lambda atom: build.seq([*store_items(fx, target, atom, type_), *([again(atom)] if used else [])]),
    )  # fmt: skip


def _assigned_inside(target: ast.List_, source: ast.Expr) -> bool:
    return isinstance(source, (ast.Variable, ast.ArrayDimFetch, ast.PropertyFetch, ast.StaticPropertyFetch))


def _all_items(target: ast.List_) -> list[ast.ArrayItem]:
    found: list[ast.ArrayItem] = []
    for item in target.items:
        if item is not None:
            found.append(item)
            if isinstance(item.value, ast.List_):
                found += _all_items(item.value)
    return found


def _is_swap(target: ast.List_, source: ast.Expr) -> bool:
    """`[$a, $b] = [x, y]`: no array is needed."""
    return (
        isinstance(source, ast.Array_)
        and len(source.items) >= len(target.items)
        and all(item.key is None and not item.by_ref and not item.unpack for item in source.items)
        and all(
            item is not None and item.key is None and not item.by_ref
            and isinstance(item.value, ast.Variable) and isinstance(item.value.name, str)
            for item in target.items
        )
    )  # fmt: skip


def _parallel(fx: FunctionState, target: ast.List_, source: ast.Array_) -> ir.Expr:
    values = [copied(expr(fx, item.value), fx.type(item.value)) for item in source.items]
    names = [fx.fresh("value") for _ in values]
    stores: list[ir.Expr] = []
    for index, item in enumerate(target.items):
        assert item is not None
        place = place_of(fx, item.value)
        stores.append(place.assign([], ir.Var(names[index], values[index].rep)))
    body = build.seq(stores)
    for name, item_value in reversed(list(zip(names, values, strict=True))):
        body = build.let(name, item_value, body)
    return body


def store_items(fx: FunctionState, target: ast.List_, source: ir.Expr, type_: object) -> list[ir.Expr]:
    """Stores the elements of `source`, an atom, into the targets of a list."""
    steps: list[ir.Expr] = []
    elem = type_.elem if type_.bits else MIXED  # type: ignore[attr-defined]
    elem = MIXED if elem.bits == 0 else elem
    for index, item in enumerate(target.items):
        if item is None:
            continue
        fx.at(item.value)
        key = value(key_value(expr(fx, item.key))) if item.key is not None else value(ir.Int(index))

        def fetch(ops: Ops) -> ir.Expr:
            return prim("Offset.list_get", [CTX, value(again(source)), ops[0]], ir.VALUE)

        found = fx.operate([key], fetch, hints=["key"])
        if isinstance(item.value, ast.List_):
            inner = item.value
            name = fx.fresh("source")
            body = build.seq(store_items(fx, inner, ir.Var(name, ir.VALUE), elem))
            steps.append(build.let(name, found, body))
        else:
            steps.append(store_item(fx, item.value, found, elem))
    return steps or [ir.Unit()]


def store_item(fx: FunctionState, target: ast.Expr, found: ir.Expr, type_: object) -> ir.Expr:
    """`target = found`, where `found` is already evaluated or evaluates first."""
    name = fx.fresh("item")
    place = place_of(fx, target)
    if isinstance(place, VarPlace):
        return place.assign([], copied(found, type_))  # type: ignore[arg-type]
    stored = fx.operate(
        place.operands, lambda ops: place.assign(ops, copied(ir.Var(name, found.rep), type_)),  # type: ignore[arg-type]
        place.deferred, place.hints, not silent(place),
    )  # fmt: skip
    return build.let(name, found, stored)


def _destructure_ref(fx: FunctionState, target: ast.List_, source: ast.Expr) -> ir.Expr:
    """`[&$a, $b] = $array`"""
    place = place_of(fx, source)

    def with_container(container: ir.Expr) -> ir.Expr:
        return build.seq(_ref_items(fx, target, container))

    return fx.operate(
        place.operands, lambda ops: fx.bind(place.container(ops), "source", with_container), place.deferred, place.hints
    )


def _ref_items(fx: FunctionState, target: ast.List_, container: ir.Expr) -> list[ir.Expr]:
    steps: list[ir.Expr] = []
    for index, item in enumerate(target.items):
        if item is None:
            continue
        key = value(key_value(expr(fx, item.key))) if item.key is not None else value(ir.Int(index))
        if isinstance(item.value, ast.List_):
            name = fx.fresh("source")
            if any(inner.by_ref for inner in _all_items(item.value)):
                found = fx.operate([key], lambda ops: prim("Offset.inner", [CTX, again(container), ops[0]], ir.VALUE))
                body = build.seq(_ref_items(fx, item.value, ir.Var(name, ir.VALUE)))
            else:
                found = fx.operate([key], lambda ops: prim("Offset.list_get", [CTX, again(container), ops[0]], ir.VALUE))
                body = build.seq(store_items(fx, item.value, ir.Var(name, ir.VALUE), MIXED))
            steps.append(build.let(name, found, body))
        elif item.by_ref:
            cell = fx.operate([key], lambda ops: prim("Offset.ref_at", [CTX, again(container), ops[0]], ir.REF))
            inner_place = place_of(fx, item.value)
            name = fx.fresh("cell")
            bound = fx.operate(
                inner_place.operands, lambda ops: inner_place.bind(ops, ir.Var(name, ir.REF)), inner_place.deferred
            )
            steps.append(build.let(name, cell, bound))
        else:
            found = fx.operate([key], lambda ops: prim("Offset.list_get", [CTX, again(container), ops[0]], ir.VALUE))
            steps.append(store_item(fx, item.value, found, MIXED))
    return steps


# --- unset ---------------------------------------------------------------------------------------------------


def lower_unset(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """`unset(node)`"""
    place = place_of(fx, node)
    return fx.operate(place.operands, place.unset, place.deferred, place.hints, not isinstance(place, VarPlace))


_ = (convert, effect, to_string, truth)
