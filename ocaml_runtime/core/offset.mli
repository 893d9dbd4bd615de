(** Array elements, string offsets and ArrayAccess: [$v\[$k\]] for any [$v], with PHP's
    warnings and errors.

    {b Reading}
    {[
      Offset.get ctx v k                       (* $v[$k], any $v, any $k *)
      Offset.get_int ctx v i                   (* $v[$i], $i : int *)
      Offset.get_string ctx v "name"           (* $v["name"] *)
      Offset.at ctx a key                      (* $a[..], a an array, key : Key.t *)
      Offset.at_int ctx a i    Offset.at_string ctx a "name"
      Offset.int_at ctx a i                    (* a : int Php_array.t, in arithmetic *)
      Offset.bool_at ctx a i                   (* in a condition, elements of any kind *)
      Offset.quiet ctx (Offset.quiet ctx v k1) k2   (* $v[$k1][$k2] ?? ..: null when absent *)
      Offset.isset ctx (Offset.quiet ctx v k1) k2   (* isset($v[$k1][$k2]) *)
    ]}
    {b Writing} into a variable that holds a value: the result is the variable's new
    content (the same array, written in place, unless it was null or a string).
    {[
      a := Offset.set ctx !a k v               (* $a[$k] = $v *)
      a := Offset.push ctx !a v                (* $a[] = $v *)
      a := Offset.unset ctx !a k               (* unset($a[$k]) *)
    ]}
    Into a variable of array type: [Php_array.set a key v], [Php_array.push a v],
    [Php_array.unset a key] (keys of unknown type through {!key}; push through {!append}
    where PHP_INT_MAX may be a key).

    {b Nested writing.} A {e container} is what can be written in place: an array, an
    object, or a proxy for a string element. Make the variable hold one, walk inwards with
    {!inner}, finish with an operation on the last container:
    {[
      a := Offset.container ctx !a;
      let inner = Offset.inner ctx in
      Offset.put ctx (inner (inner !a k1) k2) k3 v;             (* $a[$k1][$k2][$k3] = $v *)
      Offset.put_push ctx (inner !a k1) v;                      (* $a[$k1][] = $v *)
      let r = Offset.ref_at ctx (inner !a k1) k2 in             (* $r = &$a[$k1][$k2] *)
      Offset.bind ctx !a k1 r;                                  (* $a[$k1] = &$r *)
      ignore (Offset.incr ctx (Offset.inner_rw ctx !a k1) k2);  (* $a[$k1][$k2]++ *)
      Offset.concat ctx !a k v;                                 (* $a[$k] .= $v *)
      Offset.put ctx !a k (Op.add ctx (Offset.get_rw ctx !a k) v);   (* $a[$k] += $v *)
      Offset.remove ctx (Offset.inner_quiet ctx !a k1) k2       (* unset($a[$k1][$k2]) *)
    ]}
    (unset makes no container of the variable.) The proxy lives only between {!inner} and
    the operation: never store it. [$a\[$k\] ??= $v] is [if Value.is_null (Offset.quiet ctx
    !a k) then a := Offset.set ctx !a k v].

    A single dimension is always written with {!set}, since only {!set} can write into a
    string that the variable itself holds ([$s\[0\] = "x"]). Where types are known:
    [Php_array.set_int (Php_array.inner_int m i) j v]. A variable that is a reference [r]:
    {!container_ref}, and [Ref.set r (Offset.set ctx (Ref.get r) k v)]. A property:
    [Object.get_for_write] gives what {!container} wants; store its result back when it
    differs.

    Keys are values: [Value.of_int], [Value.of_string], [Value.of_key]. Evaluate keys and
    the right-hand side first, left to right. *)

open Types

(** {1 Keys} *)

val key : ctx -> value -> Key.t
(** [$v] as the key of an array read or write: null is "", bools and floats ints
    (deprecation "Implicit conversion from float 1.5 to int loses precision"). Raises
    TypeError "Illegal offset type". *)

val key_isset : ctx -> value -> Key.t
(** The same with "Illegal offset type in isset or empty". *)

val key_unset : ctx -> value -> Key.t
(** The same with "Illegal offset type in unset". *)

val undefined_key : ctx -> Key.t -> unit
(** The warning "Undefined array key 5" or "Undefined array key "x"". *)

(** {1 Reading} *)

val get : ctx -> value -> value -> value
val get_int : ctx -> value -> int -> value
val get_string : ctx -> value -> string -> value
(** The string is not a decimal integer. *)

val quiet : ctx -> value -> value -> value
(** As {!get} under [??], isset and the like: null when there is no such element.
    ArrayAccess: offsetExists first. *)

val quiet_int : ctx -> value -> int -> value
val quiet_string : ctx -> value -> string -> value
val list_get : ctx -> value -> value -> value
(** An element of the right-hand side of [\[$x, $y\] = $v]: scalars and null give null
    silently. *)

val isset : ctx -> value -> value -> bool
(** [isset($v\[$k\])] *)

val is_empty : ctx -> value -> value -> bool
(** [empty($v\[$k\])] *)

(** {2 Of known arrays} *)

val at : ctx -> 'a Php_array.t -> Key.t -> value
val at_int : ctx -> 'a Php_array.t -> int -> value
val at_string : ctx -> 'a Php_array.t -> string -> value

val int_at : ctx -> int Php_array.t -> int -> int
(** A missing element warns and counts 0, as PHP's null does in arithmetic. *)

val number_at : ctx -> 'a Php_array.t -> int -> value
(** An element of an array of ints and floats; a missing one warns and counts 0. *)

val number_of_key : ctx -> 'a Php_array.t -> Key.t -> value

val number_in : ctx -> value -> int -> value
(** The same for a value that is such an array, or null. *)

val float_at : ctx -> 'a Php_array.t -> int -> float

val string_at : ctx -> string Php_array.t -> int -> string
(** A missing element warns and counts "". *)

val bool_at : ctx -> 'a Php_array.t -> int -> bool
(** The element's truth; a missing element warns and counts false. *)

val array_at : ctx -> 'a Php_array.t Php_array.t -> int -> 'a Php_array.t
(** A missing element warns and counts {!missing}. *)

val int_of_key : ctx -> int Php_array.t -> Key.t -> int
val string_of_key : ctx -> string Php_array.t -> Key.t -> string
val bool_of_key : ctx -> 'a Php_array.t -> Key.t -> bool
val array_of_key : ctx -> 'a Php_array.t Php_array.t -> Key.t -> 'a Php_array.t

val missing : unit -> 'a Php_array.t
(** An empty array that stands for null: reading it with the functions here warns "Trying
    to access array offset on value of type null". For reading only. *)

(** {2 Of known strings} *)

val char_at : ctx -> string -> int -> string
(** [$s\[$i\]], negative from the end; "" after the warning "Uninitialized string offset
    5". *)

(** {1 Writing: the new content of a variable} *)

val set : ctx -> value -> value -> value -> value
(** [set ctx v k w]: null becomes an array; false too, deprecated; other scalars: Error
    "Cannot use a scalar value as an array"; strings: the byte is replaced. [w] is stored
    as it is: copy arrays first. *)

val set_int : ctx -> value -> int -> value -> value
val set_string : ctx -> value -> string -> value -> value
(** The key is not a decimal integer. *)

val push : ctx -> value -> value -> value
val unset : ctx -> value -> value -> value

val container : ctx -> value -> value
(** The variable's new content, ready for {!inner} or an operation below: null and false
    become an array. Scalars: Error; strings: Error "Cannot use string offset as an array"
    is left to {!inner}. *)

val container_ref : ctx -> reference -> value
(** The same for a variable that is a reference: stores and returns it. *)

(** {1 Writing into a container} *)

val inner : ctx -> value -> value -> value
(** The element as a container; a missing one is created as an array. *)

val inner_rw : ctx -> value -> value -> value
(** As {!inner}, on the way to a compound assignment or [++]: warns when the element is
    missing. *)

val inner_push : ctx -> value -> value
(** A new empty array, appended: [$a\[\]\[..\] = ..]. *)

val inner_quiet : ctx -> value -> value -> value
(** For unset: the element as a container when there is one, else null (on which {!remove}
    does nothing). *)

val put : ctx -> value -> value -> value -> unit
val put_push : ctx -> value -> value -> unit
val remove : ctx -> value -> value -> unit

val get_rw : ctx -> value -> value -> value
(** The element before a compound assignment; warns when missing. Strings: Error "Cannot
    use assign-op operators with string offsets". *)

val incr : ctx -> value -> value -> value
(** [++$a\[$k\]]: the new value. *)

val decr : ctx -> value -> value -> value
val post_incr : ctx -> value -> value -> value
(** [$a\[$k\]++]: the old value. *)

val post_decr : ctx -> value -> value -> value
val concat : ctx -> value -> value -> value -> unit
(** [$a\[$k\] .= $v] *)

val ref_at : ctx -> value -> value -> reference
(** The element as a reference, created as null. *)

val ref_push : ctx -> value -> reference
val bind : ctx -> value -> value -> reference -> unit
(** [$a\[$k\] = &$r] *)

val bind_push : ctx -> value -> reference -> unit

val is_reference : value -> value -> bool
(** Whether the element is there and a reference, which others may hold too. *)

val release : value -> value -> reference -> bool -> unit
(** [release c k r was_reference]: nobody but element [k] holds [r] any more (it was passed by reference
    to a function that has returned), unless it was a reference before; the slot becomes a
    plain one again, so that copies of the array do not share it. *)

(** {2 Into known arrays} *)

val append : ctx -> 'a Php_array.t -> 'a -> unit
(** [$a\[\] = x]. Raises Error "Cannot add element to the array as the next element is
    already occupied". *)

val pos_rw : ctx -> 'a Php_array.t -> Key.t -> int
(** The position of an element before a compound assignment; missing: warns, creates null
    there. [let p = Offset.pos_rw ctx a key in Php_array.set_at a p (Op.add ctx
    (Php_array.value_at a p) v)] *)

val add_to : ctx -> 'a Php_array.t -> Key.t -> value -> unit
(** [$a[$k] += $n] for arrays of ints and floats. *)

val incr_int : ctx -> int Php_array.t -> int -> unit
(** [$a\[$i\]++] of ints that stay within 63 bits. *)

val add_int : ctx -> int Php_array.t -> int -> int -> unit
(** [$a\[$i\] += n], likewise. *)

val native_inner : (ctx -> obj -> value -> value option) list ref
(** How built-in classes give an element to be written into, as a container; set at
    initialisation. *)
