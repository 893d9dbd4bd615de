(* Serves the translated site over HTTP. All logic is in php_runtime (Sapi) and php_host_mirage. *)

let options = Mirage_runtime.register_arg Php_host_mirage.Options.term

module Make (Stack : Tcpip.Stack.V4V6) = struct
  module Server = Php_host_mirage.Server.Make (Stack)

  let start stack = Server.serve Site.Program.program (options ()) stack
end
