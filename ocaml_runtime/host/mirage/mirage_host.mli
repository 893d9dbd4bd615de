(** The outside world of a unikernel: clocks, random bytes and the console; no files, no environment but
    HOSTNAME. *)

val log : string -> unit
(** A line of PHP's error log, to the console with the level that its label says. *)

val show : Logs.level option option -> unit
(** [show level] sets what the console shows: of all sources, or by default warnings and all that PHP logs. *)

val find_capacity : unit -> unit
(** Finds out how much memory there is, for {!capacity}, and keeps stacks within a part of it. Takes some 10 ms. *)

val capacity : unit -> int
(** Bytes that the heap can have in all; [max_int] before {!find_capacity}. *)

val is_full : unit -> bool
(** Whether little of the memory is left. *)

val host : Php_runtime.Host.t
(** [host.sleep] suspends the request it is called in: only below {!Suspend.run}. *)
