(** PHP's conversions between types.

    Those that can warn, throw or call [__toString] take the frame. Values may be undef
    (counts as null); not reference blocks. *)

open Types

(** {1 To bool} *)

val to_bool : value -> bool
val bool_of_string : string -> bool
val bool_of_float : float -> bool

(** {1 To int} *)

val to_int_value : ctx -> value -> value
(** [(int) $v]: exact, 64 bits. Objects: 1 after the warning "Object of class A could not
    be converted to int". *)

val to_int : ctx -> value -> int
(** {!to_int_value} saturated to 63 bits: for built-ins. *)

val int_of_float : float -> value
(** [(int) $f] *)

val int_of_string : string -> value
(** [(int) $s]: the leading integer or float, else 0. *)

val saturate : value -> int
(** An int value as an OCaml int, saturated. *)

(** {1 To float} *)

val to_float : ctx -> value -> float
val float_of_string : string -> float
(** The leading number, else 0. *)

val float_of_int_value : value -> float

(** {1 To string} *)

val to_string : ctx -> value -> string
(** As echo does. Arrays: "Array" after the warning "Array to string conversion". Objects:
    __toString, or Error "Object of class A could not be converted to string". Floats by
    the ini setting [precision]. *)

val string_of_int : int -> string
val string_of_float : ctx -> float -> string
(** By [precision]. *)

val string_of_float14 : float -> string
(** By the default precision, 14. *)

val string_of_scalar : value -> string
(** Of null, bool, int, float (default precision) and string, without frame; "Array" and
    "Object" else. *)

val repr_of_float : float -> string
(** As var_dump and json_encode write it: shortest digits that read back the same. *)

(** {1 To number} *)

(** A string as a number. *)
type numeric =
  | Not_numeric
  | Number of value  (** the whole string, white space around allowed: an int or float
  value *)
  | Leading of value  (** a number, then other text *)

val numeric : string -> numeric

val is_numeric : value -> bool
(** [is_numeric($v)] *)

val to_number : value -> value
(** Of null, bool, int, float and string (leading number or 0): int or float, silently.
    Arrays: 0 or 1; objects: 1. *)

(** {1 Compound types} *)

val to_array : ctx -> value -> arr
(** [(array) $v]: null is empty, a scalar is its only element, an object its properties.
    An array is itself (not copied). *)

val object_to_string : ctx -> obj -> string
(** Calls __toString. Raises Error "Object of class A could not be converted to string".
    *)

val class_name_of : value -> string
(** Class name of an object. *)

val settype_name : string -> string option
(** Canonical name of a type for settype ("int" for "integer" ...). *)

(** {1 For operators} *)

val native_cast : ctx -> obj -> [ `Int | `Float | `Number | `Bool ] -> value option
(** A cast that a built-in class has ({!Hooks.cast_native}). *)

val int_of_float_capped : float -> value
(** As strings that write floats become ints: saturated to 64 bits, 0 for NaN and
    infinities. *)

val number_prefix : string -> (value * int) option
(** The number a string begins with, and where it ends, white space after it included. *)

val c_text : string -> string
(** The text up to its first NUL byte: what php's own messages show of a string. *)
