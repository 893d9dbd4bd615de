(** Coroutines for OCaml 4: threads that take turns. *)

val make : (unit -> unit) -> (unit -> unit) * (unit -> unit)
(** For {!Php_runtime.Coroutine.provide}. *)
