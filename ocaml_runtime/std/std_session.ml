(* Sessions (https://www.php.net/manual/en/book.session.php); the work is done in {!Session}. *)

open Types

(* The session's state, with diagnostics to begin with the function's name. *)
let entered ctx name =
  let st = Session.state ctx in
  st.fn <- name ^ "()";
  st

let text = Value.of_string
let warn = Session.warn

(* May a setting called [what] be changed now? *)
let changeable ctx (st : Session.state) what =
  if st.active then begin
    warn ctx st "%s cannot be changed when a session is active" what;
    false
  end
  else if ctx.req.headers_sent then begin
    warn ctx st "%s cannot be changed after headers have already been sent" what;
    false
  end
  else true

(* {1 Start and end} *)

let session_start ctx options =
  let st = entered ctx "session_start" in
  if st.active then Session.start ctx st
  else if ctx.req.headers_sent && Session.is_on ctx "use_cookies" then begin
    warn ctx st "Session cannot be started after headers have already been sent";
    false
  end
  else begin
    let read_and_close = ref false in
    Php_array.iter
      (fun key v ->
        if Key.is_string key then begin
          let name = Key.to_text key in
          match Value.view v with
          | String _ | Bool _ | Int _ | Wide _ ->
              if name = "read_and_close" then read_and_close := Convert.to_bool v
              else if not (Session.set ctx name (Convert.to_string ctx v)) then
                warn ctx st "Setting option \"%s\" failed" name
          | _ ->
              Errors.type_error ctx "session_start(): Option \"%s\" must be of type string|int|bool, %s given"
                name (Value.zval_name v)
        end)
      options;
    let started = Session.start ctx st in
    if started && !read_and_close then ignore (Session.flush ctx st ~write:false);
    started
  end
  [@@php "function session_start(array $options = []): bool"]

let session_write_close ctx =
  let st = entered ctx "session_write_close" in
  Session.flush ctx st ~write:true
  [@@php "function session_write_close(): bool"]

let session_commit ctx =
  let st = entered ctx "session_commit" in
  Session.flush ctx st ~write:true
  [@@php "function session_commit(): bool; alias of session_write_close"]

let session_abort ctx =
  let st = entered ctx "session_abort" in
  Session.flush ctx st ~write:false
  [@@php "function session_abort(): bool"]

let session_reset ctx =
  let st = entered ctx "session_reset" in
  st.active && Session.initialize ctx st
  [@@php "function session_reset(): bool"]

let session_destroy ctx =
  let st = entered ctx "session_destroy" in
  Session.destroy ctx st
  [@@php "function session_destroy(): bool"]

let session_unset ctx =
  let st = Session.state ctx in
  st.active
  && begin
       Option.iter (fun cell -> Ref.set cell (Value.of_array (Php_array.empty ()))) st.vars;
       true
     end
  [@@php "function session_unset(): bool"]

let session_gc ctx =
  let st = entered ctx "session_gc" in
  if not st.active then begin
    warn ctx st "Session cannot be garbage collected when there is no active session";
    Value.false_
  end
  else
    match Session.collect_handler ctx st with
    | n when n < 0 ->
        warn ctx st "Session gc failed. Please check session save handler";
        Value.false_
    | n -> Value.of_int n
  [@@php "function session_gc(): int|false"]

let session_status ctx = if (Session.state ctx).active then 2 else 1
  [@@php "function session_status(): int; nothrow"]

(* {1 Contents} *)

let session_encode ctx =
  let st = entered ctx "session_encode" in
  match Session.encode ctx st with Some data -> text data | None -> Value.false_
  [@@php "function session_encode(): string|false"]

let session_decode ctx data =
  let st = entered ctx "session_decode" in
  if st.active then Session.decode ctx st data
  else begin
    warn ctx st "Session data cannot be decoded when there is no active session";
    false
  end
  [@@php "function session_decode(string $data): bool"]

(* {1 Id and name} *)

let session_id ctx id =
  let st = entered ctx "session_id" in
  match id with
  | Some _ when st.active ->
      warn ctx st "Session ID cannot be changed when a session is active";
      Value.false_
  | Some _ when ctx.req.headers_sent && Session.is_on ctx "use_cookies" ->
      warn ctx st "Session ID cannot be changed after headers have already been sent";
      Value.false_
  | _ ->
      let old = st.id in
      Option.iter (fun id -> st.id <- id) id;
      text old
  [@@php "function session_id(?string $id = null): string|false"]

let session_create_id ctx prefix =
  let st = entered ctx "session_create_id" in
  if prefix <> "" && not (Session_files.valid_id prefix) then begin
    warn ctx st
      "Prefix cannot contain special characters. Only the A-Z, a-z, 0-9, \"-\", and \",\" characters are \
       allowed";
    Value.false_
  end
  else
    let id = if st.active then Session.create_handler ctx st else Session.new_id ctx in
    text (prefix ^ id)
  [@@php "function session_create_id(string $prefix = \"\"): string|false"]

let session_regenerate_id ctx delete_old_session =
  let st = entered ctx "session_regenerate_id" in
  if not st.active then begin
    warn ctx st "Session ID cannot be regenerated when there is no active session";
    false
  end
  else if ctx.req.headers_sent then begin
    warn ctx st "Session ID cannot be regenerated after headers have already been sent";
    false
  end
  else Session.regenerate ctx st ~destroy:delete_old_session
  [@@php "function session_regenerate_id(bool $delete_old_session = false): bool"]

let session_name ctx name =
  let st = entered ctx "session_name" in
  let old = text (Session.setting ctx "name") in
  match name with
  | None -> old
  | Some _ when not (changeable ctx st "Session name") -> Value.false_
  | Some name ->
      if name = "" || Convert.is_numeric (text name) then
        warn ctx st "session.name \"%s\" cannot be numeric or empty" name
      else ignore (Session.set ctx "name" name);
      old
  [@@php "function session_name(?string $name = null): string|false"]

(* {1 Settings} *)

let session_module_name ctx name =
  let st = entered ctx "session_module_name" in
  let old = text (Session.handler_name st) in
  match name with
  | None -> old
  | Some _ when not (changeable ctx st "Session save handler module") -> Value.false_
  | Some name when String.lowercase_ascii name = "user" ->
      Errors.value_error ctx "session_module_name(): Argument #1 ($module) cannot be \"user\""
  | Some name when String.lowercase_ascii name = "files" ->
      Session.close_handler ctx st;
      st.handler <- Files;
      ignore (Session.set ctx "save_handler" name);
      old
  | Some name ->
      warn ctx st "Session handler module \"%s\" cannot be found" name;
      Value.false_
  [@@php "function session_module_name(?string $module = null): string|false"]

(* A function that reads a setting, and changes it when given a value. *)
let plain_setting ctx fn what name v =
  let st = entered ctx fn in
  let old = text (Session.setting ctx name) in
  match v with
  | None -> old
  | Some _ when not (changeable ctx st what) -> Value.false_
  | Some v ->
      ignore (Session.set ctx name v);
      old

let session_save_path ctx path =
  (match path with
  | Some path when String.contains path '\000' ->
      Errors.value_error ctx "session_save_path(): Argument #1 ($path) must not contain any null bytes"
  | _ -> ());
  plain_setting ctx "session_save_path" "Session save path" "save_path" path
  [@@php "function session_save_path(?string $path = null): string|false"]

let session_cache_limiter ctx value =
  plain_setting ctx "session_cache_limiter" "Session cache limiter" "cache_limiter" value
  [@@php "function session_cache_limiter(?string $value = null): string|false"]

let session_cache_expire ctx value =
  let st = entered ctx "session_cache_expire" in
  let old = Value.of_int (Session.number ctx "cache_expire") in
  match value with
  | Some _ when st.active ->
      warn ctx st "Session cache expiration cannot be changed when a session is active";
      old
  | Some _ when ctx.req.headers_sent ->
      warn ctx st "Session cache expiration cannot be changed after headers have already been sent";
      Value.false_
  | Some minutes ->
      ignore (Session.set ctx "cache_expire" (string_of_int minutes));
      old
  | None -> old
  [@@php "function session_cache_expire(?int $value = null): int|false"]

let session_get_cookie_params ctx =
  let result = Php_array.empty () in
  let set name v = Php_array.set_string result name v in
  let string name = set name (text (Session.setting ctx ("cookie_" ^ name))) in
  let bool name = set name (Value.of_bool (Session.is_on ctx ("cookie_" ^ name))) in
  set "lifetime" (Value.of_int (Session.number ctx "cookie_lifetime"));
  string "path";
  string "domain";
  bool "secure";
  bool "httponly";
  string "samesite";
  result
  [@@php "function session_get_cookie_params(): array; nothrow"]

let session_set_cookie_params ctx lifetime_or_options path domain secure httponly =
  let fn = "session_set_cookie_params" in
  let st = entered ctx fn in
  let flag b = if b then "1" else "0" in
  let argument = fn ^ "(): Argument #1 ($lifetime_or_options)" in
  if not (Session.is_on ctx "use_cookies") then begin
    warn ctx st "Session cookies cannot be used when session.use_cookies is disabled";
    false
  end
  else if not (changeable ctx st "Session cookie parameters") then false
  else begin
    let chosen =
      match Value.view lifetime_or_options with
      | Array options ->
          List.iter
            (fun (position, name, given) ->
              if given then
                Errors.value_error ctx
                  "%s(): Argument #%d ($%s) must be null when argument #1 ($lifetime_or_options) is an array"
                  fn position name)
            [
              (2, "path", path <> None); (3, "domain", domain <> None); (4, "secure", secure <> None);
              (5, "httponly", httponly <> None);
            ];
          let chosen =
            List.filter_map
              (fun (key, v) ->
                if Key.is_int key then begin
                  Errors.warning ctx "%s cannot contain numeric keys" argument;
                  None
                end
                else
                  let name = Key.to_text key in
                  match String.lowercase_ascii name with
                  | ("lifetime" | "path" | "domain" | "samesite") as known ->
                      Some (known, Convert.to_string ctx v)
                  | ("secure" | "httponly") as known -> Some (known, flag (Convert.to_bool v))
                  | _ ->
                      Errors.warning ctx "%s contains an unrecognized key \"%s\"" argument name;
                      None)
              (Php_array.bindings options)
          in
          if chosen = [] then Errors.value_error ctx "%s must contain at least 1 valid key" argument;
          chosen
      | _ ->
          let optional name v = match v with Some v -> [ (name, v) ] | None -> [] in
          (("lifetime", Convert.to_string ctx lifetime_or_options) :: optional "path" path)
          @ optional "domain" domain
          @ optional "secure" (Option.map flag secure)
          @ optional "httponly" (Option.map flag httponly)
    in
    List.for_all
      (fun (name, v) ->
        if name = "lifetime" && Convert.saturate (Convert.int_of_string v) < 0 then begin
          warn ctx st "CookieLifetime cannot be negative";
          false
        end
        else Session.set ctx ("cookie_" ^ name) v)
      chosen
  end
  [@@php "function session_set_cookie_params(array|int $lifetime_or_options, ?string $path = null, ?string $domain = null, ?bool $secure = null, ?bool $httponly = null): bool"]

(* {1 Handlers written in PHP} *)

let write_close_fn =
  Fn.builtin ~params:[] "session_write_close" (fun ctx _ -> Value.of_bool (session_write_close ctx))

let at_shutdown ctx fn =
  ctx.req.shutdown_functions <-
    ctx.req.shutdown_functions @ [ (Closure.make_static ctx fn [||], []) ]

let session_register_shutdown ctx = at_shutdown ctx write_close_fn
  [@@php "function session_register_shutdown(): void; nothrow"]

(* Runs among the shutdown functions, to write the session after all of them. *)
let register_fn =
  Fn.builtin ~params:[] "session_register_shutdown" (fun ctx _ ->
      session_register_shutdown ctx;
      Value.null)

let install ctx (st : Session.state) callbacks =
  Session.close_handler ctx st;
  st.handler <- User;
  st.callbacks <- callbacks;
  ignore (Session.set ctx "save_handler" "user");
  true

let methods =
  [|
    "open"; "close"; "read"; "write"; "destroy"; "gc"; "create_sid"; "validateId"; "updateTimestamp";
  |]

let install_object ctx st (o : obj) register =
  let has interface = Class.is_a_name o.cls interface in
  let given position =
    position <= Session.gc_call
    || (position = Session.create_call && has "SessionIdInterface")
    || (position >= Session.validate_call && has "SessionUpdateTimestampHandlerInterface")
  in
  let callback position =
    if given position then
      Some
        (Value.of_array
           (Php_array.of_list [ Value.of_object o; text methods.(position) ]))
    else None
  in
  if register then at_shutdown ctx register_fn;
  install ctx st (Array.init 9 callback)

let parameters =
  [|
    "open"; "close"; "read"; "write"; "destroy"; "gc"; "create_sid"; "validate_sid"; "update_timestamp";
  |]

let session_set_save_handler ctx open_ close read write destroy gc create_sid validate_sid update_timestamp =
  let fn = "session_set_save_handler" in
  let st = entered ctx fn in
  let given =
    Some open_ :: [ close; read; write; destroy; gc; create_sid; validate_sid; update_timestamp ]
  in
  let count = List.length (List.filter Option.is_some given) in
  let changeable () =
    if st.active then begin
      warn ctx st "Session save handler cannot be changed when a session is active";
      false
    end
    else if ctx.req.headers_sent then begin
      warn ctx st "Session save handler cannot be changed after headers have already been sent";
      false
    end
    else true
  in
  if count <= 2 then
    match Value.view open_ with
    | Object o when Class.is_a_name o.cls "SessionHandlerInterface" ->
        let register =
          match close with None -> true | Some v -> Coerce.arg_bool ctx fn 2 "register_shutdown" v
        in
        changeable () && install_object ctx st o register
    | _ ->
        Errors.type_error ctx "%s(): Argument #1 ($open) must be of type SessionHandlerInterface, %s given" fn
          (Value.type_name open_)
  else if count < 6 then
    Errors.throw_error ctx "ArgumentCountError" "Wrong parameter count for %s()" fn
  else begin
    List.iteri
      (fun i v ->
        Option.iter (fun v -> ignore (Coerce.arg_callable ctx fn (i + 1) parameters.(i) v)) v)
      given;
    changeable () && install ctx st (Array.of_list given)
  end
  [@@php "function session_set_save_handler($open, $close = UNKNOWN, $read = UNKNOWN, $write = UNKNOWN, $destroy = UNKNOWN, $gc = UNKNOWN, $create_sid = UNKNOWN, $validate_sid = UNKNOWN, $update_timestamp = UNKNOWN): bool"]

(* The state, for a method of SessionHandler: the files handler behind one written in PHP. *)
let behind ctx =
  let st = Session.state ctx in
  if not st.active then Errors.error ctx "Session is not active";
  st

let with_files ctx st otherwise f =
  match st.Session.files with
  | Some files -> f files
  | None ->
      Errors.warning ctx "%s: Parent session handler is not open" st.fn;
      otherwise

let method_ name f ctx _call args =
  let st = behind ctx in
  st.fn <- "SessionHandler::" ^ name ^ "()";
  f ctx st args

let str v = Value.to_string v

let () =
  let abstract = Builtin_class.abstract in
  Builtin_class.declare "interface SessionHandlerInterface"
    [
      ("public function open(string $path, string $name): bool", abstract);
      ("public function close(): bool", abstract);
      ("public function read(string $id): string|false", abstract);
      ("public function write(string $id, string $data): bool", abstract);
      ("public function destroy(string $id): bool", abstract);
      ("public function gc(int $max_lifetime): int|false", abstract);
    ];
  Builtin_class.declare "interface SessionIdInterface"
    [ ("public function create_sid(): string", abstract) ];
  Builtin_class.declare "interface SessionUpdateTimestampHandlerInterface"
    [
      ("public function validateId(string $id): bool", abstract);
      ("public function updateTimestamp(string $id, string $data): bool", abstract);
    ];
  Builtin_class.declare "class SessionHandler implements SessionHandlerInterface, SessionIdInterface"
    [
      ( "public function open(string $path, string $name): bool",
        method_ "open" (fun ctx st args ->
            Value.of_bool (Session.open_files ctx st (str args.(0)))) );
      ( "public function close(): bool",
        method_ "close" (fun ctx st _ ->
            with_files ctx st Value.false_ (fun _ ->
                Session.close_files st;
                Value.true_)) );
      ( "public function read(string $id): string|false",
        method_ "read" (fun ctx st args ->
            with_files ctx st Value.false_ (fun files ->
                match Session_files.read ctx files ~fn:st.fn (str args.(0)) with
                | Some data -> text data
                | None -> Value.false_)) );
      ( "public function write(string $id, string $data): bool",
        method_ "write" (fun ctx st args ->
            with_files ctx st Value.false_ (fun files ->
                Value.of_bool
                  (Session_files.write ctx files ~fn:st.fn (str args.(0)) (str args.(1))))) );
      ( "public function destroy(string $id): bool",
        method_ "destroy" (fun ctx st args ->
            with_files ctx st Value.false_ (fun files ->
                Value.of_bool (Session_files.destroy ctx files (str args.(0))))) );
      ( "public function gc(int $max_lifetime): int|false",
        method_ "gc" (fun ctx st args ->
            with_files ctx st Value.false_ (fun files ->
                Value.of_int (Session_files.collect ctx files (Convert.to_int ctx args.(0))))) );
      ("public function create_sid(): string", method_ "create_sid" (fun ctx _ _ -> text (Session.new_id ctx)));
    ]

let constants =
  [
    ("PHP_SESSION_DISABLED", Value.of_int 0); ("PHP_SESSION_NONE", Value.of_int 1);
    ("PHP_SESSION_ACTIVE", Value.of_int 2);
  ]

let () = Constants.register constants
