(** The translated site as a web server on MirageOS' own TCP/IP stack. *)

open Php_runtime
open Php_host_store

module Make (Stack : Tcpip.Stack.V4V6) : sig
  val serve :
    ?storage:(limit:int -> now:(unit -> float) -> Types.program -> Kept_files.t Lwt.t) ->
    Types.program ->
    Options.t ->
    Stack.t ->
    unit Lwt.t
  (** [serve program options stack] answers HTTP for as long as the stack lives. The site's writable folders are those
      that [storage] reads back; without it they are in memory only. *)
end
