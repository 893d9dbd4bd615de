open Types

type native += Last_error of int

let set_error ctx code = Hashtbl.replace ctx.req.ext "preg" (Last_error code)
let clear_error ctx = if Hashtbl.mem ctx.req.ext "preg" then Hashtbl.remove ctx.req.ext "preg"
let error ctx = match Hashtbl.find_opt ctx.req.ext "preg" with Some (Last_error code) -> code | _ -> 0

let internal_error = 1
let backtrack_limit_error = 2
let bad_utf8_error = 4
let bad_utf8_offset_error = 5
let jit_stack_error = 6

let code_of_failure = function
  | Regex.Backtrack_limit -> backtrack_limit_error
  | Stack_limit -> jit_stack_error
  | Bad_utf8 -> bad_utf8_error
  | Bad_utf8_offset -> bad_utf8_offset_error

(* Compiled patterns, immutable once made, shared by all requests of the process. *)
let cache : (string, Regex.t) Hashtbl.t = Hashtbl.create 64
let cache_limit = 4096

let is_alnum = function 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' -> true | _ -> false

let compile ctx fn text =
  let n = String.length text in
  let warn fmt = Printf.ksprintf (fun message -> Errors.warning ctx "%s(): %s" fn message; set_error ctx internal_error; None) fmt in
  let rec first i = if i < n && Std_string.is_blank text.[i] && text.[i] <> '\000' then first (i + 1) else i in
  let start = first 0 in
  if start = n then warn "Empty regular expression"
  else
    let delimiter = text.[start] in
    if is_alnum delimiter || delimiter = '\\' || delimiter = '\000' then
      warn "Delimiter must not be alphanumeric, backslash, or NUL"
    else
      let closing = match delimiter with '(' -> ')' | '[' -> ']' | '{' -> '}' | '<' -> '>' | c -> c in
      let rec find i depth =
        if i >= n then None
        else
          match text.[i] with
          | '\\' when i + 1 < n -> find (i + 2) depth
          | c when c = closing && depth = 0 -> Some i
          | c when c = closing && closing <> delimiter -> find (i + 1) (depth - 1)
          | c when c = delimiter && closing <> delimiter -> find (i + 1) (depth + 1)
          | _ -> find (i + 1) depth
      in
      match find (start + 1) 0 with
      | None ->
          if closing = delimiter then warn "No ending delimiter '%c' found" delimiter
          else warn "No ending matching delimiter '%c' found" closing
      | Some stop -> (
          let body = String.sub text (start + 1) (stop - start - 1) in
          let rec modifiers i flags =
            if i >= n then Ok flags
            else
              match text.[i] with
              | ' ' | '\n' | '\r' -> modifiers (i + 1) flags
              | c -> ( match Regex.with_modifier flags c with Some flags -> modifiers (i + 1) flags | None -> Error c)
          in
          match modifiers (stop + 1) Regex.no_flags with
          | Error 'e' -> warn "The /e modifier is no longer supported, use preg_replace_callback instead"
          | Error '\000' -> warn "NUL byte is not a valid modifier"
          | Error c -> warn "Unknown modifier '%c'" c
          | Ok flags -> (
              match Regex.compile ~flags body with
              | Ok re ->
                  if Hashtbl.length cache >= cache_limit then Hashtbl.reset cache;
                  Hashtbl.replace cache text re;
                  Some re
              | Error (message, offset) -> warn "Compilation failed: %s at offset %d" message offset))

let pattern ctx fn text =
  match Hashtbl.find_opt cache text with Some _ as found -> found | None -> compile ctx fn text

let limit ctx = match int_of_string_opt (Errors.ini ctx "pcre.backtrack_limit") with Some n -> n | None -> 1_000_000

let find ctx re s ~pos =
  match Regex.exec re s ~pos ~backtrack_limit:(limit ctx) with
  | found -> Some found
  | exception Regex.Failed failure ->
      set_error ctx (code_of_failure failure);
      None

(* The position after the character at [i]. *)
let next_char re s i =
  if not (Regex.is_utf re) then i + 1
  else
    let rec over j = if j < String.length s && Char.code s.[j] land 0xc0 = 0x80 then over (j + 1) else j in
    over (i + 1)

let fold_matches ctx re s ~pos ~limit:most f init =
  let backtrack_limit = limit ctx in
  let n = String.length s in
  let rec go pos ~retry ~checked acc count =
    if count = most || pos > n then Some acc
    else
      match Regex.exec re s ~pos ~anchored:retry ~not_empty_at_start:retry ~checked ~backtrack_limit with
      | exception Regex.Failed failure ->
          set_error ctx (code_of_failure failure);
          None
      | Some groups ->
          let acc = f acc groups in
          (* \K may put the start behind the end *)
          let stop = max groups.(1) groups.(0) in
          go stop ~retry:(groups.(0) = groups.(1)) ~checked:true acc (count + 1)
      | None ->
          if retry && pos < n then go (next_char re s pos) ~retry:false ~checked:true acc count else Some acc
  in
  go pos ~retry:false ~checked:false init 0

type captures = { with_offsets : bool; unmatched_null : bool }

let capture how s groups i =
  let start = groups.(2 * i) in
  let text =
    if start < 0 then if how.unmatched_null then Value.null else Value.empty_string
    else Value.of_string (String.sub s start (max 0 (groups.((2 * i) + 1) - start)))
  in
  if how.with_offsets then
    Value.of_array (Php_array.of_list [ text; Value.of_int (if start < 0 then -1 else start) ])
  else text

let name_of re i = List.find_map (fun (name, j) -> if i = j then Some name else None) (Regex.names re)

let last_group groups =
  let rec go i = if i > 0 && groups.(2 * i) < 0 then go (i - 1) else i in
  go ((Array.length groups / 2) - 1)

let mark_key = Key.literal "MARK"

let match_array how ?(trim = true) ?mark re s groups =
  let last =
    if how.unmatched_null || not trim then Regex.group_count re else last_group groups
  in
  let result =
    if Regex.names re = [] then
      Php_array.init (last + 1) (capture how s groups)
    else begin
      let result = Php_array.empty () in
      for i = 0 to last do
        let v = capture how s groups i in
        Option.iter (fun name -> Php_array.set result (Key.literal name) (Value.copy v)) (name_of re i);
        Php_array.set_int result i v
      done;
      result
    end
  in
  Option.iter (fun name -> Php_array.set result mark_key (Value.of_string name)) mark;
  result
