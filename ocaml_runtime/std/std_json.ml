(* JSON (https://www.php.net/manual/en/ref.json.php). *)

let error_messages =
  [|
    "No error"; "Maximum stack depth exceeded"; "State mismatch (invalid or malformed JSON)";
    "Control character error, possibly incorrectly encoded"; "Syntax error";
    "Malformed UTF-8 characters, possibly incorrectly encoded"; "Recursion detected";
    "Inf and NaN cannot be JSON encoded"; "Type is not supported";
    "The decoded property name is invalid";
    "Single unpaired UTF-16 surrogate in unicode escape"; "Non-backed enums have no default serialization";
  |]

let error_depth = 1
let error_ctrl_char = 3
let error_syntax = 4
let error_utf8 = 5
let error_recursion = 6
let error_inf_or_nan = 7
let error_unsupported_type = 8
let error_property_name = 9
let error_utf16 = 10
let error_non_backed_enum = 11
let hex_tag = 1
let hex_amp = 2
let hex_apos = 4
let hex_quot = 8
let force_object = 16
let numeric_check = 32
let unescaped_slashes = 64
let pretty_print = 128
let unescaped_unicode = 256
let partial_output = 512
let preserve_zero_fraction = 1024
let unescaped_line_terminators = 2048
let object_as_array = 1
let bigint_as_string = 2
let invalid_utf8_ignore = 0x100000
let invalid_utf8_substitute = 0x200000
let throw_on_error = 0x400000

let constants =
  List.map
    (fun (name, v) -> (name, Value.of_int v))
    [
      ("JSON_HEX_TAG", hex_tag); ("JSON_HEX_AMP", hex_amp); ("JSON_HEX_APOS", hex_apos);
      ("JSON_HEX_QUOT", hex_quot); ("JSON_FORCE_OBJECT", force_object);
      ("JSON_NUMERIC_CHECK", numeric_check); ("JSON_UNESCAPED_SLASHES", unescaped_slashes);
      ("JSON_PRETTY_PRINT", pretty_print); ("JSON_UNESCAPED_UNICODE", unescaped_unicode);
      ("JSON_PARTIAL_OUTPUT_ON_ERROR", partial_output);
      ("JSON_PRESERVE_ZERO_FRACTION", preserve_zero_fraction);
      ("JSON_UNESCAPED_LINE_TERMINATORS", unescaped_line_terminators);
      ("JSON_OBJECT_AS_ARRAY", object_as_array); ("JSON_BIGINT_AS_STRING", bigint_as_string);
      ("JSON_INVALID_UTF8_IGNORE", invalid_utf8_ignore);
      ("JSON_INVALID_UTF8_SUBSTITUTE", invalid_utf8_substitute); ("JSON_THROW_ON_ERROR", throw_on_error);
      ("JSON_ERROR_NONE", 0); ("JSON_ERROR_DEPTH", error_depth); ("JSON_ERROR_STATE_MISMATCH", 2);
      ("JSON_ERROR_CTRL_CHAR", error_ctrl_char); ("JSON_ERROR_SYNTAX", error_syntax);
      ("JSON_ERROR_UTF8", error_utf8); ("JSON_ERROR_RECURSION", error_recursion);
      ("JSON_ERROR_INF_OR_NAN", error_inf_or_nan); ("JSON_ERROR_UNSUPPORTED_TYPE", 8);
      ("JSON_ERROR_INVALID_PROPERTY_NAME", error_property_name); ("JSON_ERROR_UTF16", error_utf16);
      ("JSON_ERROR_NON_BACKED_ENUM", error_non_backed_enum);
    ]

type Types.native += Last_error of int

let set_last_error (ctx : Types.ctx) code = Hashtbl.replace ctx.req.ext "json" (Last_error code)

let last_error (ctx : Types.ctx) =
  match Hashtbl.find_opt ctx.req.ext "json" with Some (Last_error code) -> code | _ -> 0

(* [fail ctx flags code] throws a JsonException when the flags ask for it, else records the error. *)
let report ctx flags code =
  if flags land throw_on_error <> 0 && flags land partial_output = 0 then begin
    if code <> 0 then begin
      let o = Exn.make ctx "JsonException" error_messages.(code) in
      Exn.set_code o (Value.of_int code);
      raise (Types.Throw o)
    end
  end
  else set_last_error ctx code

(* {1 Encoding} *)

exception Failed of int

type encoder = { ctx : Types.ctx; b : Buffer.t; flags : int; limit : int; mutable error : int; mutable path : Types.obj list; mutable arrays : Types.arr list }

let has e flag = e.flags land flag <> 0

(* An error ends the encoding unless partial output is wanted: then [substitute] stands for the value. *)
let problem e code substitute =
  e.error <- code;
  if has e partial_output then Buffer.add_string e.b substitute else raise_notrace (Failed code)

let add_escape b code = Buffer.add_string b (Printf.sprintf "\\u%04x" code)

let add_string e s =
  let n = String.length s in
  let start = Buffer.length e.b in
  Buffer.add_char e.b '"';
  let add = Buffer.add_string e.b in
  let rec go i =
    if i < n then
      match String.unsafe_get s i with
      | '"' -> add (if has e hex_quot then "\\u0022" else "\\\""); go (i + 1)
      | '\\' -> add "\\\\"; go (i + 1)
      | '/' -> add (if has e unescaped_slashes then "/" else "\\/"); go (i + 1)
      | '\b' -> add "\\b"; go (i + 1)
      | '\012' -> add "\\f"; go (i + 1)
      | '\n' -> add "\\n"; go (i + 1)
      | '\r' -> add "\\r"; go (i + 1)
      | '\t' -> add "\\t"; go (i + 1)
      | '<' when has e hex_tag -> add "\\u003C"; go (i + 1)
      | '>' when has e hex_tag -> add "\\u003E"; go (i + 1)
      | '&' when has e hex_amp -> add "\\u0026"; go (i + 1)
      | '\'' when has e hex_apos -> add "\\u0027"; go (i + 1)
      | c when c < ' ' -> add_escape e.b (Char.code c); go (i + 1)
      | c when c < '\128' -> Buffer.add_char e.b c; go (i + 1)
      | _ -> (
          match Std_html.utf8_at s i with
          | 0, skip ->
              if has e invalid_utf8_ignore then go (i + skip)
              else if has e invalid_utf8_substitute then begin
                add (if has e unescaped_unicode then "\xEF\xBF\xBD" else "\\ufffd");
                go (i + skip)
              end
              else begin
                Buffer.truncate e.b start;
                problem e error_utf8 "null";
                false
              end
          | length, _ ->
              let code = Std_html.code_point s i length in
              if has e unescaped_unicode && (has e unescaped_line_terminators || (code <> 0x2028 && code <> 0x2029)) then
                Buffer.add_substring e.b s i length
              else if code >= 0x10000 then begin
                let code = code - 0x10000 in
                add_escape e.b (0xd800 lor (code lsr 10));
                add_escape e.b (0xdc00 lor (code land 0x3ff))
              end
              else add_escape e.b code;
              go (i + length))
    else true
  in
  if go 0 then Buffer.add_char e.b '"'

let float_text e x =
  let text = Convert.repr_of_float x in
  let precision = Errors.ini e.ctx "serialize_precision" in
  let text =
    match int_of_string_opt precision with
    | Some p when p >= 0 -> Dtoa.to_string_precision p x
    | _ -> text
  in
  let text = if String.contains text 'E' then String.map Char.lowercase_ascii text else text in
  if has e preserve_zero_fraction && not (String.contains text '.' || String.contains text 'e') then text ^ ".0"
  else text

let newline e depth =
  if has e pretty_print then begin
    Buffer.add_char e.b '\n';
    for _ = 1 to depth do Buffer.add_string e.b "    " done
  end

let rec encode e depth v =
  match Value.view v with
  | Null | Undef -> Buffer.add_string e.b "null"
  | Bool x -> Buffer.add_string e.b (if x then "true" else "false")
  | Int i -> Buffer.add_string e.b (string_of_int i)
  | Wide w -> Buffer.add_string e.b (Int64.to_string w)
  | Float x ->
      if Float.is_nan x || Float.abs x = infinity then problem e error_inf_or_nan "0"
      else Buffer.add_string e.b (float_text e x)
  | String s when has e numeric_check -> (
      match Convert.numeric s with Number number -> encode e depth number | _ -> add_string e s)
  | String s -> add_string e s
  | Ref r -> encode e depth (Ref.get r)
  | Array a ->
      if List.memq a e.arrays then problem e error_recursion "null"
      else begin
        e.arrays <- a :: e.arrays;
        if (not (has e force_object)) && Php_array.is_list a then
          compound e depth '[' ']' (List.map (fun v -> (None, v)) (Php_array.to_list a))
        else
          compound e depth '{' '}' (List.map (fun (k, v) -> (Some (Key.to_string k), v)) (Php_array.bindings a));
        e.arrays <- List.tl e.arrays
      end
  | Object o -> encode_object e depth o
  | Resource _ -> problem e error_unsupported_type "null"

and encode_object e depth o =
  if List.memq o e.path then problem e error_recursion "null"
  else begin
    e.path <- o :: e.path;
    (if Class.is_a_name o.cls "jsonserializable" then begin
       let v = Call.own e.ctx o "jsonserialize" [] in
       match Value.view v with
       | Object same when same == o -> encode_properties e depth o
       | _ -> encode e depth v
     end
     else if o.cls.kind = Types.Enum then
       match Object.slot_of o.cls "value" with
       | Some slot when Class.is_a_name o.cls "backedenum" -> encode e depth o.slots.(slot)
       | _ -> problem e error_non_backed_enum "0"
     else encode_properties e depth o);
    e.path <- List.tl e.path
  end

and encode_properties e depth o =
  let public =
    List.filter_map
      (fun (k, v) ->
        if Key.is_string k && Std_string.str_starts_with (Key.to_text k) "\000" then None
        else Some (Some (Key.to_string k), v))
      (Php_array.bindings (Object.to_array o))
  in
  compound e depth '{' '}' public

and compound e depth opening closing members =
  if members = [] then begin
    Buffer.add_char e.b opening;
    Buffer.add_char e.b closing
  end
  else begin
    if depth + 1 > e.limit then begin
      e.error <- error_depth;
      if not (has e partial_output) then raise_notrace (Failed error_depth)
    end;
    Buffer.add_char e.b opening;
    List.iteri
      (fun i (key, v) ->
        if i > 0 then Buffer.add_char e.b ',';
        newline e (depth + 1);
        Option.iter
          (fun key ->
            add_string { e with flags = e.flags land lnot numeric_check } key;
            Buffer.add_string e.b (if has e pretty_print then ": " else ":"))
          key;
        encode e (depth + 1) v)
      members;
    newline e depth;
    Buffer.add_char e.b closing
  end

let json_encode ctx v flags depth =
  let e = { ctx; b = Buffer.create 256; flags; limit = depth; error = 0; path = []; arrays = [] } in
  match encode e 0 v with
  | () ->
      report ctx flags e.error;
      Value.of_string (Buffer.contents e.b)
  | exception Failed code ->
      report ctx flags code;
      Value.false_
  [@@php "function json_encode(mixed $value, int $flags = 0, int $depth = 512): string|false"]

(* {1 Decoding} *)

type decoder = { text : string; mutable i : int; assoc : bool; options : int; max_depth : int; dctx : Types.ctx }

let fail code = raise_notrace (Failed code)

let rec skip_blanks d =
  if d.i < String.length d.text then
    match String.unsafe_get d.text d.i with
    | ' ' | '\t' | '\n' | '\r' ->
        d.i <- d.i + 1;
        skip_blanks d
    | _ -> ()

let peek d = if d.i < String.length d.text then String.unsafe_get d.text d.i else '\000'

(* What php's scanner says of a byte that starts no token. *)
let unexpected d =
  let c = peek d in
  if d.i >= String.length d.text then fail error_syntax
  else if c < ' ' then fail error_ctrl_char
  else if c >= '\128' && fst (Std_html.utf8_at d.text d.i) = 0 then fail error_utf8
  else fail error_syntax

let hex4 d i =
  if i + 4 > String.length d.text then fail error_syntax;
  match int_of_string_opt ("0x" ^ String.sub d.text i 4) with
  | Some code when not (String.contains (String.sub d.text i 4) '_') -> code
  | _ -> fail error_syntax

let parse_string d =
  let n = String.length d.text in
  let start = d.i + 1 in
  let rec plain i =
    if i >= n then fail (if n > 0 then error_ctrl_char else error_syntax)
    else
      match String.unsafe_get d.text i with
      | '"' ->
          d.i <- i + 1;
          String.sub d.text start (i - start)
      | '\\' ->
          let b = Buffer.create (i - start + 32) in
          Buffer.add_substring b d.text start (i - start);
          escaped b i
      | c when c < ' ' -> fail error_ctrl_char
      | c when c < '\128' -> plain (i + 1)
      | _ -> plain (i + sequence i)
  and sequence i =
    match Std_html.utf8_at d.text i with
    | 0, _ -> fail error_utf8
    | length, _ -> length
  and escaped b i =
    if i >= n then fail error_ctrl_char
    else
      match String.unsafe_get d.text i with
      | '"' ->
          d.i <- i + 1;
          Buffer.contents b
      | '\\' when i + 1 < n -> (
          let simple c = Buffer.add_char b c; escaped b (i + 2) in
          match d.text.[i + 1] with
          | '"' -> simple '"'
          | '\\' -> simple '\\'
          | '/' -> simple '/'
          | 'b' -> simple '\b'
          | 'f' -> simple '\012'
          | 'n' -> simple '\n'
          | 'r' -> simple '\r'
          | 't' -> simple '\t'
          | 'u' ->
              let code = hex4 d (i + 2) in
              if code >= 0xd800 && code < 0xdc00 then begin
                if i + 7 < n && d.text.[i + 6] = '\\' && d.text.[i + 7] = 'u' then begin
                  let low = hex4 d (i + 8) in
                  if low < 0xdc00 || low > 0xdfff then fail error_utf16;
                  Std_html.add_utf8 b (0x10000 + ((code land 0x3ff) lsl 10) + (low land 0x3ff));
                  escaped b (i + 12)
                end
                else fail error_utf16
              end
              else if code >= 0xdc00 && code < 0xe000 then fail error_utf16
              else begin
                Std_html.add_utf8 b code;
                escaped b (i + 6)
              end
          | _ -> fail error_syntax)
      | '\\' -> fail error_ctrl_char
      | c when c < ' ' -> fail error_ctrl_char
      | c when c < '\128' -> Buffer.add_char b c; escaped b (i + 1)
      | _ ->
          let length = sequence i in
          Buffer.add_substring b d.text i length;
          escaped b (i + length)
  in
  plain start

let parse_number d =
  let n = String.length d.text in
  let start = d.i in
  let is_digit i = i < n && d.text.[i] >= '0' && d.text.[i] <= '9' in
  let rec digits i = if is_digit i then digits (i + 1) else i in
  let i = if d.text.[start] = '-' then start + 1 else start in
  if not (is_digit i) then fail error_syntax;
  let int_end = if d.text.[i] = '0' then i + 1 else digits i in
  let fraction_end = if int_end + 1 < n && d.text.[int_end] = '.' && is_digit (int_end + 1) then digits (int_end + 1) else int_end in
  let exponent_end =
    if fraction_end < n && (d.text.[fraction_end] = 'e' || d.text.[fraction_end] = 'E') then
      let sign = fraction_end + 1 in
      let first = if sign < n && (d.text.[sign] = '+' || d.text.[sign] = '-') then sign + 1 else sign in
      if is_digit first then digits first else fraction_end
    else fraction_end
  in
  d.i <- exponent_end;
  let text = String.sub d.text start (exponent_end - start) in
  if exponent_end = int_end then
    match Int64.of_string_opt text with
    | Some _ when text = "-0" -> Value.of_float (-0.)
    | Some w -> Value.of_int64 w
    | None ->
        if d.options land bigint_as_string <> 0 then Value.of_string text
        else Value.of_float (fst (Dtoa.strtod text 0))
  else Value.of_float (fst (Dtoa.strtod text 0))

let keyword d word v =
  let n = String.length word in
  if d.i + n <= String.length d.text && String.lowercase_ascii (String.sub d.text d.i n) = word then begin
    d.i <- d.i + n;
    v
  end
  else unexpected d

let rec parse_value d depth =
  skip_blanks d;
  match peek d with
  | '"' -> Value.of_string (parse_string d)
  | '{' -> parse_object d (depth + 1)
  | '[' -> parse_array d (depth + 1)
  | '-' | '0' .. '9' -> parse_number d
  | 't' | 'T' -> keyword d "true" Value.true_
  | 'f' | 'F' -> keyword d "false" Value.false_
  | 'n' | 'N' -> keyword d "null" Value.null
  | _ -> unexpected d

and check_depth d depth = if depth > d.max_depth then fail error_depth

and parse_array d depth =
  check_depth d depth;
  d.i <- d.i + 1;
  let result = Php_array.empty () in
  skip_blanks d;
  if peek d = ']' then d.i <- d.i + 1
  else begin
    let rec items () =
      Php_array.push result (parse_value d depth);
      skip_blanks d;
      match peek d with
      | ',' -> d.i <- d.i + 1; items ()
      | ']' -> d.i <- d.i + 1
      | '}' -> fail 2
      | _ -> unexpected d
    in
    items ()
  end;
  Value.of_array result

and parse_object d depth =
  check_depth d depth;
  d.i <- d.i + 1;
  let result = Php_array.empty () in
  let member () =
    skip_blanks d;
    if peek d <> '"' then unexpected d;
    let key = parse_string d in
    skip_blanks d;
    if peek d <> ':' then unexpected d;
    d.i <- d.i + 1;
    let v = parse_value d depth in
    if d.assoc then Php_array.set result (Key.of_string key) v
    else if key <> "" && key.[0] = '\000' then fail error_property_name
    else Php_array.set result (Key.of_string key) v
  in
  skip_blanks d;
  if peek d = '}' then d.i <- d.i + 1
  else begin
    let rec members () =
      member ();
      skip_blanks d;
      match peek d with
      | ',' -> d.i <- d.i + 1; members ()
      | '}' -> d.i <- d.i + 1
      | ']' -> fail 2
      | _ -> unexpected d
    in
    members ()
  end;
  if d.assoc then Value.of_array result else Value.of_object (Object.of_array d.dctx result)

let decode ctx text ~assoc ~depth flags =
  let d = { text; i = 0; assoc; options = flags; max_depth = depth; dctx = ctx } in
  let v = parse_value d 0 in
  skip_blanks d;
  if d.i < String.length text then unexpected d;
  v

let json_decode ctx text assoc depth flags =
  if text = "" then begin
    report ctx flags error_syntax;
    Value.null
  end
  else begin
    if depth < 1 then Errors.value_error ctx "json_decode(): Argument #3 ($depth) must be greater than 0";
    if depth > 0x7fffffff then Errors.value_error ctx "json_decode(): Argument #3 ($depth) must be less than 2147483647";
    let assoc = match assoc with Some assoc -> assoc | None -> flags land object_as_array <> 0 in
    match decode ctx text ~assoc ~depth flags with
    | v ->
        if flags land throw_on_error = 0 then set_last_error ctx 0;
        v
    | exception Failed code ->
        report ctx flags code;
        Value.null
  end
  [@@php "function json_decode(string $json, ?bool $associative = null, int $depth = 512, int $flags = 0): mixed"]

let json_last_error ctx = last_error ctx [@@php "function json_last_error(): int; nothrow"]

let json_last_error_msg ctx = error_messages.(last_error ctx)
  [@@php "function json_last_error_msg(): string; nothrow"]

let () = Constants.register constants
