(** Signatures of methods: as text, and whether one may override another. *)

open Types

val describe : string -> fn -> string
(** [describe cls fn] is "A::m(int $a, $b = 1): string". *)

type verdict =
  | Compatible
  | Tentative  (** only the return type of a built-in method is not matched: deprecated *)
  | Incompatible

val check :
  ?above:string -> (string -> cls option) -> is_ancestor:(string -> bool) -> child:string * fn ->
  parent:string * fn -> verdict
(** [check find ~is_ancestor ~child ~parent] compares a method with the one it overrides; the strings name the classes they
    belong to, [is_ancestor] knows the lower-case names of what the child's class extends and implements, [above] is the name of
    the class it extends. Classes that [find] does not know are taken to be compatible. *)
