(* Serves the translated site over HTTP. All logic is in php_runtime (Sapi) and php_host_mirage. *)

let http_port =
  let doc = Cmdliner.Arg.info ~doc:"TCP port to serve HTTP on." [ "http-port" ] in
  Mirage_runtime.register_arg Cmdliner.Arg.(value & opt int 80 doc)

let max_body =
  let doc = Cmdliner.Arg.info ~doc:"Largest request body, in bytes." [ "max-body" ] in
  Mirage_runtime.register_arg Cmdliner.Arg.(value & opt int 8_388_608 doc)

let max_files =
  let doc = Cmdliner.Arg.info ~doc:"Most bytes of all files that scripts write." [ "max-files" ] in
  Mirage_runtime.register_arg Cmdliner.Arg.(value & opt int 16_777_216 doc)

let ini =
  let doc = Cmdliner.Arg.info ~doc:"Sets a php.ini value." ~docv:"NAME=VALUE" [ "ini" ] in
  Mirage_runtime.register_arg Cmdliner.Arg.(value & opt_all (pair ~sep:'=' string string) [] doc)

module Make (Stack : Tcpip.Stack.V4V6) = struct
  module Server = Php_host_mirage.Server.Make (Stack)

  let start stack =
    Server.serve Site.Program.program ~ini:(ini ()) ~port:(http_port ()) ~max_body:(max_body ())
      ~max_files:(max_files ()) stack
end
