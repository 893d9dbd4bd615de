(** The pieces of requests that become superglobals: query strings, form bodies, cookies, multipart bodies. Pure. *)

val url_decode : string -> string
(** [url_decode s] is [s] with [%XX] and [+] decoded (urldecode). *)

val pairs : ?separators:string -> string -> (string * string) list
(** [pairs s] are the decoded name-value pairs of a query string or urlencoded body, in order. A pair without [=] has the value "";
    pairs without name are dropped. [separators] are the characters between pairs, "&" unless given. *)

val cookies : string -> (string * string) list
(** [cookies header] are the pairs of a Cookie header; names keep their encoding, and values their plus signs. *)

(** A part of a multipart/form-data body. *)
type part = {
  name : string;
  filename : string option;  (** [Some ""]: a file field in which no file was chosen *)
  content_type : string;  (** "" when not given *)
  data : string;
}

val boundary : string -> string option
(** [boundary content_type] is the boundary that a multipart/form-data Content-Type names. *)

val parts : boundary:string -> string -> part list
(** [parts ~boundary body] are the parts of [body] that have a name (RFC 7578), in order. *)

(** A variable name of a request, taken apart as PHP does
    (https://www.php.net/manual/en/language.variables.external.php): ["a.b[c][]"] is
    [("a_b", [Some "c"; None])]. *)
type path = string * string option list

val path : string -> path option
(** [path name] is [None] for a name PHP ignores. *)
