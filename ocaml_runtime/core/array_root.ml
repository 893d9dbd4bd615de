(* Roots and versions.

   A root holds the elements of one array in its current version [cur], and a log by which
   older versions can be told from it. A handle [h] denotes version [h.ver] of [h.root]:
   the current one ([h] is fresh) or an older one ([h] is stale), which is then the
   current one with the newest [cur - ver] entries of [log] undone.

   Elements sit at positions [0 .. used - 1]; a position whose value is [undef] is a gap;
   [holes] counts gaps; the last position is none.
   - Packed: [entries = [||]]; the key of position [p] is [p]; [vals] has the values,
   [undef] from [used] on.
   - Hash: [vals = [||]]; position [p] has its key at [entries.(2p)] and its value at
     [entries.(2p + 1)]; from [used] on, and at gaps, both are [undef]. Keys are distinct.
     [index] is [[||]] (then keys are searched linearly; only while the capacity is at
     most [linear]) or an open-addressing table, a power of two at least twice the
   capacity, of words [hash lsl 32 lor position] or [-1], linear probing from [hash land
   mask]. An empty array is packed or hash.

   [next_free] is the key that the next append uses; [unset_next] in a new array, which
   stands for 0 until a first int key, of whatever sign, is stored ([[]] itself has 0, as
   in PHP 8.2); [wide_next] when it does not fit: then it is [extra.wide], and writes are
   not logged but made in an exclusive root.

   [open_ver] is [cur] while the root has at most one handle ever used to write it in
   place, and -1 from the moment a copy is taken: then every write is logged, and makes
   all handles but the writer's stale. When the log has grown longer than half the array
   the writer leaves with a clone of its own instead: O(1) amortised.

   Nested arrays: the handle in a slot may be written in place iff only this version of
   this root reaches it: [epoch = 0] says so of all slots; else of those whose handle has
   [owner = epoch]. Taking a copy of the root, or of its elements, changes the epoch to a
   number never used before.

   Spare and gap slots hold the static [undef], so that storing an int over them, as over
   ints, needs no barrier. *)

type any = Repr.any

type 'a handle = {
  mutable root : root;
  mutable ver : int;
  mutable cursor : int;  (* raw position of the internal pointer: the element there or the
  first after it *)
  mutable owner : int;
}

and root = {
  mutable vals : any array;
  mutable entries : any array;
  mutable index : int array;
  mutable used : int;
  mutable holes : int;
  mutable next_free : int;
  mutable cur : int;
  mutable open_ver : int;
  mutable log : log;
  mutable logged : int;  (* length of [log]; [max_int] in a frozen root *)
  mutable epoch : int;
  mutable extra : extra;
}

and extra = { trackers : tracker list; wide : int64 }

(* What undoes the write from one version to the next; newest first. *)
and log =
  | Start
  | Replace of { pos : int; old : any; next : log }
  | Append of { used : int; holes : int; next_free : int; next : log }
  | Delete of {
      pos : int;
      key : Key.t;
      old : any;
      used : int;
      holes : int;
      next_free : int;
      next : log;
    }

and tracker = { handle : any handle; mutable pos : int }

exception Full

let undef = Layout.undef
let linear = 8
let unset_next = min_int
let wide_next = max_int
let no_extra = { trackers = []; wide = 0L }
let is_packed r = Array.length r.entries = 0

(* Words of the array seen as ints: moving an int, or a static block over one, needs no
    write barrier. *)
let[@inline] ints (a : any array) : int array = Repr.of_any (Repr.to_any a)

let[@inline] store (a : any array) i (v : any) =
  if Repr.is_int v && Repr.is_int (Array.unsafe_get a i) then
    Array.unsafe_set (ints a) i (Repr.of_any v : int)
  else Array.unsafe_set a i v

(* Into a slot known to hold an int or a static block. *)
let[@inline] store_spare (a : any array) i (v : any) =
  if Repr.is_int v then Array.unsafe_set (ints a) i (Repr.of_any v : int)
  else Array.unsafe_set a i v

let copy_words (src : any array) (dst : any array) n =
  for i = 0 to n - 1 do
    store_spare dst i (Array.unsafe_get src i)
  done

let[@inline never] grown (a : any array) capacity n =
  Limits.reserve_slots capacity 16;
  let b = Array.make capacity undef in
  copy_words a b n;
  b

(* The only process-wide state: a source of numbers that are never compared but for
    equality. *)
let last_epoch = ref 0

let new_epoch () =
  incr last_epoch;
  !last_epoch

let[@inline never] make_root vals entries ~used ~next_free =
  {
    vals;
    entries;
    index = [||];
    used;
    holes = 0;
    next_free;
    cur = 0;
    open_ver = 0;
    log = Start;
    logged = 0;
    epoch = 0;
    extra = no_extra;
  }

let[@inline] handle_of root = { root; ver = root.cur; cursor = 0; owner = 0 }

(* --- keys and positions
    ------------------------------------------------------------------------ *)

let next_number r = if r.next_free = wide_next then r.extra.wide else Int64.of_int r.next_free

let[@inline never] set_next r n =
  let i = Int64.to_int n in
  if Int64.equal (Int64.of_int i) n && i > unset_next && i < wide_next then r.next_free <- i
  else begin
    r.next_free <- wide_next;
    r.extra <- { r.extra with wide = n }
  end

let[@inline never] next_key r =
  if r.next_free = unset_next then Key.of_int 0 else Key.of_int64 (next_number r)

let number key = match Key.view key with Int i -> Int64.of_int i | Wide n -> n | String _ -> 0L

(* An int key has been stored. PHP_INT_MAX, once reached, stays the next one. *)
let[@inline never] note_key_slow r key =
  let n = number key in
  if r.next_free = unset_next || Int64.compare n (next_number r) >= 0 then
    set_next r (if Int64.equal n Int64.max_int then n else Int64.succ n)

let[@inline] note_key r key =
  if Key.is_small key && Key.to_int key < wide_next - 1 then begin
    if Key.to_int key >= r.next_free then r.next_free <- Key.to_int key + 1
  end
  else if Key.is_int key then note_key_slow r key

(* Does storing [key] involve numbers that the log cannot hold? *)
let[@inline] beyond_log r key =
  r.next_free = wide_next
  || if Key.is_small key then Key.to_int key >= wide_next - 1 else not (Key.is_string key)

let[@inline never] forget_popped r key =
  if Key.is_int key && r.next_free <> unset_next then begin
    let last = Int64.pred (next_number r) in
    if Int64.equal (number key) last then set_next r last
  end

let[@inline] slot r p =
  if is_packed r then Array.unsafe_get r.vals p
  else Array.unsafe_get r.entries ((2 * p) + 1)

let[@inline] entry_key r p : Key.t = Key.of_value (Array.unsafe_get r.entries (2 * p))
let key_at r p = if is_packed r then Key.of_int p else entry_key r p

let rec scan_small entries (key : int) p used =
  if p = used then -1
  else if Array.unsafe_get (ints entries) (2 * p) == key then p
  else scan_small entries key (p + 1) used

let rec scan_string entries key p used =
  if p = used then -1
  else begin
    let k = Key.of_value (Array.unsafe_get entries (2 * p)) in
    if Key.is_string k && Key.equal_strings (Key.to_text k) key then p
    else scan_string entries key (p + 1) used
  end

let rec scan_key entries key p used =
  if p = used then -1
  else if Key.equal (Key.of_value (Array.unsafe_get entries (2 * p))) key then p
  else scan_key entries key (p + 1) used

let position_mask = 0xFFFFFFFF

let rec probe_small index mask entries (key : int) hash i =
  let word = Array.unsafe_get index i in
  if word < 0 then -1
  else begin
    let p = word land position_mask in
    if word lsr 32 = hash && Array.unsafe_get (ints entries) (2 * p) == key then p
    else probe_small index mask entries key hash ((i + 1) land mask)
  end

let rec probe_string index mask entries key hash i =
  let word = Array.unsafe_get index i in
  if word < 0 then -1
  else begin
    let p = word land position_mask in
    if
      word lsr 32 = hash
      &&
      let k = Key.of_value (Array.unsafe_get entries (2 * p)) in
      Key.is_string k && Key.equal_strings (Key.to_text k) key
    then p
    else probe_string index mask entries key hash ((i + 1) land mask)
  end

let rec probe_key index mask entries key hash i =
  let word = Array.unsafe_get index i in
  if word < 0 then -1
  else begin
    let p = word land position_mask in
    if word lsr 32 = hash && Key.equal (Key.of_value (Array.unsafe_get entries (2 * p))) key
    then p
    else probe_key index mask entries key hash ((i + 1) land mask)
  end

let[@inline never] find_pos_int r i =
  if is_packed r then
    if i >= 0 && i < r.used && Array.unsafe_get r.vals i != undef then i else -1
  else if Array.length r.index = 0 then scan_small r.entries i 0 r.used
  else begin
    let mask = Array.length r.index - 1 in
    let hash = Key.hash_int i in
    probe_small r.index mask r.entries i hash (hash land mask)
  end

let[@inline never] find_pos_string r s =
  if Array.length r.index = 0 then
    if is_packed r then -1 else scan_string r.entries s 0 r.used
  else begin
    let mask = Array.length r.index - 1 in
    let hash = Key.hash_string s in
    probe_string r.index mask r.entries s hash (hash land mask)
  end

let[@inline never] find_pos_wide r key =
  if is_packed r then -1
  else if Array.length r.index = 0 then scan_key r.entries key 0 r.used
  else begin
    let mask = Array.length r.index - 1 in
    let hash = Key.hash key in
    probe_key r.index mask r.entries key hash (hash land mask)
  end

let[@inline never] find_pos r key =
  if Key.is_small key then find_pos_int r (Key.to_int key)
  else if Key.is_string key then find_pos_string r (Key.to_text key)
  else find_pos_wide r key

(* --- the index
    --------------------------------------------------------------------------------- *)

let rec free_slot index mask i =
  if Array.unsafe_get index i < 0 then i else free_slot index mask ((i + 1) land mask)

let[@inline never] index_add index hash p =
  let mask = Array.length index - 1 in
  let i = free_slot index mask (hash land mask) in
  Array.unsafe_set index i ((hash lsl 32) lor p)

let rec power_of_two n at_least = if n >= at_least then n else power_of_two (2 * n) at_least

let[@inline never] build_index r =
  let capacity = Array.length r.entries / 2 in
  if capacity <= linear then r.index <- [||]
  else begin
    Limits.reserve_slots capacity 4;
    let index = Array.make (power_of_two 32 (2 * capacity)) (-1) in
    for p = 0 to r.used - 1 do
      if Array.unsafe_get r.entries ((2 * p) + 1) != undef then
        index_add index (Key.hash (entry_key r p)) p
    done;
    r.index <- index
  end

(* Removes the word of position [p] and moves back the ones that probed past it. *)
let[@inline never] index_remove index hash p =
  let mask = Array.length index - 1 in
  let rec find i =
    if index.(i) land position_mask = p && index.(i) >= 0 then i
    else find ((i + 1) land mask)
  in
  let rec close hole i =
    let word = index.(i) in
    if word < 0 then index.(hole) <- -1
    else begin
      let home = (word lsr 32) land mask in
      let between = if hole <= i then hole < home && home <= i else hole < home || home <= i in
      if between then close hole ((i + 1) land mask)
      else begin
        index.(hole) <- word;
        close i ((i + 1) land mask)
      end
    end
  in
  let i = find (hash land mask) in
  close i ((i + 1) land mask)

(* --- versions
    ---------------------------------------------------------------------------------- *)

(* A clone of the current version, open; positions stay the same. *)
let[@inline never] clone r =
  {
    vals = Array.sub r.vals 0 (Array.length r.vals);
    entries = Array.sub r.entries 0 (Array.length r.entries);
    index = Array.sub r.index 0 (Array.length r.index);
    used = r.used;
    holes = r.holes;
    next_free = r.next_free;
    cur = 0;
    open_ver = 0;
    log = Start;
    logged = 0;
    epoch = new_epoch ();
    extra = (if r.next_free = wide_next then { r.extra with trackers = [] } else no_extra);
  }

(* [h] leaves its root for [mine], and takes its trackers along. *)
let[@inline never] adopt h mine =
  let old = h.root in
  (match old.extra.trackers with
  | [] -> ()
  | trackers ->
    let is_mine (t : tracker) = Repr.to_any t.handle == Repr.to_any h in
    let own, others = List.partition is_mine trackers in
    mine.extra <- { mine.extra with trackers = own };
    old.extra <- { old.extra with trackers = others });
  h.root <- mine;
  h.ver <- mine.cur;
  mine

let[@inline never] clear_from r n =
  if is_packed r then Array.fill r.vals n (r.used - n) undef
  else Array.fill r.entries (2 * n) (2 * (r.used - n)) undef

let rec undo r log n =
  if n > 0 then
    match log with
    | Start -> assert false
    | Replace { pos; old; next } ->
      if is_packed r then store r.vals pos old else store r.entries ((2 * pos) + 1) old;
      undo r next (n - 1)
    | Append { used; holes; next_free; next } ->
      clear_from r used;
      r.used <- used;
      r.holes <- holes;
      r.next_free <- next_free;
      undo r next (n - 1)
    | Delete { pos; key; old; used; holes; next_free; next } ->
      if is_packed r then store r.vals pos old
      else begin
        store r.entries (2 * pos) (Key.to_value key);
        store r.entries ((2 * pos) + 1) old
      end;
      r.used <- used;
      r.holes <- holes;
      r.next_free <- next_free;
      undo r next (n - 1)

let[@inline never] rebuild h =
  let r = h.root in
  let mine = clone r in
  undo mine r.log (r.cur - h.ver);
  if not (is_packed mine) then build_index mine;
  adopt h mine

let[@inline] fresh h =
  let r = h.root in
  if h.ver = r.cur then r else rebuild h

let separates = ref false

(* A large one has objects, if any, among its first elements. *)
let may_hold_objects r =
  let rec search p n =
    p < n
    &&
    let v = slot r p in
    ((not (Repr.is_int v)) && Repr.tag v <= Layout.ref_tag) || search (p + 1) n
  in
  r.used <= 16 || search 0 16

let[@inline never] writable_slow h =
  let r = h.root in
  if h.ver <> r.cur then rebuild h
  else if !separates && may_hold_objects r then adopt h (clone r)
  else if r.logged > (r.used / 2) + 8 then adopt h (clone r)
  else r

let[@inline] writable h =
  let r = h.root in
  if h.ver = r.open_ver then r else writable_slow h

let[@inline never] exclusive h =
  let r = h.root in
  if h.ver = r.open_ver then r
  else if h.ver <> r.cur then rebuild h
  else adopt h (clone r)

let shared_elements h =
  let r = fresh h in
  r.epoch <- new_epoch ();
  r

let[@inline never] duplicate h =
  let r = shared_elements h in
  { (handle_of (clone r)) with cursor = h.cursor }

let[@inline never] copy h =
  let r = fresh h in
  r.open_ver <- -1;
  r.epoch <- new_epoch ();
  { root = r; ver = r.cur; cursor = h.cursor; owner = 0 }

let[@inline never] freeze r =
  r.open_ver <- -1;
  r.epoch <- new_epoch ();
  r.logged <- max_int

(* After a logged write. *)
let logged h r log =
  r.log <- log;
  r.logged <- r.logged + 1;
  r.cur <- r.cur + 1;
  h.ver <- r.cur

let[@inline] is_open h r = h.ver = r.open_ver

(* --- writes
    ------------------------------------------------------------------------------------
    *)

let[@inline never] replace h r pos v =
  if not (is_open h r) then logged h r (Replace { pos; old = slot r pos; next = r.log });
  if is_packed r then store r.vals pos v else store r.entries ((2 * pos) + 1) v

(* Live entries move to the front; trackers and the pointer follow. The root is exclusive,
    in hash mode. *)
let[@inline never] compact h r =
  let moved = ref 0 in
  let trackers = r.extra.trackers in
  let cursor = h.cursor in
  let new_positions = List.map (fun (t : tracker) -> (t, ref 0)) trackers in
  let new_cursor = ref 0 in
  for p = 0 to r.used - 1 do
    let v = Array.unsafe_get r.entries ((2 * p) + 1) in
    if v != undef then begin
      if p < cursor then incr new_cursor;
      List.iter (fun ((t : tracker), n) -> if p < t.pos then incr n) new_positions;
      if !moved <> p then begin
        store r.entries (2 * !moved) (Array.unsafe_get r.entries (2 * p));
        store r.entries ((2 * !moved) + 1) v
      end;
      incr moved
    end
  done;
  Array.fill r.entries (2 * !moved) (2 * (r.used - !moved)) undef;
  h.cursor <- !new_cursor;
  List.iter (fun ((t : tracker), n) -> t.pos <- !n) new_positions;
  r.used <- !moved;
  r.holes <- 0;
  build_index r

let[@inline never] make_hash r =
  let capacity = power_of_two 4 (r.used + 1) in
  Limits.reserve_slots capacity 32;
  let entries = Array.make (2 * capacity) undef in
  for p = 0 to r.used - 1 do
    let v = Array.unsafe_get r.vals p in
    if v != undef then begin
      Array.unsafe_set (ints entries) (2 * p) p;
      store_spare entries ((2 * p) + 1) v
    end
  done;
  r.entries <- entries;
  r.vals <- [||];
  build_index r

(* Room for one more entry, in hash mode. *)
let[@inline never] reserve_entry h r =
  if 2 * r.used = Array.length r.entries then
    if r.holes > r.used / 4 && is_open h r then compact h r
    else begin
      r.entries <- grown r.entries (max 8 (4 * r.used)) (2 * r.used);
      build_index r
    end

let[@inline never] append_entry h key v =
  let r = if beyond_log h.root key then exclusive h else writable h in
  reserve_entry h r;
  let { used; holes; next_free; _ } = r in
  if not (is_open h r) then logged h r (Append { used; holes; next_free; next = r.log });
  store_spare r.entries (2 * used) (Key.to_value key);
  store_spare r.entries ((2 * used) + 1) v;
  if Array.length r.index > 0 then index_add r.index (Key.hash key) used;
  r.used <- used + 1;
  note_key r key

(* At packed position [k >= used], leaving gaps before it. *)
let[@inline never] append_packed h r k v =
  let { used; holes; next_free; _ } = r in
  if k >= Array.length r.vals then
    r.vals <- grown r.vals (max 4 (max (2 * used) (k + 1))) used;
  if not (is_open h r) then logged h r (Append { used; holes; next_free; next = r.log });
  store_spare r.vals k v;
  r.used <- k + 1;
  r.holes <- holes + (k - used);
  if k >= next_free then r.next_free <- k + 1

(* May a packed array of [used] positions get one at [k >= used]? *)
let stays_packed r k =
  k = r.used || k < 8 || (k < 2 * Array.length r.vals && k < 4 * (r.used - r.holes))

let[@inline never] append h key v =
  let r = writable h in
  if not (is_packed r) then append_entry h key v
  else if Key.is_small key && Key.to_int key >= r.used && stays_packed r (Key.to_int key) then
    append_packed h r (Key.to_int key) v
  else begin
    make_hash (exclusive h);
    append_entry h key v
  end

let[@inline never] push h v =
  let r = writable h in
  if is_packed r && r.next_free >= r.used && stays_packed r r.next_free then
    append_packed h r r.next_free v
  else begin
    let key = next_key r in
    if r.next_free = wide_next && find_pos r key >= 0 then raise Full;
    append h key v
  end

let[@inline never] last_used r =
  let used = ref r.used in
  while !used > 0 && slot r (!used - 1) == undef do
    decr used
  done;
  !used

(* PHP moves an iterator off the element that is removed, but not back when the array then
    ends before it. *)
let[@inline never] move_trackers r pos =
  let rec after p = if p < r.used && slot r p == undef then after (p + 1) else p in
  List.iter (fun t -> if t.pos = pos then t.pos <- after (pos + 1)) r.extra.trackers

let[@inline never] delete h r pos =
  let { used; holes; next_free; _ } = r in
  let key = key_at r pos in
  if not (is_open h r) then
    logged h r (Delete { pos; key; old = slot r pos; used; holes; next_free; next = r.log });
  if is_packed r then store r.vals pos undef
  else begin
    if Array.length r.index > 0 then index_remove r.index (Key.hash key) pos;
    store r.entries (2 * pos) undef;
    store r.entries ((2 * pos) + 1) undef
  end;
  r.holes <- holes + 1;
  move_trackers r pos;
  if pos = used - 1 then begin
    let last = last_used r in
    r.holes <- r.holes - (used - last);
    r.used <- last;
    if h.cursor > last then h.cursor <- last
  end

let remember r entries =
  r.entries <- entries;
  build_index r
