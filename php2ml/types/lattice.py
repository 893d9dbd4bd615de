"""The lattice of types that inference computes with.

A `Type` is a set of PHP values, held as a record of components: which kinds of value are possible
(`bits`), between which bounds an integer lies, what an array holds, which class an object has.  A
union is therefore the join of its components; `int|string` and `?Foo` need no nodes of their own.

Types are interned: two equal types are the same object, compared with `is`.  `NEVER` is the empty
set, `MIXED` everything.  `UNDEF` marks, in the state of a variable only, that it may be unset; it
never appears in the type of an expression.

An array whose element type is not `MIXED` holds no references in its slots: whoever makes a
reference to an element makes the element type `MIXED`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from php2ml.names import lower_case
from php2ml.ir import ir

if TYPE_CHECKING:
    from collections.abc import Iterable

    from php2ml.program import FunctionInfo

# ------------------------------------------------------------------------------------------ bits

B_NULL: Final = 1
B_FALSE: Final = 2
B_TRUE: Final = 4
B_INT: Final = 8
B_FLOAT: Final = 16
B_STR: Final = 32
B_ARRAY: Final = 64
B_OBJECT: Final = 128
B_RESOURCE: Final = 256
B_UNDEF: Final = 512

B_BOOL: Final = B_FALSE | B_TRUE
B_NUMBER: Final = B_INT | B_FLOAT
B_ALL: Final = 511  # every kind of value; not B_UNDEF

MIN64: Final = -(1 << 63)
MAX64: Final = (1 << 63) - 1
MIN63: Final = -(1 << 62)  # what an OCaml int holds
MAX63: Final = (1 << 62) - 1
COUNTER: Final = 1 << 61  # where counters saturate: 2^53 steps of at most 256 are never made
STEP: Final = 256
MAX_COUNT: Final = 1 << 30  # PHP's own limit on the size of an array
MAX_LENGTH: Final = 1 << 40  # of a string

K_INT: Final = 1
K_STR: Final = 2
K_ANY: Final = 3

MAX_CLASSES: Final = 6
MAX_STRINGS: Final = 8
MAX_DEPTH: Final = 5


class ArrayType:
    """What an array may hold: kinds of its keys (`K_INT`, `K_STR`), bounds of its integer keys, the
    join of its elements, whether its keys are 0..n-1 in order, whether it has elements for sure."""

    __slots__ = ("keys", "lo", "hi", "elem", "is_list", "nonempty", "depth")

    def __init__(
        self, keys: int, lo: int, hi: int, elem: Type, is_list: bool, nonempty: bool
    ) -> None:
        self.keys = keys
        self.lo = lo
        self.hi = hi
        self.elem = elem
        self.is_list = is_list
        self.nonempty = nonempty
        self.depth: int = 1 + (elem.arr.depth if elem.arr is not None else 0)

    def key_type(self) -> Type:
        """The type of its keys as `foreach` gives them."""
        result = int_range(self.lo, self.hi) if self.keys & K_INT else NEVER
        return join(result, STR) if self.keys & K_STR else result


class ObjectType:
    """What an object may be: an instance of (a subclass of, unless `exact`) one of `classes`, lower-case
    full names.  `closures` are the function-likes it may be a closure of, None when unknown."""

    __slots__ = ("classes", "exact", "closures")

    def __init__(
        self,
        classes: frozenset[str],
        exact: bool,
        closures: frozenset[FunctionInfo] | None,
    ) -> None:
        self.classes = classes
        self.exact = exact
        self.closures = closures


class Type:
    """A set of PHP values; see the module's comment.  `lo` and `hi` bound integers (0 and 0 without
    `B_INT`); with `B_ARRAY`, `arr` None is any array; with `B_OBJECT`, `obj` None is any object; with
    `B_STR`, `strs` are the strings it may be, None any."""

    __slots__ = ("bits", "lo", "hi", "arr", "obj", "strs", "_rep")

    def __init__(
        self,
        bits: int,
        lo: int,
        hi: int,
        arr: ArrayType | None,
        obj: ObjectType | None,
        strs: frozenset[str] | None = None,
    ) -> None:
        self.bits = bits
        self.lo = lo
        self.hi = hi
        self.arr = arr
        self.obj = obj
        self.strs = strs
        self._rep: ir.Rep | None = None

    # what it may be -----------------------------------------------------------------------------

    def may(self, bits: int) -> bool:
        """Whether some value of it has one of the kinds `bits`."""
        return self.bits & bits != 0

    def only(self, bits: int) -> bool:
        """Whether every value of it has one of the kinds `bits` (true of `NEVER`)."""
        return self.bits & ~bits == 0

    @property
    def is_never(self) -> bool:
        return self.bits == 0

    @property
    def is_mixed(self) -> bool:
        return self is MIXED

    @property
    def is_null(self) -> bool:
        return self.bits == B_NULL

    @property
    def is_bool(self) -> bool:
        return self.bits & ~B_BOOL == 0 and self.bits != 0

    @property
    def is_int(self) -> bool:
        """An integer, perhaps one that needs 64 bits."""
        return self.bits == B_INT

    @property
    def is_native_int(self) -> bool:
        """An integer that fits an OCaml int."""
        return self.bits == B_INT and self.lo >= MIN63 and self.hi <= MAX63

    @property
    def is_float(self) -> bool:
        return self.bits == B_FLOAT

    @property
    def is_number(self) -> bool:
        """An integer or a float."""
        return self.bits & ~B_NUMBER == 0 and self.bits != 0

    @property
    def is_string(self) -> bool:
        return self.bits == B_STR

    @property
    def is_array(self) -> bool:
        return self.bits == B_ARRAY

    @property
    def is_object(self) -> bool:
        return self.bits == B_OBJECT

    @property
    def is_scalar(self) -> bool:
        """Neither array, object nor resource (null counts)."""
        return self.bits & (B_ARRAY | B_OBJECT | B_RESOURCE | B_UNDEF) == 0

    @property
    def maybe_null(self) -> bool:
        return self.bits & B_NULL != 0

    @property
    def bool_value(self) -> bool | None:
        """The one boolean it is, if it is."""
        return True if self.bits == B_TRUE else False if self.bits == B_FALSE else None

    @property
    def int_value(self) -> int | None:
        """The one integer it is, if it is."""
        return self.lo if self.bits == B_INT and self.lo == self.hi else None

    @property
    def elem(self) -> Type:
        """The type of the elements of what arrays it may be."""
        if not self.bits & B_ARRAY:
            return NEVER
        return MIXED if self.arr is None else self.arr.elem

    @property
    def key(self) -> Type:
        """The type of the keys of what arrays it may be."""
        if not self.bits & B_ARRAY:
            return NEVER
        return KEY if self.arr is None else self.arr.key_type()

    @property
    def is_list(self) -> bool:
        """An array with keys 0..n-1 in order."""
        return self.bits == B_ARRAY and self.arr is not None and self.arr.is_list

    @property
    def classes(self) -> frozenset[str] | None:
        """Lower-case names of the classes an object of it descends from (one of them); None: any."""
        return None if self.obj is None else self.obj.classes

    @property
    def class_name(self) -> str | None:
        """The one class (lower-case) that what objects it may be descend from, if known."""
        obj = self.obj
        if obj is None or len(obj.classes) != 1:
            return None
        return next(iter(obj.classes))

    @property
    def exact(self) -> bool:
        """Whether its objects are of `classes` themselves, not of subclasses."""
        return self.obj is not None and self.obj.exact

    @property
    def closures(self) -> frozenset[FunctionInfo] | None:
        """For a closure: the function-likes it may run; None: unknown."""
        return None if self.obj is None else self.obj.closures

    @property
    def rep(self) -> ir.Rep:
        """`rep_of(self)`."""
        result = self._rep
        if result is None:
            result = self._rep = _rep_of(self)
        return result

    # derived types ------------------------------------------------------------------------------

    def without(self, bits: int) -> Type:
        """It, less the values of the kinds `bits`."""
        rest = self.bits & ~bits
        if rest == self.bits:
            return self
        return make(rest, self.lo, self.hi, self.arr, self.obj, self.strs)

    def keep(self, bits: int) -> Type:
        """Its values of the kinds `bits`."""
        rest = self.bits & bits
        if rest == self.bits:
            return self
        return make(rest, self.lo, self.hi, self.arr, self.obj, self.strs)

    def __str__(self) -> str:
        return show(self)

    __repr__ = __str__


# -------------------------------------------------------------------------------- construction

_types: dict[
    tuple[int, int, int, ArrayType | None, ObjectType | None, frozenset[str] | None], Type
] = {}
_arrays: dict[tuple[int, int, int, Type, bool, bool], ArrayType] = {}
_objects: dict[tuple[frozenset[str], bool, frozenset[FunctionInfo] | None], ObjectType] = {}


def make(
    bits: int,
    lo: int,
    hi: int,
    arr: ArrayType | None,
    obj: ObjectType | None,
    strs: frozenset[str] | None = None,
) -> Type:
    """The type with these components; those that `bits` does not call for are dropped."""
    if not bits & B_INT:
        lo = hi = 0
    if not bits & B_ARRAY:
        arr = None
    if not bits & B_OBJECT:
        obj = None
    if not bits & B_STR:
        strs = None
    key = (bits, lo, hi, arr, obj, strs)
    result = _types.get(key)
    if result is None:
        result = _types[key] = Type(bits, lo, hi, arr, obj, strs)
    return result


def make_array(
    keys: int, lo: int, hi: int, elem: Type, is_list: bool = False, nonempty: bool = False
) -> ArrayType | None:
    """The array component with these properties; None when it says nothing."""
    if is_list:
        keys = K_INT if elem.bits else 0
        lo, hi = (0, MAX_COUNT) if keys else (0, 0)
    elif not keys & K_INT:
        lo = hi = 0
    if elem.arr is not None and elem.arr.depth >= MAX_DEPTH:
        elem = make(elem.bits, elem.lo, elem.hi, None, elem.obj, elem.strs)
    if (
        elem is MIXED and keys == K_ANY and lo == MIN64 and hi == MAX64
        and not is_list and not nonempty
    ):  # fmt: skip
        return None
    key = (keys, lo, hi, elem, is_list, nonempty)
    result = _arrays.get(key)
    if result is None:
        result = _arrays[key] = ArrayType(*key)
    return result


def make_object(
    classes: Iterable[str], exact: bool, closures: frozenset[FunctionInfo] | None = None
) -> ObjectType:
    key = (frozenset(classes), exact, closures)
    result = _objects.get(key)
    if result is None:
        result = _objects[key] = ObjectType(*key)
    return result


NEVER: Final = make(0, 0, 0, None, None)
NULL: Final = make(B_NULL, 0, 0, None, None)
FALSE: Final = make(B_FALSE, 0, 0, None, None)
TRUE: Final = make(B_TRUE, 0, 0, None, None)
BOOL: Final = make(B_BOOL, 0, 0, None, None)
INT: Final = make(B_INT, MIN64, MAX64, None, None)  # any PHP integer: needs 64 bits
FLOAT: Final = make(B_FLOAT, 0, 0, None, None)
NUMBER: Final = make(B_NUMBER, MIN64, MAX64, None, None)
STR: Final = make(B_STR, 0, 0, None, None)
KEY: Final = make(B_INT | B_STR, MIN64, MAX64, None, None)
SCALAR: Final = make(B_BOOL | B_NUMBER | B_STR, MIN64, MAX64, None, None)
ARRAY: Final = make(B_ARRAY, 0, 0, None, None)  # any array
OBJECT: Final = make(B_OBJECT, 0, 0, None, None)  # any object
MIXED: Final = make(B_ALL, MIN64, MAX64, None, None)
UNDEF: Final = make(B_UNDEF, 0, 0, None, None)  # a variable that is not set
NATIVE: Final = make(B_INT, MIN63, MAX63, None, None)
COUNT: Final = make(B_INT, 0, MAX_COUNT, None, None)
LENGTH: Final = make(B_INT, 0, MAX_LENGTH, None, None)
EMPTY_ARRAY: Final = make(B_ARRAY, 0, 0, make_array(0, 0, 0, NEVER, True, False), None)
CLOSURE: Final = make(B_OBJECT, 0, 0, None, make_object(["closure"], True))


def int_range(lo: int, hi: int) -> Type:
    """The integers from `lo` to `hi`, cut to 64 bits."""
    return make(B_INT, max(lo, MIN64), min(hi, MAX64), None, None)


def int_value(value: int) -> Type:
    return make(B_INT, value, value, None, None)


def str_value(value: str) -> Type:
    """That very string (long ones: any string)."""
    if len(value) > 80:
        return STR
    return make(B_STR, 0, 0, None, None, frozenset([value]))


def bool_value(value: bool) -> Type:
    return TRUE if value else FALSE


def array_of(elem: Type, key: Type = KEY, nonempty: bool = False) -> Type:
    """Arrays of `elem` with keys of type `key`."""
    keys = (K_INT if key.bits & B_INT else 0) | (K_STR if key.bits & ~B_INT else 0)
    return make(
        B_ARRAY, 0, 0, make_array(keys, key.lo, key.hi, elem, False, nonempty), None
    )  # fmt: skip


def list_of(elem: Type, nonempty: bool = False) -> Type:
    """Arrays of `elem` with keys 0..n-1 in order."""
    return make(B_ARRAY, 0, 0, make_array(K_INT, 0, 0, elem, True, nonempty), None)


def object_of(class_name: str, exact: bool = False) -> Type:
    """Instances of the class with this full name, and of its subclasses unless `exact`."""
    return make(B_OBJECT, 0, 0, None, make_object([lower_case(class_name)], exact))


def closure_of(function: FunctionInfo) -> Type:
    """Closures over this function-like."""
    return make(B_OBJECT, 0, 0, None, make_object(["closure"], True, frozenset([function])))


# ---------------------------------------------------------------------------------- operations

_joins: dict[tuple[Type, Type], Type] = {}


def join(a: Type, b: Type) -> Type:
    """The values of either."""
    if a is b or not b.bits:
        return a
    if not a.bits:
        return b
    if a is MIXED and not b.bits & B_UNDEF:
        return a
    if b is MIXED and not a.bits & B_UNDEF:
        return b
    key = (a, b)
    result = _joins.get(key)
    if result is None:
        if len(_joins) > 200_000:
            _joins.clear()
        result = _joins[key] = _join(a, b)
    return result


def _join(a: Type, b: Type) -> Type:
    bits = a.bits | b.bits
    if not b.bits & B_INT:
        lo, hi = a.lo, a.hi
    elif not a.bits & B_INT:
        lo, hi = b.lo, b.hi
    else:
        lo, hi = min(a.lo, b.lo), max(a.hi, b.hi)
    arr = a.arr
    if not a.bits & B_ARRAY:
        arr = b.arr
    elif b.bits & B_ARRAY:
        arr = _join_arrays(a.arr, b.arr)
    obj = a.obj
    if not a.bits & B_OBJECT:
        obj = b.obj
    elif b.bits & B_OBJECT:
        obj = _join_objects(a.obj, b.obj)
    strs = a.strs
    if not a.bits & B_STR:
        strs = b.strs
    elif b.bits & B_STR:
        strs = strs | b.strs if strs is not None and b.strs is not None else None
        if strs is not None and len(strs) > MAX_STRINGS:
            strs = None
    return make(bits, lo, hi, arr, obj, strs)


def _join_arrays(a: ArrayType | None, b: ArrayType | None) -> ArrayType | None:
    if a is None or b is None:
        return None
    if a is b:
        return a
    if not b.keys & K_INT:
        lo, hi = a.lo, a.hi
    elif not a.keys & K_INT:
        lo, hi = b.lo, b.hi
    else:
        lo, hi = min(a.lo, b.lo), max(a.hi, b.hi)
    return make_array(
        a.keys | b.keys, lo, hi, join(a.elem, b.elem),
        a.is_list and b.is_list, a.nonempty and b.nonempty,
    )  # fmt: skip


def _join_objects(a: ObjectType | None, b: ObjectType | None) -> ObjectType | None:
    if a is None or b is None:
        return None
    if a is b:
        return a
    classes = a.classes | b.classes
    if len(classes) > MAX_CLASSES:
        return None
    closures = a.closures | b.closures if a.closures and b.closures else None
    if closures is not None and len(closures) > MAX_CLASSES:
        closures = None
    return make_object(classes, a.exact and b.exact, closures)


def join_all(types: Iterable[Type]) -> Type:
    result = NEVER
    for item in types:
        result = join(result, item)
    return result


def meet(a: Type, b: Type) -> Type:
    """The values of both.  For objects of unrelated classes an over-approximation: `a`'s classes are
    kept unless `b` is the more precise (inference, which knows the classes, refines further)."""
    if a is b or b is MIXED:
        return a if not a.bits & B_UNDEF or a is b else a.without(B_UNDEF)
    if a is MIXED:
        return b.without(B_UNDEF)
    bits = a.bits & b.bits
    lo, hi = max(a.lo, b.lo), min(a.hi, b.hi)
    if bits & B_INT and lo > hi:
        bits &= ~B_INT
    arr = obj = None
    if bits & B_ARRAY:
        if a.arr is None or b.arr is None:
            arr = a.arr or b.arr
        elif a.arr is b.arr:
            arr = a.arr
        else:
            keys = a.arr.keys & b.arr.keys
            arr = make_array(
                keys, max(a.arr.lo, b.arr.lo), min(a.arr.hi, b.arr.hi),
                meet(a.arr.elem, b.arr.elem),
                a.arr.is_list or b.arr.is_list, a.arr.nonempty or b.arr.nonempty,
            )  # fmt: skip
            if arr is not None and arr.keys & K_INT and arr.lo > arr.hi:
                arr = a.arr
    if bits & B_OBJECT:
        if a.obj is None or b.obj is None:
            obj = a.obj or b.obj
        elif b.obj.exact and not a.obj.exact:
            obj = b.obj
        else:
            obj = a.obj
    strs = None
    if bits & B_STR:
        if a.strs is None or b.strs is None:
            strs = a.strs if a.strs is not None else b.strs
        else:
            strs = a.strs & b.strs
            if not strs:
                bits &= ~B_STR
    return make(bits, lo, hi, arr, obj, strs)


# Where a growing bound goes next.
_UPS = (0, 1, 255, 65_535, (1 << 31) - 1, 1 << 40, COUNTER, MAX63, MAX64)
_DOWNS = (0, -1, -256, -65_536, -(1 << 31), -(1 << 40), -COUNTER, MIN63, MIN64)


_FAST_UPS = (COUNTER, MAX63, MAX64)
_FAST_DOWNS = (0, -COUNTER, MIN63, MIN64)


def _up(value: int, fast: bool) -> int:
    for bound in _FAST_UPS if fast else _UPS:
        if value <= bound:
            return bound
    return MAX64


def _down(value: int, fast: bool) -> int:
    for bound in _FAST_DOWNS if fast else _DOWNS:
        if value >= bound:
            return bound
    return MIN64


def widen(old: Type, new: Type, fast: bool = False) -> Type:
    """`join(old, new)`, with bounds that grew moved on so far that they can only grow a few times (once or
    twice when `fast`: for loops, whose bounds come down again afterwards)."""
    result = join(old, new)
    if result is old:
        return old
    lo, hi = result.lo, result.hi
    if old.bits & B_INT:
        if lo < old.lo:
            lo = _down(lo, fast)
        if hi > old.hi:
            hi = _up(hi, fast)
    arr = result.arr
    if arr is not None and old.arr is not None and arr is not old.arr:
        before = old.arr
        arr_lo, arr_hi = arr.lo, arr.hi
        if before.keys & K_INT:
            if arr_lo < before.lo:
                arr_lo = _down(arr_lo, fast)
            if arr_hi > before.hi:
                arr_hi = _up(arr_hi, fast)
        arr = make_array(
            arr.keys, arr_lo, arr_hi, widen(before.elem, arr.elem, fast), arr.is_list, arr.nonempty
        )
    strs = result.strs
    if old.bits & B_STR and strs != old.strs:
        strs = None
    return make(result.bits, lo, hi, arr, result.obj, strs)


def subtype(a: Type, b: Type) -> bool:
    """Whether every value of `a` is one of `b`, as far as the components show (class inheritance is
    not known here: a subclass is not below its parent)."""
    return join(a, b) is b


# ----------------------------------------------------------------------------- representations


def rep_of(type_: Type) -> ir.Rep:
    """How a value of this type is held: INT, FLOAT, BOOL, STR, OBJ, `Arr`, else VALUE."""
    return type_.rep


def _rep_of(type_: Type) -> ir.Rep:
    bits = type_.bits
    if bits == B_INT:
        return ir.INT if type_.lo >= MIN63 and type_.hi <= MAX63 else ir.VALUE
    if bits == B_FLOAT:
        return ir.FLOAT
    if bits == B_STR:
        return ir.STR
    if bits == B_ARRAY:
        return ir.Arr(elem_rep(type_.elem))
    if bits == B_OBJECT:
        return ir.OBJ
    if bits and not bits & ~B_BOOL:
        return ir.BOOL
    return ir.VALUE


def elem_rep(elem: Type) -> ir.Rep:
    """The representation of array elements of this type: `rep_of`, but floats stay VALUE."""
    rep = elem.rep
    return ir.VALUE if rep == ir.FLOAT else rep


# ------------------------------------------------------------------------------------- printing


def _show_int(lo: int, hi: int) -> str:
    if lo == MIN64 and hi == MAX64:
        return "int"
    if lo == hi:
        return f"int({lo})"

    def bound(value: int) -> str:
        if abs(value) < 1 << 31:
            return str(value)
        for power in range(31, 64):
            for delta in (0, -1, 1):
                if value == (1 << power) + delta:
                    return f"2^{power}" + (f"{delta:+d}" if delta else "")
                if value == -(1 << power) + delta:
                    return f"-2^{power}" + (f"{delta:+d}" if delta else "")
        return str(value)

    return f"int({bound(lo)}..{bound(hi)})"


def _show_array(arr: ArrayType | None) -> str:
    if arr is None:
        return "array"
    if not arr.elem.bits and not arr.keys:
        return "array{}"
    plus = "+" if arr.nonempty else ""
    if arr.is_list:
        return f"list{plus}<{show(arr.elem)}>"
    keys = []
    if arr.keys & K_INT:
        keys.append(_show_int(arr.lo, arr.hi))
    if arr.keys & K_STR:
        keys.append("string")
    return f"array{plus}<{'|'.join(keys)}, {show(arr.elem)}>"


def _show_object(obj: ObjectType | None) -> str:
    if obj is None:
        return "object"
    if obj.closures is not None:
        return "closure{" + ",".join(sorted(f.id for f in obj.closures)) + "}"
    mark = "=" if obj.exact else ""
    return "|".join(mark + name for name in sorted(obj.classes))


def show(type_: Type) -> str:
    """The type as the dumps and the report print it: `int(0..255)|null`, `list<string>`, `=foo`."""
    if type_ is MIXED:
        return "mixed"
    bits = type_.bits
    if not bits:
        return "never"
    parts = []
    if bits & B_INT:
        parts.append(_show_int(type_.lo, type_.hi))
    if bits & B_FLOAT:
        parts.append("float")
    if bits & B_STR:
        if type_.strs is None:
            parts.append("string")
        else:
            parts.append("|".join(sorted(f"'{item}'" for item in type_.strs)))
    if bits & B_BOOL == B_BOOL:
        parts.append("bool")
    elif bits & B_TRUE:
        parts.append("true")
    elif bits & B_FALSE:
        parts.append("false")
    if bits & B_ARRAY:
        parts.append(_show_array(type_.arr))
    if bits & B_OBJECT:
        parts.append(_show_object(type_.obj))
    if bits & B_RESOURCE:
        parts.append("resource")
    if bits & B_NULL:
        parts.append("null")
    if bits & B_UNDEF:
        parts.append("undef")
    return "|".join(parts)
