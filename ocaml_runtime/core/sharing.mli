(** References that nobody else holds.

    In PHP a reference whose other holders are gone is a plain value again, and dumps show it as one. Here the block stays in
    its slot; where that can be seen, OCaml's collector is asked who else holds it. *)

open Types

val unshare : ctx -> value -> unit
(** Makes plain the elements and properties below the value that are references held by nothing else. Does nothing in
    programs that do not watch their objects ({!Lifetime}), or when the request's collections are used up. *)
