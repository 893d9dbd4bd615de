let powers_of_ten =
  [| 1e0; 1e1; 1e2; 1e3; 1e4; 1e5; 1e6; 1e7; 1e8; 1e9; 1e10; 1e11; 1e12; 1e13; 1e14; 1e15; 1e16;
     1e17; 1e18; 1e19; 1e20; 1e21; 1e22 |]

let is_finite (x : float) = x -. x = 0.
let is_nan (x : float) = x <> x
let is_negative x = Int64.compare (Int64.bits_of_float x) 0L < 0

(* {1 The exact decimal expansion}

   Naturals are little-endian limbs in base 10^9, one below the capacity needed to multiply a limb by
   a 31-bit factor in an OCaml int. *)

let base = 1_000_000_000

(* [scale limbs used factor] multiplies in place and is the new number of limbs. *)
let scale limbs used factor =
  let carry = ref 0 in
  for i = 0 to used - 1 do
    let v = (limbs.(i) * factor) + !carry in
    let q = v / base in
    limbs.(i) <- v - (q * base);
    carry := q
  done;
  let used = ref used in
  while !carry > 0 do
    limbs.(!used) <- !carry mod base;
    carry := !carry / base;
    incr used
  done;
  !used

let scale_by_power limbs used factor step power_of_step exponent =
  let used = ref used and left = ref exponent in
  while !left >= step do
    used := scale limbs !used power_of_step;
    left := !left - step
  done;
  for _ = 1 to !left do
    used := scale limbs !used factor
  done;
  !used

let rec strip_twos m e = if m land 1 = 0 then strip_twos (m lsr 1) (e + 1) else (m, e)

let text_of_limbs limbs used =
  let buf = Buffer.create (used * 9) in
  Buffer.add_string buf (string_of_int limbs.(used - 1));
  for i = used - 2 downto 0 do
    let s = string_of_int limbs.(i) in
    for _ = String.length s to 8 do
      Buffer.add_char buf '0'
    done;
    Buffer.add_string buf s
  done;
  Buffer.contents buf

(* [expansion x] is all decimal digits of the finite positive [x] (no leading zero, perhaps trailing
   ones) and the position of its point: x = 0.digits * 10^point. *)
let expansion x =
  let bits = Int64.to_int (Int64.logand (Int64.bits_of_float x) 0x7fff_ffff_ffff_ffffL) in
  let biased = (bits lsr 52) land 0x7ff and fraction = bits land ((1 lsl 52) - 1) in
  let m, e =
    if biased = 0 then strip_twos fraction (-1074)
    else strip_twos (fraction lor (1 lsl 52)) (biased - 1075)
  in
  let limbs = Array.make (4 + (abs e / 9)) 0 in
  limbs.(0) <- m mod base;
  limbs.(1) <- m / base;
  let used = if limbs.(1) = 0 then 1 else 2 in
  if e >= 0 then
    let used = scale_by_power limbs used 2 29 (1 lsl 29) e in
    let digits = text_of_limbs limbs used in
    (digits, String.length digits)
  else
    let used = scale_by_power limbs used 5 13 1_220_703_125 (-e) in
    let digits = text_of_limbs limbs used in
    (digits, String.length digits + e)

(* {1 Digits} *)

let strip_zeros s =
  let n = ref (String.length s) in
  while !n > 1 && String.unsafe_get s (!n - 1) = '0' do
    decr n
  done;
  if !n = String.length s then s else String.sub s 0 !n

(* [increment s] is the digit string after [s], and 1 if it carried into a new first digit. *)
let increment s =
  let b = Bytes.of_string s in
  let i = ref (Bytes.length b - 1) in
  while !i >= 0 && Bytes.get b !i = '9' do
    Bytes.set b !i '0';
    decr i
  done;
  if !i < 0 then ("1" ^ Bytes.to_string b, 1)
  else begin
    Bytes.set b !i (Char.chr (Char.code (Bytes.get b !i) + 1));
    (Bytes.to_string b, 0)
  end

(* [compare_tail s n] compares 0.s[n..] with a half. *)
let compare_tail s n =
  if n >= String.length s then -1
  else
    let c = compare s.[n] '5' in
    if c <> 0 then c
    else
      let rec nonzero i = i < String.length s && (s.[i] <> '0' || nonzero (i + 1)) in
      if nonzero (n + 1) then 1 else 0

(* [keep (digits, point) n] rounds to the first [n >= 1] digits, ties to even. *)
let keep (digits, point) n =
  if n >= String.length digits then (strip_zeros digits, point)
  else
    let head = String.sub digits 0 n in
    let c = compare_tail digits n in
    let up = c > 0 || (c = 0 && Char.code head.[n - 1] land 1 = 1) in
    if up then
      let head, carry = increment head in
      (strip_zeros head, point + carry)
    else (strip_zeros head, point)

let decimal_exponent x = int_of_float (floor (log10 x)) + 1

(* [scaled x n] is [x * 10^k] with [n <= 15] digits before the point, rounded once, and [k]; negative
   when that cannot be had with one rounding. *)
let scaled x n =
  if x < 1e-7 || x >= 1e22 then (-1., 0)
  else
    let k = n - decimal_exponent x in
    if k > 22 || k < -22 then (-1., 0)
    else
      let p = if k >= 0 then x *. powers_of_ten.(k) else x /. powers_of_ten.(-k) in
      if p > powers_of_ten.(n - 1) && p < powers_of_ten.(n) then (p, k) else (-1., 0)

(* [quick_round p n] is the integer nearest to the true value behind the once rounded [p < 10^n], or
   -1 when the rounding error of [p] might matter. *)
let quick_round p n =
  let r = floor p in
  let f = p -. r in
  let doubt = if n <= 14 then 0.01 else 0.07 in
  if abs_float (f -. 0.5) <= doubt then -1
  else int_of_float r + if f > 0.5 then 1 else 0

let digits_of_int r k =
  let s = string_of_int r in
  (strip_zeros s, String.length s - k)

let reads_as digits point x =
  float_of_string (digits ^ "e" ^ string_of_int (point - String.length digits)) = x

(* The shortest digits by the definition: the first length at which the truncated expansion or its
   successor reads as [x]. Up to 15 digits at most one string can, so the search begins there. *)
let shortest_slow x =
  let ((digits, point) as all) = expansion x in
  let rec search n =
    if n >= String.length digits then (strip_zeros digits, point)
    else
      let low = String.sub digits 0 n in
      let high, carry = increment low in
      let high = if carry = 1 then String.sub high 0 n else high in
      let low_fits = reads_as low point x and high_fits = reads_as high (point + carry) x in
      if low_fits && high_fits then keep all n
      else if low_fits then (strip_zeros low, point)
      else if high_fits then (strip_zeros high, point + carry)
      else search (n + 1)
  in
  if x < 2.3e-308 then search 1
  else
    let d, p = keep all 15 in
    if reads_as d p x then (d, p) else search 16

let shortest_digits x =
  let x = abs_float x in
  if x = 0. then ("0", 1)
  else if x < 1e15 && floor x = x then digits_of_int (int_of_float x) 0
  else
    let p, k = scaled x 15 in
    let y = floor (p +. 0.5) in
    if p > 0. && (if k >= 0 then y /. powers_of_ten.(k) else y *. powers_of_ten.(-k)) = x then
      digits_of_int (int_of_float y) k
    else shortest_slow x

let precision_digits n x =
  let x = abs_float x and n = max n 1 in
  if x = 0. then ("0", 1)
  else if n > 15 then keep (expansion x) n
  else
    let p, k = scaled x n in
    let r = if p < 0. then -1 else quick_round p n in
    if r < 0 then keep (expansion x) n else digits_of_int r k

let fixed_slow n x =
  let ((digits, point) as all) = expansion x in
  let kept = point + n in
  if kept < 0 then ("", -n)
  else if kept = 0 then if compare_tail digits 0 > 0 then ("1", point + 1) else ("", -n)
  else keep all kept

let fixed_digits n x =
  let x = abs_float x in
  if x = 0. then ("0", 1)
  else if n < 0 || n > 15 then fixed_slow n x
  else
    let p = x *. powers_of_ten.(n) in
    let r = if p < 1e15 then quick_round p 15 else -1 in
    if r < 0 then fixed_slow n x
    else if r = 0 then ("", -n)
    else digits_of_int r n

(* {1 PHP's formats} *)

(* zend_gcvt's layout of digits: exponent form when the point is left of -3 or right of [width]. *)
let layout negative digits point width exponent_char =
  let buf = Buffer.create 32 in
  if negative then Buffer.add_char buf '-';
  let n = String.length digits in
  if point < -3 || point > width then begin
    Buffer.add_char buf digits.[0];
    Buffer.add_char buf '.';
    if n = 1 then Buffer.add_char buf '0' else Buffer.add_substring buf digits 1 (n - 1);
    Buffer.add_char buf exponent_char;
    let e = point - 1 in
    Buffer.add_char buf (if e < 0 then '-' else '+');
    Buffer.add_string buf (string_of_int (abs e))
  end
  else if point <= 0 then begin
    Buffer.add_string buf "0.";
    for _ = point to -1 do
      Buffer.add_char buf '0'
    done;
    Buffer.add_string buf digits
  end
  else if n <= point then begin
    Buffer.add_string buf digits;
    for _ = n to point - 1 do
      Buffer.add_char buf '0'
    done
  end
  else begin
    Buffer.add_substring buf digits 0 point;
    Buffer.add_char buf '.';
    Buffer.add_substring buf digits point (n - point)
  end;
  Buffer.contents buf

(* [is_even_tie x n]: rounding [x] to [n] digits drops exactly a half from a whole number below 10^15,
   downwards. There zend_dtoa leaves trailing zeros standing: echo 100000000000005.0 is
   1.0000000000000E+14. *)
let is_even_tie x n =
  x < 1e15 && floor x = x
  &&
  let drop = decimal_exponent x - n in
  drop > 0 && drop < 16
  &&
  let unit = int_of_float powers_of_ten.(drop) and v = int_of_float x in
  2 * (v mod unit) = unit && v / unit land 1 = 0

(* zend_gcvt cuts the name to [width] bytes. *)
let special width x =
  let name = if is_nan x then "NAN" else if x > 0. then "INF" else "-INF" in
  String.sub name 0 (min width (String.length name))

let general_text exponent_char p x =
  let width = if p < 0 then 17 else max p 1 in
  if not (is_finite x) then special width x
  else
    if floor x = x && abs_float x < powers_of_ten.(min width 15) then
      if x = 0. then if is_negative x then "-0" else "0" else string_of_int (int_of_float x)
    else
      let digits, point = if p < 0 then shortest_digits x else precision_digits p x in
      let digits =
        if p >= 0 && is_even_tie (abs_float x) width then
          digits ^ String.make (width - String.length digits) '0'
        else digits
      in
      layout (x < 0.) digits point width exponent_char

let to_string_precision p x = general_text 'E' p x
let repr x = general_text 'E' (-1) x

let repr_zero_fraction x =
  let s = repr x in
  if (not (is_finite x)) || String.contains s '.' then s else s ^ ".0"

let sprintf_special x = if is_nan x then "NaN" else "INF"

let fixed n x =
  if not (is_finite x) then sprintf_special x
  else
    let n = max 0 (min n 500) in
    let digits, point = fixed_digits n x in
    let digits, point = if x = 0. then ("", 0) else (digits, point) in
    let buf = Buffer.create 32 in
    if x < 0. then Buffer.add_char buf '-';
    let length = String.length digits in
    let digit i = if i >= 0 && i < length then String.unsafe_get digits i else '0' in
    if point <= 0 then Buffer.add_char buf '0'
    else
      for i = 0 to point - 1 do
        Buffer.add_char buf (digit i)
      done;
    if n > 0 then begin
      Buffer.add_char buf '.';
      for i = point to point + n - 1 do
        Buffer.add_char buf (digit i)
      done
    end;
    Buffer.contents buf

let exponent c n x =
  if not (is_finite x) then sprintf_special x
  else
    let n = max 0 (min n 500) in
    let digits, point = precision_digits (n + 1) x in
    let buf = Buffer.create 32 in
    if x < 0. then Buffer.add_char buf '-';
    Buffer.add_char buf digits.[0];
    if n > 0 then begin
      Buffer.add_char buf '.';
      Buffer.add_substring buf digits 1 (String.length digits - 1);
      for _ = String.length digits to n do
        Buffer.add_char buf '0'
      done
    end;
    Buffer.add_char buf c;
    let e = point - 1 in
    Buffer.add_char buf (if e < 0 then '-' else '+');
    Buffer.add_string buf (string_of_int (abs e));
    Buffer.contents buf

let general c n x =
  if not (is_finite x) then sprintf_special x
  else general_text (if c = 'G' || c = 'H' then 'E' else 'e') n x

(* {1 round and number_format} *)

type rounding = Half_up | Half_down | Half_even | Half_odd

let round_to_integer mode x =
  let y =
    match mode with
    | Half_up -> if x >= 0. then floor (x +. 0.5) else ceil (x -. 0.5)
    | Half_down -> if x >= 0. then ceil (x -. 0.5) else floor (x +. 0.5)
    | Half_even ->
        let y = floor (x +. 0.5) in
        if y -. x = 0.5 then 2. *. floor (y /. 2.) else y
    | Half_odd ->
        let y = floor (x +. 0.5) in
        if y -. x = 0.5 then (2. *. floor ((y -. 1.) /. 2.)) +. 1. else y
  in
  if y = 0. then copysign 0. x else y

let power_of_ten n =
  if n <= 22 then powers_of_ten.(n)
  else if n > 308 then infinity
  else float_of_string ("1e" ^ string_of_int n)

let shift x places =
  if places >= 0 then x *. power_of_ten places else x /. power_of_ten (-places)

let round ?(mode = Half_up) x places =
  if (not (is_finite x)) || x = 0. then x
  else
    let places = max places (-1_000_000) |> min 1_000_000 in
    let exact_places = 14 - int_of_float (floor (log10 (abs_float x))) in
    let prepared =
      if exact_places > places && exact_places - 15 < places then begin
        let y = round_to_integer mode (shift x exact_places) in
        Some (y /. power_of_ten (min 60 (exact_places - places)))
      end
      else
        let y = shift x places in
        if abs_float y >= 1e15 then None else Some y
    in
    match prepared with
    | None -> x
    | Some y ->
        let y = round_to_integer mode y in
        if abs places < 23 then
          if places > 0 then y /. power_of_ten places else y *. power_of_ten (-places)
        else if not (is_finite y) then 0.
        else
          let r = float_of_string (fixed 0 y ^ "e" ^ string_of_int (-places)) in
          if is_finite r then r else x

let number_format n ~dec_point ~thousands_sep x =
  let n = max 0 n in
  let x = round x n in
  let text = fixed n x in
  if not (is_finite x) then String.lowercase_ascii text
  else
    let negative = text.[0] = '-' in
    let text = if negative then String.sub text 1 (String.length text - 1) else text in
    let all_zero = ref true in
    String.iter (fun c -> if c <> '0' && c <> '.' then all_zero := false) text;
    let whole = if n = 0 then String.length text else String.index text '.' in
    let buf = Buffer.create 32 in
    if negative && not !all_zero then Buffer.add_char buf '-';
    for i = 0 to whole - 1 do
      if i > 0 && (whole - i) mod 3 = 0 then Buffer.add_string buf thousands_sep;
      Buffer.add_char buf text.[i]
    done;
    if n > 0 then begin
      Buffer.add_string buf dec_point;
      let written = String.length text - whole - 1 in
      Buffer.add_substring buf text (whole + 1) written;
      Buffer.add_string buf (String.make (n - written) '0')
    end;
    Buffer.contents buf

(* {1 Reading} *)

let is_digit c = c >= '0' && c <= '9'

(* [digits_end s i] is the position of the first byte at or after [i] that is not a digit. *)
let rec digits_end s i =
  if i < String.length s && is_digit (String.unsafe_get s i) then digits_end s (i + 1) else i

let after_sign s i =
  if i < String.length s && (s.[i] = '-' || s.[i] = '+') then i + 1 else i

(* [exponent_end s i] is the end of an exponent that begins at [i], or [i]. *)
let exponent_end s i =
  if i < String.length s && (s.[i] = 'e' || s.[i] = 'E') then
    let first = after_sign s (i + 1) in
    let stop = digits_end s first in
    if stop > first then stop else i
  else i

(* Clinger's fast path: a mantissa below 2^53 and a power of ten below 10^23 are exact doubles, so one
   operation rounds correctly. *)
let decimal_value s start whole_end fraction_end stop =
  let first = after_sign s start in
  let mantissa = ref 0 in
  for i = first to whole_end - 1 do
    mantissa := (!mantissa * 10) + (Char.code s.[i] - 48)
  done;
  for i = whole_end + 1 to fraction_end - 1 do
    mantissa := (!mantissa * 10) + (Char.code s.[i] - 48)
  done;
  let decimals = if fraction_end > whole_end then fraction_end - whole_end - 1 else 0 in
  let e =
    if stop = fraction_end then 0
    else if stop - fraction_end > 6 then 1_000_000
    else
      let sign = s.[fraction_end + 1] in
      let from = after_sign s (fraction_end + 1) in
      let v = int_of_string ("0u" ^ String.sub s from (stop - from)) in
      if sign = '-' then -v else v
  in
  let e = e - decimals in
  if fraction_end - first <= 17 && !mantissa <= 1 lsl 53 && abs e <= 22 then begin
    let m = float_of_int !mantissa in
    let v = if e >= 0 then m *. powers_of_ten.(e) else m /. powers_of_ten.(-e) in
    if s.[start] = '-' then -.v else v
  end
  else float_of_string (String.sub s start (stop - start))

let strtod s start =
  let n = String.length s in
  let first = after_sign s start in
  let whole_end = digits_end s first in
  let fraction_end =
    if whole_end < n && s.[whole_end] = '.' then
      let stop = digits_end s (whole_end + 1) in
      if stop > whole_end + 1 || whole_end > first then stop else whole_end
    else whole_end
  in
  if fraction_end = first then (0., start)
  else
    let stop = exponent_end s fraction_end in
    (decimal_value s start whole_end fraction_end stop, stop)

type number = Not_numeric | Int of int | Int64 of int64 | Float of float

let is_space c = c = ' ' || (c >= '\t' && c <= '\r')

let rec spaces_end s i =
  if i < String.length s && is_space (String.unsafe_get s i) then spaces_end s (i + 1) else i

let rec zeros_end s i stop = if i < stop && s.[i] = '0' then zeros_end s (i + 1) stop else i

(* [compare_c s i t] compares the NUL-terminated text at [s.[i]] with [t], as strcmp does. *)
let compare_c s i t =
  let stop = match String.index_from_opt s i '\000' with Some j -> j | None -> String.length s in
  compare (String.sub s i (stop - i)) t

(* [integer_value s start stop] is the integer written in s[start..stop), or a float when it needs more
   than 64 bits. Like PHP it decides 19-digit cases by comparing the rest of the string, and one byte
   later when an exponent lacks its digits ("9223372036854775808e+"), and then wraps. *)
let integer_value s start stop =
  let first = zeros_end s (after_sign s start) stop in
  let count = stop - first in
  let negative = s.[start] = '-' in
  if count <= 18 then begin
    let v = ref 0 in
    for i = first to stop - 1 do
      v := (!v * 10) + (Char.code s.[i] - 48)
    done;
    Int (if negative then - !v else !v)
  end
  else
    let exponent_lacks_digits =
      stop + 1 < String.length s
      && (s.[stop] = 'e' || s.[stop] = 'E')
      && (s.[stop + 1] = '-' || s.[stop + 1] = '+')
    in
    let fits =
      count = 19
      &&
      let from = if exponent_lacks_digits then first + 1 else first in
      let c = compare_c s from "9223372036854775808" in
      c < 0 || (c = 0 && negative)
    in
    if fits then
      let magnitude = Int64.of_string ("0u" ^ String.sub s first 19) in
      let v = if negative then Int64.neg magnitude else magnitude in
      if Int64.of_int (Int64.to_int v) = v then Int (Int64.to_int v) else Int64 v
    else Float (fst (strtod s start))

let numeric_prefix s =
  let n = String.length s in
  let start = spaces_end s 0 in
  let first = after_sign s start in
  if first < n && (is_digit s.[first] || (s.[first] = '.' && first + 1 < n && is_digit s.[first + 1]))
  then
    let whole_end = digits_end s first in
    let is_float =
      whole_end < n && (s.[whole_end] = '.' || exponent_end s whole_end > whole_end)
    in
    if is_float then
      let v, stop = strtod s start in
      (Float v, spaces_end s stop)
    else (integer_value s start whole_end, spaces_end s whole_end)
  else (Not_numeric, 0)
