open Date_time
open Date_reader

let is_separator ch = String.contains ";:/.,-()" ch

let reset t =
  t.y <- 1970;
  t.m <- 1;
  t.d <- 1;
  t.h <- 0;
  t.i <- 0;
  t.s <- 0;
  t.us <- 0;
  t.info <- None

let reset_unset t =
  let fill v w = if v = unset then w else v in
  t.y <- fill t.y 1970;
  t.m <- fill t.m 1;
  t.d <- fill t.d 1;
  t.h <- fill t.h 0;
  t.i <- fill t.i 0;
  t.s <- fill t.s 0;
  t.us <- fill t.us 0

let is_digit ch = ch >= '0' && ch <= '9'
let is_signed ch = is_digit ch || ch = '+' || ch = '-' || ch = '\000'

(* A number of at most so many digits scaled to a fraction with that many. *)
let scaled c max =
  let start = c.pos in
  let n = number c max in
  if n = unset then None
  else Some (int_of_float (float_of_int n *. (10. ** float_of_int (max - (c.pos - start)))))

(* One character of the format; [next] is the one after it. The result is how many
   characters of the format were used. *)
let step t problems c ch next =
  let begins = c.pos in
  let fail message = error problems begins (peek c) message in
  let fail_begin =
    let at = peek c in
    fun message -> error problems begins at message
  in
  let need_digit () =
    if not (is_digit (peek c) || peek c = '\000') then fail "Unexpected data found."
  in
  let have_date () = t.have_date <- true in
  let have_time () = t.have_time <- 1 in
  let get max store message after =
    need_digit ();
    let n = number c max in
    store n;
    if n = unset then fail_begin message else after ()
  in
  match ch with
  | 'D' | 'l' ->
      (match unit_word c with
      | None -> fail_begin "A textual day could not be found"
      | Some unit ->
          t.have_relative <- true;
          t.rel.have_weekday <- true;
          t.rel.weekday <-
            (match unit with
            | Weekday n -> n
            | Microseconds n | Days n -> n
            | Seconds | Minutes | Hours | Months | Years | Weekdays_ -> 1);
          t.rel.weekday_behavior <- 1);
      1
  | 'd' | 'j' ->
      get 2 (fun n -> t.d <- n) "A two digit day could not be found" have_date;
      1
  | 'S' ->
      if not (String.contains " \t\n\011\012\r" (peek c)) then day_suffix c;
      1
  | 'z' ->
      need_digit ();
      if t.y = unset then fail_begin "A 'day of year' can only come after a year has been found";
      let n = number c 3 in
      if n = unset then fail_begin "A three digit day-of-year could not be found"
      else if t.y <> unset then begin
        have_date ();
        t.m <- 1;
        t.d <- n + 1;
        normalize t
      end;
      1
  | 'm' | 'n' ->
      get 2 (fun n -> t.m <- n) "A two digit month could not be found" have_date;
      1
  | 'M' | 'F' ->
      (match month_word c with
      | 0 -> fail_begin "A textual month could not be found"
      | n ->
          have_date ();
          t.m <- n);
      1
  | 'y' ->
      need_digit ();
      let n, digits = number_with_length c 2 in
      t.y <- n;
      if n = unset then fail_begin "A two digit year could not be found"
      else begin
        have_date ();
        t.y <- year n digits
      end;
      1
  | 'Y' ->
      get 4 (fun n -> t.y <- n) "A four digit year could not be found" have_date;
      1
  | 'x' | 'X' ->
      if not (is_signed (peek c)) then fail "Unexpected data found.";
      t.y <- signed problems begins (peek c) c 19;
      have_date ();
      1
  | 'g' | 'h' ->
      get 2 (fun n -> t.h <- n) "A two digit hour could not be found" (fun () ->
          if t.h > 12 then fail_begin "Hour cannot be higher than 12" else have_time ());
      1
  | 'G' | 'H' ->
      get 2 (fun n -> t.h <- n) "A two digit hour could not be found" have_time;
      1
  | 'a' | 'A' ->
      if t.h = unset then fail_begin "Meridian can only come after an hour has been found";
      let shift = meridian_checked c t.h in
      if shift = unset then fail_begin "A meridian could not be found"
      else begin
        have_time ();
        if t.h <> unset then t.h <- t.h + shift
      end;
      1
  | 'i' | 's' ->
      need_digit ();
      let n, digits = number_with_length c 2 in
      if n = unset || digits <> 2 then
        fail_begin
          (if ch = 'i' then "A two digit minute could not be found" else "A two digit second could not be found")
      else begin
        have_time ();
        if ch = 'i' then t.i <- n else t.s <- n
      end;
      1
  | 'u' ->
      need_digit ();
      (match scaled c 6 with
      | None -> fail_begin "A six digit microsecond could not be found"
      | Some us -> t.us <- us);
      1
  | 'v' ->
      need_digit ();
      (match scaled c 3 with
      | None -> fail_begin "A three digit millisecond could not be found"
      | Some ms -> t.us <- ms * 1000);
      1
  | ' ' ->
      spaces c;
      1
  | 'U' ->
      if not (is_signed (peek c)) then fail "Unexpected data found.";
      let seconds = signed problems begins (peek c) c 24 in
      t.have_zone <- 1;
      t.sse <- seconds;
      t.is_local <- true;
      t.zone_type <- Offset;
      t.z <- 0;
      t.dst <- 0;
      update_from_sse t;
      1
  | 'e' | 'p' | 'P' | 'T' | 'O' ->
      if zone c t then t.have_zone <- 1
      else fail_begin "The timezone could not be found in the database";
      1
  | '#' ->
      if is_separator (peek c) then skip c
      else fail_begin "The separation symbol ([;:/.,-]) could not be found";
      1
  | ';' | ':' | '/' | '.' | ',' | '-' | '(' | ')' ->
      if peek c = ch then skip c else fail_begin "The separation symbol could not be found";
      1
  | '!' ->
      reset t;
      1
  | '|' ->
      reset_unset t;
      1
  | '?' ->
      skip c;
      1
  | '\\' -> (
      match next with
      | None ->
          fail_begin "Escaped character expected";
          1
      | Some e ->
          if peek c = e then skip c else fail_begin "The escaped character could not be found";
          2)
  | '*' ->
      skip c;
      while not (peek c = '\000' || String.contains " \t.,:;/-0123456789" (peek c)) do skip c done;
      1
  | '+' -> 1
  | _ ->
      if peek c <> ch then fail_begin "The format separator does not match";
      skip c;
      1

let parse ~format text =
  let problems = no_problems () in
  let t = blank () in
  let n = String.length format in
  let c = { text; pos = 0 } in
  let rec go f =
    if f < n && format.[f] <> '\000' && peek c <> '\000' then
      let next = if f + 1 < n then Some format.[f + 1] else None in
      go (f + step t problems c format.[f] next)
    else f
  in
  let f = go 0 in
  let rec has_plus i =
    i < f && (format.[i] = '+' || has_plus (if format.[i] = '\\' then i + 2 else i + 1))
  in
  let extra = has_plus 0 in
  if peek c <> '\000' then
    if extra then warn problems c.pos (peek c) "Trailing data"
    else error problems c.pos (peek c) "Trailing data";
  let rec trailing f =
    if f < n then
      match format.[f] with
      | '!' ->
          reset t;
          trailing (f + 1)
      | '|' ->
          reset_unset t;
          trailing (f + 1)
      | '+' -> trailing (f + 1)
      | _ -> error problems c.pos (peek c) "Not enough data available to satisfy format"
  in
  trailing f;
  if t.h <> unset || t.i <> unset || t.s <> unset || t.us <> unset then begin
    let fill v = if v = unset then 0 else v in
    t.h <- fill t.h;
    t.i <- fill t.i;
    t.s <- fill t.s;
    t.us <- fill t.us
  end;
  if t.h <> unset && t.i <> unset && t.s <> unset && not (Calendar.is_valid_time t.h t.i t.s) then
    warn problems c.pos (peek c) "The parsed time was invalid";
  if t.y <> unset && t.m <> unset && t.d <> unset && not (Calendar.is_valid_date t.y t.m t.d) then
    warn problems c.pos (peek c) "The parsed date was invalid";
  (t, problems)

(* --- ISO 8601 intervals ------------------------------------------------------------- *)

type interval = {
  starts : Date_time.t option;
  ends : Date_time.t option;
  period : relative option;
  recurrences : int option;
  failed : bool;
}

type part = Recurrences | Moment | Period | Combined | Separator | Other

let definitions =
  [
    ("number", {|[0-9]+|});
    ("hour", {|[01] [0-9] | "2" [0-4]|});
    ("sixty", {|[0-5] [0-9]|});
    ("month", {|"0" [1-9] | "1" [0-2]|});
    ("monthz", {|"0" [0-9] | "1" [0-2]|});
    ("day", {|"0" [1-9] | [1-2] [0-9] | "3" [01]|});
    ("dayz", {|"0" [0-9] | [1-2] [0-9] | "3" [01]|});
    ("year", {|[0-9]{4}|});
    ("clock", {|hour ":" sixty ":" sixty|});
  ]

let parts =
  [
    (Recurrences, {|"R" number|});
    ( Moment,
      {|year month day "T" hour sixty sixty "Z" | year "-" month "-" day "T" clock "Z"|} );
    ( Period,
      {|"P" (number "Y")? (number "M")? (number "W")? (number "D")?
        ("T" (number "H")? (number "M")? (number "S")?)?|}
    );
    (Combined, {|"P" year "-" monthz "-" dayz "T" clock|});
    (Separator, {|[ .,\t/] | [\0\x0a]|});
    (Other, {|[\x00-\xff]|});
  ]

let made : part Date_lexer.t option ref = ref None

let lexer () =
  match !made with
  | Some l -> l
  | None ->
      let l = Date_lexer.make definitions parts in
      made := Some l;
      l

let moment c =
  let t = blank () in
  t.y <- number c 4;
  t.m <- number c 2;
  t.d <- number c 2;
  t.h <- number c 2;
  t.i <- number c 2;
  t.s <- number c 2;
  t.us <- 0;
  t.z <- 0;
  t.dst <- 0;
  t.zone_type <- Offset;
  t

(* [period c] is [None] when a part is missing: "P", "PT". *)
let period c =
  let r = no_relative () in
  skip c;
  let rec go in_time =
    let in_time =
      in_time
      || peek c = 'T'
         && begin
              skip c;
              true
            end
    in
    if peek c = '\000' then None
    else begin
      let n = number c 12 in
      (match peek c with
      | 'Y' -> r.ry <- n
      | 'W' -> r.rd <- r.rd + (n * 7)
      | 'D' -> r.rd <- r.rd + n
      | 'H' -> r.rh <- n
      | 'S' -> r.rs <- n
      | _ -> if in_time then r.ri <- n else r.rm <- n);
      skip c;
      if peek c = '\000' then Some r else go in_time
    end
  in
  go false

let combined c =
  let r = no_relative () in
  r.ry <- number c 4;
  r.rm <- number c 2;
  r.rd <- number c 2;
  r.rh <- number c 2;
  r.ri <- number c 2;
  r.rs <- number c 2;
  r

let interval text =
  let text = String.trim text in
  let n = String.length text in
  let lexer = lexer () in
  let rec go pos found =
    if pos >= n then found
    else
      match Date_lexer.longest lexer text pos with
      | None -> { found with failed = true }
      | Some (part, stop) -> (
          let c = { text = String.sub text pos (stop - pos); pos = 0 } in
          match part with
          | Recurrences -> go stop { found with recurrences = Some (number c 9) }
          | Moment ->
              if found.starts <> None || found.period <> None then
                go stop { found with ends = Some (moment c) }
              else go stop { found with starts = Some (moment c) }
          | Period -> (
              match period c with
              | None -> { found with failed = true }
              | some -> go stop { found with period = some })
          | Combined -> go stop { found with period = Some (combined c) }
          | Separator -> go stop found
          | Other -> go stop { found with failed = true })
  in
  let nothing =
    { starts = None; ends = None; period = None; recurrences = None; failed = n = 0 }
  in
  go 0 nothing
