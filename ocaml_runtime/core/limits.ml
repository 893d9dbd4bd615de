type reached = Memory of { limit : int; wanted : int } | Time of int

exception Reached of reached * (string * int) option

let message = function
  | Memory { limit; wanted } ->
      Printf.sprintf "Allowed memory size of %d bytes exhausted (tried to allocate %d bytes)" limit wanted
  | Time n -> Printf.sprintf "Maximum execution time of %d second%s exceeded" n (if n = 1 then "" else "s")

external not_tail : 'a -> 'a = "%opaque"

type state = { mutable fuel : int; mutable max_depth : int }

type t = {
  clock : unit -> float;
  capacity : unit -> int;
  mutable memory : int;  (* bytes; max_int: any number *)
  mutable seconds : int;
  mutable started : float;  (* clock when counting began *)
  mutable used : float;  (* seconds counted before [started] *)
  mutable measure_at : float;  (* words ever put into the major heap at which live data are measured *)
  mutable allowance : int;  (* bytes that may be allocated until then, counted at the last measurement *)
  mutable pending : reached option;
  mutable noticed : float;  (* clock when [pending] was noted *)
  mutable quantum : int;  (* polls between two looks *)
  mutable looked : float;
  mutable depth : int;
  mutable seen : (string * int) option;  (* the last loop or frameless function that looked *)
}

let word = 8
let most_frames = 4_000_000
let bytes_a_frame = 128  (* php: 80 and 16 for each variable *)
let first_quantum = 1
let most_quantum = 1_000_000

let frames memory = if memory >= most_frames * bytes_a_frame then most_frames else max 1000 (memory / bytes_a_frame)

let make ~clock ~capacity ~memory ~seconds =
  let memory = if memory < 0 then max_int else memory in
  {
    clock; capacity; memory; seconds; started = 0.; used = 0.; measure_at = infinity; allowance = 0;
    pending = None; noticed = 0.; quantum = first_quantum; looked = 0.; depth = frames memory;
    seen = None;
  }

let unlimited =
  make ~clock:(fun () -> 0.) ~capacity:(fun () -> max_int) ~memory:(-1) ~seconds:0

let state = { fuel = max_int; max_depth = most_frames }
let current = ref unlimited
let running = ref false

let heap_bytes () = (Gc.quick_stat ()).heap_words * word
let major_words () = let _, _, major = Gc.counters () in major
let usage = heap_bytes
let peak () = (Gc.quick_stat ()).top_heap_words * word

(* What the program itself keeps: the heap when the first request starts. *)
let base = lazy (heap_bytes ())
let live_bytes () =
  Gc.full_major ();
  max 0 (((Gc.stat ()).live_words * word) - Lazy.force base)

(* The stack may hold [stack_share] times what the heap may: native frames of callbacks are larger than
   php's, and below 800 MB the system's own limit (1 GB) is not met. *)
let stack_share = 3
let most_stack = 800_000_000
let stack_limit t = if t.memory > most_stack / stack_share then most_stack else max 8_000_000 (stack_share * t.memory)
let small_block = 262144

let note t reached =
  if t.pending = None then begin
    t.pending <- Some reached;
    t.noticed <- t.clock ()
  end;
  state.fuel <- 0;
  state.max_depth <- -1

(* The part of a guest's memory that data may fill; the rest is the minor heap and the collector's slack. *)
let usable t =
  let capacity = t.capacity () in
  if capacity = max_int then max_int else capacity / 8 * 7

let limit_of t = min t.memory (usable t)

(* Live data are measured; how much may be allocated until they must be measured again. *)
let measure t =
  let live = live_bytes () in
  let limit = limit_of t in
  t.allowance <- max (limit - live) (min (limit / 4) (1 lsl 26));
  t.measure_at <- major_words () +. (float_of_int t.allowance /. float_of_int word);
  live

let out_of_memory t wanted = Memory { limit = limit_of t; wanted }

let start_counting t =
  let limit = limit_of t in
  t.allowance <- limit;
  t.measure_at <-
    (if limit = max_int then infinity else major_words () +. (float_of_int limit /. float_of_int word))

(* How full the heap itself is matters only where the machine's memory ends. *)
let heap_is_full t =
  let most = usable t in
  most <> max_int
  && heap_bytes () > most
  && begin
       ignore (measure t);
       heap_bytes () > most
     end

let elapsed t = t.used +. t.clock () -. t.started

let look t =
  if t.pending = None then begin
    if t.seconds > 0 && elapsed t >= float_of_int t.seconds then note t (Time t.seconds)
    else if major_words () > t.measure_at && measure t > limit_of t then note t (out_of_memory t small_block)
    else if (Gc.quick_stat ()).stack_size * word > stack_limit t then note t (out_of_memory t small_block)
  end

let raise_pending t at =
  match t.pending with Some reached -> raise (Reached (reached, at)) | None -> ()

(* Polls are spent: a look, and as many more as take a few milliseconds. *)
let[@inline never] spent file line =
  let t = !current in
  if not !running then state.fuel <- most_quantum
  else begin
    look t;
    t.seen <- Some (file, line);
    raise_pending t t.seen;
    if t.seconds = 0 then t.quantum <- min most_quantum (t.quantum * 2)
    else begin
      let now = t.clock () in
      let took = now -. t.looked in
      t.looked <- now;
      if took < 0.002 then t.quantum <- min most_quantum (t.quantum * 2)
      else if took > 0.02 then t.quantum <- max 1 (t.quantum / 8)
    end;
    state.fuel <- t.quantum
  end

let[@inline] poll file line =
  let left = state.fuel - 1 in
  state.fuel <- left;
  if left < 0 then spent file line

let[@inline] poll_turn i file line = if i land 1023 = 0 then poll file line

let[@inline never] too_deep file line =
  let t = !current in
  raise_pending t (Some (file, line));
  raise (Reached (out_of_memory t small_block, Some (file, line)))

(* After a limit was noted, a built-in that never comes to a poll goes on for this long. *)
let patience = 1.0

let armed = ref false

let rec arm () =
  if not !armed then begin
    armed := true;
    Gc.finalise_last after_collection (ref 0)
  end

and after_collection () =
  armed := false;
  if !running then begin
    arm ();
    let t = !current in
    look t;
    if heap_is_full t then begin
      note t (out_of_memory t small_block);
      raise_pending t None
    end;
    match t.pending with
    | Some (Time _) when t.clock () -. t.noticed > patience -> raise_pending t None
    | Some (Memory _) when major_words () > t.measure_at -> raise_pending t None
    | _ -> ()
  end

(* The clock allocates, so the collector may look: nothing runs by the time of before, nor when a request is left. *)
let enter t =
  t.started <- t.clock ();
  t.looked <- t.started;
  current := t;
  running := t != unlimited;
  state.fuel <- (if t.pending = None then t.quantum else 0);
  state.max_depth <- (if t.pending = None then t.depth else -1);
  if !running then arm ()

let leave t =
  running := false;
  t.used <- elapsed t;
  current := unlimited;
  state.fuel <- most_quantum;
  state.max_depth <- most_frames

let within t f =
  let before = !current in
  if before != unlimited then leave before;
  ignore (Lazy.force base);
  start_counting t;
  enter t;
  Fun.protect f ~finally:(fun () ->
      leave t;
      if before != unlimited then enter before)

let outside f =
  let t = !current in
  if t == unlimited then f ()
  else begin
    leave t;
    Fun.protect f ~finally:(fun () -> enter t)
  end

let large = 1 lsl 18

let[@inline never] reserve_large bytes =
  let t = !current in
  if !running && limit_of t <> max_int then begin
    let limit = limit_of t in
    if bytes > limit then raise (Reached (out_of_memory t bytes, None));
    let words = float_of_int bytes /. float_of_int word in
    if major_words () +. words > t.measure_at then begin
      let live = measure t in
      if live > limit - bytes then raise (Reached (out_of_memory t bytes, None))
    end
  end

let[@inline] reserve bytes = if bytes > large then reserve_large bytes

let reserve_slots n size = if n > 0 then reserve (if n > max_int / 2 / size then max_int / 2 else n * size)

let seen () = !current.seen

let restart_time t =
  t.used <- 0.;
  t.started <- t.clock ();
  t.looked <- t.started;
  t.quantum <- first_quantum

(* What the collection itself finds full must not be raised here: the report would be lost. *)
let renew () =
  let t = !current in
  if !running then begin
    running := false;
    (match t.pending with Some (Time _) -> () | _ -> if limit_of t <> max_int then ignore (measure t));
    t.pending <- None;
    restart_time t;
    running := true;
    arm ();
    state.fuel <- t.quantum;
    state.max_depth <- t.depth
  end

let settle () = if !current.pending <> None then renew ()

let exhausted () =
  let limit = limit_of !current in
  Memory { limit = (if limit = max_int then heap_bytes () else limit); wanted = small_block }

let set_seconds n =
  let t = !current in
  if !running then begin
    t.seconds <- max 0 n;
    restart_time t;
    state.fuel <- min state.fuel t.quantum
  end

let set_memory bytes =
  let t = !current in
  if not !running then true
  else begin
    let memory = if bytes < 0 then max_int else bytes in
    if memory < t.memory && heap_bytes () > memory && live_bytes () > memory then false
    else begin
      let before = limit_of t in
      t.memory <- memory;
      t.depth <- frames memory;
      if state.max_depth >= 0 then state.max_depth <- t.depth;
      let now = limit_of t in
      (* what was allocated so far counts as alive until it is measured *)
      if now = max_int then t.measure_at <- infinity
      else if before = max_int then ignore (measure t)
      else t.measure_at <- t.measure_at +. (float_of_int (now - before) /. float_of_int word);
      true
    end
  end
