(** The parser of PCRE2 patterns. *)

type options = Regex_reader.options = {
  caseless : bool;  (** i *)
  multiline : bool;  (** m *)
  dotall : bool;  (** s *)
  extended : bool;  (** x *)
  anchored : bool;  (** A *)
  dollar_end_only : bool;  (** D *)
  ungreedy : bool;  (** U *)
  dup_names : bool;  (** J *)
  utf : bool;  (** u: UTF-8 and Unicode properties for [\d], [\w]... *)
  no_auto_capture : bool;  (** n *)
}

exception Error of string * int
(** PCRE2's message and its offset in the pattern. *)

val parse : options -> string -> Regex_ast.t
(** [parse options pattern] is the tree of [pattern], references resolved and lookbehinds measured.
    @raise Error when the pattern is wrong. *)
