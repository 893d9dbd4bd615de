(* ReflectionType and its subclasses, ReflectionAttribute, ReflectionExtension
   (https://www.php.net/manual/en/class.reflectiontype.php). *)

open Types
open Reflection_base

let type_of (call : call) =
  match (Class.this call).native with Reflected_type t -> t | _ -> T_mixed

let bare = function T_nullable t -> t | t -> t

let is_builtin t =
  match bare t with T_class _ | T_self | T_parent | T_static -> false | _ -> true

let parts call =
  match type_of call with T_union ts | T_inter ts -> ts | t -> [ t ]

let attributed (call : call) =
  match (Class.this call).native with
  | Reflected_attribute a -> a
  | _ -> failwith "ReflectionAttribute"

let frame_of ctx a = match a.scope with Some c -> inside ctx c | None -> ctx

let arguments ctx (a : attributed) =
  let frame = frame_of ctx a in
  let given = Php_array.empty () in
  List.iter
    (fun (name, value) ->
      let v = Value.copy (value frame) in
      match name with
      | Some n -> Php_array.set_string given n v
      | None -> Php_array.push given v)
    a.attribute.aargs;
  given

(* The flags of an attribute class: targets, and whether it may be repeated. *)
let flags_of ctx (c : cls) =
  if c.internal then Some (if c.clower = "attribute" then 1 else 63)
  else
    List.find_map
      (fun (a : attribute) ->
        if Class.lower a.aname <> "attribute" then None
        else
          match a.aargs with
          | (_, value) :: _ -> Some (Convert.to_int ctx (value (inside ctx c)))
          | [] -> Some 63)
      c.attributes

let instantiate ctx (a : attributed) =
  let name = a.attribute.aname in
  let cls =
    match Class.find_autoload ctx name with
    | Some c -> c
    | None -> Errors.error ctx "Attribute class \"%s\" not found" name
  in
  (match flags_of ctx cls with
  | None -> Errors.error ctx "Attempting to use non-attribute class \"%s\" as attribute"
    cls.cname
  | Some flags ->
      if flags land a.target = 0 then
        Errors.error ctx "Attribute \"%s\" cannot target %s (allowed targets: %s)" name
          (target_names a.target) (target_names flags);
      if a.repeated && flags land 64 = 0 then
        Errors.error ctx "Attribute \"%s\" must not be repeated" name);
  let o = Object.make ctx cls in
  (match cls.magic.constructor with
  | Some m ->
      if m.mvis <> Public then
        Errors.error ctx "Attribute constructor of class %s must be public" cls.cname;
      ignore (call_with ctx (Call.make_target m.fn (Class.call_of m o)) (arguments ctx a))
  | None ->
      if a.attribute.aargs <> [] then
        Errors.error ctx "Attribute class %s does not have a constructor, cannot pass arguments"
          cls.cname);
  Value.of_object o

let extensions =
  [
    "Core"; "date"; "ctype"; "hash"; "json"; "mbstring"; "pcre"; "Reflection"; "SPL";
    "standard"; "random"; "tokenizer";
  ]

let name_of (call : call) =
  let o = Class.this call in
  match Object.slot_of o.cls "name" with
  | Some i -> Value.deref o.slots.(i)
  | None -> Value.empty_string

let classes_of ctx call =
  let ext = Value.to_string (name_of call) in
  List.filter_map
    (fun (d : class_decl) ->
      match Class.find ctx d.dname with
      | Some c when extension_of c = ext -> Some c
      | _ -> None)
    (Class.builtin_decls ())

let () =
  Builtin_class.declare "abstract class ReflectionType implements Stringable"
    ~native:blank
    [
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ( "public function allowsNull(): bool",
        fun _ call _ -> bool (allows_null (type_of call)) );
      ( "public function __toString(): string",
        fun _ call _ -> str (type_text (type_of call)) );
    ];
  Builtin_class.declare "class ReflectionNamedType extends ReflectionType" ~native:blank
    [
      ( "public function getName(): string",
        fun _ call _ -> str (type_text (bare (type_of call))) );
      ( "public function isBuiltin(): bool",
        fun _ call _ -> bool (is_builtin (type_of call)) );
    ];
  Builtin_class.declare "class ReflectionUnionType extends ReflectionType" ~native:blank
    [
      ( "public function getTypes(): array",
        fun ctx call _ -> list_of (List.map (of_type ctx) (parts call)) );
    ];
  Builtin_class.declare "class ReflectionIntersectionType extends ReflectionType"
    ~native:blank
    [
      ( "public function getTypes(): array",
        fun ctx call _ -> list_of (List.map (of_type ctx) (parts call)) );
    ];
  Builtin_class.declare "class ReflectionAttribute implements Reflector" ~native:blank
    ~consts:[ ("IS_INSTANCEOF", Value.of_int 2) ]
    [
      ( "public function getName(): string",
        fun _ call _ -> str (attributed call).attribute.aname );
      ("public function getTarget(): int", fun _ call _ -> int (attributed call).target);
      ( "public function isRepeated(): bool",
        fun _ call _ -> bool (attributed call).repeated );
      ( "public function getArguments(): array",
        fun ctx call _ -> Value.of_array (arguments ctx (attributed call)) );
      ( "public function newInstance(): object",
        fun ctx call _ -> instantiate ctx (attributed call) );
      ( "public function __toString(): string",
        fun _ call _ ->
          str (Printf.sprintf "Attribute [ %s ]\n" (attributed call).attribute.aname) );
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ("private function __construct()", fun _ _ _ -> Value.null);
    ];
  Builtin_class.declare "class ReflectionExtension implements Reflector" ~native:blank
    ~props:[ "public string $name = ''" ]
    [
      ("private function __clone(): void", fun _ _ _ -> Value.null);
      ( "public function __construct(string $name)",
        fun ctx call args ->
          let name = Value.to_string args.(0) in
          let same e = String.lowercase_ascii e = String.lowercase_ascii name in
          match List.find_opt same extensions with
          | Some e -> become call Nothing [ ("name", e) ]
          | None -> fail ctx "Extension \"%s\" does not exist" name );
      ( "public function __toString(): string",
        fun ctx call _ ->
          str (Printf.sprintf "Extension [ %s ]\n" (Convert.to_string ctx (name_of
            call))) );
      ("public function getName(): string", fun _ call _ -> name_of call);
      ("public function getVersion(): ?string", 
        fun _ _ _ -> List.assoc "PHP_VERSION" Std_constants.constants );
      ( "public function getDependencies(): array",
        fun _ _ _ -> Value.of_array (Php_array.empty ()) );
      ( "public function getClasses(): array",
        fun ctx call _ ->
          bindings_of
            (List.map (fun (c : cls) -> (c.cname,
              of_class ctx c)) (classes_of ctx call)) );
      ( "public function getClassNames(): array",
        fun ctx call _ ->
          list_of (List.map (fun (c : cls) -> str c.cname) (classes_of ctx call)) );
      ("public function isPersistent(): bool", fun _ _ _ -> Value.true_);
      ("public function isTemporary(): bool", fun _ _ _ -> Value.false_);
    ]
