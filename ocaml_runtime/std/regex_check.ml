open Regex_ast

exception Error of string * int

let unknown_group = "reference to non-existent subpattern"

(* [iter f node] applies [f] to [node] and everything below it, in order. *)
let rec iter f node =
  f node;
  match node with
  | Seq l | Alt l -> List.iter (iter f) l
  | Group (_, n) | Repeat (n, _, _, _) | Atomic n -> iter f n
  | Look l -> iter f l.body
  | Cond (c, yes, no) ->
      (match c with Assertion l -> iter f (Look l) | _ -> ());
      iter f yes;
      iter f no
  | _ -> ()

(* [groups tree] is the first group of each number. *)
let groups tree =
  let found = Array.make (tree.group_count + 1) None in
  found.(0) <- Some tree.node;
  iter
    (function Group (n, _) as node when found.(n) = None -> found.(n) <- Some node | _ -> ())
    tree.node;
  found

let numbers_of_name tree name = List.filter_map (fun (n, i) -> if n = name then Some i else None) tree.names

(* {1 Lookbehinds} *)

exception Not_fixed

(* The number of characters [node] spans. [inside] is the groups being measured, to notice recursion. *)
let rec span tree ~branch_reset found inside node =
  let span_of inside n = span tree ~branch_reset found inside n in
  let group n ~at =
    if n > tree.group_count then raise (Error (unknown_group, at));
    if n = 0 || List.mem n inside then raise Not_fixed;
    match found.(n) with Some node -> span_of inside node | None -> raise Not_fixed
  in
  let resolve r =
    if r.name = "" then r.groups
    else match numbers_of_name tree r.name with [] -> raise (Error (unknown_group, r.at)) | l -> l
  in
  match node with
  | Char _ | Set _ | Any | All -> 1
  | Byte -> if tree.utf then raise (Error ("\\C is not allowed in a lookbehind assertion in UTF-8 mode", -2)) else 1
  | Newline_sequence | Grapheme -> raise Not_fixed
  | Empty | Assert _ | Keep | Verb _ | Look _ | Repeat (Look _, _, _, _) -> 0
  | Seq l -> spans tree ~branch_reset found inside l
  | Alt l -> (
      match List.map (span_of inside) l with
      | first :: rest when List.for_all (( = ) first) rest -> first
      | _ -> raise Not_fixed)
  | Group (n, body) -> span_of (n :: inside) body
  | Atomic body -> span_of inside body
  | Repeat (body, low, high, _) -> if low = high then low * span_of inside body else raise Not_fixed
  | Backref (r, _) -> (
      if branch_reset then raise Not_fixed;
      match resolve r with [ n ] -> group n ~at:r.at | _ -> raise Not_fixed)
  | Call r -> group (List.hd (resolve r)) ~at:r.at
  | Cond (Define, _, _) -> 0
  | Cond (_, yes, Empty) -> span_of inside yes
  | Cond (_, yes, no) ->
      let n = span_of inside yes in
      if span_of inside no = n then n else raise Not_fixed

(* The verbs ACCEPT and FAIL end the branch. *)
and spans tree ~branch_reset found inside = function
  | [] | Verb (Accept | Fail) :: _ -> 0
  | node :: rest ->
      let n = span tree ~branch_reset found inside node in
      n + spans tree ~branch_reset found inside rest

let lookbehinds tree ~branch_reset =
  let found = groups tree in
  let rec visit inside node =
    match node with
    | Look l ->
        if l.behind && l.lengths = [] then begin
          let branches = match l.body with Alt many -> many | one -> [ one ] in
          l.lengths <-
            List.map
              (fun b ->
                match span tree ~branch_reset found inside b with
                | n when n > 65535 -> raise (Error ("lookbehind assertion is too long", l.offset))
                | n -> n
                | exception Not_fixed -> raise (Error ("lookbehind assertion is not fixed length", l.offset))
                | exception Error (m, -2) -> raise (Error (m, l.offset)))
              branches
        end;
        visit inside l.body
    | Seq l | Alt l -> List.iter (visit inside) l
    | Group (n, b) -> visit (n :: inside) b
    | Repeat (n, _, _, _) | Atomic n -> visit inside n
    | Cond (c, yes, no) ->
        (match c with Assertion l -> visit inside (Look l) | _ -> ());
        visit inside yes;
        visit inside no
    | _ -> ()
  in
  visit [] tree.node

(* {1 References} *)

let references tree =
  let unknown r = raise (Error (unknown_group, r.at)) in
  let check_number r = List.iter (fun n -> if n > tree.group_count then unknown r) r.groups in
  let resolve r ~first =
    if r.name = "" then check_number r
    else
      match numbers_of_name tree r.name with
      | [] -> unknown r
      | n :: _ when first -> r.groups <- [ n ]
      | all -> r.groups <- all
  in
  let recursion_number name =
    let digits = String.sub name 1 (String.length name - 1) in
    if name.[0] <> 'R' then None
    else if digits = "" then Some 0
    else if String.for_all (fun c -> c >= '0' && c <= '9') digits then int_of_string_opt digits
    else None
  in
  let condition = function
    | Group_set r when r.groups = [ -1 ] && numbers_of_name tree r.name = [] -> (
        match recursion_number r.name with
        | Some n when n <= tree.group_count -> r.groups <- [ -1 - n ]
        | _ -> unknown r)
    | Group_set r -> resolve r ~first:false
    | In_recursion r -> resolve r ~first:false
    | _ -> ()
  in
  let rec visit node =
    match node with
    | Backref (r, _) -> resolve r ~first:false
    | Call r -> resolve r ~first:true
    | Look l -> visit l.body
    | Seq l | Alt l -> List.iter visit l
    | Group (_, n) | Repeat (n, _, _, _) | Atomic n -> visit n
    | Cond (c, yes, no) ->
        (match c with Assertion l -> visit l.body | c -> condition c);
        visit yes;
        visit no
    | _ -> ()
  in
  visit tree.node
