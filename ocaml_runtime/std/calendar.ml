let floor_div a b = if a >= 0 then a / b else ((a + 1) / b) - 1
let floor_mod a b = a - (b * floor_div a b)
let is_leap y = y land 3 = 0 && (y mod 100 <> 0 || y mod 400 = 0)

let days_in_month y m =
  match m with
  | 2 -> if is_leap y then 29 else 28
  | 4 | 6 | 9 | 11 -> 30
  | _ -> 31

(* Years are counted from March, so that the leap day is the last of its year; 719468
   days lie between 0000-03-01 and the epoch, 146097 in 400 years. *)

let days_of_civil y m d =
  let y = if m <= 2 then y - 1 else y in
  let era = floor_div y 400 in
  let year = y - (era * 400) in
  let day = (((153 * (if m > 2 then m - 3 else m + 9)) + 2) / 5) + d - 1 in
  (era * 146097) + (year * 365) + (year / 4) - (year / 100) + day - 719468

let civil_of_days n =
  let n = n + 719468 in
  let era = floor_div n 146097 in
  let day = n - (era * 146097) in
  let year = (day - (day / 1460) + (day / 36524) - (day / 146096)) / 365 in
  let day = day - ((365 * year) + (year / 4) - (year / 100)) in
  let month = ((5 * day) + 2) / 153 in
  let d = day - (((153 * month) + 2) / 5) + 1 in
  let m = if month < 10 then month + 3 else month - 9 in
  let y = year + (era * 400) in
  ((if m <= 2 then y + 1 else y), m, d)

let day_of_week y m d = floor_mod (days_of_civil y m d + 4) 7
let day_of_year y m d = days_of_civil y m d - days_of_civil y 1 1

(* The week belongs to the year of its Thursday. *)
let iso_week y m d =
  let day = days_of_civil y m d in
  let thursday = day - floor_mod (day + 3) 7 + 3 in
  let year, _, _ = civil_of_days thursday in
  (year, ((thursday - days_of_civil year 1 1) / 7) + 1)

let days_of_iso_week y w d =
  let first = day_of_week y 1 1 in
  (7 * (w - 1)) + d - if first > 4 then first - 7 else first

let is_valid_date y m d = m >= 1 && m <= 12 && d >= 1 && d <= days_in_month y m
let is_valid_time h i s = h >= 0 && h <= 23 && i >= 0 && i <= 59 && s >= 0 && s <= 59
