let marker = "PHP2ML_STACK"
let enough = 1 lsl 30

(* The soft limit in bytes as Linux shows it; 0 when it cannot be told. *)
let limit () =
  match open_in "/proc/self/limits" with
  | exception Sys_error _ -> 0
  | channel ->
      let rec find () =
        match input_line channel with
        | exception End_of_file -> 0
        | line -> (
            match String.split_on_char ' ' line |> List.filter (fun word -> word <> "") with
            | "Max" :: "stack" :: "size" :: "unlimited" :: _ -> max_int
            | "Max" :: "stack" :: "size" :: soft :: _ -> Option.value (int_of_string_opt soft) ~default:0
            | _ -> find ())
      in
      Fun.protect find ~finally:(fun () -> close_in_noerr channel)

let needed ~threads =
  Sys.ocaml_version < "5" && Sys.backend_type = Sys.Native && Sys.unix
  && Sys.getenv_opt marker = None
  && (threads || limit () < enough)

(* A thread gets as much as the limit says, but 2 MB where there is none. *)
let script ~threads =
  let first, second = if threads then ("unlimited", "8192") else ("1048576", "unlimited") in
  Printf.sprintf
    "ulimit -s %s 2>/dev/null || ulimit -s %s 2>/dev/null || ulimit -s $(ulimit -H -s) 2>/dev/null; exec \"$0\" \"$@\""
    first second

let ensure ~threads =
  if needed ~threads then begin
    Unix.putenv marker "1";
    let arguments = Array.sub Sys.argv 1 (Array.length Sys.argv - 1) in
    try
      Unix.execv "/bin/sh" (Array.append [| "/bin/sh"; "-c"; script ~threads; Sys.executable_name |] arguments)
    with Unix.Unix_error _ -> ()
  end
