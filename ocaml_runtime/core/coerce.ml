open Types

(* --- names ------------------------------------------------------------------------------------------- *)

let rec flatten ty =
  match ty with
  | T_nullable t -> flatten t @ [ T_null ]
  | T_union ts -> List.concat_map flatten ts
  | T_iterable -> [ T_class "Traversable"; T_array ]
  | T_mixed | T_null | T_bool | T_false | T_true | T_int | T_float | T_string | T_array | T_object
  | T_callable | T_void | T_never | T_self | T_parent | T_static | T_class _ | T_inter _ ->
      [ ty ]

(* The order in which the engine lists the members of a type. *)
let rank = function
  | T_class _ | T_self | T_parent | T_inter _ -> 0
  | T_static -> 1
  | T_callable -> 2
  | T_object -> 3
  | T_array | T_iterable -> 4
  | T_string -> 5
  | T_int -> 6
  | T_float -> 7
  | T_bool -> 8
  | T_false -> 9
  | T_true -> 10
  | T_void -> 11
  | T_never -> 12
  | T_null -> 14
  | T_mixed | T_nullable _ | T_union _ -> 13

let rec atom_name = function
  | T_mixed -> "mixed"
  | T_null -> "null"
  | T_bool -> "bool"
  | T_false -> "false"
  | T_true -> "true"
  | T_int -> "int"
  | T_float -> "float"
  | T_string -> "string"
  | T_array -> "array"
  | T_object -> "object"
  | T_callable -> "callable"
  | T_iterable -> "iterable"
  | T_void -> "void"
  | T_never -> "never"
  | T_self -> "self"
  | T_parent -> "parent"
  | T_static -> "static"
  | T_class c -> c
  | T_inter ts -> String.concat "&" (List.map atom_name ts)
  | T_nullable t -> "?" ^ atom_name t
  | T_union ts -> String.concat "|" (List.map atom_name ts)

let union ts =
  let all = List.concat_map flatten ts in
  let all = List.fold_left (fun acc t -> if List.mem t acc then acc else acc @ [ t ]) [] all in
  match List.stable_sort (fun a b -> compare (rank a) (rank b)) all with
  | [ t ] -> t
  | [ t; T_null ] -> T_nullable t
  | ts -> T_union ts

let name ty =
  match ty with
  | T_iterable | T_nullable _ | T_union _ -> (
      match union [ ty ] with
      | T_union ts ->
          String.concat "|"
            (List.map
               (function T_inter _ as t -> "(" ^ atom_name t ^ ")" | t -> atom_name t)
               ts)
      | t -> atom_name t)
  | t -> atom_name t

(* --- checks ------------------------------------------------------------------------------------------ *)

let strip name = if name <> "" && name.[0] = '\\' then String.sub name 1 (String.length name - 1) else name

let instance_of ctx (cls : cls) name =
  cls.cname = name
  ||
  let lower = String.lowercase_ascii (strip name) in
  Hashtbl.mem cls.ancestors lower
  ||
  match Hashtbl.find_opt ctx.req.classes lower with
  | Some c when c.clower <> lower -> Hashtbl.mem cls.ancestors c.clower
  | _ -> false

let is_instance ctx v name = Value.is_object v && instance_of ctx (Value.class_of v) name

let is_of_class v = function
  | Some (c : cls) -> Value.is_object v && Hashtbl.mem (Value.class_of v).ancestors c.clower
  | None -> false

let rec matches ctx ty v =
  match ty with
  | T_mixed -> true
  | T_int -> Value.is_int v
  | T_string -> Value.is_string v
  | T_array -> Value.is_array v
  | T_bool -> Value.is_bool v
  | T_float -> Value.is_float v
  | T_class name -> is_instance ctx v name
  | T_nullable t -> Value.is_null v || matches ctx t v
  | T_null | T_void -> Value.is_null v
  | T_false -> Value.is_false v
  | T_true -> Value.is_true v
  | T_object -> Value.is_object v
  | T_callable -> !Hooks.is_callable ctx v
  | T_iterable -> Value.is_array v || is_instance ctx v "Traversable"
  | T_never -> false
  | T_self -> is_of_class v ctx.scope
  | T_parent -> is_of_class v (match ctx.scope with Some c -> c.parent | None -> None)
  | T_static -> is_of_class v ctx.static_
  | T_union ts -> List.exists (fun t -> matches ctx t v) ts
  | T_inter ts -> List.for_all (fun t -> matches ctx t v) ts

let rec allows ty member =
  match ty with
  | T_nullable t -> allows t member
  | T_union ts -> List.exists (fun t -> allows t member) ts
  | t -> t = member

let fits_int f = f >= -9223372036854775808. && f < 9223372036854775808.

let float_to_int ctx f =
  if Float.is_nan f || not (fits_int f) then None
  else begin
    if Float.trunc f <> f then
      Errors.deprecated ctx "Implicit conversion from float %s to int loses precision"
        (Convert.repr_of_float f);
    Some (Convert.int_of_float f)
  end

let weak_int ctx v =
  match Value.view v with
  | Bool b -> Some (Value.of_int (if b then 1 else 0))
  | Float f -> float_to_int ctx f
  | String s -> (
      match Convert.numeric s with
      | Number n when Value.is_int n -> Some n
      | Number n ->
          let f = Value.to_float n in
          if Float.is_nan f || not (fits_int f) then None
          else begin
            if Float.trunc f <> f then
              Errors.deprecated ctx "Implicit conversion from float-string \"%s\" to int loses precision" s;
            Some (Convert.int_of_float f)
          end
      | Leading _ | Not_numeric -> None)
  | Null | Undef | Int _ | Wide _ | Array _ | Object _ | Ref _ | Resource _ -> None

let weak_float v =
  match Value.view v with
  | Int _ | Wide _ -> Some (Value.of_float (Convert.float_of_int_value v))
  | Bool b -> Some (Value.of_float (if b then 1. else 0.))
  | String s -> (
      match Convert.numeric s with
      | Number n ->
          Some (if Value.is_float n then n else Value.of_float (Convert.float_of_int_value n))
      | Leading _ | Not_numeric -> None)
  | Null | Undef | Float _ | Array _ | Object _ | Ref _ | Resource _ -> None

let weak_string ctx v =
  match Value.view v with
  | Int _ | Wide _ | Float _ | Bool _ -> Some (Value.of_string (Convert.to_string ctx v))
  | Object o when o.cls.magic.to_string <> None ->
      Some (Value.of_string (Convert.object_to_string ctx o))
  | _ -> None

let weak ctx ty v =
  let first options = List.fold_left (fun acc f -> match acc with None -> f () | some -> some) None options in
  let when_ member f () = if allows ty member then f () else None in
  let numeric_string () =
    (* int|float: a numeric string keeps its own kind *)
    if allows ty T_int && allows ty T_float && Value.is_string v then
      match Convert.numeric (Value.to_string v) with Number n -> Some n | _ -> None
    else None
  in
  first
    [
      numeric_string;
      when_ T_int (fun () -> weak_int ctx v);
      when_ T_float (fun () -> weak_float v);
      when_ T_string (fun () -> weak_string ctx v);
      when_ T_bool (fun () ->
          if Value.is_scalar v then Some (Value.of_bool (Convert.to_bool v)) else None);
    ]

let coerce ctx ~strict ty v =
  if matches ctx ty v then Some v
  else if Value.is_null v then None
  else if strict then
    if Value.is_int v && allows ty T_float then
      Some (Value.of_float (Convert.float_of_int_value v))
    else None
  else weak ctx ty v

(* --- functions of the program ------------------------------------------------------------------------ *)

let given v = Value.type_name (Value.deref v)

let display_name ctx =
  if ctx.func.func_class = "" then ctx.func.display
  else
    let cls = match ctx.scope with Some c -> c.cname | None -> ctx.func.func_class in
    cls ^ "::" ^ ctx.func.display

let called_in ctx =
  match ctx.parent with
  | Some p when p.func.func_file <> "" ->
      Printf.sprintf ", called in %s on line %d" (Ctx.absolute p p.func.func_file) p.line
  | _ -> ""

(* As messages about functions name a type: self, parent and static are the classes they mean. *)
let name_here (ctx : ctx) ty =
  let class_or ty = function Some (c : cls) -> T_class c.cname | None -> ty in
  let rec resolve = function
    | T_self -> class_or T_self ctx.scope
    | T_parent -> class_or T_parent (match ctx.scope with Some c -> c.parent | None -> None)
    | T_static -> class_or T_static ctx.static_
    | T_nullable t -> T_nullable (resolve t)
    | T_union ts -> T_union (List.map resolve ts)
    | t -> t
  in
  name (resolve ty)

let bad_param ctx i pname ty v =
  Errors.type_error ctx "%s(): Argument #%d%s must be of type %s, %s given%s" (display_name ctx) i
    (if pname = "" then "" else " ($" ^ pname ^ ")")
    (name_here ctx ty) (given v) (called_in ctx)

let param_slow ctx i pname ty v =
  match coerce ctx ~strict:(Ctx.caller_is_strict ctx) ty v with
  | Some v -> v
  | None -> bad_param ctx i pname ty v

let param ctx i pname ty v = if matches ctx ty v then v else param_slow ctx i pname ty v

let variadic ctx first ty (args : arr) =
  let n = ref first in
  Php_array.map
    (fun _ v ->
      let i = !n in
      incr n;
      param ctx i "" ty v)
    args

let return ctx ty v =
  if matches ctx ty v then v
  else
    match if ty = T_void then Some Value.null else coerce ctx ~strict:ctx.func.strict ty v with
    | Some v -> v
    | None ->
        Errors.type_error ctx "%s(): Return value must be of type %s, %s returned" (display_name ctx)
          (name_here ctx ty) (given v)

let[@inline] return_int ctx v = if Value.is_small v then v else return ctx T_int v
let[@inline] return_string ctx v = if Value.is_string v then v else return ctx T_string v
let[@inline] return_float ctx v = if Value.is_float v then v else return ctx T_float v
let[@inline] return_array ctx v = if Value.is_array v then v else return ctx T_array v
let[@inline] return_bool ctx v = if Value.is_bool v then v else return ctx T_bool v

let no_return ctx ty =
  if ty = T_never then
    Errors.type_error ctx "%s(): never-returning function must not implicitly return"
      (display_name ctx)
  else
    Errors.type_error ctx "%s(): Return value must be of type %s, none returned" (display_name ctx)
      (name_here ctx ty)

let property ctx (cls : cls) pname ty v =
  (* [self] and [parent] in the property's type are those of its class. *)
  let typing =
    if allows ty T_self || allows ty T_parent then { ctx with scope = Some cls } else ctx
  in
  if matches typing ty v then v
  else
    match coerce typing ~strict:ctx.func.strict ty v with
    | Some v -> v
    | None ->
        Errors.type_error ctx "Cannot assign %s to property %s::$%s of type %s" (given v) cls.cname
          pname (name ty)

(* --- built-in functions ------------------------------------------------------------------------------ *)

(* The built-in may have a frame of its own: then the caller's strictness counts. *)
let strict_call ctx =
  if ctx.func.func_file = "" then Ctx.caller_is_strict ctx else ctx.func.strict

let arg_failed ctx fn i pname expected v =
  Errors.type_error ctx "%s(): Argument #%d%s must be of type %s, %s given" fn i
    (if pname = "" then "" else " ($" ^ pname ^ ")")
    expected (given v)

let null_deprecated ctx fn i pname expected =
  Errors.deprecated ctx "%s(): Passing null to parameter #%d%s of type %s is deprecated" fn i
    (if pname = "" then "" else " ($" ^ pname ^ ")")
    expected

(* What null becomes for a scalar parameter of a built-in in weak mode. *)
let of_null ty =
  if allows ty T_string then Some Value.empty_string
  else if allows ty T_int then Some (Value.of_int 0)
  else if allows ty T_float then Some (Value.of_float 0.)
  else if allows ty T_bool then Some Value.false_
  else None

(* The engine converts to strings, and to the number of int|float, in place: traces show what it made. *)
let convert_in_place ctx i ty before after =
  if
    Ctx.is_internal ctx
    && (Value.is_string after || (allows ty T_int && allows ty T_float))
    && before != after
  then
    ctx.args <- List.mapi (fun j v -> if j = i - 1 && v == before then after else v) ctx.args

let arg_slow ctx fn i pname ty passed =
  let v = Value.or_null (Value.deref passed) in
  let strict = strict_call ctx in
  if matches ctx ty v then v
  else if Value.is_null v && not strict then
    match of_null ty with
    | Some default ->
        null_deprecated ctx fn i pname (name ty);
        convert_in_place ctx i ty passed default;
        default
    | None -> arg_failed ctx fn i pname (name ty) v
  else
    match coerce ctx ~strict ty v with
    | Some converted ->
        convert_in_place ctx i ty passed converted;
        converted
    | None -> arg_failed ctx fn i pname (name ty) v

let arg_callable ctx fn i pname v =
  let v = Value.deref v in
  if !Hooks.is_callable ctx v then begin
    !Hooks.deprecated_callable ctx v;
    v
  end
  else
    Errors.type_error ctx "%s(): Argument #%d ($%s) must be a valid callback, %s" fn i pname
      (!Hooks.why_not_callable ctx v)

let arg_callable_or_null ctx fn i pname v =
  let v = Value.or_null (Value.deref v) in
  if v == Value.null then v
  else if !Hooks.is_callable ctx v then begin
    !Hooks.deprecated_callable ctx v;
    v
  end
  else
    Errors.type_error ctx "%s(): Argument #%d ($%s) must be a valid callback or null, %s" fn i pname
      (!Hooks.why_not_callable ctx v)

let arg ctx fn i pname ty v =
  match ty with
  | T_callable -> arg_callable ctx fn i pname v
  | T_nullable T_callable -> arg_callable_or_null ctx fn i pname v
  | _ -> if matches ctx ty v then v else arg_slow ctx fn i pname ty v

let arg_int ctx fn i pname v =
  if Value.is_small v then Value.to_int v
  else Convert.saturate (arg_slow ctx fn i pname T_int v)

let arg_wide ctx fn i pname v =
  if Value.is_small v then v else arg_slow ctx fn i pname T_int v

let arg_float ctx fn i pname v =
  if Value.is_float v then Value.to_float v
  else Value.to_float (arg_slow ctx fn i pname T_float v)

let arg_string ctx fn i pname v =
  if Value.is_string v then Value.to_string v
  else Value.to_string (arg_slow ctx fn i pname T_string v)

let arg_bool ctx fn i pname v =
  if Value.is_bool v then Value.to_bool v
  else Value.to_bool (arg_slow ctx fn i pname T_bool v)

let arg_array ctx fn i pname v =
  if Value.is_array v then Value.to_array v
  else Value.to_array (arg_slow ctx fn i pname T_array v)

(* The only argument: what fails has a frame of its own. *)
let[@inline never] sole_slow ctx fn pname ty v =
  arg_slow (Ctx.enter_internal ctx fn [ v ]) fn 1 pname ty v

let sole_int ctx fn pname v =
  if Value.is_small v then Value.to_int v
  else Convert.saturate (sole_slow ctx fn pname T_int v)

let sole_float ctx fn pname v =
  if Value.is_float v then Value.to_float v
  else Value.to_float (sole_slow ctx fn pname T_float v)

let sole_string ctx fn pname v =
  if Value.is_string v then Value.to_string v
  else Value.to_string (sole_slow ctx fn pname T_string v)

let sole_bool ctx fn pname v =
  if Value.is_bool v then Value.to_bool v
  else Value.to_bool (sole_slow ctx fn pname T_bool v)

let sole_array ctx fn pname v =
  if Value.is_array v then Value.to_array v
  else Value.to_array (sole_slow ctx fn pname T_array v)

let arg_object ctx fn i pname v =
  if Value.is_object v then Value.to_object v
  else Value.to_object (arg_slow ctx fn i pname T_object v)

let builtin_count ctx fn ~min ~max n =
  if n < min || (max >= 0 && n > max) then
    let bound = if n < min then min else max in
    Errors.throw_error ctx "ArgumentCountError" "%s() expects %s %d argument%s, %d given" fn
      (if min = max then "exactly" else if n < min then "at least" else "at most")
      bound
      (if bound = 1 then "" else "s")
      n
