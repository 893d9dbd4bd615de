(** Decimal text of doubles, exactly as PHP 8.2 writes and reads it.

    All conversions are exact (correctly rounded, ties to even on the exact binary value) and do not
    depend on the C library's printf. Sources: PHP manual (precision, serialize_precision, sprintf,
    number_format, round, numeric strings); D. Gay's dtoa modes 0, 2 and 3. *)

(** {1 Digits}

    A result [(digits, point)] stands for [0.digits * 10^point]; [digits] has no trailing zero, and is
    ["0"] with point 1 for zero. The argument must be finite; its sign is ignored. *)

val shortest_digits : float -> string * int
(** [shortest_digits x] is the shortest digit string that reads back as [|x|], the closest to it if
    there are several (dtoa mode 0). *)

val precision_digits : int -> float -> string * int
(** [precision_digits n x] is [|x|] correctly rounded to [max n 1] significant digits (mode 2). *)

val fixed_digits : int -> float -> string * int
(** [fixed_digits n x] is [|x|] correctly rounded to [n] decimals (mode 3); digits are [""] when all
    of them vanish and [x] is not zero. *)

(** {1 PHP's conversions} *)

val to_string_precision : int -> float -> string
(** [to_string_precision p x] is [x] as [echo] writes it under the ini setting [precision = p]
    (14 by default): [0] counts as 1, a negative [p] means {!repr}. Writes ["1.0E+25"], ["-1.5E-7"],
    ["INF"], ["-INF"], ["NAN"], ["-0"]. *)

val repr : float -> string
(** [repr x] is [x] as [var_dump] and [json_encode] write it with serialize_precision -1: shortest
    digits, exponent form from [1.0E+17] up (17 digits) and below [1.0E-4]. *)

val repr_zero_fraction : float -> string
(** [repr_zero_fraction x] is {!repr}[ x], with [".0"] appended when that would read as an integer
    (as var_export does). *)

val fixed : int -> float -> string
(** [fixed n x] is [x] with exactly [n] decimals as sprintf's ["%.nF"] writes it, not rounded
    beforehand; ["-0.00"] keeps its sign for negative [x], but [-0.] is ["0.00"]. [n] is clipped to 0..500.
    NAN gives ["NaN"], both infinities ["INF"]. *)

val exponent : char -> int -> float -> string
(** [exponent c n x] is sprintf's ["%.ne"] ([c] is ['e'] or ['E']): one digit, [n] decimals, and an
    exponent with sign and no padding: ["1.234500e+3"]. *)

val general : char -> int -> float -> string
(** [general c n x] is sprintf's ["%.ng"] for [c] in ["gGhH"]: [n] significant digits, 0 counts
    as 1, a negative [n] means shortest; exponents as ["1.0e+25"]. *)

val number_format : int -> dec_point:string -> thousands_sep:string -> float -> string
(** [number_format n ~dec_point ~thousands_sep x] is PHP's [number_format]: {!round}[ x n], then fixed
    notation with grouping; a result of all zeros loses its sign. [n < 0] rounds left of the point
    only as PHP 8.2 does, that is, counts as 0. *)

type rounding = Half_up | Half_down | Half_even | Half_odd

val round : ?mode:rounding -> float -> int -> float
(** [round x places] is PHP 8.2's [round], including its rounding of the value to 15 significant
    digits beforehand. [mode] defaults to [Half_up] (away from zero). *)

(** {1 Reading} *)

val strtod : string -> int -> float * int
(** [strtod s i] is the double written in decimal at [s.[i]] and the position after it, or [(0., i)]
    when there is none. No leading space, hexadecimal, INF or NAN (zend_strtod). *)

(** A number read from a numeric string. *)
type number =
  | Not_numeric
  | Int of int  (** fits OCaml's int *)
  | Int64 of int64  (** fits 64 bits but not OCaml's int *)
  | Float of float

val numeric_prefix : string -> number * int
(** [numeric_prefix s] is the number that [s] begins with after optional white space, and the
    position after it {e and} after any white space following it. [s] is a numeric string when that position is
    [String.length s], a leading-numeric one when it is less, and not numeric when the number is
    [Not_numeric]. Integers beyond 64 bits are [Float]. *)
