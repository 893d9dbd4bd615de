(* Cohttp over Lwt's own channels. Conduit is left out: it would initialise OpenSSL, some 20 ms, in every process. *)

exception Io_error of exn

type 'a t = 'a Lwt.t

let ( >>= ) = Lwt.bind
let return = Lwt.return

type ic = Lwt_io.input_channel
type oc = Lwt_io.output_channel
type conn = Unix.sockaddr

(* A connection that the peer closed reads as ended; other failures end it. *)
let guard ~closed f =
  Lwt.catch f (function
    | Lwt_io.Channel_closed _ -> Lwt.return closed
    | Unix.Unix_error _ as exn -> Lwt.fail (Io_error exn)
    | exn -> Lwt.fail exn)

let read_line ic = guard ~closed:None (fun () -> Lwt_io.read_line_opt ic)
let read ic count = guard ~closed:"" (fun () -> Lwt_io.read ~count ic)
let write oc text = guard ~closed:() (fun () -> Lwt_io.write oc text)
let flush oc = guard ~closed:() (fun () -> Lwt_io.flush oc)

type error = exn

let catch f =
  Lwt.try_bind f Lwt.return_ok (function Io_error exn -> Lwt.return_error exn | exn -> Lwt.fail exn)

let pp_error ppf exn = Format.pp_print_string ppf (Printexc.to_string exn)
