type pattern =
  | Set of bool array
  | Seq of pattern list
  | Alt of pattern list
  | Star of pattern

(* --- reading the notation ----------------------------------------------------------- *)

let set_of f = Set (Array.init 256 (fun i -> f (Char.chr i)))

let literal any_case text =
  let one c =
    set_of (fun d -> d = c || (any_case && Char.lowercase_ascii d = Char.lowercase_ascii c))
  in
  Seq (List.map one (List.of_seq (String.to_seq text)))

let empty = Seq []

let rec repeat p low high =
  if high = 0 then empty
  else if low > 0 then Seq [ p; repeat p (low - 1) (high - 1) ]
  else Alt [ empty; Seq [ p; repeat p 0 (high - 1) ] ]

let parse names text =
  let n = String.length text in
  let pos = ref 0 in
  let rec skip () =
    if !pos < n && (text.[!pos] = ' ' || text.[!pos] = '\n') then begin
      incr pos;
      skip ()
    end
  in
  let peek () =
    skip ();
    if !pos < n then text.[!pos] else '\000'
  in
  let character () =
    let c = text.[!pos] in
    incr pos;
    if c <> '\\' then c
    else begin
      let c = text.[!pos] in
      incr pos;
      match c with
      | 't' -> '\t'
      | '0' -> '\000'
      | 'x' ->
          let code = int_of_string ("0x" ^ String.sub text !pos 2) in
          pos := !pos + 2;
          Char.chr code
      | c -> c
    end
  in
  let set () =
    let members = Array.make 256 false in
    while text.[!pos] <> ']' do
      let low = character () in
      let high =
        if text.[!pos] = '-' && text.[!pos + 1] <> ']' then begin
          incr pos;
          character ()
        end
        else low
      in
      Array.fill members (Char.code low) (Char.code high - Char.code low + 1) true
    done;
    incr pos;
    Set members
  in
  let number () =
    let start = !pos in
    while text.[!pos] >= '0' && text.[!pos] <= '9' do incr pos done;
    int_of_string (String.sub text start (!pos - start))
  in
  let rec alternatives () =
    let first = sequence () in
    if peek () = '|' then begin
      incr pos;
      match alternatives () with
      | Alt rest -> Alt (first :: rest)
      | rest -> Alt [ first; rest ]
    end
    else first
  and sequence () =
    match peek () with
    | '\000' | '|' | ')' -> empty
    | _ ->
        let first = repeated (atom ()) in
        Seq [ first; sequence () ]
  and repeated p =
    match if !pos < n then text.[!pos] else '\000' with
    | '?' ->
        incr pos;
        repeated (Alt [ empty; p ])
    | '*' ->
        incr pos;
        repeated (Star p)
    | '+' ->
        incr pos;
        repeated (Seq [ p; Star p ])
    | '{' ->
        incr pos;
        let low = number () in
        let high =
          if text.[!pos] = ',' then begin
            incr pos;
            number ()
          end
          else low
        in
        incr pos;
        repeated (repeat p low high)
    | _ -> p
  and atom () =
    let c = peek () in
    incr pos;
    match c with
    | '(' ->
        let p = alternatives () in
        if peek () <> ')' then failwith ("Date_lexer: " ^ text);
        incr pos;
        p
    | '[' -> set ()
    | ('"' | '\'') as quote ->
        let stop = String.index_from text !pos quote in
        let p = literal (quote = '\'') (String.sub text !pos (stop - !pos)) in
        pos := stop + 1;
        p
    | _ ->
        let start = !pos - 1 in
        let is_name c = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c = '_' in
        while !pos < n && is_name text.[!pos] do incr pos done;
        let name = String.sub text start (!pos - start) in
        (try Hashtbl.find names name with Not_found -> failwith ("Date_lexer: " ^ name ^ " in " ^ text))
  in
  alternatives ()

(* --- a nondeterministic automaton, run as a deterministic one built as it is used --- *)

type node = Accept of int | Move of bool array * int | Split of int list

type state = {
  nodes : int array;  (** Move and Accept nodes, sorted *)
  accept : int;  (** the first token accepted, [-1] none *)
  next : state option array;  (** by byte; [None]: not known yet *)
}

type 'a t = {
  graph : node array;
  tokens : 'a array;
  states : (int array, state) Hashtbl.t;  (** a cache: equal sets of nodes are one state *)
  start : state;
  dead : state;  (** of no nodes: nothing more can match *)
}

let closure graph roots =
  let seen = Hashtbl.create 16 in
  let rec visit i =
    if not (Hashtbl.mem seen i) then begin
      Hashtbl.replace seen i ();
      match graph.(i) with Split targets -> List.iter visit targets | Accept _ | Move _ -> ()
    end
  in
  List.iter visit roots;
  let keep i () acc =
    match graph.(i) with Split _ -> acc | Accept _ | Move _ -> i :: acc
  in
  let nodes = Array.of_list (Hashtbl.fold keep seen []) in
  Array.sort compare nodes;
  nodes

let new_state graph nodes =
  let accept =
    Array.fold_left
      (fun best i -> match graph.(i) with Accept t when best < 0 || t < best -> t | _ -> best)
      (-1) nodes
  in
  { nodes; accept; next = Array.make 256 None }

let make definitions tokens =
  let names = Hashtbl.create 128 in
  List.iter (fun (name, text) -> Hashtbl.replace names name (parse names text)) definitions;
  let nodes = ref [] and count = ref 0 in
  let add node =
    nodes := (!count, node) :: !nodes;
    incr count;
    !count - 1
  in
  (* nodes are made from the end backwards; a star's node is filled in when its body is
     known *)
  let rec build p next =
    match p with
    | Set members -> add (Move (members, next))
    | Seq ps -> List.fold_right build ps next
    | Alt ps -> add (Split (List.map (fun p -> build p next) ps))
    | Star p ->
        let loop = !count in
        incr count;
        let body = build p loop in
        nodes := (loop, Split [ body; next ]) :: !nodes;
        loop
  in
  let start =
    List.mapi (fun i (_, text) -> build (parse names text) (add (Accept i))) tokens
  in
  let graph = Array.make !count (Accept 0) in
  List.iter (fun (i, node) -> graph.(i) <- node) !nodes;
  let states = Hashtbl.create 256 in
  let first = closure graph start in
  let start = new_state graph first in
  let dead = new_state graph [||] in
  Hashtbl.replace states first start;
  Hashtbl.replace states [||] dead;
  { graph; tokens = Array.of_list (List.map fst tokens); states; start; dead }

(* The state after a byte that was not met in [state] before. *)
let step lexer state c =
  let targets =
    Array.fold_left
      (fun acc i -> match lexer.graph.(i) with Move (set, next) when set.(c) -> next :: acc | _ -> acc)
      [] state.nodes
  in
  let nodes = closure lexer.graph targets in
  let next =
    match Hashtbl.find_opt lexer.states nodes with
    | Some s -> s
    | None ->
        let s = new_state lexer.graph nodes in
        Hashtbl.replace lexer.states nodes s;
        s
  in
  state.next.(c) <- Some next;
  next

let longest lexer text pos =
  let n = String.length text in
  let state = ref lexer.start and i = ref pos in
  let token = ref lexer.start.accept and stop = ref pos in
  while !i < n && !state != lexer.dead do
    let c = Char.code text.[!i] in
    (state := match !state.next.(c) with Some next -> next | None -> step lexer !state c);
    incr i;
    if !state.accept >= 0 then begin
      token := !state.accept;
      stop := !i
    end
  done;
  if !token < 0 then None else Some (lexer.tokens.(!token), !stop)
