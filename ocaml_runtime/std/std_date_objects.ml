(* Functions on date objects: aliases of methods
   (https://www.php.net/manual/en/ref.datetime.php). *)

module D = Date_object

let obj v = Value.to_object v
let optional = function Some v -> v | None -> Value.null

let created ctx cls = function Ok t -> D.make ctx (D.class_named ctx cls) t | Error _ -> Value.false_

let date_create ctx text zone = created ctx "DateTime" (D.parse ctx text (optional zone))
  [@@php
    "function date_create(string $datetime = 'now', ?DateTimeZone $timezone = null): \
     DateTime|false"]

let date_create_immutable ctx text zone =
  created ctx "DateTimeImmutable" (D.parse ctx text (optional zone))
  [@@php
    "function date_create_immutable(string $datetime = 'now', ?DateTimeZone $timezone = \
     null): DateTimeImmutable|false"]

let date_create_from_format ctx format text zone =
  created ctx "DateTime" (D.parse ctx ~format text (optional zone))
  [@@php
    "function date_create_from_format(string $format, string $datetime, ?DateTimeZone \
     $timezone = null): DateTime|false"]

let date_create_immutable_from_format ctx format text zone =
  created ctx "DateTimeImmutable" (D.parse ctx ~format text (optional zone))
  [@@php
    "function date_create_immutable_from_format(string $format, string $datetime, \
     ?DateTimeZone $timezone = null): DateTimeImmutable|false"]

let date_format ctx object_ format = Date_format.date format (D.time ctx (obj object_))
  [@@php "function date_format(DateTimeInterface $object, string $format): string"]

(* [change object t] stores what was made of the object's moment. *)
let change object_ t =
  D.set_time (obj object_) t;
  object_

let moment ctx object_ = D.time ctx (obj object_)

let date_modify ctx object_ modifier =
  match D.modify ctx "date_modify" (moment ctx object_) modifier with
  | Some t -> change object_ t
  | None -> Value.false_
  [@@php "function date_modify(DateTime $object, string $modifier): DateTime|false"]

let date_add ctx object_ interval =
  change object_ (D.add ctx (moment ctx object_) (obj interval))
  [@@php "function date_add(DateTime $object, DateInterval $interval): DateTime"]

let date_sub ctx object_ interval =
  change object_ (D.sub ctx "date_sub" (moment ctx object_) (obj interval))
  [@@php "function date_sub(DateTime $object, DateInterval $interval): DateTime"]

let date_timezone_get ctx object_ = D.timezone ctx (moment ctx object_)
  [@@php "function date_timezone_get(DateTimeInterface $object): DateTimeZone|false"]

let date_timezone_set ctx object_ zone =
  change object_ (D.set_timezone (moment ctx object_) (D.zone ctx (obj zone)))
  [@@php "function date_timezone_set(DateTime $object, DateTimeZone $timezone): DateTime"]

let date_offset_get ctx object_ = Date_time.offset (moment ctx object_)
  [@@php "function date_offset_get(DateTimeInterface $object): int"]

let date_diff ctx base target absolute =
  D.diff ctx (moment ctx base) (moment ctx target) absolute
  [@@php
    "function date_diff(DateTimeInterface $baseObject, DateTimeInterface $targetObject, \
     bool $absolute = false): DateInterval"]

let date_time_set ctx object_ hour minute second microsecond =
  change object_ (D.set_clock (moment ctx object_) hour minute second microsecond)
  [@@php
    "function date_time_set(DateTime $object, int $hour, int $minute, int $second = 0, \
     int $microsecond = 0): DateTime"]

let date_date_set ctx object_ year month day =
  change object_ (D.set_date (moment ctx object_) year month day)
  [@@php
    "function date_date_set(DateTime $object, int $year, int $month, int $day): DateTime"]

let date_isodate_set ctx object_ year week day =
  change object_ (D.set_iso_date (moment ctx object_) year week day)
  [@@php
    "function date_isodate_set(DateTime $object, int $year, int $week, int $dayOfWeek = \
     1): DateTime"]

let date_timestamp_set ctx object_ timestamp =
  change object_ (D.set_timestamp (moment ctx object_) timestamp)
  [@@php "function date_timestamp_set(DateTime $object, int $timestamp): DateTime"]

let date_timestamp_get ctx object_ = (moment ctx object_).sse
  [@@php "function date_timestamp_get(DateTimeInterface $object): int"]

(* {1 Zones} *)

let timezone_open ctx text =
  match D.zone_or_warn ctx "timezone_open" text with
  | Some zone -> D.make_zone ctx zone
  | None -> Value.false_
  [@@php "function timezone_open(string $timezone): DateTimeZone|false"]

let timezone_name_get ctx object_ = Date_zone.name (D.zone ctx (obj object_))
  [@@php "function timezone_name_get(DateTimeZone $object): string"]

let timezone_offset_get ctx object_ datetime =
  Date_zone.offset_at (D.zone ctx (obj object_)) (moment ctx datetime).sse
  [@@php
    "function timezone_offset_get(DateTimeZone $object, DateTimeInterface $datetime): \
     int"]

let timezone_transitions_get ctx object_ first last =
  Date_zone.transitions
    (D.zone ctx (obj object_))
    (Option.value first ~default:min_int)
    (Option.value last ~default:max_int)
  [@@php
    "function timezone_transitions_get(DateTimeZone $object, int $timestampBegin = \
     UNKNOWN, int $timestampEnd = UNKNOWN): array|false"]

let timezone_location_get ctx object_ = Date_zone.location (D.zone ctx (obj object_))
  [@@php "function timezone_location_get(DateTimeZone $object): array|false"]

(* {1 Intervals} *)

let date_interval_create_from_date_string ctx text =
  D.interval_from_string ctx "date_interval_create_from_date_string" text
  [@@php
    "function date_interval_create_from_date_string(string $datetime): \
     DateInterval|false"]

let date_interval_format ctx object_ format =
  Date_format.interval format (D.relative ctx (obj object_))
  [@@php "function date_interval_format(DateInterval $object, string $format): string"]
