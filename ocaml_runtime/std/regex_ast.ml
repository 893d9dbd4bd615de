(* The syntax tree of a regular expression, between Regex_syntax and Regex_compile. *)

type greed = Greedy | Lazy | Possessive

(* What counts as a line end for ^, $, dot and \N. *)
type newline = Lf | Cr | Crlf | Any_crlf | Any_newline | Nul

type assertion =
  | Subject_start  (** \A *)
  | Subject_end  (** \z *)
  | Subject_end_or_newline  (** \Z, and $ without m or D *)
  | Line_start  (** ^ with m *)
  | Line_end  (** $ with m *)
  | Match_start  (** \G *)
  | Word_boundary
  | Not_word_boundary

(* [Label]: the name of a verb other than MARK, which SKIP does not look for. *)
type verb = Accept | Fail | Commit | Prune | Skip | Then | Mark of string | Label of string | Skip_to of string

type node =
  | Empty
  | Char of int * bool  (** a code point; whether letter case is ignored *)
  | Set of Regex_unicode.set  (** one character of the set *)
  | Any  (** one character, not a newline *)
  | All  (** one character *)
  | Byte  (** \C *)
  | Newline_sequence  (** \R *)
  | Grapheme  (** \X *)
  | Assert of assertion
  | Keep  (** \K *)
  | Seq of node list
  | Alt of node list
  | Group of int * node  (** a capturing group *)
  | Repeat of node * int * int * greed  (** from, to (-1 for unlimited) *)
  | Atomic of node
  | Look of look
  | Backref of reference * bool
  | Call of reference
  | Cond of condition * node * node
  | Verb of verb

and look = {
  behind : bool;
  negative : bool;
  atomic : bool;  (** once true, not tried again *)
  body : node;
  offset : int;  (** for the lookbehind error *)
  mutable lengths : int list;  (** characters each branch of a lookbehind spans *)
}

and reference = {
  name : string;  (** [""] when by number *)
  mutable groups : int list;
      (** resolved numbers, several for duplicate names; in a condition, [-1 - n] asks for recursion into group n *)
  at : int;  (** for the error of an unknown group *)
}

and condition =
  | Group_set of reference
  | In_recursion of reference  (** group 0: any *)
  | Define
  | Assertion of look
  | Constant of bool

type t = {
  node : node;
  group_count : int;
  names : (string * int) list;  (** in order of appearance *)
  utf : bool;
  newline : newline;
  bsr_anycrlf : bool;
  anchored : bool;
  dollar_end_only : bool;
  not_empty : bool;  (** an empty match is none *)
  not_empty_at_start : bool;
  match_limit : int option;  (** LIMIT_MATCH *)
}
