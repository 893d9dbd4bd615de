open Types

type answer = Response of Http.response | File of { path : string; contents : string }

let setting program name = List.assoc_opt name program.settings

let server_ini =
  [
    ("display_errors", "0"); ("log_errors", "1"); ("html_errors", "1"); ("max_execution_time", "30");
    ("error_reporting", string_of_int (Errors.e_all land lnot Errors.e_deprecated land lnot Errors.e_strict));
  ]

(* {1 Request variables} *)

let key = Key.of_string

(* The array inside [variables] at [key], made there when something else is. *)
let inner variables = function
  | None ->
      let fresh = Php_array.empty () in
      Php_array.push variables (Value.of_array fresh);
      fresh
  | Some k -> (
      let k = key k in
      match Value.view (Php_array.find variables k) with
      | Array _ -> Php_array.separate_at variables (Php_array.find_pos variables k)
      | _ ->
          let fresh = Php_array.empty () in
          Php_array.set variables k (Value.of_array fresh);
          fresh)

let assign variables name value =
  match Form.path name with
  | None -> ()
  | Some (base, indices) ->
      let rec store variables index = function
        | [] -> (
            match index with
            | None -> Php_array.push variables value
            | Some k -> Php_array.set variables (key k) value)
        | next :: rest -> store (inner variables index) next rest
      in
      store variables (Some base) indices

let assign_all variables pairs =
  List.iter (fun (name, value) -> assign variables name (Value.of_string value)) pairs

let of_pairs pairs =
  let variables = Php_array.empty () in
  assign_all variables pairs;
  variables

(* A cookie that comes twice keeps its first value. *)
let of_cookies pairs =
  let variables = Php_array.empty () in
  List.iter
    (fun (name, value) ->
      match Form.path name with
      | Some (base, []) when Value.is_undef (Php_array.find variables (key base)) |> not -> ()
      | _ -> assign variables name (Value.of_string value))
    pairs;
  variables

let merge target source =
  Php_array.iter (fun k v -> Php_array.set target k (Value.copy v)) source

(* {1 Uploads} *)

let upload_ok = 0
let upload_no_file = 4

(* What $_FILES holds of one part: for a field "f" one array; for "f[k]" each property is an array
   with the same indices. Uploaded data is written where the host keeps temporary files. *)
let add_upload (host : Host.t) files (part : Form.part) =
  match part.filename with
  | None -> ()
  | Some filename ->
      let base = Filename.basename (String.map (fun c -> if c = '\\' then '/' else c) filename) in
      let temp =
        if filename = "" then ""
        else begin
          let path = host.temp_dir () ^ "/php" ^ Digests.hex (host.random 6) in
          match host.write_file path ~append:false part.data with Ok () -> path | Error _ -> ""
        end
      in
      let error = if filename = "" then upload_no_file else if temp = "" then 7 (* UPLOAD_ERR_CANT_WRITE *) else upload_ok in
      let field, indices =
        match String.index_opt part.name '[' with
        | Some i -> (String.sub part.name 0 i, String.sub part.name i (String.length part.name - i))
        | None -> (part.name, "")
      in
      let add property value = assign files (field ^ "[" ^ property ^ "]" ^ indices) value in
      add "name" (Value.of_string (if filename = "" then "" else base));
      add "full_path" (Value.of_string filename);
      add "type" (Value.of_string (if filename = "" then "" else part.content_type));
      add "tmp_name" (Value.of_string temp);
      add "error" (Value.of_int error);
      add "size" (Value.of_int (if error = upload_ok then String.length part.data else 0))

let remove_uploads (host : Host.t) files =
  let rec walk v =
    match Value.view v with
    | Array a -> Php_array.iter (fun _ v -> walk v) a
    | String path when path <> "" -> ignore (host.unlink path)
    | _ -> ()
  in
  Php_array.iter
    (fun _ v ->
      match Value.view v with Array a -> walk (Php_array.find a (key "tmp_name")) | _ -> ())
    files

(* {1 $_SERVER} *)

let header_variable name =
  "HTTP_" ^ String.map (fun c -> if c = '-' then '_' else c) (String.uppercase_ascii name)

let server_variables (host : Host.t) docroot (request : Http.request) ~script ~path_info ~query =
  let server = Php_array.empty () in
  let set name value = Php_array.set server (key name) value in
  let text name value = set name (Value.of_string value) in
  text "DOCUMENT_ROOT" docroot;
  text "REMOTE_ADDR" request.remote_addr;
  text "REMOTE_PORT" (string_of_int request.remote_port);
  text "SERVER_SOFTWARE" "php2ml";
  text "SERVER_PROTOCOL" request.version;
  text "SERVER_NAME" request.server_name;
  text "SERVER_PORT" (string_of_int request.server_port);
  if request.https then text "HTTPS" "on";
  text "REQUEST_URI" request.target;
  text "REQUEST_METHOD" request.meth;
  text "SCRIPT_NAME" script;
  text "SCRIPT_FILENAME" (docroot ^ script);
  Option.iter (text "PATH_INFO") path_info;
  text "PHP_SELF" (script ^ Option.value path_info ~default:"");
  Option.iter (text "QUERY_STRING") query;
  List.iter
    (fun (name, value) ->
      let variable = header_variable name in
      let value =
        match Value.view (Php_array.find server (key variable)) with
        | String earlier -> earlier ^ ", " ^ value
        | _ -> value
      in
      (match String.lowercase_ascii name with
      | "content-type" -> text "CONTENT_TYPE" value
      | "content-length" -> text "CONTENT_LENGTH" value
      | _ -> ());
      text variable value)
    request.headers;
  let now = host.now () in
  set "REQUEST_TIME_FLOAT" (Value.of_float now);
  set "REQUEST_TIME" (Value.of_int (int_of_float now));
  server

(* {1 Answers} *)

let escape_html s =
  let b = Buffer.create (String.length s) in
  String.iter
    (function
      | '<' -> Buffer.add_string b "&lt;"
      | '>' -> Buffer.add_string b "&gt;"
      | '&' -> Buffer.add_string b "&amp;"
      | '"' -> Buffer.add_string b "&quot;"
      | c -> Buffer.add_char b c)
    s;
  Buffer.contents b

let not_found path =
  Response
    {
      status = 404;
      reason = Http.reason 404;
      headers = [ ("Content-Type", "text/html; charset=UTF-8") ];
      body =
        "<!doctype html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested \
         resource <code>" ^ escape_html path ^ "</code> was not found on this server.</p></body></html>\n";
    }

(* The headers of a finished request, in the order they were set; PHP's default type where the script set none. *)
let response_headers ctx =
  let headers = List.rev ctx.req.headers in
  if Http.header headers "content-type" <> None then headers
  else
    let ini name default = Option.value (Request.ini_get ctx name) ~default in
    let mime = ini "default_mimetype" "text/html" and charset = ini "default_charset" "UTF-8" in
    if mime = "" then headers
    else
      ("Content-type", if charset = "" then mime else mime ^ "; charset=" ^ charset) :: headers

let form_variables (request : Http.request) content_type =
  let post = Php_array.empty () and parts = ref [] in
  if request.meth = "POST" then begin
    let mime = String.lowercase_ascii (String.trim (List.hd (String.split_on_char ';' content_type))) in
    match Form.boundary content_type with
    | Some boundary ->
        parts := Form.parts ~boundary request.body;
        List.iter
          (fun (part : Form.part) ->
            if part.filename = None then assign post part.name (Value.of_string part.data))
          !parts
    | None ->
        if mime = "application/x-www-form-urlencoded" then assign_all post (Form.pairs request.body)
  end;
  (post, !parts)

let run_script program (host : Host.t) ~ini (request : Http.request) ~docroot ~script ~path_info ~query =
  let get = of_pairs (Form.pairs (Option.value query ~default:"")) in
  let content_type = Option.value (Http.header request.headers "content-type") ~default:"" in
  let post, parts = form_variables request content_type in
  let files = Php_array.empty () in
  List.iter (add_upload host files) parts;
  let cookie =
    of_cookies (Form.cookies (Option.value (Http.header request.headers "cookie") ~default:""))
  in
  let merged = Php_array.empty () in
  merge merged get;
  merge merged post;
  let relative = if docroot = "" then script else "/" ^ docroot ^ script in
  let file = String.sub relative 1 (String.length relative - 1) in
  let absolute_docroot = if docroot = "" then program.root else program.root ^ "/" ^ docroot in
  let host, close_files = Request_host.make host ~cwd:(Filename.dirname (program.root ^ relative)) in
  let server = server_variables host absolute_docroot request ~script ~path_info ~query in
  let body = Buffer.create 8192 in
  let ctx =
    Request.start ~get ~post ~cookie ~files ~server ~request:merged
      ~ini:(server_ini @ ini) ~script:file
      ~write:(Buffer.add_string body) program
      { host with read_stdin = (fun _ -> "") }
  in
  Request_body.set ctx (if Form.boundary content_type = None then request.body else "");
  ctx.req.status <- 200;
  let exit_status = Fun.protect ~finally:close_files (fun () -> Request.run ctx file) in
  remove_uploads host files;
  let displayed = Request.ini_get ctx "display_errors" in
  let displays = match displayed with Some ("1" | "on" | "On" | "stdout") -> true | _ -> false in
  let status =
    if ctx.req.status > 0 && ctx.req.status <> 200 then ctx.req.status
    else if exit_status = 255 && not displays then 500
    else 200
  in
  Response
    { status; reason = Http.reason status; headers = response_headers ctx; body = Buffer.contents body }

let handle program host ~ini (request : Http.request) =
  let raw_path, query =
    match String.index_opt request.target '?' with
    | Some i ->
        ( String.sub request.target 0 i,
          Some (String.sub request.target (i + 1) (String.length request.target - i - 1)) )
    | None -> (request.target, None)
  in
  let docroot = Option.value (setting program "docroot") ~default:"" in
  let below path = if docroot = "" then String.sub path 1 (String.length path - 1) else docroot ^ path in
  let directories = Site_files.directories program in
  let lookup path =
    let relative = below path in
    if Hashtbl.mem program.files relative || Hashtbl.mem program.assets relative then Router.File
    else if path = "/" || Hashtbl.mem directories relative then Router.Directory
    else Router.Missing
  in
  (* Scripts may have written files where the site serves them from. *)
  let written path =
    let path = program.root ^ "/" ^ below path in
    if Site_files.is_held host path then
      match host.stat path with Ok { kind = `File; _ } -> Some path | _ -> None
    else None
  in
  let lookup path = if lookup path = Router.Missing && written path <> None then Router.File else lookup path in
  let path = Router.normalise raw_path in
  let ini = Site_files.ini program @ ini in
  match Router.route ?fallback:(setting program "fallback") lookup path with
  | Script { script; path_info } ->
      run_script program (Site_files.host program host) ~ini request ~docroot ~script ~path_info ~query
  | Static file -> (
      match Option.map host.read_file (written file) with
      | Some (Ok contents) -> File { path = file; contents }
      | Some (Error _) -> not_found path
      | None when Site_files.is_held host (program.root ^ "/" ^ below file) -> not_found path
      | None -> File { path = file; contents = Hashtbl.find program.assets (below file) })
  | Not_found -> not_found path
