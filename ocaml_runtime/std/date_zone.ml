open Types

type t =
  | Named of Timezone.t
  | Fixed of int
  | Abbreviated of { abbr : string; offset : int; dst : int }

let of_time (t : Date_time.t) =
  match (t.zone_type, t.info) with
  | Identifier, Some zone -> Some (Named zone)
  | Offset, _ -> Some (Fixed t.z)
  | Abbreviation, _ -> Some (Abbreviated { abbr = t.abbr; offset = t.z; dst = t.dst })
  | _ -> None

let assign (t : Date_time.t) zone =
  match zone with
  | Named zone -> Date_time.set_zone t zone
  | Fixed seconds ->
      t.z <- seconds;
      t.dst <- 0;
      t.abbr <- "";
      t.info <- None;
      t.have_zone <- 1;
      t.zone_type <- Offset
  | Abbreviated { abbr; offset; dst } ->
      t.z <- offset;
      t.dst <- dst;
      t.abbr <- abbr;
      t.info <- None;
      t.have_zone <- 1;
      t.zone_type <- Abbreviation

let parse text =
  let t = Date_time.blank () in
  let cursor : Date_reader.cursor = { text; pos = 0 } in
  if text = "" || String.contains text '\000' then None
  else if (not (Date_reader.zone cursor t)) || cursor.pos < String.length text then None
  else of_time t

let name = function
  | Named zone -> zone.name
  | Fixed seconds -> Date_format.offset_name seconds
  | Abbreviated a -> a.abbr

let type_number = function Fixed _ -> 1 | Abbreviated _ -> 2 | Named _ -> 3

let offset_at zone time =
  match zone with
  | Named zone -> (Timezone.at zone time).offset
  | Fixed seconds -> seconds
  | Abbreviated a -> a.offset + (a.dst * 3600)

let bindings list =
  Value.of_array (Php_array.of_bindings (List.map (fun (k, v) -> (Key.of_string k, v)) list))

let always = ("-292277022657-01-27T08:29:52+00:00", Value.of_int64 Int64.min_int)

let transition time (kind : Timezone.kind) =
  let text, ts =
    if time = min_int then always
    else (Date_format.date "X-m-d\\TH:i:sP" (Date_time.of_sse Timezone.utc time 0), Value.of_int time)
  in
  let text =
    if text.[0] = '+' && String.length text = 26 then String.sub text 1 25 else text
  in
  bindings
    [
      ("ts", ts);
      ("time", Value.of_string text);
      ("offset", Value.of_int kind.offset);
      ("isdst", Value.of_bool kind.is_dst);
      ("abbr", Value.of_string kind.abbr);
    ]

(* Without an end asked for, the list ends with 32-bit time. *)
let last_moment = 0x7fffffff

let zone_transitions (zone : Timezone.t) first last =
  let last = if last = max_int then last_moment else last in
  let kind = if first = min_int then zone.first else Timezone.at zone first in
  let stored =
    List.filter (fun (t, _) -> t > first && t < last) (List.combine (Array.to_list zone.times) (Array.to_list zone.kinds))
  in
  let n = Array.length zone.times in
  let known = if n = 0 then first else zone.times.(n - 1) in
  let year t =
    let y, _, _ = Calendar.civil_of_days (Calendar.floor_div t 86400) in
    y
  in
  let rec by_rule y acc =
    if y > year last then List.rev acc
    else
      let fresh =
        List.filter (fun (t, _) -> t > known && t > first && t <= last) (Timezone.changes_in zone y)
      in
      by_rule (y + 1) (List.rev_append fresh acc)
  in
  let later =
    if last < known || Timezone.changes_in zone 2000 = [] then [] else by_rule (year (max known first)) []
  in
  Php_array.of_list
    (transition first kind :: List.map (fun (t, kind) -> transition t kind) (stored @ later))

let transitions zone first last =
  match zone with
  | Named zone -> Value.of_array (zone_transitions zone first last)
  | Fixed _ | Abbreviated _ -> Value.false_

let location zone =
  match zone with
  | Fixed _ | Abbreviated _ -> Value.false_
  | Named zone ->
      let p =
        match Timezone.place zone.name with
        | Some p -> p
        | None -> { country = "??"; latitude = 0.; longitude = 0.; comments = "?" }
      in
      bindings
        [
          ("country_code", Value.of_string p.country);
          ("latitude", Value.of_float p.latitude);
          ("longitude", Value.of_float p.longitude);
          ("comments", Value.of_string p.comments);
        ]

let entries zone =
  [ ("timezone_type", Value.of_int (type_number zone));
  ("timezone", Value.of_string (name zone)) ]

let of_entries _ctx (a : arr) =
  let number = Value.deref (Php_array.find_string a "timezone_type") in
  let text = Value.deref (Php_array.find_string a "timezone") in
  if Value.is_small number && Value.is_string text then parse (Value.to_string text) else None
