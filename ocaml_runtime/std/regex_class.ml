open Regex_reader

(* {1 Sets} *)

let max_code st = if st.utf then 0x10ffff else 255
let complement st set = Regex_unicode.complement ~max:(max_code st) set
let ascii_word = [| 48; 58; 65; 91; 95; 96; 97; 123 |]
let limited st set = if st.utf then set else Regex_unicode.(inter set (range 0 255))

(* The set of \d, \w, \h... or its complement for a capital. *)
let letter_set st c =
  let positive =
    match Char.lowercase_ascii c with
    | 'd' -> if st.utf then Regex_unicode.digit else Regex_unicode.range 48 57
    | 'w' -> if st.utf then Regex_unicode.word else ascii_word
    | 's' -> if st.utf then Regex_unicode.space else [| 9; 14; 32; 33 |]
    | 'h' -> limited st Regex_unicode.horizontal_space
    | _ -> limited st Regex_unicode.vertical_space
  in
  if c >= 'a' then positive else complement st positive

let malformed_property st = fail st "malformed \\P or \\p sequence"

(* The set of \p or \P, after that letter. *)
let read_property st letter =
  if at_end st then malformed_property st;
  let c = st.pattern.[st.ptr] in
  st.ptr <- st.ptr + 1;
  let negated, name =
    if c = '{' then begin
      let negated = next_is st '^' in
      if negated then st.ptr <- st.ptr + 1;
      let start = st.ptr in
      match String.index_from_opt st.pattern start '}' with
      | Some stop when stop < st.stop && stop - start <= 49 ->
          st.ptr <- stop + 1;
          (negated, String.sub st.pattern start (stop - start))
      | _ ->
          st.ptr <- min st.stop (start + 50);
          malformed_property st
    end
    else if (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') then (false, String.make 1 c)
    else malformed_property st
  in
  match Regex_unicode.property name with
  | None -> fail st "unknown property after \\P or \\p"
  | Some set -> if negated <> (letter = 'P') then complement st set else limited st set

(* [posix_end st]: the offset of the ":]" that ends a POSIX class name begun at the pointer (at ':',
   '.' or '='), if it has that form. *)
let posix_end st =
  let terminator = st.pattern.[st.ptr] in
  let rec go i =
    if i + 1 >= st.stop then None
    else
      let c = st.pattern.[i] and d = st.pattern.[i + 1] in
      if c = '\\' && (d = ']' || d = '\\') then go (i + 2)
      else if (c = '[' && d = terminator) || c = ']' then None
      else if c = terminator && d = ']' then Some i
      else go (i + 1)
  in
  go (st.ptr + 1)

let posix_set st name =
  let ascii ranges = Some ranges in
  let property name = Regex_unicode.property name in
  let name = if st.options.caseless && (name = "lower" || name = "upper") && not st.utf then "alpha" else name in
  match name with
  | "alpha" -> if st.utf then property "L" else ascii [| 65; 91; 97; 123 |]
  | "lower" -> if st.utf then property "Ll" else ascii [| 97; 123 |]
  | "upper" -> if st.utf then property "Lu" else ascii [| 65; 91 |]
  | "alnum" -> if st.utf then property "Xan" else ascii [| 48; 58; 65; 91; 97; 123 |]
  | "ascii" -> ascii [| 0; 128 |]
  | "blank" -> if st.utf then Some Regex_unicode.horizontal_space else ascii [| 9; 10; 32; 33 |]
  | "cntrl" -> if st.utf then property "Cc" else ascii [| 0; 32; 127; 128 |]
  | "digit" -> Some (letter_set st 'd')
  | "graph" -> if st.utf then property "xgraph" else ascii [| 33; 127 |]
  | "print" -> if st.utf then property "xprint" else ascii [| 32; 127 |]
  | "punct" -> if st.utf then property "xpunct" else ascii [| 33; 48; 58; 65; 91; 97; 123; 127 |]
  | "space" -> Some (letter_set st 's')
  | "word" -> Some (letter_set st 'w')
  | "xdigit" -> ascii [| 48; 58; 65; 71; 97; 103 |]
  | _ -> None

let fold st set =
  if not st.options.caseless then set
  else if st.utf then Regex_unicode.caseless set
  else
    let shifted first by =
      Regex_unicode.(inter set (range first (first + 25))) |> Array.map (fun c -> c + by)
    in
    Regex_unicode.union set (Regex_unicode.union (shifted 65 32) (shifted 97 (-32)))

let invalid_range st = fail st "invalid range in character class"

(* After a class item that is not a single character, a hyphen must be the last of the class. *)
let check_hyphen st =
  if st.ptr < st.stop - 1 && next_is st '-' && st.pattern.[st.ptr + 1] <> ']' then invalid_range st

type range_state = No_range | Possible of int | Started of int

(* The set of a class; the pointer is after its bracket. *)
let read_class st =
  let negative = ref false in
  let missing () = fail st "missing terminating ] for character class" in
  let c = ref 0 in
  let next () = if at_end st then missing () else c := read_char st in
  (* ^, then \E and \Q\E, may come before the first member. *)
  let rec skip_start () =
    next ();
    if !c = 92 && next_is st 'E' then begin
      st.ptr <- st.ptr + 1;
      skip_start ()
    end
    else if !c = 92 && looking_at st "Q\\E" then begin
      st.ptr <- st.ptr + 3;
      skip_start ()
    end
    else if st.extended_more && (!c = 32 || !c = 9) then skip_start ()
    else if !c = 94 && not !negative then begin
      negative := true;
      skip_start ()
    end
  in
  skip_start ();
  let literals = ref [] and set = ref Regex_unicode.empty in
  let add_set s = set := Regex_unicode.union !set s in
  let flush = function Possible lo -> literals := (lo, lo) :: !literals | Started lo -> literals := (45, 45) :: (lo, lo) :: !literals | No_range -> () in
  let state = ref No_range in
  let literal code =
    match !state with
    | Started lo ->
        if lo > code then fail_at (st.ptr - 1) "range out of order in character class";
        literals := (lo, code) :: !literals;
        state := No_range
    | old ->
        flush old;
        state := Possible code
  in
  let class_item read =
    (match !state with Started _ -> invalid_range st | old -> flush old);
    state := No_range;
    read ();
    check_hyphen st
  in
  let escape () =
    match read_escape st ~in_class:true with
    | Literal code -> literal code
    | Group_reference _ -> assert false
    | Special 'b' -> literal 8
    | Special 'Q' -> st.quoted <- true
    | Special 'E' -> ()
    | Special (('B' | 'R' | 'X') as _c) -> fail_at (st.ptr - 1) "escape sequence is invalid in character class"
    | Special 'N' ->
        (match !state with Started _ -> invalid_range st | _ -> ());
        fail st "\\N is not supported in a class"
    | Special (('d' | 'D' | 's' | 'S' | 'w' | 'W' | 'h' | 'H' | 'v' | 'V') as c) ->
        class_item (fun () -> add_set (letter_set st c))
    | Special (('p' | 'P') as c) -> class_item (fun () -> add_set (read_property st c))
    | Special _ -> (
        match !state with
        | Started _ -> invalid_range st
        | _ -> fail_at (st.ptr - 1) "escape sequence is invalid in character class")
  in
  let rec members () =
    (if st.quoted then
       if !c = 92 && next_is st 'E' then begin
         st.quoted <- false;
         st.ptr <- st.ptr + 1
       end
       else literal !c
     else if st.extended_more && (!c = 32 || !c = 9) then ()
     else if
       !c = 91 && st.stop - st.ptr >= 3
       && (next_is st ':' || next_is st '.' || next_is st '=')
       && posix_end st <> None
     then begin
       let stop = Option.get (posix_end st) in
       (match !state with Started _ -> invalid_range st | old -> flush old);
       state := No_range;
       if not (next_is st ':') then fail_at (st.ptr - 1) "POSIX collating elements are not supported";
       st.ptr <- st.ptr + 1;
       let negated = next_is st '^' in
       if negated then st.ptr <- st.ptr + 1;
       match posix_set st (String.sub st.pattern st.ptr (stop - st.ptr)) with
       | None -> fail st "unknown POSIX class name"
       | Some s ->
           st.ptr <- stop + 2;
           check_hyphen st;
           add_set (if negated then complement st s else s)
     end
     else
       match !state with
       | Possible lo when !c = 45 -> state := Started lo
       | _ -> if !c = 92 then escape () else literal !c);
    next ();
    if !c <> 93 || st.quoted then members ()
  in
  members ();
  flush !state;
  let ranges = List.fold_left (fun s (lo, hi) -> Regex_unicode.(union s (range lo hi))) Regex_unicode.empty !literals in
  let all = Regex_unicode.union (fold st ranges) !set in
  if !negative then complement st all else all

