let is_digit c = c >= '0' && c <= '9'
let is_space = function ' ' | '\t' | '\n' | '\r' | '\011' | '\012' -> true | _ -> false

(* Positions past the end read as NUL. *)
let at s i = if i < String.length s then String.unsafe_get s i else '\000'

(* Two runs of digits aligned on the right: the longer wins, else the first difference. *)
let compare_right a i b j =
  let rec go i j bias =
    let da = i < String.length a && is_digit (at a i) and db = j < String.length b && is_digit (at b j) in
    if (not da) && not db then (bias, i, j)
    else if not da then (-1, i, j)
    else if not db then (1, i, j)
    else
      let bias = if bias <> 0 then bias else compare (at a i) (at b j) in
      go (i + 1) (j + 1) bias
  in
  go i j 0

(* Two runs of digits aligned on the left (after a leading zero): the first difference wins. *)
let compare_left a i b j =
  let rec go i j =
    let da = i < String.length a && is_digit (at a i) and db = j < String.length b && is_digit (at b j) in
    if (not da) && not db then (0, i, j)
    else if not da then (-1, i, j)
    else if not db then (1, i, j)
    else
      let c = compare (at a i) (at b j) in
      if c <> 0 then (c, i, j) else go (i + 1) (j + 1)
  in
  go i j

let compare ~fold a b =
  let n = String.length a and m = String.length b in
  if n = 0 || m = 0 then Stdlib.compare (n <> 0) (m <> 0)
  else
    let rec skip_zeros s i len = if i + 1 < len && at s i = '0' && is_digit (at s (i + 1)) then skip_zeros s (i + 1) len else i in
    let rec skip_spaces s i = if is_space (at s i) then skip_spaces s (i + 1) else i in
    let rec go i j =
      let i = skip_spaces a i and j = skip_spaces b j in
      let ca = at a i and cb = at b j in
      if i < n && j < m && is_digit ca && is_digit cb then begin
        let fractional = ca = '0' || cb = '0' in
        let result, i, j = if fractional then compare_left a i b j else compare_right a i b j in
        if result <> 0 then result
        else if i >= n && j >= m then 0
        else if i >= n then -1
        else if j >= m then 1
        else step i j
      end
      else step i j
    and step i j =
      let ca = at a i and cb = at b j in
      let ca, cb = if fold then (Char.uppercase_ascii ca, Char.uppercase_ascii cb) else (ca, cb) in
      if ca < cb then -1
      else if ca > cb then 1
      else
        let i = i + 1 and j = j + 1 in
        if i >= n && j >= m then 0 else if i >= n then -1 else if j >= m then 1 else go i j
    in
    go (skip_zeros a 0 n) (skip_zeros b 0 m)
