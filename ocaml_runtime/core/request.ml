open Types

let ini_defaults =
  [
    ("precision", "14");
    ("serialize_precision", "-1");
    ("display_errors", "1");
    ("display_startup_errors", "1");
    ("error_reporting", "");
    ("html_errors", "0");
    ("log_errors", "0");
    ("error_log", "");
    ("error_prepend_string", "");
    ("error_append_string", "");
    ("track_errors", "0");
    ("docref_root", "");
    ("docref_ext", "");
    ("ignore_repeated_errors", "0");
    ("memory_limit", "128M");
    ("max_execution_time", "0");
    ("max_input_time", "-1");
    ("include_path", ".:/usr/share/php");
    ("open_basedir", "");
    ("date.timezone", "UTC");
    ("default_charset", "UTF-8");
    ("default_mimetype", "text/html");
    ("internal_encoding", "");
    ("input_encoding", "");
    ("output_encoding", "");
    ("output_buffering", "0");
    ("output_handler", "");
    ("implicit_flush", "1");
    ("zend.assertions", "1");
    ("assert.active", "1");
    ("assert.warning", "1");
    ("assert.bail", "0");
    ("assert.exception", "1");
    ("assert.callback", "");
    ("zend.exception_ignore_args", "0");
    ("zend.exception_string_param_max_len", "15");
    ("zend.enable_gc", "1");
    ("arg_separator.output", "&");
    ("arg_separator.input", "&");
    ("variables_order", "EGPCS");
    ("request_order", "");
    ("auto_globals_jit", "1");
    ("register_argc_argv", "1");
    ("short_open_tag", "1");
    ("pcre.backtrack_limit", "1000000");
    ("pcre.recursion_limit", "100000");
    ("pcre.jit", "1");
    ("user_agent", "");
    ("default_socket_timeout", "60");
    ("auto_detect_line_endings", "0");
    ("allow_url_fopen", "1");
    ("allow_url_include", "0");
    ("file_uploads", "1");
    ("upload_max_filesize", "2M");
    ("upload_tmp_dir", "");
    ("max_file_uploads", "20");
    ("post_max_size", "8M");
    ("max_input_vars", "1000");
    ("max_input_nesting_level", "64");
    ("unserialize_max_depth", "4096");
    ("unserialize_callback_func", "");
    ("ignore_user_abort", "0");
    ("sys_temp_dir", "");
    ("auto_prepend_file", "");
    ("auto_append_file", "");
    ("disable_functions", "");
    ("mbstring.language", "neutral");
    ("mbstring.substitute_character", "");
    ("session.save_path", "");
    ("session.name", "PHPSESSID");
    ("session.save_handler", "files");
    ("session.auto_start", "0");
    ("session.gc_probability", "0");
    ("session.gc_divisor", "1000");
    ("session.gc_maxlifetime", "1440");
    ("session.serialize_handler", "php");
    ("session.cookie_lifetime", "0");
    ("session.cookie_path", "/");
    ("session.cookie_domain", "");
    ("session.cookie_secure", "0");
    ("session.cookie_httponly", "");
    ("session.cookie_samesite", "");
    ("session.use_cookies", "1");
    ("session.use_only_cookies", "1");
    ("session.use_strict_mode", "0");
    ("session.referer_check", "");
    ("session.cache_limiter", "nocache");
    ("session.cache_expire", "180");
    ("session.use_trans_sid", "0");
    ("session.sid_length", "32");
    ("session.sid_bits_per_character", "4");
    ("session.lazy_write", "1");
    ("session.trans_sid_hosts", "");
    ("session.trans_sid_tags", "a=href,area=href,frame=src,form=");
    ("url_rewriter.tags", "form=");
    ("highlight.comment", "#FF8000");
    ("highlight.default", "#0000BB");
    ("highlight.html", "#000000");
    ("highlight.keyword", "#007700");
    ("highlight.string", "#DD0000");
  ]

let ini_get ctx name = Hashtbl.find_opt ctx.req.ini name

let levels =
  Errors.
    [
      ("E_ERROR", e_error); ("E_WARNING", e_warning); ("E_PARSE", e_parse); ("E_NOTICE", e_notice);
      ("E_CORE_ERROR", e_core_error); ("E_CORE_WARNING", e_core_warning); ("E_COMPILE_ERROR", e_compile_error);
      ("E_COMPILE_WARNING", e_compile_warning); ("E_USER_ERROR", e_user_error); ("E_USER_WARNING", e_user_warning);
      ("E_USER_NOTICE", e_user_notice); ("E_STRICT", e_strict); ("E_RECOVERABLE_ERROR", e_recoverable_error);
      ("E_DEPRECATED", e_deprecated); ("E_USER_DEPRECATED", e_user_deprecated); ("E_ALL", e_all);
    ]

(* A level as configuration files write it, "E_ALL & ~E_NOTICE"; the operators are applied from left to right. *)
let configured_level text =
  let n = String.length text in
  let is_word c = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c = '_' in
  let exception Not_a_level in
  let rec blank i = if i < n && text.[i] = ' ' then blank (i + 1) else i in
  let rec operand i =
    let i = blank i in
    if i >= n then raise Not_a_level
    else
      match text.[i] with
      | '~' -> let v, i = operand (i + 1) in (lnot v, i)
      | '(' ->
          let v, i = expression (i + 1) in
          if i < n && text.[i] = ')' then (v, i + 1) else raise Not_a_level
      | _ -> (
          let rec stop j = if j < n && is_word text.[j] then stop (j + 1) else j in
          let j = stop i in
          let word = String.sub text i (j - i) in
          match (List.assoc_opt word levels, int_of_string_opt word) with
          | Some v, _ | None, Some v -> (v, j)
          | None, None -> raise Not_a_level)
  and expression i =
    let v, i = operand i in
    rest v i
  and rest v i =
    let i = blank i in
    if i >= n then (v, i)
    else
      let joined f = let w, i = operand (i + 1) in rest (f v w) i in
      match text.[i] with '|' -> joined ( lor ) | '&' -> joined ( land ) | '^' -> joined ( lxor ) | _ -> (v, i)
  in
  match expression 0 with
  | v, i when i >= n -> string_of_int v
  | _ -> text
  | exception Not_a_level -> text

let reporting_of text =
  match int_of_string_opt (String.trim text) with Some n -> n | None -> Errors.e_all

(* zend_ini_parse_quantity: "128M" *)
let bytes_of text =
  let text = String.trim text in
  let n = String.length text in
  let rec digits i = if i < n && (text.[i] >= '0' && text.[i] <= '9' || i = 0 && text.[i] = '-') then digits (i + 1) else i in
  let number = Option.value (int_of_string_opt (String.sub text 0 (digits 0))) ~default:0 in
  if n = 0 then 0
  else
    match text.[n - 1] with
    | 'k' | 'K' -> number * 1024
    | 'm' | 'M' -> number * 1024 * 1024
    | 'g' | 'G' -> number * 1024 * 1024 * 1024
    | _ -> number

let chunk = 2 * 1024 * 1024

let memory_of text =
  let bytes = bytes_of text in
  if bytes < 0 then -1 else max chunk bytes

let limit_changed ctx name v =
  match name with
  | "max_execution_time" -> Limits.set_seconds (bytes_of v); true
  | "memory_limit" ->
      Limits.set_memory (memory_of v)
      || begin
           Errors.warning ctx "Failed to set memory limit to %d bytes (Current memory usage is %d bytes)"
             (bytes_of v) (Limits.usage ());
           false
         end
  | _ -> true

let ini_set ctx name v =
  match Hashtbl.find_opt ctx.req.ini name with
  | None -> None
  | Some _ when not (List.for_all (fun ask -> ask ctx name v) !Hooks.ini_change) -> None
  | Some _ when not (limit_changed ctx name v) -> None
  | Some old ->
      Hashtbl.replace ctx.req.ini name v;
      if name = "error_reporting" then ctx.req.error_reporting <- reporting_of v;
      Some old

type native += Input of (int * arr) list

let input ctx kind =
  match Hashtbl.find_opt ctx.req.ext "input" with
  | Some (Input kinds) -> List.assoc_opt kind kinds
  | _ -> None

let start ?get ?post ?cookie ?files ?server ?env ?request ?argv ?(ini = []) ?(script = "index.php")
    ~write program host =
  let settings = Hashtbl.create 128 in
  let set (k, v) = Hashtbl.replace settings k v in
  List.iter set ini_defaults;
  List.iter (fun (k, v) -> if Hashtbl.mem settings k then set (k, v)) program.settings;
  List.iter set ini;
  set ("error_reporting", configured_level (Hashtbl.find settings "error_reporting"));
  let globals = Scope.create () in
  let req =
    {
      program;
      host;
      out = Output.create write;
      globals;
      next_object_id = 1;
      surplus = [];
      free_object_ids = [];
      next_resource_id = 4;
      functions = Hashtbl.create 64;
      classes = Hashtbl.create 64;
      default_slots = [||];
      linked = [||];
      constants = Hashtbl.create 32;
      included = Hashtbl.create 16;
      static_values = Hashtbl.create 16;
      const_values = Hashtbl.create 16;
      fn_statics = Hashtbl.create 16;
      ini = settings;
      error_reporting = reporting_of (Hashtbl.find settings "error_reporting");
      silence = 0;
      error_handlers = [];
      exception_handlers = [];
      shutdown_functions = [];
      autoloaders = [];
      autoloading = [];
      named_rest = [];
      last_error = None;
      headers = [];
      status = 0;
      exit_status = 0;
      headers_sent = false;
      destructibles = [];
      lifetimes = Lifetime.make ~ids:program.shows_ids ~destructors:program.has_destructors
          ~server:(argv = None);
      deadline = infinity;
      user = [];
      recent_functions = Array.make 64 None;
      recent_classes = Array.make 64 None;
      ext = Hashtbl.create 8;
    }
  in
  let kept kind = Option.map (fun a -> (kind, Php_array.copy a)) in
  let kinds = [ kept 0 post; kept 1 get; kept 2 cookie; kept 4 env; kept 5 server ] in
  Hashtbl.replace req.ext "input" (Input (List.filter_map Fun.id kinds));
  Output.on_first_output req.out (fun () -> req.headers_sent <- true);
  let superglobal name v =
    Scope.set globals name (Value.of_array (match v with Some a -> a | None -> Php_array.empty ()))
  in
  superglobal "_GET" get;
  superglobal "_POST" post;
  superglobal "_COOKIE" cookie;
  superglobal "_FILES" files;
  (match argv with
  | Some argv ->
      let list = Php_array.of_list (List.map Value.of_string argv) in
      Scope.set globals "argv" (Value.of_array list);
      Scope.set globals "argc" (Value.of_int (List.length argv))
  | None -> ());
  superglobal "_SERVER" server;
  superglobal "_ENV" env;
  superglobal "_REQUEST" request;
  {
    req;
    parent = None;
    func = Ctx.root_info script ~strict:false;
    scope = None;
    this_ = Value.null;
    static_ = None;
    args = [];
    line = 0;
    depth = 0;
  }

let exit ctx v =
  let v = Value.deref v in
  if Value.is_small v then ctx.req.exit_status <- Value.to_int v land 255
  else if not (Value.is_null v) then Ctx.echo ctx (Convert.to_string ctx v);
  raise Exit

(* --- the end of a request ---------------------------------------------------------------------------- *)

(* [false] after a fatal error or an uncaught exception: no destructors then. *)
type ending = { mutable clean : bool }

(* Loops that cannot fail keep no line: then that of the last loop is near. *)
let limit_reached ctx reached at =
  let at = if at = None && Ctx.line ctx = 0 then Limits.seen () else at in
  (match reached with
  | Limits.Memory _ -> Output.discard_all ctx.req.out
  | Limits.Time _ -> ());
  Limits.renew ();
  try Errors.limit_reached ctx reached at with Fatal_error | Limits.Reached _ -> ()

let rec guarded ctx ending f =
  match f () with
  | () -> ()
  | exception Exit -> ()
  | exception Fatal_error -> ending.clean <- false
  | exception Throw o -> uncaught ctx ending o
  | exception (Stack_overflow | Out_of_memory) ->
      ending.clean <- false;
      limit_reached ctx (Limits.exhausted ()) None
  | exception Limits.Reached (reached, at) ->
      ending.clean <- false;
      limit_reached ctx reached at

and uncaught ctx ending o =
  match ctx.req.exception_handlers with
  | handler :: rest when handler != Value.null ->
      ctx.req.exception_handlers <- rest;
      let below = { (Ctx.enter_internal ctx "" []) with parent = None } in
      guarded ctx ending (fun () -> ignore (Call.callable below handler [ Value.of_object o ]))
  | _ ->
      ending.clean <- false;
      Exn.uncaught ctx o

let rec run_shutdown ctx ending =
  match ctx.req.shutdown_functions with
  | [] -> ()
  | (f, args) :: rest ->
      ctx.req.shutdown_functions <- rest;
      let go_on = ref false in
      guarded ctx ending (fun () ->
          ignore (Call.callable ctx f args);
          go_on := true);
      if !go_on then run_shutdown ctx ending

(* PHP destroys first, from the last global to the first, the objects that only that variable holds; then
   all others in order of creation. Nobody counts references here, so they are counted now. *)
let reference_counts ctx =
  let counts : (int, int) Hashtbl.t = Hashtbl.create 64 in
  let refs = ref [] in
  let budget = ref 200_000 in
  let rec visit v =
    decr budget;
    if !budget > 0 then
      match Value.view v with
      | Object o ->
          let n = match Hashtbl.find_opt counts o.id with Some n -> n | None -> 0 in
          Hashtbl.replace counts o.id (n + 1);
          if n = 0 then children o visit
      | Array a -> Php_array.iter (fun _ v -> visit v) a
      | Ref r ->
          if not (List.memq r !refs) then begin
            refs := r :: !refs;
            visit (Ref.get r)
          end
      | _ -> ()
  and children (o : obj) f =
    Array.iter f o.slots;
    (match o.dyn with Some dyn -> Php_array.iter (fun _ v -> f v) dyn | None -> ());
    match o.native with
    | Closure.Closure_ { call; _ } ->
        Array.iter f call.captured;
        f call.this
    | _ -> ()
  in
  Php_array.iter (fun _ v -> visit v) ctx.req.globals;
  List.iter visit (Lifetime.file_variables ctx.req);
  Hashtbl.iter (fun _ r -> visit (Ref.get r)) ctx.req.static_values;
  Hashtbl.iter (fun _ r -> visit (Ref.get r)) ctx.req.fn_statics;
  (counts, children)

let run_destructors ctx ending =
  let release (o : obj) =
    guarded ctx ending (fun () ->
        match o.cls.magic.destructor with
        | Some m when m.mvis <> Public && o.flags land 1 = 0 ->
            o.flags <- o.flags lor 1;
            Errors.trigger_at ctx Errors.e_warning
              (Printf.sprintf "Call to %s %s::%s() from global scope during shutdown ignored"
                 (Class_link.vis_name m.mvis) o.cls.cname m.mname)
              ~file:"Unknown" ~line:0
        | _ -> Object.release ctx o)
  in
  let counts, children = reference_counts ctx in
  let count (o : obj) = match Hashtbl.find_opt counts o.id with Some n -> n | None -> 0 in
  let rec destroy (o : obj) =
    release o;
    Hashtbl.replace counts o.id 0;
    children o drop
  and drop v =
    match Value.view v with
    | Object o ->
        let n = count o - 1 in
        Hashtbl.replace counts o.id n;
        if n = 0 then destroy o
    | Array a -> Php_array.iter (fun _ v -> drop v) a
    | _ -> ()
  in
  (* of each variable: what it holds, and how to unset it *)
  let named =
    List.map
      (fun name ->
        ( (fun () -> Scope.quiet ctx.req.globals name),
          fun () -> Scope.unset ctx.req.globals name ))
      (Scope.names ctx.req.globals)
  in
  let variables = List.rev (named @ Lifetime.file_cells ctx.req) in
  let rec pass () =
    let found = ref false in
    List.iter
      (fun (get, unset) ->
        match Value.view (get ()) with
        | Object o when count o = 1 ->
            found := true;
            unset ();
            destroy o
        | _ -> ())
      variables;
    if !found then pass ()
  in
  pass ();
  let rec rest () =
    match List.rev ctx.req.destructibles with
    | [] -> ()
    | oldest_first ->
        ctx.req.destructibles <- [];
        List.iter release oldest_first;
        rest ()
  in
  rest ()

(* Destructors and shutdown functions still count against the limits. *)
let finish ctx ending =
  Limits.settle ();
  (* callbacks now run without any code of the program below them *)
  let ctx = { (Ctx.enter_internal ctx "" []) with parent = None } in
  run_shutdown ctx ending;
  guarded ctx ending (fun () -> Lifetime.at_end ctx);
  if ending.clean && ctx.req.destructibles <> [] then
    guarded ctx ending (fun () -> run_destructors ctx ending);
  guarded ctx ending (fun () -> Output.finish ctx.req.out)

let limits ctx =
  let host = ctx.req.host in
  let clock () = let user, system = host.cpu_time () in user +. system in
  Limits.make ~clock ~capacity:host.capacity
    ~memory:(memory_of (Errors.ini ctx "memory_limit"))
    ~seconds:(bytes_of (Errors.ini ctx "max_execution_time"))

let run_with ctx main =
  let ending = { clean = true } in
  Limits.within (limits ctx) (fun () ->
      guarded ctx ending (fun () -> main ctx);
      guarded ctx ending (fun () -> finish ctx ending));
  Output.finish ctx.req.out;
  List.iter (fun f -> f ctx) !Hooks.request_end;
  ctx.req.exit_status

(* Settings that 8.2 deprecates are told at start-up. *)
let deprecated_settings ctx =
  let told name =
    if Errors.ini ctx name <> "" then
      Errors.trigger_at ctx 8192 ("PHP Startup: Use of " ^ name ^ " is deprecated") ~file:"Unknown" ~line:0
  in
  Output.before_output ctx.req.out (fun () ->
      List.iter told [ "mbstring.http_input"; "mbstring.http_output"; "mbstring.internal_encoding" ])

(* Only sessions start with the request; a program that names none is linked without them. *)
let starting ctx =
  deprecated_settings ctx;
  if !Hooks.request_start = [] && Errors.is_on (Errors.ini ctx "session.auto_start") then
    Errors.error ctx "session.auto_start is on, but sessions are not part of this program: nothing in it names them";
  List.iter (fun start -> start ctx) !Hooks.request_start

let run ctx path =
  match Hashtbl.find_opt ctx.req.program.files path with
  | Some file ->
      let ctx = { ctx with func = Ctx.root_info path ~strict:false } in
      Hashtbl.replace ctx.req.included path ();
      run_with ctx (fun ctx ->
          starting ctx;
          ignore (Include.enter_file ctx ctx.req.globals file ""))
  | None ->
      Ctx.echo ctx (Printf.sprintf "Could not open input file: %s\n" path);
      Output.finish ctx.req.out;
      1
