open Types

let info ?(cls = "") ?(strict = false) ?(included = "") ?(hidden = []) ~file name =
  { display = name; func_class = cls; func_file = file; strict; hidden; is_include = included }

let root_info file ~strict = info ~strict ~file ""

let[@inline] is_internal ctx = ctx.func.func_file = ""

let rec user ctx =
  if is_internal ctx then match ctx.parent with Some p -> user p | None -> ctx else ctx

(* Never returns: nothing has to be kept over the call. *)
let[@inline never] too_deep parent =
  let at = user parent in
  Limits.too_deep at.func.func_file at.line

let[@inline] enter parent func args =
  let depth = parent.depth + 1 in
  if depth > Limits.state.max_depth then too_deep parent
  else
    { req = parent.req; parent = Some parent; func; scope = None; this_ = Value.null;
      static_ = None; args; line = 0; depth }

let enter_method parent func cls (this : obj) args =
  let depth = parent.depth + 1 in
  if depth > Limits.state.max_depth then too_deep parent
  else
    { req = parent.req; parent = Some parent; func; scope = Some cls;
      this_ = Repr.to_any this; static_ = Some this.cls; args; line = 0; depth }

let enter_static parent func cls ~static args =
  let depth = parent.depth + 1 in
  if depth > Limits.state.max_depth then too_deep parent
  else
    { req = parent.req; parent = Some parent; func; scope = Some cls; this_ = Value.null;
      static_ = Some static; args; line = 0; depth }

let enter_call parent func (call : call) args =
  let depth = parent.depth + 1 in
  if depth > Limits.state.max_depth then too_deep parent
  else
    { req = parent.req; parent = Some parent; func; scope = call.scope; this_ = call.this;
      static_ = call.static; args; line = 0; depth }

let internal_info name =
  { display = name; func_class = ""; func_file = ""; strict = false; hidden = []; is_include = "" }

let enter_internal parent name args =
  (* A built-in keeps the scope it is called from: is_callable, method_exists ... ask for it. *)
  let depth = parent.depth + 1 in
  if depth > Limits.state.max_depth then too_deep parent
  else
    { req = parent.req; parent = Some parent; func = internal_info name; scope = parent.scope;
      this_ = parent.this_; static_ = parent.static_; args; line = 0; depth }

let throw ctx text = raise (Throw (!Hooks.make_error ctx "Error" text))

let this ctx : obj =
  if ctx.this_ == Value.null then throw ctx "Using $this when not in object context"
  else Repr.of_any ctx.this_

let this_value ctx = ctx.this_

let static ctx =
  match ctx.static_ with
  | Some c -> c
  | None -> throw ctx "Cannot access \"static\" when no class scope is active"

let scope ctx =
  match ctx.scope with
  | Some c -> c
  | None -> throw ctx "Cannot access \"self\" when no class scope is active"

let absolute ctx path =
  if path = "" then ctx.req.program.root
  else if path.[0] = '/' then path
  else ctx.req.program.root ^ "/" ^ path

let file ctx =
  match (user ctx).func.func_file with "" -> "Unknown" | path -> absolute ctx path
let line ctx = (user ctx).line
let starts_output ctx = Output.starts_at ctx.req.out (file ctx) (line ctx)

let[@inline] echo ctx s =
  if Output.about_to_emit ctx.req.out then starts_output ctx;
  Output.echo ctx.req.out s
let is_strict ctx = ctx.func.strict

let caller_is_strict ctx =
  match ctx.parent with Some p -> p.func.strict | None -> false

type entry = {
  at : (string * int) option;
  name : string;
  cls : string;
  kind : string;
  object_ : value;
  args : value list;
}

let with_surplus ctx values f =
  let caller = { ctx with line = ctx.line } in
  let req = ctx.req in
  let before = req.surplus in
  req.surplus <- (caller, values) :: before;
  match f caller with
  | result ->
      req.surplus <- before;
      result
  | exception e ->
      req.surplus <- before;
      raise e

let surplus ctx =
  match (ctx.req.surplus, ctx.parent) with
  | [], _ | _, None -> []
  | known, Some caller -> Option.value (List.assq_opt caller known) ~default:[]

let args ctx = List.filter (fun v -> v != Value.undef) (Lifetime.arguments ctx) @ surplus ctx

(* Positions of the parameters of built-ins whose values no trace shows (#[SensitiveParameter]). *)
let sensitive = function
  | "password_hash" | "password_verify" | "crypt" -> [ 0 ]
  | "hash_pbkdf2" | "hash_hkdf" -> [ 1 ]
  | "hash_equals" -> [ 0; 1 ]
  | "hash_hmac" | "hash_hmac_file" | "hash_init" -> [ 2 ]
  | _ -> []

let hide ctx positions args =
  List.mapi (fun i v -> if List.mem i positions then !Hooks.hidden_argument ctx v else v) args

let entry_of ctx parent =
  let at =
    if is_internal parent then None else Some (absolute ctx parent.func.func_file, parent.line)
  in
  if ctx.func.is_include <> "" then
    Some { at; name = ctx.func.is_include; cls = ""; kind = ""; object_ = Value.null; args = Lifetime.arguments ctx }
  else if ctx.func.display = "" then None
  else
    let in_class = ctx.func.func_class <> "" && not (is_internal ctx && ctx.func.func_class = "") in
    let cls =
      if not in_class then ""
      else match ctx.scope with Some c -> c.cname | None -> ctx.func.func_class
    in
    let is_closure =
      let n = ctx.func.display in
      let l = String.length n in
      l >= 9 && String.sub n (l - 9) 9 = "{closure}"
    in
    let cls =
      if cls = "" && is_closure then match ctx.scope with Some c -> c.cname | None -> "" else cls
    in
    let kind =
      if cls = "" then "" else if ctx.this_ == Value.null then "::" else "->"
    in
    let object_ = if cls = "" then Value.null else ctx.this_ in
    let args = args ctx in
    let args =
      if is_internal ctx && cls = "" then
        match sensitive ctx.func.display with [] -> args | positions -> hide ctx positions args
      else if ctx.func.hidden <> [] then hide ctx ctx.func.hidden args
      else args
    in
    Some { at; name = ctx.func.display; cls; kind; object_; args }

let trace ctx =
  let rec go ctx acc =
    match ctx.parent with
    | None -> List.rev acc
    | Some p -> go p (match entry_of ctx p with Some e -> e :: acc | None -> acc)
  in
  go ctx []

let trace_array ?(objects = false) ?(args = true) ?(limit = 0) ctx =
  let out = Php_array.empty () in
  List.iteri
    (fun i e ->
      if limit = 0 || i < limit then begin
        let a = Php_array.empty () in
        (match e.at with
        | Some (file, line) ->
            Php_array.set_string a "file" (Value.of_string file);
            Php_array.set_string a "line" (Value.of_int line)
        | None -> ());
        let included = match e.name with "include" | "include_once" | "require" | "require_once" -> e.cls = "" | _ -> false in
        if included then begin
          (* the engine lists the path before the name, and always *)
          Php_array.set_string a "args" (Value.of_array (Php_array.of_list e.args));
          Php_array.set_string a "function" (Value.of_string e.name)
        end
        else begin
          Php_array.set_string a "function" (Value.of_string e.name);
          if e.cls <> "" then begin
            Php_array.set_string a "class" (Value.of_string e.cls);
            if objects && e.object_ != Value.null then Php_array.set_string a "object" e.object_;
            Php_array.set_string a "type" (Value.of_string e.kind)
          end;
          if args then begin
            let list = Php_array.empty () in
            List.iter (fun v -> Php_array.push list (Ref.deref v)) e.args;
            Php_array.set_string a "args" (Value.of_array list)
          end
        end;
        Php_array.push out (Value.of_array a)
      end)
    (trace ctx);
  out

(* smart_str_append_escaped *)
let escape s =
  let plain = ref true in
  String.iter (fun c -> if c < ' ' || c > '~' || c = '\\' then plain := false) s;
  if !plain then s
  else begin
    let b = Buffer.create (String.length s + 16) in
    String.iter
      (fun c ->
        match c with
        | '\n' -> Buffer.add_string b "\\n"
        | '\r' -> Buffer.add_string b "\\r"
        | '\t' -> Buffer.add_string b "\\t"
        | '\012' -> Buffer.add_string b "\\f"
        | '\011' -> Buffer.add_string b "\\v"
        | '\027' -> Buffer.add_string b "\\e"
        | '\\' -> Buffer.add_string b "\\\\"
        | c when c < ' ' || c > '~' -> Buffer.add_string b (Printf.sprintf "\\x%02X" (Char.code c))
        | c -> Buffer.add_char b c)
      s;
    Buffer.contents b
  end

let float_text ctx f =
  let precision =
    match Hashtbl.find_opt ctx.req.ini "precision" with
    | Some p -> ( match int_of_string_opt p with Some n -> n | None -> 14)
    | None -> 14
  in
  let s = Dtoa.to_string_precision precision f in
  let integral = ref true in
  String.iter (fun c -> if c <> '-' && (c < '0' || c > '9') then integral := false) s;
  if !integral then s ^ ".0" else s

let argument_text ctx v =
  match Value.view (Value.deref v) with
  | Null | Undef | Ref _ -> "NULL"
  | Bool b -> if b then "true" else "false"
  | Int i -> string_of_int i
  | Wide w -> Int64.to_string w
  | Float f -> float_text ctx f
  | String s ->
      if String.length s > 15 then "'" ^ escape (String.sub s 0 15) ^ "...'"
      else "'" ^ escape s ^ "'"
  | Array _ -> "Array"
  | Object o -> "Object(" ^ o.cls.cname ^ ")"
  | Resource r -> "Resource id #" ^ string_of_int r.rid

let trace_text ctx trace =
  let b = Buffer.create 256 in
  let count = ref 0 in
  let arguments args =
    let first = ref true in
    Php_array.iter
      (fun k v ->
        if !first then first := false else Buffer.add_string b ", ";
        if Key.is_string k then Buffer.add_string b (Key.to_text k ^ ": ");
        Buffer.add_string b (argument_text ctx v))
      args
  in
  let frame f =
    let text name =
      let v = Php_array.find_string f name in
      if Value.is_string v then Value.to_string v else ""
    in
    Buffer.add_string b (Printf.sprintf "#%d " !count);
    incr count;
    if Php_array.mem_string f "file" then
      let line = Php_array.find_string f "line" in
      let line = if Value.is_small line then Value.to_int line else 0 in
      Buffer.add_string b (Printf.sprintf "%s(%d): " (text "file") line)
    else Buffer.add_string b "[internal function]: ";
    Buffer.add_string b (text "class");
    Buffer.add_string b (text "type");
    Buffer.add_string b (text "function");
    Buffer.add_char b '(';
    let args = Php_array.find_string f "args" in
    if Value.is_array args then arguments (Value.to_array args);
    Buffer.add_string b ")\n"
  in
  Php_array.iter_values (fun v -> if Value.is_array v then frame (Value.to_array v)) trace;
  Buffer.add_string b (Printf.sprintf "#%d {main}" !count);
  Buffer.contents b

let file_frame ctx info = { ctx with func = { info with is_include = ctx.func.is_include } }
