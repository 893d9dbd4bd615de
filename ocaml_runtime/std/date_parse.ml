open Date_time
open Date_reader

type scanner = {
  whole : string;
  mutable token : int;  (** where the current token begins *)
  problems : problems;
  time : Date_time.t;
}

(* The token in hand cannot be used: it repeats what is known already. *)
exception Rejected

let character s = if s.token < String.length s.whole then s.whole.[s.token] else '\000'
let fail s message = error s.problems s.token (character s) message

(* --- what a token claims ------------------------------------------------------------ *)

let clear_time t =
  t.h <- 0;
  t.i <- 0;
  t.s <- 0;
  t.us <- 0

let have_time s =
  if s.time.have_time > 0 then begin
    fail s "Double time specification";
    raise Rejected
  end;
  s.time.have_time <- 1;
  clear_time s.time

let unhave_time s =
  s.time.have_time <- 0;
  clear_time s.time

let have_date s =
  if s.time.have_date then begin
    fail s "Double date specification";
    raise Rejected
  end;
  s.time.have_date <- true

let unhave_date s =
  s.time.have_date <- false;
  s.time.y <- 0;
  s.time.m <- 0;
  s.time.d <- 0

let have_relative s = s.time.have_relative <- true

let have_weekday s =
  s.time.have_relative <- true;
  s.time.rel.have_weekday <- true

let have_zone s =
  let known = s.time.have_zone in
  s.time.have_zone <- known + 1;
  if known > 0 then begin
    (if known > 1 then error else warn) s.problems s.token (character s) "Double timezone specification";
    raise Rejected
  end

(* --- parts of tokens ---------------------------------------------------------------- *)

let read_zone s c =
  if not (zone c s.time) then fail s "The timezone could not be found in the database"

let optional_zone s c = if peek c <> '\000' then read_zone s c
let read_year c max = let y, digits = number_with_length c max in year y digits
let signed_number s c max = signed s.problems s.token (character s) c max
let is_separator ch = ch = ':' || ch = '.'

(* The parts after the hour; [zone]: what is left is one. *)
let minutes_and_seconds s c ~fractions =
  let t = s.time in
  if is_separator (peek c) then begin
    t.i <- number c 2;
    if is_separator (peek c) then begin
      t.s <- number c 2;
      if fractions && peek c = '.' then t.us <- fraction c
    end
  end

let apply_meridian s c =
  spaces c;
  s.time.h <- s.time.h + meridian c s.time.h

let set_relative s c amount behavior ~keep_time =
  let r = s.time.rel in
  match unit_word c with
  | None -> ()
  | Some (Microseconds n) -> r.rus <- r.rus + (amount * n)
  | Some Seconds -> r.rs <- r.rs + amount
  | Some Minutes -> r.ri <- r.ri + amount
  | Some Hours -> r.rh <- r.rh + amount
  | Some (Days n) -> r.rd <- r.rd + (amount * n)
  | Some Months -> r.rm <- r.rm + amount
  | Some Years -> r.ry <- r.ry + amount
  | Some (Weekday n) ->
      have_weekday s;
      if not keep_time then unhave_time s;
      r.rd <- r.rd + ((if amount > 0 then amount - 1 else amount) * 7);
      r.weekday <- n;
      r.weekday_behavior <- behavior
  | Some Weekdays_ ->
      have_relative s;
      if not keep_time then unhave_time s;
      r.special <- Weekdays amount

let at_epoch s =
  let t = s.time in
  t.y <- 1970;
  t.m <- 1;
  t.d <- 1;
  clear_time t;
  t.is_local <- true;
  t.zone_type <- Offset;
  t.z <- 0;
  t.dst <- 0

let timestamp s c ~fractions =
  let t = s.time in
  have_relative s;
  unhave_date s;
  unhave_time s;
  have_zone s;
  let negative = String.length c.text > 1 && c.text.[1] = '-' in
  let seconds = signed_number s c 24 in
  at_epoch s;
  t.rel.rs <- t.rel.rs + seconds;
  if fractions then begin
    let start = c.pos in
    let digits = signed_number s c 6 in
    let us =
      int_of_float (float_of_int digits *. (10. ** float_of_int (7 - (c.pos - start))))
    in
    t.rel.rus <- (if negative then -us else us)
  end

let set_ymd s y m d =
  s.time.y <- y;
  s.time.m <- m;
  s.time.d <- d

let ago s =
  let r = s.time.rel in
  r.ry <- -r.ry;
  r.rm <- -r.rm;
  r.rd <- -r.rd;
  r.rh <- -r.rh;
  r.ri <- -r.ri;
  r.rs <- -r.rs;
  r.weekday <- (if r.weekday = 0 then -7 else -r.weekday);
  match r.special with Weekdays n -> r.special <- Weekdays (-n) | _ -> ()

(* "last monday", "third day", perhaps several in a row; [week] is the form with
   "week". *)
let relative_text s c ~week =
  let r = s.time.rel in
  have_relative s;
  let behavior = ref 0 in
  while peek c <> '\000' do
    let amount, b = relative_word c in
    Option.iter (fun b -> behavior := b) b;
    spaces c;
    set_relative s c amount !behavior ~keep_time:false;
    if week then begin
      r.weekday_behavior <- 2;
      (* without a day of the week, the week's first *)
      if not r.have_weekday then begin
        have_weekday s;
        r.weekday <- 1
      end
    end
  done

let iso_week s c ~weekday =
  have_date s;
  have_relative s;
  let y = number c 4 in
  let w = number c 2 in
  let d = if weekday then number c 1 else 1 in
  set_ymd s y 1 1;
  s.time.rel.rd <- Calendar.days_of_iso_week y w d

let short_date s c =
  have_date s;
  s.time.m <- month c;
  s.time.d <- number c 2;
  have_time s;
  s.time.h <- number c 2;
  s.time.i <- number c 2

(* --- one token ---------------------------------------------------------------------- *)

let date s (token : Date_grammar.token) c =
  let t = s.time in
  match token with
  | American ->
      have_date s;
      t.m <- number c 2;
      t.d <- number c 2;
      if peek c = '/' then t.y <- read_year c 4
  | Iso_date ->
      have_date s;
      let y = signed_number s c 4 in
      let m = number c 2 in
      set_ymd s y m (number c 2)
  | Iso_date_expanded ->
      have_date s;
      let y = signed_number s c 19 in
      let m = number c 2 in
      (* a month or day's sign is a separator *)
      set_ymd s y m (number c 2)
  | Iso_date2 | Gnu_date_short ->
      have_date s;
      let y = read_year c 4 in
      let m = number c 2 in
      set_ymd s y m (number c 2)
  | Gnu_date_shorter ->
      have_date s;
      let y = read_year c 4 in
      set_ymd s y (number c 2) 1
  | Date_full ->
      have_date s;
      let d = number c 2 in
      day_suffix c;
      let m = month c in
      set_ymd s (read_year c 4) m d
  | Pointed_date4 ->
      have_date s;
      let d = number c 2 in
      let m = number c 2 in
      set_ymd s (number c 4) m d
  | Pointed_date2 ->
      have_date s;
      let d = number c 2 in
      let m = number c 2 in
      set_ymd s (read_year c 2) m d
  | Date_no_day ->
      have_date s;
      let m = month c in
      set_ymd s (read_year c 4) m 1
  | Date_no_day_reverse ->
      have_date s;
      let y = read_year c 4 in
      set_ymd s y (month c) 1
  | Date_textual | Pg_text_short ->
      have_date s;
      let m = month c in
      let d = number c 2 in
      set_ymd s (read_year c 4) m d
  | Date_no_year_reverse ->
      have_date s;
      t.d <- number c 2;
      day_suffix c;
      t.m <- month c
  | Date_no_colon ->
      have_date s;
      let y = number c 4 in
      let m = number c 2 in
      set_ymd s y m (number c 2)
  | Date_and_time ->
      have_time s;
      have_date s;
      let y = number c 4 in
      let m = number c 2 in
      set_ymd s y m (number c 2);
      t.h <- number c 2;
      t.i <- number c 2;
      t.s <- number c 2;
      if peek c = '.' then begin
        t.us <- fraction c;
        optional_zone s c
      end
  | Pg_year_day ->
      have_date s;
      let y = read_year c 4 in
      set_ymd s y 1 (number c 3)
  | Iso_weekday -> iso_week s c ~weekday:true
  | Iso_week -> iso_week s c ~weekday:false
  | Pg_text_reverse ->
      have_date s;
      let y = read_year c 4 in
      let m = month c in
      set_ymd s y m (number c 2)
  | Common_log ->
      have_time s;
      have_date s;
      let d = number c 2 in
      let m = month c in
      set_ymd s (number c 4) m d;
      t.h <- number c 2;
      t.i <- number c 2;
      t.s <- number c 2;
      spaces c;
      read_zone s c
  | Year4 -> t.y <- number c 4
  | Month_text ->
      have_date s;
      t.m <- month_word c
  | _ -> ()

let time s (token : Date_grammar.token) c =
  let t = s.time in
  match token with
  | Noon ->
      unhave_time s;
      have_time s;
      t.h <- 12
  | Back_front_of ->
      unhave_time s;
      have_time s;
      if peek c = 'b' then begin
        t.h <- number c 2;
        t.i <- 15
      end
      else begin
        t.h <- number c 2 - 1;
        t.i <- 45
      end;
      if peek c <> '\000' then apply_meridian s c
  | Time12 ->
      have_time s;
      t.h <- number c 2;
      minutes_and_seconds s c ~fractions:false;
      apply_meridian s c
  | Mssql_time ->
      have_time s;
      t.h <- number c 2;
      t.i <- number c 2;
      if is_separator (peek c) then begin
        t.s <- number c 2;
        if is_separator (peek c) then t.us <- fraction c
      end;
      apply_meridian s c
  | Time24 ->
      have_time s;
      t.h <- number c 2;
      minutes_and_seconds s c ~fractions:true;
      optional_zone s c
  | Gnu_no_colon -> (
      (* four digits: a time, or after a time a year *)
      match t.have_time with
      | 0 ->
          t.h <- number c 2;
          t.i <- number c 2;
          t.s <- 0;
          t.have_time <- 1
      | 1 ->
          t.y <- number c 4;
          t.have_time <- 2
      | _ -> fail s "Double time specification")
  | Iso_no_colon ->
      have_time s;
      t.h <- number c 2;
      t.i <- number c 2;
      t.s <- number c 2;
      optional_zone s c
  | Short_date_time12 ->
      short_date s c;
      if is_separator (peek c) then begin
        t.s <- number c 2;
        if peek c = '.' then t.us <- fraction c
      end;
      t.h <- t.h + meridian c t.h
  | Short_date_time24 ->
      short_date s c;
      if peek c = ':' then begin
        t.s <- number c 2;
        if peek c = '.' then t.us <- fraction c
      end;
      optional_zone s c
  | _ -> ()

let relative s (token : Date_grammar.token) c =
  let r = s.time.rel in
  match token with
  | Yesterday | Tomorrow ->
      have_relative s;
      unhave_time s;
      r.rd <- (if token = Yesterday then -1 else 1)
  | Today -> unhave_time s
  | Timestamp -> timestamp s c ~fractions:false
  | Timestamp_fraction -> timestamp s c ~fractions:true
  | First_last_day_of ->
      have_relative s;
      r.edge <- (match peek c with 'l' | 'L' -> Last_day_of | _ -> First_day_of)
  | Weekday_of ->
      have_relative s;
      let amount, b = relative_word c in
      spaces c;
      if amount > 0 then begin
        r.special <- Day_of_week_in_month 0;
        set_relative s c amount 1 ~keep_time:false
      end
      else begin
        r.special <- Last_day_of_week_in_month 0;
        set_relative s c amount (Option.value b ~default:0) ~keep_time:false
      end
  | Ago -> ago s
  | Day_text ->
      have_weekday s;
      unhave_time s;
      (match unit_word c with Some (Weekday n) -> r.weekday <- n | _ -> r.weekday <- 1);
      if r.weekday_behavior <> 2 then r.weekday_behavior <- 1
  | Relative_text_week -> relative_text s c ~week:true
  | Relative_text -> relative_text s c ~week:false
  | Relative ->
      have_relative s;
      while peek c <> '\000' do
        let amount = signed_number s c 24 in
        spaces c;
        set_relative s c amount 1 ~keep_time:true
      done
  | Zone ->
      have_zone s;
      spaces c;
      read_zone s c
  | _ -> ()

let scan s (token : Date_grammar.token) c =
  match token with
  | Separator | Now -> ()
  | Other -> fail s "Unexpected character"
  | Noon | Back_front_of | Time12 | Mssql_time | Time24 | Gnu_no_colon | Iso_no_colon
  | Short_date_time12 | Short_date_time24 ->
      time s token c
  | American | Iso_date | Iso_date2 | Iso_date_expanded | Gnu_date_shorter | Gnu_date_short | Date_full
  | Pointed_date4 | Pointed_date2 | Date_no_day | Date_no_day_reverse | Date_textual | Date_no_year_reverse
  | Date_no_colon | Date_and_time | Pg_year_day | Iso_weekday | Iso_week | Pg_text_short | Pg_text_reverse
  | Common_log | Year4 | Month_text ->
      date s token c
  | Yesterday | Today | Tomorrow | Timestamp | Timestamp_fraction | First_last_day_of | Weekday_of | Ago
  | Day_text | Relative_text_week | Relative_text | Zone | Relative ->
      relative s token c

(* --- the whole text ----------------------------------------------------------------- *)

let is_blank ch = ch = ' ' || (ch >= '\t' && ch <= '\r')

let trim text =
  let n = String.length text in
  let first = ref 0 and last = ref (n - 1) in
  while !first < !last && is_blank text.[!first] do incr first done;
  while !last > !first && is_blank text.[!last] do decr last done;
  if n = 0 then "" else String.sub text !first (!last - !first + 1)

let parse text =
  let text = trim text in
  let problems = no_problems () in
  let s = { whole = text; token = 0; problems; time = blank () } in
  let n = String.length text in
  if n = 0 then error problems 0 '\000' "Empty string"
  else begin
    let lexer = Date_grammar.lexer () in
    (* formats may ask for the end of the text *)
    let padded = text ^ "\000" in
    let rec go pos =
      if pos <= n then begin
        s.token <- pos;
        match Date_lexer.longest lexer padded pos with
        | None -> go (pos + 1)
        | Some (token, stop) ->
            let stop' = min stop n in
            (try scan s token { text = String.sub text pos (max 0 (stop' - pos));
            pos = 0 } with Rejected -> ());
            go (max stop (pos + 1))
      end
    in
    go 0;
    s.token <- n + 1
  end;
  let t = s.time in
  if t.have_time > 0 && not (Calendar.is_valid_time t.h t.i t.s) then
    warn problems s.token '\000' "The parsed time was invalid";
  if t.have_date && not (Calendar.is_valid_date t.y t.m t.d) then
    warn problems s.token '\000' "The parsed date was invalid";
  (t, problems)
