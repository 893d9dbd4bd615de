"""Results of built-in functions, more exact than their declarations, and what they leave in variables
passed by reference."""

from __future__ import annotations

from collections.abc import Callable

from php2ml.types import numeric
from php2ml.types.lattice import (
    ARRAY,
    B_ARRAY,
    B_BOOL,
    B_FLOAT,
    B_INT,
    B_NULL,
    B_STR,
    B_TRUE,
    COUNT,
    FALSE,
    FLOAT,
    INT,
    K_INT,
    KEY,
    LENGTH,
    MAX63,
    MAX_LENGTH,
    MIXED,
    NEVER,
    NULL,
    NUMBER,
    STR,
    ArrayType,
    Type,
    array_of,
    int_range,
    join,
    join_all,
    list_of,
    make,
    make_array,
)

Args = list[Type]


def arg(args: Args, index: int) -> Type:
    return args[index] if index < len(args) else NEVER


def array_like(arr: ArrayType | None, elem: Type, is_list: bool) -> Type:
    """An array with the keys of `arr` and other elements."""
    if arr is None:
        return array_of(elem)
    return make(
        B_ARRAY, 0, 0,
        make_array(arr.keys or K_INT, arr.lo, arr.hi, elem, is_list, False), None,
    )  # fmt: skip


def same_keys(type_: Type, is_list: bool = False) -> Type:
    """Arrays with some of the elements of `type_` under their keys."""
    return array_like(type_.arr, type_.elem, is_list)


def as_list(type_: Type) -> Type:
    return list_of(type_.elem)


def _count(args: Args) -> Type:
    if arg(args, 0).bits == B_ARRAY and len(args) == 1:
        arr = args[0].arr
        if arr is not None and arr.nonempty:
            return int_range(1, COUNT.hi)
    return COUNT


def _strpos(_args: Args) -> Type:
    return join(LENGTH, FALSE)


def _range(args: Args) -> Type:
    start, stop = arg(args, 0), arg(args, 1)
    if start.bits == B_INT and stop.bits == B_INT:
        if len(args) < 3 or args[2].bits == B_INT:
            return list_of(int_range(min(start.lo, stop.lo), max(start.hi, stop.hi)), True)
    return list_of(join(NUMBER, STR), True)


def _rand(args: Args) -> Type:
    a, b = arg(args, 0), arg(args, 1)
    if not args:
        return int_range(0, (1 << 31) - 1)
    if a.bits == B_INT and b.bits == B_INT:
        return int_range(min(a.lo, b.lo), max(a.hi, b.hi))
    return INT


def _abs(args: Args) -> Type:
    number = numeric.to_number(arg(args, 0))
    result = number.keep(B_FLOAT)
    if number.bits & B_INT:
        low = 0 if number.lo <= 0 <= number.hi else min(abs(number.lo), abs(number.hi))
        result = join(result, numeric.integer(low, numeric.magnitude(number)))
    return result


def _extreme(pick: Callable[[int, int], int]) -> Callable[[Args], Type]:
    def result(args: Args) -> Type:
        if len(args) == 1:
            return args[0].elem if args[0].bits == B_ARRAY else MIXED
        joined = join_all(args)
        if joined.bits == B_INT:
            lo, hi = args[0].lo, args[0].hi
            for item in args[1:]:
                lo, hi = pick(lo, item.lo), pick(hi, item.hi)
            return int_range(lo, hi)
        return joined

    return result


def _intdiv(args: Args) -> Type:
    a, b = numeric.to_int(arg(args, 0)), numeric.to_int(arg(args, 1))
    if not (a.bits and b.bits):
        return NEVER
    if b.lo > 0:
        corners = [_trunc(x, y) for x in (a.lo, a.hi) for y in (b.lo, b.hi)]
        return int_range(min(corners), max(corners))
    most = numeric.magnitude(a)
    return int_range(-most, most)


def _trunc(a: int, b: int) -> int:
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def _array_fill(args: Args) -> Type:
    start, value = arg(args, 0), arg(args, 2)
    if start.int_value == 0:
        return list_of(value)
    return array_of(value, INT)


def _array_merge(args: Args) -> Type:
    elem = join_all(item.elem for item in args)
    if all(item.is_list or item.arr is not None and not item.arr.elem.bits for item in args):
        return list_of(elem)
    keys = join_all(item.key for item in args)
    return array_of(elem, join(keys, COUNT) if keys.bits & B_INT else keys)


def _array_keys(args: Args) -> Type:
    return list_of(arg(args, 0).key)


def _array_slice(args: Args) -> Type:
    first = arg(args, 0)
    preserve = len(args) > 3 and args[3].may(B_TRUE | ~B_BOOL & 511)
    if first.is_list and not preserve:
        return as_list(first)
    return array_of(first.elem, join(first.key, COUNT) if first.key.bits & B_INT else first.key)


def _reverse(args: Args) -> Type:
    first = arg(args, 0)
    if first.is_list and len(args) == 1:
        return as_list(first)
    return array_of(first.elem, join(first.key, COUNT) if first.key.bits & B_INT else first.key)


def _array_search(args: Args) -> Type:
    return join(arg(args, 1).key, FALSE)


def _elem_or(other: Type) -> Callable[[Args], Type]:
    def result(args: Args) -> Type:
        first = arg(args, 0)
        return join(first.elem, other) if first.bits == B_ARRAY else MIXED

    return result


def _key_or_null(args: Args) -> Type:
    first = arg(args, 0)
    return join(first.key, NULL) if first.bits == B_ARRAY else join(KEY, NULL)


def _array_flip(args: Args) -> Type:
    first = arg(args, 0)
    return array_of(first.key, KEY if first.elem.bits != B_INT else first.elem)


def _array_combine(args: Args) -> Type:
    keys = arg(args, 0).elem
    return array_of(arg(args, 1).elem, keys if keys.bits == B_INT else KEY)


def _fill_keys(args: Args) -> Type:
    keys = arg(args, 0).elem
    return array_of(arg(args, 1), keys if keys.bits == B_INT else KEY)


def _array_chunk(args: Args) -> Type:
    first = arg(args, 0)
    inner = array_of(first.elem, first.key) if len(args) > 2 else list_of(first.elem)
    return list_of(inner)


def _array_pad(args: Args) -> Type:
    return array_of(join(arg(args, 0).elem, arg(args, 2)))


def _array_sum(args: Args) -> Type:
    elem = arg(args, 0).elem
    if elem.bits == B_FLOAT:
        return join(FLOAT, int_range(0, 0))
    return NUMBER


def _first_kept(args: Args) -> Type:
    return same_keys(arg(args, 0))


def _by_subject(index: int, or_null: bool) -> Callable[[Args], Type]:
    """str_replace and relatives: an array of subjects gives an array."""

    def result(args: Args) -> Type:
        subject = arg(args, index)
        found = NULL if or_null else NEVER
        if subject.bits & ~B_ARRAY or not subject.bits:
            found = join(found, STR)
        if subject.bits & B_ARRAY:
            found = join(found, ARRAY)
        return found

    return result


def _microtime(args: Args) -> Type:
    if not args:
        return STR
    value = args[0].bool_value
    return FLOAT if value else join(FLOAT, STR)


def _hrtime(args: Args) -> Type:
    if args and args[0].bool_value:
        return int_range(0, MAX63)
    return join(ARRAY, int_range(0, MAX63))


def _explode(_args: Args) -> Type:
    return list_of(STR, True)


def _int_of(args: Args) -> Type:
    return numeric.to_int(arg(args, 0)) if len(args) == 1 else INT


def _array_unique(args: Args) -> Type:
    return same_keys(arg(args, 0))


def _list_of_strings(_args: Args) -> Type:
    return list_of(STR)


def _pow(args: Args) -> Type:
    if len(args) != 2:
        return NUMBER
    return numeric.arithmetic("**", args[0], args[1])


def _const(type_: Type) -> Callable[[Args], Type]:
    return lambda _args: type_


_POSITION = _strpos
_BYTE = int_range(0, 255)
_SIGN = int_range(-1, 1)

RESULTS: dict[str, Callable[[Args], Type]] = {
    "count": _count, "sizeof": _count,
    "strlen": _const(LENGTH), "mb_strlen": _const(LENGTH),
    "strpos": _POSITION, "stripos": _POSITION, "strrpos": _POSITION, "strripos": _POSITION,
    "mb_strpos": _POSITION, "mb_stripos": _POSITION, "mb_strrpos": _POSITION,
    "substr_count": _const(LENGTH), "strspn": _const(LENGTH), "strcspn": _const(LENGTH),
    "levenshtein": _const(LENGTH), "similar_text": _const(LENGTH),
    "str_word_count": lambda args: LENGTH if len(args) < 2 else join(LENGTH, ARRAY),
    "ord": _const(_BYTE), "time": _const(int_range(0, 1 << 40)),
    "crc32": _const(int_range(0, (1 << 32) - 1)),
    "range": _range, "rand": _rand, "mt_rand": _rand, "random_int": _rand,
    "abs": _abs, "min": _extreme(min), "max": _extreme(max), "intdiv": _intdiv, "pow": _pow,
    "intval": _int_of, "floor": _const(FLOAT), "ceil": _const(FLOAT), "round": _const(FLOAT),
    "array_fill": _array_fill, "array_fill_keys": _fill_keys,
    "array_values": lambda args: as_list(arg(args, 0)),
    "array_keys": _array_keys, "array_merge": _array_merge, "array_slice": _array_slice,
    "array_reverse": _reverse, "array_search": _array_search,
    "array_pop": _elem_or(NULL), "array_shift": _elem_or(NULL),
    "current": _elem_or(FALSE), "pos": _elem_or(FALSE), "end": _elem_or(FALSE),
    "reset": _elem_or(FALSE), "next": _elem_or(FALSE), "prev": _elem_or(FALSE),
    "key": _key_or_null, "array_key_first": _key_or_null, "array_key_last": _key_or_null,
    "array_flip": _array_flip, "array_combine": _array_combine, "array_chunk": _array_chunk,
    "array_pad": _array_pad, "array_sum": _array_sum, "array_product": _const(NUMBER),
    "array_unique": _array_unique, "array_filter": _first_kept,
    "array_diff": _first_kept, "array_diff_key": _first_kept, "array_diff_assoc": _first_kept,
    "array_udiff": _first_kept, "array_diff_ukey": _first_kept, "array_uintersect": _first_kept,
    "array_intersect": _first_kept, "array_intersect_key": _first_kept,
    "array_intersect_assoc": _first_kept, "array_intersect_ukey": _first_kept,
    "explode": _explode, "str_split": _list_of_strings, "mb_str_split": _list_of_strings,
    "str_replace": _by_subject(2, False), "str_ireplace": _by_subject(2, False),
    "preg_replace": _by_subject(2, True), "preg_replace_callback": _by_subject(2, True),
    "substr_replace": _by_subject(0, False),
    "microtime": _microtime, "hrtime": _hrtime,
    "strcmp": _const(int_range(-MAX_LENGTH, MAX_LENGTH)),
    "strcasecmp": _const(int_range(-MAX_LENGTH, MAX_LENGTH)),
    "strncmp": _const(int_range(-MAX_LENGTH, MAX_LENGTH)),
    "strncasecmp": _const(int_range(-MAX_LENGTH, MAX_LENGTH)),
    "strnatcmp": _const(_SIGN), "strnatcasecmp": _const(_SIGN),
    "preg_match": _const(join(int_range(0, 1), FALSE)),
    "preg_match_all": _const(join(LENGTH, FALSE)),
    "func_num_args": _const(COUNT), "func_get_args": _const(list_of(MIXED)),
    "memory_get_usage": _const(int_range(0, MAX_LENGTH)),
    "memory_get_peak_usage": _const(int_range(0, MAX_LENGTH)),
    "compact": _const(array_of(MIXED)),
}  # fmt: skip

# Built-in functions whose result does not depend on a callback but on what it returns.
CALLBACK_RESULTS = {"array_map", "call_user_func", "call_user_func_array", "array_reduce"}


def callback_result(name: str, args: Args, result: Type) -> Type:
    """The result of a built-in that returns what its callback returns."""
    if name == "array_map":
        arrays = args[1:]
        if len(arrays) == 1 and arrays[0].bits == B_ARRAY:
            if arrays[0].is_list:
                return list_of(result)
            return array_like(arrays[0].arr, result, False)
        return list_of(result)
    if name == "array_reduce":
        initial = args[2] if len(args) > 2 else NULL
        return join(initial, result)
    return result


def callback_arguments(name: str, args: Args) -> list[Type] | None:
    """What a built-in passes to its callback; None: anything."""
    if name == "array_map":
        return [item.elem if item.bits == B_ARRAY else MIXED for item in args[1:]]
    if name in ("usort", "uasort"):
        return [arg(args, 0).elem] * 2 if arg(args, 0).bits == B_ARRAY else None
    if name == "uksort":
        return [arg(args, 0).key] * 2 if arg(args, 0).bits == B_ARRAY else None
    if name == "array_filter":
        if len(args) < 3 and arg(args, 0).bits == B_ARRAY:
            return [args[0].elem]
        return None
    if name == "call_user_func":
        return args[1:]
    if name == "preg_replace_callback" and len(args) < 6:
        return [array_of(STR)]
    return None


def _sorted_list(args: Args) -> Type:
    return as_list(args[0])


def _sorted_keys(args: Args) -> Type:
    return same_keys(args[0])


def _pushed(args: Args) -> Type:
    first = args[0]
    elem = join_all([first.elem, *args[1:]])
    if first.is_list:
        return list_of(elem)
    return array_of(elem, join(first.key, INT))


def _shifted(args: Args) -> Type:
    first = args[0]
    if first.is_list:
        return as_list(first)
    return array_of(first.elem, join(first.key, COUNT) if first.key.bits & B_INT else first.key)


def _unshifted(args: Args) -> Type:
    first = args[0]
    elem = join_all([first.elem, *args[1:]])
    return list_of(elem) if first.is_list else array_of(elem, join(first.key, COUNT))


def _spliced(args: Args) -> Type:
    first = args[0]
    put = arg(args, 3)
    added = put.elem if put.bits == B_ARRAY else NEVER if not put.bits else MIXED
    elem = join(first.elem, added)
    return list_of(elem) if first.is_list else array_of(elem, join(first.key, COUNT))


def _matches(args: Args) -> Type:
    return array_of(STR) if len(args) <= 3 else ARRAY


def _all_matches(args: Args) -> Type:
    return array_of(list_of(STR)) if len(args) <= 3 else ARRAY


# What the function leaves in the variable given as that argument, when it is an array (or nothing) before.
REFERENCES: dict[tuple[str, int], Callable[[Args], Type]] = {
    ("sort", 0): _sorted_list, ("rsort", 0): _sorted_list, ("usort", 0): _sorted_list,
    ("shuffle", 0): _sorted_list,
    ("asort", 0): _sorted_keys, ("arsort", 0): _sorted_keys, ("uasort", 0): _sorted_keys,
    ("ksort", 0): _sorted_keys, ("krsort", 0): _sorted_keys, ("uksort", 0): _sorted_keys,
    ("natsort", 0): _sorted_keys, ("natcasesort", 0): _sorted_keys,
    ("array_push", 0): _pushed, ("array_unshift", 0): _unshifted,
    ("array_pop", 0): _shifted, ("array_shift", 0): _shifted, ("array_splice", 0): _spliced,
    ("reset", 0): lambda args: args[0], ("end", 0): lambda args: args[0],
    ("next", 0): lambda args: args[0], ("prev", 0): lambda args: args[0],
    ("current", 0): lambda args: args[0], ("key", 0): lambda args: args[0],
    ("each", 0): lambda args: args[0],
    ("preg_match", 2): _matches, ("preg_match_all", 2): _all_matches,
    ("str_replace", 3): _const(LENGTH), ("str_ireplace", 3): _const(LENGTH),
    ("preg_replace", 4): _const(LENGTH), ("preg_replace_callback", 4): _const(LENGTH),
    ("similar_text", 2): _const(FLOAT),
}  # fmt: skip

# These leave null or nothing when they fail, or write whatever they like: a plain array before is needed.
NEEDS_ARRAY = frozenset(name for (name, index) in REFERENCES if index == 0)

# Callables that these call need no `callable` in the declaration.
HIDDEN_CALLABLES = frozenset(
    ["ob_start", "preg_replace_callback_array", "session_set_save_handler", "iterator_apply"]
)

BOOL_BITS = B_BOOL | B_NULL | B_STR
