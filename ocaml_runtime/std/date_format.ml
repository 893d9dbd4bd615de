open Date_time

let full_days =
  [| "Sunday"; "Monday"; "Tuesday"; "Wednesday"; "Thursday"; "Friday"; "Saturday" |]
let short_days = Array.map (fun s -> String.sub s 0 3) full_days

let full_months =
  [|
    "January"; "February"; "March"; "April"; "May"; "June"; "July"; "August"; "September";
    "October";
    "November"; "December";
  |]

let short_months = Array.map (fun s -> String.sub s 0 3) full_months

let ordinal_suffix n =
  if n >= 10 && n <= 19 then "th"
  else match n mod 10 with 1 -> "st" | 2 -> "nd" | 3 -> "rd" | _ -> "th"

let offset ~colon seconds =
  let a = abs seconds in
  let h = a / 3600 and m = a mod 3600 / 60 in
  let b = Buffer.create 6 in
  let two n =
    Buffer.add_char b (Char.chr (48 + (n / 10 mod 10)));
    Buffer.add_char b (Char.chr (48 + (n mod 10)))
  in
  Buffer.add_char b (if seconds < 0 then '-' else '+');
  two h;
  if colon then Buffer.add_char b ':';
  two m;
  Buffer.contents b

let offset_name seconds =
  let rest = abs seconds mod 60 in
  offset ~colon:true seconds ^ if rest = 0 then "" else Printf.sprintf ":%02d" rest

let zone_name t =
  match (t.zone_type, t.info) with
  | Identifier, Some zone -> zone.name
  | Abbreviation, _ -> t.abbr
  | Offset, _ -> offset ~colon:true t.z
  | _ -> "UTC"

(* --- padded numbers, without the cost of Printf ------------------------------------- *)

let digit b n = Buffer.add_char b (Char.unsafe_chr (48 + n))

let two b n =
  if n >= 0 && n < 100 then begin
    digit b (n / 10);
    digit b (n mod 10)
  end
  else Buffer.add_string b (Printf.sprintf "%02d" n)

let number b n = if n >= 0 && n < 10 then digit b n else Buffer.add_string b (string_of_int n)

let four b n =
  if n >= 0 && n < 10000 then begin
    two b (n / 100);
    two b (n mod 100)
  end
  else Buffer.add_string b (Printf.sprintf "%s%04d" (if n < 0 then "-" else "") (abs n))

let hour12 h = if h mod 12 = 0 then 12 else h mod 12

let swatch t =
  let seconds = Calendar.floor_mod (t.sse + 3600) 86400 in
  seconds * 10 / 864

let date format t =
  let b = Buffer.create (String.length format * 2) in
  let text = Buffer.add_string b in
  let kind = lazy (kind t t.sse) in
  let offset_of () = (Lazy.force kind).offset in
  let abbreviation () =
    match t.zone_type with
    | Offset -> "GMT" ^ offset ~colon:false t.z
    | _ -> (Lazy.force kind).abbr
  in
  let weekday () = Calendar.day_of_week t.y t.m t.d in
  let n = String.length format in
  let rec letter c =
    match c with
    | 'd' -> two b t.d
    | 'D' -> text short_days.(weekday ())
    | 'j' -> number b t.d
    | 'l' -> text full_days.(weekday ())
    | 'S' -> text (ordinal_suffix t.d)
    | 'w' -> number b (weekday ())
    | 'N' -> number b (match weekday () with 0 -> 7 | n -> n)
    | 'z' -> number b (Calendar.day_of_year t.y t.m t.d)
    | 'W' -> two b (snd (Calendar.iso_week t.y t.m t.d))
    | 'o' -> number b (fst (Calendar.iso_week t.y t.m t.d))
    | 'F' -> text full_months.(t.m - 1)
    | 'm' -> two b t.m
    | 'M' -> text short_months.(t.m - 1)
    | 'n' -> number b t.m
    | 't' -> number b (Calendar.days_in_month t.y t.m)
    | 'L' -> number b (if Calendar.is_leap t.y then 1 else 0)
    | 'y' -> two b (t.y mod 100)
    | 'Y' -> four b t.y
    | 'x' -> if t.y > 9999 then expanded () else four b t.y
    | 'X' -> expanded ()
    | 'a' -> text (if t.h >= 12 then "pm" else "am")
    | 'A' -> text (if t.h >= 12 then "PM" else "AM")
    | 'B' ->
        let beats = swatch t in
        digit b (beats / 100);
        two b (beats mod 100)
    | 'g' -> number b (hour12 t.h)
    | 'G' -> number b t.h
    | 'h' -> two b (hour12 t.h)
    | 'H' -> two b t.h
    | 'i' -> two b t.i
    | 's' -> two b t.s
    | 'u' -> text (Printf.sprintf "%06d" t.us)
    | 'v' -> text (Printf.sprintf "%03d" (t.us / 1000))
    | 'I' -> number b (if (Lazy.force kind).is_dst then 1 else 0)
    | 'p' ->
        let is_utc =
          match t.zone_type with
          | No_zone -> true
          | Identifier -> (Lazy.force kind).abbr = "UTC"
          | Abbreviation -> t.abbr = "UTC" || t.abbr = "Z"
          | Offset -> t.z = 0
        in
        if is_utc then text "Z" else letter 'P'
    | 'P' -> text (offset ~colon:true (offset_of ()))
    | 'O' -> text (offset ~colon:false (offset_of ()))
    | 'T' -> text (abbreviation ())
    | 'e' -> text (zone_name t)
    | 'Z' -> number b (offset_of ())
    | 'c' ->
        text (Printf.sprintf "%04d" t.y);
        List.iter
          (function `L c -> letter c | `T c -> Buffer.add_char b c)
          [ `T '-'; `L 'm'; `T '-'; `L 'd'; `T 'T'; `L 'H'; `T ':'; `L 'i'; `T ':';
          `L 's'; `L 'P' ]
    | 'r' ->
        letter 'D';
        text ", ";
        letter 'd';
        Buffer.add_char b ' ';
        letter 'M';
        text (Printf.sprintf " %04d" t.y);
        Buffer.add_char b ' ';
        letter 'H';
        Buffer.add_char b ':';
        letter 'i';
        Buffer.add_char b ':';
        letter 's';
        Buffer.add_char b ' ';
        letter 'O'
    | 'U' -> number b t.sse
    | c -> Buffer.add_char b c
  and expanded () = text (Printf.sprintf "%c%04d" (if t.y < 0 then '-' else '+') (abs t.y)) in
  let rec go i =
    if i < n then
      if format.[i] = '\\' then begin
        if i + 1 < n then Buffer.add_char b format.[i + 1];
        go (i + 2)
      end
      else begin
        letter format.[i];
        go (i + 1)
      end
  in
  go 0;
  Buffer.contents b

let idate format t =
  match format with
  | 'd' | 'j' -> Some t.d
  | 'w' -> Some (Calendar.day_of_week t.y t.m t.d)
  | 'N' -> Some (match Calendar.day_of_week t.y t.m t.d with 0 -> 7 | n -> n)
  | 'o' -> Some (fst (Calendar.iso_week t.y t.m t.d))
  | 'z' -> Some (Calendar.day_of_year t.y t.m t.d)
  | 'W' -> Some (snd (Calendar.iso_week t.y t.m t.d))
  | 'm' | 'n' -> Some t.m
  | 't' -> Some (Calendar.days_in_month t.y t.m)
  | 'L' -> Some (if Calendar.is_leap t.y then 1 else 0)
  | 'y' -> Some (t.y mod 100)
  | 'Y' -> Some t.y
  | 'B' -> Some (swatch t)
  | 'g' | 'h' -> Some (hour12 t.h)
  | 'G' | 'H' -> Some t.h
  | 'i' -> Some t.i
  | 's' -> Some t.s
  | 'I' -> Some (if (kind t t.sse).is_dst then 1 else 0)
  | 'Z' -> Some (Date_time.offset t)
  | 'U' -> Some t.sse
  | _ -> None

let interval format (r : relative) =
  let b = Buffer.create 32 in
  let n = String.length format in
  let text = Buffer.add_string b in
  let letter c =
    match c with
    | 'Y' -> two b r.ry
    | 'y' -> number b r.ry
    | 'M' -> two b r.rm
    | 'm' -> number b r.rm
    | 'D' -> two b r.rd
    | 'd' -> number b r.rd
    | 'H' -> two b r.rh
    | 'h' -> number b r.rh
    | 'I' -> two b r.ri
    | 'i' -> number b r.ri
    | 'S' -> two b r.rs
    | 's' -> number b r.rs
    | 'F' -> text (Printf.sprintf "%06d" r.rus)
    | 'f' -> number b r.rus
    | 'a' -> if r.days = unset then text "(unknown)" else number b r.days
    | 'R' -> text (if r.invert then "-" else "+")
    | 'r' -> if r.invert then text "-"
    | '%' -> text "%"
    | c ->
        text "%";
        Buffer.add_char b c
  in
  let rec go i =
    if i < n then
      if format.[i] = '%' then
        (* one at the end is dropped *)
        if i + 1 < n then begin
          letter format.[i + 1];
          go (i + 2)
        end
        else ()
      else begin
        Buffer.add_char b format.[i];
        go (i + 1)
      end
  in
  go 0;
  Buffer.contents b

(* --- strftime, in the C locale ------------------------------------------------------ *)

let rec strftime format t =
  let b = Buffer.create 32 in
  let add fmt = Printf.bprintf b fmt in
  let weekday = Calendar.day_of_week t.y t.m t.d in
  let day = Calendar.day_of_year t.y t.m t.d in
  let sub format = Buffer.add_string b (strftime format t) in
  let letter c =
    match c with
    | 'a' -> add "%s" short_days.(weekday)
    | 'A' -> add "%s" full_days.(weekday)
    | 'd' -> add "%02d" t.d
    | 'e' -> add "%2d" t.d
    | 'j' -> add "%03d" (day + 1)
    | 'u' -> add "%d" (if weekday = 0 then 7 else weekday)
    | 'w' -> add "%d" weekday
    | 'U' -> add "%02d" ((day + 7 - weekday) / 7)
    | 'W' -> add "%02d" ((day + 7 - ((weekday + 6) mod 7)) / 7)
    | 'V' -> add "%02d" (snd (Calendar.iso_week t.y t.m t.d))
    | 'G' -> add "%d" (fst (Calendar.iso_week t.y t.m t.d))
    | 'g' -> add "%02d" (Calendar.floor_mod (fst (Calendar.iso_week t.y t.m t.d)) 100)
    | 'b' | 'h' -> add "%s" short_months.(t.m - 1)
    | 'B' -> add "%s" full_months.(t.m - 1)
    | 'm' -> add "%02d" t.m
    | 'C' -> add "%02d" (Calendar.floor_div t.y 100)
    | 'y' -> add "%02d" (Calendar.floor_mod t.y 100)
    | 'Y' -> add "%d" t.y
    | 'H' -> add "%02d" t.h
    | 'k' -> add "%2d" t.h
    | 'I' -> add "%02d" (hour12 t.h)
    | 'l' -> add "%2d" (hour12 t.h)
    | 'M' -> add "%02d" t.i
    | 'S' -> add "%02d" t.s
    | 'p' -> add "%s" (if t.h >= 12 then "PM" else "AM")
    | 'P' -> add "%s" (if t.h >= 12 then "pm" else "am")
    | 's' -> add "%d" t.sse
    | 'z' -> add "%s" (offset ~colon:false (Date_time.offset t))
    | 'Z' -> add "%s" (kind t t.sse).abbr
    | 'n' -> add "\n"
    | 't' -> add "\t"
    | '%' -> add "%%"
    | 'r' -> sub "%I:%M:%S %p"
    | 'R' -> sub "%H:%M"
    | 'T' | 'X' -> sub "%H:%M:%S"
    | 'D' | 'x' -> sub "%m/%d/%y"
    | 'F' -> sub "%Y-%m-%d"
    | 'c' -> sub "%a %b %e %H:%M:%S %Y"
    | c -> add "%%%c" c
  in
  let n = String.length format in
  let rec go i =
    if i < n then
      if format.[i] = '%' && i + 1 < n then begin
        letter format.[i + 1];
        go (i + 2)
      end
      else begin
        Buffer.add_char b format.[i];
        go (i + 1)
      end
  in
  go 0;
  Buffer.contents b
