(* Php_array against a model that copies eagerly, over random operations on a handful of variables: writes, copies, nested
   writes, references, bulk operations. Comparing reads an array, which can rebuild it; so most operations are followed
   by no comparison, or by that of one variable. *)

open Php_runtime

(* --- the model --------------------------------------------------------------------- *)

type mkey = Int of int | Text of string

type mvalue = Scalar of int | Str of string | Arr of model | Cell of mvalue ref
and model = { mutable items : (mkey * mvalue) list; mutable next : int }

let rec copy_value = function
  | Arr m -> Arr (copy_model m)
  | (Scalar _ | Str _ | Cell _) as v -> v

and copy_model m = { items = List.map (fun (k, v) -> (k, copy_value v)) m.items; next = m.next }

(* The next key of an array that never had an int key (PHP 8.2): the first append uses 0. *)
let unset_next = min_int
let fresh () = { items = []; next = unset_next }
let append_key m = Int (if m.next = unset_next then 0 else m.next)
let lookup m k = List.assoc_opt k m.items

let bump m = function
  | Int i when i >= m.next -> m.next <- i + 1
  | _ -> ()

let replace m k v =
  if List.mem_assoc k m.items then
    m.items <- List.map (fun (k', v') -> if k' = k then (k, v) else (k', v')) m.items
  else begin
    m.items <- m.items @ [ (k, v) ];
    bump m k
  end

let assign m k v =
  match lookup m k with Some (Cell c) -> c := v | _ -> replace m k v

let unset m k = m.items <- List.filter (fun (k', _) -> k' <> k) m.items

let of_items items =
  let m = { items; next = unset_next } in
  List.iter (fun (k, _) -> bump m k) items;
  m

let renumbered ?(next = 0) items =
  let n = ref 0 in
  let number (k, v) =
    match k with
    | Text _ -> (k, v)
    | Int _ ->
      incr n;
      (Int (!n - 1), v)
  in
  let m = of_items (List.map number items) in
  if m.next = unset_next then m.next <- next;
  m

let content = function Cell c -> !c | v -> v

(* --- conversions ------------------------------------------------------------------- *)

let key = function Int i -> Key.of_int i | Text s -> Key.of_string s

let rec to_value = function
  | Scalar i -> Value.of_int i
  | Str s -> Value.of_string s
  | Arr m -> Value.of_array (to_array m)
  | Cell _ -> assert false

and to_array m =
  let a = Php_array.create 0 in
  List.iter (fun (k, v) -> Php_array.set a (key k) (to_value v)) m.items;
  a

exception Differ of string

let rec show = function
  | Scalar i -> string_of_int i
  | Str s -> Printf.sprintf "%S" s
  | Arr m -> show_model m
  | Cell c -> "&" ^ show !c

and show_model m =
  let item (k, v) =
    (match k with Int i -> string_of_int i | Text s -> Printf.sprintf "%S" s) ^ "=>" ^ show v
  in
  Printf.sprintf "[%s](%d)" (String.concat ", " (List.map item m.items)) m.next

let rec show_value v =
  match Value.view v with
  | Int i -> string_of_int i
  | String s -> Printf.sprintf "%S" s
  | Array a -> show_array a
  | Ref r -> "&" ^ show_value (Ref.get r)
  | _ -> "?"

and show_array a =
  let rec items p =
    if p < 0 then []
    else
      (Key.to_string (Php_array.key_at a p) ^ "=>" ^ show_value (Php_array.slot_at a p))
      :: items (Php_array.next_pos a p)
  in
  Printf.sprintf "[%s](%s)"
    (String.concat ", " (items (Php_array.first_pos a)))
    (match Php_array.next_free a with Some k -> Key.to_string k | None -> "none")

let rec agree_value v m =
  match (Value.view v, m) with
  | Int i, Scalar j -> i = j
  | String s, Str t -> String.equal s t
  | Array a, Arr m -> agree a m
  | Ref r, Cell c -> agree_value (Ref.get r) !c
  | _ -> false

and agree a m =
  Php_array.count a = List.length m.items
  && (match Php_array.next_free a with
     | Some k -> Key.equal k (key (append_key m))
     | None -> false)
  &&
  let rec same p items =
    match items with
    | [] -> p = -1
    | (k, v) :: rest ->
      p >= 0
      && Key.equal (Php_array.key_at a p) (key k)
      && agree_value (Php_array.slot_at a p) v
      && Php_array.find_pos a (key k) = p
      && same (Php_array.next_pos a p) rest
  in
  same (Php_array.first_pos a) m.items

(* --- random operations ------------------------------------------------------------- *)

let variables = 6
let cells = 3

type state = {
  arrays : Value.t Php_array.t array;
  models : model array;
  refs : Types.reference array;
  mrefs : mvalue ref array;
  rng : Random.State.t;
}

let random st n = Random.State.int st.rng n

let random_key st =
  match random st 10 with
  | 0 | 1 | 2 | 3 -> Int (random st 12)
  | 4 -> Int (random st 60)
  | 5 -> Int (-1 - random st 3)
  | 6 | 7 -> Text (String.make 1 (Char.chr (97 + random st 20)))
  | 8 -> Text (Printf.sprintf "a longer key %d" (random st 30))
  | _ -> Int (random st 3)

let random_scalar st =
  if random st 4 = 0 then Str (string_of_int (random st 9)) else Scalar (random st 1000)

(* A value for both sides, a fresh copy of a variable among them (no deeper than two levels). *)
let random_value st =
  let flat m = List.for_all (fun (_, v) -> match v with Arr _ | Cell _ -> false | _ -> true) m.items in
  let j = random st variables in
  if random st 4 = 0 && flat st.models.(j) && List.length st.models.(j).items < 30 then
    (Value.of_array (Php_array.copy st.arrays.(j)), Arr (copy_model st.models.(j)))
  else begin
    let m = random_scalar st in
    (to_value m, m)
  end

let arrays_view a : Value.t Php_array.t Php_array.t = Php_array.unsafe_view a

let existing_key st m =
  match m.items with
  | [] -> random_key st
  | items when random st 5 > 0 -> fst (List.nth items (random st (List.length items)))
  | _ -> random_key st

let small st i = List.length st.models.(i).items < 60

let step st =
  let i = random st variables in
  let a = st.arrays.(i) and m = st.models.(i) in
  let set_var b n =
    st.arrays.(i) <- b;
    st.models.(i) <- n
  in
  match random st 40 with
  | 0 | 1 | 2 ->
    let j = random st variables in
    if i <> j then set_var (Php_array.copy st.arrays.(j)) (copy_model st.models.(j))
  | 3 | 4 | 5 | 6 | 7 ->
    let k = random_key st in
    let v, mv = random_value st in
    if small st i then begin
      Php_array.set a (key k) v;
      assign m k mv
    end
  | 8 | 9 | 10 | 11 | 12 | 13 ->
    let v, mv = random_value st in
    if small st i then begin
      Php_array.push a v;
      assign m (append_key m) mv
    end
  | 14 | 15 | 16 | 17 ->
    let k = existing_key st m in
    Php_array.unset a (key k);
    unset m k
  | 18 | 19 | 20 | 21 -> (
    (* nested write *)
    let k = existing_key st m and k2 = random_key st in
    let mv = random_scalar st in
    match Option.map content (lookup m k) with
    | Some (Arr inner) when List.length inner.items < 40 ->
      let p = Php_array.find_pos a (key k) in
      Php_array.set (Php_array.separate_at a p) (key k2) (to_value mv);
      assign inner k2 mv
    | None when small st i ->
      Php_array.push (Php_array.inner (arrays_view a) (key k)) (to_value mv);
      let inner = fresh () in
      assign inner (Int 0) mv;
      replace m k (Arr inner)
    | _ -> ())
  | 22 | 23 -> (
    (* nested removal *)
    let k = existing_key st m in
    match Option.map content (lookup m k) with
    | Some (Arr inner) ->
      let k2 = existing_key st inner in
      Php_array.unset (Php_array.inner (arrays_view a) (key k)) (key k2);
      unset inner k2
    | _ -> ())
  | 24 -> (
    (* $ref = &$a[k] *)
    let k = existing_key st m and c = random st cells in
    match lookup m k with
    | Some (Arr _) when random st 2 = 0 -> ()
    | Some v ->
      st.refs.(c) <- Ref.of_value (Php_array.get_ref a (key k));
      let cell = match v with Cell cell -> cell | v -> ref v in
      replace m k (Cell cell);
      st.mrefs.(c) <- cell
    | None -> ())
  | 25 -> (
    (* $a[k] = &$ref, for scalars: no cycles *)
    let k = random_key st and c = random st cells in
    match !(st.mrefs.(c)) with
    | Arr _ | Cell _ -> ()
    | Scalar _ | Str _ ->
      if small st i then begin
        Php_array.set_slot a (key k) (Ref.to_value st.refs.(c));
        replace m k (Cell st.mrefs.(c))
      end)
  | 26 -> (
    let c = random st cells in
    let mv = random_scalar st in
    match !(st.mrefs.(c)) with
    | Arr inner when random st 2 = 0 ->
      if List.length inner.items < 40 then begin
        Php_array.push (Value.to_array (Ref.get st.refs.(c))) (to_value mv);
        assign inner (append_key inner) mv
      end
    | _ ->
      Ref.set st.refs.(c) (to_value mv);
      st.mrefs.(c) := mv)
  | 27 -> (
    let v = Php_array.pop a in
    match List.rev m.items with
    | [] -> assert (Value.is_undef v)
    | (k, mv) :: rest ->
      if not (agree_value v (content mv)) then raise (Differ "pop");
      m.items <- List.rev rest;
      (match k with Int n when n = m.next - 1 -> m.next <- n | _ -> ());
      (* stored elsewhere and written: must not show in older versions *)
      (match (Value.view v, copy_value (content mv)) with
      | Array b, Arr n when List.length n.items < 40 ->
        Php_array.push b (Value.of_int 77);
        assign n (append_key n) (Scalar 77);
        let j = random st variables in
        if j <> i then begin
          st.arrays.(j) <- b;
          st.models.(j) <- n
        end
      | _ -> ()))
  | 28 -> (
    let v = Php_array.shift a in
    match m.items with
    | [] -> assert (Value.is_undef v)
    | (_, mv) :: rest ->
      if not (agree_value v (content mv)) then raise (Differ "shift");
      set_var a (renumbered rest))
  | 29 ->
    let mv = random_scalar st in
    if small st i then begin
      Php_array.unshift a [ to_value mv ];
      set_var a (renumbered ~next:unset_next ((Int 0, mv) :: m.items))
    end
  | 30 ->
    let j = random st variables in
    let n = st.models.(j) in
    let missing = List.filter (fun (k, _) -> not (List.mem_assoc k m.items)) n.items in
    if List.length missing < 40 && small st i then begin
      let out = Php_array.union a st.arrays.(j) in
      let u = copy_model m in
      List.iter (fun (k, v) -> replace u k (copy_value v)) missing;
      set_var out u
    end
  | 31 ->
    let keep = random st 2 = 0 in
    let offset = random st 10 and length = random st 20 in
    let out = Php_array.slice ~preserve_keys:keep a offset length in
    let part = List.filteri (fun p _ -> p >= offset && p < offset + length) m.items in
    let part = List.map (fun (k, v) -> (k, copy_value v)) part in
    set_var out (if keep then of_items part else renumbered ~next:unset_next part)
  | 32 ->
    let out = Php_array.reverse ~preserve_keys:true a in
    set_var out (of_items (List.rev_map (fun (k, v) -> (k, copy_value v)) m.items))
  | 33 ->
    if random st 4 = 0 then begin
      Php_array.clear a;
      set_var a { items = []; next = 0 }
    end
  | 34 ->
    let out = Php_array.values_list a in
    set_var out
      (of_items (List.mapi (fun p (_, v) -> (Int p, copy_value (content v))) m.items))
  | 35 ->
    (* a write per position, in place *)
    let rec each p n =
      if p >= 0 then begin
        (match Value.view (Php_array.value_at a p) with
        | Int x -> Php_array.set_at a p (Value.of_int (x + 1))
        | _ -> ());
        each (Php_array.next_pos a p) (n + 1)
      end
    in
    each (Php_array.first_pos a) 0;
    List.iter
      (fun (k, v) -> match content v with Scalar x -> assign m k (Scalar (x + 1)) | _ -> ())
      m.items
  | 36 -> ignore (Php_array.constant (Php_array.copy a))
  | 37 ->
    Php_array.renumber a;
    set_var a (renumbered m.items)
  | _ -> if not (agree a m) then raise (Differ (Printf.sprintf "read of %d" i))

let run ~seed ~steps =
  let st =
    {
      arrays = Array.init variables (fun _ -> Php_array.create 0);
      models = Array.init variables (fun _ -> fresh ());
      refs = Array.init cells (fun _ -> Ref.make Value.null);
      mrefs = Array.init cells (fun _ -> ref (Str ""));
      rng = Random.State.make [| seed |];
    }
  in
  Array.iter (fun r -> Ref.set r (Value.of_string "")) st.refs;
  for n = 1 to steps do
    (try step st
     with Differ what ->
       Printf.printf "seed %d, step %d: %s\n" seed n what;
       Array.iteri
         (fun i a -> Printf.printf "%d php   %s\n  model %s\n" i (show_array a) (show_model st.models.(i)))
         st.arrays;
       exit 1);
    if n mod 50 = 0 then
      Array.iteri
        (fun i a ->
          if not (agree a st.models.(i)) then begin
            Printf.printf "seed %d, step %d, variable %d\nphp   %s\nmodel %s\n" seed n i (show_array a)
              (show_model st.models.(i));
            exit 1
          end)
        st.arrays
  done

let () =
  let runs = match Sys.getenv_opt "RUNS" with Some n -> int_of_string n | None -> 400 in
  let steps = 1000 in
  for seed = 1 to runs do
    run ~seed ~steps
  done;
  Printf.printf "Php_array agrees with eager copying on %d random operations\n" (runs * steps)
