(** Plain variables held in OCaml variables: reading what may be unset, [isset], static and global variables.

    A variable that inference could not prove assigned starts as [Value.undef]:
    {[ Ctx.echo ctx (Convert.to_string ctx (Var.read ctx "x" !x)) ]}
    [global $n] binds a cell of the request: [let n = Scope.global ctx "n" in ...];
    [static $n = 0] a cell kept between calls: [let n = Var.static ctx 12 (fun ctx -> Value.of_int 0) in ...]
    where 12 numbers static variables site-wide. *)

open Types

val read : ctx -> string -> value -> value
(** [read ctx "x" v] is [v], dereferenced; unset: null after the warning "Undefined variable $x". *)

val read_ref : ctx -> string -> reference -> value

val quiet : value -> value
(** [v], dereferenced; null when unset ([??], [@]-like contexts, isset). *)

val is_set : value -> bool
(** Neither unset nor null. *)

val static : ctx -> int -> (ctx -> value) -> reference
(** [static ctx n init] is the cell of static variable [n], made on first use in the request. In a trait's method
    each using class has its own; in a closure's body each closure object has its own. *)
