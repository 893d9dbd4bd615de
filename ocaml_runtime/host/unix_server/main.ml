open Php_runtime

let usage name =
  Printf.sprintf
    "Usage:\n\
    \  %s [serve] [options]        answer HTTP requests\n\
    \  %s run [options] SCRIPT [ARGUMENT ...]   run a PHP script of the site\n\n\
     Options:\n\
    \  --port N          TCP port (8080)\n\
    \  --address A       address to listen on (127.0.0.1)\n\
    \  --workers N       server processes (1)\n\
    \  --max-body BYTES  largest request body (8388608)\n\
    \  --root DIR        directory that stands for the site's root (as translated)\n\
    \  -d NAME=VALUE     php.ini value\n\
    \  --verbose         a line a request on stderr\n"
    name name

type options = {
  mutable port : int;
  mutable address : string;
  mutable workers : int;
  mutable max_body : int;
  mutable root : string option;
  mutable ini : (string * string) list;
  mutable verbose : bool;
}

exception Usage of string

let positive name text =
  match int_of_string_opt text with
  | Some n when n > 0 -> n
  | _ -> raise (Usage (Printf.sprintf "%s takes a positive number, not \"%s\"" name text))

let setting text =
  match String.index_opt text '=' with
  | Some i -> (String.sub text 0 i, String.sub text (i + 1) (String.length text - i - 1))
  | None -> (text, "1")

(* Reads options up to the first argument that is none. *)
let rec parse options = function
  | "--port" :: n :: rest -> options.port <- positive "--port" n; parse options rest
  | "--address" :: a :: rest -> options.address <- a; parse options rest
  | "--workers" :: n :: rest -> options.workers <- positive "--workers" n; parse options rest
  | "--max-body" :: n :: rest -> options.max_body <- positive "--max-body" n; parse options rest
  | "--root" :: dir :: rest -> options.root <- Some dir; parse options rest
  | "-d" :: text :: rest -> options.ini <- options.ini @ [ setting text ]; parse options rest
  | "--verbose" :: rest -> options.verbose <- true; parse options rest
  | rest -> rest

(* Requests allocate much that dies young: a larger minor heap (8 MB) and a lazier major collector. *)
let tune_collector () =
  Gc.set { (Gc.get ()) with Gc.minor_heap_size = 1 lsl 20; space_overhead = 200 }

let run (program : Types.program) argv =
  tune_collector ();
  let name = if Array.length argv > 0 then Filename.basename argv.(0) else "site" in
  let options =
    {
      port = 8080; address = "127.0.0.1"; workers = 1; max_body = 8 * 1024 * 1024; root = None; ini = [];
      verbose = false;
    }
  in
  let rooted () =
    match options.root with Some root -> { program with root } | None -> program
  in
  let serve arguments =
    match parse options arguments with
    | [] -> (
        match
          Server.run (rooted ()) ~address:options.address ~port:options.port ~workers:options.workers
            ~max_body:options.max_body ~ini:options.ini ~verbose:options.verbose
        with
        | () -> 0
        | exception Unix.Unix_error (error, _, _) ->
            Printf.eprintf "%s: cannot listen on %s:%d: %s\n" name options.address options.port
              (Unix.error_message error);
            1)
    | unknown :: _ -> raise (Usage (Printf.sprintf "unknown argument \"%s\"" unknown))
  in
  let run_script arguments =
    match parse options arguments with
    | [] -> raise (Usage "run needs a script")
    | script ->
        let ini = List.concat_map (fun (n, v) -> [ "-d"; n ^ "=" ^ v ]) options.ini in
        Php_host_unix.Cli.run (rooted ()) ~argv:(Array.of_list ((argv.(0) :: ini) @ script))
  in
  try
    match List.tl (Array.to_list argv) with
    | ("--help" | "-h" | "help") :: _ -> print_string (usage name); 0
    | "run" :: arguments -> run_script arguments
    | "serve" :: arguments | arguments ->
      let threads = List.mem_assoc "fibers" program.settings in
      Php_host_unix.Cli.with_big_stack ~threads (fun () -> serve arguments)
  with Usage message ->
    Printf.eprintf "%s: %s\n%s" name message (usage name);
    1
