(** The state of date objects, and what DateTime and DateTimeImmutable do alike. *)

open Types

type span = {
  mutable relative : Date_time.relative;  (** what the properties do not say; see {!relative} *)
  mutable civil : bool;  (** hours are of the clock, not elapsed: made from a string or a difference *)
  mutable from_string : string option;
}

type native +=
  | Moment of { mutable time : Date_time.t option }  (** DateTime, DateTimeImmutable *)
  | Zone of { mutable zone : Date_zone.t option }  (** DateTimeZone *)
  | Span of span  (** DateInterval *)

val fresh_moment : unit -> native
val fresh_zone : unit -> native
val fresh_span : unit -> native

val time : ctx -> obj -> Date_time.t
(** Raises Error "The DateTime object has not been correctly initialized by its
    constructor". *)

val set_time : obj -> Date_time.t -> unit
val zone : ctx -> obj -> Date_zone.t
val set_zone : obj -> Date_zone.t -> unit
val span : obj -> span
val make : ctx -> cls -> Date_time.t -> value
(** A new object of a class of dates. *)

val make_zone : ctx -> Date_zone.t -> value
val make_interval : ctx -> civil:bool -> ?from_string:string -> Date_time.relative -> value
val fill_interval : obj -> civil:bool -> ?from_string:string -> Date_time.relative -> unit

val relative : ctx -> obj -> Date_time.relative
(** The interval that an object's properties (and what they do not say) make. *)

val class_named : ctx -> string -> cls

(** {1 Making moments} *)

val parse : ctx -> ?format:string -> string -> value -> (Date_time.t, Date_reader.problem) result
(** [parse ctx text zone]: [zone] is a DateTimeZone or null. *)

val parse_or_throw : ctx -> string -> value -> Date_time.t
(** Raises Exception "Failed to parse time string (...) at position ...". *)

val zone_or_warn : ctx -> string -> string -> Date_zone.t option
(** [zone_or_warn ctx fn text]; [fn] "" throws Exception instead, as DateTimeZone's
    constructor does. *)

(** {1 Changes}

    Each gives a new moment. *)

val modify : ctx -> string -> Date_time.t -> string -> Date_time.t option
(** [modify ctx fn t text]; [None] after a warning. *)

val set_clock : Date_time.t -> int -> int -> int -> int -> Date_time.t
val set_date : Date_time.t -> int -> int -> int -> Date_time.t
val set_iso_date : Date_time.t -> int -> int -> int -> Date_time.t
val set_timestamp : Date_time.t -> int -> Date_time.t
val set_timezone : Date_time.t -> Date_zone.t -> Date_time.t
val add : ctx -> Date_time.t -> obj -> Date_time.t
val sub : ctx -> string -> Date_time.t -> obj -> Date_time.t
(** [sub ctx fn t interval]: unchanged after a warning for intervals of weekdays. *)

val diff : ctx -> Date_time.t -> Date_time.t -> bool -> value
val timezone : ctx -> Date_time.t -> value
(** A DateTimeZone or [false]. *)

val interval_from_string : ctx -> string -> string -> value
(** [interval_from_string ctx fn text] is [false] after a warning. *)

(** {1 Views} *)

val entries : Date_time.t -> (string * value) list
(** date, timezone_type and timezone. *)

val of_entries : ctx -> arr -> Date_time.t option
(** The inverse. *)

val interval_entries : ctx -> obj -> (string * value) list
val interval_of_entries : ctx -> obj -> arr -> unit

val interval_names : string array
(** The properties of DateInterval, by slot. *)

val interval_old_names : string list
val interval_property : Date_time.relative -> string -> value option
