(* HTML escaping (https://www.php.net/manual/en/function.htmlspecialchars.php). UTF-8 and the single-byte character sets;
   entity names are in {!Html_entities}. *)

let ent_compat = 2
let ent_quotes = 3
let ent_noquotes = 0
let ent_ignore = 4
let ent_substitute = 8
let ent_disallowed = 128
let ent_html401 = 0
let ent_xml1 = 16
let ent_xhtml = 32
let ent_html5 = 48
let doctype flags = flags land 48

let constants =
  List.map
    (fun (name, v) -> (name, Value.of_int v))
    [
      ("ENT_HTML401", ent_html401); ("ENT_COMPAT", ent_compat); ("ENT_QUOTES", ent_quotes);
      ("ENT_NOQUOTES", ent_noquotes); ("ENT_IGNORE", ent_ignore); ("ENT_SUBSTITUTE", ent_substitute);
      ("ENT_DISALLOWED", ent_disallowed); ("ENT_XML1", ent_xml1); ("ENT_XHTML", ent_xhtml);
      ("ENT_HTML5", ent_html5); ("HTML_SPECIALCHARS", 0); ("HTML_ENTITIES", 1);
    ]

let is_utf8 = function
  | None | Some "" -> true
  | Some name -> ( match String.lowercase_ascii name with "utf-8" | "utf8" -> true | _ -> false)

(* Length of the well-formed UTF-8 sequence at [i] (0 when malformed), and how many bytes to pass over
   when it is not. *)
let utf8_at s i =
  let n = String.length s in
  let byte k = if i + k < n then Char.code (String.unsafe_get s (i + k)) else -1 in
  let is_tail k = byte k land 0xc0 = 0x80 && byte k >= 0 in
  let c = byte 0 in
  if c < 0x80 then (1, 1)
  else if c < 0xc2 then (0, 1)
  else if c < 0xe0 then if is_tail 1 then (2, 2) else (0, if i + 1 >= n || byte 1 < 0x80 || byte 1 >= 0xc2 then 1 else 2)
  else if c < 0xf0 then
    let b1 = byte 1 in
    if is_tail 1 && is_tail 2 then
      if (c = 0xe0 && b1 < 0xa0) || (c = 0xed && b1 >= 0xa0) then (0, 3) else (3, 3)
    else if n - i < 3 then
      (0, if n - i = 2 && is_tail 1 then 2 else 1)
    else if is_tail 1 then (0, 2)
    else (0, 1)
  else if c < 0xf5 then
    let b1 = byte 1 in
    if is_tail 1 && is_tail 2 && is_tail 3 then
      if (c = 0xf0 && b1 < 0x90) || (c = 0xf4 && b1 >= 0x90) then (0, 4) else (4, 4)
    else if is_tail 1 && is_tail 2 then (0, if n - i < 4 then 3 else 3)
    else if is_tail 1 then (0, 2)
    else (0, 1)
  else (0, 1)

let code_point s i length =
  let byte k = Char.code (String.unsafe_get s (i + k)) in
  match length with
  | 1 -> byte 0
  | 2 -> ((byte 0 land 0x1f) lsl 6) lor (byte 1 land 0x3f)
  | 3 -> ((byte 0 land 0x0f) lsl 12) lor ((byte 1 land 0x3f) lsl 6) lor (byte 2 land 0x3f)
  | _ ->
      ((byte 0 land 0x07) lsl 18) lor ((byte 1 land 0x3f) lsl 12) lor ((byte 2 land 0x3f) lsl 6)
      lor (byte 3 land 0x3f)

let add_utf8 b code =
  if code < 0x80 then Buffer.add_char b (Char.chr code)
  else Buffer.add_utf_8_uchar b (Uchar.of_int code)

(* [entity_end s i] is the position after the [;] of the entity that starts with the ampersand at [i], when it looks
   like one: what double_encode = false leaves alone. *)
let entity_end flags ~all s i =
  let n = String.length s in
  let rec run accept j = if j < n && accept s.[j] then run accept (j + 1) else j in
  let is_digit c = c >= '0' && c <= '9' in
  let is_hex c = is_digit c || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') in
  let is_alnum c = is_digit c || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') in
  let closed from j = if j > from && j < n && s.[j] = ';' then Some (j + 1) else None in
  if i + 1 < n && s.[i + 1] = '#' then
    if i + 2 < n && (s.[i + 2] = 'x' || s.[i + 2] = 'X') then
      let j = run is_hex (i + 3) in
      if j - (i + 3) > 8 then None else closed (i + 3) j
    else
      let j = run is_digit (i + 2) in
      if j - (i + 2) > 10 then None else closed (i + 2) j
  else
    let j = run is_alnum (i + 1) in
    match closed (i + 1) j with
    | Some _ as found ->
        let name = String.sub s (i + 1) (j - i - 1) in
        let basic = List.mem name [ "amp"; "lt"; "gt"; "quot"; "apos" ] in
        if (not all) || doctype flags = ent_html5 || basic || Html_entities.code name <> None then found else None
    | None -> None

let escape flags ~all ~utf8 ~double s =
  let n = String.length s in
  let b = Buffer.create (n + 32) in
  let substitute = flags land ent_substitute <> 0 and ignore_bad = flags land ent_ignore <> 0 in
  let apostrophe =
    if doctype flags = ent_html401 then "&#039;" else "&apos;"
  in
  let rec go i =
    if i >= n then true
    else
      match String.unsafe_get s i with
      | '&' -> (
          match if double then None else entity_end flags ~all s i with
          | Some stop ->
              Buffer.add_substring b s i (stop - i);
              go stop
          | None -> Buffer.add_string b "&amp;"; go (i + 1))
      | '<' -> Buffer.add_string b "&lt;"; go (i + 1)
      | '>' -> Buffer.add_string b "&gt;"; go (i + 1)
      | '"' when flags land ent_compat <> 0 -> Buffer.add_string b "&quot;"; go (i + 1)
      | '\'' when flags land ent_quotes = ent_quotes -> Buffer.add_string b apostrophe; go (i + 1)
      | c when c < '\128' -> Buffer.add_char b c; go (i + 1)
      | c when not utf8 ->
          (match if all then Html_entities.name (Char.code c) else None with
          | Some name -> Buffer.add_char b '&'; Buffer.add_string b name; Buffer.add_char b ';'
          | None -> Buffer.add_char b c);
          go (i + 1)
      | _ -> (
          match utf8_at s i with
          | 0, skip ->
              if substitute then begin
                Buffer.add_string b "\xEF\xBF\xBD";
                go (i + skip)
              end
              else ignore_bad && go (i + skip)
          | length, _ ->
              (match if all then Html_entities.name (code_point s i length) else None with
              | Some name -> Buffer.add_char b '&'; Buffer.add_string b name; Buffer.add_char b ';'
              | None -> Buffer.add_substring b s i length);
              go (i + length))
  in
  if go 0 then Buffer.contents b else ""

let htmlspecialchars s flags encoding double =
  escape flags ~all:false ~utf8:(is_utf8 encoding) ~double s
  [@@php "function htmlspecialchars(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, ?string $encoding = null, bool $double_encode = true): string; pure; nothrow"]

let htmlentities s flags encoding double =
  escape flags ~all:true ~utf8:(is_utf8 encoding) ~double s
  [@@php "function htmlentities(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, ?string $encoding = null, bool $double_encode = true): string; pure; nothrow"]

(* {1 Decoding} *)

let numeric_entity_allowed flags code =
  match doctype flags with
  | 0 -> (code >= 0x20 && code <= 0x7e) || code = 10 || code = 9 || code = 13 || (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff)
  | 48 ->
      (code >= 0x20 && code <= 0x7e) || (code >= 9 && code <= 13 && code <> 11)
      || (code >= 0xa0 && code <= 0x10ffff && code land 0xffff <> 0xfffe && code land 0xffff <> 0xffff && (code < 0xd800 || code > 0xdfff) && (code < 0xfdd0 || code > 0xfdef))
  | _ -> (code >= 0x20 && code <= 0xd7ff) || code = 10 || code = 9 || code = 13 || (code >= 0xe000 && code <= 0x10ffff && code <> 0xfffe && code <> 0xffff)

let decode flags ~all ~utf8 s =
  if not (String.contains s '&') then s
  else begin
    let n = String.length s in
    let b = Buffer.create n in
    let emit code = if utf8 || code < 128 then add_utf8 b code else Buffer.add_char b (Char.chr (code land 255)) in
    let quote_kept code =
      (code = 39 && flags land ent_quotes <> ent_quotes) || (code = 34 && flags land ent_compat = 0)
    in
    let representable code = utf8 || code < 256 in
    let decoded i =
      match entity_end flags ~all:false s i with
      | None -> None
      | Some stop ->
          let body = String.sub s (i + 1) (stop - i - 2) in
          let code =
            if body.[0] = '#' then
              let text = String.sub body 1 (String.length body - 1) in
              let text = if text.[0] = 'X' || text.[0] = 'x' then "0x" ^ String.sub text 1 (String.length text - 1) else "0u" ^ text in
              match int_of_string_opt text with
              | Some code when code <= 0x10ffff && numeric_entity_allowed flags code && (all || code = 39 || code = 34 || code = 38 || code = 60 || code = 62) -> Some code
              | _ -> None
            else
              match body with
              | "amp" -> Some 38
              | "lt" -> Some 60
              | "gt" -> Some 62
              | "quot" -> Some 34
              | "apos" when doctype flags <> ent_html401 -> Some 39
              | name when all && doctype flags <> ent_xml1 -> Html_entities.code name
              | _ -> None
          in
          ( match code with
          | Some code when representable code && not (quote_kept code) -> Some (code, stop)
          | _ -> None)
    in
    let rec go i =
      if i < n then
        if s.[i] = '&' then
          match decoded i with
          | Some (code, stop) -> emit code; go stop
          | None -> Buffer.add_char b '&'; go (i + 1)
        else begin
          Buffer.add_char b s.[i];
          go (i + 1)
        end
    in
    go 0;
    Buffer.contents b
  end

let htmlspecialchars_decode s flags = decode flags ~all:false ~utf8:true s
  [@@php "function htmlspecialchars_decode(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401): string; pure; nothrow"]

let html_entity_decode s flags encoding = decode flags ~all:true ~utf8:(is_utf8 encoding) s
  [@@php "function html_entity_decode(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, ?string $encoding = null): string; pure; nothrow"]

let get_html_translation_table table flags encoding =
  let result = Php_array.empty () in
  let utf8 = is_utf8 (Some encoding) in
  let add code =
    let b = Buffer.create 4 in
    if utf8 || code < 128 then add_utf8 b code else Buffer.add_char b (Char.chr code);
    let c = Buffer.contents b in
    let escaped = escape flags ~all:(table = 1) ~utf8 ~double:true c in
    if escaped <> c then Php_array.set result (Key.of_string c) (Value.of_string escaped)
  in
  List.iter add [ 34; 38; 39; 60; 62 ];
  if table = 1 then List.iter (fun code -> if utf8 || code < 256 then add code) Html_entities.codes;
  result
  [@@php "function get_html_translation_table(int $table = HTML_SPECIALCHARS, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, string $encoding = \"UTF-8\"): array; pure; nothrow"]

(* {1 strip_tags} *)

(* php's state machine: outside, in a tag, in <? ?>, in <! >, in a comment. *)
let strip ~allowed s =
  let n = String.length s in
  let b = Buffer.create n and tag = Buffer.create 32 in
  let normal_name text =
    (* "<A href=..>" and "</a>" become "<a>" *)
    let out = Buffer.create 16 in
    Buffer.add_char out '<';
    (try
       let started = ref false in
       String.iteri
         (fun i c ->
           if i > 0 then
             match c with
             | '>' -> raise Exit
             | ' ' | '\t' | '\n' | '\r' -> if !started then raise Exit
             | '/' -> if !started then () else ()
             | c ->
                 started := true;
                 Buffer.add_char out (Char.lowercase_ascii c))
         text
     with Exit -> ());
    Buffer.add_char out '>';
    Buffer.contents out
  in
  let is_allowed text = List.mem (normal_name text) allowed in
  let rec outside i =
    if i < n then
      match s.[i] with
      | '\000' -> outside (i + 1)
      | '<' when i + 1 < n && (match s.[i + 1] with ' ' | '\t' | '\n' | '\r' | '\011' | '\012' -> true | _ -> false) ->
          Buffer.add_char b '<';
          outside (i + 1)
      | '<' ->
          Buffer.clear tag;
          Buffer.add_char tag '<';
          in_tag (i + 1) '\000' 0
      | '>' -> Buffer.add_char b '>'; outside (i + 1)
      | c -> Buffer.add_char b c; outside (i + 1)
  and in_tag i quote depth =
    if i < n then begin
      let c = s.[i] in
      if quote <> '\000' then begin
        Buffer.add_char tag c;
        in_tag (i + 1) (if c = quote then '\000' else quote) depth
      end
      else
        match c with
        | '<' -> in_tag (i + 1) quote (depth + 1)
        | '>' when depth > 0 -> in_tag (i + 1) quote (depth - 1)
        | '>' ->
            Buffer.add_char tag '>';
            let text = Buffer.contents tag in
            if allowed <> [] && is_allowed text then Buffer.add_string b text;
            outside (i + 1)
        | '"' | '\'' ->
            Buffer.add_char tag c;
            in_tag (i + 1) (if i > 0 then c else quote) depth
        | '!' when Buffer.length tag = 1 -> in_declaration (i + 1)
        | '?' when Buffer.length tag = 1 -> in_instruction (i + 1) '\000'
        | c -> Buffer.add_char tag c; in_tag (i + 1) quote depth
    end
  and in_declaration i =
    if i < n then
      if i + 1 < n && s.[i] = '-' && s.[i + 1] = '-' then in_comment (i + 2)
      else if s.[i] = '>' then outside (i + 1)
      else in_declaration (i + 1)
  and in_comment i =
    if i < n then if s.[i] = '>' && i >= 2 && s.[i - 1] = '-' && s.[i - 2] = '-' then outside (i + 1) else in_comment (i + 1)
  and in_instruction i quote =
    if i < n then
      let c = s.[i] in
      if quote <> '\000' then in_instruction (i + 1) (if c = quote then '\000' else quote)
      else
        match c with
        | '"' | '\'' -> in_instruction (i + 1) c
        | '>' when s.[i - 1] = '?' -> outside (i + 1)
        | _ -> in_instruction (i + 1) quote
  in
  outside 0;
  Buffer.contents b

let allowed_tags ctx v =
  match Value.view v with
  | Null -> []
  | Array names ->
      List.map (fun v -> "<" ^ String.lowercase_ascii (Convert.to_string ctx v) ^ ">") (Php_array.to_list names)
  | _ ->
      let text = String.lowercase_ascii (Convert.to_string ctx v) in
      List.filter_map
        (fun piece ->
          match String.index_opt piece '>' with
          | Some i -> Some ("<" ^ String.sub piece 0 i ^ ">")
          | None -> None)
        (String.split_on_char '<' text)

let strip_tags ctx s allowed = strip ~allowed:(allowed_tags ctx allowed) s
  [@@php "function strip_tags(string $string, array|string|null $allowed_tags = null): string"]

let () = Constants.register constants
