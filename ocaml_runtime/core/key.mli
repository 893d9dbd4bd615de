(** Array keys: an int (63-bit immediate or wide) or a string that is not a canonical
    decimal integer.

    The representation is that of the same PHP value, so {!to_value} costs nothing. PHP's
    coercions of other values to keys, with their deprecations and errors, are
    {!Offset.key}. *)

type t

type view = Int of int | Wide of int64  (** beyond 63 bits *) | String of string

external of_int : int -> t = "%identity"

val of_int64 : int64 -> t

val of_string : string -> t
(** ["12"], ["-5"], ["0"] become ints; ["012"], ["-0"], ["1.0"], [" 1"] and integers
    beyond 64 bits stay strings. *)

external literal : string -> t = "%identity"
(** [literal s] is [of_string s] for an [s] known not to be a canonical decimal integer.
    *)

external to_value : t -> Repr.any = "%identity"

external of_value : Repr.any -> t = "%identity"
(** Unchecked: an int, or a string for which {!literal} would do. *)

val is_int : t -> bool
(** Is it an int, of either size? *)

val is_small : t -> bool
(** Is it an immediate int? *)

val is_string : t -> bool

external to_int : t -> int = "%identity"
(** Unchecked: for {!is_small}. *)

external to_text : t -> string = "%identity"
(** Unchecked: for {!is_string}. *)

val view : t -> view

val to_string : t -> string
(** The key as text, ints in decimal. *)

val equal : t -> t -> bool

val decimal : string -> t
(** As {!of_string}; the slow half of it, for strings that begin with a digit or a minus
    sign. *)

val hash : t -> int
(** Non-negative, 30 bits. *)

val hash_int : int -> int
val hash_string : string -> int

val equal_strings : string -> string -> bool
(** [String.equal], with the first words compared inline. *)
