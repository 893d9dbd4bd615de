(* ReflectionFunction, ReflectionMethod and ReflectionParameter
   (https://www.php.net/manual/en/class.reflectionfunctionabstract.php). *)

open Types
open Reflection_base

let routine (call : call) =
  match (Class.this call).native with
  | Reflected_routine r -> r
  | _ -> failwith "reflection object without constructor"

let meth call =
  match (routine call).meth with Some (c, m) -> (c, m) | None ->
    failwith "ReflectionMethod"

let closure_parts (o : obj) =
  match o.native with Closure.Closure_ { fn; call; _ } -> Some (fn, call) | _ -> None

let or_false = function Some v -> v | None -> Value.false_
let optional_class ctx = function Some c -> of_class ctx c | None -> Value.null

(* --- finding ------------------------------------------------------------------------ *)

let find_class ctx v =
  if Value.is_object v then Value.class_of v
  else
    let name = Convert.to_string ctx v in
    match Class.find_autoload ctx name with Some c -> c | None -> no_class ctx name

let find_method ctx (c : cls) name =
  match Class.find_method c name with
  | Some m -> m
  | None -> fail ctx "Method %s::%s() does not exist" c.cname name

(* A closure's own __invoke. *)
let invoke_of (o : obj) name =
  match closure_parts o with
  | Some (fn, _) when String.lowercase_ascii name = "__invoke" ->
      Some
        {
          mname = "__invoke";
          mcls = lazy o.cls;
          mvis = Public;
          mstatic = false;
          mabstract = false;
          mfinal = false;
          fn;
        }
  | _ -> None

let method_of_value ctx v name =
  let c = find_class ctx v in
  match if Value.is_object v then invoke_of (Value.to_object v) name else None with
  | Some m -> (c, m)
  | None -> (c, find_method ctx c name)

let find_function ctx v =
  if Value.is_object v then
    let o = Value.to_object v in
    match closure_parts o with
    | Some (fn, _) -> { fn; meth = None; closure = Some o }
    | None -> fail ctx "Function does not exist"
  else
    let name = Class.strip (Convert.to_string ctx v) in
    match Call.find_function ctx name with
    | Some fn -> { fn; meth = None; closure = None }
    | None -> fail ctx "Function %s() does not exist" name

let construct_method ctx call (args : value array) =
  let c, m =
    if Value.is_null args.(1) && not (Value.is_object args.(0)) then begin
      let text = Convert.to_string ctx args.(0) in
      let rec split i =
        if i + 1 >= String.length text then
          fail ctx
            "ReflectionMethod::__construct(): Argument #1 ($objectOrMethod) must be a valid \
             method name"
        else if text.[i] = ':' && text.[i + 1] = ':' then
          (String.sub text 0 i, String.sub text (i + 2) (String.length text - i - 2))
        else split (i + 1)
      in
      let cls, name = split 0 in
      method_of_value ctx (str cls) name
    end
    else method_of_value ctx args.(0) (Convert.to_string ctx args.(1))
  in
  let closure =
    if Value.is_object args.(0) && closure_parts (Value.to_object args.(0)) <> None then
      Some (Value.to_object args.(0))
    else None
  in
  become call
    (Reflected_routine { fn = m.fn; meth = Some (c, m); closure })
    [ ("name", m.mname); ("class", (owner m.mcls).cname) ]

(* --- calling ------------------------------------------------------------------------ *)

let function_target (r : routine) =
  match r.closure with
  | Some o -> (
      match closure_parts o with
      | Some (fn, call) -> Call.make_target fn call
      | None -> failwith "Closure")
  | None ->
      Call.make_target r.fn
        { this = Value.null; static = None; scope = None; captured = [||]; closure = Value.null }

let invoke_method ctx call this (args : arr) =
  let c, m = meth call in
  if m.mabstract then
    fail ctx "Trying to invoke abstract method %s::%s()" (owner m.mcls).cname m.mname;
  let target =
    match (routine call).closure with
    | Some _ -> function_target (routine call)
    | None ->
        if m.mstatic then Call.make_target m.fn (Class.static_call_of m c)
        else begin
          if Value.is_null this then
            fail ctx "Trying to invoke non static method %s::%s() without an object"
              (owner m.mcls).cname m.mname;
          if not (Class.instance_of_class this (owner m.mcls)) then
            fail ctx "Given object is not an instance of the class this method was declared in";
          Call.make_target m.fn (Class.call_of m (Value.to_object this))
        end
  in
  call_with ctx target args

let method_closure ctx call this =
  let c, m = meth call in
  if m.mstatic then Closure.of_target ctx (Call.make_target m.fn (Class.static_call_of m
    c))
  else begin
    if Value.is_null this then
      Errors.type_error ctx
        "ReflectionMethod::getClosure(): Argument #1 ($object) must be provided for instance \
         methods";
    if not (Class.instance_of_class this (owner m.mcls)) then
      fail ctx "Given object is not an instance of the class this method was declared in";
    if closure_parts (Value.to_object this) <> None && m.mname = "__invoke" then this
    else Closure.of_target ctx (Call.make_target m.fn (Class.call_of m (Value.to_object
      this)))
  end

(* --- static variables --------------------------------------------------------------- *)

let statics (r : routine) =
  match r.closure with
  | None -> Value.of_array (Php_array.empty ())
  | Some o -> (
      match closure_parts o with
      | None -> Value.null
      | Some (fn, call) ->
          let named =
            List.mapi (fun i name -> (i, name)) fn.fn_captures
            |> List.filter (fun (i, n) -> n <> "" && i < Array.length call.captured)
          in
          bindings_of
            (List.map
               (fun (i, n) -> (n, Value.copy_deref call.captured.(i)))
               named))

let modifiers (m : meth) =
  vis_bit m.mvis lor when_ m.mstatic 16 lor when_ m.mfinal 32 lor when_ m.mabstract 64

let params ctx r = list_of (List.init (Array.length r.fn.params) (of_param ctx r))
let user_only (r : routine) v = if r.fn.fn_internal then Value.false_ else v
let name_of (r : routine) = match r.meth with Some (_, m) -> m.mname | None -> r.fn.fname

let closure_call call f =
  match (routine call).closure with
  | None -> Value.null
  | Some o -> ( match closure_parts o with Some (_, c) -> f c | None -> Value.null)

let attributes_of ctx call args =
  let r = routine call in
  let target = if r.meth = None then 2 else 4 in
  let scope = Reflection_text.scope_of r in
  attributes ctx ~target ~scope r.fn.fn_attributes args

(* --- ReflectionParameter ------------------------------------------------------------ *)

let param_of (call : call) =
  match (Class.this call).native with
  | Reflected_param (r, i) -> (r, i, (r.fn.params.(i) : param))
  | _ -> failwith "reflection object without constructor"

let construct_param ctx call (args : value array) =
  let r =
    match Value.view args.(0) with
    | String _ -> find_function ctx args.(0)
    | Object o when closure_parts o <> None -> find_function ctx args.(0)
    | Object _ ->
        let c, m = method_of_value ctx args.(0) "__invoke" in
        { fn = m.fn; meth = Some (c, m); closure = None }
    | Array a when Php_array.count a = 2 ->
        let c, m =
          method_of_value ctx
            (Value.or_null (Php_array.find_int a 0))
            (Convert.to_string ctx (Value.or_null (Php_array.find_int a 1)))
        in
        { fn = m.fn; meth = Some (c, m); closure = None }
    | _ ->
        fail ctx
          "ReflectionParameter::__construct(): Argument #1 ($function) must be a string, an \
           array(class, method), or a callable object, %s given"
          (Value.type_name args.(0))
  in
  let n = Array.length r.fn.params in
  let i =
    if Value.is_int args.(1) then begin
      let i = Convert.to_int ctx args.(1) in
      if i < 0 || i >= n then
        fail ctx "The parameter specified by its offset could not be found";
      i
    end
    else begin
      let name = Convert.to_string ctx args.(1) in
      let rec find i =
        if i >= n then fail ctx "The parameter specified by its name could not be found"
        else if (r.fn.params.(i) : param).aname = name then i
        else find (i + 1)
      in
      find 0
    end
  in
  become call (Reflected_param (r, i)) [ ("name", (r.fn.params.(i) : param).aname) ]

let has_default r i (p : param) =
  p.default <> None && not p.variadic && Reflection_text.is_optional r i

let default_value ctx call =
  let r, i, p = param_of call in
  if not (has_default r i p) then
    fail ctx "Internal error: Failed to retrieve the default value";
  Value.copy (Value.or_null (Reflection_text.param_default ctx r p))

let constant_default ctx call =
  let r, i, p = param_of call in
  if not (has_default r i p) then
    fail ctx "Internal error: Failed to retrieve the default value";
  match p.default_text with
  | Some text when Reflection_text.looks_constant text -> str (Class.strip text)
  | _ -> Value.null

let rec class_of_type ctx r = function
  | T_class name -> (
      match Class.find_autoload ctx name with
      | Some c -> of_class ctx c
      | None -> fail ctx "Class \"%s\" does not exist" name)
  | T_self -> optional_class ctx (Reflection_text.scope_of r)
  | T_parent -> (
      match Reflection_text.scope_of r with
      | Some { parent; _ } -> optional_class ctx parent
      | None -> Value.null)
  | T_nullable t -> class_of_type ctx r t
  | _ -> Value.null

let rec is_type wanted = function
  | T_nullable t -> is_type wanted t
  | t -> t = wanted

let deprecated_method ctx name =
  Errors.deprecated ctx "Method ReflectionParameter::%s() is deprecated" name

let param_type call =
  let _, _, p = param_of call in
  p.atype

let () =
  Builtin_class.declare "interface Reflector extends Stringable" [];
  Builtin_class.declare "class ReflectionException extends Exception" [];
  Builtin_class.declare "class Reflection"
    [
      ( "public static function getModifierNames(int $modifiers): array",
        fun ctx _ args ->
          list_of (List.map str (modifier_names (Convert.to_int ctx args.(0)))) );
    ];
  Builtin_class.declare "abstract class ReflectionFunctionAbstract implements Reflector"
    ~native:blank ~props:[ "public string $name = ''" ]
    [
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ( "public function inNamespace(): bool",
        fun _ call _ -> bool (fst (split_name (name_of (routine call))) <> "") );
      ( "public function isClosure(): bool",
        fun _ call _ -> bool ((routine call).closure <> None) );
      ( "public function isDeprecated(): bool",
        fun _ call _ -> bool (routine call).fn.deprecated );
      ( "public function isInternal(): bool",
        fun _ call _ -> bool (routine call).fn.fn_internal );
      ( "public function isUserDefined(): bool",
        fun _ call _ -> bool (not (routine call).fn.fn_internal) );
      ( "public function isGenerator(): bool",
        fun _ call _ -> bool (routine call).fn.is_generator );
      ( "public function isVariadic(): bool",
        fun _ call _ ->
          bool (Array.exists (fun (p : param) -> p.variadic) (routine call).fn.params) );
      ( "public function isStatic(): bool",
        fun _ call _ ->
          let r = routine call in
          bool (match r.meth with Some (_, m) -> m.mstatic | None -> r.fn.fn_static) );
      ( "public function getClosureThis(): ?object",
        fun _ call _ -> closure_call call (fun c -> c.this) );
      ( "public function getClosureScopeClass(): ?ReflectionClass",
        fun ctx call _ -> closure_call call (fun c -> optional_class ctx c.scope) );
      ( "public function getClosureCalledClass(): ?ReflectionClass",
        fun ctx call _ -> closure_call call (fun c -> optional_class ctx c.static) );
      ( "public function getClosureUsedVariables(): array",
        fun _ call _ -> statics (routine call) );
      ( "public function getDocComment(): string|false",
        fun _ call _ -> or_false (Option.map str (routine call).fn.fn_doc) );
      ( "public function getEndLine(): int|false",
        fun _ call _ -> let r = routine call in user_only r (int r.fn.fn_end_line) );
      ( "public function getExtension(): ?ReflectionExtension",
        fun _ _ _ -> Value.null );
      ( "public function getExtensionName(): string|false",
        fun _ call _ ->
          let r = routine call in
          if not r.fn.fn_internal then Value.false_
          else
            match r.meth with
            | Some (_, m) -> str (extension_of (owner m.mcls))
            | None -> str "standard" );
      ( "public function getFileName(): string|false",
        fun ctx call _ ->
          let r = routine call in
          user_only r (str (Ctx.absolute ctx r.fn.fn_file)) );
      ("public function getName(): string", fun _ call _ -> str (name_of (routine call)));
      ( "public function getNamespaceName(): string",
        fun _ call _ -> str (fst (split_name (name_of (routine call)))) );
      ( "public function getNumberOfParameters(): int",
        fun _ call _ -> int (Array.length (routine call).fn.params) );
      ( "public function getNumberOfRequiredParameters(): int",
        fun _ call _ -> int (Fn.required (routine call).fn) );
      ( "public function getParameters(): array",
        fun ctx call _ -> params ctx (routine call) );
      ( "public function getShortName(): string",
        fun _ call _ -> str (snd (split_name (name_of (routine call)))) );
      ( "public function getStartLine(): int|false",
        fun _ call _ -> let r = routine call in user_only r (int r.fn.fn_line) );
      ( "public function getStaticVariables(): array",
        fun _ call _ -> statics (routine call) );
      ( "public function returnsReference(): bool",
        fun _ call _ -> bool (routine call).fn.returns_ref );
      ( "public function hasReturnType(): bool",
        fun _ call _ -> bool (return_type (routine call) <> None) );
      ( "public function getReturnType(): ?ReflectionType",
        fun ctx call _ -> type_or_null ctx (return_type (routine call)) );
      ( "public function hasTentativeReturnType(): bool",
        fun _ call _ ->
          let r = routine call in
          bool (tentative r && r.fn.return_type <> None) );
      ( "public function getTentativeReturnType(): ?ReflectionType",
        fun ctx call _ ->
          let r = routine call in
          if tentative r then type_or_null ctx r.fn.return_type else Value.null );
      ( "public function getAttributes(?string $name = null, int $flags = 0): array",
        attributes_of );
    ];
  Builtin_class.declare "class ReflectionFunction extends ReflectionFunctionAbstract"
    ~native:blank
    ~consts:[ ("IS_DEPRECATED", Value.of_int 2048) ]
    [
      ( "public function __construct(Closure|string $function)",
        fun ctx call args ->
          let r = find_function ctx args.(0) in
          become call (Reflected_routine r) [ ("name", r.fn.fname) ] );
      ( "public function __toString(): string",
        fun ctx call _ -> str (Reflection_text.routine ctx ~indent:"" (routine call)) );
      ( "public function isAnonymous(): bool",
        fun _ call _ -> bool (snd (split_name (routine call).fn.fname) = "{closure}") );
      ( "public function isDisabled(): bool",
        fun ctx _ _ ->
          Errors.deprecated ctx "Method ReflectionFunction::isDisabled() is deprecated";
          Value.false_ );
      ( "public function invoke(mixed ...$args): mixed",
        fun ctx call args ->
          call_with ctx (function_target (routine call)) (Value.to_array args.(0)) );
      ( "public function invokeArgs(array $args = []): mixed",
        fun ctx call args ->
          call_with ctx (function_target (routine call)) (Value.to_array args.(0)) );
      ( "public function getClosure(): Closure",
        fun ctx call _ ->
          match (routine call).closure with
          | Some o -> Value.of_object o
          | None -> Closure.of_target ctx (function_target (routine call)) );
    ];
  Builtin_class.declare "class ReflectionMethod extends ReflectionFunctionAbstract"
    ~native:blank
    ~consts:
      [
        ("IS_STATIC", Value.of_int 16);
        ("IS_PUBLIC", Value.of_int 1);
        ("IS_PROTECTED", Value.of_int 2);
        ("IS_PRIVATE", Value.of_int 4);
        ("IS_ABSTRACT", Value.of_int 64);
        ("IS_FINAL", Value.of_int 32);
      ]
    ~props:[ "public string $class = ''" ]
    [
      ( "public function __construct(object|string $objectOrMethod, ?string $method = null)",
        construct_method );
      ( "public function __toString(): string",
        fun ctx call _ -> str (Reflection_text.routine ctx ~indent:"" (routine call)) );
      ( "public function isPublic(): bool",
        fun _ call _ -> bool ((snd (meth call)).mvis = Public) );
      ( "public function isPrivate(): bool",
        fun _ call _ -> bool ((snd (meth call)).mvis = Private) );
      ( "public function isProtected(): bool",
        fun _ call _ -> bool ((snd (meth call)).mvis = Protected) );
      ( "public function isAbstract(): bool",
        fun _ call _ -> bool (snd (meth call)).mabstract );
      ("public function isFinal(): bool", fun _ call _ -> bool (snd (meth call)).mfinal);
      ( "public function isConstructor(): bool",
        fun _ call _ ->
          bool (String.lowercase_ascii (snd (meth call)).mname = "__construct") );
      ( "public function isDestructor(): bool",
        fun _ call _ -> bool (String.lowercase_ascii (snd (meth call)).mname =
          "__destruct") );
      ( "public function getClosure(?object $object = null): Closure",
        fun ctx call args -> method_closure ctx call args.(0) );
      ( "public function getModifiers(): int",
        fun _ call _ -> int (modifiers (snd (meth call))) );
      ( "public function invoke(?object $object, mixed ...$args): mixed",
        fun ctx call args -> invoke_method ctx call args.(0) (Value.to_array args.(1)) );
      ( "public function invokeArgs(?object $object = null, array $args = []): mixed",
        fun ctx call args -> invoke_method ctx call args.(0) (Value.to_array args.(1)) );
      ( "public function getDeclaringClass(): ReflectionClass",
        fun ctx call _ -> of_class ctx (owner (snd (meth call)).mcls) );
      ( "public function getPrototype(): ReflectionMethod",
        fun ctx call _ ->
          let _, m = meth call in
          match Reflection_text.prototype m with
          | Some p -> of_meth ctx (owner p.mcls) p
          | None ->
              fail ctx "Method %s::%s does not have a prototype" (owner m.mcls).cname
                m.mname );
      ( "public function hasPrototype(): bool",
        fun _ call _ -> bool (Reflection_text.prototype (snd (meth call)) <> None) );
      ("public function setAccessible(bool $accessible): void", fun _ _ _ -> Value.null);
    ];
  Builtin_class.declare "class ReflectionParameter implements Reflector" ~native:blank
    ~props:[ "public string $name = ''" ]
    [
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ("public function __construct($function, string|int $param)", construct_param);
      ( "public function __toString(): string",
        fun ctx call _ ->
          let r, i, _ = param_of call in
          str (Reflection_text.param ctx r i) );
      ( "public function getName(): string",
        fun _ call _ -> let _, _, p = param_of call in str p.aname );
      ( "public function isPassedByReference(): bool",
        fun _ call _ -> let _, _, p = param_of call in bool p.by_ref );
      ( "public function canBePassedByValue(): bool",
        fun _ call _ ->
          let _, _, p = param_of call in
          bool ((not p.by_ref) || p.prefer_ref) );
      ( "public function getDeclaringFunction(): ReflectionFunctionAbstract",
        fun ctx call _ -> let r, _, _ = param_of call in of_routine ctx r );
      ( "public function getDeclaringClass(): ?ReflectionClass",
        fun ctx call _ ->
          let r, _, _ = param_of call in
          optional_class ctx (Reflection_text.scope_of r) );
      ( "public function getClass(): ?ReflectionClass",
        fun ctx call _ ->
          deprecated_method ctx "getClass";
          let r, _, p = param_of call in
          match p.atype with Some t -> class_of_type ctx r t | None -> Value.null );
      ("public function hasType(): bool", fun _ call _ -> bool (param_type call <> None));
      ( "public function getType(): ?ReflectionType",
        fun ctx call _ -> type_or_null ctx (param_type call) );
      ( "public function isArray(): bool",
        fun ctx call _ ->
          deprecated_method ctx "isArray";
          bool (match param_type call with Some t -> is_type T_array t | None -> false) );
      ( "public function isCallable(): bool",
        fun ctx call _ ->
          deprecated_method ctx "isCallable";
          bool (match param_type call with Some t -> is_type T_callable t | None ->
            false) );
      ( "public function allowsNull(): bool",
        fun _ call _ ->
          bool (match param_type call with Some t -> allows_null t | None -> true) );
      ( "public function getPosition(): int",
        fun _ call _ -> let _, i, _ = param_of call in int i );
      ( "public function isOptional(): bool",
        fun _ call _ ->
          let r, i, p = param_of call in
          bool (p.variadic || Reflection_text.is_optional r i) );
      ( "public function isDefaultValueAvailable(): bool",
        fun _ call _ -> let r, i, p = param_of call in bool (has_default r i p) );
      ( "public function getDefaultValue(): mixed",
        fun ctx call _ -> default_value ctx call );
      ( "public function isDefaultValueConstant(): bool",
        fun ctx call _ -> bool (constant_default ctx call != Value.null) );
      ( "public function getDefaultValueConstantName(): ?string",
        fun ctx call _ -> constant_default ctx call );
      ( "public function isVariadic(): bool",
        fun _ call _ -> let _, _, p = param_of call in bool p.variadic );
      ( "public function isPromoted(): bool",
        fun _ call _ -> let _, _, p = param_of call in bool p.promoted );
      ( "public function getAttributes(?string $name = null, int $flags = 0): array",
        fun ctx call args ->
          let r, _, p = param_of call in
          attributes ctx ~target:32 ~scope:(Reflection_text.scope_of r)
            p.param_attributes args );
    ]
