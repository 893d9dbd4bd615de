open Lwt.Infix

type t = Lwt_unix.file_descr

(* Shared by all connections: nothing else runs between a read and the copy of what it read. *)
let buffer = Bytes.create 65_536

let rec read_ready socket =
  Lwt_unix.wait_read socket >>= fun () ->
  match Unix.read (Lwt_unix.unix_file_descr socket) buffer 0 (Bytes.length buffer) with
  | count -> Lwt.return (Bytes.sub_string buffer 0 count)
  | exception Unix.Unix_error ((Unix.EAGAIN | Unix.EWOULDBLOCK | Unix.EINTR), _, _) ->
      read_ready socket

let read socket = Lwt.catch (fun () -> read_ready socket) (fun _ -> Lwt.return "")

let write socket text =
  let rec go from =
    if from = String.length text then Lwt.return_true
    else
      Lwt_unix.write_string socket text from (String.length text - from) >>= fun n -> go (from + n)
  in
  Lwt.catch (fun () -> go 0) (fun _ -> Lwt.return_false)

let close = Lwt_unix.close
let sleep = Lwt_unix.sleep
