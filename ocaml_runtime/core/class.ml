open Types

let next_serial = ref 0

let decl ?(kind = Class) ?(abstract = false) ?(final = false) ?(readonly = false) ?parent
    ?(interfaces = []) ?(traits = []) ?backing ?(consts = []) ?(props = []) ?(methods = []) ?doc
    ?(attributes = []) ?(end_line = 0) ~file ~line name =
  incr next_serial;
  let has_to_string =
    List.exists (fun m -> String.lowercase_ascii m.dm_fn.fname = "__tostring") methods
  in
  let is_stringable n = String.lowercase_ascii n = "stringable" in
  let interfaces =
    if has_to_string && kind <> Trait && not (List.exists is_stringable interfaces) && not (is_stringable name) then
      interfaces @ [ "Stringable" ]
    else interfaces
  in
  let interfaces =
    if kind = Enum then interfaces @ ("UnitEnum" :: (if backing = None then [] else [ "BackedEnum" ]))
    else interfaces
  in
  {
    dname = name;
    dkind = kind;
    dabstract = abstract;
    dfinal = final;
    dreadonly = readonly;
    dparent = parent;
    dinterfaces = interfaces;
    dtraits = traits;
    dbacking = backing;
    dconsts = consts;
    dprops = props;
    dmethods = methods;
    dfile = file;
    dline = line;
    dend_line = max line end_line;
    ddoc = doc;
    dattributes = attributes;
    dinternal = false;
    dnative = None;
    dserial = !next_serial;
  }

let internal_decl ?kind ?abstract ?final ?parent ?interfaces ?consts ?props ?methods ?attributes
    ?native name =
  let d =
    decl ?kind ?abstract ?final ?parent ?interfaces ?consts ?props ?methods ?attributes ~file:""
      ~line:0 name
  in
  { d with dinternal = true; dnative = native }

let const ?(vis = Public) ?(final = false) ?doc ?(attributes = []) name value =
  {
    dk_name = name;
    dk_vis = vis;
    dk_final = final;
    dk_case = false;
    dk_value = value;
    dk_doc = doc;
    dk_attributes = attributes;
  }

let case ?(value = fun _ -> Value.null) ?doc ?(attributes = []) name =
  { (const ?doc ~attributes name value) with dk_case = true }

let prop ?(vis = Public) ?(static = false) ?(readonly = false) ?ty ?default ?doc ?(attributes = [])
    name =
  {
    dp_name = name;
    dp_vis = vis;
    dp_static = static;
    dp_readonly = readonly;
    dp_type = ty;
    dp_default = default;
    dp_doc = doc;
    dp_attributes = attributes;
  }

let meth ?(vis = Public) ?(static = false) ?(abstract = false) ?(final = false) fn =
  {
    dm_vis = vis;
    dm_static = static;
    dm_abstract = abstract;
    dm_final = final;
    dm_fn = (if static && not fn.fn_static then { fn with fn_static = true } else fn);
  }

let uses ?(insteadof = []) ?(aliases = []) used = { used; insteadof; aliases }

(* --- built-in classes -------------------------------------------------------------------------------- *)

let builtins : (string, class_decl) Hashtbl.t = Hashtbl.create 64
let builtin_order : class_decl list ref = ref []

let register_builtin d =
  Hashtbl.replace builtins (String.lowercase_ascii d.dname) d;
  builtin_order := d :: !builtin_order

let builtin_decls () = List.rev !builtin_order

(* --- finding ----------------------------------------------------------------------------------------- *)

let strip name =
  if name <> "" && name.[0] = '\\' then String.sub name 1 (String.length name - 1) else name

let lower name = String.lowercase_ascii (strip name)

let remember req decl (cls : cls) =
  let n = Array.length req.linked in
  if decl.dserial >= n then
    req.linked <- Array.append req.linked (Array.make (max 64 (decl.dserial + 1 - n)) None);
  req.linked.(decl.dserial) <- Some cls

let rec find_lower ctx key =
  match Hashtbl.find_opt ctx.req.classes key with
  | Some _ as found -> found
  | None -> (
      match Hashtbl.find_opt builtins key with
      | None -> None
      | Some _ when Hashtbl.mem ctx.req.program.left_out key -> None
      | Some d ->
          let needed name =
            match find_lower ctx (lower name) with
            | Some c -> c
            | None -> failwith ("built-in class " ^ d.dname ^ " needs " ^ name)
          in
          let parent = Option.map needed d.dparent in
          let interfaces = List.map needed d.dinterfaces in
          let cls = Class_link.link ctx d ~parent ~interfaces ~traits:[] in
          Hashtbl.replace ctx.req.classes key cls;
          remember ctx.req d cls;
          Some cls)

let find ctx name = find_lower ctx (lower name)
let autoloading ctx name = List.mem (lower name) ctx.req.autoloading

let autoload ctx name key =
  if ctx.req.autoloaders = [] || List.mem key ctx.req.autoloading then None
  else begin
    let saved = ctx.req.autoloading in
    ctx.req.autoloading <- key :: saved;
    let rec ask = function
      | [] -> None
      | loader :: rest -> (
          ignore (!Hooks.call_value ctx loader [ Value.of_string (strip name) ]);
          match find_lower ctx key with Some _ as found -> found | None -> ask rest)
    in
    match ask ctx.req.autoloaders with
    | found ->
        ctx.req.autoloading <- saved;
        found
    | exception e ->
        ctx.req.autoloading <- saved;
        raise e
  end

let valid_name name =
  String.for_all
    (fun c ->
      (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c = '_'
      || c = '\\' || c >= '\128')
    name

let find_autoload ctx name =
  let key = lower name in
  match find_lower ctx key with
  | Some _ as found -> found
  | None -> (
      match Hashtbl.find_opt ctx.req.program.left_out key with
      | Some name ->
          Errors.error ctx "Class \"%s\" is not part of this program: nothing in it names it" name
      | None -> if name = "" || not (valid_name name) then None else autoload ctx name key)

let not_found ctx kind name = Errors.error ctx "%s \"%s\" not found" kind (strip name)

(* Where what a name means is kept among what was found lately; [size] is a power of two. *)
let[@inline] recent_slot name size =
  let n = String.length name in
  if n = 0 then 0
  else
    ((n lsl 3) + Char.code (String.unsafe_get name 0) + (5 * Char.code (String.unsafe_get name (n - 1))))
    land (size - 1)

(* A class that is declared stays: what a name has meant in a request, it means. *)
let lookup ctx name =
  let slot = recent_slot name 64 in
  match Array.unsafe_get ctx.req.recent_classes slot with
  | Some (known, c) when known == name -> c
  | _ -> (
      match find_autoload ctx name with
      | Some c ->
          ctx.req.recent_classes.(slot) <- Some (name, c);
          c
      | None -> not_found ctx "Class" name)

let lookup_interface ctx name =
  match find_autoload ctx name with Some c -> c | None -> not_found ctx "Interface" name

let of_value ctx v =
  if Value.is_object v then Value.class_of v
  else if Value.is_string v then lookup ctx (Value.to_string v)
  else Errors.error ctx "Class name must be a valid object or a string"

let parent ctx =
  match ctx.scope with
  | Some { parent = Some p; _ } -> p
  | Some _ -> Errors.error ctx "Cannot access \"parent\" when current class scope has no parent"
  | None -> Errors.error ctx "Cannot access \"parent\" when no class scope is active"

let self ctx d =
  let linked = ctx.req.linked in
  if d.dserial < Array.length linked then
    match Array.unsafe_get linked d.dserial with Some c -> c | None -> lookup ctx d.dname
  else lookup ctx d.dname

let of_decl ctx d = self ctx (Lazy.force d)

(* --- declaring --------------------------------------------------------------------------------------- *)

let is_declared ctx d = d.dserial < Array.length ctx.req.linked && ctx.req.linked.(d.dserial) <> None

let check_serializable ctx d (cls : cls) =
  if
    d.dkind = Class && (not d.dabstract)
    && Hashtbl.mem cls.ancestors "serializable"
    && (cls.magic.serialize = None || cls.magic.unserialize = None)
    && (match cls.parent with Some p -> not (Hashtbl.mem p.ancestors "serializable") | None -> true)
  then
    Errors.trigger_at ctx Errors.e_deprecated
      (Printf.sprintf
         "%s implements the Serializable interface, which is deprecated. Implement __serialize() and \
          __unserialize() instead (or in addition, if support for old PHP versions is necessary)"
         d.dname)
      ~file:(Ctx.absolute ctx d.dfile) ~line:d.dline

let link ctx d =
  let parent =
    Option.map
      (fun name ->
        match find_autoload ctx name with Some c -> c | None -> not_found ctx "Class" name)
      d.dparent
  in
  let interfaces = List.map (lookup_interface ctx) d.dinterfaces in
  let traits =
    List.concat_map
      (fun u ->
        List.map
          (fun name ->
            match find_autoload ctx name with
            | Some c -> c
            | None ->
                Errors.fatal_at ctx ~file:d.dfile ~line:d.dline
                  (Printf.sprintf "Trait \"%s\" not found" (strip name)))
          u.used)
      d.dtraits
  in
  Class_link.link ctx d ~parent ~interfaces ~traits

let in_use ctx d =
  Errors.fatal_at ctx ~file:d.dfile ~line:d.dline
    (Printf.sprintf "Cannot declare %s %s, because the name is already in use"
       (Class_link.kind_name d.dkind) d.dname)

let declare ctx d =
  let key = String.lowercase_ascii d.dname in
  if find_lower ctx key <> None then in_use ctx d;
  let cls = link ctx d in
  if Hashtbl.mem ctx.req.classes key then in_use ctx d;
  Hashtbl.replace ctx.req.classes key cls;
  remember ctx.req d cls;
  check_serializable ctx d cls

(* PHP binds early only classes without interfaces (__toString and enums imply one) and traits, whose
   parent is known. *)
let declare_hoisted ctx decls =
  List.iter
    (fun d ->
      if d.dinterfaces = [] && d.dtraits = [] then
        match d.dparent with
        | None -> declare ctx d
        | Some p -> if find ctx p <> None then declare ctx d)
    decls

let declare_if_needed ctx d = if not (is_declared ctx d) then declare ctx d

let anonymous ctx d =
  if is_declared ctx d then self ctx d
  else begin
    let cls = link ctx d in
    Hashtbl.replace ctx.req.classes (String.lowercase_ascii d.dname) cls;
    remember ctx.req d cls;
    cls
  end

let alias ctx cls name =
  let key = lower name in
  if find_lower ctx key <> None then begin
    Errors.warning ctx "Cannot declare class %s, because the name is already in use" (strip name);
    false
  end
  else begin
    Hashtbl.replace ctx.req.classes key cls;
    true
  end

let declared ctx kinds =
  List.iter (fun d -> ignore (find ctx d.dname)) (builtin_decls ());
  let all = Hashtbl.fold (fun _ (c : cls) acc -> c :: acc) ctx.req.classes [] in
  let all = List.sort_uniq (fun (a : cls) (b : cls) -> compare a.cid b.cid) all in
  let internal, user = List.partition (fun (c : cls) -> c.internal) all in
  List.filter_map
    (fun (c : cls) -> if List.mem c.kind kinds then Some c.cname else None)
    (internal @ user)

(* --- relations --------------------------------------------------------------------------------------- *)

let is_a (c : cls) (d : cls) = c == d || Hashtbl.mem c.ancestors d.clower
let is_a_name (c : cls) name = c.cname = name || Hashtbl.mem c.ancestors (lower name)
let instance_of v name = Value.is_object v && is_a_name (Value.class_of v) name

let instance_of_lower v name =
  Value.is_object v
  &&
  let c = Value.class_of v in
  c.clower = name || Hashtbl.mem c.ancestors name

let instance_of_class v c = Value.is_object v && is_a (Value.class_of v) c

let instance_of_value ctx v w =
  if Value.is_object w then instance_of_class v (Value.class_of w)
  else if Value.is_string w then
    match find ctx (Value.to_string w) with Some c -> instance_of_class v c | None -> false
  else Errors.error ctx "Class name must be a valid object or a string"

(* --- members ----------------------------------------------------------------------------------------- *)

let find_method_lower (c : cls) name = Hashtbl.find_opt c.methods name
let find_method c name = find_method_lower c (String.lowercase_ascii name)

let accessible ~scope owner vis =
  match vis with
  | Public -> true
  | Private -> ( match scope with Some s -> s == Lazy.force owner | None -> false)
  | Protected -> (
      match scope with
      | Some s ->
          let owner = Lazy.force owner in
          is_a s owner || is_a owner s
      | None -> false)

(* The class that first declared the method: what may call a protected one is related to that. *)
let rec root_class (m : meth) =
  let owner = Lazy.force m.mcls in
  match owner.parent with
  | None -> owner
  | Some p -> (
      let key = String.lowercase_ascii m.mname in
      match Hashtbl.find_opt p.methods key with
      | Some above when above.mvis <> Private && (key <> "__construct" || above.mabstract) ->
          root_class above
      | _ -> owner)

let method_accessible ~scope (m : meth) =
  match m.mvis with
  | Public -> true
  | Private -> accessible ~scope m.mcls Private
  | Protected -> (
      accessible ~scope m.mcls Protected
      ||
      match scope with
      | Some s ->
          let root = root_class m in
          is_a s root || is_a root s
      | None -> false)

let class_frame ctx cls = { ctx with scope = Some cls; static_ = Some cls }

let constant ctx (cls : cls) name =
  if name = "class" then Value.of_string cls.cname
  else
    match Hashtbl.find_opt cls.consts name with
    | None -> Errors.error ctx "Undefined constant %s::%s" cls.cname name
    | Some k ->
        if k.kvis <> Public && not (accessible ~scope:ctx.scope k.kclass k.kvis) then
          Errors.error ctx "Cannot access %s constant %s::%s" (Class_link.vis_name k.kvis) cls.cname
            name;
        let owner = Lazy.force k.kclass in
        let key = (owner.cid, name) in
        (match Hashtbl.find_opt ctx.req.const_values key with
        | Some v when v != Value.undef -> v
        | Some _ -> Errors.error ctx "Cannot declare self-referencing constant self::%s" name
        | None ->
            Hashtbl.replace ctx.req.const_values key Value.undef;
            (match k.kvalue (class_frame ctx owner) with
            | v ->
                Hashtbl.replace ctx.req.const_values key v;
                v
            | exception e ->
                Hashtbl.remove ctx.req.const_values key;
                raise e))

let constant_in ctx line written find name =
  let func_file =
    match ctx.scope with
    | Some c when c.file <> "" -> c.file
    | _ -> (Ctx.user ctx).func.func_file
  in
  let ctx = { ctx with line; func = { ctx.func with func_file } } in
  let cls = find ctx in
  if name = "class" || Hashtbl.mem cls.consts name then constant ctx cls name
  else Errors.error ctx "Undefined constant %s::%s" written name

let () = Class_link.constant_hook := fun ctx cls name -> constant (class_frame ctx cls) cls name
let has_constant (cls : cls) name = Hashtbl.mem cls.consts name
let cases = Class_link.enum_cases

let static_cell ctx (s : static_prop) =
  match Hashtbl.find_opt ctx.req.static_values s.sindex with
  | Some r -> r
  | None ->
      let owner = Lazy.force s.sclass in
      let r = Ref.make (Value.copy (s.sdefault (class_frame ctx owner))) in
      Hashtbl.replace ctx.req.static_values s.sindex r;
      r

let static_prop ctx (cls : cls) name =
  match Hashtbl.find_opt cls.static_props name with
  | None -> Errors.error ctx "Access to undeclared static property %s::$%s" cls.cname name
  | Some s ->
      if s.svis <> Public && not (accessible ~scope:ctx.scope s.sclass s.svis) then
        Errors.error ctx "Cannot access %s property %s::$%s" (Class_link.vis_name s.svis) cls.cname
          name;
      if cls.kind = Trait then
        Errors.deprecated ctx
          "Accessing static trait property %s::$%s is deprecated, it should only be accessed on a \
           class using the trait"
          cls.cname name;
      s

let uninitialised ctx (s : static_prop) =
  Errors.error ctx "Typed static property %s::$%s must not be accessed before initialization"
    (Lazy.force s.sclass).cname s.sname

let static_ref ctx cls name =
  let s = static_prop ctx cls name in
  let r = static_cell ctx s in
  if Ref.get r == Value.undef then begin
    match s.stype with
    | Some ty when not (Coerce.matches ctx ty Value.null) ->
        Errors.error ctx "Cannot access uninitialized non-nullable property %s::$%s by reference"
          (Lazy.force s.sclass).cname s.sname
    | _ -> Ref.set r Value.null
  end;
  r

let static_get ctx cls name =
  let s = static_prop ctx cls name in
  let v = Ref.get (static_cell ctx s) in
  if v == Value.undef then uninitialised ctx s else v

let static_set ctx cls name v =
  let s = static_prop ctx cls name in
  let v =
    match s.stype with
    | None -> v
    | Some ty -> Coerce.property ctx (Lazy.force s.sclass) name ty v
  in
  Ref.set (static_cell ctx s) v

let static_quiet ctx (cls : cls) name =
  match Hashtbl.find_opt cls.static_props name with
  | Some s when accessible ~scope:ctx.scope s.sclass s.svis ->
      Value.or_null (Ref.get (static_cell ctx s))
  | _ -> Value.null

let static_isset ctx cls name = not (Value.is_null (static_quiet ctx cls name))

let static_bind ctx cls name r =
  let s = static_prop ctx cls name in
  Hashtbl.replace ctx.req.static_values s.sindex r

let static_for_write ctx cls name =
  let s = static_prop ctx cls name in
  Value.or_null (Ref.get (static_cell ctx s))

(* --- calls ------------------------------------------------------------------------------------------- *)

let scope (call : call) =
  match call.scope with Some c -> c | None -> failwith "Class.scope: no class in call"

let this (call : call) : obj = Value.to_object call.this

let static (call : call) =
  match call.static with
  | Some c -> c
  | None -> (
      if Value.is_object call.this then Value.class_of call.this else scope call)

let call_of (m : meth) (o : obj) : call =
  {
    this = (if m.mstatic then Value.null else Value.of_object o);
    static = Some o.cls;
    scope = Some (Lazy.force m.mcls);
    captured = [||];
      closure = Value.null;
  }

let static_call_of (m : meth) (c : cls) : call =
  { this = Value.null; static = Some c; scope = Some (Lazy.force m.mcls); captured = [||]; closure = Value.null }

let () = Hooks.find_class := find
