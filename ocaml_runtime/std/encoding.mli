(** Character encodings of the mbstring functions: those of Unicode, of one byte, and of Japan, China, Taiwan and Korea. *)

type t

val utf8 : t
val find : string -> t option
(** [find name] is the encoding of that name or alias, in any case. *)

val name : t -> string
(** The name mb_list_encodings gives. *)

val mime : t -> string
(** The name in mail and HTTP; "" for none. *)

val aliases : t -> string list

val bad : int
(** What stands for an ill-formed sequence in {!decode}d text. *)

val decode : t -> string -> int array
(** [decode e s] are the code points of [s]. *)

val encode : t -> substitute:(int -> int list) -> int array -> string
(** [encode e ~substitute cs] writes code points; [substitute c] stands for one that [e] lacks ({!bad} included), and is
    dropped where [e] lacks it too. *)

val char_length : t -> string -> int -> int
(** [char_length e s i] is how many bytes the character at [i] has; 1 where escape sequences say what bytes mean. *)

val is_truncated : t -> string -> bool
(** Is the text well-formed but for a last character that is cut short? *)

val is_valid : t -> string -> bool
val all : string list
