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

(* {1 Character sets} *)

type charset =
  | Utf8_
  | One_byte of int array  (** code points from 0x80 on *)
  | Several_bytes of string  (** only the basic entities are known there *)

let charset_names =
  let one name others = List.map (fun other -> (other, `One name)) others in
  let several name others = List.map (fun other -> (other, `Several name)) others in
  List.concat
    [
      [ ("utf-8", `Utf8); ("utf8", `Utf8) ]; one "ISO-8859-1" [ "iso-8859-1"; "iso8859-1" ];
      one "ISO-8859-15" [ "iso-8859-15"; "iso8859-15" ]; one "Windows-1252" [ "windows-1252"; "1252"; "cp1252" ];
      one "Windows-1251" [ "windows-1251"; "1251"; "cp1251"; "win-1251" ];
      one "ISO-8859-5" [ "iso8859-5"; "iso-8859-5" ]; one "CP866" [ "cp866"; "866"; "ibm866" ];
      one "KOI8-R" [ "koi8-r"; "koi8-ru"; "koi8r" ]; one "MacRoman" [ "macroman" ];
      several "BIG5" [ "big5"; "950" ]; several "GB2312" [ "gb2312"; "936" ]; several "BIG5" [ "big5-hkscs" ];
      several "SJIS" [ "shift_jis"; "sjis"; "sjis-win"; "cp932"; "932" ];
      several "EUC-JP" [ "euc-jp"; "eucjp"; "eucjp-win" ];
    ]

let known_charset name =
  match List.assoc_opt (String.lowercase_ascii name) charset_names with
  | Some `Utf8 -> Some Utf8_
  | Some (`One name) -> Option.map (fun table -> One_byte table) (Single_byte.find name)
  | Some (`Several name) -> Some (Several_bytes name)
  | None -> None

(* The set a function is to use: its argument, else the ini settings. *)
let charset ctx fn = function
  | Some name when name <> "" && String.lowercase_ascii name <> "utf-8" -> (
      match known_charset name with
      | Some set -> set
      | None ->
          Errors.warning ctx "%s(): Charset \"%s\" is not supported, assuming UTF-8" fn name;
          Utf8_)
  | Some name when name <> "" -> Utf8_
  | _ -> (
      let configured =
        match Errors.ini ctx "internal_encoding" with "" -> Errors.ini ctx "default_charset" | name -> name
      in
      match configured with
      | "UTF-8" | "utf-8" | "" -> Utf8_
      | name -> Option.value (known_charset name) ~default:Utf8_)

(* Bytes of the character at [i] in a set of several bytes, 0 when it is malformed. *)
let wide_length name s i =
  let c = Char.code s.[i] in
  let next = if i + 1 < String.length s then Char.code s.[i + 1] else 0 in
  let within low high v = v >= low && v <= high in
  match name with
  | "EUC-JP" ->
      if within 0xa1 0xfe c then if within 0xa1 0xfe next then 2 else 0
      else if c = 0x8e then if within 0xa1 0xdf next then 2 else 0
      else if c = 0x8f then
        if within 0xa1 0xfe next && i + 2 < String.length s && within 0xa1 0xfe (Char.code s.[i + 2]) then 3 else 0
      else if c <> 0xa0 && c <> 0xff then 1
      else 0
  | "SJIS" ->
      if within 0x81 0x9f c || within 0xe0 0xfc c then
        if within 0x40 0xfc next && next <> 0x7f then 2 else 0
      else if c < 0x80 || within 0xa1 0xdf c then 1
      else 0
  | "GB2312" ->
      if within 0xa1 0xfe c then if within 0xa1 0xfe next then 2 else 0
      else if c <> 0x8e && c <> 0x8f && c <> 0xa0 && c <> 0xff then 1
      else 0
  | _ ->
      if within 0x81 0xfe c then if within 0x40 0x7e next || within 0xa1 0xfe next then 2 else 0
      else 1

let utf8_at = Utf8.length_at
let code_point = Utf8.code_point
let add_utf8 = Utf8.add

(* [entity_end s i] is the position after the [;] of the entity that starts with the ampersand at [i], when it looks
   like one: what double_encode = false leaves alone. *)
(* Does the document type know the name? *)
let known_entity flags name =
  match doctype flags with
  | d when d = ent_html5 -> Html5_entities.codes name <> None
  | d when d = ent_xml1 -> List.mem name [ "amp"; "lt"; "gt"; "quot"; "apos" ]
  | d -> List.mem name [ "amp"; "lt"; "gt"; "quot" ] || (d = ent_xhtml && name = "apos") || Html_entities.code name <> None

(* Characters that may stand in a document of the type. *)
let allowed_code flags code =
  match doctype flags with
  | 0 -> (code >= 0x20 && code <= 0x7e) || code = 10 || code = 9 || code = 13 || (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff)
  | 48 ->
      (code >= 0x20 && code <= 0x7e) || (code >= 9 && code <= 13 && code <> 11)
      || (code >= 0xa0 && code <= 0x10ffff && code land 0xffff <> 0xfffe && code land 0xffff <> 0xffff && (code < 0xd800 || code > 0xdfff) && (code < 0xfdd0 || code > 0xfdef))
  | _ -> (code >= 0x20 && code <= 0xd7ff) || code = 10 || code = 9 || code = 13 || (code >= 0xe000 && code <= 0x10ffff && code <> 0xfffe && code <> 0xffff)

(* An entity at [i]: where it ends, and what it says. *)
let entity_at s i =
  let n = String.length s in
  let rec run accept j = if j < n && accept s.[j] then run accept (j + 1) else j in
  let is_digit c = c >= '0' && c <= '9' in
  let is_hex c = is_digit c || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') in
  let is_alnum c = is_digit c || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') in
  let closed from j = j > from && j < n && s.[j] = ';' in
  (* digits without the zeroes before them; more than that is no character *)
  let number prefix from j =
    let rec significant k = if k < j - 1 && s.[k] = '0' then significant (k + 1) else k in
    let k = significant from in
    if j - k > 10 then None
    else
      match int_of_string_opt (prefix ^ String.sub s k (j - k)) with
      | Some code when code <= 0x10ffff -> Some (j + 1, `Code code)
      | _ -> None
  in
  if i + 1 < n && s.[i + 1] = '#' then
    if i + 2 < n && (s.[i + 2] = 'x' || s.[i + 2] = 'X') then
      let j = run is_hex (i + 3) in
      if closed (i + 3) j then number "0x" (i + 3) j else None
    else
      let j = run is_digit (i + 2) in
      if closed (i + 2) j then number "0u" (i + 2) j else None
  else
    let j = run is_alnum (i + 1) in
    if closed (i + 1) j then Some (j + 1, `Name (String.sub s (i + 1) (j - i - 1))) else None

(* [escape flags ~all ~set ~double s] is [s] with entities; "" when it is malformed. *)
let escape flags ~all ~set ~double s =
  let n = String.length s in
  let b = Buffer.create (n + 32) in
  let substitute = flags land ent_substitute <> 0 and ignore_bad = flags land ent_ignore <> 0 in
  let disallowed = flags land ent_disallowed <> 0 in
  let html5 = doctype flags = ent_html5 in
  let all = all && doctype flags <> ent_xml1 && (match set with Several_bytes _ -> false | _ -> true) in
  let apostrophe =
    if html5 || (doctype flags <> ent_html401 && not all) then "&apos;" else "&#039;"
  in
  let replacement = match set with Utf8_ -> "\xEF\xBF\xBD" | _ -> "&#xFFFD;" in
  (* the code point at [i] (-1: not known to Unicode) and its bytes, 0 when malformed *)
  let at i =
    let c = Char.code (String.unsafe_get s i) in
    if c < 0x80 then (c, 1, 1)
    else
      match set with
      | Utf8_ -> (
          match utf8_at s i with 0, skip -> (-1, 0, skip) | length, skip -> (code_point s i length, length, skip))
      | One_byte table -> (table.(c - 0x80), 1, 1)
      | Several_bytes name -> ( match wide_length name s i with 0 -> (-1, 0, 1) | length -> (-1, length, length))
  in
  let named code i length =
    if not all then None
    else if html5 then
      let next = if i + length < n then match at (i + length) with c, l, _ when l > 0 -> Some (c, l) | _ -> None else None in
      let pair =
        Option.bind next (fun (c, l) -> Option.map (fun name -> (name, l)) (Html5_entities.name [ code; c ]))
      in
      match pair with
      | Some (name, l) -> Some (name, length + l)
      | None -> Option.map (fun name -> (name, length)) (Html5_entities.name [ code ])
    else Option.map (fun name -> (name, length)) (Html_entities.name code)
  in
  let rec go i =
    if i >= n then true
    else
      match String.unsafe_get s i with
      | '&' -> (
          let kept =
            if double then None
            else
              match entity_at s i with
              | Some (stop, `Code code) ->
                  if disallowed && not (allowed_code flags code) then None else Some stop
              | Some (stop, `Name name) when known_entity flags name -> Some stop
              | _ -> None
          in
          match kept with
          | Some stop ->
              Buffer.add_substring b s i (stop - i);
              go stop
          | None -> Buffer.add_string b "&amp;"; go (i + 1))
      | '<' when not (html5 && all) -> Buffer.add_string b "&lt;"; go (i + 1)
      | '>' when not (html5 && all) -> Buffer.add_string b "&gt;"; go (i + 1)
      | '"' ->
          if flags land ent_compat <> 0 then Buffer.add_string b "&quot;" else Buffer.add_char b '"';
          go (i + 1)
      | '\'' ->
          if flags land ent_quotes = ent_quotes then Buffer.add_string b apostrophe else Buffer.add_char b '\'';
          go (i + 1)
      | c when c >= ' ' && c < '\127' && not (html5 && all) -> Buffer.add_char b c; go (i + 1)
      | _ -> (
          match at i with
          | _, 0, skip ->
              if ignore_bad then go (i + skip)
              else if substitute then begin
                Buffer.add_string b replacement;
                go (i + skip)
              end
              else false
          | code, length, _ -> (
              match named code i length with
              | Some (name, length) ->
                  Buffer.add_char b '&';
                  Buffer.add_string b name;
                  Buffer.add_char b ';';
                  go (i + length)
              | None ->
                  if disallowed && code >= 0 && not (allowed_code flags code) then Buffer.add_string b replacement
                  else Buffer.add_substring b s i length;
                  go (i + length)))
  in
  if go 0 then Buffer.contents b else ""

let htmlspecialchars ctx s flags encoding double =
  escape flags ~all:false ~set:(charset ctx "htmlspecialchars" encoding) ~double s
  [@@php "function htmlspecialchars(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, ?string $encoding = null, bool $double_encode = true): string; throws if encoding is given"]

let htmlentities ctx s flags encoding double =
  let set = charset ctx "htmlentities" encoding in
  (match set with
  | Several_bytes _ ->
      Errors.notice ctx
        "htmlentities(): Only basic entities substitution is supported for multi-byte encodings other than UTF-8; functionality is equivalent to htmlspecialchars"
  | _ -> ());
  escape flags ~all:true ~set ~double s
  [@@php "function htmlentities(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, ?string $encoding = null, bool $double_encode = true): string; throws if encoding is given"]

(* {1 Decoding} *)

let decode flags ~all ~set s =
  if not (String.contains s '&') then s
  else begin
    let n = String.length s in
    let b = Buffer.create n in
    let all = all && match set with Several_bytes _ -> false | _ -> true in
    let quote_kept code =
      (code = 39 && flags land ent_quotes <> ent_quotes) || (code = 34 && flags land ent_compat = 0)
    in
    let basic code = code = 39 || code = 34 || code = 38 || code = 60 || code = 62 in
    let code_of = function
      | `Code code ->
          if allowed_code flags code && (not (doctype flags = ent_html5 && code = 13)) && (all || basic code)
          then Some [ code ] else None
      | `Name name -> (
          match name with
          | "amp" -> Some [ 38 ]
          | "lt" -> Some [ 60 ]
          | "gt" -> Some [ 62 ]
          | "quot" -> Some [ 34 ]
          | "apos" -> if doctype flags <> ent_html401 then Some [ 39 ] else None
          | _ when (not all) || doctype flags = ent_xml1 -> None
          | name when doctype flags = ent_html5 -> Html5_entities.codes name
          | name -> Option.map (fun code -> [ code ]) (Html_entities.code name))
    in
    (* the bytes of a character in the set *)
    let bytes code =
      match set with
      | _ when code < 0x80 -> Some (String.make 1 (Char.chr code))
      | Utf8_ ->
          let b = Buffer.create 4 in
          add_utf8 b code;
          Some (Buffer.contents b)
      | One_byte table -> Option.map (fun byte -> String.make 1 (Char.chr byte)) (Single_byte.byte_of table code)
      | Several_bytes _ -> None
    in
    let decoded i =
      match entity_at s i with
      | None -> None
      | Some (stop, what) -> (
          match code_of what with
          | Some [ code ] when not (quote_kept code) -> Option.map (fun text -> (text, stop)) (bytes code)
          | Some ([ _; _ ] as codes) when set = Utf8_ ->
              Some (String.concat "" (List.filter_map bytes codes), stop)
          | _ -> None)
    in
    let rec go i =
      if i < n then
        if s.[i] = '&' then
          match decoded i with
          | Some (text, stop) -> Buffer.add_string b text; go stop
          | None -> Buffer.add_char b '&'; go (i + 1)
        else begin
          Buffer.add_char b s.[i];
          go (i + 1)
        end
    in
    go 0;
    Buffer.contents b
  end

let htmlspecialchars_decode s flags = decode flags ~all:false ~set:Utf8_ s
  [@@php "function htmlspecialchars_decode(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401): string; pure; nothrow"]

let html_entity_decode ctx s flags encoding =
  decode flags ~all:true ~set:(charset ctx "html_entity_decode" encoding) s
  [@@php "function html_entity_decode(string $string, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, ?string $encoding = null): string; throws if encoding is given"]

let get_html_translation_table ctx table flags encoding =
  let result = Php_array.empty () in
  let set = charset ctx "get_html_translation_table" (Some encoding) in
  let all = table = 1 && match set with Several_bytes _ -> false | _ -> true in
  let flags = flags land lnot ent_disallowed in
  let add c =
    let escaped = escape flags ~all ~set ~double:true c in
    if escaped <> c && escaped <> "" then Php_array.set result (Key.of_string c) (Value.of_string escaped)
  in
  let utf8 codes =
    let b = Buffer.create 8 in
    List.iter (add_utf8 b) codes;
    Buffer.contents b
  in
  (match set with
  | Utf8_ when all && doctype flags = ent_html5 -> List.iter (fun (codes, _) -> add (utf8 codes)) (Html5_entities.all ())
  | Utf8_ when all -> List.iter (fun code -> add (utf8 [ code ])) ([ 34; 38; 39; 60; 62 ] @ Html_entities.codes)
  | One_byte _ when all -> for c = 0 to 255 do add (String.make 1 (Char.chr c)) done
  | _ -> List.iter (fun code -> add (String.make 1 (Char.chr code))) [ 34; 38; 39; 60; 62 ]);
  result
  [@@php "function get_html_translation_table(int $table = HTML_SPECIALCHARS, int $flags = ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML401, string $encoding = \"UTF-8\"): array"]

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
