(* What the reflection classes share: what a reflection object stands for, making them,
   attributes
   (https://www.php.net/manual/en/book.reflection.php). *)

open Types

(** A function, method or closure. *)
type routine = {
  fn : fn;
  meth : (cls * meth) option;  (* with the class it was asked of *)
  closure : obj option;
}

type constant = { holder : cls; konst : class_const }

type property =
  | Declared of cls * prop
  | Static of cls * static_prop
  | Dynamic of obj * string

(* A bit for each place an attribute may stand, with its name in messages. *)
type attributed = {
  attribute : attribute;
  target : int;
  repeated : bool;
  scope : cls option;  (* where its arguments are evaluated *)
}

type native +=
  | Nothing
  | Reflected_class of cls * obj option
  | Reflected_routine of routine
  | Reflected_param of routine * int
  | Reflected_type of ty
  | Reflected_property of property
  | Reflected_constant of constant
  | Reflected_attribute of attributed

let int = Value.of_int
let str = Value.of_string
let bool = Value.of_bool
let blank () = Nothing
let fail ctx fmt = Errors.throw_error ctx "ReflectionException" fmt

(* ReflectionException with the code that missing classes have. *)
let fail_missing ctx text =
  let o = Exn.make ctx "ReflectionException" text in
  Exn.set_code o (int (-1));
  raise (Throw o)

let no_class ctx name =
  fail_missing ctx (Printf.sprintf "Class \"%s\" does not exist" (Class.strip name))

let list_of values = Value.of_array (Php_array.of_list values)

let bindings_of pairs =
  let a = Php_array.empty () in
  List.iter (fun (k, v) -> Php_array.set a (Key.of_string k) v) pairs;
  Value.of_array a

(* The frame in which members of a class are visible. *)
let inside ctx (cls : cls) = { ctx with scope = Some cls; static_ = Some cls }

let set_text (o : obj) name text =
  match Object.slot_of o.cls name with
  | Some slot -> o.slots.(slot) <- str text
  | None -> ()

let make ctx cls native texts =
  let o = Instance.with_native ctx (Class.lookup ctx cls) native in
  List.iter (fun (k, v) -> set_text o k v) texts;
  Value.of_object o

(* Completes an object whose constructor runs. *)
let become (call : call) native texts =
  let o = Class.this call in
  o.native <- native;
  List.iter (fun (k, v) -> set_text o k v) texts;
  Value.null

(* --- names -------------------------------------------------------------------------- *)

let split_name name =
  match String.rindex_opt name '\\' with
  | Some i -> (String.sub name 0 i, String.sub name (i + 1) (String.length name - i - 1))
  | None -> ("", name)

let is_anonymous (c : cls) =
  let mark = "@anonymous" in
  let n = String.length mark in
  let rec go i =
    i + n <= String.length c.cname && (String.sub c.cname i n = mark || go (i + 1))
  in
  go 0
let owner (l : cls Lazy.t) = Lazy.force l

let vis_bit = function Public -> 1 | Protected -> 2 | Private -> 4
let when_ b n = if b then n else 0

let modifier_names n =
  let has bit = n land bit <> 0 in
  List.filter_map
    (fun (bit, name) -> if has bit then Some name else None)
    [
      (64, "abstract"); (32, "final"); (1, "public"); (4, "private"); (2, "protected");
      (16, "static"); (65536, "readonly"); (128, "readonly");
    ]

(* --- makers ------------------------------------------------------------------------- *)

let of_class ctx (c : cls) =
  make ctx "ReflectionClass" (Reflected_class (c, None)) [ ("name", c.cname) ]

let of_meth ctx (c : cls) (m : meth) =
  make ctx "ReflectionMethod"
    (Reflected_routine { fn = m.fn; meth = Some (c, m); closure = None })
    [ ("name", m.mname); ("class", (owner m.mcls).cname) ]

let of_routine ctx r =
  match r.meth with
  | Some (c, m) -> of_meth ctx c m
  | None -> make ctx "ReflectionFunction" (Reflected_routine r) [ ("name", r.fn.fname) ]

let of_param ctx r i =
  let p : param = r.fn.params.(i) in
  make ctx "ReflectionParameter" (Reflected_param (r, i)) [ ("name", p.aname) ]

let property_name = function
  | Declared (_, p) -> p.pname
  | Static (_, s) -> s.sname
  | Dynamic (_, name) -> name

let property_class = function
  | Declared (_, p) -> owner p.pclass
  | Static (_, s) -> owner s.sclass
  | Dynamic (o, _) -> o.cls

let of_property ctx p =
  make ctx "ReflectionProperty" (Reflected_property p)
    [ ("name", property_name p); ("class", (property_class p).cname) ]

let of_constant ?(cls = "ReflectionClassConstant") ctx holder konst =
  make ctx cls (Reflected_constant { holder; konst })
    [ ("name", konst.kname); ("class", (owner konst.kclass).cname) ]

(* --- types -------------------------------------------------------------------------- *)

let rec allows_null = function
  | T_mixed | T_null | T_nullable _ -> true
  | T_union ts -> List.exists allows_null ts
  | _ -> false

(* A union with null of one other type is that type, nullable. *)
let normal_type t =
  match t with
  | T_union ts -> (
      match List.filter (fun t -> t <> T_null) ts with
      | [ one ] when List.length ts = 2 -> T_nullable one
      | _ -> t)
  | _ -> t

let type_text t = Coerce.name (normal_type t)

let of_type ctx t =
  let t = normal_type t in
  let cls =
    match t with
    | T_union _ -> "ReflectionUnionType"
    | T_inter _ -> "ReflectionIntersectionType"
    | _ -> "ReflectionNamedType"
  in
  make ctx cls (Reflected_type t) []

let type_or_null ctx = function Some t -> of_type ctx t | None -> Value.null

(* The declared return type; built-in methods have theirs only tentatively. *)
let tentative r =
  let n = r.fn.fname in
  r.fn.fn_internal && r.meth <> None
  && not (String.length n > 2 && n.[0] = '_' && n.[1] = '_')
let return_type r = if tentative r then None else r.fn.return_type

(* --- attributes --------------------------------------------------------------------- *)

let targets =
  [
    (1, "class"); (2, "function"); (4, "method"); (8, "property"); (16, "class constant");
    (32, "parameter");
  ]

let target_names bits =
  String.concat ", "
    (List.filter_map (fun (b, n) -> if bits land b <> 0 then Some n else None) targets)

(* getAttributes: all, those of a name, or with the flag 2 those that are a class. *)
let attributes ctx ~target ~scope (all : attribute list) (args : value array) =
  let wanted = if Value.is_null args.(0) then None else Some (Value.to_string args.(0)) in
  let flags = Convert.to_int ctx args.(1) in
  let name_of (a : attribute) = Class.lower a.aname in
  let chosen (a : attribute) =
    match wanted with
    | None -> true
    | Some name when flags land 2 = 0 -> name_of a = Class.lower name
    | Some name -> (
        let base =
          match Class.find_autoload ctx name with
          | Some c -> c
          | None -> Errors.error ctx "Class \"%s\" not found" name
        in
        match Class.find_autoload ctx a.aname with
        | Some c -> Class.is_a c base
        | None -> false)
  in
  (match wanted with
  | Some name when flags land 2 <> 0 && Class.find_autoload ctx name = None ->
      Errors.error ctx "Class \"%s\" not found" name
  | _ -> ());
  if flags land lnot 2 <> 0 then
    Errors.value_error ctx
      "%s(): Argument #2 ($flags) must be a valid attribute filter flag"
      (Coerce.display_name ctx);
  let repeated a = List.length (List.filter (fun b -> name_of b = name_of a) all) > 1 in
  list_of
    (List.filter_map
       (fun a ->
         if chosen a then
           Some
             (make ctx "ReflectionAttribute"
                (Reflected_attribute { attribute = a; target; repeated = repeated a;
                  scope })
                [])
         else None)
       all)

(* --- arguments ---------------------------------------------------------------------- *)

(* Calls with the elements of an array: string keys are named arguments, by-reference
   parameters
   get references. *)
let call_with ctx target (args : arr) =
  let number = ref (-1) in
  let given, named =
    Php_array.fold
      (fun (given, named) k v ->
        if Key.is_string k then (given, (Key.to_text k, Value.copy v) :: named)
        else begin
          incr number;
          let slot = Php_array.find_slot args k in
          let v =
            if Fn.is_by_ref (Call.fn_of target) !number then
              if Value.is_ref slot then slot else Value.of_ref (Ref.make (Value.copy v))
            else Value.copy v
          in
          (v :: given, named)
        end)
      ([], []) args
  in
  Call.invoke_named ctx target (List.rev given) (List.rev named)

(* Where a class of the program or of PHP itself belongs. *)
let extension_of (c : cls) =
  let starts p =
    String.length c.clower >= String.length p && String.sub c.clower 0 (String.length p)
      = p
  in
  let ends p =
    let n = String.length c.clower and k = String.length p in
    n > k && String.sub c.clower (n - k) k = p
  in
  if starts "reflect" then "Reflection"
  else if starts "date" then "date"
  else if starts "json" then "json"
  else if starts "spl" || starts "array" then
    if c.clower = "arrayaccess" then "Core" else "SPL"
  else if ends "iterator" && not (List.mem c.clower [ "iterator";
    "internaliterator" ]) then "SPL"
  else if
    ends "exception" && not (List.mem c.clower [ "exception"; "errorexception" ])
  then "SPL"
  else if List.mem c.clower [ "__php_incomplete_class"; "assertionerror";
    "php_user_filter" ]
  then "standard"
  else "Core"
