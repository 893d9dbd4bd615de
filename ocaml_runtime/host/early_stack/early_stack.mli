(** Sees to a large stack when it is initialised; for programs without fibers. *)
