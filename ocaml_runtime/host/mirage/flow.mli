(** TCP connections of MirageOS as the web server reads and writes them. *)

module Make (Tcp : Tcpip.Tcp.S) : Php_http.Connection.FLOW with type t = Tcp.flow
