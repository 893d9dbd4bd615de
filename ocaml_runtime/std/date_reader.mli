(** Reading numbers, names and zones out of text, for the parsers of dates. *)

type problem = { position : int; character : char; message : string }

(** What a parse complained about, in order. *)
type problems = { mutable warnings : problem list; mutable errors : problem list }

val no_problems : unit -> problems
val warn : problems -> int -> char -> string -> unit
val error : problems -> int -> char -> string -> unit

(** A place in a text; beyond the end all characters are NUL. *)
type cursor = { text : string; mutable pos : int }

val peek : cursor -> char
val skip : cursor -> unit
val number : cursor -> int -> int
(** [number c n] skips to the next digit and reads up to [n]; {!Date_time.unset} when there is none. *)

val number_with_length : cursor -> int -> int * int
(** The same, and how many digits there were. *)

val signed : problems -> int -> char -> cursor -> int -> int
(** [signed problems position character c n]: the same with signs before it; problems
    are reported at the position. *)

val fraction : cursor -> int
(** Microseconds, of ".5" or ":5". *)

val year : int -> int -> int
(** [year y digits]: two-digit years are of 1970 to 2069. *)

val meridian : cursor -> int -> int
(** What "am" or "pm" adds to an hour. *)

val meridian_checked : cursor -> int -> int
(** The same, {!Date_time.unset} when there is none. *)

val spaces : cursor -> unit
val day_suffix : cursor -> unit
val month : cursor -> int
(** Skips separators; 0 when the word is no month. *)

val month_word : cursor -> int
val relative_word : cursor -> int * int option
(** "third" is 3, "last" -1; and the weekday behaviour that "this" and others have. *)

type unit_ =
  | Microseconds of int
  | Seconds
  | Minutes
  | Hours
  | Days of int
  | Months
  | Years
  | Weekday of int
  | Weekdays_

val unit_word : cursor -> unit_ option

val zone : cursor -> Date_time.t -> bool
(** Reads an offset, abbreviation or identifier into the time; [false] when it is
    unknown. *)
