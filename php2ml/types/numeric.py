"""Arithmetic on types: integer intervals with PHP's overflow to float, and the counter rule."""

from __future__ import annotations

from php2ml.types.lattice import (
    B_ARRAY,
    B_BOOL,
    B_FALSE,
    B_FLOAT,
    B_INT,
    B_NULL,
    B_STR,
    B_TRUE,
    COUNTER,
    FLOAT,
    INT,
    MAX64,
    MIN64,
    NEVER,
    NUMBER,
    STEP,
    STR,
    Type,
    int_range,
    join,
    make,
)

_SCALARS = B_NULL | B_BOOL | B_STR


def to_number(type_: Type) -> Type:
    """What an operand counts as in arithmetic; arrays and objects, which throw, are left out."""
    bits = type_.bits
    if not bits & ~(B_INT | B_FLOAT):
        return type_
    result = type_.keep(B_INT | B_FLOAT)
    if bits & B_STR:
        return NUMBER
    if bits & (B_NULL | B_FALSE):
        result = join(result, int_range(0, 0))
    if bits & B_TRUE:
        result = join(result, int_range(1, 1))
    return result


def integer(lo: int, hi: int) -> Type:
    """Integers between bounds that may exceed 64 bits: beyond them the result is a float."""
    if lo >= MIN64 and hi <= MAX64:
        return int_range(lo, hi)
    lo, hi = max(lo, MIN64), min(hi, MAX64)
    if lo > hi:
        return FLOAT
    return make(B_INT | B_FLOAT, lo, hi, None, None)


def _small(type_: Type) -> bool:
    return -STEP <= type_.lo and type_.hi <= STEP


def _saturate(lo: int, hi: int, base: Type) -> tuple[int, int]:
    """The counter rule: adding a small step to what is within the counter's range stays there."""
    if hi > COUNTER >= base.hi:
        hi = COUNTER
    if lo < -COUNTER <= base.lo:
        lo = -COUNTER
    return lo, hi


def add(a: Type, b: Type) -> Type:
    """`a + b` of numbers."""
    result = FLOAT if (a.bits | b.bits) & B_FLOAT else NEVER
    if a.bits & B_INT and b.bits & B_INT:
        lo, hi = a.lo + b.lo, a.hi + b.hi
        if _small(b):
            lo, hi = _saturate(lo, hi, a)
        elif _small(a):
            lo, hi = _saturate(lo, hi, b)
        result = join(result, integer(lo, hi))
    return result if a.bits and b.bits else NEVER


def subtract(a: Type, b: Type) -> Type:
    """`a - b` of numbers."""
    result = FLOAT if (a.bits | b.bits) & B_FLOAT else NEVER
    if a.bits & B_INT and b.bits & B_INT:
        lo, hi = a.lo - b.hi, a.hi - b.lo
        if _small(b):
            lo, hi = _saturate(lo, hi, a)
        result = join(result, integer(lo, hi))
    return result if a.bits and b.bits else NEVER


def multiply(a: Type, b: Type) -> Type:
    result = FLOAT if (a.bits | b.bits) & B_FLOAT else NEVER
    if a.bits & B_INT and b.bits & B_INT:
        corners = (a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi)
        result = join(result, integer(min(corners), max(corners)))
    return result if a.bits and b.bits else NEVER


def magnitude(type_: Type) -> int:
    return max(abs(type_.lo), abs(type_.hi))


def divide(a: Type, b: Type) -> Type:
    """`a / b`: an int when both are and the division is exact (zero throws)."""
    if not (a.bits and b.bits):
        return NEVER
    if a.bits & B_INT and b.bits & B_INT:
        most = magnitude(a)
        lo = 0 if a.lo >= 0 and b.lo >= 0 else -most
        return join(FLOAT, int_range(lo, min(most, MAX64)))
    return FLOAT


def modulo(a: Type, b: Type) -> Type:
    """`a % b` of what is converted to int first."""
    a, b = to_int(a), to_int(b)
    if not (a.bits and b.bits):
        return NEVER
    most = min(max(magnitude(b) - 1, 0), magnitude(a))
    return int_range(-most if a.lo < 0 else 0, most if a.hi > 0 else 0)


def to_int(type_: Type) -> Type:
    """`(int) x`."""
    bits = type_.bits
    if bits == B_INT:
        return type_
    if not bits:
        return NEVER
    if bits & ~(B_INT | B_NULL | B_BOOL):
        if not bits & ~(B_ARRAY | B_NULL | B_BOOL):
            return int_range(0, 1)
        return INT
    return to_number(type_)


def power(a: Type, b: Type) -> Type:
    if not (a.bits and b.bits):
        return NEVER
    if a.bits == B_INT and b.bits == B_INT and b.lo >= 0:
        if b.hi <= 64:
            most = magnitude(a) ** b.hi
            return integer(0 if a.lo >= 0 else -most, most)
        return NUMBER if a.lo < 0 else make(B_INT | B_FLOAT, 0, MAX64, None, None)
    if not (a.bits & B_INT and b.bits & B_INT):
        return FLOAT
    return NUMBER


def _bits(type_: Type) -> int:
    """How many bits, the sign apart, its integers need."""
    return max(type_.lo.bit_length() if type_.lo >= 0 else (~type_.lo).bit_length(), type_.hi.bit_length() if type_.hi >= 0 else (~type_.hi).bit_length())  # fmt: skip


def bitwise(op: str, left: Type, right: Type) -> Type:
    """`&`, `|`, `^`; of two strings a string."""
    if left.bits & B_STR and right.bits & B_STR:
        if left.bits == B_STR and right.bits == B_STR:
            return STR
        return join(STR, INT)
    a, b = to_int(left), to_int(right)
    if not (a.bits and b.bits):
        return NEVER
    if op == "&":
        if a.lo >= 0 and b.lo >= 0:
            return int_range(0, min(a.hi, b.hi))
        if a.lo >= 0:
            return int_range(0, a.hi)
        if b.lo >= 0:
            return int_range(0, b.hi)
    width = max(_bits(a), _bits(b))
    most = (1 << width) - 1
    if a.lo >= 0 and b.lo >= 0:
        low = max(a.lo, b.lo) if op == "|" else 0
        return int_range(low, most)
    return int_range(-most - 1, most)


def shift_left(left: Type, right: Type) -> Type:
    """`<<`: wraps, so the result is an int whatever happens."""
    a, b = to_int(left), to_int(right)
    if not (a.bits and b.bits):
        return NEVER
    low, high = max(b.lo, 0), b.hi
    if high <= 64:
        corners = (a.lo << low, a.lo << high, a.hi << low, a.hi << high) if high >= 0 else (0,)
        lo, hi = min(corners), max(corners)
        if lo >= MIN64 and hi <= MAX64:
            return int_range(lo, hi)
    return INT


def shift_right(left: Type, right: Type) -> Type:
    a, b = to_int(left), to_int(right)
    if not (a.bits and b.bits):
        return NEVER
    low, high = min(max(b.lo, 0), 64), min(max(b.hi, 0), 64)
    corners = (a.lo >> low, a.lo >> high, a.hi >> low, a.hi >> high)
    return int_range(min(corners), max(corners))


def negate(type_: Type) -> Type:
    number = to_number(type_)
    result = number.keep(B_FLOAT)
    if number.bits & B_INT:
        result = join(result, integer(-number.hi, -number.lo))
    return result


def complement(type_: Type) -> Type:
    """`~x`: strings stay strings."""
    result = STR if type_.bits & B_STR else NEVER
    if type_.bits & B_INT:
        result = join(result, int_range(~type_.hi, ~type_.lo))
    if type_.bits & B_FLOAT:
        result = join(result, INT)
    return result


def arithmetic(op: str, left: Type, right: Type) -> Type:
    """`left op right` for `+ - * / % ** << >> & | ^`."""
    if op == "%":
        return modulo(left, right)
    if op == "<<":
        return shift_left(left, right)
    if op == ">>":
        return shift_right(left, right)
    if op in "&|^":
        return bitwise(op, left, right)
    a, b = to_number(left), to_number(right)
    if op == "+":
        result = add(a, b)
    elif op == "-":
        result = subtract(a, b)
    elif op == "*":
        result = multiply(a, b)
    elif op == "/":
        result = divide(a, b)
    else:
        result = power(a, b)
    return result
