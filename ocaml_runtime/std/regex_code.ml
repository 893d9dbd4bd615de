(* The instructions of Regex_exec.

   A byte table is a string of 257 bytes: '\001' at the bytes that belong, '\000' elsewhere; index 256
   stands for the end of the subject. The table of a set of characters in UTF-8 is indexed by the first
   byte: '\001' all characters that begin so belong, '\002' some do. *)

type table = string

type wide = { lead : table; set : Regex_unicode.set }

(* A repeated single character. *)
type run = {
  table : table;  (** the bytes that belong; of whole characters when [utf] *)
  except : int;  (** the only byte that does not belong, or -1 *)
  chars : wide option;  (** when characters must be counted or decoded *)
  min : int;
  max : int;  (** [max_int]: unlimited *)
  utf : bool;  (** positions inside characters must be skipped *)
  follow : table;  (** what can come next; [""]: anything *)
}

type instruction =
  | Match
  | Accept  (** ends the innermost recursion or the match *)
  | Fail
  | Byte of char
  | Literal of string
  | In of table
  | In_wide of wide
  | Jump of int
  | Split of { prefer : int; other : int; prefer_set : table; other_set : table }
      (** tries [prefer], then [other], each only if the next byte allows ([""]: always) *)
  | Span of table * int  (** table and [except]: the longest run of bytes, never given back *)
  | Span1 of table * int  (** the same, at least one *)
  | Span_wide of run
  | Run of run  (** greedy; followed by its [Run_back] *)
  | Run_back of run
  | Lazy of run  (** followed by its [Lazy_back] *)
  | Lazy_back of run
  | Save of int  (** position to register, undone on backtracking *)
  | Save_fast of int
  | Close of int * int  (** capture: registers of the group and of its opening position *)
  | Close_fast of int * int
  | Counter_zero of int
  | Counter_loop of { counter : int; least : int; most : int; body : int; exit : int; greedy : bool }
  | Counter_more of { counter : int; body : int }  (** the way back into a lazy [Counter_loop], after it *)
  | Progress of int * int  (** jumps to the exit when the position is still that of the register *)
  | Atomic_begin of int
  | Atomic_end of int
  | Look_begin of int  (** registers: stack height, position *)
  | Look_end of int
  | Look_end_open of int  (** of an assertion that can be tried again *)
  | Not_begin of int * int  (** register of the stack height; where to go when the body fails *)
  | Not_end of int
  | Cond_end of int
  | Cond_begin of int * int  (** an assertion as condition: like [Look_begin], and where it failing leads *)
  | Step_back of int
  | Backref of int array
  | Backref_caseless of int array
  | Call of int  (** a group, through [program.entries] *)
  | Return
  | If_set of int array * int
  | If_recursion of int array * int
  | Subject_start
  | Subject_end
  | Subject_end_or_newline
  | Line_start
  | Line_end
  | Match_start
  | Word_boundary of bool
  | Keep
  | Newline_sequence
  | Grapheme
  | Verb  (** followed by its [Verb_back] *)
  | Commit_back of int  (** register of the enclosing assertion's stack height, or -1 *)
  | Prune_back of int
  | Skip_back of int
  | Skip_to_back of int * int  (** and the register of the mark's position *)
  | Then_back of int  (** register of the enclosing alternative's stack height *)
  | Height of int  (** stack height to register *)
  | Mark of int * int * int  (** the name's number, the register of marks, the register of its position *)

(* How to look for the first byte of a match. *)
type start =
  | Anywhere
  | At_start  (** only where the search begins *)
  | At_subject_start
  | After_newline
  | First_or_after_newline  (** where the search begins, and after newlines *)
  | At_byte of char
  | At_literal of string
  | At_table of table

type program = {
  code : instruction array;
  match_at : int;  (** the place of [Match] *)
  entries : int array;  (** of the groups that are called *)
  registers : int;
  start : start;
  required : string;  (** bytes that every match contains together; [""]: none known *)
  marks : string array;
  mark_register : int;  (** -1: none *)
  tree : Regex_ast.t;
}
