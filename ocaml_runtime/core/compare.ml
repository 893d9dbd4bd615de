open Types

let uncomparable = 1
let[@inline] sign c = if c < 0 then -1 else if c > 0 then 1 else 0
let bytes a b = sign (String.compare a b)

let floats (a : float) (b : float) = if a = b then 0 else if a < b then -1 else 1
let int_float i f = floats (Wint.to_float i) f

(* --- strings ----------------------------------------------------------------------- *)

(* A numeric string: its value, and whether it is an integer too large for 64 bits (1, -1 if negative). *)
type number = { value : value; overflow : int }

let is_integer_text s =
  let rec digits i seen =
    if i = String.length s then seen
    else
      match s.[i] with
      | '0' .. '9' -> digits (i + 1) true
      | ' ' | '\t' | '\n' | '\r' | '\011' | '\012' -> digits (i + 1) seen
      | '+' | '-' when not seen -> digits (i + 1) seen
      | _ -> false
  in
  digits 0 false

let could_be_numeric s =
  String.length s > 0
  &&
  match String.unsafe_get s 0 with
  | '0' .. '9' | '.' | '+' | '-' | ' ' | '\t' | '\n' | '\r' | '\011' | '\012' -> true
  | _ -> false

let[@inline never] number_of s =
  if not (could_be_numeric s) then None
  else
    match Convert.numeric s with
    | Number value ->
      let overflow =
        if Value.is_float value && is_integer_text s then
          if Value.to_float value > 0. then 1 else -1
        else 0
      in
      Some { value; overflow }
    | _ -> None

let number_float n = if Value.is_int n then Wint.to_float n else Value.to_float n

let[@inline never] numbers a b =
  if Value.is_int a && Value.is_int b then sign (Wint.compare a b)
  else floats (number_float a) (number_float b)

let[@inline never] strings_slow a b =
  match number_of a with
  | None -> bytes a b
  | Some x -> (
    match number_of b with
    | None -> bytes a b
    | Some y ->
      let fx = Value.is_float x.value and fy = Value.is_float y.value in
      if x.overflow <> 0 && x.overflow = y.overflow && number_float x.value = number_float y.value
      then bytes a b
      else if not (fx || fy) then sign (Wint.compare x.value y.value)
      else if (not fx) && y.overflow <> 0 then -y.overflow
      else if (not fy) && x.overflow <> 0 then x.overflow
      else begin
        let p = number_float x.value and q = number_float y.value in
        if fx && fy && p = q && Float.abs p = infinity then bytes a b
        else sign (Stdlib.compare (p -. q) 0.)
      end)

let[@inline] digit_like s =
  let c = String.unsafe_get s 0 in
  c <= '9'

(* A numeric string begins with a byte up to '9'. *)
let[@inline never] strings a b =
  if a == b then 0 else if digit_like a && digit_like b then strings_slow a b else bytes a b

let[@inline never] strings_equal a b =
  a == b
  || if digit_like a && digit_like b then strings_slow a b = 0 else Key.equal_strings a b

let[@inline never] string_with_number n s =
  match number_of s with
  | Some { value; _ } -> numbers n value
  | None ->
    let text =
      if Value.is_int n then Wint.to_string n else Convert.string_of_scalar n
    in
    bytes text s

let number_with_string n s =
  if Value.is_float n && Float.is_nan (Value.to_float n) then 1 else string_with_number n s

let string_number s n =
  if Value.is_float n && Float.is_nan (Value.to_float n) then 1 else -string_with_number n s

let bools a b = Stdlib.compare (a : bool) b

(* --- everything -------------------------------------------------------------------- *)

let max_depth = 10_000

(* A resource counts as its id, a string beside it as a number. *)
let resource_with (r : resource) v =
  if Value.is_array v then -1 else numbers (Value.of_int r.rid) (Convert.to_number v)

let too_deep ctx =
  Errors.fatal ctx "Nesting level too deep - recursive dependency?"

let rec compare_at ctx depth a b =
  if depth > max_depth then too_deep ctx
  else
    match (Value.view a, Value.view b) with
    | Int i, Int j -> Stdlib.compare i j
    | (Int _ | Wide _), (Int _ | Wide _) -> sign (Wint.compare a b)
    | Float f, Float g -> floats f g
    | (Int _ | Wide _), Float g -> floats (Wint.to_float a) g
    | Float f, (Int _ | Wide _) -> floats f (Wint.to_float b)
    | String s, String t -> strings s t
    | (Null | Undef), String s -> if s = "" then 0 else -1
    | String s, (Null | Undef) -> if s = "" then 0 else 1
    | Object o, Object p when o == p -> 0
    | Object o, Object p -> objects ctx depth o p
    | Object o, _ -> object_with ctx depth o b ~first:true
    | _, Object o -> object_with ctx depth o a ~first:false
    | ((Null | Undef | Bool _), _) | (_, (Null | Undef | Bool _)) ->
      bools (Convert.to_bool a) (Convert.to_bool b)
    | (Int _ | Wide _ | Float _), String s -> number_with_string a s
    | String s, (Int _ | Wide _ | Float _) -> string_number s b
    | Array x, Array y -> arrays ctx depth x y
    | Resource r, _ -> resource_with r b
    | _, Resource r -> -resource_with r a
    | Array _, _ -> 1
    | _, Array _ -> -1
    | Ref r, _ -> compare_at ctx depth r.contents b
    | _, Ref r -> compare_at ctx depth a r.contents

and arrays ctx depth x y =
  if Php_array.same x y then 0
  else begin
    let n = Stdlib.compare (Php_array.count x) (Php_array.count y) in
    if n <> 0 then n
    else begin
      let rec from p =
        if p < 0 then 0
        else begin
          let other = Php_array.find y (Php_array.key_at x p) in
          if Value.is_undef other then uncomparable
          else begin
            let c = compare_at ctx (depth + 1) (Php_array.value_at x p) other in
            if c <> 0 then c else from (Php_array.next_pos x p)
          end
        end
      in
      from (Php_array.first_pos x)
    end
  end

and objects ctx depth o p =
  let rec native = function
    | [] -> None
    | f :: rest -> ( match f ctx o p with None -> native rest | found -> found)
  in
  match native !Hooks.compare_native with
  | Some 2 -> uncomparable
  | Some c -> c
  | None ->
    if o.cls != p.cls || o.cls.kind = Enum then uncomparable
    else if o.dyn = None && p.dyn = None then slots ctx depth o.slots p.slots 0
    else arrays ctx depth (!Hooks.object_properties o) (!Hooks.object_properties p)

and slots ctx depth x y i =
  if i >= Array.length x then 0
  else begin
    let a = Value.deref x.(i) and b = Value.deref y.(i) in
    match (Value.is_undef a, Value.is_undef b) with
    | true, true -> slots ctx depth x y (i + 1)
    | false, false ->
      let c = compare_at ctx (depth + 1) a b in
      if c <> 0 then c else slots ctx depth x y (i + 1)
    | _ -> uncomparable
  end

(* An object and something else, the object being the first operand or not. *)
and object_with ctx depth o v ~first =
  let between a b = if first then compare_at ctx depth a b else compare_at ctx depth b a in
  let greater = if first then 1 else -1 in
  match Value.view v with
  | Null | Undef -> greater
  | Bool b -> if b then 0 else greater
  | String s -> (
    match o.cls.magic.to_string with
    | Some _ ->
      let text = Convert.object_to_string ctx o in
      if first then strings text s else strings s text
    | None -> greater)
  | Int _ | Wide _ | Float _ ->
    let kind, name = if Value.is_float v then (`Float, "float") else (`Int, "int") in
    let number =
      match Convert.native_cast ctx o kind with
      | Some n -> n
      | None ->
        Errors.notice ctx "Object of class %s could not be converted to %s" o.cls.cname name;
        Value.of_int 1
    in
    between number v
  | _ -> greater

let[@inline never] compare ctx a b =
  if Wint.both_small a b then Stdlib.compare (Value.to_int a) (Value.to_int b)
  else compare_at ctx 0 a b

(* --- equality ---------------------------------------------------------------------- *)

let rec equal_at ctx depth a b =
  if a == b && not (Value.is_float a || Value.is_array a) then true
  else
    match (Value.view a, Value.view b) with
    | String s, String t -> strings_equal s t
    | Array x, Array y ->
      Php_array.same x y
      || Php_array.count x = Php_array.count y
         && (if depth > max_depth then too_deep ctx else true)
         && Php_array.for_all
              (fun k v ->
                let other = Php_array.find y k in
                (not (Value.is_undef other)) && equal_at ctx (depth + 1) v other)
              x
    | _ -> compare_at ctx depth a b = 0

let[@inline never] loose_equal ctx a b = equal_at ctx 0 a b

let[@inline never] less ctx a b =
  match (Value.view a, Value.view b) with
  | Float f, Float g -> f < g
  | _ -> compare ctx a b < 0

let[@inline never] less_equal ctx a b =
  match (Value.view a, Value.view b) with
  | Float f, Float g -> f <= g
  | _ -> compare ctx a b <= 0

let rec identical a b =
  if Value.is_small a || Value.is_small b then a == b
  else
    match (Value.view a, Value.view b) with
    | (Null | Undef), (Null | Undef) -> true
    | Bool p, Bool q -> p = q
    | Wide m, Wide n -> Int64.equal m n
    | Float f, Float g -> f = g
    | String s, String t -> Key.equal_strings s t
    | Object o, Object p -> o == p
    | Resource r, Resource s -> r == s
    | Array x, Array y -> identical_arrays x y
    | _ -> false

and identical_arrays x y =
  Php_array.same x y
  || Php_array.count x = Php_array.count y
     &&
     let rec from p q =
       p < 0
       || Key.equal (Php_array.key_at x p) (Php_array.key_at y q)
          && identical (Php_array.value_at x p) (Php_array.value_at y q)
          && from (Php_array.next_pos x p) (Php_array.next_pos y q)
     in
     from (Php_array.first_pos x) (Php_array.first_pos y)
