(** One request, from start to end.

    {[
      let ctx = Request.start program host ~write ~server:[ "argv", ... ] in
      Request.run ctx "index.php"
    ]} *)

open Types

val start :
  ?get:arr -> ?post:arr -> ?cookie:arr -> ?files:arr -> ?server:arr -> ?env:arr -> ?request:arr ->
  ?argv:string list ->
  ?ini:(string * string) list ->
  ?script:string ->
  write:(string -> unit) ->
  program -> Host.t -> ctx
(** A fresh request: nothing of earlier ones is visible. [write] gets the output. [script] (relative to the root) is the file
    of the root frame. *)

val run : ctx -> string -> int
(** Runs a file as the main script (path relative to the root) to the very end: uncaught exceptions are printed, shutdown
    functions and destructors run, output is flushed. The result is the exit status (255 after a fatal error). *)

val run_with : ctx -> (ctx -> unit) -> int
(** The same around any main program. *)

val exit : ctx -> value -> 'a
(** [exit($v)]: prints a string, or sets the status. Raises {!Types.Exit}. *)

val ini_defaults : (string * string) list

val ini_get : ctx -> string -> string option
val ini_set : ctx -> string -> string -> string option
(** The old value; [None] when there is no such setting. *)

val input : ctx -> int -> arr option
(** [input ctx kind] are the variables of a kind (INPUT_POST, INPUT_GET ...) as the request brought them, whatever the
    program did to the superglobals. *)
