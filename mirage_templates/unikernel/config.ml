(* mirage >= {{mirage_least}} & < {{mirage_below}} *)
open Mirage

let packages =
  [
    package "lwt" ~min:"5.7.0" ~max:"6.0.0";
    package "magic-mime" ~min:"1.3.0" ~max:"2.0.0";
    package "tcpip" ~min:"9.0.0" ~max:"10.0.0";
  ]

let unikernel =
  main ~packages
    ~local_libs:[ "php_runtime"; "php_host_mirage"; "site" ]
    "Unikernel.Make" (stackv4v6 @-> job)

let reporter = default_reporter ~level:(Some Logs.Warning) ()
let () = register ~reporter "{{name}}" [ unikernel $ generic_stackv4v6 default_network ]
