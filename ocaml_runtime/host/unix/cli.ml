open Php_runtime

let with_big_stack ?(threads = false) f =
  Php_stack.Big_stack.ensure ~threads;
  f ()

type options = {
  mutable ini : (string * string) list;
  mutable root : string option;
  mutable twice : bool;
  mutable script : string option;
  mutable args : string list;
}

let setting text =
  match String.index_opt text '=' with
  | Some i ->
      let v = String.sub text (i + 1) (String.length text - i - 1) in
      let n = String.length v in
      let v = if n >= 2 && v.[0] = '"' && v.[n - 1] = '"' then String.sub v 1 (n - 2) else v in
      (String.sub text 0 i, v)
  | None -> (text, "1")

let parse argv =
  let o = { ini = []; root = None; twice = false; script = None; args = [] } in
  let rec go = function
    | "-d" :: s :: rest ->
        o.ini <- setting s :: o.ini;
        go rest
    | "--root" :: d :: rest ->
        o.root <- Some d;
        go rest
    | "--twice" :: rest ->
        o.twice <- true;
        go rest
    | "--" :: rest -> o.args <- rest
    | s :: rest when String.length s > 2 && String.sub s 0 2 = "-d" ->
        o.ini <- setting (String.sub s 2 (String.length s - 2)) :: o.ini;
        go rest
    | s :: rest ->
        o.script <- Some s;
        o.args <- (match rest with "--" :: rest -> rest | rest -> rest)
    | [] -> ()
  in
  go (List.tl (Array.to_list argv));
  o.ini <- List.rev o.ini;
  o

let relative (program : Types.program) script =
  let script = Include.normalise script in
  let root = program.root ^ "/" in
  let n = String.length root in
  if String.length script > n && String.sub script 0 n = root then
    String.sub script n (String.length script - n)
  else script

let default_script (program : Types.program) =
  match List.assoc_opt "index" program.settings with
  | Some s -> s
  | None -> (
      match Hashtbl.fold (fun path _ acc -> path :: acc) program.files [] with
      | [ only ] -> only
      | _ -> "index.php")

let server_array (host : Host.t) ~shown ~absolute argv =
  let a = Php_array.empty () in
  let set name v = Php_array.set a (Key.of_string name) v in
  List.iter
    (fun (k, v) -> if k <> Php_stack.Big_stack.marker then set k (Value.of_string v))
    (host.all_env ());
  set "PHP_SELF" (Value.of_string shown);
  set "SCRIPT_NAME" (Value.of_string shown);
  set "SCRIPT_FILENAME" (Value.of_string absolute);
  set "PATH_TRANSLATED" (Value.of_string absolute);
  set "DOCUMENT_ROOT" (Value.of_string "");
  let now = host.now () in
  set "REQUEST_TIME" (Value.of_int (int_of_float now));
  set "REQUEST_TIME_FLOAT" (Value.of_float now);
  set "argv" (Value.of_array (Php_array.of_list (List.map Value.of_string argv)));
  set "argc" (Value.of_int (List.length argv));
  a

let run_once program options =
  let host = Site_files.host program Unix_host.host in
  let shown = match options.script with Some s -> s | None -> default_script program in
  let script = relative program shown in
  let argv = shown :: options.args in
  let ctx =
    Request.start program host ~write:host.write_stdout ~argv ~ini:(("max_execution_time", "0") :: options.ini) ~script
      ~server:(server_array host ~shown ~absolute:shown argv)
  in
  Std_stream.define_standard ctx;
  Request.run ctx script

let run (program : Types.program) ~argv =
  with_big_stack ~threads:(List.mem_assoc "fibers" program.settings) (fun () ->
      (try Sys.set_signal Sys.sigpipe Sys.Signal_ignore with Invalid_argument _ -> ());
      Gc.set { (Gc.get ()) with minor_heap_size = 1 lsl 20; space_overhead = 160 };
      let options = parse argv in
      let program =
        match options.root with Some root -> { program with root } | None -> program
      in
      let status = run_once program options in
      if options.twice then begin
        Unix_host.write_all Unix.stdout "\n--php2ml-second-run--\n";
        run_once program options
      end
      else status)
