(** Character encodings of the mbstring functions: UTF-8, UTF-16, UTF-32, ISO-8859-1, -15, Windows-1252, ASCII, 8bit. *)

type t

val utf8 : t
val find : string -> t option
(** [find name] is the encoding of that name or alias, in any case. *)

val name : t -> string
(** The name mb_list_encodings gives. *)

val bad : int
(** What stands for an ill-formed sequence in {!decode}d text. *)

val decode : t -> string -> int array
(** [decode e s] are the code points of [s]. *)

val encode : t -> substitute:(int -> int list) -> int array -> string
(** [encode e ~substitute cs] writes code points; [substitute c] stands for one that [e] lacks ({!bad} included), and is
    dropped where [e] lacks it too. *)

val is_valid : t -> string -> bool
val all : string list
