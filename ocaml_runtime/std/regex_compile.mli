(** From the tree of a pattern to the instructions of {!Regex_exec}. *)

val program : Regex_ast.t -> Regex_code.program
(** [program tree] is the code of [tree]. *)
