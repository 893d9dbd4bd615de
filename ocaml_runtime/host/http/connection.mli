(** HTTP/1.1 on a connection: requests in, answers out, one after the other (kept alive, pipelined, chunked bodies,
    Expect), within limits on sizes and on time. The same for a socket and for a TCP flow of MirageOS. *)

open Php_runtime

(** What bytes travel on. *)
module type FLOW = sig
  type t

  val read : t -> string Lwt.t
  (** Some bytes; "" at the end of what the peer sends, or when the connection is lost. *)

  val write : t -> string -> bool Lwt.t
  (** Whether it could be sent. *)

  val close : t -> unit Lwt.t
  val sleep : float -> unit Lwt.t
end

type limits = {
  connections : int;  (** more at a time are answered with 503 *)
  head_bytes : int;  (** request line and header; more is answered with 431 *)
  body_bytes : int;  (** more is answered with 413 *)
  idle : float;  (** seconds that a connection may lie between two requests *)
  head : float;  (** seconds for all of a request's head; 408 after that *)
  stall : float;  (** seconds within which a body, or the reading of an answer, has to move on *)
}

val limits : limits
(** 1024 connections, 64 kB, 8 MB, 60 s, 20 s, 30 s. *)

module Make (Flow : FLOW) : sig
  type t
  (** A server: its limits and its connections. *)

  val create :
    ?overloaded:(unit -> bool) ->
    now:(unit -> float) ->
    limits ->
    (remote:string * int -> local:string * int -> Http.request -> Http.response Lwt.t) ->
    t
  (** [create ~now limits answer] is a server in which [answer] gets every whole request. While [overloaded ()], new
      connections are answered with 503. *)

  val serve : t -> remote:string * int -> local:string * int -> Flow.t -> unit Lwt.t
  (** [serve t flow] serves one connection to its end and closes it. Never fails. *)

  val watch : t -> unit Lwt.t
  (** Ends connections whose time is over; runs for ever beside them. *)

  val connections : t -> int
end
