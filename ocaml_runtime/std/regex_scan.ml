external get64 : string -> int -> int64 = "%caml_string_get64u"

let byte s c i n =
  (* Eight bytes at a time: a zero byte in [word lxor pattern] is a hit. *)
  let pattern = Int64.mul 0x0101010101010101L (Int64.of_int (Char.code c)) in
  let i = ref i in
  let go = ref true in
  while !go && !i + 8 <= n do
    let x = Int64.logxor (get64 s !i) pattern in
    if
      Int64.equal
        (Int64.logand
           (Int64.logand (Int64.sub x 0x0101010101010101L) (Int64.lognot x))
           0x8080808080808080L)
        0L
    then i := !i + 8
    else go := false
  done;
  while !i < n && String.unsafe_get s !i <> c do
    incr i
  done;
  !i

let rec table t s i n =
  if i < n && String.unsafe_get t (Char.code (String.unsafe_get s i)) <> '\000' then table t s (i + 1) n else i

let rec table_start t s i n =
  if i < n && String.unsafe_get t (Char.code (String.unsafe_get s i)) = '\000' then table_start t s (i + 1) n
  else i

let matches_at s t i =
  let k = String.length t in
  let rec go j = j = k || (String.unsafe_get s (i + j) = String.unsafe_get t j && go (j + 1)) in
  go 0

let text s t i n =
  let k = String.length t in
  let last = n - k in
  let c = String.unsafe_get t 0 in
  let rec go i =
    if i > last then n
    else
      let i = byte s c i (last + 1) in
      if i > last then n else if matches_at s t i then i else go (i + 1)
  in
  go i
