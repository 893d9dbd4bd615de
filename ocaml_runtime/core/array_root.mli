(** The contents of arrays: what the handles of {!Php_array} point to. Only [Php_array]
    and {!Array_bulk} use this module; the invariant is stated in the implementation,
    above the type. *)

type any = Repr.any

type 'a handle = {
  mutable root : root;
  mutable ver : int;
  mutable cursor : int;
  mutable owner : int;
}

and root = {
  mutable vals : any array;
  mutable entries : any array;
  mutable index : int array;
  mutable used : int;
  mutable holes : int;
  mutable next_free : int;
  mutable cur : int;
  mutable open_ver : int;
  mutable log : log;
  mutable logged : int;
  mutable epoch : int;
  mutable extra : extra;
}

and extra = { trackers : tracker list; wide : int64 }

and log =
  | Start
  | Replace of { pos : int; old : any; next : log }
  | Append of { used : int; holes : int; next_free : int; next : log }
  | Delete of { pos : int; key : Key.t; old : any; used : int; holes : int; next_free : int; next : log }

and tracker = { handle : any handle; mutable pos : int }

exception Full

(** {1 Roots} *)

val make_root : any array -> any array -> used:int -> next_free:int -> root
(** [make_root vals entries ~used ~next_free] is an exclusive root, without gaps or index.
    *)

val new_epoch : unit -> int
val is_packed : root -> bool
val handle_of : root -> 'a handle
val copy : 'a handle -> 'a handle

val duplicate : 'a handle -> 'a handle
(** An eager copy, O(n), after which both can be written without logging. *)

val adopt : 'a handle -> root -> root
(** The handle leaves its root for another, with its trackers; the new root. *)

val freeze : root -> unit
(** No handle will write this root in place any more. *)

(** {1 Access} *)

val fresh : 'a handle -> root
(** The root, in which the handle is up to date (rebuilt if need be). *)

val separates : bool ref
(** Set where deaths of objects can be seen: a write after a copy then clones an array of objects at once, as in PHP.
    A log would keep alive what nothing else holds. *)

val writable : 'a handle -> root
(** As {!fresh}, ready for one of the writes below. *)

val exclusive : 'a handle -> root
(** As {!writable}; nobody else has the root, and nothing is logged. *)

val shared_elements : 'a handle -> root
(** As {!fresh}; from now on nested arrays count as reachable from elsewhere, too. *)

(** {1 Positions} *)

val slot : root -> int -> any
val key_at : root -> int -> Key.t
val find_pos : root -> Key.t -> int
val find_pos_int : root -> int -> int
val find_pos_string : root -> string -> int

(** {1 Writes}

    The root is [writable h]. *)

val replace : 'a handle -> root -> int -> any -> unit
val delete : 'a handle -> root -> int -> unit

val append : 'a handle -> Key.t -> any -> unit
(** A new key. *)

val push : 'a handle -> any -> unit
(** At the next free key. Raises {!Full}. *)

val remember : root -> any array -> unit
(** After [entries] of an exclusive root were filled by hand: makes the index. *)

val store : any array -> int -> any -> unit
(** [a.(i) <- v], without barrier between ints. *)

val unset_next : int
(** The [next_free] of a new array. *)

val wide_next : int
(** The [next_free] of an array whose next key is [extra.wide]. *)

val next_key : root -> Key.t
(** The key that an append would use. *)

val note_key : root -> Key.t -> unit
(** Updates [next_free] after a key was stored by hand. *)

val forget_popped : root -> Key.t -> unit
(** Updates [next_free] after array_pop removed a key. *)

val build_index : root -> unit
val compact : 'a handle -> root -> unit
val make_hash : root -> unit
(** Switches an exclusive root to hash mode, in place. *)
