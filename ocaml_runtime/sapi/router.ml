type kind = File | Directory | Missing

type target =
  | Script of { script : string; path_info : string option }
  | Static of string
  | Not_found

let hex_digit = function
  | '0' .. '9' as c -> Some (Char.code c - 48)
  | 'a' .. 'f' as c -> Some (Char.code c - 87)
  | 'A' .. 'F' as c -> Some (Char.code c - 55)
  | _ -> None

let percent_decode s =
  let n = String.length s in
  let b = Buffer.create n in
  let rec go i =
    if i < n then
      match if s.[i] = '%' && i + 2 < n then (hex_digit s.[i + 1], hex_digit s.[i + 2]) else (None, None) with
      | Some hi, Some lo -> Buffer.add_char b (Char.chr ((hi * 16) + lo)); go (i + 3)
      | _ -> Buffer.add_char b s.[i]; go (i + 1)
  in
  go 0;
  Buffer.contents b

let resolve segments =
  let push stack = function
    | "" | "." -> stack
    | ".." -> ( match stack with [] -> [] | _ :: rest -> rest)
    | segment -> segment :: stack
  in
  "/" ^ String.concat "/" (List.rev (List.fold_left push [] segments))

let resolve_dots path = resolve (String.split_on_char '/' path)

let normalise path =
  let segments = String.split_on_char '/' (percent_decode path) in
  let final_slash = match List.rev segments with ("" | "." | "..") :: _ -> true | _ -> false in
  match resolve segments with "/" -> "/" | path -> if final_slash then path ^ "/" else path

let is_php path = Filename.check_suffix (String.lowercase_ascii path) ".php"

let strip_slashes path =
  let rec last i = if i > 0 && path.[i - 1] = '/' then last (i - 1) else i in
  String.sub path 0 (last (String.length path))

let index_of lookup dir =
  List.find_opt (fun file -> lookup file = File) [ dir ^ "/index.php"; dir ^ "/index.html" ]

let route ?fallback lookup path =
  let found file rest =
    if is_php file then Script { script = file; path_info = (if rest = "" then None else Some rest) }
    else Static file
  in
  let not_found () =
    match fallback with
    | Some script when lookup script = File -> Script { script; path_info = Some path }
    | _ -> Not_found
  in
  let has_dot = String.contains path '.' in
  (* [at] is a prefix of [path] without final slash; the rest of the path becomes path info. *)
  let rec climb at =
    let rest () = String.sub path (String.length at) (String.length path - String.length at) in
    match lookup (if at = "" then "/" else at) with
    | File -> found at (rest ())
    | Directory -> (
        match index_of lookup at with
        | Some index ->
            let rest = rest () in
            found index (if rest = "/" then "" else rest)
        | None -> not_found ())
    | Missing when at = "" -> not_found ()
    | Missing when has_dot && not (is_php_prefix at) -> not_found ()
    | Missing -> climb (String.sub at 0 (String.rindex at '/'))
  (* a path with a dot is only searched upwards for a file it continues: /page.php/info *)
  and is_php_prefix at =
    match String.rindex_opt at '/' with
    | None | Some 0 -> false
    | Some i ->
        let parent = String.sub at 0 i in
        lookup parent = File || is_php_prefix parent
  in
  climb (strip_slashes path)
