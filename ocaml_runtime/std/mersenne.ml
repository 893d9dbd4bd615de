type t = { state : int array; mutable position : int }

let size = 624
let shift = 397
let mask32 = 0xffffffff

let reload g =
  let s = g.state in
  let twist m u v =
    let mixed = (u land 0x80000000) lor (v land 0x7fffffff) in
    m lxor (mixed lsr 1) lxor if v land 1 = 1 then 0x9908b0df else 0
  in
  for i = 0 to size - 1 do
    s.(i) <- twist s.((i + shift) mod size) s.(i) s.((i + 1) mod size)
  done;
  g.position <- 0

let create seed =
  let state = Array.make size (seed land mask32) in
  for i = 1 to size - 1 do
    let previous = state.(i - 1) in
    state.(i) <- ((1812433253 * (previous lxor (previous lsr 30))) + i) land mask32
  done;
  { state; position = size }

let next g =
  if g.position >= size then reload g;
  let y = g.state.(g.position) in
  g.position <- g.position + 1;
  let y = y lxor (y lsr 11) in
  let y = y lxor ((y lsl 7) land 0x9d2c5680) in
  let y = y lxor ((y lsl 15) land 0xefc60000) in
  y lxor (y lsr 18)

(* Rejection sampling on 32 or 64 bits, in php's order of draws. *)
let range g low high =
  let span = high - low in
  if span >= 0 && span <= mask32 then begin
    let draw = next g in
    if span = mask32 then low + draw
    else
      let n = span + 1 in
      if n land span = 0 then low + (draw land span)
      else
        let limit = mask32 - (mask32 mod n) - 1 in
        let rec accept draw = if draw > limit then accept (next g) else draw mod n in
        low + accept draw
  end
  else begin
    let draw64 () =
      let low = next g in
      let high = next g in
      Int64.logor (Int64.shift_left (Int64.of_int high) 32) (Int64.of_int low)
    in
    let n = Int64.add (Int64.of_int span) 1L in
    let draw = draw64 () in
    if Int64.logand n (Int64.pred n) = 0L then
      low + Int64.to_int (Int64.logand draw (Int64.pred n))
    else
      let limit = Int64.sub (Int64.sub (-1L) (Int64.unsigned_rem (-1L) n)) 1L in
      let rec accept draw =
        if Int64.unsigned_compare draw limit > 0 then accept (draw64 ()) else Int64.unsigned_rem draw n
      in
      low + Int64.to_int (accept draw)
  end
