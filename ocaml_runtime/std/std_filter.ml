(* Filters (https://www.php.net/manual/en/book.filter.php); the checks themselves are in {!Filter_check}. *)

open Types

let null_on_failure = 134217728
let require_array = 16777216
let force_array = 67108864
let require_scalar = 33554432

(* {1 Options} *)

(* Flags and options of one use of a filter; [fn] is the function called. *)
type use = { ctx : ctx; fn : string; flags : int; options : arr option; whole : value }

let has use flag = use.flags land flag <> 0

let option use name =
  match use.options with
  | None -> None
  | Some options -> (
      match Value.deref (Php_array.find_string options name) with
      | v when Value.is_undef v -> None
      | v -> Some v)

let string_option use name = Option.map (Convert.to_string use.ctx) (option use name)
let failed use = if has use null_on_failure then Value.null else Value.false_

(* {1 Validation: [None] is failure} *)

let blank = function ' ' | '\t' | '\r' | '\011' | '\n' -> true | _ -> false
let trim s = Std_string.trim_with blank ~left:true ~right:true s
let text = Value.of_string
let keep s ok = if ok then Some (text s) else None

let in_range use v =
  let bound name convert = Option.map convert (option use name) in
  if Value.is_float v then
    let f = Value.to_float v in
    let to_float = Convert.to_float use.ctx in
    (match bound "min_range" to_float with Some low -> f >= low | None -> true)
    && match bound "max_range" to_float with Some high -> f <= high | None -> true
  else
    let n = Value.to_int64 v in
    let to_int v = Value.to_int64 (Convert.to_int_value use.ctx v) in
    (match bound "min_range" to_int with Some low -> n >= low | None -> true)
    && match bound "max_range" to_int with Some high -> n <= high | None -> true

let checked use v = if in_range use v then Some v else None

let validate_int use s =
  match Filter_check.integer ~octal:(has use 1) ~hex:(has use 2) (trim s) with
  | Some n -> checked use (Value.of_int64 n)
  | None -> None

let validate_bool _ s =
  match String.lowercase_ascii (trim s) with
  | "1" | "on" | "yes" | "true" -> Some Value.true_
  | "0" | "off" | "no" | "false" | "" -> Some Value.false_
  | _ -> None

let validate_float use s =
  let s = trim s in
  let decimal =
    match string_option use "decimal" with
    | None -> '.'
    | Some d when String.length d = 1 -> d.[0]
    | Some _ -> Errors.value_error use.ctx "%s(): \"decimal\" option must be one character long" use.fn
  in
  let thousands =
    match string_option use "thousand" with
    | None -> "',."
    | Some "" -> Errors.value_error use.ctx "%s(): \"thousand\" option cannot be empty" use.fn
    | Some t -> t
  in
  let thousands = if has use 8192 then thousands else "" in
  match if s = "" then None else Filter_check.float_text ~decimal ~thousands s with
  | None -> None
  | Some number -> (
      match Convert.numeric number with
      | Number v ->
          let f = if Value.is_float v then Value.to_float v else Convert.float_of_int_value v in
          let digit c = c >= '1' && c <= '9' in
          if Float.is_integer f && f = 0. && String.exists digit number && Value.is_float v then None
          else if Float.is_nan f || Float.abs f = infinity then None
          else checked use (Value.of_float f)
      | _ -> None)

let validate_regexp use s =
  match string_option use "regexp" with
  | None -> Errors.value_error use.ctx "%s(): \"regexp\" option is missing" use.fn
  | Some pattern -> (
      match Preg.pattern use.ctx use.fn pattern with
      | None -> None
      | Some re -> (
          match Preg.find use.ctx re s ~pos:0 with Some (Some _) -> Some (text s) | _ -> None))

let hostname_flag = 1048576
let validate_domain use s = keep s (Filter_check.domain ~hostname:(has use hostname_flag) s)

let only allowed s =
  let b = Buffer.create (String.length s) in
  String.iter (fun c -> if Filter_check.is_alnum c || String.contains allowed c then Buffer.add_char b c) s;
  Buffer.contents b

let url_characters = "$-_.+!*'(),{}|\\^~[]`<>#%\";/?:@&="

let validate_url use s =
  if only url_characters s <> s then None
  else
    match Std_url.parse s with
    | exception Std_url.Malformed -> None
    | url -> (
        let well_formed = function None -> true | Some s -> Filter_check.userinfo s in
        let rest () =
          url.scheme <> None
          && (url.host <> None
             || match url.scheme with Some ("mailto" | "news" | "file") -> true | _ -> false)
          && well_formed url.user && well_formed url.pass
          && ((not (has use 262144)) || url.path <> None)
          && ((not (has use 524288)) || url.query <> None)
        in
        match Option.map String.lowercase_ascii url.scheme with
        | Some ("http" | "https") -> (
            match url.host with
            | None -> None
            | Some host ->
                let n = String.length host in
                let bracketed = n > 1 && host.[0] = '[' && host.[n - 1] = ']' in
                if bracketed && Filter_check.ipv6 (String.sub host 1 (n - 2)) <> None then Some (text s)
                else keep s (Filter_check.domain ~hostname:true host && rest ()))
        | _ -> keep s (rest ()))

let validate_email use s =
  keep s (Filter_check.email ~unicode:(has use 1048576) s)

let validate_ip use s =
  let v4 = has use 1048576 and v6 = has use 2097152 in
  let allowed special reserved private_ ip =
    (not (has use 8388608 && private_ ip))
    && (not (has use 4194304 && reserved ip))
    && not (has use 268435456 && special ip)
  in
  if String.contains s ':' then
    match Filter_check.ipv6 s with
    | Some ip when v6 || not v4 ->
        keep s Filter_check.(allowed special6 reserved6 private6 ip)
    | _ -> None
  else
    match Filter_check.ipv4 s with
    | Some ip when v4 || not v6 ->
        keep s Filter_check.(allowed special4 reserved4 private4 ip)
    | _ -> None

let validate_mac use s =
  match string_option use "separator" with
  | Some separator when String.length separator <> 1 ->
      Errors.value_error use.ctx "%s(): \"separator\" option must be one character long" use.fn
  | separator -> keep s (Filter_check.mac ?separator:(Option.map (fun t -> t.[0]) separator) s)

(* {1 Sanitizing} *)

let low = 4
let high = 8
let backtick = 512

let stripped use s =
  if use.flags land (low lor high lor backtick) = 0 then s
  else begin
    let b = Buffer.create (String.length s) in
    String.iter
      (fun c ->
        if (c >= '\127' && has use high) || (c < ' ' && has use low) || (c = '`' && has use backtick) then ()
        else Buffer.add_char b c)
      s;
    Buffer.contents b
  end

(* Numeric entities for the characters chosen. *)
let entities chosen s =
  let b = Buffer.create (String.length s + 16) in
  String.iter
    (fun c -> if chosen c then Printf.bprintf b "&#%d;" (Char.code c) else Buffer.add_char b c)
    s;
  Buffer.contents b

let encode_chosen use c =
  (c < ' ' && has use 16) || (c > '\126' && has use 32) || (c = '&' && has use 64)

(* Tags may have blanks after "<" here, which strip_tags does not take for tags. *)
let close_up s =
  String.mapi (fun i c -> if i > 0 && s.[i - 1] = '<' && Std_string.is_blank c then 'x' else c) s

let sanitize_stripped use s =
  let quotes c = (c = '"' || c = '\'') && not (has use 128) in
  let s = entities (fun c -> quotes c || encode_chosen use c) (stripped use s) in
  match Std_html.strip ~allowed:[] (close_up s) with "" when has use 256 -> Value.null | s -> text s

let sanitize_encoded use s =
  let b = Buffer.create (String.length s * 2) in
  String.iter
    (fun c ->
      if Filter_check.is_alnum c || String.contains "-._" c then Buffer.add_char b c
      else Printf.bprintf b "%%%02X" (Char.code c))
    (stripped use s);
  text (Buffer.contents b)

let sanitize_special use s =
  let special = function '\'' | '"' | '<' | '>' | '&' -> true | c -> c < ' ' || (c > '\126' && has use 32) in
  text (entities special (stripped use s))

let sanitize_full_special use s =
  let quotes = if has use 128 then 0 else 3 in
  text (Std_html.escape quotes ~all:true ~set:Utf8_ ~double:false s)

let unsafe_raw use s =
  if s = "" then if has use 256 then Value.null else text ""
  else if use.flags = 0 then text s
  else text (entities (encode_chosen use) (stripped use s))

let sanitize_email _ s = text (only "!#$%&'*+-=?^_`{|}~@.[]" s)
let sanitize_url _ s = text (only url_characters s)

let sanitize_number allowed s =
  let b = Buffer.create (String.length s) in
  String.iter
    (fun c -> if Filter_check.is_digit c || String.contains allowed c then Buffer.add_char b c)
    s;
  text (Buffer.contents b)

let sanitize_int _ s = sanitize_number "+-" s

let sanitize_float use s =
  let part flag characters = if has use flag then characters else "" in
  sanitize_number ("+-" ^ part 4096 "." ^ part 8192 "," ^ part 16384 "eE") s

let add_slashes _ s = text (Std_text.addslashes s)

let callback use s =
  if not (Call.is_callable use.ctx use.whole) then
    Errors.type_error use.ctx "%s(): Option must be a valid callback" use.fn;
  Call.callable use.ctx use.whole [ text s ]

(* {1 The table} *)

type filter = Validate of (use -> string -> value option) | Sanitize of (use -> string -> value)

let filters =
  [
    ("int", 257, Validate validate_int); ("boolean", 258, Validate validate_bool);
    ("bool", 258, Validate validate_bool); ("float", 259, Validate validate_float);
    ("validate_regexp", 272, Validate validate_regexp); ("validate_domain", 277, Validate validate_domain);
    ("validate_url", 273, Validate validate_url); ("validate_email", 274, Validate validate_email);
    ("validate_ip", 275, Validate validate_ip); ("validate_mac", 276, Validate validate_mac);
    ("string", 513, Sanitize sanitize_stripped); ("stripped", 513, Sanitize sanitize_stripped);
    ("encoded", 514, Sanitize sanitize_encoded); ("special_chars", 515, Sanitize sanitize_special);
    ("full_special_chars", 522, Sanitize sanitize_full_special); ("unsafe_raw", 516, Sanitize unsafe_raw);
    ("email", 517, Sanitize sanitize_email); ("url", 518, Sanitize sanitize_url);
    ("number_int", 519, Sanitize sanitize_int); ("number_float", 520, Sanitize sanitize_float);
    ("add_slashes", 523, Sanitize add_slashes); ("callback", 1024, Sanitize callback);
  ]

let callback_id = 1024
let default_id = 516

let exists id = (id >= 256 && id <= 277) || (id >= 512 && id <= 523) || id = callback_id

let filter_of id =
  match List.find_opt (fun (_, i, _) -> i = id) filters with Some (_, _, f) -> f | None -> Sanitize unsafe_raw

(* {1 Applying} *)

let with_default use v =
  let failure = if has use null_on_failure then Value.is_null v else Value.is_false v in
  match if failure then option use "default" else None with Some v -> Value.copy v | None -> v

let filter_scalar use id v =
  match Value.view v with
  | Object o when o.cls.magic.to_string = None -> with_default use (failed use)
  | _ ->
      let s = Convert.to_string use.ctx v in
      with_default use
        (match filter_of id with
        | Validate f -> ( match f use s with Some v -> v | None -> failed use)
        | Sanitize f -> f use s)

let rec filter_any use id v =
  match Value.view v with
  | Array a -> Value.of_array (Php_array.map (fun _ v -> filter_any use id v) a)
  | _ -> filter_scalar use id v

let scalar_unless_array flags =
  if flags land (require_array lor force_array) = 0 then flags lor require_scalar else flags

(* A value through the filter that [id] and [options] (flags, or an array) name. *)
let apply ctx fn v ~id ~flags options =
  let id, flags, whole =
    match Value.view options with
    | Array a ->
        let member name =
          match Value.deref (Php_array.find_string a name) with
          | v when Value.is_undef v -> None
          | v -> Some v
        in
        let id = match member "filter" with Some v -> Convert.to_int ctx v | None -> id in
        let whole = Option.value (member "options") ~default:Value.null in
        let flags = if id = callback_id && not (Value.is_null whole) then 0 else flags in
        let flags =
          match member "flags" with
          | Some v -> scalar_unless_array (Convert.to_int ctx v)
          | None -> flags
        in
        (id, flags, whole)
    | _ -> (id, flags, Value.null)
  in
  let options = match Value.view whole with Array a when id <> callback_id -> Some a | _ -> None in
  let use = { ctx; fn; flags; options; whole } in
  let v = Value.deref v in
  if Value.is_array v then
    if has use require_scalar then failed use else filter_any use id v
  else if has use require_array then failed use
  else
    let v = filter_scalar use id v in
    if has use force_array then Value.of_array (Php_array.of_list [ v ]) else v

(* As filter_var and filter_input take their last argument. *)
let apply_one ctx fn v id options =
  if Value.is_array options then apply ctx fn v ~id ~flags:require_scalar options
  else apply ctx fn v ~id ~flags:(scalar_unless_array (Convert.to_int ctx options)) Value.null

let unknown ctx fn id =
  Errors.warning ctx "%s(): Unknown filter with ID %d" fn id;
  Value.false_

let apply_array ctx fn position (data : arr) options add_empty =
  match Value.view options with
  | Array wanted ->
      let result = Php_array.empty () in
      Php_array.iter
        (fun key definition ->
          let argument = Printf.sprintf "%s(): Argument #%d ($options)" fn position in
          if Key.is_int key then Errors.type_error ctx "%s must contain only string keys" argument;
          if Key.to_text key = "" then Errors.value_error ctx "%s cannot contain empty keys" argument;
          match Php_array.find data key with
          | v when Value.is_undef v -> if add_empty then Php_array.set result key Value.null
          | v ->
              let definition = Value.deref definition in
              let v =
                if Value.is_array definition then
                  apply ctx fn v ~id:default_id ~flags:require_scalar definition
                else
                  apply ctx fn v ~id:(Convert.to_int ctx definition) ~flags:require_scalar Value.null
              in
              Php_array.set result key v)
        wanted;
      Value.of_array result
  | _ ->
      let id = Convert.to_int ctx options in
      apply ctx fn (Value.of_array data) ~id ~flags:require_array Value.null

let filter_var ctx value filter options =
  if exists filter then
    apply_one ctx "filter_var" value filter options
  else unknown ctx "filter_var" filter
  [@@php "function filter_var(mixed $value, int $filter = FILTER_DEFAULT, array|int $options = 0): mixed"]

let filter_var_array ctx array options add_empty =
  let fn = "filter_var_array" in
  match Value.view options with
  | Int id when not (exists id) -> unknown ctx fn id
  | _ ->
      apply_array ctx fn 2 array options add_empty
  [@@php "function filter_var_array(array $array, array|int $options = FILTER_DEFAULT, bool $add_empty = true): array|false|null"]

(* {1 Input of the request} *)

(* The request's own variables of a kind, whatever the program did to the superglobals since. *)
let input ctx fn parameter kind =
  match kind with
  | 0 | 1 | 2 | 4 | 5 -> Request.input ctx kind
  | _ -> Errors.value_error ctx "%s(): Argument #1 ($%s) must be an INPUT_* constant" fn parameter

let filter_has_var ctx input_type var_name =
  match input ctx "filter_has_var" "input_type" input_type with
  | Some variables -> Php_array.mem variables (Key.of_string var_name)
  | None -> false
  [@@php "function filter_has_var(int $input_type, string $var_name): bool"]

(* What stands for input that is missing: the inverse of failure. *)
let missing flags = if flags land null_on_failure <> 0 then Value.false_ else Value.null

let filter_input ctx type_ var_name filter options =
  let fn = "filter_input" in
  if not (exists filter) then unknown ctx fn filter
  else
    let found =
      match input ctx fn "type" type_ with
      | Some variables -> Php_array.find variables (Key.of_string var_name)
      | None -> Value.undef
    in
    if not (Value.is_undef found) then
      apply_one ctx fn found filter options
    else
      match Value.view options with
      | Array a -> (
          let flags = Value.deref (Php_array.find_string a "flags") in
          let default =
            match Value.view (Php_array.find_string a "options") with
            | Array o -> Value.deref (Php_array.find_string o "default")
            | _ -> Value.undef
          in
          match Value.is_undef default with
          | false -> Value.copy default
          | true -> missing (if Value.is_undef flags then 0 else Convert.to_int ctx flags))
      | _ -> missing (Convert.to_int ctx options)
  [@@php "function filter_input(int $type, string $var_name, int $filter = FILTER_DEFAULT, array|int $options = 0): mixed"]

let filter_input_array ctx type_ options add_empty =
  let fn = "filter_input_array" in
  match Value.view options with
  | Int id when not (exists id) -> unknown ctx fn id
  | _ -> (
      match input ctx fn "type" type_ with
      | Some variables when not (Php_array.is_empty variables) ->
          apply_array ctx fn 2 variables options add_empty
      | _ -> (
          match Value.view options with
          | Array a ->
              let flags = Value.deref (Php_array.find_string a "flags") in
              missing (if Value.is_undef flags then 0 else Convert.to_int ctx flags)
          | _ -> missing (Convert.to_int ctx options)))
  [@@php "function filter_input_array(int $type, array|int $options = FILTER_DEFAULT, bool $add_empty = true): array|false|null"]

let filter_list () =
  Php_array.values
    (Php_array.of_list (List.filter_map (fun (n, _, _) -> if n = "bool" then None else Some n) filters))
  [@@php "function filter_list(): array; pure; nothrow"]

let filter_id name =
  match List.find_opt (fun (n, _, _) -> n = name) filters with
  | Some (_, id, _) -> Value.of_int id
  | None -> Value.false_
  [@@php "function filter_id(string $name): int|false; pure; nothrow"]

let constants =
  [
    ("INPUT_POST", Value.of_int 0); ("INPUT_GET", Value.of_int 1); ("INPUT_COOKIE", Value.of_int 2);
    ("INPUT_ENV", Value.of_int 4); ("INPUT_SERVER", Value.of_int 5); ("FILTER_FLAG_NONE", Value.of_int 0);
    ("FILTER_REQUIRE_SCALAR", Value.of_int 33554432); ("FILTER_REQUIRE_ARRAY", Value.of_int 16777216);
    ("FILTER_FORCE_ARRAY", Value.of_int 67108864); ("FILTER_NULL_ON_FAILURE", Value.of_int 134217728);
    ("FILTER_VALIDATE_INT", Value.of_int 257); ("FILTER_VALIDATE_BOOLEAN", Value.of_int 258);
    ("FILTER_VALIDATE_BOOL", Value.of_int 258); ("FILTER_VALIDATE_FLOAT", Value.of_int 259);
    ("FILTER_VALIDATE_REGEXP", Value.of_int 272); ("FILTER_VALIDATE_DOMAIN", Value.of_int 277);
    ("FILTER_VALIDATE_URL", Value.of_int 273); ("FILTER_VALIDATE_EMAIL", Value.of_int 274);
    ("FILTER_VALIDATE_IP", Value.of_int 275); ("FILTER_VALIDATE_MAC", Value.of_int 276);
    ("FILTER_DEFAULT", Value.of_int 516); ("FILTER_UNSAFE_RAW", Value.of_int 516);
    ("FILTER_SANITIZE_STRING", Value.of_int 513); ("FILTER_SANITIZE_STRIPPED", Value.of_int 513);
    ("FILTER_SANITIZE_ENCODED", Value.of_int 514); ("FILTER_SANITIZE_SPECIAL_CHARS", Value.of_int 515);
    ("FILTER_SANITIZE_FULL_SPECIAL_CHARS", Value.of_int 522); ("FILTER_SANITIZE_EMAIL", Value.of_int 517);
    ("FILTER_SANITIZE_URL", Value.of_int 518); ("FILTER_SANITIZE_NUMBER_INT", Value.of_int 519);
    ("FILTER_SANITIZE_NUMBER_FLOAT", Value.of_int 520); ("FILTER_SANITIZE_ADD_SLASHES", Value.of_int 523);
    ("FILTER_CALLBACK", Value.of_int 1024); ("FILTER_FLAG_ALLOW_OCTAL", Value.of_int 1);
    ("FILTER_FLAG_ALLOW_HEX", Value.of_int 2); ("FILTER_FLAG_STRIP_LOW", Value.of_int 4);
    ("FILTER_FLAG_STRIP_HIGH", Value.of_int 8); ("FILTER_FLAG_STRIP_BACKTICK", Value.of_int 512);
    ("FILTER_FLAG_ENCODE_LOW", Value.of_int 16); ("FILTER_FLAG_ENCODE_HIGH", Value.of_int 32);
    ("FILTER_FLAG_ENCODE_AMP", Value.of_int 64); ("FILTER_FLAG_NO_ENCODE_QUOTES", Value.of_int 128);
    ("FILTER_FLAG_EMPTY_STRING_NULL", Value.of_int 256); ("FILTER_FLAG_ALLOW_FRACTION", Value.of_int 4096);
    ("FILTER_FLAG_ALLOW_THOUSAND", Value.of_int 8192); ("FILTER_FLAG_ALLOW_SCIENTIFIC", Value.of_int 16384);
    ("FILTER_FLAG_PATH_REQUIRED", Value.of_int 262144); ("FILTER_FLAG_QUERY_REQUIRED", Value.of_int 524288);
    ("FILTER_FLAG_IPV4", Value.of_int 1048576); ("FILTER_FLAG_IPV6", Value.of_int 2097152);
    ("FILTER_FLAG_NO_RES_RANGE", Value.of_int 4194304); ("FILTER_FLAG_NO_PRIV_RANGE", Value.of_int 8388608);
    ("FILTER_FLAG_GLOBAL_RANGE", Value.of_int 268435456); ("FILTER_FLAG_HOSTNAME", Value.of_int 1048576);
    ("FILTER_FLAG_EMAIL_UNICODE", Value.of_int 1048576);
  ]

let () = Constants.register constants
