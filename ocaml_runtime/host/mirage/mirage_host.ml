open Php_runtime

let source = Logs.Src.create "php" ~doc:"PHP's error log"

module Log = (val Logs.src_log source : Logs.LOG)

let starts_with prefix line =
  let n = String.length prefix in
  String.length line >= n && String.sub line 0 n = prefix

let level line =
  let is_one_of = List.exists (fun label -> starts_with ("PHP " ^ label ^ ":") line) in
  if is_one_of [ "Fatal error"; "Parse error"; "Recoverable fatal error" ] then Logs.Error
  else if is_one_of [ "Notice"; "Deprecated" ] then Logs.Info
  else Logs.Warning

let log line = Log.msg (level line) (fun m -> m "%s" line)

let show = function
  | Some level -> Logs.set_level ~all:true level
  | None -> if Logs.Src.level source = Some Logs.Warning then Logs.Src.set_level source (Some Logs.Info)

(* Each line of the console is dated: a text's last line break would leave an empty one. *)
let chomp text =
  let n = String.length text in
  if n > 0 && text.[n - 1] = '\n' then String.sub text 0 (n - 1) else text

let now () = Ptime.to_float_s (Mirage_ptime.now ())
let monotonic () = Int64.to_float (Mirage_mtime.elapsed_ns ()) /. 1e9

let sleep seconds =
  if seconds > 0. then Limits.outside (fun () -> Suspend.await (Mirage_sleep.ns (Int64.of_float (seconds *. 1e9))))

(* The largest block that can be had, looked for from 4 GB downwards in steps of a 32nd: a block that cannot be had
   costs nothing, and the first that can is given back. *)
let rec free_memory bytes =
  if bytes < 65_536 then 0
  else
    match Bigarray.Array1.create Bigarray.char Bigarray.c_layout bytes with
    | block ->
        ignore (Sys.opaque_identity block);
        Gc.full_major ();
        bytes
    | exception Out_of_memory -> free_memory (bytes / 32 * 31)

let heap () = (Gc.quick_stat ()).heap_words * 8
let known_capacity = ref max_int
let capacity () = !known_capacity

(* The collection that gives the block back must not need memory itself: what it promotes finds the room that a list
   has left. Stacks grow by doubling, while the old one is still there. *)
let find_capacity () =
  let cushion = List.init 60_000 Fun.id in
  Gc.minor ();
  ignore (Sys.opaque_identity cushion);
  Gc.full_major ();
  let used = heap () in
  let found = used + free_memory 0x1_0000_0000 in
  known_capacity := found;
  (* packets are outside of the heap: they are collected sooner than by default *)
  Gc.set
    {
      (Gc.get ()) with
      stack_limit = found / 128;
      custom_major_ratio = 15;
      custom_minor_ratio = 25;
      space_overhead = 80;
    }

(* The rest is for packets, stacks and what a collection moves. *)
let is_full () =
  let most = !known_capacity / 10 * 4 in
  heap () > most
  && begin
       Gc.compact ();
       heap () > most
     end

let environment () = [ ("HOSTNAME", Mirage_runtime.name ()) ]

let host =
  {
    Host.nowhere with
    name = "mirage";
    now;
    monotonic;
    cpu_time = (fun () -> (monotonic (), 0.));
    capacity;
    random = Mirage_crypto_rng.generate;
    sleep;
    env = (fun name -> List.assoc_opt name (environment ()));
    all_env = environment;
    log;
    write_stdout = (fun text -> Log.app (fun m -> m "%s" (chomp text)));
    write_stderr = (fun text -> Log.warn (fun m -> m "%s" (chomp text)));
  }
