(* Strings, part 1: searching, cutting, changing case, trimming, comparing
   (https://www.php.net/manual/en/ref.strings.php). Positions and lengths are in bytes. *)

let value_error = Errors.value_error

(* {1 Helpers shared with other modules} *)

let upper c = Char.uppercase_ascii c
let lower c = Char.lowercase_ascii c

(* [find ~fold hay needle from] is the first occurrence at or after [from], or -1. *)
let find ?(fold = false) hay needle from =
  let n = String.length hay and m = String.length needle in
  if m = 0 then if from <= n then from else -1
  else
    let last = n - m in
    if fold then begin
      let first = lower (String.unsafe_get needle 0) in
      let rec same i k =
        k = m || (lower (String.unsafe_get hay (i + k)) = lower (String.unsafe_get needle k) && same i (k + 1))
      in
      let rec at i =
        if i > last then -1
        else if lower (String.unsafe_get hay i) = first && same i 1 then i
        else at (i + 1)
      in
      at from
    end
    else begin
      let first = String.unsafe_get needle 0 in
      let rec same i k =
        k = m || (String.unsafe_get hay (i + k) = String.unsafe_get needle k && same i (k + 1))
      in
      let rec at i =
        if i > last then -1
        else if String.unsafe_get hay i = first && same i 1 then i
        else at (i + 1)
      in
      at from
    end

(* [rfind ~fold hay needle ~low ~high] is the last occurrence that starts in [low, high], or -1. *)
let rfind ?(fold = false) hay needle ~low ~high =
  let n = String.length hay and m = String.length needle in
  let same c d = if fold then lower c = lower d else c = d in
  let rec matches i k = k = m || (same hay.[i + k] needle.[k] && matches i (k + 1)) in
  let rec at i = if i < low then -1 else if matches i 0 then i else at (i - 1) in
  at (min high (n - m))

(* [clamp_range length offset count] are start and length of what substr-like functions take. *)
let clamp_range length offset count =
  let start = if offset < 0 then max 0 (length + offset) else min offset length in
  let size =
    match count with
    | None -> length - start
    | Some count when count < 0 -> max 0 (length - start + count)
    | Some count -> min count (length - start)
  in
  (start, size)

let int_or_false i = if i < 0 then Value.false_ else Value.of_int i

(* {1 Length, parts} *)

let strlen s = String.length s [@@php "function strlen(string $string): int; pure; nothrow"]

let substr s offset length =
  let n = String.length s in
  let start, size = clamp_range n offset length in
  if size = n then s else String.sub s start size
  [@@php "function substr(string $string, int $offset, ?int $length = null): string; pure; nothrow"]

let substr_count ctx hay needle offset length =
  if needle = "" then value_error ctx "substr_count(): Argument #2 ($needle) cannot be empty";
  let n = String.length hay in
  let offset = if offset < 0 then offset + n else offset in
  if offset < 0 || offset > n then
    value_error ctx "substr_count(): Argument #3 ($offset) must be contained in argument #1 ($haystack)";
  let stop =
    match length with
    | None -> n
    | Some length ->
        let length = if length < 0 then length + n - offset else length in
        if length < 0 || length > n - offset then
          value_error ctx "substr_count(): Argument #4 ($length) must be contained in argument #1 ($haystack)";
        offset + length
  in
  let hay = if stop = n then hay else String.sub hay 0 stop in
  let rec count from total =
    match find hay needle from with
    | -1 -> total
    | i -> count (i + String.length needle) (total + 1)
  in
  count offset 0
  [@@php "function substr_count(string $haystack, string $needle, int $offset = 0, ?int $length = null): int; throws if needle is empty; throws if offset is outside 0..0; throws if length is given"]

(* {1 Searching} *)

let start_offset ctx name hay offset =
  let n = String.length hay in
  let start = if offset < 0 then offset + n else offset in
  if start < 0 || start > n then
    value_error ctx "%s(): Argument #3 ($offset) must be contained in argument #1 ($haystack)" name;
  start

let strpos ctx hay needle offset =
  int_or_false (find hay needle (start_offset ctx "strpos" hay offset))
  [@@php "function strpos(string $haystack, string $needle, int $offset = 0): int|false; throws if offset is outside 0..0"]

let stripos ctx hay needle offset =
  int_or_false (find ~fold:true hay needle (start_offset ctx "stripos" hay offset))
  [@@php "function stripos(string $haystack, string $needle, int $offset = 0): int|false; throws if offset is outside 0..0"]

let last_position ctx name ~fold hay needle offset =
  let n = String.length hay in
  if offset > n || offset < -n then
    value_error ctx "%s(): Argument #3 ($offset) must be contained in argument #1 ($haystack)" name;
  let low, high =
    if offset >= 0 then (offset, n)
    else (0, if -offset < String.length needle then n - String.length needle else n + offset)
  in
  int_or_false (rfind ~fold hay needle ~low ~high)

let strrpos ctx hay needle offset = last_position ctx "strrpos" ~fold:false hay needle offset
  [@@php "function strrpos(string $haystack, string $needle, int $offset = 0): int|false; throws if offset is outside 0..0"]

let strripos ctx hay needle offset = last_position ctx "strripos" ~fold:true hay needle offset
  [@@php "function strripos(string $haystack, string $needle, int $offset = 0): int|false; throws if offset is outside 0..0"]

let str_contains hay needle = find hay needle 0 >= 0
  [@@php "function str_contains(string $haystack, string $needle): bool; pure; nothrow"]

let str_starts_with hay needle =
  let m = String.length needle in
  m <= String.length hay
  &&
  let rec same i = i = m || (String.unsafe_get hay i = String.unsafe_get needle i && same (i + 1)) in
  same 0
  [@@php "function str_starts_with(string $haystack, string $needle): bool; pure; nothrow"]

let str_ends_with hay needle =
  let m = String.length needle and n = String.length hay in
  m <= n
  &&
  let rec same i =
    i = m || (String.unsafe_get hay (n - m + i) = String.unsafe_get needle i && same (i + 1))
  in
  same 0
  [@@php "function str_ends_with(string $haystack, string $needle): bool; pure; nothrow"]

let part_from hay position before =
  if position < 0 then Value.false_
  else if before then Value.of_string (String.sub hay 0 position)
  else Value.of_string (String.sub hay position (String.length hay - position))

let strstr hay needle before = part_from hay (find hay needle 0) before
  [@@php "function strstr(string $haystack, string $needle, bool $before_needle = false): string|false; pure; nothrow"]

let strchr hay needle before = strstr hay needle before
  [@@php "function strchr(string $haystack, string $needle, bool $before_needle = false): string|false; pure; nothrow; alias of strstr"]

let stristr hay needle before = part_from hay (find ~fold:true hay needle 0) before
  [@@php "function stristr(string $haystack, string $needle, bool $before_needle = false): string|false; pure; nothrow"]

let strrchr hay needle =
  let c = if needle = "" then '\000' else needle.[0] in
  match String.rindex_opt hay c with None -> Value.false_ | Some i -> part_from hay i false
  [@@php "function strrchr(string $haystack, string $needle): string|false; pure; nothrow"]

let char_set s =
  let set = Bytes.make 256 '\000' in
  String.iter (fun c -> Bytes.unsafe_set set (Char.code c) '\001') s;
  fun c -> Bytes.unsafe_get set (Char.code c) <> '\000'

let span s accept offset length =
  let start, size = clamp_range (String.length s) offset length in
  let rec count i = if i < size && accept (String.unsafe_get s (start + i)) then count (i + 1) else i in
  count 0

let strspn s characters offset length = span s (char_set characters) offset length
  [@@php "function strspn(string $string, string $characters, int $offset = 0, ?int $length = null): int; pure; nothrow"]

let strcspn s characters offset length =
  (* no characters: the text up to a zero byte *)
  let is_in = char_set (if characters = "" then "\000" else characters) in
  span s (fun c -> not (is_in c)) offset length
  [@@php "function strcspn(string $string, string $characters, int $offset = 0, ?int $length = null): int; pure; nothrow"]

let strpbrk ctx s characters =
  if characters = "" then value_error ctx "strpbrk(): Argument #2 ($characters) must be a non-empty string";
  let i = strcspn s characters 0 None in
  if i = String.length s then Value.false_ else part_from s i false
  [@@php "function strpbrk(string $string, string $characters): string|false; throws if characters is empty"]

(* {1 Case} *)

let strtolower s = String.lowercase_ascii s
  [@@php "function strtolower(string $string): string; pure; nothrow"]

let strtoupper s = String.uppercase_ascii s
  [@@php "function strtoupper(string $string): string; pure; nothrow"]

let ucfirst s = String.capitalize_ascii s [@@php "function ucfirst(string $string): string; pure; nothrow"]
let lcfirst s = String.uncapitalize_ascii s [@@php "function lcfirst(string $string): string; pure; nothrow"]

let ucwords s separators =
  let is_separator = char_set separators in
  String.mapi (fun i c -> if i = 0 || is_separator s.[i - 1] then upper c else c) s
  [@@php {|function ucwords(string $string, string $separators = " \t\r\n\f\v"): string; pure; nothrow|}]

(* {1 Trimming} *)

(* The set of a character list with ranges ("a..z"), as trim and addcslashes read it. *)
let char_list ctx name list =
  let n = String.length list in
  let set = Bytes.make 256 '\000' in
  let add c = Bytes.unsafe_set set (Char.code c) '\001' in
  let rec go i =
    if i < n then
      if i + 3 < n && list.[i + 1] = '.' && list.[i + 2] = '.' && list.[i + 3] >= list.[i] then begin
        for c = Char.code list.[i] to Char.code list.[i + 3] do add (Char.chr c) done;
        go (i + 4)
      end
      else if i + 1 < n && list.[i] = '.' && list.[i + 1] = '.' then begin
        (if i = 0 then Errors.warning ctx "%s(): Invalid '..'-range, no character to the left of '..'" name
         else if i + 2 >= n then
           Errors.warning ctx "%s(): Invalid '..'-range, no character to the right of '..'" name
         else if list.[i - 1] > list.[i + 2] then
           Errors.warning ctx "%s(): Invalid '..'-range, '..'-range needs to be incrementing" name
         else Errors.warning ctx "%s(): Invalid '..'-range" name);
        add list.[i];
        go (i + 1)
      end
      else begin
        add list.[i];
        go (i + 1)
      end
  in
  go 0;
  fun c -> Bytes.unsafe_get set (Char.code c) <> '\000'

let is_blank = function ' ' | '\t' | '\n' | '\r' | '\011' | '\000' -> true | _ -> false
let blanks = " \n\r\t\011\000"

let trim_with is_out ~left ~right s =
  let n = String.length s in
  let rec first i = if left && i < n && is_out (String.unsafe_get s i) then first (i + 1) else i in
  let start = first 0 in
  let rec last i = if right && i > start && is_out (String.unsafe_get s (i - 1)) then last (i - 1) else i in
  let stop = last n in
  if stop - start = n then s else String.sub s start (stop - start)

let trimmer ctx name characters =
  if characters = blanks then is_blank
  else if String.length characters = 1 then
    let only = characters.[0] in
    fun c -> c = only
  else char_list ctx name characters

let trim ctx s characters = trim_with (trimmer ctx "trim" characters) ~left:true ~right:true s
  [@@php {|function trim(string $string, string $characters = " \n\r\t\v\0"): string; throws if characters is a range|}]

let ltrim ctx s characters = trim_with (trimmer ctx "ltrim" characters) ~left:true ~right:false s
  [@@php {|function ltrim(string $string, string $characters = " \n\r\t\v\0"): string; throws if characters is a range|}]

let rtrim ctx s characters = trim_with (trimmer ctx "rtrim" characters) ~left:false ~right:true s
  [@@php {|function rtrim(string $string, string $characters = " \n\r\t\v\0"): string; throws if characters is a range|}]

let chop ctx s characters = trim_with (trimmer ctx "chop" characters) ~left:false ~right:true s
  [@@php {|function chop(string $string, string $characters = " \n\r\t\v\0"): string; alias of rtrim; throws if characters is a range|}]

(* {1 Comparing} *)

let sign n = if n < 0 then -1 else if n > 0 then 1 else 0

(* The difference of the first bytes that differ; where there are none, the sign of that of the lengths. *)
let compare_bytes ~fold a b =
  let n = String.length a and m = String.length b in
  let rec go i =
    if i = min n m then sign (n - m)
    else
      let c = String.unsafe_get a i and d = String.unsafe_get b i in
      let d = if fold then Char.code (lower c) - Char.code (lower d) else Char.code c - Char.code d in
      if d <> 0 then d else go (i + 1)
  in
  go 0

let strcmp a b = compare_bytes ~fold:false a b
  [@@php "function strcmp(string $string1, string $string2): int; pure; nothrow"]

(* That of the C locale, whose strings end with a zero byte. *)
let strcoll a b = compare_bytes ~fold:false (a ^ "\000") (b ^ "\000")
  [@@php "function strcoll(string $string1, string $string2): int; pure; nothrow"]

let strcasecmp a b = compare_bytes ~fold:true a b
  [@@php "function strcasecmp(string $string1, string $string2): int; pure; nothrow"]

let prefix s length = if String.length s > length then String.sub s 0 length else s

let check_length ctx name position length =
  if length < 0 then
    value_error ctx "%s(): Argument #%d ($length) must be greater than or equal to 0" name position

let strncmp ctx a b length =
  check_length ctx "strncmp" 3 length;
  compare_bytes ~fold:false (prefix a length) (prefix b length)
  [@@php "function strncmp(string $string1, string $string2, int $length): int; throws if length is outside 0.."]

let strncasecmp ctx a b length =
  check_length ctx "strncasecmp" 3 length;
  compare_bytes ~fold:true (prefix a length) (prefix b length)
  [@@php "function strncasecmp(string $string1, string $string2, int $length): int; throws if length is outside 0.."]

let substr_compare ctx hay needle offset length fold =
  (match length with
  | Some length when length < 0 -> check_length ctx "substr_compare" 4 length
  | _ -> ());
  let n = String.length hay in
  let offset = if offset < 0 then max 0 (offset + n) else offset in
  if offset > n then
    value_error ctx "substr_compare(): Argument #3 ($offset) must be contained in argument #1 ($main_str)";
  let part = String.sub hay offset (n - offset) in
  let part, needle =
    match length with Some l -> (prefix part l, prefix needle l) | None -> (part, needle)
  in
  compare_bytes ~fold part needle
  [@@php "function substr_compare(string $haystack, string $needle, int $offset, ?int $length = null, bool $case_insensitive = false): int"]

let strnatcmp a b = Natural.compare ~fold:false a b
  [@@php "function strnatcmp(string $string1, string $string2): int; pure; nothrow"]

let strnatcasecmp a b = Natural.compare ~fold:true a b
  [@@php "function strnatcasecmp(string $string1, string $string2): int; pure; nothrow"]

(* {1 Characters} *)

let ord s = if s = "" then 0 else Char.code (String.unsafe_get s 0)
  [@@php "function ord(string $character): int; pure; nothrow"]

let one_char = Array.init 256 (fun i -> String.make 1 (Char.chr i))

let chr code = one_char.(code land 255) [@@php "function chr(int $codepoint): string; pure; nothrow"]

let strrev s =
  let n = String.length s in
  String.init n (fun i -> s.[n - 1 - i])
  [@@php "function strrev(string $string): string; pure; nothrow"]

let hex_digits = "0123456789abcdef"

let hex_of_bytes s =
  String.init (2 * String.length s) (fun i ->
      let c = Char.code s.[i / 2] in
      hex_digits.[if i land 1 = 0 then c lsr 4 else c land 15])

let bin2hex s = hex_of_bytes s [@@php "function bin2hex(string $string): string; pure; nothrow"]

let hex2bin ctx s =
  let n = String.length s in
  if n land 1 = 1 then begin
    Errors.warning ctx "hex2bin(): Hexadecimal input string must have an even length";
    Value.false_
  end
  else
    let digit c =
      match c with
      | '0' .. '9' -> Char.code c - 48
      | 'a' .. 'f' -> Char.code c - 87
      | 'A' .. 'F' -> Char.code c - 55
      | _ -> raise_notrace Exit
    in
    match String.init (n / 2) (fun i -> Char.chr ((digit s.[2 * i] * 16) + digit s.[(2 * i) + 1])) with
    | bytes -> Value.of_string bytes
    | exception Exit ->
        Errors.warning ctx "hex2bin(): Input string must be hexadecimal string";
        Value.false_
  [@@php "function hex2bin(string $string): string|false"]
