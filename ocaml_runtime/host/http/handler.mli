(** From cohttp's requests to the site's answers, for any server that cohttp's functors make (Unix, MirageOS). *)

open Php_runtime

type settings = {
  program : Types.program;
  host : Host.t;
  ini : (string * string) list;  (** php.ini values given on the command line *)
  max_body : int;  (** bytes of a request's body; more is answered with 413 *)
  server_name : string;
  server_port : int;
  run : (unit -> Http.response) -> Http.response Lwt.t;
      (** computes an answer; where it can be suspended ([Host.sleep]), other requests go on meanwhile *)
  log : string -> unit;  (** one line a request; [ignore] for none *)
}

val respond : settings -> remote:string * int -> Http.request -> Http.response
(** [respond settings ~remote request] is the site's answer: a translated script's output, a static file (with its MIME
    type, ETag, Cache-Control and answers to conditional requests) or PHP's own error page. Never raises. *)

module Make (Server : Cohttp_lwt.S.Server) : sig
  val callback : settings -> remote:string * int -> Cohttp.Request.t -> Cohttp_lwt.Body.t -> (Cohttp.Response.t * Cohttp_lwt.Body.t) Lwt.t
  (** Reads the body up to the limit, calls {!respond}, and hands the answer to cohttp with its length. *)
end
