(* pack and unpack. *)

(* One element of a format: its letter and repeater; -1 for "*", [None] for none. *)
type code = { letter : char; count : int; given : bool }

let codes ctx format =
  let n = String.length format in
  let rec go i acc =
    if i >= n then List.rev acc
    else
      let letter = format.[i] in
      if i + 1 < n && format.[i + 1] = '*' then
        go (i + 2) ({ letter; count = -1; given = true } :: acc)
      else
        let rec digits j = if j < n && format.[j] >= '0' && format.[j] <= '9' then
          digits (j + 1) else j in
        let j = digits (i + 1) in
        if j = i + 1 then go j ({ letter; count = 1; given = false } :: acc)
        else
          go j
            ({ letter; count = int_of_string ("0u" ^ String.sub format (i + 1) (min 10 (j
              - i - 1))); given = true }
            :: acc)
  in
  ignore ctx;
  go 0 []

(* Size and byte order of an integer's letter. *)
let integer = function
  | 'c' | 'C' -> Some (1, `Little)
  | 's' | 'S' | 'v' -> Some (2, `Little)
  | 'n' -> Some (2, `Big)
  | 'l' | 'L' | 'V' | 'i' | 'I' -> Some (4, `Little)
  | 'N' -> Some (4, `Big)
  | 'q' | 'Q' | 'P' -> Some (8, `Little)
  | 'J' -> Some (8, `Big)
  | _ -> None

let signed letter =
  match letter with 'c' | 's' | 'l' | 'i' | 'q' | 'Q' | 'P' | 'J' -> true | _ -> false

let floating = function
  | 'f' | 'g' -> Some (4, `Little)
  | 'G' -> Some (4, `Big)
  | 'd' | 'e' -> Some (8, `Little)
  | 'E' -> Some (8, `Big)
  | _ -> None

let bytes_of size order bits =
  String.init size (fun i ->
      let place = match order with `Little -> i | `Big -> size - 1 - i in
      Char.chr (Int64.to_int (Int64.logand (Int64.shift_right_logical bits (8 * place))
        0xFFL)))

let bits_of s at size order =
  let bits = ref 0L in
  for i = size - 1 downto 0 do
    let place = match order with `Little -> i | `Big -> size - 1 - i in
    bits := Int64.logor (Int64.shift_left !bits 8) (Int64.of_int (Char.code s.[at +
      place]))
  done;
  !bits

let pack ctx format values =
  let b = Buffer.create 64 in
  let rest = ref values in
  let take letter =
    match !rest with
    | v :: more ->
        rest := more;
        v
    | [] -> Errors.value_error ctx "Type %c: not enough arguments" letter
  in
  let each letter count f =
    if count < 0 then begin
      List.iter f !rest;
      rest := []
    end
    else begin
      if count > List.length !rest then
        Errors.value_error ctx "Type %c: too few arguments" letter;
      for _ = 1 to count do
        f (take letter)
      done
    end
  in
  let pad text length filler =
    let n = String.length text in
    if length <= n then String.sub text 0 length
    else text ^ String.make (length - n) filler
  in
  let hex letter text count =
    let nibbles = if count < 0 || count > String.length text then String.length text
      else count in
    if count > String.length text then
      Errors.warning ctx "pack(): Type %c: not enough characters in string" letter;
    let value i =
      if i >= nibbles then 0
      else
        match text.[i] with
        | '0' .. '9' as c -> Char.code c - 48
        | 'a' .. 'f' as c -> Char.code c - 87
        | 'A' .. 'F' as c -> Char.code c - 55
        | c ->
            Errors.warning ctx "pack(): Type %c: illegal hex digit %c" letter c;
            0
    in
    for i = 0 to ((nibbles + 1) / 2) - 1 do
      let first = value (2 * i) in
      let second = value ((2 * i) + 1) in
      let high, low = if letter = 'h' then (second, first) else (first, second) in
      Buffer.add_char b (Char.chr ((high lsl 4) lor low))
    done
  in
  List.iter
    (fun { letter; count; given } ->
      match letter with
      | 'a' | 'A' | 'Z' | 'h' | 'H' -> (
          let text = Convert.to_string ctx (take letter) in
          let n = String.length text in
          match letter with
          | 'h' | 'H' -> hex letter text (if given then count else 1)
          | 'Z' ->
              if count < 0 then Buffer.add_string b (text ^ "\000")
              else if count > 0 then
                Buffer.add_string b (pad (pad text (min n (count - 1)) '\000') count
                  '\000')
          | _ ->
              let filler = if letter = 'a' then '\000' else ' ' in
              Buffer.add_string b (if count < 0 then text else pad text count filler))
      | 'x' | 'X' | '@' -> (
          if count < 0 then Errors.warning ctx "pack(): Type %c: '*' ignored" letter;
          let count = if count < 0 then 1 else count in
          let filled = Buffer.length b in
          let zeros n = Buffer.add_string b (String.make n '\000') in
          match letter with
          | 'x' -> zeros count
          | 'X' ->
              if count > filled then
                Errors.warning ctx "pack(): Type X: outside of string";
              Buffer.truncate b (max 0 (filled - count))
          | _ -> if count > filled then zeros (count - filled)
              else Buffer.truncate b count)
      | letter -> (
          match (integer letter, floating letter) with
          | Some (size, order), _ ->
              each letter count (fun v ->
                  let bits = Value.to_int64 (Convert.to_int_value ctx v) in
                  Buffer.add_string b (bytes_of size order bits))
          | None, Some (size, order) ->
              each letter count (fun v ->
                  let f = Convert.to_float ctx v in
                  let bits =
                    if size = 4 then Int64.of_int32 (Int32.bits_of_float f)
                    else Int64.bits_of_float f
                  in
                  Buffer.add_string b (bytes_of size order bits))
          | None, None -> Errors.value_error ctx "Type %c: unknown format code" letter))
    (codes ctx format);
  if !rest <> [] then Errors.warning ctx "pack(): %d arguments unused" (List.length
    !rest);
  Buffer.contents b
  [@@php "function pack(string $format, mixed ...$values): string"]

(* {1 unpack} *)

(* "N2name/a*rest" taken apart: letter, repeater, name. *)
let fields format =
  let field text =
    let n = String.length text in
    let letter = text.[0] in
    if n > 1 && text.[1] = '*' then (letter, -1, true, String.sub text 2 (n - 2))
    else
      let rec digits j = if j < n && text.[j] >= '0' && text.[j] <= '9' then
        digits (j + 1) else j in
      let j = digits 1 in
      if j = 1 then (letter, 1, false, String.sub text 1 (n - 1))
      else (letter, int_of_string ("0u" ^ String.sub text 1 (min 10 (j - 1))), true,
        String.sub text j (n - j))
  in
  List.map field (List.filter (fun t -> t <> "") (String.split_on_char '/' format))

exception Stop

let trim_right_of test s =
  let rec last i = if i > 0 && test s.[i - 1] then last (i - 1) else i in
  String.sub s 0 (last (String.length s))

let nibble_text letter s at nibbles =
  String.init nibbles (fun i ->
      let c = Char.code s.[at + (i / 2)] in
      let high = (i land 1 = 0) = (letter = 'H') in
      "0123456789abcdef".[if high then c lsr 4 else c land 15])

let unpack ctx format s offset =
  if offset < 0 || offset > String.length s then
    Errors.value_error ctx
      "unpack(): Argument #3 ($offset) must be contained in argument #2 ($data)";
  let s = String.sub s offset (String.length s - offset) in
  let n = String.length s in
  let out = Php_array.empty () in
  let at = ref 0 in
  let field (letter, count, given, name) =
    let left = n - !at in
    let set i v =
      let key =
        if name = "" then Key.of_int i
        else if given && not (String.contains "aAZhH" letter) then
          Key.of_string (name ^ string_of_int i)
        else Key.of_string name
      in
      Php_array.set out key v
    in
    let short need =
      Errors.warning ctx "unpack(): Type %c: not enough input, need %d, have %d" letter
        need left;
      raise Stop
    in
    let number size value =
      let i = ref 1 in
      let more () = if count < 0 then !at < n else !i <= count in
      let continue = ref true in
      while !continue && more () do
        if !at + size > n then
          if count < 0 then continue := false
          else begin
            Errors.warning ctx "unpack(): Type %c: not enough input, need %d, have %d"
              letter size (n - !at);
            raise Stop
          end
        else begin
          set !i (value ());
          at := !at + size;
          incr i
        end
      done
    in
    match letter with
    | 'a' | 'A' | 'Z' ->
        let size = if count < 0 then left else count in
        if size > left then short size;
        let text = String.sub s !at size in
        let text =
          match letter with
          | 'A' ->
              trim_right_of
                (function '\000' | ' ' | '\t' | '\r' | '\n' -> true | _ -> false)
                text
          | 'Z' -> Convert.c_text text
          | _ -> text
        in
        set 1 (Value.of_string text);
        at := !at + size
    | 'h' | 'H' ->
        let nibbles = if count < 0 then left * 2 else count in
        let size = (nibbles + 1) / 2 in
        if size > left then short size;
        set 1 (Value.of_string (nibble_text letter s !at nibbles));
        at := !at + size
    | 'x' ->
        if count < 0 then Errors.warning ctx "unpack(): Type x: '*' ignored"
        else if count > left then short count
        else at := !at + count
    | 'X' ->
        if count < 0 then Errors.warning ctx "unpack(): Type X: '*' ignored"
        else begin
          if count > !at then Errors.warning ctx "unpack(): Type X: outside of string";
          at := max 0 (!at - count)
        end
    | '@' ->
        if count <= n then at := max 0 count
        else begin
          Errors.warning ctx "unpack(): Type @: outside of string";
          at := n
        end
    | letter -> (
        match (integer letter, floating letter) with
        | Some (size, order), _ ->
            number size (fun () ->
                let bits = bits_of s !at size order in
                let unused = 64 - (8 * size) in
                let v =
                  if signed letter && size < 8 then
                    Int64.shift_right (Int64.shift_left bits unused) unused
                  else bits
                in
                Value.of_int64 v)
        | None, Some (size, order) ->
            number size (fun () ->
                let bits = bits_of s !at size order in
                Value.of_float
                  (if size = 4 then Int32.float_of_bits (Int64.to_int32 bits)
                  else Int64.float_of_bits bits))
        | None, None -> Errors.value_error ctx "Invalid format type %c" letter)
  in
  match List.iter field (fields format) with
  | () -> Value.of_array out
  | exception Stop -> Value.false_
  [@@php "function unpack(string $format, string $string, int $offset = 0): array|false"]
