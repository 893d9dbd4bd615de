"""Types of expressions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from php2ml.names import lower_case
from php2ml.program import SUPERGLOBALS, ConstValue
from php2ml.resolve.fold import NotConstant
from php2ml.syntax import ast
from php2ml.types import numeric, places
from php2ml.types.conditions import merge
from php2ml.types.lattice import (
    ARRAY,
    B_ARRAY,
    B_BOOL,
    B_FLOAT,
    B_INT,
    B_NULL,
    B_OBJECT,
    B_RESOURCE,
    B_STR,
    B_UNDEF,
    BOOL,
    EMPTY_ARRAY,
    FLOAT,
    INT,
    MIXED,
    NEVER,
    NULL,
    OBJECT,
    STR,
    Type,
    array_of,
    bool_value,
    closure_of,
    int_value,
    join,
    list_of,
    make,
    object_of,
    str_value,
)
from php2ml.types.state import PropState

if TYPE_CHECKING:
    from php2ml.program import ClassInfo
    from php2ml.types.flow import Flow

ONE = int_value(1)


def type_of_value(value: ConstValue) -> Type:
    """The type of a folded constant."""
    if value is None:
        return NULL
    if isinstance(value, bool):
        return bool_value(value)
    if isinstance(value, int):
        return int_value(value)
    if isinstance(value, float):
        return FLOAT
    if isinstance(value, str):
        return str_value(value)
    result = EMPTY_ARRAY
    following = 0
    for key, item in value:
        if key == following and isinstance(key, int):
            result = places.put(result, None, type_of_value(item)) if _listy(result) else (
                places.put(result, int_value(key), type_of_value(item))
            )  # fmt: skip
            following += 1
        else:
            key_type = int_value(key) if isinstance(key, int) else str_value(key)
            result = places.put(result, key_type, type_of_value(item))
    return result


def _listy(type_: Type) -> bool:
    return type_.arr is not None and type_.arr.is_list


class Expressions:
    """The part of `Flow` that evaluates expressions."""

    # variables ----------------------------------------------------------------------------------

    def variable(self: Flow, node: ast.Variable) -> Type:
        name = node.name
        if name.__class__ is not str:
            self.expr(name)
            return MIXED
        if name == "this":
            return self.this_type
        if name in SUPERGLOBALS:
            return ARRAY if name == "GLOBALS" else MIXED
        type_ = self.get(name)
        if type_.bits & B_UNDEF:
            if self.recording:
                self.undefined_reads.add(node)
            type_ = join(type_.without(B_UNDEF), NULL)
        return type_

    # literals and constants ---------------------------------------------------------------------

    def literal_int(self: Flow, node: ast.Int_) -> Type:
        return int_value(node.value)

    def literal_float(self: Flow, _node: ast.Float_) -> Type:
        return FLOAT

    def literal_string(self: Flow, node: ast.String_) -> Type:
        return str_value(node.value)

    def interpolated(self: Flow, node: ast.InterpolatedString) -> Type:
        for part in node.parts:
            if part.__class__ is not ast.InterpolatedStringPart:
                self.expr(part)
        return STR

    def shell(self: Flow, node: ast.ShellExec) -> Type:
        self.interpolated(node)
        return join(STR, join(NULL, bool_value(False)))

    def magic(self: Flow, node: ast.MagicConst) -> Type:
        value = self.program.magic.get(node)
        if node.kind in ("__FILE__", "__DIR__") or value is None:
            return STR
        return type_of_value(value)

    def const_fetch(self: Flow, node: ast.ConstFetch) -> Type:
        try:
            return type_of_value(self.folder.value(node, self.cls, self.function))
        except NotConstant:
            pass
        name = self.program.names[node.name]
        found = self.program.constants.get(name)
        fallback = self.program.fallbacks.get(node.name)
        if not found and fallback is not None:
            name = fallback
            found = self.program.constants.get(name)
        if found:
            if len(found) == 1:
                return self.initialiser(found[0].value)
            return MIXED
        constant = self.program.builtins.constant(name)
        kind = getattr(constant, "kind", None)
        return {"int": INT, "float": FLOAT, "string": STR, "bool": BOOL}.get(kind or "", MIXED)

    def initialiser(self: Flow, node: ast.Expr) -> Type:
        """The type of the value of a constant whose expression does not fold."""
        if isinstance(node, ast.Array_):
            return ARRAY
        if isinstance(node, ast.InterpolatedString) or (
            isinstance(node, ast.BinaryOp) and node.op == "."
        ):
            return STR
        if isinstance(node, ast.MagicConst):
            return STR
        if isinstance(node, ast.New) and isinstance(node.class_, ast.Name):
            return self.class_type(node.class_)
        return MIXED

    def class_const_fetch(self: Flow, node: ast.ClassConstFetch) -> Type:
        if not isinstance(node.class_, ast.Name):
            self.expr(node.class_)
            if isinstance(node.name, ast.Identifier) and lower_case(node.name.name) == "class":
                return STR
            return MIXED
        if not isinstance(node.name, ast.Identifier):
            self.expr(node.name)
            return MIXED
        try:
            return type_of_value(self.folder.value(node, self.cls, self.function))
        except NotConstant:
            pass
        if lower_case(node.name.name) == "class":
            return STR
        try:
            const, home = self.folder.find_class_const(node, self.cls, self.function)
        except NotConstant:
            return MIXED
        if const.is_case:
            return object_of(home.lower, True)
        return MIXED if const.value is None else self.initialiser(const.value)

    # operators ----------------------------------------------------------------------------------

    def binary(self: Flow, node: ast.BinaryOp) -> Type:
        op = node.op
        if op in _LOGIC:
            if op == "xor":
                self.expr(node.left)
                self.expr(node.right)
            else:
                yes, no = self.condition(node)
                self.env = merge(yes, no)
            return BOOL
        if op == "??":
            return self.coalesce(node.left, node.right)
        left = self.expr(node.left)
        right = self.expr(node.right)
        if op in _COMPARISONS:
            return BOOL
        if op == ".":
            return STR
        if op == "<=>":
            return numeric.int_range(-1, 1)
        return self.operate(op, left, right)

    def operate(self: Flow, op: str, left: Type, right: Type) -> Type:
        """`left op right` for arithmetic and bits, arrays included."""
        if op == "+" and (left.bits & B_ARRAY) and (right.bits & B_ARRAY):
            both = union_arrays(left, right)
            left, right = left.without(B_ARRAY), right.without(B_ARRAY)
            if not left.bits or not right.bits:
                return both
            return join(both, numeric.arithmetic(op, left, right))
        result = numeric.arithmetic(op, left, right)
        if not result.bits and left.bits and right.bits:
            return MIXED  # throws
        return result

    def coalesce(self: Flow, left: ast.Expr, right: ast.Expr) -> Type:
        first = self.quiet(left).without(B_NULL)
        after = self.env
        if after is None:
            return first
        # When the left is null, what it tests is.
        self.env = dict(after)
        second = self.expr(right)
        if self.env is not None and left.__class__ is ast.Variable:
            found = self.tested(left)
            if found is not None and found[0] in after:
                after = dict(after)
                rest = after[found[0]].without(B_NULL | B_UNDEF)
                if rest.bits:
                    after[found[0]] = rest
        elif self.env is None and left.__class__ is ast.Variable:
            found = self.tested(left)
            if found is not None and found[0] in after:
                after = dict(after)
                rest = after[found[0]].without(B_NULL | B_UNDEF)
                if rest.bits:
                    after[found[0]] = rest
        self.env = merge(after, self.env)
        return join(first, second)

    def quiet(self: Flow, node: ast.Expr) -> Type:
        """The value of a place that may be missing (isset, `??`): null then."""
        self.quietly += 1
        type_ = self.expr(node)
        self.quietly -= 1
        return type_

    def boolean_not(self: Flow, node: ast.BooleanNot) -> Type:
        self.join_condition(node.expr)
        return BOOL

    def join_condition(self: Flow, node: ast.Expr) -> None:
        """Evaluates a condition whose outcome is a value: the state after it, either way."""
        yes, no = self.condition(node)
        self.env = merge(yes, no)

    def bitwise_not(self: Flow, node: ast.BitwiseNot) -> Type:
        return numeric.complement(self.expr(node.expr))

    def unary_minus(self: Flow, node: ast.UnaryMinus) -> Type:
        type_ = self.expr(node.expr)
        return numeric.negate(type_) if type_.bits else NEVER

    def unary_plus(self: Flow, node: ast.UnaryPlus) -> Type:
        return numeric.to_number(self.expr(node.expr))

    def suppress(self: Flow, node: ast.ErrorSuppress) -> Type:
        return self.expr(node.expr)

    def cast(self: Flow, node: ast.Cast) -> Type:
        type_ = self.expr(node.expr)
        kind = node.kind
        if not type_.bits:
            return NEVER
        if kind == "int":
            return numeric.to_int(type_)
        if kind == "float":
            return FLOAT
        if kind == "string":
            return type_ if type_.bits == B_STR else STR
        if kind == "bool":
            return BOOL
        if kind == "array":
            result = type_.keep(B_ARRAY)
            if type_.bits & B_NULL:
                result = join(result, EMPTY_ARRAY)
            scalar = type_.keep(B_BOOL | B_INT | B_FLOAT | B_STR | B_RESOURCE)
            if scalar.bits:
                result = join(result, list_of(scalar, True))
            if type_.bits & B_OBJECT:
                if type_.class_name == "closure":
                    result = join(result, list_of(type_.keep(B_OBJECT), True))
                else:
                    result = join(result, ARRAY)
            return result
        if kind == "object":
            result = type_.keep(B_OBJECT)
            if type_.bits & ~B_OBJECT:
                result = join(result, object_of("stdclass", True))
            return result
        return NULL

    def instanceof(self: Flow, node: ast.Instanceof) -> Type:
        self.expr(node.expr)
        if not isinstance(node.class_, ast.Name):
            self.expr(node.class_)
        return BOOL

    def ternary(self: Flow, node: ast.Ternary) -> Type:
        if node.if_ is None:
            yes, no = self.condition(node.cond)
            from php2ml.types.conditions import truthy

            first = truthy(self.recent.get(node.cond, MIXED).without(B_UNDEF))
        else:
            yes, no = self.condition(node.cond)
            self.env = yes
            first = self.expr(node.if_) if yes is not None else NEVER
            yes = self.env
        self.env = no
        second = self.expr(node.else_) if no is not None else NEVER
        self.env = merge(yes, self.env)
        return join(first, second)

    def match(self: Flow, node: ast.Match) -> Type:
        subject = self.expr(node.subject)
        is_true = subject.bool_value is True and isinstance(node.subject, ast.ConstFetch)
        result = NEVER
        after = None
        default: ast.MatchArm | None = None
        for arm in node.arms:
            if arm.conds is None:
                default = arm
                continue
            reached = None
            for cond in arm.conds:
                if is_true:
                    yes, no = self.condition(cond)
                    reached = merge(reached, yes)
                    self.env = no
                else:
                    self.expr(cond)
                    if self.env is not None:
                        reached = merge(reached, dict(self.env))
            below = self.env
            self.env = None if reached is None else dict(reached)
            if self.env is not None:
                if not is_true and len(arm.conds) == 1:
                    self.assume_identical(node.subject, arm.conds[0])
                result = join(result, self.expr(arm.body))
            after = merge(after, self.env)
            self.env = below
        if default is not None and self.env is not None:
            result = join(result, self.expr(default.body))
            after = merge(after, self.env)
        self.env = after
        return result

    def assume_identical(self: Flow, subject: ast.Expr, cond: ast.Expr) -> None:
        if self.env is not None and subject.__class__ is ast.Variable:
            self.refine_identical(subject, cond, self.env, {})

    # arrays -------------------------------------------------------------------------------------

    def array(self: Flow, node: ast.Array_) -> Type:
        result = EMPTY_ARRAY
        following: int | None = 0
        for item in node.items:
            if item.unpack:
                source = self.expr(item.value)
                following = None
                if source.bits & B_ARRAY and source.is_list and _listy(result):
                    result = list_of(join(result.elem, source.elem))
                elif source.bits == B_ARRAY:
                    keys = join(source.key, result.key)
                    result = array_of(
                        join(result.elem, source.elem),
                        join(keys, numeric.int_range(0, 1 << 30)),
                    )
                else:
                    result = ARRAY
                continue
            key = None if item.key is None else self.expr(item.key)
            if item.by_ref:
                self.refer(item.value)
                value = MIXED
            else:
                value = self.expr(item.value)
            if key is not None and following is not None and key.int_value == following:
                key = None if _listy(result) else key
            if key is None:
                result = places.put(result, None, value)
                following = None if following is None else following + 1
            else:
                result = places.put(result, key, value)
                following = None
        return result

    def dim_fetch(self: Flow, node: ast.ArrayDimFetch) -> Type:
        container = self.expr(node.var)
        if node.dim is None:
            return NULL
        key = self.expr(node.dim)
        arr = container.arr
        present = (
            arr is not None and arr.is_list and arr.nonempty and key.int_value == 0
            or self.is_present(node.var, node.dim)
        )
        result = places.fetch(container, key, present)
        if self.recording and container.bits & B_ARRAY:
            old = self.table.elements.get(node, NEVER)
            self.table.elements[node] = join(old, container.elem)
        return result

    def isset(self: Flow, node: ast.Isset) -> Type:
        for item in node.vars:
            self.quiet(item)
        return BOOL

    def empty(self: Flow, node: ast.Empty) -> Type:
        self.quiet(node.expr)
        return BOOL

    # objects ------------------------------------------------------------------------------------

    def class_type(self: Flow, name: ast.Name) -> Type:
        """Instances of the class that a name means here."""
        full = self.program.names[name]
        if full in ("self", "static", "parent"):
            cls = self.cls
            if cls is None or cls.kind == "trait" or self.is_closure() and self.state.rebinding:
                return OBJECT
            if full == "parent":
                return object_of(cls.parent_name) if cls.parent_name else OBJECT
            if full == "self":
                return object_of(cls.lower)
            return self.this_type if self.this_type.bits == B_OBJECT else object_of(cls.lower)
        return object_of(full)

    def clone(self: Flow, node: ast.Clone) -> Type:
        return self.expr(node.expr).keep(B_OBJECT)

    def property_fetch(self: Flow, node: ast.PropertyFetch) -> Type:
        receiver = self.expr(node.var)
        if not isinstance(node.name, ast.Identifier):
            names = self.expr(node.name)
            result = MIXED
            if names.strs is not None and names.bits == B_STR and len(names.strs) == 1:
                result = self.property_type(node, receiver, next(iter(names.strs)), False)
            return result
        return self.property_type(node, receiver, node.name.name, True)

    def nullsafe_fetch(self: Flow, node: ast.NullsafePropertyFetch) -> Type:
        receiver = self.expr(node.var)
        if not isinstance(node.name, ast.Identifier):
            self.expr(node.name)
            return MIXED
        result = self.property_type(node, receiver.without(B_NULL), node.name.name, True)
        return join(result, NULL) if receiver.bits & B_NULL else result

    def property_type(
        self: Flow, node: ast.Node, receiver: Type, name: str, exact: bool
    ) -> Type:
        """The type of `receiver->name`."""
        if not receiver.bits:
            return NEVER
        result = NULL if receiver.bits & ~B_OBJECT else NEVER
        if not receiver.bits & B_OBJECT:
            return result
        found = self.property_states(receiver, name)
        if found is None:
            self.blame(node, f"the class of the object whose ${name} is read is not known")
            return MIXED
        states, certain = found
        if not states and receiver.class_name is not None:
            enum = self.state.class_of(receiver.class_name)
            if enum is not None and isinstance(enum.node, ast.Enum_):
                if name == "name":
                    return join(result, STR)
                if name == "value" and enum.node.backing_type is not None:
                    type_ = self.state.declarations.type_of(enum.node.backing_type, enum)
                    return join(result, type_)
        for state in states:
            state.readers.add(self.function)
            result = join(result, state.type)
        if not certain:
            result = MIXED
        elif exact and self.recording and len(states) == 1 and receiver.bits == B_OBJECT:
            prop = states[0].prop
            if prop.slot is not None and not prop.hooks:
                self.table.prop_targets.setdefault(node, prop)
        elif self.recording:
            self.table.prop_targets[node] = None  # type: ignore[assignment]
        return result

    def property_states(
        self: Flow, receiver: Type, name: str
    ) -> tuple[list[PropState], bool] | None:
        """The properties that `->name` may mean for these objects, and whether it certainly means one of
        them (visible, declared).  None: not known."""
        obj = receiver.obj
        if obj is None:
            return None
        states: list[PropState] = []
        certain = True
        for lower in obj.classes:
            cls = self.state.class_of(lower)
            if cls is None or cls.kind in ("interface", "trait"):
                if cls is not None and cls.kind == "interface":
                    classes = [c for c in cls.descendants()]
                    for c in classes:
                        prop = c.own_props.get(name)
                        if prop is not None:
                            states.append(self.state.props[prop])
                    return states, False
                return None
            prop = cls.find_prop(name, self.scope_class())
            if cls.kind == "enum" and name in ("name", "value") and len(obj.classes) == 1:
                return [], False
            if prop is None or not self.visible(prop.modifiers, prop.cls):
                certain = False
            if prop is not None:
                states.append(self.state.props[prop])
            if not obj.exact:
                for below in cls.descendants():
                    other = below.own_props.get(name)
                    if other is not None and other is not prop:
                        if prop is not None and prop.private and prop.cls is self.scope_class():
                            continue
                        states.append(self.state.props[other])
        unique = list(dict.fromkeys(states))
        return unique, certain

    def scope_class(self: Flow) -> ClassInfo | None:
        """The class whose private members the code sees; None in traits and rebindable closures too."""
        cls = self.cls
        if cls is None or cls.kind == "trait":
            return None
        if self.is_closure() and self.state.rebinding:
            return None
        return cls

    def visible(self: Flow, modifiers: ast.Modifier, home: ClassInfo) -> bool:
        """Whether code here may use a member of `home` with these modifiers."""
        if not modifiers & (ast.Modifier.PRIVATE | ast.Modifier.PROTECTED):
            return True
        scope = self.scope_class()
        if scope is None:
            if self.cls is not None and self.cls.kind == "trait" and not self.is_closure():
                users = self.state.users_of(self.cls).classes or ()
                return bool(users) and all(self.state.class_of(name) is home for name in users)
            return False
        if modifiers & ast.Modifier.PRIVATE:
            return scope is home
        return home.lower in scope.ancestors or scope.lower in home.ancestors

    def static_property(self: Flow, node: ast.StaticPropertyFetch) -> Type:
        if not isinstance(node.class_, ast.Name):
            self.expr(node.class_)
            if not isinstance(node.name, str):
                self.expr(node.name)
            return MIXED
        if not isinstance(node.name, str):
            self.expr(node.name)
            return MIXED
        state = self.static_state(node)
        if state is None:
            return MIXED
        state.readers.add(self.function)
        if self.recording and self.visible(state.prop.modifiers, state.prop.cls):
            self.table.prop_targets[node] = state.prop
        return state.type

    def static_state(self: Flow, node: ast.StaticPropertyFetch) -> PropState | None:
        """The static property meant, when that is certain."""
        assert isinstance(node.class_, ast.Name)
        full = self.program.names[node.class_]
        cls: ClassInfo | None
        if full in ("self", "static", "parent"):
            cls = self.scope_class()
            if full == "parent" and cls is not None:
                cls = cls.parent
        else:
            cls = self.state.class_of(lower_case(full))
        if cls is None or not isinstance(node.name, str):
            return None
        prop = cls.find_static_prop(node.name)
        if prop is None:
            return None
        if full == "static" and not prop.private:
            if any(node.name in below.static_props for below in cls.descendants()):
                return None
        return self.state.props[prop]

    # the rest -----------------------------------------------------------------------------------

    def print_(self: Flow, node: ast.Print) -> Type:
        self.expr(node.expr)
        return ONE

    def exit(self: Flow, node: ast.Exit) -> Type:
        if node.expr is not None:
            self.expr(node.expr)
        self.env = None
        return NEVER

    def throw(self: Flow, node: ast.Throw) -> Type:
        self.expr(node.expr)
        self.env = None
        return NEVER

    def include(self: Flow, node: ast.Include) -> Type:
        self.expr(node.expr)
        return MIXED

    def eval(self: Flow, node: ast.Eval) -> Type:
        self.expr(node.expr)
        return MIXED

    def yield_(self: Flow, node: ast.Yield_) -> Type:
        by_ref = self.function.returns_ref
        if node.key is not None:
            self.expr(node.key)
        if node.value is not None:
            if by_ref and is_place(node.value):
                self.refer(node.value)
            else:
                self.expr(node.value)
        return MIXED

    def yield_from(self: Flow, node: ast.YieldFrom) -> Type:
        self.expr(node.expr)
        return MIXED

    def closure(self: Flow, node: ast.Closure) -> Type:
        inner = self.program.infos[node]
        state = self.state.functions[inner]
        for use in node.uses:
            name = use.var.name
            assert isinstance(name, str)
            if use.by_ref:
                if self.is_defined_here(name):
                    self.set(name, MIXED)
                self.state.flow_capture(state, name, MIXED)
            else:
                type_ = self.get(name)
                if type_.bits & B_UNDEF:
                    if self.recording:
                        self.undefined_reads.add(use.var)
                    type_ = join(type_.without(B_UNDEF), NULL)
                self.record(use.var, type_)
                self.state.flow_capture(state, name, type_)
        self.flow_this(state, node.static)
        return closure_of(inner)

    def is_defined_here(self: Flow, name: str) -> bool:
        return name != "this" and name not in SUPERGLOBALS

    def arrow(self: Flow, node: ast.ArrowFunction) -> Type:
        inner = self.program.infos[node]
        state = self.state.functions[inner]
        for name, variable in inner.scope.variables.items():
            if variable.param is None and name in self.function.scope.variables:
                type_ = self.get(name)
                self.state.flow_capture(state, name, type_)
        self.flow_this(state, node.static)
        return closure_of(inner)

    def flow_this(self: Flow, state: object, static: bool) -> None:
        """The `$this` a closure takes along."""
        from php2ml.types.state import FunctionState

        assert isinstance(state, FunctionState)
        if static or self.state.frozen:
            return
        new = join(state.this_types, self.this_type)
        if new is not state.this_types:
            state.this_types = new
            self.state.version += 1
            self.state.enqueue(state.function)


def union_arrays(left: Type, right: Type) -> Type:
    """`+` of arrays."""
    a, b = left.keep(B_ARRAY), right.keep(B_ARRAY)
    joined = join(a, b)
    if joined.arr is None:
        return joined
    from php2ml.types.lattice import make_array

    arr = joined.arr
    return make(
        B_ARRAY, 0, 0, make_array(arr.keys, arr.lo, arr.hi, arr.elem, False, arr.nonempty), None
    )


def is_place(node: ast.Expr) -> bool:
    return isinstance(
        node,
        ast.Variable | ast.ArrayDimFetch | ast.PropertyFetch | ast.StaticPropertyFetch
        | ast.NullsafePropertyFetch,
    )  # fmt: skip


_LOGIC = frozenset(["&&", "||", "and", "or", "xor"])
_COMPARISONS = frozenset(["==", "!=", "===", "!==", "<", "<=", ">", ">="])

EXPRESSIONS: dict[type, Callable[..., Type]] = {
    ast.Variable: Expressions.variable,
    ast.Int_: Expressions.literal_int,
    ast.Float_: Expressions.literal_float,
    ast.String_: Expressions.literal_string,
    ast.InterpolatedString: Expressions.interpolated,
    ast.ShellExec: Expressions.shell,
    ast.MagicConst: Expressions.magic,
    ast.ConstFetch: Expressions.const_fetch,
    ast.ClassConstFetch: Expressions.class_const_fetch,
    ast.BinaryOp: Expressions.binary,
    ast.BooleanNot: Expressions.boolean_not,
    ast.BitwiseNot: Expressions.bitwise_not,
    ast.UnaryMinus: Expressions.unary_minus,
    ast.UnaryPlus: Expressions.unary_plus,
    ast.ErrorSuppress: Expressions.suppress,
    ast.Cast: Expressions.cast,
    ast.Instanceof: Expressions.instanceof,
    ast.Ternary: Expressions.ternary,
    ast.Match: Expressions.match,
    ast.Array_: Expressions.array,
    ast.ArrayDimFetch: Expressions.dim_fetch,
    ast.Isset: Expressions.isset,
    ast.Empty: Expressions.empty,
    ast.Clone: Expressions.clone,
    ast.PropertyFetch: Expressions.property_fetch,
    ast.NullsafePropertyFetch: Expressions.nullsafe_fetch,
    ast.StaticPropertyFetch: Expressions.static_property,
    ast.Print: Expressions.print_,
    ast.Exit: Expressions.exit,
    ast.Throw: Expressions.throw,
    ast.Include: Expressions.include,
    ast.Eval: Expressions.eval,
    ast.Yield_: Expressions.yield_,
    ast.YieldFrom: Expressions.yield_from,
    ast.Closure: Expressions.closure,
    ast.ArrowFunction: Expressions.arrow,
}
