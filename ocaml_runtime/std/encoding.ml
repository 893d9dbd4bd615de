type t = Utf8 | Utf16 of bool | Utf32 of bool | Latin1 | Latin9 | Windows1252 | Ascii | Bytes8

let utf8 = Utf8

let aliases =
  [
    ("UTF-8", Utf8, [ "utf8" ]); ("UTF-16", Utf16 true, [ "utf16" ]); ("UTF-16BE", Utf16 true, []);
    ("UTF-16LE", Utf16 false, []); ("UTF-32", Utf32 true, [ "utf32" ]); ("UTF-32BE", Utf32 true, []);
    ("UCS-4", Utf32 true, []); ("UCS-4BE", Utf32 true, []); ("UCS-4LE", Utf32 false, []);
    ("UCS-2", Utf16 true, []); ("UCS-2BE", Utf16 true, []); ("UCS-2LE", Utf16 false, []);
    ("UTF-32LE", Utf32 false, []); ("ISO-8859-1", Latin1, [ "iso8859-1"; "latin1" ]);
    ("ISO-8859-15", Latin9, [ "iso8859-15" ]); ("Windows-1252", Windows1252, [ "cp1252" ]);
    ("ASCII", Ascii, [ "us-ascii"; "ansi_x3.4-1968"; "iso-ir-6"; "iso646-us"; "us"; "ibm-367"; "cp367" ]);
    ("8bit", Bytes8, [ "binary" ]);
  ]

let find name =
  let wanted = String.lowercase_ascii name in
  List.find_map
    (fun (canonical, e, others) ->
      if String.lowercase_ascii canonical = wanted || List.mem wanted others then Some e else None)
    aliases

let name e = match List.find_opt (fun (_, f, _) -> f = e) aliases with Some (n, _, _) -> n | None -> ""
let all = List.map (fun (n, _, _) -> n) aliases
let bad = -1

let latin9 =
  [ (0xa4, 0x20ac); (0xa6, 0x160); (0xa8, 0x161); (0xb4, 0x17d); (0xb8, 0x17e); (0xbc, 0x152); (0xbd, 0x153); (0xbe, 0x178) ]

let windows1252 =
  [|
    0x20ac; bad; 0x201a; 0x192; 0x201e; 0x2026; 0x2020; 0x2021; 0x2c6; 0x2030; 0x160; 0x2039; 0x152; bad;
    0x17d; bad; bad; 0x2018; 0x2019; 0x201c; 0x201d; 0x2022; 0x2013; 0x2014; 0x2dc; 0x2122; 0x161; 0x203a;
    0x153; bad; 0x17e; 0x178;
  |]

let of_byte e c =
  match e with
  | Ascii -> if c < 128 then c else bad
  | Latin9 -> ( match List.assoc_opt c latin9 with Some u -> u | None -> c)
  | Windows1252 -> if c >= 0x80 && c < 0xa0 then windows1252.(c - 0x80) else c
  | _ -> c

let decode e s =
  let n = String.length s in
  let byte i = Char.code (String.unsafe_get s i) in
  let out = Array.make (max n 1) 0 in
  let count = ref 0 in
  let add c = out.(!count) <- c; incr count in
  (match e with
  | Utf8 ->
      let rec go i =
        if i < n then
          if byte i < 0x80 then begin add (byte i); go (i + 1) end
          else
            match Std_html.utf8_at s i with
            | 0, skip -> add bad; go (i + skip)
            | length, _ -> add (Std_html.code_point s i length); go (i + length)
      in
      go 0
  | Utf16 big ->
      let unit i = if big then (byte i lsl 8) lor byte (i + 1) else byte i lor (byte (i + 1) lsl 8) in
      let rec go i =
        if i + 1 >= n then (if i < n then add bad)
        else
          let u = unit i in
          if u >= 0xd800 && u < 0xdc00 then
            if i + 3 < n && unit (i + 2) land 0xfc00 = 0xdc00 then begin
              add (0x10000 + ((u land 0x3ff) lsl 10) + (unit (i + 2) land 0x3ff));
              go (i + 4)
            end
            else begin add bad; go (i + 2) end
          else begin
            add (if u >= 0xdc00 && u < 0xe000 then bad else u);
            go (i + 2)
          end
      in
      go 0
  | Utf32 big ->
      let rec go i =
        if i + 3 >= n then (if i < n then add bad)
        else begin
          let b k = byte (i + if big then k else 3 - k) in
          let c = (b 0 lsl 24) lor (b 1 lsl 16) lor (b 2 lsl 8) lor b 3 in
          add (if c > 0x10ffff || (c >= 0xd800 && c < 0xe000) then bad else c);
          go (i + 4)
        end
      in
      go 0
  | e -> for i = 0 to n - 1 do add (of_byte e (byte i)) done);
  Array.sub out 0 !count

let can_encode e c =
  c >= 0
  &&
  match e with
  | Utf8 | Utf16 _ | Utf32 _ -> c <= 0x10ffff && not (c >= 0xd800 && c < 0xe000)
  | Ascii -> c < 128
  | Latin1 | Bytes8 -> c < 256
  | Latin9 -> List.exists (fun (_, u) -> u = c) latin9 || (c < 256 && not (List.mem_assoc c latin9))
  | Windows1252 -> (c < 256 && not (c >= 0x80 && c < 0xa0)) || Array.exists (fun u -> u = c) windows1252

let put e b c =
  let byte v = Buffer.add_char b (Char.chr (v land 255)) in
  let unit big u = if big then begin byte (u lsr 8); byte u end else begin byte u; byte (u lsr 8) end in
  match e with
  | Utf8 -> Std_html.add_utf8 b c
  | Utf16 big ->
      if c >= 0x10000 then begin
        unit big (0xd800 lor ((c - 0x10000) lsr 10));
        unit big (0xdc00 lor ((c - 0x10000) land 0x3ff))
      end
      else unit big c
  | Utf32 big ->
      if big then begin unit true (c lsr 16); unit true (c land 0xffff) end
      else begin unit false (c land 0xffff); unit false (c lsr 16) end
  | Ascii | Latin1 | Bytes8 -> byte c
  | Latin9 -> ( match List.find_opt (fun (_, u) -> u = c) latin9 with Some (v, _) -> byte v | None -> byte c)
  | Windows1252 ->
      let rec index i = if i = 32 then None else if windows1252.(i) = c then Some (i + 0x80) else index (i + 1) in
      byte (if c < 256 then c else Option.value (index 0) ~default:63)

let encode e ~substitute points =
  let b = Buffer.create (Array.length points + 16) in
  Array.iter
    (fun c ->
      if can_encode e c then put e b c
      else List.iter (fun c -> if can_encode e c then put e b c) (substitute c))
    points;
  Buffer.contents b

let is_valid e s = not (Array.exists (fun c -> c = bad) (decode e s))
