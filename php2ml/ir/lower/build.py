"""Smart constructors of IR: they keep trees flat and types consistent, and decide what must be let-bound.

OCaml evaluates operands in an unspecified order.  `ordered` is the one place that knows: whatever could be
observed out of order is bound first, in PHP's order; atoms and pure expressions stay where they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from php2ml.ir import ir
from php2ml.ir.primitives import PRIMITIVES


class Level(IntEnum):
    """What evaluating an expression involves."""

    CONST = 0  # neither reads nor changes anything mutable
    READ = 1  # reads mutable state; cannot fail
    EFFECT = 2  # changes something, warns, throws, or calls what may


NULL = "Value.null"
UNDEF = "Value.undef"
TRUE = "Value.true_"
FALSE = "Value.false_"

CTX = ir.Var("ctx", ir.CTX)


def null() -> ir.Expr:
    return ir.Var(NULL, ir.VALUE)


def undef() -> ir.Expr:
    return ir.Var(UNDEF, ir.VALUE)


def unit() -> ir.Expr:
    return ir.Unit()


def is_null(expr: ir.Expr) -> bool:
    return isinstance(expr, ir.Var) and expr.name == NULL


def is_unit(expr: ir.Expr) -> bool:
    return isinstance(expr, ir.Unit)


def prim(name: str, args: Sequence[ir.Expr], rep: ir.Rep, labels: list[str] | None = None) -> ir.Prim:
    """Return a primitive call with operands already in order."""
    return ir.Prim(name, list(args), rep, labels or [])


# --- effects -------------------------------------------------------------------------------------------------


def level(expr: ir.Expr) -> Level:
    """Return what evaluating `expr` involves."""
    match expr:
        case ir.Int() | ir.Float() | ir.Str() | ir.Bool() | ir.Unit() | ir.Var() | ir.Lambda():
            return Level.CONST
        case ir.Get():
            return Level.READ
        case ir.Convert():
            return level(expr.value)
        case ir.Copy():
            return max(Level.READ, level(expr.value))
        case ir.Prim():
            known = PRIMITIVES.get(expr.name)
            own = Level.EFFECT if known is None else Level(known.level)
            return max([own, *map(level, expr.args)])
        case ir.And() | ir.Or():
            return max(level(expr.left), level(expr.right))
        case ir.Not():
            return level(expr.value)
        case ir.If():
            return max(level(expr.cond), level(expr.then), level(expr.else_))
        case ir.ListOf():
            return max(map(level, expr.items), default=Level.CONST)
        case ir.Construct():
            return max(map(level, expr.args), default=Level.CONST)
        case ir.Record():
            return max((level(value) for _, value in expr.fields), default=Level.CONST)
        case ir.Let():
            return max(level(expr.value), level(expr.body))
        case ir.Match():
            return max([level(expr.scrutinee), *(level(arm.body) for arm in expr.arms)])
        case _:
            return Level.EFFECT


def is_atom(expr: ir.Expr) -> bool:
    """Tell whether `expr` can be written several times at no cost and without changing meaning."""
    match expr:
        case ir.Int() | ir.Float() | ir.Bool() | ir.Unit() | ir.Var() | ir.Str():
            return True
        case ir.Convert():
            return is_atom(expr.value)
        case _:
            return False


# --- conversions between representations ---------------------------------------------------------------------


def convert(expr: ir.Expr, rep: ir.Rep) -> ir.Expr:
    """Return `expr` held as `rep`; the caller knows that the value fits."""
    if expr.rep == rep:
        return expr
    match expr:
        case ir.Convert() if expr.rep == ir.VALUE and expr.value.rep == rep:
            return expr.value  # unboxing what was just boxed
        case ir.Convert() if rep == ir.VALUE and expr.rep != ir.BOOL:
            return convert(expr.value, rep) if _free(expr.value.rep, expr.rep) else ir.Convert(expr, rep)
        case ir.Bool() if rep == ir.VALUE:
            return ir.Var(TRUE if expr.value else FALSE, ir.VALUE)
        case ir.Int() if rep == ir.FLOAT:
            return ir.Float(float(expr.value))
        case ir.Let():
            return ir.Let(expr.name, expr.value, convert(expr.body, rep), rep, expr.annotate)
        case ir.LetMut():
            return ir.LetMut(expr.name, expr.var_rep, expr.value, convert(expr.body, rep), rep)
        case ir.Seq():
            return ir.Seq([*expr.items[:-1], convert(expr.items[-1], rep)], rep)
        case ir.If() if rep != ir.VALUE or _literal(expr.then) or _literal(expr.else_):
            return ir.If(expr.cond, convert(expr.then, rep), convert(expr.else_, rep), rep)
        case ir.Prim() if rep == ir.VALUE and expr.rep == ir.UNIT:
            return seq([expr, null()])
        case ir.Prim() if expr.name in _LEAVES and rep != ir.UNIT:
            return prim(expr.name, expr.args, rep)
        case ir.Prim() if expr.name == "Php_array.empty" and isinstance(rep, ir.Arr):
            return prim(expr.name, expr.args, rep)
    if expr.rep == ir.UNIT:
        if rep == ir.VALUE:
            return seq([expr, null()])
        return seq([expr, dummy(rep)])
    if expr.rep == ir.INT and rep == ir.FLOAT:
        return prim("float_of_int", [expr], ir.FLOAT)
    if rep == ir.UNIT:
        return discard(expr)
    return ir.Convert(expr, rep)


_LEAVES = frozenset({"Exn.throw", "Request.exit", "Coerce.no_return", "Lang.error", "Lang.unhandled_match"})
"""Primitives that do not come back: their result is of any type."""


def _free(source: ir.Rep, target: ir.Rep) -> bool:
    return isinstance(source, ir.Arr) and isinstance(target, ir.Arr)


def _literal(expr: ir.Expr) -> bool:
    return isinstance(expr, (ir.Bool, ir.Int, ir.Str)) or (
        isinstance(expr, ir.Convert) and expr.rep != ir.VALUE and expr.value.rep == ir.VALUE
    )


def dummy(rep: ir.Rep) -> ir.Expr:
    """Return any value of `rep`, cheap to build; used before a variable is first assigned."""
    match rep:
        case ir.INT:
            return ir.Int(0)
        case ir.FLOAT:
            return ir.Float(0.0)
        case ir.BOOL:
            return ir.Bool(False)
        case ir.STR:
            return ir.Str("")
        case ir.STRBUF:
            return ir.Var("Strbuf.empty", ir.STRBUF)
        case ir.UNIT:
            return ir.Unit()
        case ir.VALUE:
            return null()
        case ir.Arr():
            return prim("Php_array.empty", [ir.Unit()], rep)
        case ir.LIST:
            return ir.ListOf([])
        case _:
            return ir.Convert(null(), rep)


# --- sequencing ----------------------------------------------------------------------------------------------


def seq(items: Sequence[ir.Expr]) -> ir.Expr:
    """Return `items` in order, flattened; all but the last are units."""
    flat: list[ir.Expr] = []
    for index, item in enumerate(items):
        last = index == len(items) - 1
        if isinstance(item, ir.Seq):
            flat.extend(item.items if last else [*item.items[:-1], discard(item.items[-1])])
        else:
            flat.append(item if last else discard(item))
    flat = [item for item in flat[:-1] if not is_unit(item)] + flat[-1:]
    if len(flat) > 1 and is_unit(flat[-1]) and flat[-2].rep == ir.UNIT:
        flat.pop()
    if not flat:
        return ir.Unit()
    if len(flat) == 1:
        return flat[0]
    for index, item in enumerate(flat[:-1]):
        # `(let x = a in b); c` reads better, and means the same, as `let x = a in b; c`
        if isinstance(item, (ir.Let, ir.LetMut)) and item.rep == ir.UNIT:
            rest = seq([item.body, *flat[index + 1 :]])
            return seq([*flat[:index], _with_body(item, rest)])
    return ir.Seq(flat, flat[-1].rep)


def _with_body(expr: ir.Let | ir.LetMut, body: ir.Expr) -> ir.Expr:
    if isinstance(expr, ir.Let):
        return ir.Let(expr.name, expr.value, body, body.rep, expr.annotate)
    return ir.LetMut(expr.name, expr.var_rep, expr.value, body, body.rep)


def discard(expr: ir.Expr) -> ir.Expr:
    """Return `expr` evaluated for its effects, as a unit."""
    if expr.rep == ir.UNIT:
        return expr
    match expr:
        case ir.Convert() | ir.Copy():
            return discard(expr.value)
        case ir.Let():
            return ir.Let(expr.name, expr.value, discard(expr.body), ir.UNIT, expr.annotate)
        case ir.LetMut():
            return ir.LetMut(expr.name, expr.var_rep, expr.value, discard(expr.body), ir.UNIT)
        case ir.Seq():
            return seq([*expr.items[:-1], discard(expr.items[-1])])
        case ir.If():
            return if_(expr.cond, discard(expr.then), discard(expr.else_))
        case ir.Match():
            arms = [ir.Arm(arm.literals, discard(arm.body)) for arm in expr.arms]
            return ir.Match(expr.scrutinee, arms, ir.UNIT)
        case ir.And():
            return if_(expr.left, discard(expr.right), ir.Unit())
        case ir.Or():
            return if_(expr.left, ir.Unit(), discard(expr.right))
        case ir.Not():
            return discard(expr.value)
    if level(expr) < Level.EFFECT:
        return ir.Unit()
    if isinstance(expr, ir.Prim):
        known = PRIMITIVES.get(expr.name)
        if known is not None and known.level < Level.EFFECT:
            return seq([*map(discard, expr.args), ir.Unit()])
    return prim("ignore", [expr], ir.UNIT)


def let(name: str, value: ir.Expr, body: ir.Expr, annotate: bool = False) -> ir.Expr:
    """Return `let name = value in body`, with lets and sequences of `value` floated out (names are unique)."""
    match value:
        case ir.Let():
            return ir.Let(value.name, value.value, let(name, value.body, body, annotate), body.rep)
        case ir.LetMut():
            inner = let(name, value.body, body, annotate)
            return ir.LetMut(value.name, value.var_rep, value.value, inner, body.rep)
        case ir.Seq():
            return seq([*value.items[:-1], let(name, value.items[-1], body, annotate)])
    if isinstance(body, ir.Var) and body.name == name:
        return value
    return ir.Let(name, value, body, body.rep, annotate)


def let_mut(name: str, rep: ir.Rep, value: ir.Expr, body: ir.Expr) -> ir.Expr:
    """Return `let name = ref value in body`, floating as `let` does."""
    match value:
        case ir.Let():
            return ir.Let(value.name, value.value, let_mut(name, rep, value.body, body), body.rep)
        case ir.LetMut():
            inner = let_mut(name, rep, value.body, body)
            return ir.LetMut(value.name, value.var_rep, value.value, inner, body.rep)
        case ir.Seq():
            return seq([*value.items[:-1], let_mut(name, rep, value.items[-1], body)])
    return ir.LetMut(name, rep, value, body, body.rep)


def set_(name: str, value: ir.Expr) -> ir.Expr:
    """Return `name := value`, with lets and sequences of `value` floated out."""
    return floating(value, lambda inner: ir.Set(name, inner))


def floating(value: ir.Expr, use: Callable[[ir.Expr], ir.Expr]) -> ir.Expr:
    """Return `use(value)` with the lets and sequences at the top of `value` outside of it."""
    match value:
        case ir.Let():
            body = floating(value.body, use)
            return ir.Let(value.name, value.value, body, body.rep, value.annotate)
        case ir.LetMut():
            body = floating(value.body, use)
            return ir.LetMut(value.name, value.var_rep, value.value, body, body.rep)
        case ir.Seq():
            return seq([*value.items[:-1], floating(value.items[-1], use)])
    return use(value)


def if_(cond: ir.Expr, then: ir.Expr, else_: ir.Expr) -> ir.Expr:
    """Return a conditional; constant conditions are decided, negated ones turned round."""
    if then.rep != else_.rep:
        rep = join(then.rep, else_.rep)
        then, else_ = convert(then, rep), convert(else_, rep)
    match cond:
        case ir.Bool():
            return then if cond.value else else_
        case ir.Not() if not is_unit(else_):
            return if_(cond.value, else_, then)
        case ir.Let() | ir.LetMut() | ir.Seq():
            return floating(cond, lambda inner: if_(inner, then, else_))
    if is_unit(then) and is_unit(else_):
        return discard(cond)
    if is_unit(then):
        return ir.If(not_(cond), else_, ir.Unit(), ir.UNIT)
    if then.rep == ir.BOOL and isinstance(then, ir.Bool) and isinstance(else_, ir.Bool):
        if then.value != else_.value:
            return cond if then.value else not_(cond)
    return ir.If(cond, then, else_, then.rep)


def join(left: ir.Rep, right: ir.Rep) -> ir.Rep:
    """Return a representation that holds both."""
    if left == right:
        return left
    if isinstance(left, ir.Arr) and isinstance(right, ir.Arr):
        return ir.Arr(ir.VALUE)
    return ir.VALUE


def not_(cond: ir.Expr) -> ir.Expr:
    match cond:
        case ir.Not():
            return cond.value
        case ir.Bool():
            return ir.Bool(not cond.value)
        case ir.Prim() if cond.name in _NEGATED and cond.args and cond.args[0].rep == ir.INT:
            return ir.Prim(_NEGATED[cond.name], cond.args, ir.BOOL)
        case ir.Let() | ir.LetMut() | ir.Seq():
            return floating(cond, not_)
    return ir.Not(cond)


_NEGATED = {
    "( < )": "( >= )", "( >= )": "( < )", "( > )": "( <= )", "( <= )": "( > )", "( = )": "( <> )", "( <> )": "( = )",
}  # fmt: skip


def and_(left: ir.Expr, right: ir.Expr) -> ir.Expr:
    if isinstance(left, ir.Bool):
        return right if left.value else ir.Bool(False)
    if isinstance(right, ir.Bool) and right.value:
        return left
    if isinstance(left, (ir.Let, ir.LetMut, ir.Seq)):
        return floating(left, lambda inner: and_(inner, right))
    return ir.And(left, right)


def or_(left: ir.Expr, right: ir.Expr) -> ir.Expr:
    if isinstance(left, ir.Bool):
        return ir.Bool(True) if left.value else right
    if isinstance(right, ir.Bool) and not right.value:
        return left
    if isinstance(left, (ir.Let, ir.LetMut, ir.Seq)):
        return floating(left, lambda inner: or_(inner, right))
    return ir.Or(left, right)


# --- evaluation order ----------------------------------------------------------------------------------------


def ordered(
    operands: Sequence[ir.Expr],
    fresh: Callable[[str], str],
    use: Callable[[list[ir.Expr]], ir.Expr],
    hints: Sequence[str] = (),
    deferred: Sequence[bool] = (),
    all_before: bool = False,
) -> ir.Expr:
    """Return `use(operands)` such that the operands are evaluated left to right.

    Those marked `deferred` (plain variables, which PHP reads when the operator runs) come after the others.
    With `all_before` every operand that does something is bound: the operation itself does something (stores
    a line) before it uses them.
    """
    order = list(range(len(operands)))
    if any(deferred):
        order.sort(key=lambda index: bool(deferred[index]))
    levels = [level(operand) for operand in operands]
    last_effect = -1
    for position, index in enumerate(order):
        if levels[index] == Level.EFFECT:
            last_effect = position
    bound: list[tuple[str, ir.Expr]] = []
    result = list(operands)
    for position, index in enumerate(order):
        if levels[index] == Level.CONST or position > last_effect:
            continue
        if position == last_effect and not all_before:
            if all(levels[later] == Level.CONST for later in order[position + 1 :]):
                # floated parts of the operand go out even so: they read better before than inside
                operand = operands[index]
                if isinstance(operand, (ir.Let, ir.LetMut, ir.Seq)):

                    def finish(inner: ir.Expr, at: int = index) -> ir.Expr:
                        result[at] = inner
                        return use(result)

                    return _bind(bound, floating(operand, finish))
                continue
        name = fresh(hints[index] if index < len(hints) and hints[index] else "value")
        operand = operands[index]
        if levels[index] == Level.READ and may_hold_array(operand.rep) and not owned(operand):
            operand = ir.Copy(operand, operand.rep)
        bound.append((name, operand))
        result[index] = ir.Var(name, operand.rep)
    return _bind(bound, use(result))


def _bind(bound: list[tuple[str, ir.Expr]], body: ir.Expr) -> ir.Expr:
    for name, value in reversed(bound):
        body = let(name, value, body)
    return body


def may_hold_array(rep: ir.Rep) -> bool:
    return rep == ir.VALUE or isinstance(rep, ir.Arr)


def owned(expr: ir.Expr) -> bool:
    """Tell whether an array that `expr` may yield is nobody else's, so that it can be stored without a copy."""
    match expr:
        case ir.Get() | ir.Var():
            return isinstance(expr, ir.Var) and expr.name.startswith("Value.")
        case ir.Convert():
            return not may_hold_array(expr.value.rep) or owned(expr.value)
        case ir.Copy() | ir.CallFn() | ir.Apply():
            return True
        case ir.Prim():
            known = PRIMITIVES.get(expr.name)
            return known is None or not known.borrows
        case ir.Let() | ir.LetMut():
            return owned(expr.body)
        case ir.Seq():
            return owned(expr.items[-1])
        case ir.If():
            return owned(expr.then) and owned(expr.else_)
        case ir.Match():
            return all(owned(arm.body) for arm in expr.arms)
        case ir.Try():
            return owned(expr.body) and owned(expr.handler)
        case ir.Finally():
            return owned(expr.body)
        case _:
            return not may_hold_array(expr.rep)
