(** Regular expressions with the syntax and meaning of PCRE2 10.42 as PHP 8.2 uses it, on bytes or UTF-8.

    Sources: pcre2pattern, pcre2syntax and pcre2api of PCRE2; the PHP manual, "Pattern Modifiers". *)

type flags = Regex_syntax.options = {
  caseless : bool;  (** i *)
  multiline : bool;  (** m *)
  dotall : bool;  (** s *)
  extended : bool;  (** x *)
  anchored : bool;  (** A *)
  dollar_end_only : bool;  (** D *)
  ungreedy : bool;  (** U *)
  dup_names : bool;  (** J *)
  utf : bool;  (** u: pattern and subject are UTF-8, [\d], [\w], [\s], [\b] and POSIX classes go by Unicode *)
  no_auto_capture : bool;  (** n *)
}

val no_flags : flags

val with_modifier : flags -> char -> flags option
(** [with_modifier flags c] is [flags] with PHP's modifier [c], or [None] when there is no such modifier.
    [S], [X], white space and line ends change nothing. *)

type t
(** A compiled pattern. It owns the memory it works in: one search at a time ([exec] is not reentrant
    in itself, which only matters to code running in parallel; calling it again from a callback
    between searches is fine). *)

val compile : flags:flags -> string -> (t, string * int) result
(** [compile ~flags pattern] is [pattern] (without delimiters) ready to run, or PCRE2's message and offset,
    to be shown as ["Compilation failed: " ^ message ^ " at offset " ^ offset]. *)

val group_count : t -> int
(** [group_count t] is the number of the highest capturing group. *)

val names : t -> (string * int) list
(** [names t] is the named groups with their numbers, in order of appearance. *)

val is_utf : t -> bool
(** [is_utf t] says that [t] reads its subjects as UTF-8. *)

(** Why a search could not be finished. *)
type failure =
  | Backtrack_limit  (** PREG_BACKTRACK_LIMIT_ERROR *)
  | Stack_limit  (** PREG_JIT_STACKLIMIT_ERROR *)
  | Bad_utf8  (** PREG_BAD_UTF8_ERROR *)
  | Bad_utf8_offset  (** PREG_BAD_UTF8_OFFSET_ERROR *)

exception Failed of failure

val exec :
  ?anchored:bool ->
  ?not_empty_at_start:bool ->
  ?checked:bool ->
  ?backtrack_limit:int ->
  t ->
  string ->
  pos:int ->
  int array option
(** [exec t s ~pos] is the first match of [t] in [s] at or after [pos]: the start and end of the whole
    match and of each group up to {!group_count}, -1 for groups that took no part. Lookbehind and [^]
    see the text before [pos].
    - [anchored]: only a match at [pos] itself (PCRE2_ANCHORED).
    - [not_empty_at_start]: not the empty match at [pos] (PCRE2_NOTEMPTY_ATSTART).
    - [checked]: [s] is known to be valid UTF-8 and [pos] to be at a character.
    - [backtrack_limit]: pcre.backtrack_limit, 1_000_000 by default. Steps are counted more leniently than
      PCRE2's JIT counts them.
    @raise Failed as described there.
    @raise Invalid_argument when [pos] is not within [s]. *)

val mark : t -> string option
(** [mark t] is the name of the last mark passed by the latest match. *)

val quote : ?delimiter:char -> string -> string
(** [quote s] is PHP's [preg_quote]. *)
