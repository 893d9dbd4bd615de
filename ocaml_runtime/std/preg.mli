(** Compiled patterns and searches as the preg functions need them: delimiters, modifiers, the cache, error state. *)

open Types

val pattern : ctx -> string -> string -> Regex.t option
(** [pattern ctx fn text] is the pattern [text] with delimiters and modifiers, compiled (and kept). [None] after the warning
    "[fn](): ..." and PREG_INTERNAL_ERROR. *)

val clear_error : ctx -> unit
val set_error : ctx -> int -> unit
val error : ctx -> int

val fold_matches :
  ctx -> Regex.t -> string -> pos:int -> limit:int -> ('acc -> int array -> 'acc) -> 'acc -> 'acc option
(** [fold_matches ctx re s ~pos ~limit f init] folds over successive matches as preg_match_all finds them (empty matches are retried
    non-empty at the same place), at most [limit] (-1: all). [None] when the search failed; the error is then set. *)

val find : ctx -> Regex.t -> string -> pos:int -> int array option option
(** The first match; [None] when the search failed. *)

(** How captures are given to PHP code. *)
type captures = { with_offsets : bool; unmatched_null : bool }

val capture : captures -> string -> int array -> int -> value
(** [capture how s groups i] is group [i] of a match: its text (["", -1] ...). *)

val match_array : captures -> ?trim:bool -> ?mark:string -> Regex.t -> string -> int array -> arr
(** The array of a match: whole match and groups by number, named ones by name first, then [mark] under ["MARK"]. Groups at
    the end that took no part are left out unless [unmatched_null] or not [trim]. *)

val mark_key : Key.t
(** The key of the mark of a match, ["MARK"]. *)

val limit : ctx -> int
(** The ini setting pcre.backtrack_limit. *)

val code_of_failure : Regex.failure -> int
(** The PREG_*_ERROR of a failure. *)

val next_char : Regex.t -> string -> int -> int
(** [next_char re s i] is the position after the character (byte, or UTF-8 sequence) at [i]. *)

val last_group : int array -> int
(** The highest group that took part in a match. *)
