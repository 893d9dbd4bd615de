(* Response headers and cookies (https://www.php.net/manual/en/ref.network.php). *)

open Types

let sent_warning ctx =
  match Output.origin ctx.req.out with
  | "", _ -> Errors.warning ctx "Cannot modify header information - headers already sent"
  | file, line ->
      Errors.warning ctx
        "Cannot modify header information - headers already sent by (output started at %s:%d)" file line

let default_status = 200

let http_response_code ctx code =
  let status = ctx.req.status in
  if code = 0 then if status = 0 then Value.false_ else Value.of_int status
  else begin
    let old = if status = 0 then Value.true_ else Value.of_int status in
    if ctx.req.headers_sent then begin
      (match Output.origin ctx.req.out with
      | "", _ -> Errors.warning ctx "http_response_code(): Cannot set response code - headers already sent"
      | file, line ->
          Errors.warning ctx
            "http_response_code(): Cannot set response code - headers already sent (output started at %s:%d)"
            file line);
      Value.false_
    end
    else begin
      ctx.req.status <- code;
      old
    end
  end
  [@@php "function http_response_code(int $response_code = 0): int|bool"]

let same_name a b = String.lowercase_ascii a = String.lowercase_ascii b

let remove ctx name =
  ctx.req.headers <- List.filter (fun (n, _) -> not (same_name n name)) ctx.req.headers

let trim_right s = Std_string.trim_with Std_string.is_blank ~left:false ~right:true s
let trim_left s = Std_string.trim_with Std_string.is_blank ~left:true ~right:false s

let web ctx = ctx.req.status > 0

let header ctx line replace code =
  let line = trim_right line in
  if ctx.req.headers_sent then sent_warning ctx
  else if String.contains line '\n' || String.contains line '\r' then
    Errors.warning ctx "Header may not contain more than a single header, new line detected"
  else if String.contains line '\000' then Errors.warning ctx "Header may not contain NUL bytes"
  else begin
    (if Std_string.str_starts_with (String.lowercase_ascii line) "http/" then
       match String.split_on_char ' ' line with
       | _ :: status :: _ -> Option.iter (fun s -> ctx.req.status <- s) (int_of_string_opt status)
       | _ -> ()
     else
       match String.index_opt line ':' with
       | None -> ()
       | Some i ->
           let name = trim_right (String.sub line 0 i) in
           let value = trim_left (String.sub line (i + 1) (String.length line - i - 1)) in
           let value =
             if same_name name "content-type" && not (String.contains value ';') && Std_string.str_starts_with (String.lowercase_ascii value) "text/" then
               match Errors.ini ctx "default_charset" with "" -> value | charset -> value ^ ";charset=" ^ charset
             else value
           in
           if same_name name "location" && (ctx.req.status < 300 || ctx.req.status > 399) && ctx.req.status <> 201 && code = 0 && web ctx
           then ctx.req.status <- 302;
           if replace then remove ctx name;
           ctx.req.headers <- (name, value) :: ctx.req.headers);
    if code <> 0 then ctx.req.status <- code
  end
  [@@php "function header(string $header, bool $replace = true, int $response_code = 0): void"]

let header_remove ctx name =
  if ctx.req.headers_sent then sent_warning ctx
  else match name with None -> ctx.req.headers <- [] | Some name -> remove ctx name
  [@@php "function header_remove(?string $name = null): void"]

let headers_sent ctx filename line =
  let at, number = if ctx.req.headers_sent then Output.origin ctx.req.out else ("", 0) in
  Option.iter (fun cell -> Ref.set cell (Value.of_string at)) filename;
  Option.iter (fun cell -> Ref.set cell (Value.of_int number)) line;
  ctx.req.headers_sent
  [@@php "function headers_sent(&$filename = null, &$line = null): bool; nothrow"]

(* The command line keeps no headers. *)
let headers_list ctx =
  let result = Php_array.empty () in
  if web ctx then
    List.iter
      (fun (name, value) -> Php_array.push result (Value.of_string (name ^ ": " ^ value)))
      (List.rev ctx.req.headers);
  result
  [@@php "function headers_list(): array; nothrow"]

let header_register_callback ctx callback =
  let ctx = { ctx with line = ctx.line } in
  Output.on_first_output ctx.req.out (fun () -> ignore (Call.callable ctx callback []));
  true
  [@@php "function header_register_callback(callable $callback): bool"]

(* {1 Cookies} *)

let bad_name = "=,; \t\r\n\011\012"
let bad_value = ",; \t\r\n\011\012"
let contains_any characters s = Std_string.strcspn s characters 0 None < String.length s

(* [set_cookie ctx fn ~encode name value options] with options as the array form names them. *)
let set_cookie ctx fn ~encode name value ~expires ~path ~domain ~secure ~httponly ~samesite ~array =
  let option label = if array then Printf.sprintf "\"%s\" option" label else Printf.sprintf "($%s)" label in
  let argument position label =
    if array then Printf.sprintf "%s(): %s" fn (option label)
    else Printf.sprintf "%s(): Argument #%d %s" fn position (option label)
  in
  if name = "" then Errors.value_error ctx "%s(): Argument #1 ($name) cannot be empty" fn;
  if contains_any bad_name name then
    Errors.value_error ctx
      "%s(): Argument #1 ($name) cannot contain \"=\", \",\", \";\", \" \", \"\\t\", \"\\r\", \"\\n\", \"\\013\", or \"\\014\"" fn;
  let check position label text =
    if contains_any bad_value text then
      Errors.value_error ctx
        "%s cannot contain \",\", \";\", \" \", \"\\t\", \"\\r\", \"\\n\", \"\\013\", or \"\\014\"" (argument position label)
  in
  if not encode then check 2 "value" value;
  check 4 "path" path;
  check 5 "domain" domain;
  let b = Buffer.create 64 in
  let add = Buffer.add_string b in
  add name;
  add "=";
  if value = "" then add "deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0"
  else begin
    add (if encode then Std_url.rawurlencode value else value);
    if expires > 0 then begin
      add ("; expires=" ^ Http.http_date (float_of_int expires));
      let left = expires - int_of_float (ctx.req.host.now ()) in
      add ("; Max-Age=" ^ string_of_int (max 0 left))
    end
  end;
  if path <> "" then add ("; path=" ^ path);
  if domain <> "" then add ("; domain=" ^ domain);
  if secure then add "; secure";
  if httponly then add "; HttpOnly";
  if samesite <> "" then add ("; SameSite=" ^ samesite);
  if ctx.req.headers_sent then begin
    sent_warning ctx;
    false
  end
  else begin
    ctx.req.headers <- ("Set-Cookie", Buffer.contents b) :: ctx.req.headers;
    true
  end

let cookie ctx fn ~encode name value expires_or_options path domain secure httponly =
  match Value.view expires_or_options with
  | Array options ->
      let expires = ref 0 and path = ref "" and domain = ref "" and samesite = ref "" in
      let secure = ref false and httponly = ref false in
      Php_array.iter
        (fun key v ->
          match String.lowercase_ascii (Key.to_string key) with
          | "expires" -> expires := Convert.to_int ctx v
          | "path" -> path := Convert.to_string ctx v
          | "domain" -> domain := Convert.to_string ctx v
          | "secure" -> secure := Convert.to_bool v
          | "httponly" -> httponly := Convert.to_bool v
          | "samesite" -> samesite := Convert.to_string ctx v
          | _ when Key.is_int key -> Errors.value_error ctx "%s(): option array cannot have numeric keys" fn
          | _ -> Errors.value_error ctx "%s(): option \"%s\" is invalid" fn (Key.to_string key))
        options;
      set_cookie ctx fn ~encode name value ~expires:!expires ~path:!path ~domain:!domain ~secure:!secure
        ~httponly:!httponly ~samesite:!samesite ~array:true
  | _ ->
      set_cookie ctx fn ~encode name value ~expires:(Convert.to_int ctx expires_or_options) ~path ~domain
        ~secure ~httponly ~samesite:"" ~array:false

let setcookie ctx name value expires_or_options path domain secure httponly =
  cookie ctx "setcookie" ~encode:true name value expires_or_options path domain secure httponly
  [@@php "function setcookie(string $name, string $value = \"\", array|int $expires_or_options = 0, string $path = \"\", string $domain = \"\", bool $secure = false, bool $httponly = false): bool"]

let setrawcookie ctx name value expires_or_options path domain secure httponly =
  cookie ctx "setrawcookie" ~encode:false name value expires_or_options path domain secure httponly
  [@@php "function setrawcookie(string $name, string $value = \"\", array|int $expires_or_options = 0, string $path = \"\", string $domain = \"\", bool $secure = false, bool $httponly = false): bool"]

(* {1 Uploads} *)

let is_uploaded_file ctx filename =
  let found = ref false in
  let rec search v =
    match Value.view v with
    | Array a -> Php_array.iter (fun _ v -> search v) a
    | String s -> if s = filename then found := true
    | Ref r -> search (Ref.get r)
    | _ -> ()
  in
  (match Value.view (Value.deref (Php_array.find_string ctx.req.globals "_FILES")) with
  | Array files ->
      Php_array.iter
        (fun _ v ->
          match Value.view v with Array a -> search (Php_array.find_string a "tmp_name") | _ -> ())
        files
  | _ -> ());
  !found && filename <> ""
  [@@php "function is_uploaded_file(string $filename): bool; nothrow"]

let move_uploaded_file ctx from to_ =
  is_uploaded_file ctx from
  &&
  let host = ctx.req.host in
  match host.rename from to_ with
  | Ok () -> true
  | Error _ -> (
      match Result.bind (host.read_file from) (host.write_file to_ ~append:false) with
      | Ok () ->
          ignore (host.unlink from);
          true
      | Error reason ->
          Errors.warning ctx "move_uploaded_file(%s): Failed to open stream: %s" to_ reason;
          false)
  [@@php "function move_uploaded_file(string $from, string $to): bool"]

let constants =
  [
    ("UPLOAD_ERR_OK", Value.of_int 0); ("UPLOAD_ERR_INI_SIZE", Value.of_int 1);
    ("UPLOAD_ERR_FORM_SIZE", Value.of_int 2); ("UPLOAD_ERR_PARTIAL", Value.of_int 3);
    ("UPLOAD_ERR_NO_FILE", Value.of_int 4); ("UPLOAD_ERR_NO_TMP_DIR", Value.of_int 6);
    ("UPLOAD_ERR_CANT_WRITE", Value.of_int 7); ("UPLOAD_ERR_EXTENSION", Value.of_int 8);
  ]

let () = Constants.register constants
