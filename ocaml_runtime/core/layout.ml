type buffer = { mutable bytes : Bytes.t; mutable fill : int }

type t =
  | Array_ of unit
  | Object_ of unit
  | Ref_ of { mutable contents : Repr.any }
  | Null_ of unit
  | Bool_ of bool
  | Float_ of float
  | Wide_ of int64
  | Buf_ of { shared : buffer; len : int; mutable flat : string }
  | Undef_ of unit
  | Resource_ of unit
  | Place_ of { container : Repr.any; key : Repr.any }

type reference = { mutable contents : Repr.any }

let array_tag : Repr.tag = 0
let object_tag : Repr.tag = 1
let ref_tag : Repr.tag = 2
let null_tag : Repr.tag = 3
let bool_tag : Repr.tag = 4
let float_tag : Repr.tag = 5
let wide_tag : Repr.tag = 6
let buf_tag : Repr.tag = 7
let undef_tag : Repr.tag = 8
let resource_tag : Repr.tag = 9
let place_tag : Repr.tag = 10
let null = Repr.to_any (Null_ ())
let true_ = Repr.to_any (Bool_ true)
let false_ = Repr.to_any (Bool_ false)
let undef = Repr.to_any (Undef_ ())
let[@inline] is_ref v = (not (Repr.is_int v)) && Repr.tag v = 2

let[@inline] deref v =
  if is_ref v then (Repr.of_any v : reference).contents else v

let[@inline] make_ref v = Repr.to_any (Ref_ { contents = v })
let[@inline] is_static v = v == true_ || v == false_ || v == null || v == undef

type float_block = { content : float; unused : unit }

let[@inline] float_content v : float_block = Repr.of_any v

let[@inline] put_static (vals : Repr.any array) i v =
  Array.unsafe_set (Repr.of_any (Repr.to_any vals) : int array) i (Repr.of_any v : int)
