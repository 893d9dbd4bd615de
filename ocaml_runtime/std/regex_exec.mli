(** The backtracking machine that runs {!Regex_code}. *)

type failure =
  | Backtrack_limit  (** PREG_BACKTRACK_LIMIT_ERROR *)
  | Stack_limit  (** PREG_JIT_STACKLIMIT_ERROR *)

exception Failed of failure

type t

val create : Regex_code.program -> t
(** [create program] is a machine with its own working memory; it can be used again and again. *)

val search :
  t -> string -> pos:int -> anchored:bool -> not_empty_at_start:bool -> limit:int -> int array option
(** [search m s ~pos ~anchored ~not_empty_at_start ~limit] is the offsets of the first match in [s] from
    [pos] on: start and end of each group, -1 when unset. [limit] bounds the times it backtracks.
    @raise Failed beyond a limit. *)

val last_mark : t -> string option
(** [last_mark m] is the name of the last mark on the path of the latest successful search. *)
