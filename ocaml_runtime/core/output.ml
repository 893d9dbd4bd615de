type callback = string -> int -> string option

let start_flag = 1
let clean_flag = 2
let flush_flag = 4
let final_flag = 8
let cleanable = 16
let flushable = 32
let removable = 64
let stdflags = 112

type buffer = {
  text : Buffer.t;
  name : string;
  callback : callback option;
  chunk_size : int;
  mutable buffer_flags : int;
  mutable started : bool;  (* the callback has been told [start_flag] *)
}

type t = {
  sink : string -> unit;
  base : Buffer.t;  (* what left the outermost buffer, not yet in the sink *)
  mutable stack : buffer list;  (* innermost first *)
  mutable running : bool;  (* a callback is running: output is dropped *)
  mutable sent : bool;
  mutable first : unit -> unit;
  mutable origin : string * int;  (* of the first output *)
}

let create sink =
  let base = Buffer.create 4096 in
  { sink; base; stack = []; running = false; sent = false; first = ignore; origin = ("", 0) }

let limit = 32768

let drain o =
  if Buffer.length o.base > 0 then begin
    let s = Buffer.contents o.base in
    Buffer.clear o.base;
    o.sink s
  end

let base_echo o s =
  if s <> "" then begin
    if not o.sent then begin
      o.sent <- true;
      o.first ()
    end;
    Buffer.add_string o.base s;
    if Buffer.length o.base > limit then drain o
  end


(* Runs the callback of [b] over its text. *)
let filtered o b flags =
  let s = Buffer.contents b.text in
  Buffer.clear b.text;
  match b.callback with
  | None -> s
  | Some f ->
      let flags = if b.started then flags else flags lor start_flag in
      b.started <- true;
      b.buffer_flags <- b.buffer_flags lor 0x1000;
      o.running <- true;
      let r =
        match f s flags with
        | r ->
            o.running <- false;
            r
        | exception e ->
            o.running <- false;
            raise e
      in
      (match r with
      | Some t -> t
      | None ->
          b.buffer_flags <- b.buffer_flags lor 0x2000;
          s)

let rec pass_on o rest s =
  match rest with
  | [] -> base_echo o s
  | b :: below -> add o b below s

and add o b below s =
  Buffer.add_string b.text s;
  if b.chunk_size > 0 && Buffer.length b.text >= b.chunk_size then
    pass_on o below (filtered o b 0)

let echo_slow o s =
  if not o.running then
    match o.stack with [] -> base_echo o s | b :: below -> add o b below s

let[@inline] echo o s =
  match o.stack with
  | b :: _ when b.chunk_size = 0 && not o.running -> Buffer.add_string b.text s
  | _ -> echo_slow o s

let start ?(name = "default output handler") ?callback ?(chunk_size = 0) ?(flags = stdflags) o =
  let b =
    { text = Buffer.create 256; name; callback; chunk_size; buffer_flags = flags; started = false }
  in
  o.stack <- b :: o.stack

let level o = List.length o.stack
let in_callback o = o.running
let contents o = match o.stack with [] -> None | b :: _ -> Some (Buffer.contents b.text)
let length o = match o.stack with [] -> None | b :: _ -> Some (Buffer.length b.text)
let top_flags o = match o.stack with [] -> 0 | b :: _ -> b.buffer_flags

let clean o =
  match o.stack with
  | [] -> ()
  | b :: _ ->
      if b.callback <> None then ignore (filtered o b clean_flag);
      Buffer.clear b.text

let flush o =
  match o.stack with [] -> () | b :: below -> pass_on o below (filtered o b flush_flag)

let pop o =
  (match o.stack with [] -> () | _ :: below -> o.stack <- below)

let end_clean o =
  match o.stack with
  | [] -> ()
  | b :: _ -> (
      match filtered o b (clean_flag lor final_flag) with
      | _ -> pop o
      | exception e ->
          pop o;
          raise e)

let end_flush o =
  match o.stack with
  | [] -> ()
  | b :: below -> (
      match filtered o b final_flag with
      | s ->
          pop o;
          pass_on o below s
      | exception e ->
          pop o;
          raise e)

type status = { handler : string; user : bool; flags : int; level : int; chunk : int; used : int }

let status o =
  List.mapi
    (fun level b ->
      {
        handler = b.name;
        user = b.callback <> None;
        flags = (b.buffer_flags lor if b.callback <> None then 1 else 0);
        level;
        chunk = b.chunk_size;
        used = Buffer.length b.text;
      })
    (List.rev o.stack)

let finish o =
  o.running <- false;
  while o.stack <> [] do
    end_flush o
  done;
  drain o

let discard_all o = o.stack <- []

let emitted o = o.sent
let[@inline] about_to_emit o = (not o.sent) && o.stack = []
let starts_at o file line = if not o.sent then o.origin <- (file, line)
let origin o = o.origin

let before_output o f =
  let sent = o.sent and first = o.first in
  o.first <- ignore;
  f ();
  o.first <- first;
  o.sent <- sent
let on_first_output o f = o.first <- f
