(* DateTimeInterface, DateTime, DateTimeImmutable and DateTimeZone
   (https://www.php.net/manual/en/book.datetime.php). *)

open Types
module D = Date_object

let this = Class.this
let text v = Value.to_string v
let int v = Convert.saturate v
let obj v = Value.to_object v

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

(* --- what both classes do ----------------------------------------------------------- *)

let construct ctx call (args : value array) =
  D.set_time (this call) (D.parse_or_throw ctx (text args.(0)) args.(1));
  Value.null

let from_format ctx call (args : value array) =
  match D.parse ctx ~format:(text args.(0)) (text args.(1)) args.(2) with
  | Ok t -> D.make ctx (Class.static call) t
  | Error _ -> Value.false_

let last_errors ctx _ _ = Std_date.date_get_last_errors ctx

let moment ctx call = D.time ctx (this call)
let nothing _ _ _ = Value.null
let serialize ctx call _ = serialized (D.entries (moment ctx call)) (this call)

let unserialize name ctx call (args : value array) =
  let a = Value.to_array args.(0) in
  restore ctx name (this call) a;
  restore_properties ctx (this call) moment_keys a;
  Value.null

let format ctx call (args : value array) =
  Value.of_string (Date_format.date (text args.(0)) (moment ctx call))
let get_timezone ctx call _ = D.timezone ctx (moment ctx call)
let get_offset ctx call _ = Value.of_int (Date_time.offset (moment ctx call))
let get_timestamp ctx call _ = Value.of_int (moment ctx call).sse

let diff ctx call (args : value array) =
  D.diff ctx (moment ctx call) (D.time ctx (obj args.(0))) (Convert.to_bool args.(1))

(* Methods that change a moment get a function that stores or returns the changed one. *)
type result = ctx -> obj -> Date_time.t -> value

let change f (result : result) ctx call (args : value array) =
  result ctx (this call) (f ctx (moment ctx call) args)

let modify cls (result : result) ctx call (args : value array) =
  match D.modify ctx (cls ^ "::modify") (moment ctx call) (text args.(0)) with
  | Some t -> result ctx (this call) t
  | None -> Value.false_

let add = change (fun ctx t args -> D.add ctx t (obj args.(0)))
let sub cls = change (fun ctx t args -> D.sub ctx (cls ^ "::sub") t (obj args.(0)))
let set_timezone = change (fun ctx t args -> D.set_timezone t (D.zone ctx (obj args.(0))))

let set_clock =
  change (fun _ t args -> D.set_clock t (int args.(0)) (int args.(1)) (int args.(2)) (int args.(3)))

let set_date =
  change (fun _ t args -> D.set_date t (int args.(0)) (int args.(1)) (int args.(2)))
let set_iso_date =
  change (fun _ t args -> D.set_iso_date t (int args.(0)) (int args.(1)) (int args.(2)))
let set_timestamp = change (fun _ t args -> D.set_timestamp t (int args.(0)))

let in_place _ctx (o : obj) t =
  D.set_time o t;
  Value.of_object o

let copied ctx (o : obj) t =
  let copy = Object.clone_obj ctx o in
  D.set_time copy t;
  Value.of_object copy

let converted ctx call (args : value array) =
  D.make ctx (Class.static call) (Date_time.copy (D.time ctx (obj args.(0))))

let set_state name ctx _ (args : value array) =
  let v = D.make ctx (D.class_named ctx name) (Date_time.blank ()) in
  restore ctx name (obj v) (Value.to_array args.(0));
  v

(* --- zones -------------------------------------------------------------------------- *)

let restore_zone ctx (o : obj) a =
  match Date_zone.of_entries ctx a with
  | Some zone -> D.set_zone o zone
  | None -> Errors.error ctx "Timezone initialization failed"

(* --- registration ------------------------------------------------------------------- *)

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
        let where = match (Ctx.user ctx).func.display with "" -> "main" | name -> name in
        Errors.warning ctx "%s(): Trying to compare different kinds of DateTimeZone objects" where;
        uncomparable
      end
      else Some (if Date_zone.name z = Date_zone.name w then 0 else 1)
  | _ -> None

let () =
  Object.native_debug := shown :: !Object.native_debug;
  Object.native_clone := cloned :: !Object.native_clone;
  Hooks.compare_native := compared :: !Hooks.compare_native;
  Builtin_class.declare "interface DateTimeInterface" 
    ~consts:
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
    [
      ( "public function __construct(string $datetime = 'now', ?DateTimeZone $timezone = null)",
        construct );
      ("public function __serialize(): array", serialize);
      ("public function __unserialize(array $data): void", unserialize "DateTime");
      ("public function __wakeup(): void", nothing);
      ( "public static function __set_state(array $array): DateTime",
        set_state "DateTime" );
      ( "public static function createFromImmutable(DateTimeImmutable $object): static",
        converted );
      ( "public static function createFromInterface(DateTimeInterface $object): DateTime",
        converted );
      ( "public static function createFromFormat(string $format, string $datetime, ?DateTimeZone $timezone = \
         null): DateTime|false",
        from_format );
      ("public static function getLastErrors(): array|false", last_errors);
      ("public function format(string $format): string", format);
      ( "public function modify(string $modifier): DateTime|false",
        modify "DateTime" in_place );
      ("public function add(DateInterval $interval): DateTime", add in_place);
      ("public function sub(DateInterval $interval): DateTime", sub "DateTime" in_place);
      ("public function getTimezone(): DateTimeZone|false", get_timezone);
      ( "public function setTimezone(DateTimeZone $timezone): DateTime",
        set_timezone in_place );
      ("public function getOffset(): int", get_offset);
      ( "public function setTime(int $hour, int $minute, int $second = 0, int $microsecond = 0): DateTime",
        set_clock in_place );
      ( "public function setDate(int $year, int $month, int $day): DateTime",
        set_date in_place );
      ( "public function setISODate(int $year, int $week, int $dayOfWeek = 1): DateTime",
        set_iso_date in_place );
      ("public function setTimestamp(int $timestamp): DateTime", set_timestamp in_place);
      ("public function getTimestamp(): int", get_timestamp);
      ( "public function diff(DateTimeInterface $targetObject, bool $absolute = false): DateInterval",
        diff );
    ];
  Builtin_class.declare "class DateTimeImmutable implements DateTimeInterface" ~native:D.fresh_moment
    [
      ( "public function __construct(string $datetime = 'now', ?DateTimeZone $timezone = null)",
        construct );
      ("public function __serialize(): array", serialize);
      ( "public function __unserialize(array $data): void",
        unserialize "DateTimeImmutable" );
      ("public function __wakeup(): void", nothing);
      ( "public static function __set_state(array $array): DateTimeImmutable",
        set_state "DateTimeImmutable" );
      ("public static function createFromMutable(DateTime $object): static", converted);
      ( "public static function createFromInterface(DateTimeInterface $object): DateTimeImmutable",
        converted );
      ( "public static function createFromFormat(string $format, string $datetime, ?DateTimeZone $timezone = \
         null): DateTimeImmutable|false",
        from_format );
      ("public static function getLastErrors(): array|false", last_errors);
      ("public function format(string $format): string", format);
      ( "public function modify(string $modifier): DateTimeImmutable|false",
        modify "DateTimeImmutable" copied );
      ("public function add(DateInterval $interval): DateTimeImmutable", add copied);
      ( "public function sub(DateInterval $interval): DateTimeImmutable",
        sub "DateTimeImmutable" copied );
      ("public function getTimezone(): DateTimeZone|false", get_timezone);
      ( "public function setTimezone(DateTimeZone $timezone): DateTimeImmutable",
        set_timezone copied );
      ("public function getOffset(): int", get_offset);
      ( "public function setTime(int $hour, int $minute, int $second = 0, int $microsecond = 0): DateTimeImmutable",
        set_clock copied );
      ( "public function setDate(int $year, int $month, int $day): DateTimeImmutable",
        set_date copied );
      ( "public function setISODate(int $year, int $week, int $dayOfWeek = 1): DateTimeImmutable",
        set_iso_date copied );
      ( "public function setTimestamp(int $timestamp): DateTimeImmutable",
        set_timestamp copied );
      ("public function getTimestamp(): int", get_timestamp);
      ( "public function diff(DateTimeInterface $targetObject, bool $absolute = false): DateInterval",
        diff );
    ];
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
    [
      ( "public function __construct(string $timezone)",
        fun ctx call args ->
          Option.iter (D.set_zone (this call)) (D.zone_or_warn ctx "" (text args.(0)));
          Value.null );
      ( "public function getName(): string",
        fun ctx call _ -> Value.of_string (Date_zone.name (D.zone ctx (this call))) );
      ( "public function getOffset(DateTimeInterface $datetime): int",
        fun ctx call args ->
          Value.of_int (Date_zone.offset_at (D.zone ctx (this call)) (D.time ctx (obj args.(0))).sse) );
      ( "public function getTransitions(int $timestampBegin = UNKNOWN, int $timestampEnd = UNKNOWN): array|false",
        fun ctx call args ->
          let bound v default =
            if v == Value.undef then default else Convert.saturate v
          in
          Date_zone.transitions (D.zone ctx (this call)) (bound args.(0) min_int) (bound args.(1) max_int) );
      ( "public function getLocation(): array|false",
        fun ctx call _ -> Date_zone.location (D.zone ctx (this call)) );
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
