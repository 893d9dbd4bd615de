(** The translated site as a Linux web server. *)

open Php_runtime

val run :
  Types.program ->
  address:string ->
  port:int ->
  workers:int ->
  max_body:int ->
  ini:(string * string) list ->
  verbose:bool ->
  unit
(** [run program ~address ~port ~workers ~max_body ~ini ~verbose] listens on [address:port] and serves for ever, from
    [workers] processes that share the listening socket; one that dies is started again. With [verbose] a
    line a request goes to stderr. Raises [Unix.Unix_error] when it cannot listen. *)
