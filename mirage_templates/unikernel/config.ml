(* mirage >= {{mirage_least}} & < {{mirage_below}} *)
open Mirage

let packages =
  [
    package "lwt" ~min:"5.7.0" ~max:"6.0.0";
    package "magic-mime" ~min:"1.3.0" ~max:"2.0.0";
{{#storage}}
    package "mirage-block" ~min:"3.0.0" ~max:"4.0.0";
{{/storage}}
    package "tcpip" ~min:"9.0.0" ~max:"10.0.0";
  ]

{{^storage}}
let unikernel =
  main ~packages
    ~local_libs:[ "php_runtime"; "php_host_mirage"; "site" ]
    "Unikernel.Make" (stackv4v6 @-> job)

{{/storage}}
{{#storage}}
let unikernel =
  main ~packages
    ~local_libs:[ "php_runtime"; "php_host_mirage"; "php_host_block"; "site" ]
    "Unikernel.Make"
    (stackv4v6 @-> block @-> job)

{{/storage}}
let reporter = default_reporter ~level:(Some Logs.Warning) ()

{{^storage}}
let () = register ~reporter "{{name}}" [ unikernel $ generic_stackv4v6 default_network ]
{{/storage}}
{{#storage}}
let () =
  register ~reporter "{{name}}"
    [ unikernel $ generic_stackv4v6 default_network $ block_of_file "storage" ]
{{/storage}}
