(** What a request knows of time: its default zone and the current moment. *)

open Types

val default_zone : ctx -> Timezone.t
(** That of date_default_timezone_set, else of the ini setting date.timezone, else UTC. *)

val set_default_zone : ctx -> Timezone.t -> unit

val now : ctx -> int * int
(** Seconds since the epoch and microseconds. *)

val seconds : ctx -> int
val local : ctx -> int -> Date_time.t
(** A moment in the default zone. *)

val last_problems : ctx -> Date_reader.problems option
(** Of the last date parsed for an object (date_get_last_errors). *)

val set_last_problems : ctx -> Date_reader.problems -> unit
