(** A date and time with its zone, as it is being parsed, adjusted and computed with; and the arithmetic of dates.

    Fields are as on the clock of the zone; [sse] is the moment itself. After parsing, fields not mentioned
    are {!unset} and relative parts wait in [rel]; {!update_ts} applies them and computes [sse], {!update_from_sse}
    computes the fields from [sse]. *)

val unset : int
(** What a field holds that was not given. *)

type special =
  | No_special
  | Weekdays of int  (** "3 weekdays" *)
  | Day_of_week_in_month of int  (** "second monday of" *)
  | Last_day_of_week_in_month of int

type edge = No_edge | First_day_of | Last_day_of

(** Relative parts; also what an interval consists of. *)
type relative = {
  mutable ry : int;
  mutable rm : int;
  mutable rd : int;
  mutable rh : int;
  mutable ri : int;
  mutable rs : int;
  mutable rus : int;
  mutable weekday : int;
  mutable weekday_behavior : int;  (** 0: not the current day, 1: the current day too, 2: of this week *)
  mutable have_weekday : bool;
  mutable special : special;
  mutable edge : edge;
  mutable invert : bool;
  mutable days : int;  (** whole days between two dates, {!unset} unknown *)
}

type zone_type =
  | No_zone
  | Offset  (** "+02:00" *)
  | Abbreviation  (** "CEST" *)
  | Identifier  (** "Europe/Paris" *)

type t = {
  mutable y : int;
  mutable m : int;
  mutable d : int;
  mutable h : int;
  mutable i : int;
  mutable s : int;
  mutable us : int;
  mutable z : int;  (** seconds east of UTC, without daylight saving for abbreviations *)
  mutable dst : int;
  mutable abbr : string;
  mutable info : Timezone.t option;
  mutable zone_type : zone_type;
  mutable is_local : bool;  (** a zone was read, known or not *)
  mutable sse : int;
  mutable have_time : int;
  mutable have_date : bool;
  mutable have_zone : int;
  mutable have_relative : bool;
  mutable rel : relative;
}

val no_relative : unit -> relative
val copy_relative : relative -> relative

val blank : unit -> t
(** Everything unset. *)

val copy : t -> t

(** {1 Zones} *)

val set_zone : t -> Timezone.t -> unit
(** Puts the moment [sse] into a zone; fields are not recomputed. *)

val set_zone_like : t -> t -> unit
(** Takes over the zone of the second. *)

val offset : t -> int
(** Seconds east of UTC at [sse]. *)

val kind : t -> int -> Timezone.kind
(** What holds at a moment in the zone of [t]. *)

(** {1 Moments} *)

val of_sse : Timezone.t -> int -> int -> t
(** [of_sse zone seconds microseconds] *)

val update_from_sse : t -> unit
val update_ts : t -> Timezone.t option -> unit
(** Applies relative parts, normalises and computes [sse]; the zone is for times that
    have none. *)

val normalize : t -> unit

val fill_holes : t -> t -> keep_time:bool -> unit
(** [fill_holes parsed now ~keep_time] gives fields that are unset the values of [now];
    with a date but no time, midnight, unless [keep_time]. *)

(** {1 Arithmetic} *)

val add : t -> relative -> t
(** Fields first: "+24 hours" is a day. For steps of periods. *)

val sub : t -> relative -> t
(** The inverse of {!add}; weekdays are ignored. *)

val add_wall : t -> relative -> t
(** Years, months and days on the calendar, hours and less in elapsed time. *)

val sub_wall : t -> relative -> t

val diff : t -> t -> relative
(** [diff a b] is the interval from [a] to [b]. *)

val compare : t -> t -> int
