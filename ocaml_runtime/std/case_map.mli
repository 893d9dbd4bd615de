(** Case mapping of code points, with Unicode's full mappings ([ß] becomes [SS]). ASCII included. *)

type mapping

val upper : mapping
val lower : mapping
val title : mapping
val fold : mapping

val map : mapping -> int -> int list
(** [map m c] is what the code point [c] becomes. *)

val simple : mapping -> int -> int
(** [simple m c] is the same where that is one code point, else [c]. *)
