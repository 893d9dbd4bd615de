(* mirage >= 4.9.0 & < 4.12.0 *)
open Mirage

let packages =
  [
    package "lwt";
    package "cohttp-lwt" ~min:"6.1.0" ~max:"7.0.0";
    package "magic-mime";
    package "mirage-ptime";
    package "mirage-mtime";
    package "mirage-crypto-rng";
    package "tcpip" ~min:"9.0.0";
  ]

let unikernel =
  main ~packages
    ~local_libs:[ "php_runtime"; "php_host_mirage"; "site" ]
    "Unikernel.Make" (stackv4v6 @-> job)

let () = register "{{name}}" [ unikernel $ generic_stackv4v6 default_network ]
