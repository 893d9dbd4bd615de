(* Files that are copied to a block device: after random use, restarts and failures of the device. *)

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

(* A block device. [broken] makes writes fail; [seen] is told after each write what was there before, from where, and
   what was written. *)
module Device = struct
  type t = {
    data : Bytes.t;
    mutable broken : unit -> bool;
    mutable seen : before:Bytes.t -> int -> string -> unit;
    mutable writes : int;
  }

  let sector_size _ = 512
  let count t = Bytes.length t.data / 512
  let of_bytes data = { data; broken = (fun () -> false); seen = (fun ~before:_ _ _ -> ()); writes = 0 }
  let make sectors = of_bytes (Bytes.make (512 * sectors) '\000')
  let read t at n = Lwt_result.return (Bytes.sub_string t.data (512 * at) (512 * n))

  let write t at text =
    if t.broken () then Lwt.return (Error "broken")
    else begin
      if String.length text mod 512 <> 0 then failwith "no whole sectors";
      let before = Bytes.copy t.data in
      Bytes.blit_string text 0 t.data (512 * at) (String.length text);
      t.writes <- t.writes + 1;
      t.seen ~before at text;
      Lwt.return (Ok ())
    end
end

module Kept = Kept_files.Make (Device)

let program assets : Types.program =
  {
    root = "/site";
    files = Hashtbl.create 1;
    builtin_functions = Hashtbl.create 1;
    left_out = Hashtbl.create 1;
    assets = Hashtbl.of_seq (List.to_seq assets);
    settings = [ ("writable", "data"); ("writable", "var/cache") ];
    shows_ids = false;
    has_destructors = false;
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

let boot ?(assets = []) device =
  let log text = logged := text :: !logged in
  match now_value (Kept.connect ~limit:1_000_000 ~now ~log (program assets) device) with
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
  ^ String.concat "/" (List.init (1 + Random.int 3) (fun _ -> one_of [ "a"; "b"; "c d"; "\xc3\xa9"; "a-long-name-of-a-file-as-caches-have.php" ]))

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
  let device = Device.make 4000 in
  let fails = Random.bool () in
  let kept = ref (boot device) in
  for _ = 1 to 8 do
    for _ = 1 to 10 do
      device.broken <- (fun () -> fails && Random.int 6 = 0);
      for _ = 1 to 1 + Random.int 8 do
        operation (snd !kept)
      done;
      flush (fst !kept)
    done;
    device.broken <- (fun () -> false);
    flush (fst !kept);
    let before = everything (snd !kept) in
    let writes = device.writes in
    flush (fst !kept);
    if device.writes <> writes then fail "seed %d: written though nothing changed" seed;
    kept := boot device;
    let after = everything (snd !kept) in
    if before <> after then begin
      let only a b = String.concat "; " (List.filter (fun x -> not (List.mem x b)) a) in
      fail "seed %d: after a restart without [%s] with [%s]" seed (only before after) (only after before)
    end
  done

let first_boot () =
  let device = Device.make 4000 in
  let assets = [ ("data/given.txt", "given"); ("index.txt", "no"); ("data/old.txt", "old") ] in
  let kept, h = boot ~assets device in
  expect "the site's own" (h.read_file "/site/data/given.txt" = Ok "given");
  expect "not elsewhere" (not (h.exists "/site/index.txt"));
  ignore (h.write_file "/site/data/given.txt" ~append:false "changed");
  ignore (h.unlink "/site/data/old.txt");
  ignore (h.write_file "/tmp/x" ~append:false "temporary");
  flush kept;
  let _, h = boot ~assets device in
  expect "changes stay" (h.read_file "/site/data/given.txt" = Ok "changed");
  expect "what was deleted stays deleted" (not (h.exists "/site/data/old.txt"));
  expect "/tmp is not kept" (not (h.exists "/tmp/x"))

let state data =
  match boot (Device.of_bytes (Bytes.copy data)) with
  | _, h -> everything h
  | exception Failure reason -> [ reason ]

(* Wherever a flush is cut short, after any sector and in any order within one write, a restart finds what was before
   it or what is after it. *)
let cut_short seed =
  Random.init seed;
  let device = Device.make 400 in
  let kept, h = boot device in
  for _ = 1 to 12 do
    for _ = 1 to 1 + Random.int 6 do
      operation h
    done;
    let before = state device.data in
    let after = everything h in
    device.seen <-
      (fun ~before:old at text ->
        let check data =
          let found = state data in
          if found <> before && found <> after then
            fail "seed %d: neither before nor after: %s" seed (String.concat "; " found)
        in
        check device.data;
        let torn = Bytes.copy old in
        for i = 0 to (String.length text / 512) - 1 do
          if Random.bool () then Bytes.blit_string text (512 * i) torn (512 * (at + i)) 512
        done;
        check torn);
    flush kept;
    device.seen <- (fun ~before:_ _ _ -> ());
    if state device.data <> after then fail "seed %d: not stored" seed
  done

let refused () =
  let is_refused what data =
    match boot (Device.of_bytes data) with
    | _ -> fail "accepted: %s" what
    | exception Failure _ -> ()
  in
  is_refused "text" (Bytes.make 51200 'x');
  let device = Device.make 100 in
  let kept, h = boot device in
  ignore (h.write_file "/site/data/x" ~append:false "contents of a file");
  flush kept;
  let data = Bytes.copy device.data in
  let at = Str.search_forward (Str.regexp_string "contents of a file") (Bytes.to_string data) 0 in
  Bytes.set data (at + 3) '!';
  is_refused "other contents" data

let full () =
  let device = Device.make 40 in
  let kept, h = boot device in
  logged := [];
  let write name size = ignore (h.write_file ("/site/data/" ^ name) ~append:false (String.make size 'x')) in
  write "big" 30_000;
  write "small" 10;
  flush kept;
  expect "it is said" (List.mem "/site/data/big: cannot be stored: no space left on the device" !logged);
  expect "the program goes on" ((Result.get_ok (h.stat "/site/data/big")).size = 30_000);
  expect "others are stored" (List.map (fun l -> Filename.basename (List.hd (String.split_on_char ' ' l))) (state device.data) = [ "small" ]);
  write "big" 3_000;
  flush kept;
  expect "what fits is stored" (state device.data = everything h);
  for i = 1 to 200 do
    write "big" (3_000 + (i * 17));
    flush kept
  done;
  expect "sectors are used again" (state device.data = everything h)

let () =
  for seed = 1 to rounds do
    restarts seed
  done;
  first_boot ();
  for seed = 1 to 40 do
    cut_short seed
  done;
  refused ();
  full ();
  if !failures > 0 then exit 1;
  Printf.printf "files are as they were after %d restarts\n" (rounds * 8)
