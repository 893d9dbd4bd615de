(** Sets of characters, Unicode properties, case folding and UTF-8, for {!Regex}. *)

(** {1 Sets of code points} *)

type set = int array
(** An inversion list: increasing starts of alternating inside and outside runs. *)

val empty : set
val range : int -> int -> set
(** [range lo hi] is the set of [lo] to [hi], both included. *)

val union : set -> set -> set
val inter : set -> set -> set

val complement : max:int -> set -> set
(** [complement ~max s] is the code points 0 to [max] that are not in [s]. *)

val mem : set -> int -> bool

type share = None_of | Some_of | All_of

val share : set -> int -> int -> share
(** [share s lo hi] is how much of [lo] to [hi], both included, is in [s]. *)

(** {1 Properties} *)

val property : string -> set option
(** [property name] is the set that [\p{name}] stands for in PCRE2 10.42: a general category, script
    (extensions), [sc:] or [scx:] script, [bc:] class or binary property, loosely written. *)

val caseless : set -> set
(** [caseless s] is [s] with everything equal to a member under simple case folding. *)

val other_cases : int -> int list
(** [other_cases c] is the code points other than [c] equal to it under simple case folding. *)

val word : set
(** [\w] in Unicode mode. [digit], [space]: likewise [\d] and [\s]. *)

val digit : set
val space : set

val horizontal_space : set
(** [\h]; [vertical_space] is [\v]. *)

val vertical_space : set

(** {1 UTF-8} *)

val add_utf8 : Buffer.t -> int -> unit

val decode : string -> int -> int
(** [decode s i] is the code point encoded at [s.[i]] in valid UTF-8. *)

val char_length : char -> int
(** [char_length c] is the length of a character whose first byte is [c]. *)

val invalid_utf8 : string -> (int * string) option
(** [invalid_utf8 s] is the offset of the first invalid character and PCRE2's name of the error. *)

val grapheme_end : string -> int -> int -> int
(** [grapheme_end s i n] is the end of the extended grapheme cluster at [i < n] in valid UTF-8 (UAX 29). *)
