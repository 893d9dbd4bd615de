open Regex_ast
open Regex_code

let size = 257
let everything = String.make size '\001'
let no_byte = String.make size '\000'
let any_byte = String.init size (fun i -> if i < 256 then '\001' else '\000')

let of_bytes bytes =
  let b = Bytes.make size '\000' in
  List.iter (fun i -> Bytes.set b i '\001') bytes;
  Bytes.unsafe_to_string b

let map2 f a b = String.init size (fun i -> if f (a.[i] <> '\000') (b.[i] <> '\000') then '\001' else '\000')

let union a b =
  if a == everything || b == everything then everything
  else if a == no_byte then b
  else if b == no_byte then a
  else map2 ( || ) a b

let disjoint a b =
  let rec go i = i = size || ((a.[i] = '\000' || b.[i] = '\000') && go (i + 1)) in
  go 0

let all_but_one t =
  let missing = ref [] in
  for b = 255 downto 0 do
    if t.[b] = '\000' then missing := b :: !missing
  done;
  match !missing with [ b ] -> b | _ -> -1

let known t = if t = everything then "" else t

type single = Bytes of table | Wide of wide

let newline_bytes = function
  | Lf -> [ 10 ]
  | Cr -> [ 13 ]
  | Crlf | Any_crlf -> [ 10; 13 ]
  | Any_newline -> [ 10; 11; 12; 13; 0x85 ]
  | Nul -> [ 0 ]

(* [table_of_set set] has the bytes of [set] as they are. *)
let table_of_set set =
  let b = Bytes.make size '\000' in
  let n = Array.length set / 2 in
  for k = 0 to n - 1 do
    for c = set.(2 * k) to min 255 (set.((2 * k) + 1) - 1) do
      Bytes.set b c '\001'
    done
  done;
  Bytes.unsafe_to_string b

(* The code points that a first byte of UTF-8 can begin. *)
let lead_range b =
  if b < 0xc2 then None
  else if b < 0xe0 then Some ((b land 31) lsl 6, ((b land 31) lsl 6) + 63)
  else if b < 0xf0 then Some (max 0x800 ((b land 15) lsl 12), ((b land 15) lsl 12) + 4095)
  else if b < 0xf5 then Some (max 0x10000 ((b land 7) lsl 18), min 0x10ffff (((b land 7) lsl 18) + 262143))
  else None

let lead_table set =
  let ascii = table_of_set Regex_unicode.(inter set (range 0 127)) in
  String.init size (fun b ->
      if b < 128 || b = 256 then ascii.[b]
      else
        match lead_range b with
        | None -> '\000'
        | Some (lo, hi) -> (
            (* Surrogates do not occur in valid text. *)
            let hi = if b = 0xed then 0xd7ff else hi in
            match Regex_unicode.share set lo hi with
            | None_of -> '\000'
            | All_of -> '\001'
            | Some_of -> '\002'))

let is_ascii set = set = Regex_unicode.empty || set.(Array.length set - 1) <= 128

let of_set (tree : Regex_ast.t) set =
  if not tree.utf then
    let t = table_of_set set in
    (Bytes t, t)
  else if is_ascii set then
    let t = table_of_set set in
    (Bytes t, t)
  else
    let lead = lead_table set in
    (Wide { lead; set }, String.map (fun c -> if c = '\000' then c else '\001') lead)

let covers_wide lead =
  let rec go b = b > 0xf4 || (lead.[b] = '\001' && go (b + 1)) in
  go 0xc2

let max_code (tree : Regex_ast.t) = if tree.utf then 0x10ffff else 255

let set_of_char (tree : Regex_ast.t) c caseless =
  let one = Regex_unicode.range c c in
  if not caseless then one
  else if tree.utf then Regex_unicode.caseless one
  else
    let other =
      if c >= 65 && c <= 90 then c + 32 else if c >= 97 && c <= 122 then c - 32 else c
    in
    Regex_unicode.(union one (range other other))

let rec set_of (tree : Regex_ast.t) (node : node) =
  match node with
  | Char (c, caseless) -> Some (set_of_char tree c caseless)
  | Set s -> Some s
  | All -> Some (Regex_unicode.range 0 (max_code tree))
  | Any -> (
      match tree.newline with
      | Crlf -> None
      | newline ->
          let codes =
            match newline with
            | Any_newline -> if tree.utf then [ 10; 11; 12; 13; 0x85; 0x2028; 0x2029 ] else newline_bytes newline
            | Any_crlf -> [ 10; 13 ]
            | _ -> newline_bytes newline
          in
          Some
            (List.fold_left
               (fun s c -> Regex_unicode.(inter s (complement ~max:(max_code tree) (range c c))))
               (Regex_unicode.range 0 (max_code tree))
               codes))
  | Alt branches ->
      let sets = List.map (set_of tree) branches in
      if List.for_all Option.is_some sets then
        Some (List.fold_left (fun s o -> Regex_unicode.union s (Option.get o)) Regex_unicode.empty sets)
      else None
  | _ -> None

let single (tree : Regex_ast.t) (node : node) =
  match node with
  | Byte -> if tree.utf then None else Some (Bytes any_byte, any_byte)
  | _ -> Option.map (of_set tree) (set_of tree node)

let rec nullable (node : node) =
  match node with
  | Char _ | Set _ | Any | All | Byte | Newline_sequence | Grapheme -> false
  | Verb Fail -> false
  | Empty | Assert _ | Keep | Verb _ | Look _ | Backref _ | Call _ -> true
  | Seq l -> List.for_all nullable l
  | Alt l -> List.exists nullable l
  | Group (_, n) | Atomic n -> nullable n
  | Repeat (n, low, _, _) -> low = 0 || nullable n
  | Cond (Define, _, _) -> true
  | Cond (_, yes, no) -> nullable yes || nullable no

let line_end (tree : Regex_ast.t) = if tree.newline = Lf then of_bytes [ 10; 256 ] else everything
let newline_table (tree : Regex_ast.t) = of_bytes (if tree.utf then [ 10; 11; 12; 13; 0xc2; 0xe2 ] else [ 10; 11; 12; 13; 0x85 ])

let rec first (tree : Regex_ast.t) (node : node) follow =
  match node with
  | Empty | Keep | Look _ -> follow
  | Assert a -> (
      match a with
      | Subject_end -> of_bytes [ 256 ]
      | Subject_end_or_newline | Line_end -> line_end tree
      | _ -> follow)
  | Byte | Grapheme -> any_byte
  | Newline_sequence -> newline_table tree
  | Seq l -> List.fold_right (fun n f -> first tree n f) l follow
  | Alt l -> (
      match single tree node with
      | Some (_, t) -> t
      | None -> List.fold_left (fun t n -> union t (first tree n follow)) no_byte l)
  | Group (_, n) -> first tree n follow
  | Atomic n -> first tree n follow
  | Repeat (_, _, 0, _) -> follow
  | Repeat (n, low, _, _) ->
      let t = first tree n follow in
      if low = 0 then union t follow else t
  | Backref _ | Call _ -> everything
  | Cond (Define, _, _) -> follow
  | Cond (Constant _, yes, no) | Cond (_, yes, no) -> union (first tree yes follow) (first tree no follow)
  | Verb Fail -> no_byte
  (* A verb has effects where nothing matches, so it must be reached. *)
  | Verb _ -> everything
  | Char _ | Set _ | Any | All -> ( match single tree node with Some (_, t) -> t | None -> any_byte)
