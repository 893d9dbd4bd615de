open Php_runtime
open Lwt.Infix
module Http_server = Cohttp_lwt.Make_server (Channel_io)
module Handler = Php_http.Handler.Make (Http_server)

let listen address port =
  let socket = Unix.socket ~cloexec:true Unix.PF_INET Unix.SOCK_STREAM 0 in
  Unix.setsockopt socket Unix.SO_REUSEADDR true;
  Unix.bind socket (Unix.ADDR_INET (Unix.inet_addr_of_string address, port));
  Unix.listen socket 1024;
  socket

(* The peer of a connection, for REMOTE_ADDR. *)
let peer = function
  | Unix.ADDR_INET (address, port) -> (Unix.string_of_inet_addr address, port)
  | Unix.ADDR_UNIX _ -> ("127.0.0.1", 0)

(* One connection, until the peer or a failure ends it; a failure of one never reaches the others. *)
let serve_connection settings http socket address =
  let close () = Lwt.catch (fun () -> Lwt_unix.close socket) (fun _ -> Lwt.return_unit) in
  let ic = Lwt_io.of_fd ~close ~mode:Lwt_io.Input socket in
  let oc = Lwt_io.of_fd ~close ~mode:Lwt_io.Output socket in
  Lwt.catch
    (fun () ->
      Lwt.finalize
        (fun () -> Http_server.callback http address ic oc)
        (fun () ->
          Lwt.catch (fun () -> Lwt_io.close oc) (fun _ -> Lwt.return_unit) >>= fun () ->
          Lwt.catch (fun () -> Lwt_io.close ic) (fun _ -> Lwt.return_unit)))
    (fun exn ->
      settings.Php_http.Handler.log ("connection: " ^ Printexc.to_string exn);
      Lwt.return_unit)

let serve settings socket =
  let callback (address, _) request body =
    Handler.callback settings ~remote:(peer address) request body
  in
  let http = Http_server.make ~callback () in
  let listening = Lwt_unix.of_unix_file_descr socket in
  let rec accept () =
    Lwt.catch
      (fun () -> Lwt_unix.accept listening >|= Option.some)
      (function
        | Unix.Unix_error ((Unix.EMFILE | Unix.ENFILE | Unix.ECONNABORTED), _, _) ->
            Lwt_unix.sleep 0.05 >|= fun () -> None
        | exn -> Lwt.fail exn)
    >>= function
    | None -> accept ()
    | Some (client, address) ->
        (match address with
        | Unix.ADDR_INET _ -> Lwt_unix.setsockopt client Unix.TCP_NODELAY true
        | Unix.ADDR_UNIX _ -> ());
        Lwt.async (fun () -> serve_connection settings http client address);
        (* connections that wait are left to the other workers while this one is at work *)
        Lwt.pause () >>= accept
  in
  accept ()

let stop_on_signal () =
  let stopped, stop = Lwt.wait () in
  let handler _ = if Lwt.is_sleeping stopped then Lwt.wakeup_later stop () in
  ignore (Lwt_unix.on_signal Sys.sigterm handler);
  ignore (Lwt_unix.on_signal Sys.sigint handler);
  stopped

let worker settings socket =
  Lwt_main.run (Lwt.pick [ serve settings socket; stop_on_signal () ])

(* Runs [workers] children and replaces those that die, until told to stop. *)
let supervise settings socket workers =
  let stopping = ref false in
  let children = Hashtbl.create workers in
  let start () =
    match Unix.fork () with
    | 0 ->
        worker settings socket;
        exit 0
    | pid -> Hashtbl.replace children pid ()
  in
  let stop _ =
    stopping := true;
    Hashtbl.iter (fun pid () -> try Unix.kill pid Sys.sigterm with Unix.Unix_error _ -> ()) children
  in
  for _ = 1 to workers do start () done;
  Sys.set_signal Sys.sigterm (Sys.Signal_handle stop);
  Sys.set_signal Sys.sigint (Sys.Signal_handle stop);
  while Hashtbl.length children > 0 do
    match Unix.wait () with
    | pid, _ ->
        Hashtbl.remove children pid;
        if not !stopping then begin
          Unix.sleepf 0.1;
          start ()
        end
    | exception Unix.Unix_error (Unix.EINTR, _, _) -> ()
  done

let run program ~address ~port ~workers ~max_body ~ini ~verbose =
  Sys.set_signal Sys.sigpipe Sys.Signal_ignore;
  let socket = listen address port in
  let settings =
    {
      Php_http.Handler.program;
      host = Php_host_unix.Unix_host.host;
      ini;
      max_body;
      server_name = address;
      server_port = port;
      run = (fun answer -> Lwt.return (answer ()));
      log = (if verbose then fun line -> prerr_endline line else ignore);
    }
  in
  if workers <= 1 then worker settings socket else supervise settings socket workers
