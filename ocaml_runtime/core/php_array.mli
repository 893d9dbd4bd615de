(** PHP arrays: ordered maps from {!Key.t} to values, with value semantics.

    {b Handles.} A value of type ['a t] is a handle. Every storage location (variable,
    array slot, property) has a handle of its own; {!copy} makes one in constant time,
    after which both can be written independently. Writing changes the handle in place:
    [push a x] is PHP's [$a[] = $x]. Code that stores the array of one location in another
    must {!copy} it; code that only reads may share the handle.

    {b Elements.} All arrays have one layout: the element type ['a] is a view, one of
    [int] (63-bit), [string], [Repr.any] (= [Value.t]: anything, ints beyond 63 bits,
    floats and booleans included), or a type of blocks ([Types.obj], ['b t]). Never
    [float] or [bool]. {!values} forgets the view for free. Slots of a [Repr.any t] may
    hold reference blocks (PHP's [&$a[0]]): functions here look through them unless their
    name says [slot].

    {b Positions.} Elements sit at positions [0 ..], increasing in PHP's order; removing
    leaves gaps. A position stays that of its element through any write but compaction,
    sorting and the like.

    Cost: O(1) (amortised, for copies and writes after them) unless said otherwise. *)

type 'a t

exception Full
(** "Cannot add element to the array as the next element is already occupied" ({!Offset}
    makes it a PHP Error). *)

(** {1 Making} *)

val empty : unit -> 'a t
(** PHP's literal [\[\]]: the next key is 0 even when the first key stored is negative. *)

val create : int -> 'a t
(** [create n] is empty with room for [n] elements of a list, as what null becomes when
    written, or the array a built-in makes: after a first negative key [-5] the next one
    is [-4]. *)

val create_hash : int -> 'a t
(** [create_hash n] is empty with room for [n] elements with any keys. *)

val of_list : 'a list -> 'a t

val of_array : 'a array -> 'a t
(** [of_array \[| x; y |\]] is a list. The OCaml array becomes part of it and must not be
    used any more. *)

val of_entries : Repr.any array -> Repr.any t
(** [of_entries \[| k0; v0; k1; v1 |\]] has these keys ({!Key.to_value}, or a string that
    is not a decimal integer) and values: the literal [\["name" => $x\]] is [of_entries
    \[| Value.of_string "name"; x |\]]. Takes the OCaml array over. *)

val of_bindings : (Key.t * 'a) list -> 'a t
(** Later bindings of a key replace earlier ones. *)

val of_fields : (string * 'a) list -> 'a t
(** [of_bindings] with keys that are not decimal integers. *)

val init : int -> (int -> 'a) -> 'a t

val fill : int -> int -> 'a -> 'a t
(** [fill first n x] has [n] elements [x] at keys [first ..]. *)

val range : int -> int -> int -> int t
(** [range low high step] is the list [low, low + step ..] up to [high], downwards when
    [high < low]. [step > 0]. *)

val constant : 'a t -> 'a t
(** [constant a] is [a], never again to be written in place (nested arrays included): what
    a literal evaluated many times is. [copy (constant a)] can be written as any copy. *)

val copy : 'a t -> 'a t
(** A handle of its own on the same contents (internal pointer included). *)

external values : 'a t -> Repr.any t = "%identity"
(** The same array with elements of any kind. *)

external unsafe_view : Repr.any t -> 'a t = "%identity"
(** The inverse, where every element is known to be an ['a]. *)

external to_value : 'a t -> Repr.any = "%identity"

(** {1 Size and shape} *)

val count : 'a t -> int
val is_empty : 'a t -> bool

val is_list : 'a t -> bool
(** Keys are [0 .. count - 1] in order. O(n) unless packed without gaps. *)

val next_free : 'a t -> Key.t option
(** The key that {!push} would use; [None] when it would raise {!Full}. *)

val same : 'a t -> 'b t -> bool
(** [same a b] is [true] only if both have the very same contents (no elements are
    compared). *)

val same_handle : 'a t -> 'b t -> bool

(** {1 Reading} *)

val get : 'a t -> int -> 'a
(** [get a i] is the element at int key [i], not looked through references. Raises
    [Not_found] when there is none. *)

val find : 'a t -> Key.t -> Repr.any
(** The value at a key; [Layout.undef] when there is none. *)

val find_int : 'a t -> int -> Repr.any
val find_string : 'a t -> string -> Repr.any
(** The string is not a decimal integer ({!Key.literal}). *)

val find_slot : 'a t -> Key.t -> Repr.any
(** As {!find}, but a reference block is returned as it is. *)

val find_slot_int : 'a t -> int -> Repr.any
val mem : 'a t -> Key.t -> bool
val mem_int : 'a t -> int -> bool
val mem_string : 'a t -> string -> bool

val first : 'a t -> Repr.any
(** Value of the first element, [undef] when empty. *)

val last : 'a t -> Repr.any

(** {1 Writing} *)

val set : 'a t -> Key.t -> 'a -> unit
(** [$a[k] = x]: into the reference when the slot holds one. *)

val set_int : 'a t -> int -> 'a -> unit
val set_string : 'a t -> string -> 'a -> unit
(** The string is not a decimal integer. *)

val set_bool : Repr.any t -> int -> bool -> unit
(** [set_int] of a boolean, fast over another boolean. *)

val push : 'a t -> 'a -> unit
(** [$a[] = x]. Raises {!Full}. *)

val set_slot : 'a t -> Key.t -> Repr.any -> unit
(** Replaces the slot itself: binds a reference block, or removes one. *)

val push_slot : 'a t -> Repr.any -> unit

val unset : 'a t -> Key.t -> unit
val unset_int : 'a t -> int -> unit
val unset_string : 'a t -> string -> unit

val clear : 'a t -> unit
(** Now empty, with the next key 0. *)

val assign : 'a t -> 'a t -> unit
(** [assign a b] makes [a] hold what [b] holds, as [a := copy b] would: for built-ins that
    replace an array passed by reference. *)

val become : 'a t -> 'a t -> unit
(** [become a b] is [assign a b] for a new array [b], built of copies of elements, that is not used any more; rewinds the
    pointer. *)

val pop : 'a t -> Repr.any
(** Removes and returns the last element's value ([undef] when empty); resets the next key
    and the pointer (array_pop). *)

val shift : 'a t -> Repr.any
(** Removes and returns the first element's value, renumbering int keys (array_shift).
    O(n). *)

val unshift : 'a t -> Repr.any list -> unit
(** Puts values in front, renumbering int keys. O(n). *)

(** {1 Nested arrays and references} *)

val inner : 'a t t -> Key.t -> 'a t
(** [inner a k] is the array at [a[k]], separated, to be written in place: [push (inner a
    k) x] is [$a[k][] = $x]. A missing element becomes an empty array. *)

val inner_int : 'a t t -> int -> 'a t
val inner_string : 'a t t -> string -> 'a t
val inner_push : 'a t t -> 'a t
(** A new empty array, appended. *)

val separate_at : Repr.any t -> int -> Repr.any t
(** [separate_at a p] is the array in the slot at position [p] (or in the reference
    there), ready to be written in place. *)

val get_ref : Repr.any t -> Key.t -> Repr.any
(** [get_ref a k] makes the slot at [k] a reference (of null, when it was missing) and is
    its block. *)

val push_ref : Repr.any t -> Repr.any
val ref_at : Repr.any t -> int -> Repr.any
(** The slot at a position made a reference; its block. *)

val unref_at : Repr.any t -> int -> unit
(** Replaces a reference block in the slot at a position by its content: for references
    nobody else holds. *)

val has_refs : 'a t -> bool
(** Does any slot hold a reference block? O(n) *)

(** {1 Positions} *)

val first_pos : 'a t -> int
(** Position of the first element; [-1] when empty. *)

val next_pos : 'a t -> int -> int
(** The first position after [p] that has an element; [-1] at the end. *)

val last_pos : 'a t -> int
val prev_pos : 'a t -> int -> int
val pos_valid : 'a t -> int -> bool
val find_pos : 'a t -> Key.t -> int
(** Position of a key; [-1] when absent. *)

val find_pos_int : 'a t -> int -> int
val find_pos_string : 'a t -> string -> int

val pos_for_write : Repr.any t -> Key.t -> int
(** Position of a key, appended with null when it is absent ({!Offset.pos_rw} warns). *)

val key_at : 'a t -> int -> Key.t
val value_at : 'a t -> int -> Repr.any
(** [undef] at a gap. *)

val slot_at : 'a t -> int -> Repr.any
val set_at : 'a t -> int -> 'a -> unit
(** Through a reference. The position must have an element. *)

val set_slot_at : 'a t -> int -> Repr.any -> unit
val delete_at : 'a t -> int -> unit

val poke_at : 'a t -> int -> Repr.any -> unit
(** The same for every copy that shares the element, and for nobody to notice ({!Sharing}). *)

(** A position that follows its array through compaction: see {!Iter}. *)
type tracker = private { handle : Repr.any t; mutable pos : int }

val track : Repr.any t -> int -> tracker
val move : tracker -> int -> unit
val untrack : tracker -> unit

(** {1 The internal pointer} *)

val cursor : 'a t -> int
(** Position of the current element, or [-1] beyond the end. *)

val set_cursor : 'a t -> int -> unit
(** [-1]: beyond the end. *)

(** {1 Whole arrays}

    A callback that runs PHP code could write the array: iterate over a {!copy} then.
    Values handed out belong to the array: [Value.copy] those you store elsewhere
    ({!filter}, {!slice} and other functions here see to that themselves). *)

val iter : (Key.t -> Repr.any -> unit) -> 'a t -> unit
val iter_values : (Repr.any -> unit) -> 'a t -> unit
val fold : ('acc -> Key.t -> Repr.any -> 'acc) -> 'acc -> 'a t -> 'acc
val for_all : (Key.t -> Repr.any -> bool) -> 'a t -> bool
val exists : (Key.t -> Repr.any -> bool) -> 'a t -> bool
val map : (Key.t -> Repr.any -> Repr.any) -> 'a t -> Repr.any t
(** Keys kept. *)

val filter : (Key.t -> Repr.any -> bool) -> 'a t -> Repr.any t
(** Keys kept. *)

val to_list : 'a t -> Repr.any list
val to_array : 'a t -> Repr.any array
val bindings : 'a t -> (Key.t * Repr.any) list
val keys : 'a t -> Repr.any t
(** array_keys *)

val values_list : 'a t -> Repr.any t
(** array_values: renumbered from 0. *)

val append_all : 'a t -> 'a t -> unit
(** [append_all a b] adds [b]'s elements to [a]: int keys renumbered, string keys replaced
    (array_merge). *)

val union : 'a t -> 'a t -> 'a t
(** PHP's [a + b], a new array. *)

val reverse : preserve_keys:bool -> 'a t -> 'a t
val slice : preserve_keys:bool -> 'a t -> int -> int -> 'a t
(** [slice a offset length] with [0 <= offset] and [0 <= length], already normalised. *)

val dereferenced : 'a t -> 'a t
(** A copy without reference blocks (those only this array holds included); [a]'s copy
    when there are none. *)

val renumber : 'a t -> unit
(** Int keys become 0, 1 .. in order, string keys stay. *)

(** {1 Sorting}

    PHP's own algorithm (zend_sort: insertion sort up to 16 elements, else quicksort), so
    that comparators are called in the same order; stable, as PHP 8 is, by original
    position. The comparator may write the array: it is replaced only at the end. *)

val sort : renumber:bool -> (Repr.any -> Repr.any -> int) -> 'a t -> unit
(** By value. [renumber] drops the keys. *)

val sort_keys : (Key.t -> Key.t -> int) -> 'a t -> unit

val sort_array : ('b -> 'b -> int) -> 'b array -> unit
(** The algorithm itself, not stabilised, in place (of an OCaml array of blocks or ints,
    never floats). *)

val sort_array_stable : ('b -> 'b -> int) -> 'b array -> unit
(** The same, equal elements in their original order. *)
