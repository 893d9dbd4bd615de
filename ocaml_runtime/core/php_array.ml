(* Handles: the representation is that of {!Array_root}, where the invariant is stated. Fast paths (a fresh handle
   on a packed, open root) are here, to be inlined; the rest is in named functions. *)

open Array_root

type 'a t = 'a Array_root.handle

exception Full = Array_root.Full

external values : 'a t -> Repr.any t = "%identity"
external unsafe_view : Repr.any t -> 'a t = "%identity"
external to_value : 'a t -> Repr.any = "%identity"
external any : 'a -> Repr.any = "%identity"
external elements : 'a array -> Repr.any array = "%identity"
external to_handle : Repr.any -> 'a t = "%identity"

let undef = Layout.undef
let[@inline] is_array v = (not (Repr.is_int v)) && Repr.tag v = 0

(* --- making ------------------------------------------------------------------------ *)

let empty () = handle_of (make_root [||] [||] ~used:0 ~next_free:0)

let[@inline never] create n =
  Limits.reserve_slots n 16;
  let vals = if n <= 0 then [||] else Array.make n undef in
  handle_of (make_root vals [||] ~used:0 ~next_free:unset_next)

let hash_capacity n =
  let rec power c = if c >= n then c else power (2 * c) in
  power 4

let[@inline never] create_hash n =
  Limits.reserve_slots (hash_capacity n) 32;
  let r = make_root [||] (Array.make (2 * hash_capacity n) undef) ~used:0 ~next_free:unset_next in
  build_index r;
  handle_of r

let of_array a =
  let n = Array.length a in
  handle_of (make_root (elements a) [||] ~used:n ~next_free:n)

let of_list l =
  match l with
  | [ a ] -> of_array [| any a |]
  | [ a; b ] -> of_array [| any a; any b |]
  | [ a; b; c ] -> of_array [| any a; any b; any c |]
  | [ a; b; c; d ] -> of_array [| any a; any b; any c; any d |]
  | l -> of_array (Array.of_list (List.map any l))
let init n f =
  Limits.reserve_slots n 16;
  of_array (Array.init n (fun i -> any (f i)))

let[@inline never] set_new h key v =
  let r = fresh h in
  let p = find_pos r key in
  if p >= 0 then replace h (writable h) p v else append h key v

let[@inline never] of_entries entries =
  let n = Array.length entries / 2 in
  let key i = Key.of_value entries.(2 * i) in
  let rec distinct r p = p = n || (find_pos r (key p) = p && distinct r (p + 1)) in
  let r = make_root [||] entries ~used:n ~next_free:unset_next in
  if n = 0 then empty ()
  else begin
    build_index r;
    if distinct r 0 then begin
      for p = 0 to n - 1 do
        note_key r (key p)
      done;
      handle_of r
    end
    else begin
      let h = create_hash n in
      for p = 0 to n - 1 do
        set_new h (key p) entries.((2 * p) + 1)
      done;
      h
    end
  end

let of_bindings l =
  let h = create 0 in
  List.iter (fun (k, v) -> set_new h k (any v)) l;
  h

let of_fields l =
  let h = create_hash (List.length l) in
  List.iter (fun (name, v) -> set_new h (Key.literal name) (any v)) l;
  h

let fill first n x =
  Limits.reserve_slots n 16;
  if n <= 0 then empty ()
  else if first = 0 then of_array (Array.make n (any x))
  else begin
    let h = if first > 0 && first < 8 then create (first + n) else create_hash n in
    append h (Key.of_int first) (any x);
    for i = 1 to n - 1 do
      append h (Key.of_int (first + i)) (any x)
    done;
    h
  end

let range low high step =
  if high >= low then init (((high - low) / step) + 1) (fun i -> low + (i * step))
  else init (((low - high) / step) + 1) (fun i -> low - (i * step))

let copy = Array_root.copy

let rec constant h =
  let r = fresh h in
  freeze r;
  for p = 0 to r.used - 1 do
    let v = slot r p in
    if is_array v then ignore (constant (to_handle v))
  done;
  h

(* --- size and shape ---------------------------------------------------------------- *)

let[@inline] count h =
  let r = fresh h in
  r.used - r.holes

let is_empty h = count h = 0
let same a b = fresh a == fresh b
let same_handle a b = to_value a == to_value b

let[@inline never] is_list h =
  let r = fresh h in
  if is_packed r then r.holes = 0
  else begin
    let rec check p i =
      p = r.used
      || if slot r p == undef then check (p + 1) i
         else Key.equal (key_at r p) (Key.of_int i) && check (p + 1) (i + 1)
    in
    check 0 0
  end

let next_free h =
  let r = fresh h in
  let key = next_key r in
  if r.next_free = wide_next && Array_root.find_pos r key >= 0 then None else Some key

(* --- reading ----------------------------------------------------------------------- *)

let[@inline never] find_slot_int_slow h i =
  let r = fresh h in
  let p = find_pos_int r i in
  if p < 0 then undef else slot r p

let[@inline] find_slot_int h i =
  let r = h.root in
  let vals = r.vals in
  if h.ver = r.cur && i >= 0 && i < Array.length vals then Array.unsafe_get vals i
  else find_slot_int_slow h i

let[@inline] find_int h i =
  let v = find_slot_int h i in
  if Repr.is_int v then v else Layout.deref v

let[@inline never] get_slow h i =
  let v = find_slot_int_slow h i in
  if v == undef then raise Not_found else v

let[@inline] get h i =
  let v = find_slot_int h i in
  if v == undef then Repr.of_any (get_slow h i) else Repr.of_any v

let[@inline never] find_slot_string h s =
  let r = fresh h in
  let p = find_pos_string r s in
  if p < 0 then undef else Array.unsafe_get r.entries ((2 * p) + 1)

let find_string h s = Layout.deref (find_slot_string h s)

let[@inline never] find_slot h key =
  let r = fresh h in
  let p = find_pos r key in
  if p < 0 then undef else slot r p

let find h key = Layout.deref (find_slot h key)
let mem h key = find_pos (fresh h) key >= 0
let mem_int h i = find_pos_int (fresh h) i >= 0
let mem_string h s = find_pos_string (fresh h) s >= 0

(* --- positions --------------------------------------------------------------------- *)

let rec next_from r p =
  if p >= r.used then -1 else if slot r p != undef then p else next_from r (p + 1)

let rec prev_from r p =
  if p < 0 then -1 else if slot r p != undef then p else prev_from r (p - 1)

let first_pos h = next_from (fresh h) 0

let rec next_entry entries p used =
  if p >= used then -1
  else if Array.unsafe_get entries ((2 * p) + 1) != undef then p
  else next_entry entries (p + 1) used

let[@inline never] next_pos_slow h p =
  let r = fresh h in
  if is_packed r then next_from r (p + 1) else next_entry r.entries (p + 1) r.used

let[@inline] next_pos h p =
  let r = h.root in
  let vals = r.vals in
  let q = p + 1 in
  if h.ver = r.cur && q < Array.length vals && Array.unsafe_get vals q != undef then q
  else next_pos_slow h p

let last_pos h = (fresh h).used - 1

let[@inline never] prev_pos h p =
  let r = fresh h in
  prev_from r (min p r.used - 1)

let pos_valid h p =
  let r = fresh h in
  p >= 0 && p < r.used && slot r p != undef

let find_pos h key = Array_root.find_pos (fresh h) key
let find_pos_int h i = Array_root.find_pos_int (fresh h) i
let find_pos_string h s = Array_root.find_pos_string (fresh h) s

let[@inline never] key_at h p =
  let r = fresh h in
  if is_packed r then Key.of_int p else key_at r p

let[@inline never] slot_at_slow h p =
  let r = fresh h in
  if p < r.used then slot r p else undef

let[@inline] slot_at h p =
  let r = h.root in
  let vals = r.vals in
  if h.ver = r.cur && p < Array.length vals then Array.unsafe_get vals p else slot_at_slow h p

let[@inline] value_at h p =
  let v = slot_at h p in
  if Repr.is_int v then v else Layout.deref v

let first h =
  let p = first_pos h in
  if p < 0 then undef else value_at h p

let last h =
  let p = last_pos h in
  if p < 0 then undef else value_at h p

(* --- writing ----------------------------------------------------------------------- *)

let set_slot_at h p v = replace h (writable h) p v

let poke_at h p v =
  let r = fresh h in
  if is_packed r then store r.vals p v else store r.entries ((2 * p) + 1) v

let[@inline never] set_at h p v =
  let r = fresh h in
  let old = if p < r.used then slot r p else undef in
  if old == undef then ()
  else if Layout.is_ref old then (Repr.of_any old : Layout.reference).contents <- any v
  else replace h (writable h) p (any v)

let[@inline never] set_slot h key v =
  let p = Array_root.find_pos (fresh h) key in
  if p < 0 then append h key v else replace h (writable h) p v

let[@inline never] set h key v =
  let p = Array_root.find_pos (fresh h) key in
  if p < 0 then append h key (any v) else set_at h p v

let[@inline never] set_string h s v =
  let p = Array_root.find_pos_string (fresh h) s in
  if p < 0 then append h (Key.literal s) (any v) else set_at h p v

(* The slot does not hold an int, or [v] is none, or the fast path does not apply. *)
let[@inline never] set_int_slow h i v =
  let r = h.root in
  let vals = r.vals in
  if h.ver = r.open_ver && i >= 0 && i < Array.length vals then begin
    let old = Array.unsafe_get vals i in
    if Repr.is_int old then Array.unsafe_set vals i v
    else if (old == Layout.true_ || old == Layout.false_) && (Repr.is_int v || Layout.is_static v)
    then Layout.put_static vals i v
    else if old == undef then set h (Key.of_int i) v
    else if Layout.is_ref old then (Repr.of_any old : Layout.reference).contents <- v
    else Array.unsafe_set vals i v
  end
  else set h (Key.of_int i) v

let[@inline] set_int (h : 'a t) i (v : 'a) =
  let r = h.root in
  let vals = r.vals in
  if
    h.ver = r.open_ver
    && i >= 0
    && i < Array.length vals
    && Repr.is_int (Array.unsafe_get vals i)
    && Repr.is_int (any v)
  then Layout.put_static vals i (any v)
  else set_int_slow (values h) i (any v)

let[@inline] set_bool (h : Repr.any t) i b =
  let v = if b then Layout.true_ else Layout.false_ in
  let r = h.root in
  let vals = r.vals in
  if
    h.ver = r.open_ver
    && i >= 0
    && i < Array.length vals
    &&
    let old = Array.unsafe_get vals i in
    old == Layout.true_ || old == Layout.false_
  then Layout.put_static vals i v
  else set_int_slow h i v

let[@inline never] push_slow h v =
  let r = h.root in
  let n = r.used in
  if h.ver = r.open_ver && n < Array.length r.vals && r.next_free = n then begin
    Array.unsafe_set r.vals n v;
    r.used <- n + 1;
    r.next_free <- n + 1
  end
  else Array_root.push h v

let[@inline] push (h : 'a t) (v : 'a) =
  let r = h.root in
  let n = r.used in
  if h.ver = r.open_ver && n < Array.length r.vals && r.next_free = n && Repr.is_int (any v)
  then begin
    Layout.put_static r.vals n (any v);
    r.used <- n + 1;
    r.next_free <- n + 1
  end
  else push_slow (values h) (any v)

let push_slot = push_slow
let delete_at h p = delete h (writable h) p

let unset h key =
  let p = find_pos h key in
  if p >= 0 then delete_at h p

let unset_int h i =
  let p = find_pos_int h i in
  if p >= 0 then delete_at h p

let unset_string h s =
  let p = find_pos_string h s in
  if p >= 0 then delete_at h p

let clear h =
  Array_bulk.replace_root h (make_root [||] [||] ~used:0 ~next_free:0);
  h.cursor <- 0

let become a b =
  Array_bulk.replace_root a (fresh b);
  a.cursor <- 0

let assign a b =
  let b = copy b in
  a.root <- b.root;
  a.ver <- b.ver;
  a.cursor <- b.cursor

(* --- nested arrays and references -------------------------------------------------- *)

(* The array [v] in slot [p] of the fresh [h], to be written in place. *)
let[@inline never] separate h p (v : Repr.any) =
  let inner = to_handle v in
  let r = h.root in
  if r.epoch = 0 || inner.owner = r.epoch then inner
  else begin
    let mine = copy inner in
    let r = writable h in
    mine.owner <- r.epoch;
    replace h r p (to_value mine);
    mine
  end

let[@inline never] separate_at h p =
  let v = slot (fresh h) p in
  if Layout.is_ref v then to_handle (Layout.deref v) else separate h p v

let new_inner () = create 0

let own h inner =
  inner.owner <- h.root.epoch;
  inner

let[@inline never] inner_at h key p =
  if p >= 0 then separate_at h p
  else begin
    let inner = new_inner () in
    append h key (to_value inner);
    own h inner
  end

let inner_any h key = inner_at h key (find_pos h key)

let inner h key = unsafe_view (inner_any (values h) key)

let[@inline never] inner_int h i =
  let r = h.root in
  let vals = r.vals in
  if h.ver = r.cur && i >= 0 && i < Array.length vals && is_array (Array.unsafe_get vals i) then
    separate h i (Array.unsafe_get vals i)
  else inner h (Key.of_int i)

let inner_string h s = inner h (Key.literal s)

let inner_push h =
  let inner = new_inner () in
  push_slow (values h) (to_value inner);
  own h inner

(* What a reference made of the slot should hold: an array of its own. *)
let owned h p =
  let v = slot (fresh h) p in
  if is_array v then to_value (separate h p v) else v

let[@inline never] ref_at h p =
  let v = slot (fresh h) p in
  if Layout.is_ref v then v
  else begin
    let block = Layout.make_ref (owned h p) in
    replace h (writable h) p block;
    block
  end

let[@inline never] get_ref h key =
  let p = find_pos h key in
  if p >= 0 then ref_at h p
  else begin
    let block = Layout.make_ref Layout.null in
    append h key block;
    block
  end

let push_ref h =
  let block = Layout.make_ref Layout.null in
  push_slow h block;
  block

let unref_at h p =
  let v = slot (fresh h) p in
  if Layout.is_ref v then begin
    let content = Layout.deref v in
    let r = writable h in
    replace h r p content;
    if is_array content then (to_handle content).owner <- r.epoch
  end

let[@inline never] pos_for_write h key =
  let p = find_pos h key in
  if p >= 0 then p
  else begin
    append h key Layout.null;
    h.root.used - 1
  end

let has_refs h =
  let r = fresh h in
  let rec search p = p < r.used && (Layout.is_ref (slot r p) || search (p + 1)) in
  search 0

(* --- trackers and the pointer ------------------------------------------------------ *)

type tracker = Array_root.tracker = { handle : Repr.any t; mutable pos : int }

let track h pos =
  let t = { handle = h; pos } in
  let r = fresh h in
  r.extra <- { r.extra with trackers = t :: r.extra.trackers };
  t

let move (t : tracker) p = t.pos <- p

let untrack t =
  let r = t.handle.root in
  r.extra <- { r.extra with trackers = List.filter (fun other -> other != t) r.extra.trackers }

let cursor h = next_from (fresh h) h.cursor

let set_cursor h p =
  if p < 0 then h.cursor <- (fresh h).used else h.cursor <- p

(* --- whole arrays ------------------------------------------------------------------ *)

let fold f acc h =
  let r = fresh h in
  let rec go acc p =
    if p >= r.used then acc
    else begin
      let v = slot r p in
      if v == undef then go acc (p + 1)
      else go (f acc (Array_root.key_at r p) (Layout.deref v)) (p + 1)
    end
  in
  go acc 0

let iter f h = fold (fun () key v -> f key v) () h
let iter_values f h = fold (fun () _ v -> f v) () h

let for_all f h =
  let r = fresh h in
  let rec check p =
    p >= r.used
    ||
    let v = slot r p in
    (v == undef || f (Array_root.key_at r p) (Layout.deref v)) && check (p + 1)
  in
  check 0

let exists f h = not (for_all (fun k v -> not (f k v)) h)
let bindings h = List.rev (fold (fun acc k v -> (k, v) :: acc) [] h)
let to_list h = List.rev (fold (fun acc _ v -> v :: acc) [] h)

let to_array h =
  let a = Array.make (count h) undef in
  ignore (fold (fun i _ v -> a.(i) <- v; i + 1) 0 h);
  a

let keys h =
  let a = Array.make (count h) undef in
  ignore (fold (fun i k _ -> a.(i) <- Key.to_value k; i + 1) 0 h);
  of_array a

let map = Array_bulk.map
let filter = Array_bulk.filter
let values_list = Array_bulk.values_list
let append_all = Array_bulk.append_all
let union = Array_bulk.union
let reverse = Array_bulk.reverse
let slice = Array_bulk.slice
let dereferenced = Array_bulk.dereferenced
let renumber = Array_bulk.renumber
let shift = Array_bulk.shift
let pop = Array_bulk.pop
let unshift = Array_bulk.unshift
let sort = Array_bulk.sort
let sort_keys = Array_bulk.sort_keys
let sort_array = Array_sort.sort
let sort_array_stable = Array_sort.sort_stable
