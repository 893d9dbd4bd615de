(* Addresses, services and versions: what needs no network. *)

let octets s =
  let part p =
    let n = String.length p in
    if n = 0 || n > 3 || not (String.for_all (fun c -> c >= '0' && c <= '9') p) then None
    else if n > 1 && p.[0] = '0' then None
    else match int_of_string_opt p with Some v when v < 256 -> Some v | _ -> None
  in
  match List.map part (String.split_on_char '.' s) with
  | [ Some a; Some b; Some c; Some d ] -> Some (a, b, c, d)
  | _ -> None

let ip2long ip =
  match octets ip with
  | Some (a, b, c, d) -> Value.of_int ((a lsl 24) lor (b lsl 16) lor (c lsl 8) lor d)
  | None -> Value.false_
  [@@php "function ip2long(string $ip): int|false; pure; nothrow"]

let dotted n =
  Printf.sprintf "%d.%d.%d.%d" ((n lsr 24) land 255) ((n lsr 16) land 255) ((n lsr 8)
    land 255)
    (n land 255)

let long2ip n = Value.of_string (dotted n)
  [@@php "function long2ip(int $ip): string|false; pure; nothrow"]

(* The 16 bytes of an IPv6 address. *)
let ipv6 text =
  let words side = if side = "" then [] else String.split_on_char ':' side in
  let word w =
    match octets w with
    | Some (a, b, c, d) -> Some [ a; b; c; d ]
    | None ->
        if w = "" || String.length w > 4 then None
        else
          Option.map (fun v -> [ v lsr 8; v land 255 ])
            (if String.for_all (fun c -> Std_codecs.hex_value c <> None) w then
             int_of_string_opt ("0x" ^ w)
            else None)
  in
  let bytes side =
    List.fold_right
      (fun w acc ->
        match (word w, acc) with Some x, Some rest -> Some (x @ rest) | _ -> None)
      (words side) (Some [])
  in
  let split =
    match Stream.find_sub text 0 "::" with
    | Some i -> (String.sub text 0 i, Some (String.sub text (i + 2) (String.length text -
        i - 2)))
    | None -> (text, None)
  in
  let all =
    match split with
    | whole, None -> bytes whole
    | left, Some right -> (
        match (bytes left, bytes right) with
        | Some l, Some r when List.length l + List.length r <= 14 ->
            Some (l @ List.init (16 - List.length l - List.length r) (fun _ -> 0) @ r)
        | _ -> None)
  in
  match all with
  | Some bytes when List.length bytes = 16 ->
      Some (String.concat "" (List.map (fun b -> String.make 1 (Char.chr b)) bytes))
  | _ -> None

let inet_pton ip =
  let packed =
    if String.contains ip ':' then ipv6 ip
    else
      Option.map
        (fun (a, b, c, d) ->
          String.concat "" (List.map (fun n -> String.make 1 (Char.chr n)) [ a; b; c;
            d ]))
        (octets ip)
  in
  match packed with
  | Some s -> Value.of_string s
  | None -> Value.false_
  [@@php "function inet_pton(string $ip): string|false; pure; nothrow"]

let ipv6_text s =
  let words = Array.init 8 (fun i -> (Char.code s.[2 * i] lsl 8) lor Char.code s.[(2 * i)
    + 1]) in
  let rec run i = if i < 8 && words.(i) = 0 then 1 + run (i + 1) else 0 in
  let best = ref (-1) and size = ref 1 in
  Array.iteri
    (fun i _ ->
      let n = run i in
      if n > !size then begin
        best := i;
        size := n
      end)
    words;
  let text from upto =
    String.concat ":"
      (List.init (max 0 (upto - from)) (fun i -> Printf.sprintf "%x" words.(from + i)))
  in
  if (!best = 0 && !size = 6) || (!best = 0 && !size = 5 && words.(5) = 0xffff) then
    Printf.sprintf "::%s%s"
      (if !size = 5 then "ffff:" else "")
      (dotted ((words.(6) lsl 16) lor words.(7)))
  else if !best < 0 then text 0 8
  else text 0 !best ^ "::" ^ text (!best + !size) 8

let inet_ntop s =
  match String.length s with
  | 4 ->
      let part i = string_of_int (Char.code s.[i]) in
      Value.of_string (String.concat "." (List.init 4 part))
  | 16 -> Value.of_string (ipv6_text s)
  | _ -> Value.false_
  [@@php "function inet_ntop(string $ip): string|false; pure; nothrow"]

(* {1 Files of the system} *)

(* Lines of a table such as /etc/services, as words without comments. *)
let table ctx path =
  match ctx.Types.req.host.read_file path with
  | Error _ -> []
  | Ok text ->
      List.filter_map
        (fun line ->
          let line =
            match String.index_opt line '#' with
            | Some i -> String.sub line 0 i
            | None -> line
          in
          let line = String.map (fun c -> if c = '\t' then ' ' else c) line in
          match List.filter (fun w -> w <> "") (String.split_on_char ' ' line) with
          | [] -> None
          | words -> Some words)
        (String.split_on_char '\n' text)

let getservbyname ctx service protocol =
  let suffix = "/" ^ protocol in
  let found = function
    | name :: port :: aliases
      when (name = service || List.mem service aliases)
        && Filename.check_suffix port suffix ->
        int_of_string_opt (Filename.chop_suffix port suffix)
    | _ -> None
  in
  match List.find_map found (table ctx "/etc/services") with
  | Some port -> Value.of_int port
  | None -> Value.false_
  [@@php "function getservbyname(string $service, string $protocol): int|false; nothrow"]

let getservbyport ctx port protocol =
  let wanted = string_of_int port ^ "/" ^ protocol in
  let found = function name :: p :: _ when p = wanted -> Some name | _ -> None in
  match List.find_map found (table ctx "/etc/services") with
  | Some name -> Value.of_string name
  | None -> Value.false_
  [@@php "function getservbyport(int $port, string $protocol): string|false; nothrow"]

let getprotobyname ctx protocol =
  let found = function
    | name :: n :: aliases when name = protocol || List.mem protocol aliases ->
        int_of_string_opt n
    | _ -> None
  in
  match List.find_map found (table ctx "/etc/protocols") with
  | Some n -> Value.of_int n
  | None -> Value.false_
  [@@php "function getprotobyname(string $protocol): int|false; nothrow"]

let getprotobynumber ctx number =
  let wanted = string_of_int number in
  let found = function name :: n :: _ when n = wanted -> Some name | _ -> None in
  match List.find_map found (table ctx "/etc/protocols") with
  | Some name -> Value.of_string name
  | None -> Value.false_
  [@@php "function getprotobynumber(int $protocol): string|false; nothrow"]

(* {1 Versions} *)

(* "1.0rc1" as "1", "0", "rc", "1". *)
let version_parts v =
  let kind c = match c with '0' .. '9' -> 1 | 'a' .. 'z' | 'A' .. 'Z' -> 2 | _ -> 0 in
  let n = String.length v in
  let rec go i acc =
    if i >= n then List.rev acc
    else
      match v.[i] with
      | '-' | '_' | '+' | '.' -> go (i + 1) acc
      | c ->
          let k = kind c in
          let same c' =
            match c' with '-' | '_' | '+' | '.' -> false | c' -> kind c' = k
          in
          let rec stop j = if j < n && same v.[j] then stop (j + 1) else j in
          let j = stop (i + 1) in
          go j (String.sub v i (j - i) :: acc)
  in
  go 0 []

let is_number p = p <> "" && p.[0] >= '0' && p.[0] <= '9'

(* The order of the forms a part may have: an unknown one, dev, alpha, beta, RC, "#", pl.
   *)
let form p =
  let starts = Std_string.str_starts_with p in
  if starts "dev" then 0
  else if starts "alpha" || p = "a" then 1
  else if starts "beta" || p = "b" then 2
  else if starts "RC" || starts "rc" then 3
  else if starts "#" then 4
  else if starts "pl" || p = "p" then 5
  else -1

let compare_parts a b =
  match (is_number a, is_number b) with
  | true, true ->
      let number s = Option.value (int_of_string_opt ("0u" ^ s)) ~default:max_int in
      compare (number a) (number b)
  | false, false -> compare (form a) (form b)
  | true, false -> compare (form "#") (form b)
  | false, true -> compare (form a) (form "#")

let rec compare_versions a b =
  match (a, b) with
  | [], [] -> 0
  | x :: a, y :: b ->
      let c = compare_parts x y in
      if c <> 0 then c else compare_versions a b
  | x :: _, [] -> if is_number x then 1 else compare_versions a [ "#" ]
  | [], y :: _ -> if is_number y then -1 else compare_versions [ "#" ] b

let version_compare ctx v1 v2 operator =
  let c =
    if v1 = "" || v2 = "" then compare (v1 <> "") (v2 <> "")
    else compare_versions (version_parts v1) (version_parts v2)
  in
  match operator with
  | None -> Value.of_int c
  | Some operator ->
      Value.of_bool
        (match operator with
        | "<" | "lt" -> c < 0
        | "<=" | "le" -> c <= 0
        | ">" | "gt" -> c > 0
        | ">=" | "ge" -> c >= 0
        | "==" | "eq" -> c = 0
        | "!=" | "<>" | "ne" -> c <> 0
        | _ ->
            Errors.value_error ctx
              "version_compare(): Argument #3 ($operator) must be a valid comparison operator")
  [@@php "function version_compare(string $version1, string $version2, ?string $operator = null): int|bool"]
