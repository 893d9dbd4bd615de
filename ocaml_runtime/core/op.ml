let[@inline] both_small a b = Wint.both_small a b

(* --- operands ---------------------------------------------------------------------- *)

let[@inline never] unsupported ctx op a b =
  Errors.type_error ctx "Unsupported operand types: %s %s %s" (Value.type_name a) op
    (Value.type_name b)

let non_numeric ctx = Errors.warning_text ctx "A non-numeric value encountered"

(* [v], an operand of the arithmetic operation [a op b], as an int or float. *)
let[@inline never] arithmetic_operand ctx op v a b =
  match Value.view v with
  | Int _ | Wide _ | Float _ -> v
  | Null | Undef -> Value.of_int 0
  | Bool t -> Value.of_int (Bool.to_int t)
  | String s -> (
    match Convert.numeric s with
    | Number n -> n
    | Leading n ->
      non_numeric ctx;
      n
    | Not_numeric -> unsupported ctx op a b)
  | Array _ | Ref _ | Resource _ -> unsupported ctx op a b
  | Object o -> (
    match Convert.native_cast ctx o `Number with
    | Some n -> n
    | None -> unsupported ctx op a b)

let loses_precision ctx f =
  Errors.deprecated ctx "Implicit conversion from float %s to int loses precision"
    (Convert.repr_of_float f)

let int_of_float_operand ctx f =
  let i = Wint.of_float f in
  if Wint.to_float i <> f then loses_precision ctx f;
  i

let int_of_numeric_string ctx s n =
  if Value.is_int n then n
  else begin
    let f = Value.to_float n in
    let i = Convert.int_of_float_capped f in
    if Wint.to_float i <> f then
      Errors.deprecated ctx "Implicit conversion from float-string \"%s\" to int loses precision"
        (Convert.c_text s);
    i
  end

let[@inline never] to_int_operand ctx op v a b =
  match Value.view v with
  | Int _ | Wide _ -> v
  | Null | Undef -> Value.of_int 0
  | Bool t -> Value.of_int (Bool.to_int t)
  | Float f -> int_of_float_operand ctx f
  | String s -> (
    match Convert.numeric s with
    | Number n -> int_of_numeric_string ctx s n
    | Leading n ->
      non_numeric ctx;
      int_of_numeric_string ctx s n
    | Not_numeric -> unsupported ctx op a b)
  | Array _ | Ref _ | Resource _ -> unsupported ctx op a b
  | Object o -> (
    match Convert.native_cast ctx o `Int with
    | Some n -> n
    | None -> unsupported ctx op a b)

(* --- + - * ------------------------------------------------------------------------- *)

let[@inline] arithmetic on_ints on_floats a b =
  if Value.is_int a && Value.is_int b then on_ints a b
  else Value.of_float (on_floats (Compare.number_float a) (Compare.number_float b))

let[@inline never] add_numbers a b = arithmetic Wint.add ( +. ) a b
let[@inline never] sub_numbers a b = arithmetic Wint.sub ( -. ) a b
let[@inline never] mul_numbers a b = arithmetic Wint.mul ( *. ) a b

(* Operands are converted left to right, each with its warnings. *)
let[@inline] operands ctx op f a b =
  let x = arithmetic_operand ctx op a a b in
  let y = arithmetic_operand ctx op b a b in
  f x y

let[@inline never] add_slow ctx a b =
  if Value.is_float a && Value.is_float b then
    Value.of_float (Value.to_float a +. Value.to_float b)
  else if Value.is_array a && Value.is_array b then
    Value.of_array (Php_array.union (Value.to_array a) (Value.to_array b))
  else operands ctx "+" add_numbers a b

let[@inline never] sub_slow ctx a b =
  if Value.is_float a && Value.is_float b then
    Value.of_float (Value.to_float a -. Value.to_float b)
  else operands ctx "-" sub_numbers a b

let[@inline never] mul_slow ctx a b =
  if Value.is_float a && Value.is_float b then
    Value.of_float (Value.to_float a *. Value.to_float b)
  else operands ctx "*" mul_numbers a b

let[@inline] add ctx a b =
  if both_small a b then begin
    let x = Value.to_int a and y = Value.to_int b in
    let r = x + y in
    if (x lxor r) land (y lxor r) < 0 then add_slow ctx a b else Value.of_int r
  end
  else add_slow ctx a b

let[@inline] sub ctx a b =
  if both_small a b then begin
    let x = Value.to_int a and y = Value.to_int b in
    let r = x - y in
    if (x lxor y) land (x lxor r) < 0 then sub_slow ctx a b else Value.of_int r
  end
  else sub_slow ctx a b

let[@inline] mul ctx a b =
  if
    both_small a b
    && (Value.to_int a + 0x40000000) lor (Value.to_int b + 0x40000000) land lnot 0x7FFFFFFF = 0
  then Value.of_int (Value.to_int a * Value.to_int b)
  else mul_slow ctx a b

let[@inline] add_const ctx v n = add ctx v (Value.of_int n)
let[@inline] sub_const ctx v n = sub ctx v (Value.of_int n)
let neg ctx v = mul ctx v (Value.of_int (-1))
let plus ctx v = mul ctx v (Value.of_int 1)

(* --- / % ** ------------------------------------------------------------------------ *)

let division_by_zero ctx = Errors.throw_error ctx "DivisionByZeroError" "Division by zero"
let modulo_by_zero ctx = Errors.throw_error ctx "DivisionByZeroError" "Modulo by zero"

let[@inline never] div_ints ctx a b =
  if Wint.sign b = 0 then division_by_zero ctx
  else if Wint.sign (Wint.rem a b) = 0 then Wint.quot a b
  else Value.of_float (Wint.to_float a /. Wint.to_float b)

let div_int ctx a b =
  if b = 0 then division_by_zero ctx
  else if b <> -1 && a mod b = 0 then Value.of_int (a / b)
  else div_ints ctx (Value.of_int a) (Value.of_int b)

let div_float ctx a b = if b = 0. then division_by_zero ctx else a /. b

let[@inline never] div_numbers ctx a b =
  if Value.is_int a && Value.is_int b then div_ints ctx a b
  else Value.of_float (div_float ctx (Compare.number_float a) (Compare.number_float b))

let[@inline never] div ctx a b =
  if both_small a b then div_int ctx (Value.to_int a) (Value.to_int b)
  else operands ctx "/" (div_numbers ctx) a b

let rem_int ctx a b =
  if b = 0 then modulo_by_zero ctx else if b = -1 then 0 else a mod b

let[@inline never] rem_slow ctx a b =
  let x = to_int_operand ctx "%" a a b in
  let y = to_int_operand ctx "%" b a b in
  if Wint.sign y = 0 then modulo_by_zero ctx else Wint.rem x y

let[@inline never] rem ctx a b =
  if both_small a b && Value.to_int b > 0 then Value.of_int (Value.to_int a mod Value.to_int b)
  else rem_slow ctx a b

let pow_float x y =
  (* C's pow *)
  if x = 1. || y = 0. then 1. else x ** y

(* Exponentiation by squaring, going over to floats on overflow as the engine does. *)
let pow_ints base exponent =
  let rec go acc b i =
    if Int64.equal i 0L then acc
    else if Int64.equal (Int64.logand i 1L) 1L then begin
      let product = Wint.mul acc b and rest = Int64.pred i in
      if Value.is_float product then
        Value.of_float
          (Value.to_float product *. pow_float (Wint.to_float b) (Int64.to_float rest))
      else go product b rest
    end
    else begin
      let square = Wint.mul b b and half = Int64.shift_right i 1 in
      if Value.is_float square then
        Value.of_float
          (Wint.to_float acc *. pow_float (Value.to_float square) (Int64.to_float half))
      else go acc square half
    end
  in
  if Int64.equal exponent 0L then Value.of_int 1
  else if Wint.sign base = 0 then Value.of_int 0
  else go (Value.of_int 1) base exponent

let pow_numbers a b =
  if Value.is_int a && Value.is_int b && Wint.sign b >= 0 then pow_ints a (Wint.to_int64 b)
  else Value.of_float (pow_float (Compare.number_float a) (Compare.number_float b))

let pow_int a b = pow_numbers (Value.of_int a) (Value.of_int b)
let[@inline never] pow ctx a b = operands ctx "**" pow_numbers a b

(* --- bits -------------------------------------------------------------------------- *)

let bytewise f s t n =
  String.init n (fun i -> Char.unsafe_chr (f (Char.code s.[i]) (Char.code t.[i])))

let[@inline] bitwise ctx op on_ints on_strings a b =
  if Value.is_string a && Value.is_string b then
    Value.of_string (on_strings (Value.to_string a) (Value.to_string b))
  else begin
    let x = to_int_operand ctx op a a b in
    let y = to_int_operand ctx op b a b in
    on_ints x y
  end

let and_strings s t = bytewise ( land ) s t (min (String.length s) (String.length t))
let xor_strings s t = bytewise ( lxor ) s t (min (String.length s) (String.length t))

let or_strings s t =
  let long, short = if String.length s >= String.length t then (s, t) else (t, s) in
  let n = String.length short in
  bytewise ( lor ) long short n ^ String.sub long n (String.length long - n)

let[@inline never] bit_and_slow ctx a b = bitwise ctx "&" Wint.logand and_strings a b
let[@inline never] bit_or_slow ctx a b = bitwise ctx "|" Wint.logor or_strings a b
let[@inline never] bit_xor_slow ctx a b = bitwise ctx "^" Wint.logxor xor_strings a b

let[@inline] bit_and ctx a b =
  if both_small a b then Value.of_int (Value.to_int a land Value.to_int b)
  else bit_and_slow ctx a b

let[@inline] bit_or ctx a b =
  if both_small a b then Value.of_int (Value.to_int a lor Value.to_int b)
  else bit_or_slow ctx a b

let[@inline] bit_xor ctx a b =
  if both_small a b then Value.of_int (Value.to_int a lxor Value.to_int b)
  else bit_xor_slow ctx a b

let bit_not ctx v =
  match Value.view v with
  | Int _ | Wide _ -> Wint.lognot v
  | Float f -> Wint.lognot (int_of_float_operand ctx f)
  | String s -> Value.of_string (String.map (fun c -> Char.chr (255 - Char.code c)) s)
  | _ -> Errors.type_error ctx "Cannot perform bitwise not on %s" (Value.type_name v)

let negative_shift ctx = Errors.throw_error ctx "ArithmeticError" "Bit shift by negative number"

let shift_left_int ctx x n = if n < 0 then negative_shift ctx else Wint.shift_left_int x n
let shift_right_int ctx x n = if n < 0 then negative_shift ctx else x asr min n 62

let shift ctx op f a b =
  let x = to_int_operand ctx op a a b in
  let y = to_int_operand ctx op b a b in
  let n = Wint.to_int y in
  if n < 0 then negative_shift ctx else f x n

let shift_left ctx a b =
  if both_small a b then shift_left_int ctx (Value.to_int a) (Value.to_int b)
  else shift ctx "<<" Wint.shift_left a b

let shift_right ctx a b =
  if both_small a b then Value.of_int (shift_right_int ctx (Value.to_int a) (Value.to_int b))
  else shift ctx ">>" Wint.shift_right a b

(* --- ++ and -- --------------------------------------------------------------------- *)

(* The last letter or digit goes up by one, with carries to the left; other bytes stop it. *)
let successor s =
  let b = Bytes.of_string s in
  let rec carry i kind =
    if i < 0 then
      match kind with
      | '0' -> "1" ^ Bytes.to_string b
      | c -> String.make 1 c ^ Bytes.to_string b
    else
      match Bytes.get b i with
      | 'z' -> Bytes.set b i 'a'; carry (i - 1) 'a'
      | 'Z' -> Bytes.set b i 'A'; carry (i - 1) 'A'
      | '9' -> Bytes.set b i '0'; carry (i - 1) '0'
      | ('a' .. 'y' | 'A' .. 'Y' | '0' .. '8') as c ->
        Bytes.set b i (Char.chr (Char.code c + 1));
        Bytes.to_string b
      | _ -> Bytes.to_string b
  in
  match s.[String.length s - 1] with
  | 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' -> carry (String.length s - 1) '0'
  | _ -> s

let incr_string s =
  if s = "" then Value.of_string "1"
  else
    match Convert.numeric s with
    | Number n -> add_numbers n (Value.of_int 1)
    | _ -> Value.of_string (successor s)

let decr_string s =
  if s = "" then Value.of_int (-1)
  else
    match Convert.numeric s with
    | Number n -> sub_numbers n (Value.of_int 1)
    | _ -> Value.of_string s

let[@inline never] incr_slow ctx v =
  match Value.view v with
  | Int _ | Wide _ | Float _ -> add_numbers v (Value.of_int 1)
  | Null | Undef -> Value.of_int 1
  | Bool _ -> v
  | String s -> incr_string s
  | Array _ | Object _ | Ref _ | Resource _ ->
    Errors.type_error ctx "Cannot increment %s" (Value.type_name v)

let[@inline never] decr_slow ctx v =
  match Value.view v with
  | Int _ | Wide _ | Float _ -> sub_numbers v (Value.of_int 1)
  | Null | Undef -> Value.null
  | Bool _ -> v
  | String s -> decr_string s
  | Array _ | Object _ | Ref _ | Resource _ ->
    Errors.type_error ctx "Cannot decrement %s" (Value.type_name v)

let[@inline] incr ctx v =
  if Value.is_small v && Value.to_int v <> max_int then Value.of_int (Value.to_int v + 1)
  else incr_slow ctx v

let[@inline] decr ctx v =
  if Value.is_small v && Value.to_int v <> min_int then Value.of_int (Value.to_int v - 1)
  else decr_slow ctx v

(* --- strings ----------------------------------------------------------------------- *)

let[@inline] ( ^ ) x y =
  Limits.reserve (String.length x + String.length y);
  x ^ y

let[@inline never] concat ctx a b =
  let x = Convert.to_string ctx a in
  let y = Convert.to_string ctx b in
  Value.of_string (if x = "" then y else if y = "" then x else x ^ y)

let[@inline never] as_strbuf ctx v =
  if Value.is_string v then Value.to_strbuf v
  else Strbuf.of_string (Convert.to_string ctx v)

let[@inline never] append ctx v s = Value.of_strbuf (Strbuf.append (as_strbuf ctx v) s)

let[@inline never] concat_assign ctx v w =
  let b = as_strbuf ctx v in
  Value.of_strbuf (Strbuf.append b (Convert.to_string ctx w))

(* --- comparison -------------------------------------------------------------------- *)

let equal_slow = Compare.loose_equal

let[@inline] equal ctx a b =
  if both_small a b then a == b else equal_slow ctx a b

let[@inline] not_equal ctx a b = not (equal ctx a b)

let[@inline] identical a b =
  if Value.is_small a || Value.is_small b then a == b else Compare.identical a b

let[@inline] not_identical a b = not (identical a b)
let lt_slow = Compare.less
let le_slow = Compare.less_equal

let[@inline] lt ctx a b =
  if both_small a b then Value.to_int a < Value.to_int b else lt_slow ctx a b

let[@inline] le ctx a b =
  if both_small a b then Value.to_int a <= Value.to_int b else le_slow ctx a b

let[@inline] gt ctx a b = lt ctx b a
let[@inline] ge ctx a b = le ctx b a
let spaceship = Compare.compare

let[@inline] equal_int ctx v n =
  if Value.is_small v then Value.to_int v = n else equal_slow ctx v (Value.of_int n)

let[@inline never] equal_string ctx v s =
  if Value.is_string v then Compare.strings_equal (Value.to_string v) s
  else equal_slow ctx v (Value.of_string s)

let[@inline] identical_int v n = v == Value.of_int n

let identical_string v s = Value.is_string v && Key.equal_strings (Value.to_string v) s

let[@inline] lt_int ctx v n =
  if Value.is_small v then Value.to_int v < n else lt_slow ctx v (Value.of_int n)

let[@inline] le_int ctx v n =
  if Value.is_small v then Value.to_int v <= n else le_slow ctx v (Value.of_int n)

let[@inline] gt_int ctx v n =
  if Value.is_small v then Value.to_int v > n else lt_slow ctx (Value.of_int n) v

let[@inline] ge_int ctx v n =
  if Value.is_small v then Value.to_int v >= n else le_slow ctx (Value.of_int n) v

(* --- logic ------------------------------------------------------------------------- *)

let truth_slow = Convert.to_bool

let[@inline] truth v =
  if Value.is_small v then Value.to_int v <> 0
  else v == Value.true_ || (v != Value.false_ && truth_slow v)

let[@inline] not_ v = not (truth v)
let xor a b = truth a <> truth b
