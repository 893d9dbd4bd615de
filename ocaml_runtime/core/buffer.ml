include Stdlib.Buffer

(* The length's highest bit changes as often as the buffer doubles. *)
let[@inline] make_room b n =
  let before = length b in
  let after = before + n in
  if before lxor after > before then Limits.reserve (2 * after)

let add_string b s =
  make_room b (String.length s);
  Stdlib.Buffer.add_string b s

let add_substring b s from n =
  make_room b n;
  Stdlib.Buffer.add_substring b s from n

let contents b =
  Limits.reserve (length b);
  Stdlib.Buffer.contents b
