type t = Value.t

let[@inline] to_float v = if Value.is_float v then Value.to_float v else Wint.to_float v

let[@inline never] add_slow a b =
  if Value.is_float a then
    if Value.is_float b then Value.of_float (Value.to_float a +. Value.to_float b)
    else Value.of_float (Value.to_float a +. Wint.to_float b)
  else if not (Value.is_float b) then Wint.add a b
  else Value.of_float (Wint.to_float a +. Value.to_float b)

let[@inline never] sub_slow a b =
  if Value.is_float a then
    if Value.is_float b then Value.of_float (Value.to_float a -. Value.to_float b)
    else Value.of_float (Value.to_float a -. Wint.to_float b)
  else if not (Value.is_float b) then Wint.sub a b
  else Value.of_float (Wint.to_float a -. Value.to_float b)

let[@inline never] mul_slow a b =
  if Value.is_float a then
    if Value.is_float b then Value.of_float (Value.to_float a *. Value.to_float b)
    else Value.of_float (Value.to_float a *. Wint.to_float b)
  else if not (Value.is_float b) then Wint.mul a b
  else Value.of_float (Wint.to_float a *. Value.to_float b)

let[@inline] mul_float a b =
  if Value.is_float a && Value.is_float b then Value.to_float a *. Value.to_float b
  else to_float (mul_slow a b)

let[@inline] both_small a b = Value.is_small a && Value.is_small b

let[@inline] add a b =
  if both_small a b then Wint.add_int (Value.to_int a) (Value.to_int b) else add_slow a b

let[@inline] sub a b =
  if both_small a b then Wint.sub_int (Value.to_int a) (Value.to_int b) else sub_slow a b

let[@inline] mul a b =
  if both_small a b then Wint.mul_int (Value.to_int a) (Value.to_int b) else mul_slow a b
