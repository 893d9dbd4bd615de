open Regex_ast
open Regex_reader
open Regex_class

type options = Regex_reader.options = {
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

exception Error = Regex_reader.Error

(* {1 Items} *)

(* Skips white space and comments of extended mode; true if there was something to skip. *)
let skip_extended st =
  st.options.extended
  &&
  let c = st.pattern.[st.ptr] in
  let wide =
    if c < '\x80' then 0 else if st.utf then Regex_unicode.decode st.pattern st.ptr else Char.code c
  in
  if is_space c || wide = 0x85 || wide lor 1 = 0x200f || wide lor 1 = 0x2029 then begin
    ignore (read_char st);
    true
  end
  else if c = '#' then begin
    let is_newline c =
      match st.newline with
      | Lf -> c = '\n'
      | Cr -> c = '\r'
      | Crlf | Any_crlf | Any_newline -> c = '\n' || (c = '\r' && st.newline <> Crlf)
      | Nul -> c = '\000'
    in
    while (not (at_end st)) && not (is_newline st.pattern.[st.ptr]) do
      st.ptr <- st.ptr + 1
    done;
    if not (at_end st) then st.ptr <- st.ptr + 1;
    true
  end
  else false

(* Skips what does not change whether a quantifier may follow. *)
let skip_neutral st =
  if st.quoted then
    if looking_at st "\\E" then begin
      st.quoted <- false;
      st.ptr <- st.ptr + 2;
      true
    end
    else false
  else if looking_at st "\\Q" || looking_at st "\\E" then begin
    st.quoted <- st.pattern.[st.ptr + 1] = 'Q';
    st.ptr <- st.ptr + 2;
    true
  end
  else if skip_extended st then true
  else if looking_at st "(?#" then begin
    match String.index_from_opt st.pattern (st.ptr + 2) ')' with
    | Some i when i < st.stop ->
        st.ptr <- i + 1;
        true
    | _ -> fail_at st.stop "missing ) after (?# comment"
  end
  else false

let reference ?(name = "") at number = { name; groups = (if name = "" then [ number ] else []); at }

let numbered_backref st n =
  let at = st.ptr - 1 in
  if n < 10 && st.small_references.(n) < 0 then st.small_references.(n) <- at;
  let at = if n < 10 then st.small_references.(n) else at in
  Backref (reference at n, st.options.caseless)

let named_group st name =
  st.group_count <- st.group_count + 1;
  let number = st.group_count in
  List.iter
    (fun (other, n) ->
      if other = name && n <> number && not st.options.dup_names then
        fail st "two named subpatterns have the same name (PCRE2_DUPNAMES not set)"
      else if other <> name && n = number then
        fail st "different names for subpatterns of the same number are not allowed")
    (List.rev st.names);
  if not (List.mem (name, number) st.names) then st.names <- (name, number) :: st.names;
  number

let numeric_call st =
  let start = st.ptr in
  let relative_to = if is_digit st.pattern.[st.ptr] then -1 else st.group_count in
  ignore start;
  match read_number st ~relative_to ~max:max_group ~error:group_number_too_big with
  | None -> unclosed st
  | Some n ->
      if n < 0 then fail_at (st.ptr - 1) unknown_group;
      if not (next_is st ')') then unclosed st;
      let at = st.ptr in
      st.ptr <- st.ptr + 1;
      Call (reference at n)

let escape_item st =
  let quantifiable node =
    st.quantifiable <- true;
    node
  in
  match read_escape st ~in_class:false with
  | Literal c -> quantifiable (Char (c, st.options.caseless))
  | Group_reference n -> quantifiable (numbered_backref st n)
  | Special c -> (
      match c with
      | 'C' -> quantifiable Byte
      | 'X' -> quantifiable Grapheme
      | 'R' -> quantifiable Newline_sequence
      | 'N' -> quantifiable Any
      | 'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'h' | 'H' | 'v' | 'V' -> quantifiable (Set (letter_set st c))
      | 'p' | 'P' -> quantifiable (Set (read_property st c))
      | 'A' -> Assert Subject_start
      | 'z' -> Assert Subject_end
      | 'Z' -> Assert Subject_end_or_newline
      | 'G' -> Assert Match_start
      | 'b' -> Assert Word_boundary
      | 'B' -> Assert Not_word_boundary
      | 'K' -> Keep
      | 'g' | 'k' ->
          if not (next_is st '{' || next_is st '<' || next_is st '\'') then
            fail st
              (if c = 'g' then bad_g_reference
               else "\\k is not followed by a braced, angle-bracketed, or quoted name");
          let opening = st.pattern.[st.ptr] in
          let terminator = match opening with '<' -> '>' | '{' -> '}' | c -> c in
          let start = st.ptr in
          let number =
            if c = 'g' && opening <> '{' then begin
              st.ptr <- st.ptr + 1;
              match read_number st ~relative_to:st.group_count ~max:max_group ~error:group_number_too_big with
              | Some n ->
                  if not (next_is st terminator) then fail_at start bad_g_reference;
                  let at = st.ptr in
                  st.ptr <- st.ptr + 1;
                  Some (Call (reference at n))
              | None ->
                  st.ptr <- start;
                  None
            end
            else None
          in
          quantifiable
            (match number with
            | Some call -> call
            | None ->
                let name, at = read_name st ~verb:false ~terminator in
                if c = 'k' || opening = '{' then Backref (reference ~name at 0, st.options.caseless)
                else Call (reference ~name at 0))
      | _ -> Empty)

(* An assertion is never repeated without limit. *)
let repeat node low high greed =
  match node with
  | Look _ when high < 0 -> Repeat (node, low, low + 1, greed)
  | _ -> Repeat (node, low, high, greed)

let verb_names = [ "MARK"; "ACCEPT"; "F"; "FAIL"; "COMMIT"; "PRUNE"; "SKIP"; "THEN"; "" ]

(* A verb, with or without argument; the pointer is at its star. *)
let read_verb st =
  let malformed () = fail st "(*VERB) not recognized or malformed" in
  let name, _ = read_name st ~verb:true ~terminator:')' in
  if not (next_is st ':' || next_is st ')') then malformed ();
  if not (List.mem name verb_names) then malformed ();
  if looking_at st ":)" then st.ptr <- st.ptr + 1;
  if (name = "MARK" || name = "") && not (next_is st ':') then fail st "(*MARK) must have an argument";
  let argument =
    if next_is st ':' then begin
      let start = st.ptr + 1 in
      match String.index_from_opt st.pattern start ')' with
      | Some stop when stop < st.stop ->
          st.ptr <- stop + 1;
          if stop - start > 255 then
            fail_at stop "name is too long in (*MARK), (*PRUNE), (*SKIP), or (*THEN)";
          Some (String.sub st.pattern start (stop - start))
      | _ ->
          st.ptr <- st.stop;
          malformed ()
    end
    else begin
      st.ptr <- st.ptr + 1;
      None
    end
  in
  let with_mark verb = match argument with Some m -> Seq [ Verb (Label m); Verb verb ] | None -> Verb verb in
  st.quantifiable <- name = "ACCEPT";
  match name with
  | "ACCEPT" -> with_mark Accept
  | "F" | "FAIL" -> with_mark Fail
  | "COMMIT" -> with_mark Commit
  | "PRUNE" -> with_mark Prune
  | "THEN" -> with_mark Then
  | "SKIP" -> Verb (match argument with Some m -> Skip_to m | None -> Skip)
  | _ -> Verb (Mark (Option.value argument ~default:""))

(* The options after "(?", up to ')' or ':'. *)
let read_options st =
  let on = ref [] and off = ref [] and target = ref `On and hyphen = ref true in
  if next_is st '^' then begin
    st.options <-
      { st.options with caseless = false; multiline = false; no_auto_capture = false; dotall = false; extended = false };
    st.extended_more <- false;
    hyphen := false;
    st.ptr <- st.ptr + 1
  end;
  while (not (at_end st)) && not (next_is st ')' || next_is st ':') do
    let c = st.pattern.[st.ptr] in
    (match c with
    | '-' ->
        if not !hyphen then fail st "invalid hyphen in option setting";
        target := `Off;
        hyphen := false
    | 'J' | 'i' | 'm' | 'n' | 's' | 'U' | 'x' ->
        let c =
          if c = 'x' && st.ptr + 1 < st.stop && st.pattern.[st.ptr + 1] = 'x' then begin
            st.ptr <- st.ptr + 1;
            'X'
          end
          else c
        in
        if !target = `On then on := c :: !on else off := c :: !off
    | _ -> fail st "unrecognized character after (? or (?-");
    st.ptr <- st.ptr + 1
  done;
  let apply value c =
    let o = st.options in
    match c with
    | 'J' -> st.options <- { o with dup_names = value }
    | 'i' -> st.options <- { o with caseless = value }
    | 'm' -> st.options <- { o with multiline = value }
    | 'n' -> st.options <- { o with no_auto_capture = value }
    | 's' -> st.options <- { o with dotall = value }
    | 'U' -> st.options <- { o with ungreedy = value }
    | c ->
        st.options <- { o with extended = value };
        st.extended_more <- value && (c = 'X' || List.mem 'X' !on)
  in
  List.iter (apply true) (List.rev !on);
  List.iter (apply false) !off;
  if at_end st then unclosed st

type assertion_name = { ahead : bool; neg : bool }

let assertion_names =
  [ ("pla", { ahead = true; neg = false }); ("positive_lookahead", { ahead = true; neg = false });
    ("nla", { ahead = true; neg = true }); ("negative_lookahead", { ahead = true; neg = true });
    ("plb", { ahead = false; neg = false }); ("positive_lookbehind", { ahead = false; neg = false });
    ("nlb", { ahead = false; neg = true }); ("negative_lookbehind", { ahead = false; neg = true });
    ("napla", { ahead = true; neg = false }); ("non_atomic_positive_lookahead", { ahead = true; neg = false });
    ("naplb", { ahead = false; neg = false }); ("non_atomic_positive_lookbehind", { ahead = false; neg = false }) ]

(* {1 Groups} *)

(* The alternatives up to the closing parenthesis (or the end, at depth 0), each as an item list. [reset]
   restarts group numbers in each branch. Options set inside end with the group. *)
let rec read_branches st ~reset =
  let saved = st.options and saved_more = st.extended_more in
  let first_group = st.group_count in
  let highest = ref first_group in
  let branches = ref [] and items = ref [] in
  (* The item just quantified, if a ? or + may still follow it. *)
  let quantified = ref None in
  let finish_branch () =
    branches := (match !items with [ one ] -> one | l -> Seq (List.rev l)) :: !branches;
    items := []
  in
  let default_greed () = if st.options.ungreedy then Lazy else Greedy in
  let quantify low high =
    if not st.quantifiable then fail_at (st.ptr - 1) "quantifier does not follow a repeatable item";
    st.quantifiable <- false;
    match !items with
    | item :: rest ->
        items := repeat item low high (default_greed ()) :: rest;
        quantified := Some (item, low, high)
    | [] -> assert false
  in
  let push node =
    items := node :: !items
  in
  let rec loop () =
    if at_end st then begin
      if st.depth > 0 then unclosed st
    end
    else if skip_neutral st then loop ()
    else if st.quoted then begin
      let c = read_char st in
      st.quantifiable <- true;
      quantified := None;
      push (Char (c, st.options.caseless));
      loop ()
    end
    else begin
      let c = st.pattern.[st.ptr] in
      match (!quantified, c) with
      | Some (item, low, high), ('?' | '+') ->
          st.ptr <- st.ptr + 1;
          let greed =
            if c = '+' then Possessive else if st.options.ungreedy then Greedy else Lazy
          in
          items := repeat item low high greed :: List.tl !items;
          quantified := None;
          loop ()
      | _ -> (
          quantified := None;
          match c with
          | ')' ->
              if st.depth = 0 then fail st "unmatched closing parenthesis";
              st.ptr <- st.ptr + 1
          | '|' ->
              st.ptr <- st.ptr + 1;
              st.quantifiable <- false;
              finish_branch ();
              if reset then begin
                highest := max !highest st.group_count;
                st.group_count <- first_group
              end;
              loop ()
          | '*' | '+' | '?' ->
              st.ptr <- st.ptr + 1;
              (match c with '*' -> quantify 0 (-1) | '+' -> quantify 1 (-1) | _ -> quantify 0 1);
              loop ()
          | '{' ->
              st.ptr <- st.ptr + 1;
              if is_repeat st then begin
                let low, high = read_repeat st in
                quantify low high
              end
              else begin
                st.quantifiable <- true;
                push (Char (Char.code c, false))
              end;
              loop ()
          | _ ->
              st.quantifiable <- false;
              push (read_item st);
              loop ())
    end
  in
  loop ();
  finish_branch ();
  if reset then st.group_count <- max !highest st.group_count;
  st.options <- saved;
  st.extended_more <- saved_more;
  List.rev !branches

and alternatives st ~reset =
  match read_branches st ~reset with [ one ] -> one | many -> Alt many

(* The rest of a group after its opening, whose options may differ from those around it. *)
and group_body ?(reset = false) st =
  st.depth <- st.depth + 1;
  if st.depth > 250 then fail st "parentheses are too deeply nested";
  st.quantifiable <- false;
  let node = alternatives st ~reset in
  st.depth <- st.depth - 1;
  st.quantifiable <- true;
  node

and read_item st =
  let c = read_char st in
  let plain node =
    st.quantifiable <- true;
    node
  in
  if c > 127 then plain (Char (c, st.options.caseless))
  else
    match Char.chr c with
    | '\\' -> escape_item st
    | '^' -> Assert (if st.options.multiline then Line_start else Subject_start)
    | '$' ->
        Assert
          (if st.options.multiline then Line_end
           else if st.options.dollar_end_only then Subject_end
           else Subject_end_or_newline)
    | '.' -> plain (if st.options.dotall then All else Any)
    | '[' -> read_bracket st
    | '(' -> read_parenthesis st
    | _ -> plain (Char (c, st.options.caseless))

and read_bracket st =
  let word = Set (letter_set st 'w') in
  if looking_at st "[:<:]]" || looking_at st "[:>:]]" then begin
    let behind = st.pattern.[st.ptr + 2] = '>' in
    st.ptr <- st.ptr + 6;
    st.quantifiable <- true;
    Seq [ Assert Word_boundary; Look { behind; negative = false; atomic = true; body = word; offset = 0; lengths = [ 1 ] } ]
  end
  else begin
    (if (next_is st ':' || next_is st '.' || next_is st '=') && posix_end st <> None then
       if next_is st ':' then
         fail_at (st.ptr - 1) "POSIX named classes are supported only within a class"
       else fail_at (st.ptr - 1) "POSIX collating elements are not supported");
    let set = read_class st in
    st.quantifiable <- true;
    Set set
  end

and lookaround ?(atomic = true) st ~behind ~negative ~offset =
  st.has_lookbehind <- st.has_lookbehind || behind;
  let body = group_body st in
  { behind; negative; atomic; body; offset; lengths = [] }

and read_parenthesis st =
  if at_end st then unclosed st;
  match st.pattern.[st.ptr] with
  | '?' ->
      st.ptr <- st.ptr + 1;
      if at_end st then unclosed st;
      read_special_group st
  | '*' ->
      if st.stop - st.ptr <= 1 || st.pattern.[st.ptr + 1] = ')' then Empty
      else if st.pattern.[st.ptr + 1] >= 'a' && st.pattern.[st.ptr + 1] <= 'z' then read_alpha_group st
      else read_verb st
  | _ ->
      if st.options.no_auto_capture then group_body st
      else begin
        st.group_count <- st.group_count + 1;
        let number = st.group_count in
        Group (number, group_body st)
      end

and read_alpha_group st =
  let unknown () = fail st "(*alpha_assertion) not recognized" in
  let start = st.ptr in
  let name, _ = read_name st ~verb:true ~terminator:':' in
  if not (next_is st ':') then unknown ();
  match name with
  | "atomic" ->
      st.ptr <- st.ptr + 1;
      Atomic (group_body st)
  | _ -> (
      match List.assoc_opt name assertion_names with
      | None -> unknown ()
      | Some { ahead; neg } ->
          st.ptr <- st.ptr + 1;
          let atomic = not (String.length name > 3 && String.sub name 0 2 = "na" || String.length name > 10 && String.sub name 0 3 = "non") in
          Look (lookaround st ~atomic ~behind:(not ahead) ~negative:neg ~offset:start))

and capture st name =
  let number = named_group st name in
  Group (number, group_body st)

and read_special_group st =
  let start = st.ptr in
  let skip n = st.ptr <- st.ptr + n in
  match st.pattern.[st.ptr] with
  | ':' ->
      skip 1;
      group_body st
  | '|' ->
      skip 1;
      st.has_branch_reset <- true;
      group_body ~reset:true st
  | '>' ->
      skip 1;
      Atomic (group_body st)
  | '=' ->
      skip 1;
      Look (lookaround st ~behind:false ~negative:false ~offset:start)
  | '*' ->
      skip 1;
      Look (lookaround st ~atomic:false ~behind:false ~negative:false ~offset:start)
  | '!' ->
      skip 1;
      Look (lookaround st ~behind:false ~negative:true ~offset:start)
  | '<' when st.ptr + 1 < st.stop && (match st.pattern.[st.ptr + 1] with '=' | '!' | '*' -> true | _ -> false) ->
      let negative = st.pattern.[st.ptr + 1] = '!' in
      let atomic = st.pattern.[st.ptr + 1] <> '*' in
      skip 2;
      Look (lookaround st ~atomic ~behind:true ~negative ~offset:(start - 2))
  | '<' ->
      let name, _ = read_name st ~verb:false ~terminator:'>' in
      capture st name
  | '\'' ->
      let name, _ = read_name st ~verb:false ~terminator:'\'' in
      capture st name
  | 'P' -> (
      skip 1;
      if at_end st then unclosed st;
      match st.pattern.[st.ptr] with
      | '<' ->
          let name, _ = read_name st ~verb:false ~terminator:'>' in
          capture st name
      | '>' -> named_call st
      | '=' ->
          let name, at = read_name st ~verb:false ~terminator:')' in
          st.quantifiable <- true;
          Backref (reference ~name at 0, st.options.caseless)
      | _ -> fail st "unrecognized character after (?P")
  | '&' -> named_call st
  | 'R' ->
      skip 1;
      if not (next_is st ')') then
        fail st "(?R (recursive pattern call) must be followed by a closing parenthesis";
      let at = st.ptr in
      skip 1;
      st.quantifiable <- true;
      Call (reference at 0)
  | '+' when not (st.ptr + 1 < st.stop && is_digit st.pattern.[st.ptr + 1]) ->
      fail st "digit expected after (?+ or (?-"
  | '0' .. '9' | '+' ->
      let call = numeric_call st in
      st.quantifiable <- true;
      call
  | '-' when st.ptr + 1 < st.stop && is_digit st.pattern.[st.ptr + 1] ->
      let call = numeric_call st in
      st.quantifiable <- true;
      call
  | 'C' -> read_callout st
  | '(' -> read_conditional st
  | _ ->
      let saved = st.options and saved_more = st.extended_more in
      read_options st;
      if next_is st ')' then begin
        skip 1;
        Empty
      end
      else begin
        skip 1;
        let node = group_body st in
        st.options <- saved;
        st.extended_more <- saved_more;
        node
      end

and named_call st =
  let name, at = read_name st ~verb:false ~terminator:')' in
  st.quantifiable <- true;
  Call (reference ~name at 0)

(* Callouts do nothing in PHP. *)
and read_callout st =
  st.ptr <- st.ptr + 1;
  if at_end st then unclosed st;
  (match st.pattern.[st.ptr] with
  | '0' .. '9' | ')' ->
      ignore (read_number st ~relative_to:(-1) ~max:255 ~error:"number after (?C is greater than 255")
  | ('`' | '\'' | '"' | '^' | '%' | '#' | '$' | '{') as c ->
      let start = st.ptr and terminator = if c = '{' then '}' else c in
      let rec skip i =
        match String.index_from_opt st.pattern i terminator with
        | Some j when j + 1 < st.stop && st.pattern.[j + 1] = terminator -> skip (j + 2)
        | Some j -> st.ptr <- j + 1
        | None -> fail_at start "missing terminating delimiter for callout with string argument"
      in
      skip (start + 1)
  | _ -> fail st "unrecognized string delimiter follows (?C");
  if not (next_is st ')') then fail st "closing parenthesis for (?C expected";
  st.ptr <- st.ptr + 1;
  Empty

and read_conditional st =
  let opening = st.ptr - 2 in
  st.ptr <- st.ptr + 1;
  if at_end st then unclosed st;
  let closing () =
    if not (next_is st ')') then fail st "missing closing parenthesis for condition";
    st.ptr <- st.ptr + 1
  in
  let many_branches = ref opening in
  let condition =
    match st.pattern.[st.ptr] with
    | '?' | '*' -> read_condition_assertion st
    | _ -> (
        match read_number st ~relative_to:st.group_count ~max:max_group ~error:group_number_too_big with
        | Some n ->
            if n <= 0 then fail st unknown_group;
            let at = st.ptr - 2 in
            many_branches := at - 2;
            closing ();
            Group_set (reference at n)
        | None -> read_named_condition st ~closing ~many_branches)
  in
  st.depth <- st.depth + 1;
  st.quantifiable <- false;
  let branches = read_branches st ~reset:false in
  st.depth <- st.depth - 1;
  st.quantifiable <- true;
  match (condition, branches) with
  | Define, [ one ] -> Cond (Define, one, Empty)
  | Define, _ -> fail_at !many_branches "DEFINE subpattern contains more than one branch"
  | _, [ yes ] -> Cond (condition, yes, Empty)
  | _, [ yes; no ] -> Cond (condition, yes, no)
  | _ -> fail_at !many_branches "conditional subpattern contains more than two branches"

and read_condition_assertion st =
  let expected () = fail_at (st.ptr - 1) "assertion expected after (?( or (?(?C)" in
  let ok =
    st.stop - st.ptr >= 3
    &&
    if next_is st '*' then st.pattern.[st.ptr + 1] >= 'a' && st.pattern.[st.ptr + 1] <= 'z'
    else
      match st.pattern.[st.ptr + 1] with
      | '=' | '!' | 'C' -> true
      | '<' -> st.pattern.[st.ptr + 2] = '=' || st.pattern.[st.ptr + 2] = '!'
      | _ -> false
  in
  if not ok then expected ();
  match read_parenthesis st with
  | Look look -> Assertion look
  | Empty when next_is st '(' -> (
      st.ptr <- st.ptr + 1;
      match read_parenthesis st with Look look -> Assertion look | _ -> expected ())
  | _ -> expected ()

and read_named_condition st ~closing ~many_branches =
  if looking_at st "VERSION" && st.stop - st.ptr >= 10 && st.pattern.[st.ptr + 7] <> ')' then
    read_version_condition st
  else begin
    let quoted = next_is st '<' || next_is st '\'' in
    let recursion_name = looking_at st "R&" in
    let terminator = match st.pattern.[st.ptr] with '<' -> '>' | '\'' -> '\'' | _ -> ')' in
    if recursion_name then st.ptr <- st.ptr + 1 else if not quoted then st.ptr <- st.ptr - 1;
    let name, at = read_name st ~verb:false ~terminator in
    many_branches := at;
    if not quoted then st.ptr <- st.ptr - 1;
    closing ();
    if recursion_name then In_recursion (reference ~name at 0)
    else if quoted then Group_set (reference ~name at 0)
    else if name = "DEFINE" then Define
    else Group_set { (reference ~name at 0) with groups = [ -1 ] }
  end

and read_version_condition st =
  let bad () = fail st "syntax error or number too big in (?(VERSION condition" in
  st.ptr <- st.ptr + 7;
  let at_least = next_is st '>' in
  if at_least then st.ptr <- st.ptr + 1;
  if not (next_is st '=') then bad ();
  st.ptr <- st.ptr + 1;
  match read_number st ~relative_to:(-1) ~max:1000 ~error:"syntax error or number too big in (?(VERSION condition" with
  | None -> bad ()
  | Some major ->
      let minor = ref 0 in
      if next_is st '.' then begin
        st.ptr <- st.ptr + 1;
        if at_end st || not (is_digit st.pattern.[st.ptr]) then bad ();
        minor := 10 * (Char.code st.pattern.[st.ptr] - 48);
        st.ptr <- st.ptr + 1;
        if (not (at_end st)) && is_digit st.pattern.[st.ptr] then begin
          minor := !minor + Char.code st.pattern.[st.ptr] - 48;
          st.ptr <- st.ptr + 1
        end
      end;
      if not (next_is st ')') then bad ();
      st.ptr <- st.ptr + 1;
      let version = compare (10, 42) (major, !minor) in
      Constant (if at_least then version >= 0 else version = 0)

(* {1 The whole pattern} *)

type leading = { mutable lead_not_empty : bool; mutable lead_not_empty_at_start : bool; mutable lead_utf : bool; mutable lead_newline : newline; mutable lead_bsr : bool; mutable lead_match_limit : int option }

(* Settings such as UTF and CRLF at the start of the pattern; the offset after them. *)
let read_leading pattern lead =
  let flags =
    [ ("UTF)", fun () -> lead.lead_utf <- true); ("UCP)", ignore); ("NOTEMPTY)", fun () -> lead.lead_not_empty <- true);
      ("NOTEMPTY_ATSTART)", fun () -> lead.lead_not_empty_at_start <- true); ("NO_AUTO_POSSESS)", ignore); ("NO_START_OPT)", ignore);
      ("NO_DOTSTAR_ANCHOR)", ignore); ("NO_JIT)", ignore); ("CR)", fun () -> lead.lead_newline <- Cr);
      ("LF)", fun () -> lead.lead_newline <- Lf); ("CRLF)", fun () -> lead.lead_newline <- Crlf);
      ("ANY)", fun () -> lead.lead_newline <- Any_newline); ("NUL)", fun () -> lead.lead_newline <- Nul);
      ("ANYCRLF)", fun () -> lead.lead_newline <- Any_crlf);
      ("BSR_ANYCRLF)", fun () -> lead.lead_bsr <- true); ("BSR_UNICODE)", fun () -> lead.lead_bsr <- false) ]
  in
  let n = String.length pattern in
  let starts at text = n - at >= String.length text && String.sub pattern at (String.length text) = text in
  let rec go at =
    if not (starts at "(*") then at
    else
      match List.find_opt (fun (name, _) -> starts (at + 2) name) flags with
      | Some (name, set) ->
          set ();
          go (at + 2 + String.length name)
      | None -> (
          match List.find_opt (fun name -> starts (at + 2) name) [ "LIMIT_MATCH="; "LIMIT_DEPTH="; "LIMIT_HEAP="; "LIMIT_RECURSION=" ] with
          | None -> at
          | Some name ->
              let i = ref (at + 2 + String.length name) in
              let first = !i in
              while !i < n && is_digit pattern.[!i] do incr i done;
              if !i = first then fail_at !i "(*VERB) not recognized or malformed";
              if !i < n && pattern.[!i] = ')' then begin
                (* php's matcher, the JIT, knows no limit of depth or heap either *)
                (if name = "LIMIT_MATCH=" then
                   let given = int_of_string_opt (String.sub pattern first (!i - first)) in
                   let smaller = match (lead.lead_match_limit, given) with Some a, Some b -> Some (min a b) | None, b -> b | a, None -> a in
                   lead.lead_match_limit <- smaller);
                go (!i + 1)
              end
              else fail_at (!i + 1) "(*VERB) not recognized or malformed")
  in
  go 0

let parse (options : options) pattern =
  let lead = { lead_not_empty = false; lead_not_empty_at_start = false; lead_utf = options.utf; lead_newline = Lf; lead_bsr = false; lead_match_limit = None } in
  let start = read_leading pattern lead in
  if lead.lead_utf then begin
    match Regex_unicode.invalid_utf8 pattern with
    | Some (offset, message) -> fail_at offset ("UTF-8 error: " ^ message)
    | None -> ()
  end;
  let st =
    { pattern; stop = String.length pattern; ptr = start; utf = lead.lead_utf; newline = lead.lead_newline;
      options; extended_more = false; quoted = false; quantifiable = false; group_count = 0; names = [];
      depth = 0; has_lookbehind = false; has_branch_reset = false; small_references = Array.make 10 (-1) }
  in
  let node = alternatives st ~reset:false in
  let names = List.rev st.names in
  let tree =
    { node; group_count = st.group_count; names; utf = st.utf; newline = st.newline;
      bsr_anycrlf = lead.lead_bsr; anchored = options.anchored; dollar_end_only = options.dollar_end_only;
      not_empty = lead.lead_not_empty; not_empty_at_start = lead.lead_not_empty_at_start;
      match_limit = lead.lead_match_limit }
  in
  (try
     if st.has_lookbehind then Regex_check.lookbehinds tree ~branch_reset:st.has_branch_reset;
     Regex_check.references tree
   with Regex_check.Error (message, offset) ->
     raise (Error (message, if offset >= 0 then offset else st.stop)));
  tree
