type kind = { offset : int; is_dst : bool; abbr : string }

(* A day of the year when clocks change: "M3.5.0", "J60" or "60". *)
type day = Month_week of int * int * int | Julian of int | Zero_based of int

type rule = Always of kind | Yearly of { std : kind; dst : kind; starts : day * int; ends : day * int }

type t = { name : string; first : kind; times : int array; kinds : kind array; rule : rule option }

let utc_kind = { offset = 0; is_dst = false; abbr = "UTC" }
let utc = { name = "UTC"; first = utc_kind; times = [||]; kinds = [||]; rule = None }
let version = Timezone_data.version

(* --- the rule after the last transition: POSIX's TZ --------------------------------- *)

let parse_rule text =
  let n = String.length text in
  let pos = ref 0 in
  let peek () = if !pos < n then text.[!pos] else '\000' in
  let skip () = incr pos in
  let run accept =
    let start = !pos in
    while !pos < n && accept text.[!pos] do skip () done;
    String.sub text start (!pos - start)
  in
  let number () = int_of_string (run (fun c -> c >= '0' && c <= '9')) in
  let name () =
    if peek () = '<' then begin
      skip ();
      let s = run (fun c -> c <> '>') in
      skip ();
      s
    end
    else run (fun c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
  in
  let time () =
    let sign = if peek () = '-' then -1 else 1 in
    if peek () = '-' || peek () = '+' then skip ();
    let rec more unit total =
      let total = total + (unit * number ()) in
      if peek () = ':' then begin
        skip ();
        more (unit / 60) total
      end
      else total
    in
    sign * more 3600 0
  in
  let day () =
    skip ();
    let day =
      match peek () with
      | 'M' ->
          skip ();
          let m = number () in
          skip ();
          let w = number () in
          skip ();
          Month_week (m, w, number ())
      | 'J' ->
          skip ();
          Julian (number ())
      | _ -> Zero_based (number ())
    in
    if peek () = '/' then begin
      skip ();
      (day, time ())
    end
    else (day, 7200)
  in
  let abbr = name () in
  let std = { offset = -time (); is_dst = false; abbr } in
  if !pos >= n then Always std
  else
    let abbr = name () in
    let offset = if peek () = ',' then std.offset + 3600 else -time () in
    let dst = { offset; is_dst = true; abbr } in
    let starts = day () in
    Yearly { std; dst; starts; ends = day () }

(* Midnight of the day in a year, seconds since the epoch. *)
let midnight year = function
  | Julian n ->
      86400 * (Calendar.days_of_civil year 1 n + if Calendar.is_leap year && n >= 60 then 1 else 0)
  | Zero_based n -> 86400 * Calendar.days_of_civil year 1 (n + 1)
  | Month_week (month, week, weekday) ->
      let first = Calendar.day_of_week year month 1 in
      let day = 1 + Calendar.floor_mod (weekday - first) 7 + (7 * (week - 1)) in
      let day = if day > Calendar.days_in_month year month then day - 7 else day in
      86400 * Calendar.days_of_civil year month day

let changes rule year =
  match rule with
  | Always _ -> []
  | Yearly { std; dst; starts = d1, t1; ends = d2, t2 } ->
      let on =
        (midnight year d1 + t1 - std.offset, dst) and off = (midnight year d2 + t2 - dst.offset, std)
      in
      if fst on < fst off then [ on; off ] else [ off; on ]

let changes_in zone year = match zone.rule with None -> [] | Some rule -> changes rule year

(* --- decoding ----------------------------------------------------------------------- *)

(* Numbers are digits of base 32, all but the last with the continuation bit, in the
   alphabet of base 64. *)
let digit c =
  match c with
  | 'A' .. 'Z' -> Char.code c - 65
  | 'a' .. 'z' -> Char.code c - 71
  | '0' .. '9' -> Char.code c + 4
  | '+' -> 62
  | _ -> 63

let decode_kind text =
  match String.split_on_char ',' text with
  | [ offset; dst; abbr ] -> { offset = int_of_string offset; is_dst = dst = "1"; abbr }
  | _ -> utc_kind

(* [decode name types text rule]: the text is the number of transitions left out at the
   end, up to 2037, because the rule makes them, then pairs of a step in time and the
   number of a kind. A step is doubled: even ones count quarters of an hour, odd ones
   seconds. The first step is from 2^32 seconds before the epoch. *)
let decode name types text rule =
  let types = Array.of_list (List.map decode_kind (String.split_on_char ';' types)) in
  let pos = ref 0 in
  let number () =
    let rec go n =
      let d = digit text.[!pos] in
      incr pos;
      let n = (n lsl 5) lor (d land 31) in
      if d >= 32 then go n else n
    in
    go 0
  in
  let omitted = number () in
  let rule = if rule = "" then None else Some (parse_rule rule) in
  let rec transitions last acc =
    if !pos >= String.length text then acc
    else
      let step = number () in
      let time = last + if step land 1 = 0 then step / 2 * 900 else step / 2 in
      let kind = types.(number ()) in
      transitions time ((time, kind) :: acc)
  in
  let stored = transitions (-0x1_0000_0000) [] in
  (* the last ones, from 2037 backwards *)
  let rec tail year n acc =
    match rule with
    | Some r when n > 0 ->
        let rec take n acc = function
          | x :: earlier when n > 0 -> take (n - 1) (x :: acc) earlier
          | _ -> (n, acc)
        in
        let n, acc = take n acc (List.rev (changes r year)) in
        tail (year - 1) n acc
    | _ -> acc
  in
  let all = Array.of_list (List.rev_append stored (tail 2037 omitted [])) in
  { name; first = types.(0); times = Array.map fst all; kinds = Array.map snd all; rule }

(* --- looking up --------------------------------------------------------------------- *)

(* Caches of immutable data: entries and decoded zones by lower-case name. *)
let entries : (string, string * string * string * string * string) Hashtbl.t =
  Hashtbl.create 1
let zones : (string, t) Hashtbl.t = Hashtbl.create 16

let entry lower =
  if Hashtbl.length entries = 0 then
    List.iter
      (fun ((name, _, _, _, _) as e) -> Hashtbl.replace entries (String.lowercase_ascii name) e)
      Timezone_data.zones;
  Hashtbl.find_opt entries lower

let rec find_lower lower =
  match Hashtbl.find_opt zones lower with
  | Some _ as found -> found
  | None -> (
      match entry lower with
      | None -> None
      | Some (name, types, text, rule, _) ->
          let zone =
            if types.[0] = '=' then
              Option.map
                (fun zone -> { zone with name })
                (find_lower (String.lowercase_ascii (String.sub types 1 (String.length types - 1))))
            else Some (decode name types text rule)
          in
          Option.iter (Hashtbl.replace zones lower) zone;
          zone)

let find name =
  if name = "UTC" then Some utc
  else
    match find_lower (String.lowercase_ascii name) with
    | Some zone when zone.name <> name -> Some { zone with name }
    | found -> found

let first_since zone = (zone.first, min_int)

let by_rule zone rule time =
  match rule with
  | Always kind ->
      let n = Array.length zone.times in
      (kind, if n = 0 then min_int else zone.times.(n - 1))
  | Yearly _ ->
      let year, _, _ = Calendar.civil_of_days (Calendar.floor_div time 86400) in
      let rec last found = function
        | (t, kind) :: rest when t <= time -> last (kind, t) rest
        | _ -> found
      in
      last (first_since zone) (List.concat_map (changes rule) [ year - 1; year;
      year + 1 ])

let since zone time =
  let n = Array.length zone.times in
  if n > 0 && time < zone.times.(0) then first_since zone
  else if n = 0 || time >= zone.times.(n - 1) then
    match zone.rule with
    | Some rule -> by_rule zone rule time
    | None -> if n = 0 then first_since zone else (zone.kinds.(n - 1), zone.times.(n - 1))
  else begin
    let low = ref 0 and high = ref (n - 1) in
    while !high - !low > 1 do
      let middle = (!low + !high) / 2 in
      if time < zone.times.(middle) then high := middle else low := middle
    done;
    (zone.kinds.(!low), zone.times.(!low))
  end

let at zone time = if zone == utc then utc_kind else fst (since zone time)

(* --- lists -------------------------------------------------------------------------- *)

let sorted : string array ref = ref [||]

let names () =
  if !sorted = [||] then begin
    let all =
      Array.of_list (List.map (fun (name, _, _, _, _) -> name) Timezone_data.zones)
    in
    Array.sort (fun a b -> compare (String.lowercase_ascii a) (String.lowercase_ascii b)) all;
    sorted := all
  end;
  !sorted

type place = { country : string; latitude : float; longitude : float; comments : string }

(* Degrees, minutes and perhaps seconds: "+404251". *)
let degrees text digits =
  let part i n = float_of_string (String.sub text i n) in
  let rest = String.length text - 1 - digits in
  let v =
    part 1 digits +. (part (1 + digits) 2 /. 60.) +. if rest > 2 then part (3 + digits) 2 /. 3600. else 0.
  in
  let v = Float.trunc (v *. 100000.) /. 100000. in
  if text.[0] = '-' then -.v else v

let place name =
  match entry (String.lowercase_ascii name) with
  | Some (_, _, _, _, text) when text <> "" ->
      let blank = String.index text ' ' in
      (* where the longitude begins *)
      let rec sign i = if text.[i] = '+' || text.[i] = '-' then i else sign (i + 1) in
      let sign = sign 3 in
      Some
        {
          country = String.sub text 0 2;
          latitude = degrees (String.sub text 2 (sign - 2)) 2;
          longitude = degrees (String.sub text sign (blank - sign)) 3;
          comments = String.sub text (blank + 1) (String.length text - blank - 1);
        }
  | _ -> None

(* --- abbreviations ------------------------------------------------------------------ *)

type abbreviation = { text : string; dst : bool; utc_offset : int; zones : string option list }

let decode_zones text =
  let names = names () in
  List.init (String.length text / 2) (fun i ->
      match (digit text.[2 * i] lsl 6) lor digit text.[(2 * i) + 1] with
      | 0 -> None
      | n -> Some names.(n - 1))

let abbreviations_cache = ref []

let abbreviations () =
  if !abbreviations_cache = [] then
    abbreviations_cache :=
      List.map
        (fun (text, dst, utc_offset, zones) -> { text; dst; utc_offset;
        zones = decode_zones zones })
        Timezone_data.abbreviations;
  !abbreviations_cache

let offsets : (string, bool * int) Hashtbl.t = Hashtbl.create 1

let find_abbreviation lower =
  if Hashtbl.length offsets = 0 then
    List.iter
      (fun (text, dst, offset, _) ->
        if not (Hashtbl.mem offsets text) then Hashtbl.replace offsets text (dst, offset))
      Timezone_data.abbreviations;
  Hashtbl.find_opt offsets lower

(* Zones that stand for an offset when no abbreviation is known: hours, daylight
   saving, name. *)
let fallbacks =
  [
    (-660, 0, "Pacific/Apia"); (-600, 0, "Pacific/Honolulu");
    (-540, 0, "America/Anchorage");
    (-480, 1, "America/Anchorage"); (-480, 0, "America/Los_Angeles");
    (-420, 1, "America/Los_Angeles");
    (-420, 0, "America/Denver"); (-360, 1, "America/Denver");
    (-360, 0, "America/Chicago");
    (-300, 1, "America/Chicago"); (-300, 0, "America/New_York");
    (-270, 0, "America/Caracas");
    (-240, 1, "America/New_York"); (-240, 0, "America/Halifax");
    (-180, 1, "America/Halifax");
    (-180, 0, "America/Sao_Paulo"); (-120, 1, "America/Sao_Paulo");
    (-60, 0, "Atlantic/Azores");
    (0, 1, "Atlantic/Azores"); (0, 0, "Europe/London"); (60, 1, "Europe/London");
    (60, 0, "Europe/Paris");
    (120, 1, "Europe/Paris"); (120, 0, "Europe/Helsinki"); (180, 1, "Europe/Helsinki");
    (180, 0, "Europe/Moscow"); (240, 1, "Europe/Moscow"); (240, 0, "Asia/Dubai");
    (300, 0, "Asia/Karachi");
    (330, 0, "Asia/Kolkata"); (345, 0, "Asia/Katmandu"); (360, 1, "Asia/Yekaterinburg");
    (420, 1, "Asia/Novosibirsk"); (420, 0, "Asia/Krasnoyarsk"); (480, 0, "Asia/Shanghai");
    (480, 1, "Asia/Krasnoyarsk"); (540, 0, "Asia/Tokyo"); (600, 0, "Australia/Melbourne");
    (630, 1, "Australia/Adelaide"); (660, 1, "Australia/Melbourne");
    (720, 0, "Pacific/Auckland");
    (780, 1, "Pacific/Auckland");
  ]

let name_of_abbreviation abbr ~offset ~dst =
  let lower = String.lowercase_ascii abbr in
  let rec find accept = function
    | [] -> None
    | a :: rest ->
        if accept a then Some (match a.zones with z :: _ -> z | [] -> None) else find accept rest
  in
  let first = find (fun a -> a.text = lower) (abbreviations ()) in
  if lower = "utc" || lower = "gmt" then Some "UTC"
  else
    match first with
    | Some zone ->
        if offset = -1 then zone
        else (
          match find (fun a -> a.text = lower && a.utc_offset = offset) (abbreviations ()) with
          | Some zone -> zone
          | None -> zone)
    | None ->
        if offset = -1 then None
        else
          List.find_map
            (fun (minutes, d, name) -> if minutes * 60 = offset && d = dst then Some name else None)
            fallbacks
