(** HTTP requests and responses as the server parts hand them to {!Sapi}, whatever server reads them from the
    network. *)

type request = {
  meth : string;  (** upper case *)
  target : string;  (** as sent: path and query *)
  version : string;  (** "HTTP/1.1" *)
  headers : (string * string) list;  (** in order, names as sent *)
  body : string;
  remote_addr : string;
  remote_port : int;
  server_name : string;
  server_port : int;
  https : bool;
}

type response = { status : int; reason : string; headers : (string * string) list; body : string }

val header : (string * string) list -> string -> string option
(** [header headers name] is the first value of [name], compared without case. *)

val reason : int -> string
(** [reason status] is the phrase PHP's server sends with [status]; "Unknown Status Code" where it has none. *)

val http_date : float -> string
(** [http_date t] is the Unix time [t] in IMF-fixdate form (RFC 9110, 5.6.7). *)

val parse_http_date : string -> float option
(** [parse_http_date s] is the time that an IMF-fixdate denotes. *)
