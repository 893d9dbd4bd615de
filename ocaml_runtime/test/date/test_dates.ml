(* Compares with what php printed: see bless.php for the lines of cases.txt. *)
open Php_runtime
open Types

let program =
  {
    root = "/r";
    files = Hashtbl.create 1;
    builtin_functions = Hashtbl.create 1;
    left_out = Hashtbl.create 1;
    assets = Hashtbl.create 1;
    settings = [];
    shows_ids = false;
    has_destructors = false;
  }

let clock = ref 0.
let host = { Host.nowhere with now = (fun () -> !clock) }
let ctx = Request.start program host ~write:print_string ~script:"t.php"
let decode text = Std_json.json_decode ctx text (Some true) 512 0
let flags = 64 lor 2097152
let encode v = Value.to_string (Std_json.json_encode ctx v flags 512)
let text v = Value.to_string v
let int v = Value.to_int v
let zone v = Option.get (Timezone.find (text v))
let use v = Date_state.set_default_zone ctx (zone v)
let some v = Some (int v)
let moment z t = Date_time.of_sse (zone z) (int t) 0

let interval_of v =
  match List.map int_of_string (String.split_on_char ' ' (text v)) with
  | [ m; d; h; i ] -> { (Date_time.no_relative ()) with rm = m; rd = d; rh = h; ri = i }
  | _ -> failwith "interval"

let iso t = Value.of_string (Date_format.date "c" t)

(* The answers to a line's arguments. *)
let answers kind args =
  match (kind, args) with
  | "date", [ z; format; t ] ->
      use z;
      [ Value.of_string (Std_date.date ctx (text format) (some t)) ]
  | "now", [ t ] ->
      clock := float_of_int (int t);
      []
  | "mktime", [ z; a ] -> (
      use z;
      match Php_array.to_list (Value.to_array a) with
      | [ h; i; s; n; j; y ] -> [ Std_date.mktime ctx (int h) (some i) (some s) (some n) (some j) (some y) ]
      | _ -> failwith "mktime")
  | "strtotime", [ z; s; base ] ->
      use z;
      [ Std_date.strtotime ctx (text s) (some base) ]
  | "parse", [ s ] -> [ Value.of_array (Std_date.date_parse ctx (text s)) ]
  | "parse_format", [ f; s ] -> [ Value.of_array (Std_date.date_parse_from_format ctx (text f) (text s)) ]
  | "interval", [ s ] -> (
      match Date_parse_format.interval (text s) with
      | { period = Some r; failed = false; _ } ->
          [ Value.of_string (Date_format.interval "%y %m %d %h %i %s %a %R" r) ]
      | _ -> [ Value.false_ ])
  | "diff", [ z; a; y; b ] ->
      let p = moment z a and q = moment y b in
      let d = Date_time.diff p q in
      [
        Value.of_string (Date_format.interval "%R %y %m %d %h %i %s %a" d);
        iso (Date_time.add p d);
        iso (Date_time.sub p d);
      ]
  | "wall", [ z; a; w ] ->
      let p = moment z a and w = interval_of w in
      [ iso (Date_time.add_wall p w); iso (Date_time.sub_wall p w) ]
  | "transitions", [ z ] ->
      let zone = Date_zone.Named (zone z) in
      let list = Std_json.json_encode ctx (Date_zone.transitions zone min_int max_int) 0 512 in
      [ Value.of_string (Digest.to_hex (Digest.string (text list))); Date_zone.location zone ]
  | _ -> failwith ("unknown line " ^ kind)

let arity = function
  | "date" | "strtotime" | "wall" -> 3
  | "mktime" | "parse_format" -> 2
  | "diff" -> 4
  | _ -> 1

let () =
  let input = open_in_bin Sys.argv.(1) in
  let limit = try int_of_string (Sys.getenv "SHOW") with Not_found -> 40 in
  let failed = ref 0 and total = ref 0 in
  (try
     while true do
       let line = input_line input in
       match String.split_on_char '\t' line with
       | kind :: parts ->
           incr total;
           let n = arity kind in
           let args = List.filteri (fun i _ -> i < n) parts in
           let wanted = List.filteri (fun i _ -> i >= n) parts in
           let got =
             try List.map encode (answers kind (List.map decode args))
             with e -> [ "exception " ^ Printexc.to_string e ]
           in
           if got <> wanted then begin
             incr failed;
             if !failed <= limit then
               Printf.printf "%s %s\n  php  %s\n  ours %s\n" kind (String.concat " " args)
                 (String.concat " " wanted) (String.concat " " got)
           end
       | [] -> ()
     done
   with End_of_file -> ());
  Printf.printf "%d of %d agree\n" (!total - !failed) !total;
  if !failed > 0 then exit 1
