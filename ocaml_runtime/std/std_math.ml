(* Mathematics (https://www.php.net/manual/en/ref.math.php). *)

let pi_value = 3.14159265358979323846

let constants =
  [
    ("M_E", Value.of_float 2.7182818284590452354);
    ("M_LOG2E", Value.of_float 1.4426950408889634074);
    ("M_LOG10E", Value.of_float 0.43429448190325182765);
    ("M_LN2", Value.of_float 0.69314718055994530942);
    ("M_LN10", Value.of_float 2.30258509299404568402);
    ("M_PI", Value.of_float 3.14159265358979323846);
    ("M_PI_2", Value.of_float 1.57079632679489661923);
    ("M_PI_4", Value.of_float 0.78539816339744830962);
    ("M_1_PI", Value.of_float 0.31830988618379067154);
    ("M_2_PI", Value.of_float 0.63661977236758134308);
    ("M_SQRTPI", Value.of_float 1.77245385090551602729);
    ("M_2_SQRTPI", Value.of_float 1.12837916709551257390);
    ("M_LNPI", Value.of_float 1.14472988584940017414);
    ("M_EULER", Value.of_float 0.57721566490153286061);
    ("M_SQRT2", Value.of_float 1.41421356237309504880);
    ("M_SQRT1_2", Value.of_float 0.70710678118654752440);
    ("M_SQRT3", Value.of_float 1.73205080756887729352);
    ("PHP_ROUND_HALF_UP", Value.of_int 1); ("PHP_ROUND_HALF_DOWN", Value.of_int 2);
    ("PHP_ROUND_HALF_EVEN", Value.of_int 3); ("PHP_ROUND_HALF_ODD", Value.of_int 4);
  ]

(* {1 Numbers} *)

let abs n =
  if Value.is_small n then if Value.to_int n >= 0 then n else Wint.neg n
  else if Value.is_float n then Value.of_float (Float.abs (Value.to_float n))
  else if Wint.sign n < 0 then Wint.neg n
  else n
  [@@php "function abs(int|float $num): int|float; pure; nothrow"]

let float_of n = if Value.is_small n then float_of_int (Value.to_int n)
  else Compare.number_float n

let floor n = Stdlib.floor (float_of n)
  [@@php "function floor(int|float $num): float; pure; nothrow"]
let ceil n = Stdlib.ceil (float_of n)
  [@@php "function ceil(int|float $num): float; pure; nothrow"]

let round n places mode =
  let mode =
    match mode with
    | 2 -> Dtoa.Half_down
    | 3 -> Dtoa.Half_even
    | 4 -> Dtoa.Half_odd
    | _ -> Dtoa.Half_up
  in
  if Value.is_int n && places >= 0 then float_of n
  else Dtoa.round ~mode (float_of n) places
  [@@php
    "function round(int|float $num, int $precision = 0, int $mode = PHP_ROUND_HALF_UP): \
     float; pure; nothrow"]

let intdiv ctx a b =
  if Wint.sign b = 0 then Errors.throw_error ctx "DivisionByZeroError" "Division by zero"
  else if Wint.equal b (Value.of_int (-1)) && Wint.equal a Wint.min_value then
    Errors.throw_error ctx "ArithmeticError"
      "Division of PHP_INT_MIN by -1 is not an integer"
  else Wint.quot a b
  [@@php "function intdiv(int $num1, int $num2): int; wide; throws if num2 is outside 1.."]

let fmod a b = Float.rem a b
  [@@php "function fmod(float $num1, float $num2): float; pure; nothrow"]
let fdiv a b = a /. b
  [@@php "function fdiv(float $num1, float $num2): float; pure; nothrow"]

let pow ctx a b = Op.pow ctx a b
  [@@php "function pow(mixed $num, mixed $exponent): int|float|object"]

(* {1 Logarithms and powers} *)

let sqrt x = Stdlib.sqrt x [@@php "function sqrt(float $num): float; pure; nothrow"]
let exp x = Stdlib.exp x [@@php "function exp(float $num): float; pure; nothrow"]
let expm1 x = Stdlib.expm1 x [@@php "function expm1(float $num): float; pure; nothrow"]
let log10 x = Stdlib.log10 x [@@php "function log10(float $num): float; pure; nothrow"]
let log1p x = Stdlib.log1p x [@@php "function log1p(float $num): float; pure; nothrow"]

(* Exact on powers of two, as the C library's log2. *)
let log2_of x =
  let m, e = Float.frexp x in
  if m = 0.5 then float_of_int (e - 1) else Float.log2 x

let log ctx x base =
  match base with
  | None -> Stdlib.log x
  | Some base ->
      if base = 2. then log2_of x
      else if base = 10. then Stdlib.log10 x
      else if base = 1. then Float.nan
      else if base <= 0.
        then Errors.value_error ctx "log(): Argument #2 ($base) must be greater than 0"
      else Stdlib.log x /. Stdlib.log base
  [@@php "function log(float $num, float $base = UNKNOWN): float"]

let hypot x y = Float.hypot x y
  [@@php "function hypot(float $x, float $y): float; pure; nothrow"]

(* {1 Trigonometry} *)

let sin x = Stdlib.sin x [@@php "function sin(float $num): float; pure; nothrow"]
let cos x = Stdlib.cos x [@@php "function cos(float $num): float; pure; nothrow"]
let tan x = Stdlib.tan x [@@php "function tan(float $num): float; pure; nothrow"]
let asin x = Stdlib.asin x [@@php "function asin(float $num): float; pure; nothrow"]
let acos x = Stdlib.acos x [@@php "function acos(float $num): float; pure; nothrow"]
let atan x = Stdlib.atan x [@@php "function atan(float $num): float; pure; nothrow"]
let atan2 y x = Stdlib.atan2 y x
  [@@php "function atan2(float $y, float $x): float; pure; nothrow"]
let sinh x = Stdlib.sinh x [@@php "function sinh(float $num): float; pure; nothrow"]
let cosh x = Stdlib.cosh x [@@php "function cosh(float $num): float; pure; nothrow"]
let tanh x = Stdlib.tanh x [@@php "function tanh(float $num): float; pure; nothrow"]
let asinh x = Float.asinh x [@@php "function asinh(float $num): float; pure; nothrow"]
let acosh x = Float.acosh x [@@php "function acosh(float $num): float; pure; nothrow"]
let atanh x = Float.atanh x [@@php "function atanh(float $num): float; pure; nothrow"]
let pi () = pi_value [@@php "function pi(): float; pure; nothrow"]
let deg2rad x = x /. 180. *. pi_value
  [@@php "function deg2rad(float $num): float; pure; nothrow"]
let rad2deg x = x /. pi_value *. 180.
  [@@php "function rad2deg(float $num): float; pure; nothrow"]

let is_nan x = Float.is_nan x [@@php "function is_nan(float $num): bool; pure; nothrow"]
let is_finite x = Float.is_finite x
  [@@php "function is_finite(float $num): bool; pure; nothrow"]

let is_infinite x = Float.abs x = infinity
  [@@php "function is_infinite(float $num): bool; pure; nothrow"]

(* {1 Bases} *)

let digit_of = function
  | '0' .. '9' as c -> Char.code c - 48
  | 'a' .. 'z' as c -> Char.code c - 87
  | 'A' .. 'Z' as c -> Char.code c - 55
  | _ -> 99

(* An optional prefix such as "0x" is skipped. *)
let skip_prefix s base =
  let letter = match base with 16 -> 'x' | 8 -> 'o' | 2 -> 'b' | _ -> '\000' in
  if String.length s >= 2 && s.[0] = '0' && Char.lowercase_ascii s.[1] = letter then 2
  else 0

(** [of_base ctx s base] is the number a string writes in a base: a float when it does not
    fit 64 bits. *)
let of_base ctx s base =
  let ignored = ref false in
  let big = ref 0. and is_big = ref false and n = ref 0L in
  let limit = Int64.div Int64.max_int (Int64.of_int base) in
  let rest = Int64.rem Int64.max_int (Int64.of_int base) in
  for i = skip_prefix s base to String.length s - 1 do
    let d = digit_of s.[i] in
    if d >= base then ignored := true
    else if !is_big then big := (!big *. float_of_int base) +. float_of_int d
    else if
      Int64.compare !n limit < 0
      || (Int64.equal !n limit && Int64.compare (Int64.of_int d) rest <= 0)
    then n := Int64.add (Int64.mul !n (Int64.of_int base)) (Int64.of_int d)
    else begin
      is_big := true;
      big := (Int64.to_float !n *. float_of_int base) +. float_of_int d
    end
  done;
  if !ignored then
    Errors.deprecated ctx
      "Invalid characters passed for attempted conversion, these have been ignored";
  if !is_big then Value.of_float !big else Value.of_int64 !n

let bindec ctx s = of_base ctx s 2
  [@@php "function bindec(string $binary_string): int|float"]
let hexdec ctx s = of_base ctx s 16
  [@@php "function hexdec(string $hex_string): int|float"]
let octdec ctx s = of_base ctx s 8
  [@@php "function octdec(string $octal_string): int|float"]

let digits = "0123456789abcdefghijklmnopqrstuvwxyz"

(* The 64 bits of an int, unsigned. *)
let to_base n base =
  let base = Int64.of_int base in
  let rec go n acc =
    let d = digits.[Int64.to_int (Int64.unsigned_rem n base)] in
    let n = Int64.unsigned_div n base in
    let acc = d :: acc in
    if Int64.equal n 0L then acc else go n acc
  in
  String.of_seq (List.to_seq (go n []))

let decbin n = to_base (Wint.to_int64 n) 2
  [@@php "function decbin(int $num): string; pure; nothrow; wide"]

let dechex n = to_base (Wint.to_int64 n) 16
  [@@php "function dechex(int $num): string; pure; nothrow; wide"]

let decoct n = to_base (Wint.to_int64 n) 8
  [@@php "function decoct(int $num): string; pure; nothrow; wide"]

(* At most 64 digits, the last ones. *)
let float_to_base ctx x base =
  let x = Stdlib.floor (Float.abs x) in
  if x = infinity then begin
    Errors.warning ctx "Number too large";
    ""
  end
  else begin
    let base = float_of_int base in
    let rec go x acc left =
      let d = digits.[int_of_float (Float.rem x base)] in
      let x = x /. base in
      let acc = d :: acc in
      if x >= 1. && left > 1 then go x acc (left - 1) else acc
    in
    String.of_seq (List.to_seq (go x [] 64))
  end

let base_convert ctx s from_base to_base_ =
  if from_base < 2 || from_base > 36 then
    Errors.value_error ctx
      "base_convert(): Argument #2 ($from_base) must be between 2 and 36 (inclusive)";
  if to_base_ < 2 || to_base_ > 36 then
    Errors.value_error ctx
      "base_convert(): Argument #3 ($to_base) must be between 2 and 36 (inclusive)";
  let n = of_base ctx s from_base in
  if Value.is_float n then float_to_base ctx (Value.to_float n) to_base_
  else to_base (Wint.to_int64 n) to_base_
  [@@php "function base_convert(string $num, int $from_base, int $to_base): string"]

let () = Constants.register constants
