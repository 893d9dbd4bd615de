open Lwt.Infix
open Php_host_store

let source = Logs.Src.create "http" ~doc:"The web server"

module Log = (val Logs.src_log source : Logs.LOG)

module Make (Stack : Tcpip.Stack.V4V6) = struct
  module Connection = Php_http.Connection.Make (Flow.Make (Stack.TCP))

  let settings program (options : Options.t) (kept : Kept_files.t) =
    {
      Php_http.Handler.program;
      host = Php_host_memory.Memory_files.host kept.files Mirage_host.host;
      ini = options.ini;
      server_name = "";
      server_port = options.http_port;
      run = (fun answer -> Suspend.run answer >>= fun response -> kept.flush () >|= fun () -> response);
      log = (if options.access_log then fun line -> Log.app (fun m -> m "%s" line) else ignore);
    }

  let files ?storage program (options : Options.t) =
    let limit = options.max_files and now = Mirage_host.host.now in
    let folders = String.concat ", " (Php_runtime.Site_files.writable program) in
    match storage with
    | Some connect ->
        connect ~limit ~now program >|= fun kept ->
        Log.app (fun m -> m "%s: on the block device" folders);
        kept
    | None ->
        if folders <> "" then
          Log.warn (fun m -> m "%s: kept in memory only, lost when the unikernel stops" folders);
        Lwt.return (Kept_files.in_memory ~limit ~now program)

  let serve ?storage program (options : Options.t) stack =
    Mirage_host.show options.log_level;
    files ?storage program options >>= fun kept ->
    let server =
      Connection.create ~now:Mirage_host.host.now options.limits
        (Php_http.Handler.answer (settings program options kept))
    in
    let address (ip, port) = (Ipaddr.to_string ip, port) in
    let tcp = Stack.tcp stack and port = options.http_port in
    let listening = ref false in
    (* Connections cost memory even after they are closed: while it is short, new ones are not accepted. *)
    let rec listen () =
      if Mirage_host.is_full () then retry ()
      else begin
        listening := true;
        Stack.TCP.listen tcp ~port accept;
        Lwt.return_unit
      end
    and retry () = Mirage_sleep.ns 1_000_000_000L >>= listen
    and accept flow =
      if !listening && Mirage_host.is_full () then begin
        Log.warn (fun m -> m "memory is short: no new connections for now");
        listening := false;
        Stack.TCP.unlisten tcp ~port;
        Lwt.async retry
      end;
      Connection.serve server flow
        ~remote:(address (Stack.TCP.dst flow))
        ~local:(address (Stack.TCP.src flow))
    in
    (* after the first requests, which would have to wait for it *)
    let find_capacity () =
      Mirage_sleep.ns 100_000_000L >|= fun () ->
      Mirage_host.find_capacity ();
      Log.info (fun m -> m "room for %d kB" (Mirage_host.capacity () / 1024))
    in
    listen () >>= fun () ->
    Log.app (fun m -> m "serving HTTP on port %d" port);
    Lwt.join [ Connection.watch server; find_capacity (); Stack.listen stack ]
end
