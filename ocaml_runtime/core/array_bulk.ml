open Array_root

let undef = Layout.undef
let[@inline] is_array v = (not (Repr.is_int v)) && Repr.tag v = 0
let count r = r.used - r.holes

(* Calls [f position value] on the slots of [r] from [p] on; [f] may write the array. *)
let rec each r p f =
  if p < r.used then begin
    let v = slot r p in
    if v != undef then f p v;
    each r (p + 1) f
  end

(* A new array that takes elements of existing ones: none of its nested arrays is its own.
    *)
let derived ~hash n =
  let r =
    if hash then make_root [||] (Array.make (2 * max 4 n) undef) ~used:0 ~next_free:unset_next
    else make_root (Array.make n undef) [||] ~used:0 ~next_free:unset_next
  in
  if hash then build_index r;
  r.epoch <- new_epoch ();
  handle_of r

let add h key v =
  let p = find_pos (fresh h) key in
  if p >= 0 then replace h (writable h) p v else append h key v

let replace_root h root =
  let old = h.root in
  root.epoch <- (if h.ver = old.open_ver then old.epoch else new_epoch ());
  ignore (adopt h root)

let copy_array (v : any) : any = Repr.to_any (copy (Repr.of_any v : any handle))

(* The slot's value for another array; what a reference holds is the reference's own. *)
let plain v =
  if Layout.is_ref v then begin
    let content = Layout.deref v in
    if is_array content then copy_array content else content
  end
  else v

let map f h =
  let r = fresh h in
  let out = derived ~hash:(not (is_packed r && r.holes = 0)) (count r) in
  (* what [f] returns is stored as it is *)
  each r 0 (fun p v -> append out (key_at r p) (f (key_at r p) (Layout.deref v)));
  out

let filter f h =
  let r = shared_elements h in
  let out = derived ~hash:(not (is_packed r)) 0 in
  each r 0 (fun p v -> if f (key_at r p) (Layout.deref v) then append out (key_at r p) v);
  out

let values_list h =
  let r = shared_elements h in
  let out = derived ~hash:false (count r) in
  each r 0 (fun _ v -> push out (plain v));
  out

let append_all a b =
  let b = if fresh a == fresh b then copy b else b in
  let r = shared_elements b in
  let target = exclusive a in
  if target.epoch = 0 then target.epoch <- new_epoch ();
  each r 0 (fun p v ->
      let key = key_at r p in
      if Key.is_string key then add a key v else push a v)

let union a b =
  let r = shared_elements b in
  let out = duplicate a in
  each r 0 (fun p v ->
      let key = key_at r p in
      if find_pos (fresh out) key < 0 then append out key v);
  out

let backwards r f =
  for p = r.used - 1 downto 0 do
    let v = slot r p in
    if v != undef then f (key_at r p) v
  done

let reverse ~preserve_keys h =
  let r = shared_elements h in
  let out = derived ~hash:(preserve_keys || not (is_packed r)) (count r) in
  backwards r (fun key v ->
      if preserve_keys || Key.is_string key then append out key v else push out v);
  out

let slice ~preserve_keys h offset length =
  let r = shared_elements h in
  let n = max 0 (min length (count r - offset)) in
  let out = derived ~hash:(preserve_keys || not (is_packed r)) n in
  let rec skip p left =
    if left = 0 then p else skip (p + 1) (if slot r p == undef then left else left - 1)
  in
  let rec take p left =
    if left > 0 then begin
      let v = slot r p in
      if v == undef then take (p + 1) left
      else begin
        let key = key_at r p in
        if preserve_keys || Key.is_string key then append out key v else push out v;
        take (p + 1) (left - 1)
      end
    end
  in
  if n > 0 then take (skip 0 offset) n;
  out

let dereferenced h =
  let r = fresh h in
  let rec any_ref p = p < r.used && (Layout.is_ref (slot r p) || any_ref (p + 1)) in
  if not (any_ref 0) then copy h
  else begin
    let out = duplicate h in
    let r = fresh out in
    each r 0 (fun p v ->
        if Layout.is_ref v then replace out r p (plain v));
    out
  end

(* --- renumbering
    ------------------------------------------------------------------------------- *)

(* The slots of [r] but the first [from] positions, after [front], int keys renumbered. *)
let renumbered ~next_free r from front =
  let n = List.length front + count r in
  let rec all_ints p =
    p >= r.used || ((slot r p == undef || Key.is_int (key_at r p)) && all_ints (p + 1))
  in
  let only_ints = is_packed r || all_ints from in
  let root =
    if only_ints then make_root (Array.make n undef) [||] ~used:0 ~next_free
    else make_root [||] (Array.make (2 * max 4 n) undef) ~used:0 ~next_free
  in
  if not only_ints then build_index root;
  let out = handle_of root in
  List.iter (fun v -> push out v) front;
  each r from (fun p v ->
      let key = key_at r p in
      if Key.is_string key then append out key v else push out v);
  out.root

let renumber h = replace_root h (renumbered ~next_free:0 (fresh h) 0 [])

(* [v], just removed from [h], to be stored elsewhere: older versions may still have it.
    *)
let taken h v =
  let r = h.root in
  if is_array v then begin
    let inner : any handle = Repr.of_any v in
    if h.ver = r.open_ver && (r.epoch = 0 || inner.owner = r.epoch) then v else copy_array v
  end
  else plain v

let shift h =
  let r = fresh h in
  let rec first p = if p >= r.used then -1 else if slot r p != undef then p else first (p + 1) in
  let p = first 0 in
  if p < 0 then undef
  else begin
    let v = taken h (slot r p) in
    if is_packed r && r.holes = 0 && h.ver = r.open_ver then begin
      let n = r.used - 1 in
      for i = 0 to n - 1 do
        store r.vals i r.vals.(i + 1)
      done;
      store r.vals n undef;
      r.used <- n;
      r.next_free <- n
    end
    else begin
      let rest = renumbered ~next_free:0 r (p + 1) [] in
      replace_root h rest
    end;
    h.cursor <- 0;
    v
  end

let pop h =
  let r = fresh h in
  if r.used = 0 then undef
  else begin
    let p = r.used - 1 in
    let key = key_at r p in
    let v = taken h (slot r p) in
    let r = if r.next_free = wide_next then exclusive h else writable h in
    delete h r p;
    forget_popped r key;
    h.cursor <- 0;
    v
  end

let unshift h front =
  replace_root h (renumbered ~next_free:unset_next (fresh h) 0 front);
  h.cursor <- 0

(* --- sorting
    ----------------------------------------------------------------------------------- *)

let slots r =
  let a = Array.make (count r) undef in
  let i = ref 0 in
  each r 0 (fun _ v ->
      Array.unsafe_set a !i v;
      incr i);
  a

(* The root whose slots are those of [r] at [positions], with their keys. *)
let permuted r positions =
  let n = Array.length positions in
  let entries = Array.make (2 * max 4 n) undef in
  Array.iteri
    (fun i p ->
      entries.(2 * i) <- Key.to_value (key_at r p);
      entries.((2 * i) + 1) <- slot r p)
    positions;
  let root = make_root [||] entries ~used:n ~next_free:r.next_free in
  root.extra <- { root.extra with wide = r.extra.wide };
  build_index root;
  root

let positions r =
  let a = Array.make (count r) 0 in
  let i = ref 0 in
  each r 0 (fun p _ ->
      a.(!i) <- p;
      incr i);
  a

let sort ~renumber cmp h =
  (* the comparator may write the array *)
  let frozen = if renumber then h else copy h in
  let held = slots (fresh frozen) in
  let cmp =
    if Array.exists Layout.is_ref held then fun a b -> cmp (Layout.deref a) (Layout.deref b) else cmp
  in
  if renumber then begin
    Array_sort.sort_stable cmp held;
    let n = Array.length held in
    replace_root h (make_root held [||] ~used:n ~next_free:n)
  end
  else begin
    let order = Array.init (Array.length held) Fun.id in
    Array_sort.sort_stable
      (fun i j -> cmp (Array.unsafe_get held i) (Array.unsafe_get held j))
      order;
    let r = fresh frozen in
    let places = positions r in
    replace_root h (permuted r (Array.map (fun i -> places.(i)) order))
  end;
  h.cursor <- 0

let sort_keys cmp h =
  let r = fresh h in
  let places = positions r in
  let keys = Array.map (fun p -> key_at r p) places in
  let order = Array.init (Array.length keys) Fun.id in
  Array_sort.sort_stable (fun i j -> cmp (Array.unsafe_get keys i) (Array.unsafe_get keys j)) order;
  replace_root h (permuted r (Array.map (fun i -> places.(i)) order));
  h.cursor <- 0
