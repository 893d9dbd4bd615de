(* Serves the translated site over HTTP. All logic is in php_runtime (Sapi) and php_host_mirage. *)

let options = Mirage_runtime.register_arg Php_host_mirage.Options.term

{{^storage}}
module Make (Stack : Tcpip.Stack.V4V6) = struct
  module Server = Php_host_mirage.Server.Make (Stack)

  let start stack = Server.serve Site.Program.program (options ()) stack
end
{{/storage}}
{{#storage}}
module Make (Stack : Tcpip.Stack.V4V6) (Block : Mirage_block.S) = struct
  module Server = Php_host_mirage.Server.Make (Stack)
  module Storage = Php_host_block.Block_files.Make (Block)

  let start stack block =
    Server.serve ~storage:(Storage.connect block) Site.Program.program (options ()) stack
end
{{/storage}}
