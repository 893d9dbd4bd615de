let url_decode s =
  if not (String.contains s '+' || String.contains s '%') then s
  else Router.percent_decode (String.map (fun c -> if c = '+' then ' ' else c) s)

let split_at_first c s =
  match String.index_opt s c with
  | Some i -> (String.sub s 0 i, Some (String.sub s (i + 1) (String.length s - i - 1)))
  | None -> (s, None)

let split_on_any separators s =
  let n = String.length s in
  let rec go start i acc =
    if i = n then List.rev (String.sub s start (i - start) :: acc)
    else if String.contains separators s.[i] then go (i + 1) (i + 1) (String.sub s start (i - start) :: acc)
    else go start (i + 1) acc
  in
  go 0 0 []

let pairs ?(separators = "&") s =
  List.filter_map
    (fun piece ->
      let name, value = split_at_first '=' piece in
      if name = "" then None
      else Some (url_decode name, match value with None -> "" | Some v -> url_decode v))
    (split_on_any separators s)

let trim_left s =
  let n = String.length s in
  let rec first i = if i < n && (s.[i] = ' ' || s.[i] = '\t') then first (i + 1) else i in
  let i = first 0 in
  String.sub s i (n - i)

let cookies header =
  List.filter_map
    (fun piece ->
      let name, value = split_at_first '=' (trim_left piece) in
      if name = "" then None
      else Some (name, match value with None -> "" | Some v -> Router.percent_decode v))
    (String.split_on_char ';' header)

type part = { name : string; filename : string option; content_type : string; data : string }

(* [find s sub from] is the first position of [sub] in [s] at or after [from]. *)
let find s sub from =
  let n = String.length s and m = String.length sub in
  let rec at i =
    if i + m > n then None
    else if String.unsafe_get s i = String.unsafe_get sub 0 && String.sub s i m = sub then Some i
    else at (i + 1)
  in
  if m = 0 then None else at from

let starts_with prefix s =
  String.length s >= String.length prefix && String.sub s 0 (String.length prefix) = prefix

(* Parameters of a header value: [; name="quoted \" text"; other=token]. *)
let parameters value =
  let n = String.length value in
  let rec skip i = if i < n && (value.[i] = ';' || value.[i] = ' ' || value.[i] = '\t') then skip (i + 1) else i in
  let rec quoted i b =
    if i >= n then (Buffer.contents b, i)
    else
      match value.[i] with
      | '"' -> (Buffer.contents b, i + 1)
      | '\\' when i + 1 < n && (value.[i + 1] = '"' || value.[i + 1] = '\\') ->
          Buffer.add_char b value.[i + 1];
          quoted (i + 2) b
      | c -> Buffer.add_char b c; quoted (i + 1) b
  in
  let token i =
    let rec last j = if j < n && value.[j] <> ';' then last (j + 1) else j in
    let j = last i in
    (String.trim (String.sub value i (j - i)), j)
  in
  let rec go i acc =
    let i = skip i in
    if i >= n then List.rev acc
    else
      let rec name_end j = if j < n && value.[j] <> '=' && value.[j] <> ';' then name_end (j + 1) else j in
      let j = name_end i in
      let name = String.lowercase_ascii (String.trim (String.sub value i (j - i))) in
      if j < n && value.[j] = '=' then
        let text, next =
          if j + 1 < n && value.[j + 1] = '"' then quoted (j + 2) (Buffer.create 16) else token (j + 1)
        in
        go next ((name, text) :: acc)
      else go j ((name, "") :: acc)
  in
  go 0 []

let boundary content_type =
  let kind, rest = split_at_first ';' content_type in
  if String.lowercase_ascii (String.trim kind) <> "multipart/form-data" then None
  else
    match List.assoc_opt "boundary" (parameters (Option.value rest ~default:"")) with
    | Some "" | None -> None
    | found -> found

let part_of_text text =
  let header_end, data_start =
    match find text "\r\n\r\n" 0 with
    | Some i -> (i, i + 4)
    | None -> ( match find text "\n\n" 0 with Some i -> (i, i + 2) | None -> (String.length text, String.length text))
  in
  let headers =
    List.filter_map
      (fun line ->
        match split_at_first ':' (String.trim line) with
        | name, Some value -> Some (String.lowercase_ascii name, String.trim value)
        | _ -> None)
      (String.split_on_char '\n' (String.sub text 0 header_end))
  in
  match List.assoc_opt "content-disposition" headers with
  | None -> None
  | Some disposition ->
      let parameters = parameters (Option.value (snd (split_at_first ';' disposition)) ~default:"") in
      Option.map
        (fun name ->
          {
            name;
            filename = List.assoc_opt "filename" parameters;
            content_type = Option.value (List.assoc_opt "content-type" headers) ~default:"";
            data = String.sub text data_start (String.length text - data_start);
          })
        (List.assoc_opt "name" parameters)

let parts ~boundary body =
  let delimiter = "--" ^ boundary in
  (* The text between two delimiters, without the line ends around it. *)
  let rec go from acc =
    let after_line =
      if starts_with "\r\n" (String.sub body from (min 2 (String.length body - from))) then from + 2
      else if from < String.length body && body.[from] = '\n' then from + 1
      else from
    in
    match find body ("\n" ^ delimiter) (max 0 (after_line - 1)) with
    | None -> List.rev acc
    | Some stop ->
        let text_end = if stop > after_line && body.[stop - 1] = '\r' then stop - 1 else stop in
        let text = String.sub body after_line (max 0 (text_end - after_line)) in
        let acc = match part_of_text text with Some part -> part :: acc | None -> acc in
        let next = stop + 1 + String.length delimiter in
        if next + 1 < String.length body && body.[next] = '-' && body.[next + 1] = '-' then List.rev acc
        else go next acc
  in
  match find body delimiter 0 with
  | None -> []
  | Some start -> go (start + String.length delimiter) []

type path = string * string option list

let underscores = String.map (function ' ' | '.' | '[' -> '_' | c -> c)

let path name =
  let rec spaces i = if i < String.length name && name.[i] = ' ' then spaces (i + 1) else i in
  let start = spaces 0 in
  let name = String.sub name start (String.length name - start) in
  let base, rest = split_at_first '[' name in
  let base = underscores base in
  if base = "" then None
  else
    (* [index text acc]: [text] follows an opening bracket. *)
    let rec index text acc =
      let skipped = if text <> "" && text.[0] = ' ' then String.sub text 1 (String.length text - 1) else text in
      if skipped <> "" && skipped.[0] = ']' then next (String.sub skipped 1 (String.length skipped - 1)) (None :: acc)
      else
        match split_at_first ']' text with
        | key, Some after -> next after (Some key :: acc)
        | _, None -> (
            (* an unclosed bracket is no index: it belongs to what stands before it *)
            match acc with
            | [] -> (base ^ "_" ^ underscores text, [])
            | _ -> (base, List.rev acc))
    and next text acc =
      if text <> "" && text.[0] = '[' then index (String.sub text 1 (String.length text - 1)) acc
      else (base, List.rev acc)
    in
    match rest with None -> Some (base, []) | Some text -> Some (index text [])
