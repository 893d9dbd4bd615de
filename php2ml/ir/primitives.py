"""Runtime functions that lowering emits: what they take and return, and what they do.

One line a function: `name: arguments -> result flags`.  Reps are named as in `ir.py`; `arr` is any array, `any`
any representation, `ctx` the frame.  Flags: `pure` neither reads nor changes anything mutable; `read` reads mutable
state but does nothing and cannot fail; neither: it may change something, warn or throw.  `alias`: an array
in the result may belong to somebody else, so that storing it takes a copy.
"""

from __future__ import annotations

from dataclasses import dataclass

from php2ml.ir import ir


@dataclass(frozen=True, slots=True)
class Primitive:
    """A runtime function; a None rep stands for any."""

    name: str
    params: tuple[ir.Rep | None, ...]
    result: ir.Rep | None
    level: int  # 0 pure, 1 reads, 2 anything
    borrows: bool  # the result may be an array of somebody else's

    @property
    def takes_ctx(self) -> bool:
        return bool(self.params) and self.params[0] == ir.CTX

    @property
    def pure(self) -> bool:
        return self.level == 0

    @property
    def may_throw(self) -> bool:
        return self.level == 2


_TABLE = """
( + ): int int -> int pure
( - ): int int -> int pure
( * ): int int -> int pure
( mod ): int int -> int pure
( land ): int int -> int pure
( lor ): int int -> int pure
( lxor ): int int -> int pure
( lsl ): int int -> int pure
( asr ): int int -> int pure
( ~- ): int -> int pure
lnot: int -> int pure
( +. ): float float -> float pure
( -. ): float float -> float pure
( *. ): float float -> float pure
( /. ): float float -> float pure
( ~-. ): float -> float pure
( = ): any any -> bool pure
( <> ): any any -> bool pure
( < ): any any -> bool pure
( <= ): any any -> bool pure
( > ): any any -> bool pure
( >= ): any any -> bool pure
( == ): any any -> bool pure
( ^ ): string string -> string pure
Limits.poll: string int -> unit
Limits.poll_turn: int string int -> unit
Limits.not_tail: any -> any
float_of_int: int -> float pure
ignore: any -> unit
raise: other -> any
lazy: other -> other pure
Lazy.force: other -> other pure
Int.compare: int int -> int pure
Bool.compare: bool bool -> int pure
String.equal: string string -> bool pure
String.concat: string other -> string pure
Array.get: other int -> any read alias
.captured: other -> other pure

Op.add: ctx value value -> value
Op.sub: ctx value value -> value
Op.mul: ctx value value -> value
Op.div: ctx value value -> value
Op.rem: ctx value value -> value
Op.pow: ctx value value -> value
Op.neg: ctx value -> value
Op.plus: ctx value -> value
Op.add_const: ctx value int -> value
Op.sub_const: ctx value int -> value
Op.bit_and: ctx value value -> value
Op.bit_or: ctx value value -> value
Op.bit_xor: ctx value value -> value
Op.bit_not: ctx value -> value
Op.shift_left: ctx value value -> value
Op.shift_right: ctx value value -> value
Op.incr: ctx value -> value
Op.decr: ctx value -> value
Op.concat: ctx value value -> value
Op.concat_assign: ctx value value -> value
Op.append: ctx value string -> value
Op.equal: ctx value value -> bool
Op.equal_int: ctx value int -> bool
Op.equal_string: ctx value string -> bool
Op.lt: ctx value value -> bool
Op.le: ctx value value -> bool
Op.gt: ctx value value -> bool
Op.ge: ctx value value -> bool
Op.lt_int: ctx value int -> bool
Op.le_int: ctx value int -> bool
Op.gt_int: ctx value int -> bool
Op.ge_int: ctx value int -> bool
Op.spaceship: ctx value value -> int
Op.identical: value value -> bool read
Op.identical_int: value int -> bool pure
Op.identical_string: value string -> bool pure
Op.truth: value -> bool read
Op.div_int: ctx int int -> value
Op.div_float: ctx float float -> float
Op.rem_int: ctx int int -> int
Op.pow_int: int int -> value pure
Op.pow_float: float float -> float pure
Op.shift_left_int: ctx int int -> value
Op.shift_right_int: ctx int int -> int

Num.add: value value -> value pure
Num.sub: value value -> value pure
Num.mul: value value -> value pure
Num.mul_float: value value -> float pure
Num.to_float: value -> float pure
Wint.add: value value -> value pure
Wint.sub: value value -> value pure
Wint.mul: value value -> value pure
Wint.neg: value -> value pure
Wint.rem: value value -> value pure
Wint.add_int: int int -> value pure
Wint.sub_int: int int -> value pure
Wint.mul_int: int int -> value pure
Wint.logand: value value -> value pure
Wint.logor: value value -> value pure
Wint.logxor: value value -> value pure
Wint.compare: value value -> int pure
Wint.to_int: value -> int pure

Compare.floats: float float -> int pure
Compare.strings: string string -> int pure
Compare.strings_equal: string string -> bool pure

Convert.bool_of_string: string -> bool pure
Convert.bool_of_float: float -> bool pure
Convert.string_of_int: int -> string pure
Convert.string_of_float: ctx float -> string read
Convert.string_of_scalar: value -> string pure
Convert.to_string: ctx value -> string
Convert.int_of_string: string -> value pure
Convert.int_of_float: float -> value pure
Convert.to_int_value: ctx value -> value
Convert.saturate: value -> int pure
Convert.float_of_string: string -> float pure
Convert.float_of_int_value: value -> float pure
Convert.to_float: ctx value -> float
Convert.to_array: ctx value -> arr alias

Value.is_null: value -> bool pure
Value.is_small: value -> bool pure
Value.is_float: value -> bool pure
Value.is_string: value -> bool pure
Value.is_bool: value -> bool pure
Value.is_array: value -> bool pure
Value.is_true: value -> bool pure
Value.is_false: value -> bool pure
Value.or_null: value -> value pure alias
Value.of_int64: other -> value pure
Var.read: ctx string value -> value alias
Var.quiet: value -> value read alias
Var.is_set: value -> bool read
Var.static: ctx int other -> ref

Key.literal: string -> key pure
Key.of_int: int -> key pure
Key.of_string: string -> key pure
Key.of_value: value -> key pure
Strbuf.append: strbuf string -> strbuf pure
Strbuf.append_all: strbuf other -> strbuf pure

Ref.make: value -> ref
Ref.undef: unit -> ref
Ref.get: ref -> value read alias
Ref.set: ref value -> unit
Ref.to_value: ref -> value pure alias
Ref.of_argument: value -> ref read
Ref.deref: value -> value read alias

Scope.create: unit -> scope
Scope.cell: scope string -> ref
Scope.read: ctx scope string -> value alias
Scope.quiet: scope string -> value read alias
Scope.set: scope string value -> unit
Scope.bind: scope string ref -> unit
Scope.unset: scope string -> unit
Scope.name: ctx value -> string
Scope.global: ctx string -> ref
Scope.globals_array: ctx -> arr
Scope.superglobal: ctx string -> ref
Scope.to_array: scope -> arr

Php_array.empty: unit -> arr
Php_array.of_list: other -> arr
Php_array.of_bindings: other -> arr
Php_array.of_fields: other -> arr
Php_array.constant: arr -> arr alias
Php_array.is_empty: arr -> bool read
Php_array.count: arr -> int read
Std_text.implode_array: ctx string arr -> string
Int.max: int int -> int pure
Int.min: int int -> int pure
Strbuf.length: strbuf -> int pure
Php_array.find: arr key -> value read alias
Php_array.find_int: arr int -> value read alias
Php_array.find_string: arr string -> value read alias
Php_array.mem: arr key -> bool read
Php_array.mem_int: arr int -> bool read
Php_array.set: arr key any -> unit
Php_array.set_int: arr int any -> unit
Php_array.set_string: arr string any -> unit
Php_array.push: arr any -> unit
Php_array.push_slot: arr value -> unit
Php_array.set_slot: arr key value -> unit
Php_array.inner_int: arr int -> arr alias
Php_array.unset: arr key -> unit
Php_array.unset_int: arr int -> unit

Offset.key: ctx value -> key
Offset.key_unset: ctx value -> key
Offset.get: ctx value value -> value alias
Offset.get_int: ctx value int -> value alias
Offset.get_string: ctx value string -> value alias
Offset.quiet: ctx value value -> value alias
Offset.quiet_int: ctx value int -> value alias
Offset.quiet_string: ctx value string -> value alias
Offset.list_get: ctx value value -> value alias
Offset.isset: ctx value value -> bool
Offset.is_empty: ctx value value -> bool
Offset.at: ctx arr key -> value alias
Offset.at_int: ctx arr int -> value alias
Offset.at_string: ctx arr string -> value alias
Offset.int_at: ctx arr int -> int
Offset.string_at: ctx arr int -> string
Offset.number_at: ctx arr int -> value
Offset.number_of_key: ctx arr key -> value
Offset.number_in: ctx value int -> value
Offset.float_at: ctx arr int -> float
Offset.array_at: ctx arr int -> arr alias
Offset.array_of_key: ctx arr key -> arr alias
Offset.int_of_key: ctx arr key -> int
Offset.string_of_key: ctx arr key -> string
Offset.bool_at: ctx arr int -> bool
Offset.bool_of_key: ctx arr key -> bool
Offset.char_at: ctx string int -> string
Offset.set: ctx value value value -> value alias
Offset.set_int: ctx value int value -> value alias
Offset.set_string: ctx value string value -> value alias
Offset.push: ctx value value -> value alias
Offset.unset: ctx value value -> value alias
Offset.container: ctx value -> value alias
Offset.container_ref: ctx ref -> value alias
Offset.inner: ctx value value -> value alias
Offset.inner_rw: ctx value value -> value alias
Offset.inner_push: ctx value -> value alias
Offset.inner_quiet: ctx value value -> value alias
Offset.put: ctx value value value -> unit
Offset.put_push: ctx value value -> unit
Offset.remove: ctx value value -> unit
Offset.get_rw: ctx value value -> value alias
Offset.incr: ctx value value -> value
Offset.decr: ctx value value -> value
Offset.post_incr: ctx value value -> value alias
Offset.post_decr: ctx value value -> value alias
Offset.concat: ctx value value value -> unit
Offset.ref_at: ctx value value -> ref
Offset.ref_push: ctx value -> ref
Offset.is_reference: value value -> bool read
Offset.release: value value ref bool -> unit
Offset.bind: ctx value value ref -> unit
Offset.bind_push: ctx value ref -> unit
Offset.append: ctx arr any -> unit
Offset.incr_int: ctx arr int -> unit
Offset.add_to: ctx arr key value -> unit
Offset.add_int: ctx arr int int -> unit

Iter.over: arr -> iter
Iter.snapshot: arr -> iter
Iter.next: iter -> bool
Iter.value: iter -> value read alias
Iter.key: iter -> value read
Iter.key_int: iter -> int read
Iter.int: iter -> int read
Iter.string: iter -> string read
Iter.array: iter -> arr read alias
Generator.make: ctx other -> obj
Generator.make_ref: ctx other -> obj
Generator.yield: value -> value
Generator.yield_pair: ctx value value -> value
Generator.yield_from: ctx value -> value
Generator.close: ctx value -> unit
Generator.Method.current: ctx obj -> value
Generator.Method.key: ctx obj -> value
Generator.Method.valid: ctx obj -> bool
Generator.Method.next: ctx obj -> unit
Generator.Method.send: ctx obj value -> value
Generator.Method.get_return: ctx obj -> value
Each.start: ctx value -> other
Each.next: ctx other -> bool
Each.value: ctx other -> value alias
Each.key: ctx other -> value alias
Each.by_ref: ctx ref -> other
Each.by_ref_exclusive: ctx ref -> other
Each.release: other -> unit
Each.reference: ctx other -> ref
Each.finish: other -> unit

Object.get_slot: ctx obj int -> value alias
Object.set_slot: ctx obj int value -> unit
Object.set_slot_fast: obj int value -> unit
Object.slot_ref: ctx obj int -> ref
Object.get: ctx obj string -> value alias
Object.set: ctx obj string value -> unit
Object.bind: ctx obj string ref -> unit
Object.fetch: ctx value string -> value alias
Object.fetch_quiet: ctx value string -> value alias
Object.fetch_isset: ctx value string -> bool
Object.fetch_empty: ctx value string -> bool
Object.assign: ctx value string value -> unit
Object.fetch_unset: ctx value string -> unit
Object.fetch_ref: ctx value string -> ref
Object.fetch_bind: ctx value string ref -> unit
Object.fetch_incdec: ctx value string -> unit
Object.fetch_assign_op: ctx value string -> unit
Object.name: ctx value -> string
Object.create: ctx cls list -> value
Object.make: ctx cls -> obj
Object.make_unfinished: ctx cls -> obj
Object.clone: ctx value -> value

Class.self: ctx other -> cls read
Class.of_decl: ctx other -> cls read
Class.lookup: ctx string -> cls
Class.of_value: ctx value -> cls
Class.parent: ctx -> cls
Class.anonymous: ctx other -> cls
Class.declare: ctx other -> unit
Class.declare_if_needed: ctx other -> unit
Class.constant: ctx cls string -> value alias
Class.constant_in: ctx int string other string -> value alias
Class.static_get: ctx cls string -> value alias
Class.static_quiet: ctx cls string -> value alias
Class.static_isset: ctx cls string -> bool
Class.static_set: ctx cls string value -> unit
Class.static_ref: ctx cls string -> ref
Class.static_bind: ctx cls string ref -> unit
Class.instance_of_lower: value string -> bool read
Class.instance_of_value: ctx value value -> bool
Class.instance_of_class: value cls -> bool read
Class.scope: other -> cls pure
Class.this: other -> obj pure
Class.static: other -> cls pure

Call.by_name: ctx string list -> value
Call.by_name_fallback: ctx string list -> value
Call.value: ctx value list -> value
Call.meth: ctx value string list -> value
Call.static_meth: ctx cls string list -> value
Call.parent_meth: ctx cls string list -> value
Call.resolve_name: ctx string -> other
Call.resolve_fallback: ctx string -> other
Call.resolve_value: ctx value -> other
Call.resolve_meth: ctx value string -> other
Call.resolve_static: ctx cls string -> other
Call.by_ref: other int -> bool pure
Call.by_ref_named: other string -> bool pure
Call.invoke: ctx other list -> value
Call.invoke_ref: ctx other list -> value
Call.invoke_named: ctx other list other -> value
Call.spread_args: list -> other
Call.add: other value -> other
Call.spread: ctx other value -> other
Call.spread_into: ctx other other value -> other
Call.invoke_spread: ctx other other other -> value
Call.create_spread: ctx cls other other -> value
Call.declare_function: ctx other -> unit
Closure.make: ctx other other -> value
Closure.make_static: ctx other other -> value
Closure.of_target: ctx other -> value
Closure.of_value: ctx value -> value
Closure.static_cell: ctx ref other -> ref

Coerce.return: ctx other value -> value alias
Coerce.return_int: ctx value -> value
Coerce.return_string: ctx value -> value
Coerce.return_float: ctx value -> value
Coerce.return_array: ctx value -> value alias
Coerce.return_bool: ctx value -> value
Coerce.no_return: ctx other -> any
Coerce.arg: ctx string int string other value -> value alias
Coerce.arg_callable: ctx string int string value -> value alias
Coerce.sole_int: ctx string string value -> int
Coerce.sole_float: ctx string string value -> float
Coerce.sole_string: ctx string string value -> string
Coerce.sole_bool: ctx string string value -> bool
Coerce.sole_array: ctx string string value -> arr alias
Coerce.arg_int: ctx string int string value -> int
Coerce.arg_wide: ctx string int string value -> value
Coerce.arg_float: ctx string int string value -> float
Coerce.arg_string: ctx string int string value -> string
Coerce.arg_bool: ctx string int string value -> bool
Coerce.arg_array: ctx string int string value -> arr alias

Ctx.echo: ctx string -> unit
Ctx.absolute: ctx string -> string pure
Ctx.this: ctx -> obj
Ctx.this_value: ctx -> value read
Ctx.static: ctx -> cls
Ctx.scope: ctx -> cls
Ctx.enter: ctx other list -> ctx
Ctx.enter_internal: ctx string list -> ctx
Ctx.enter_method: ctx other cls obj list -> ctx
Ctx.enter_static: ctx other cls cls list -> ctx
Ctx.enter_call: ctx other other list -> ctx
Errors.silence: ctx other -> any alias
Exn.is_a: obj other -> bool pure
Exn.throw: ctx value -> any
Request.exit: ctx value -> any
Include.file: ctx scope other string -> value
Include.run: ctx scope other string -> value
Include.eval: ctx scope string -> value
Include.refuse_eval: ctx string bool int string -> value

Lifetime.hold: ctx int value -> unit
Lifetime.hold_argument: ctx int value -> unit
Lifetime.hold_closure: ctx int other -> unit
Lifetime.hold_scope: ctx int scope -> unit
Lifetime.settle: ctx -> unit
Lifetime.settle_write: ctx -> unit
Lifetime.leave: ctx -> unit
Lifetime.leave_with: ctx value -> unit
Lifetime.caught: ctx -> unit

Lang.arguments: list arr -> list read
Lang.attribute: string other -> other pure
Lang.cell: ref -> ref
Lang.cell_push: ctx ref value -> unit
Lang.cell_remove: ctx ref value -> unit
Lang.cell_set: ctx ref value value -> unit
Lang.class_name: ctx -> string read
Lang.class_of: obj -> cls pure
Lang.class_of_object: ctx value -> string
Lang.compact: ctx arr string value -> unit
Lang.compact_scope: ctx scope list -> arr
Lang.constant: ctx string -> value alias
Lang.constant_fallback: ctx string string -> value alias
Lang.constructed: obj -> obj
Lang.constructor: ctx cls obj -> other
Lang.container_quiet: ref -> value read alias
Lang.declare_constant: ctx string value -> unit
Ticks.tick: ctx int -> unit
Lang.define: arr string value -> unit
Lang.error: ctx string -> any
Lang.eval: ctx -> value
Lang.extract: ctx scope list -> int
Lang.func_get_arg: ctx value -> value
Lang.return_reference: ctx other ref -> value
Lang.method_name: ctx value -> string
Lang.outside_function: ctx string string list -> value
Lang.func_get_args: ctx -> arr
Lang.func_num_args: ctx -> int read
Lang.global_read: ctx string -> value alias
Lang.instance_of: ctx value string -> bool read
Lang.globals: ctx -> scope pure
Lang.name_of_class: cls -> string pure
Lang.assertions: ctx -> bool
Lang.special_name: ctx string -> string
Lang.property_container: ctx value string -> value alias
Lang.property_container_quiet: ctx value string -> value alias
Lang.property_push: ctx value string value -> unit
Lang.property_remove: ctx value string value -> unit
Lang.property_set: ctx value string value value -> unit
Lang.slot_container: ctx obj int -> value alias
Lang.slot_push: ctx obj int value -> unit
Lang.slot_set: ctx obj int value value -> unit
Lang.read_cell: ctx ref string -> value alias
Lang.passed: other int -> list read
Lang.reference_of_result: ctx string value -> ref
Lang.not_referenceable: ctx string int string -> any
Lang.resolve_dynamic_method: ctx value value -> other
Lang.resolve_parent: ctx cls string -> other
Lang.rethrow: value -> unit
Lang.scope_raw: scope string -> value read alias
Lang.spread: ctx arr value -> unit
Lang.to_object: ctx value -> obj
Lang.unhandled_match: ctx value -> any
"""

_REPS: dict[str, ir.Rep | None] = {
    rep.name: rep
    for rep in (
        ir.INT, ir.FLOAT, ir.BOOL, ir.STR, ir.STRBUF, ir.VALUE, ir.OBJ, ir.REF, ir.KEY, ir.SCOPE, ir.CTX, ir.CLS, ir.UNIT,
        ir.ITER, ir.LIST, ir.OTHER,
    )
}  # fmt: skip
_REPS["any"] = _REPS["arr"] = None


def _read() -> dict[str, Primitive]:
    result: dict[str, Primitive] = {}
    for line in _TABLE.strip().splitlines():
        if not line:
            continue
        name, _, signature = line.partition(": ")
        left, _, right = signature.partition("->")
        output, *flags = right.split()
        level = 0 if "pure" in flags else 1 if "read" in flags else 2
        params = tuple(_REPS[word] for word in left.split())
        result[name] = Primitive(name, params, _REPS[output], level, "alias" in flags)
    return result


PRIMITIVES: dict[str, Primitive] = _read()
