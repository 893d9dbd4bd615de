(** Byte tables ({!Regex_code.table}) and the analysis of what a pattern can begin with. *)

open Regex_ast
open Regex_code

val everything : table
(** All bytes and the end. [no_byte] has nothing, [any_byte] all but the end. *)

val no_byte : table
val any_byte : table
val of_bytes : int list -> table
val union : table -> table -> table
val disjoint : table -> table -> bool

val all_but_one : table -> int
(** [all_but_one t] is the only byte that [t] lacks, or -1. *)

val known : table -> table
(** [known t] is [t], or [""] when it is {!everything}. *)

(** What matches one character. *)
type single =
  | Bytes of table  (** one byte each; or, with UTF-8, whole characters of which the table has every byte *)
  | Wide of wide

val single : Regex_ast.t -> node -> (single * table) option
(** [single tree node] is how to match [node] if it always matches one character, and the table of its
    first bytes. In UTF-8 mode the table of [Bytes] is ASCII only. *)

val covers_wide : table -> bool
(** [covers_wide t] says that a [lead] table holds every character beyond ASCII. *)

val nullable : node -> bool
(** [nullable node] is true unless [node] certainly consumes something. *)

val first : Regex_ast.t -> node -> table -> table
(** [first tree node follow] is a superset of the bytes a match of [node] and then [follow] begins with. *)
