(** Reading a pattern: its state, and the numbers, names and escapes in it. *)

type options = {
  caseless : bool;
  multiline : bool;
  dotall : bool;
  extended : bool;
  anchored : bool;
  dollar_end_only : bool;
  ungreedy : bool;
  dup_names : bool;
  utf : bool;
  no_auto_capture : bool;
}

exception Error of string * int
(** PCRE2's message and its offset in the pattern. *)

type state = {
  pattern : string;
  stop : int;
  mutable ptr : int;
  utf : bool;
  newline : Regex_ast.newline;
  mutable options : options;  (** those in force here *)
  mutable extended_more : bool;
  mutable quoted : bool;  (** between \Q and \E *)
  mutable quantifiable : bool;  (** whether the last item takes a quantifier *)
  mutable group_count : int;
  mutable names : (string * int) list;  (** latest first *)
  mutable depth : int;
  mutable has_lookbehind : bool;
  mutable has_branch_reset : bool;
  small_references : int array;  (** offset of the first reference to groups 1 to 9, or -1 *)
}

val fail_at : int -> string -> 'a
(** [fail_at offset message] raises {!Error}; [fail st message] does so at the pointer. *)

val fail : state -> string -> 'a

val unclosed : state -> 'a
(** [unclosed st] raises the error of a missing closing parenthesis. *)

val unknown_group : string
val bad_g_reference : string
val group_number_too_big : string
val max_group : int
val is_digit : char -> bool
val is_space : char -> bool
val at_end : state -> bool

val looking_at : state -> string -> bool
(** [looking_at st text]: [text] comes next. *)

val next_is : state -> char -> bool

val read_char : state -> int
(** [read_char st] is the next code point (or byte), which is skipped. *)

val read_number : state -> relative_to:int -> max:int -> error:string -> int option
(** [read_number st ~relative_to ~max ~error] is the number here, if any; with a sign it counts from group
    [relative_to] unless that is negative.
    @raise Error with [error] when it exceeds [max]. *)

val is_repeat : state -> bool
(** [is_repeat st]: a quantifier's counts and closing brace stand at the pointer. *)

val read_repeat : state -> int * int
(** [read_repeat st] is its counts, -1 for no upper one. *)

val read_name : state -> verb:bool -> terminator:char -> string * int
(** [read_name st ~verb ~terminator] is the name after the byte at the pointer, and its offset. A group's
    name must end with [terminator], which is skipped; a verb's may be empty and its end is left. *)

type escape =
  | Literal of int
  | Group_reference of int
  | Special of char  (** the letter after the backslash *)

val read_escape : state -> in_class:bool -> escape
(** [read_escape st ~in_class] is the escape after a backslash just read. *)
