(* ReflectionProperty, ReflectionClassConstant and the cases of enums
   (https://www.php.net/manual/en/class.reflectionproperty.php). *)

open Types
open Reflection_base

let property (call : call) =
  match (Class.this call).native with
  | Reflected_property p -> p
  | _ -> failwith "reflection object without constructor"

let find ctx (v : value) name =
  let c = Reflection_function.find_class ctx v in
  match Hashtbl.find_opt c.static_props name with
  | Some s when s.svis <> Private || owner s.sclass == c -> Static (c, s)
  | _ -> (
      match Hashtbl.find_opt c.prop_slots name with
      | Some slot
        when c.props.(slot).pvis <> Private || owner c.props.(slot).pclass == c ->
          Declared (c, c.props.(slot))
      | _ ->
          if
            Value.is_object v && Object.find_dynamic (Value.to_object v) name !=
              Value.undef
          then Dynamic (Value.to_object v, name)
          else fail ctx "Property %s::$%s does not exist" c.cname name)

let vis = function Declared (_, p) -> p.pvis | Static (_, s) -> s.svis | Dynamic _ ->
  Public
let frame ctx p = inside ctx (property_class p)

(* The object a property is asked of. *)
let subject ctx fn p v =
  if not (Value.is_object v) then
    Errors.type_error ctx
      "ReflectionProperty::%s(): Argument #1 ($%s) must be provided for instance properties" fn
      (if fn = "setValue" then "objectOrValue" else "object");
  if not (Class.instance_of_class v (property_class p)) then
    fail ctx "Given object is not an instance of the class this property was declared in";
  Value.to_object v

let get ctx call (args : value array) =
  match property call with
  | Static (c, s) as p -> Class.static_get (frame ctx p) c s.sname
  | Declared (_, d) as p ->
      Object.get_slot (frame ctx p) (subject ctx "getValue" p args.(0)) d.pslot
  | Dynamic (_, name) as p -> Object.get ctx (subject ctx "getValue" p args.(0)) name

let set ctx call (args : value array) =
  (match property call with
  | Static (c, s) as p ->
      let v = if args.(1) == Value.undef then args.(0) else args.(1) in
      Class.static_set (frame ctx p) c s.sname (Value.copy v)
  | Declared (_, d) as p ->
      let o = subject ctx "setValue" p args.(0) in
      Object.set_slot (frame ctx p) o d.pslot (Value.copy (Value.or_null args.(1)))
  | Dynamic (_, name) as p ->
      let o = subject ctx "setValue" p args.(0) in
      Object.set ctx o name (Value.copy (Value.or_null args.(1))));
  Value.null

let is_initialized ctx call (args : value array) =
  match property call with
  | Static (c, s) as p -> (
      match Class.static_get (frame ctx p) c s.sname with
      | _ -> true
      | exception Throw _ -> false)
  | Declared (_, d) as p ->
      let o = subject ctx "isInitialized" p args.(0) in
      Value.deref o.slots.(d.pslot) != Value.undef
  | Dynamic (_, name) as p ->
      Object.find_dynamic (subject ctx "isInitialized" p args.(0)) name != Value.undef

let type_of = function Declared (_, p) -> p.ptype | Static (_, s) ->
  s.stype | Dynamic _ -> None

(* The default; undef: none. *)
let default ctx p =
  match p with
  | Declared (_, d) -> d.pdefault (frame ctx p)
  | Static (_, s) -> s.sdefault (frame ctx p)
  | Dynamic _ -> Value.undef

let is_promoted p =
  match (property_class p).magic.constructor with
  | Some m when owner m.mcls == property_class p ->
      Array.exists
        (fun (q : param) -> q.promoted && q.aname = property_name p)
        m.fn.params
  | _ -> false

let doc = function Declared (_, p) -> p.pdoc | Static (_, s) -> s.sdoc | Dynamic _ -> None

let attributes_of = function
  | Declared (_, p) -> p.pattributes
  | Static (_, s) -> s.sattributes
  | Dynamic _ -> []

let or_false f = function Some v -> f v | None -> Value.false_

(* --- constants ---------------------------------------------------------------------- *)

let constant (call : call) =
  match (Class.this call).native with
  | Reflected_constant k -> k
  | _ -> failwith "reflection object without constructor"

let construct_constant ~case ctx call (args : value array) =
  let c = Reflection_function.find_class ctx args.(0) in
  let name = Value.to_string args.(1) in
  match Hashtbl.find_opt c.consts name with
  | None -> fail ctx "Constant %s::%s does not exist" c.cname name
  | Some k ->
      if case <> `Any && not k.kcase then
        fail ctx "Constant %s::%s is not a case" c.cname name;
      if case = `Backed && not (Hashtbl.mem c.ancestors "backedenum") then
        fail ctx "Enum case %s::%s is not a backed case" c.cname name;
      become call
        (Reflected_constant { holder = c; konst = k })
        [ ("name", k.kname); ("class", (owner k.kclass).cname) ]

let value ctx call = Value.copy (Reflection_class.const_value ctx (constant call).konst)

let backing ctx call =
  let v = value ctx call in
  if Value.is_object v then Object.get ctx (Value.to_object v) "value" else Value.null

let () =
  Builtin_class.declare "class ReflectionProperty implements Reflector" ~native:blank
    ~consts:
      [
        ("IS_STATIC", Value.of_int 16);
        ("IS_READONLY", Value.of_int 128);
        ("IS_PUBLIC", Value.of_int 1);
        ("IS_PROTECTED", Value.of_int 2);
        ("IS_PRIVATE", Value.of_int 4);
      ]
    ~props:[ "public string $name = ''"; "public string $class = ''" ]
    [
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ( "public function __construct(object|string $class, string $property)",
        fun ctx call args ->
          let p = find ctx args.(0) (Value.to_string args.(1)) in
          become call (Reflected_property p)
            [ ("name", property_name p); ("class", (property_class p).cname) ] );
      ( "public function __toString(): string",
        fun ctx call _ -> str (Reflection_text.property ctx (property call)) );
      ( "public function getName(): string",
        fun _ call _ -> str (property_name (property call)) );
      ("public function getValue(?object $object = null): mixed", get);
      ( "public function setValue(mixed $objectOrValue, mixed $value = UNKNOWN): void",
        set );
      ( "public function isInitialized(?object $object = null): bool",
        fun ctx call args -> bool (is_initialized ctx call args) );
      ( "public function isPublic(): bool",
        fun _ call _ -> bool (vis (property call) = Public) );
      ( "public function isPrivate(): bool",
        fun _ call _ -> bool (vis (property call) = Private) );
      ( "public function isProtected(): bool",
        fun _ call _ -> bool (vis (property call) = Protected) );
      ( "public function isStatic(): bool",
        fun _ call _ -> bool (match property call with Static _ -> true | _ -> false) );
      ( "public function isReadOnly(): bool",
        fun _ call _ -> bool (match property call with Declared (_, p) ->
          p.preadonly | _ -> false) );
      ( "public function isDefault(): bool",
        fun _ call _ -> bool (match property call with Dynamic _ -> false | _ -> true) );
      ( "public function isPromoted(): bool",
        fun _ call _ -> bool (is_promoted (property call)) );
      ( "public function getModifiers(): int",
        fun _ call _ -> int (Reflection_class.property_bits (property call)) );
      ( "public function getDeclaringClass(): ReflectionClass",
        fun ctx call _ -> of_class ctx (property_class (property call)) );
      ( "public function getDocComment(): string|false",
        fun _ call _ -> or_false str (doc (property call)) );
      ("public function setAccessible(bool $accessible): void", fun _ _ _ -> Value.null);
      ( "public function getType(): ?ReflectionType",
        fun ctx call _ -> type_or_null ctx (type_of (property call)) );
      ( "public function hasType(): bool",
        fun _ call _ -> bool (type_of (property call) <> None) );
      ( "public function hasDefaultValue(): bool",
        fun ctx call _ ->
          let p = property call in
          bool (default ctx p != Value.undef && not (is_promoted p)) );
      ( "public function getDefaultValue(): mixed",
        fun ctx call _ -> Value.copy (Value.or_null (default ctx (property call))) );
      ( "public function getAttributes(?string $name = null, int $flags = 0): array",
        fun ctx call args ->
          let p = property call in
          attributes ctx ~target:8 ~scope:(Some (property_class p)) (attributes_of p)
            args );
    ];
  Builtin_class.declare "class ReflectionClassConstant implements Reflector" ~native:blank
    ~consts:
      [
        ("IS_PUBLIC", Value.of_int 1);
        ("IS_PROTECTED", Value.of_int 2);
        ("IS_PRIVATE", Value.of_int 4);
        ("IS_FINAL", Value.of_int 32);
      ]
    ~props:[ "public string $name = ''"; "public string $class = ''" ]
    [
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ( "public function __construct(object|string $class, string $constant)",
        construct_constant ~case:`Any );
      ( "public function __toString(): string",
        fun ctx call _ -> str (Reflection_text.constant ctx (constant call)) );
      ( "public function getName(): string",
        fun _ call _ -> str (constant call).konst.kname );
      ("public function getValue(): mixed", fun ctx call _ -> value ctx call);
      ( "public function isPublic(): bool",
        fun _ call _ -> bool ((constant call).konst.kvis = Public) );
      ( "public function isPrivate(): bool",
        fun _ call _ -> bool ((constant call).konst.kvis = Private) );
      ( "public function isProtected(): bool",
        fun _ call _ -> bool ((constant call).konst.kvis = Protected) );
      ( "public function isFinal(): bool",
        fun _ call _ -> bool (constant call).konst.kfinal );
      ( "public function getModifiers(): int",
        fun _ call _ -> int (Reflection_class.const_bits (constant call).konst) );
      ( "public function getDeclaringClass(): ReflectionClass",
        fun ctx call _ -> of_class ctx (owner (constant call).konst.kclass) );
      ( "public function getDocComment(): string|false",
        fun _ call _ -> or_false str (constant call).konst.kdoc );
      ( "public function getAttributes(?string $name = null, int $flags = 0): array",
        fun ctx call args ->
          let k = (constant call).konst in
          attributes ctx ~target:16 ~scope:(Some (owner k.kclass)) k.kattributes args );
      ( "public function isEnumCase(): bool",
        fun _ call _ -> bool (constant call).konst.kcase );
    ];
  Builtin_class.declare "class ReflectionEnumUnitCase extends ReflectionClassConstant"
    ~native:blank
    [
      ( "public function __construct(object|string $class, string $constant)",
        construct_constant ~case:`Unit );
      ( "public function getEnum(): ReflectionEnum",
        fun ctx call _ ->
          let c = (constant call).holder in
          make ctx "ReflectionEnum" (Reflected_class (c, None)) [ ("name", c.cname) ] );
      ("public function getValue(): UnitEnum", fun ctx call _ -> value ctx call);
    ];
  Builtin_class.declare "class ReflectionEnumBackedCase extends ReflectionEnumUnitCase"
    ~native:blank
    [
      ( "public function __construct(object|string $class, string $constant)",
        construct_constant ~case:`Backed );
      ( "public function getBackingValue(): string|int",
        fun ctx call _ -> backing ctx call );
    ]
