(* A magnitude is an array of digits of base 10^4, least significant first, without leading zeros: products
   of two digits and their sums stay far below 63 bits. *)

type t = { negative : bool; digits : int array; scale : int }

let base = 10000
let width = 4

let trim a =
  let n = ref (Array.length a) in
  while !n > 0 && a.(!n - 1) = 0 do decr n done;
  if !n = Array.length a then a else Array.sub a 0 !n

let make negative digits scale =
  let digits = trim digits in
  { negative = negative && digits <> [||]; digits; scale }

let zero = { negative = false; digits = [||]; scale = 0 }
let scale x = x.scale
let is_zero x = x.digits = [||]
let is_negative x = x.negative
let is_odd x = x.digits <> [||] && x.digits.(0) land 1 = 1

let magnitude_of_digits s =
  let n = String.length s in
  Array.init ((n + width - 1) / width) (fun i ->
      let stop = n - (i * width) in
      let start = max 0 (stop - width) in
      int_of_string ("0u" ^ String.sub s start (stop - start)))

let digits_of_magnitude a =
  let n = Array.length a in
  if n = 0 then "0"
  else begin
    let b = Buffer.create (n * width) in
    Buffer.add_string b (string_of_int a.(n - 1));
    for i = n - 2 downto 0 do
      Buffer.add_string b (Printf.sprintf "%04d" a.(i))
    done;
    Buffer.contents b
  end

let of_string s =
  let n = String.length s in
  let start = if n > 0 && (s.[0] = '-' || s.[0] = '+') then 1 else 0 in
  let is_digits t = String.for_all (fun c -> c >= '0' && c <= '9') t in
  let body = String.sub s start (n - start) in
  let whole, fraction =
    match String.index_opt body '.' with
    | None -> (body, "")
    | Some i -> (String.sub body 0 i, String.sub body (i + 1) (String.length body - i - 1))
  in
  if not (is_digits whole && is_digits fraction) then None
  else Some (make (start = 1 && s.[0] = '-') (magnitude_of_digits (whole ^ fraction)) (String.length fraction))

(* {1 Magnitudes} *)

let compare_magnitudes a b =
  let n = Array.length a and m = Array.length b in
  if n <> m then Stdlib.compare n m
  else
    let rec go i = if i < 0 then 0 else if a.(i) <> b.(i) then Stdlib.compare a.(i) b.(i) else go (i - 1) in
    go (n - 1)

let add_magnitudes a b =
  let n = max (Array.length a) (Array.length b) in
  let digit x i = if i < Array.length x then x.(i) else 0 in
  let carry = ref 0 in
  trim
    (Array.init (n + 1) (fun i ->
         let sum = digit a i + digit b i + !carry in
         carry := sum / base;
         sum mod base))

(* a >= b *)
let sub_magnitudes a b =
  let borrow = ref 0 in
  trim
    (Array.mapi
       (fun i d ->
         let d = d - !borrow - if i < Array.length b then b.(i) else 0 in
         if d < 0 then begin borrow := 1; d + base end else begin borrow := 0; d end)
       a)

let mul_magnitudes a b =
  let n = Array.length a and m = Array.length b in
  let r = Array.make (n + m + 1) 0 in
  for i = 0 to n - 1 do
    let carry = ref 0 in
    for j = 0 to m - 1 do
      let v = r.(i + j) + (a.(i) * b.(j)) + !carry in
      r.(i + j) <- v mod base;
      carry := v / base
    done;
    r.(i + m) <- r.(i + m) + !carry
  done;
  trim r

let mul_small a k =
  let carry = ref 0 in
  let r = Array.make (Array.length a + 1) 0 in
  Array.iteri
    (fun i d ->
      let v = (d * k) + !carry in
      r.(i) <- v mod base;
      carry := v / base)
    a;
  r.(Array.length a) <- !carry;
  trim r

let div_small a k =
  let rest = ref 0 in
  let q = Array.make (Array.length a) 0 in
  for i = Array.length a - 1 downto 0 do
    let v = (!rest * base) + a.(i) in
    q.(i) <- v / k;
    rest := v mod k
  done;
  (trim q, !rest)

(* Knuth's algorithm D: quotient and rest. *)
let div_magnitudes a b =
  let m = Array.length b in
  if m = 0 then raise Division_by_zero
  else if compare_magnitudes a b < 0 then ([||], a)
  else if m = 1 then
    let q, r = div_small a b.(0) in
    (q, trim [| r |])
  else begin
    let factor = base / (b.(m - 1) + 1) in
    let v = mul_small b factor in
    let scaled = mul_small a factor in
    let n = Array.length a in
    let u = Array.make (n + 1) 0 in
    Array.blit scaled 0 u 0 (Array.length scaled);
    let q = Array.make (n - m + 1) 0 in
    for j = n - m downto 0 do
      let top = (u.(j + m) * base) + u.(j + m - 1) in
      let guess = ref (min (base - 1) (top / v.(m - 1))) in
      while
        let rest = top - (!guess * v.(m - 1)) in
        rest < base && !guess * v.(m - 2) > (rest * base) + u.(j + m - 2)
      do
        decr guess
      done;
      let borrow = ref 0 in
      for i = 0 to m do
        let d = u.(i + j) - !borrow - if i < m then !guess * v.(i) else 0 in
        let low = ((d mod base) + base) mod base in
        borrow := (low - d) / base;
        u.(i + j) <- low
      done;
      if !borrow > 0 then begin
        decr guess;
        let carry = ref 0 in
        for i = 0 to m do
          let s = u.(i + j) + !carry + if i < m then v.(i) else 0 in
          u.(i + j) <- s mod base;
          carry := s / base
        done
      end;
      q.(j) <- !guess
    done;
    (trim q, fst (div_small (trim u) factor))
  end

let rec power10 n =
  if n < width then [| int_of_float (10. ** float_of_int n) |]
  else Array.append [| 0 |] (power10 (n - width))

let shift_left a n = if n = 0 || a = [||] then a else mul_magnitudes a (power10 n)
let shift_right a n = if n = 0 then a else fst (div_magnitudes a (power10 n))

(* {1 Numbers} *)

let rescale x scale =
  if scale = x.scale then x
  else if scale > x.scale then { x with digits = shift_left x.digits (scale - x.scale); scale }
  else make x.negative (shift_right x.digits (x.scale - scale)) scale

let cut scale x = if x.scale > scale then rescale x scale else x

let aligned a b =
  let scale = max a.scale b.scale in
  (rescale a scale, rescale b scale, scale)

let compare a b =
  let a, b, _ = aligned a b in
  match (a.negative, b.negative) with
  | true, false -> -1
  | false, true -> 1
  | false, false -> compare_magnitudes a.digits b.digits
  | true, true -> compare_magnitudes b.digits a.digits

let negate x = { x with negative = (not x.negative) && x.digits <> [||] }

let add a b =
  let a, b, scale = aligned a b in
  if a.negative = b.negative then make a.negative (add_magnitudes a.digits b.digits) scale
  else if compare_magnitudes a.digits b.digits >= 0 then
    make a.negative (sub_magnitudes a.digits b.digits) scale
  else make b.negative (sub_magnitudes b.digits a.digits) scale

let sub a b = add a (negate b)
let mul a b = make (a.negative <> b.negative) (mul_magnitudes a.digits b.digits) (a.scale + b.scale)

let div a b scale =
  (* a / b = (A / B) 10^(sb - sa): bring A to the scale of the result *)
  let shift = scale + b.scale - a.scale in
  let top = if shift >= 0 then shift_left a.digits shift else a.digits in
  let bottom = if shift < 0 then shift_left b.digits (-shift) else b.digits in
  make (a.negative <> b.negative) (fst (div_magnitudes top bottom)) scale

let rem a b scale =
  let quotient = div a b 0 in
  cut scale (sub a (mul quotient b))

let sqrt x scale =
  let scale = max scale x.scale in
  let target = rescale x (2 * scale) in
  if is_zero target then zero
  else begin
    (* Newton's iteration on integers, from above *)
    let length = String.length (digits_of_magnitude target.digits) in
    let next r = fst (div_small (add_magnitudes r (fst (div_magnitudes target.digits r))) 2) in
    let rec go r =
      let s = next r in
      if compare_magnitudes s r >= 0 then r else go s
    in
    make false (go (shift_left [| 1 |] ((length / 2) + 1))) scale
  end

let to_string x scale =
  let x = rescale x scale in
  let digits = digits_of_magnitude x.digits in
  let digits =
    let missing = scale + 1 - String.length digits in
    if missing > 0 then String.make missing '0' ^ digits else digits
  in
  let whole = String.length digits - scale in
  let sign = if x.negative then "-" else "" in
  if scale = 0 then sign ^ digits
  else sign ^ String.sub digits 0 whole ^ "." ^ String.sub digits whole scale

let to_int x =
  if Array.length x.digits > 4 then None
  else
    let v = Array.fold_right (fun d acc -> (acc * base) + d) x.digits 0 in
    Some (if x.negative then -v else v)

let of_int n =
  make (n < 0) (magnitude_of_digits (let s = string_of_int n in if n < 0 then String.sub s 1 (String.length s - 1) else s)) 0
