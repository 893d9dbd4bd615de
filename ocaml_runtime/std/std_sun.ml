(* Sunrise, sunset and twilight
   (https://www.php.net/manual/en/function.date-sun-info.php), after Paul Schlyter's
   method: the Sun's position at local noon, and how long it takes from there to an
   altitude. *)

let degrees x = 180. /. Float.pi *. x
let sin_d x = sin (x *. (Float.pi /. 180.))
let cos_d x = cos (x *. (Float.pi /. 180.))
let turn x = x -. (360. *. Float.floor (x *. (1. /. 360.)))
let half_turn x = x -. (360. *. Float.floor ((x *. (1. /. 360.)) +. 0.5))

(* Right ascension, declination and distance of the Sun; days are counted from 2000
   January 0. *)
let position days =
  let anomaly = turn (356.0470 +. (0.9856002585 *. days)) in
  let perihelion = 282.9404 +. (4.70935e-5 *. days) in
  let e = 0.016709 -. (1.151e-9 *. days) in
  let eccentric =
    anomaly +. (e *. (180. /. Float.pi) *. sin_d anomaly *. (1. +. (e *. cos_d anomaly)))
  in
  let x = cos_d eccentric -. e and y = sqrt (1. -. (e *. e)) *. sin_d eccentric in
  let distance = sqrt ((x *. x) +. (y *. y)) in
  let longitude = degrees (Float.atan2 y x) +. perihelion in
  let longitude = if longitude >= 360. then longitude -. 360. else longitude in
  let x = distance *. cos_d longitude and y = distance *. sin_d longitude in
  let obliquity = 23.4393 -. (3.563e-7 *. days) in
  let z = y *. sin_d obliquity and y = y *. cos_d obliquity in
  (degrees (Float.atan2 y x), degrees (Float.atan2 z (sqrt ((x *. x) +. (y *. y)))), distance)

type crossing =
  | Always_below
  | Always_above
  | Crosses of { rise : float; set : float }  (** hours of the day, UTC *)

(* [day ctx time longitude latitude altitude ~limb] is the start of the day in UTC, the
   hour of the transit, and when the Sun's centre, or its upper [limb], crosses an
   altitude. *)
let day ctx time longitude latitude altitude ~limb =
  let local = Date_state.local ctx time in
  let start = 86400 * Calendar.days_of_civil local.y local.m local.d in
  let days =
    (float_of_int start /. 86400.) +. 2440587.5 -. 2451545. +. 2. -. (longitude /. 360.)
  in
  let ascension, declination, distance = position days in
  let sidereal_0 =
    turn (180. +. 356.0470 +. 282.9404 +. ((0.9856002585 +. 4.70935e-5) *. days))
  in
  let sidereal = turn (sidereal_0 +. 180. +. longitude) in
  let south = 12. -. (half_turn (sidereal -. ascension) /. 15.) in
  let altitude = if limb then altitude -. (0.2666 /. distance) else altitude in
  let cosine =
    (sin_d altitude -. (sin_d latitude *. sin_d declination)) /. (cos_d latitude *. cos_d declination)
  in
  let crossing =
    if cosine >= 1. then Always_below
    else if cosine <= -1. then Always_above
    else
      let arc = degrees (acos cosine) /. 15. in
      Crosses { rise = south -. arc; set = south +. arc }
  in
  (start, south, crossing)

let at start hours = int_of_float ((hours *. 3600.) +. float_of_int start)
let setting ctx name =
  Convert.float_of_string (match Errors.ini ctx name with "" -> "0" | s -> s)

let as_timestamp = 0
let as_string = 1
let as_double = 2

let sun ctx fn ~set time format latitude longitude zenith utc_offset =
  let given v name default =
    match v with
    | Some x -> x
    | None -> if Errors.ini ctx name = "" then default else setting ctx name
  in
  let latitude = given latitude "date.default_latitude" 31.7667 in
  let longitude = given longitude "date.default_longitude" 35.2333 in
  let zenith =
    given zenith (if set then "date.sunset_zenith" else "date.sunrise_zenith") 90.833333
  in
  if format <> as_timestamp && format <> as_string && format <> as_double then
    Errors.value_error ctx
      "%s(): Argument #2 ($returnFormat) must be one of SUNFUNCS_RET_TIMESTAMP, SUNFUNCS_RET_STRING, or \
       SUNFUNCS_RET_DOUBLE"
      fn;
  let is_finite x = Float.abs x < infinity in
  if not (is_finite latitude && is_finite longitude) then Value.false_
  else
    let start, _, crossing = day ctx time longitude latitude (90. -. zenith) ~limb:true in
    match crossing with
    | Always_above | Always_below -> Value.false_
    | Crosses c ->
        let hours = if set then c.set else c.rise in
        if format = as_timestamp then Value.of_int (at start hours)
        else begin
          let offset =
            match utc_offset with
            | Some x -> x
            | None ->
                float_of_int ((Timezone.at (Date_state.default_zone ctx) 0).offset / 3600)
          in
          let n = hours +. offset in
          let n = if n > 24. || n < 0. then n -. (Float.floor (n /. 24.) *. 24.) else n in
          if format = as_double then Value.of_float n
          else
            let h = int_of_float n in
            Value.of_string (Printf.sprintf "%02d:%02d" h (int_of_float ((n -. float_of_int h) *. 60.)))
        end

let date_sunrise ctx time format latitude longitude zenith utc_offset =
  sun ctx "date_sunrise" ~set:false time format latitude longitude zenith utc_offset
  [@@php
    "function date_sunrise(int $timestamp, int $returnFormat = SUNFUNCS_RET_STRING, \
     ?float $latitude = null, ?float $longitude = null, ?float $zenith = null, ?float \
     $utcOffset = null): string|int|float|false; deprecated"]

let date_sunset ctx time format latitude longitude zenith utc_offset =
  sun ctx "date_sunset" ~set:true time format latitude longitude zenith utc_offset
  [@@php
    "function date_sunset(int $timestamp, int $returnFormat = SUNFUNCS_RET_STRING, \
     ?float $latitude = null, ?float $longitude = null, ?float $zenith = null, ?float \
     $utcOffset = null): string|int|float|false; deprecated"]

let date_sun_info ctx time latitude longitude =
  let result = Php_array.empty () in
  let add name v = Php_array.set_string result name v in
  let pair rise_name set_name altitude ~limb =
    let start, south, crossing = day ctx time longitude latitude altitude ~limb in
    let rise, set =
      match crossing with
      | Always_below -> (Value.false_, Value.false_)
      | Always_above -> (Value.true_, Value.true_)
      | Crosses c -> (Value.of_int (at start c.rise), Value.of_int (at start c.set))
    in
    add rise_name rise;
    add set_name set;
    Value.of_int (at start south)
  in
  let transit = pair "sunrise" "sunset" (-50. /. 60.) ~limb:true in
  add "transit" transit;
  let twilight name altitude =
    ignore (pair (name ^ "_twilight_begin") (name ^ "_twilight_end") altitude ~limb:false)
  in
  twilight "civil" (-6.);
  twilight "nautical" (-12.);
  twilight "astronomical" (-18.);
  result
  [@@php
    "function date_sun_info(int $timestamp, float $latitude, float $longitude): array; \
     nothrow"]
