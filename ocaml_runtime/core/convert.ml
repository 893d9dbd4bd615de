open Types

let no_call this cls mcls =
  { this; static = Some cls; scope = Some mcls; captured = [||]; closure = Value.null }

(* --- bool -------------------------------------------------------------------------- *)

let bool_of_string s =
  match String.length s with 0 -> false | 1 -> String.unsafe_get s 0 <> '0' | _ -> true

let bool_of_float f = f <> 0.

let[@inline never] to_bool v =
  match Value.view v with
  | Null | Undef -> false
  | Bool b -> b
  | Int i -> i <> 0
  | Wide _ -> true
  | Float f -> bool_of_float f
  | String s -> bool_of_string s
  | Array a -> Php_array.count a > 0
  | Object _ -> true
  | Ref _ | Resource _ -> true

(* --- numeric strings --------------------------------------------------------------- *)

type numeric = Not_numeric | Number of value | Leading of value

let[@inline never] number_prefix s =
  match Dtoa.numeric_prefix s with
  | Dtoa.Not_numeric, _ -> None
  | Int i, stop -> Some (Value.of_int i, stop)
  | Int64 n, stop -> Some (Value.of_int64 n, stop)
  | Float f, stop -> Some (Value.of_float f, stop)

let[@inline never] numeric s =
  match number_prefix s with
  | None -> Not_numeric
  | Some (v, stop) -> if stop = String.length s then Number v else Leading v

let is_numeric v =
  match Value.view v with
  | Int _ | Wide _ | Float _ -> true
  | String s -> ( match numeric s with Number _ -> true | _ -> false)
  | _ -> false

let zero = Value.of_int 0
let one = Value.of_int 1

(* Saturating, but for infinities: what strings convert by. *)
let int_of_float_capped f =
  if Float.is_nan f || Float.abs f = infinity then zero
  else if f >= 9223372036854775808. then Wint.max_value
  else if f < -9223372036854775808. then Wint.min_value
  else Wint.of_float f

let int_of_string s =
  match number_prefix s with
  | None -> zero
  | Some (v, _) -> if Value.is_int v then v else int_of_float_capped (Value.to_float v)

let int_of_float = Wint.of_float

let float_of_int_value = Wint.to_float

let float_of_string s =
  match number_prefix s with
  | None -> 0.
  | Some (v, _) -> if Value.is_int v then Wint.to_float v else Value.to_float v

let c_text s = match String.index_opt s '\000' with Some i -> String.sub s 0 i | None -> s

(* --- objects ----------------------------------------------------------------------- *)

let class_name_of v = (Value.to_object v).cls.cname

let[@inline never] object_to_string ctx (o : obj) =
  match o.cls.magic.to_string with
  | Some m ->
    let call = no_call (Value.of_object o) o.cls (Lazy.force m.mcls) in
    Value.to_string (m.fn.invoke_fn ctx call [])
  | None -> Errors.error ctx "Object of class %s could not be converted to string" o.cls.cname

let native_cast ctx o kind =
  let rec ask = function
    | [] -> None
    | f :: rest -> ( match f ctx o kind with None -> ask rest | found -> found)
  in
  ask !Hooks.cast_native

(* --- int and float ----------------------------------------------------------------- *)

let object_to_int ctx o =
  match native_cast ctx o `Int with
  | Some v -> v
  | None ->
    Errors.warning ctx "Object of class %s could not be converted to int" o.cls.cname;
    one

let[@inline never] to_int_value ctx v =
  match Value.view v with
  | Int _ | Wide _ -> v
  | Null | Undef -> zero
  | Bool b -> if b then one else zero
  | Float f -> Wint.of_float f
  | String s -> int_of_string s
  | Array a -> if Php_array.count a > 0 then one else zero
  | Object o -> object_to_int ctx o
  | Resource r -> Value.of_int r.rid
  | Ref _ -> zero

let saturate = Wint.to_int
let to_int ctx v = if Value.is_small v then Value.to_int v else saturate (to_int_value ctx v)

let object_to_float ctx o =
  match native_cast ctx o `Float with
  | Some v -> Value.to_float v
  | None ->
    Errors.warning ctx "Object of class %s could not be converted to float" o.cls.cname;
    1.

let[@inline never] to_float ctx v =
  match Value.view v with
  | Float f -> f
  | Int i -> float_of_int i
  | Wide n -> Int64.to_float n
  | Null | Undef -> 0.
  | Bool b -> if b then 1. else 0.
  | String s -> float_of_string s
  | Array a -> if Php_array.count a > 0 then 1. else 0.
  | Object o -> object_to_float ctx o
  | Resource r -> float_of_int r.rid
  | Ref _ -> 0.

let[@inline never] to_number v =
  match Value.view v with
  | Int _ | Wide _ | Float _ -> v
  | Null | Undef -> zero
  | Bool b -> if b then one else zero
  | String s -> ( match number_prefix s with Some (n, _) -> n | None -> zero)
  | Array a -> if Php_array.count a > 0 then one else zero
  | Resource r -> Value.of_int r.rid
  | Object _ | Ref _ -> one

(* --- string ------------------------------------------------------------------------ *)

let rec count_digits n i = if i < 10 then n else count_digits (n + 1) (i / 10)

let[@inline never] decimal_text i =
  let magnitude = abs i in
  let negative = if i < 0 then 1 else 0 in
  let n = count_digits 1 magnitude + negative in
  let b = Bytes.create n in
  let rec fill p i =
    Bytes.unsafe_set b p (Char.unsafe_chr (48 + (i mod 10)));
    if i >= 10 then fill (p - 1) (i / 10)
  in
  fill (n - 1) magnitude;
  if negative = 1 then Bytes.unsafe_set b 0 '-';
  Bytes.unsafe_to_string b

let digit_texts = Array.init 256 string_of_int

let[@inline never] string_of_int i =
  if i >= 0 && i < 256 then Array.unsafe_get digit_texts i
  else if i = min_int then Stdlib.string_of_int i
  else decimal_text i

let precision ctx =
  match Hashtbl.find_opt ctx.req.ini "precision" with
  | None | Some "14" -> 14
  | Some text -> saturate (int_of_string text)

let string_of_float14 f = Dtoa.to_string_precision 14 f
let string_of_float ctx f = Dtoa.to_string_precision (precision ctx) f
let repr_of_float = Dtoa.repr

let resource_text (r : resource) = "Resource id #" ^ string_of_int r.rid

let[@inline never] to_string_slow ctx v =
  match Value.view v with
  | String s -> s
  | Int i -> string_of_int i
  | Wide n -> Int64.to_string n
  | Float f -> string_of_float ctx f
  | Null | Undef -> ""
  | Bool b -> if b then "1" else ""
  | Array _ ->
    Errors.warning_text ctx "Array to string conversion";
    "Array"
  | Object o -> object_to_string ctx o
  | Resource r -> resource_text r
  | Ref _ -> ""

let[@inline] to_string ctx v =
  if (not (Value.is_small v)) && Repr.tag v = Repr.string_tag then Value.to_string v
  else to_string_slow ctx v

let[@inline never] string_of_scalar v =
  match Value.view v with
  | String s -> s
  | Int i -> string_of_int i
  | Wide n -> Int64.to_string n
  | Float f -> string_of_float14 f
  | Null | Undef | Ref _ -> ""
  | Bool b -> if b then "1" else ""
  | Array _ -> "Array"
  | Object _ -> "Object"
  | Resource r -> resource_text r

(* --- compound types ---------------------------------------------------------------- *)

let[@inline never] to_array _ctx v =
  match Value.view v with
  | Array a -> a
  | Null | Undef -> Php_array.empty ()
  | Object o -> !Hooks.object_to_array o
  | _ -> Php_array.of_array [| v |]

let settype_name name =
  match String.lowercase_ascii name with
  | "int" | "integer" -> Some "int"
  | "float" | "double" -> Some "float"
  | "string" -> Some "string"
  | "bool" | "boolean" -> Some "bool"
  | "array" -> Some "array"
  | "object" -> Some "object"
  | "null" -> Some "null"
  | _ -> None
