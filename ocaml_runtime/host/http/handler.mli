(** From HTTP requests to the site's answers, whatever server reads them. *)

open Php_runtime

type settings = {
  program : Types.program;
  host : Host.t;
  ini : (string * string) list;  (** php.ini values given on the command line *)
  server_name : string;  (** "": the address that the request came to *)
  server_port : int;
  run : (unit -> Http.response) -> Http.response Lwt.t;
      (** computes an answer; where it can be suspended ([Host.sleep]), other requests go on meanwhile *)
  log : string -> unit;  (** one line a request; [ignore] for none *)
}

val respond : settings -> remote:string * int -> Http.request -> Http.response
(** [respond settings ~remote request] is the site's answer: a translated script's output, a static file (with its MIME
    type, ETag, Cache-Control and answers to conditional requests) or PHP's own error page. Never raises. *)

val answer :
  settings -> remote:string * int -> local:string * int -> Http.request -> Http.response Lwt.t
(** [answer settings ~remote ~local request] is {!respond}'s answer, computed by [settings.run] and logged. *)
