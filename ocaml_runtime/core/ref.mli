(** PHP references: cells shared by every name bound to them.

    A PHP variable that something else may alias (captured by reference, [global], [static], passed by
    reference, [=&]) is an OCaml variable of type {!Types.reference}:
    {[
      let x = Ref.make (Value.of_int 1) in     (* $x = 1, $x aliased somewhere *)
      bump ctx x;                              (* bump($x) with function bump(&$n) *)
      Ctx.echo ctx (Convert.to_string ctx (Ref.get x))
    ]}
    In array slots, property slots and argument lists a reference appears as the value {!to_value}. *)

open Types

val make : value -> reference
(** A fresh cell. [v] is not itself a reference block. *)

val undef : unit -> reference
(** A fresh cell of a variable that is not set. *)

val get : reference -> value
(** The content; may be [undef] (see {!Var.read}). *)

val set : reference -> value -> unit

val to_value : reference -> value
(** The cell as a block that slots and argument lists may hold. No copy. *)

val of_value : value -> reference
(** The inverse, unchecked. *)

val is_ref : value -> bool

val deref : value -> value
(** The content when [v] is a reference block, else [v]. *)

val of_argument : value -> reference
(** [v] as a by-reference argument: its cell when it is a reference block, else a fresh cell. *)
