(** Allocation of objects, below everything that gives them meaning. *)

open Types

val allocate : ctx -> cls -> value array -> obj
(** A new object with the next free id and the given slots; native state as the class makes it. *)

val of_class : ctx -> cls -> obj
(** A new object with its properties' defaults. No checks, no constructor. *)

val with_native : ctx -> cls -> native -> obj
(** A new object of a built-in class with given state. *)

val has_native : obj -> bool
