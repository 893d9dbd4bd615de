(** What a pattern's tree must satisfy beyond its grammar. *)

exception Error of string * int
(** PCRE2's message and offset; offset -1 stands for the end of the pattern. *)

val iter : (Regex_ast.node -> unit) -> Regex_ast.node -> unit
(** [iter f node] applies [f] to [node] and everything below it, in order. *)

val lookbehinds : Regex_ast.t -> branch_reset:bool -> unit
(** [lookbehinds tree ~branch_reset] measures every lookbehind branch.
    @raise Error when one has no fixed length. *)

val references : Regex_ast.t -> unit
(** [references tree] resolves the references by name.
    @raise Error when a group does not exist. *)
