(** A stack fit for deep recursion.

    OCaml 4's native code runs on the system's stack, whose limit only a shell can raise without C. *)

val marker : string
(** The environment variable that is set in a process started again; also stops that from happening. *)

val ensure : threads:bool -> unit
(** Where the limit is small, replaces the process by itself, started by a shell that raises the limit. Programs whose fibers are
    [threads] run without a limit: then each thread gets a stack of a few MB. *)
