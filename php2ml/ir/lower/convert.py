"""PHP's conversions on values whose representation is known."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.state import FunctionState
from php2ml.types.lattice import B_ARRAY, B_BOOL, B_FLOAT, B_INT, B_NULL, B_OBJECT, B_STR, MIXED, Type

SCALARS = B_NULL | B_BOOL | B_INT | B_STR


def value(expr: ir.Expr) -> ir.Expr:
    """`expr` as a Value.t."""
    return convert(expr, ir.VALUE)


def may_be_array(expr: ir.Expr, type_: Type) -> bool:
    """Whether the value may be an array (so that storing it needs a copy)."""
    if isinstance(expr.rep, ir.Arr):
        return True
    return expr.rep == ir.VALUE and type_.may(B_ARRAY)


def copied(expr: ir.Expr, type_: Type = MIXED) -> ir.Expr:
    """`expr` ready to be stored in a place of its own."""
    if not may_be_array(expr, type_) or build.owned(expr):
        return expr
    match expr:
        case ir.Let() | ir.LetMut() | ir.Seq():
            return build.floating(expr, lambda inner: copied(inner, type_))
        case ir.If():
            return ir.If(expr.cond, copied(expr.then, type_), copied(expr.else_, type_), expr.rep)
        case ir.Convert() if isinstance(expr.value.rep, ir.Arr):
            return ir.Convert(copied(expr.value, type_), expr.rep)
    return ir.Copy(expr, expr.rep)


def typed(fx: FunctionState, expr: ir.Expr, type_: Type) -> ir.Expr:
    """A Value.t that inference knows to be of `type_`, in the representation of that type."""
    from php2ml.ir.lower.state import stored

    if expr.rep != ir.VALUE or type_.bits == 0:
        return expr
    rep = stored(type_.rep)
    return expr if rep == ir.VALUE else convert(expr, rep)


def truth(expr: ir.Expr) -> ir.Expr:
    """`(bool) expr`."""
    rep = expr.rep
    match expr:
        case ir.Convert() if rep == ir.VALUE and expr.value.rep in (ir.INT, ir.STR, ir.BOOL, ir.FLOAT, ir.OBJ):
            return truth(expr.value)
        case ir.Let() | ir.LetMut() | ir.Seq():
            return build.floating(expr, truth)
        case ir.Int():
            return ir.Bool(expr.value != 0)
        case ir.Str():
            return ir.Bool(expr.value not in ("", "0"))
        case ir.Var() if expr.name in (build.TRUE, build.FALSE, build.NULL):
            return ir.Bool(expr.name == build.TRUE)
    if rep == ir.BOOL:
        return expr
    if rep == ir.INT:
        return prim("( <> )", [expr, ir.Int(0)], ir.BOOL)
    if rep == ir.STR:
        return prim("Convert.bool_of_string", [expr], ir.BOOL)
    if rep == ir.STRBUF:
        return prim("Convert.bool_of_string", [convert(expr, ir.STR)], ir.BOOL)
    if rep == ir.FLOAT:
        return prim("Convert.bool_of_float", [expr], ir.BOOL)
    if isinstance(rep, ir.Arr):
        return build.not_(prim("Php_array.is_empty", [expr], ir.BOOL))
    if rep == ir.OBJ:
        return build.seq([build.discard(expr), ir.Bool(True)])
    if rep == ir.UNIT:
        return build.seq([expr, ir.Bool(False)])
    return prim("Op.truth", [value(expr)], ir.BOOL)


def to_string(expr: ir.Expr, type_: Type) -> ir.Expr:
    """`(string) expr`; the caller has stored the line unless `is_silent`."""
    rep = expr.rep
    match expr:
        case ir.Convert() if rep == ir.VALUE and expr.value.rep in (ir.INT, ir.STR, ir.BOOL, ir.FLOAT):
            return to_string(expr.value, type_)
        case ir.Let() | ir.LetMut() | ir.Seq():
            return build.floating(expr, lambda inner: to_string(inner, type_))
        case ir.Int():
            return ir.Str(str(expr.value))
        case ir.Bool():
            return ir.Str("1" if expr.value else "")
        case ir.Var() if expr.name == build.NULL:
            return ir.Str("")
        case ir.If() if rep != ir.VALUE:
            return build.if_(expr.cond, to_string(expr.then, type_), to_string(expr.else_, type_))
    if rep == ir.STR:
        return expr
    if rep == ir.STRBUF:
        return convert(expr, ir.STR)
    if rep == ir.INT:
        return prim("Convert.string_of_int", [expr], ir.STR)
    if rep == ir.FLOAT:
        return prim("Convert.string_of_float", [CTX, expr], ir.STR)
    if rep == ir.BOOL:
        return ir.If(expr, ir.Str("1"), ir.Str(""), ir.STR)
    if type_.bits and type_.only(SCALARS):
        return prim("Convert.string_of_scalar", [value(expr)], ir.STR)
    return prim("Convert.to_string", [CTX, value(expr)], ir.STR)


def string_is_silent(expr: ir.Expr, type_: Type) -> bool:
    """Whether the conversion to string can neither warn nor run PHP code."""
    if expr.rep in (ir.STR, ir.STRBUF, ir.INT, ir.FLOAT, ir.BOOL):
        return True
    return expr.rep == ir.VALUE and bool(type_.bits) and type_.only(SCALARS | B_FLOAT)


def to_float_operand(expr: ir.Expr) -> ir.Expr:
    """An int or float operand as a float."""
    if expr.rep == ir.FLOAT:
        return expr
    if expr.rep == ir.INT:
        return convert(expr, ir.FLOAT)
    if isinstance(expr, ir.Prim) and expr.name == "Num.mul":
        return prim("Num.mul_float", expr.args, ir.FLOAT)
    return prim("Num.to_float", [expr], ir.FLOAT)


def key(fx: FunctionState, expr: ir.Expr, type_: Type) -> ir.Expr | None:
    """`expr` as a Key.t when that conversion is silent; None otherwise."""
    match expr:
        case ir.Str():
            if literal_key(expr.value) is None:
                return prim("Key.literal", [expr], ir.KEY)
            number = int_literal(int(expr.value))
            return prim("Key.of_int" if number.rep == ir.INT else "Key.of_value", [number], ir.KEY)
    if expr.rep == ir.INT:
        return prim("Key.of_int", [expr], ir.KEY)
    if expr.rep == ir.STR:
        return prim("Key.of_string", [expr], ir.KEY)
    if expr.rep == ir.VALUE and type_.is_int:
        return prim("Key.of_value", [expr], ir.KEY)
    return None


def literal_key(text: str) -> int | None:
    """The int that a literal string is as a key, if it is one."""
    digits = text[1:] if text.startswith("-") else text
    if not digits or not digits.isascii() or not digits.isdigit() or len(digits) > 19:
        return None
    if digits[0] == "0" and text != "0":
        return None
    number = int(text)
    return number if -(1 << 63) <= number < 1 << 63 else None


def key_value(expr: ir.Expr) -> ir.Expr:
    """A literal string key that is an int, as that int; anything else as it is, as a Value.t."""
    if isinstance(expr, ir.Str):
        number = literal_key(expr.value)
        if number is not None:
            return int_literal(number)
    return value(expr)


def int_literal(number: int) -> ir.Expr:
    """An int literal of any size, as INT when it fits and else as a Value.t."""
    if -(1 << 62) <= number < 1 << 62:
        return ir.Int(number)
    if number == (1 << 63) - 1:
        return ir.Var("Wint.max_value", ir.VALUE)
    if number == -(1 << 63):
        return ir.Var("Wint.min_value", ir.VALUE)
    return prim("Value.of_int64", [ir.Construct(f"{number}L" if number >= 0 else f"({number}L)", [])], ir.VALUE)


def is_object(type_: Type) -> bool:
    return type_.bits == B_OBJECT


def is_string(type_: Type) -> bool:
    return type_.bits == B_STR
