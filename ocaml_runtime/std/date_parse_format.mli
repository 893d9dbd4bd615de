(** Parsers of dates in a given format and of ISO 8601 intervals. *)

val parse : format:string -> string -> Date_time.t * Date_reader.problems
(** As DateTime::createFromFormat reads. *)

type interval = {
  starts : Date_time.t option;
  ends : Date_time.t option;
  period : Date_time.relative option;
  recurrences : int option;
  failed : bool;
}

val interval : string -> interval
(** "P1Y2M10DT2H30M", "R4/2012-07-01T00:00:00Z/P7D" ... *)
