(* Classes and objects, and iteration (https://www.php.net/manual/en/ref.classobj.php,
   https://www.php.net/manual/en/ref.spl.php). *)

open Types

let str = Value.of_string

(* The class an object or a class name stands for. *)
let class_of ctx ?(autoload = true) v =
  if Value.is_object v then Some (Value.class_of v)
  else if Value.is_string v then
    (if autoload then Class.find_autoload else Class.find) ctx (Value.to_string v)
  else None

let get_class ctx o =
  match o with
  | Some v -> str (Value.class_of (Coerce.arg ctx "get_class" 1 "object" T_object v)).cname
  | None -> (
      match ctx.scope with
      | Some c -> str c.cname
      | None -> Errors.error ctx "get_class() without arguments must be called from within a class")
  [@@php "function get_class(object $object = UNKNOWN): string; value"]

let get_parent_class ctx v =
  let cls = match v with Some v -> class_of ctx v | None -> ctx.scope in
  match cls with Some { parent = Some p; _ } -> str p.cname | _ -> Value.false_
  [@@php "function get_parent_class(object|string $object_or_class = UNKNOWN): string|false"]

let get_called_class ctx =
  match ctx.static_ with
  | Some c -> c.cname
  | None -> Errors.error ctx "get_called_class() must be called from within a class"
  [@@php "function get_called_class(): string"]

let get_object_vars ctx v =
  let o = Value.to_object v in
  let a = Php_array.empty () in
  List.iter
    (fun (name, v) -> Php_array.set a (Key.of_string name) (Value.copy v))
    (Object.properties ctx o);
  a
  [@@php "function get_object_vars(object $object): array"]

let get_mangled_object_vars _ctx v = Object.to_array (Value.to_object v)
  [@@php "function get_mangled_object_vars(object $object): array"]

let get_class_vars ctx name =
  match Class.find_autoload ctx name with
  | None -> Value.false_
  | Some cls ->
      let a = Php_array.empty () in
      let frame = { ctx with scope = Some cls; static_ = Some cls } in
      (* PHP lists what a class declares before what it inherits *)
      let own, inherited =
        List.partition (fun (p : prop) -> Lazy.force p.pclass == cls) (Array.to_list cls.props)
      in
      List.iter
        (fun (p : prop) ->
          if Class.accessible ~scope:ctx.scope p.pclass p.pvis then
            let v = p.pdefault frame in
            if v != Value.undef then Php_array.set a (Key.of_string p.pname) (Value.copy v))
        (own @ inherited);
      let statics = Hashtbl.fold (fun name s acc -> (name, s) :: acc) cls.static_props [] in
      List.iter
        (fun (name, (s : static_prop)) ->
          if Class.accessible ~scope:ctx.scope s.sclass s.svis then
            Php_array.set a (Key.of_string name) (Value.copy (Class.static_quiet ctx cls name)))
        (List.sort (fun (_, (a : static_prop)) (_, b) -> compare a.sindex b.sindex) statics);
      Value.of_array a
  [@@php "function get_class_vars(string $class): array; value"]

let get_class_methods ctx v =
  match class_of ctx v with
  | None ->
      Errors.type_error ctx
        "get_class_methods(): Argument #1 ($object_or_class) must be an object or a valid class name, %s given"
        (Value.type_name v)
  | Some cls ->
      Php_array.of_list
        (List.filter_map
           (fun (m : meth) ->
             if Class.accessible ~scope:ctx.scope m.mcls m.mvis then Some (str m.mname) else None)
           cls.method_order)
  [@@php "function get_class_methods(object|string $object_or_class): array"]

let method_exists ctx v name =
  match class_of ctx v with
  | None ->
      if Value.is_object v || Value.is_string v then false
      else
        Errors.type_error ctx
          "method_exists(): Argument #1 ($object_or_class) must be of type object|string, %s given"
          (Value.type_name v)
  | Some cls -> (
      match Class.find_method cls name with
      | Some m -> m.mvis <> Private || Value.is_object v || Lazy.force m.mcls == cls
      | None -> cls.clower = "closure" && String.lowercase_ascii name = "__invoke")
  [@@php "function method_exists($object_or_class, string $method): bool"]

let property_exists ctx v name =
  match class_of ctx v with
  | None ->
      if Value.is_string v then false
      else
        Errors.type_error ctx
          "property_exists(): Argument #1 ($object_or_class) must be of type object|string, %s given"
          (Value.type_name v)
  | Some cls -> (
      Hashtbl.mem cls.static_props name
      || (match Hashtbl.find_opt cls.prop_slots name with
         | Some slot ->
             let p = cls.props.(slot) in
             p.pvis <> Private || Lazy.force p.pclass == cls
         | None -> false)
      || Value.is_object v && Object.declares ctx (Value.to_object v) name
      || Value.is_object v
         &&
         match (Value.to_object v).dyn with
         | Some dyn -> Php_array.mem dyn (Key.of_string name)
         | None -> false)
  [@@php "function property_exists($object_or_class, string $property): bool"]

let exists ctx name autoload kinds =
  match (if autoload then Class.find_autoload else Class.find) ctx name with
  | Some c -> List.mem c.kind kinds
  | None -> false

let class_exists ctx name autoload = exists ctx name autoload [ Class; Enum ]
  [@@php "function class_exists(string $class, bool $autoload = true): bool"]

let interface_exists ctx name autoload = exists ctx name autoload [ Interface ]
  [@@php "function interface_exists(string $interface, bool $autoload = true): bool"]

let trait_exists ctx name autoload = exists ctx name autoload [ Trait ]
  [@@php "function trait_exists(string $trait, bool $autoload = true): bool"]

let enum_exists ctx name autoload = exists ctx name autoload [ Enum ]
  [@@php "function enum_exists(string $enum, bool $autoload = true): bool"]

let is_kind_of ctx v name ~strict ~allow_string =
  let cls =
    if Value.is_object v then Some (Value.class_of v)
    else if allow_string && Value.is_string v then class_of ctx v
    else None
  in
  match (cls, Class.find ctx name) with
  | Some c, Some d -> Class.is_a c d && not (strict && c == d)
  | _ -> false

let is_a ctx v name allow_string = is_kind_of ctx v name ~strict:false ~allow_string
  [@@php "function is_a(mixed $object_or_class, string $class, bool $allow_string = false): bool"]

let is_subclass_of ctx v name allow_string = is_kind_of ctx v name ~strict:true ~allow_string
  [@@php "function is_subclass_of(mixed $object_or_class, string $class, bool $allow_string = true): bool"]

let reserved =
  [ "self"; "parent"; "static"; "bool"; "int"; "float"; "string"; "true"; "false"; "null"; "void"; "never";
    "iterable"; "object"; "mixed" ]

let class_alias ctx name alias autoload =
  if List.mem (String.lowercase_ascii alias) reserved then
    Errors.fatal ctx "Cannot use '%s' as class name as it is reserved" alias;
  match (if autoload then Class.find_autoload else Class.find) ctx name with
  | None ->
      Errors.warning ctx "Class \"%s\" not found" name;
      false
  | Some c when c.internal ->
      Errors.value_error ctx
        "class_alias(): Argument #1 ($class) must be a user-defined class name, internal class name given"
  | Some c -> Class.alias ctx c alias
  [@@php "function class_alias(string $class, string $alias, bool $autoload = true): bool"]

let names list = Php_array.of_list (List.map str list)

let get_declared_classes ctx = names (Class.declared ctx [ Class; Enum ])
  [@@php "function get_declared_classes(): array"]

let get_declared_interfaces ctx = names (Class.declared ctx [ Interface ])
  [@@php "function get_declared_interfaces(): array"]

let get_declared_traits ctx = names (Class.declared ctx [ Trait ])
  [@@php "function get_declared_traits(): array"]

let spl_object_id v = (Value.to_object v).id
  [@@php "function spl_object_id(object $object): int; pure; nothrow"]

let spl_object_hash v = Printf.sprintf "%016x%016x" (Value.to_object v).id 0
  [@@php "function spl_object_hash(object $object): string; pure; nothrow"]

(* class_implements and its like: names by themselves, or false after a warning. *)
let related ctx fn v autoload select =
  if not (Value.is_object v || Value.is_string v) then
    Errors.type_error ctx "%s(): Argument #1 ($object_or_class) must be of type object|string, %s given"
      fn (Value.type_name v);
  match class_of ctx ~autoload v with
  | None ->
      Errors.warning ctx "%s(): Class %s does not exist%s" fn (Value.to_string v)
        (if autoload then " and could not be loaded" else "");
      Value.false_
  | Some c ->
      let a = Php_array.empty () in
      List.iter (fun (d : cls) -> Php_array.set_string a d.cname (str d.cname)) (select c);
      Value.of_array a

let class_implements ctx v autoload =
  related ctx "class_implements" v autoload (fun c -> c.interfaces)
  [@@php "function class_implements($object_or_class, bool $autoload = true): array|false"]

let rec parents (c : cls) = match c.parent with Some p -> p :: parents p | None -> []

let class_parents ctx v autoload = related ctx "class_parents" v autoload parents
  [@@php "function class_parents($object_or_class, bool $autoload = true): array|false"]

let class_uses ctx v autoload = related ctx "class_uses" v autoload (fun c -> c.traits)
  [@@php "function class_uses($object_or_class, bool $autoload = true): array|false"]

(* --- iteration --------------------------------------------------------------------------------------- *)

let need_traversable ctx fn v =
  if not (Traverse.is_traversable v) then
    Coerce.arg_failed ctx fn 1 "iterator" "Traversable" v

let iterator_to_array ctx v preserve_keys =
  need_traversable ctx "iterator_to_array" v;
  let a = Php_array.empty () in
  Traverse.iterate ctx (Value.to_object v) (fun k x ->
      let x = Value.copy x in
      if preserve_keys then Php_array.set a (Offset.key ctx k) x else Offset.append ctx a x;
      true);
  a
  [@@php "function iterator_to_array(Traversable $iterator, bool $preserve_keys = true): array"]

let iterator_count ctx v =
  need_traversable ctx "iterator_count" v;
  let n = ref 0 in
  let it = Traverse.start ctx (Value.to_object v) in
  while Traverse.valid ctx it do
    incr n;
    Traverse.next ctx it
  done;
  !n
  [@@php "function iterator_count(Traversable $iterator): int"]

let iterator_apply ctx v callback args =
  need_traversable ctx "iterator_apply" v;
  let args = match args with Some a -> Php_array.to_list a | None -> [] in
  let n = ref 0 in
  let it = Traverse.start ctx (Value.to_object v) in
  let continue = ref true in
  while !continue && Traverse.valid ctx it do
    incr n;
    if Value.is_true (Call.callable ctx callback args) then Traverse.next ctx it
    else continue := false
  done;
  !n
  [@@php "function iterator_apply(Traversable $iterator, callable $callback, ?array $args = null): int"]

(* --- autoload ---------------------------------------------------------------------------------------- *)

let same_callable a b =
  a == b
  || (Value.is_string a && Value.is_string b && String.lowercase_ascii (Value.to_string a) = String.lowercase_ascii (Value.to_string b))
  || (Value.is_array a && Value.is_array b && Compare.identical a b)

let spl_autoload_register ctx callback _throw prepend =
  let callback =
    match callback with
    | Some v -> Coerce.arg_callable_or_null ctx "spl_autoload_register" 1 "callback" v
    | None -> Value.null
  in
  let callback = if callback == Value.null then str "spl_autoload" else callback in
  let req = ctx.req in
  if not (List.exists (same_callable callback) req.autoloaders) then
    req.autoloaders <-
      (if prepend then callback :: req.autoloaders else req.autoloaders @ [ callback ]);
  true
  [@@php "function spl_autoload_register(?callable $callback = null, bool $throw = true, bool $prepend = false): bool"]

let spl_autoload_unregister ctx callback =
  let req = ctx.req in
  let kept = List.filter (fun l -> not (same_callable callback l)) req.autoloaders in
  let found = List.compare_lengths kept req.autoloaders <> 0 in
  req.autoloaders <- kept;
  found
  [@@php "function spl_autoload_unregister(callable $callback): bool"]

(* "A::b" is listed as [A, b]. *)
let listed_callable v =
  match Value.view v with
  | String s -> (
      match Std_string.find s "::" 0 with
      | -1 -> v
      | i ->
          let method_ = String.sub s (i + 2) (String.length s - i - 2) in
          Value.of_array (Php_array.of_list [ str (String.sub s 0 i); str method_ ]))
  | _ -> Value.copy v

let spl_autoload_functions ctx = Php_array.of_list (List.map listed_callable ctx.req.autoloaders)
  [@@php "function spl_autoload_functions(): array"]

let spl_autoload_call ctx name = ignore (Class.find_autoload ctx name)
  [@@php "function spl_autoload_call(string $class): void"]

type native += Autoload_extensions of string

let autoload_extensions ctx =
  match Hashtbl.find_opt ctx.req.ext "autoload extensions" with
  | Some (Autoload_extensions s) -> s
  | _ -> ".inc,.php"

let spl_autoload_extensions ctx extensions =
  match extensions with
  | None -> str (autoload_extensions ctx)
  | Some s ->
      Hashtbl.replace ctx.req.ext "autoload extensions" (Autoload_extensions s);
      Value.null
  [@@php "function spl_autoload_extensions(?string $file_extensions = null): string; nothrow; value"]

(* Includes the first file of the class's name that there is and declares it. *)
let spl_autoload ctx name extensions =
  let stem = String.map (fun c -> if c = '\\' then '/' else c) (String.lowercase_ascii name) in
  let extensions = Option.value extensions ~default:(autoload_extensions ctx) in
  ignore
    (List.exists
       (fun extension ->
         Include.resolve ctx (stem ^ extension) <> None
         && begin
              ignore (Include.run ctx (Scope.create ()) Include.Require_once (stem ^ extension));
              Class.find ctx name <> None
            end)
       (String.split_on_char ',' extensions))
  [@@php "function spl_autoload(string $class, ?string $file_extensions = null): void"]
