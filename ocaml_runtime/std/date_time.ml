let unset = -9999999

type special =
  | No_special
  | Weekdays of int
  | Day_of_week_in_month of int
  | Last_day_of_week_in_month of int

type edge = No_edge | First_day_of | Last_day_of

type relative = {
  mutable ry : int;
  mutable rm : int;
  mutable rd : int;
  mutable rh : int;
  mutable ri : int;
  mutable rs : int;
  mutable rus : int;
  mutable weekday : int;
  mutable weekday_behavior : int;
  mutable have_weekday : bool;
  mutable special : special;
  mutable edge : edge;
  mutable invert : bool;
  mutable days : int;
}

type zone_type = No_zone | Offset | Abbreviation | Identifier

type t = {
  mutable y : int;
  mutable m : int;
  mutable d : int;
  mutable h : int;
  mutable i : int;
  mutable s : int;
  mutable us : int;
  mutable z : int;
  mutable dst : int;
  mutable abbr : string;
  mutable info : Timezone.t option;
  mutable zone_type : zone_type;
  mutable is_local : bool;
  mutable sse : int;
  mutable have_time : int;
  mutable have_date : bool;
  mutable have_zone : int;
  mutable have_relative : bool;
  mutable rel : relative;
}

let no_relative () =
  {
    ry = 0; rm = 0; rd = 0; rh = 0; ri = 0; rs = 0; rus = 0;
    weekday = 0; weekday_behavior = 0; have_weekday = false;
    special = No_special; edge = No_edge; invert = false; days = unset;
  }

let copy_relative (r : relative) = { r with ry = r.ry }

let blank () =
  {
    y = unset; m = unset; d = unset; h = unset; i = unset; s = unset; us = unset;
    z = unset; dst = unset; abbr = ""; info = None; zone_type = No_zone; is_local = false; sse = 0;
    have_time = 0; have_date = false; have_zone = 0; have_relative = false; rel = no_relative ();
  }

let copy t = { t with rel = copy_relative t.rel }

(* --- normalisation ------------------------------------------------------------------ *)

(* [carry v unit] is the units contained in [v], and what is left of it. *)
let carry v unit = (Calendar.floor_div v unit, Calendar.floor_mod v unit)

let normalize_month t =
  if t.m < 1 || t.m > 12 then begin
    let years, m = carry (t.m - 1) 12 in
    t.y <- t.y + years;
    t.m <- m + 1
  end

let normalize t =
  if t.us <> unset && t.s <> unset then begin
    let n, us = carry t.us 1_000_000 in
    t.us <- us;
    t.s <- t.s + n
  end;
  if t.s <> unset then begin
    let n, s = carry t.s 60 in
    t.s <- s;
    let n, i = carry (t.i + n) 60 in
    t.i <- i;
    let n, h = carry (t.h + n) 24 in
    t.h <- h;
    t.d <- t.d + n
  end;
  normalize_month t;
  if t.d < 1 || t.d > Calendar.days_in_month t.y t.m then begin
    let y, m, d = Calendar.civil_of_days (Calendar.days_of_civil t.y t.m t.d) in
    t.y <- y;
    t.m <- m;
    t.d <- d
  end

(* --- relative parts ----------------------------------------------------------------- *)

let adjust_weekday t =
  let r = t.rel in
  let today = Calendar.day_of_week t.y t.m t.d in
  if r.weekday_behavior = 2 then begin
    (* of this week, which ends with Sunday *)
    if today = 0 && r.weekday <> 0 then r.weekday <- r.weekday - 7;
    if r.weekday = 0 && today <> 0 then r.weekday <- 7;
    t.d <- t.d - today + r.weekday
  end
  else begin
    let ahead = r.weekday - today in
    let ahead =
      if (r.rd < 0 && ahead < 0) || (r.rd >= 0 && ahead <= -r.weekday_behavior) then ahead + 7 else ahead
    in
    t.d <- (if r.weekday >= 0 then t.d + ahead else t.d - (7 - (abs r.weekday - today)));
    r.have_weekday <- false
  end

let apply_edge t =
  match t.rel.edge with
  | First_day_of -> t.d <- 1
  | Last_day_of ->
      t.d <- 0;
      t.m <- t.m + 1
  | No_edge -> ()

let adjust_relative t =
  let r = t.rel in
  if r.have_weekday then adjust_weekday t;
  normalize t;
  if t.have_relative then begin
    t.us <- t.us + r.rus;
    t.s <- t.s + r.rs;
    t.i <- t.i + r.ri;
    t.h <- t.h + r.rh;
    t.d <- t.d + r.rd;
    t.m <- t.m + r.rm;
    t.y <- t.y + r.ry
  end;
  apply_edge t;
  normalize t

(* "first monday of": from the first day of the month, "last" from that of the next. *)
let adjust_early t =
  let r = t.rel in
  let from_month extra =
    t.d <- 1;
    t.m <- t.m + r.rm + extra;
    r.rm <- 0
  in
  (match r.special with
  | Day_of_week_in_month _ -> from_month 0
  | Last_day_of_week_in_month _ -> from_month 1
  | No_special | Weekdays _ -> ());
  apply_edge t;
  normalize t

(* Whole weeks keep the day; the rest must not end on or cross a weekend. *)
let adjust_weekdays t count =
  let today = Calendar.day_of_week t.y t.m t.d in
  t.d <- t.d + (count / 5 * 7);
  let rest = count mod 5 in
  let shift =
    if count > 0 then
      if rest = 0 then match today with 0 -> -2 | 6 -> -1 | _ -> 0
      else if today = 6 then 1
      else if today + rest > 5 then 2
      else 0
    else if rest = 0 then match today with 6 -> 2 | 0 -> 1 | _ -> 0
    else if today = 0 then -1
    else if today + rest < 1 then -2
    else 0
  in
  t.d <- t.d + shift + rest

let adjust_special t =
  (match t.rel.special with Weekdays n -> adjust_weekdays t n | _ -> ());
  normalize t;
  t.rel.special <- No_special

(* --- zones -------------------------------------------------------------------------- *)

let set_zone t (zone : Timezone.t) =
  let kind = Timezone.at zone t.sse in
  t.z <- kind.offset;
  t.dst <- (if kind.is_dst then 1 else 0);
  t.info <- Some zone;
  t.abbr <- kind.abbr;
  t.have_zone <- 1;
  t.zone_type <- Identifier

let set_zone_like t (from : t) =
  match (from.zone_type, from.info) with
  | Identifier, Some zone -> set_zone t zone
  | _ ->
      t.z <- from.z;
      t.dst <- from.dst;
      t.abbr <- from.abbr;
      t.info <- None;
      t.have_zone <- 1;
      t.zone_type <- from.zone_type

let kind t time : Timezone.kind =
  match (t.zone_type, t.info) with
  | Identifier, Some zone -> Timezone.at zone time
  | No_zone, _ -> { offset = 0; is_dst = false; abbr = "GMT" }
  | _ -> { offset = t.z + (t.dst * 3600); is_dst = t.dst = 1; abbr = t.abbr }

let offset t = (kind t t.sse).offset

(* The moment when clocks of the zone show what, read as UTC, is [t.sse]. In the hour
   that is skipped, clocks not yet put forward count; in the hour that comes twice, the
   first, unless [t.dst] says otherwise. *)
let local_to_utc t zone =
  let local = t.sse in
  let current, _ = Timezone.since zone local in
  let after, after_time = Timezone.since zone (local - current.offset) in
  let actual, actual_time =
    if current.offset = after.offset && t.have_zone > 0 then
      if current.offset >= 0 && t.dst = 1 && not current.is_dst then begin
        let earlier, time = Timezone.since zone (local - current.offset - 7200) in
        if earlier.offset <> after.offset && local - earlier.offset < after_time then (earlier, time)
        else (after, after_time)
      end
      else if current.offset <= 0 && current.is_dst && t.dst = 0 then begin
        let later, time = Timezone.since zone (local - current.offset + 7200) in
        if later.offset <> after.offset && local - later.offset >= time then (later, time)
        else (after, after_time)
      end
      else (after, after_time)
    else (after, after_time)
  in
  let in_transition =
    actual_time <> min_int
    && local - actual.offset >= actual_time + (current.offset - actual.offset)
    && local - actual.offset < actual_time
  in
  if current.offset <> actual.offset && not in_transition then local - actual.offset
  else local - current.offset

let adjust_zone t zone =
  match t.zone_type with
  | Offset -> t.sse <- t.sse - t.z
  | Abbreviation -> t.sse <- t.sse - t.z - (t.dst * 3600)
  | Identifier | No_zone -> (
      match if t.zone_type = Identifier then t.info else zone with
      | None -> ()
      | Some zone ->
          t.sse <- local_to_utc t zone;
          set_zone t zone)

let update_ts t zone =
  adjust_early t;
  adjust_relative t;
  adjust_special t;
  t.sse <- (Calendar.days_of_civil t.y t.m t.d * 86400) + (t.h * 3600) + (t.i * 60) + t.s;
  adjust_zone t zone;
  t.have_relative <- false;
  t.rel.have_weekday <- false;
  t.rel.edge <- No_edge

let set_fields t local =
  let days, seconds = carry local 86400 in
  let y, m, d = Calendar.civil_of_days days in
  t.y <- y;
  t.m <- m;
  t.d <- d;
  t.h <- seconds / 3600;
  t.i <- seconds / 60 mod 60;
  t.s <- seconds mod 60

let update_from_sse t =
  set_fields t (t.sse + offset t);
  t.have_zone <- 1

let of_sse zone seconds us =
  let t = blank () in
  t.sse <- seconds;
  t.us <- us;
  set_zone t zone;
  set_fields t (seconds + t.z);
  t

let fill_holes t now ~keep_time =
  let set v = v <> unset in
  if (not keep_time) && t.have_date && t.have_time = 0 then begin
    t.h <- 0;
    t.i <- 0;
    t.s <- 0;
    t.us <- 0
  end;
  let any = set t.y || set t.m || set t.d || set t.h || set t.i || set t.s in
  let fill v w = if set v then v else if set w then w else 0 in
  if not (set t.us) then t.us <- (if any then 0 else fill unset now.us);
  t.y <- fill t.y now.y;
  t.m <- fill t.m now.m;
  t.d <- fill t.d now.d;
  t.h <- fill t.h now.h;
  t.i <- fill t.i now.i;
  t.s <- fill t.s now.s;
  if t.info = None then begin
    t.info <- now.info;
    t.z <- fill t.z now.z;
    t.dst <- fill t.dst now.dst;
    if t.abbr = "" then t.abbr <- now.abbr
  end;
  if t.zone_type = No_zone then t.zone_type <- now.zone_type

(* --- arithmetic --------------------------------------------------------------------- *)

let signed sign (r : relative) =
  {
    (no_relative ()) with
    ry = r.ry * sign; rm = r.rm * sign; rd = r.rd * sign;
    rh = r.rh * sign; ri = r.ri * sign; rs = r.rs * sign; rus = r.rus * sign;
  }

let is_symbolic (r : relative) = r.have_weekday || r.special <> No_special

let add t interval =
  let t = copy t in
  t.rel <-
    (if is_symbolic interval then copy_relative interval
    else signed (if interval.invert then -1 else 1) interval);
  t.have_relative <- true;
  update_ts t None;
  update_from_sse t;
  t.have_relative <- false;
  t

let sub t interval = add t (signed (if interval.invert then 1 else -1) interval)

let wall direction t interval =
  let t = copy t in
  t.have_relative <- true;
  if is_symbolic interval then begin
    t.rel <- copy_relative interval;
    update_ts t None;
    update_from_sse t
  end
  else begin
    let sign = if interval.invert then -direction else direction in
    t.rel <- { (no_relative ()) with ry = interval.ry * sign; rm = interval.rm * sign;
    rd = interval.rd * sign };
    if interval.ry <> 0 || interval.rm <> 0 || interval.rd <> 0 then update_ts t None;
    let more, us = carry interval.rus 1_000_000 in
    t.sse <- t.sse + (sign * ((interval.rh * 3600) + (interval.ri * 60) + interval.rs + more));
    update_from_sse t;
    if us <> 0 then begin
      t.us <- t.us + (us * sign);
      t.have_relative <- false;
      normalize t;
      update_ts t None
    end;
    normalize t
  end;
  (match (t.zone_type, t.info) with Identifier, Some zone -> set_zone t zone | _ -> ());
  t.have_relative <- false;
  t

let add_wall t interval = wall 1 t interval

let sub_wall t interval = wall (-1) t interval

let compare a b = match Stdlib.compare a.sse b.sse with 0 -> Stdlib.compare a.us b.us | c -> c

(* Days and smaller parts made positive by borrowing; days borrow the length of months
   that follow (or, [invert], precede) the base. *)
let normalize_relative (base : t) (r : relative) =
  let n, us = carry r.rus 1_000_000 in
  r.rus <- us;
  let n, s = carry (r.rs + n) 60 in
  r.rs <- s;
  let n, i = carry (r.ri + n) 60 in
  r.ri <- i;
  let n, h = carry (r.rh + n) 24 in
  r.rh <- h;
  r.rd <- r.rd + n;
  let months () =
    let n, m = carry r.rm 12 in
    r.rm <- m;
    r.ry <- r.ry + n
  in
  months ();
  let years, month = carry (base.m - 1) 12 in
  let y = ref (base.y + years) and m = ref (month + 1) in
  while r.rd < 0 do
    let previous () =
      decr m;
      if !m < 1 then begin
        m := 12;
        decr y
      end
    in
    let next () =
      incr m;
      if !m > 12 then begin
        m := 1;
        incr y
      end
    in
    if not r.invert then previous ();
    r.rd <- r.rd + Calendar.days_in_month !y !m;
    r.rm <- r.rm - 1;
    if r.invert then next ()
  done;
  months ()

let same_zone a b =
  a.zone_type = b.zone_type
  &&
  match (a.zone_type, a.info, b.info) with
  | Identifier, Some z, Some w -> z.name = w.name
  | Identifier, _, _ | No_zone, _, _ -> false
  | _ -> a.z + (a.dst * 3600) = b.z + (b.dst * 3600)

let days_between a b =
  if same_zone a b then begin
    let early, late = if compare a b < 0 then (a, b) else (b, a) in
    let day t = Calendar.days_of_civil t.y t.m t.d in
    let clock t = ((((((t.h * 60) + t.i) * 60) + t.s) * 1_000_000) + t.us) in
    let days = abs (day a - day b) in
    if clock late < clock early && days > 0 then days - 1 else days
  end
  else abs ((a.sse - b.sse) / 86400)

let same_identifier a b =
  match (a.zone_type, a.info, b.zone_type, b.info) with
  | Identifier, Some z, Identifier, Some w -> z.name = w.name
  | _ -> false

let clock_compare a b =
  Stdlib.compare (a.y, a.m, a.d, a.h, a.i, a.s, a.us) (b.y, b.m, b.d, b.h, b.i, b.s, b.us)

let diff_same_zone a b (r : relative) =
  let correction = b.z - a.z in
  let hours = correction / 3600 and minutes = correction mod 3600 / 60 in
  if b.sse < a.sse then begin
    (* the clock went back in between *)
    let flipped = abs ((r.ri * 60) + r.rs - correction) in
    r.rh <- flipped / 3600;
    r.ri <- flipped mod 3600 / 60;
    r.rs <- flipped mod 60;
    r.invert <- not r.invert
  end;
  normalize_relative (if r.invert then a else b) r;
  let shift () =
    r.rh <- r.rh - hours;
    r.ri <- r.ri - minutes
  in
  match b.info with
  | None -> ()
  | Some zone ->
      let elapsed = b.sse - a.sse in
      if a.dst = 1 && b.dst = 0 then begin
        if elapsed + correction < 86400 then shift ()
      end
      else if a.dst = 0 && b.dst = 1 then begin
        let _, time = Timezone.since zone b.sse in
        let next_day = a.sse + 86400 in
        if
          (not (next_day > time && next_day <= time + correction))
          && b.sse >= time
          && (elapsed + correction) mod 86400 > b.sse - time
        then shift ()
      end
      else if elapsed >= 86400 then begin
        let kind, time = Timezone.since zone (b.sse - b.z) in
        let correction = a.z - kind.offset in
        if b.sse >= time - correction && b.sse < time then begin
          r.rd <- r.rd - 1;
          r.rh <- 24
        end
      end

let diff a b =
  let r = no_relative () in
  let same = same_identifier a b in
  let swap = (if same then clock_compare a b else compare a b) > 0 in
  let a, b = if swap then (b, a) else (a, b) in
  r.invert <- swap;
  r.ry <- b.y - a.y;
  r.rm <- b.m - a.m;
  r.rd <- b.d - a.d;
  r.rh <- b.h - a.h;
  r.ri <- b.i - a.i;
  r.rs <- b.s - a.s;
  r.rus <- b.us - a.us;
  r.days <- days_between a b;
  if same then diff_same_zone a b r
  else begin
    if a.zone_type <> Identifier then r.rh <- r.rh + a.dst;
    if b.zone_type <> Identifier then r.rh <- r.rh - b.dst;
    r.rs <- r.rs - b.z + a.z;
    normalize_relative (if r.invert then a else b) r
  end;
  r
