open Types

let kind_name = function
  | Class -> "class"
  | Interface -> "interface"
  | Trait -> "trait"
  | Enum -> "enum"

let vis_name = function Public -> "public" | Protected -> "protected" | Private -> "private"
let weaker = function Public -> 0 | Protected -> 1 | Private -> 2

(* Linked classes, by declaration and parents; a linked class never changes. *)
let cache : (int * int list, cls * (string * string * int) list) Hashtbl.t = Hashtbl.create 64
let next_cid = ref 0

(* Deprecations found while a class is being linked (text, file, line): reported in every request. *)
type notes = {
  mutable deprecations : (string * string * int) list;
  is_ancestor : string -> bool;  (* of the class being linked, by lower-case name *)
}

let fatal_at ctx decl line text =
  if decl.dfile = "" then Errors.fatal ctx "%s" text
  else Errors.fatal_at ctx ~file:decl.dfile ~line text

let fatal ctx decl fmt = Printf.ksprintf (fun s -> fatal_at ctx decl decl.dline s) fmt

(* --- interfaces -------------------------------------------------------------------------------------- *)

let add_unique list (c : cls) = if List.memq c list then list else list @ [ c ]

(* PHP adds what an interface extends right after it for built-in classes, for others at the end, last first. *)
let all_interfaces ~internal parent interfaces =
  let inherited = match parent with Some (p : cls) -> p.interfaces | None -> [] in
  if internal then
    List.fold_left
      (fun acc (i : cls) -> List.fold_left add_unique (add_unique acc i) i.interfaces)
      inherited interfaces
  else
    let own = List.fold_left add_unique inherited interfaces in
    List.fold_left
      (fun acc (i : cls) -> List.fold_left add_unique acc (List.rev i.interfaces))
      own interfaces

let check_interfaces ctx decl (all : cls list) interfaces =
  let has name = List.exists (fun (c : cls) -> c.clower = name) all in
  let parent_throwable = has "throwable" && decl.dparent <> None in
  if decl.dkind <> Interface then begin
    if has "traversable" && not (has "iterator" || has "iteratoraggregate") then
      Errors.fatal_text ctx
        (Printf.sprintf
           "Class %s must implement interface Traversable as part of either Iterator or \
            IteratorAggregate"
           decl.dname)
        ~file:"Unknown" ~line:0;
    if has "iterator" && has "iteratoraggregate" then
      fatal ctx decl "Class %s cannot implement both Iterator and IteratorAggregate at the same time"
        decl.dname;
    if
      List.exists (fun (c : cls) -> c.clower = "throwable") interfaces
      && (not parent_throwable) && not decl.dinternal
    then
      fatal ctx decl
        "Class %s cannot implement interface Throwable, extend Exception or Error instead" decl.dname
  end;
  let rec twice = function
    | [] -> ()
    | (c : cls) :: rest ->
        if List.memq c rest then
          fatal ctx decl "%s %s cannot implement previously implemented interface %s"
            (String.capitalize_ascii (kind_name decl.dkind))
            decl.dname c.cname;
        twice rest
  in
  twice interfaces

(* --- constants --------------------------------------------------------------------------------------- *)

let link_consts ctx decl self parent (interfaces : cls list) (traits : cls list) make_case =
  let table = Hashtbl.create 8 in
  let order = ref [] in
  let add (k : class_const) =
    if not (Hashtbl.mem table k.kname) then begin
      Hashtbl.replace table k.kname k;
      order := k.kname :: !order
    end
  in
  List.iter
    (fun d ->
      let kvalue = if d.dk_case then make_case d else d.dk_value in
      add
        {
          kname = d.dk_name;
          kclass = self;
          kvis = d.dk_vis;
          kfinal = d.dk_final;
          kvalue;
          kcase = d.dk_case;
          kdoc = d.dk_doc;
          kattributes = d.dk_attributes;
        })
    decl.dconsts;
  let inherit_from (c : cls) =
    List.iter
      (fun name ->
        let k = Hashtbl.find c.consts name in
        match Hashtbl.find_opt table name with
        | Some own when own.kclass == self && k.kvis <> Private ->
            if k.kfinal then
              fatal ctx decl "%s::%s cannot override final constant %s::%s" decl.dname name
                (Lazy.force k.kclass).cname name;
            if weaker own.kvis > weaker k.kvis then
              fatal ctx decl "Access level to %s::%s must be %s (as in %s %s)%s" decl.dname name
                (vis_name k.kvis) (kind_name c.kind) (Lazy.force k.kclass).cname
                (if k.kvis = Public then "" else " or weaker")
        | Some _ -> ()
        | None -> if k.kvis <> Private || c.kind = Trait then add k)
      c.const_order
  in
  Option.iter inherit_from parent;
  List.iter
    (fun (t : cls) ->
      List.iter (fun name -> add { (Hashtbl.find t.consts name) with kclass = self }) t.const_order)
    traits;
  List.iter inherit_from interfaces;
  (table, List.rev !order)

(* --- properties -------------------------------------------------------------------------------------- *)

let decl_of_prop (p : prop) =
  {
    dp_name = p.pname;
    dp_vis = p.pvis;
    dp_static = false;
    dp_readonly = p.preadonly;
    dp_type = p.ptype;
    dp_default = Some p.pdefault;
    dp_doc = p.pdoc;
    dp_attributes = p.pattributes;
  }

let decl_of_static (s : static_prop) =
  {
    dp_name = s.sname;
    dp_vis = s.svis;
    dp_static = true;
    dp_readonly = false;
    dp_type = s.stype;
    dp_default = Some s.sdefault;
    dp_doc = s.sdoc;
    dp_attributes = s.sattributes;
  }

let default_of d =
  match d.dp_default with
  | Some f -> f
  | None -> if d.dp_type = None then fun _ -> Value.null else fun _ -> Value.undef

let undefined_default _ = Value.undef

(* May a trait bring the property a class has already? *)
let same_property ctx a b =
  a.dp_vis = b.dp_vis && a.dp_static = b.dp_static && a.dp_readonly = b.dp_readonly
  && (match (a.dp_type, b.dp_type) with
     | None, None -> true
     | Some s, Some t -> String.lowercase_ascii (Coerce.name s) = String.lowercase_ascii (Coerce.name t)
     | _ -> false)
  &&
  let value d =
    let v = (default_of d) ctx in
    if v == Value.undef then Value.null else v
  in
  Compare.identical (value a) (value b)

let link_props ctx decl self cid parent (traits : cls list) =
  let props = ref (match parent with Some (p : cls) -> Array.to_list p.props | None -> []) in
  let slots = match parent with Some (p : cls) -> Hashtbl.copy p.prop_slots | None -> Hashtbl.create 8 in
  let statics =
    match parent with Some (p : cls) -> Hashtbl.copy p.static_props | None -> Hashtbl.create 4
  in
  let statics_made = ref 0 in
  let count = ref (List.length !props) in
  let added = ref [] in
  let check_access d vis (owner : cls) =
    if weaker d.dp_vis > weaker vis then
      fatal ctx decl "Access level to %s::$%s must be %s (as in class %s)%s" decl.dname d.dp_name
        (vis_name vis) owner.cname
        (if vis = Public then "" else " or weaker")
  in
  let check_type d ty (owner : cls) =
    match (ty, d.dp_type) with
    | Some t, own when own <> ty ->
        if
          match own with
          | Some o -> String.lowercase_ascii (Coerce.name o) <> String.lowercase_ascii (Coerce.name t)
          | None -> true
        then
          fatal ctx decl "Type of %s::$%s must be %s (as in class %s)" decl.dname d.dp_name
            (Coerce.name t) owner.cname
    | None, Some _ ->
        fatal ctx decl "Type of %s::$%s must not be defined (as in class %s)" decl.dname d.dp_name
          owner.cname
    | _ -> ()
  in
  let find_inherited name =
    match Hashtbl.find_opt slots name with
    | Some slot -> (
        match List.nth_opt !props slot with
        | Some p when p.pvis <> Private -> Some p
        | _ -> None)
    | None -> None
  in
  let add_instance d =
    (match Hashtbl.find_opt statics d.dp_name with
    | Some s when s.svis <> Private && s.sclass != self ->
        fatal ctx decl "Cannot redeclare static %s::$%s as non static %s::$%s"
          (Lazy.force s.sclass).cname d.dp_name decl.dname d.dp_name
    | _ -> ());
    if List.mem d.dp_name !added then ()
    else begin
      added := d.dp_name :: !added;
      let make slot =
        {
          pname = d.dp_name;
          pclass = self;
          pvis = d.dp_vis;
          preadonly = d.dp_readonly || decl.dreadonly;
          ptype = d.dp_type;
          pdefault = default_of d;
          pslot = slot;
          pdoc = d.dp_doc;
          pattributes = d.dp_attributes;
        }
      in
      match find_inherited d.dp_name with
      | Some p ->
          let owner = Lazy.force p.pclass in
          if p.preadonly <> (d.dp_readonly || decl.dreadonly) then
            fatal ctx decl "Cannot redeclare %s property %s::$%s as %s %s::$%s"
              (if p.preadonly then "readonly" else "non-readonly")
              owner.cname d.dp_name
              (if d.dp_readonly then "readonly" else "non-readonly")
              decl.dname d.dp_name;
          check_access d p.pvis owner;
          check_type d p.ptype owner;
          props := List.mapi (fun i q -> if i = p.pslot then make i else q) !props
      | None ->
          let slot = !count in
          incr count;
          props := !props @ [ make slot ];
          Hashtbl.replace slots d.dp_name slot
    end
  in
  let add_static d =
    (match find_inherited d.dp_name with
    | Some p ->
        fatal ctx decl "Cannot redeclare non static %s::$%s as static %s::$%s"
          (Lazy.force p.pclass).cname d.dp_name decl.dname d.dp_name
    | None -> ());
    (match Hashtbl.find_opt statics d.dp_name with
    | Some s when s.svis <> Private && s.sclass != self ->
        check_access d s.svis (Lazy.force s.sclass);
        check_type d s.stype (Lazy.force s.sclass)
    | _ -> ());
    match Hashtbl.find_opt statics d.dp_name with
    | Some s when s.sclass == self -> ()
    | _ ->
        let index = !statics_made in
        incr statics_made;
        Hashtbl.replace statics d.dp_name
          {
            sname = d.dp_name;
            sclass = self;
            svis = d.dp_vis;
            stype = d.dp_type;
            sdefault = default_of d;
            sindex = (cid, index);
            sdoc = d.dp_doc;
            sattributes = d.dp_attributes;
          }
  in
  let add d = if d.dp_static then add_static d else add_instance d in
  List.iter add decl.dprops;
  let existing name =
    match Hashtbl.find_opt statics name with
    | Some s when s.sclass == self || s.svis <> Private -> Some (decl_of_static s, s.sclass)
    | _ -> (
        match Hashtbl.find_opt slots name with
        | Some slot -> (
            match List.nth_opt !props slot with
            | Some p when p.pclass == self || p.pvis <> Private -> Some (decl_of_prop p, p.pclass)
            | _ -> None)
        | None -> None)
  in
  let defines name (t : cls) =
    Hashtbl.mem t.static_props name || Array.exists (fun p -> p.pname = name) t.props
  in
  let add_from earlier (t : cls) d =
    (match existing d.dp_name with
    | Some (old, owner) when not (same_property ctx old d) ->
        let other =
          if owner == self then
            match List.find_opt (defines d.dp_name) earlier with
            | Some (first : cls) -> first.cname
            | None -> decl.dname
          else (Lazy.force owner).cname
        in
        fatal ctx decl
          "%s and %s define the same property ($%s) in the composition of %s. However, the \
           definition differs and is considered incompatible. Class was composed"
          other t.cname d.dp_name decl.dname
    | _ -> ());
    add d
  in
  let rec compose earlier = function
    | [] -> ()
    | (t : cls) :: rest ->
        Array.iter (fun p -> add_from earlier t (decl_of_prop p)) t.props;
        let names = Hashtbl.fold (fun name _ acc -> name :: acc) t.static_props [] in
        List.iter
          (fun name -> add_from earlier t (decl_of_static (Hashtbl.find t.static_props name)))
          (List.sort compare names);
        compose (earlier @ [ t ]) rest
  in
  compose [] traits;
  (Array.of_list !props, slots, statics)

(* --- methods ----------------------------------------------------------------------------------------- *)

let meth_line decl (m : meth) = if m.fn.fn_line > 0 then m.fn.fn_line else decl.dline

(* The abstract constructor that [m] implements: a constructor is compared with that one only. *)
let rec abstract_constructor (m : meth) (owner : cls) =
  if m.mabstract || owner.kind = Interface then Some m
  else
    let from_interface =
      List.find_map (fun (i : cls) -> Hashtbl.find_opt i.methods "__construct") owner.interfaces
    in
    match (from_interface, owner.parent) with
    | Some _, _ -> from_interface
    | None, Some p -> (
        match Hashtbl.find_opt p.methods "__construct" with
        | Some inherited -> abstract_constructor inherited (Lazy.force inherited.mcls)
        | None -> None)
    | None, None -> None

let check_signature ctx decl notes (parent : meth) (child : meth) =
  let prototype =
    if String.lowercase_ascii parent.mname = "__construct" then
      abstract_constructor parent (Lazy.force parent.mcls)
    else Some parent
  in
  match prototype with
  | None -> ()
  | Some parent -> (
    let owner = Lazy.force parent.mcls in
    let texts () =
      (Signature.describe decl.dname child.fn, Signature.describe owner.cname parent.fn)
    in
    match
      Signature.check ?above:decl.dparent (!Hooks.find_class ctx) ~is_ancestor:notes.is_ancestor ~child:(decl.dname, child.fn)
        ~parent:(owner.cname, parent.fn)
    with
    | Signature.Compatible -> ()
    | Tentative ->
        let child_text, parent_text = texts () in
        notes.deprecations <-
          ( Printf.sprintf
              "Return type of %s should either be compatible with %s, or the #[\\ReturnTypeWillChange] \
               attribute should be used to temporarily suppress the notice"
              child_text parent_text,
            child.fn.fn_file,
            child.fn.fn_line )
          :: notes.deprecations
    | Incompatible ->
        let child_text, parent_text = texts () in
        fatal_at ctx decl (meth_line decl child)
          (Printf.sprintf "Declaration of %s must be compatible with %s" child_text parent_text))

let check_override ctx decl notes (parent : meth) (child : meth) =
  let owner = Lazy.force parent.mcls in
  let at fmt = Printf.ksprintf (fun s -> fatal_at ctx decl (meth_line decl child) s) fmt in
  let name = parent.mname in
  if parent.mvis <> Private || parent.mabstract then begin
    if parent.mfinal then at "Cannot override final method %s::%s()" owner.cname name;
    if parent.mstatic && not child.mstatic then
      at "Cannot make static method %s::%s() non static in class %s" owner.cname name decl.dname;
    if child.mstatic && not parent.mstatic then
      at "Cannot make non static method %s::%s() static in class %s" owner.cname name decl.dname;
    if child.mabstract && not parent.mabstract then
      at "Cannot make non abstract method %s::%s() abstract in class %s" owner.cname name decl.dname;
    if weaker child.mvis > weaker parent.mvis then
      at "Access level to %s::%s() must be %s (as in class %s)%s" decl.dname child.mname
        (vis_name parent.mvis) owner.cname
        (if parent.mvis = Public then "" else " or weaker");
    if not (decl.dinternal || child.fn.fn_internal) then check_signature ctx decl notes parent child
  end
  else if parent.mfinal && String.lowercase_ascii name = "__construct" then
    at "Cannot override private final method %s::%s()" owner.cname name

(* The methods traits bring, under their final names and visibilities. *)
let trait_methods ctx decl (traits : cls list) =
  let added : (string, meth * cls) Hashtbl.t = Hashtbl.create 8 in
  let order = ref [] in
  let lower = String.lowercase_ascii in
  let strip s = if s <> "" && s.[0] = '\\' then String.sub s 1 (String.length s - 1) else s in
  let is_trait (t : cls) name = lower (strip name) = t.clower in
  let aliases = List.concat_map (fun u -> u.aliases) decl.dtraits in
  let excluded t m =
    List.exists
      (fun u ->
        List.exists
          (fun (_, name, others) -> lower name = m && List.exists (is_trait t) others)
          u.insteadof)
      decl.dtraits
  in
  let add (t : cls) name ~original (m : meth) =
    let key = lower name in
    match Hashtbl.find_opt added key with
    | None ->
        Hashtbl.replace added key (m, t);
        order := key :: !order
    | Some (old, _) when old.mabstract && not m.mabstract -> Hashtbl.replace added key (m, t)
    | Some _ when m.mabstract -> ()
    | Some (old, _) when old.fn == m.fn -> ()
    | Some (old, from) ->
        if not (List.exists (fun d -> lower d.dm_fn.fname = key) decl.dmethods) then
          fatal ctx decl
            "Trait method %s::%s has not been applied as %s::%s, because of collision with %s::%s"
            t.cname original decl.dname name from.cname old.fn.fname
  in
  List.iter
    (fun (t : cls) ->
      List.iter
        (fun (m : meth) ->
          let key = lower m.mname in
          let applies (trait, name, _, _) =
            lower name = key && match trait with Some n -> is_trait t n | None -> true
          in
          List.iter
            (fun ((_, _, alias, vis) as a) ->
              match alias with
              | Some alias when applies a ->
                  let mvis = match vis with Some v -> v | None -> m.mvis in
                  add t alias ~original:m.fn.fname
                    { m with mname = alias; mvis; fn = { m.fn with fname = alias } }
              | _ -> ())
            aliases;
          if not (excluded t key) then
            let mvis =
              List.fold_left
                (fun acc ((_, _, alias, vis) as a) ->
                  match (alias, vis) with
                  | None, Some v when applies a -> v
                  | _ -> acc)
                m.mvis aliases
            in
            add t m.mname ~original:m.fn.fname { m with mvis })
        t.method_order)
    traits;
  List.rev_map (fun key -> fst (Hashtbl.find added key)) !order

let link_methods ctx decl notes self parent (interfaces : cls list) traits extra =
  let table : (string, meth) Hashtbl.t = Hashtbl.create 16 in
  let order = ref [] in
  let lower = String.lowercase_ascii in
  let add (m : meth) =
    let key = lower m.mname in
    if not (Hashtbl.mem table key) then order := key :: !order;
    Hashtbl.replace table key m
  in
  let own d =
    {
      mname = d.dm_fn.fname;
      mcls = self;
      mvis = d.dm_vis;
      mstatic = d.dm_static;
      mabstract = d.dm_abstract;
      mfinal = d.dm_final;
      fn = d.dm_fn;
    }
  in
  List.iter (fun d -> add (own d)) decl.dmethods;
  List.iter add extra;
  let inherit_method (m : meth) =
    match Hashtbl.find_opt table (lower m.mname) with
    | Some child when child.mcls == self -> check_override ctx decl notes m child
    | Some _ -> ()
    | None -> add m
  in
  Option.iter (fun (p : cls) -> List.iter inherit_method p.method_order) parent;
  List.iter
    (fun (m : meth) ->
      let m = { m with mcls = self } in
      match Hashtbl.find_opt table (lower m.mname) with
      | Some own when own.mcls == self -> ()
      | Some inherited ->
          if not m.mabstract || inherited.mabstract then begin
            check_override ctx decl notes inherited m;
            add m
          end
      | None -> add m)
    (trait_methods ctx decl traits);
  List.iter (fun (i : cls) -> List.iter inherit_method i.method_order) interfaces;
  (table, List.rev_map (fun key -> Hashtbl.find table key) !order)

let abstract_methods (c : cls) = List.filter (fun m -> m.mabstract) c.method_order

let check_abstract ctx decl self (methods : meth list) =
  match List.filter (fun m -> m.mabstract) methods with
  | [] -> ()
  | missing ->
      let n = List.length missing in
      let names =
        List.mapi
          (fun i m ->
            let owner = if m.mcls == self then decl.dname else (Lazy.force m.mcls).cname in
            (i, owner ^ "::" ^ m.mname))
          missing
        |> List.filter (fun (i, _) -> i < 3)
        |> List.map snd
      in
      fatal ctx decl
        "%s %s contains %d abstract method%s and must therefore be declared abstract or implement \
         the remaining methods (%s%s)"
        (String.capitalize_ascii (kind_name decl.dkind))
        decl.dname n
        (if n = 1 then "" else "s")
        (String.concat ", " names)
        (if n > 3 then ", ..." else "")

let magic_of table =
  let find name = Hashtbl.find_opt table name in
  {
    constructor = find "__construct";
    destructor = find "__destruct";
    get = find "__get";
    set = find "__set";
    isset = find "__isset";
    unset = find "__unset";
    call = find "__call";
    call_static = find "__callstatic";
    to_string = find "__tostring";
    invoke = find "__invoke";
    clone = find "__clone";
    debug_info = find "__debuginfo";
    serialize = find "__serialize";
    unserialize = find "__unserialize";
    sleep = find "__sleep";
    wakeup = find "__wakeup";
  }

(* --- enums ------------------------------------------------------------------------------------------- *)

let enum_prop name ty =
  {
    dp_name = name;
    dp_vis = Public;
    dp_static = false;
    dp_readonly = true;
    dp_type = Some ty;
    dp_default = Some undefined_default;
    dp_doc = None;
    dp_attributes = [];
  }

let enum_props decl =
  if decl.dkind <> Enum then []
  else
    enum_prop "name" T_string
    :: (match decl.dbacking with Some ty -> [ enum_prop "value" ty ] | None -> [])

let case_value self decl d ctx =
  let cls = Lazy.force self in
  let name = Value.of_string d.dk_name in
  let slots =
    if decl.dbacking = None then [| name |] else [| name; d.dk_value ctx |]
  in
  let o = Instance.allocate ctx cls slots in
  o.flags <- o.flags lor 4;
  Value.of_object o

let constant_hook : (ctx -> cls -> string -> value) ref = ref (fun _ _ _ -> Value.null)

let enum_cases ctx (cls : cls) =
  List.filter_map
    (fun name ->
      let k = Hashtbl.find cls.consts name in
      if k.kcase && (Lazy.force k.kclass).cid = cls.cid then Some (!constant_hook ctx cls name) else None)
    cls.const_order

let enum_find ctx (cls : cls) v =
  List.find_opt
    (fun case -> Compare.identical (Value.to_object case).slots.(1) v)
    (enum_cases ctx cls)

let enum_methods decl self =
  if decl.dkind <> Enum then []
  else
    let meth fn =
      { mname = fn.fname; mcls = self; mvis = Public; mstatic = true; mabstract = false; mfinal = false; fn }
    in
    let cls_of (call : call) = match call.static with Some c -> c | None -> Lazy.force self in
    let cases =
      Fn.builtin_method ~static:true ~ret:T_array ~cls:decl.dname ~params:[] "cases"
        (fun ctx call _ -> Value.of_array (Php_array.of_list (enum_cases ctx (cls_of call))))
    in
    match decl.dbacking with
    | None -> [ meth cases ]
    | Some ty ->
        let params = [ Fn.param "value" ~ty ] in
        let from =
          Fn.builtin_method ~static:true ~ret:T_static ~cls:decl.dname ~params "from"
            (fun ctx call args ->
              match enum_find ctx (cls_of call) args.(0) with
              | Some case -> case
              | None ->
                  Errors.value_error ctx "%s is not a valid backing value for enum %s"
                    (if Value.is_string args.(0) then "\"" ^ Value.to_string args.(0) ^ "\""
                     else Convert.to_string ctx args.(0))
                    (cls_of call).cname)
        in
        let try_from =
          Fn.builtin_method ~static:true ~ret:(T_nullable T_static) ~cls:decl.dname ~params "tryFrom"
            (fun ctx call args ->
              match enum_find ctx (cls_of call) args.(0) with Some case -> case | None -> Value.null)
        in
        [ meth cases; meth from; meth try_from ]

(* --- the whole --------------------------------------------------------------------------------------- *)

let check_parent ctx decl (p : cls) =
  match p.kind with
  | Interface -> fatal ctx decl "Class %s cannot extend interface %s" decl.dname p.cname
  | Trait -> fatal ctx decl "Class %s cannot extend trait %s" decl.dname p.cname
  | Class | Enum ->
      if p.final then fatal ctx decl "Class %s cannot extend final class %s" decl.dname p.cname;
      if p.readonly_class && not decl.dreadonly then
        fatal ctx decl "Non-readonly class %s cannot extend readonly class %s" decl.dname p.cname;
      if decl.dreadonly && not p.readonly_class then
        fatal ctx decl "Readonly class %s cannot extend non-readonly class %s" decl.dname p.cname

let attribute_named name attributes =
  List.exists (fun (a : attribute) -> String.lowercase_ascii a.aname = name) attributes

let build ctx decl notes ~parent ~interfaces ~traits =
  Option.iter (check_parent ctx decl) parent;
  List.iter
    (fun (i : cls) ->
      if i.kind <> Interface then
        fatal ctx decl "%s cannot implement %s - it is not an interface" decl.dname i.cname)
    interfaces;
  List.iter
    (fun (t : cls) ->
      if t.kind <> Trait then
        fatal ctx decl "%s cannot use %s - it is not a trait" decl.dname t.cname)
    traits;
  if traits <> [] then Trait_rules.check ctx decl traits (fun text -> fatal ctx decl "%s" text);
  let all = all_interfaces ~internal:decl.dinternal parent interfaces in
  check_interfaces ctx decl all interfaces;
  let made = ref None in
  let self = lazy (match !made with Some c -> c | None -> failwith "Class_link.build") in
  let cid = !next_cid in
  incr next_cid;
  let consts, const_order =
    link_consts ctx decl self parent interfaces traits (fun d -> case_value self decl d)
  in
  let decl_with_enum = { decl with dprops = enum_props decl @ decl.dprops } in
  let props, prop_slots, static_props = link_props ctx decl_with_enum self cid parent traits in
  let methods, method_order =
    let fresh =
      match parent with
      | Some (p : cls) -> List.filter (fun i -> not (List.memq i p.interfaces)) all
      | None -> all
    in
    link_methods ctx decl notes self parent fresh traits (enum_methods decl self)
  in
  if decl.dkind = Class && not decl.dabstract || decl.dkind = Enum then
    check_abstract ctx decl self method_order;
  let ancestors = Hashtbl.create 8 in
  let clower = String.lowercase_ascii decl.dname in
  Hashtbl.replace ancestors clower ();
  Option.iter (fun (p : cls) -> Hashtbl.iter (fun n () -> Hashtbl.replace ancestors n ()) p.ancestors) parent;
  List.iter (fun (i : cls) -> Hashtbl.replace ancestors i.clower ()) all;
  let cls =
    {
      cid;
      cname = decl.dname;
      clower;
      kind = decl.dkind;
      abstract = decl.dabstract || (decl.dkind = Class && List.exists (fun m -> m.mabstract) method_order);
      final = decl.dfinal || decl.dkind = Enum;
      readonly_class = decl.dreadonly;
      parent;
      interfaces = all;
      ancestors;
      props;
      prop_slots;
      static_props;
      consts;
      const_order;
      methods;
      method_order;
      magic = magic_of methods;
      internal = decl.dinternal;
      file = decl.dfile;
      line = decl.dline;
      end_line = decl.dend_line;
      doc = decl.ddoc;
      attributes = decl.dattributes;
      make_native =
        (match (decl.dnative, parent) with
        | Some f, _ -> Some f
        | None, Some p -> p.make_native
        | None, None -> None);
      allow_dynamic =
        attribute_named "allowdynamicproperties" decl.dattributes
        || (match parent with Some p -> p.allow_dynamic | None -> false);
      throwable = Hashtbl.mem ancestors "throwable";
      called = Array.make 16 None;
      traits;
    }
  in
  made := Some cls;
  ignore (Lazy.force self);
  cls

let is_ancestor parent interfaces name =
  let has (c : cls) = Hashtbl.mem c.ancestors name in
  (match parent with Some p -> has p | None -> false) || List.exists has interfaces

let link ctx decl ~parent ~interfaces ~traits =
  let cid (c : cls) = c.cid in
  let parents =
    (match parent with Some p -> [ cid p ] | None -> [])
    @ (-1 :: List.map cid interfaces)
    @ (-2 :: List.map cid traits)
  in
  let key = (decl.dserial, parents) in
  let cls, deprecations =
    match Hashtbl.find_opt cache key with
    | Some found -> found
    | None ->
        let notes = { deprecations = []; is_ancestor = is_ancestor parent interfaces } in
        let c = build ctx decl notes ~parent ~interfaces ~traits in
        let made = (c, List.rev notes.deprecations) in
        Hashtbl.replace cache key made;
        made
  in
  List.iter
    (fun (text, file, line) ->
      Errors.trigger_at ctx Errors.e_deprecated text ~file:(Ctx.absolute ctx file) ~line)
    deprecations;
  cls
