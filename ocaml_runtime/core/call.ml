open Types

type target = { fn : fn; call : call }

let make_target fn call = { fn; call }
let fn_of t = t.fn
let this_of t = t.call.this
let scope_of t = t.call.scope
let static_of t = t.call.static
let no_call : call = { this = Value.null; static = None; scope = None; captured = [||]; closure = Value.null }
let closure_target : (obj -> target option) ref = ref (fun _ -> None)

(* --- functions --------------------------------------------------------------------------------------- *)

let find_lower ctx key =
  match Hashtbl.find_opt ctx.req.functions key with
  | Some _ as found -> found
  | None -> (
      match Hashtbl.find_opt ctx.req.program.builtin_functions key with
      | Some _ as found -> found
      | None ->
          let left_out = ctx.req.program.left_out in
          if Hashtbl.length left_out > 0 && Hashtbl.mem left_out (key ^ "()") then
            Errors.error ctx "Function %s() is not part of this program: nothing in it names it" key
          else None)

let find_function ctx name = find_lower ctx (Class.lower name)

let declare_function ctx fn =
  let key = String.lowercase_ascii fn.fname in
  match find_lower ctx key with
  | Some old ->
      let where =
        if old.fn_internal then ""
        else
          Printf.sprintf " (previously declared in %s:%d)" (Ctx.absolute ctx old.fn_file) old.fn_line
      in
      Errors.fatal_at ctx ~file:fn.fn_file ~line:fn.fn_line
        (Printf.sprintf "Cannot redeclare %s()%s" fn.fname where)
  | None -> Hashtbl.replace ctx.req.functions key fn

let undefined_function ctx name =
  Errors.error ctx "Call to undefined function %s()" (Class.strip name)

let resolve_name ctx name =
  let slot = Class.recent_slot name 64 in
  match Array.unsafe_get ctx.req.recent_functions slot with
  | Some (known, fn) when known == name -> { fn; call = no_call }
  | _ -> (
      match find_function ctx name with
      | Some fn ->
          ctx.req.recent_functions.(slot) <- Some (name, fn);
          { fn; call = no_call }
      | None -> undefined_function ctx name)

let last_part name =
  match String.rindex_opt name '\\' with
  | Some i -> String.sub name (i + 1) (String.length name - i - 1)
  | None -> name

let resolve_fallback ctx name =
  match find_function ctx name with
  | Some fn -> { fn; call = no_call }
  | None -> (
      match find_function ctx (last_part name) with
      | Some fn -> { fn; call = no_call }
      | None -> undefined_function ctx name)

(* --- methods ----------------------------------------------------------------------------------------- *)

type lookup = Found of meth | Hidden of meth | Missing

let find_method ctx (cls : cls) key =
  let private_of_scope =
    match ctx.scope with
    | Some s when s != cls -> (
        match Hashtbl.find_opt s.methods key with
        | Some m when m.mvis = Private && Lazy.force m.mcls == s && Class.is_a cls s -> Some m
        | _ -> None)
    | _ -> None
  in
  match private_of_scope with
  | Some m -> Found m
  | None -> (
      match Hashtbl.find_opt cls.methods key with
      | None -> Missing
      | Some m ->
          if m.mvis = Public || Class.method_accessible ~scope:ctx.scope m then Found m
          else Hidden m)

let[@inline] same_scope (a : cls option) (b : cls option) =
  match (a, b) with Some c, Some d -> c == d | None, None -> true | _ -> false

(* The same by the name as written, remembering what was found. *)
let find_named ctx (cls : cls) name =
  let slot = Class.recent_slot name 16 in
  match Array.unsafe_get cls.called slot with
  | Some c when c.called_as == name && same_scope c.called_from ctx.scope -> Found c.callee
  | _ ->
      let found = find_method ctx cls (String.lowercase_ascii name) in
      (match found with
      | Found callee -> cls.called.(slot) <- Some { called_as = name; called_from = ctx.scope; callee }
      | Hidden _ | Missing -> ());
      found

(* A call of __call or __callStatic in a method's place: collects its arguments. *)
let trampoline (m : meth) name call =
  let rest = Fn.param "arguments" ~variadic:true in
  let invoke_fn ctx call args =
    let array = Php_array.of_list (List.map (fun v -> Value.copy (Value.deref v)) args) in
    List.iter (fun (k, v) -> Php_array.set array (Key.of_string k) v) ctx.req.named_rest;
    ctx.req.named_rest <- [];
    m.fn.invoke_fn ctx call [ Value.of_string name; Value.of_array array ]
  in
  { fn = { m.fn with fname = name; params = [| rest |]; invoke_fn }; call }

let from_scope ctx =
  match ctx.scope with Some c -> "scope " ^ c.cname | None -> "global scope"

let undefined_method ctx (cls : cls) name =
  Errors.error ctx "Call to undefined method %s::%s()" cls.cname name

let hidden_method ctx (m : meth) =
  Errors.error ctx "Call to %s method %s::%s() from %s" (Class_link.vis_name m.mvis)
    (Lazy.force m.mcls).cname m.mname (from_scope ctx)

let abstract_call ctx (m : meth) =
  Errors.error ctx "Cannot call abstract method %s::%s()" (Lazy.force m.mcls).cname m.mname

let of_meth ctx (m : meth) call = if m.mabstract then abstract_call ctx m else { fn = m.fn; call }

let resolve_on ctx (o : obj) name =
  match find_named ctx o.cls name with
  | Found m -> of_meth ctx m (Class.call_of m o)
  | (Hidden _ | Missing) as r -> (
      match if String.lowercase_ascii name = "__invoke" then !closure_target o else None with
      | Some t -> t
      | None -> (
          match (o.cls.magic.call, r) with
          | Some m, _ -> trampoline m name (Class.call_of m o)
          | None, Hidden m -> hidden_method ctx m
          | None, _ -> undefined_method ctx o.cls name))

let resolve_meth ctx v name =
  if Value.is_object v then resolve_on ctx (Value.to_object v) name
  else
    Errors.error ctx "Call to a member function %s() on %s" name (Value.type_name (Value.or_null v))

(* [$this], when a non-static method of [cls] can be called on it. *)
let usable_this ctx (cls : cls) =
  if Value.is_object ctx.this_ && Class.is_a (Value.class_of ctx.this_) cls then
    Some (Value.to_object ctx.this_)
  else None

let static_meth_call ctx (cls : cls) ~forward (m : meth) =
  let owner = Lazy.force m.mcls in
  if owner.kind = Trait && not m.mabstract then
    Errors.deprecated ctx
      "Calling static trait method %s::%s is deprecated, it should only be called on a class using \
       the trait"
      owner.cname m.mname;
  let static =
    if not forward then cls
    else match ctx.static_ with Some s when Class.is_a s cls -> s | _ -> cls
  in
  of_meth ctx m (Class.static_call_of m static)

let resolve_static_gen ctx (cls : cls) ~forward name =
  let is_constructor = String.length name = 11 && String.lowercase_ascii name = "__construct" in
  let found =
    if is_constructor then
      match cls.magic.constructor with
      | Some m -> if m.mvis = Public || Class.method_accessible ~scope:ctx.scope m then Found m else Hidden m
      | None -> Missing
    else find_named ctx cls name
  in
  match found with
  | Found m when m.mstatic -> static_meth_call ctx cls ~forward m
  | Found m -> (
      match usable_this ctx cls with
      | Some o -> of_meth ctx m (Class.call_of m o)
      | None ->
          Errors.error ctx "Non-static method %s::%s() cannot be called statically"
            (Lazy.force m.mcls).cname m.mname)
  | (Hidden _ | Missing) as r -> (
      match (usable_this ctx cls, cls.magic.call, cls.magic.call_static) with
      | Some o, Some m, _ -> trampoline m name (Class.call_of m o)
      | _, _, Some m ->
          let static =
            match ctx.static_ with Some s when forward && Class.is_a s cls -> s | _ -> cls
          in
          trampoline m name (Class.static_call_of m static)
      | _ -> (
          match r with
          | Hidden m when is_constructor ->
              Errors.error ctx "Cannot call private %s::%s()" cls.cname m.mname
          | Hidden m -> hidden_method ctx m
          | _ ->
              if is_constructor then Errors.error ctx "Cannot call constructor"
              else undefined_method ctx cls name))

let resolve_static ctx cls name = resolve_static_gen ctx cls ~forward:false name
let resolve_parent ctx cls name = resolve_static_gen ctx cls ~forward:true name

let resolve_constructor ctx cls (o : obj) =
  match Object.constructor ctx cls with
  | Some m -> Some { fn = m.fn; call = Class.call_of m o }
  | None -> None

(* --- callables --------------------------------------------------------------------------------------- *)

let split_method s =
  let n = String.length s in
  let rec go i =
    if i + 1 >= n then None
    else if s.[i] = ':' && s.[i + 1] = ':' then
      Some (String.sub s 0 i, String.sub s (i + 2) (n - i - 2))
    else go (i + 1)
  in
  go 0

let invoke_target (o : obj) =
  match !closure_target o with
  | Some t -> Some t
  | None -> (
      match o.cls.magic.invoke with
      | Some m -> Some { fn = m.fn; call = Class.call_of m o }
      | None -> None)

let pair (a : arr) =
  if Php_array.count a = 2 then
    let x = Php_array.find_int a 0 and y = Php_array.find_int a 1 in
    if x == Value.undef || y == Value.undef then None else Some (x, y)
  else None

let resolve_value ctx v =
  match Value.view (Value.deref v) with
  | Object o -> (
      match invoke_target o with
      | Some t -> t
      | None -> Errors.error ctx "Object of type %s is not callable" o.cls.cname)
  | String s -> (
      match split_method s with
      | Some (cls, m) -> resolve_static ctx (Class.lookup ctx cls) m
      | None -> resolve_name ctx s)
  | Array a -> (
      match pair a with
      | None -> Errors.error ctx "Array callback must have exactly two elements"
      | Some (x, y) ->
          if not (Value.is_object x || Value.is_string x) then
            Errors.error ctx "First array member is not a valid class name or object";
          if not (Value.is_string y) then
            Errors.error ctx "Second array member is not a valid method";
          let m = Value.to_string y in
          if Value.is_object x then resolve_on ctx (Value.to_object x) m
          else resolve_static ctx (Class.lookup ctx (Value.to_string x)) m)
  | _ -> Errors.error ctx "Value of type %s is not callable" (Value.type_name (Value.or_null v))

(* What a built-in accepts as a callback, or the reason why not. *)
let class_of_name ctx name =
  match String.lowercase_ascii name with
  | "self" -> (
      match ctx.scope with
      | Some c -> Ok (c, true)
      | None -> Error "cannot access \"self\" when no class scope is active")
  | "static" -> (
      match ctx.static_ with
      | Some c -> Ok (c, true)
      | None -> Error "cannot access \"static\" when no class scope is active")
  | "parent" -> (
      match ctx.scope with
      | None -> Error "cannot access \"parent\" when no class scope is active"
      | Some { parent = Some p; _ } -> Ok (p, true)
      | Some _ -> Error "cannot access \"parent\" when current class scope has no parent")
  | _ -> (
      match Class.find_autoload ctx name with
      | Some c -> Ok (c, false)
      | None -> Error (Printf.sprintf "class \"%s\" not found" name))

let no_method (cls : cls) name =
  Error (Printf.sprintf "class %s does not have a method \"%s\"" cls.cname name)

let no_access (cls : cls) (m : meth) =
  Error
    (Printf.sprintf "cannot access %s method %s::%s()" (Class_link.vis_name m.mvis) cls.cname m.mname)

let check_static ctx (cls : cls) forward name =
  match find_method ctx cls (String.lowercase_ascii name) with
  | Found m when m.mabstract ->
      Error (Printf.sprintf "cannot call abstract method %s::%s()" (Lazy.force m.mcls).cname m.mname)
  | Found m when m.mstatic -> Ok (static_meth_call ctx cls ~forward m)
  | Found m -> (
      match usable_this ctx cls with
      | Some o -> Ok { fn = m.fn; call = Class.call_of m o }
      | None ->
          Error
            (Printf.sprintf "non-static method %s::%s() cannot be called statically"
               (Lazy.force m.mcls).cname m.mname))
  | (Hidden _ | Missing) as r -> (
      match (usable_this ctx cls, cls.magic.call, cls.magic.call_static) with
      | Some o, Some m, _ -> Ok (trampoline m name (Class.call_of m o))
      | _, _, Some m -> Ok (trampoline m name (Class.static_call_of m cls))
      | _ -> ( match r with Hidden m -> no_access cls m | _ -> no_method cls name))

let check_method ctx (o : obj) name =
  let key = String.lowercase_ascii name in
  match find_method ctx o.cls key with
  | Found m when m.mabstract ->
      Error (Printf.sprintf "cannot call abstract method %s::%s()" (Lazy.force m.mcls).cname m.mname)
  | Found m -> Ok { fn = m.fn; call = Class.call_of m o }
  | (Hidden _ | Missing) as r -> (
      match if key = "__invoke" then !closure_target o else None with
      | Some t -> Ok t
      | None -> (
          match (o.cls.magic.call, r) with
          | Some m, _ -> Ok (trampoline m name (Class.call_of m o))
          | None, Hidden m -> no_access o.cls m
          | None, _ -> no_method o.cls name))

let check_method_of_class ctx (o : obj) cls_name name =
  match class_of_name ctx cls_name with
  | Error _ as e -> e
  | Ok (cls, _) -> (
      if not (Class.is_a o.cls cls) then
        Error (Printf.sprintf "class %s is not a subclass of %s" o.cls.cname cls.cname)
      else
        match find_method ctx cls (String.lowercase_ascii name) with
        | Found m -> Ok { fn = m.fn; call = Class.call_of m o }
        | Hidden m -> no_access cls m
        | Missing -> no_method cls name)

let check ctx v =
  match Value.view (Value.deref v) with
  | Object o -> (
      match invoke_target o with Some t -> Ok t | None -> Error "no array or string given")
  | String s -> (
      match split_method s with
      | Some (cls, m) -> (
          match class_of_name ctx cls with
          | Ok (cls, forward) -> check_static ctx cls forward m
          | Error _ as e -> e)
      | None -> (
          match find_function ctx s with
          | Some fn -> Ok { fn; call = no_call }
          | None ->
              Error (Printf.sprintf "function \"%s\" not found or invalid function name" s)))
  | Array a -> (
      if Php_array.count a <> 2 then Error "array callback must have exactly two members"
      else
        match pair a with
        | None -> Error "array callback must have exactly two members"
        | Some (x, y) -> (
            if not (Value.is_object x || Value.is_string x) then
              Error "first array member is not a valid class name or object"
            else if not (Value.is_string y) then Error "second array member is not a valid method"
            else
              let m = Value.to_string y in
              if Value.is_object x then
                match split_method m with
                | Some (cls, m) -> check_method_of_class ctx (Value.to_object x) cls m
                | None -> check_method ctx (Value.to_object x) m
              else
                match class_of_name ctx (Value.to_string x) with
                | Error _ as e -> e
                | Ok (cls, forward) -> (
                    match split_method m with
                    | Some ("parent", m) when cls.parent <> None ->
                        check_static ctx (Option.get cls.parent) true m
                    | _ -> check_static ctx cls forward m)))
  | _ -> Error "no array or string given"

let of_callable ctx v = match check ctx v with Ok t -> Some t | Error _ -> None
let is_callable ctx v = match check ctx v with Ok _ -> true | Error _ -> false

let why_not_callable ctx v = match check ctx v with Ok _ -> "" | Error reason -> reason

let deprecated_callable ctx v =
  let special name =
    match String.lowercase_ascii name with
    | ("self" | "parent" | "static") as word ->
        Errors.deprecated ctx "Use of \"%s\" in callables is deprecated" word
    | _ -> ()
  in
  match Value.view v with
  | String s -> ( match split_method s with Some (cls, _) -> special cls | None -> ())
  | Array a -> (
      match pair a with
      | Some (x, y) when Value.is_string y -> (
          let cls =
            if Value.is_object x then (Value.class_of x).cname
            else if Value.is_string x then begin
              special (Value.to_string x);
              match class_of_name ctx (Value.to_string x) with
              | Ok (c, _) -> c.cname
              | Error _ -> Value.to_string x
            end
            else ""
          in
          match split_method (Value.to_string y) with
          | Some _ ->
              Errors.deprecated ctx "Callables of the form [\"%s\", \"%s\"] are deprecated" cls
                (Value.to_string y)
          | None -> ())
      | _ -> ())
  | _ -> ()

let callable_name ctx v =
  match Value.view (Value.deref v) with
  | String s -> s
  | Object o -> o.cls.cname ^ "::__invoke"
  | Array a -> (
      match pair a with
      | Some (x, y) when Value.is_string y ->
          let cls =
            if Value.is_object x then (Value.class_of x).cname else Convert.to_string ctx x
          in
          cls ^ "::" ^ Value.to_string y
      | _ -> "Array")
  | _ -> Convert.to_string ctx v

(* --- invocation -------------------------------------------------------------------------------------- *)

let by_ref t i = Fn.is_by_ref t.fn i || Fn.prefers_ref t.fn i

let by_ref_named t name =
  Array.exists (fun (p : param) -> p.by_ref && (p.aname = name || p.variadic)) t.fn.params

let invoke_ref ctx t args = t.fn.invoke_fn ctx t.call args
let invoke ctx t args = Value.deref (t.fn.invoke_fn ctx t.call args)

let index_of_param fn name =
  let n = Array.length fn.params in
  let rec go i =
    if i >= n then None
    else
      let p = fn.params.(i) in
      if p.aname = name && not p.variadic then Some i else go (i + 1)
  in
  go 0

(* Arguments in positional order, [undef] where none was given, and those for the variadic parameter. *)
let positional ctx t args named =
  let fn = t.fn in
  let n = Array.length fn.params in
  let given = List.length args in
  let slots = Array.make (max n given) Value.undef in
  List.iteri (fun i v -> slots.(i) <- v) args;
  let last = ref (given - 1) in
  let is_variadic = n > 0 && fn.params.(n - 1).variadic in
  let rest =
    List.filter
      (fun (name, v) ->
        match index_of_param fn name with
        | Some i ->
            if slots.(i) != Value.undef then
              Errors.error ctx "Named parameter $%s overwrites previous argument" name;
            slots.(i) <- v;
            if i > !last then last := i;
            false
        | None ->
            if not is_variadic then Errors.error ctx "Unknown named parameter $%s" name;
            true)
      named
  in
  (Array.to_list (Array.sub slots 0 (!last + 1)), rest)

let invoke_named ctx t args named =
  if named = [] then invoke ctx t args
  else begin
    let args, rest = positional ctx t args named in
    ctx.req.named_rest <- rest;
    invoke ctx t args
  end

type collected = { rev : value list; names : (string * value) list }

let spread_args args = { rev = List.rev args; names = [] }

let add c v = { c with rev = v :: c.rev }

let add_key ctx c k v =
  if Value.is_string k then { c with names = c.names @ [ (Value.to_string k, v) ] }
  else if c.names <> [] then
    Errors.error ctx "Cannot use positional argument after named argument during unpacking"
  else { c with rev = v :: c.rev }

let spread_object ctx c (o : obj) =
  if not (Hashtbl.mem o.cls.ancestors "traversable") then
    Errors.type_error ctx "Only arrays and Traversables can be unpacked";
  let c = ref c in
  !Hooks.iterate ctx o (fun k v ->
      if not (Value.is_int k || Value.is_string k) then
        Errors.error ctx "Keys must be of type int|string during argument unpacking";
      c := add_key ctx !c k v;
      true);
  !c

let spread ctx c v =
  match Value.view (Value.deref v) with
  | Array a -> Php_array.fold (fun c k v -> add_key ctx c (Key.to_value k) v) c a
  | Object o -> spread_object ctx c o
  | _ -> Errors.type_error ctx "Only arrays and Traversables can be unpacked"

let spread_into ctx t c v =
  match Value.view (Value.deref v) with
  | Array a ->
      let c = ref c in
      let pos = ref (Php_array.first_pos a) in
      while !pos >= 0 do
        let wants =
          by_ref t (List.length !c.rev) && not (Key.is_string (Php_array.key_at a !pos))
        in
        let v = if wants then Php_array.ref_at a !pos else Php_array.value_at a !pos in
        c := add_key ctx !c (Key.to_value (Php_array.key_at a !pos)) v;
        pos := Php_array.next_pos a !pos
      done;
      !c
  | _ -> spread ctx c v

let invoke_spread ctx t c named = invoke_named ctx t (List.rev c.rev) (c.names @ named)

let create_named ctx cls args named =
  let o = Object.make ctx cls in
  (match resolve_constructor ctx cls o with
  | Some t -> (
      try ignore (invoke_named ctx t args named)
      with e ->
        o.flags <- o.flags lor 1;
        raise e)
  | None -> (
      match named with
      | (name, _) :: _ -> Errors.error ctx "Unknown named parameter $%s" name
      | [] -> ()));
  Value.of_object o

let create_spread ctx cls c named = create_named ctx cls (List.rev c.rev) (c.names @ named)

(* --- in one step ------------------------------------------------------------------------------------- *)

let by_name ctx name args = invoke ctx (resolve_name ctx name) args
let by_name_fallback ctx name args = invoke ctx (resolve_fallback ctx name) args
let value ctx v args = invoke ctx (resolve_value ctx v) args

let meth ctx v name args =
  if Value.is_object v then
    let o = Value.to_object v in
    match Array.unsafe_get o.cls.called (Class.recent_slot name 16) with
    | Some c when c.called_as == name && same_scope c.called_from ctx.scope && not c.callee.mabstract ->
        Value.deref (c.callee.fn.invoke_fn ctx (Class.call_of c.callee o) args)
    | _ -> invoke ctx (resolve_meth ctx v name) args
  else invoke ctx (resolve_meth ctx v name) args

let static_meth ctx cls name args = invoke ctx (resolve_static ctx cls name) args
let parent_meth ctx cls name args = invoke ctx (resolve_parent ctx cls name) args

let callable ctx v args =
  match check ctx v with
  | Ok t -> invoke ctx t args
  | Error _ -> invoke ctx (resolve_value ctx v) args

let method_of ctx (o : obj) (m : meth) args =
  Value.deref (m.fn.invoke_fn ctx (Class.call_of m o) args)

let own ctx (o : obj) name args =
  match Hashtbl.find_opt o.cls.methods name with
  | Some m -> method_of ctx o m args
  | None -> undefined_method ctx o.cls name

let () =
  Hooks.call_value := callable;
  Hooks.is_callable := is_callable;
  Hooks.deprecated_callable := deprecated_callable;
  Hooks.why_not_callable := why_not_callable
