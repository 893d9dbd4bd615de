(** The translated site as a web server on MirageOS' own TCP/IP stack. *)

open Php_runtime

module Make (Stack : Tcpip.Stack.V4V6) : sig
  val serve :
    Types.program ->
    ini:(string * string) list ->
    port:int ->
    max_body:int ->
    max_files:int ->
    Stack.t ->
    unit Lwt.t
  (** [serve program ~ini ~port ~max_body ~max_files stack] answers HTTP on [port] for as long as the stack lives.
      What scripts write to the site's writable folders and to /tmp is kept in memory, [max_files] bytes at most. *)
end
