(** Comparison as PHP 8 does it. *)

open Types

val identical : value -> value -> bool
(** [===] *)

val loose_equal : ctx -> value -> value -> bool
(** [==] *)

val compare : ctx -> value -> value -> int
(** [<=>]: -1, 0 or 1; uncomparable operands give 1. *)

val less : ctx -> value -> value -> bool
(** [<]; false on uncomparable operands and NaN. [a > b] is [less ctx b a]. *)

val less_equal : ctx -> value -> value -> bool

val uncomparable : int
(** What {!compare} gives then (1). *)

(** {1 Known types} *)

val strings : string -> string -> int
(** [<=>] on strings: as numbers when both are numeric, else by bytes. *)

val strings_equal : string -> string -> bool
(** [==] on strings. *)

val string_with_number : value -> string -> int
(** [number <=> string] by PHP 8's rule: as numbers if the string is numeric, else as
    strings. *)

val bytes : string -> string -> int
(** By bytes, -1, 0 or 1. *)

val floats : float -> float -> int
(** 1 when either is NaN. *)

val int_float : value -> float -> int
(** An int value with a float, as PHP does: the int converted to float. *)

val number_float : value -> float
(** An int or float value as a float. *)
