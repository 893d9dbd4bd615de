module Memory_files = Php_host_memory.Memory_files

let source = Logs.Src.create "http" ~doc:"The web server"

module Log = (val Logs.src_log source : Logs.LOG)

module Make (Stack : Tcpip.Stack.V4V6) = struct
  module Connection = Php_http.Connection.Make (Flow.Make (Stack.TCP))

  let settings program (options : Options.t) =
    let files =
      Memory_files.of_program ~limit:options.max_files ~now:Mirage_host.host.now program
    in
    {
      Php_http.Handler.program;
      host = Memory_files.host files Mirage_host.host;
      ini = options.ini;
      server_name = "";
      server_port = options.http_port;
      run = Suspend.run;
      log = (if options.access_log then fun line -> Log.app (fun m -> m "%s" line) else ignore);
    }

  let serve program (options : Options.t) stack =
    Mirage_host.show options.log_level;
    let folders = Php_runtime.Site_files.writable program in
    if folders <> [] then
      Log.warn (fun m ->
          m "%s: kept in memory only, lost when the unikernel stops" (String.concat ", " folders));
    let server =
      Connection.create ~now:Mirage_host.host.now options.limits
        (Php_http.Handler.answer (settings program options))
    in
    let address (ip, port) = (Ipaddr.to_string ip, port) in
    Stack.TCP.listen (Stack.tcp stack) ~port:options.http_port (fun flow ->
        Connection.serve server flow
          ~remote:(address (Stack.TCP.dst flow))
          ~local:(address (Stack.TCP.src flow)));
    Log.app (fun m -> m "serving HTTP on port %d" options.http_port);
    Lwt.join [ Connection.watch server; Stack.listen stack ]
end
