type set = int array

let empty : set = [||]
let range lo hi : set = [| lo; hi + 1 |]

(* [merge keep a b] walks both lists; [keep in_a in_b] says what belongs to the result. *)
let merge keep (a : set) (b : set) : set =
  let la = Array.length a and lb = Array.length b in
  let out = Array.make (la + lb) 0 in
  let rec go i j k inside =
    if i = la && j = lb then if k = la + lb then out else Array.sub out 0 k
    else
      let x =
        if j = lb || (i < la && a.(i) <= b.(j)) then a.(i) else b.(j)
      in
      let i = if i < la && a.(i) = x then i + 1 else i in
      let j = if j < lb && b.(j) = x then j + 1 else j in
      let now = keep (i land 1 = 1) (j land 1 = 1) in
      if now <> inside then begin
        out.(k) <- x;
        go i j (k + 1) now
      end
      else go i j k inside
  in
  go 0 0 0 false

let union a b = if a = empty then b else if b = empty then a else merge ( || ) a b
let inter a b = merge ( && ) a b
let complement ~max s = merge (fun inside everything -> everything && not inside) s (range 0 max)

(* The number of starts that are at most [c]. *)
let rank (s : set) c =
  let rec go lo hi =
    if lo = hi then lo
    else
      let mid = (lo + hi) / 2 in
      if Array.unsafe_get s mid <= c then go (mid + 1) hi else go lo mid
  in
  go 0 (Array.length s)

let mem s c = rank s c land 1 = 1

type share = None_of | Some_of | All_of

let share s lo hi =
  let a = rank s lo in
  if a = rank s hi then if a land 1 = 1 then All_of else None_of else Some_of

let union_all sets = List.fold_left union empty sets

(* {1 The tables} *)

let digit_value c =
  match c with
  | 'A' .. 'Z' -> Char.code c - 65
  | 'a' .. 'z' -> Char.code c - 71
  | '0' .. '9' -> Char.code c + 4
  | '+' -> 62
  | _ -> 63

(* [numbers text] is the numbers in an encoded table: base 32, least digit first, 32 marks continuation. *)
let numbers text =
  let out = ref [] and value = ref 0 and shift = ref 0 in
  String.iter
    (fun c ->
      let d = digit_value c in
      value := !value lor ((d land 31) lsl !shift);
      if d < 32 then begin
        out := !value :: !out;
        value := 0;
        shift := 0
      end
      else shift := !shift + 5)
    text;
  List.rev !out

let decode_set text : set =
  let last = ref 0 in
  numbers text
  |> List.map (fun d ->
         last := !last + d;
         !last)
  |> Array.of_list

let find table name =
  List.find_opt (fun (names, _) -> List.mem name (String.split_on_char ' ' names)) table
  |> Option.map (fun (_, text) -> decode_set text)

let category name = match find Regex_unicode_data.general_categories name with Some s -> s | None -> empty

let category_group initial =
  union_all
    (List.filter_map
       (fun (names, text) -> if names.[0] = initial then Some (decode_set text) else None)
       Regex_unicode_data.general_categories)

let unassigned () =
  complement ~max:0x10ffff
    (union_all (List.map (fun (_, text) -> decode_set text) Regex_unicode_data.general_categories))

let letters = lazy (category_group 'l')
let numerals = lazy (category_group 'n')
let underscore = range 95 95

let horizontal_space : set =
  [| 9; 10; 32; 33; 0xa0; 0xa1; 0x1680; 0x1681; 0x180e; 0x180f; 0x2000; 0x200b; 0x202f; 0x2030;
     0x205f; 0x2060; 0x3000; 0x3001 |]

let vertical_space : set = [| 10; 14; 0x85; 0x86; 0x2028; 0x202a |]
let separators = lazy (category_group 'z')
let spaces = lazy (union (Lazy.force separators) (union horizontal_space vertical_space))
let alphanumerics = lazy (union (Lazy.force letters) (Lazy.force numerals))
let words = lazy (union underscore (Lazy.force alphanumerics))
let digits = lazy (category "nd")

(* Sets for [[:graph:]], [[:print:]] and [[:punct:]] in Unicode mode. *)
let graph () =
  let out = [ Lazy.force separators; category "cc"; category "cs"; category "co"; unassigned () ] in
  complement ~max:0x10ffff (union_all ([| 0x061c; 0x061d; 0x180e; 0x180f; 0x2066; 0x206a |] :: out))

let print () = union_all [ category "zs"; range 0x180e 0x180e; graph () ]

let punct () = union (category_group 'p') (inter (category_group 's') (range 0 127))

let general name =
  match name with
  | "any" -> Some (range 0 0x10ffff)
  | "l&" | "lc" -> Some (union_all [ category "lu"; category "ll"; category "lt" ])
  | "cn" -> Some (unassigned ())
  | "c" -> Some (union (category_group 'c') (unassigned ()))
  | "l" -> Some (Lazy.force letters)
  | "m" | "n" | "p" | "s" | "z" -> Some (category_group name.[0])
  | "xan" -> Some (Lazy.force alphanumerics)
  | "xsp" | "xps" -> Some (Lazy.force spaces)
  | "xwd" -> Some (Lazy.force words)
  | "xuc" -> Some [| 0x24; 0x25; 0x40; 0x41; 0x60; 0x61; 0xa0; 0xd800; 0xe000; 0x110000 |]
  | "xgraph" -> Some (graph ())
  | "xprint" -> Some (print ())
  | "xpunct" -> Some (punct ())
  | _ -> find Regex_unicode_data.general_categories name

let unknown_script table = complement ~max:0x10ffff (union_all (List.map (fun (_, t) -> decode_set t) table))

let script table name =
  if name = "unknown" || name = "zzzz" then Some (unknown_script Regex_unicode_data.scripts)
  else find table name

(* Characters of the script, and those whose extensions name it. *)
let extended_script name =
  match script Regex_unicode_data.scripts name with
  | Some s -> Some (match find Regex_unicode_data.script_extensions name with Some x -> union s x | None -> s)
  | None -> None

let loose name =
  let buf = Buffer.create 16 in
  String.iter
    (fun c -> if not (c = '_' || c = '-' || c = ' ' || (c >= '\t' && c <= '\r')) then Buffer.add_char buf (Char.lowercase_ascii c))
    name;
  Buffer.contents buf

let read_property name =
  let split = match String.index_opt name ':' with Some i -> Some i | None -> String.index_opt name '=' in
  match split with
  | Some i -> (
      let value = String.sub name (i + 1) (String.length name - i - 1) in
      match String.sub name 0 i with
      | "sc" | "script" -> script Regex_unicode_data.scripts value
      | "scx" | "scriptextensions" -> extended_script value
      | "bc" | "bidiclass" -> find Regex_unicode_data.bidi_classes ("bidi" ^ value)
      | _ -> None)
  | None -> (
      match general name with
      | Some s -> Some s
      | None -> (
          match extended_script name with
          | Some s -> Some s
          | None -> (
              match find Regex_unicode_data.binary_properties name with
              | Some s -> Some s
              | None -> find Regex_unicode_data.bidi_classes name)))

(* Decoded once each; the names come from patterns, so there are few. *)
let property =
  let known = Hashtbl.create 16 in
  fun name ->
    let name = loose name in
    match Hashtbl.find_opt known name with
    | Some set -> set
    | None ->
        let set = read_property name in
        if set <> None then Hashtbl.replace known name set;
        set

let word = Lazy.force words
let digit = Lazy.force digits
let space = Lazy.force spaces

(* {1 Case folding} *)

(* From each code point that shares its folding with others, to all that share it. *)
let case_classes =
  lazy
    (let members = Hashtbl.create 1500 in
     let add folded c =
       let old = match Hashtbl.find_opt members folded with Some l -> l | None -> [ folded ] in
       Hashtbl.replace members folded (c :: old)
     in
     let rec runs last = function
       | start :: length :: step :: delta :: rest ->
           let start = last + start in
           let delta = if delta land 1 = 1 then -((delta + 1) / 2) else delta / 2 in
           for i = 0 to length - 1 do
             let c = start + (i * step) in
             add (c + delta) c
           done;
           runs start rest
       | _ -> ()
     in
     runs 0 (numbers Regex_unicode_data.case_folding);
     let classes = Hashtbl.create 3000 in
     Hashtbl.iter (fun _ all -> List.iter (fun c -> Hashtbl.replace classes c all) all) members;
     classes)

let other_cases c =
  match Hashtbl.find_opt (Lazy.force case_classes) c with
  | Some all -> List.filter (fun d -> d <> c) all
  | None -> []

let size (s : set) =
  let n = ref 0 in
  for i = 0 to (Array.length s / 2) - 1 do
    n := !n + s.((2 * i) + 1) - s.(2 * i)
  done;
  !n

let caseless s =
  let extra = ref [] in
  if size s <= 400 then
    for i = 0 to (Array.length s / 2) - 1 do
      for c = s.(2 * i) to s.((2 * i) + 1) - 1 do
        List.iter (fun d -> if not (mem s d) then extra := d :: !extra) (other_cases c)
      done
    done
  else
    Hashtbl.iter
      (fun c all -> if (not (mem s c)) && List.exists (mem s) all then extra := c :: !extra)
      (Lazy.force case_classes);
  if !extra = [] then s
  else
    let sorted = List.sort_uniq compare !extra in
    (* Merged pairwise: a long list stays cheap. *)
    let rec pairs = function a :: b :: rest -> union a b :: pairs rest | l -> l in
    let rec all = function [] -> s | [ one ] -> union s one | l -> all (pairs l) in
    all (List.map (fun c -> range c c) sorted)

(* {1 UTF-8} *)

let add_utf8 buf c =
  let byte b = Buffer.add_char buf (Char.unsafe_chr b) in
  if c < 0x80 then byte c
  else if c < 0x800 then begin
    byte (0xc0 lor (c lsr 6));
    byte (0x80 lor (c land 63))
  end
  else if c < 0x10000 then begin
    byte (0xe0 lor (c lsr 12));
    byte (0x80 lor ((c lsr 6) land 63));
    byte (0x80 lor (c land 63))
  end
  else begin
    byte (0xf0 lor (c lsr 18));
    byte (0x80 lor ((c lsr 12) land 63));
    byte (0x80 lor ((c lsr 6) land 63));
    byte (0x80 lor (c land 63))
  end

let char_length c = if c < '\x80' then 1 else if c < '\xe0' then 2 else if c < '\xf0' then 3 else 4

let decode s i =
  let byte j = Char.code (String.unsafe_get s j) in
  let c = byte i in
  if c < 0x80 then c
  else if c < 0xe0 then ((c land 31) lsl 6) lor (byte (i + 1) land 63)
  else if c < 0xf0 then ((c land 15) lsl 12) lor ((byte (i + 1) land 63) lsl 6) lor (byte (i + 2) land 63)
  else
    ((c land 7) lsl 18)
    lor ((byte (i + 1) land 63) lsl 12)
    lor ((byte (i + 2) land 63) lsl 6)
    lor (byte (i + 3) land 63)

let utf8_errors =
  [| ""; "1 byte missing at end"; "2 bytes missing at end"; "3 bytes missing at end"; "4 bytes missing at end";
     "5 bytes missing at end"; "byte 2 top bits not 0x80"; "byte 3 top bits not 0x80";
     "byte 4 top bits not 0x80"; "byte 5 top bits not 0x80"; "byte 6 top bits not 0x80";
     "5-byte character is not allowed (RFC 3629)"; "6-byte character is not allowed (RFC 3629)";
     "code points greater than 0x10ffff are not defined"; "code points 0xd800-0xdfff are not defined";
     "overlong 2-byte sequence"; "overlong 3-byte sequence"; "overlong 4-byte sequence";
     "overlong 5-byte sequence"; "overlong 6-byte sequence"; "isolated byte with 0x80 bit set";
     "illegal byte (0xfe or 0xff)" |]

(* The number of the error in the character at [i], or 0; PCRE2's order of tests. *)
let char_error s i n =
  let byte j = Char.code (String.unsafe_get s j) in
  let c = byte i in
  if c < 0x80 then 0
  else if c < 0xc0 then 20
  else if c >= 0xfe then 21
  else
    let extra = if c < 0xe0 then 1 else if c < 0xf0 then 2 else if c < 0xf8 then 3 else if c < 0xfc then 4 else 5 in
    if i + extra >= n then extra - (n - 1 - i)
    else
      let rec first_bad k = if k > extra then 0 else if byte (i + k) land 0xc0 <> 0x80 then k else first_bad (k + 1) in
      let d = byte (i + 1) in
      if d land 0xc0 <> 0x80 then 6
      else
        let early =
          match extra with
          | 1 -> if c land 0x3e = 0 then 15 else 0
          | _ -> (
              let bad = first_bad 2 in
              if bad > 0 && extra <= 3 && bad = 2 then 7
              else
                match extra with
                | 2 -> if c = 0xe0 && d land 0x20 = 0 then 16 else if c = 0xed && d >= 0xa0 then 14 else 0
                | 3 ->
                    if bad > 0 then 5 + bad
                    else if c = 0xf0 && d land 0x30 = 0 then 17
                    else if c > 0xf4 || (c = 0xf4 && d > 0x8f) then 13
                    else 0
                | _ -> if bad > 0 then 5 + bad else if extra = 4 then 11 else 12)
        in
        early

let invalid_utf8 s =
  let n = String.length s in
  let rec go i =
    if i + 8 <= n && Int64.logand (String.get_int64_ne s i) 0x8080808080808080L = 0L then go (i + 8)
    else if i >= n then None
    else if String.unsafe_get s i < '\x80' then go (i + 1)
    else
      match char_error s i n with
      | 0 -> go (i + char_length (String.unsafe_get s i))
      | e -> Some (i, utf8_errors.(e))
  in
  go 0

(* {1 Grapheme clusters} *)

let break_table name = lazy (match find Regex_unicode_data.grapheme_breaks name with Some s -> s | None -> empty)
let control = break_table "cn"
let extend = break_table "ex"
let prepend = break_table "pp"
let spacing_mark = break_table "sm"
let hangul_l = break_table "l"
let hangul_v = break_table "v"
let hangul_t = break_table "t"
let hangul_lv = break_table "lv"
let pictographic = lazy (Option.get (property "extendedpictographic"))

type grapheme_class = Other | Control | Extend | Zwj | Prepend | Spacing | L | V | T | LV | LVT | Regional | Pictographic

let grapheme_class c =
  if c < 0x300 then if c < 32 || (c >= 127 && c < 160) || c = 0xad then Control else if c = 0xa9 || c = 0xae then Pictographic else Other
  else if c = 0x200d then Zwj
  else if c >= 0x1f1e6 && c <= 0x1f1ff then Regional
  else if c >= 0xac00 && c <= 0xd7a3 then if mem (Lazy.force hangul_lv) c then LV else LVT
  else
    let is set = mem (Lazy.force set) c in
    if is extend then Extend
    else if is pictographic then Pictographic
    else if is spacing_mark then Spacing
    else if is control then Control
    else if is prepend then Prepend
    else if is hangul_l then L
    else if is hangul_v then V
    else if is hangul_t then T
    else Other

let grapheme_end s i n =
  let rec extend_from i left ~regional =
    if i >= n then i
    else
      let right = grapheme_class (decode s i) in
      let joins =
        match (left, right) with
        | Control, _ | _, Control -> false
        | L, (L | V | LV | LVT) | (LV | V), (V | T) | (LVT | T), T -> true
        | _, (Extend | Zwj | Spacing) -> true
        | Prepend, _ -> true
        | Pictographic, Pictographic -> true
        | Regional, Regional -> regional land 1 = 1
        | _ -> false
      in
      if joins then
        (* PCRE2 looks through Extend and ZWJ after a pictograph. *)
        let left = if left = Pictographic && (right = Extend || right = Zwj) then left else right in
        extend_from (i + char_length s.[i]) left ~regional:(if right = Regional then regional + 1 else 0)
      else i
  in
  let c = decode s i in
  (* CR LF stays together. *)
  if c = 13 && i + 1 < n && s.[i + 1] = '\n' then i + 2
  else
    let first = grapheme_class c in
    extend_from (i + char_length s.[i]) first ~regional:(if first = Regional then 1 else 0)
