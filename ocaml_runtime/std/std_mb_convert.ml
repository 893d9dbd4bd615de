(* Conversion of variables, of output, of Japanese widths, and mail headers: mbstring. *)

open Types

let text = Value.of_string

(* {1 Detection order, variables, output} *)

let checked ctx fn position param names =
  List.map
    (fun name ->
      match Encoding.find name with
      | Some e -> Encoding.name e
      | None ->
          Errors.value_error ctx "%s(): Argument #%d ($%s) contains invalid encoding \"%s\"" fn position param name)
    names

let mb_detect_order ctx encodings =
  let st = Std_mb_extra.state ctx in
  if Value.is_null encodings then Std_mb_extra.texts st.order
  else begin
    let names = Std_mbstring.with_auto ctx (Std_mbstring.names_of ctx encodings) in
    let names = checked ctx "mb_detect_order" 1 "encoding" names in
    if names = [] then
      Errors.value_error ctx "mb_detect_order(): Argument #1 ($encoding) must specify at least one encoding";
    st.order <- names;
    Value.true_
  end
  [@@php "function mb_detect_order(array|string|null $encoding = null): array|bool"]

(* Every text in a value, those in arrays and objects too. *)
let rec each_text f v =
  match Value.view v with
  | String s -> f s
  | Array a -> Php_array.iter (fun _ v -> each_text f (Value.deref v)) a
  | Object o -> Php_array.iter (fun _ v -> each_text f (Value.deref v)) (Object.to_array o)
  | _ -> ()

let rec map_texts ctx f v =
  match Value.view v with
  | String s -> text (f s)
  | Array a -> Value.of_array (Php_array.map (fun _ v -> map_texts ctx f (Value.deref v)) a)
  | Object o ->
      Php_array.iter
        (fun k v -> Object.set ctx o (Key.to_string k) (map_texts ctx f (Value.deref v)))
        (Object.to_array o);
      v
  | _ -> v

let mb_convert_variables ctx to_ from first rest =
  let cells = first :: rest in
  let fn = "mb_convert_variables" in
  let target = Std_mbstring.encoding ctx fn 1 ~param:"to_encoding" (Some to_) in
  let names = checked ctx fn 2 "from_encoding" (Std_mbstring.with_auto ctx (Std_mbstring.names_of ctx from)) in
  if names = [] then
    Errors.value_error ctx "mb_convert_variables(): Argument #2 ($from_encoding) must specify at least one encoding";
  let candidates = List.filter_map Encoding.find names in
  let fits e =
    let ok = ref true in
    List.iter (fun cell -> each_text (fun s -> if not (Encoding.is_valid e s) then ok := false) (Ref.get cell)) cells;
    !ok
  in
  match (match candidates with [ e ] -> Some e | _ -> List.find_opt fits candidates) with
  | None ->
      Errors.warning ctx "mb_convert_variables(): Unable to detect encoding";
      Value.false_
  | Some e ->
      let convert s = Std_mbstring.encode ctx target (Encoding.decode e s) in
      List.iter (fun cell -> Ref.set cell (map_texts ctx convert (Ref.get cell))) cells;
      text (Encoding.name e)
  [@@php
    "function mb_convert_variables(string $to_encoding, array|string $from_encoding, mixed &$var, mixed \
     &...$vars): string|false"]

let content_type ctx =
  let same (name, _) = String.lowercase_ascii name = "content-type" in
  match List.find_opt same ctx.req.headers with
  | Some (_, v) -> String.trim (List.hd (String.split_on_char ';' v))
  | None -> Errors.ini ctx "default_mimetype"

let mb_output_handler ctx s status =
  ignore status;
  let kind = content_type ctx in
  let converted = Std_string.str_starts_with kind "text/" || Std_string.str_starts_with kind "application/xhtml+xml" in
  match Encoding.find (Std_mb_extra.output ctx) with
  | Some e when converted && e != Std_mbstring.internal ctx ->
      Std_mbstring.encode ctx e (Encoding.decode (Std_mbstring.internal ctx) s)
  | _ -> s
  [@@php "function mb_output_handler(string $string, int $status): string"]

(* {1 Japanese widths} *)

let points s = Encoding.decode Encoding.utf8 s

(* From U+FF61 on. *)
let katakana = points "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"

let voiced c = (c >= 0xff76 && c <= 0xff84) || (c >= 0xff8a && c <= 0xff8e)
let half_voiced c = c >= 0xff8a && c <= 0xff8e
let is_katakana c = c >= 0x30a1 && c <= 0x30f3
let is_hiragana c = c >= 0x3041 && c <= 0x3093
let to_hiragana c = if is_katakana c then c - 0x60 else c

let position_of c =
  let rec go i = if i = Array.length katakana then None else if katakana.(i) = c then Some i else go (i + 1) in
  go 0

(* Half-width katakana of full-width ones. *)
let narrow c =
  let plain c = Option.map (fun i -> 0xff61 + i) (position_of c) in
  match c with
  | 0x30ee -> Some [ 0xff9c ]
  | 0x30f0 -> Some [ 0xff72 ]
  | 0x30f1 -> Some [ 0xff74 ]
  | 0x30f4 -> Some [ 0xff73; 0xff9e ]
  | _ -> (
      match plain c with
      | Some n -> Some [ n ]
      | None -> (
          match (plain (c - 1), plain (c - 2)) with
          | Some n, _ when voiced n && is_katakana c -> Some [ n; 0xff9e ]
          | _, Some n when half_voiced n && is_katakana c -> Some [ n; 0xff9f ]
          | _ -> None))

let letter c = (c >= 65 && c <= 90) || (c >= 97 && c <= 122)
let digit c = c >= 48 && c <= 57
let special c = c = 0x22 || c = 0x27 || c = 0x5c || c = 0x7e

(* One character, and whether the next one was taken with it. *)
let convert_kana has c next =
  let half = c - 0xfee0 in
  let one c = ([ c ], false) in
  if has 'A' && c >= 0x21 && c <= 0x7d && not (special c) then one (c + 0xfee0)
  else if has 'R' && letter c then one (c + 0xfee0)
  else if has 'N' && digit c then one (c + 0xfee0)
  else if has 'S' && c = 0x20 then one 0x3000
  else if has 'M' && (special c || c = 0xa5 || c = 0x203e) then
    one (match c with 0x22 -> 0x201d | 0x27 -> 0x2019 | 0x5c | 0xa5 -> 0xffe5 | _ -> 0xffe3)
  else if (has 'K' || has 'H') && c >= 0xff61 && c <= 0xff9f then begin
    let base = katakana.(c - 0xff61) in
    let kana c = if has 'K' then c else to_hiragana c in
    if has 'V' && next = 0xff9e && has 'K' && c = 0xff73 then ([ 0x30f4 ], true)
    else if has 'V' && next = 0xff9e && voiced c then ([ kana (base + 1) ], true)
    else if has 'V' && next = 0xff9f && half_voiced c then ([ kana (base + 2) ], true)
    else one (kana base)
  end
  else if has 'a' && half >= 0x21 && half <= 0x7d && not (special half) then one half
  else if has 'a' && c = 0x2212 then one 0x2d
  else if has 'r' && letter half then one half
  else if has 'n' && digit half then one half
  else if has 's' && c = 0x3000 then one 0x20
  else if has 'm' && List.mem c [ 0x2018; 0x2019; 0x201c; 0x201d; 0xff3c; 0xffe3; 0xffe5 ] then
    one (match c with 0x2018 | 0x2019 -> 0x27 | 0x201c | 0x201d -> 0x22 | 0xffe3 -> 0x7e | _ -> 0x5c)
  else
    let narrowed =
      if has 'k' && not (is_hiragana c) then narrow c
      else if has 'h' && not (is_katakana c || c = 0x30f4) then narrow (if is_hiragana c then c + 0x60 else c)
      else None
    in
    match narrowed with
    | Some list -> (list, false)
    | None ->
        if has 'c' && (is_katakana c || c = 0x30fd || c = 0x30fe) then one (c - 0x60)
        else if has 'C' && (is_hiragana c || c = 0x309d || c = 0x309e) then one (c + 0x60)
        else one c

let conflicts =
  [ ('A', 'a'); ('R', 'r'); ('N', 'n'); ('S', 's'); ('H', 'K'); ('K', 'k'); ('H', 'h'); ('k', 'C'); ('C', 'c'); ('h', 'c'); ('M', 'm') ]

let mb_convert_kana ctx s mode name =
  let wrong fmt = Errors.value_error ctx ("mb_convert_kana(): Argument #2 ($mode) " ^^ fmt) in
  String.iter (fun c -> if not (String.contains "AaRrNnSsKkHhCcVMm" c) then wrong "contains invalid flag: '%c'" c) mode;
  let has c = String.contains mode c in
  List.iter (fun (a, b) -> if has a && has b then wrong "must not combine '%c' and '%c' flags" a b) conflicts;
  let e = Std_mbstring.encoding ctx "mb_convert_kana" 3 name in
  let given = Encoding.decode e s in
  let n = Array.length given in
  let rec go i acc =
    if i >= n then List.rev acc
    else
      let made, both = convert_kana has given.(i) (if i + 1 < n then given.(i + 1) else -1) in
      go (if both then i + 2 else i + 1) (List.rev_append made acc)
  in
  Std_mbstring.encode ctx e (Array.of_list (go 0 []))
  [@@php "function mb_convert_kana(string $string, string $mode = \"KV\", ?string $encoding = null): string"]

(* {1 Mail headers: RFC 2047} *)

let quoted s =
  let b = Buffer.create (String.length s * 3) in
  String.iter
    (fun c ->
      if letter (Char.code c) || String.contains "!*+-/" c then Buffer.add_char b c
      else Printf.bprintf b "=%02X" (Char.code c))
    s;
  Buffer.contents b

(* Characters that stand in a header as they are. *)
let ordinary c = c > 0x20 && c < 0x7f && c <> 0x3d && c <> 0x3f && c <> 0x5f

let mime_header ctx e ~base64 ~newline ~indent points =
  let opening = Printf.sprintf "=?%s?%s?" (Encoding.mime e) (if base64 then "B" else "Q") in
  let fold = String.sub newline 0 (min 8 (String.length newline)) ^ " " in
  let indent = if indent > 0 && indent < 74 then indent else 0 in
  let out = Buffer.create 128 in
  let line_start = ref 0 and indent = ref indent in
  let used () = Buffer.length out - !line_start + !indent in
  let break () =
    Buffer.add_string out fold;
    line_start := Buffer.length out;
    indent := 0
  in
  let transfer list =
    let data = Std_mbstring.encode ctx e (Array.of_list (List.rev list)) in
    if base64 then Std_url.base64_encode data else quoted data
  in
  (* [word]: the characters of the encoded word being made, newest first *)
  let word = ref [] and pending = Buffer.create 32 and pending_points = ref [] in
  let encoding = ref false and only_spaces = ref true in
  let close () =
    Buffer.add_string out (opening ^ transfer !word ^ "?=");
    word := []
  in
  let add_encoded c =
    match !word with
    | [] -> word := [ c ]
    | list ->
        let longer = c :: list in
        if used () + String.length opening + String.length (transfer longer) >= 74 then begin
          close ();
          break ();
          word := [ c ]
        end
        else word := longer
  in
  let flush_pending () =
    Buffer.add_buffer out pending;
    Buffer.clear pending;
    pending_points := []
  in
  let hold c =
    Buffer.add_char pending (Char.chr c);
    pending_points := c :: !pending_points
  in
  Array.iter
    (fun c ->
      if !encoding then add_encoded c
      else if ordinary c then begin
        hold c;
        only_spaces := false
      end
      else if !only_spaces && c = 0x20 then hold c
      else if Buffer.length pending < 74 && c = 0x20 then begin
        if used () + Buffer.length pending > 74 then break ()
        else if Buffer.length out > 0 then Buffer.add_char out ' ';
        flush_pending ();
        only_spaces := true
      end
      else begin
        if used () + String.length opening > 60 then break ()
        else if Buffer.length out > 0 then Buffer.add_char out ' ';
        let held = List.rev !pending_points in
        Buffer.clear pending;
        pending_points := [];
        encoding := true;
        List.iter add_encoded held;
        add_encoded c
      end)
    points;
  if !encoding then close ()
  else if Buffer.length pending > 0 then begin
    if Buffer.length out > 0 then
      if used () + Buffer.length pending > 74 then Buffer.add_string out fold else Buffer.add_char out ' ';
    flush_pending ()
  end;
  Buffer.contents out

let mb_encode_mimeheader ctx s charset transfer newline indent =
  let fn = "mb_encode_mimeheader" in
  let mail_charset, header = Std_mbstring.mail_language ctx in
  let e =
    match charset with
    | Some _ -> (
        let e = Std_mbstring.encoding ctx fn 2 ~param:"charset" charset in
        match (Encoding.mime e, charset) with
        | "", Some name -> Errors.value_error ctx "%s(): Argument #2 ($charset) \"%s\" cannot be used for MIME header encoding" fn name
        | _ -> e)
    | None -> Option.value (Encoding.find mail_charset) ~default:Encoding.utf8
  in
  let base64 =
    match transfer with
    | Some t when t <> "" && (t.[0] = 'B' || t.[0] = 'b') -> true
    | Some t when t <> "" && (t.[0] = 'Q' || t.[0] = 'q') -> false
    | _ -> charset <> None || header = "BASE64"
  in
  mime_header ctx e ~base64 ~newline ~indent (Encoding.decode (Std_mbstring.internal ctx) s)
  [@@php
    "function mb_encode_mimeheader(string $string, ?string $charset = null, ?string $transfer_encoding = null, \
     string $newline = \"\\r\\n\", int $indent = 0): string"]
