(* Comma-separated values: fputcsv, fgetcsv, str_getcsv. *)

let who = Std_stream.who

(* Checks and unpacks the characters; the escape may be none. *)
let characters (who : Stream.who) first separator enclosure escape =
  let wrong i name text = Std_stream.argument_error who i name ("must be " ^ text) in
  if String.length separator <> 1 then wrong first "separator" "a single character";
  if String.length enclosure <> 1 then wrong (first + 1) "enclosure" "a single character";
  if String.length escape > 1 then
    wrong (first + 2) "escape" "empty or a single character";
  (separator.[0], enclosure.[0], if escape = "" then None else Some escape.[0])

let fputcsv ctx stream fields separator enclosure escape eol =
  let who = who ctx "fputcsv" in
  let separator, enclosure, escape = characters who 3 separator enclosure escape in
  let s = Stream.of_value who stream in
  let b = Buffer.create 256 in
  let needs_quotes text =
    let special c =
      c = separator || c = enclosure || Some c = escape || c = '\n' || c = '\r' || c = '\t' || c = ' '
    in
    String.exists special text
  in
  let quote text =
    Buffer.add_char b enclosure;
    let escaped = ref false in
    String.iter
      (fun c ->
        if escape <> None && Some c = escape && c <> enclosure then escaped := true
        else if (not !escaped) && c = enclosure then Buffer.add_char b enclosure
        else escaped := false;
        Buffer.add_char b c)
      text;
    Buffer.add_char b enclosure
  in
  let first = ref true in
  Php_array.iter
    (fun _ v ->
      if not !first then Buffer.add_char b separator;
      first := false;
      let text = Convert.to_string ctx v in
      if needs_quotes text then quote text else Buffer.add_string b text)
    fields;
  Buffer.add_string b eol;
  Std_stream.int_or_false (Stream.write who s (Buffer.contents b))
  [@@php
    {|function fputcsv($stream, array $fields, string $separator = ",", string $enclosure = "\"", string $escape = "\\", string $eol = "\n"): int|false|}]

let is_space c =
  match c with ' ' | '\t' | '\n' | '\r' | '\011' | '\012' -> true | _ -> false

(* Length of [s] without its line end. *)
let body_length s =
  let n = String.length s in
  if n > 0 && s.[n - 1] = '\n' then if n > 1 && s.[n - 2] = '\r' then n - 2 else n - 1
  else if n > 0 && s.[n - 1] = '\r' then n - 1
  else n

(** [parse ~more (separator, enclosure, escape) line] is the fields of a record; [more
   ()] is the next line of the input, for
    enclosed fields that go on there. *)
let parse ~more (separator, enclosure, escape) line =
  let out = Php_array.empty () in
  let add s = Php_array.push out (Value.of_string s) in
  (* a plain field from [i]: the text up to the separator, without the line end *)
  let rec field line i =
    let n = String.length line and limit = body_length line in
    let rec blank j = if j < limit && is_space line.[j] && line.[j] <> separator then
      blank (j + 1) else j in
    let j = blank i in
    if j < n && line.[j] = enclosure && j < limit then
      enclosed line (j + 1) (Buffer.create 64)
    else begin
      let stop =
        match String.index_from_opt line i separator with
        | Some k when k < limit -> k
        | _ -> limit
      in
      add (String.sub line i (max 0 (stop - i)));
      if stop < limit then field line (stop + 1)
    end
  and enclosed line i b =
    let n = String.length line in
    if i >= n then
      match more () with
      | Some next when next <> "" -> enclosed next 0 b
      | _ ->
          (* the input ends inside the field *)
          let text = Buffer.contents b in
          add text
    else
      let c = line.[i] in
      if Some c = escape && c <> enclosure && i + 1 < n then begin
        Buffer.add_char b c;
        Buffer.add_char b line.[i + 1];
        enclosed line (i + 2) b
      end
      else if c = enclosure then
        if i + 1 < n && line.[i + 1] = enclosure then begin
          Buffer.add_char b enclosure;
          enclosed line (i + 2) b
        end
        else after line (i + 1) b
      else begin
        Buffer.add_char b c;
        enclosed line (i + 1) b
      end
  (* behind the closing enclosure: what stands before the separator belongs to the field
     *)
  and after line i b =
    let limit = body_length line in
    let stop =
      match String.index_from_opt line (min i (String.length line)) separator with
      | Some k when k < limit -> k
      | _ -> max i limit
    in
    Buffer.add_string b (String.sub line i (max 0 (stop - i)));
    add (Buffer.contents b);
    if stop < limit then field line (stop + 1)
  in
  field line 0;
  out

let null_record () = Php_array.of_list [ Value.null ]

let fgetcsv ctx stream length separator enclosure escape =
  let who = who ctx "fgetcsv" in
  let marks = characters who 3 separator enclosure escape in
  (match length with
  | Some n when n < 0 -> 
    Std_stream.argument_error who 2 "length"
      "must be between 0 and 9223372036854775806"
  | _ -> ());
  let s = Stream.of_value who stream in
  let limit = match length with Some n when n > 0 -> n + 1 | _ -> max_int in
  match Stream.read_line who s ~limit () with
  | None -> Value.false_
  | Some line when body_length line = 0 -> Value.of_array (null_record ())
  | Some line ->
      Value.of_array (parse ~more:(fun () -> Stream.read_line who s ()) marks line)
  [@@php
    {|function fgetcsv($stream, ?int $length = null, string $separator = ",", string $enclosure = "\"", string $escape = "\\"): array|false|}]

let str_getcsv text separator enclosure escape =
  let first s default = if s = "" then default else s.[0] in
  let marks =
    (first separator ',', first enclosure '"', if escape = "" then None else Some escape.[0])
  in
  if body_length text = 0 then null_record () else parse ~more:(fun () -> None) marks text
  [@@php
    {|function str_getcsv(string $string, string $separator = ",", string $enclosure = "\"", string $escape = "\\"): array; pure; nothrow|}]
