(* Input and output encodings, names, entities and mail headers of the mbstring extension. *)

open Types

type state = { mutable output : string option; mutable order : string list }
type native += Mb_extra of state

let state ctx =
  match Hashtbl.find_opt ctx.req.ext "mb_extra" with
  | Some (Mb_extra s) -> s
  | _ ->
      let s = { output = None; order = [ "ASCII"; "UTF-8" ] } in
      Hashtbl.replace ctx.req.ext "mb_extra" (Mb_extra s);
      s

(* The encoding of output: what mb_http_output set, or the ini settings. *)
let output ctx =
  match (state ctx).output with
  | Some name -> name
  | None when Errors.ini ctx "mbstring.http_output" = "pass" -> "pass"
  | None ->
      Encoding.name
        (Std_mbstring.configured ctx [ "mbstring.http_output"; "output_encoding"; "default_charset" ])

let text = Value.of_string
let texts l = Value.of_array (Php_array.of_list (List.map text l))

let mb_http_output ctx encoding =
  let st = state ctx in
  match encoding with
  | None -> text (output ctx)
  | Some "pass" ->
      st.output <- Some "pass";
      Value.true_
  | Some _ ->
      st.output <- Some (Encoding.name (Std_mbstring.encoding ctx "mb_http_output" 1 encoding));
      Value.true_
  [@@php "function mb_http_output(?string $encoding = null): string|bool"]

(* Input is never converted, so no kind of it has been detected. *)
let mb_http_input ctx kind =
  match Option.map String.uppercase_ascii kind with
  | None | Some ("G" | "P" | "C" | "S") -> Value.false_
  | Some "I" -> texts [ "UTF-8" ]
  | Some "L" -> text "UTF-8"
  | Some _ ->
      Errors.value_error ctx
        "mb_http_input(): Argument #1 ($type) must be one of \"G\", \"P\", \"C\", \"S\", \"I\", or \"L\""
  [@@php "function mb_http_input(?string $type = null): array|string|false"]

let mb_preferred_mime_name ctx encoding =
  match Encoding.mime (Std_mbstring.encoding ctx "mb_preferred_mime_name" 1 (Some encoding)) with
  | "" ->
      Errors.warning ctx "mb_preferred_mime_name(): No MIME preferred name corresponding to \"%s\"" encoding;
      Value.false_
  | name -> text name
  [@@php "function mb_preferred_mime_name(string $encoding): string|false"]

let mb_encoding_aliases ctx encoding =
  let e = Std_mbstring.encoding ctx "mb_encoding_aliases" 1 (Some encoding) in
  Php_array.values (Php_array.of_list (Encoding.aliases e))
  [@@php "function mb_encoding_aliases(string $encoding): array"]

let mb_parse_str ctx s result =
  ignore ctx;
  Std_url.parse_str s result;
  true
  [@@php "function mb_parse_str(string $string, &$result): bool; nothrow"]

let information ctx =
  let st = state ctx in
  let substitute =
    match Std_mbstring.substitute_setting ctx with
    | -1 -> text "none"
    | -2 -> text "long"
    | -3 -> text "entity"
    | c -> Value.of_int c
  in
  [
    ("internal_encoding", text (Encoding.name (Std_mbstring.internal ctx))); ("http_output", text (output ctx));
    ("http_output_conv_mimetypes", text "^(text/|application/xhtml\\+xml)"); ("mail_charset", text (fst (Std_mbstring.mail_language ctx)));
    ("mail_header_encoding", text (snd (Std_mbstring.mail_language ctx))); ("mail_body_encoding", text "BASE64");
    ("illegal_chars", Value.of_int 0); ("encoding_translation", text "Off"); ("language", Std_mbstring.mb_language ctx None);
    ("detect_order", texts st.order); ("substitute_character", substitute); ("strict_detection", text "Off");
  ]

let mb_get_info ctx kind =
  match kind with
  | "all" ->
      let a = Php_array.empty () in
      List.iter (fun (name, v) -> Php_array.set_string a name v) (information ctx);
      Value.of_array a
  | _ -> (
      match List.assoc_opt (String.lowercase_ascii kind) (information ctx) with
      | Some v -> v
      | None -> Value.false_)
  [@@php "function mb_get_info(string $type = \"all\"): array|string|int|false|null"]

(* {1 Numeric entities} *)

(* The conversion map: first, last, offset, mask. *)
let ranges ctx fn map =
  let numbers = List.map (Convert.to_int ctx) (Php_array.to_list map) in
  let rec groups = function
    | first :: last :: offset :: mask :: rest -> (first, last, offset, mask) :: groups rest
    | [] -> []
    | _ -> Errors.value_error ctx "%s(): Argument #2 ($map) must have a multiple of 4 elements" fn
  in
  groups numbers

let ascii s = Array.init (String.length s) (fun i -> Char.code s.[i])

let mb_encode_numericentity ctx s map name hex =
  let fn = "mb_encode_numericentity" in
  let e = Std_mbstring.encoding ctx fn 3 name in
  let ranges = ranges ctx fn map in
  let points = Std_mbstring.decode e s in
  let one c =
    match List.find_opt (fun (first, last, _, _) -> c >= first && c <= last) ranges with
    | Some (_, _, offset, mask) ->
        let n = (c + offset) land mask in
        ascii (if hex then Printf.sprintf "&#x%X;" n else Printf.sprintf "&#%d;" n)
    | None -> [| c |]
  in
  Std_mbstring.encode ctx e (Array.concat (List.map one (Array.to_list points)))
  [@@php "function mb_encode_numericentity(string $string, array $map, ?string $encoding = null, bool $hex = false): string"]

let mb_decode_numericentity ctx s map name =
  let fn = "mb_decode_numericentity" in
  let e = Std_mbstring.encoding ctx fn 3 name in
  let ranges = ranges ctx fn map in
  let points = Std_mbstring.decode e s in
  let n = Array.length points in
  let out = ref [] in
  let at i = if i < n then points.(i) else -2 in
  let digit ~hex c =
    if c >= 48 && c <= 57 then Some (c - 48)
    else if hex && c >= 65 && c <= 70 then Some (c - 55)
    else if hex && c >= 97 && c <= 102 then Some (c - 87)
    else None
  in
  let rec number ~hex i acc count =
    match if count < 10 then digit ~hex (at i) else None with
    | Some d -> number ~hex (i + 1) ((acc * if hex then 16 else 10) + d) (count + 1)
    | None -> (i, acc, count)
  in
  let original v =
    List.find_map
      (fun (first, last, offset, _) ->
        let c = v - offset in
        if c >= first && c <= last then Some c else None)
      ranges
  in
  let rec go i =
    if i < n then begin
      let hex = at (i + 2) = 120 || at (i + 2) = 88 in
      let stop, v, count =
        if at i = 38 && at (i + 1) = 35 then number ~hex (i + if hex then 3 else 2) 0 0 else (i, 0, 0)
      in
      match if count > 0 then original v else None with
      | Some c ->
          out := c :: !out;
          go (if at stop = 59 then stop + 1 else stop)
      | None ->
          out := points.(i) :: !out;
          go (i + 1)
    end
  in
  go 0;
  Std_mbstring.encode ctx e (Array.of_list (List.rev !out))
  [@@php "function mb_decode_numericentity(string $string, array $map, ?string $encoding = null): string"]

(* {1 Mail headers: RFC 2047} *)

let encoded_word =
  lazy
    (match
       Regex.compile ~flags:Regex.no_flags
         "=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=(?:[ \\t\\r\\n]+(?==\\?[^?\\s]+\\?[bBqQ]\\?[^?]*\\?=))?"
     with
    | Ok re -> re
    | Error (message, _) -> failwith message)

let quoted_word s =
  let n = String.length s in
  let b = Buffer.create n in
  let hex i = int_of_string_opt ("0x" ^ String.sub s i 2) in
  let rec go i =
    if i < n then
      match s.[i] with
      | '_' ->
          Buffer.add_char b ' ';
          go (i + 1)
      | '=' when i + 2 < n && hex (i + 1) <> None ->
          Buffer.add_char b (Char.chr (Option.get (hex (i + 1)) land 255));
          go (i + 3)
      | c ->
          Buffer.add_char b c;
          go (i + 1)
  in
  go 0;
  Buffer.contents b

let mb_decode_mimeheader ctx s =
  let re = Lazy.force encoded_word in
  let target = Std_mbstring.internal ctx in
  let b = Buffer.create (String.length s) in
  let n = String.length s in
  let rec go at =
    let found =
      if at > n then None else match Regex.exec re s ~pos:at with m -> m | exception Regex.Failed _ -> None
    in
    match found with
    | Some g -> (
        Buffer.add_substring b s at (g.(0) - at);
        let part i = String.sub s g.(2 * i) (g.((2 * i) + 1) - g.(2 * i)) in
        let data =
          if part 2 = "q" || part 2 = "Q" then quoted_word (part 3)
          else match Value.view (Std_url.base64_decode (part 3) false) with String t -> t | _ -> ""
        in
        (match Encoding.find (part 1) with
        | Some e -> Buffer.add_string b (Std_mbstring.encode ctx target (Encoding.decode e data))
        | None -> Buffer.add_string b (part 0));
        go g.(1))
    | None -> Buffer.add_substring b s at (n - at)
  in
  go 0;
  Buffer.contents b
  [@@php "function mb_decode_mimeheader(string $string): string"]
