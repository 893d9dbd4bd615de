(** The proleptic Gregorian calendar, with days counted from 1970-01-01. Months are 1
    to 12, weekdays 0 (Sunday) to 6. *)

val is_leap : int -> bool

val days_in_month : int -> int -> int
(** [days_in_month y m] *)

val days_of_civil : int -> int -> int -> int
(** [days_of_civil y m d] is the number of the day [y-m-d]; [d] may lie outside the
    month. *)

val civil_of_days : int -> int * int * int
(** The year, month and day of a day's number. *)

val day_of_week : int -> int -> int -> int
val day_of_year : int -> int -> int -> int
(** From 0. *)

val iso_week : int -> int -> int -> int * int
(** [iso_week y m d] is the ISO 8601 year and week. *)

val days_of_iso_week : int -> int -> int -> int
(** [days_of_iso_week y w d] is the distance in days from January 1st of [y] to weekday
    [d] of ISO week [w]. *)

val is_valid_date : int -> int -> int -> bool
val is_valid_time : int -> int -> int -> bool

val floor_div : int -> int -> int
(** [floor_div a b] rounds down, for [b > 0]. *)

val floor_mod : int -> int -> int
(** [floor_mod a b] is never negative, for [b > 0]. *)
