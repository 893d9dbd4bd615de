type t = Value.t

let of_int64 = Value.of_int64
let to_int64 = Value.to_int64
let max_value = of_int64 Int64.max_int
let min_value = of_int64 Int64.min_int

let to_int v =
  if Value.is_small v then Value.to_int v
  else if Int64.compare (to_int64 v) 0L < 0 then min_int
  else max_int

let two_63 = 9223372036854775808.
let two_64 = 18446744073709551616.

(* --- 64 bits ----------------------------------------------------------------------- *)

let[@inline never] add64 a b =
  let r = Int64.add a b in
  if Int64.compare (Int64.logand (Int64.logxor a r) (Int64.logxor b r)) 0L < 0 then
    Value.of_float (Int64.to_float a +. Int64.to_float b)
  else of_int64 r

let[@inline never] sub64 a b =
  let r = Int64.sub a b in
  if Int64.compare (Int64.logand (Int64.logxor a b) (Int64.logxor a r)) 0L < 0 then
    Value.of_float (Int64.to_float a -. Int64.to_float b)
  else of_int64 r

let[@inline never] mul64 a b =
  let r = Int64.mul a b in
  let exact =
    if Int64.equal a 0L then true
    else if Int64.equal a (-1L) then not (Int64.equal b Int64.min_int)
    else Int64.equal (Int64.div r a) b
  in
  if exact then of_int64 r else Value.of_float (Int64.to_float a *. Int64.to_float b)

let[@inline never] add_slow a b = add64 (to_int64 a) (to_int64 b)
let[@inline never] sub_slow a b = sub64 (to_int64 a) (to_int64 b)
let[@inline never] mul_slow a b = mul64 (to_int64 a) (to_int64 b)

(* --- 63 bits ----------------------------------------------------------------------- *)

let[@inline never] add_int_slow x y = add64 (Int64.of_int x) (Int64.of_int y)
let[@inline never] sub_int_slow x y = sub64 (Int64.of_int x) (Int64.of_int y)
let[@inline never] mul_int_slow x y = mul64 (Int64.of_int x) (Int64.of_int y)

let[@inline] add_int x y =
  let r = x + y in
  if (x lxor r) land (y lxor r) < 0 then add_int_slow x y else Value.of_int r

let[@inline] sub_int x y =
  let r = x - y in
  if (x lxor y) land (x lxor r) < 0 then sub_int_slow x y else Value.of_int r

(* Both factors within 31 bits: no overflow. *)
let[@inline] mul_int x y =
  if (x + 0x40000000) lor (y + 0x40000000) land lnot 0x7FFFFFFF = 0 then Value.of_int (x * y)
  else mul_int_slow x y

(* One test for "both are immediate": the low bits of the words, which [land] keeps. *)
let[@inline] both_small (a : t) (b : t) =
  Repr.is_int (Repr.to_any ((Repr.of_any a : int) land (Repr.of_any b : int)))

let[@inline] add a b =
  if both_small a b then add_int (Value.to_int a) (Value.to_int b) else add_slow a b

let[@inline] sub a b =
  if both_small a b then sub_int (Value.to_int a) (Value.to_int b) else sub_slow a b

let[@inline] mul a b =
  if both_small a b then mul_int (Value.to_int a) (Value.to_int b) else mul_slow a b

let neg a = sub (Value.of_int 0) a
let succ a = add a (Value.of_int 1)
let pred a = sub a (Value.of_int 1)

let[@inline never] quot a b =
  if both_small a b then
    (* min_int / -1 is representable in 64 bits *)
    of_int64 (Int64.div (to_int64 a) (to_int64 b))
  else begin
    let a = to_int64 a and b = to_int64 b in
    if Int64.equal b (-1L) && Int64.equal a Int64.min_int then Value.of_float two_63
    else of_int64 (Int64.div a b)
  end

let[@inline never] rem a b =
  if both_small a b then Value.of_int (Value.to_int a mod Value.to_int b)
  else begin
    let b = to_int64 b in
    if Int64.equal b (-1L) then Value.of_int 0 else of_int64 (Int64.rem (to_int64 a) b)
  end

let[@inline] bits f64 f63 a b =
  if both_small a b then Value.of_int (f63 (Value.to_int a) (Value.to_int b))
  else of_int64 (f64 (to_int64 a) (to_int64 b))

let[@inline never] logand_slow a b = of_int64 (Int64.logand (to_int64 a) (to_int64 b))

let[@inline] logand a b =
  if both_small a b then Value.of_int (Value.to_int a land Value.to_int b) else logand_slow a b

let logor a b = bits Int64.logor ( lor ) a b
let logxor a b = bits Int64.logxor ( lxor ) a b
let lognot a = of_int64 (Int64.lognot (to_int64 a))

let[@inline never] shift_left a n =
  if n >= 64 then Value.of_int 0 else of_int64 (Int64.shift_left (to_int64 a) n)

let[@inline] shift_left_int x n =
  if n < 62 && (x lsl n) asr n = x then Value.of_int (x lsl n)
  else shift_left (Value.of_int x) n

let[@inline never] shift_right a n =
  if Value.is_small a then Value.of_int (Value.to_int a asr min n 62)
  else of_int64 (Int64.shift_right (to_int64 a) (min n 63))

let[@inline never] compare a b =
  if both_small a b then Stdlib.compare (Value.to_int a) (Value.to_int b)
  else Int64.compare (to_int64 a) (to_int64 b)

let equal a b = a == b || ((not (both_small a b)) && Int64.equal (to_int64 a) (to_int64 b))

let sign a =
  if Value.is_small a then Stdlib.compare (Value.to_int a) 0
  else Int64.compare (to_int64 a) 0L

let[@inline] to_float a =
  if Value.is_small a then float_of_int (Value.to_int a) else Int64.to_float (to_int64 a)

let to_string a =
  if Value.is_small a then string_of_int (Value.to_int a) else Int64.to_string (to_int64 a)

let[@inline never] of_float f =
  if f >= -4611686018427387904. && f < 4611686018427387904. then Value.of_int (int_of_float f)
  else if f >= -.two_63 && f < two_63 then of_int64 (Int64.of_float f)
  else if Float.is_nan f || Float.is_integer f = false then Value.of_int 0
  else begin
    let m = Float.rem f two_64 in
    let m = if m < 0. then m +. two_64 else m in
    of_int64 (Int64.of_float (if m >= two_63 then m -. two_64 else m))
  end

let fits_float f = f >= -.two_63 && f < two_63 && Float.is_integer f
