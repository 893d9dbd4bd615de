(** strtotime's parser of dates in many formats. *)

val parse : string -> Date_time.t * Date_reader.problems
(** Fields that the text does not mention are {!Date_time.unset}; relative parts are not yet applied. *)
