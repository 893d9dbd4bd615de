(* Texts checked by the FILTER_VALIDATE_ filters: addresses, names, numbers. Nothing here knows of PHP values. *)

let is_digit c = c >= '0' && c <= '9'
let is_alpha = function 'a' .. 'z' | 'A' .. 'Z' -> true | _ -> false
let is_alnum c = is_digit c || is_alpha c

let is_hex = function '0' .. '9' | 'a' .. 'f' | 'A' .. 'F' -> true | _ -> false

(** {1 IP addresses} *)

(** The four numbers of a dotted address without leading zeros. *)
let ipv4 s =
  let part p =
    let n = String.length p in
    if n >= 1 && n <= 3 && String.for_all is_digit p && (n = 1 || p.[0] <> '0') then
      let v = int_of_string p in
      if v < 256 then Some v else None
    else None
  in
  match List.map part (String.split_on_char '.' s) with
  | [ Some a; Some b; Some c; Some d ] -> Some (a, b, c, d)
  | _ -> None

(** The eight groups of an IPv6 address. *)
let ipv6 s =
  let groups text =
    (* [None]: malformed; an address in dots may only be last *)
    if text = "" then Some []
    else
      let rec read = function
        | [] -> Some []
        | [ last ] when String.contains last '.' -> (
            match ipv4 last with
            | Some (a, b, c, d) -> Some [ (a lsl 8) lor b; (c lsl 8) lor d ]
            | None -> None)
        | p :: rest ->
            let n = String.length p in
            if n >= 1 && n <= 4 && String.for_all is_hex p then
              Option.map (fun tail -> int_of_string ("0x" ^ p) :: tail) (read rest)
            else None
      in
      read (String.split_on_char ':' text)
  in
  match Std_string.find s "::" 0 with
  | -1 -> (
      match groups s with Some l when List.length l = 8 -> Some (Array.of_list l) | _ -> None)
  | at -> (
      let left = String.sub s 0 at and right = String.sub s (at + 2) (String.length s - at - 2) in
      match if String.contains left '.' then None else groups left with
      | None -> None
      | Some left -> (
          match groups right with
          | None -> None
          | Some right ->
              let missing = 8 - List.length left - List.length right in
              if missing < 1 then None
              else Some (Array.of_list (left @ List.init missing (fun _ -> 0) @ right))))

let private4 (a, b, _, _) = a = 10 || (a = 172 && b land 0xf0 = 16) || (a = 192 && b = 168)
let reserved4 (a, b, _, _) = a = 0 || a = 127 || a >= 240 || (a = 169 && b = 254)

(* Not globally reachable, by RFC 6890. *)
let special4 ((a, b, c, _) as ip) =
  private4 ip || reserved4 ip
  || (a = 100 && b land 0xc0 = 64)
  || (a = 192 && b = 0 && (c = 0 || c = 2))
  || (a = 198 && (b = 18 || b = 19 || (b = 51 && c = 100)))
  || (a = 203 && b = 0 && c = 113)

let private6 ip = ip.(0) >= 0xfc00 && ip.(0) <= 0xfdff

let zeros ip first last =
  let rec go i = i > last || (ip.(i) = 0 && go (i + 1)) in
  go first

let reserved6 ip =
  (zeros ip 0 6 && ip.(7) < 2)
  || ip.(0) = 0x5f || ip.(0) = 0x3ff3
  || (ip.(0) >= 0xfe80 && ip.(0) <= 0xfebf)
  || (ip.(0) = 0x2001 && (ip.(1) = 0xdb8 || (ip.(1) >= 0x10 && ip.(1) <= 0x1f)))

let special6 ip =
  private6 ip || reserved6 ip
  || (zeros ip 0 4 && ip.(5) = 0xffff)
  || (ip.(0) = 0x100 && zeros ip 1 3)
  || (ip.(0) = 0x2001 && ip.(1) < 0x200)

(** {1 Names} *)

(** A domain name; as a host's it has only letters, digits and inner hyphens. *)
let domain ~hostname s =
  let n = String.length s in
  let stop = if n > 0 && s.[n - 1] = '.' then n - 1 else n in
  let at i = if i < n then s.[i] else '\000' in
  stop <= 253
  && at 0 <> '.'
  && ((not hostname) || is_alnum (at 0))
  &&
  let rec go i length =
    i >= stop
    ||
    if s.[i] = '.' then
      at (i + 1) <> '.'
      && ((not hostname) || (is_alnum s.[i - 1] && is_alnum (at (i + 1))))
      && go (i + 1) 1
    else if length > 63 || (hostname && (s.[i] <> '-' || i + 1 >= n) && not (is_alnum s.[i])) then false
    else go (i + 1) (length + 1)
  in
  go 0 1

(** A hardware address: three groups of four digits with dots, or six of two with hyphens or colons. *)
let mac ?separator s =
  let groups c width count =
    (match separator with None -> true | Some wanted -> wanted = c)
    &&
    let parts = String.split_on_char c s in
    List.length parts = count
    && List.for_all (fun p -> String.length p = width && String.for_all is_hex p) parts
  in
  match String.length s with
  | 14 -> groups '.' 4 3
  | 17 -> groups s.[2] 2 6 && (s.[2] = '-' || s.[2] = ':')
  | _ -> false

(** The user or password part of a URL. *)
let userinfo s =
  let n = String.length s in
  let rec go i =
    i >= n
    ||
    match s.[i] with
    | '-' | '.' | '_' | '~' | '!' | '$' | '&' | '\'' | '(' | ')' | '*' | '+' | ',' | ';' | '=' | ':' -> go (i + 1)
    | '%' -> i + 2 < n && is_hex s.[i + 1] && is_hex s.[i + 2] && go (i + 3)
    | c -> is_alnum c && go (i + 1)
  in
  go 0

(** {1 E-mail addresses} *)

let email_pattern unicode =
  let letter = if unicode then "\\pL\\pN" else "" in
  let atom = "[!#-'*+\\-\\/-9=?^-~" ^ letter ^ "]+" in
  let quoted =
    "\"(?:[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F!#-\\[\\]-\\x7F" ^ letter ^ "]|\\\\[\\x00-\\x7F])*\""
  in
  let word = "(?:" ^ atom ^ "|" ^ quoted ^ ")" in
  let unit_ = "(?:\"?\\\\[\\x00-\\x7E]\"?|\"?[^\\\\\"]\"?)" in
  let alnum = "[a-z0-9" ^ letter ^ "]" and alpha = if unicode then "[a-z\\pL]" else "[a-z]" in
  let label = "(?:xn--)?" ^ alnum ^ "+(?:-+" ^ alnum ^ "+)*" in
  let top = "(?:" ^ alpha ^ alnum ^ "*|xn--" ^ alnum ^ "+)(?:-+" ^ alnum ^ "+)*" in
  let hex = "[a-f0-9]{1,4}" in
  let byte = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])" in
  let v6 =
    "IPv6:(?:" ^ hex ^ "(?::" ^ hex ^ "){7}|(?!(?:.*[a-f0-9][:\\]]){7,})(?:" ^ hex ^ "(?::" ^ hex
    ^ "){0,5})?::(?:" ^ hex ^ "(?::" ^ hex ^ "){0,5})?)"
  in
  let v4 =
    "(?:IPv6:(?:" ^ hex ^ "(?::" ^ hex ^ "){5}:|(?!(?:.*[a-f0-9]:){5,})(?:" ^ hex ^ "(?::" ^ hex
    ^ "){0,3})?::(?:" ^ hex ^ "(?::" ^ hex ^ "){0,3}:)?))?" ^ byte ^ "(?:\\." ^ byte ^ "){3}"
  in
  "^(?!" ^ unit_ ^ "{255,})(?!" ^ unit_ ^ "{65,}@)" ^ word ^ "(?:\\." ^ word ^ ")*@(?:(?!.*[^.]{64,})(?:"
  ^ label ^ "\\.){1,126}" ^ top ^ "|\\[(?:" ^ v6 ^ "|" ^ v4 ^ ")\\])$"

let compiled unicode =
  lazy
    (let flags = { Regex.no_flags with caseless = true; dollar_end_only = true; utf = unicode } in
     match Regex.compile ~flags (email_pattern unicode) with
     | Ok re -> re
     | Error (message, at) -> failwith (Printf.sprintf "email pattern: %s at %d" message at))

let ascii_email = compiled false
let unicode_email = compiled true

let email ~unicode s =
  String.length s <= 320
  &&
  let re = Lazy.force (if unicode then unicode_email else ascii_email) in
  match Regex.exec re s ~pos:0 with
  | Some _ -> true
  | None | (exception Regex.Failed _) -> false

(** {1 Numbers} *)

(* The value of digits in a base of 8 or 16; [None] beyond 64 bits. *)
let power_of_two bits s =
  let limit = Int64.shift_right_logical (-1L) bits in
  let rec go i acc =
    if i = String.length s then Some acc
    else
      let d = match s.[i] with '0' .. '9' as c -> Char.code c - 48 | c -> (Char.code c land 15) + 9 in
      if d >= 1 lsl bits || not (is_hex s.[i]) || Int64.unsigned_compare acc limit > 0 then None
      else go (i + 1) (Int64.logor (Int64.shift_left acc bits) (Int64.of_int d))
  in
  if s = "" then None else go 0 0L

(** An integer: decimal without leading zeros, or octal or hexadecimal where allowed. *)
let integer ~octal ~hex s =
  let n = String.length s in
  let from i = String.sub s i (n - i) in
  if n = 0 then None
  else if s.[0] = '0' then
    if n = 1 then Some 0L
    else
      match s.[1] with
      | 'x' | 'X' when hex -> power_of_two 4 (from 2)
      | 'o' | 'O' when octal -> power_of_two 3 (from 2)
      | _ when octal -> power_of_two 3 (from 1)
      | _ -> None
  else
    let sign = if s.[0] = '-' || s.[0] = '+' then 1 else 0 in
    let digits = from sign in
    if digits = "0" then Some 0L
    else if digits = "" || digits.[0] = '0' || not (String.for_all is_digit digits) then None
    else if String.length digits > 19 then None
    else Int64.of_string_opt (if s.[0] = '+' then digits else s)

(** The text of a float with the given separators as one with a point; thousands are taken only where given. *)
let float_text ~decimal ~thousands s =
  let n = String.length s in
  let b = Buffer.create n in
  let at i = if i < n then s.[i] else '\000' in
  let rec digits i = if is_digit (at i) then (Buffer.add_char b s.[i]; digits (i + 1)) else i in
  let sign i = if at i = '+' || at i = '-' then (Buffer.add_char b s.[i]; i + 1) else i in
  let rec whole first i =
    let stop = digits i in
    let count = stop - i in
    if stop = n || at stop = decimal || at stop = 'e' || at stop = 'E' then
      if (not first) && count <> 3 then None
      else begin
        let stop =
          if stop < n && at stop = decimal then (Buffer.add_char b '.'; digits (stop + 1)) else stop
        in
        let stop =
          if at stop = 'e' || at stop = 'E' then (Buffer.add_char b 'e'; digits (sign (stop + 1))) else stop
        in
        if stop = n then Some (Buffer.contents b) else None
      end
    else if String.contains thousands (at stop) then
      if if first then count < 1 || count > 3 else count <> 3 then None else whole false (stop + 1)
    else None
  in
  whole true (sign 0)
