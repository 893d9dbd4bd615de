"""Places: what can be assigned, and how each kind is read, written, aliased and removed.

A place has operands (objects, class, keys), evaluated once and in order before anything happens; its methods take
them back, let-bound where they must be, and build one access each.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from php2ml.ir import ir
from php2ml.ir.lower import build, variables_io
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import key, key_value, value
from php2ml.ir.lower.state import FunctionState, Slot, again
from php2ml.program import SUPERGLOBALS, PropInfo
from php2ml.syntax import ast
from php2ml.types.lattice import MIXED, Type

Ops = list[ir.Expr]


@dataclass(slots=True, eq=False)
class Place:
    """The common part: operands and how they are evaluated."""

    fx: FunctionState
    operands: list[ir.Expr] = field(default_factory=list)
    deferred: list[bool] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    type: Type = MIXED


@dataclass(slots=True, eq=False)
class VarPlace(Place):
    """`$x`"""

    slot: Slot = None  # type: ignore[assignment]
    warns: bool = True
    rw: bool = False  # what is inside is read before it is written: php warns of what is missing

    def read(self, ops: Ops) -> ir.Expr:
        return variables_io.read(self.fx, self.slot, self.warns and self.slot.maybe_undefined)

    def quiet(self, ops: Ops) -> ir.Expr:
        return variables_io.read_quiet(self.fx, self.slot)

    def assign(self, ops: Ops, new: ir.Expr) -> ir.Expr:
        return variables_io.write(self.fx, self.slot, new)

    def container(self, ops: Ops) -> ir.Expr:
        if self.rw and self.warns and self.slot.maybe_undefined:
            warned = build.discard(variables_io.read(self.fx, self.slot, True))
            return build.seq([warned, self._container()])
        return self._container()

    def _container(self) -> ir.Expr:
        slot = self.slot
        if isinstance(slot.rep, ir.Arr) and slot.kind in ("let", "mut"):
            return value(variables_io.read_raw(self.fx, slot))
        if variables_io.has_cell(slot):
            return prim("Offset.container_ref", [CTX, variables_io.cell(self.fx, slot)], ir.VALUE)
        if slot.rep == ir.OBJ or slot.kind in ("let", "unset"):
            return prim("Offset.container", [CTX, value(variables_io.read_raw(self.fx, slot))], ir.VALUE)
        made = prim("Offset.container", [CTX, value(variables_io.read_raw(self.fx, slot))], ir.VALUE)
        return build.seq([variables_io.write(self.fx, slot, made), value(variables_io.read_raw(self.fx, slot))])

    def reference(self, ops: Ops) -> ir.Expr:
        slot = self.slot
        if variables_io.has_cell(slot):
            found = variables_io.cell(self.fx, slot)
            return prim("Lang.cell", [found], ir.REF) if slot.maybe_undefined else found
        return prim("Ref.make", [value(variables_io.read_quiet(self.fx, slot))], ir.REF)

    def bind(self, ops: Ops, cell: ir.Expr) -> ir.Expr:
        return variables_io.rebind(self.fx, self.slot, cell)

    def unset(self, ops: Ops) -> ir.Expr:
        return variables_io.unset(self.fx, self.slot)


@dataclass(slots=True, eq=False)
class CellPlace(Place):
    """A superglobal, `$GLOBALS['x']`, `$$x`: the cell is given by an operand or an expression."""

    make: object = None  # ops -> REF
    name: object = None  # ops -> STR, where rebinding and unsetting go by name
    scope: ir.Expr | None = None

    def _cell(self, ops: Ops) -> ir.Expr:
        return self.make(ops)  # type: ignore[operator]

    def read(self, ops: Ops) -> ir.Expr:
        return prim("Lang.read_cell", [CTX, self._cell(ops), self.name(ops)], ir.VALUE)  # type: ignore[operator]

    def quiet(self, ops: Ops) -> ir.Expr:
        return prim("Var.quiet", [prim("Ref.get", [self._cell(ops)], ir.VALUE)], ir.VALUE)

    def assign(self, ops: Ops, new: ir.Expr) -> ir.Expr:
        return build.floating(value(new), lambda inner: prim("Ref.set", [self._cell(ops), inner], ir.UNIT))

    def container(self, ops: Ops) -> ir.Expr:
        return prim("Offset.container_ref", [CTX, self._cell(ops)], ir.VALUE)

    def reference(self, ops: Ops) -> ir.Expr:
        return prim("Lang.cell", [self._cell(ops)], ir.REF)

    def bind(self, ops: Ops, cell: ir.Expr) -> ir.Expr:
        assert self.scope is not None
        return prim("Scope.bind", [self.scope, self.name(ops), cell], ir.UNIT)  # type: ignore[operator]

    def unset(self, ops: Ops) -> ir.Expr:
        assert self.scope is not None
        return prim("Scope.unset", [self.scope, self.name(ops)], ir.UNIT)  # type: ignore[operator]


@dataclass(slots=True, eq=False)
class ValuePlace(Place):
    """The result of an expression: only what is inside of it can be written."""

    def read(self, ops: Ops) -> ir.Expr:
        return ops[-1]

    quiet = read

    def container(self, ops: Ops) -> ir.Expr:
        return prim("Offset.container", [CTX, value(ops[-1])], ir.VALUE)

    def assign(self, ops: Ops, new: ir.Expr) -> ir.Expr:
        return build.discard(new)

    def reference(self, ops: Ops) -> ir.Expr:
        return prim("Ref.make", [value(ops[-1])], ir.REF)

    def bind(self, ops: Ops, cell: ir.Expr) -> ir.Expr:
        return build.discard(cell)

    def unset(self, ops: Ops) -> ir.Expr:
        return ir.Unit()


@dataclass(slots=True, eq=False)
class PropertyPlace(Place):
    """`object->name`; operands: the object, the name."""

    target: PropInfo | None = None
    fits: bool = False  # what is assigned is known to satisfy the property's type

    def _slot(self, ops: Ops) -> list[ir.Expr] | None:
        target = self.target
        if target is None or target.slot is None or target.static:
            return None
        return [CTX, convert(again(ops[-2]), ir.OBJ), ir.Int(target.slot)]

    def _args(self, ops: Ops) -> list[ir.Expr]:
        return [CTX, value(again(ops[-2])), again(ops[-1])]

    def read(self, ops: Ops) -> ir.Expr:
        slot = self._slot(ops)
        if slot is not None:
            return prim("Object.get_slot", slot, ir.VALUE)
        return prim("Object.fetch", self._args(ops), ir.VALUE)

    def quiet(self, ops: Ops) -> ir.Expr:
        return prim("Object.fetch_quiet", self._args(ops), ir.VALUE)

    def assign(self, ops: Ops, new: ir.Expr) -> ir.Expr:
        slot = self._slot(ops)
        target = self.target
        if slot is not None and target is not None:
            plain = not target.readonly and (target.type is None or self.fits) and not target.hooks
            if plain and not self.fx.program.may_have_setter(target.cls):
                return prim("Object.set_slot_fast", [*slot[1:], value(new)], ir.UNIT)
            return prim("Object.set_slot", [*slot, value(new)], ir.UNIT)
        if ops[-2].rep == ir.OBJ:
            return prim("Object.set", [CTX, again(ops[-2]), again(ops[-1]), value(new)], ir.UNIT)
        return prim("Object.assign", [*self._args(ops), value(new)], ir.UNIT)

    def array_slot(self, ops: Ops) -> list[ir.Expr] | None:
        """The object and the slot, for a write into an array that the property holds."""
        slot = self._slot(ops)
        if slot is None or self.target is None or self.target.readonly or self.target.hooks:
            return None
        return slot

    def container(self, ops: Ops) -> ir.Expr:
        slot = self.array_slot(ops)
        if slot is not None:
            return prim("Lang.slot_container", slot, ir.VALUE)
        return prim("Lang.property_container", self._args(ops), ir.VALUE)

    def reference(self, ops: Ops) -> ir.Expr:
        slot = self._slot(ops)
        if slot is not None:
            return prim("Object.slot_ref", slot, ir.REF)
        return prim("Object.fetch_ref", self._args(ops), ir.REF)

    def bind(self, ops: Ops, cell: ir.Expr) -> ir.Expr:
        return prim("Object.fetch_bind", [*self._args(ops), cell], ir.UNIT)

    def unset(self, ops: Ops) -> ir.Expr:
        return prim("Object.fetch_unset", self._args(ops), ir.UNIT)


@dataclass(slots=True, eq=False)
class StaticPlace(Place):
    """`C::$name`; operands: the class, the name."""

    def _args(self, ops: Ops) -> list[ir.Expr]:
        return [CTX, again(ops[-2]), again(ops[-1])]

    def read(self, ops: Ops) -> ir.Expr:
        return prim("Class.static_get", self._args(ops), ir.VALUE)

    def quiet(self, ops: Ops) -> ir.Expr:
        return prim("Class.static_quiet", self._args(ops), ir.VALUE)

    def assign(self, ops: Ops, new: ir.Expr) -> ir.Expr:
        return prim("Class.static_set", [*self._args(ops), value(new)], ir.UNIT)

    def container(self, ops: Ops) -> ir.Expr:
        return prim("Offset.container_ref", [CTX, self.reference(ops)], ir.VALUE)

    def reference(self, ops: Ops) -> ir.Expr:
        return prim("Class.static_ref", self._args(ops), ir.REF)

    def bind(self, ops: Ops, cell: ir.Expr) -> ir.Expr:
        return prim("Class.static_bind", [*self._args(ops), cell], ir.UNIT)

    def unset(self, ops: Ops) -> ir.Expr:
        return prim("Lang.error", [CTX, ir.Str("Attempt to unset static property")], ir.UNIT)


@dataclass(slots=True, eq=False)
class DimPlace(Place):
    """`base[key]` and `base[]`; the key, when there is one, is the last operand."""

    base: AnyPlace = None  # type: ignore[assignment]
    keyed: bool = True
    key_type: Type = MIXED
    rw: bool = False

    def _base(self, ops: Ops) -> Ops:
        return ops[:-1] if self.keyed else ops

    def _key(self, ops: Ops) -> ir.Expr:
        return value(key_value(again(ops[-1])))

    def _array(self) -> Slot | None:
        """The slot of a local array variable that is the base."""
        base = self.base
        if isinstance(base, VarPlace) and isinstance(base.slot.rep, ir.Arr) and base.slot.kind in ("let", "mut"):
            return base.slot
        return None

    def native_key(self, ops: Ops) -> ir.Expr | None:
        return key(self.fx, again(ops[-1]), self.key_type)

    def read(self, ops: Ops) -> ir.Expr:
        """Before a compound assignment."""
        return prim("Offset.get_rw", [CTX, self.base.container(self._base(ops)), self._key(ops)], ir.VALUE)

    def quiet(self, ops: Ops) -> ir.Expr:
        return prim("Offset.quiet", [CTX, value(self.base.quiet(self._base(ops))), self._key(ops)], ir.VALUE)

    def assign(self, ops: Ops, new: ir.Expr) -> ir.Expr:
        slot = self._array()
        if slot is not None:
            return self._store(slot, ops, new)
        base, inner = self.base, self._base(ops)
        if isinstance(base, (VarPlace, CellPlace)):
            changed = [CTX, self._content(base, inner)]
            if not self.keyed:
                return base.assign(inner, prim("Offset.push", [*changed, value(new)], ir.VALUE))
            dim = ops[-1] if ops[-1].rep == ir.INT else key_value(again(ops[-1]))
            if dim.rep == ir.INT:
                return base.assign(inner, prim("Offset.set_int", [*changed, again(dim), value(new)], ir.VALUE))
            if isinstance(dim, ir.Convert) and isinstance(dim.value, ir.Str):
                return base.assign(inner, prim("Offset.set_string", [*changed, dim.value, value(new)], ir.VALUE))
            return base.assign(inner, prim("Offset.set", [*changed, value(dim), value(new)], ir.VALUE))
        if isinstance(base, PropertyPlace):
            slot_args = base.array_slot(inner)
            if slot_args is not None:
                if not self.keyed:
                    return prim("Lang.slot_push", [*slot_args, value(new)], ir.UNIT)
                return prim("Lang.slot_set", [*slot_args, self._key(ops), value(new)], ir.UNIT)
            args = base._args(inner)
            if not self.keyed:
                return prim("Lang.property_push", [*args, value(new)], ir.UNIT)
            return prim("Lang.property_set", [*args, self._key(ops), value(new)], ir.UNIT)
        if isinstance(base, StaticPlace):
            if not self.keyed:
                return prim("Lang.cell_push", [CTX, base.reference(inner), value(new)], ir.UNIT)
            return prim("Lang.cell_set", [CTX, base.reference(inner), self._key(ops), value(new)], ir.UNIT)
        row = base.row(inner) if isinstance(base, DimPlace) else None
        if row is not None and self.keyed and ops[-1].rep == ir.INT:
            return prim("Php_array.set_int", [row, again(ops[-1]), convert(new, row.rep.elem)], ir.UNIT)
        if not self.keyed:
            return prim("Offset.put_push", [CTX, base.container(inner), value(new)], ir.UNIT)
        return prim("Offset.put", [CTX, base.container(inner), self._key(ops), value(new)], ir.UNIT)

    def _content(self, base: VarPlace | CellPlace, ops: Ops) -> ir.Expr:
        if isinstance(base, VarPlace):
            return value(variables_io.read_raw(self.fx, base.slot))
        return prim("Ref.get", [base._cell(ops)], ir.VALUE)

    def _store(self, slot: Slot, ops: Ops, new: ir.Expr) -> ir.Expr:
        """Into a local array."""
        assert isinstance(slot.rep, ir.Arr)
        array = variables_io.read_raw(self.fx, slot)
        item = convert(new, slot.rep.elem)
        if not self.keyed:
            if self.base.type.is_list:
                return prim("Php_array.push", [array, item], ir.UNIT)
            return prim("Offset.append", [CTX, array, item], ir.UNIT)
        if ops[-1].rep == ir.INT:
            return prim("Php_array.set_int", [array, again(ops[-1]), item], ir.UNIT)
        dim = key_value(again(ops[-1]))
        if dim.rep == ir.INT:
            return prim("Php_array.set_int", [array, dim, item], ir.UNIT)
        if isinstance(dim, ir.Convert) and isinstance(dim.value, ir.Str):
            return prim("Php_array.set_string", [array, dim.value, item], ir.UNIT)
        found = self.native_key(ops)
        if found is None:
            found = prim("Offset.key", [CTX, value(dim)], ir.KEY)
        return build.floating(found, lambda k: prim("Php_array.set", [array, k, item], ir.UNIT))

    def row(self, ops: Ops) -> ir.Expr | None:
        """The array at an int key of a local array of arrays, to be written; None elsewhere."""
        slot = self._array()
        if slot is None or not self.keyed or ops[-1].rep != ir.INT:
            return None
        assert isinstance(slot.rep, ir.Arr)
        if not isinstance(slot.rep.elem, ir.Arr):
            return None
        return prim("Php_array.inner_int", [variables_io.read_raw(self.fx, slot), again(ops[-1])], slot.rep.elem)

    def container(self, ops: Ops) -> ir.Expr:
        inner = self.base.container(self._base(ops))
        if not self.keyed:
            return build.floating(inner, lambda c: prim("Offset.inner_push", [CTX, c], ir.VALUE))
        name = "Offset.inner_rw" if self.rw else "Offset.inner"
        return build.floating(inner, lambda c: prim(name, [CTX, c, self._key(ops)], ir.VALUE))

    def container_quiet(self, ops: Ops) -> ir.Expr:
        """For unset: null when there is none."""
        base, inner = self.base, self._base(ops)
        if isinstance(base, DimPlace):
            return prim("Offset.inner_quiet", [CTX, base.container_quiet(inner), self._key(ops)], ir.VALUE)
        if isinstance(base, PropertyPlace):
            found = prim("Lang.property_container_quiet", base._args(inner), ir.VALUE)
        elif isinstance(base, VarPlace) and not variables_io.has_cell(base.slot):
            found = value(variables_io.read_raw(self.fx, base.slot))
        else:
            found = prim("Lang.container_quiet", [base.reference(inner)], ir.VALUE)
        return prim("Offset.inner_quiet", [CTX, found, self._key(ops)], ir.VALUE)

    def reference(self, ops: Ops) -> ir.Expr:
        inner = self.base.container(self._base(ops))
        if not self.keyed:
            return build.floating(inner, lambda c: prim("Offset.ref_push", [CTX, c], ir.REF))
        return build.floating(inner, lambda c: prim("Offset.ref_at", [CTX, c, self._key(ops)], ir.REF))

    def bind(self, ops: Ops, cell: ir.Expr) -> ir.Expr:
        inner = self.base.container(self._base(ops))
        if not self.keyed:
            return build.floating(inner, lambda c: prim("Offset.bind_push", [CTX, c, cell], ir.UNIT))
        return build.floating(inner, lambda c: prim("Offset.bind", [CTX, c, self._key(ops), cell], ir.UNIT))

    def unset(self, ops: Ops) -> ir.Expr:
        slot = self._array()
        base, inner = self.base, self._base(ops)
        if slot is not None:
            array = variables_io.read_raw(self.fx, slot)
            dim = ops[-1] if ops[-1].rep == ir.INT else key_value(again(ops[-1]))
            if dim.rep == ir.INT:
                return prim("Php_array.unset_int", [array, again(dim)], ir.UNIT)
            found = self.native_key(ops)
            if found is None:
                found = prim("Offset.key_unset", [CTX, value(dim)], ir.KEY)
            return build.floating(found, lambda k: prim("Php_array.unset", [array, k], ir.UNIT))
        if isinstance(base, (VarPlace, CellPlace)):
            if isinstance(base, VarPlace) and base.slot.kind in ("let", "unset"):
                return prim("Offset.remove", [CTX, self._content(base, inner), self._key(ops)], ir.UNIT)
            content = self._content(base, inner)
            if isinstance(base, VarPlace) and base.warns and base.slot.maybe_undefined:
                content = value(variables_io.read(self.fx, base.slot, True))
            changed = build.floating(
                content, lambda found: prim("Offset.unset", [CTX, found, self._key(ops)], ir.VALUE)
            )
            return base.assign(inner, changed)
        if isinstance(base, DimPlace):
            return prim("Offset.remove", [CTX, base.container_quiet(inner), self._key(ops)], ir.UNIT)
        if isinstance(base, PropertyPlace):
            return prim("Lang.property_remove", [*base._args(inner), self._key(ops)], ir.UNIT)
        if isinstance(base, StaticPlace):
            return prim("Lang.cell_remove", [CTX, base.reference(inner), self._key(ops)], ir.UNIT)
        return prim("Offset.remove", [CTX, base.container(inner), self._key(ops)], ir.UNIT)


AnyPlace = VarPlace | CellPlace | ValuePlace | PropertyPlace | StaticPlace | DimPlace


def place_of(fx: FunctionState, node: ast.Expr, rw: bool = False) -> AnyPlace:
    """The place that `node` names, to be written, or with `rw` to be read and written; its operands are lowered now."""
    from php2ml.ir.lower.expressions import class_of, expr, is_cv, property_name, read_quiet, static_name

    fx.at(node)
    match node:
        case ast.Variable():
            return _variable_place(fx, node)
        case ast.ArrayDimFetch():
            name = variables_io.globals_element(node)
            if name is not None:
                return CellPlace(
                    fx, type=fx.type(node),
                    make=lambda ops: prim("Scope.global", [CTX, ir.Str(name)], ir.REF),
                    name=lambda ops: ir.Str(name), scope=prim("Lang.globals", [CTX], ir.SCOPE),
                )  # fmt: skip
            base = place_of(fx, node.var)
            if rw and isinstance(base, VarPlace | DimPlace):
                _read_first(base)
            operands, deferred, hints = list(base.operands), list(base.deferred), list(base.hints)
            key_type = MIXED
            if node.dim is not None:
                operands.append(expr(fx, node.dim))
                deferred.append(is_cv(node.dim))
                hints.append("key")
                key_type = fx.type(node.dim)
            return DimPlace(
                fx, operands, deferred, hints, fx.type(node), base=base, keyed=node.dim is not None, key_type=key_type
            )
        case ast.PropertyFetch() | ast.NullsafePropertyFetch():
            quiet = not rw and isinstance(node.var, ast.Variable) and isinstance(node.var.name, str)
            base_value = read_quiet(fx, node.var) if quiet else expr(fx, node.var)
            name_value = property_name(fx, node.name)
            return PropertyPlace(
                fx, [base_value, name_value], [is_cv(node.var), False], ["base", "name"], fx.type(node),
                target=fx.table.prop_target(node),
            )  # fmt: skip
        case ast.StaticPropertyFetch():
            cls = class_of(fx, node.class_)
            name_value = static_name(fx, node)
            return StaticPlace(fx, [cls, name_value], [False, False], ["cls", "name"], fx.type(node))
        case _:
            return ValuePlace(fx, [expr(fx, node)], [False], ["value"], fx.type(node))


def _read_first(place: VarPlace | DimPlace) -> None:
    """Marks a place and what it is in as read before they are written."""
    place.rw = True
    if isinstance(place, DimPlace) and isinstance(place.base, VarPlace | DimPlace):
        _read_first(place.base)


def _variable_place(fx: FunctionState, node: ast.Variable) -> AnyPlace:
    from php2ml.ir.lower.expressions import _scope_name, value_of

    type_ = fx.type(node)
    if not isinstance(node.name, str):
        name = value_of(fx, node.name)
        name = fx.operate([name], lambda ops: _scope_name(ops[0]))
        scope = variables_io.scope(fx)
        return CellPlace(
            fx, [name], [False], ["name"], type_,
            make=lambda ops: prim("Scope.cell", [scope, again(ops[0])], ir.REF),
            name=lambda ops: again(ops[0]), scope=scope,
        )  # fmt: skip
    if node.name == "this":
        return ValuePlace(fx, [variables_io.this(fx)], [False], ["this"], type_)
    if node.name in SUPERGLOBALS:
        text = node.name
        return CellPlace(
            fx, type=type_,
            make=lambda ops: prim("Scope.superglobal", [CTX, ir.Str(text)], ir.REF),
            name=lambda ops: ir.Str(text), scope=prim("Lang.globals", [CTX], ir.SCOPE),
        )  # fmt: skip
    slot = variables_io.slot_of(fx, node.name)
    return VarPlace(fx, type=fx.table.var(fx.info, node.name).type, slot=slot, warns=fx.table.maybe_undefined(node))
