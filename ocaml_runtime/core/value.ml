open Types

type t = value

external of_int : int -> t = "%identity"
external of_string : string -> t = "%identity"
external of_array : 'a Php_array.t -> t = "%identity"
external of_object : obj -> t = "%identity"
external of_ref : reference -> t = "%identity"
external of_strbuf : Strbuf.t -> t = "%identity"
external of_key : Key.t -> t = "%identity"
external to_int : t -> int = "%identity"
external to_strbuf : t -> Strbuf.t = "%identity"
external to_array : t -> arr = "%identity"
external to_object : t -> obj = "%identity"
external to_ref : t -> reference = "%identity"
external bare_string : t -> string = "%identity"

let null = Layout.null
let true_ = Layout.true_
let false_ = Layout.false_
let undef = Layout.undef
let empty_string = of_string ""
let[@inline] of_bool b = if b then true_ else false_
let[@inline] of_float f : t = Repr.to_any (Float_ f)

let of_int64 n : t =
  let i = Int64.to_int n in
  if Int64.equal (Int64.of_int i) n then of_int i else Repr.to_any (Wide_ n)

type view =
  | Null
  | Undef
  | Bool of bool
  | Int of int
  | Wide of int64
  | Float of float
  | String of string
  | Array of arr
  | Object of obj
  | Ref of reference
  | Resource of resource

let[@inline] is_small (v : t) = Repr.is_int v
let[@inline] has_tag v tag = (not (Repr.is_int v)) && Repr.tag v = tag
let[@inline] is_wide v = has_tag v 6
let[@inline] is_int v = Repr.is_int v || Repr.tag v = 6
let[@inline] is_float v = has_tag v 5

let[@inline] is_string v =
  (not (Repr.is_int v)) && (Repr.tag v = Repr.string_tag || Repr.tag v = 7)

let[@inline] is_array v = has_tag v 0
let[@inline] is_object v = has_tag v 1
let[@inline] is_bool v = v == true_ || v == false_
let[@inline] is_null v = v == null || v == undef
let[@inline] is_undef v = v == undef
let[@inline] is_true v = v == true_
let[@inline] is_false v = v == false_
let[@inline] is_ref v = has_tag v 2
let[@inline] is_resource v = has_tag v 9
let[@inline] layout (v : t) : layout = Repr.of_any v

let is_scalar v =
  Repr.is_int v
  ||
  let tag = Repr.tag v in
  tag = Repr.string_tag || (tag >= 4 && tag <= 7)

let[@inline] to_float v = (Layout.float_content v).content
let of_resource ~id rtype payload : t =
  Repr.to_any (Resource_ { rid = id; rtype; payload })

let to_resource (v : t) : resource = Repr.of_any v
let wide v = match layout v with Wide_ n -> n | _ -> 0L
let to_int64 v = if Repr.is_int v then Int64.of_int (to_int v) else wide v
let[@inline] to_bool v = v == true_

let[@inline] to_string v =
  if Repr.tag v = Repr.string_tag then bare_string v else Strbuf.to_string (to_strbuf v)

let[@inline never] view v =
  if Repr.is_int v then Int (to_int v)
  else if Repr.tag v = Repr.string_tag then String (bare_string v)
  else
    match layout v with
    | Array_ _ -> Array (to_array v)
    | Object_ _ -> Object (to_object v)
    | Ref_ _ -> Ref (to_ref v)
    | Null_ _ -> Null
    | Bool_ b -> Bool b
    | Float_ f -> Float f
    | Wide_ n -> Wide n
    | Buf_ _ -> String (Strbuf.to_string (to_strbuf v))
    | Undef_ _ -> Undef
    | Resource_ _ -> Resource (Repr.of_any v)

let[@inline] deref v = Layout.deref v
let[@inline] copy v = if is_array v then of_array (Php_array.copy (to_array v)) else v
let[@inline] or_null v = if v == undef then null else v
let[@inline never] copy_deref v = or_null (copy (deref v))
let class_of v = (to_object v).cls

let[@inline never] gettype v =
  match view (deref v) with
  | Null | Undef -> "NULL"
  | Bool _ -> "boolean"
  | Int _ | Wide _ -> "integer"
  | Float _ -> "double"
  | String _ -> "string"
  | Array _ -> "array"
  | Object _ -> "object"
  | Ref _ -> "reference"
  | Resource r -> if r.rtype = "Unknown" then "resource (closed)" else "resource"

let[@inline never] zval_name v =
  match view (deref v) with
  | Null | Undef -> "null"
  | Bool _ -> "bool"
  | Int _ | Wide _ -> "int"
  | Float _ -> "float"
  | String _ -> "string"
  | Array _ -> "array"
  | Object _ -> "object"
  | Ref _ -> "reference"
  | Resource _ -> "resource"

let[@inline never] type_name v =
  let v = deref v in
  if is_object v then (to_object v).cls.cname else zval_name v
