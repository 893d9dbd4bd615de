"""Array types under reads and writes: keys, elements, updates."""

from __future__ import annotations

from php2ml.types import numeric
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
    INT,
    K_INT,
    K_STR,
    MIXED,
    NEVER,
    NULL,
    STR,
    Type,
    int_range,
    int_value,
    join,
    make,
    make_array,
)

_STEP = int_value(1)


def integer_key(text: str) -> int | None:
    """The integer key that a string key becomes, if it does."""
    from php2ml.resolve.fold import integer_key as convert

    key = convert(text)
    return key if isinstance(key, int) else None


def key_of(type_: Type) -> Type:
    """The array key that a value becomes: ints and strings; what throws is left out."""
    bits = type_.bits
    if bits == B_INT:
        return type_
    result = type_.keep(B_INT)
    if bits & B_STR:
        if type_.strs is None:
            return join(INT, STR)
        for text in type_.strs:
            number = integer_key(text)
            result = join(result, STR if number is None else int_value(number))
    if bits & B_FLOAT or bits & B_RESOURCE:
        result = join(result, INT)
    if bits & B_BOOL:
        result = join(result, int_range(0, 1))
    if bits & (B_NULL | B_UNDEF):
        result = join(result, STR)
    return result


def put(container: Type, key: Type | None, value: Type, present: bool = False) -> Type:
    """What `container` is after `container[key] = value` (`container[] = value` without key); `present`: the
    key is in it already."""
    bits = container.bits
    result = NEVER
    if bits & (B_NULL | B_UNDEF | B_FALSE):
        result = _single(key, value)
    if bits & B_ARRAY:
        arr = container.arr
        if arr is None:
            result = join(result, container.keep(B_ARRAY))
        elif not arr.keys and not arr.elem.bits:
            result = join(result, _single(key, value))
        elif key is None:
            if arr.is_list:
                new = make_array(K_INT, 0, 0, join(arr.elem, value), True, True)
            else:
                high = numeric.add(int_range(arr.lo, arr.hi), _STEP).hi if arr.keys & K_INT else 0
                low = min(arr.lo, 0) if arr.keys & K_INT else 0
                new = make_array(
                    arr.keys | K_INT, low, max(high, 0), join(arr.elem, value), False, True
                )
            result = join(result, make(B_ARRAY, 0, 0, new, None))
        elif present:
            new = make_array(
                arr.keys, arr.lo, arr.hi, join(arr.elem, value), arr.is_list, True
            )
            result = join(result, make(B_ARRAY, 0, 0, new, None))
        else:
            wanted = key_of(key)
            keys = arr.keys
            lo, hi = arr.lo, arr.hi
            if wanted.bits & B_INT:
                if keys & K_INT:
                    lo, hi = min(lo, wanted.lo), max(hi, wanted.hi)
                else:
                    lo, hi = wanted.lo, wanted.hi
                keys |= K_INT
            if wanted.bits & B_STR:
                keys |= K_STR
            stays = arr.is_list and arr.nonempty and wanted.int_value == 0
            new = make_array(keys, lo, hi, join(arr.elem, value), stays, True)
            result = join(result, make(B_ARRAY, 0, 0, new, None))
    if bits & B_STR:
        result = join(result, STR)
    if bits & B_OBJECT:
        result = join(result, container.keep(B_OBJECT))
    return result if result.bits else container.without(B_UNDEF)


def _single(key: Type | None, value: Type) -> Type:
    """The array that writing into nothing makes."""
    if key is None or key.int_value == 0:
        return make(B_ARRAY, 0, 0, make_array(K_INT, 0, 0, value, True, True), None)
    wanted = key_of(key)
    keys = (K_INT if wanted.bits & B_INT else 0) | (K_STR if wanted.bits & B_STR else 0)
    return make(B_ARRAY, 0, 0, make_array(keys, wanted.lo, wanted.hi, value, False, True), None)


def remove(container: Type) -> Type:
    """What `container` is after `unset(container[key])`."""
    if not container.bits & B_ARRAY or container.arr is None:
        return container
    arr = container.arr
    if not arr.elem.bits:
        return container
    new = make_array(arr.keys, arr.lo, arr.hi, arr.elem, False, False)
    return make(container.bits, container.lo, container.hi, new, container.obj, container.strs)


def fetch(container: Type, key: Type, present: bool) -> Type:
    """The value of `container[key]`; `present`: the key certainly is there."""
    bits = container.bits
    result = NEVER
    if bits & B_ARRAY:
        result = container.elem
        if not present:
            result = join(result, NULL)
    if bits & B_STR:
        result = join(result, STR)
    if bits & B_OBJECT:
        return MIXED
    if bits & (B_NULL | B_BOOL | B_INT | B_FLOAT | B_RESOURCE | B_UNDEF | B_TRUE):
        result = join(result, NULL)
    return result


def element_for_write(container: Type) -> Type:
    """The element that a nested write goes through: unset when missing."""
    bits = container.bits
    result = NULL
    if bits & B_ARRAY:
        result = join(container.elem, NULL)
    if bits & B_OBJECT:
        return MIXED
    return result


def destructured(container: Type) -> Type:
    """What an element of a list assignment gets."""
    bits = container.bits
    if bits & B_OBJECT:
        return MIXED
    if bits & B_ARRAY:
        return join(container.elem, NULL)
    return NULL if bits else NEVER
