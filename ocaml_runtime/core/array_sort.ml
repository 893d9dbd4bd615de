(* What is sorted are indices of the elements: moving those costs no write barrier. *)

let[@inline] get (a : int array) i = Array.unsafe_get a i

let swap (a : int array) i j =
  let x = Array.unsafe_get a i in
  Array.unsafe_set a i (Array.unsafe_get a j);
  Array.unsafe_set a j x

(* The next four sort elements at the given increasing indices. *)

let sort2 cmp a i j = if cmp (get a i) (get a j) > 0 then swap a i j

let sort3 cmp a i j k =
  if cmp (get a i) (get a j) <= 0 then begin
    if cmp (get a j) (get a k) > 0 then begin
      swap a j k;
      sort2 cmp a i j
    end
  end
  else if cmp (get a k) (get a j) <= 0 then swap a i k
  else begin
    swap a i j;
    sort2 cmp a j k
  end

let sort4 cmp a i j k l =
  sort3 cmp a i j k;
  if cmp (get a k) (get a l) > 0 then begin
    swap a k l;
    if cmp (get a j) (get a k) > 0 then begin
      swap a j k;
      sort2 cmp a i j
    end
  end

let sort5 cmp a i j k l m =
  sort4 cmp a i j k l;
  if cmp (get a l) (get a m) > 0 then begin
    swap a l m;
    if cmp (get a k) (get a l) > 0 then begin
      swap a k l;
      if cmp (get a j) (get a k) > 0 then begin
        swap a j k;
        sort2 cmp a i j
      end
    end
  end

(* Moves element [i] down to [j <= i]. *)
let insert (a : int array) i j =
  let x = Array.unsafe_get a i in
  for k = i downto j + 1 do
    Array.unsafe_set a k (Array.unsafe_get a (k - 1))
  done;
  Array.unsafe_set a j x

(* Where element [i] goes among [start .. i - 1], searching one by one. *)
let rec place_linear cmp a start i j =
  if j = start then j
  else if cmp (get a (j - 1)) (get a i) <= 0 then j
  else place_linear cmp a start i (j - 1)

(* The same, in steps of two; element [j] is known to be greater. *)
let rec place_by_two cmp a start i j =
  let j = j - 2 in
  if cmp (get a j) (get a i) <= 0 then
    if cmp (get a (j + 1)) (get a i) <= 0 then j + 2 else j + 1
  else if j = start then j
  else if j = start + 1 then if cmp (get a i) (get a start) > 0 then j else start
  else place_by_two cmp a start i j

let insertion cmp a start n =
  match n with
  | 0 | 1 -> ()
  | 2 -> sort2 cmp a start (start + 1)
  | 3 -> sort3 cmp a start (start + 1) (start + 2)
  | 4 -> sort4 cmp a start (start + 1) (start + 2) (start + 3)
  | 5 -> sort5 cmp a start (start + 1) (start + 2) (start + 3) (start + 4)
  | _ ->
    for i = start + 1 to start + n - 1 do
      if cmp (get a (i - 1)) (get a i) > 0 then
        insert a i
          (if i < start + 6 then place_linear cmp a start i (i - 1)
           else place_by_two cmp a start i (i - 1))
    done

(* Partitions [start .. stop - 1] around the pivot at [start + 1]; the index after the
    pivot's final place. *)
let partition cmp a start stop =
  let pivot = start + 1 in
  let rec up i j =
    if cmp (get a pivot) (get a i) > 0 then if i + 1 = j then j else up (i + 1) j
    else if j - 1 = i then i
    else down i (j - 1)
  and down i j =
    if cmp (get a j) (get a pivot) > 0 then if j - 1 = i then i else down i (j - 1)
    else begin
      swap a i j;
      if i + 1 = j then j else up (i + 1) j
    end
  in
  let i = up (start + 2) (stop - 1) in
  swap a pivot (i - 1);
  i

let rec quick cmp a start n =
  if n <= 16 then insertion cmp a start n
  else begin
    let stop = start + n in
    let half = n / 2 in
    let middle = start + half in
    if n >= 1024 then begin
      let delta = half / 2 in
      sort5 cmp a start (start + delta) middle (middle + delta) (stop - 1)
    end
    else sort3 cmp a start middle (stop - 1);
    swap a (start + 1) middle;
    let i = partition cmp a start stop in
    if i - 1 - start < stop - i then begin
      quick cmp a start (i - start - 1);
      quick cmp a i (stop - i)
    end
    else begin
      quick cmp a i (stop - i);
      quick cmp a start (i - start - 1)
    end
  end

(* Blocks or ints, never floats: arrays of this type are read without a look at their
   tag. *)
type element = Repr.any
type order = element -> element -> int

external elements : 'a array -> element array = "%identity"

let element_order (cmp : 'a -> 'a -> int) : order = Repr.of_any (Repr.to_any cmp)

(* Puts the elements of [a] in the order of [indices]. *)
let permute (a : element array) (indices : int array) =
  let old = Array.copy a in
  for i = 0 to Array.length a - 1 do
    Array.unsafe_set a i (Array.unsafe_get old (Array.unsafe_get indices i))
  done

let sort_by (order : int -> int -> int) (a : element array) =
  let n = Array.length a in
  let indices = Array.init n Fun.id in
  quick order indices 0 n;
  permute a indices

let sort cmp a =
  let a = elements a and cmp = element_order cmp in
  sort_by (fun i j -> cmp (Array.unsafe_get a i) (Array.unsafe_get a j)) a

let sort_stable cmp a =
  let a = elements a and cmp = element_order cmp in
  sort_by
    (fun i j ->
      let c = cmp (Array.unsafe_get a i) (Array.unsafe_get a j) in
      if c <> 0 then c else i - j)
    a
