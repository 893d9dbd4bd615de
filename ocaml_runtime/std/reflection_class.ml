(* ReflectionClass, ReflectionObject and ReflectionEnum
   (https://www.php.net/manual/en/class.reflectionclass.php). *)

open Types
open Reflection_base

let of_call (call : call) =
  match (Class.this call).native with
  | Reflected_class (c, _) -> c
  | _ -> failwith "reflection object without constructor"

let instance (call : call) =
  match (Class.this call).native with Reflected_class (_, o) -> o | _ -> None

let find = Reflection_function.find_class

let construct ctx call (args : value array) =
  let c = find ctx args.(0) in
  let o = if Value.is_object args.(0) then Some (Value.to_object args.(0)) else None in
  become call (Reflected_class (c, o)) [ ("name", c.cname) ]

(* An argument that is a ReflectionClass or a name. *)
let related ctx v ~missing =
  if Value.is_object v then
    match (Value.to_object v).native with
    | Reflected_class (c, _) -> c
    | _ -> Value.class_of v
  else
    let name = Convert.to_string ctx v in
    match Class.find_autoload ctx name with Some c -> c | None -> missing name

(* --- kinds -------------------------------------------------------------------------- *)

let has_abstract (c : cls) = List.exists (fun (m : meth) -> m.mabstract) c.method_order
let is_abstract (c : cls) = (c.kind = Class && c.abstract) || has_abstract c

let is_instantiable (c : cls) =
  c.kind = Class && (not c.abstract)
  && match c.magic.constructor with Some m -> m.mvis = Public | None -> true

let uncloneable (c : cls) =
  List.exists (Hashtbl.mem c.ancestors)
    [ "generator"; "fiber"; "weakreference"; "reflector"; "reflectiontype" ]

let is_cloneable (c : cls) =
  c.kind = Class
  && (not (is_abstract c))
  && (not (uncloneable c))
  && match c.magic.clone with Some m -> m.mvis = Public | None -> true

let is_iterable (c : cls) =
  c.kind = Class && (not (is_abstract c)) && Hashtbl.mem c.ancestors "traversable"

let modifiers (c : cls) =
  when_ (c.kind = Class && c.abstract) 64
  lor when_ (c.final || c.kind = Enum) 32
  lor when_ c.readonly_class 65536

let wanted ctx v bits =
  if Value.is_null v then true else bits land Convert.to_int ctx v <> 0

(* --- making objects ----------------------------------------------------------------- *)

let make_instance ctx call (args : arr) =
  let c = of_call call in
  let o = Object.make ctx c in
  (match c.magic.constructor with
  | Some m when m.mvis <> Public ->
      fail ctx "Access to non-public constructor of class %s" c.cname
  | Some m -> ignore (call_with ctx (Call.make_target m.fn (Class.call_of m o)) args)
  | None ->
      if Php_array.count args > 0 then
        fail ctx
          "Class %s does not have a constructor, so you cannot pass any constructor arguments"
          c.cname);
  Value.of_object o

let without_constructor ctx call =
  let c = of_call call in
  if c.internal && c.final && c.make_native <> None then
    fail ctx
      "Class %s is an internal class marked as final that cannot be instantiated without \
       invoking its constructor"
      c.cname;
  Value.of_object (Object.make ctx c)

(* --- methods ------------------------------------------------------------------------ *)

let find_method call name =
  let c = of_call call in
  match Class.find_method c name with
  | Some m -> Some m
  | None -> (
      match instance call with
      | Some o -> Reflection_function.invoke_of o name
      | None -> None)

let get_method ctx call (args : value array) =
  let c = of_call call and name = Value.to_string args.(0) in
  match find_method call name with
  | Some m -> of_meth ctx c m
  | None -> fail ctx "Method %s::%s() does not exist" c.cname name

let get_methods ctx call (args : value array) =
  let c = of_call call in
  let chosen =
    List.filter
      (fun m -> wanted ctx args.(0) (Reflection_function.modifiers m))
      c.method_order
  in
  let extra =
    match instance call with
    | Some o -> Option.to_list (Reflection_function.invoke_of o "__invoke")
    | None -> []
  in
  list_of (List.map (of_meth ctx c) (chosen @ extra))

(* --- properties --------------------------------------------------------------------- *)

let find_property call name =
  let c = of_call call in
  match Hashtbl.find_opt c.static_props name with
  | Some s when s.svis <> Private || owner s.sclass == c -> Some (Static (c, s))
  | _ -> (
      match Hashtbl.find_opt c.prop_slots name with
      | Some slot
        when c.props.(slot).pvis <> Private || owner c.props.(slot).pclass == c ->
          Some (Declared (c, c.props.(slot)))
      | _ -> (
          match instance call with
          | Some o when Object.find_dynamic o name != Value.undef -> Some (Dynamic (o,
            name))
          | _ -> None))

let property_bits = function
  | Declared (_, p) -> vis_bit p.pvis lor when_ p.preadonly 128
  | Static (_, s) -> vis_bit s.svis lor 16
  | Dynamic _ -> 1

(* Own ones first, as PHP has them: statics and others apart, since their order is not
   kept. *)
let all_properties call =
  let c = of_call call in
  let statics = List.map (fun s -> Static (c, s)) (Reflection_text.own_statics c) in
  let plain = List.map (fun p -> Declared (c, p)) (Reflection_text.own_props c) in
  let mine, inherited = List.partition (fun p -> property_class p ==
    c) (plain @ statics) in
  let dynamic =
    match instance call with
    | Some ({ dyn = Some dyn; _ } as o) ->
        List.map (fun (k, _) -> Dynamic (o, Key.to_string k)) (Php_array.bindings dyn)
    | _ -> []
  in
  mine @ inherited @ dynamic

let get_property ctx call (args : value array) =
  let c = of_call call and name = Value.to_string args.(0) in
  let missing () = fail ctx "Property %s::$%s does not exist" c.cname name in
  match find_property call name with
  | Some p -> of_property ctx p
  | None -> (
      (* "Class::name" names that of an ancestor *)
      match String.index_opt name ':' with
      | Some i when i + 1 < String.length name && name.[i + 1] = ':' -> (
          let base = String.sub name 0 i in
          let rest = String.sub name (i + 2) (String.length name - i - 2) in
          match Class.find_autoload ctx base with
          | None ->
              fail_missing ctx
                (Printf.sprintf "Class \"%s\" does not exist" (String.lowercase_ascii
                  base))
          | Some d when not (Class.is_a c d) ->
              fail_missing ctx
                (Printf.sprintf
                   "Fully qualified property name %s::$%s does not specify a base class of %s"
                   d.cname rest c.cname)
          | Some d -> (
              match Hashtbl.find_opt d.static_props rest with
              | Some s -> of_property ctx (Static (d, s))
              | None -> (
                  match Hashtbl.find_opt d.prop_slots rest with
                  | Some slot -> of_property ctx (Declared (d, d.props.(slot)))
                  | None -> fail ctx "Property %s::$%s does not exist" c.cname rest)))
      | _ -> missing ())

let default_of ctx (p : prop) = p.pdefault (inside ctx (owner p.pclass))

let default_properties ctx call =
  let c = of_call call in
  let statics =
    List.map
      (fun (s : static_prop) -> (s.sname, s.sdefault (inside ctx (owner s.sclass))))
      (Reflection_text.own_statics c)
  in
  let plain =
    List.map (fun (p : prop) -> (p.pname, default_of ctx p)) (Reflection_text.own_props c)
  in
  bindings_of
    (List.filter_map
       (fun (k, v) -> if v == Value.undef then None else Some (k, Value.copy v))
       (statics @ plain))

let static_frame ctx (s : static_prop) = inside ctx (owner s.sclass)

let static_properties ctx call =
  let c = of_call call in
  bindings_of
    (List.filter_map
       (fun (s : static_prop) ->
         let v = Class.static_quiet (static_frame ctx s) c s.sname in
         let unset = s.stype <> None && Value.is_null v
                     && s.sdefault (static_frame ctx s) == Value.undef in
         if unset then None else Some (s.sname, Value.copy v))
       (Reflection_text.own_statics c))

let static_value ctx call (args : value array) =
  let c = of_call call and name = Value.to_string args.(0) in
  match Hashtbl.find_opt c.static_props name with
  | Some s -> Class.static_get (static_frame ctx s) c name
  | None ->
      if args.(1) != Value.undef then args.(1)
      else fail ctx "Property %s::$%s does not exist" c.cname name

let set_static ctx call (args : value array) =
  let c = of_call call and name = Value.to_string args.(0) in
  match Hashtbl.find_opt c.static_props name with
  | Some s ->
      Class.static_set (static_frame ctx s) c name (Value.copy args.(1));
      Value.null
  | None -> fail ctx "Class %s does not have a property named %s" c.cname name

(* --- constants ---------------------------------------------------------------------- *)

let const_bits (k : class_const) = vis_bit k.kvis lor when_ k.kfinal 32

let constants ctx call filter =
  let c = of_call call in
  List.filter_map
    (fun name ->
      let k = Hashtbl.find c.consts name in
      if wanted ctx filter (const_bits k) then Some k else None)
    c.const_order

let const_value ctx (k : class_const) =
  let c = owner k.kclass in
  Class.constant (inside ctx c) c k.kname

(* --- relations ---------------------------------------------------------------------- *)

let classes ctx list =
  bindings_of (List.map (fun (c : cls) -> (c.cname, of_class ctx c)) list)

let names list = list_of (List.map (fun (c : cls) -> str c.cname) list)

let is_subclass ctx call (args : value array) =
  let c = of_call call in
  let missing name = fail ctx "Class \"%s\" does not exist" (Class.strip name) in
  let d = related ctx args.(0) ~missing in
  bool (c != d && Class.is_a c d)

let implements ctx call (args : value array) =
  let c = of_call call in
  let missing name =
    fail ctx "Interface \"%s\" does not exist" (Class.strip name)
  in
  let d = related ctx args.(0) ~missing in
  if d.kind <> Interface then fail ctx "%s is not an interface" d.cname;
  bool (Class.is_a c d)

let user_only (c : cls) v = if c.internal then Value.false_ else v

(* --- enums -------------------------------------------------------------------------- *)

let backing (c : cls) =
  if Hashtbl.mem c.ancestors "backedenum" then
    match Hashtbl.find_opt c.prop_slots "value" with
    | Some slot -> c.props.(slot).ptype
    | None -> None
  else None

let case_class (c : cls) =
  if Hashtbl.mem c.ancestors "backedenum" then "ReflectionEnumBackedCase"
  else "ReflectionEnumUnitCase"

let get_case ctx call (args : value array) =
  let c = of_call call and name = Value.to_string args.(0) in
  match Hashtbl.find_opt c.consts name with
  | Some k when k.kcase -> of_constant ~cls:(case_class c) ctx c k
  | Some _ -> fail ctx "%s::%s is not a case" c.cname name
  | None -> fail ctx "Case %s::%s does not exist" c.cname name

let or_false f = function Some v -> f v | None -> Value.false_

let () =
  Builtin_class.declare "class ReflectionClass implements Reflector" ~native:blank
    ~consts:
      [
        ("IS_IMPLICIT_ABSTRACT", Value.of_int 16);
        ("IS_EXPLICIT_ABSTRACT", Value.of_int 64);
        ("IS_FINAL", Value.of_int 32);
        ("IS_READONLY", Value.of_int 65536);
      ]
    ~props:[ "public string $name = ''" ]
    [
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ("public function __construct(object|string $objectOrClass)", construct);
      ( "public function __toString(): string",
        fun ctx call _ -> str (Reflection_text.class_text ctx (of_call call) (instance
          call)) );
      ("public function getName(): string", fun _ call _ -> str (of_call call).cname);
      ( "public function isInternal(): bool",
        fun _ call _ -> bool (of_call call).internal );
      ( "public function isUserDefined(): bool",
        fun _ call _ -> bool (not (of_call call).internal) );
      ( "public function isAnonymous(): bool",
        fun _ call _ -> bool (is_anonymous (of_call call)) );
      ( "public function isInstantiable(): bool",
        fun _ call _ -> bool (is_instantiable (of_call call)) );
      ( "public function isCloneable(): bool",
        fun _ call _ -> bool (is_cloneable (of_call call)) );
      ( "public function getFileName(): string|false",
        fun ctx call _ ->
          let c = of_call call in
          user_only c (str (Ctx.absolute ctx c.file)) );
      ( "public function getStartLine(): int|false",
        fun _ call _ -> user_only (of_call call) (int (of_call call).line) );
      ( "public function getEndLine(): int|false",
        fun _ call _ -> user_only (of_call call) (int (of_call call).end_line) );
      ( "public function getDocComment(): string|false",
        fun _ call _ -> or_false str (of_call call).doc );
      ( "public function getConstructor(): ?ReflectionMethod",
        fun ctx call _ ->
          let c = of_call call in
          match c.magic.constructor with Some m -> of_meth ctx c m | None -> Value.null );
      ( "public function hasMethod(string $name): bool",
        fun _ call args -> bool (find_method call (Value.to_string args.(0)) <> None) );
      ("public function getMethod(string $name): ReflectionMethod", get_method);
      ("public function getMethods(?int $filter = null): array", get_methods);
      ( "public function hasProperty(string $name): bool",
        fun _ call args -> bool (find_property call (Value.to_string args.(0)) <> None) );
      ("public function getProperty(string $name): ReflectionProperty", get_property);
      ( "public function getProperties(?int $filter = null): array",
        fun ctx call args ->
          let chosen p = wanted ctx args.(0) (property_bits p) in
          list_of (List.map (of_property ctx) (List.filter chosen (all_properties
            call))) );
      ( "public function hasConstant(string $name): bool",
        fun _ call args -> bool (Hashtbl.mem (of_call call).consts (Value.to_string
          args.(0))) );
      ( "public function getConstants(?int $filter = null): array",
        fun ctx call args ->
          bindings_of
            (List.map
               (fun (k : class_const) -> (k.kname, Value.copy (const_value ctx k)))
               (constants ctx call args.(0))) );
      ( "public function getReflectionConstants(?int $filter = null): array",
        fun ctx call args ->
          list_of
            (List.map (of_constant ctx (of_call call)) (constants ctx call args.(0))) );
      ( "public function getConstant(string $name): mixed",
        fun ctx call args ->
          or_false
            (fun k -> Value.copy (const_value ctx k))
            (Hashtbl.find_opt (of_call call).consts (Value.to_string args.(0))) );
      ( "public function getReflectionConstant(string $name): ReflectionClassConstant|false",
        fun ctx call args ->
          let c = of_call call in
          or_false (of_constant ctx c) (Hashtbl.find_opt c.consts (Value.to_string
            args.(0))) );
      ( "public function getInterfaces(): array",
        fun ctx call _ -> classes ctx (of_call call).interfaces );
      ( "public function getInterfaceNames(): array",
        fun _ call _ -> names (of_call call).interfaces );
      ( "public function isInterface(): bool",
        fun _ call _ -> bool ((of_call call).kind = Interface) );
      ( "public function getTraits(): array",
        fun ctx call _ -> classes ctx (of_call call).traits );
      ( "public function getTraitNames(): array",
        fun _ call _ -> names (of_call call).traits );
      ( "public function getTraitAliases(): array",
        fun _ _ _ -> Value.of_array (Php_array.empty ()) );
      ( "public function isTrait(): bool",
        fun _ call _ -> bool ((of_call call).kind = Trait) );
      ( "public function isEnum(): bool",
        fun _ call _ -> bool ((of_call call).kind = Enum) );
      ( "public function isAbstract(): bool",
        fun _ call _ -> bool (is_abstract (of_call call)) );
      ( "public function isFinal(): bool",
        fun _ call _ ->
          let c = of_call call in
          bool (c.final || c.kind = Enum) );
      ( "public function isReadOnly(): bool",
        fun _ call _ -> bool (of_call call).readonly_class );
      ( "public function getModifiers(): int",
        fun _ call _ -> int (modifiers (of_call call)) );
      ( "public function isInstance(object $object): bool",
        fun _ call args -> bool (Class.instance_of_class args.(0) (of_call call)) );
      ( "public function newInstance(mixed ...$args): object",
        fun ctx call args -> make_instance ctx call (Value.to_array args.(0)) );
      ( "public function newInstanceWithoutConstructor(): object",
        fun ctx call _ -> without_constructor ctx call );
      ( "public function newInstanceArgs(array $args = []): ?object",
        fun ctx call args -> make_instance ctx call (Value.to_array args.(0)) );
      ( "public function getParentClass(): ReflectionClass|false",
        fun ctx call _ -> or_false (of_class ctx) (of_call call).parent );
      ("public function isSubclassOf(ReflectionClass|string $class): bool", is_subclass);
      ( "public function getStaticProperties(): ?array",
        fun ctx call _ -> static_properties ctx call );
      ( "public function getStaticPropertyValue(string $name, mixed $default = UNKNOWN): mixed",
        static_value );
      ( "public function setStaticPropertyValue(string $name, mixed $value): void",
        set_static );
      ( "public function getDefaultProperties(): array",
        fun ctx call _ -> default_properties ctx call );
      ( "public function isIterable(): bool",
        fun _ call _ -> bool (is_iterable (of_call call)) );
      ( "public function isIterateable(): bool",
        fun _ call _ -> bool (is_iterable (of_call call)) );
      ( "public function implementsInterface(ReflectionClass|string $interface): bool",
        implements );
      ( "public function getExtension(): ?ReflectionExtension",
        fun ctx call _ ->
          let c = of_call call in
          if c.internal then
            make ctx "ReflectionExtension" Nothing [ ("name", extension_of c) ]
          else Value.null );
      ( "public function getExtensionName(): string|false",
        fun _ call _ ->
          let c = of_call call in
          if c.internal then str (extension_of c) else Value.false_ );
      ( "public function inNamespace(): bool",
        fun _ call _ -> bool (fst (split_name (of_call call).cname) <> "") );
      ( "public function getNamespaceName(): string",
        fun _ call _ -> str (fst (split_name (of_call call).cname)) );
      ( "public function getShortName(): string",
        fun _ call _ -> str (snd (split_name (of_call call).cname)) );
      ( "public function getAttributes(?string $name = null, int $flags = 0): array",
        fun ctx call args ->
          let c = of_call call in
          attributes ctx ~target:1 ~scope:(Some c) c.attributes args );
    ];
  Builtin_class.declare "class ReflectionObject extends ReflectionClass" ~native:blank
    [ ("public function __construct(object $object)", construct) ];
  Builtin_class.declare "class ReflectionEnum extends ReflectionClass" ~native:blank
    [
      ( "public function __construct(object|string $objectOrClass)",
        fun ctx call args ->
          let c = find ctx args.(0) in
          if c.kind <> Enum then
            fail_missing ctx (Printf.sprintf "Class \"%s\" is not an enum" c.cname);
          become call (Reflected_class (c, None)) [ ("name", c.cname) ] );
      ( "public function hasCase(string $name): bool",
        fun _ call args ->
          match Hashtbl.find_opt (of_call call).consts (Value.to_string args.(0)) with
          | Some k -> bool k.kcase
          | None -> Value.false_ );
      ("public function getCase(string $name): ReflectionEnumUnitCase", get_case);
      ( "public function getCases(): array",
        fun ctx call _ ->
          let c = of_call call in
          let cases = List.filter (fun k -> k.kcase) (constants ctx call Value.null) in
          list_of (List.map (of_constant ~cls:(case_class c) ctx c) cases) );
      ( "public function isBacked(): bool",
        fun _ call _ -> bool (Hashtbl.mem (of_call call).ancestors "backedenum") );
      ( "public function getBackingType(): ?ReflectionNamedType",
        fun ctx call _ -> type_or_null ctx (backing (of_call call)) );
    ]
