(* The multibyte regular expressions (https://www.php.net/manual/en/ref.mbstring.php, mb_ereg), run by {!Regex}: Ruby's
   syntax of Oniguruma where it agrees with PCRE's. *)

open Types

type state = {
  mutable encoding : string;
  mutable options : string;
  mutable text : string option;  (** what mb_ereg_search searches *)
  mutable regex : Regex.t option;
  mutable position : int;
  mutable groups : int array option;  (** of the latest match *)
  compiled : (string * string * bool, Regex.t) Hashtbl.t;
}

type native += Mb_regex of state

let state ctx =
  match Hashtbl.find_opt ctx.req.ext "mb_regex" with
  | Some (Mb_regex s) -> s
  | _ ->
      let s =
        {
          encoding = "UTF-8"; options = "pr"; text = None; regex = None; position = 0; groups = None;
          compiled = Hashtbl.create 8;
        }
      in
      Hashtbl.replace ctx.req.ext "mb_regex" (Mb_regex s);
      s

let mb_regex_encoding ctx name =
  let st = state ctx in
  match name with
  | None -> Value.of_string st.encoding
  | Some name -> (
      match Encoding.find name with
      | Some e ->
          st.encoding <- Encoding.name e;
          Value.true_
      | None ->
          Errors.value_error ctx "mb_regex_encoding(): Argument #1 ($encoding) must be a valid encoding, \"%s\" given"
            name)
  [@@php "function mb_regex_encoding(?string $encoding = null): string|bool"]

let mb_regex_set_options ctx options =
  let st = state ctx in
  let old = st.options in
  Option.iter
    (fun options ->
      String.iter
        (fun c ->
          if not (String.contains "imxspnlrjugcbzd" c) then
            Errors.value_error ctx "Option \"%c\" is not supported" c)
        options;
      st.options <- options)
    options;
  old
  [@@php "function mb_regex_set_options(?string $options = null): string"]

let utf st = st.encoding = "UTF-8"

(* A pattern ready to run; [None] after a warning. *)
let compile ctx fn ~options pattern =
  let st = state ctx in
  let key = (pattern, options, utf st) in
  match Hashtbl.find_opt st.compiled key with
  | Some re -> Some re
  | None -> (
      let has c = String.contains options c in
      let flags =
        {
          Regex.no_flags with
          caseless = has 'i'; extended = has 'x'; dotall = has 'm' || has 'p';
          multiline = not (has 's' || has 'p'); utf = utf st; dup_names = true;
        }
      in
      let result =
        match Regex.compile ~flags pattern with
        | Ok re when Regex.names re <> [] ->
            (* groups without name do not capture beside named ones *)
            Regex.compile ~flags:{ flags with no_auto_capture = true } pattern
        | result -> result
      in
      match result with
      | Ok re ->
          Hashtbl.replace st.compiled key re;
          Some re
      | Error (message, _) ->
          let message =
            match message with
            | "missing closing parenthesis" -> "end pattern with unmatched parenthesis"
            | "missing terminating ] for character class" -> "premature end of char-class"
            | "quantifier does not follow a repeatable item" -> "target of repeat operator is not specified"
            | other -> other
          in
          Errors.warning ctx "%s(): mbregex compile err: %s" fn message;
          None)

let find re s pos =
  if pos > String.length s then None
  else match Regex.exec re s ~pos with groups -> groups | exception Regex.Failed _ -> None

let valid ctx s = (not (utf (state ctx))) || Encoding.is_valid Encoding.utf8 s

let group s (groups : int array) i =
  if (2 * i) + 1 < Array.length groups && groups.(2 * i) >= 0 then
    Value.of_string (String.sub s groups.(2 * i) (groups.((2 * i) + 1) - groups.(2 * i)))
  else Value.false_

let group_array re s groups =
  let a = Php_array.empty () in
  for i = 0 to Regex.group_count re do
    Php_array.push a (group s groups i)
  done;
  List.iter (fun (name, i) -> Php_array.set a (Key.of_string name) (group s groups i)) (Regex.names re);
  a

let match_ ctx fn ~options pattern s matches =
  if pattern = "" then Errors.value_error ctx "%s(): Argument #1 ($pattern) must not be empty" fn;
  let set a = Option.iter (fun cell -> Ref.set cell (Value.of_array a)) matches in
  if not (valid ctx s) then begin
    set (Php_array.empty ());
    false
  end
  else
    match compile ctx fn ~options pattern with
    | None ->
        set (Php_array.empty ());
        false
    | Some re -> (
        match find re s 0 with
        | Some groups ->
            set (group_array re s groups);
            true
        | None ->
            set (Php_array.empty ());
            false)

let mb_ereg ctx pattern s matches =
  match_ ctx "mb_ereg" ~options:(state ctx).options pattern s matches
  [@@php "function mb_ereg(string $pattern, string $string, &$matches = null): bool"]

let mb_eregi ctx pattern s matches =
  match_ ctx "mb_eregi" ~options:((state ctx).options ^ "i") pattern s matches
  [@@php "function mb_eregi(string $pattern, string $string, &$matches = null): bool"]

(* A replacement with \0 to \9, \k<n> and \k'n' filled in. *)
let expand re s groups replacement =
  let b = Buffer.create 64 in
  let n = String.length replacement in
  let add i = match Value.view (group s groups i) with String t -> Buffer.add_string b t | _ -> () in
  let number name =
    match int_of_string_opt name with Some i -> Some i | None -> List.assoc_opt name (Regex.names re)
  in
  let rec go i =
    if i < n then
      if replacement.[i] = '\\' && i + 1 < n then
        match replacement.[i + 1] with
        | '0' .. '9' as c ->
            let k = Char.code c - 48 in
            if k <= Regex.group_count re then add k
            else Buffer.add_string b (String.sub replacement i 2);
            go (i + 2)
        | 'k' when i + 2 < n && (replacement.[i + 2] = '<' || replacement.[i + 2] = '\'') -> (
            let close = if replacement.[i + 2] = '<' then '>' else '\'' in
            match String.index_from_opt replacement (i + 3) close with
            | Some stop when number (String.sub replacement (i + 3) (stop - i - 3)) <> None ->
                Option.iter add (number (String.sub replacement (i + 3) (stop - i - 3)));
                go (stop + 1)
            | _ ->
                Buffer.add_string b "\\k";
                go (i + 2))
        | '\\' ->
            Buffer.add_char b '\\';
            go (i + 2)
        | _ ->
            Buffer.add_char b '\\';
            go (i + 1)
      else begin
        Buffer.add_char b replacement.[i];
        go (i + 1)
      end
  in
  go 0;
  Buffer.contents b

let replace ctx fn ~extra pattern s options make =
  let options = Option.value options ~default:(state ctx).options ^ extra in
  if String.contains options 'e' then Errors.value_error ctx "Option \"e\" is not supported";
  if not (valid ctx s) then Value.null
  else
    match compile ctx fn ~options pattern with
    | None -> Value.false_
    | Some re ->
        let n = String.length s in
        let b = Buffer.create (n + 64) in
        let rec go from =
          match if from <= n then find re s from else None with
          | None -> if from < n then Buffer.add_substring b s from (n - from)
          | Some groups ->
              let start = groups.(0) and stop = groups.(1) in
              Buffer.add_substring b s from (start - from);
              Buffer.add_string b (make re groups);
              if stop > start then go stop
              else if stop < n then begin
                let next = Preg.next_char re s stop in
                Buffer.add_substring b s stop (next - stop);
                go next
              end
        in
        go 0;
        Value.of_string (Buffer.contents b)

let mb_ereg_replace ctx pattern replacement s options =
  replace ctx "mb_ereg_replace" ~extra:"" pattern s options (fun re groups -> expand re s groups replacement)
  [@@php "function mb_ereg_replace(string $pattern, string $replacement, string $string, ?string $options = null): string|false|null"]

let mb_eregi_replace ctx pattern replacement s options =
  replace ctx "mb_eregi_replace" ~extra:"i" pattern s options (fun re groups ->
      expand re s groups replacement)
  [@@php "function mb_eregi_replace(string $pattern, string $replacement, string $string, ?string $options = null): string|false|null"]

let mb_ereg_replace_callback ctx pattern callback s options =
  replace ctx "mb_ereg_replace_callback" ~extra:"" pattern s options (fun re groups ->
      Convert.to_string ctx (Call.callable ctx callback [ Value.of_array (group_array re s groups) ]))
  [@@php "function mb_ereg_replace_callback(string $pattern, callable $callback, string $string, ?string $options = null): string|false|null"]

let mb_split ctx pattern s limit =
  if not (valid ctx s) then Value.false_
  else
    match compile ctx "mb_split" ~options:(state ctx).options pattern with
    | None -> Value.false_
    | Some re ->
        let result = Php_array.empty () in
        let n = String.length s in
        let push start stop = Php_array.push result (Value.of_string (String.sub s start (stop - start))) in
        let rec go chunk pos left =
          match if left <> 1 && pos < n then find re s pos else None with
          | Some groups when groups.(1) > groups.(0) ->
              push chunk groups.(0);
              go groups.(1) groups.(1) (left - 1)
          | Some groups -> go chunk (Preg.next_char re s (max pos groups.(0))) left
          | None -> push chunk n
        in
        go 0 0 (if limit > 0 then limit else -1);
        Value.of_array result
  [@@php "function mb_split(string $pattern, string $string, int $limit = -1): array|false"]

let mb_ereg_match ctx pattern s options =
  let options = Option.value options ~default:(state ctx).options in
  valid ctx s
  &&
  match compile ctx "mb_ereg_match" ~options pattern with
  | None -> false
  | Some re -> (
      match Regex.exec ~anchored:true re s ~pos:0 with
      | Some _ -> true
      | None | (exception Regex.Failed _) -> false)
  [@@php "function mb_ereg_match(string $pattern, string $string, ?string $options = null): bool"]

(* {1 Search in steps} *)

let use ctx fn pattern options =
  let st = state ctx in
  Option.iter
    (fun pattern ->
      let options = Option.value options ~default:st.options in
      if pattern = "" then Errors.value_error ctx "%s(): Argument #1 ($pattern) must not be empty" fn;
      st.regex <- compile ctx fn ~options pattern)
    pattern;
  st

let mb_ereg_search_init ctx s pattern options =
  (match pattern with
  | Some "" -> Errors.value_error ctx "mb_ereg_search_init(): Argument #2 ($pattern) must not be empty"
  | _ -> ());
  let st = use ctx "mb_ereg_search_init" pattern options in
  st.text <- Some s;
  st.position <- (if valid ctx s then 0 else String.length s);
  st.groups <- None;
  valid ctx s
  [@@php "function mb_ereg_search_init(string $string, ?string $pattern = null, ?string $options = null): bool"]

let search ctx fn pattern options answer =
  let st = use ctx fn pattern options in
  match (st.text, st.regex) with
  | None, _ -> Errors.error ctx "No string was provided"
  | _, None -> Errors.error ctx "No pattern was provided"
  | Some s, Some re -> (
      match find re s st.position with
      | Some groups ->
          st.groups <- Some groups;
          let stop = groups.(1) in
          st.position <- (if stop > groups.(0) || stop >= String.length s then stop else Preg.next_char re s stop);
          answer re s groups
      | None ->
          st.groups <- None;
          st.position <- String.length s;
          Value.false_)

let mb_ereg_search ctx pattern options =
  search ctx "mb_ereg_search" pattern options (fun _ _ _ -> Value.true_)
  [@@php "function mb_ereg_search(?string $pattern = null, ?string $options = null): bool; value"]

let mb_ereg_search_pos ctx pattern options =
  search ctx "mb_ereg_search_pos" pattern options (fun _ _ groups ->
      Value.of_array (Php_array.of_list [ Value.of_int groups.(0); Value.of_int (groups.(1) - groups.(0)) ]))
  [@@php "function mb_ereg_search_pos(?string $pattern = null, ?string $options = null): array|false"]

let mb_ereg_search_regs ctx pattern options =
  search ctx "mb_ereg_search_regs" pattern options (fun re s groups -> Value.of_array (group_array re s groups))
  [@@php "function mb_ereg_search_regs(?string $pattern = null, ?string $options = null): array|false"]

let mb_ereg_search_getregs ctx =
  let st = state ctx in
  match (st.text, st.regex, st.groups) with
  | Some s, Some re, Some groups -> Value.of_array (group_array re s groups)
  | _ -> Value.false_
  [@@php "function mb_ereg_search_getregs(): array|false"]

let mb_ereg_search_getpos ctx = (state ctx).position
  [@@php "function mb_ereg_search_getpos(): int; nothrow"]

let mb_ereg_search_setpos ctx offset =
  let st = state ctx in
  let length = match st.text with Some s -> String.length s | None -> 0 in
  let at = if offset < 0 && st.text <> None then offset + length else offset in
  if at < 0 || (st.text <> None && at > length) then
    Errors.value_error ctx "mb_ereg_search_setpos(): Argument #1 ($offset) is out of range";
  st.position <- at;
  true
  [@@php "function mb_ereg_search_setpos(int $offset): bool"]
