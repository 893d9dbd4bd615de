(** The sets that escapes, properties and bracketed classes stand for. *)

open Regex_reader

val letter_set : state -> char -> Regex_unicode.set
(** [letter_set st c] is the set of [\d], [\w], [\s], [\h], [\v] or their capitals. *)

val read_property : state -> char -> Regex_unicode.set
(** [read_property st letter] reads what follows [\p] or [\P]. *)

val posix_end : state -> int option
(** [posix_end st] is the offset of the end of a POSIX class name begun at the pointer, if it has that
    form. *)

val read_class : state -> Regex_unicode.set
(** [read_class st] reads a class from after its bracket to after its end. *)
