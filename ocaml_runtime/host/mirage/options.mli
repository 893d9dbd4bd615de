(** The boot arguments of a translated site. *)

type t = {
  http_port : int;
  ini : (string * string) list;  (** php.ini values, the last of a name holds *)
  limits : Php_http.Connection.limits;
  max_files : int;
  access_log : bool;
  log_level : Logs.level option option;  (** what the console shows of all sources, where given *)
}

val term : t Cmdliner.Term.t
