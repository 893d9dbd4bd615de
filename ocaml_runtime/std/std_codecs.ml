(* Text encodings of the standard extension: uuencode, quoted-printable, ROT13;
   metaphone. *)

let str_rot13 s =
  let turn base c = Char.chr (((Char.code c - base + 13) mod 26) + base) in
  String.map
    (function 'a' .. 'z' as c -> turn 97 c | 'A' .. 'Z' as c -> turn 65 c | c -> c)
    s
  [@@php "function str_rot13(string $string): string; pure; nothrow"]

(* {1 uuencode} *)

let uu_digit n = if n = 0 then '`' else Char.chr (n + 32)

let convert_uuencode s =
  let n = String.length s in
  let b = Buffer.create ((n * 3 / 2) + 2) in
  let byte i = if i < n then Char.code s.[i] else 0 in
  let rec line from =
    if from < n then begin
      let size = min 45 (n - from) in
      Buffer.add_char b (uu_digit size);
      for k = 0 to ((size + 2) / 3) - 1 do
        let i = from + (3 * k) in
        let w = (byte i lsl 16) lor (byte (i + 1) lsl 8) lor byte (i + 2) in
        List.iter
          (fun shift -> Buffer.add_char b (uu_digit ((w lsr shift) land 63)))
          [ 18; 12; 6; 0 ]
      done;
      Buffer.add_char b '\n';
      line (from + 45)
    end
  in
  line 0;
  Buffer.add_string b "`\n";
  Buffer.contents b
  [@@php "function convert_uuencode(string $string): string; pure; nothrow"]

exception Malformed

let convert_uudecode ctx s =
  let n = String.length s in
  let b = Buffer.create n in
  let value i = if i < n then (Char.code s.[i] - 32) land 63 else raise Malformed in
  let rec line from =
    if from < n then begin
      let size = value from in
      if size > 0 then begin
        let groups = (size + 2) / 3 in
        if from + 1 + (4 * groups) > n then raise Malformed;
        for k = 0 to groups - 1 do
          let i = from + 1 + (4 * k) in
          let w =
            (value i lsl 18)
            lor (value (i + 1) lsl 12)
            lor (value (i + 2) lsl 6)
            lor value (i + 3)
          in
          for j = 0 to min 2 (size - (3 * k) - 1) do
            Buffer.add_char b (Char.chr ((w lsr (16 - (8 * j))) land 255))
          done
        done;
        line (from + 2 + (4 * groups))
      end
    end
  in
  match line 0 with
  | () -> Value.of_string (Buffer.contents b)
  | exception Malformed ->
      Errors.warning ctx
        "convert_uudecode(): Argument #1 ($data) is not a valid uuencoded string";
      Value.false_
  [@@php "function convert_uudecode(string $string): string|false"]

(* {1 Quoted-printable} *)

let line_width = 75

(* What must still fit on the line behind an escaped byte: the rest of its UTF-8
   sequence. *)
let following code =
  if code <= 0x7f then 0
  else if code <= 0xdf then 3
  else if code <= 0xef then 6
  else 9

let quoted_printable_encode s =
  let n = String.length s in
  let b = Buffer.create (n * 2) in
  let used = ref 0 in
  let take size more =
    used := !used + size;
    if !used > line_width - more then begin
      Buffer.add_string b "=\r\n";
      used := size
    end
  in
  let rec go i =
    if i < n then
      let c = s.[i] in
      if c = '\r' && i + 1 < n && s.[i + 1] = '\n' then begin
        Buffer.add_string b "\r\n";
        used := 0;
        go (i + 2)
      end
      else begin
        let code = Char.code c in
        if
          code < 32 || code >= 127 || c = '='
          || (c = ' ' && i + 1 < n && s.[i + 1] = '\r')
        then begin
          if code <= 0xf4 then take 3 (following code) else used := !used + 3;
          Buffer.add_string b (Printf.sprintf "=%02X" code)
        end
        else begin
          take 1 0;
          Buffer.add_char b c
        end;
        go (i + 1)
      end
  in
  go 0;
  Buffer.contents b
  [@@php "function quoted_printable_encode(string $string): string; pure; nothrow"]

let hex_value c =
  match c with
  | '0' .. '9' -> Some (Char.code c - 48)
  | 'a' .. 'f' -> Some (Char.code c - 87)
  | 'A' .. 'F' -> Some (Char.code c - 55)
  | _ -> None

let quoted_printable_decode s =
  let n = String.length s in
  let b = Buffer.create n in
  let at i = if i < n then s.[i] else '\000' in
  let rec go i =
    if i < n then
      match s.[i] with
      | '=' -> (
          match (hex_value (at (i + 1)), hex_value (at (i + 2))) with
          | Some high, Some low ->
              Buffer.add_char b (Char.chr ((high lsl 4) lor low));
              go (i + 3)
          | _ ->
              let rec blanks k = if at (i + k) = ' ' || at (i + k) = '\t' then blanks (k + 1) else k in
              let k = blanks 1 in
              if i + k >= n then go (i + k)
              else if at (i + k) = '\r' && at (i + k + 1) = '\n' then go (i + k + 2)
              else if at (i + k) = '\n' || at (i + k) = '\r' then go (i + k + 1)
              else begin
                Buffer.add_char b '=';
                go (i + 1)
              end)
      | c ->
          Buffer.add_char b c;
          go (i + 1)
  in
  go 0;
  Buffer.contents b
  [@@php "function quoted_printable_decode(string $string): string; pure; nothrow"]

(* {1 metaphone} *)

let is_letter c = c >= 'A' && c <= 'Z'
let is_vowel c = match c with 'A' | 'E' | 'I' | 'O' | 'U' -> true | _ -> false
let makes_soft c = match c with 'E' | 'I' | 'Y' -> true | _ -> false
let no_gh_to_f c = match c with 'B' | 'D' | 'H' -> true | _ -> false
let affects_h c = match c with 'C' | 'G' | 'P' | 'S' | 'T' -> true | _ -> false

let metaphone ctx word limit =
  if limit < 0 then
    Errors.value_error ctx
      "metaphone(): Argument #2 ($max_phonemes) must be greater than or equal to 0";
  let w = String.uppercase_ascii word in
  let n = String.length w in
  let at i = if i >= 0 && i < n then w.[i] else '\000' in
  let b = Buffer.create n in
  let add s = Buffer.add_string b s in
  let rec first i = if i < n && not (is_letter w.[i]) then first (i + 1) else i in
  let start = first 0 in
  let initial =
    (* the letters consumed at the start *)
    match (at start, at (start + 1)) with
    | 'A', 'E' -> add "E"; start + 2
    | ('G' | 'K' | 'P'), 'N' -> add "N"; start + 2
    | 'X', _ -> add "S"; start + 1
    | ('E' | 'I' | 'O' | 'U' | 'A'), _ -> add (String.make 1 (at start)); start + 1
    | 'W', 'R' -> add "R"; start + 2
    | 'W', c when c = 'H' || is_vowel c -> add "W"; start + 2
    | 'W', _ -> start
    | _ -> start
  in
  let rec go i =
    if i < n && (limit = 0 || Buffer.length b < limit) then begin
      let c = w.[i] in
      let next = at (i + 1) and previous = at (i - 1) in
      let after = if next = '\000' then '\000' else at (i + 2) in
      let skip = ref 0 in
      let repeated = c = previous && c <> 'C' in
      (if is_letter c && not repeated then
         match c with
         | 'A' | 'E' | 'I' | 'O' | 'U' -> if i = start then add (String.make 1 c)
         | 'B' -> if previous <> 'M' then add "B"
         | 'C' ->
             if makes_soft next then
               if next = 'I' && after = 'A' then add "X"
               else if previous = 'S' then ()
               else add "S"
             else if next = 'H' then begin
               add "X";
               incr skip
             end
             else add "K"
         | 'D' ->
             if next = 'G' && makes_soft after then begin
               add "J";
               incr skip
             end
             else add "T"
         | 'G' ->
             if next = 'H' then begin
               if not (no_gh_to_f (at (i - 3)) || at (i - 4) = 'H') then begin
                 add "F";
                 incr skip
               end
             end
             else if next = 'N' then begin
               if (not (is_letter after)) || (after = 'E' && at (i + 3) = 'D') then ()
               else add "K"
             end
             else if makes_soft next && previous <> 'G' then add "J"
             else add "K"
         | 'H' -> if is_vowel next && not (affects_h previous) then add "H"
         | 'K' -> if previous <> 'C' then add "K"
         | 'P' -> if next = 'H' then add "F" else add "P"
         | 'Q' -> add "K"
         | 'S' ->
             if next = 'I' && (after = 'O' || after = 'A') then add "X"
             else if next = 'H' then begin
               add "X";
               incr skip
             end
             else add "S"
         | 'T' ->
             if next = 'I' && (after = 'O' || after = 'A') then add "X"
             else if next = 'H' then begin
               add "0";
               incr skip
             end
             else if not (next = 'C' && after = 'H') then add "T"
         | 'V' -> add "F"
         | 'W' -> if is_vowel next then add "W"
         | 'X' -> add "KS"
         | 'Y' -> if is_vowel next then add "Y"
         | 'Z' -> add "S"
         | 'F' | 'J' | 'L' | 'M' | 'N' | 'R' -> add (String.make 1 c)
         | _ -> ());
      go (i + 1 + !skip)
    end
  in
  go initial;
  Buffer.contents b
  [@@php "function metaphone(string $string, int $max_phonemes = 0): string"]
