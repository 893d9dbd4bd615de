(** The translated site as a web server on MirageOS' own TCP/IP stack. *)

open Php_runtime

module Make (Stack : Tcpip.Stack.V4V6) : sig
  val serve : Types.program -> Options.t -> Stack.t -> unit Lwt.t
  (** [serve program options stack] answers HTTP for as long as the stack lives. *)
end
