(* Sessions: the life of $_SESSION in one request, over the files handler or one written in PHP. *)

open Types

(** Positions of the callbacks of session_set_save_handler. *)
let open_call = 0
let close_call = 1
let read_call = 2
let write_call = 3
let destroy_call = 4
let gc_call = 5
let create_call = 6
let validate_call = 7
let touch_call = 8

type handler = Files | User

type state = {
  mutable active : bool;
  mutable id : string;  (** "" without id *)
  mutable handler : handler;
  mutable callbacks : value option array;  (** PHP's handler, by position; [None]: not given *)
  mutable files : Session_files.t option;  (** the files store, while open *)
  mutable opened : bool;  (** is there an open handler to close? *)
  mutable vars : reference option;  (** $_SESSION, once a session was started *)
  mutable stored : string option;  (** the data as read, to see whether it changed *)
  mutable send_cookie : bool;
  mutable define_sid : bool;
  mutable in_handler : bool;
  mutable fn : string;  (** what diagnostics begin with: "session_start()" *)
}

type native += Session of state

let state ctx =
  match Hashtbl.find_opt ctx.req.ext "session" with
  | Some (Session s) -> s
  | _ ->
      let s =
        {
          active = false; id = ""; handler = Files; callbacks = Array.make 9 None; files = None;
          opened = false; vars = None; stored = None; send_cookie = true; define_sid = true;
          in_handler = false; fn = "session_start()";
        }
      in
      Hashtbl.replace ctx.req.ext "session" (Session s);
      s

(* {1 Settings} *)

let defaults =
  [
    ("save_path", ""); ("name", "PHPSESSID"); ("save_handler", "files"); ("auto_start", "0");
    ("gc_probability", "0"); ("gc_divisor", "1000"); ("gc_maxlifetime", "1440");
    ("serialize_handler", "php"); ("cookie_lifetime", "0"); ("cookie_path", "/"); ("cookie_domain", "");
    ("cookie_secure", "0"); ("cookie_httponly", ""); ("cookie_samesite", ""); ("use_cookies", "1");
    ("use_only_cookies", "1"); ("use_strict_mode", "0"); ("referer_check", "");
    ("cache_limiter", "nocache"); ("cache_expire", "180"); ("use_trans_sid", "0"); ("sid_length", "32");
    ("sid_bits_per_character", "4"); ("lazy_write", "1"); ("trans_sid_hosts", "");
    ("trans_sid_tags", "a=href,area=href,frame=src,form=");
  ]

let setting ctx name =
  match Hashtbl.find_opt ctx.req.ini ("session." ^ name) with
  | Some v -> v
  | None -> ( match List.assoc_opt name defaults with Some v -> v | None -> "")

let is_on ctx name = Errors.is_on (setting ctx name)

let number ctx name =
  Convert.saturate (Convert.int_of_string (setting ctx name))

(** [false]: there is no such setting. *)
let set ctx name v =
  let known = List.mem_assoc name defaults || Hashtbl.mem ctx.req.ini ("session." ^ name) in
  if known then Hashtbl.replace ctx.req.ini ("session." ^ name) v;
  known

(* {1 Ids} *)

let alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-,"

let new_id ctx =
  let length = max 22 (min 256 (number ctx "sid_length")) in
  let bits = max 4 (min 6 (number ctx "sid_bits_per_character")) in
  let raw = ctx.req.host.random (((length * bits) + 7) / 8) in
  let at = ref 0 and have = ref 0 and w = ref 0 in
  String.init length (fun _ ->
      if !have < bits then begin
        w := !w lor (Char.code raw.[!at] lsl !have);
        incr at;
        have := !have + 8
      end;
      let c = alphabet.[!w land ((1 lsl bits) - 1)] in
      w := !w lsr bits;
      have := !have - bits;
      c)

(* {1 The handler} *)

let warn ctx st fmt = Printf.ksprintf (fun s -> Errors.warning_text ctx (st.fn ^ ": " ^ s)) fmt

(* A callback of PHP's handler; [undef] when it is being run already. *)
let call ctx st position args =
  match st.callbacks.(position) with
  | None -> Value.undef
  | Some callback ->
      if st.in_handler then begin
        st.in_handler <- false;
        warn ctx st "Cannot call session save handler in a recursive manner";
        Value.undef
      end
      else begin
        st.in_handler <- true;
        match Call.callable ctx callback args with
        | v ->
            st.in_handler <- false;
            v
        | exception e ->
            st.in_handler <- false;
            raise e
      end

(* A callback's result as success. *)
let succeeded ctx st v =
  let text = "Session callback must have a return value of type bool, " ^ Value.zval_name v ^ " returned" in
  match Value.view v with
  | Undef -> false
  | Bool b -> b
  | Int (-1) ->
      Errors.deprecated_text ctx (st.fn ^ ": " ^ text);
      false
  | Int 0 ->
      Errors.deprecated_text ctx (st.fn ^ ": " ^ text);
      true
  | _ -> Errors.throw_text ctx "TypeError" text

let text = Value.of_string

let handler_name st = match st.handler with Files -> "files" | User -> "user"

let with_files st f = match st.files with Some files -> f files | None -> false

let open_files ctx st path =
  st.files <- Session_files.open_ ctx path;
  st.files <> None

let close_files st =
  Option.iter Session_files.close st.files;
  st.files <- None

let open_handler ctx st =
  let path = setting ctx "save_path" in
  match st.handler with
  | Files -> open_files ctx st path
  | User ->
      let v = call ctx st open_call [ text path; text (setting ctx "name") ] in
      st.opened <- true;
      succeeded ctx st v

let close_handler ctx st =
  match st.handler with
  | Files -> close_files st
  | User ->
      if st.opened then begin
        st.opened <- false;
        let finish () = close_files st in
        match call ctx st close_call [] with
        | v ->
            finish ();
            ignore (succeeded ctx st v)
        | exception e ->
            finish ();
            raise e
      end

let read_handler ctx st =
  match st.handler with
  | Files -> (
      match st.files with Some files -> Session_files.read ctx files ~fn:st.fn st.id | None -> None)
  | User -> (
      match Value.view (call ctx st read_call [ text st.id ]) with String s -> Some s | _ -> None)

let write_handler ctx st data =
  match st.handler with
  | Files -> with_files st (fun files -> Session_files.write ctx files ~fn:st.fn st.id data)
  | User -> succeeded ctx st (call ctx st write_call [ text st.id; text data ])

let touch_handler ctx st data =
  match st.handler with
  | Files -> with_files st (fun files -> Session_files.touch ctx files st.id)
  | User ->
      if st.callbacks.(touch_call) = None then write_handler ctx st data
      else succeeded ctx st (call ctx st touch_call [ text st.id; text data ])

let destroy_handler ctx st =
  match st.handler with
  | Files -> with_files st (fun files -> Session_files.destroy ctx files st.id)
  | User -> succeeded ctx st (call ctx st destroy_call [ text st.id ])

let collect_handler ctx st =
  let lifetime = number ctx "gc_maxlifetime" in
  match st.handler with
  | Files -> ( match st.files with Some files -> Session_files.collect ctx files lifetime | None -> -1)
  | User -> (
      let v = call ctx st gc_call [ Value.of_int lifetime ] in
      match Value.view v with
      | Int n -> n
      | Bool true -> 1
      | _ -> -1)

let create_handler ctx st =
  match st.handler with
  | User when st.callbacks.(create_call) <> None -> (
      let v = call ctx st create_call [] in
      match Value.view v with
      | String id -> id
      | Undef -> Errors.error ctx "No session id returned by function"
      | _ -> Errors.error ctx "Session id must be a string")
  | User -> new_id ctx
  | Files ->
      let rec fresh tries =
        let id = new_id ctx in
        if tries > 0 && with_files st (fun files -> Session_files.exists ctx files id) then
          fresh (tries - 1)
        else id
      in
      fresh 3

let valid_handler ctx st =
  match st.handler with
  | Files -> with_files st (fun files -> Session_files.exists ctx files st.id)
  | User ->
      st.callbacks.(validate_call) = None
      || succeeded ctx st (call ctx st validate_call [ text st.id ])

(* {1 Variables} *)

let format ctx = Session_codec.format_of_name (setting ctx "serialize_handler")

(* $_SESSION begins as a new empty array. *)
let begin_variables ctx st =
  let cell = Scope.cell ctx.req.globals "_SESSION" in
  Ref.set cell (Value.of_array (Php_array.empty ()));
  st.vars <- Some cell

let variables st =
  match st.vars with
  | None -> None
  | Some cell -> ( match Value.view (Ref.get cell) with Array a -> Some a | _ -> None)

(* The data as text; [None] after a warning, or when a name cannot be written. *)
let encode ctx st =
  match variables st with
  | None ->
      warn ctx st "Cannot encode non-existent session";
      None
  | Some vars -> (
      match format ctx with
      | Some format -> Session_codec.encode ctx format ~fn:st.fn vars
      | None ->
          warn ctx st "Unknown session.serialize_handler. Failed to encode session object";
          None)

(* Forgets the session: what the end of a request leaves. *)
let forget ctx st =
  (if st.opened || st.files <> None then
     try close_handler ctx st
     with e ->
       st.id <- "";
       st.vars <- None;
       st.active <- false;
       raise e);
  st.id <- "";
  st.vars <- None;
  st.stored <- None;
  st.active <- false;
  st.send_cookie <- true;
  st.define_sid <- true

let destroy ctx st =
  if not st.active then begin
    warn ctx st "Trying to destroy uninitialized session";
    false
  end
  else begin
    let done_ =
      st.id = ""
      || destroy_handler ctx st
      ||
      (warn ctx st "Session object destruction failed";
       false)
    in
    forget ctx st;
    done_
  end

let decode ctx st data =
  let ok =
    match (format ctx, st.vars) with
    | Some format, Some cell ->
        let vars =
          match Value.view (Ref.get cell) with
          | Array a -> Php_array.copy a
          | _ -> Php_array.empty ()
        in
        let ok = Session_codec.decode ctx format data vars in
        Ref.set cell (Value.of_array vars);
        ok
    | _ ->
        warn ctx st "Unknown session.serialize_handler. Failed to decode session object";
        true
  in
  if not ok then begin
    ignore (destroy ctx st);
    (match ctx.req.globals with
    | globals -> Scope.set globals "_SESSION" (Value.of_array (Php_array.empty ())));
    warn ctx st "Failed to decode session object. Session has been destroyed"
  end;
  ok

(* {1 Headers} *)

let url_encode = Std_url.urlencode

let send_cookie ctx st =
  if ctx.req.headers_sent then
    warn ctx st "Session cookie cannot be sent after headers have already been sent"
  else begin
    let name = setting ctx "name" in
    let b = Buffer.create 96 in
    let add = Buffer.add_string b in
    add (name ^ "=" ^ url_encode st.id);
    let lifetime = number ctx "cookie_lifetime" in
    if lifetime > 0 then begin
      add ("; expires=" ^ Http.http_date (ctx.req.host.now () +. float_of_int lifetime));
      add ("; Max-Age=" ^ string_of_int lifetime)
    end;
    let part label v = if v <> "" then add (label ^ v) in
    part "; path=" (setting ctx "cookie_path");
    part "; domain=" (setting ctx "cookie_domain");
    if is_on ctx "cookie_secure" then add "; secure";
    if is_on ctx "cookie_httponly" then add "; HttpOnly";
    part "; SameSite=" (setting ctx "cookie_samesite");
    let same (n, v) =
      Std_http.same_name n "set-cookie" && Std_string.str_starts_with v (name ^ "=")
    in
    ctx.req.headers <-
      ("Set-Cookie", Buffer.contents b) :: List.filter (fun h -> not (same h)) ctx.req.headers
  end

(* Makes the id known: cookie and the constant SID. *)
let announce ctx st =
  if is_on ctx "use_cookies" && st.send_cookie then begin
    send_cookie ctx st;
    st.send_cookie <- false
  end;
  let sid = if st.define_sid then setting ctx "name" ^ "=" ^ url_encode st.id else "" in
  Hashtbl.replace ctx.req.constants "SID" (text sid)

let long_ago = "Thu, 19 Nov 1981 08:52:00 GMT"

let cache_headers ctx st =
  let limiter = setting ctx "cache_limiter" in
  if limiter <> "" then
    if ctx.req.headers_sent then
      warn ctx st "Session cache limiter cannot be sent after headers have already been sent"
    else begin
      let add name v =
        Std_http.remove ctx name;
        ctx.req.headers <- (name, v) :: ctx.req.headers
      in
      let seconds = number ctx "cache_expire" * 60 in
      let age kind = add "Cache-Control" (Printf.sprintf "%s, max-age=%d" kind seconds) in
      let last_modified () =
        let server = Scope.quiet ctx.req.globals "_SERVER" in
        match Value.view server with
        | Array a -> (
            match Value.view (Php_array.find_string a "SCRIPT_FILENAME") with
            | String path -> (
                match ctx.req.host.stat path with
                | Ok stat -> add "Last-Modified" (Http.http_date stat.mtime)
                | Error _ -> ())
            | _ -> ())
        | _ -> ()
      in
      match limiter with
      | "nocache" ->
          add "Expires" long_ago;
          add "Cache-Control" "no-store, no-cache, must-revalidate";
          add "Pragma" "no-cache"
      | "public" ->
          add "Expires" (Http.http_date (ctx.req.host.now () +. float_of_int seconds));
          age "public";
          last_modified ()
      | "private" ->
          add "Expires" long_ago;
          age "private";
          last_modified ()
      | "private_no_expire" ->
          age "private";
          last_modified ()
      | _ -> ()
    end

(* {1 Start} *)

let abort ctx st =
  if st.active then begin
    st.active <- false;
    close_handler ctx st
  end

(* Removes old sessions now and then. *)
let sometimes_collect ctx st =
  let probability = number ctx "gc_probability" in
  if probability > 0 then begin
    let raw = ctx.req.host.random 3 in
    let n = (Char.code raw.[0] lsl 16) lor (Char.code raw.[1] lsl 8) lor Char.code raw.[2] in
    let draw = float_of_int (number ctx "gc_divisor") *. float_of_int n /. 16777216. in
    if draw < float_of_int probability then ignore (collect_handler ctx st)
  end

let initialize ctx st =
  let path () = setting ctx "save_path" in
  st.active <- true;
  if not (open_handler ctx st) then begin
    abort ctx st;
    warn ctx st "Failed to initialize storage module: %s (path: %s)" (handler_name st) (path ());
    false
  end
  else begin
    if st.id = "" then begin
      st.id <- create_handler ctx st;
      if is_on ctx "use_cookies" then st.send_cookie <- true
    end
    else if is_on ctx "use_strict_mode" && not (valid_handler ctx st) then begin
      st.id <- create_handler ctx st;
      if is_on ctx "use_cookies" then st.send_cookie <- true
    end;
    announce ctx st;
    begin_variables ctx st;
    match read_handler ctx st with
    | None ->
        abort ctx st;
        st.id <- "";
        warn ctx st "Failed to read session data: %s (path: %s)" (handler_name st) (path ());
        false
    | Some data ->
        sometimes_collect ctx st;
        st.stored <- (if is_on ctx "lazy_write" then Some data else None);
        if data <> "" then ignore (decode ctx st data);
        true
  end

let superglobal ctx name key =
  match Value.view (Scope.quiet ctx.req.globals name) with
  | Array a -> (
      match Value.view (Php_array.find a (Key.of_string key)) with String s -> Some s | _ -> None)
  | _ -> None

let bad_id_character = function
  | '\r' | '\n' | '\t' | ' ' | '<' | '>' | '\'' | '"' | '\\' -> true
  | _ -> false

(** The id the request came with, and cookies and SID decided by it. *)
let find_id ctx st =
  let name = setting ctx "name" in
  st.send_cookie <- is_on ctx "use_cookies" || is_on ctx "use_only_cookies";
  st.define_sid <- not (is_on ctx "use_only_cookies");
  if st.id = "" then begin
    if is_on ctx "use_cookies" then
      Option.iter
        (fun id ->
          st.id <- id;
          st.send_cookie <- false;
          st.define_sid <- false)
        (superglobal ctx "_COOKIE" name);
    if not (is_on ctx "use_only_cookies") then
      List.iter
        (fun variable ->
          if st.id = "" then
            Option.iter (fun id -> st.id <- id) (superglobal ctx variable name))
        [ "_GET"; "_POST" ];
    let referer = setting ctx "referer_check" in
    if st.id <> "" && referer <> "" then
      match superglobal ctx "_SERVER" "HTTP_REFERER" with
      | Some from when from <> "" && not (Std_string.str_contains from referer) -> st.id <- ""
      | _ -> ()
  end;
  if String.exists bad_id_character st.id then st.id <- ""

let start ctx st =
  if st.active then begin
    Errors.notice ctx "%s: Ignoring session_start() because a session is already active" st.fn;
    true
  end
  else if (match setting ctx "save_handler" with "files" | "user" -> false | _ -> true) then begin
    warn ctx st "Cannot find session save handler \"%s\" - session startup failed"
      (setting ctx "save_handler");
    false
  end
  else if format ctx = None then begin
    warn ctx st "Cannot find session serialization handler \"%s\" - session startup failed"
      (setting ctx "serialize_handler");
    false
  end
  else begin
    find_id ctx st;
    match initialize ctx st with
    | true ->
        cache_headers ctx st;
        true
    | false ->
        st.active <- false;
        false
    | exception e ->
        st.active <- false;
        st.in_handler <- false;
        raise e
  end

(* {1 End} *)

(** Writes the session's data when asked to, and closes it. *)
let save ctx st ~write =
  (if write && variables st <> None then
     let path = setting ctx "save_path" in
     let data = encode ctx st in
     let written =
       match (data, st.stored) with
       | Some data, Some stored when data = stored -> touch_handler ctx st data
       | Some data, _ -> write_handler ctx st data
       | None, _ -> write_handler ctx st ""
     in
     if not written then
       match st.handler with
       | Files ->
           warn ctx st
             "Failed to write session data (files). Please verify that the current setting of \
              session.save_path is correct (%s)"
             path
       | User ->
           warn ctx st
             "Failed to write session data using user defined save handler. (session.save_path: %s, \
              handler: write)"
             path);
  close_handler ctx st

let flush ctx st ~write =
  st.active
  && begin
       st.active <- false;
       save ctx st ~write;
       true
     end

(** A new id for the session; [destroy] says what becomes of the old one's data. *)
let regenerate ctx st ~destroy =
  let path () = setting ctx "save_path" in
  let cleared =
    if destroy then
      destroy_handler ctx st
      ||
      (st.active <- false;
       close_handler ctx st;
       warn ctx st "Session object destruction failed. ID: %s (path: %s)" (handler_name st) (path ());
       false)
    else begin
      let data = Option.value (encode ctx st) ~default:"" in
      write_handler ctx st data
      ||
      (st.active <- false;
       close_handler ctx st;
       warn ctx st "Session write failed. ID: %s (path: %s)" (handler_name st) (path ());
       false)
    end
  in
  cleared
  && begin
       close_handler ctx st;
       st.stored <- None;
       st.id <- "";
       if not (open_handler ctx st) then begin
         st.active <- false;
         Errors.error ctx "Failed to open session: %s (path: %s)" (handler_name st) (path ())
       end;
       st.id <- create_handler ctx st;
       (if st.handler = User && is_on ctx "use_strict_mode" && st.callbacks.(validate_call) <> None then
          if valid_handler ctx st then st.id <- create_handler ctx st);
       (match read_handler ctx st with
       | Some _ -> ()
       | None ->
           st.active <- false;
           close_handler ctx st;
           Errors.error ctx "Failed to create(read) session ID: %s (path: %s)" (handler_name st) (path ()));
       if is_on ctx "use_cookies" then st.send_cookie <- true;
       announce ctx st;
       true
     end

(** What the end of a request does with a session still open. *)
let finish ctx =
  match Hashtbl.find_opt ctx.req.ext "session" with
  | Some (Session st) when st.active ->
      st.fn <- "PHP Request Shutdown";
      (try ignore (flush ctx st ~write:true) with
      | Throw o -> Exn.uncaught ctx o
      | Exit | Fatal_error -> ());
      Output.finish ctx.req.out
  | _ -> ()

(* Settings of sessions cannot change while they matter. *)
let allows_change ctx name _ =
  (not (Std_string.str_starts_with name "session."))
  || Std_string.str_starts_with name "session.upload_progress."
  ||
  let refuse reason =
    Errors.warning ctx "ini_set(): Session ini settings cannot be changed %s" reason;
    false
  in
  if (state ctx).active then refuse "when a session is active"
  else if ctx.req.headers_sent then refuse "after headers have already been sent"
  else true

(* What session.auto_start asks for. *)
let begin_automatically ctx =
  if is_on ctx "auto_start" then begin
    let st = state ctx in
    st.fn <- "session_start()";
    ignore (start ctx st)
  end

let () =
  Hooks.ini_change := allows_change :: !Hooks.ini_change;
  Hooks.request_start := begin_automatically :: !Hooks.request_start;
  Hooks.request_end := finish :: !Hooks.request_end
