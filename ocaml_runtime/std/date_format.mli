(** Writing dates and intervals. *)

val date : string -> Date_time.t -> string
(** [date format t] as DateTime::format; a time without zone is shown as UTC. *)

val idate : char -> Date_time.t -> int option

val interval : string -> Date_time.relative -> string
(** DateInterval::format. *)

val strftime : string -> Date_time.t -> string

val offset : colon:bool -> int -> string
(** "+0200", "+02:00"; seconds are dropped. *)

val zone_name : Date_time.t -> string
(** The name of the zone, an abbreviation or an offset. *)

val offset_name : int -> string
(** "+02:00", with seconds where there are any. *)

val short_days : string array
val full_days : string array
val short_months : string array
val full_months : string array
