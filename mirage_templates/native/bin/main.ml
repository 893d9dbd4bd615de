(* {{name}}: `main.exe serve` answers HTTP, `main.exe run SCRIPT` runs a script; `main.exe --help` says more. *)

let () = exit (Php_server_unix.Main.run Site.Program.program Sys.argv)
