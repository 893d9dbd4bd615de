(* Files that are copied to a store: after random use, restarts and failures of the store. *)

open Php_runtime
open Php_host_store
module Memory = Php_host_memory.Memory_files

let failures = ref 0

let fail fmt =
  Printf.ksprintf
    (fun text ->
      incr failures;
      if !failures < 20 then prerr_endline text)
    fmt

let expect what condition = if not condition then fail "not so: %s" what

(* A key-value store as strict as a real one: a key is a value or a folder, and folders are made by what is in
   them. [broken] makes writes fail; [seen] is told the keys after each operation. *)
module Keys = struct
  type t = {
    values : (string, string) Hashtbl.t;
    mutable broken : unit -> bool;
    mutable seen : (string, string) Hashtbl.t -> unit;
    mutable writes : int;
  }

  let make () =
    { values = Hashtbl.create 16; broken = (fun () -> false); seen = ignore; writes = 0 }

  let inside folder path =
    let folder = if folder = "/" then "" else folder in
    let n = String.length folder + 1 in
    if String.length path > n && String.sub path 0 n = folder ^ "/" then
      Some (String.sub path n (String.length path - n))
    else None

  let is_folder t path = Hashtbl.fold (fun key _ found -> found || inside path key <> None) t.values false

  let list t path =
    let add key _ all =
      match inside path key with
      | None -> all
      | Some rest -> (
          match String.index_opt rest '/' with
          | None -> (rest, `File) :: all
          | Some i -> (String.sub rest 0 i, `Folder) :: all)
    in
    Lwt_result.return (List.sort_uniq compare (Hashtbl.fold add t.values []))

  let get t path =
    Lwt.return
      (match Hashtbl.find_opt t.values path with Some v -> Ok v | None -> Error ("no value: " ^ path))

  let rec value_above t path =
    let above = Filename.dirname path in
    above <> "/" && (Hashtbl.mem t.values above || value_above t above)

  let written t result =
    t.writes <- t.writes + 1;
    t.seen t.values;
    Lwt.return result

  let set t path value =
    if t.broken () then Lwt.return (Error "broken")
    else if is_folder t path then Lwt.return (Error ("a folder: " ^ path))
    else if value_above t path then Lwt.return (Error ("below a value: " ^ path))
    else begin
      Hashtbl.replace t.values path value;
      written t (Ok ())
    end

  let remove t path =
    if t.broken () then Lwt.return (Error "broken")
    else begin
      let gone =
        Hashtbl.fold
          (fun key _ all -> if key = path || inside path key <> None then key :: all else all)
          t.values []
      in
      List.iter (Hashtbl.remove t.values) gone;
      written t (Ok ())
    end
end

module Kept = Kept_files.Make (Keys)

let program assets : Types.program =
  {
    root = "/site";
    files = Hashtbl.create 1;
    builtin_functions = Hashtbl.create 1;
    left_out = Hashtbl.create 1;
    assets = Hashtbl.of_seq (List.to_seq assets);
    settings = [ ("writable", "data"); ("writable", "var/cache") ];
  }

let now_of_run = ref 1000.

let now () =
  now_of_run := !now_of_run +. 1.;
  !now_of_run

(* Nothing here waits: a promise that is not resolved is a mistake. *)
let now_value promise =
  match Lwt.state promise with
  | Lwt.Return v -> v
  | Lwt.Fail e -> raise e
  | Lwt.Sleep -> failwith "a promise is not resolved"

let logged = ref []

let boot ?(assets = []) keys =
  let log text = logged := text :: !logged in
  match now_value (Kept.connect ~limit:1_000_000 ~now ~log (program assets) keys) with
  | Ok kept -> (kept, Memory.host kept.files Host.nowhere)
  | Error reason -> failwith reason

let flush (kept : Kept_files.t) = now_value (kept.flush ())

let rec everything (h : Host.t) path =
  match h.list_dir path with
  | Error reason -> [ path ^ " " ^ reason ]
  | Ok names ->
      List.concat_map
        (fun name ->
          let path = path ^ "/" ^ name in
          match (h.stat path, h.read_file path) with
          | Ok ({ kind = `Dir; _ } as s), _ ->
              Printf.sprintf "%s/ %o %.0f" path s.mode s.mtime :: everything h path
          | Ok s, Ok contents -> [ Printf.sprintf "%s %o %.0f %s" path s.mode s.mtime contents ]
          | _, Error reason | Error reason, _ -> [ path ^ " " ^ reason ])
        (List.sort compare names)

let everything h = everything h "/site/data" @ everything h "/site/var/cache"
let one_of list = List.nth list (Random.int (List.length list))

let random_path () =
  one_of [ "/site/data"; "/site/var/cache" ]
  ^ "/"
  ^ String.concat "/" (List.init (1 + Random.int 3) (fun _ -> one_of [ "a"; "b"; "c d"; "\xc3\xa9" ]))

let operation (h : Host.t) =
  let p = random_path () in
  match Random.int 9 with
  | 0 | 1 | 2 ->
      ignore (h.write_file p ~append:(Random.bool ()) (String.make (Random.int 20) (Char.chr (97 + Random.int 26))))
  | 3 -> ignore (h.mkdir p 0o777)
  | 4 -> ignore (h.unlink p)
  | 5 -> ignore (h.rmdir p)
  | 6 -> ignore (h.rename p (random_path ()))
  | 7 -> ignore (h.chmod p (one_of [ 0o600; 0o644; 0o755 ]))
  | _ -> ignore (h.utimes p 5. (float_of_int (Random.int 1000)))

let rounds = 200

let restarts seed =
  Random.init seed;
  let keys = Keys.make () in
  let fails = Random.bool () in
  let kept = ref (boot keys) in
  for _ = 1 to 8 do
    for _ = 1 to 10 do
      keys.broken <- (fun () -> fails && Random.int 6 = 0);
      for _ = 1 to 1 + Random.int 8 do
        operation (snd !kept)
      done;
      flush (fst !kept)
    done;
    keys.broken <- (fun () -> false);
    flush (fst !kept);
    let before = everything (snd !kept) in
    let writes = keys.writes in
    flush (fst !kept);
    if keys.writes <> writes then fail "seed %d: written though nothing changed" seed;
    kept := boot keys;
    let after = everything (snd !kept) in
    if before <> after then begin
      let only a b = String.concat "; " (List.filter (fun x -> not (List.mem x b)) a) in
      fail "seed %d: after a restart without [%s] with [%s]" seed (only before after) (only after before)
    end
  done

let first_boot () =
  let keys = Keys.make () in
  let assets = [ ("data/given.txt", "given"); ("index.txt", "no"); ("data/old.txt", "old") ] in
  let kept, h = boot ~assets keys in
  expect "the site's own" (h.read_file "/site/data/given.txt" = Ok "given");
  expect "not elsewhere" (not (h.exists "/site/index.txt"));
  ignore (h.write_file "/site/data/given.txt" ~append:false "changed");
  ignore (h.unlink "/site/data/old.txt");
  ignore (h.write_file "/tmp/x" ~append:false "temporary");
  flush kept;
  let _, h = boot ~assets keys in
  expect "changes stay" (h.read_file "/site/data/given.txt" = Ok "changed");
  expect "what was deleted stays deleted" (not (h.exists "/site/data/old.txt"));
  expect "/tmp is not kept" (not (h.exists "/tmp/x"))

(* At any moment one of the two names has the file. *)
let renaming () =
  let keys = Keys.make () in
  let kept, h = boot keys in
  ignore (h.write_file "/site/data/page" ~append:false "one");
  flush kept;
  let lost = ref false in
  keys.seen <-
    (fun values ->
      let has name text = Hashtbl.find_opt values ("/files/site/data/" ^ name) = Some text in
      if not (has "page" "one" || has "page" "two") then lost := true);
  ignore (h.write_file "/site/data/page.new" ~append:false "two");
  ignore (h.rename "/site/data/page.new" "/site/data/page");
  flush kept;
  expect "a page is always there" (not !lost);
  expect "the new one" (Keys.get keys "/files/site/data/page" |> now_value = Ok "two");
  expect "the old name is gone" (not (Hashtbl.mem keys.values "/files/site/data/page.new"))

let full () =
  let keys = Keys.make () in
  let kept, h = boot keys in
  keys.broken <- (fun () -> true);
  logged := [];
  ignore (h.write_file "/site/data/x" ~append:false "1");
  flush kept;
  expect "it is said" (List.mem "/site/data/x: cannot be stored: broken" !logged);
  expect "the program goes on" (h.read_file "/site/data/x" = Ok "1");
  keys.broken <- (fun () -> false);
  flush kept;
  let _, h = boot keys in
  expect "and stored later" (h.read_file "/site/data/x" = Ok "1")

let () =
  for seed = 1 to rounds do
    restarts seed
  done;
  first_boot ();
  renaming ();
  full ();
  if !failures > 0 then exit 1;
  Printf.printf "files are as they were after %d restarts\n" (rounds * 8)
