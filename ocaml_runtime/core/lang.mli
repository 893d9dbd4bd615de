(** What generated code needs beside operators, calls and objects: one function for each construct that would be long
    where it stands. *)

open Types

(** {1 Variables} *)

val cell : reference -> reference
(** The cell, about to be shared: null when it was not set. *)

val scope_raw : scope -> string -> value
(** What a variable of a scope holds, undef when it is not set. *)

val globals : ctx -> scope
val global_read : ctx -> string -> value
(** [$GLOBALS['x']]; the warning "Undefined global variable $x". *)

val read_cell : ctx -> reference -> string -> value
(** The content of a variable found by name; the warning "Undefined variable $x". *)

val compact : ctx -> arr -> string -> value -> unit
(** Adds a variable to the result of compact; the warning when it is unset. *)

val compact_scope : ctx -> scope -> value list -> arr
val extract : ctx -> scope -> value list -> int
val define : arr -> string -> value -> unit
(** Adds a variable, when it is set, to the result of get_defined_vars. *)

(** {1 Elements of properties and cells} *)

val property_container : ctx -> value -> string -> value
(** [$o->name] about to be written into: an array or object (see {!Offset.container}). *)

val property_container_quiet : ctx -> value -> string -> value
(** The same for unset: null when there is nothing. *)

val property_set : ctx -> value -> string -> value -> value -> unit
(** [$o->name[$k] = $v] *)

val property_push : ctx -> value -> string -> value -> unit
(** [$o->name[] = $v] *)

val slot_container : ctx -> obj -> int -> value
(** [slot_container ctx o slot], [slot_set] and [slot_push] are the same for a declared property that is not readonly. *)

val slot_set : ctx -> obj -> int -> value -> value -> unit
val slot_push : ctx -> obj -> int -> value -> unit
val property_remove : ctx -> value -> string -> value -> unit
val container_quiet : reference -> value
val cell_set : ctx -> reference -> value -> value -> unit
val cell_push : ctx -> reference -> value -> unit
val cell_remove : ctx -> reference -> value -> unit

val return_reference : ctx -> ty -> reference -> value
(** The result of a by-reference function with a declared type: the reference, its content checked. *)

val method_name : ctx -> value -> string
(** The computed name of a method that is called. Raises Error "Method name must be a string". *)

val outside_function : ctx -> string -> string -> value list -> value
(** [outside_function ctx name text args] raises the Error with that text, in a frame of the built-in [name]. *)

val spread : ctx -> arr -> value -> unit
(** [[...$v]]: appends what an array or Traversable holds. *)

(** {1 Functions} *)

val arguments : value list -> arr -> value list
(** Fixed arguments, then those of a variadic parameter. *)

val passed : value array -> int -> value list
(** [passed args n] are the arguments as they were passed, behind the [n] declared ones (see {!Fn.make}). *)

val func_get_args : ctx -> arr
val func_num_args : ctx -> int
val func_get_arg : ctx -> value -> value
val resolve_dynamic_method : ctx -> value -> value -> Call.target
(** [$o->$f(...)], where [$f] is a name or a closure. *)

val resolve_parent : ctx -> cls -> string -> Call.target
(** [parent::m(...)]: [$this] and what [static] means are kept. *)

(** {1 Classes and constants} *)

val class_name : ctx -> string
(** [__CLASS__] where it is not known before running. *)

val class_of : obj -> cls
val name_of_class : cls -> string

val assertions : ctx -> bool
(** Whether [assert] is evaluated: zend.assertions is 1. *)

val special_name : ctx -> string -> string
(** [self::class], [parent::class] or [static::class] where it is not known whether there is a class scope. *)

val class_of_object : ctx -> value -> string
(** [$o::class] *)

val instance_of : ctx -> value -> string -> bool
(** [$v instanceof Name], the name (in lower case) being perhaps one that class_alias gave. *)

val constructor : ctx -> cls -> obj -> Call.target
(** The constructor of a new object; one that does nothing when it has none. *)

val constructed : obj -> obj
(** Marks the end of construction; the object itself. *)
val attribute : string -> (string option * (ctx -> value)) list -> attribute
val constant : ctx -> string -> value
val constant_fallback : ctx -> string -> string -> value
val declare_constant : ctx -> string -> value -> unit
val to_object : ctx -> value -> obj
(** [(object) $v] *)

(** {1 Errors} *)

val reference_of_result : ctx -> string -> value -> reference
(** The reference that a call returned, or else a fresh one after the notice "<text> by reference". *)

val not_referenceable : ctx -> string -> int -> string -> 'a
(** The Error of an expression passed by reference: function, position from 1, parameter. *)

val error : ctx -> string -> 'a
val eval : ctx -> value
val unhandled_match : ctx -> value -> 'a
val rethrow : value -> unit
(** Throws the pending exception of a [finally], when there is one. *)
