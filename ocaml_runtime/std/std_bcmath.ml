(* Arithmetic on decimal texts (https://www.php.net/manual/en/book.bc.php); the numbers are {!Bignum}. *)

open Types

let largest_scale = 2147483647

let default_scale ctx =
  match Hashtbl.find_opt ctx.req.ini "bcmath.scale" with
  | Some s -> ( match int_of_string_opt s with Some n -> max 0 n | None -> 0)
  | None -> 0

let bad_scale ctx fn position =
  Errors.value_error ctx "%s(): Argument #%d ($scale) must be between 0 and 2147483647" fn position

let scale_of ctx fn position = function
  | None -> default_scale ctx
  | Some n when n < 0 || n > largest_scale -> bad_scale ctx fn position
  | Some n -> n

let number ctx fn position name s =
  match Bignum.of_string s with
  | Some x -> x
  | None -> Errors.value_error ctx "%s(): Argument #%d ($%s) is not well-formed" fn position name

let two ctx fn a b scale =
  let scale = scale_of ctx fn 3 scale in
  let a = number ctx fn 1 "num1" a in
  (a, number ctx fn 2 "num2" b, scale)

let divided ctx message f =
  match f () with
  | x -> x
  | exception Division_by_zero -> Errors.throw_text ctx "DivisionByZeroError" message

let bcadd ctx num1 num2 scale =
  let a, b, scale = two ctx "bcadd" num1 num2 scale in
  Bignum.to_string (Bignum.add a b) scale
  [@@php "function bcadd(string $num1, string $num2, ?int $scale = null): string"]

let bcsub ctx num1 num2 scale =
  let a, b, scale = two ctx "bcsub" num1 num2 scale in
  Bignum.to_string (Bignum.sub a b) scale
  [@@php "function bcsub(string $num1, string $num2, ?int $scale = null): string"]

let bcmul ctx num1 num2 scale =
  let a, b, scale = two ctx "bcmul" num1 num2 scale in
  Bignum.to_string (Bignum.mul a b) scale
  [@@php "function bcmul(string $num1, string $num2, ?int $scale = null): string"]

let bcdiv ctx num1 num2 scale =
  let a, b, scale = two ctx "bcdiv" num1 num2 scale in
  divided ctx "Division by zero" (fun () -> Bignum.to_string (Bignum.div a b scale) scale)
  [@@php "function bcdiv(string $num1, string $num2, ?int $scale = null): string"]

let bcmod ctx num1 num2 scale =
  let a, b, scale = two ctx "bcmod" num1 num2 scale in
  divided ctx "Modulo by zero" (fun () -> Bignum.to_string (Bignum.rem a b scale) scale)
  [@@php "function bcmod(string $num1, string $num2, ?int $scale = null): string"]

let bccomp ctx num1 num2 scale =
  let a, b, scale = two ctx "bccomp" num1 num2 scale in
  Bignum.compare (Bignum.cut scale a) (Bignum.cut scale b)
  [@@php "function bccomp(string $num1, string $num2, ?int $scale = null): int"]

let rec power x n =
  if n = 0 then Bignum.of_int 1
  else
    let half = power x (n / 2) in
    let square = Bignum.mul half half in
    if n land 1 = 1 then Bignum.mul square x else square

let whole x = Bignum.(is_zero (sub x (cut 0 x)))

let bcpow ctx num exponent scale =
  let scale = scale_of ctx "bcpow" 3 scale in
  let x = number ctx "bcpow" 1 "num" num in
  let e = number ctx "bcpow" 2 "exponent" exponent in
  if not (whole e) then
    Errors.value_error ctx "bcpow(): Argument #2 ($exponent) cannot have a fractional part";
  match Bignum.(to_int (cut 0 e)) with
  | None -> Errors.value_error ctx "bcpow(): Argument #2 ($exponent) is too large"
  | Some n when n >= 0 -> Bignum.to_string (power x n) scale
  | Some _ when Bignum.is_zero x -> Bignum.to_string Bignum.zero scale
  | Some n -> Bignum.to_string (Bignum.div (Bignum.of_int 1) (power x (-n)) scale) scale
  [@@php "function bcpow(string $num, string $exponent, ?int $scale = null): string"]

let bcsqrt ctx num scale =
  let scale = scale_of ctx "bcsqrt" 2 scale in
  let x = number ctx "bcsqrt" 1 "num" num in
  if Bignum.is_negative x then
    Errors.value_error ctx "bcsqrt(): Argument #1 ($num) must be greater than or equal to 0";
  Bignum.to_string (Bignum.sqrt x scale) scale
  [@@php "function bcsqrt(string $num, ?int $scale = null): string"]

let bcpowmod ctx num exponent modulus scale =
  let fn = "bcpowmod" in
  let scale = scale_of ctx fn 4 scale in
  let integer position name s =
    let x = number ctx fn position name s in
    if not (whole x) then
      Errors.value_error ctx "%s(): Argument #%d ($%s) cannot have a fractional part" fn position name;
    Bignum.cut 0 x
  in
  let x = integer 1 "num" num in
  let e = integer 2 "exponent" exponent in
  if Bignum.is_negative e then
    Errors.value_error ctx "bcpowmod(): Argument #2 ($exponent) must be greater than or equal to 0";
  let m = integer 3 "modulus" modulus in
  if Bignum.is_zero m then Errors.throw_text ctx "DivisionByZeroError" "Modulo by zero";
  let reduce x = Bignum.rem x m 0 in
  let two = Bignum.of_int 2 in
  let rec go x e acc =
    if Bignum.is_zero e then acc
    else
      let acc = if Bignum.is_odd e then reduce (Bignum.mul acc x) else acc in
      go (reduce (Bignum.mul x x)) (Bignum.div e two 0) acc
  in
  Bignum.to_string (go (reduce x) e (reduce (Bignum.of_int 1))) scale
  [@@php "function bcpowmod(string $num, string $exponent, string $modulus, ?int $scale = null): string"]

let bcscale ctx scale =
  let old = default_scale ctx in
  (match scale with
  | None -> ()
  | Some n when n < 0 || n > largest_scale -> bad_scale ctx "bcscale" 1
  | Some n -> Hashtbl.replace ctx.req.ini "bcmath.scale" (string_of_int n));
  old
  [@@php "function bcscale(?int $scale = null): int"]
