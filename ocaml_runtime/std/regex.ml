type flags = Regex_syntax.options = {
  caseless : bool;
  multiline : bool;
  dotall : bool;
  extended : bool;
  anchored : bool;
  dollar_end_only : bool;
  ungreedy : bool;
  dup_names : bool;
  utf : bool;
  no_auto_capture : bool;
}

let no_flags =
  { caseless = false; multiline = false; dotall = false; extended = false; anchored = false;
    dollar_end_only = false; ungreedy = false; dup_names = false; utf = false; no_auto_capture = false }

let with_modifier flags = function
  | 'i' -> Some { flags with caseless = true }
  | 'm' -> Some { flags with multiline = true }
  | 's' -> Some { flags with dotall = true }
  | 'x' -> Some { flags with extended = true }
  | 'A' -> Some { flags with anchored = true }
  | 'D' -> Some { flags with dollar_end_only = true }
  | 'U' -> Some { flags with ungreedy = true }
  | 'J' -> Some { flags with dup_names = true }
  | 'u' -> Some { flags with utf = true }
  | 'n' -> Some { flags with no_auto_capture = true }
  | 'S' | 'X' | ' ' | '\n' | '\r' -> Some flags
  | _ -> None

type t = { tree : Regex_ast.t; machine : Regex_exec.t }

let compile ~flags pattern =
  match Regex_syntax.parse flags pattern with
  | tree -> Ok { tree; machine = Regex_exec.create (Regex_compile.program tree) }
  | exception Regex_syntax.Error (message, offset) -> Error (message, offset)

let group_count t = t.tree.group_count
let names t = t.tree.names
let is_utf t = t.tree.utf

type failure = Backtrack_limit | Stack_limit | Bad_utf8 | Bad_utf8_offset

exception Failed of failure

let check_utf8 s pos =
  if Regex_unicode.invalid_utf8 s <> None then raise (Failed Bad_utf8);
  if pos < String.length s && Char.code s.[pos] land 0xc0 = 0x80 then raise (Failed Bad_utf8_offset)

(* What the machine counts is cheaper than a step of the JIT's count, and comes more often: some times the
   number, and a share for passing over the subject. *)
let steps t limit s =
  let limit = match t.tree.match_limit with Some n -> min n limit | None -> limit in
  (limit * 10) + (String.length s * 16)

let exec ?(anchored = false) ?(not_empty_at_start = false) ?(checked = false) ?(backtrack_limit = 1_000_000) t s
    ~pos =
  if pos < 0 || pos > String.length s then invalid_arg "Regex.exec";
  if t.tree.utf && not checked then check_utf8 s pos;
  try Regex_exec.search t.machine s ~pos ~anchored ~not_empty_at_start ~limit:(steps t backtrack_limit s) with
  | Regex_exec.Failed Backtrack_limit -> raise (Failed Backtrack_limit)
  | Regex_exec.Failed Stack_limit -> raise (Failed Stack_limit)

let mark t = Regex_exec.last_mark t.machine

let quote ?delimiter s =
  let buf = Buffer.create (String.length s + 16) in
  String.iter
    (fun c ->
      match c with
      | '.' | '\\' | '+' | '*' | '?' | '[' | '^' | ']' | '$' | '(' | ')' | '{' | '}' | '=' | '!' | '>' | '<' | '|'
      | ':' | '-' | '#' ->
          Buffer.add_char buf '\\';
          Buffer.add_char buf c
      | '\000' -> Buffer.add_string buf "\\000"
      | c ->
          if delimiter = Some c then Buffer.add_char buf '\\';
          Buffer.add_char buf c)
    s;
  Buffer.contents buf
