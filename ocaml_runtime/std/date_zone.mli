(** The zones that DateTimeZone objects stand for. *)

open Types

type t =
  | Named of Timezone.t
  | Fixed of int  (** seconds east of UTC *)
  | Abbreviated of { abbr : string; offset : int; dst : int }
      (** [offset] without daylight saving, which adds an hour *)

val of_time : Date_time.t -> t option
val assign : Date_time.t -> t -> unit
(** Puts a moment into a zone; fields are not recomputed. *)

val parse : string -> t option
(** A name, an abbreviation or an offset; nothing may follow. *)

val name : t -> string

val type_number : t -> int
(** 3 for names, 1 for offsets, 2 for abbreviations. *)

val offset_at : t -> int -> int
val transitions : t -> int -> int -> value
(** As getTransitions; [false] where there are none to know of. *)

val location : t -> value
val entries : t -> (string * value) list
(** timezone_type and timezone. *)

val of_entries : ctx -> arr -> t option
(** The inverse. *)
