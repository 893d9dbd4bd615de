(** The outside world of a Linux process. *)

val host : Php_runtime.Host.t

val write_all : Unix.file_descr -> string -> unit
(** Writes the whole string; a reader that has gone away is no error. *)
