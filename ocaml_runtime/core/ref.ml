open Types

let undef_value : value = Layout.undef

let[@inline] to_value (r : reference) : value = Repr.to_any r
let[@inline] of_value (v : value) : reference = Repr.of_any v
let[@inline] make (v : value) : reference = Repr.of_any (Repr.to_any (Ref_ { contents = v }))
let[@inline] get (r : reference) = r.contents
let[@inline] set (r : reference) v = r.contents <- v
let is_ref = Layout.is_ref
let[@inline] deref v = if is_ref v then (of_value v).contents else v
let[@inline] of_argument v = if is_ref v then of_value v else make v
let undef () = make undef_value
