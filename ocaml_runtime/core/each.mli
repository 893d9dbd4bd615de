(** foreach over a value of any kind: arrays, Iterators, IteratorAggregates, plain objects.

    {[
      let it = Each.start ctx v in               (* foreach ($v as $k => $x) *)
      while Each.next ctx it do
        let x = Each.value ctx it in
        let k = Each.key ctx it in
        ...
      done

      let it = Each.by_ref ctx cell in           (* foreach ($v as &$x) *)
      while Each.next ctx it do
        x := Each.reference ctx it;
        ...
      done;
      Each.finish it
    ]} *)

open Types

type t

val start : ctx -> value -> t
(** Iterates a copy of an array. Anything that cannot be iterated: the warning "foreach() argument must be of type
    array|object, null given", and no iteration. *)

val by_ref : ctx -> reference -> t
(** The same over the live content of a cell. *)

val by_ref_exclusive : ctx -> reference -> t
(** As {!Iter.by_ref_exclusive}: nobody but the loop's variable holds the references. *)

val next : ctx -> t -> bool
(** Advances to the next element (the first at first); [false] at the end. *)

val value : ctx -> t -> value
(** An array in it must be copied when stored. *)

val key : ctx -> t -> value
val reference : ctx -> t -> reference
val finish : t -> unit

val release : t -> unit
(** {!finish}, when the loop's variable is unset right after the loop: see {!Iter.release}. *)
