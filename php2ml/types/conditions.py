"""What conditions say about variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from php2ml.names import lower_case
from php2ml.program import FunctionInfo
from php2ml.syntax import ast
from php2ml.types.declared import restrict_objects
from php2ml.types.lattice import (
    B_ARRAY,
    B_BOOL,
    B_FALSE,
    B_FLOAT,
    B_INT,
    B_NULL,
    B_OBJECT,
    B_RESOURCE,
    B_STR,
    B_TRUE,
    B_UNDEF,
    BOOL,
    MAX64,
    MIN64,
    Type,
    int_range,
    join,
    make,
    meet,
)

if TYPE_CHECKING:
    from php2ml.types.flow import Flow

Env = dict[str, Type]

_TESTS: dict[str, int] = {
    "is_int": B_INT, "is_integer": B_INT, "is_long": B_INT, "is_float": B_FLOAT,
    "is_double": B_FLOAT, "is_string": B_STR, "is_bool": B_BOOL, "is_array": B_ARRAY,
    "is_null": B_NULL | B_UNDEF, "is_object": B_OBJECT, "is_scalar": B_INT | B_FLOAT | B_STR | B_BOOL,
}  # fmt: skip
_MAYBE: dict[str, int] = {  # true only for these kinds, false for some of them too
    "is_numeric": B_INT | B_FLOAT | B_STR, "is_callable": B_STR | B_ARRAY | B_OBJECT,
    "is_iterable": B_ARRAY | B_OBJECT, "is_countable": B_ARRAY | B_OBJECT,
    "is_resource": B_RESOURCE,
}  # fmt: skip
_FLIP = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "===": "===", "==": "=="}
_NEGATE = {"<": ">=", ">": "<=", "<=": ">", ">=": "<"}


def merge(a: Env | None, b: Env | None) -> Env | None:
    """The state after two ways join."""
    if a is None or a is b:
        return b
    if b is None:
        return a
    from php2ml.types.lattice import UNDEF

    result: Env = {}
    for name, type_ in a.items():
        other = b.get(name)
        if other is type_:
            result[name] = type_
        else:
            result[name] = join(type_, UNDEF if other is None else other)
    for name, type_ in b.items():
        if name not in a:
            result[name] = join(type_, UNDEF)
    return result


class Conditions:
    """The part of `Flow` that evaluates conditions."""

    def condition(self: Flow, node: ast.Expr) -> tuple[Env | None, Env | None]:
        """Evaluates a condition; the states where it is true and where it is false."""
        cls = node.__class__
        if cls is ast.BooleanNot:
            yes, no = self.condition(node.expr)
            self.record(node, BOOL)
            return no, yes
        if cls is ast.BinaryOp:
            op = node.op
            if op == "&&" or op == "and":
                yes, no = self.condition(node.left)
                self.env = yes
                both, other = self.condition(node.right)
                self.record(node, BOOL)
                return both, merge(no, other)
            if op == "||" or op == "or":
                yes, no = self.condition(node.left)
                self.env = no
                other, neither = self.condition(node.right)
                self.record(node, BOOL)
                return merge(yes, other), neither
        self.expr(node)
        env = self.env
        if env is None:
            return None, None
        if cls is ast.ConstFetch:
            name = lower_case(node.name.text)
            if name == "true":
                return env, None
            if name == "false":
                return None, env
        if cls is ast.Int_:
            return (env, None) if node.value else (None, env)
        handler = REFINERS.get(cls)
        if handler is None:
            return env, dict(env)
        yes_env, no_env = dict(env), dict(env)
        handler(self, node, yes_env, no_env)
        return yes_env, no_env

    # what is being tested -----------------------------------------------------------------------

    def tested(self: Flow, node: ast.Expr) -> tuple[str, int] | None:
        """The variable whose value, plus a constant, `node` has after its evaluation."""
        cls = node.__class__
        if cls is ast.Variable:
            name = node.name
            if name.__class__ is str and self.is_tracked(name):
                return name, 0
        elif cls is ast.Assign:
            return self.tested(node.var) if node.var.__class__ is ast.Variable else None
        elif cls is ast.PreInc or cls is ast.PreDec:
            return self.tested(node.var)
        elif cls is ast.PostInc or cls is ast.PostDec:
            found = self.tested(node.var)
            if found is not None and self.env is not None:
                if self.env.get(found[0], BOOL).bits == B_INT:
                    return found[0], -1 if cls is ast.PostInc else 1
        elif cls is ast.BinaryOp and node.op in ("+", "-"):
            right = node.right
            if right.__class__ is ast.Int_ and abs(right.value) < 1 << 31:
                found = self.tested(node.left)
                if found is not None and self.env is not None:
                    if self.env.get(found[0], BOOL).bits == B_INT:
                        plus = right.value if node.op == "+" else -right.value
                        return found[0], found[1] + plus
        return None

    def narrow(self: Flow, env: Env, name: str, type_: Type) -> None:
        """The variable is known to hold only values of `type_` (never fewer than one)."""
        if type_.bits:
            env[name] = type_

    # refiners -----------------------------------------------------------------------------------

    def refine_truth(self: Flow, node: ast.Expr, yes: Env, no: Env) -> None:
        found = self.tested(node)
        if found is None or found[1]:
            return
        name = found[0]
        type_ = yes.get(name)
        if type_ is None:
            return
        self.narrow(yes, name, truthy(type_))
        self.narrow(no, name, falsy(type_))

    def refine_isset(self: Flow, node: ast.Isset, yes: Env, no: Env) -> None:
        for item in node.vars:
            found = self.tested(item)
            if found is not None:
                type_ = yes.get(found[0])
                if type_ is not None:
                    self.narrow(yes, found[0], type_.without(B_NULL | B_UNDEF))
                    if len(node.vars) == 1:
                        self.narrow(no, found[0], type_.keep(B_NULL | B_UNDEF))
                continue
            self.now_present(yes, item)
            while item.__class__ is ast.ArrayDimFetch:
                item = item.var
            found = self.tested(item)
            if found is not None:
                type_ = yes.get(found[0])
                if type_ is not None:
                    self.narrow(yes, found[0], type_.keep(B_ARRAY | B_STR | B_OBJECT))

    def refine_empty(self: Flow, node: ast.Empty, yes: Env, no: Env) -> None:
        found = self.tested(node.expr)
        if found is not None:
            type_ = no.get(found[0])
            if type_ is not None:
                self.narrow(no, found[0], truthy(type_))
                self.narrow(yes, found[0], join(falsy(type_), type_.keep(B_UNDEF)))

    def refine_instanceof(self: Flow, node: ast.Instanceof, yes: Env, no: Env) -> None:
        found = self.tested(node.expr)
        if found is None:
            return
        type_ = yes.get(found[0])
        if type_ is None or not isinstance(node.class_, ast.Name):
            return
        wanted = self.class_type(node.class_)
        self.narrow(yes, found[0], restrict_objects(self.program, type_, wanted))

    def refine_call(self: Flow, node: ast.FuncCall, yes: Env, no: Env) -> None:
        if not isinstance(node.name, ast.Name) or len(node.args) != 1:
            return
        name = lower_case(node.name.text)
        bits = _TESTS.get(name)
        maybe = _MAYBE.get(name) if bits is None else bits
        if maybe is None:
            return
        target = self.program.named_function(node.name)
        if target is None or isinstance(target, FunctionInfo):
            return
        arg = node.args[0]
        if not isinstance(arg, ast.Arg):
            return
        found = self.tested(arg.value)
        if found is None or found[1]:
            return
        type_ = yes.get(found[0])
        if type_ is None:
            return
        self.narrow(yes, found[0], type_.keep(maybe))
        if bits is not None:
            if bits & B_OBJECT:
                return  # incomplete objects: keep it simple
            self.narrow(no, found[0], type_.without(bits))

    def refine_binary(self: Flow, node: ast.BinaryOp, yes: Env, no: Env) -> None:
        op = node.op
        left, right = node.left, node.right
        if op == "!==" or op == "!=":
            yes, no = no, yes
            op = op.replace("!", "=", 1)
        stable = not has_effects(right)  # what was on the left still is
        if op == "===":
            if stable:
                self.refine_identical(left, right, yes, no)
            self.refine_identical(right, left, yes, no)
        elif op == "==":
            if stable:
                self.refine_equal(left, right, yes, no)
            self.refine_equal(right, left, yes, no)
        elif op in _NEGATE:
            if stable:
                self.compare(op, left, right, yes, no)
            self.compare(_FLIP[op], right, left, yes, no)
            if stable:
                self.learn_comparison(op, left, right, yes, no)

    def refine_identical(self: Flow, tested: ast.Expr, other: ast.Expr, yes: Env, no: Env) -> None:
        found = self.tested(tested)
        if found is None:
            return
        name, plus = found
        type_ = yes.get(name)
        if type_ is None:
            return
        value = self.seen(other)
        if plus:
            fits = type_.lo + plus >= MIN64 and type_.hi + plus <= MAX64
            if value.bits == B_INT and type_.bits == B_INT and fits:
                self.narrow(yes, name, meet(type_, int_range(value.lo - plus, value.hi - plus)))
            return
        if value.bits & B_NULL:
            value = join(value, make(B_UNDEF, 0, 0, None, None))
        if not value.bits & B_OBJECT:
            met = meet(type_.without(B_UNDEF), value.without(B_UNDEF))
            if value.bits & B_UNDEF and type_.bits & B_UNDEF:
                met = join(met, make(B_UNDEF, 0, 0, None, None))
            if value.bits & B_ARRAY:
                met = type_.keep(value.bits)
            self.narrow(yes, name, met)
        else:
            self.narrow(yes, name, type_.keep(value.bits))
        plain = value.without(B_UNDEF)
        if plain.bits in (B_NULL, B_TRUE, B_FALSE):
            self.narrow(no, name, type_.without(value.bits))
        elif plain.int_value is not None and type_.bits & B_INT:
            self.narrow(no, name, cut(type_, plain.lo))

    def refine_equal(self: Flow, tested: ast.Expr, other: ast.Expr, yes: Env, no: Env) -> None:
        found = self.tested(tested)
        if found is None or found[1]:
            return
        type_ = yes.get(found[0])
        if type_ is None:
            return
        value = self.seen(other)
        if value.bits == B_NULL:
            self.narrow(no, found[0], type_.without(B_NULL | B_UNDEF | B_FALSE))
            self.narrow(yes, found[0], type_.without(B_TRUE | B_OBJECT | B_RESOURCE))
        elif value.bits == B_INT and type_.bits == B_INT:
            self.narrow(yes, found[0], meet(type_, value))
            if value.lo == value.hi:
                self.narrow(no, found[0], cut(type_, value.lo))

    def compare(
        self: Flow, op: str, tested: ast.Expr, other: ast.Expr, yes: Env, no: Env
    ) -> None:
        """`tested op other` on integers."""
        found = self.tested(tested)
        if found is None:
            return
        name, plus = found
        type_ = yes.get(name)
        if type_ is None or type_.bits != B_INT:
            return
        if plus and not (MIN64 <= type_.lo + plus and type_.hi + plus <= MAX64):
            return
        value = self.seen(other)
        if value.bits != B_INT:
            return
        lo, hi = value.lo - plus, value.hi - plus
        self.narrow(yes, name, bounded(type_, op, lo, hi))
        self.narrow(no, name, bounded(type_, _NEGATE[op], lo, hi))

    def seen(self: Flow, node: ast.Expr) -> Type:
        """The type of an operand that has just been evaluated."""
        if node.__class__ is ast.Variable and node.name.__class__ is str and self.env is not None:
            if self.is_tracked(node.name):
                return self.env.get(node.name, BOOL)
        return self.recent.get(node, BOOL if node is None else MIXED_TYPE)


from php2ml.types.lattice import MIXED as MIXED_TYPE  # noqa: E402


_effects: dict[ast.Node, bool] = {}
_EFFECTS = (
    ast.Assign, ast.AssignOp, ast.AssignRef, ast.PreInc, ast.PreDec, ast.PostInc, ast.PostDec,
    ast.Include, ast.Eval,
)  # fmt: skip


def has_effects(node: ast.Node) -> bool:
    """Whether evaluating `node` may assign local variables that are not in cells."""
    if node.__class__ is ast.Variable or node.__class__ is ast.Int_:
        return False
    found = _effects.get(node)
    if found is None:
        from php2ml.resolve.walk import own_nodes

        found = isinstance(node, _EFFECTS) or any(
            isinstance(item, _EFFECTS) or isinstance(item, ast.FuncCall) and len(item.args) > 0
            and any(isinstance(a, ast.Arg) and isinstance(a.value, ast.Variable) for a in item.args)
            and not (isinstance(item.name, ast.Name) and lower_case(item.name.text) in _PLAIN)
            for item in [node, *own_nodes(node)]
        )  # fmt: skip
        _effects[node] = found
    return found


_PLAIN = frozenset(["count", "sizeof", "strlen", "min", "max", "sqrt", "abs", "floor", "intdiv", "ord", "mb_strlen", "round", "ceil", "strtolower", "trim"])


def bounded(type_: Type, op: str, lo: int, hi: int) -> Type:
    """The integers of `type_` that compare so with some integer between `lo` and `hi`."""
    if op == "<":
        low, high = type_.lo, min(type_.hi, hi - 1)
    elif op == "<=":
        low, high = type_.lo, min(type_.hi, hi)
    elif op == ">":
        low, high = max(type_.lo, lo + 1), type_.hi
    else:
        low, high = max(type_.lo, lo), type_.hi
    return int_range(low, high) if low <= high else type_


def cut(type_: Type, value: int) -> Type:
    """The type less one integer, where that moves a bound."""
    lo, hi = type_.lo, type_.hi
    if lo == hi == value:
        return type_ if type_.bits == B_INT else type_.without(B_INT)
    if value == lo:
        lo += 1
    elif value == hi:
        hi -= 1
    else:
        return type_
    return make(type_.bits, lo, hi, type_.arr, type_.obj, type_.strs)


def truthy(type_: Type) -> Type:
    result = type_.without(B_NULL | B_FALSE | B_UNDEF)
    if result.bits & B_INT:
        result = cut(result, 0)
    if result.bits & B_ARRAY and result.arr is not None and not result.arr.nonempty:
        arr = result.arr
        if arr.elem.bits:
            from php2ml.types.lattice import make_array

            new = make_array(arr.keys, arr.lo, arr.hi, arr.elem, arr.is_list, True)
            result = make(result.bits, result.lo, result.hi, new, result.obj, result.strs)
    return result


def falsy(type_: Type) -> Type:
    result = type_.without(B_TRUE)
    if result.obj is not None or result.bits & B_OBJECT:
        result = result.without(B_OBJECT)
    if result.bits & B_INT and result.lo <= 0 <= result.hi:
        result = make(result.bits, 0, 0, result.arr, result.obj, result.strs)
    return result



REFINERS = {
    ast.Variable: Conditions.refine_truth,
    ast.Assign: Conditions.refine_truth,
    ast.PreDec: Conditions.refine_truth,
    ast.PreInc: Conditions.refine_truth,
    ast.Isset: Conditions.refine_isset,
    ast.Empty: Conditions.refine_empty,
    ast.Instanceof: Conditions.refine_instanceof,
    ast.FuncCall: Conditions.refine_call,
    ast.BinaryOp: Conditions.refine_binary,
}
