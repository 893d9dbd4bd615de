(** foreach over arrays. (Objects: {!Traverse}.)

    {[
      let it = Iter.over a in                  (* foreach ($a as $k => $v), body does not write $a *)
      while Iter.next it do
        let v = Iter.value it and k = Iter.key it in
        body
      done
      let it = Iter.snapshot a in ...          (* the same; body may write $a *)

      let it = Iter.by_ref r in                (* foreach ($a as &$v); r : reference, $a's cell *)
      while Iter.next_ref it do
        let v = Iter.reference it in
        body
      done;
      Iter.finish it
    ]} *)

open Types

type t

val over : 'a Php_array.t -> t
(** Iterates the array as it is. It must not be written through this handle meanwhile. *)

val snapshot : 'a Php_array.t -> t
(** Iterates a copy: writes to the array during the loop do not matter. *)

val next : t -> bool
(** Advances to the next element (the first at first); [false] at the end. *)

val value : t -> value
(** The current element. An array in it must be copied when stored. *)

val key : t -> value
val key_int : t -> int
(** Unchecked: of an array whose keys are all ints that fit 63 bits. *)

val int : t -> int
(** Unchecked: the current element of an [int Php_array.t]. *)

val string : t -> string
(** Unchecked: the current element of a [string Php_array.t]. *)

val array : t -> 'a Php_array.t
(** Unchecked: the current element is an array. *)

(** {1 By reference} *)

val by_ref : reference -> t
(** Iterates the live array in the cell: elements appended in the body are visited,
    removed ones are not; when the cell gets another array the iteration goes on there, as
    PHP does (from its internal pointer). The cell must hold an array. *)

val by_ref_exclusive : reference -> t
(** The same when the body lets nobody but the loop's variable hold the elements'
    references (it takes no [&$v]): each slot becomes a plain one again when the loop
    moves on, so that later copies of the array do not share it. *)

val next_ref : t -> bool
val reference : t -> reference
(** The current element's slot, made a reference. *)

val finish : t -> unit
(** Ends a by-reference iteration. Also call it on [break] and [return]. It does not
    release the last element's reference. *)

val release : t -> unit
(** The loop's variable is dead or unset: makes the last element's slot a plain one (for
    {!by_ref_exclusive}). Implies
    {!finish}. *)
