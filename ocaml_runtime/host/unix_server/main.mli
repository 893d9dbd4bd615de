(** The entry point of a native executable: web server and command line in one. *)

open Php_runtime

val run : Types.program -> string array -> int
(** [run program argv] does what the arguments say and returns the exit status:
    - [serve [--port N] [--address A] [--workers N] [--max-body BYTES] [-d name=value] [--root DIR] [--verbose]], also when
      there are no arguments: serves HTTP;
    - [run [-d name=value] [--root DIR] SCRIPT [ARGUMENT ...]]: runs a script, as [php SCRIPT ARGUMENT ...] does;
    - [--help]. *)
