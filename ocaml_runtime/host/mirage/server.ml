open Lwt.Infix
module Memory_files = Php_host_memory.Memory_files

module Make (Stack : Tcpip.Stack.V4V6) = struct
  module Io = Flow_io.Make (Stack.TCP)
  module Http = Cohttp_lwt.Make_server (Io)
  module Handler = Php_http.Handler.Make (Http)

  let serve_connection http flow =
    let ic, oc = Io.channels flow in
    Lwt.catch
      (fun () ->
        Lwt.finalize
          (fun () -> Http.callback http flow ic oc >>= fun () -> Io.flush oc)
          (fun () -> Stack.TCP.close flow))
      (fun exn ->
        Mirage_host.Log.debug (fun m -> m "connection: %s" (Printexc.to_string exn));
        Lwt.return_unit)

  let serve program ~ini ~port ~max_body ~max_files stack =
    let files = Memory_files.of_program ~limit:max_files ~now:Mirage_host.now program in
    let folders = Php_runtime.Site_files.writable program in
    if folders <> [] then
      Mirage_host.Log.warn (fun m ->
          m "%s: kept in memory only, lost when the unikernel stops" (String.concat ", " folders));
    let settings =
      {
        Php_http.Handler.program;
        host = Memory_files.host files Mirage_host.host;
        ini;
        max_body;
        server_name = "localhost";
        server_port = port;
        log = (fun line -> Mirage_host.Log.info (fun m -> m "%s" line));
      }
    in
    Stack.TCP.listen (Stack.tcp stack) ~port (fun flow ->
        let address, peer_port = Stack.TCP.dst flow in
        let remote = (Ipaddr.to_string address, peer_port) in
        let callback _connection request body =
          Handler.callback settings ~remote request body
        in
        serve_connection (Http.make ~callback ()) flow);
    Mirage_host.Log.app (fun m -> m "serving HTTP on port %d" port);
    Stack.listen stack
end
