(* Multibyte strings (https://www.php.net/manual/en/book.mbstring.php), for the encodings of {!Encoding}. *)

open Types

(* [internal]: what mb_internal_encoding set; the ini settings else. *)
type native += Settings of { mutable internal : Encoding.t option; mutable substitute : int }

(* [substitute] is a code point, or one of these. *)
let drop = -1
let long = -2
let entity = -3

let settings ctx =
  match Hashtbl.find_opt ctx.req.ext "mbstring" with
  | Some (Settings _ as found) -> found
  | _ ->
      let made = Settings { internal = None; substitute = 63 } in
      Hashtbl.replace ctx.req.ext "mbstring" made;
      made

(* The encoding that the first of some ini settings names. *)
let configured ctx names =
  match List.find_opt (fun name -> Errors.ini ctx name <> "") names with
  | Some name -> Option.value (Encoding.find (Errors.ini ctx name)) ~default:Encoding.utf8
  | None -> Encoding.utf8

let internal ctx =
  match settings ctx with
  | Settings { internal = Some e; _ } -> e
  | _ -> configured ctx [ "mbstring.internal_encoding"; "internal_encoding"; "default_charset" ]
let substitute_setting ctx = match settings ctx with Settings s -> s.substitute | _ -> 63

let substitute ctx c =
  let ascii text = List.map Char.code (List.of_seq (String.to_seq text)) in
  match substitute_setting ctx with
  | -1 -> []
  | -2 when c >= 0 -> ascii (Printf.sprintf "U+%X" c)
  | -3 when c >= 0 -> ascii (Printf.sprintf "&#x%X;" c)
  | s when s < 0 -> [ 63 ]
  | s -> [ s ]

let encoding ctx fn position ?(param = "encoding") = function
  | None -> internal ctx
  | Some name -> (
      match Encoding.find name with
      | Some e -> e
      | None ->
          Errors.value_error ctx "%s(): Argument #%d ($%s) must be a valid encoding, \"%s\" given" fn position param name)

let decode = Encoding.decode
let encode ctx e points = Encoding.encode e ~substitute:(substitute ctx) points

let is_ascii s =
  let rec go i = i = String.length s || (String.unsafe_get s i < '\128' && go (i + 1)) in
  go 0

(* Texts of which every character is one byte are handled as bytes. *)
let is_single e s = (e == Encoding.utf8 && is_ascii s) || Encoding.name e = "8bit"

let mb_internal_encoding ctx name =
  match name with
  | None -> Value.of_string (Encoding.name (internal ctx))
  | Some _ -> (
      let e = encoding ctx "mb_internal_encoding" 1 name in
      match settings ctx with
      | Settings s -> s.internal <- Some e; Value.true_
      | _ -> Value.false_)
  [@@php "function mb_internal_encoding(?string $encoding = null): string|bool"]

let mb_substitute_character ctx v =
  match (Value.view v, settings ctx) with
  | Null, Settings s ->
      if s.substitute = drop then Value.of_string "none"
      else if s.substitute = long then Value.of_string "long"
      else if s.substitute = entity then Value.of_string "entity"
      else Value.of_int s.substitute
  | String text, Settings s -> (
      match String.lowercase_ascii text with
      | "none" -> s.substitute <- drop; Value.true_
      | "long" -> s.substitute <- long; Value.true_
      | "entity" -> s.substitute <- entity; Value.true_
      | _ ->
          Errors.value_error ctx
            "mb_substitute_character(): Argument #1 ($substitute_character) must be \"none\", \"long\", \"entity\" or a valid codepoint")
  | Int c, Settings s when c >= 0 && c <= 0x10ffff && not (c >= 0xd800 && c < 0xe000) ->
      s.substitute <- c;
      Value.true_
  | _ ->
      Errors.value_error ctx
        "mb_substitute_character(): Argument #1 ($substitute_character) is not a valid codepoint"
  [@@php "function mb_substitute_character(string|int|null $substitute_character = null): string|int|bool"]

let mb_strlen ctx s name =
  let e = encoding ctx "mb_strlen" 2 name in
  if is_single e s then String.length s else Array.length (decode e s)
  [@@php "function mb_strlen(string $string, ?string $encoding = null): int; throws if encoding is given"]

let sub ctx e s start length =
  if is_single e s then String.sub s start length
  else if e == Encoding.utf8 then begin
    (* by bytes, so that ill-formed sequences are kept as they are *)
    let n = String.length s in
    let skip i = match Std_html.utf8_at s i with 0, skip -> skip | length, _ -> length in
    let rec advance i k = if k = 0 || i >= n then i else advance (min n (i + skip i)) (k - 1) in
    let from = advance 0 start in
    String.sub s from (advance from length - from)
  end
  else encode ctx e (Array.sub (decode e s) start length)

let count e s = if is_single e s then String.length s else Array.length (decode e s)

let mb_substr ctx s start length name =
  let e = encoding ctx "mb_substr" 4 name in
  let start, size = Std_string.clamp_range (count e s) start length in
  sub ctx e s start size
  [@@php "function mb_substr(string $string, int $start, ?int $length = null, ?string $encoding = null): string; throws if encoding is given"]

let mb_strcut ctx s start length name =
  let e = encoding ctx "mb_strcut" 4 name in
  let n = String.length s in
  let from = if start < 0 then max 0 (n + start) else start in
  if from > n then ""
  else
    let size = match length with None -> n | Some l when l < 0 -> max 0 (n - from + l) | Some l -> l in
    let is_tail i = i < n && Char.code s.[i] land 0xc0 = 0x80 in
    if e != Encoding.utf8 then begin
      (* the start of the character that a byte is part of *)
      let rec start_of i at =
        let next = i + max 1 (Encoding.char_length e s i) in
        if next > at || i >= n then i else start_of next at
      in
      let first = start_of 0 from in
      let stop = if size >= n - first then n else start_of first (first + size) in
      String.sub s first (max 0 (stop - first))
    end
    else
      let rec back i = if i > 0 && is_tail i then back (i - 1) else i in
      let first = back from in
      let stop = if size >= n - first then n else back (first + size) in
      String.sub s first (max 0 (stop - first))
  [@@php "function mb_strcut(string $string, int $start, ?int $length = null, ?string $encoding = null): string"]

(* {1 Searching} *)

let fold_points points =
  Array.concat (Array.to_list (Array.map (fun c -> Array.of_list (Case_map.map Case_map.fold c)) points))

let search hay needle from =
  let n = Array.length hay and m = Array.length needle in
  let rec same i k = k = m || (hay.(i + k) = needle.(k) && same i (k + 1)) in
  let rec at i = if i + m > n then -1 else if same i 0 then i else at (i + 1) in
  at from

let search_last hay needle ~low ~high =
  let m = Array.length needle in
  let rec same i k = k = m || (hay.(i + k) = needle.(k) && same i (k + 1)) in
  let rec at i = if i < low then -1 else if same i 0 then i else at (i - 1) in
  at (min high (Array.length hay - m))

let points ctx fn position ~fold hay needle name =
  let e = encoding ctx fn position name in
  let prepare s = if fold then fold_points (decode e s) else decode e s in
  (e, prepare hay, prepare needle)

let offset_error ctx fn =
  Errors.value_error ctx "%s(): Argument #3 ($offset) must be contained in argument #1 ($haystack)" fn

let position ctx fn ~fold hay needle offset name =
  let _, h, n = points ctx fn 4 ~fold hay needle name in
  let length = Array.length h in
  let start = if offset < 0 then offset + length else offset in
  if start < 0 || start > length then offset_error ctx fn;
  Std_string.int_or_false (search h n start)

let last_position ctx fn ~fold hay needle offset name =
  let _, h, n = points ctx fn 4 ~fold hay needle name in
  let length = Array.length h in
  if offset > length || offset < -length then offset_error ctx fn;
  let low, high =
    if offset >= 0 then (offset, length)
    else (0, if -offset < Array.length n then length - Array.length n else length + offset)
  in
  Std_string.int_or_false (search_last h n ~low ~high)

let mb_strpos ctx hay needle offset name = position ctx "mb_strpos" ~fold:false hay needle offset name
  [@@php "function mb_strpos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null): int|false; throws if offset is outside 0..0; throws if encoding is given"]

let mb_stripos ctx hay needle offset name = position ctx "mb_stripos" ~fold:true hay needle offset name
  [@@php "function mb_stripos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null): int|false"]

let mb_strrpos ctx hay needle offset name = last_position ctx "mb_strrpos" ~fold:false hay needle offset name
  [@@php "function mb_strrpos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null): int|false"]

let mb_strripos ctx hay needle offset name = last_position ctx "mb_strripos" ~fold:true hay needle offset name
  [@@php "function mb_strripos(string $haystack, string $needle, int $offset = 0, ?string $encoding = null): int|false"]

let part ctx fn ~fold ~last hay needle before name =
  let e, h, n = points ctx fn 4 ~fold hay needle name in
  let at = if last then search_last h n ~low:0 ~high:(Array.length h) else search h n 0 in
  if at < 0 then Value.false_
  else
    let length = count e hay in
    Value.of_string (if before then sub ctx e hay 0 at else sub ctx e hay at (length - at))

let mb_strstr ctx hay needle before name = part ctx "mb_strstr" ~fold:false ~last:false hay needle before name
  [@@php "function mb_strstr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null): string|false"]

let mb_stristr ctx hay needle before name = part ctx "mb_stristr" ~fold:true ~last:false hay needle before name
  [@@php "function mb_stristr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null): string|false"]

let mb_strrchr ctx hay needle before name = part ctx "mb_strrchr" ~fold:false ~last:true hay needle before name
  [@@php "function mb_strrchr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null): string|false"]

let mb_strrichr ctx hay needle before name = part ctx "mb_strrichr" ~fold:true ~last:true hay needle before name
  [@@php "function mb_strrichr(string $haystack, string $needle, bool $before_needle = false, ?string $encoding = null): string|false"]

let mb_substr_count ctx hay needle name =
  let _, h, n = points ctx "mb_substr_count" 3 ~fold:false hay needle name in
  if Array.length n = 0 then Errors.value_error ctx "mb_substr_count(): Argument #2 ($needle) must not be empty";
  let rec go from total = match search h n from with -1 -> total | i -> go (i + Array.length n) (total + 1) in
  go 0 0
  [@@php "function mb_substr_count(string $haystack, string $needle, ?string $encoding = null): int; throws if needle is empty; throws if encoding is given"]

let mb_str_split ctx s length name =
  if length < 1 then Errors.value_error ctx "mb_str_split(): Argument #2 ($length) must be greater than 0";
  let e = encoding ctx "mb_str_split" 3 name in
  let n = count e s in
  let result = Php_array.empty () in
  if e == Encoding.utf8 && not (is_ascii s) then begin
    let size = String.length s in
    let skip i = match Std_html.utf8_at s i with 0, skip -> skip | length, _ -> length in
    let rec go i =
      if i < size then begin
        let rec advance i k = if k = 0 || i >= size then i else advance (min size (i + skip i)) (k - 1) in
        let stop = advance i length in
        Php_array.push result (Value.of_string (String.sub s i (stop - i)));
        go stop
      end
    in
    go 0
  end
  else begin
    let rec go i =
      if i < n then begin
        Php_array.push result (Value.of_string (sub ctx e s i (min length (n - i))));
        go (i + length)
      end
    in
    go 0
  end;
  result
  [@@php "function mb_str_split(string $string, int $length = 1, ?string $encoding = null): array; throws if length is outside 1..; throws if encoding is given"]

(* {1 Case} *)

let map_points mapping points =
  Array.concat
    (Array.to_list (Array.map (fun c -> if c < 0 then [| c |] else Array.of_list (Case_map.map mapping c)) points))

let simple_points mapping points = Array.map (fun c -> if c < 0 then c else Case_map.simple mapping c) points

let is_cased c = c >= 0 && (Case_map.map Case_map.lower c <> [ c ] || Case_map.map Case_map.upper c <> [ c ])

let title ~full points =
  let result = ref [] and in_word = ref false in
  Array.iter
    (fun c ->
      let mapping = if !in_word then Case_map.lower else Case_map.title in
      let mapped =
        if c < 0 then [ c ] else if full then Case_map.map mapping c else [ Case_map.simple mapping c ]
      in
      result := List.rev_append mapped !result;
      in_word := if c = 39 || c = 0xad || c = 0x2019 then !in_word else is_cased c)
    points;
  Array.of_list (List.rev !result)

let convert ctx fn e s mode =
  if mode = 0 && is_single e s then String.uppercase_ascii s
  else if mode = 1 && is_single e s then String.lowercase_ascii s
  else
    let points = decode e s in
    let mapped =
      match mode with
      | 0 -> map_points Case_map.upper points
      | 1 -> map_points Case_map.lower points
      | 2 -> title ~full:true points
      | 3 -> map_points Case_map.fold points
      | 4 -> simple_points Case_map.upper points
      | 5 -> simple_points Case_map.lower points
      | 6 -> title ~full:false points
      | 7 -> simple_points Case_map.fold points
      | _ -> Errors.value_error ctx "%s(): Argument #2 ($mode) must be one of the MB_CASE_* constants" fn
    in
    encode ctx e mapped

let mb_strtoupper ctx s name = convert ctx "mb_strtoupper" (encoding ctx "mb_strtoupper" 2 name) s 0
  [@@php "function mb_strtoupper(string $string, ?string $encoding = null): string; throws if encoding is given"]

let mb_strtolower ctx s name = convert ctx "mb_strtolower" (encoding ctx "mb_strtolower" 2 name) s 1
  [@@php "function mb_strtolower(string $string, ?string $encoding = null): string; throws if encoding is given"]

let mb_convert_case ctx s mode name =
  convert ctx "mb_convert_case" (encoding ctx "mb_convert_case" 3 name) s mode
  [@@php "function mb_convert_case(string $string, int $mode, ?string $encoding = null): string"]

(* {1 Encodings} *)

let mb_check_encoding ctx v name =
  let e = encoding ctx "mb_check_encoding" 2 name in
  let rec check inside v =
    match Value.view v with
    | Array a ->
        Php_array.for_all (fun k v -> (Key.is_int k || Encoding.is_valid e (Key.to_text k)) && check inside v) a
    | String s -> Encoding.is_valid e s
    | Ref r when List.memq r inside ->
        Errors.warning ctx "mb_check_encoding(): Cannot not handle circular references";
        false
    | Ref r -> check (r :: inside) (Ref.get r)
    | _ -> true
  in
  check [] v
  [@@php "function mb_check_encoding(array|string|null $value = null, ?string $encoding = null): bool"]

let names_of ctx v =
  match Value.view v with
  | Array a -> List.map (Convert.to_string ctx) (Php_array.to_list a)
  | _ -> List.map String.trim (String.split_on_char ',' (Convert.to_string ctx v))

(* Languages by name and short name, with the encoding of mail and how its body and headers are transferred. *)
let languages =
  [
    ("neutral", "neutral", "UTF-8", "BASE64", "BASE64"); ("Japanese", "ja", "ISO-2022-JP", "BASE64", "7bit");
    ("Korean", "ko", "ISO-2022-KR", "BASE64", "7bit"); ("English", "en", "ISO-8859-1", "Quoted-Printable", "8bit");
    ("uni", "uni", "UTF-8", "BASE64", "BASE64"); ("Simplified Chinese", "zh-cn", "HZ", "BASE64", "7bit");
    ("Traditional Chinese", "zh-tw", "BIG-5", "BASE64", "8bit"); ("German", "de", "ISO-8859-15", "Quoted-Printable", "8bit");
    ("Russian", "ru", "KOI8-R", "Quoted-Printable", "8bit"); ("Ukrainian", "ua", "KOI8-U", "Quoted-Printable", "8bit");
    ("Armenian", "hy", "ArmSCII-8", "Quoted-Printable", "8bit"); ("Turkish", "tr", "ISO-8859-9", "Quoted-Printable", "8bit");
  ]

let language_of name =
  let same a = String.lowercase_ascii a = String.lowercase_ascii name in
  List.find_opt (fun (long, short, _, _, _) -> same long || same short) languages

(* What "auto" stands for, by language. *)
let automatic ctx =
  match language_of (Errors.ini ctx "mbstring.language") with
  | Some ("Japanese", _, _, _, _) -> [ "ASCII"; "JIS"; "UTF-8"; "EUC-JP"; "SJIS" ]
  | Some ("Korean", _, _, _, _) -> [ "ASCII"; "UTF-8"; "EUC-KR"; "UHC" ]
  | Some ("Simplified Chinese", _, _, _, _) -> [ "ASCII"; "UTF-8"; "EUC-CN"; "CP936" ]
  | Some ("Traditional Chinese", _, _, _, _) -> [ "ASCII"; "UTF-8"; "EUC-TW"; "BIG-5" ]
  | Some ("Russian", _, _, _, _) -> [ "ASCII"; "UTF-8"; "KOI8-R"; "CP1251"; "CP866" ]
  | _ -> [ "ASCII"; "UTF-8" ]

let with_auto ctx names =
  List.concat_map
    (fun name -> if String.lowercase_ascii name = "auto" then automatic ctx else [ name ])
    names

let detect ?(strict = true) ctx fn position param s names =
  let candidates = List.map (fun name -> (name, Encoding.find name)) (with_auto ctx names) in
  List.find_map
    (fun (name, e) ->
      match e with
      | None ->
          Errors.value_error ctx "%s(): Argument #%d ($%s) contains invalid encoding \"%s\"" fn position param name
      | Some e ->
          if Encoding.is_valid e s || ((not strict) && Encoding.is_truncated e s) then Some e else None)
    candidates

let mb_detect_encoding ctx s encodings strict =
  let names = match Value.view encodings with Null -> [ "ASCII"; "UTF-8" ] | _ -> names_of ctx encodings in
  match detect ~strict ctx "mb_detect_encoding" 2 "encodings" s names with
  | Some e -> Value.of_string (Encoding.name e)
  | None -> Value.false_
  [@@php "function mb_detect_encoding(string $string, array|string|null $encodings = null, bool $strict = false): string|false"]

let mb_convert_encoding ctx v to_ from =
  let target = encoding ctx "mb_convert_encoding" 2 ~param:"to_encoding" (Some to_) in
  let source s =
    match Value.view from with
    | Null -> Some (internal ctx)
    | _ -> (
        match names_of ctx from with
        | [ name ] -> Some (encoding ctx "mb_convert_encoding" 3 ~param:"from_encoding" (Some name))
        | names -> detect ctx "mb_convert_encoding" 3 "from_encoding" s names)
  in
  let rec convert v =
    match Value.view v with
    | String s -> (
        match source s with
        | Some e -> Value.of_string (encode ctx target (decode e s))
        | None ->
            Errors.warning ctx "mb_convert_encoding(): Unable to detect character encoding";
            Value.false_)
    | Array a -> Value.of_array (Php_array.map (fun _ v -> convert v) a)
    | Ref r -> convert (Ref.get r)
    | _ -> v
  in
  match Value.view v with Array _ | String _ -> convert v | _ -> convert (Value.of_string (Convert.to_string ctx v))
  [@@php "function mb_convert_encoding(array|string $string, string $to_encoding, array|string|null $from_encoding = null): array|string|false"]

let mb_scrub ctx s name =
  let e = encoding ctx "mb_scrub" 2 name in
  encode ctx e (decode e s)
  [@@php "function mb_scrub(string $string, ?string $encoding = null): string"]

let mb_ord ctx s name =
  if s = "" then Errors.value_error ctx "mb_ord(): Argument #1 ($string) must not be empty";
  let e = encoding ctx "mb_ord" 2 name in
  let c = (decode e s).(0) in
  if c < 0 then Value.false_ else Value.of_int c
  [@@php "function mb_ord(string $string, ?string $encoding = null): int|false"]

let mb_chr ctx c name =
  let e = encoding ctx "mb_chr" 2 name in
  if c < 0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000) then Value.false_
  else Value.of_string (encode ctx e [| c |])
  [@@php "function mb_chr(int $codepoint, ?string $encoding = null): string|false"]

let mb_list_encodings () = Php_array.values (Php_array.of_list Encoding.all)
  [@@php "function mb_list_encodings(): array; pure; nothrow"]

(* Charset and header encoding of mail. *)
let mail_language ctx =
  match language_of (Errors.ini ctx "mbstring.language") with
  | Some (_, _, charset, header, _) -> (charset, header)
  | None -> ("UTF-8", "BASE64")

let mb_language ctx language =
  match language with
  | None ->
      let name = match language_of (Errors.ini ctx "mbstring.language") with Some (n, _, _, _, _) -> n | None -> "neutral" in
      Value.of_string name
  | Some name -> (
      match language_of name with
      | Some (long, _, _, _, _) ->
          Hashtbl.replace ctx.req.ini "mbstring.language" long;
          Value.true_
      | None ->
          Errors.value_error ctx "mb_language(): Argument #1 ($language) must be a valid language, \"%s\" given" name)
  [@@php "function mb_language(?string $language = null): string|bool"]

(* {1 Width} *)

(* East Asian wide and full-width characters take two columns. *)
let wide_ranges =
  [
    (0x1100, 0x115f); (0x231a, 0x231b); (0x2329, 0x232a); (0x23e9, 0x23ec); (0x23f0, 0x23f0); (0x23f3, 0x23f3);
    (0x25fd, 0x25fe); (0x2614, 0x2615); (0x2648, 0x2653); (0x267f, 0x267f); (0x2693, 0x2693); (0x26a1, 0x26a1);
    (0x26aa, 0x26ab); (0x26bd, 0x26be); (0x26c4, 0x26c5); (0x26ce, 0x26ce); (0x26d4, 0x26d4); (0x26ea, 0x26ea);
    (0x26f2, 0x26f3); (0x26f5, 0x26f5); (0x26fa, 0x26fa); (0x26fd, 0x26fd); (0x2705, 0x2705); (0x270a, 0x270b);
    (0x2728, 0x2728); (0x274c, 0x274c); (0x274e, 0x274e); (0x2753, 0x2755); (0x2757, 0x2757); (0x2795, 0x2797);
    (0x27b0, 0x27b0); (0x27bf, 0x27bf); (0x2b1b, 0x2b1c); (0x2b50, 0x2b50); (0x2b55, 0x2b55); (0x2e80, 0x2e99);
    (0x2e9b, 0x2ef3); (0x2f00, 0x2fd5); (0x2ff0, 0x2ffb); (0x3000, 0x303e); (0x3041, 0x3096); (0x3099, 0x30ff);
    (0x3105, 0x312f); (0x3131, 0x318e); (0x3190, 0x31e3); (0x31f0, 0x321e); (0x3220, 0x3247); (0x3250, 0x4dbf);
    (0x4e00, 0xa48c); (0xa490, 0xa4c6); (0xa960, 0xa97c); (0xac00, 0xd7a3); (0xf900, 0xfaff); (0xfe10, 0xfe19);
    (0xfe30, 0xfe52); (0xfe54, 0xfe66); (0xfe68, 0xfe6b); (0xff01, 0xff60); (0xffe0, 0xffe6); (0x16fe0, 0x16fe4);
    (0x17000, 0x187f7); (0x18800, 0x18cd5); (0x1b000, 0x1b2fb); (0x1f004, 0x1f004); (0x1f0cf, 0x1f0cf);
    (0x1f18e, 0x1f18e); (0x1f191, 0x1f19a); (0x1f200, 0x1f320); (0x1f32d, 0x1f335); (0x1f337, 0x1f37c);
    (0x1f37e, 0x1f393); (0x1f3a0, 0x1f3ca); (0x1f3cf, 0x1f3d3); (0x1f3e0, 0x1f3f0); (0x1f3f4, 0x1f3f4);
    (0x1f3f8, 0x1f43e); (0x1f440, 0x1f440); (0x1f442, 0x1f4fc); (0x1f4ff, 0x1f53d); (0x1f54b, 0x1f54e);
    (0x1f550, 0x1f567); (0x1f57a, 0x1f57a); (0x1f595, 0x1f596); (0x1f5a4, 0x1f5a4); (0x1f5fb, 0x1f64f);
    (0x1f680, 0x1f6c5); (0x1f6cc, 0x1f6cc); (0x1f6d0, 0x1f6d2); (0x1f6d5, 0x1f6d7); (0x1f6dd, 0x1f6df);
    (0x1f6eb, 0x1f6ec); (0x1f6f4, 0x1f6fc); (0x1f7e0, 0x1f7eb); (0x1f7f0, 0x1f7f0); (0x1f90c, 0x1f93a);
    (0x1f93c, 0x1f945); (0x1f947, 0x1f9ff); (0x1fa70, 0x1faf6); (0x20000, 0x2fffd); (0x30000, 0x3fffd);
  ]

let width c = if c >= 0x1100 && List.exists (fun (low, high) -> c >= low && c <= high) wide_ranges then 2 else 1

let mb_strwidth ctx s name =
  let e = encoding ctx "mb_strwidth" 2 name in
  Array.fold_left (fun total c -> total + width c) 0 (decode e s)
  [@@php "function mb_strwidth(string $string, ?string $encoding = null): int; throws if encoding is given"]

let mb_strimwidth ctx s start max_width marker name =
  let e = encoding ctx "mb_strimwidth" 5 name in
  let points = decode e s in
  let total points = Array.fold_left (fun total c -> total + width c) 0 points in
  let n = Array.length points in
  let start = if start < 0 then start + n else start in
  if start < 0 || start > n then Errors.value_error ctx "mb_strimwidth(): Argument #2 ($start) is out of range";
  let rest = Array.sub points start (n - start) in
  let max_width = if max_width < 0 then total rest + max_width else max_width in
  if max_width < 0 then Errors.value_error ctx "mb_strimwidth(): Argument #3 ($width) is out of range";
  if total rest <= max_width then encode ctx e rest
  else
    let marker_points = decode e marker in
    let room = max_width - total marker_points in
    let rec fit i used = if i < Array.length rest && used + width rest.(i) <= room then fit (i + 1) (used + width rest.(i)) else i in
    encode ctx e (Array.append (Array.sub rest 0 (fit 0 0)) marker_points)
  [@@php "function mb_strimwidth(string $string, int $start, int $width, string $trim_marker = \"\", ?string $encoding = null): string"]

let utf8_encode s = Encoding.encode Encoding.utf8 ~substitute:(fun _ -> []) (Array.init (String.length s) (fun i -> Char.code s.[i]))
  [@@php "function utf8_encode(string $string): string; pure; nothrow; deprecated"]

let utf8_decode s =
  let points = decode Encoding.utf8 s in
  String.init (Array.length points) (fun i -> if points.(i) >= 0 && points.(i) < 256 then Char.chr points.(i) else '?')
  [@@php "function utf8_decode(string $string): string; pure; nothrow; deprecated"]

let constants =
  List.mapi
    (fun i name -> (name, Value.of_int i))
    [
      "MB_CASE_UPPER"; "MB_CASE_LOWER"; "MB_CASE_TITLE"; "MB_CASE_FOLD"; "MB_CASE_UPPER_SIMPLE";
      "MB_CASE_LOWER_SIMPLE"; "MB_CASE_TITLE_SIMPLE"; "MB_CASE_FOLD_SIMPLE";
    ]

let () =
  Constants.register constants
