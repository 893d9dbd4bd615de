(* Compares Regex with results blessed from php: test_regex.exe cases.txt

   A line is: kind pattern subject offset expected, the texts rawurlencoded ("-" when empty). Kinds: M one
   match, A all matches as preg_match_all finds them, N the named groups. *)

let unescape s =
  if s = "-" then ""
  else
    let buf = Buffer.create 16 in
    let rec go i =
      if i < String.length s then
        if s.[i] = '%' then begin
          Buffer.add_char buf (Char.chr (int_of_string ("0x" ^ String.sub s (i + 1) 2)));
          go (i + 3)
        end
        else begin
          Buffer.add_char buf s.[i];
          go (i + 1)
        end
    in
    go 0;
    Buffer.contents buf

let escape s =
  let buf = Buffer.create 16 in
  String.iter
    (fun c ->
      match c with
      | 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '_' | '.' | '~' -> Buffer.add_char buf c
      | c -> Buffer.add_string buf (Printf.sprintf "%%%02X" (Char.code c)))
    s;
  Buffer.contents buf

(* A pattern with its delimiters and modifiers. *)
let split text =
  let close = match text.[0] with '(' -> ')' | '{' -> '}' | '[' -> ']' | '<' -> '>' | c -> c in
  let stop = String.rindex text close in
  let flags = ref Regex.no_flags in
  String.iter
    (fun c -> flags := Option.get (Regex.with_modifier !flags c))
    (String.sub text (stop + 1) (String.length text - stop - 1));
  (String.sub text 1 (stop - 1), !flags)

let groups found =
  let pairs = List.init (Array.length found / 2) (fun i -> (found.(2 * i), found.((2 * i) + 1))) in
  String.concat ";" (List.map (fun (a, b) -> if b < 0 then "-" else Printf.sprintf "%d,%d" a b) pairs)

(* As preg_match_all goes on: after an empty match, first a longer one at the same place. *)
let all_matches regex subject pos =
  let n = String.length subject in
  let width pos = if Regex.is_utf regex then Regex_unicode.char_length subject.[pos] else 1 in
  let rec go pos retry acc =
    match Regex.exec regex subject ~pos ~anchored:retry ~not_empty_at_start:retry with
    | Some found ->
        (* A \K in a lookahead cannot be, so the end is never before the start. *)
        let stop = found.(1) in
        go stop (found.(0) = stop) (groups found :: acc)
    | None when retry && pos < n -> go (pos + width pos) false acc
    | None -> List.rev acc
  in
  go pos false []

let failure_code = function
  | Regex.Backtrack_limit -> 2
  | Bad_utf8 -> 4
  | Bad_utf8_offset -> 5
  | Stack_limit -> 6

let actual kind pattern subject pos =
  let pattern, flags = split pattern in
  match Regex.compile ~flags pattern with
  | Error (message, offset) -> "error:" ^ escape (Printf.sprintf "%s at offset %d" message offset)
  | Ok regex -> (
      match kind with
      | "N" -> "n:" ^ String.concat ";" (List.map (fun (n, i) -> Printf.sprintf "%s=%d" n i) (List.sort compare (Regex.names regex)))
      | "A" -> (
          match all_matches regex subject pos with
          | all -> "a:" ^ String.concat "|" all
          | exception Regex.Failed f -> Printf.sprintf "fail:%d" (failure_code f))
      | _ -> (
          match Regex.exec regex subject ~pos with
          | Some found -> "g:" ^ groups found
          | None -> "none"
          | exception Regex.Failed f -> Printf.sprintf "fail:%d" (failure_code f)))

let () =
  let file = open_in_bin Sys.argv.(1) in
  let shown = try int_of_string Sys.argv.(2) with _ -> 40 in
  let cases = ref 0 and failures = ref 0 in
  (try
     while true do
       let line = input_line file in
       match String.split_on_char ' ' line with
       | [ kind; pattern; subject; pos; expected ] ->
           incr cases;
           let pattern = unescape pattern and subject = unescape subject in
           let got = try actual kind pattern subject (int_of_string pos) with e -> Printexc.to_string e in
           if got <> expected then begin
             incr failures;
             if !failures <= shown then
               Printf.printf "%s %s on %S at %s\n  expected %s\n  got      %s\n" kind pattern subject pos
                 (unescape expected) (unescape got)
           end
       | _ -> failwith ("bad line: " ^ line)
     done
   with End_of_file -> ());
  Printf.printf "%d cases, %d failures\n" !cases !failures;
  if !failures > 0 || !cases = 0 then exit 1
