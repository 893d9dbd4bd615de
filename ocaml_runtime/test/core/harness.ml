(* A request without files, whose diagnostics are collected instead of printed. *)

open Php_runtime
open Types

let program =
  {
    root = "/t";
    files = Hashtbl.create 1;
    builtin_functions = Hashtbl.create 1;
    left_out = Hashtbl.create 1;
    assets = Hashtbl.create 1;
    settings = [];
    shows_ids = false;
    has_destructors = false;
  }

let ctx =
  Request.start
    ~ini:[ ("display_errors", "1"); ("error_reporting", "-1"); ("html_errors", "0") ]
    ~script:"t.php" ~write:ignore program Php_host_unix.Unix_host.host

let output f =
  Output.start ctx.req.out;
  let finish () =
    let text = Option.value (Output.contents ctx.req.out) ~default:"" in
    Output.end_clean ctx.req.out;
    text
  in
  match f () with
  | r ->
    let text = finish () in
    (r, text)
  | exception e ->
    ignore (finish ());
    raise e

let cut_suffix s mark =
  let n = String.length mark in
  let rec search i =
    if i < 0 then s
    else if String.sub s i n = mark then String.sub s 0 i
    else search (i - 1)
  in
  search (String.length s - n)

(* "\nWarning: text in /t/t.php on line 0\n" as "W:text". *)
let diagnostics text =
  String.split_on_char '\n' text
  |> List.filter (fun l -> l <> "")
  |> List.map (fun l ->
         let l = cut_suffix l " in /t/" in
         match String.index_opt l ':' with
         | Some i -> Printf.sprintf "%c:%s" l.[0] (String.sub l (i + 2) (String.length l - i - 2))
         | None -> l)

let escape s =
  let b = Buffer.create 16 in
  String.iter
    (fun c ->
      match c with
      | '"' | '\\' -> Buffer.add_char b '\\'; Buffer.add_char b c
      | '\n' -> Buffer.add_string b "\\n"
      | '\t' -> Buffer.add_string b "\\t"
      | '\r' -> Buffer.add_string b "\\r"
      | '\007' -> Buffer.add_string b "\\a"
      | '\b' -> Buffer.add_string b "\\b"
      | '\011' -> Buffer.add_string b "\\v"
      | '\012' -> Buffer.add_string b "\\f"
      | ' ' .. '~' -> Buffer.add_char b c
      | c -> Buffer.add_string b (Printf.sprintf "\\%03o" (Char.code c)))
    s;
  "\"" ^ Buffer.contents b ^ "\""

let rec show v =
  match Value.view v with
  | Null -> "null"
  | Undef -> "UNDEF"
  | Bool b -> string_of_bool b
  | Int i -> string_of_int i
  | Wide n -> Int64.to_string n
  | Float f -> "f" ^ Convert.repr_of_float f
  | String s -> escape s
  | Array a ->
    let item (k, v) =
      (if Key.is_string k then escape (Key.to_text k) else Key.to_string k) ^ ":" ^ show v
    in
    "[" ^ String.concat "," (List.map item (Php_array.bindings a)) ^ "]"
  | Object o -> o.cls.cname
  | Ref r -> "&" ^ show (Ref.get r)

(* What the methods of Access print. *)
let printed = Buffer.create 80

(* The line that the PHP side prints for one operation. *)
let run f =
  Buffer.clear printed;
  let attempt () =
    try show (f ())
    with Throw o ->
      let message = Call.meth ctx (Value.of_object o) "getMessage" [] in
      o.cls.cname ^ ": " ^ Value.to_string message
  in
  let result, text = output attempt in
  let result = Buffer.contents printed ^ result in
  match diagnostics text with
  | [] -> result
  | list -> Printf.sprintf "%s {%s}" result (String.concat "; " list)

(* Classes A { public $x = 1; } and S { __toString: "12" }. *)
let class_a =
  Class.decl "A" ~file:"t.php" ~line:1 ~props:[ Class.prop "x" ~default:(fun _ -> Value.of_int 1) ]

let class_s =
  Class.decl "S" ~file:"t.php" ~line:1
    ~methods:
      [
        Class.meth
          (Fn.make "__toString" ~cls:"S" ~file:"t.php" ~line:1 ~params:[] (fun _ _ _ ->
               Value.of_string "12"));
      ]

(* class Access implements ArrayAccess: prints each call, keeps its elements in $d. *)
let class_access =
  let array_of call = Object.get_for_write ctx (Class.this call) "d" in
  let meth name params body =
    Class.meth
      (Fn.make name ~cls:"Access" ~file:"t.php" ~line:1
         ~params:(List.map (fun p -> Fn.param p) params)
         (fun _ call args -> body (array_of call) args))
  in
  let print fmt = Printf.bprintf printed fmt in
  Class.decl "Access" ~file:"t.php" ~line:1 ~interfaces:[ "ArrayAccess" ]
    ~props:
      [
        Class.prop "d" ~default:(fun _ ->
            let inner = Php_array.of_entries [| Value.of_string "l"; Value.of_int 1 |] in
            Value.of_array
              (Php_array.of_entries
                 [| Value.of_string "k"; Value.of_array inner; Value.of_string "s"; Value.of_string "str" |]));
      ]
    ~methods:
      [
        meth "offsetExists" [ "k" ] (fun d args ->
            print "exists(%s) " (show args.(0));
            Value.of_bool (Offset.isset ctx d args.(0)));
        meth "offsetGet" [ "k" ] (fun d args ->
            print "get(%s) " (show args.(0));
            Value.copy (Offset.quiet ctx d args.(0)));
        meth "offsetSet" [ "k"; "v" ] (fun d args ->
            print "set(%s,%s) " (show args.(0)) (show args.(1));
            ignore
              (if Value.is_null args.(0) then Offset.push ctx d args.(1)
               else Offset.set ctx d args.(0) args.(1));
            Value.null);
        meth "offsetUnset" [ "k" ] (fun d args ->
            print "unset(%s) " (show args.(0));
            ignore (Offset.unset ctx d args.(0));
            Value.null);
      ]

let () =
  Class.declare ctx class_a;
  Class.declare ctx class_access;
  Class.declare ctx class_s

let new_object name = Object.create ctx (Class.lookup ctx name) []

(* The part of a line before " = ". *)
let name_of line =
  let rec find i = if String.sub line i 3 = " = " then i else find (i + 1) in
  String.sub line 0 (find 0)

(* Compares lines "name = result" with those of a file; [compute] gives ours by name. *)
let compare_with file compute =
  let channel = open_in_bin file in
  let same = ref 0 and different = ref 0 in
  (try
     while true do
       let line = input_line channel in
       match compute line with
       | None -> ()
       | Some ours ->
         if ours = line then incr same
         else begin
           incr different;
           if !different <= 200 then Printf.printf "php:  %s\nours: %s\n" line ours
         end
     done
   with End_of_file -> close_in channel);
  Printf.printf "%s: %d as php, %d not\n" (Filename.basename file) !same !different;
  if !different > 0 then exit 1
