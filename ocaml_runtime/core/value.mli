(** PHP values.

    An int that fits 63 bits is an immediate, a string an OCaml string, an array the
    {!Php_array.t} itself, an object the
    {!Types.obj} itself; so conversions to and from these cost nothing. Cold code takes a
    value apart with
    {!view}; hot code asks {!is_small}, {!is_string} ... and uses the unchecked [to_...].
    *)

type t = Types.value

(** {1 Making} *)

external of_int : int -> t = "%identity"

val of_int64 : int64 -> t
(** Immediate when it fits, else wide. *)

val of_float : float -> t
val of_bool : bool -> t

external of_string : string -> t = "%identity"

external of_array : 'a Php_array.t -> t = "%identity"
(** The same handle: {!copy} where the array is stored in a second place. *)

external of_object : Types.obj -> t = "%identity"
external of_ref : Types.reference -> t = "%identity"
external of_strbuf : Strbuf.t -> t = "%identity"
external of_key : Key.t -> t = "%identity"

val null : t
val true_ : t
val false_ : t

val undef : t
(** The content of what is not set. *)

val empty_string : t

val of_resource : id:int -> string -> Types.native -> t
(** A new resource of a type ("stream" ...). *)

(** {1 Looking} *)

type view =
  | Null
  | Undef
  | Bool of bool
  | Int of int
  | Wide of int64  (** an int that does not fit 63 bits *)
  | Float of float
  | String of string
  | Array of Types.arr
  | Object of Types.obj
  | Ref of Types.reference
  | Resource of Types.resource

val view : t -> view

val is_small : t -> bool
(** An int that fits 63 bits. *)

val is_int : t -> bool
(** Any int. *)

val is_wide : t -> bool
(** An int that does not fit 63 bits. *)

val is_float : t -> bool

val is_string : t -> bool
(** Strings being built ({!Strbuf}) included. *)

val is_array : t -> bool
val is_object : t -> bool
val is_bool : t -> bool
val is_null : t -> bool
(** null or undef. *)

val is_undef : t -> bool
val is_true : t -> bool
val is_false : t -> bool
val is_ref : t -> bool
val is_resource : t -> bool
(** Closed ones included. *)

val is_scalar : t -> bool
(** int, float, string or bool. *)

(** {1 Unchecked inverses}

    The caller has established what the value is. *)

external to_int : t -> int = "%identity"
(** For {!is_small}. *)

val to_int64 : t -> int64
(** For {!is_int}. *)

val to_float : t -> float
(** For {!is_float}. *)

val to_bool : t -> bool
(** For {!is_bool}. See {!Convert.to_bool} for the conversion. *)

val to_string : t -> string
(** For {!is_string}; flattens a {!Strbuf}. *)

external to_strbuf : t -> Strbuf.t = "%identity"
(** For {!is_string}. *)

external to_array : t -> Types.arr = "%identity"
external to_object : t -> Types.obj = "%identity"
external to_ref : t -> Types.reference = "%identity"

val to_resource : t -> Types.resource
(** For {!is_resource}. *)

(** {1 Moving} *)

val deref : t -> t
(** The content of a reference block, else the value itself. *)

val copy : t -> t
(** The value to be stored in a second place: a fresh handle for an array, itself for
    anything else. *)

val copy_deref : t -> t
(** [copy (deref v)], [null] for undef. *)

val or_null : t -> t
(** [null] for undef, else itself. *)

(** {1 Names of types} *)

val gettype : t -> string
(** "boolean", "integer", "double", "string", "array", "object", "NULL",
    "resource", "resource (closed)". *)

val type_name : t -> string
(** As messages name it (zend_zval_type_name): "bool", "int", "float", "string", "array",
    "null"; class name for objects. Also [get_debug_type]. *)

val zval_name : t -> string
(** As {!type_name}, with "object" unspecific and bool as "bool" (zend_zval_type_name of
    8.2). *)

val class_of : t -> Types.cls
(** Unchecked: of an object. *)
