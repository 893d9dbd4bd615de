(* DateTimeInterface, DateTime, DateTimeImmutable and DateTimeZone
   (https://www.php.net/manual/en/book.datetime.php). *)

open Types
module D = Date_object

let this = Class.this
let text v = Value.to_string v
let int v = Value.to_int v
let obj v = Value.to_object v

(* "DateTime::modify", as messages say it. *)
let fn ctx = Coerce.display_name ctx

let bindings list =
  Value.of_array (Php_array.of_bindings (List.map (fun (k, v) -> (Key.of_string k, v)) list))

(* The state and the object's own properties, as serialize writes them. *)
let serialized entries (o : obj) =
  let a = Php_array.of_bindings (List.map (fun (k, v) -> (Key.of_string k, v)) entries) in
  Array.iteri
    (fun i slot ->
      let p = o.cls.props.(i) in
      if Value.deref slot != Value.undef then
        let key =
          match p.pvis with
          | Public -> p.pname
          | Protected -> "\000*\000" ^ p.pname
          | Private -> "\000" ^ (Lazy.force p.pclass).cname ^ "\000" ^ p.pname
        in
        Php_array.set a (Key.of_string key) (Value.copy_deref slot))
    o.slots;
  Option.iter (Php_array.iter (fun k v -> Php_array.set a k (Value.copy v))) o.dyn;
  Value.of_array a

(* Properties beyond those of the state. *)
let restore_properties ctx (o : obj) known (a : arr) =
  Php_array.iter
    (fun key v ->
      let key = Key.to_string key in
      if not (List.mem key known) then
        let name =
          match String.rindex_opt key '\000' with
          | Some i -> String.sub key (i + 1) (String.length key - i - 1)
          | None -> key
        in
        Object.set { ctx with scope = Some o.cls } o name (Value.copy v))
    a

let moment_keys = [ "date"; "timezone_type"; "timezone" ]

let invalid ctx name = Errors.error ctx "Invalid serialization data for %s object" name

let restore ctx name (o : obj) a =
  match D.of_entries ctx a with
  | Some t -> D.set_time o t
  | None -> invalid ctx name

(* --- what both classes do ---------------------------------------------------------------------------- *)

let construct ctx call (args : value array) =
  D.set_time (this call) (D.parse_or_throw ctx (text args.(0)) args.(1));
  Value.null

let from_format ctx (cls : cls) (args : value array) =
  match D.parse ctx ~format:(text args.(0)) (text args.(1)) args.(2) with
  | Ok t -> D.make ctx cls t
  | Error _ -> Value.false_

let last_errors ctx _ _ = Std_date.date_get_last_errors ctx

let shared name =
  [
    ( "public function __serialize(): array",
      fun ctx call _ -> serialized (D.entries (D.time ctx (this call))) (this call) );
    ( "public function __unserialize(array $data): void",
      fun ctx call args ->
        let a = Value.to_array args.(0) in
        restore ctx name (this call) a;
        restore_properties ctx (this call) moment_keys a;
        Value.null );
    ("public function __wakeup(): void", fun _ _ _ -> Value.null);
    ( "public function format(string $format): string",
      fun ctx call args -> Value.of_string (Date_format.date (text args.(0)) (D.time ctx (this call))) );
    ( "public function getTimezone(): DateTimeZone|false",
      fun ctx call _ -> D.timezone ctx (D.time ctx (this call)) );
    ( "public function getOffset(): int",
      fun ctx call _ -> Value.of_int (Date_time.offset (D.time ctx (this call))) );
    ("public function getTimestamp(): int", fun ctx call _ -> Value.of_int (D.time ctx (this call)).sse);
    ( "public function diff(DateTimeInterface $targetObject, bool $absolute = false): DateInterval",
      fun ctx call args ->
        D.diff ctx (D.time ctx (this call)) (D.time ctx (obj args.(0))) (Convert.to_bool args.(1)) );
    ("public static function getLastErrors(): array|false", last_errors);
  ]

(* The methods that change a moment; [result] stores or returns the changed one. *)
let changing (cls : string) (result : ctx -> obj -> Date_time.t -> value) =
  let change signature f =
    ( Printf.sprintf signature cls,
      fun ctx call args ->
        let o = this call in
        result ctx o (f ctx (D.time ctx o) args) )
  in
  [
    ( "public function modify(string $modifier): " ^ cls ^ "|false",
      fun ctx call args ->
        let o = this call in
        match D.modify ctx (cls ^ "::modify") (D.time ctx o) (text args.(0)) with
        | Some t -> result ctx o t
        | None -> Value.false_ );
    change "public function add(DateInterval $interval): %s" (fun ctx t args -> D.add ctx t (obj args.(0)));
    change "public function sub(DateInterval $interval): %s" (fun ctx t args ->
        D.sub ctx (cls ^ "::sub") t (obj args.(0)));
    change "public function setTimezone(DateTimeZone $timezone): %s" (fun ctx t args ->
        D.set_timezone t (D.zone ctx (obj args.(0))));
    change "public function setTime(int $hour, int $minute, int $second = 0, int $microsecond = 0): %s"
      (fun _ t args -> D.set_clock t (int args.(0)) (int args.(1)) (int args.(2)) (int args.(3)));
    change "public function setDate(int $year, int $month, int $day): %s" (fun _ t args ->
        D.set_date t (int args.(0)) (int args.(1)) (int args.(2)));
    change "public function setISODate(int $year, int $week, int $dayOfWeek = 1): %s" (fun _ t args ->
        D.set_iso_date t (int args.(0)) (int args.(1)) (int args.(2)));
    change "public function setTimestamp(int $timestamp): %s" (fun _ t args ->
        D.set_timestamp t (int args.(0)));
  ]

let changed_in_place _ctx (o : obj) t =
  D.set_time o t;
  Value.of_object o

let changed_copy ctx (o : obj) t =
  let copy = Object.clone_obj ctx o in
  D.set_time copy t;
  Value.of_object copy

let converted ctx cls v = D.make ctx cls (Date_time.copy (D.time ctx (obj v)))

let set_state ctx name (args : value array) =
  let v = D.make ctx (D.class_named ctx name) (Date_time.blank ()) in
  restore ctx name (obj v) (Value.to_array args.(0));
  v

let formats =
  [
    ("ATOM", Value.of_string "Y-m-d\\TH:i:sP");
    ("COOKIE", Value.of_string "l, d-M-Y H:i:s T");
    ("ISO8601", Value.of_string "Y-m-d\\TH:i:sO");
    ("ISO8601_EXPANDED", Value.of_string "X-m-d\\TH:i:sP");
    ("RFC822", Value.of_string "D, d M y H:i:s O");
    ("RFC850", Value.of_string "l, d-M-y H:i:s T");
    ("RFC1036", Value.of_string "D, d M y H:i:s O");
    ("RFC1123", Value.of_string "D, d M Y H:i:s O");
    ("RFC7231", Value.of_string "D, d M Y H:i:s \\G\\M\\T");
    ("RFC2822", Value.of_string "D, d M Y H:i:s O");
    ("RFC3339", Value.of_string "Y-m-d\\TH:i:sP");
    ("RFC3339_EXTENDED", Value.of_string "Y-m-d\\TH:i:s.vP");
    ("RSS", Value.of_string "D, d M Y H:i:s O");
    ("W3C", Value.of_string "Y-m-d\\TH:i:sP");
  ]

(* --- zones ------------------------------------------------------------------------------------------- *)

let restore_zone ctx (o : obj) a =
  match Date_zone.of_entries ctx a with
  | Some zone -> D.set_zone o zone
  | None -> Errors.error ctx "Timezone initialization failed"

let zone_methods =
  [
    ( "public function __construct(string $timezone)",
      fun ctx call args ->
        Option.iter (D.set_zone (this call)) (D.zone_or_warn ctx "" (text args.(0)));
        Value.null );
    ("public function getName(): string", fun ctx call _ -> Value.of_string (Date_zone.name (D.zone ctx (this call))));
    ( "public function getOffset(DateTimeInterface $datetime): int",
      fun ctx call args ->
        Value.of_int (Date_zone.offset_at (D.zone ctx (this call)) (D.time ctx (obj args.(0))).sse) );
    ( "public function getTransitions(int $timestampBegin = UNKNOWN, int $timestampEnd = UNKNOWN): array|false",
      fun ctx call args ->
        let bound v default = if v == Value.undef then default else Convert.saturate v in
        Date_zone.transitions (D.zone ctx (this call)) (bound args.(0) min_int) (bound args.(1) max_int) );
    ("public function getLocation(): array|false", fun ctx call _ -> Date_zone.location (D.zone ctx (this call)));
    ( "public static function listAbbreviations(): array",
      fun ctx _ _ -> Value.of_array (Std_date.timezone_abbreviations_list ctx) );
    ( "public static function listIdentifiers(int $timezoneGroup = 2047, ?string $countryCode = null): array",
      fun ctx _ args ->
        let country = if Value.is_null args.(1) then None else Some (text args.(1)) in
        Value.of_array (Std_date.identifiers ctx "DateTimeZone::listIdentifiers" (int args.(0)) country) );
    ( "public function __serialize(): array",
      fun ctx call _ -> serialized (Date_zone.entries (D.zone ctx (this call))) (this call) );
    ( "public function __unserialize(array $data): void",
      fun ctx call args ->
        let a = Value.to_array args.(0) in
        (match Date_zone.of_entries ctx a with
        | Some zone -> D.set_zone (this call) zone
        | None -> invalid ctx "DateTimeZone");
        restore_properties ctx (this call) [ "timezone_type"; "timezone" ] a;
        Value.null );
    ("public function __wakeup(): void", fun _ _ _ -> Value.null);
    ( "public static function __set_state(array $array): DateTimeZone",
      fun ctx _ args ->
        let o = Instance.of_class ctx (D.class_named ctx "DateTimeZone") in
        restore_zone ctx o (Value.to_array args.(0));
        Value.of_object o );
  ]

(* --- registration ------------------------------------------------------------------------------------ *)

let shown (o : obj) =
  match o.native with
  | D.Moment { time = Some t } -> Some (D.entries t)
  | D.Zone { zone = Some z } -> Some (Date_zone.entries z)
  | D.Moment _ | D.Zone _ -> Some []
  | _ -> None

let cloned _ctx = function
  | D.Moment { time } -> Some (D.Moment { time = Option.map Date_time.copy time })
  | D.Zone { zone } -> Some (D.Zone { zone })
  | D.Span s -> Some (D.Span { s with relative = Date_time.copy_relative s.relative })
  | _ -> None

let uncomparable = Some 2

let compared ctx (a : obj) (b : obj) =
  match (a.native, b.native) with
  | D.Moment { time = Some t }, D.Moment { time = Some u } -> Some (Date_time.compare t u)
  | D.Moment _, D.Moment _ ->
      Errors.warning ctx "Trying to compare an incomplete DateTime or DateTimeImmutable object";
      uncomparable
  | D.Span _, D.Span _ ->
      if a == b then Some 0
      else begin
        Errors.warning ctx "Cannot compare DateInterval objects";
        uncomparable
      end
  | D.Zone { zone = Some z }, D.Zone { zone = Some w } ->
      if Date_zone.type_number z <> Date_zone.type_number w then begin
        Errors.warning ctx "Trying to compare different kinds of DateTimeZone objects";
        uncomparable
      end
      else Some (if Date_zone.name z = Date_zone.name w then 0 else 1)
  | _ -> None

let () =
  Object.native_debug := shown :: !Object.native_debug;
  Object.native_clone := cloned :: !Object.native_clone;
  Hooks.compare_native := compared :: !Hooks.compare_native;
  Builtin_class.declare "interface DateTimeInterface" ~consts:formats
    [
      ("public function format(string $format): string", Builtin_class.abstract);
      ("public function getTimezone(): DateTimeZone|false", Builtin_class.abstract);
      ("public function getOffset(): int", Builtin_class.abstract);
      ("public function getTimestamp(): int", Builtin_class.abstract);
      ( "public function diff(DateTimeInterface $targetObject, bool $absolute = false): DateInterval",
        Builtin_class.abstract );
      ("public function __wakeup(): void", Builtin_class.abstract);
      ("public function __serialize(): array", Builtin_class.abstract);
      ("public function __unserialize(array $data): void", Builtin_class.abstract);
    ];
  Builtin_class.declare "class DateTime implements DateTimeInterface" ~native:D.fresh_moment
    ([
       ("public function __construct(string $datetime = 'now', ?DateTimeZone $timezone = null)", construct);
       ("public static function __set_state(array $array): DateTime", fun ctx _ args -> set_state ctx "DateTime" args);
       ( "public static function createFromImmutable(DateTimeImmutable $object): static",
         fun ctx call args -> converted ctx (Class.static call) args.(0) );
       ( "public static function createFromInterface(DateTimeInterface $object): DateTime",
         fun ctx call args -> converted ctx (Class.static call) args.(0) );
       ( "public static function createFromFormat(string $format, string $datetime, ?DateTimeZone $timezone = \
          null): DateTime|false",
         fun ctx call args -> from_format ctx (Class.static call) args );
     ]
    @ shared "DateTime"
    @ changing "DateTime" changed_in_place);
  Builtin_class.declare "class DateTimeImmutable implements DateTimeInterface" ~native:D.fresh_moment
    ([
       ("public function __construct(string $datetime = 'now', ?DateTimeZone $timezone = null)", construct);
       ( "public static function __set_state(array $array): DateTimeImmutable",
         fun ctx _ args -> set_state ctx "DateTimeImmutable" args );
       ( "public static function createFromMutable(DateTime $object): static",
         fun ctx call args -> converted ctx (Class.static call) args.(0) );
       ( "public static function createFromInterface(DateTimeInterface $object): DateTimeImmutable",
         fun ctx call args -> converted ctx (Class.static call) args.(0) );
       ( "public static function createFromFormat(string $format, string $datetime, ?DateTimeZone $timezone = \
          null): DateTimeImmutable|false",
         fun ctx call args -> from_format ctx (Class.static call) args );
     ]
    @ shared "DateTimeImmutable"
    @ changing "DateTimeImmutable" changed_copy);
  Builtin_class.declare "class DateTimeZone" ~native:D.fresh_zone
    ~consts:
      [
        ("AFRICA", Value.of_int 1);
        ("AMERICA", Value.of_int 2);
        ("ANTARCTICA", Value.of_int 4);
        ("ARCTIC", Value.of_int 8);
        ("ASIA", Value.of_int 16);
        ("ATLANTIC", Value.of_int 32);
        ("AUSTRALIA", Value.of_int 64);
        ("EUROPE", Value.of_int 128);
        ("INDIAN", Value.of_int 256);
        ("PACIFIC", Value.of_int 512);
        ("UTC", Value.of_int 1024);
        ("ALL", Value.of_int 2047);
        ("ALL_WITH_BC", Value.of_int 4095);
        ("PER_COUNTRY", Value.of_int 4096);
      ]
    zone_methods
