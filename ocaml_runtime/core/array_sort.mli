(** PHP's sorting algorithm: insertion sort of up to 16 elements, quicksort above, with
    exactly the calls of the comparator that the engine makes (scripts can see their
    order). *)

val sort : ('a -> 'a -> int) -> 'a array -> unit
(** In place, not stable. Not for arrays of floats. *)

val sort_stable : ('a -> 'a -> int) -> 'a array -> unit
(** Equal elements keep their order, as since PHP 8.0. *)
