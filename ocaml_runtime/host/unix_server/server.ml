open Php_runtime
open Lwt.Infix
module Handler = Php_http.Handler.Make (Cohttp_lwt_unix.Server)

let listen address port =
  let socket = Unix.socket ~cloexec:true Unix.PF_INET Unix.SOCK_STREAM 0 in
  Unix.setsockopt socket Unix.SO_REUSEADDR true;
  Unix.bind socket (Unix.ADDR_INET (Unix.inet_addr_of_string address, port));
  Unix.listen socket 1024;
  socket

(* The peer of a connection, for REMOTE_ADDR. *)
let peer (flow : Conduit_lwt_unix.flow) =
  match flow with
  | TCP { ip; port; _ } -> (Ipaddr.to_string ip, port)
  | _ -> ("127.0.0.1", 0)

let serve settings socket =
  let callback (flow, _) request body = Handler.callback settings ~remote:(peer flow) request body in
  Cohttp_lwt_unix.Server.create
    ~mode:(`TCP (`Socket (Lwt_unix.of_unix_file_descr socket)))
    ~on_exn:(fun exn -> settings.Php_http.Handler.log ("connection: " ^ Printexc.to_string exn))
    (Cohttp_lwt_unix.Server.make ~callback ())

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
      log = (if verbose then fun line -> prerr_endline line else ignore);
    }
  in
  if workers <= 1 then worker settings socket else supervise settings socket workers
