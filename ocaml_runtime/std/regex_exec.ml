open Regex_code

type failure = Backtrack_limit | Stack_limit

exception Failed of failure

(* A call of a group as a subroutine. *)
type frame = {
  return_to : int;
  group : int;
  parent : int;
  depth : int;
  height : int;  (** of the stack at the call *)
  saved : int array;  (** the registers at the call *)
}

let no_frame = { return_to = 0; group = -1; parent = 0; depth = 0; height = 0; saved = [||] }

(* The stack holds what to undo and where to go on when matching fails, as pairs (value, tag), the tag on
   top. A tag >= 0 is an instruction to go on with at position [value]; a tag < 0 says that register
   [-1 - tag] gets [value] back. Below the pair of a [Run_back] or [Lazy_back] lies one more word.

   Registers: 2 for each group, then those the compiler gave out, then the current frame and the number
   of frames in use. *)
type t = {
  program : program;
  registers : int array;
  frame_register : int;
  utf : bool;
  newline : Regex_ast.newline;
  mutable subject : string;
  mutable length : int;
  mutable search_start : int;
  mutable not_empty_at_start : bool;
  mutable stack : int array;
  mutable frames : frame array;
  mutable left : int;  (** backtracks left *)
  mutable skip_to : int;
  mutable mark : int;
}

let initial_stack = 64
let stack_limit = 1 lsl 22
let max_depth = 20_000

(* Results of [run] other than a position. *)
let failed = -1
let committed = -2
let skipped = -3

let create (program : program) =
  let registers = Array.make (program.registers + 2) (-1) in
  registers.(program.registers) <- 0;
  registers.(program.registers + 1) <- 1;
  { program; registers; frame_register = program.registers; utf = program.tree.utf;
    newline = program.tree.newline; subject = ""; length = 0; search_start = 0; not_empty_at_start = false;
    stack = Array.make initial_stack 0; frames = [| no_frame |]; left = 0; skip_to = 0; mark = -1 }

let grow m =
  let size = Array.length m.stack in
  if size >= stack_limit then raise (Failed Stack_limit);
  let bigger = Array.make (2 * size) 0 in
  Array.blit m.stack 0 bigger 0 size;
  m.stack <- bigger

let[@inline] push m sp value tag =
  if sp + 4 > Array.length m.stack then grow m;
  Array.unsafe_set m.stack sp value;
  Array.unsafe_set m.stack (sp + 1) tag;
  sp + 2

let[@inline] push3 m sp extra value tag =
  if sp + 4 > Array.length m.stack then grow m;
  Array.unsafe_set m.stack sp extra;
  Array.unsafe_set m.stack (sp + 1) value;
  Array.unsafe_set m.stack (sp + 2) tag;
  sp + 3

(* [set m sp r v] gives register [r] the value [v], to be undone. *)
let[@inline] set m sp r v =
  let sp = push m sp (Array.unsafe_get m.registers r) (-1 - r) in
  Array.unsafe_set m.registers r v;
  sp

let below_choice m sp tag =
  match m.program.code.(tag) with Run_back _ | Lazy_back _ -> sp - 3 | _ -> sp - 2

(* [unwind m sp height] undoes everything above [height]. *)
let rec unwind m sp height =
  if sp > height then begin
    let tag = m.stack.(sp - 1) in
    if tag < 0 then begin
      m.registers.(-1 - tag) <- m.stack.(sp - 2);
      unwind m (sp - 2) height
    end
    else unwind m (below_choice m sp tag) height
  end

(* [cut m sp height] forgets the choices above [height] but keeps what must be undone. *)
let cut m sp height =
  let rec collect sp undone =
    if sp <= height then undone
    else
      let tag = m.stack.(sp - 1) in
      if tag < 0 then collect (sp - 2) ((m.stack.(sp - 2), tag) :: undone)
      else collect (below_choice m sp tag) undone
  in
  List.fold_left (fun sp (value, tag) -> push m sp value tag) height (collect sp [])

(* {1 Character tests} *)

let wide_mem w s pos =
  match String.unsafe_get w.lead (Char.code (String.unsafe_get s pos)) with
  | '\000' -> false
  | '\001' -> true
  | _ -> Regex_unicode.(mem w.set (decode s pos))

let[@inline] char_width s pos = Regex_unicode.char_length (String.unsafe_get s pos)
let[@inline] is_continuation c = Char.code c land 0xc0 = 0x80

let rec char_before s pos = if is_continuation (String.unsafe_get s (pos - 1)) then char_before s (pos - 1) else pos - 1

let is_ascii_word c =
  match c with 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '_' -> true | _ -> false

let word_at m pos =
  let c = String.unsafe_get m.subject pos in
  if c < '\x80' || not m.utf then is_ascii_word c else Regex_unicode.(mem word (decode m.subject pos))

let word_boundary m pos =
  let before =
    pos > 0
    &&
    if m.utf then word_at m (char_before m.subject pos) else is_ascii_word (String.unsafe_get m.subject (pos - 1))
  in
  let after = pos < m.length && word_at m pos in
  before <> after

(* The length of the newline at [pos], or 0. *)
let newline_at m pos =
  let s = m.subject and n = m.length in
  if pos >= n then 0
  else
    let c = String.unsafe_get s pos in
    let followed_by_lf = pos + 1 < n && String.unsafe_get s (pos + 1) = '\n' in
    match m.newline with
    | Lf -> if c = '\n' then 1 else 0
    | Cr -> if c = '\r' then 1 else 0
    | Nul -> if c = '\000' then 1 else 0
    | Crlf -> if c = '\r' && followed_by_lf then 2 else 0
    | Any_crlf | Any_newline -> (
        match c with
        | '\n' -> 1
        | '\r' -> if followed_by_lf then 2 else 1
        | '\011' | '\012' when m.newline = Any_newline -> 1
        | '\x85' when m.newline = Any_newline && not m.utf -> 1
        | '\xc2' when m.newline = Any_newline && m.utf && pos + 1 < n && s.[pos + 1] = '\x85' -> 2
        | '\xe2' when m.newline = Any_newline && m.utf ->
            let c = Regex_unicode.decode s pos in
            if c = 0x2028 || c = 0x2029 then 3 else 0
        | _ -> 0)

let ends_newline m pos =
  let ended_by k = pos >= k && newline_at m (pos - k) = k in
  ended_by 1 && not (m.newline <> Lf && m.newline <> Cr && m.newline <> Nul && m.newline <> Crlf && newline_at m (pos - 1) <> 1)
  || ended_by 2 || ended_by 3

(* The end of the same text as s[a..b) at [pos], or -1. *)
let backref m caseless a b pos =
  let s = m.subject in
  if not caseless then
    let k = b - a in
    if pos + k > m.length then -1
    else
      let rec go j = j = k || (String.unsafe_get s (a + j) = String.unsafe_get s (pos + j) && go (j + 1)) in
      if go 0 then pos + k else -1
  else if not m.utf then
    let k = b - a in
    if pos + k > m.length then -1
    else
      let same j = Char.lowercase_ascii s.[a + j] = Char.lowercase_ascii s.[pos + j] in
      let rec go j = j = k || (same j && go (j + 1)) in
      if go 0 then pos + k else -1
  else
    let rec go a pos =
      if a >= b then pos
      else if pos >= m.length then -1
      else
        let c = Regex_unicode.decode s a and d = Regex_unicode.decode s pos in
        if c = d || List.mem d (Regex_unicode.other_cases c) then go (a + char_width s a) (pos + char_width s pos)
        else -1
    in
    go a pos

let rec first_set m groups i =
  if i = Array.length groups then -1
  else if m.registers.((2 * groups.(i)) + 1) >= 0 then groups.(i)
  else first_set m groups (i + 1)

let in_recursion m groups =
  let f = m.registers.(m.frame_register) in
  f > 0 && Array.exists (fun g -> g = 0 || m.frames.(f).group = g) groups

let rec step_back m pos n = if n = 0 then pos else if pos <= 0 then -1 else step_back m (char_before m.subject pos) (n - 1)

(* {1 Runs} *)

(* The end of the longest run from [pos] that decodes or counts characters. *)
let rec wide_run_end w s n pos left =
  if left > 0 && pos < n && wide_mem w s pos then wide_run_end w s n (pos + char_width s pos) (left - 1) else pos

let[@inline] byte_run_end table except s pos limit =
  if except >= 0 then Regex_scan.byte s (Char.unsafe_chr except) pos limit else Regex_scan.table table s pos limit

let run_end run s n pos =
  match run.chars with
  | Some w -> wide_run_end w s n pos run.max
  | None -> byte_run_end run.table run.except s pos (if run.max >= n - pos then n else pos + run.max)

(* The least end of [run] begun at [pos]; beyond [n] when there is none. *)
let least_end run s n pos =
  match run.chars with
  | None -> if run.utf && run.min = 1 && pos < n then pos + char_width s pos else pos + run.min
  | Some w ->
      let rec go pos left = if left = 0 then pos else if pos < n && wide_mem w s pos then go (pos + char_width s pos) (left - 1) else n + 1 in
      go pos run.min

let[@inline] can_follow run s n pos =
  String.length run.follow = 0
  || String.unsafe_get run.follow (if pos < n then Char.code (String.unsafe_get s pos) else 256) <> '\000'

(* The last position from [pos] down to [least] where what follows can begin, or -1. *)
let rec settle run s n pos least =
  if pos < least then -1
  else if can_follow run s n pos && not (run.utf && pos < n && is_continuation (String.unsafe_get s pos)) then pos
  else settle run s n (pos - 1) least

(* One character on from [pos], or -1. *)
let advance run s n pos =
  if pos >= n then -1
  else
    match run.chars with
    | Some w -> if wide_mem w s pos then pos + char_width s pos else -1
    | None ->
        if String.unsafe_get run.table (Char.code (String.unsafe_get s pos)) = '\000' then -1
        else if run.utf then pos + char_width s pos
        else pos + 1

(* {1 The machine} *)

(* [run m code s pc pos sp] is the end of the match that begins with instruction [pc] at [pos], or a
   negative result. *)
let rec run m code s pc pos sp =
  match Array.unsafe_get code pc with
  | Byte c ->
      if pos < m.length && String.unsafe_get s pos = c then run m code s (pc + 1) (pos + 1) sp else fail m code s sp
  | In t ->
      if pos < m.length && String.unsafe_get t (Char.code (String.unsafe_get s pos)) <> '\000' then
        run m code s (pc + 1) (pos + 1) sp
      else fail m code s sp
  | Literal t ->
      let k = String.length t in
      if pos + k <= m.length && Regex_scan.matches_at s t pos then run m code s (pc + 1) (pos + k) sp
      else fail m code s sp
  | In_wide w ->
      if pos < m.length && wide_mem w s pos then run m code s (pc + 1) (pos + char_width s pos) sp
      else fail m code s sp
  | Span (t, except) -> run m code s (pc + 1) (byte_run_end t except s pos m.length) sp
  | Span1 (t, except) ->
      let stop = byte_run_end t except s pos m.length in
      if stop > pos then run m code s (pc + 1) stop sp else fail m code s sp
  | Span_wide r ->
      let stop = run_end r s m.length pos in
      if stop >= least_end r s m.length pos then run m code s (pc + 1) stop sp else fail m code s sp
  | Split { prefer; other; prefer_set; other_set } ->
      let c = if pos < m.length then Char.code (String.unsafe_get s pos) else 256 in
      if String.length prefer_set = 0 || String.unsafe_get prefer_set c <> '\000' then
        if String.length other_set = 0 || String.unsafe_get other_set c <> '\000' then
          run m code s prefer pos (push m sp pos other)
        else run m code s prefer pos sp
      else if String.length other_set = 0 || String.unsafe_get other_set c <> '\000' then run m code s other pos sp
      else fail m code s sp
  | Jump target -> run m code s target pos sp
  | Run r -> start_run m code s pc pos sp r
  | Run_back r ->
      let n = m.length in
      let least = Array.unsafe_get m.stack (sp - 1) in
      let stop = settle r s n (pos - 1) least in
      if stop < 0 then fail m code s (sp - 1)
      else if stop > least then run m code s (pc + 1) stop (push m sp stop pc)
      else run m code s (pc + 1) stop (sp - 1)
  | Lazy r ->
      let n = m.length in
      let least = least_end r s n pos in
      let longest = match r.chars with Some _ -> n | None -> if r.max >= n - pos then n else pos + r.max in
      let reached = if r.min = 0 then true else match r.chars with Some _ -> least <= n | None -> least <= n && Regex_scan.table r.table s pos least >= least in
      if not reached then fail m code s sp
      else
        let extra = match r.chars with Some _ -> r.max - r.min | None -> longest in
        try_lazy m code s (pc + 1) least sp r extra
  | Lazy_back r ->
      let extra = Array.unsafe_get m.stack (sp - 1) in
      more_lazy m code s pc pos (sp - 1) r extra
  | Save r -> run m code s (pc + 1) pos (set m sp r pos)
  | Save_fast r ->
      Array.unsafe_set m.registers r pos;
      run m code s (pc + 1) pos sp
  | Close (g, opening) ->
      let start = Array.unsafe_get m.registers opening in
      let sp = set m sp (2 * g) start in
      run m code s (pc + 1) pos (set m sp ((2 * g) + 1) pos)
  | Close_fast (g, opening) ->
      Array.unsafe_set m.registers (2 * g) (Array.unsafe_get m.registers opening);
      Array.unsafe_set m.registers ((2 * g) + 1) pos;
      run m code s (pc + 1) pos sp
  | Match ->
      if
        m.registers.(0) = pos
        && ((m.not_empty_at_start && pos = m.search_start) || m.program.tree.not_empty)
      then fail m code s sp
      else begin
        m.mark <- (if m.program.mark_register >= 0 then m.registers.(m.program.mark_register) else -1);
        pos
      end
  | Fail -> fail m code s sp
  | instruction -> run_rare m code s pc pos sp instruction

and start_run m code s pc pos sp r =
  let n = m.length in
  let longest = run_end r s n pos in
  let least = least_end r s n pos in
  let stop = settle r s n longest least in
  if stop < 0 then fail m code s sp
  else if stop > least then run m code s (pc + 2) stop (push3 m sp least stop (pc + 1))
  else run m code s (pc + 2) stop sp

(* [back] is the place of the [Lazy_back]. [extra] is the furthest position, or the characters left when
   they are counted. *)
and try_lazy m code s back pos sp r extra =
  if can_follow r s m.length pos then run m code s (back + 1) pos (push3 m sp extra pos back)
  else more_lazy m code s back pos sp r extra

and more_lazy m code s back pos sp r extra =
  match r.chars with
  | Some _ ->
      if extra = 0 then fail m code s sp
      else
        let next = advance r s m.length pos in
        if next < 0 then fail m code s sp else try_lazy m code s back next sp r (extra - 1)
  | None ->
      if pos >= extra then fail m code s sp
      else
        let next = advance r s m.length pos in
        if next < 0 then fail m code s sp else try_lazy m code s back next sp r extra

and run_rare m code s pc pos sp instruction =
  let n = m.length in
  let[@inline] test ok = if ok then run m code s (pc + 1) pos sp else fail m code s sp in
  match instruction with
  | Subject_start -> test (pos = 0)
  | Subject_end -> test (pos = n)
  | Subject_end_or_newline ->
      test
        (pos = n
        ||
        let k = newline_at m pos in
        k > 0 && pos + k = n)
  | Line_start -> test (pos = 0 || (pos < n && if m.newline = Lf then String.unsafe_get s (pos - 1) = '\n' else ends_newline m pos))
  | Line_end -> test (pos = n || newline_at m pos > 0)
  | Match_start -> test (pos = m.search_start)
  | Word_boundary positive -> test (word_boundary m pos = positive)
  | Keep -> run m code s (pc + 1) pos (set m sp 0 pos)
  | Newline_sequence -> fail m code s sp
  | Grapheme ->
      if pos >= n then fail m code s sp
      else
        let stop =
          if m.utf then Regex_unicode.grapheme_end s pos n
          else if s.[pos] = '\r' && pos + 1 < n && s.[pos + 1] = '\n' then pos + 2
          else pos + 1
        in
        run m code s (pc + 1) stop sp
  | Counter_zero r -> run m code s (pc + 1) pos (set m sp r 0)
  | Counter_loop { counter; least; most; body; exit; greedy } ->
      let count = m.registers.(counter) in
      if count < least then run m code s body pos (set m sp counter (count + 1))
      else if count >= most then run m code s exit pos sp
      else if greedy then
        let sp = push m sp pos exit in
        run m code s body pos (set m sp counter (count + 1))
      else
        (* The body as the other choice: it counts where it is entered, at the instruction before it. *)
        run m code s exit pos (push m sp pos (pc + 1))
  | Counter_more { counter; body } ->
      run m code s body pos (set m sp counter (m.registers.(counter) + 1))
  | Progress (r, exit) -> if pos = m.registers.(r) then run m code s exit pos sp else run m code s (pc + 1) pos sp
  | Atomic_begin r -> run m code s (pc + 1) pos (set_height m sp r)
  | Atomic_end r -> run m code s (pc + 1) pos (cut m sp m.registers.(r))
  | Height r -> run m code s (pc + 1) pos (set_height m sp r)
  | Look_begin r ->
      let sp = set m sp (r + 1) pos in
      run m code s (pc + 1) pos (set_height m sp r)
  | Look_end r ->
      let start = m.registers.(r + 1) in
      run m code s (pc + 1) start (cut m sp m.registers.(r))
  | Look_end_open r -> run m code s (pc + 1) m.registers.(r + 1) sp
  | Cond_begin (r, otherwise) ->
      (* The choice of the other branch lies just below the height, and goes when the assertion holds. *)
      let sp = set m sp (r + 1) pos in
      let sp = set m sp r (sp + 4) in
      run m code s (pc + 1) pos (push m sp pos otherwise)
  | Cond_end r ->
      let start = m.registers.(r + 1) in
      run m code s (pc + 1) start (cut m sp (m.registers.(r) - 2))
  | Not_begin (r, after) ->
      let sp = set m sp r (sp + 4) in
      run m code s (pc + 1) pos (push m sp pos after)
  | Not_end r ->
      let height = m.registers.(r) - 2 in
      unwind m sp height;
      fail m code s height
  | Step_back k ->
      let start = if m.utf then step_back m pos k else pos - k in
      if start < 0 then fail m code s sp else run m code s (pc + 1) start sp
  | Backref groups -> run_backref m code s pc pos sp groups false
  | Backref_caseless groups -> run_backref m code s pc pos sp groups true
  | If_set (groups, otherwise) -> run m code s (if first_set m groups 0 >= 0 then pc + 1 else otherwise) pos sp
  | If_recursion (groups, otherwise) -> run m code s (if in_recursion m groups then pc + 1 else otherwise) pos sp
  | Call g -> call m code s pc pos sp g
  | Return -> return m code s pos sp
  | Accept -> if m.registers.(m.frame_register) > 0 then return m code s pos sp else run m code s m.program.match_at pos sp
  | Mark (number, register, position) ->
      let sp = set m sp register number in
      run m code s (pc + 1) pos (if position < 0 then sp else set m sp position pos)
  | Verb -> run m code s (pc + 2) pos (push m sp pos (pc + 1))
  | Commit_back assertion -> give_up m code s sp assertion committed
  | Prune_back assertion -> give_up m code s sp assertion failed
  | Skip_back assertion ->
      m.skip_to <- pos;
      give_up m code s sp assertion skipped
  | Skip_to_back (register, assertion) ->
      let target = m.registers.(register) in
      if target < 0 then fail m code s sp
      else begin
        m.skip_to <- target;
        give_up m code s sp assertion skipped
      end
  | Then_back alternative ->
      let height = m.registers.(alternative) in
      unwind m sp height;
      fail m code s height
  | _ -> assert false

and set_height m sp r =
  let sp = set m sp r 0 in
  m.registers.(r) <- sp;
  sp

and run_backref m code s pc pos sp groups caseless =
  let g = first_set m groups 0 in
  if g < 0 then fail m code s sp
  else
    let stop = backref m caseless m.registers.(2 * g) m.registers.((2 * g) + 1) pos in
    if stop < 0 then fail m code s sp else run m code s (pc + 1) stop sp

and call m code s pc pos sp g =
  let current = m.registers.(m.frame_register) in
  let used = m.registers.(m.frame_register + 1) in
  let depth = m.frames.(current).depth + 1 in
  if depth > max_depth then raise (Failed Stack_limit);
  if used = Array.length m.frames then begin
    let bigger = Array.make (2 * used) no_frame in
    Array.blit m.frames 0 bigger 0 used;
    m.frames <- bigger
  end;
  let sp = set m sp m.frame_register used in
  let sp = set m sp (m.frame_register + 1) (used + 1) in
  m.frames.(used) <-
    { return_to = pc + 1; group = g; parent = current; depth; height = sp;
      saved = Array.sub m.registers 0 m.frame_register };
  run m code s m.program.entries.(g) pos sp

(* Captures set inside a call do not outlive it. *)
and return m code s pos sp =
  let f = m.frames.(m.registers.(m.frame_register)) in
  let sp = ref sp in
  for r = 2 to m.frame_register - 1 do
    if m.registers.(r) <> f.saved.(r) && r <> m.program.mark_register then sp := set m !sp r f.saved.(r)
  done;
  let sp = set m !sp m.frame_register f.parent in
  run m code s f.return_to pos sp

(* A verb was backtracked onto: inside an assertion or a call only that fails. *)
and give_up m code s sp assertion result =
  let current = m.registers.(m.frame_register) in
  if assertion >= 0 then begin
    let height = m.registers.(assertion) in
    unwind m sp height;
    fail m code s height
  end
  else if current > 0 then begin
    let height = m.frames.(current).height in
    unwind m sp height;
    fail m code s height
  end
  else begin
    unwind m sp 0;
    result
  end

and fail m code s sp =
  if sp = 0 then failed
  else
    let tag = Array.unsafe_get m.stack (sp - 1) in
    let value = Array.unsafe_get m.stack (sp - 2) in
    if tag < 0 then begin
      Array.unsafe_set m.registers (-1 - tag) value;
      fail m code s (sp - 2)
    end
    else begin
      m.left <- m.left - 1;
      if m.left < 0 then raise (Failed Backtrack_limit);
      run m code s tag value (sp - 2)
    end

(* {1 Searching} *)

(* The next position from [pos] at which a match can begin; beyond the end when there is none. *)
let next_start m anchored pos =
  let s = m.subject and n = m.length in
  if anchored then if pos = m.search_start then pos else n + 1
  else
    match m.program.start with
    | Anywhere -> pos
    | At_start -> if pos = m.search_start then pos else n + 1
    | At_subject_start -> if pos = 0 then 0 else n + 1
    | First_or_after_newline when pos = m.search_start -> pos
    | After_newline | First_or_after_newline ->
        if pos = 0 || String.unsafe_get s (pos - 1) = '\n' then pos
        else
          let i = Regex_scan.byte s '\n' pos n in
          i + 1
    | At_byte c ->
        let i = Regex_scan.byte s c pos n in
        if i = n then n + 1 else i
    | At_literal t ->
        if n - pos < String.length t then n + 1
        else
          let i = Regex_scan.text s t pos n in
          if i = n then n + 1 else i
    | At_table t ->
        let i = Regex_scan.table_start t s pos n in
        if i = n then n + 1 else i

let reset m =
  Array.fill m.registers 0 m.frame_register (-1);
  m.registers.(m.frame_register) <- 0;
  m.registers.(m.frame_register + 1) <- 1

let search m s ~pos ~anchored ~not_empty_at_start ~limit =
  m.subject <- s;
  m.length <- String.length s;
  m.search_start <- pos;
  m.not_empty_at_start <- not_empty_at_start || m.program.tree.not_empty_at_start;
  m.left <- limit;
  m.mark <- -1;
  let n = m.length and code = m.program.code and required = m.program.required in
  let result pos =
    let groups = Array.sub m.registers 0 (2 * (m.program.tree.group_count + 1)) in
    groups.(1) <- pos;
    Some groups
  in
  let rec from pos required_at =
    let pos = next_start m anchored pos in
    if pos > n then None
    else
      let required_at =
        if String.length required = 0 || required_at >= pos then required_at
        else if n - pos < String.length required then -1
        else
          let i = Regex_scan.text s required pos n in
          if i = n then -1 else i
      in
      if required_at < 0 && String.length required > 0 then None
      else begin
        m.registers.(0) <- pos;
        match run m code s 0 pos 0 with
        | -1 -> from (if m.utf && pos < n then pos + char_width s pos else pos + 1) required_at
        | -2 -> None
        | -3 ->
            let next = if m.skip_to > pos then m.skip_to else if m.utf && pos < n then pos + char_width s pos else pos + 1 in
            from next required_at
        | stop -> result stop
      end
  in
  let finish () =
    reset m;
    m.subject <- "";
    if Array.length m.stack > 1 lsl 14 then m.stack <- Array.make initial_stack 0;
    if Array.length m.frames > 64 then m.frames <- [| no_frame |]
  in
  match from pos (-1) with
  | found ->
      finish ();
      found
  | exception e ->
      finish ();
      raise e

let last_mark m = if m.mark < 0 then None else Some m.program.marks.(m.mark)
