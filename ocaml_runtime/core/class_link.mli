(** Linking a class declaration to its parent, interfaces and traits. *)

open Types

val link : ctx -> class_decl -> parent:cls option -> interfaces:cls list -> traits:cls list -> cls
(** The linked class: made once for a declaration with given parents, then taken from a cache. Inheritance errors are fatal,
    with PHP's texts, at the declaration's place. Interfaces are the declared ones only. *)

val kind_name : class_kind -> string
(** "class", "interface", "trait", "enum". *)

val vis_name : visibility -> string

val abstract_methods : cls -> meth list

val enum_cases : ctx -> cls -> value list
(** The cases of an enum, in order. *)

val constant_hook : (ctx -> cls -> string -> value) ref
(** Set by [Class], which evaluates constants. *)
