"""Assignments: to variables, elements, properties; references."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from php2ml.program import SUPERGLOBALS, Reason
from php2ml.syntax import ast
from php2ml.types import numeric, places
from php2ml.types.expressions import ONE, is_place
from php2ml.types.lattice import (
    B_BOOL,
    B_INT,
    B_ARRAY,
    B_NULL,
    B_OBJECT,
    B_STR,
    B_UNDEF,
    MIXED,
    NEVER,
    NULL,
    STR,
    UNDEF,
    Type,
    join,
)
from php2ml.types.state import PropState

if TYPE_CHECKING:
    from php2ml.types.flow import Flow

Update = Callable[[Type], Type]


class Writes:
    """The part of `Flow` that changes variables, elements and properties."""

    def assign(self: Flow, node: ast.Assign) -> Type:
        target = node.var
        if target.__class__ is ast.Variable and target.name.__class__ is str:
            type_ = self.expr(node.expr)
            self.set(target.name, type_)
            self.record(target, type_)
            self.assigned(target.name, node.expr)
            return type_
        if isinstance(target, ast.List_ | ast.Array_):
            type_ = self.expr(node.expr)
            if any(item is not None and item.by_ref for item in target.items):
                if is_place(node.expr):
                    self.refer_elements(node.expr)
                type_ = MIXED
            self.destructure(target, type_)
            return type_
        keys = self.prepare(target)
        type_ = self.expr(node.expr)
        self.store(target, keys, type_)
        return type_

    def assign_to(self: Flow, target: ast.Expr, type_: Type) -> None:
        """`target = ` a value of that type (foreach, list, catch)."""
        if target.__class__ is ast.Variable and target.name.__class__ is str:
            self.set(target.name, type_)
            self.record(target, type_)
        elif isinstance(target, ast.List_ | ast.Array_):
            self.destructure(target, type_)
        else:
            self.store(target, self.prepare(target), type_)

    def destructure(self: Flow, target: ast.List_ | ast.Array_, type_: Type) -> None:
        self.record(target, type_)
        for item in target.items:
            if item is None:
                continue
            if item.key is not None:
                self.expr(item.key)
            if item.by_ref:
                self.refer(item.value)
            else:
                self.assign_to(item.value, places.destructured(type_))

    # places -------------------------------------------------------------------------------------

    def prepare(self: Flow, node: ast.Expr) -> list[Type | None]:
        """Evaluates what a place is made of (keys, objects), in order; the keys' types."""
        if isinstance(node, ast.ArrayDimFetch):
            keys = self.prepare(node.var)
            keys.append(None if node.dim is None else self.expr(node.dim))
            return keys
        if isinstance(node, ast.PropertyFetch | ast.NullsafePropertyFetch):
            receiver = self.expr(node.var)
            if not isinstance(node.name, ast.Identifier):
                self.expr(node.name)
            return [receiver]
        if isinstance(node, ast.StaticPropertyFetch):
            if not isinstance(node.class_, ast.Name):
                self.expr(node.class_)
            if not isinstance(node.name, str):
                self.expr(node.name)
            return [NEVER]
        if isinstance(node, ast.Variable):
            if not isinstance(node.name, str):
                self.expr(node.name)
            return []
        return [self.expr(node)]

    def store(self: Flow, node: ast.Expr, keys: list[Type | None], type_: Type) -> None:
        """Assigns to a place prepared before."""
        self.record(node, type_)
        self.update(node, keys, lambda _old: type_)

    def update(
        self: Flow,
        node: ast.Expr,
        keys: list[Type | None],
        change: Update,
        keeps_keys: bool = False,
    ) -> None:
        """Replaces what the place holds by `change` of it; containers on the way are made or changed.  With
        `keeps_keys`, the array in the place loses none of its keys by that."""
        if isinstance(node, ast.Variable):
            if not isinstance(node.name, str):
                return
            if node.name == "this" or node.name in SUPERGLOBALS:
                return
            old = self.get(node.name)
            self.set(node.name, change(old), keeps_keys)
        elif isinstance(node, ast.ArrayDimFetch):
            key = keys[-1]
            present = node.dim is not None and self.is_present(node.var, node.dim)

            def inner(old: Type) -> Type:
                element = places.element_for_write(old)
                value = change(element)
                if self.recording:
                    self.record(node.var, old.without(B_UNDEF))
                return places.put(old, key, value, present)

            if isinstance(node.var, ast.Variable) and self.recording:
                name = node.var.name
                if isinstance(name, str) and name not in SUPERGLOBALS and name != "this":
                    if self.get(name).bits & B_UNDEF:
                        self.undefined_reads.add(node.var)
            self.update(node.var, keys[:-1], inner, True)
            self.now_present(self.env, node)
        elif isinstance(node, ast.PropertyFetch | ast.NullsafePropertyFetch):
            receiver = keys[0] if keys and keys[0] is not None else MIXED
            self.update_property(node, receiver, change)
        elif isinstance(node, ast.StaticPropertyFetch):
            self.update_static(node, change)
        elif isinstance(node, ast.FuncCall | ast.MethodCall | ast.StaticCall | ast.Ternary):
            change(MIXED)

    def update_property(
        self: Flow, node: ast.PropertyFetch, receiver: Type, change: Update
    ) -> None:
        if not isinstance(node.name, ast.Identifier):
            found = self.recent.get(node.name, MIXED)
            names = found.strs
            if not found.bits:
                return
            if names is None or found.bits != B_STR:
                self.state.poison_all_props(Reason(node.span, "a property is assigned by a computed name"))
            else:
                for name in names:
                    self.flow_property(node, receiver, name, change)
            return
        if self.recording:
            self.property_type(node, receiver, node.name.name, True)
        self.flow_property(node, receiver, node.name.name, change)

    def flow_property(
        self: Flow, node: ast.Node, receiver: Type, name: str, change: Update
    ) -> None:
        if not receiver.bits & B_OBJECT:
            return
        found = self.property_states(receiver, name)
        states = self.state.props_by_name.get(name, []) if found is None else found[0]
        for state in states:
            state.readers.add(self.function)
            self.state.flow_prop(state, change(state.type), Reason(node.span, f"${name} is assigned"))

    def update_static(self: Flow, node: ast.StaticPropertyFetch, change: Update) -> None:
        state = None
        if isinstance(node.class_, ast.Name) and isinstance(node.name, str):
            state = self.static_state(node)
        if state is not None:
            if self.recording and self.visible(state.prop.modifiers, state.prop.cls):
                self.table.prop_targets[node] = state.prop
            state.readers.add(self.function)
            self.state.flow_prop(state, change(state.type), Reason(node.span, "assigned"))
        elif isinstance(node.name, str):
            for other in self.state.props_by_name.get(node.name, ()):
                if other.prop.static:
                    other.readers.add(self.function)
                    self.state.flow_prop(other, change(other.type), Reason(node.span, "assigned"))
        else:
            self.state.poison_all_props(Reason(node.span, "a property is assigned by a computed name"))

    # references ---------------------------------------------------------------------------------

    def refer(self: Flow, node: ast.Expr) -> None:
        """A reference to the place is made: whatever it holds can change unseen from now on."""
        if isinstance(node, ast.PropertyFetch | ast.NullsafePropertyFetch | ast.StaticPropertyFetch):
            self.prepare(node)
            self.poison(node)
            return
        if not is_place(node):
            self.expr(node)
            return
        keys = self.prepare(node)
        if isinstance(node, ast.ArrayDimFetch):
            self.update(node, keys, lambda _old: MIXED)
        elif isinstance(node, ast.Variable) and isinstance(node.name, str):
            if node.name != "this" and node.name not in SUPERGLOBALS:
                self.set(node.name, MIXED)
        self.record(node, MIXED)

    def poison(self: Flow, node: ast.Expr) -> None:
        why = Reason(node.span, "a reference to the property is made")
        if isinstance(node, ast.StaticPropertyFetch):
            if isinstance(node.name, str):
                self.state.poison_name(node.name, why)
            else:
                self.state.poison_all_props(why)
        elif isinstance(node, ast.PropertyFetch | ast.NullsafePropertyFetch):
            if isinstance(node.name, ast.Identifier):
                self.state.poison_name(node.name.name, why)
            else:
                self.state.poison_all_props(why)
        self.record(node, MIXED)

    def refer_elements(self: Flow, node: ast.Expr) -> None:
        """References to elements of what the place holds are made."""
        if isinstance(node, ast.PropertyFetch | ast.NullsafePropertyFetch | ast.StaticPropertyFetch):
            self.prepare(node)
            self.poison(node)
            return
        if not is_place(node):
            self.expr(node)
            return
        keys = self.prepare(node)
        if isinstance(node, ast.Variable) and isinstance(node.name, str) and self.recording:
            if node.name != "this" and node.name not in SUPERGLOBALS and self.get(node.name).bits & B_UNDEF:
                self.undefined_reads.add(node)

        def change(old: Type) -> Type:
            # Nothing is made where there is no array; an array may be empty still.
            arrays = old.keep(B_ARRAY)
            found = old
            if arrays.bits:
                found = join(old, places.put(places.put(arrays, None, MIXED), STR, MIXED))
            return found if isinstance(node, ast.Variable) else join(found.without(B_UNDEF), NULL)

        self.update(node, keys, change)

    def assign_ref(self: Flow, node: ast.AssignRef) -> Type:
        if is_place(node.expr):
            self.refer(node.expr)
        else:
            self.expr(node.expr)
        self.refer(node.var)
        return MIXED

    # compound -----------------------------------------------------------------------------------

    def assign_op(self: Flow, node: ast.AssignOp) -> Type:
        op = node.op
        target = node.var
        if op == "??":
            return self.coalesce_assign(node)
        keys = self.prepare(target)
        old = self.value_of(target, keys)
        right = self.expr(node.expr)
        result = STR if op == "." else self.operate(op, old, right)
        self.store_result(target, keys, result)
        return result

    def store_result(
        self: Flow, target: ast.Expr, keys: list[Type | None], result: Type
    ) -> None:
        self.record(target, result)
        self.update(target, keys, lambda _old: result)

    def value_of(self: Flow, target: ast.Expr, keys: list[Type | None]) -> Type:
        """The value a place prepared before holds; reading it counts as a read."""
        if isinstance(target, ast.Variable):
            return self.variable(target) if isinstance(target.name, str) else MIXED
        if isinstance(target, ast.ArrayDimFetch):
            container = self.peek(target.var, keys[:-1])
            return places.fetch(container, keys[-1] or NULL, False)
        return self.peek(target, keys)

    def peek(self: Flow, node: ast.Expr, keys: list[Type | None]) -> Type:
        if isinstance(node, ast.Variable):
            if not isinstance(node.name, str):
                return MIXED
            if node.name == "this":
                return self.this_type
            if node.name in SUPERGLOBALS:
                return MIXED
            return self.get(node.name).without(B_UNDEF)
        if isinstance(node, ast.ArrayDimFetch):
            return places.fetch(self.peek(node.var, keys[:-1]), keys[-1] or NULL, False)
        if isinstance(node, ast.PropertyFetch | ast.NullsafePropertyFetch):
            receiver = keys[0] if keys and keys[0] is not None else MIXED
            if isinstance(node.name, ast.Identifier):
                return self.property_type(node, receiver, node.name.name, True)
            return MIXED
        if isinstance(node, ast.StaticPropertyFetch):
            if isinstance(node.class_, ast.Name) and isinstance(node.name, str):
                state = self.static_state(node)
                if state is not None:
                    state.readers.add(self.function)
                    return state.type
            return MIXED
        return keys[0] if keys and keys[0] is not None else MIXED

    def coalesce_assign(self: Flow, node: ast.AssignOp) -> Type:
        target = node.var
        keys = self.prepare(target)
        if isinstance(target, ast.Variable) and isinstance(target.name, str):
            known = target.name not in SUPERGLOBALS and target.name != "this"
            before = self.get(target.name) if known else MIXED
            if before.bits & B_UNDEF and self.recording:
                self.undefined_reads.add(target)
            old = before.without(B_UNDEF)
        else:
            old = self.peek(target, keys)
        kept = old.without(B_NULL)
        env = self.env
        self.env = None if env is None else dict(env)
        right = self.expr(node.expr)
        if self.env is not None:
            self.store_result(target, keys, join(kept, right))
        result = join(kept, right)
        after = self.env
        if env is not None and isinstance(target, ast.Variable) and isinstance(target.name, str):
            if self.is_tracked(target.name) and kept.bits:
                env = dict(env)
                env[target.name] = kept
        from php2ml.types.conditions import merge

        self.env = merge(env, after)
        self.record(target, result)
        return result

    def step(self: Flow, node: ast.PreInc, up: bool, pre: bool) -> Type:
        target = node.var
        keys = self.prepare(target)
        old = self.value_of(target, keys)
        new = stepped(old, up)
        self.store_result(target, keys, new)
        return new if pre else old

    def pre_inc(self: Flow, node: ast.PreInc) -> Type:
        return self.step(node, True, True)

    def pre_dec(self: Flow, node: ast.PreInc) -> Type:
        return self.step(node, False, True)

    def post_inc(self: Flow, node: ast.PreInc) -> Type:
        return self.step(node, True, False)

    def post_dec(self: Flow, node: ast.PreInc) -> Type:
        return self.step(node, False, False)

    def unset(self: Flow, node: ast.Unset) -> None:
        for item in node.vars:
            if isinstance(item, ast.Variable):
                if isinstance(item.name, str):
                    if item.name != "this" and item.name not in SUPERGLOBALS:
                        self.set(item.name, UNDEF)
                else:
                    self.expr(item.name)
            elif isinstance(item, ast.ArrayDimFetch):
                keys = self.prepare(item)
                self.record(item, MIXED)
                self.remove(item.var, keys[:-1])
            elif isinstance(item, ast.PropertyFetch | ast.NullsafePropertyFetch):
                keys = self.prepare(item)
                why = Reason(item.span, "the property is unset")
                if isinstance(item.name, ast.Identifier):
                    self.forget(item.name.name, why)
                else:
                    for name in list(self.state.props_by_name):
                        self.forget(name, why)
            else:
                self.expr(item)

    def remove(self: Flow, container: ast.Expr, keys: list[Type | None]) -> None:
        """An element of the container is unset; nothing is created on the way."""
        if isinstance(container, ast.Variable):
            if isinstance(container.name, str):
                if container.name == "this" or container.name in SUPERGLOBALS:
                    return
                old = self.get(container.name)
                if old.bits & B_UNDEF and self.recording:
                    self.undefined_reads.add(container)
                self.set(container.name, places.remove(old))
                self.record(container, old.without(B_UNDEF))
        elif isinstance(container, ast.ArrayDimFetch):
            # A missing element stays missing: its type with "null" left out is put back.
            old = self.peek(container, keys)
            new = places.remove(old)
            if new is not old:
                self.update(container, keys, lambda o: join(o.without(B_NULL), new.without(B_NULL)))
        elif isinstance(container, ast.PropertyFetch | ast.StaticPropertyFetch):
            self.update(container, keys, lambda o: join(o, places.remove(o)))

    def forget(self: Flow, name: str, why: Reason) -> None:
        """A property of that name may be unset: reading it may give null, or what __get gives."""
        for state in self.state.props_by_name.get(name, ()):
            if state.declared is MIXED or "__get" in self.state.methods_by_name:
                self.force(state, why)

    def force(self: Flow, state: PropState, why: Reason) -> None:
        if state.type is not MIXED and not self.state.frozen:
            state.type = MIXED
            state.why = why
            self.state.version += 1
            for reader in state.readers:
                self.state.enqueue(reader)


def stepped(old: Type, up: bool) -> Type:
    """`++` or `--` of a value."""
    bits = old.bits
    numbers = old.keep(B_INT | 16)
    result = NEVER
    if numbers.bits:
        result = numeric.add(numbers, ONE) if up else numeric.subtract(numbers, ONE)
    if bits & B_NULL:
        result = join(result, ONE if up else NULL)
    if bits & B_BOOL:
        result = join(result, old.keep(B_BOOL))
    if bits & B_STR:
        result = join(result, MIXED if old.bits & ~B_STR else _STEPPED_STRING)
    if bits & B_OBJECT:
        result = MIXED
    return result


from php2ml.types.lattice import FLOAT, INT  # noqa: E402

_STEPPED_STRING = join(STR, join(INT, FLOAT))

WRITES: dict[type, Callable[..., Type]] = {
    ast.Assign: Writes.assign,
    ast.AssignRef: Writes.assign_ref,
    ast.AssignOp: Writes.assign_op,
    ast.PreInc: Writes.pre_inc,
    ast.PreDec: Writes.pre_dec,
    ast.PostInc: Writes.post_inc,
    ast.PostDec: Writes.post_dec,
}
