(** PHP's operators on values of unknown type.

    Fast paths (both ints that fit 63 bits) are inlined into generated code; the rest is
    PHP 8.2's behaviour, texts of warnings and errors included. Operands may be undef
    (counts as null) but not reference blocks.
    {[
      x := Op.add ctx !x (Value.of_int 1);                  (* $x = $x + 1 *)
      if Op.lt ctx !i n then ...                            (* $i < $n *)
      s := Op.concat_assign ctx !s v                        (* $s .= $v *)
    ]} *)

open Types

(** {1 Arithmetic} *)

val add : ctx -> value -> value -> value
(** Arrays: union, a new array. *)

val sub : ctx -> value -> value -> value
val mul : ctx -> value -> value -> value

val div : ctx -> value -> value -> value
(** Raises DivisionByZeroError "Division by zero". *)

val rem : ctx -> value -> value -> value
(** [%]. Raises DivisionByZeroError "Modulo by zero". *)

val pow : ctx -> value -> value -> value
val neg : ctx -> value -> value
val plus : ctx -> value -> value

val add_const : ctx -> value -> int -> value
(** [add_const ctx v n] is [add ctx v (Value.of_int n)], for a literal [n]. *)

val sub_const : ctx -> value -> int -> value

(** {1 Bits} *)

val bit_and : ctx -> value -> value -> value
val bit_or : ctx -> value -> value -> value
val bit_xor : ctx -> value -> value -> value
val bit_not : ctx -> value -> value

val shift_left : ctx -> value -> value -> value
(** Raises ArithmeticError "Bit shift by negative number". *)

val shift_right : ctx -> value -> value -> value

(** {1 Increment}

    The new value, of [++$x] and [--$x] alike; for [$x++] the old one is what was there.
    *)

val incr : ctx -> value -> value
val decr : ctx -> value -> value

val incr_string : string -> value
(** "a" to "b", "Az" to "Ba", "9" to 10. *)

(** {1 Strings} *)

val ( ^ ) : string -> string -> string
(** Concatenation, within the memory limit. *)

val concat : ctx -> value -> value -> value
val concat_assign : ctx -> value -> value -> value
(** [concat_assign ctx v w] is the new value of [v .= w]; a loop of them is linear. *)

val append : ctx -> value -> string -> value
(** {!concat_assign} of a known string. *)

(** {1 Comparison} *)

val equal : ctx -> value -> value -> bool
val not_equal : ctx -> value -> value -> bool
val identical : value -> value -> bool
val not_identical : value -> value -> bool
val lt : ctx -> value -> value -> bool
val le : ctx -> value -> value -> bool
val gt : ctx -> value -> value -> bool
val ge : ctx -> value -> value -> bool
val spaceship : ctx -> value -> value -> int
val equal_int : ctx -> value -> int -> bool
(** With a literal. *)

val equal_string : ctx -> value -> string -> bool
val identical_int : value -> int -> bool
val identical_string : value -> string -> bool
val lt_int : ctx -> value -> int -> bool
val le_int : ctx -> value -> int -> bool
val gt_int : ctx -> value -> int -> bool
val ge_int : ctx -> value -> int -> bool

(** {1 Logic} *)

val truth : value -> bool
(** [Convert.to_bool], with inlined fast paths. *)

val not_ : value -> bool
val xor : value -> value -> bool

(** {1 Native operands}

    For operands that inference has typed; what can warn or fail still does. *)

val div_int : ctx -> int -> int -> value
(** [/] of ints: an int when exact, else a float. *)

val div_float : ctx -> float -> float -> float
val rem_int : ctx -> int -> int -> int
val pow_int : int -> int -> value
val pow_float : float -> float -> float
val shift_left_int : ctx -> int -> int -> value
val shift_right_int : ctx -> int -> int -> int

val to_int_operand : ctx -> string -> value -> value -> value -> value
(** [to_int_operand ctx op v a b] is [v] as an operand of [%], [<<], [&] ... with their
    deprecations; [a op b] names the operation in "Unsupported operand types: array %
    int". *)

(** {1 For Offset} *)

val int_of_float_operand : ctx -> float -> value
(** The float as an int, with the deprecation when that loses precision. *)

val incr_slow : ctx -> value -> value
(** {!incr}, not inlined. *)

val decr_slow : ctx -> value -> value
