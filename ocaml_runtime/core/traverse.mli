(** foreach over objects: Iterator, IteratorAggregate, built-in iterators (generators, ArrayIterator ...), and the visible
    properties of any other object.

    {[
      let it = Traverse.start ctx o in
      while Traverse.valid ctx it do
        let v = Traverse.current ctx it in
        let k = Traverse.key ctx it in         (* only when the loop names the key; after current, as PHP does *)
        body;
        Traverse.next ctx it
      done
    ]} *)

open Types

type t

val start : ctx -> obj -> t
(** Rewinds. An IteratorAggregate is asked for its iterator first (Exception "Objects returned by A::getIterator() must be
    traversable or implement interface Iterator"). *)

val valid : ctx -> t -> bool
val current : ctx -> t -> value
val current_ref : ctx -> t -> reference
(** By reference: of properties and generators; Error "An iterator cannot be used with foreach by reference" else. *)

val key : ctx -> t -> value
val next : ctx -> t -> unit

val iterate : ctx -> obj -> (value -> value -> bool) -> unit
(** [iterate ctx o f] calls [f key value] until it returns [false]. *)

val is_traversable : value -> bool

(** The driver of a built-in iterator: what foreach uses instead of calling methods. *)
type driver = {
  rewind : ctx -> unit;
  valid : ctx -> bool;
  current : ctx -> value;
  current_ref : (ctx -> reference) option;
  key : ctx -> value;
  next : ctx -> unit;
}

val register : (obj -> driver option) -> unit
(** Adds built-in iterators, at initialisation. They are asked only for objects whose class does not override the Iterator
    methods (see [overridden]). *)
