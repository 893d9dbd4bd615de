open Regex_ast
open Regex_code
module Table = Regex_table

type state = {
  tree : Regex_ast.t;
  mutable code : instruction array;
  mutable length : int;
  mutable registers : int;
  mutable called : int list;  (** groups whose subroutine is wanted *)
  mutable marks : string list;  (** latest first *)
  mutable mark_positions : (string * int) list;
  mark_register : int;
  fast_captures : bool;  (** nothing looks at captures while matching *)
  has_then : bool;
}

(* Where code stands, as far as its instructions depend on it. *)
type place = {
  always : bool;  (** every match runs through here exactly once *)
  assertion : int;  (** register of the enclosing assertion's stack height, or -1 *)
  accept : int list ref option;  (** jumps of the verb ACCEPT out of the enclosing assertion, to be patched *)
  alternative : int;  (** register of the enclosing alternative's stack height, or -1 *)
  open_groups : (int * int) list;  (** groups around, with the register of their opening *)
}

let emit st i =
  if st.length = Array.length st.code then begin
    let bigger = Array.make (2 * st.length) Fail in
    Array.blit st.code 0 bigger 0 st.length;
    st.code <- bigger
  end;
  st.code.(st.length) <- i;
  st.length <- st.length + 1

(* [reserve st] is the place of an instruction to be written later. *)
let reserve st =
  emit st Fail;
  st.length - 1

let register st =
  st.registers <- st.registers + 1;
  st.registers - 1

let utf8 c =
  let buf = Buffer.create 4 in
  Regex_unicode.add_utf8 buf c;
  Buffer.contents buf

let char_text st c = if st.tree.utf then utf8 c else String.make 1 (Char.chr c)

(* The text of a character that is matched as it stands. *)
let literal_text st (node : node) =
  match node with
  | Char (c, caseless) ->
      let cased =
        caseless
        && if st.tree.utf then Regex_unicode.other_cases c <> []
           else (c >= 65 && c <= 90) || (c >= 97 && c <= 122)
      in
      if cased then None else Some (char_text st c)
  | _ -> None

let emit_literal st text =
  if String.length text = 1 then emit st (Byte text.[0]) else if text <> "" then emit st (Literal text)

(* A rough size, to decide on unrolling. *)
let weight node =
  let n = ref 0 in
  Regex_check.iter (fun _ -> incr n) node;
  !n

let run_of st single ~min ~max ~follow =
  let max = if max < 0 then max_int else max in
  match single with
  | Table.Bytes table ->
      { table; except = Table.all_but_one table; chars = None; min; max; utf = false; follow = Table.known follow }
  | Table.Wide w ->
      (* Runs of arbitrary characters beyond ASCII need no decoding unless they are counted. *)
      if min <= 1 && max = max_int && Table.covers_wide w.lead then
        let table =
          String.init 257 (fun i -> if i < 128 then w.lead.[i] else if i < 256 then '\001' else '\000')
        in
        { table; except = Table.all_but_one table; chars = None; min; max; utf = st.tree.utf;
          follow = Table.known follow }
      else { table = w.lead; except = -1; chars = Some w; min; max; utf = true; follow = Table.known follow }

(* A run gives nothing back when what follows cannot begin with one of its characters. [at_end]: nothing
   follows but success. *)
let compile_run st single first ~min ~max ~(greed : greed) ~follow ~at_end =
  let run = run_of st single ~min ~max ~follow in
  let possessive =
    match greed with
    | Possessive -> true
    | Greedy -> at_end || Table.disjoint first follow
    | Lazy -> max <> 1 && run.max = max_int && Table.disjoint first follow
  in
  if run.min = 1 && run.max = 1 then
    match single with Table.Bytes t -> emit st (In t) | Table.Wide w -> emit st (In_wide w)
  else if possessive then
    match run.chars with
    | None when run.max = max_int && run.min = 0 -> emit st (Span (run.table, run.except))
    | None when run.max = max_int && run.min = 1 -> emit st (Span1 (run.table, run.except))
    | _ -> emit st (Span_wide run)
  else
    match greed with
    | Lazy ->
        emit st (Lazy run);
        emit st (Lazy_back run)
    | _ ->
        emit st (Run run);
        emit st (Run_back run)

let mark_position st name =
  match List.assoc_opt name st.mark_positions with
  | Some r -> r
  | None ->
      let r = register st in
      st.mark_positions <- (name, r) :: st.mark_positions;
      r

let mark_number st name =
  st.marks <- name :: st.marks;
  List.length st.marks - 1

(* [compile st place node follow ~at_end] emits [node]; [follow] is a superset of what comes after it. *)
let rec compile st place (node : node) follow ~at_end =
  match node with
  | Empty -> ()
  | Char _ | Set _ | Any | All | Byte -> compile_single st node
  | Seq nodes -> compile_seq st place nodes follow ~at_end
  | Alt branches -> (
      match Table.single st.tree node with
      | Some _ -> compile_single st node
      | None -> compile_alternatives st place branches follow ~at_end)
  | Group (n, body) -> compile_group st place n body follow ~at_end
  | Repeat (body, low, high, greed) -> compile_repeat st place body low high greed follow ~at_end
  | Atomic body -> compile_atomic st place body
  | Look look -> compile_look st place look
  | Assert a -> emit st (assertion a)
  | Keep -> emit st Keep
  | Newline_sequence ->
      compile_atomic st place
        (Alt
           [ Seq [ Char (13, false); Char (10, false) ];
             Set
               (if st.tree.bsr_anycrlf then [| 10; 11; 13; 14 |]
                else if st.tree.utf then [| 10; 14; 0x85; 0x86; 0x2028; 0x202a |]
                else [| 10; 14; 0x85; 0x86 |]) ])
  | Grapheme -> emit st Grapheme
  | Backref (r, caseless) ->
      let groups = Array.of_list r.groups in
      emit st (if caseless then Backref_caseless groups else Backref groups)
  | Call r ->
      let n = List.hd r.groups in
      if not (List.mem n st.called) then st.called <- n :: st.called;
      emit st (Call n)
  | Cond (c, yes, no) -> compile_condition st place c yes no follow ~at_end
  | Verb v -> compile_verb st place v

and assertion (a : Regex_ast.assertion) =
  match a with
  | Subject_start -> Subject_start
  | Subject_end -> Subject_end
  | Subject_end_or_newline -> Subject_end_or_newline
  | Line_start -> Line_start
  | Line_end -> Line_end
  | Match_start -> Match_start
  | Word_boundary -> Word_boundary true
  | Not_word_boundary -> Word_boundary false

and compile_single st (node : node) =
  match literal_text st node with
  | Some text -> emit_literal st text
  | None -> (
      match (node, Table.single st.tree node) with
      | _, Some (Table.Bytes t, _) -> emit st (In t)
      | _, Some (Table.Wide w, _) -> emit st (In_wide w)
      | Any, None ->
          (* Dot where the newline is CR LF: not before both. *)
          let r = register st in
          let start = reserve st in
          emit st (Literal "\r\n");
          emit st (Not_end r);
          st.code.(start) <- Not_begin (r, st.length);
          compile_single st All
      | _, None -> emit st (In Table.any_byte))

(* Adjacent literal characters become one comparison. *)
and compile_seq st place nodes follow ~at_end =
  let rec go nodes =
    match nodes with
    | [] -> ()
    | node :: rest -> (
        match literal_text st node with
        | Some _ -> literals (Buffer.create 16) nodes
        | None ->
            let follow_here = List.fold_right (fun n f -> Table.first st.tree n f) rest follow in
            compile st place node follow_here ~at_end:(at_end && rest = []);
            go rest)
  and literals buf nodes =
    match nodes with
    | node :: rest when literal_text st node <> None ->
        Buffer.add_string buf (Option.get (literal_text st node));
        literals buf rest
    | rest ->
        emit_literal st (Buffer.contents buf);
        go rest
  in
  go nodes

and compile_group st place n body follow ~at_end =
  let opening = register st in
  let fast = place.always && st.fast_captures in
  emit st (if fast then Save_fast opening else Save opening);
  compile st { place with open_groups = (n, opening) :: place.open_groups } body follow ~at_end;
  emit st (if fast then Close_fast (n, opening) else Close (n, opening))

and compile_alternatives st place branches follow ~at_end =
  let mark = if st.has_then then register st else -1 in
  let place = { place with always = false; alternative = (if mark >= 0 then mark else place.alternative) } in
  let firsts = List.map (fun b -> Table.first st.tree b follow) branches in
  (* What the branches after each can begin with. *)
  let _, others =
    List.fold_right (fun first (all, others) -> (Table.union first all, all :: others)) firsts (Table.no_byte, [])
  in
  let ends = ref [] in
  let rec go branches firsts others =
    match (branches, firsts, others) with
    | [ last ], _, _ ->
        if mark >= 0 then emit st (Height mark);
        compile st place last follow ~at_end
    | branch :: rest, first :: firsts, other_set :: others ->
        let split = reserve st in
        let body = st.length in
        if mark >= 0 then emit st (Height mark);
        compile st place branch follow ~at_end;
        ends := reserve st :: !ends;
        st.code.(split) <-
          Split
            { prefer = body; other = st.length; prefer_set = Table.known first; other_set = Table.known other_set };
        go rest firsts others
    | _ -> ()
  in
  go branches firsts others;
  List.iter (fun at -> st.code.(at) <- Jump st.length) !ends

and compile_repeat st place body low high (greed : greed) follow ~at_end =
  match Table.single st.tree body with
  | _ when high = 0 ->
      (* Not matched here, but its groups can be called. *)
      ()
  | Some (single, first) -> compile_run st single first ~min:low ~max:high ~greed ~follow ~at_end
  | None when greed = Possessive -> compile_atomic st place (Repeat (body, low, high, Greedy))
  | None ->
      if low = 1 && high = 1 then compile st place body follow ~at_end
      else
        let cost = weight body in
        let copies = if high < 0 then low else high in
        if copies <= 1 || cost * copies <= 60 then unroll st place body low high greed follow ~at_end
        else if high >= 0 then counted st place body low high greed follow
        else begin
          let again = Table.union (Table.first st.tree body follow) follow in
          counted st place body (low - 1) (low - 1) greed again;
          plus st { place with always = false } body greed follow
        end

(* {n,m} written out: n copies, then m - n nested optional ones or a loop. *)
and unroll st place body low high greed follow ~at_end =
  if high < 0 && low > 0 then begin
    for _ = 2 to low do
      compile st { place with always = false } body (Table.first st.tree body follow) ~at_end:false
    done;
    plus st { place with always = false } body greed follow
  end
  else unroll_bounded st place body low high greed follow ~at_end

and unroll_bounded st place body low high greed follow ~at_end =
  let again = Table.union (Table.first st.tree body follow) follow in
  let inner = { place with always = false } in
  for i = 1 to low do
    let last = i = low && high = low in
    compile st (if i = 1 && low = 1 && high = 1 then place else inner) body (if last then follow else again) ~at_end:(at_end && last)
  done;
  if high < 0 then star st inner body greed follow
  else begin
    let splits = ref [] in
    for i = low + 1 to high do
      let at = reserve st in
      splits := (at, st.length) :: !splits;
      compile st inner body (if i = high then follow else again) ~at_end:(at_end && i = high)
    done;
    let first = Table.first st.tree body follow in
    List.iter (fun (at, into) -> st.code.(at) <- split greed ~into ~out:st.length ~first ~follow) !splits
  end

and split (greed : greed) ~into ~out ~first ~follow =
  let first = Table.known first and follow = Table.known follow in
  if greed = Lazy then Split { prefer = out; other = into; prefer_set = follow; other_set = first }
  else Split { prefer = into; other = out; prefer_set = first; other_set = follow }

(* At least once: the test comes after the body. *)
and plus st place body greed follow =
  let first = Table.first st.tree body follow in
  let guard = if Table.nullable body then register st else -1 in
  let into = st.length in
  if guard >= 0 then emit st (Save guard);
  compile st place body (Table.union first follow) ~at_end:false;
  let check = if guard >= 0 then reserve st else -1 in
  emit st (split greed ~into ~out:(st.length + 1) ~first ~follow);
  if guard >= 0 then st.code.(check) <- Progress (guard, st.length)

and star st place body greed follow =
  let again = Table.union (Table.first st.tree body follow) follow in
  let top = reserve st in
  let guard = if Table.nullable body then register st else -1 in
  let into = st.length in
  if guard >= 0 then emit st (Save guard);
  compile st place body again ~at_end:false;
  let check = if guard >= 0 then reserve st else -1 in
  emit st (Jump top);
  if guard >= 0 then st.code.(check) <- Progress (guard, st.length);
  st.code.(top) <-
    split greed ~into ~out:st.length ~first:(Table.first st.tree body follow) ~follow

(* A bounded number of times, by a counter. *)
and counted st place body low high (greed : greed) follow =
  let place = { place with always = false } in
  let counter = register st in
  emit st (Counter_zero counter);
  let top = reserve st in
  let more = reserve st in
  let into = st.length in
  st.code.(more) <- Counter_more { counter; body = into };
  compile st place body (Table.union (Table.first st.tree body follow) follow) ~at_end:false;
  emit st (Jump top);
  st.code.(top) <-
    Counter_loop { counter; least = low; most = high; body = into; exit = st.length; greedy = greed <> Lazy }

and compile_atomic st place body =
  let r = register st in
  emit st (Atomic_begin r);
  compile st place body Table.everything ~at_end:true;
  emit st (Atomic_end r)

(* The body of an assertion; the branches of a lookbehind each begin with their step back. *)
and compile_assertion_body st place look =
  if look.behind then
    match look.body with
    | Alt branches ->
        let ends = ref [] in
        let rec go branches lengths =
          match (branches, lengths) with
          | branch :: rest, n :: lengths ->
              let at = if rest = [] then -1 else reserve st in
              let body = st.length in
              emit st (Step_back n);
              compile st place branch Table.everything ~at_end:look.atomic;
              if rest <> [] then begin
                ends := reserve st :: !ends;
                st.code.(at) <- Split { prefer = body; other = st.length; prefer_set = ""; other_set = "" }
              end;
              go rest lengths
          | _ -> ()
        in
        go branches look.lengths;
        List.iter (fun at -> st.code.(at) <- Jump st.length) !ends
    | one ->
        emit st (Step_back (List.hd look.lengths));
        compile st place one Table.everything ~at_end:look.atomic
  else compile st place look.body Table.everything ~at_end:look.atomic

and compile_look st place look =
  let height = register st in
  let accepts = ref [] in
  (* Verbs in a positive assertion reach beyond it. *)
  let assertion = if look.negative then height else place.assertion in
  let inner = { place with assertion; accept = Some accepts; open_groups = [];
      alternative = (if look.negative then -1 else place.alternative) } in
  if look.negative then begin
    let start = reserve st in
    compile_assertion_body st { inner with always = false } look;
    List.iter (fun at -> st.code.(at) <- Jump st.length) !accepts;
    emit st (Not_end height);
    st.code.(start) <- Not_begin (height, st.length)
  end
  else begin
    ignore (register st);
    emit st (Look_begin height);
    compile_assertion_body st inner look;
    List.iter (fun at -> st.code.(at) <- Jump st.length) !accepts;
    emit st (if look.atomic then Look_end height else Look_end_open height)
  end

and compile_condition st place condition yes no follow ~at_end =
  let place = { place with always = false } in
  let two_ways test =
    (* [test otherwise] is the instruction that goes on, or to [otherwise]. *)
    let at = reserve st in
    compile st place yes follow ~at_end;
    let skip = reserve st in
    st.code.(at) <- test st.length;
    compile st place no follow ~at_end;
    st.code.(skip) <- Jump st.length
  in
  match condition with
  | Define -> ()
  | Constant true -> compile st place yes follow ~at_end
  | Constant false -> compile st place no follow ~at_end
  | Group_set { groups = [ n ]; _ } when n < 0 -> two_ways (fun otherwise -> If_recursion ([| -1 - n |], otherwise))
  | Group_set r -> two_ways (fun otherwise -> If_set (Array.of_list r.groups, otherwise))
  | In_recursion r -> two_ways (fun otherwise -> If_recursion (Array.of_list r.groups, otherwise))
  | Assertion look ->
      let yes, no = if look.negative then (no, yes) else (yes, no) in
      let height = register st in
      ignore (register st);
      let accepts = ref [] in
      let start = reserve st in
      compile_assertion_body st
        { place with assertion = height; accept = Some accepts; alternative = -1; open_groups = [] }
        look;
      List.iter (fun at -> st.code.(at) <- Jump st.length) !accepts;
      emit st (Cond_end height);
      compile st place yes follow ~at_end;
      let skip = reserve st in
      st.code.(start) <- Cond_begin (height, st.length);
      compile st place no follow ~at_end;
      st.code.(skip) <- Jump st.length

and compile_verb st place (verb : verb) =
  let verb_back back =
    emit st Verb;
    emit st back
  in
  match verb with
  | Fail -> emit st Fail
  | Commit -> verb_back (Commit_back place.assertion)
  | Prune -> verb_back (Prune_back place.assertion)
  | Skip -> verb_back (Skip_back place.assertion)
  | Skip_to name -> verb_back (Skip_to_back (mark_position st name, place.assertion))
  | Then ->
      if place.alternative >= 0 then verb_back (Then_back place.alternative)
      else verb_back (Prune_back place.assertion)
  | Mark name -> emit st (Mark (mark_number st name, st.mark_register, mark_position st name))
  | Label name -> emit st (Mark (mark_number st name, st.mark_register, -1))
  | Accept -> (
      List.iter (fun (n, opening) -> emit st (Close (n, opening))) place.open_groups;
      match place.accept with
      | Some jumps -> jumps := reserve st :: !jumps
      | None -> emit st Accept)

(* {1 Where a match can begin} *)

let rec anchor (tree : Regex_ast.t) (node : node) =
  match node with
  | Assert Subject_start -> Some At_subject_start
  | Assert Match_start -> Some At_start
  | Assert Line_start -> Some After_newline
  | Seq (n :: rest) -> (
      match anchor tree n with
      | None when (match n with Empty | Keep -> true | _ -> false) -> anchor tree (Seq rest)
      | a -> a)
  | Group (_, n) | Atomic n -> anchor tree n
  | Repeat (n, low, _, _) when low > 0 -> anchor tree n
  | Alt (n :: rest) ->
      let a = anchor tree n in
      if a <> None && List.for_all (fun m -> anchor tree m = a) rest then a else None
  | _ -> None

(* A pattern that begins with .* need not be tried again on the same line, nor at all if dot matches
   newlines. *)
let rec leading_star (tree : Regex_ast.t) (node : node) =
  match node with
  | Repeat (All, 0, -1, _) -> Some At_start
  | Repeat (Any, 0, -1, _) when tree.newline = Lf -> Some First_or_after_newline
  | Seq (Empty :: rest) -> leading_star tree (Seq rest)
  | Seq (n :: _) | Group (_, n) -> leading_star tree n
  | Alt (n :: rest) ->
      let a = leading_star tree n in
      if List.for_all (fun m -> leading_star tree m = a) rest then a else None
  | _ -> None

(* The literal text every match of [node] begins with, and whether it is all of [node]. *)
let rec prefix st (node : node) =
  match node with
  | Char _ -> ( match literal_text st node with Some t -> (t, true) | None -> ("", false))
  | Empty | Verb (Commit | Prune | Skip | Skip_to _ | Then | Mark _ | Label _) -> ("", true)
  | Seq l ->
      let rec go acc = function
        | [] -> (acc, true)
        | n :: rest ->
            let t, all = prefix st n in
            if all then go (acc ^ t) rest else (acc ^ t, false)
      in
      go "" l
  | Group (_, n) -> prefix st n
  | Atomic n -> (fst (prefix st n), false)
  | Repeat (n, low, _, _) when low > 0 -> (fst (prefix st n), false)
  | _ -> ("", false)

(* The longest of the literals that every match contains. *)
let rec required st (node : node) =
  let longer a b = if String.length b > String.length a then b else a in
  match node with
  | Char _ -> Option.value (literal_text st node) ~default:""
  | Seq l ->
      let rec go best run = function
        | [] -> longer best run
        | n :: rest -> (
            match literal_text st n with
            | Some t -> go best (run ^ t) rest
            | None -> go (longer (longer best run) (required st n)) "" rest)
      in
      go "" "" l
  | Group (_, n) | Atomic n -> required st n
  | Repeat (n, low, _, _) when low > 0 -> required st n
  | _ -> ""

let start_of st (node : node) ~exact =
  if st.tree.anchored then At_start
  else
    let anchor =
      match anchor st.tree node with
      | None when st.fast_captures -> leading_star st.tree node
      | a -> a
    in
    match anchor with
    | Some After_newline when st.tree.newline <> Lf -> Anywhere
    | Some a -> a
    | None -> (
        let text, _ = prefix st node in
        if not exact then if text = "" then Anywhere else At_byte text.[0]
        else if String.length text = 1 then At_byte text.[0]
        else if text <> "" then At_literal text
        else
          match Table.first st.tree node Table.everything with
          | t when t = Table.everything -> Anywhere
          | t -> if t.[256] = '\000' then At_table t else Anywhere)

let program (tree : Regex_ast.t) =
  let looks_back = ref false and calls = ref false and has_then = ref false and marks = ref false and verbs = ref false in
  Regex_check.iter
    (fun (n : node) ->
      match n with
      | Backref _ | Cond _ -> looks_back := true
      | Call _ -> calls := true
      | Verb v -> (
          verbs := true;
          match v with
          | Then -> has_then := true
          | Mark _ | Label _ -> marks := true
          | _ -> ())
      | _ -> ())
    tree.node;
  let captures = 2 * (tree.group_count + 1) in
  let st =
    { tree; code = Array.make 16 Fail; length = 0; registers = captures + 1; called = []; marks = [];
      mark_positions = []; mark_register = (if !marks then captures else -1);
      fast_captures = not (!looks_back || !calls || !verbs); has_then = !has_then }
  in
  let top = { always = true; assertion = -1; accept = None; alternative = -1; open_groups = [] } in
  compile st top tree.node Table.everything ~at_end:true;
  let match_at = st.length in
  emit st Match;
  let entries = Array.make (tree.group_count + 1) (-1) in
  let inner = { top with always = false } in
  let rec subroutines () =
    match List.find_opt (fun n -> entries.(n) < 0) st.called with
    | None -> ()
    | Some n ->
        entries.(n) <- st.length;
        let body = ref tree.node in
        if n > 0 then begin
          let found = ref false in
          Regex_check.iter
            (function
              | Group (g, _) as node when g = n && not !found ->
                  found := true;
                  body := node
              | _ -> ())
            tree.node
        end;
        compile st inner !body Table.everything ~at_end:false;
        emit st Return;
        subroutines ()
  in
  subroutines ();
  let required = if !looks_back || !calls || !verbs then "" else required st tree.node in
  let start = start_of st tree.node ~exact:(not !verbs) in
  { code = Array.sub st.code 0 st.length; match_at; entries; registers = st.registers; start; required;
    marks = Array.of_list (List.rev st.marks); mark_register = st.mark_register; tree }
