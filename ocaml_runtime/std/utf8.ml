(* UTF-8, character by character. *)

(* Length of the well-formed UTF-8 sequence at [i] (0 when malformed), and how many bytes to pass over
   when it is not. *)
let length_at s i =
  let n = String.length s in
  let byte k = if i + k < n then Char.code (String.unsafe_get s (i + k)) else -1 in
  let is_tail k = byte k land 0xc0 = 0x80 && byte k >= 0 in
  let c = byte 0 in
  if c < 0x80 then (1, 1)
  else if c < 0xc2 then (0, 1)
  else if c < 0xe0 then if is_tail 1 then (2, 2) else (0, if i + 1 >= n || byte 1 < 0x80 || byte 1 >= 0xc2 then 1 else 2)
  else if c < 0xf0 then
    let b1 = byte 1 in
    if is_tail 1 && is_tail 2 then
      if (c = 0xe0 && b1 < 0xa0) || (c = 0xed && b1 >= 0xa0) then (0, 3) else (3, 3)
    else if n - i < 3 then
      (0, if n - i = 2 && is_tail 1 then 2 else 1)
    else if is_tail 1 then (0, 2)
    else (0, 1)
  else if c < 0xf5 then
    let b1 = byte 1 in
    if is_tail 1 && is_tail 2 && is_tail 3 then
      if (c = 0xf0 && b1 < 0x90) || (c = 0xf4 && b1 >= 0x90) then (0, 4) else (4, 4)
    else if is_tail 1 && is_tail 2 then (0, if n - i < 4 then 3 else 3)
    else if is_tail 1 then (0, 2)
    else (0, 1)
  else (0, 1)

let code_point s i length =
  let byte k = Char.code (String.unsafe_get s (i + k)) in
  match length with
  | 1 -> byte 0
  | 2 -> ((byte 0 land 0x1f) lsl 6) lor (byte 1 land 0x3f)
  | 3 -> ((byte 0 land 0x0f) lsl 12) lor ((byte 1 land 0x3f) lsl 6) lor (byte 2 land 0x3f)
  | _ ->
      ((byte 0 land 0x07) lsl 18) lor ((byte 1 land 0x3f) lsl 12) lor ((byte 2 land 0x3f) lsl 6)
      lor (byte 3 land 0x3f)

let add b code =
  if code < 0x80 then Buffer.add_char b (Char.chr code)
  else Buffer.add_utf_8_uchar b (Uchar.of_int code)
