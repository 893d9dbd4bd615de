(** Exact arithmetic on PHP ints of any size: values that are immediate (63 bits) or wide
    (64 bits).

    Operands must be ints ({!Value.is_int}). Results that leave 64 bits are floats, as in
    PHP. *)

type t = Value.t

val of_int64 : int64 -> t
val to_int64 : t -> int64

val to_int : t -> int
(** Saturates at [min_int] and [max_int] (63 bits). *)

val add : t -> t -> t
val sub : t -> t -> t
val mul : t -> t -> t
val neg : t -> t
val succ : t -> t
val pred : t -> t

val add_int : int -> int -> t
(** Of native ints, exact: the result may be wide. *)

val sub_int : int -> int -> t
val mul_int : int -> int -> t

val rem : t -> t -> t
(** Truncated; the divisor is not zero. *)

val quot : t -> t -> t
(** Truncated; the divisor is not zero. [PHP_INT_MIN / -1] is a float. *)

val logand : t -> t -> t
val logor : t -> t -> t
val logxor : t -> t -> t
val lognot : t -> t

val shift_left : t -> int -> t
(** The count is not negative; 64 and more give 0. *)

val shift_right : t -> int -> t
(** Arithmetic; the count is not negative. *)

val shift_left_int : int -> int -> t
(** Of a native int by [0 <= count]. *)

val compare : t -> t -> int
val equal : t -> t -> bool
val sign : t -> int
val to_float : t -> float
val to_string : t -> string

val of_float : float -> t
(** Truncates; out of range wraps modulo 2^64; NaN and infinities are 0 (zend_dval_to_lval
    of PHP 8 on 64 bits: out of range is modular). *)

val fits_float : float -> bool
(** Is the float integral and within 64 bits (no deprecation on conversion)? *)

val max_value : t
(** PHP_INT_MAX *)

val min_value : t
(** PHP_INT_MIN *)

val both_small : t -> t -> bool
(** Are both values immediate ints? (Of any values; one test.) *)
