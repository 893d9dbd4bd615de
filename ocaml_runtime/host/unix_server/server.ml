open Php_runtime
open Lwt.Infix
module Connection = Php_http.Connection.Make (Socket_flow)

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

let serve (settings : Php_http.Handler.settings) limits socket =
  let server = Connection.create ~now:settings.host.now limits (Php_http.Handler.answer settings) in
  let local = (settings.server_name, settings.server_port) in
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
        Lwt.async (fun () -> Connection.serve server ~remote:(peer address) ~local client);
        (* connections that wait are left to the other workers while this one is at work *)
        Lwt.pause () >>= accept
  in
  Lwt.pick [ accept (); Connection.watch server ]

let stop_on_signal () =
  let stopped, stop = Lwt.wait () in
  let handler _ = if Lwt.is_sleeping stopped then Lwt.wakeup_later stop () in
  ignore (Lwt_unix.on_signal Sys.sigterm handler);
  ignore (Lwt_unix.on_signal Sys.sigint handler);
  stopped

let worker settings limits socket =
  Lwt_main.run (Lwt.pick [ serve settings limits socket; stop_on_signal () ])

(* Runs [workers] children and replaces those that die, until told to stop. *)
let supervise settings limits socket workers =
  let stopping = ref false in
  let children = Hashtbl.create workers in
  let start () =
    match Unix.fork () with
    | 0 ->
        worker settings limits socket;
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
      server_name = address;
      server_port = port;
      run = (fun answer -> Lwt.return (answer ()));
      log = (if verbose then fun line -> prerr_endline line else ignore);
    }
  in
  let limits = { Php_http.Connection.limits with body_bytes = max_body } in
  if workers <= 1 then worker settings limits socket else supervise settings limits socket workers
