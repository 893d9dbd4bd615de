(* Configuration files: parse_ini_string and parse_ini_file. *)

open Types

type mode = Normal | Raw | Typed

exception Syntax of { what : string; line : int }

let is_blank c = c = ' ' || c = '\t' || c = '\r'
let trim = Std_string.trim_with is_blank ~left:true ~right:true

(* {1 Values} *)

(* A part of a value: unquoted text may be a constant or a keyword, quoted text is
   itself. *)
type part = Bare of string | Quoted of string | Operator of char

type state = { ctx : ctx; mode : mode; text : string; mutable at : int;
  mutable line : int }

let peek s = if s.at < String.length s.text then s.text.[s.at] else '\000'
let at_end s = s.at >= String.length s.text
let end_of_line s = at_end s || peek s = '\n'
let unexpected s what = raise (Syntax { what; line = s.line })

let skip_blanks s =
  while (not (at_end s)) && is_blank (peek s) do
    s.at <- s.at + 1
  done

let skip_line s =
  while not (end_of_line s) do
    s.at <- s.at + 1
  done

(* The value of "${name}": a setting, else a variable of the environment. *)
let variable s name =
  match Request.ini_get s.ctx name with
  | Some v -> v
  | None -> ( match s.ctx.req.host.env name with Some v -> v | None -> "")

let interpolated s =
  (* behind the dollar sign and the brace *)
  match String.index_from_opt s.text s.at '}' with
  | None -> unexpected s "end of file"
  | Some stop ->
      let name = String.sub s.text s.at (stop - s.at) in
      s.at <- stop + 1;
      variable s name

let starts_variable s = peek s = '$' && s.at + 1 < String.length s.text
  && s.text.[s.at + 1] = '{'

let double_quoted s =
  let b = Buffer.create 32 in
  let rec go () =
    if at_end s then unexpected s "end of file"
    else if starts_variable s then begin
      s.at <- s.at + 2;
      Buffer.add_string b (interpolated s);
      go ()
    end
    else begin
      let c = peek s in
      s.at <- s.at + 1;
      match c with
      | '"' -> ()
      | '\\' when (not (at_end s)) && (match peek s with '"' | '\\' | '\'' -> true | _ -> false) ->
          Buffer.add_char b (peek s);
          s.at <- s.at + 1;
          go ()
      | c ->
          if c = '\n' then s.line <- s.line + 1;
          Buffer.add_char b c;
          go ()
    end
  in
  go ();
  Buffer.contents b

let single_quoted s =
  match String.index_from_opt s.text s.at '\'' with
  | None -> unexpected s "end of file"
  | Some stop ->
      let text = String.sub s.text s.at (stop - s.at) in
      String.iter (fun c -> if c = '\n' then s.line <- s.line + 1) text;
      s.at <- stop + 1;
      text

let is_operator c =
  match c with '|' | '&' | '^' | '~' | '!' | '(' | ')' -> true | _ -> false

let ends_bare s =
  end_of_line s || starts_variable s
  || match peek s with ';' | '"' | '\'' | '=' -> true | c -> is_operator c

(* The parts up to the end of the line or a comment. *)
let rec parts s acc =
  if end_of_line s || peek s = ';' then begin
    skip_line s;
    List.rev acc
  end
  else
    match peek s with
    | '"' ->
        s.at <- s.at + 1;
        let text = double_quoted s in
        parts s (Quoted text :: acc)
    | '\'' ->
        s.at <- s.at + 1;
        let text = single_quoted s in
        parts s (Quoted text :: acc)
    | '=' -> unexpected s "'='"
    | c when is_operator c ->
        s.at <- s.at + 1;
        skip_blanks s;
        parts s (Operator c :: acc)
    | _ when starts_variable s ->
        s.at <- s.at + 2;
        let text = interpolated s in
        parts s (Quoted text :: acc)
    | _ ->
        let from = s.at in
        while not (ends_bare s) do
          s.at <- s.at + 1
        done;
        parts s (Bare (String.sub s.text from (s.at - from)) :: acc)

let is_constant_name text =
  text <> ""
  && String.for_all
       (function
         | 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '_' | '\\' | ':' -> true
         | _ -> false)
       text
  && not (text.[0] >= '0' && text.[0] <= '9')

let keyword text =
  match String.lowercase_ascii text with
  | "true" | "on" | "yes" -> Some Value.true_
  | "false" | "off" | "no" | "none" -> Some Value.false_
  | "null" -> Some Value.null
  | _ -> None

let constant s text =
  if not (is_constant_name text) then None
  else Option.map (Convert.to_string s.ctx) (Constants.find s.ctx text)

let looks_numeric text =
  text <> ""
  && String.for_all (function '0' .. '9' | '-' | '.' -> true | _ -> false) text
  && text.[String.length text - 1] <> '-'

let single s text =
  match keyword text with
  | Some v -> if s.mode = Typed then v else Value.of_string (Convert.to_string s.ctx v)
  | None -> (
      match constant s text with
      | Some v -> Value.of_string v
      | None -> (
          match Convert.numeric text with
          | Number n when s.mode = Typed && looks_numeric text -> n
          | _ -> Value.of_string text))

(* Expressions of integers: "|", "&", "^", "~", "!" and parentheses. *)
let expression s items =
  let rest = ref items in
  let number text = Convert.to_int s.ctx (Value.of_string text) in
  let rec binary left =
    match !rest with
    | Operator (('|' | '&' | '^') as o) :: more ->
        rest := more;
        let right = unary () in
        binary
          (match o with
          | '|' -> left lor right
          | '&' -> left land right
          | _ -> left lxor right)
    | _ -> left
  and unary () =
    match !rest with
    | Operator '~' :: more ->
        rest := more;
        lnot (unary ())
    | Operator '!' :: more ->
        rest := more;
        if unary () = 0 then 1 else 0
    | Operator '(' :: more -> (
        rest := more;
        let v = binary (unary ()) in
        match !rest with
        | Operator ')' :: more ->
            rest := more;
            v
        | _ -> unexpected s "end of file")
    | Bare text :: more ->
        rest := more;
        let text = trim text in
        number (match constant s text with Some v -> v | None -> text)
    | Quoted text :: more ->
        rest := more;
        number text
    | Operator c :: _ -> unexpected s (Printf.sprintf "'%c'" c)
    | [] -> unexpected s "end of file"
  in
  let v = binary (unary ()) in
  (match !rest with Operator c :: _ -> unexpected s (Printf.sprintf "'%c'" c) | _ -> ());
  Value.of_string (string_of_int v)

let value_of_parts s items =
  let items =
    (* blanks at both ends of unquoted text are no part of it *)
    match List.rev items with
    | Bare last :: before ->
        List.rev (Bare (Std_string.trim_with is_blank ~left:false ~right:true last) ::
          before)
    | _ -> items
  in
  let items = List.filter (fun p -> p <> Bare "") items in
  match items with
  | [] -> Value.empty_string
  | [ Bare text ] -> single s text
  | [ Quoted text ] -> Value.of_string text
  | items when List.exists (function Operator _ -> true | _ -> false) items ->
      expression s items
  | items ->
      let text = function
        | Bare text -> (
            let text = trim text in
            match constant s text with Some v -> v | None -> text)
        | Quoted text -> text
        | Operator _ -> ""
      in
      Value.of_string (String.concat "" (List.map text items))

(* The rest of the line as it stands, without a comment and without double quotes around
   it. *)
let raw_value s =
  let from = s.at in
  let starts_quoted = peek s = '"' in
  let comment = ref None in
  while not (end_of_line s) do
    (match peek s with
    | ';' -> if !comment = None then comment := Some s.at
    | '"' -> if starts_quoted then comment := None
    | _ -> ());
    s.at <- s.at + 1
  done;
  let stop = match !comment with Some i -> i | None -> s.at in
  let text = trim (String.sub s.text from (stop - from)) in
  let n = String.length text in
  Value.of_string
    (if n >= 2 && text.[0] = '"' && text.[n - 1] = '"' then String.sub text 1 (n - 2) else text)

(* {1 Lines} *)

let section_name s =
  (* behind the bracket *)
  let from = s.at in
  while not (end_of_line s || peek s = ']') do
    s.at <- s.at + 1
  done;
  if peek s <> ']' || at_end s then unexpected s "end of file, expecting ']'";
  let name = trim (String.sub s.text from (s.at - from)) in
  s.at <- s.at + 1;
  skip_line s;
  let n = String.length name in
  if n >= 2 && (name.[0] = '"' || name.[0] = '\'') && name.[n - 1] = name.[0] then String.sub name 1 (n - 2)
  else if s.mode = Raw then name
  else match constant s name with Some v -> v | None -> name

let split_offset key =
  match String.index_opt key '[' with
  | Some i when i > 0 && key.[String.length key - 1] = ']' ->
      let offset = String.sub key (i + 1) (String.length key - i - 2) in
      let n = String.length offset in
      let offset =
        if n >= 2 && (offset.[0] = '"' || offset.[0] = '\'') && offset.[n - 1] = offset.[0] then
          String.sub offset 1 (n - 2)
        else offset
      in
      (trim (String.sub key 0 i), Some offset)
  | _ -> (key, None)

let store into key v =
  match split_offset key with
  | key, None -> Php_array.set into (Key.of_string key) v
  | key, Some offset ->
      let key = Key.of_string key in
      if not (Value.is_array (Php_array.find into key)) then
        Php_array.set into key (Value.of_array (Php_array.empty ()));
      let inner = Php_array.inner (Php_array.unsafe_view into) key in
      if offset = "" then Php_array.push inner v
      else Php_array.set inner (Key.of_string offset) v

let parse ctx text ~sections ~mode =
  let s = { ctx; mode; text; at = 0; line = 1 } in
  let out = Php_array.empty () in
  let current = ref None in
  let target () =
    match !current with
    | None -> out
    | Some name -> Php_array.inner (Php_array.unsafe_view out) (Key.of_string name)
  in
  let rec lines () =
    skip_blanks s;
    if not (at_end s) then begin
      (match peek s with
      | '\n' | ';' -> skip_line s
      | '[' ->
          s.at <- s.at + 1;
          let name = section_name s in
          if sections then begin
            Php_array.set out (Key.of_string name) (Value.of_array (Php_array.empty ()));
            current := Some name
          end
      | c when is_operator c || c = '"' || c = '{' || c = '}' || c = '=' ->
          unexpected s (Printf.sprintf "'%c'" c)
      | _ ->
          let from = s.at in
          while not (end_of_line s || peek s = '=' || peek s = ';') do
            if is_operator (peek s) || peek s = '{' || peek s = '}' then
              unexpected s (Printf.sprintf "'%c'" (peek s));
            s.at <- s.at + 1
          done;
          let key = trim (String.sub s.text from (s.at - from)) in
          (match keyword key with
          | Some v ->
              unexpected s
                (if Value.is_null v then "NULL_NULL"
                else if Value.is_true v then "BOOL_TRUE"
                else "BOOL_FALSE")
          | None -> ());
          if peek s = '=' && not (at_end s) then begin
            s.at <- s.at + 1;
            skip_blanks s;
            let v = if mode = Raw then raw_value s else value_of_parts s (parts s []) in
            store (target ()) key v
          end
          else skip_line s);
      if not (at_end s) then begin
        s.at <- s.at + 1;
        s.line <- s.line + 1
      end;
      lines ()
    end
  in
  lines ();
  out

let run ctx ~file text sections mode =
  let read mode =
    match parse ctx text ~sections ~mode with
    | out -> Value.of_array out
    | exception Syntax { what; line } ->
        Errors.warning ctx "syntax error, unexpected %s in %s on line %d\n" what file
          line;
        Value.false_
  in
  match mode with
  | 0 -> read Normal
  | 1 -> read Raw
  | 2 -> read Typed
  | _ ->
      Errors.warning ctx "Invalid scanner mode";
      Value.false_

let parse_ini_string ctx text sections mode =
  run ctx ~file:"Unknown" text sections mode
  [@@php
    "function parse_ini_string(string $ini_string, bool $process_sections = false, int $scanner_mode = INI_SCANNER_NORMAL): array|false"]

let parse_ini_file ctx filename sections mode =
  let who = Std_stream.who ctx "parse_ini_file" in
  if filename = "" then
    Errors.value_error ctx "parse_ini_file(): Argument #1 ($filename) cannot be empty";
  Stream.check_path who 1 "filename" filename;
  match Stream.open_path who filename "r" with
  | None -> Value.false_
  | Some s ->
      let text = Stream.read_all who s in
      s.file.close ();
      run ctx ~file:filename text sections mode
  [@@php
    "function parse_ini_file(string $filename, bool $process_sections = false, int $scanner_mode = INI_SCANNER_NORMAL): array|false"]
