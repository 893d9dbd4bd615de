(** Sockets as the web server reads and writes them. *)

include Php_http.Connection.FLOW with type t = Lwt_unix.file_descr
