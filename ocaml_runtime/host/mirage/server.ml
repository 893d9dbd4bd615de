open Lwt.Infix
module Memory_files = Php_host_memory.Memory_files

let source = Logs.Src.create "http" ~doc:"The web server"

module Log = (val Logs.src_log source : Logs.LOG)

module Make (Stack : Tcpip.Stack.V4V6) = struct
  module Io = Flow_io.Make (Stack.TCP)
  module Http = Cohttp_lwt.Make_server (Io)
  module Handler = Php_http.Handler.Make (Http)

  let settings program (options : Options.t) =
    let files =
      Memory_files.of_program ~limit:options.max_files ~now:Mirage_host.host.now program
    in
    {
      Php_http.Handler.program;
      host = Memory_files.host files Mirage_host.host;
      ini = options.ini;
      max_body = options.max_body;
      server_name = "";
      server_port = options.http_port;
      run = Suspend.run;
      log = (if options.access_log then fun line -> Log.app (fun m -> m "%s" line) else ignore);
    }

  let serve_connection settings flow =
    let ic, oc = Io.channels flow in
    let address, port = Stack.TCP.dst flow in
    let remote = (Ipaddr.to_string address, port) in
    let server_name = Ipaddr.to_string (fst (Stack.TCP.src flow)) in
    let settings = { settings with Php_http.Handler.server_name } in
    let callback _connection request body = Handler.callback settings ~remote request body in
    Lwt.catch
      (fun () ->
        Lwt.finalize
          (fun () -> Http.callback (Http.make ~callback ()) flow ic oc >>= fun () -> Io.flush oc)
          (fun () -> Stack.TCP.close flow))
      (fun exn ->
        Log.debug (fun m -> m "connection: %s" (Printexc.to_string exn));
        Lwt.return_unit)

  let serve program (options : Options.t) stack =
    Mirage_host.show options.log_level;
    let folders = Php_runtime.Site_files.writable program in
    if folders <> [] then
      Log.warn (fun m ->
          m "%s: kept in memory only, lost when the unikernel stops" (String.concat ", " folders));
    Stack.TCP.listen (Stack.tcp stack) ~port:options.http_port
      (serve_connection (settings program options));
    Log.app (fun m -> m "serving HTTP on port %d" options.http_port);
    Stack.listen stack
end
