(** Tight loops over bytes. Positions must lie within the string. *)

val byte : string -> char -> int -> int -> int
(** [byte s c i n] is the first position from [i] to [n - 1] of [c] in [s], or [n]. *)

val table : string -> string -> int -> int -> int
(** [table t s i n] is the first position from [i] whose byte is not in the byte table [t], or [n]. *)

val table_start : string -> string -> int -> int -> int
(** [table_start t s i n] is the first position from [i] whose byte is in [t], or [n]. *)

val text : string -> string -> int -> int -> int
(** [text s t i n] is the first position from [i] at which [t] stands in [s] before [n], or [n] when
    there is none. *)

val matches_at : string -> string -> int -> bool
(** [matches_at s t i] says that the bytes of [s] at [i] are those of [t]; [i + length t] must not be
    beyond the end of [s]. *)
