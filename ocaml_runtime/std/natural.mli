(** "Natural order" comparison of strings, as strnatcmp, natsort and SORT_NATURAL use it (after M. Pool's strnatcmp.c,
    in php's variant). *)

val compare : fold:bool -> string -> string -> int
(** [compare ~fold a b] is -1, 0 or 1; runs of digits compare by value, [fold] ignores ASCII case. *)
