(* Character types, of the C locale (https://www.php.net/manual/en/book.ctype.php). *)

(* Strings are tested byte by byte; an int from -128 to 255 is one character, any other its decimal digits; other
   types are never of a kind (deprecated). *)
let test ctx name accept v =
  let all s = s <> "" && Std_string.span s accept 0 None = String.length s in
  match Value.view v with
  | String s -> all s
  | Int i ->
      Errors.deprecated ctx "%s(): Argument of type int will be interpreted as string in the future" name;
      if i >= 0 && i <= 255 then accept (Char.chr i)
      else if i >= -128 && i < 0 then accept (Char.chr (i + 256))
      else all (string_of_int i)
  | _ ->
      Errors.deprecated ctx "%s(): Argument of type %s will be interpreted as string in the future" name
        (Value.type_name v);
      false

let is_upper c = c >= 'A' && c <= 'Z'
let is_lower c = c >= 'a' && c <= 'z'
let is_alpha c = is_upper c || is_lower c
let is_digit c = c >= '0' && c <= '9'
let is_space = function ' ' | '\t' | '\n' | '\r' | '\011' | '\012' -> true | _ -> false
let is_graph c = c > ' ' && c < '\127'

let ctype_alnum ctx text = test ctx "ctype_alnum" (fun c -> is_alpha c || is_digit c) text
  [@@php "function ctype_alnum(mixed $text): bool; throws if text is no string"]

let ctype_alpha ctx text = test ctx "ctype_alpha" is_alpha text
  [@@php "function ctype_alpha(mixed $text): bool; throws if text is no string"]

let ctype_cntrl ctx text = test ctx "ctype_cntrl" (fun c -> c < ' ' || c = '\127') text
  [@@php "function ctype_cntrl(mixed $text): bool; throws if text is no string"]

let ctype_digit ctx text = test ctx "ctype_digit" is_digit text
  [@@php "function ctype_digit(mixed $text): bool; throws if text is no string"]

let ctype_graph ctx text = test ctx "ctype_graph" is_graph text
  [@@php "function ctype_graph(mixed $text): bool; throws if text is no string"]

let ctype_lower ctx text = test ctx "ctype_lower" is_lower text
  [@@php "function ctype_lower(mixed $text): bool; throws if text is no string"]

let ctype_print ctx text = test ctx "ctype_print" (fun c -> is_graph c || c = ' ') text
  [@@php "function ctype_print(mixed $text): bool; throws if text is no string"]

let ctype_punct ctx text =
  test ctx "ctype_punct" (fun c -> is_graph c && not (is_alpha c || is_digit c)) text
  [@@php "function ctype_punct(mixed $text): bool; throws if text is no string"]

let ctype_space ctx text = test ctx "ctype_space" is_space text
  [@@php "function ctype_space(mixed $text): bool; throws if text is no string"]

let ctype_upper ctx text = test ctx "ctype_upper" is_upper text
  [@@php "function ctype_upper(mixed $text): bool; throws if text is no string"]

let ctype_xdigit ctx text =
  test ctx "ctype_xdigit" (fun c -> is_digit c || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) text
  [@@php "function ctype_xdigit(mixed $text): bool; throws if text is no string"]
