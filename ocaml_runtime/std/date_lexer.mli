(** Longest-match lexers made from a table of patterns.

    Notation: ["text"] as it is, ['text'] in any case, [[a-z]] a set ([\\t \\0 \\xHH] as in C), a name for an earlier
    definition, juxtaposition, [|], [?], [*], [+], [{n}], [{n,m}] and parentheses. *)

type 'a t

val make : (string * string) list -> ('a * string) list -> 'a t
(** [make definitions tokens]: of tokens that match the same text the first one wins. *)

val longest : 'a t -> string -> int -> ('a * int) option
(** [longest lexer text pos] is the token with the longest match at [pos], and where it
    ends. *)
