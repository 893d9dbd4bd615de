open Types

(* Variables *)

let cell r =
  if Value.is_undef (Ref.get r) then Ref.set r Value.null;
  r

let scope_raw scope name =
  match Scope.find scope name with Some r -> Ref.get r | None -> Value.undef

let globals ctx = ctx.req.globals

let global_read ctx name =
  match Scope.find ctx.req.globals name with
  | Some r -> Ref.get r
  | None ->
      Errors.warning ctx "Undefined global variable $%s" name;
      Value.null

let read_cell ctx r name = Var.read ctx name (Ref.get r)

let define into name v =
  if not (Value.is_undef v) then
    Php_array.set into (Key.of_string name) (Value.copy_deref v)

let compact ctx into name v =
  if Value.is_undef v then Errors.warning ctx "compact(): Undefined variable $%s" name
  else Php_array.set into (Key.of_string name) (Value.copy_deref v)

let compact_scope ctx scope names =
  let into = Php_array.empty () in
  let rec add v =
    match Value.view v with
    | String name -> compact ctx into name (scope_raw scope name)
    | Array a -> Php_array.iter_values (fun v -> add (Value.deref v)) a
    | _ ->
        Errors.warning ctx
          "compact(): Argument #%d must be string or array of strings, %s given" 1
          (Value.type_name v)
  in
  List.iter add names;
  into

let valid_name name =
  let letter c =
    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c = '_' || Char.code c >= 128
  in
  name <> ""
  && letter name.[0]
  && (let ok = ref true in
      String.iter (fun c -> if not (letter c || (c >= '0' && c <= '9')) then ok := false) name;
      !ok)

let extract ctx scope args =
  let source, flags, prefix =
    match args with
    | [ a ] -> (a, 0, "")
    | [ a; f ] -> (a, Convert.to_int ctx f, "")
    | a :: f :: p :: _ -> (a, Convert.to_int ctx f, Convert.to_string ctx p)
    | [] ->
        Errors.throw_error ctx "ArgumentCountError"
          "extract() expects at least 1 argument, 0 given"
  in
  let a = Coerce.arg_array ctx "extract" 1 "array" source in
  let by_ref = flags land 256 <> 0 in
  let flags = flags land 255 in
  if flags > 6 then
    Errors.value_error ctx "extract(): Argument #2 ($flags) must be a valid extract type";
  let count = ref 0 in
  let set name slot v =
    if valid_name name && name <> "this" && name <> "GLOBALS" then begin
      if by_ref then Scope.bind scope name (Ref.of_argument slot)
      else Scope.set scope name (Value.copy v);
      incr count
    end
  in
  let with_prefix name = prefix ^ "_" ^ name in
  let one key v =
    let slot = if by_ref then Php_array.get_ref a key else v in
    let text = Key.to_string key in
    if Key.is_int key then begin
      if flags = 3 || flags = 4 then set (with_prefix text) slot v
    end
    else
      let exists = Scope.find scope text <> None in
      match flags with
      | 0 -> set text slot v
      | 1 -> if not exists then set text slot v
      | 2 -> if exists then set (with_prefix text) slot v else set text slot v
      | 3 -> set (with_prefix text) slot v
      | 4 -> if valid_name text then set text slot v else set (with_prefix text) slot v
      | 5 -> if exists then set (with_prefix text) slot v
      | _ -> if exists then set text slot v
  in
  List.iter (fun (key, v) -> one key (Value.deref v)) (Php_array.bindings a);
  !count

(* Elements of properties and cells *)

let property_container ctx v name =
  let a = Object.fetch_for_write ctx v name in
  let c = Offset.container ctx a in
  if c != a then Object.assign ctx v name c;
  c

let property_container_quiet ctx v name =
  if Value.is_object v && Object.fetch_isset ctx v name then
    Object.fetch_for_write ctx v name
  else Value.null

let change ctx v name f =
  let a = Object.fetch_for_write ctx v name in
  let b = f a in
  if b != a then Object.assign ctx v name b

let property_set ctx v name k w = change ctx v name (fun a -> Offset.set ctx a k w)
let property_push ctx v name w = change ctx v name (fun a -> Offset.push ctx a w)

let slot_name (o : obj) slot = o.cls.props.(slot).pname

let slot_container ctx (o : obj) slot =
  let a = Value.deref (Array.unsafe_get o.slots slot) in
  if Value.is_array a then a
  else property_container ctx (Value.of_object o) (slot_name o slot)

let slot_set ctx (o : obj) slot k w =
  let a = Value.deref (Array.unsafe_get o.slots slot) in
  if Value.is_array a then ignore (Offset.set ctx a k w)
  else property_set ctx (Value.of_object o) (slot_name o slot) k w

let slot_push ctx (o : obj) slot w =
  let a = Value.deref (Array.unsafe_get o.slots slot) in
  if Value.is_array a then Offset.append ctx (Value.to_array a) w
  else property_push ctx (Value.of_object o) (slot_name o slot) w

let property_remove ctx v name k =
  let a = property_container_quiet ctx v name in
  if not (Value.is_null a) then
    let b = Offset.unset ctx a k in
    if b != a then Object.assign ctx v name b

let container_quiet r = Value.or_null (Ref.get r)
let cell_set ctx r k v = Ref.set r (Offset.set ctx (Ref.get r) k v)
let cell_push ctx r v = Ref.set r (Offset.push ctx (Ref.get r) v)

let cell_remove ctx r k =
  let a = Ref.get r in
  if not (Value.is_null a) then Ref.set r (Offset.unset ctx a k)

let spread ctx into v =
  let add key v =
    let v = Value.copy_deref v in
    if Value.is_int key then Offset.append ctx into v
    else if Value.is_string key then Php_array.set into (Key.of_string (Value.to_string key)) v
    else Errors.error ctx "Keys must be of type int|string during array unpacking"
  in
  match Value.view v with
  | Array a -> List.iter (fun (k, v) -> add (Key.to_value k) v) (Php_array.bindings a)
  | Object o when Traverse.is_traversable v ->
      Traverse.iterate ctx o (fun k v ->
          add k v;
          true)
  | _ -> Errors.error ctx "Only arrays and Traversables can be unpacked"

(* Functions *)

let return_reference ctx ty (r : reference) =
  let v = Value.or_null (Ref.get r) in
  let checked = Coerce.return ctx ty v in
  if checked != v then Ref.set r checked;
  Ref.to_value r

let method_name ctx v =
  let v = Value.deref v in
  if Value.is_string v then Value.to_string v else Errors.error ctx "Method name must be a string"

let outside_function ctx name text args = Errors.error (Ctx.enter_internal ctx name args) "%s" text

let arguments fixed rest = fixed @ Php_array.to_list rest

let passed args n = Array.to_list (Array.sub args n (Array.length args - n))

let func_get_args ctx =
  Php_array.of_list
    (List.filter_map
       (fun v -> if Value.is_undef v then None else Some (Value.copy_deref v))
       (Ctx.args ctx))

let func_num_args ctx =
  List.length (List.filter (fun v -> not (Value.is_undef v)) (Ctx.args ctx))

let func_get_arg ctx v =
  let n = Convert.to_int ctx v in
  if n < 0 then
    Errors.value_error ctx
      "func_get_arg(): Argument #1 ($position) must be greater than or equal to 0";
  match List.nth_opt (Ctx.args ctx) n with
  | Some v when not (Value.is_undef v) -> Value.copy_deref v
  | _ ->
      Errors.value_error ctx
        "func_get_arg(): Argument #1 ($position) must be less than the number of the \
         arguments passed to the currently executed function"

let resolve_dynamic_method ctx o f =
  if Value.is_string f then Call.resolve_meth ctx o (Value.to_string f)
  else if Value.is_object f then Call.resolve_value ctx f
  else Errors.error ctx "Method name must be a string"

let resolve_parent ctx cls name = Call.resolve_parent ctx cls name

(* Classes and constants *)

let class_name ctx = match ctx.scope with Some c -> c.cname | None -> ""
let class_of (o : obj) = o.cls
let name_of_class (c : cls) = c.cname

let assertions ctx = Errors.ini ctx "zend.assertions" = "1"

let special_name ctx word =
  match (word, ctx.scope) with
  | _, None -> Errors.error ctx "Cannot use \"%s\" in the global scope" word
  | "parent", Some { parent = None; _ } ->
      Errors.error ctx "Cannot use \"parent\" when current class scope has no parent"
  | "parent", Some { parent = Some p; _ } -> p.cname
  | "static", Some _ -> (Ctx.static ctx).cname
  | _, Some c -> c.cname

let class_of_object ctx v =
  if Value.is_object v then (Value.class_of v).cname
  else
    Errors.type_error ctx "Cannot use \"::class\" on value of type %s" (Value.zval_name v)

let instance_of ctx v name =
  match Class.find ctx name with
  | Some cls -> Class.instance_of_class v cls
  | None -> Class.instance_of_lower v name

let no_constructor =
  Fn.make "__construct" ~file:"" ~line:0 ~params:[] ~rest:true (fun _ _ _ -> Value.null)

let constructor ctx cls o =
  match Call.resolve_constructor ctx cls o with
  | Some target -> target
  | None ->
      Call.make_target no_constructor
        { this = Value.of_object o; static = Some cls; scope = Some cls; captured = [||]; closure = Value.null }

let constructed (o : obj) =
  o.flags <- (o.flags lor 4) land lnot Lifetime.unfinished;
  o

let attribute aname aargs = { aname; aargs }
let constant = Constants.get
let constant_fallback = Constants.get_fallback
let declare_constant ctx name v = ignore (Constants.declare ctx name v)

let to_object ctx v =
  match Value.view v with
  | Object o -> o
  | Array a -> Object.of_array ctx a
  | Null | Undef -> Object.std_class ctx
  | _ ->
      let o = Object.std_class ctx in
      Object.set ctx o "scalar" v;
      o

(* Errors *)

let reference_of_result ctx what v =
  if Value.is_ref v then Ref.of_value v
  else begin
    Errors.notice ctx "%s by reference" what;
    Ref.make v
  end

let not_referenceable ctx fn i name =
  Errors.error ctx "%s(): Argument #%d ($%s) cannot be passed by reference" fn i name

let error ctx text = Errors.error ctx "%s" text
let eval ctx = Errors.error ctx "eval() is not available in a compiled program"

let unhandled_match ctx v =
  let shown =
    match Value.view v with
    | Int n -> string_of_int n
    | Wide n -> Int64.to_string n
    | String s when String.length s > 15 -> "'" ^ String.sub s 0 15 ^ "...'"
    | String s -> "'" ^ s ^ "'"
    | Float f -> Convert.string_of_float ctx f
    | Bool b -> if b then "true" else "false"
    | Null | Undef -> "NULL"
    | _ -> "of type " ^ Value.type_name v
  in
  Errors.throw_error ctx "UnhandledMatchError" "Unhandled match case %s" shown

let rethrow pending =
  if not (Value.is_null pending) then raise (Throw (Value.to_object pending))
