(* Dates and times without objects (https://www.php.net/manual/en/ref.datetime.php). *)

open Types

let moment ctx = function Some t -> t | None -> Date_state.seconds ctx

(* {1 The clock} *)

let time ctx = Date_state.seconds ctx [@@php "function time(): int; nothrow"]

let microtime ctx as_float =
  if as_float then Value.of_float (ctx.req.host.now ())
  else
    let seconds, us = Date_state.now ctx in
    Value.of_string (Printf.sprintf "0.%06d00 %d" us seconds)
  [@@php "function microtime(bool $as_float = false): string|float; nothrow"]

let hrtime ctx as_number =
  let elapsed = ctx.req.host.monotonic () in
  let seconds = Float.floor elapsed in
  let nanoseconds = int_of_float ((elapsed -. seconds) *. 1e9) in
  let seconds = int_of_float seconds in
  if as_number then Value.of_int ((seconds * 1_000_000_000) + nanoseconds)
  else Value.of_array (Php_array.of_list [ Value.of_int seconds;
  Value.of_int nanoseconds ])
  [@@php "function hrtime(bool $as_number = false): array|int|float|false; nothrow"]

let names_and_ints list =
  Php_array.of_bindings (List.map (fun (k, n) -> (Key.of_string k, Value.of_int n)) list)

let gettimeofday ctx as_float =
  if as_float then Value.of_float (ctx.req.host.now ())
  else
    let seconds, us = Date_state.now ctx in
    let t = Date_state.local ctx seconds in
    let kind = Date_time.kind t seconds in
    Value.of_array
      (names_and_ints
         [
           ("sec", seconds);
           ("usec", us);
           ("minuteswest", -(kind.offset / 60));
           ("dsttime", if kind.is_dst then 1 else 0);
         ])
  [@@php "function gettimeofday(bool $as_float = false): array|float; nothrow"]

(* {1 Writing} *)

let date ctx format timestamp =
  Date_format.date format (Date_state.local ctx (moment ctx timestamp))
  [@@php "function date(string $format, ?int $timestamp = null): string; nothrow"]

(* Greenwich's time, of no zone. *)
let utc time =
  let t = Date_time.of_sse Timezone.utc time 0 in
  t.info <- None;
  t.zone_type <- Date_time.No_zone;
  t

let gmdate ctx format timestamp = Date_format.date format (utc (moment ctx timestamp))
  [@@php "function gmdate(string $format, ?int $timestamp = null): string; nothrow"]

let idate ctx format timestamp =
  if String.length format <> 1 then begin
    Errors.warning ctx "idate(): idate format is one char";
    Value.false_
  end
  else
    match Date_format.idate format.[0] (Date_state.local ctx (moment ctx timestamp)) with
    | Some n -> Value.of_int n
    | None ->
        Errors.warning ctx "idate(): Unrecognized date format token";
        Value.false_
  [@@php "function idate(string $format, ?int $timestamp = null): int|false"]

let formatted text = if text = "" then Value.false_ else Value.of_string text

let strftime ctx format timestamp =
  formatted (Date_format.strftime format (Date_state.local ctx (moment ctx timestamp)))
  [@@php
    "function strftime(string $format, ?int $timestamp = null): string|false; deprecated"]

let gmstrftime ctx format timestamp =
  formatted (Date_format.strftime format (utc (moment ctx timestamp)))
  [@@php
    "function gmstrftime(string $format, ?int $timestamp = null): string|false; \
     deprecated"]

let getdate ctx timestamp =
  let t = Date_state.local ctx (moment ctx timestamp) in
  let weekday = Calendar.day_of_week t.y t.m t.d in
  let result =
    names_and_ints
      [
        ("seconds", t.s); ("minutes", t.i); ("hours", t.h); ("mday", t.d);
        ("wday", weekday); ("mon", t.m);
        ("year", t.y); ("yday", Calendar.day_of_year t.y t.m t.d);
      ]
  in
  Php_array.set_string result "weekday" (Value.of_string Date_format.full_days.(weekday));
  Php_array.set_string result "month" (Value.of_string Date_format.full_months.(t.m - 1));
  Php_array.set_int result 0 (Value.of_int t.sse);
  result
  [@@php "function getdate(?int $timestamp = null): array; nothrow"]

let localtime ctx timestamp associative =
  let t = Date_state.local ctx (moment ctx timestamp) in
  let fields =
    [
      ("tm_sec", t.s); ("tm_min", t.i); ("tm_hour", t.h); ("tm_mday", t.d);
      ("tm_mon", t.m - 1);
      ("tm_year", t.y - 1900); ("tm_wday", Calendar.day_of_week t.y t.m t.d);
      ("tm_yday", Calendar.day_of_year t.y t.m t.d);
      ("tm_isdst", if t.dst = 1 then 1 else 0);
    ]
  in
  if associative then names_and_ints fields
  else Php_array.of_list (List.map (fun (_, n) -> Value.of_int n) fields)
  [@@php
    "function localtime(?int $timestamp = null, bool $associative = false): array; \
     nothrow"]

(* {1 Making} *)

let full_year y = if y >= 0 && y < 70 then y + 2000 else if y >= 70 && y <= 100 then y + 1900 else y

(* Fields beyond any date that has a timestamp. *)
let fits n = abs n < 1_000_000_000_000_000_000

let make ctx fn (t : Date_time.t) hour minute second month day year =
  let set store = Option.iter store in
  t.h <- hour;
  set (fun n -> t.i <- n) minute;
  set (fun n -> t.s <- n) second;
  set (fun n -> t.m <- n) month;
  set (fun n -> t.d <- n) day;
  set (fun n -> t.y <- full_year n) year;
  if abs t.y > 146_000_000_000 || not (List.for_all fits [ t.h; t.i; t.s; t.m;
  t.d ]) then begin
    Errors.warning ctx "%s(): Epoch doesn't fit in a PHP integer" fn;
    Value.false_
  end
  else begin
    Date_time.update_ts t None;
    Value.of_int t.sse
  end

let mktime ctx hour minute second month day year =
  make ctx "mktime" (Date_state.local ctx (Date_state.seconds ctx)) hour minute second month day year
  [@@php
    "function mktime(int $hour, ?int $minute = null, ?int $second = null, ?int $month = \
     null, ?int $day = null, ?int $year = null): int|false"]

let gmmktime ctx hour minute second month day year =
  make ctx "gmmktime" (utc (Date_state.seconds ctx)) hour minute second month day year
  [@@php
    "function gmmktime(int $hour, ?int $minute = null, ?int $second = null, ?int $month \
     = null, ?int $day = null, ?int $year = null): int|false"]

let checkdate month day year =
  year >= 1 && year <= 32767 && Calendar.is_valid_date year month day
  [@@php "function checkdate(int $month, int $day, int $year): bool; pure"]

let strtotime ctx datetime base =
  let t, problems = Date_parse.parse datetime in
  if problems.errors <> [] then Value.false_
  else begin
    let now = Date_state.local ctx (moment ctx base) in
    Date_time.fill_holes t now ~keep_time:false;
    Date_time.update_ts t now.info;
    Value.of_int t.sse
  end
  [@@php
    "function strtotime(string $datetime, ?int $baseTimestamp = null): int|false; \
     nothrow"]

(* {1 Parsing} *)

let problem_table problems =
  let table = Php_array.empty () in
  List.iter
    (fun (p : Date_reader.problem) -> Php_array.set_int table p.position (Value.of_string p.message))
    problems;
  Value.of_array table

(* The four entries that say what went wrong. *)
let problem_entries (p : Date_reader.problems) =
  [
    ("warning_count", Value.of_int (List.length p.warnings));
    ("warnings", problem_table p.warnings);
    ("error_count", Value.of_int (List.length p.errors));
    ("errors", problem_table p.errors);
  ]

let zone_entries (t : Date_time.t) =
  let kind n = ("zone_type", Value.of_int n) in
  let zone =
    ("zone", Value.of_int t.z) and is_dst = ("is_dst", Value.of_bool (t.dst = 1))
  in
  match (t.zone_type, t.info) with
  | _ when not t.is_local -> []
  | No_zone, _ -> [ kind 0 ]
  | Offset, _ -> [ kind 1; zone; is_dst ]
  | Abbreviation, _ -> [ kind 2; zone; is_dst; ("tz_abbr", Value.of_string t.abbr) ]
  | Identifier, info ->
      (kind 3 :: if t.abbr = "" then [] else [ ("tz_abbr", Value.of_string t.abbr) ])
      @ Option.to_list (Option.map (fun (z : Timezone.t) -> ("tz_id", Value.of_string z.name)) info)

let relative_entries (t : Date_time.t) =
  let r = t.rel in
  if not t.have_relative then []
  else
    let int name n = (name, Value.of_int n) in
    let fields =
      [
        int "year" r.ry; int "month" r.rm; int "day" r.rd; int "hour" r.rh;
        int "minute" r.ri; int "second" r.rs;
      ]
      @ (if r.have_weekday then [ int "weekday" r.weekday ] else [])
      @ (match r.special with Weekdays n -> [ int "weekdays" n ] | _ -> [])
      @
      match r.edge with
      | First_day_of -> [ ("first_day_of_month", Value.true_) ]
      | Last_day_of -> [ ("last_day_of_month", Value.true_) ]
      | No_edge -> []
    in
    [ ("relative", Value.of_array (Php_array.of_bindings (List.map (fun (k, v) -> (Key.of_string k, v)) fields))) ]

let parsed ((t : Date_time.t), problems) =
  let field name n =
    (name, if n = Date_time.unset then Value.false_ else Value.of_int n)
  in
  let entries =
    [
      field "year" t.y; field "month" t.m; field "day" t.d; field "hour" t.h;
      field "minute" t.i;
      field "second" t.s;
      ( "fraction",
        if t.us = Date_time.unset then Value.false_ else Value.of_float (float_of_int t.us /. 1_000_000.) );
    ]
    @ problem_entries problems
    @ [ ("is_localtime", Value.of_bool t.is_local) ]
    @ zone_entries t @ relative_entries t
  in
  Php_array.of_bindings (List.map (fun (k, v) -> (Key.of_string k, v)) entries)

let date_parse _ctx datetime = parsed (Date_parse.parse datetime)
  [@@php "function date_parse(string $datetime): array; nothrow"]

let date_parse_from_format _ctx format datetime =
  parsed (Date_parse_format.parse ~format datetime)
  [@@php
    "function date_parse_from_format(string $format, string $datetime): array; nothrow"]

let date_get_last_errors ctx =
  match Date_state.last_problems ctx with
  | None -> Value.false_
  | Some problems ->
      Value.of_array
        (Php_array.of_bindings (List.map (fun (k, v) -> (Key.of_string k, v)) (problem_entries problems)))
  [@@php "function date_get_last_errors(): array|false; nothrow"]

(* {1 The default zone} *)

let date_default_timezone_set ctx id =
  match Timezone.find id with
  | Some zone ->
      Date_state.set_default_zone ctx zone;
      true
  | None ->
      Errors.trigger ctx Errors.e_notice
        (Printf.sprintf "date_default_timezone_set(): Timezone ID '%s' is invalid" id);
      false
  [@@php "function date_default_timezone_set(string $timezoneId): bool"]

let date_default_timezone_get ctx = (Date_state.default_zone ctx).name
  [@@php "function date_default_timezone_get(): string; nothrow"]

(* {1 The database of zones} *)

let timezone_version_get ctx =
  ignore ctx;
  Timezone.version
  [@@php "function timezone_version_get(): string; nothrow"]

let timezone_name_from_abbr _ctx abbr offset is_dst =
  match Timezone.name_of_abbreviation abbr ~offset ~dst:is_dst with
  | Some name -> Value.of_string name
  | None -> Value.false_
  [@@php
    "function timezone_name_from_abbr(string $abbr, int $utcOffset = -1, int $isDST = \
     -1): string|false; nothrow"]

let abbreviation_entry (a : Timezone.abbreviation) zone =
  Value.of_array
    (Php_array.of_bindings
       [
         (Key.of_string "dst", Value.of_bool a.dst);
         (Key.of_string "offset", Value.of_int a.utc_offset);
         (Key.of_string "timezone_id", match zone with Some z -> Value.of_string z | None -> Value.null);
       ])

let timezone_abbreviations_list _ctx =
  let result = Php_array.empty () in
  List.iter
    (fun (a : Timezone.abbreviation) ->
      let list = Php_array.inner (Php_array.unsafe_view result) (Key.of_string a.text) in
      List.iter (fun zone -> Php_array.push list (abbreviation_entry a zone)) a.zones)
    (Timezone.abbreviations ());
  result
  [@@php "function timezone_abbreviations_list(): array; nothrow"]

(* Bit of a group of zones and what its names begin with. *)
let groups =
  [
    (1, "Africa/"); (2, "America/"); (4, "Antarctica/"); (8, "Arctic/"); (16, "Asia/");
    (32, "Atlantic/");
    (64, "Australia/"); (128, "Europe/"); (256, "Indian/"); (512, "Pacific/");
    (1024, "UTC");
  ]

let all_with_backward = 4095
let per_country = 4096

let identifiers ctx fn group country =
  if group = per_country && (match country with Some c -> String.length c <> 2 | None -> true) then
    Errors.value_error ctx
      "%s(): Argument #2 ($countryCode) must be a two-letter ISO 3166-1 compatible country code when argument #1 \
       ($timezoneGroup) is DateTimeZone::PER_COUNTRY"
      fn;
  let wanted name =
    if group = per_country then
      match Timezone.place name with Some p -> Some p.country = country | None -> false
    else
      group = all_with_backward
      || (name = "UTC" || Timezone.place name <> None)
         && List.exists
              (fun (bit, prefix) -> group land bit <> 0 && Std_string.str_starts_with name prefix)
              groups
  in
  Php_array.of_list
    (List.filter_map
       (fun name -> if wanted name then Some (Value.of_string name) else None)
       (Array.to_list (Timezone.names ())))

let timezone_identifiers_list ctx group country =
  identifiers ctx "timezone_identifiers_list" group country
  [@@php
    "function timezone_identifiers_list(int $timezoneGroup = 2047, ?string $countryCode \
     = null): array"]

let constants =
  [
    ("DATE_ATOM", Value.of_string "Y-m-d\\TH:i:sP");
    ("DATE_COOKIE", Value.of_string "l, d-M-Y H:i:s T");
    ("DATE_ISO8601", Value.of_string "Y-m-d\\TH:i:sO");
    ("DATE_ISO8601_EXPANDED", Value.of_string "X-m-d\\TH:i:sP");
    ("DATE_RFC822", Value.of_string "D, d M y H:i:s O");
    ("DATE_RFC850", Value.of_string "l, d-M-y H:i:s T");
    ("DATE_RFC1036", Value.of_string "D, d M y H:i:s O");
    ("DATE_RFC1123", Value.of_string "D, d M Y H:i:s O");
    ("DATE_RFC7231", Value.of_string "D, d M Y H:i:s \\G\\M\\T");
    ("DATE_RFC2822", Value.of_string "D, d M Y H:i:s O");
    ("DATE_RFC3339", Value.of_string "Y-m-d\\TH:i:sP");
    ("DATE_RFC3339_EXTENDED", Value.of_string "Y-m-d\\TH:i:s.vP");
    ("DATE_RSS", Value.of_string "D, d M Y H:i:s O");
    ("DATE_W3C", Value.of_string "Y-m-d\\TH:i:sP");
    ("SUNFUNCS_RET_TIMESTAMP", Value.of_int 0);
    ("SUNFUNCS_RET_STRING", Value.of_int 1);
    ("SUNFUNCS_RET_DOUBLE", Value.of_int 2);
  ]

let () = Constants.register constants
