(* Compares Dtoa with results blessed from php: test_dtoa.exe cases.txt *)

let double hex = Int64.float_of_bits (Int64.of_string ("0x" ^ hex))

(* All NANs are one value. *)
let bits x = if x <> x then "nan" else Printf.sprintf "%016Lx" (Int64.bits_of_float x)
let modes = Dtoa.[| Half_up; Half_up; Half_down; Half_even; Half_odd |]

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

let tail s from = String.sub s from (String.length s - from)

let number_text = function
  | Dtoa.Not_numeric -> "i0"
  | Int i -> "i" ^ string_of_int i
  | Int64 i -> "i" ^ Int64.to_string i
  | Float x -> "f" ^ bits x

let actual kind arg input =
  match kind with
  | "S" ->
      let text = unescape input in
      let number, stop = Dtoa.numeric_prefix text in
      let state =
        if number = Dtoa.Not_numeric then "none"
        else if stop = String.length text then "whole"
        else "part"
      in
      if state = arg then number_text number else state ^ " " ^ number_text number
  | _ -> (
      let x = double input in
      match kind with
      | "P" -> Dtoa.to_string_precision (int_of_string arg) x
      | "R" -> Dtoa.repr x
      | "V" -> Dtoa.repr_zero_fraction x
      | "F" -> Dtoa.fixed (int_of_string arg) x
      | "E" -> Dtoa.exponent arg.[0] (int_of_string (tail arg 1)) x
      | "G" -> Dtoa.general arg.[0] (int_of_string (tail arg 1)) x
      | "N" -> Dtoa.number_format (int_of_string arg) ~dec_point:"." ~thousands_sep:"," x
      | "O" ->
          let mode = modes.(int_of_string (String.sub arg 0 1)) in
          bits (Dtoa.round ~mode x (int_of_string (tail arg 2)))
      | _ -> failwith ("unknown kind " ^ kind))

let () =
  let file = open_in_bin Sys.argv.(1) in
  let cases = ref 0 and failures = ref 0 in
  (try
     while true do
       let line = input_line file in
       match String.split_on_char ' ' line with
       | [ kind; arg; input; expected ] ->
           incr cases;
           let expected = if kind = "O" then bits (double expected) else expected in
           let got = try actual kind arg input with e -> Printexc.to_string e in
           if got <> expected then begin
             incr failures;
             if !failures <= 40 then Printf.printf "%s: got %s\n" line got
           end
       | _ -> failwith ("bad line: " ^ line)
     done
   with End_of_file -> ());
  Printf.printf "%d cases, %d failures\n" !cases !failures;
  if !failures > 0 || !cases = 0 then exit 1
