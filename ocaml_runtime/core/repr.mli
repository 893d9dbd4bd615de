(** Uniform representation of PHP values: the one place where casts live.

    A value of type {!any} is an immediate integer, an OCaml string, or a block whose tag says what it
    is ({!Types.layout}). It is never a bare float (floats are boxed in a tagged block), so no array of
    [any] is ever mistaken for a flat float array, whatever [Stdlib.Array] function builds it. *)

(** Declared as a variant only so that the compiler knows that arrays of it hold no floats. *)
type any = private Immediate | Block of any

type tag = int

external of_any : any -> 'a = "%identity"
(** [of_any v] is [v] seen at another type. Sound only where the caller has established what [v] is. *)

external to_any : 'a -> any = "%identity"
(** [to_any x] is [x] as a uniform value. [x] must not be an OCaml float, boolean or constant constructor. *)

val is_int : any -> bool
(** [is_int v] is [true] iff [v] is an immediate. *)

val tag : any -> tag
(** [tag v] is the tag of the block [v]. [v] must not be an immediate. *)

val string_tag : tag
(** The tag of OCaml strings. *)
