(* Formatted input: sscanf and fscanf. *)

open Types

(* What a conversion reads. *)
type kind =
  | Integer of { base : int; unsigned : bool }
  | Floating
  | Word
  | Character  (** as a word, of one byte unless a width is given, without skipping white
      space *)
  | Set of { members : char -> bool }
  | Offset  (** %n *)

type conversion = { kind : kind; suppressed : bool; width : int; target : int option }
type item = Blank | Literal of char | Conversion of conversion

let is_space = function ' ' | '\t' | '\n' | '\r' | '\011' | '\012' -> true | _ -> false
let is_digit c = c >= '0' && c <= '9'

let range_members text =
  let table = Bytes.make 256 '\000' in
  let add a b =
    for i = Char.code (min a b) to Char.code (max a b) do
      Bytes.set table i '\001'
    done
  in
  let n = String.length text in
  let rec go i =
    if i < n then
      if i + 2 < n && text.[i + 1] = '-' then begin
        add text.[i] text.[i + 2];
        go (i + 3)
      end
      else begin
        add text.[i] text.[i];
        go (i + 1)
      end
  in
  go 0;
  fun c -> Bytes.get table (Char.code c) = '\001'

(* The format taken apart. *)
let parse ctx format =
  let n = String.length format in
  let at i = if i < n then format.[i] else '\000' in
  let error fmt = Errors.value_error ctx fmt in
  let rec digits i = if is_digit (at i) then digits (i + 1) else i in
  let rec items i acc =
    if i >= n then List.rev acc
    else
      match format.[i] with
      | c when is_space c -> items (i + 1) (Blank :: acc)
      | '%' when at (i + 1) = '%' -> items (i + 2) (Literal '%' :: acc)
      | '%' ->
          let conversion, next = conversion (i + 1) in
          items next (Conversion conversion :: acc)
      | c -> items (i + 1) (Literal c :: acc)
  and conversion i =
    let suppressed = at i = '*' in
    let i = if suppressed then i + 1 else i in
    let j = digits i in
    let target, i =
      if (not suppressed) && j > i && at j = '$' then
        (Some (int_of_string (String.sub format i (min 9 (j - i)))), j + 1)
      else (None, i)
    in
    let j = digits i in
    let width = if j > i then int_of_string ("0u" ^ String.sub format i (min 9 (j - i)))
      else 0 in
    let i = match at j with 'h' | 'l' | 'L' -> j + 1 | _ -> j in
    let kind, next =
      match at i with
      | 'd' | 'D' -> (Integer { base = 10; unsigned = false }, i + 1)
      | 'u' -> (Integer { base = 10; unsigned = true }, i + 1)
      | 'i' -> (Integer { base = 0; unsigned = false }, i + 1)
      | 'o' -> (Integer { base = 8; unsigned = false }, i + 1)
      | 'x' | 'X' -> (Integer { base = 16; unsigned = false }, i + 1)
      | 'f' | 'e' | 'E' | 'g' -> (Floating, i + 1)
      | 's' -> (Word, i + 1)
      | 'c' -> (Character, i + 1)
      | 'n' -> (Offset, i + 1)
      | '[' ->
          let negated = at (i + 1) = '^' in
          let first = if negated then i + 2 else i + 1 in
          let stop =
            (* a bracket that comes first is a member *)
            match String.index_from_opt format (min n (first + 1)) ']' with
            | Some k when first < n -> k
            | _ -> error "Unmatched [ in format string"
          in
          let is_member = range_members (String.sub format first (stop - first)) in
          (Set { members = (fun c -> is_member c <> negated) }, stop + 1)
      | '\000' -> error "Bad scan conversion character \""
      | c -> error "Bad scan conversion character \"%c\"" c
    in
    ({ kind; suppressed; width; target }, next)
  in
  items 0 []

(* Checks the targets and is the number of results. *)
let check ctx items variables =
  let wanted =
    List.filter_map
      (function Conversion c when not c.suppressed -> Some c.target | _ -> None)
      items
  in
  let positional = List.exists (fun t -> t <> None) wanted in
  if positional && List.exists (fun t -> t = None) wanted then
    Errors.throw_text ctx "ValueError"
      "cannot mix \"%\" and \"%n$\" conversion specifiers";
  let targets =
    List.mapi (fun i t -> match t with Some p -> p - 1 | None -> i) wanted
  in
  if List.exists (fun t -> t < 0 || (variables > 0 && t >= variables)) targets then
    if positional then
      Errors.throw_text ctx "ValueError" "\"%n$\" argument index out of range"
    else Errors.value_error ctx
      "Different numbers of variable names and field specifiers";
  if variables > 0 then
    for i = 0 to variables - 1 do
      match List.filter (fun t -> t = i) targets with
      | [] -> Errors.value_error ctx
          "Variable is not assigned by any conversion specifiers"
      | [ _ ] -> ()
      | _ ->
          Errors.throw_text ctx "ValueError"
            "Variable is assigned by multiple \"%n$\" conversion specifiers"
    done;
  (targets, List.fold_left (fun m t -> max m (t + 1)) 0 targets)

let digit c =
  match c with
  | '0' .. '9' -> Char.code c - 48
  | 'a' .. 'f' -> Char.code c - 87
  | 'A' .. 'F' -> Char.code c - 55
  | _ -> 99

(* The integer at [i], at most [limit] bytes of it: its value and end. *)
let integer s i limit base unsigned =
  let n = min (String.length s) (if limit = 0 then max_int else i + limit) in
  let at j = if j < n then s.[j] else '\000' in
  let negative = at i = '-' in
  let start = if negative || at i = '+' then i + 1 else i in
  let hexadecimal j = at j = '0' && (at (j + 1) = 'x' || at (j + 1) =
    'X') && digit (at (j + 2)) < 16 in
  let base, first =
    if (base = 0 || base = 16) && hexadecimal start then (16, start + 2)
    else if base = 0 then ((if at start = '0' then 8 else 10), start)
    else (base, start)
  in
  let rec stop j = if j < n && digit s.[j] < base then stop (j + 1) else j in
  let last = stop first in
  if last = first then None
  else
    let text = (if negative then "-" else "") ^ String.sub s first (last - first) in
    let v = Std_var.int_of_digits text base in
    let v =
      if unsigned && Wint.sign v < 0 then
        Value.of_string (Printf.sprintf "%Lu" (Value.to_int64 v))
      else v
    in
    Some (v, last)

let floating s i limit =
  let n = min (String.length s) (if limit = 0 then max_int else i + limit) in
  let rec digits j = if j < n && is_digit s.[j] then digits (j + 1) else j in
  let sign j = if j < n && (s.[j] = '-' || s.[j] = '+') then j + 1 else j in
  let start = sign i in
  let whole = digits start in
  let fraction = if whole < n && s.[whole] = '.' then digits (whole + 1) else whole in
  let some = whole > start || fraction > whole + 1 in
  if not some then None
  else
    let stop =
      if fraction < n && (s.[fraction] = 'e' || s.[fraction] = 'E') then
        let first = sign (fraction + 1) in
        let last = digits first in
        if last > first then last else fraction + 1
      else fraction
    in
    Some (Value.of_float (Convert.float_of_string (String.sub s i (stop - i))), stop)

(* Where the bytes that satisfy [test] end. *)
let span s i limit test =
  let n = min (String.length s) (if limit = 0 then max_int else i + limit) in
  let rec go j = if j < n && test s.[j] then go (j + 1) else j in
  go i

exception Done of { underflow : bool }

let scan ctx s format (variables : reference list) =
  let items = parse ctx format in
  let count = List.length variables in
  let targets, size = check ctx items count in
  let results = Array.make size Value.null in
  let variables = Array.of_list variables in
  let n = String.length s in
  let converted = ref 0 and targets = ref targets and i = ref 0 in
  let store v =
    match !targets with
    | t :: rest ->
        targets := rest;
        if count > 0 then Ref.set variables.(t) v else results.(t) <- v
    | [] -> ()
  in
  let skip_space () = i := span s !i 0 is_space in
  let read c =
    let need ok = if not ok then raise (Done { underflow = false }) in
    let finish v stop =
      i := stop;
      if not c.suppressed then store v
    in
    let text test width =
      let stop = span s !i width test in
      (stop, Value.of_string (String.sub s !i (stop - !i)))
    in
    (match c.kind with
    | Offset -> finish (Value.of_int !i) !i
    | kind -> (
        if !i >= n then raise (Done { underflow = true });
        (match kind with
        | Integer _ | Floating | Word ->
            skip_space ();
            if !i >= n then raise (Done { underflow = true })
        | _ -> ());
        let number = function
          | Some (v, stop) -> finish v stop
          | None -> need false
        in
        match kind with
        | Integer { base; unsigned } -> number (integer s !i c.width base unsigned)
        | Floating -> number (floating s !i c.width)
        | Word | Character ->
            let width = if kind = Character && c.width = 0 then 1 else c.width in
            let stop, v = text (fun ch -> not (is_space ch)) width in
            finish v stop
        | Set { members } ->
            let stop, v = text members c.width in
            need (stop > !i);
            finish v stop
        | Offset -> ()));
    incr converted
  in
  let step = function
    | Blank -> skip_space ()
    | Literal c ->
        if !i >= n then raise (Done { underflow = true });
        let found = s.[!i] in
        incr i;
        if found <> c then raise (Done { underflow = false })
    | Conversion c -> read c
  in
  let underflow =
    match List.iter step items with
    | () -> false
    | exception Done { underflow } -> underflow
  in
  if underflow && !converted = 0 then if count > 0 then Value.of_int (-1) else Value.null
  else if count > 0 then Value.of_int !converted
  else Value.of_array (Php_array.of_array results)

let sscanf ctx string format vars = scan ctx string format vars
  [@@php "function sscanf(string $string, string $format, mixed &...$vars): array|int|null"]

let fscanf ctx stream format vars =
  let who = Std_stream.who ctx "fscanf" in
  match Stream.read_line who (Stream.of_value who stream) () with
  | None -> Value.false_
  | Some line -> scan ctx line format vars
  [@@php "function fscanf($stream, string $format, mixed &...$vars): array|int|false|null"]
