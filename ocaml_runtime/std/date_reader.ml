open Date_time

type problem = { position : int; character : char; message : string }
type problems = { mutable warnings : problem list; mutable errors : problem list }

let no_problems () = { warnings = []; errors = [] }

let warn problems position character message =
  problems.warnings <- problems.warnings @ [ { position; character; message } ]

let error problems position character message =
  problems.errors <- problems.errors @ [ { position; character; message } ]

type cursor = { text : string; mutable pos : int }

let peek c = if c.pos < String.length c.text then c.text.[c.pos] else '\000'
let peek_at c n = if c.pos + n < String.length c.text then c.text.[c.pos + n] else '\000'
let skip c = c.pos <- c.pos + 1
let is_digit ch = ch >= '0' && ch <= '9'
let is_letter ch = (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z')

(* Skips to a character that is accepted; [false] at a NUL. *)
let rec skip_to c accept =
  let ch = peek c in
  accept ch
  || ch <> '\000'
     && begin
          skip c;
          skip_to c accept
        end

let take c accept =
  let start = c.pos in
  while peek c <> '\000' && accept (peek c) do skip c done;
  String.sub c.text start (c.pos - start)

let number_with_length c max =
  if not (skip_to c is_digit) then (unset, 0)
  else begin
    let start = c.pos in
    let n = ref 0 in
    while is_digit (peek c) && c.pos - start < max do
      n := (!n * 10) + Char.code (peek c) - 48;
      skip c
    done;
    (!n, c.pos - start)
  end

let number c max = fst (number_with_length c max)

let signed problems position character c max =
  let unexpected () =
    error problems position character "Found unexpected data";
    0
  in
  let is_sign ch = ch = '+' || ch = '-' in
  if not (skip_to c (fun ch -> is_digit ch || is_sign ch)) then unexpected ()
  else begin
    let negative = ref false in
    while is_sign (peek c) do
      if peek c = '-' then negative := not !negative;
      skip c
    done;
    if not (skip_to c is_digit) then unexpected ()
    else begin
      let start = c.pos in
      while is_digit (peek c) && c.pos - start < max do skip c done;
      let digits = String.sub c.text start (c.pos - start) in
      match Int64.of_string_opt ((if !negative then "-" else "") ^ digits) with
      | Some n when Int64.of_int (Int64.to_int n) = n -> Int64.to_int n
      | Some n -> if Int64.compare n 0L < 0 then min_int else max_int
      | None ->
          error problems position character "Number out of range";
          0
    end
  end

let fraction c =
  let is_part ch = ch = '.' || ch = ':' || is_digit ch in
  if not (skip_to c is_part) then unset
  else begin
    let text = take c is_part in
    let digits = String.sub text 1 (String.length text - 1) in
    let value = Convert.float_of_string (if digits = "" then "0" else digits) in
    int_of_float (value *. (10. ** float_of_int (7 - String.length text)))
  end

let year y digits =
  if y = unset || digits >= 4 || y >= 100 then y else if y < 70 then y + 2000 else y + 1900

let shift_of ch h =
  if ch = 'a' || ch = 'A' then if h = 12 then -12 else 0 else if h <> 12 then 12 else 0

let is_meridian ch = ch = 'a' || ch = 'A' || ch = 'p' || ch = 'P'

let meridian c h =
  ignore (skip_to c is_meridian);
  let shift = shift_of (peek c) h in
  skip c;
  if peek c = '.' then skip c;
  if peek c = 'M' || peek c = 'm' then skip c;
  if peek c = '.' then skip c;
  shift

let meridian_checked c h =
  if not (skip_to c is_meridian) then unset
  else begin
    let shift = shift_of (peek c) h in
    skip c;
    let is_m () = peek c = 'm' || peek c = 'M' in
    if peek c = '.' then begin
      skip c;
      if not (is_m ()) then unset
      else begin
        skip c;
        if peek c <> '.' then unset
        else begin
          skip c;
          shift
        end
      end
    end
    else if is_m () then begin
      skip c;
      shift
    end
    else unset
  end

let rec spaces c =
  match peek c with
  | ' ' | '\t' ->
      skip c;
      spaces c
  | '\xe2' when peek_at c 1 = '\x80' && peek_at c 2 = '\xaf' ->
      c.pos <- c.pos + 3;
      spaces c
  | '\xc2' when peek_at c 1 = '\xa0' ->
      c.pos <- c.pos + 2;
      spaces c
  | _ -> ()

let day_suffix c =
  let two = String.lowercase_ascii (Printf.sprintf "%c%c" (peek c) (peek_at c 1)) in
  if List.mem two [ "nd"; "rd"; "st"; "th" ] then c.pos <- c.pos + 2

(* --- words -------------------------------------------------------------------------- *)

let month_of = function
  | "jan" | "january" | "i" -> 1
  | "feb" | "february" | "ii" -> 2
  | "mar" | "march" | "iii" -> 3
  | "apr" | "april" | "iv" -> 4
  | "may" | "v" -> 5
  | "jun" | "june" | "vi" -> 6
  | "jul" | "july" | "vii" -> 7
  | "aug" | "august" | "viii" -> 8
  | "sep" | "sept" | "september" | "ix" -> 9
  | "oct" | "october" | "x" -> 10
  | "nov" | "november" | "xi" -> 11
  | "dec" | "december" | "xii" -> 12
  | _ -> 0

let month_word c = month_of (String.lowercase_ascii (take c is_letter))

let month c =
  ignore (take c (fun ch -> ch = ' ' || ch = '\t' || ch = '-' || ch = '.' || ch = '/'));
  month_word c

let relative_word c =
  ignore (take c (fun ch -> ch = ' ' || ch = '\t' || ch = '-' || ch = '/'));
  match String.lowercase_ascii (take c is_letter) with
  | "first" | "next" -> (1, Some 0)
  | "second" -> (2, Some 0)
  | "third" -> (3, Some 0)
  | "fourth" -> (4, Some 0)
  | "fifth" -> (5, Some 0)
  | "sixth" -> (6, Some 0)
  | "seventh" -> (7, Some 0)
  | "eight" | "eighth" -> (8, Some 0)
  | "ninth" -> (9, Some 0)
  | "tenth" -> (10, Some 0)
  | "eleventh" -> (11, Some 0)
  | "twelfth" -> (12, Some 0)
  | "last" | "previous" -> (-1, Some 0)
  | "this" -> (0, Some 1)
  | _ -> (0, None)

type unit_ =
  | Microseconds of int
  | Seconds
  | Minutes
  | Hours
  | Days of int
  | Months
  | Years
  | Weekday of int
  | Weekdays_

let unit_of = function
  | "ms" | "msec" | "msecs" | "millisecond" | "milliseconds" -> Some (Microseconds 1000)
  | "\xc2\xb5s" | "usec" | "usecs" | "\xc2\xb5sec" | "\xc2\xb5secs" | "microsecond" | "microseconds" ->
      Some (Microseconds 1)
  | "sec" | "secs" | "second" | "seconds" -> Some Seconds
  | "min" | "mins" | "minute" | "minutes" -> Some Minutes
  | "hour" | "hours" -> Some Hours
  | "day" | "days" -> Some (Days 1)
  | "week" | "weeks" -> Some (Days 7)
  | "fortnight" | "fortnights" | "forthnight" | "forthnights" -> Some (Days 14)
  | "month" | "months" -> Some Months
  | "year" | "years" -> Some Years
  | "monday" | "mondays" | "mon" -> Some (Weekday 1)
  | "tuesday" | "tuesdays" | "tue" -> Some (Weekday 2)
  | "wednesday" | "wednesdays" | "wed" -> Some (Weekday 3)
  | "thursday" | "thursdays" | "thu" -> Some (Weekday 4)
  | "friday" | "fridays" | "fri" -> Some (Weekday 5)
  | "saturday" | "saturdays" | "sat" -> Some (Weekday 6)
  | "sunday" | "sundays" | "sun" -> Some (Weekday 0)
  | "weekday" | "weekdays" -> Some Weekdays_
  | _ -> None

let unit_word c =
  unit_of (String.lowercase_ascii (take c (fun ch -> not (String.contains " ,\t;:/.-()" ch))))

(* --- zones -------------------------------------------------------------------------- *)

(* The digits of an offset: H, HH, H:M, HMM, HHMM, HH:MM, HHMMSS, HH:MM:SS. *)
let offset_of text =
  let n = String.length text in
  let part i len = int_of_string (String.sub text i len) in
  let leading i =
    let j = ref i in
    while !j < n && is_digit text.[!j] do incr j done;
    if !j = i then 0 else part i (!j - i)
  in
  let is_colon i = text.[i] = ':' in
  match n with
  | 1 | 2 -> Some (3600 * leading 0)
  | (3 | 4) when is_colon 1 -> Some ((3600 * leading 0) + (60 * leading 2))
  | (3 | 4) when is_colon 2 -> Some ((3600 * leading 0) + (60 * leading 3))
  | 3 | 4 ->
      let v = leading 0 in
      Some ((3600 * (v / 100)) + (60 * (v mod 100)))
  | 5 when is_colon 2 -> Some ((3600 * leading 0) + (60 * leading 3))
  | 6 ->
      let v = leading 0 in
      Some ((3600 * (v / 10000)) + (60 * (v / 100 mod 100)) + (v mod 100))
  | 8 when is_colon 2 && is_colon 5 ->
      Some ((3600 * leading 0) + (60 * leading 3) + leading 6)
  | _ -> None

let named_zone c (t : Date_time.t) =
  let word =
    take c (fun ch -> is_letter ch || is_digit ch || ch = '/' || ch = '_' || ch = '-' || ch = '+')
  in
  let abbreviation =
    if String.length word >= 6 then None
    else
      match String.lowercase_ascii word with
      | "utc" | "gmt" -> Some (false, 0)
      | lower -> Timezone.find_abbreviation lower
  in
  (match abbreviation with
  | Some (dst, offset) ->
      t.zone_type <- Abbreviation;
      t.dst <- (if dst then 1 else 0);
      t.z <- offset - (t.dst * 3600);
      t.abbr <- String.uppercase_ascii word
  | None -> t.z <- 0);
  match abbreviation with
  | Some _ when word <> "UTC" -> true
  | _ -> (
      match Timezone.find word with
      | Some zone ->
          t.info <- Some zone;
          t.zone_type <- Identifier;
          true
      | None -> abbreviation <> None)

let zone c (t : Date_time.t) =
  ignore (take c (fun ch -> ch = ' ' || ch = '\t' || ch = '('));
  if peek c = 'G' && peek_at c 1 = 'M' && peek_at c 2 = 'T' && (peek_at c 3 = '+' || peek_at c 3 = '-') then
    c.pos <- c.pos + 3;
  t.is_local <- true;
  let found =
    match peek c with
    | ('+' | '-') as sign -> (
        skip c;
        t.zone_type <- Offset;
        t.dst <- 0;
        match offset_of (take c (fun ch -> is_digit ch || ch = ':')) with
        | Some seconds ->
            t.z <- (if sign = '-' then -seconds else seconds);
            true
        | None ->
            t.z <- 0;
            false)
    | _ -> named_zone c t
  in
  ignore (take c (fun ch -> ch = ')'));
  found
