open Types
open Date_time

type span = { mutable relative : relative; mutable civil : bool; mutable from_string : string option }

type native +=
  | Moment of { mutable time : Date_time.t option }
  | Zone of { mutable zone : Date_zone.t option }
  | Span of span

let fresh_moment () = Moment { time = None }
let fresh_zone () = Zone { zone = None }
let fresh_span () = Span { relative = no_relative (); civil = false; from_string = None }

let uninitialized ctx name =
  Errors.error ctx "The %s object has not been correctly initialized by its constructor" name

let time ctx (o : obj) =
  match o.native with Moment { time = Some t } -> t | _ -> uninitialized ctx "DateTime"

let set_time (o : obj) t = match o.native with Moment m -> m.time <- Some t | _ -> ()

let zone ctx (o : obj) =
  match o.native with Zone { zone = Some z } -> z | _ -> uninitialized ctx "DateTimeZone"

let set_zone (o : obj) zone = match o.native with Zone z -> z.zone <- Some zone | _ -> ()
let span (o : obj) = match o.native with Span s -> s | _ -> failwith "Date_object.span"
let class_named ctx name = Class.lookup ctx name

let make ctx cls t =
  let o = Instance.of_class ctx cls in
  set_time o t;
  Value.of_object o

let make_zone ctx zone =
  let o = Instance.of_class ctx (class_named ctx "DateTimeZone") in
  set_zone o zone;
  Value.of_object o

(* --- intervals ---------------------------------------------------------------------- *)

(* Slots of DateInterval's properties, in the order of the declaration. *)
let slot_f = 6
let slot_invert = 7
let slot_days = 8
let slot_from_string = 9
let slot_date_string = 10

let property_values (r : relative) =
  [|
    Value.of_int r.ry; Value.of_int r.rm; Value.of_int r.rd; Value.of_int r.rh;
    Value.of_int r.ri;
    Value.of_int r.rs;
    Value.of_float (float_of_int r.rus /. 1_000_000.);
    Value.of_int (if r.invert then 1 else 0);
    (if r.days = unset then Value.false_ else Value.of_int r.days);
  |]

(* The properties of an interval made from a string stay hidden: __get provides them. *)
let fill_interval (o : obj) ~civil ?from_string r =
  let s = span o in
  s.relative <- r;
  s.civil <- civil;
  s.from_string <- from_string;
  let hidden = from_string <> None in
  Array.iteri (fun i v -> o.slots.(i) <- (if hidden then Value.undef else v)) (property_values r);
  o.slots.(slot_from_string) <- Value.of_bool hidden;
  o.slots.(slot_date_string) <-
    (match from_string with Some text -> Value.of_string text | None -> Value.undef)

let make_interval ctx ~civil ?from_string r =
  let o = Instance.of_class ctx (class_named ctx "DateInterval") in
  fill_interval o ~civil ?from_string r;
  Value.of_object o

let relative ctx (o : obj) =
  let r = copy_relative (span o).relative in
  let on i f =
    let v = Value.deref o.slots.(i) in
    if v != Value.undef && not (Value.is_null v) then f v
  in
  let int i store = on i (fun v -> store (Convert.to_int ctx v)) in
  int 0 (fun n -> r.ry <- n);
  int 1 (fun n -> r.rm <- n);
  int 2 (fun n -> r.rd <- n);
  int 3 (fun n -> r.rh <- n);
  int 4 (fun n -> r.ri <- n);
  int 5 (fun n -> r.rs <- n);
  on slot_f (fun v -> r.rus <- int_of_float (Float.round (Convert.to_float ctx v *. 1_000_000.)));
  on slot_invert (fun v -> r.invert <- Convert.to_int ctx v <> 0);
  on slot_days (fun v -> r.days <- (if Value.is_false v then unset else Convert.to_int ctx v));
  r

(* --- making moments ----------------------------------------------------------------- *)

let now_in ctx zone =
  let seconds, us = Date_state.now ctx in
  let t = blank () in
  t.sse <- seconds;
  t.us <- us;
  Date_zone.assign t zone;
  update_from_sse t;
  t

let parse ctx ?format text zone_object =
  let t, problems =
    match format with
    | Some format -> Date_parse_format.parse ~format text
    | None -> Date_parse.parse (if text = "" then "now" else text)
  in
  Date_state.set_last_problems ctx problems;
  match problems.errors with
  | first :: _ -> Error first
  | [] ->
      let zone_of () =
        if Value.is_object zone_object then zone ctx (Value.to_object zone_object)
        else
          match t.info with
          | Some z -> Date_zone.Named z
          | None -> Date_zone.Named (Date_state.default_zone ctx)
      in
      let zone = zone_of () in
      let now = now_in ctx zone in
      if format = None && text = "now" then Ok now
      else begin
        fill_holes t now ~keep_time:(format <> None);
        update_ts t now.info;
        update_from_sse t;
        t.have_relative <- false;
        t.rel <- no_relative ();
        Ok t
      end

let failure text (p : Date_reader.problem) =
  Printf.sprintf "Failed to parse time string (%s) at position %d (%c): %s"
    (Convert.c_text text) p.position p.character p.message

let parse_or_throw ctx text zone_object =
  match parse ctx text zone_object with
  | Ok t -> t
  | Error p ->
      Errors.throw_text ctx "Exception" (Convert.c_text (failure text p))

let zone_or_warn ctx fn text =
  let throws = fn = "" in
  let name = if throws then "DateTimeZone::__construct" else fn in
  if String.contains text '\000' then
    Errors.value_error ctx "%s(): Argument #1 ($timezone) must not contain any null bytes" name;
  let complain format =
    let message = Printf.sprintf format text in
    if throws then Errors.throw_text ctx "Exception" (name ^ "(): " ^ message)
    else Errors.warning_text ctx (name ^ "(): " ^ message);
    None
  in
  match Date_zone.parse text with
  | Some (Fixed n) when abs n > 99 * 3600 -> complain "Timezone offset is out of range (%s)"
  | Some _ as zone -> zone
  | None -> complain "Unknown or bad timezone (%s)"

(* --- changes ------------------------------------------------------------------------ *)

let is_timestamp (t : Date_time.t) =
  t.y = 1970 && t.m = 1 && t.d = 1 && t.h = 0 && t.i = 0 && t.s = 0 && t.us = 0 && t.have_zone > 0
  && t.zone_type = Offset && t.z = 0 && t.dst = 0

let finish t =
  t.have_relative <- false;
  t.rel <- no_relative ();
  t

let modify ctx fn t text =
  let change, problems = Date_parse.parse text in
  Date_state.set_last_problems ctx problems;
  match problems.errors with
  | p :: _ ->
      Errors.warning_text ctx (Convert.c_text (fn ^ "(): " ^ failure text p));
      None
  | [] ->
      let t = copy t in
      t.rel <- copy_relative change.rel;
      t.have_relative <- change.have_relative;
      let set v store = if v <> unset then store v in
      set change.y (fun v -> t.y <- v);
      set change.m (fun v -> t.m <- v);
      set change.d (fun v -> t.d <- v);
      let or_zero v = if v = unset then 0 else v in
      set change.h (fun v ->
          t.h <- v;
          t.i <- or_zero change.i;
          t.s <- (if change.i = unset then 0 else or_zero change.s));
      set change.us (fun v -> t.us <- v);
      if is_timestamp change then Date_zone.assign t (Fixed 0);
      update_ts t None;
      update_from_sse t;
      Some (finish t)

let set_clock t h i s us =
  let t = copy t in
  t.h <- h;
  t.i <- i;
  t.s <- s;
  t.us <- us;
  update_ts t None;
  update_from_sse t;
  finish t

let set_date t y m d =
  let t = copy t in
  t.y <- y;
  t.m <- m;
  t.d <- d;
  update_ts t None;
  finish t

let set_iso_date t y w d =
  let t = copy t in
  t.y <- y;
  t.m <- 1;
  t.d <- 1;
  t.rel <- { (no_relative ()) with rd = Calendar.days_of_iso_week y w d };
  t.have_relative <- true;
  update_ts t None;
  finish t

let set_timestamp t seconds =
  let t = copy t in
  t.sse <- seconds;
  t.us <- 0;
  (match (t.zone_type, t.info) with Identifier, Some zone -> Date_time.set_zone t zone | _ -> ());
  update_from_sse t;
  t

let set_timezone t zone =
  let t = copy t in
  Date_zone.assign t zone;
  update_from_sse t;
  t

let add ctx t interval =
  let r = relative ctx interval in
  finish ((if (span interval).civil then Date_time.add else add_wall) t r)

let sub ctx fn t interval =
  let r = relative ctx interval in
  if r.special <> No_special then begin
    Errors.warning ctx "%s(): Only non-special relative time specifications are supported for subtraction" fn;
    t
  end
  else finish ((if (span interval).civil then Date_time.sub else sub_wall) t r)

let diff ctx a b absolute =
  let r = Date_time.diff a b in
  if absolute then r.invert <- false;
  make_interval ctx ~civil:true r

let timezone ctx t = match Date_zone.of_time t with Some z -> make_zone ctx z | None -> Value.false_

let interval_from_string ctx fn text =
  let t, problems = Date_parse.parse text in
  match problems.errors with
  | p :: _ ->
      Errors.warning ctx "%s(): Unknown or bad format (%s) at position %d (%c): %s" fn
        (Convert.c_text text) p.position
        (if p.character = '\000' then ' ' else p.character)
        p.message;
      Value.false_
  | [] -> make_interval ctx ~civil:true ~from_string:text t.rel

(* --- views -------------------------------------------------------------------------- *)

let entries t =
  let zone = match Date_zone.of_time t with Some z -> Date_zone.entries z | None -> [] in
  ("date", Value.of_string (Date_format.date "x-m-d H:i:s.u" t)) :: zone

let of_entries ctx (a : arr) =
  let find name = Value.deref (Php_array.find_string a name) in
  let date = find "date" and number = find "timezone_type" and zone = find "timezone" in
  if Value.is_string date && Value.is_small number && Value.is_string zone then
    let parsed text zone_object =
      match parse ctx text zone_object with Ok t -> Some t | Error _ -> None
    in
    let date = Value.to_string date and name = Value.to_string zone in
    match Value.to_int number with
    | 1 | 2 -> parsed (date ^ " " ^ name) Value.null
    | 3 -> (
        match Timezone.find name with
        | Some z -> parsed date (make_zone ctx (Date_zone.Named z))
        | None -> None)
    | _ -> None
  else None

let interval_names =
  [| "y"; "m"; "d"; "h"; "i"; "s"; "f"; "invert"; "days"; "from_string"; "date_string" |]

(* What php before 8.2 wrote besides. *)
let interval_old_names =
  [
    "weekday"; "weekday_behavior"; "first_last_day_of"; "special_type"; "special_amount";
    "have_weekday_relative";
    "have_special_relative";
  ]

let interval_property r name =
  let values = property_values r in
  let rec find i =
    if i >= Array.length values then None
    else if interval_names.(i) = name then Some values.(i)
    else find (i + 1)
  in
  find 0

let interval_entries _ctx (o : obj) =
  List.filter
    (fun (_, v) -> v != Value.undef)
    (List.mapi (fun i name -> (name, Value.deref o.slots.(i))) (Array.to_list interval_names))

let interval_of_entries ctx (o : obj) (a : arr) =
  let find name = Value.deref (Php_array.find_string a name) in
  let from_string = find "from_string" and text = find "date_string" in
  if Value.is_true from_string && Value.is_string text then begin
    let text = Value.to_string text in
    let t, problems = Date_parse.parse text in
    match problems.errors with
    | p :: _ ->
        Errors.throw_error ctx "Error" "Unknown or bad format (%s) at position %d (%c) while unserializing: %s" text
          p.position p.character p.message
    | [] -> fill_interval o ~civil:true ~from_string:text t.rel
  end
  else begin
    let r = no_relative () in
    let int name =
      let v = find name in if Value.is_null v then 0 else Convert.to_int ctx v
    in
    r.ry <- int "y";
    r.rm <- int "m";
    r.rd <- int "d";
    r.rh <- int "h";
    r.ri <- int "i";
    r.rs <- int "s";
    (let f = find "f" in
     if not (Value.is_null f) then
       r.rus <- int_of_float (Float.round (Convert.to_float ctx f *. 1_000_000.)));
    r.invert <- int "invert" <> 0;
    (let days = find "days" in
     if not (Value.is_null days || Value.is_false days) then r.days <- Convert.to_int ctx days);
    fill_interval o ~civil:true r
  end
