open Types

let to_obj v : obj = Value.to_object v
let class_name (o : obj) = o.cls.cname
let equal_identity (a : obj) (b : obj) = a == b

(* --- creation ---------------------------------------------------------------------------------------- *)

let make_raw ctx (cls : cls) =
  let o = Instance.of_class ctx cls in
  if cls.throwable then !Hooks.init_throwable ctx o;
  o

let check_instantiable ctx (cls : cls) =
  match cls.kind with
  | Class -> if cls.abstract then Errors.error ctx "Cannot instantiate abstract class %s" cls.cname
  | Interface -> Errors.error ctx "Cannot instantiate interface %s" cls.cname
  | Trait -> Errors.error ctx "Cannot instantiate trait %s" cls.cname
  | Enum -> Errors.error ctx "Cannot instantiate enum %s" cls.cname

let make ctx (cls : cls) =
  if cls.abstract || cls.kind <> Class then check_instantiable ctx cls;
  make_raw ctx cls

let from_scope ctx =
  match ctx.scope with Some c -> "scope " ^ c.cname | None -> "global scope"

let constructor ctx (cls : cls) =
  match cls.magic.constructor with
  | None -> None
  | Some m as found ->
      if cls.clower = "closure" then
        Errors.error ctx "Instantiation of class Closure is not allowed";
      if m.mvis <> Public && not (Class.method_accessible ~scope:ctx.scope m) then
        Errors.error ctx "Call to %s %s::%s() from %s" (Class_link.vis_name m.mvis)
          (Lazy.force m.mcls).cname m.mname (from_scope ctx);
      found

let construct ctx o args =
  match constructor ctx o.cls with
  | None -> ()
  | Some m -> (
      try ignore (m.fn.invoke_fn ctx (Class.call_of m o) args)
      with e ->
        (* an object whose constructor failed is not destructed *)
        o.flags <- o.flags lor 1;
        raise e)

let create ctx cls args =
  let o = make ctx cls in
  construct ctx o args;
  Value.of_object o

let std_class_cache ctx = Class.lookup ctx "stdClass"
let std_class ctx = Instance.of_class ctx (std_class_cache ctx)

let make_unfinished ctx cls =
  let o = make ctx cls in
  o.flags <- o.flags lor Lifetime.unfinished;
  o

(* Only code of its class may call a private destructor, as it may call any such method. *)
let check_destructor ctx (o : obj) (m : meth) =
  if m.mvis <> Public && not (Class.method_accessible ~scope:ctx.scope m) then
    Errors.error ctx "Call to %s %s::%s() from %s" (Class_link.vis_name m.mvis) o.cls.cname m.mname
      (from_scope ctx)

let release ctx (o : obj) =
  if o.flags land 1 = 0 then begin
    o.flags <- o.flags lor 1;
    match o.cls.magic.destructor with
    | Some m ->
        check_destructor ctx o m;
        ignore (m.fn.invoke_fn ctx (Class.call_of m o) [])
    | None -> !Hooks.release_native ctx o
  end

(* --- finding properties ------------------------------------------------------------------------------ *)

let dynamic = -1
let inaccessible = -2

let own_private (s : cls) name =
  match Hashtbl.find_opt s.prop_slots name with
  | Some slot ->
      let p = s.props.(slot) in
      if p.pvis = Private && Lazy.force p.pclass == s then slot else dynamic
  | None -> dynamic

let locate_slow scope (cls : cls) slot name =
  let p = cls.props.(slot) in
  let private_of_scope =
    match scope with
    | Some s when s != cls && Class.is_a cls s -> own_private s name
    | _ -> dynamic
  in
  if private_of_scope >= 0 then private_of_scope
  else
    match p.pvis with
    | Public -> slot
    | Protected -> if Class.accessible ~scope p.pclass Protected then slot else inaccessible
    | Private ->
        let owner = Lazy.force p.pclass in
        if (match scope with Some s -> s == owner | None -> false) then slot
        else if owner != cls then dynamic
        else inaccessible

(* The slot of a property for code of the scope, or [dynamic], or [inaccessible]. *)
let locate scope (cls : cls) name =
  match Hashtbl.find cls.prop_slots name with
  | exception Not_found -> dynamic
  | slot -> (
      match scope with
      | Some s when s == cls ->
          let p = Array.unsafe_get cls.props slot in
          if p.pvis = Private && Lazy.force p.pclass != s then dynamic else slot
      | _ -> locate_slow scope cls slot name)

let slot_of (cls : cls) name =
  match locate (Some cls) cls name with -1 | -2 -> None | slot -> Some slot

let bad_access ctx (o : obj) name =
  let p = o.cls.props.(Hashtbl.find o.cls.prop_slots name) in
  Errors.error ctx "Cannot access %s property %s::$%s" (Class_link.vis_name p.pvis) o.cls.cname name

(* --- guards of magic methods ------------------------------------------------------------------------- *)

let guard_get = 1
let guard_set = 2
let guard_isset = 4
let guard_unset = 8
let was_unset = 16 (* a declared property that unset() removed: __get applies even to typed ones *)

let bits (o : obj) name = match List.assoc_opt name o.guards with Some b -> b | None -> 0

let set_bits (o : obj) name b =
  let others = List.remove_assoc name o.guards in
  o.guards <- (if b = 0 then others else (name, b) :: others)

let guarded (o : obj) name bit f =
  set_bits o name (bits o name lor bit);
  match f () with
  | v ->
      set_bits o name (bits o name land lnot bit);
      v
  | exception e ->
      set_bits o name (bits o name land lnot bit);
      raise e

let is_free (o : obj) name bit = bits o name land bit = 0
let call_magic ctx (o : obj) (m : meth) args = m.fn.invoke_fn ctx (Class.call_of m o) args
let name_value name = Value.of_string name

(* --- dynamic properties ------------------------------------------------------------------------------ *)

let find_dynamic (o : obj) name =
  match o.dyn with
  | None -> Value.undef
  | Some dyn -> Php_array.find dyn (Key.of_string name)

let dyn_table (o : obj) =
  match o.dyn with
  | Some dyn -> dyn
  | None ->
      let dyn = Php_array.create_hash 4 in
      o.dyn <- Some dyn;
      dyn

let check_name ctx name =
  if name <> "" && name.[0] = '\000' then
    Errors.error ctx "Cannot access property starting with \"\\0\""

let is_closed (cls : cls) =
  cls.kind = Enum || cls.readonly_class
  || (cls.internal && match cls.clower with "closure" | "generator" | "weakmap" | "weakreference" | "fiber" -> true | _ -> false)

let check_creation ctx (o : obj) name =
  check_name ctx name;
  let cls = o.cls in
  if is_closed cls then Errors.error ctx "Cannot create dynamic property %s::$%s" cls.cname name;
  if not cls.allow_dynamic then
    Errors.deprecated ctx "Creation of dynamic property %s::$%s is deprecated" cls.cname name

(* A static property named as if it were the object's: allowed, with a notice. *)
let check_static ctx (o : obj) name =
  if Hashtbl.length o.cls.static_props > 0 then
    match Hashtbl.find_opt o.cls.static_props name with
    | None -> ()
    | Some s ->
        if Class.accessible ~scope:ctx.scope s.sclass s.svis then
          Errors.notice ctx "Accessing static property %s::$%s as non static" o.cls.cname name
        else
          Errors.error ctx "Cannot access %s property %s::$%s" (Class_link.vis_name s.svis) o.cls.cname
            name

(* --- reading ----------------------------------------------------------------------------------------- *)

let undefined ctx (o : obj) name =
  check_name ctx name;
  Errors.warning ctx "Undefined property: %s::$%s" o.cls.cname name;
  Value.null

let uninitialised ctx (p : prop) =
  Errors.error ctx "Typed property %s::$%s must not be accessed before initialization"
    (Lazy.force p.pclass).cname p.pname

let magic_get ctx (o : obj) m name =
  guarded o name guard_get (fun () -> Value.or_null (Value.deref (call_magic ctx o m [ name_value name ])))

(* A property that is not there, or not for this scope. *)
let get_missing ctx (o : obj) name where =
  match o.cls.magic.get with
  | Some m when is_free o name guard_get -> magic_get ctx o m name
  | _ -> if where = inaccessible then bad_access ctx o name else undefined ctx o name

let get_unset_slot ctx (o : obj) slot =
  let p = o.cls.props.(slot) in
  match o.cls.magic.get with
  | Some m
    when is_free o p.pname guard_get && (p.ptype = None || bits o p.pname land was_unset <> 0) ->
      magic_get ctx o m p.pname
  | _ -> if p.ptype <> None then uninitialised ctx p else undefined ctx o p.pname

let[@inline never] get_slot_slow ctx (o : obj) slot v =
  let v = Value.deref v in
  if v == Value.undef then get_unset_slot ctx o slot else v

let[@inline] get_slot ctx (o : obj) slot =
  let v = Array.unsafe_get o.slots slot in
  if v == Value.undef || Value.is_ref v then get_slot_slow ctx o slot v else v

let get ctx (o : obj) name =
  let slot = locate ctx.scope o.cls name in
  if slot >= 0 then get_slot ctx o slot
  else
    let v =
      if slot = dynamic then begin
        check_static ctx o name;
        find_dynamic o name
      end
      else Value.undef
    in
    if v == Value.undef then get_missing ctx o name slot else v

let magic_isset ctx (o : obj) name =
  match o.cls.magic.isset with
  | Some m when is_free o name guard_isset ->
      guarded o name guard_isset (fun () ->
          Convert.to_bool (Value.deref (call_magic ctx o m [ name_value name ])))
  | _ -> false

(* The value when the property is there for this scope, without magic. *)
let plain ctx (o : obj) name =
  let slot = locate ctx.scope o.cls name in
  if slot >= 0 then Value.deref o.slots.(slot)
  else if slot = dynamic then find_dynamic o name
  else Value.undef

let magic_applies ctx (o : obj) name =
  let slot = locate ctx.scope o.cls name in
  slot < 0 || o.cls.props.(slot).ptype = None || bits o name land was_unset <> 0

let get_quiet ctx o name =
  let v = plain ctx o name in
  if v != Value.undef then v
  else if magic_applies ctx o name && magic_isset ctx o name then
    match o.cls.magic.get with
    | Some m when is_free o name guard_get -> magic_get ctx o m name
    | _ -> Value.null
  else Value.null

let isset ctx o name =
  let v = plain ctx o name in
  if v != Value.undef then not (Value.is_null v)
  else magic_applies ctx o name && magic_isset ctx o name

let is_empty ctx o name =
  let v = plain ctx o name in
  if v != Value.undef then not (Convert.to_bool v)
  else not (Convert.to_bool (get_quiet ctx o name))

(* --- writing ----------------------------------------------------------------------------------------- *)

let readonly_error ctx (p : prop) =
  Errors.error ctx "Cannot modify readonly property %s::$%s" (Lazy.force p.pclass).cname p.pname

let check_readonly_init ctx (p : prop) =
  let owner = Lazy.force p.pclass in
  match ctx.scope with
  | Some s when s == owner -> ()
  | _ ->
      Errors.error ctx "Cannot initialize readonly property %s::$%s from %s" owner.cname p.pname
        (from_scope ctx)

let[@inline never] set_slot_any (o : obj) slot old v =
  if Value.is_ref old then Ref.set (Value.to_ref old) v else Array.unsafe_set o.slots slot v

let[@inline] set_slot_fast (o : obj) slot v =
  let old = Array.unsafe_get o.slots slot in
  if Value.is_small old && Value.is_small v then Layout.put_static o.slots slot v
  else set_slot_any o slot old v

let magic_set ctx (o : obj) m name v =
  guarded o name guard_set (fun () -> ignore (call_magic ctx o m [ name_value name; v ]))

let set_slot ctx (o : obj) slot v =
  let p = Array.unsafe_get o.cls.props slot in
  let old = Array.unsafe_get o.slots slot in
  if old == Value.undef then begin
    match o.cls.magic.set with
    | Some m
      when is_free o p.pname guard_set && (p.ptype = None || bits o p.pname land was_unset <> 0) ->
        magic_set ctx o m p.pname v
    | _ ->
        if p.preadonly then check_readonly_init ctx p;
        let v =
          match p.ptype with
          | None -> v
          | Some ty -> Coerce.property ctx (Lazy.force p.pclass) p.pname ty v
        in
        if bits o p.pname land was_unset <> 0 then set_bits o p.pname (bits o p.pname land lnot was_unset);
        o.slots.(slot) <- v
  end
  else begin
    if p.preadonly then readonly_error ctx p;
    let v =
      match p.ptype with
      | None -> v
      | Some ty -> Coerce.property ctx (Lazy.force p.pclass) p.pname ty v
    in
    set_slot_fast o slot v
  end

let set ctx (o : obj) name v =
  let slot = locate ctx.scope o.cls name in
  if slot >= 0 then set_slot ctx o slot v
  else begin
    if slot = dynamic then check_static ctx o name;
    let present =
      slot = dynamic
      && match o.dyn with Some dyn -> Php_array.mem dyn (Key.of_string name) | None -> false
    in
    if present then Php_array.set (dyn_table o) (Key.of_string name) v
    else
      match o.cls.magic.set with
      | Some m when is_free o name guard_set -> magic_set ctx o m name v
      | _ ->
          if slot = inaccessible then begin
            bad_access ctx o name
          end;
          check_creation ctx o name;
          Php_array.set (dyn_table o) (Key.of_string name) v
  end

let declares (ctx : ctx) (o : obj) name = locate ctx.scope o.cls name >= 0

let unset ctx (o : obj) name =
  let slot = locate ctx.scope o.cls name in
  if slot >= 0 then begin
    let p = o.cls.props.(slot) in
    if o.slots.(slot) == Value.undef then begin
      match o.cls.magic.unset with
      | Some m
        when is_free o name guard_unset && (p.ptype = None || bits o name land was_unset <> 0) ->
          guarded o name guard_unset (fun () -> ignore (call_magic ctx o m [ name_value name ]))
      | _ ->
          if p.preadonly then begin
            match ctx.scope with
            | Some s when s == Lazy.force p.pclass -> ()
            | _ ->
                Errors.error ctx "Cannot unset readonly property %s::$%s from %s"
                  (Lazy.force p.pclass).cname name (from_scope ctx)
          end;
          set_bits o name (bits o name lor was_unset)
    end
    else begin
      if p.preadonly then
        Errors.error ctx "Cannot unset readonly property %s::$%s" (Lazy.force p.pclass).cname name;
      o.slots.(slot) <- Value.undef;
      set_bits o name (bits o name lor was_unset)
    end
  end
  else if slot = dynamic && find_dynamic o name != Value.undef then
    Php_array.unset (dyn_table o) (Key.of_string name)
  else
    match o.cls.magic.unset with
    | Some m when is_free o name guard_unset ->
        guarded o name guard_unset (fun () -> ignore (call_magic ctx o m [ name_value name ]))
    | _ -> if slot = inaccessible then bad_access ctx o name

(* What __get gives for a property that is written into: by reference, it is that place. *)
let magic_place ctx (o : obj) m name ~place ~value =
  guarded o name guard_get (fun () ->
      let v = call_magic ctx o m [ name_value name ] in
      if Value.is_ref v then place (Value.to_ref v) else value (Value.or_null v))

let separated (r : reference) =
  let v = Ref.get r in
  if Value.is_array v then begin
    let own = Value.copy v in
    Ref.set r own;
    own
  end
  else Value.or_null v

let indirect ctx (o : obj) name v =
  if not (Value.is_object v) then
    Errors.notice ctx "Indirect modification of overloaded property %s::$%s has no effect"
      o.cls.cname name;
  v

let slot_for_write ctx (o : obj) slot =
  let p = o.cls.props.(slot) in
  let v = Value.deref o.slots.(slot) in
  if v == Value.undef then
    match o.cls.magic.get with
    | Some m
      when is_free o p.pname guard_get && (p.ptype = None || bits o p.pname land was_unset <> 0) ->
        magic_place ctx o m p.pname ~place:separated ~value:(indirect ctx o p.pname)
    | _ ->
        if p.preadonly then
          Errors.error ctx "Cannot indirectly modify readonly property %s::$%s"
            (Lazy.force p.pclass).cname p.pname;
        Value.null
  else if p.preadonly && not (Value.is_object v) then readonly_error ctx p
  else v

let get_for_write ctx (o : obj) name =
  let slot = locate ctx.scope o.cls name in
  if slot >= 0 then slot_for_write ctx o slot
  else begin
    if slot = dynamic then check_static ctx o name;
    let pos =
      match o.dyn with
      | Some dyn when slot = dynamic -> Php_array.find_pos dyn (Key.of_string name)
      | _ -> -1
    in
    if pos >= 0 then
      let dyn = dyn_table o in
      let v = Php_array.value_at dyn pos in
      if Value.is_array v then Value.of_array (Php_array.separate_at dyn pos) else v
    else
      match o.cls.magic.get with
      | Some m when is_free o name guard_get ->
          magic_place ctx o m name ~place:separated ~value:(indirect ctx o name)
      | _ -> if slot = inaccessible then bad_access ctx o name else Value.null
  end

let slot_ref ctx (o : obj) slot =
  let old = o.slots.(slot) in
  if Value.is_ref old then Value.to_ref old
  else begin
    let p = o.cls.props.(slot) in
    if old == Value.undef then begin
      match o.cls.magic.get with
      | Some m
        when is_free o p.pname guard_get && (p.ptype = None || bits o p.pname land was_unset <> 0) ->
          magic_place ctx o m p.pname ~place:Fun.id ~value:(fun v ->
              Ref.make (indirect ctx o p.pname v))
      | _ ->
          (match p.ptype with
          | Some ty when not (Coerce.matches ctx ty Value.null) ->
              Errors.error ctx "Cannot access uninitialized non-nullable property %s::$%s by reference"
                (Lazy.force p.pclass).cname p.pname
          | _ -> ());
          let r = Ref.make Value.null in
          o.slots.(slot) <- Ref.to_value r;
          r
    end
    else if p.preadonly then
      if Value.is_object old then Ref.make old else readonly_error ctx p
    else begin
      let r = Ref.make old in
      o.slots.(slot) <- Ref.to_value r;
      r
    end
  end

let get_ref ctx (o : obj) name =
  let slot = locate ctx.scope o.cls name in
  if slot >= 0 then slot_ref ctx o slot
  else if slot = dynamic && find_dynamic o name != Value.undef then
    Value.to_ref (Php_array.get_ref (dyn_table o) (Key.of_string name))
  else
    match o.cls.magic.get with
    | Some m when is_free o name guard_get ->
        magic_place ctx o m name ~place:Fun.id ~value:(fun v -> Ref.make (indirect ctx o name v))
    | _ ->
        if slot = inaccessible then bad_access ctx o name
        else begin
          check_creation ctx o name;
          Value.to_ref (Php_array.get_ref (dyn_table o) (Key.of_string name))
        end

let bind ctx (o : obj) name r =
  let slot = locate ctx.scope o.cls name in
  if slot >= 0 then begin
    let p = o.cls.props.(slot) in
    if p.preadonly then readonly_error ctx p;
    (match p.ptype with
    | Some ty -> Ref.set r (Coerce.property ctx (Lazy.force p.pclass) name ty (Ref.get r))
    | None -> ());
    o.slots.(slot) <- Ref.to_value r
  end
  else begin
    if slot = inaccessible then bad_access ctx o name;
    if find_dynamic o name == Value.undef then check_creation ctx o name;
    Php_array.set_slot (dyn_table o) (Key.of_string name) (Ref.to_value r)
  end

(* --- any value before the arrow ---------------------------------------------------------------------- *)

let type_of v = Value.type_name (Value.or_null v)

let fetch ctx v name =
  if Value.is_object v then get ctx (to_obj v) name
  else begin
    Errors.warning ctx "Attempt to read property \"%s\" on %s" name (type_of v);
    Value.null
  end

let fetch_quiet ctx v name = if Value.is_object v then get_quiet ctx (to_obj v) name else Value.null
let fetch_isset ctx v name = Value.is_object v && isset ctx (to_obj v) name
let fetch_empty ctx v name = (not (Value.is_object v)) || is_empty ctx (to_obj v) name

let assign ctx v name w =
  if Value.is_object v then set ctx (to_obj v) name w
  else Errors.error ctx "Attempt to assign property \"%s\" on %s" name (type_of v)

let fetch_unset ctx v name =
  if Value.is_object v then unset ctx (to_obj v) name
  else if not (Value.is_null v) then
    Errors.error ctx "Attempt to unset property \"%s\" on %s" name (type_of v)

let not_modifiable ctx v name =
  Errors.error ctx "Attempt to modify property \"%s\" on %s" name (type_of v)

let fetch_for_write ctx v name =
  if Value.is_object v then get_for_write ctx (to_obj v) name else not_modifiable ctx v name

let fetch_ref ctx v name =
  if Value.is_object v then get_ref ctx (to_obj v) name else not_modifiable ctx v name

let fetch_bind ctx v name r =
  if Value.is_object v then bind ctx (to_obj v) name r else not_modifiable ctx v name

let fetch_incdec ctx v name =
  if not (Value.is_object v) then
    Errors.error ctx "Attempt to increment/decrement property \"%s\" on %s" name (type_of v)

let fetch_assign_op ctx v name =
  if not (Value.is_object v) then
    Errors.error ctx "Attempt to assign property \"%s\" on %s" name (type_of v)

let name ctx v = Convert.to_string ctx (Value.deref v)

(* --- whole objects ----------------------------------------------------------------------------------- *)

let to_string = Convert.object_to_string
let native_debug : (obj -> (string * value) list option) list ref = ref []
let native_array : (obj -> arr option) list ref = ref []

let native_properties (o : obj) =
  if Instance.has_native o then
    match List.find_map (fun f -> f o) !native_debug with Some list -> list | None -> []
  else []

let iter_dynamic (o : obj) f =
  match o.dyn with
  | None -> ()
  | Some dyn ->
      let rec go pos =
        if pos >= 0 then begin
          f (Php_array.key_at dyn pos) (Php_array.slot_at dyn pos);
          go (Php_array.next_pos dyn pos)
        end
      in
      go (Php_array.first_pos dyn)

(* Is the property in this slot the one that code of the scope means by its name? *)
let slot_visible scope (o : obj) slot =
  let p = o.cls.props.(slot) in
  Class.accessible ~scope p.pclass p.pvis
  && (p.pvis = Private || locate scope o.cls p.pname = slot)

let properties ctx (o : obj) =
  let found = ref [] in
  Array.iteri
    (fun i slot ->
      let v = Value.deref slot in
      if v != Value.undef && slot_visible ctx.scope o i then
        found := (o.cls.props.(i).pname, v) :: !found)
    o.slots;
  iter_dynamic o (fun k slot -> found := (Key.to_string k, Value.deref slot) :: !found);
  List.rev !found

let mangled (p : prop) =
  match p.pvis with
  | Public -> p.pname
  | Protected -> "\000*\000" ^ p.pname
  | Private -> "\000" ^ (Lazy.force p.pclass).cname ^ "\000" ^ p.pname

let collect (o : obj) key_of store =
  Array.iteri
    (fun i slot -> if Value.deref slot != Value.undef then store (key_of o.cls.props.(i)) slot)
    o.slots;
  iter_dynamic o (fun k slot -> store k slot)

let array_of_object (o : obj) =
  match if Instance.has_native o then List.find_map (fun f -> f o) !native_array else None with
  | Some a -> Php_array.copy a
  | None ->
      let a = Php_array.create_hash (Array.length o.slots) in
      if o.cls.clower = "closure" then Php_array.push a (Value.of_object o)
      else begin
        collect o
          (fun p -> if p.pvis = Public then Key.of_string p.pname else Key.literal (mangled p))
          (fun k slot -> Php_array.set_slot a k (if Value.is_ref slot then slot else Value.copy slot));
        List.iter
          (fun (k, v) -> Php_array.set a (Key.of_string k) (Value.copy v))
          (native_properties o)
      end;
      a

let to_array = array_of_object

let all_properties (o : obj) =
  let a = Php_array.create_hash (Array.length o.slots) in
  collect o (fun p -> Key.of_string p.pname) (fun k slot -> Php_array.set_slot a k slot);
  a

let compared (o : obj) =
  let a = Php_array.create_hash (Array.length o.slots) in
  collect o (fun p -> Key.literal (mangled p)) (fun k slot -> Php_array.set_slot a k (Value.deref slot));
  a

let of_array ctx (a : arr) =
  let o = std_class ctx in
  if Php_array.count a > 0 then o.dyn <- Some (Php_array.copy a);
  o

type shown = {
  name : string;
  int_key : bool;
  vis : visibility;
  owner : string;
  value : value;
  ty : ty option;
}

(* A mangled name as its parts: shown name, visibility, owner. *)
let unmangle key =
  if key <> "" && key.[0] = '\000' then
    match String.index_from_opt key 1 '\000' with
    | Some i ->
        let owner = String.sub key 1 (i - 1) in
        let name = String.sub key (i + 1) (String.length key - i - 1) in
        if owner = "*" then (name, Protected, "") else (name, Private, owner)
    | None -> (key, Public, "")
  else (key, Public, "")

let shown _ctx (o : obj) =
  let found = ref [] in
  let add name int_key vis owner value ty =
    found := { name; int_key; vis; owner; value; ty } :: !found
  in
  Array.iteri
    (fun i slot ->
      let p = o.cls.props.(i) in
      if Value.deref slot != Value.undef || p.ptype <> None then
        add p.pname false p.pvis (Lazy.force p.pclass).cname slot p.ptype)
    o.slots;
  iter_dynamic o (fun k slot -> add (Key.to_string k) (Key.is_int k) Public "" slot None);
  List.iter
    (fun (key, value) ->
      let name, vis, owner = unmangle key in
      add name false vis owner value None)
    (native_properties o);
  List.rev !found

(* --- cloning ----------------------------------------------------------------------------------------- *)

let native_clone : (ctx -> native -> native option) list ref = ref []

let native_of_clone : (obj -> native option) list ref = ref []

let clone_native ctx native =
  match native with
  | No_native -> No_native
  | n -> (
      match List.find_map (fun f -> f ctx n) !native_clone with Some copy -> copy | None -> n)

let uncloneable (cls : cls) =
  cls.kind = Enum
  || List.exists (Hashtbl.mem cls.ancestors)
       [ "generator"; "fiber"; "weakreference"; "reflector"; "reflectiontype"; "splfileobject" ]

let clone_obj ctx (o : obj) =
  if uncloneable o.cls then
    Errors.error ctx "Trying to clone an uncloneable object of class %s" o.cls.cname;
  let clone_method = o.cls.magic.clone in
  (match clone_method with
  | Some m when m.mvis <> Public && not (Class.method_accessible ~scope:ctx.scope m) ->
      Errors.error ctx "Call to %s %s::__clone() from %s" (Class_link.vis_name m.mvis) o.cls.cname
        (from_scope ctx)
  | _ -> ());
  let copy = Instance.allocate ctx o.cls (Array.map Value.copy o.slots) in
  copy.dyn <- Option.map Php_array.copy o.dyn;
  copy.native <-
    (match List.find_map (fun f -> f o) !native_of_clone with
    | Some native -> native
    | None -> clone_native ctx o.native);
  (match clone_method with Some m -> ignore (call_magic ctx copy m []) | None -> ());
  copy

let clone ctx v =
  if Value.is_object v then Value.of_object (clone_obj ctx (to_obj v))
  else Errors.error ctx "__clone method called on non-object"

let () =
  Hooks.release := release;
  Hooks.object_to_array := array_of_object;
  Hooks.object_properties := compared
