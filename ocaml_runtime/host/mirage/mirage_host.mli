(** The outside world of a unikernel: clocks, random bytes and the console; no files, no environment but
    HOSTNAME. *)

val log : string -> unit
(** A line of PHP's error log, to the console with the level that its label says. *)

val show : Logs.level option option -> unit
(** [show level] sets what the console shows: of all sources, or by default warnings and all that PHP logs. *)

val host : Php_runtime.Host.t
(** [host.sleep] suspends the request it is called in: only below {!Suspend.run}. *)
