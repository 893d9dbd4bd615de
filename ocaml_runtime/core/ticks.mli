(** declare(ticks=n). *)

open Types

val tick : ctx -> int -> unit
(** [tick ctx n]: a statement has run; every [n] of them the registered functions run. *)

val register : ctx -> value -> value list -> unit
val unregister : ctx -> value -> unit
