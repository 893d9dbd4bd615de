(** The translated site as a web application: from an HTTP request to the superglobals, the script that answers, and its
    response (what PHP calls the server API). *)

open Types

type answer =
  | Response of Http.response  (** a script's output, or an error page *)
  | File of { path : string; contents : string }  (** a static file; how it is sent is the server's affair *)

val handle : program -> Host.t -> ini:(string * string) list -> Http.request -> answer
(** [handle program host ~ini request] routes as {!Router} says below the site's document root and runs the script in a fresh
    request. A fatal error answers 500 unless errors are displayed. [ini] adds to the site's own php.ini values.
    Raises nothing of PHP's; [Out_of_memory] and [Stack_overflow] become PHP fatal errors. *)

val setting : program -> string -> string option
(** [setting program name] is a setting of the translated site: "docroot", "fallback". *)

val server_ini : (string * string) list
(** The php.ini values a server starts from, those of PHP's php.ini-production: errors are logged, not displayed. *)

val assign : arr -> string -> value -> unit
(** [assign variables name v] stores a request variable under a name like ["a[b][]"], as {!Form.path} reads it. *)

val assign_all : arr -> (string * string) list -> unit
