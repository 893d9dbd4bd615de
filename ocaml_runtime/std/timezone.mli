(** Time zones: the embedded database and what applies when. *)

(** What clocks follow in a stretch of time. *)
type kind = {
  offset : int;  (** seconds east of UTC *)
  is_dst : bool;
  abbr : string;
}

type t = {
  name : string;  (** as it was asked for: "Europe/Paris", "europe/paris" *)
  first : kind;  (** before the first transition *)
  times : int array;  (** transitions, increasing *)
  kinds : kind array;  (** the kind each begins *)
  rule : rule option;  (** what holds after the last transition *)
}

(** The end of the data: a rule for every year. *)
and rule

val utc : t

val find : string -> t option
(** A zone by name, in any case; it keeps the name as given, as php does. *)

val at : t -> int -> kind
(** [at zone t] is what holds at [t] (seconds since the epoch). *)

val since : t -> int -> kind * int
(** [since zone t] is the same and when that began ([min_int]: always). *)

val changes_in : t -> int -> (int * kind) list
(** The transitions that the rule makes in a year. *)

val version : string

(** {1 Lists} *)

val names : unit -> string array
(** All names, in PHP's order. *)

type place = { country : string; latitude : float; longitude : float; comments : string }

val place : string -> place option
(** Of the zones of zone.tab; the name is canonical. *)

(** {1 Abbreviations} *)

type abbreviation = { text : string; dst : bool; utc_offset : int; zones : string option list }

val abbreviations : unit -> abbreviation list
(** In PHP's order; several entries of one text follow each other but for a few. *)

val find_abbreviation : string -> (bool * int) option
(** Daylight saving and offset of the first entry of an abbreviation (lower case). *)

val name_of_abbreviation : string -> offset:int -> dst:int -> string option
(** As timezone_name_from_abbr: [offset] -1 and [dst] -1 mean any. *)
