open Regex_ast

type options = {
  caseless : bool;
  multiline : bool;
  dotall : bool;
  extended : bool;
  anchored : bool;
  dollar_end_only : bool;
  ungreedy : bool;
  dup_names : bool;
  utf : bool;
  no_auto_capture : bool;
}

exception Error of string * int

type state = {
  pattern : string;
  stop : int;
  mutable ptr : int;
  utf : bool;
  newline : newline;
  mutable options : options;  (** those in force here *)
  mutable extended_more : bool;
  mutable quoted : bool;  (** between \Q and \E *)
  mutable quantifiable : bool;  (** whether the last item takes a quantifier *)
  mutable group_count : int;
  mutable names : (string * int) list;  (** latest first *)
  mutable depth : int;
  mutable has_lookbehind : bool;
  mutable has_branch_reset : bool;
  small_references : int array;  (** offset of the first reference to groups 1 to 9, or -1 *)
}

let fail_at offset message = raise (Error (message, offset))
let fail st message = fail_at st.ptr message
let unknown_group = "reference to non-existent subpattern"
let unclosed st = fail st "missing closing parenthesis"
let is_digit c = c >= '0' && c <= '9'
let is_word c = is_digit c || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c = '_'
let is_space c = c = ' ' || (c >= '\t' && c <= '\r')
let at_end st = st.ptr >= st.stop

(* [looking_at st text]: [text] comes next. *)
let looking_at st text =
  let n = String.length text in
  st.stop - st.ptr >= n && String.sub st.pattern st.ptr n = text

let next_is st c = st.ptr < st.stop && st.pattern.[st.ptr] = c

let read_char st =
  if st.utf then begin
    let c = Regex_unicode.decode st.pattern st.ptr in
    st.ptr <- st.ptr + Regex_unicode.char_length st.pattern.[st.ptr];
    c
  end
  else begin
    let c = Char.code st.pattern.[st.ptr] in
    st.ptr <- st.ptr + 1;
    c
  end

(* {1 Numbers, counts and names} *)

let max_group = 65535

(* [read_number st ~relative_to ~max ~error] is the number here, if any; with a sign it counts from group
   [relative_to] when that is not negative. *)
let read_number st ~relative_to ~max ~error =
  let sign =
    if relative_to >= 0 && next_is st '+' then 1 else if relative_to >= 0 && next_is st '-' then -1 else 0
  in
  let max = if sign > 0 then max - relative_to else max in
  if sign <> 0 then st.ptr <- st.ptr + 1;
  if at_end st || not (is_digit st.pattern.[st.ptr]) then None
  else begin
    let n = ref 0 in
    while (not (at_end st)) && is_digit st.pattern.[st.ptr] do
      n := (!n * 10) + Char.code st.pattern.[st.ptr] - 48;
      st.ptr <- st.ptr + 1;
      if !n > max then fail st error
    done;
    if sign = 0 then Some !n
    else if !n = 0 then fail st "a relative value of zero is not allowed"
    else if sign > 0 then Some (!n + relative_to)
    else if !n > relative_to then fail st unknown_group
    else Some (relative_to + 1 - !n)
  end

let group_number_too_big = "subpattern number is too big"

(* Whether a {n}, {n,} or {n,m} stands at the pointer, which is after the brace. *)
let is_repeat st =
  let rec go i comma =
    i < st.stop
    &&
    match st.pattern.[i] with
    | '0' .. '9' -> go (i + 1) comma
    | '}' -> true
    | ',' -> (not comma) && go (i + 1) true
    | _ -> false
  in
  st.ptr < st.stop && is_digit st.pattern.[st.ptr] && go st.ptr false

let read_repeat st =
  let number () =
    match read_number st ~relative_to:(-1) ~max:65535 ~error:"number too big in {} quantifier" with
    | Some n -> n
    | None -> assert false
  in
  let low = number () in
  let high =
    if next_is st '}' then low
    else begin
      st.ptr <- st.ptr + 1;
      if next_is st '}' then -1
      else
        let high = number () in
        if high < low then fail st "numbers out of order in {} quantifier" else high
    end
  in
  st.ptr <- st.ptr + 1;
  (low, high)

(* The name after the byte at the pointer, and its offset. A group's name must end with [terminator],
   which is skipped; the name of a verb, after '*', need not be there at all. *)
let read_name st ~verb ~terminator =
  st.ptr <- st.ptr + 1;
  if at_end st then
    fail st (if verb then "(*VERB) not recognized or malformed" else "subpattern name expected");
  let start = st.ptr in
  if (not verb) && is_digit st.pattern.[start] then fail st "subpattern name must start with a non-digit";
  let rec scan () =
    if not (at_end st) then
      let c = st.pattern.[st.ptr] in
      if c < '\x80' || not st.utf then begin
        if is_word c then begin
          st.ptr <- st.ptr + 1;
          scan ()
        end
      end
      else if (not verb) && Regex_unicode.(mem word (decode st.pattern st.ptr)) then begin
        st.ptr <- st.ptr + Regex_unicode.char_length c;
        scan ()
      end
  in
  scan ();
  if st.ptr > start + 32 then fail st "subpattern name is too long (maximum 32 code units)";
  let name = String.sub st.pattern start (st.ptr - start) in
  if not verb then begin
    if name = "" then fail st "subpattern name expected";
    if not (next_is st terminator) then
      fail st "syntax error in subpattern name (missing terminator?)";
    st.ptr <- st.ptr + 1
  end;
  (name, start)

(* {1 Escapes} *)

type escape =
  | Literal of int
  | Group_reference of int
  | Special of char  (** the letter after the backslash *)

let hex_value c =
  match c with
  | '0' .. '9' -> Char.code c - 48
  | 'a' .. 'f' -> Char.code c - 87
  | 'A' .. 'F' -> Char.code c - 55
  | _ -> -1

let digits_missing = "digits missing in \\x{} or \\o{} or \\N{U+}"

(* Digits in braces; the pointer is after the opening one. *)
let read_braced st base ~bad =
  if at_end st || next_is st '}' then fail st digits_missing;
  let value = ref 0 and limit = if st.utf then 0x10ffff else 0xff in
  let is_base c =
    let v = hex_value c in
    v >= 0 && v < base
  in
  while (not (at_end st)) && is_base st.pattern.[st.ptr] do
    value := min 0x1000000 ((!value * base) + hex_value st.pattern.[st.ptr]);
    st.ptr <- st.ptr + 1
  done;
  if !value > limit then fail st "character code point value in \\x{} or \\o{} is too large";
  if not (next_is st '}') then fail st bad;
  if st.utf && !value >= 0xd800 && !value <= 0xdfff then
    fail st "disallowed Unicode code point (>= 0xd800 && <= 0xdfff)";
  st.ptr <- st.ptr + 1;
  Literal !value

let bad_hex = "non-hex character in \\x{} (closing brace missing?)"
let unsupported_escape = "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u"

let bad_g_reference =
  "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number"

let read_octal st first =
  let value = ref first and count = ref 1 in
  while !count < 3 && (not (at_end st)) && st.pattern.[st.ptr] >= '0' && st.pattern.[st.ptr] <= '7' do
    value := (!value * 8) + Char.code st.pattern.[st.ptr] - 48;
    st.ptr <- st.ptr + 1;
    incr count
  done;
  if (not st.utf) && !value > 255 then fail st "octal value is greater than \\377 in 8-bit non-UTF-8 mode";
  Literal !value

let read_group_escape st =
  if at_end st then fail st bad_g_reference;
  match st.pattern.[st.ptr] with
  | '<' | '\'' -> Special 'g'
  | c -> (
      let start = st.ptr in
      if c = '{' then st.ptr <- st.ptr + 1;
      match read_number st ~relative_to:st.group_count ~max:max_group ~error:group_number_too_big with
      | None when c = '{' ->
          st.ptr <- start;
          Special 'k'
      | None -> fail st bad_g_reference
      | Some n ->
          if c = '{' then begin
            if not (next_is st '}') then fail_at start bad_g_reference;
            st.ptr <- st.ptr + 1
          end;
          if n <= 0 then fail st unknown_group;
          Group_reference n)

(* \1 to \9, and larger numbers of groups already opened, are references; otherwise octal. *)
let read_digit_escape st c ~in_class =
  let after = st.ptr in
  let reference =
    if in_class then None
    else begin
      let stop = ref (after - 1) and n = ref 0 in
      while !stop < st.stop && is_digit st.pattern.[!stop] && !n < 214748364 do
        n := (!n * 10) + Char.code st.pattern.[!stop] - 48;
        incr stop
      done;
      if !n < 214748363 && (!n < 10 || c >= '8' || !n <= st.group_count) then begin
        st.ptr <- !stop;
        if !n > max_group then fail st group_number_too_big;
        Some !n
      end
      else None
    end
  in
  match reference with
  | Some n -> Group_reference n
  | None -> if c >= '8' then Literal (Char.code c) else read_octal st (Char.code c - 48)

(* The escape after a backslash just read. *)
let read_escape st ~in_class =
  if at_end st then fail st "\\ at end of pattern";
  let code = read_char st in
  if code > 127 then Literal code
  else
    match Char.chr code with
    | 'a' -> Literal 7
    | 'e' -> Literal 27
    | 'f' -> Literal 12
    | 'n' -> Literal 10
    | 'r' -> Literal 13
    | 't' -> Literal 9
    | ( 'b' | 'B' | 'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'h' | 'H' | 'v' | 'V' | 'R' | 'X' | 'C' | 'p' | 'P'
      | 'A' | 'G' | 'K' | 'Z' | 'z' | 'k' | 'Q' | 'E' ) as c ->
        Special c
    | 'N' ->
        if next_is st '{' then begin
          let brace = st.ptr in
          st.ptr <- brace + 1;
          if looking_at st "U+" then
            if st.utf then begin
              st.ptr <- st.ptr + 2;
              read_braced st 16 ~bad:bad_hex
            end
            else begin
              st.ptr <- brace;
              fail st "\\N{U+dddd} is supported only in Unicode (UTF) mode"
            end
          else
            let repeat = is_repeat st in
            st.ptr <- brace;
            if repeat then Special 'N' else fail st unsupported_escape
        end
        else Special 'N'
    | 'F' | 'l' | 'L' | 'u' | 'U' -> fail st unsupported_escape
    | 'g' -> if in_class then Literal code else read_group_escape st
    | '1' .. '9' as c -> read_digit_escape st c ~in_class
    | '0' -> read_octal st 0
    | 'o' ->
        if not (next_is st '{') then fail st "missing opening brace after \\o";
        st.ptr <- st.ptr + 1;
        read_braced st 8 ~bad:"non-octal character in \\o{} (closing brace missing?)"
    | 'x' ->
        if next_is st '{' then begin
          st.ptr <- st.ptr + 1;
          read_braced st 16 ~bad:bad_hex
        end
        else begin
          let value = ref 0 and count = ref 0 in
          while !count < 2 && (not (at_end st)) && hex_value st.pattern.[st.ptr] >= 0 do
            value := (!value * 16) + hex_value st.pattern.[st.ptr];
            st.ptr <- st.ptr + 1;
            incr count
          done;
          Literal !value
        end
    | 'c' ->
        if at_end st then fail st "\\c at end of pattern";
        let c = Char.uppercase_ascii st.pattern.[st.ptr] in
        if c < ' ' || c > '~' then fail st "\\c must be followed by a printable ASCII character";
        st.ptr <- st.ptr + 1;
        Literal (Char.code c lxor 0x40)
    | ('i' | 'j' | 'm' | 'q' | 'y' | 'I' | 'J' | 'M' | 'O' | 'T' | 'Y') ->
        st.ptr <- st.ptr - 1;
        fail st "unrecognized character follows \\"
    | _ -> Literal code

