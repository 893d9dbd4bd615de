(** The outside world of a unikernel: clocks, random bytes and the console; no files, no environment. *)

module Log : Logs.LOG
(** Where the server and PHP write their log. *)

val host : Php_runtime.Host.t
