type mapping = { ascii : int -> int; table : (int, int list) Hashtbl.t Lazy.t }

(* One item of {!Case_table}: "e0-f6-32", "101-12f/2-1", "b5+743", "df=53,53". *)
let add_item table item =
  let hex text = int_of_string ("0x" ^ text) in
  match String.index_opt item '=' with
  | Some i ->
      let targets = String.sub item (i + 1) (String.length item - i - 1) in
      Hashtbl.replace table (hex (String.sub item 0 i)) (List.map hex (String.split_on_char ',' targets))
  | None ->
      let sign_at =
        match String.rindex_opt item '+' with Some i -> i | None -> String.rindex item '-'
      in
      let delta = int_of_string (String.sub item (if item.[sign_at] = '+' then sign_at + 1 else sign_at) (String.length item - sign_at - if item.[sign_at] = '+' then 1 else 0)) in
      let range = String.sub item 0 sign_at in
      let range, step =
        match String.index_opt range '/' with Some i -> (String.sub range 0 i, 2) | None -> (range, 1)
      in
      let first, last =
        match String.index_opt range '-' with
        | Some i -> (hex (String.sub range 0 i), hex (String.sub range (i + 1) (String.length range - i - 1)))
        | None -> (hex range, hex range)
      in
      let rec add c = if c <= last then begin Hashtbl.replace table c [ c + delta ]; add (c + step) end in
      add first

let read text =
  lazy
    (let table = Hashtbl.create 1500 in
     List.iter (fun item -> if item <> "" then add_item table item) (String.split_on_char ' ' text);
     table)

let raise_case c = if c >= 97 && c <= 122 then c - 32 else c
let lower_case c = if c >= 65 && c <= 90 then c + 32 else c
let upper = { ascii = raise_case; table = read Case_table.upper }
let lower = { ascii = lower_case; table = read Case_table.lower }
let title = { ascii = raise_case; table = read Case_table.title }
let fold = { ascii = lower_case; table = read Case_table.fold }

let map m c =
  if c < 128 then [ m.ascii c ]
  else match Hashtbl.find_opt (Lazy.force m.table) c with Some targets -> targets | None -> [ c ]

let simple m c =
  if c < 128 then m.ascii c
  else match Hashtbl.find_opt (Lazy.force m.table) c with Some [ target ] -> target | _ -> c
