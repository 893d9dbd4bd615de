type t = Repr.any
type view = Int of int | Wide of int64 | String of string

external of_int : int -> t = "%identity"
external literal : string -> t = "%identity"
external to_value : t -> Repr.any = "%identity"
external of_value : Repr.any -> t = "%identity"
external to_int : t -> int = "%identity"
external to_text : t -> string = "%identity"
external get64 : string -> int -> int64 = "%caml_string_get64u"

let[@inline] is_small (k : t) = Repr.is_int k
let[@inline] is_string (k : t) = (not (Repr.is_int k)) && Repr.tag k = Repr.string_tag
let[@inline] is_int (k : t) = Repr.is_int k || Repr.tag k <> Repr.string_tag

let of_int64 n =
  let i = Int64.to_int n in
  if Int64.equal (Int64.of_int i) n then of_int i else Repr.to_any (Layout.Wide_ n)

let wide (k : t) : int64 =
  match (Repr.of_any k : Layout.t) with Layout.Wide_ n -> n | _ -> 0L

let[@inline never] view k =
  if is_small k then Int (to_int k)
  else if Repr.tag k = Repr.string_tag then String (to_text k)
  else Wide (wide k)

let[@inline never] to_string k =
  if is_small k then string_of_int (to_int k)
  else if Repr.tag k = Repr.string_tag then to_text k
  else Int64.to_string (wide k)

(* The int that [s] canonically writes, from position [i] on; the caller has checked that
    what is before is a sign. *)
let rec digits s i n acc =
  if i = n then acc
  else begin
    let d = Char.code (String.unsafe_get s i) - 48 in
    if d < 0 || d > 9 then -1 else digits s (i + 1) n ((acc * 10) + d)
  end

let[@inline never] decimal_wide s =
  match Int64.of_string_opt s with
  | Some n when String.equal (Int64.to_string n) s -> of_int64 n
  | _ -> literal s

let[@inline never] decimal s =
  let n = String.length s in
  let negative = n > 0 && String.unsafe_get s 0 = '-' in
  let first = if negative then 1 else 0 in
  if n = first || n > 20 then literal s
  else if String.unsafe_get s first = '0' then
    if n = 1 then of_int 0 else literal s
  else if n - first <= 18 then begin
    let v = digits s first n 0 in
    if v < 0 then literal s else of_int (if negative then -v else v)
  end
  else if digits s first (first + 18) 0 < 0 then literal s
  else decimal_wide s

let[@inline] of_string s =
  (* the text's first byte; its padding byte when it is empty *)
  if String.unsafe_get s 0 > '9' then literal s else decimal s

(* Multiplicative hashing: the high 30 bits of a 63-bit product. *)
let multiplier = 0x1E3779B97F4A7C15
let[@inline] hash_int i = (i * multiplier) lsr 33

(* Words of the block are read whole, the padding (which tells the length) included. *)
let rec hash_words s i last h =
  let h = (h lxor Int64.to_int (get64 s (i * 8))) * multiplier in
  if i = last then ((h lxor (h lsr 32)) * multiplier) lsr 33
  else hash_words s (i + 1) last (h lxor (h lsr 32))

let[@inline] hash_string s = hash_words s 0 (String.length s lsr 3) 0

let hash k =
  if is_small k then hash_int (to_int k)
  else if Repr.tag k = Repr.string_tag then hash_string (to_text k)
  else hash_int (Int64.to_int (wide k))

let rec equal_words a b i =
  i < 0 || (get64 a (i * 8) = get64 b (i * 8) && equal_words a b (i - 1))

(* Words again: equal ones have equal padding, hence equal lengths once the blocks have
    the same size. *)
let[@inline never] equal_strings_slow a b =
  let n = String.length a in
  n = String.length b && equal_words a b (n lsr 3)

let[@inline] equal_strings a b =
  a == b || (get64 a 0 = get64 b 0 && equal_strings_slow a b)

let equal (a : t) (b : t) =
  a == b
  || (not (is_small a || is_small b))
     && Repr.tag a = Repr.tag b
     &&
     if Repr.tag a = Repr.string_tag then equal_strings (to_text a) (to_text b)
     else Int64.equal (wide a) (wide b)
