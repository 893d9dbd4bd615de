(* Random operations on files in memory and on real ones, through Host's operations. *)

open Php_runtime
module Memory = Php_host_memory.Memory_files

let failures = ref 0

let fail fmt =
  Printf.ksprintf
    (fun text ->
      incr failures;
      if !failures < 20 then prerr_endline text)
    fmt

let expect what condition = if not condition then fail "not so: %s" what

(* --- the same operations ------------------------------------------------------------------------------- *)

let modes : (string * Host.open_mode) list =
  let m ?(reads = false) ?(writes = true) ?(appends = false) ?(creates = true) ?(exclusive = false)
      ?(empties = false) name =
    (name, { Host.reads; writes; appends; creates; exclusive; empties })
  in
  [
    m "r" ~reads:true ~writes:false ~creates:false;
    m "r+" ~reads:true ~creates:false;
    m "w" ~empties:true;
    m "w+" ~reads:true ~empties:true;
    m "a" ~appends:true;
    m "a+" ~reads:true ~appends:true;
    m "x" ~exclusive:true;
    m "x+" ~reads:true ~exclusive:true;
    m "c";
    m "c+" ~reads:true;
  ]

let outcome show = function Ok v -> "ok " ^ show v | Error reason -> "error " ^ reason
let unit () = ""

let stat (s : Host.stat) =
  match s.kind with
  | `File -> Printf.sprintf "file %d %o %d" s.size s.mode s.nlink
  | `Dir -> Printf.sprintf "dir %o" s.mode
  | _ -> "other"

let one_of list = List.nth list (Random.int (List.length list))
let name () = one_of [ "a"; "b"; "c"; "d.txt" ]

let path root =
  let rec go depth = if depth = 0 then name () else name () ^ one_of [ "/"; "/"; "/"; "//"; "/./" ] ^ go (depth - 1) in
  root ^ "/" ^ go (Random.int 3) ^ if Random.int 20 = 0 then "/" else ""

let text () = String.init (Random.int 40) (fun _ -> Char.chr (97 + Random.int 26))

(* What an operation gives on a host, as text. The open files of both hosts are kept side by side. *)
type operation = { shown : string; run : Host.t -> Host.file option array -> string }

let slots = 4

let operation root =
  let p = path root in
  let plain shown run = { shown = shown ^ " " ^ p; run = (fun h _ -> run h) } in
  let on_file shown run =
    let slot = Random.int slots in
    {
      shown = Printf.sprintf "%s #%d" shown slot;
      run = (fun _ files -> match files.(slot) with Some file -> run file | None -> "closed");
    }
  in
  match Random.int 24 with
  | 0 | 1 ->
      let mode = one_of [ 0o777; 0o700; 0o750 ] in
      plain "mkdir" (fun h -> outcome unit (h.mkdir p mode))
  | 2 -> plain "rmdir" (fun h -> outcome unit (h.rmdir p))
  | 3 -> plain "unlink" (fun h -> outcome unit (h.unlink p))
  | 4 | 5 ->
      let target = path root in
      plain ("rename to " ^ target) (fun h -> outcome unit (h.rename p target))
  | 6 | 7 ->
      let s = text () and append = Random.bool () in
      plain "write" (fun h -> outcome unit (h.write_file p ~append s))
  | 8 -> plain "read" (fun h -> outcome Fun.id (h.read_file p))
  | 9 -> plain "stat" (fun h -> outcome stat (h.stat p))
  | 10 -> plain "list" (fun h -> outcome (fun l -> String.concat "," (List.sort compare l)) (h.list_dir p))
  | 11 ->
      let mode = one_of [ 0o644; 0o600; 0o755; 0o400 ] in
      plain "chmod" (fun h -> outcome unit (h.chmod p mode))
  | 12 -> plain "realpath" (fun h -> Option.value (h.realpath p) ~default:"none")
  | 13 -> plain "exists" (fun h -> string_of_bool (h.exists p))
  | 14 -> plain "execute" (fun h -> string_of_bool (h.access p `Execute))
  | 15 | 16 | 17 ->
      let slot = Random.int slots and name, mode = one_of modes in
      {
        shown = Printf.sprintf "open %s %s #%d" p name slot;
        run =
          (fun h files ->
            Option.iter (fun (f : Host.file) -> f.close ()) files.(slot);
            match h.open_file p mode with
            | Ok file when h.stat (p ^ "/.") |> Result.is_ok ->
                (* an open folder: what reading it gives is all that PHP can see *)
                files.(slot) <- None;
                let text = outcome Fun.id (file.read 1) in
                file.close ();
                text
            | Ok file ->
                files.(slot) <- Some file;
                "ok"
            | Error reason ->
                files.(slot) <- None;
                "error " ^ reason);
      }
  | 18 ->
      let n = 1 + Random.int 30 in
      on_file "read" (fun f -> outcome Fun.id (f.read n))
  | 19 | 20 ->
      let s = text () in
      on_file "write" (fun f -> outcome string_of_int (f.write s))
  | 21 ->
      let n = Random.int 60 - 20 and from = if Random.bool () then `Start else `End in
      on_file "seek" (fun f -> outcome string_of_int (f.seek n from))
  | 22 ->
      let n = Random.int 50 in
      on_file "truncate" (fun f -> outcome unit (f.truncate n))
  | _ -> on_file "stat" (fun f -> outcome stat (f.file_stat ()))

let rec everything (h : Host.t) path =
  match h.list_dir path with
  | Error reason -> [ path ^ " " ^ reason ]
  | Ok names ->
      List.concat_map
        (fun name ->
          let path = path ^ "/" ^ name in
          match h.stat path with
          | Ok { kind = `Dir; _ } -> (path ^ "/") :: everything h path
          | Ok _ -> [ path ^ " " ^ outcome Fun.id (h.read_file path) ]
          | Error reason -> [ path ^ " " ^ reason ])
        (List.sort compare names)

let rec remove path =
  if Sys.is_directory path then begin
    Array.iter (fun name -> remove (Filename.concat path name)) (Sys.readdir path);
    Unix.rmdir path
  end
  else Sys.remove path

let in_temporary f =
  let root = Filename.temp_file "files" "" in
  Sys.remove root;
  Unix.mkdir root 0o755;
  Fun.protect ~finally:(fun () -> remove root) (fun () -> f root)

let rounds = 60
let steps = 1000

let against_real_files seed =
  Random.init seed;
  in_temporary (fun root ->
      let memory = Memory.create ~now:Unix.gettimeofday [ root ] in
      let real = Php_host_unix.Unix_host.host and other = Memory.host memory Host.nowhere in
      let real_files = Array.make slots None and other_files = Array.make slots None in
      let step = ref 0 and agree = ref true in
      while !agree && !step < steps do
        incr step;
        let { shown; run } = operation root in
        let wanted = run real real_files and got = run other other_files in
        if wanted <> got then begin
          agree := false;
          fail "seed %d, step %d: %s: real files %S, in memory %S" seed !step shown wanted got
        end
      done;
      if !agree && everything real root <> everything other root then fail "seed %d: different at the end" seed;
      Array.iter (Option.iter (fun (f : Host.file) -> f.close ())) other_files;
      let size = Memory.fold memory (fun _ s n -> n + String.length s) 0 in
      if Memory.used memory <> size then
        fail "seed %d: %d bytes counted, %d there" seed (Memory.used memory) size;
      Array.iter (Option.iter (fun (f : Host.file) -> f.close ())) real_files)

(* --- what real files of one process cannot show ---------------------------------------------------------- *)

let get = function Ok v -> v | Error reason -> failwith reason

let locks () =
  let memory = Memory.create ~now:(fun () -> 0.) [ "/data" ] in
  let clock = ref 0. and waits = ref 0 in
  let holder = ref None in
  let sleep s =
    clock := !clock +. s;
    incr waits;
    if !waits = 3 then Option.iter (fun (f : Host.file) -> f.close ()) !holder
  in
  let h = Memory.host memory { Host.nowhere with monotonic = (fun () -> !clock); sleep } in
  let opened () = get (h.open_file "/data/f" (List.assoc "c+" modes)) in
  let a = opened () and b = opened () in
  expect "a shared lock" (a.lock `Shared ~wait:false);
  expect "two shared locks" (b.lock `Shared ~wait:false);
  expect "no exclusive lock beside a shared one" (not (b.lock `Exclusive ~wait:false));
  expect "a lock that was refused leaves the old one" (not (a.lock `Exclusive ~wait:false));
  expect "unlock" (a.lock `Unlock ~wait:false);
  expect "a shared lock becomes exclusive" (b.lock `Exclusive ~wait:false);
  expect "no shared lock beside an exclusive one" (not (a.lock `Shared ~wait:false));
  holder := Some b;
  expect "waiting until it is closed" (a.lock `Exclusive ~wait:true);
  expect "it slept meanwhile" (!waits = 3);
  let still = Memory.host memory Host.nowhere in
  let c = get (still.open_file "/data/f" (List.assoc "r" modes)) in
  expect "no waiting for ever where sleep does nothing" (not (c.lock `Shared ~wait:true))

let limits () =
  let memory = Memory.create ~limit:100 ~now:(fun () -> 5.) [ "/data"; "/tmp"; "/site/var/cache" ] in
  let h = Memory.host memory Host.nowhere in
  let write path s = h.write_file path ~append:false s in
  expect "within the limit" (write "/data/a" (String.make 60 'x') = Ok ());
  expect "beyond it" (write "/data/b" (String.make 41 'x') = Error "No space left on device");
  expect "nothing of it was written" (Memory.used memory = 60);
  expect "replacing is counted once" (write "/data/a" (String.make 100 'y') = Ok ());
  let file = get (h.open_file "/data/a" (List.assoc "r" modes)) in
  expect "unlinked" (h.unlink "/data/a" = Ok ());
  expect "still open" (Memory.used memory = 100 && file.read 3 = Ok "yyy");
  file.close ();
  expect "free again" (Memory.used memory = 0);
  expect "other folders are those of the other host" (write "/etc/a" "x" = Host.unsupported);
  expect "the folders stay" (h.rmdir "/data" = Error "Device or resource busy");
  expect "as do those around them" (not (Memory.holds memory "/site/var"));
  expect "a prefix of a name is no folder" (not (Memory.holds memory "/database"));
  expect "dots do not lead out" (not (Memory.holds memory "/data/../etc/passwd"));
  expect "times" (write "/tmp/t" "" = Ok () && (get (h.stat "/tmp/t")).mtime = 5.);
  expect "touch" (h.utimes "/tmp/t" 1. 2. = Ok () && (get (h.stat "/tmp/t")).mtime = 2.);
  expect "from one folder to another" (write "/data/x" "1" = Ok () && h.rename "/data/x" "/tmp/x" = Ok ());
  expect "not out of them" (h.rename "/tmp/x" "/etc/x" = Error "Read-only file system")

let changes () =
  let memory = Memory.create ~now:(fun () -> 0.) [ "/d" ] in
  let seen = ref [] in
  Memory.on_change memory (fun change ->
      seen :=
        (match change with
        | `File p -> "file " ^ p
        | `Folder p -> "folder " ^ p
        | `Gone p -> "gone " ^ p
        | `Meta p -> "meta " ^ p)
        :: !seen);
  let h = Memory.host memory Host.nowhere in
  let take () =
    let all = String.concat ", " (List.rev !seen) in
    seen := [];
    all
  in
  let is wanted =
    let got = take () in
    if got <> wanted then fail "changes: %S, not %S" got wanted
  in
  ignore (h.mkdir "/d/s" 0o777);
  ignore (h.write_file "/d/s/f" ~append:false "1");
  is "folder /d/s, file /d/s/f";
  ignore (h.rename "/d/s" "/d/t");
  is "gone /d/s, folder /d/t, file /d/t/f";
  let file = get (h.open_file "/d/t/f" (List.assoc "r+" modes)) in
  ignore (file.write "22");
  is "";
  file.close ();
  is "file /d/t/f";
  (get (h.open_file "/d/t/f" (List.assoc "r" modes))).close ();
  is "";
  ignore (h.unlink "/d/t/f");
  is "gone /d/t/f"

let () =
  ignore (Unix.umask 0o022);
  for seed = 1 to rounds do
    against_real_files seed
  done;
  locks ();
  limits ();
  changes ();
  if !failures > 0 then exit 1;
  Printf.printf "files in memory agree with real ones on %d operations\n" (rounds * steps)
