(** The tags of value blocks, for the modules below {!Types}.

    {!Types.layout} repeats these constructors with precise argument types; the order is
    the same. Static values are made here once, since they are compared physically. *)

(** The bytes that several versions of a growing string share: see {!Strbuf}. *)
type buffer = { mutable bytes : Bytes.t; mutable fill : int }

type t =
  | Array_ of unit
  | Object_ of unit
  | Ref_ of { mutable contents : Repr.any }
  | Null_ of unit
  | Bool_ of bool
  | Float_ of float
  | Wide_ of int64
  | Buf_ of { shared : buffer; len : int; mutable flat : string }
  | Undef_ of unit
  | Resource_ of unit
  | Place_ of { container : Repr.any; key : Repr.any }
      (** A string element about to be written into; only ever between two functions of
          {!Offset}. *)

(** A reference cell; the same layout as [Types.reference]. *)
type reference = { mutable contents : Repr.any }

val array_tag : Repr.tag
val object_tag : Repr.tag
val ref_tag : Repr.tag
val null_tag : Repr.tag
val bool_tag : Repr.tag
val float_tag : Repr.tag
val wide_tag : Repr.tag
val buf_tag : Repr.tag
val undef_tag : Repr.tag
val resource_tag : Repr.tag
val place_tag : Repr.tag

val null : Repr.any
val true_ : Repr.any
val false_ : Repr.any

val undef : Repr.any
(** What a slot or variable holds that is not set. *)

val is_ref : Repr.any -> bool
(** Is [v] a reference block? *)

val deref : Repr.any -> Repr.any
(** The content when [v] is a reference block, else [v]. *)

val make_ref : Repr.any -> Repr.any
(** A fresh reference block. *)

val is_static : Repr.any -> bool
(** [is_static v] is [true] iff the block [v] is null, a boolean or undef: outside the
    heap, so that storing it needs no write barrier. *)

val put_static : Repr.any array -> int -> Repr.any -> unit
(** [put_static vals i v] stores [v] without a write barrier: [v] is immediate or static, and so is what it replaces. *)

type float_block = { content : float; unused : unit }
(** The first field of a [Float_] block; [unused], which is not there, keeps the record from being a flat float record. *)

val float_content : Repr.any -> float_block
(** The block itself, for a value with [float_tag]. *)
