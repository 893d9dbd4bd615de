(** Global constants: those of the runtime's modules, and those that [const] and [define] declare in a request. *)

open Types

val register : (string * value) list -> unit
(** Adds constants that every program has; at initialisation only. *)

val find : ctx -> string -> value option
(** A constant by full name, without leading backslash; the namespace in any case. *)

val get : ctx -> string -> value
(** Raises Error "Undefined constant "X"". *)

val get_fallback : ctx -> string -> string -> value
(** [get_fallback ctx "NS\\X" "X"] is the namespaced constant, else the global one. *)

val declare : ctx -> string -> value -> bool
(** [false] after the warning "Constant X already defined". *)

val all : ctx -> (string * value) list
val builtin : unit -> (string * value) list
val user : ctx -> (string * value) list
