(* URLs and encodings of data (https://www.php.net/manual/en/ref.url.php). *)

let hex = "0123456789ABCDEF"

let encode ~plus ~tilde s =
  let n = String.length s in
  let is_plain = function
    | 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '-' | '.' | '_' -> true
    | '~' -> tilde
    | _ -> false
  in
  let b = Buffer.create (n + 16) in
  String.iter
    (fun c ->
      if is_plain c then Buffer.add_char b c
      else if c = ' ' && plus then Buffer.add_char b '+'
      else begin
        Buffer.add_char b '%';
        Buffer.add_char b hex.[Char.code c lsr 4];
        Buffer.add_char b hex.[Char.code c land 15]
      end)
    s;
  Buffer.contents b

let urlencode s = encode ~plus:true ~tilde:false s
  [@@php "function urlencode(string $string): string; pure; nothrow"]

let rawurlencode s = encode ~plus:false ~tilde:true s
  [@@php "function rawurlencode(string $string): string; pure; nothrow"]

let urldecode s = Form.url_decode s [@@php "function urldecode(string $string): string; pure; nothrow"]

let rawurldecode s = Router.percent_decode s
  [@@php "function rawurldecode(string $string): string; pure; nothrow"]

let parse_str s result =
  let variables = Php_array.empty () in
  Sapi.assign_all variables (Form.pairs s);
  Ref.set result (Value.of_array variables)
  [@@php "function parse_str(string $string, &$result): void; pure; nothrow"]

(* {1 http_build_query} *)

let constants = [ ("PHP_QUERY_RFC1738", Value.of_int 1); ("PHP_QUERY_RFC3986", Value.of_int 2) ]

let http_build_query ctx data numeric_prefix separator encoding =
  let encode = if encoding = 2 then rawurlencode else urlencode in
  let separator = match separator with Some s -> s | None -> Errors.ini ctx "arg_separator.output" in
  let pieces = ref [] in
  let public a = List.filter (fun (k, _) -> not (Key.is_string k && Std_string.str_starts_with (Key.to_text k) "\000")) a in
  let rec add ~top prefix bindings =
    List.iter
      (fun (key, v) ->
        let own =
          if top && Key.is_int key then encode numeric_prefix ^ Key.to_string key else encode (Key.to_string key)
        in
        let name = if top then own else prefix ^ "%5B" ^ own ^ "%5D" in
        let scalar text = pieces := (name ^ "=" ^ encode text) :: !pieces in
        match Value.view (Value.deref v) with
        | Null | Undef | Ref _ | Resource _ -> ()
        | Array a -> add ~top:false name (Php_array.bindings a)
        | Object o -> add ~top:false name (public (Php_array.bindings (Object.to_array o)))
        | Bool x -> scalar (if x then "1" else "0")
        | Int _ | Wide _ | String _ -> scalar (Convert.string_of_scalar v)
        | Float x -> scalar (Dtoa.repr x))
      bindings
  in
  (match Value.view data with
  | Array a -> add ~top:true "" (Php_array.bindings a)
  | Object o -> add ~top:true "" (public (Php_array.bindings (Object.to_array o)))
  | _ -> ());
  String.concat separator (List.rev !pieces)
  [@@php "function http_build_query(array|object $data, string $numeric_prefix = \"\", ?string $arg_separator = null, int $encoding_type = PHP_QUERY_RFC1738): string"]

(* {1 parse_url} *)

type url = {
  mutable scheme : string option;
  mutable host : string option;
  mutable port : int option;
  mutable user : string option;
  mutable pass : string option;
  mutable path : string option;
  mutable query : string option;
  mutable fragment : string option;
}

exception Malformed

(* After php's own parser, case by case, since what it does with odd input is what programs see. *)
let parse s =
  let n = String.length s in
  let url =
    { scheme = None; host = None; port = None; user = None; pass = None; path = None; query = None; fragment = None }
  in
  let clean text = String.map (fun c -> if c < ' ' || c = '\127' then '_' else c) text in
  let part start stop = Some (clean (String.sub s start (stop - start))) in
  let is_digit i = i < n && s.[i] >= '0' && s.[i] <= '9' in
  let slashes i = i + 1 < n && s.[i] = '/' && s.[i + 1] = '/' in
  let index c start stop =
    let rec at i = if i >= stop then -1 else if s.[i] = c then i else at (i + 1) in
    at start
  in
  let rindex c start stop =
    let rec at i = if i < start then -1 else if s.[i] = c then i else at (i - 1) in
    at (stop - 1)
  in
  let first_of characters start =
    let rec at i = if i >= n || String.contains characters s.[i] then i else at (i + 1) in
    at start
  in
  let rest_as_path start =
    let stop = ref n in
    let hash = index '#' start !stop in
    if hash >= 0 then begin
      url.fragment <- part (hash + 1) !stop;
      stop := hash
    end;
    let question = index '?' start !stop in
    if question >= 0 then begin
      url.query <- part (question + 1) !stop;
      stop := question
    end;
    if start < !stop || start = n then url.path <- part start !stop
  in
  let port_of start stop =
    let digits = Std_string.span (String.sub s start (stop - start)) (fun c -> c >= '0' && c <= '9') 0 None in
    let value = if digits = 0 then 0 else int_of_string ("0u" ^ String.sub s start digits) in
    if digits = 0 || value > 65535 then raise_notrace Malformed;
    value
  in
  let host start =
    let stop = first_of "/?#" start in
    let at = rindex '@' start stop in
    let start =
      if at < 0 then start
      else begin
        let colon = index ':' start at in
        if colon >= 0 then begin
          url.user <- part start colon;
          url.pass <- part (colon + 1) at
        end
        else url.user <- part start at;
        at + 1
      end
    in
    let colon =
      if start < n && s.[start] = '[' && s.[stop - 1] = ']' then -1 else rindex ':' start stop
    in
    if colon >= 0 && url.port = None then begin
      if stop - colon - 1 > 5 then raise_notrace Malformed;
      if stop - colon - 1 > 0 then url.port <- Some (port_of (colon + 1) stop)
    end;
    let host_end = if colon >= 0 then colon else stop in
    if host_end - start < 1 then raise_notrace Malformed;
    url.host <- part start host_end;
    if stop < n then rest_as_path stop
  in
  let port colon =
    let rec digits i = if i < n && i - colon - 1 < 6 && is_digit i then digits (i + 1) else i in
    let stop = digits (colon + 1) in
    let count = stop - colon - 1 in
    if count > 0 && count < 6 && (stop = n || s.[stop] = '/') then begin
      url.port <- Some (port_of (colon + 1) stop);
      host (if slashes 0 then 2 else 0)
    end
    else if count = 0 && stop = n then raise_notrace Malformed
    else if slashes 0 then host 2
    else rest_as_path 0
  in
  let colon = index ':' 0 n in
  if colon > 0 then begin
    let is_scheme_char = function 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '+' | '.' | '-' -> true | _ -> false in
    let rec valid i = i >= colon || (is_scheme_char s.[i] && valid (i + 1)) in
    if not (valid 0) then
      if colon + 1 < n && colon < first_of "?#" 0 then port colon
      else if slashes 0 then host 2
      else rest_as_path 0
    else if colon + 1 = n then url.scheme <- part 0 colon
    else if s.[colon + 1] <> '/' then begin
      let rec digits i = if i < n && i - colon < 7 && is_digit i then digits (i + 1) else i in
      let stop = digits (colon + 1) in
      if (stop = n || s.[stop] = '/') && stop - colon < 7 then port colon
      else begin
        url.scheme <- part 0 colon;
        rest_as_path (colon + 1)
      end
    end
    else begin
      url.scheme <- part 0 colon;
      if colon + 2 < n && s.[colon + 2] = '/' then
        if String.lowercase_ascii (String.sub s 0 colon) = "file" && colon + 3 < n && s.[colon + 3] = '/' then
          rest_as_path (if colon + 5 < n && s.[colon + 5] = ':' then colon + 4 else colon + 3)
        else host (colon + 3)
      else rest_as_path (colon + 1)
    end
  end
  else if colon = 0 then port 0
  else if slashes 0 then host 2
  else rest_as_path 0;
  url

let parse_url s component =
  match parse s with
  | exception Malformed -> Value.false_
  | url -> (
      let text = function None -> Value.null | Some s -> Value.of_string s in
      let port = match url.port with None -> Value.null | Some p -> Value.of_int p in
      let parts =
        [
          ("scheme", text url.scheme); ("host", text url.host); ("port", port); ("user", text url.user);
          ("pass", text url.pass); ("path", text url.path); ("query", text url.query);
          ("fragment", text url.fragment);
        ]
      in
      match component with
      | -1 ->
          let result = Php_array.empty () in
          List.iter
            (fun (name, v) -> if not (Value.is_null v) then Php_array.set_string result name v)
            parts;
          Value.of_array result
      | i -> if i >= 0 && i < 8 then snd (List.nth parts i) else Value.false_)
  [@@php "function parse_url(string $url, int $component = -1): int|string|array|null|false; pure; nothrow"]

let constants =
  constants
  @ List.mapi
      (fun i name -> (name, Value.of_int i))
      [
        "PHP_URL_SCHEME"; "PHP_URL_HOST"; "PHP_URL_PORT"; "PHP_URL_USER"; "PHP_URL_PASS"; "PHP_URL_PATH";
        "PHP_URL_QUERY"; "PHP_URL_FRAGMENT";
      ]

(* {1 Base 64} *)

let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

let base64_encode s =
  let n = String.length s in
  let out = Bytes.make ((n + 2) / 3 * 4) '=' in
  let byte i = if i < n then Char.code (String.unsafe_get s i) else 0 in
  let rec go i o =
    if i < n then begin
      let word = (byte i lsl 16) lor (byte (i + 1) lsl 8) lor byte (i + 2) in
      Bytes.set out o alphabet.[word lsr 18];
      Bytes.set out (o + 1) alphabet.[(word lsr 12) land 63];
      if i + 1 < n then Bytes.set out (o + 2) alphabet.[(word lsr 6) land 63];
      if i + 2 < n then Bytes.set out (o + 3) alphabet.[word land 63];
      go (i + 3) (o + 4)
    end
  in
  go 0 0;
  Bytes.unsafe_to_string out
  [@@php "function base64_encode(string $string): string; pure; nothrow"]

let base64_decode s strict =
  let value = function
    | 'A' .. 'Z' as c -> Char.code c - 65
    | 'a' .. 'z' as c -> Char.code c - 71
    | '0' .. '9' as c -> Char.code c + 4
    | '+' -> 62
    | '/' -> 63
    | _ -> -1
  in
  let b = Buffer.create (String.length s * 3 / 4) in
  let word = ref 0 and count = ref 0 and padding = ref 0 in
  match
    String.iter
      (fun c ->
        if c = '=' then incr padding
        else
          let v = value c in
          if v < 0 then begin
            let is_space = c = ' ' || c = '\t' || c = '\n' || c = '\r' in
            if strict && not is_space then raise_notrace Exit
          end
          else begin
            if strict && !padding > 0 then raise_notrace Exit;
            word := (!word lsl 6) lor v;
            incr count;
            if !count land 3 <> 1 then begin
              let shift = match !count land 3 with 2 -> 4 | 3 -> 2 | _ -> 0 in
              Buffer.add_char b (Char.chr ((!word lsr shift) land 255));
              if shift = 0 then word := 0
            end
          end)
      s
  with
  | () ->
      if strict && (!count land 3 = 1 || (!padding > 0 && (!padding > 2 || (!count + !padding) land 3 <> 0))) then
        Value.false_
      else Value.of_string (Buffer.contents b)
  | exception Exit -> Value.false_
  [@@php "function base64_decode(string $string, bool $strict = false): string|false; pure; nothrow"]

let () = Constants.register constants
