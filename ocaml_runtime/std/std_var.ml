(* Types of values and conversions (https://www.php.net/manual/en/ref.var.php). *)

open Types

let gettype v = Value.gettype v [@@php "function gettype(mixed $value): string; pure; nothrow"]

let get_debug_type v =
  if Value.is_object v then
    let name = (Value.class_of v).cname in
    match String.index_opt name '\000' with Some i -> String.sub name 0 i | None -> name
  else
    match Value.view v with
    | Resource r -> "resource (" ^ (if r.rtype = "Unknown" then "closed" else r.rtype) ^ ")"
    | _ -> Value.type_name v
  [@@php "function get_debug_type(mixed $value): string; pure; nothrow"]

let is_null v = Value.is_null v [@@php "function is_null(mixed $value): bool; pure; nothrow"]
let is_bool v = Value.is_bool v [@@php "function is_bool(mixed $value): bool; pure; nothrow"]
let is_int v = Value.is_int v [@@php "function is_int(mixed $value): bool; pure; nothrow"]

let is_integer v = Value.is_int v
  [@@php "function is_integer(mixed $value): bool; alias of is_int; pure; nothrow"]

let is_long v = Value.is_int v
  [@@php "function is_long(mixed $value): bool; alias of is_int; pure; nothrow"]

let is_float v = Value.is_float v [@@php "function is_float(mixed $value): bool; pure; nothrow"]

let is_double v = Value.is_float v
  [@@php "function is_double(mixed $value): bool; alias of is_float; pure; nothrow"]

let is_string v = Value.is_string v [@@php "function is_string(mixed $value): bool; pure; nothrow"]
let is_array v = Value.is_array v [@@php "function is_array(mixed $value): bool; pure; nothrow"]

let is_object v = Value.is_object v [@@php "function is_object(mixed $value): bool; pure; nothrow"]
let is_scalar v = Value.is_scalar v [@@php "function is_scalar(mixed $value): bool; pure; nothrow"]

let is_numeric v = Convert.is_numeric v
  [@@php "function is_numeric(mixed $value): bool; pure; nothrow"]

let is_iterable v = Value.is_array v || Traverse.is_traversable v
  [@@php "function is_iterable(mixed $value): bool; pure; nothrow"]

let is_countable v = Value.is_array v || Class.instance_of_lower v "countable"
  [@@php "function is_countable(mixed $value): bool; pure; nothrow"]

let is_callable ctx v syntax_only name =
  Option.iter (fun r -> Ref.set r (Value.of_string (Call.callable_name ctx v))) name;
  if syntax_only then
    Value.is_string v
    || (Value.is_object v && Call.is_callable ctx v)
    || Value.is_array v
       &&
       let a = Value.to_array v in
       Php_array.count a = 2
       &&
       let x = Php_array.find_int a 0 and y = Php_array.find_int a 1 in
       (Value.is_object x || Value.is_string x) && Value.is_string y
  else
    let found = Call.is_callable ctx v in
    if found then Call.deprecated_callable ctx v;
    found
  [@@php "function is_callable(mixed $value, bool $syntax_only = false, &$callable_name = null): bool"]

let boolval v = Convert.to_bool v [@@php "function boolval(mixed $value): bool; pure; nothrow"]
let strval ctx v = Convert.to_string ctx v [@@php "function strval(mixed $value): string; throws if value is no scalar"]
let floatval ctx v = Convert.to_float ctx v [@@php "function floatval(mixed $value): float; throws if value is no scalar"]

let doubleval ctx v = Convert.to_float ctx v
  [@@php "function doubleval(mixed $value): float; alias of floatval"]

(* The integer that a string begins with in a base from 2 to 36; saturates at 64 bits. *)
let int_of_digits s base =
  let s = String.trim s in
  let n = String.length s in
  let negative = n > 0 && s.[0] = '-' in
  let i = if n > 0 && (s.[0] = '-' || s.[0] = '+') then 1 else 0 in
  let has_prefix i letters =
    i + 1 < n && s.[i] = '0' && String.contains letters s.[i + 1]
  in
  let base, i =
    if base = 0 then
      if has_prefix i "xX" then (16, i + 2)
      else if has_prefix i "bB" then (2, i + 2)
      else if has_prefix i "oO" then (8, i + 2)
      else if i < n && s.[i] = '0' then (8, i)
      else (10, i)
    else if base = 16 && has_prefix i "xX" then (16, i + 2)
    else if base = 2 && has_prefix i "bB" then (2, i + 2)
    else if base = 8 && has_prefix i "oO" then (8, i + 2)
    else (base, i)
  in
  let digit c =
    match c with
    | '0' .. '9' -> Char.code c - 48
    | 'a' .. 'z' -> Char.code c - 87
    | 'A' .. 'Z' -> Char.code c - 55
    | _ -> 99
  in
  let limit = if negative then Int64.min_int else Int64.max_int in
  let rec go i acc =
    if i >= n then acc
    else
      let d = digit s.[i] in
      if d >= base then acc
      else
        let b = Int64.of_int base in
        (* accumulated as a negative number, whose range is the larger *)
        if Int64.compare acc (Int64.div Int64.min_int b) < 0 then Int64.min_int
        else
          let next = Int64.sub (Int64.mul acc b) (Int64.of_int d) in
          if Int64.compare next 0L > 0 then Int64.min_int else go (i + 1) next
  in
  let acc = go i 0L in
  Value.of_int64
    (if negative then acc else if acc = Int64.min_int then limit else Int64.neg acc)

let intval ctx v base =
  if base = 10 || not (Value.is_string v) then Convert.to_int_value ctx v
  else int_of_digits (Value.to_string v) base
  [@@php "function intval(mixed $value, int $base = 10): int; value; throws if value is no scalar"]

let settype ctx var ty =
  let v = Value.or_null (Ref.get var) in
  let set w =
    Ref.set var w;
    true
  in
  match String.lowercase_ascii ty with
  | "int" | "integer" -> set (Convert.to_int_value ctx v)
  | "float" | "double" -> set (Value.of_float (Convert.to_float ctx v))
  | "string" -> set (Value.of_string (Convert.to_string ctx v))
  | "bool" | "boolean" -> set (Value.of_bool (Convert.to_bool v))
  | "array" -> set (Value.of_array (Php_array.copy (Convert.to_array ctx v)))
  | "object" ->
      if Value.is_object v then true
      else if Value.is_array v then set (Value.of_object (Object.of_array ctx (Value.to_array v)))
      else begin
        let o = Object.std_class ctx in
        if not (Value.is_null v) then Object.set ctx o "scalar" v;
        set (Value.of_object o)
      end
  | "null" -> set Value.null
  | "resource" ->
      Errors.warning ctx "Cannot convert to resource type";
      false
  | _ -> Errors.value_error ctx "settype(): Argument #2 ($type) must be a valid type"
  [@@php "function settype(mixed &$var, string $type): bool"]
