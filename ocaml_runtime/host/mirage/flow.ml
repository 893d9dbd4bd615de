open Lwt.Infix

module Make (Tcp : Tcpip.Tcp.S) = struct
  type t = Tcp.flow

  let read flow =
    Tcp.read flow >|= function Ok (`Data data) -> Cstruct.to_string data | Ok `Eof | Error _ -> ""

  let write flow text = Tcp.write flow (Cstruct.of_string text) >|= Result.is_ok
  let close = Tcp.close
  let sleep seconds = Mirage_sleep.ns (Int64.of_float (seconds *. 1e9))
end
