(* Strings, part 2: joining, splitting, replacing, padding, escaping
   (https://www.php.net/manual/en/ref.strings.php). *)

let value_error = Errors.value_error

(* [strings ctx a] are the elements of [a] converted to strings. *)
let strings ctx a = List.map (Convert.to_string ctx) (Php_array.to_list a)

(* {1 Joining and splitting} *)

(* String.concat within the memory limit *)
let concat separator parts =
  let size = List.fold_left (fun n s -> n + String.length s + String.length separator) 0 parts in
  Limits.reserve size;
  String.concat separator parts

let joined fn ctx separator array =
  let join separator a = Value.of_string (concat separator (strings ctx a)) in
  let wrong name kind =
    let args = separator :: Option.to_list (Option.map Value.of_array array) in
    Coerce.arg_failed (Array_args.frame ctx fn args) fn 1 name kind separator
  in
  match (Value.view separator, array) with
  | Array _, Some _ -> wrong "separator" "string"
  | Array a, None -> join "" a
  | _, None -> wrong "array" "array"
  | _, Some a -> join (Convert.to_string ctx separator) a

let implode ctx separator array = joined "implode" ctx separator array
  [@@php "function implode(string|array $separator, ?array $array = null): string; value"]

let implode_array ctx separator array = concat separator (strings ctx array)

let join ctx separator array = joined "join" ctx separator array
  [@@php "function join(string|array $separator, ?array $array = null): string; value; alias of implode"]

let explode ctx separator s limit =
  if separator = "" then value_error ctx "explode(): Argument #1 ($separator) cannot be empty";
  let width = String.length separator in
  let result = Php_array.empty () in
  let add start stop = Php_array.push result (String.sub s start (stop - start)) in
  let rec pieces from left =
    match if left = 1 then -1 else Std_string.find s separator from with
    | -1 -> add from (String.length s)
    | i -> add from i; pieces (i + width) (left - 1)
  in
  if limit >= 0 then pieces 0 (if limit = 0 then 1 else limit)
  else begin
    pieces 0 0;
    for _ = 1 to min (-limit) (Php_array.count result) do ignore (Php_array.pop result) done
  end;
  Php_array.values result
  [@@php "function explode(string $separator, string $string, int $limit = PHP_INT_MAX): array; throws if separator is empty"]

let str_split ctx s length =
  if length < 1 then value_error ctx "str_split(): Argument #2 ($length) must be greater than 0";
  let n = String.length s in
  if n = 0 then Php_array.values (Php_array.of_list [])
  else
    let count = (n + length - 1) / length in
    let length = min length n in
    Php_array.values
      (Php_array.init count (fun i ->
           if length = 1 then Std_string.chr (Char.code s.[i])
           else String.sub s (i * length) (min length (n - (i * length)))))
  [@@php "function str_split(string $string, int $length = 1): array; throws if length is outside 1.."]

let chunk_split ctx s length separator =
  if length < 1 then value_error ctx "chunk_split(): Argument #2 ($length) must be greater than 0";
  let n = String.length s in
  let b = Buffer.create (n + (n / min length (n + 1) * String.length separator) + 16) in
  let rec go i =
    if i < n then begin
      Buffer.add_string b (String.sub s i (min length (n - i)));
      Buffer.add_string b separator;
      go (i + length)
    end
  in
  if length >= n then s ^ separator
  else begin
    go 0;
    Buffer.contents b
  end
  [@@php {|function chunk_split(string $string, int $length = 76, string $separator = "\r\n"): string; throws if length is outside 1..|}]

(* strtok keeps its string and position in the request. *)
type Types.native += Tokens of { text : string; mutable position : int }

let strtok (ctx : Types.ctx) string token =
  let state = ctx.req.ext in
  let tokens, text =
    match token with
    | Some tokens ->
        Hashtbl.replace state "strtok" (Tokens { text = string; position = 0 });
        (tokens, Hashtbl.find_opt state "strtok")
    | None -> (string, Hashtbl.find_opt state "strtok")
  in
  match text with
  | Some (Tokens t) ->
      let is_separator = Std_string.char_set tokens in
      let n = String.length t.text in
      let rec skip i = if i < n && is_separator t.text.[i] then skip (i + 1) else i in
      let start = skip t.position in
      if start >= n then begin
        Hashtbl.remove state "strtok";
        Value.false_
      end
      else
        let rec last i = if i < n && not (is_separator t.text.[i]) then last (i + 1) else i in
        let stop = last start in
        t.position <- stop + 1;
        Value.of_string (String.sub t.text start (stop - start))
  | _ -> Value.false_
  [@@php "function strtok(string $string, ?string $token = null): string|false"]

(* {1 Repeating and padding} *)

let str_repeat ctx s times =
  if times < 0 then value_error ctx "str_repeat(): Argument #2 ($times) must be greater than or equal to 0";
  let n = String.length s in
  if n = 0 || times = 0 then ""
  else if n = 1 then begin Limits.reserve times; String.make times s.[0] end
  else begin
    if times > 0x4000_0000_0000 / n then
      Errors.fatal ctx "Possible integer overflow in memory allocation (%d * %d + %d)" n times 32;
    Limits.reserve (n * times);
    let b = Bytes.create (n * times) in
    for i = 0 to times - 1 do Bytes.blit_string s 0 b (i * n) n done;
    Bytes.unsafe_to_string b
  end
  [@@php "function str_repeat(string $string, int $times): string; throws if times is outside 0..1000000"]

let str_pad ctx s length pad kind =
  let n = String.length s in
  if length <= n then s
  else begin
    if pad = "" then value_error ctx "str_pad(): Argument #3 ($pad_string) must be a non-empty string";
    if kind < 0 || kind > 2 then
      value_error ctx "str_pad(): Argument #4 ($pad_type) must be STR_PAD_LEFT, STR_PAD_RIGHT, or STR_PAD_BOTH";
    Limits.reserve length;
    let total = length - n in
    let left = match kind with 0 -> total | 2 -> total / 2 | _ -> 0 in
    let padding size = String.init size (fun i -> pad.[i mod String.length pad]) in
    padding left ^ s ^ padding (total - left)
  end
  [@@php "function str_pad(string $string, int $length, string $pad_string = \" \", int $pad_type = STR_PAD_RIGHT): string; throws if pad_string is empty; throws if pad_type is outside 0..2"]

(* {1 Replacing} *)

(* [replace ~fold s search by] is [s] with every [search] replaced, and how often that was. *)
let replace ~fold s search by =
  if search = "" || String.length search > String.length s then (s, 0)
  else
    match Std_string.find ~fold s search 0 with
    | -1 -> (s, 0)
    | first ->
        let b = Buffer.create (String.length s + String.length by) in
        let width = String.length search in
        let rec go from at count =
          Buffer.add_substring b s from (at - from);
          Buffer.add_string b by;
          let from = at + width in
          match Std_string.find ~fold s search from with
          | -1 ->
              Buffer.add_substring b s from (String.length s - from);
              count + 1
          | at -> go from at (count + 1)
        in
        let count = go 0 first 0 in
        (Buffer.contents b, count)

let replace_in ctx ~fold name search by subject count =
  let total = ref 0 in
  let one s search by =
    let s, n = replace ~fold s search by in
    total := !total + n;
    s
  in
  let in_string =
    match (Value.view search, Value.view by) with
    | Array searches, Array replacements ->
        fun s ->
          let rec go s searches replacements =
            match searches with
            | [] -> s
            | search :: searches ->
                let by, replacements = match replacements with [] -> ("", []) | r :: rest -> (r, rest) in
                go (one s search by) searches replacements
          in
          go s (strings ctx searches) (strings ctx replacements)
    | Array searches, _ ->
        let by = Convert.to_string ctx by in
        fun s -> List.fold_left (fun s search -> one s search by) s (strings ctx searches)
    | _, Array _ ->
        let ctx = Array_args.frame ctx name (search :: by :: subject :: Option.to_list (Option.map Ref.get count)) in
        Errors.type_error ctx "%s(): Argument #2 ($replace) must be of type string when argument #1 ($search) is a string" name
    | _ ->
        let search = Convert.to_string ctx search and by = Convert.to_string ctx by in
        fun s -> one s search by
  in
  let result =
    match Value.view subject with
    | Array subjects ->
        Value.of_array
          (Php_array.map (fun _ v -> Value.of_string (in_string (Convert.to_string ctx v))) subjects)
    | _ -> Value.of_string (in_string (Convert.to_string ctx subject))
  in
  Option.iter (fun cell -> Ref.set cell (Value.of_int !total)) count;
  result

let str_replace ctx search by subject count = replace_in ctx ~fold:false "str_replace" search by subject count
  [@@php "function str_replace(array|string $search, array|string $replace, string|array $subject, &$count = null): string|array"]

let str_ireplace ctx search by subject count = replace_in ctx ~fold:true "str_ireplace" search by subject count
  [@@php "function str_ireplace(array|string $search, array|string $replace, string|array $subject, &$count = null): string|array"]

let replace_range s by offset length =
  let n = String.length s in
  let start, size = Std_string.clamp_range n offset (Some length) in
  String.concat "" [ String.sub s 0 start; by; String.sub s (start + size) (n - start - size) ]

let substr_replace ctx s by offset length =
  let to_int v = Convert.to_int ctx v in
  match Value.view s with
  | Array subjects ->
      let next source default =
        match Value.view source with
        | Array a ->
            let rest = ref (Php_array.to_list a) in
            fun s -> ( match !rest with [] -> default s | v :: others -> rest := others; v)
        | _ -> fun _ -> source
      in
      let next_by = next by (fun _ -> Value.empty_string) in
      let next_offset = next offset (fun _ -> Value.of_int 0) in
      let next_length =
        match Value.view length with
        | Null -> fun s -> Value.of_int (String.length s)
        | _ -> next length (fun s -> Value.of_int (String.length s))
      in
      Value.of_array
        (Php_array.map
           (fun _ v ->
             let s = Convert.to_string ctx v in
             let by = next_by s in
             let offset = next_offset s in
             let length = next_length s in
             Value.of_string (replace_range s (Convert.to_string ctx by) (to_int offset) (to_int length)))
           subjects)
  | _ -> (
      let s = Convert.to_string ctx s in
      match (Value.view offset, Value.view length) with
      | Array _, _ ->
          Errors.type_error ctx "substr_replace(): Argument #3 ($offset) cannot be an array when working on a single string"
      | _, Array _ ->
          Errors.type_error ctx "substr_replace(): Argument #4 ($length) cannot be an array when working on a single string"
      | _, length_view ->
          let by =
            match Value.view by with
            | Array a -> ( match Php_array.to_list a with [] -> "" | v :: _ -> Convert.to_string ctx v)
            | _ -> Convert.to_string ctx by
          in
          let length = match length_view with Null -> String.length s | _ -> to_int length in
          Value.of_string (replace_range s by (to_int offset) length))
  [@@php "function substr_replace(array|string $string, array|string $replace, array|int $offset, array|int|null $length = null): string|array"]

(* strtr with pairs: the longest key at each position wins, replaced text is not searched again. *)
let translate_pairs s pairs =
  let pairs = List.filter (fun (k, _) -> k <> "") pairs in
  if pairs = [] then s
  else begin
    let table = Hashtbl.create (List.length pairs) in
    List.iter (fun (k, v) -> Hashtbl.replace table k v) pairs;
    let lengths = List.sort_uniq (fun a b -> compare b a) (List.map (fun (k, _) -> String.length k) pairs) in
    let first = Std_string.char_set (String.concat "" (List.map (fun (k, _) -> String.sub k 0 1) pairs)) in
    let n = String.length s in
    let b = Buffer.create n in
    let rec matching i = function
      | [] -> None
      | length :: rest ->
          if i + length > n then matching i rest
          else (
            match Hashtbl.find_opt table (String.sub s i length) with
            | Some by -> Some (length, by)
            | None -> matching i rest)
    in
    let rec go i =
      if i < n then
        match if first (String.unsafe_get s i) then matching i lengths else None with
        | Some (length, by) -> Buffer.add_string b by; go (i + length)
        | None -> Buffer.add_char b s.[i]; go (i + 1)
    in
    go 0;
    Buffer.contents b
  end

let strtr ctx s from to_ =
  match (Value.view from, to_) with
  | Array pairs, None ->
      if s <> "" && Php_array.mem_string pairs "" then
        Errors.warning ctx "strtr(): Ignoring replacement of empty string";
      translate_pairs s
        (List.map (fun (k, v) -> (Key.to_string k, Convert.to_string ctx v)) (Php_array.bindings pairs))
  | Array _, Some _ -> Errors.type_error ctx "strtr(): Argument #2 ($from) must be of type string, array given"
  | _, None -> Errors.type_error ctx "strtr(): Argument #2 ($from) must be of type array, string given"
  | _, Some to_ ->
      let from = Convert.to_string ctx from in
      let map = Array.init 256 Char.chr in
      for i = 0 to min (String.length from) (String.length to_) - 1 do
        map.(Char.code from.[i]) <- to_.[i]
      done;
      String.map (fun c -> map.(Char.code c)) s
  [@@php "function strtr(string $string, string|array $from, ?string $to = null): string; throws if to is left out"]

let nl2br s xhtml =
  let tag = if xhtml then "<br />" else "<br>" in
  let n = String.length s in
  let b = Buffer.create (n + 32) in
  let rec go i =
    if i < n then
      match s.[i] with
      | ('\n' | '\r') as c ->
          Buffer.add_string b tag;
          Buffer.add_char b c;
          if i + 1 < n && (s.[i + 1] = '\n' || s.[i + 1] = '\r') && s.[i + 1] <> c then begin
            Buffer.add_char b s.[i + 1];
            go (i + 2)
          end
          else go (i + 1)
      | c -> Buffer.add_char b c; go (i + 1)
  in
  go 0;
  Buffer.contents b
  [@@php "function nl2br(string $string, bool $use_xhtml = true): string; pure; nothrow"]

(* php's own algorithm, in its general form. *)
let wordwrap ctx text width break cut =
  if break = "" then value_error ctx "wordwrap(): Argument #3 ($break) cannot be empty";
  if width = 0 && cut then
    value_error ctx "wordwrap(): Argument #4 ($cut_long_words) cannot be true when argument #2 ($width) is 0";
  let n = String.length text and m = String.length break in
  let b = Buffer.create (n + 16) in
  let add start stop = Buffer.add_substring b text start (stop - start) in
  let last_start = ref 0 and last_space = ref 0 in
  let current = ref 0 in
  while !current < n do
    let i = !current in
    let c = text.[i] in
    if c = break.[0] && i + m < n && String.sub text i m = break then begin
      add !last_start (i + m);
      current := i + m - 1;
      last_start := i + m;
      last_space := !last_start
    end
    else if c = ' ' then begin
      if i - !last_start >= width then begin
        add !last_start i;
        Buffer.add_string b break;
        last_start := i + 1
      end;
      last_space := i
    end
    else if i - !last_start >= width && cut && !last_start >= !last_space then begin
      add !last_start i;
      Buffer.add_string b break;
      last_start := i;
      last_space := i
    end
    else if i - !last_start >= width && !last_start < !last_space then begin
      add !last_start !last_space;
      Buffer.add_string b break;
      last_space := !last_space + 1;
      last_start := !last_space
    end;
    incr current
  done;
  if !last_start <> !current then add !last_start n;
  Buffer.contents b
  [@@php {|function wordwrap(string $string, int $width = 75, string $break = "\n", bool $cut_long_words = false): string; throws if break is empty; throws if width is outside 1..|}]

(* {1 Escaping} *)

let escape_chars escape s =
  let b = Buffer.create (String.length s + 16) in
  String.iter (fun c -> match escape c with None -> Buffer.add_char b c | Some text -> Buffer.add_string b text) s;
  Buffer.contents b

let addslashes s =
  escape_chars
    (function '\'' -> Some "\\'" | '"' -> Some "\\\"" | '\\' -> Some "\\\\" | '\000' -> Some "\\0" | _ -> None)
    s
  [@@php "function addslashes(string $string): string; pure; nothrow"]

let stripslashes s =
  let n = String.length s in
  let b = Buffer.create n in
  let rec go i =
    if i < n then
      if s.[i] = '\\' then begin
        if i + 1 < n then Buffer.add_char b (if s.[i + 1] = '0' then '\000' else s.[i + 1]);
        go (i + 2)
      end
      else begin
        Buffer.add_char b s.[i];
        go (i + 1)
      end
  in
  go 0;
  Buffer.contents b
  [@@php "function stripslashes(string $string): string; pure; nothrow"]

let addcslashes ctx s characters =
  let is_in = Std_string.char_list ctx "addcslashes" characters in
  escape_chars
    (fun c ->
      if not (is_in c) then None
      else
        match c with
        | '\n' -> Some "\\n"
        | '\t' -> Some "\\t"
        | '\r' -> Some "\\r"
        | '\007' -> Some "\\a"
        | '\011' -> Some "\\v"
        | '\b' -> Some "\\b"
        | '\012' -> Some "\\f"
        | c when c < ' ' || c > '~' -> Some (Printf.sprintf "\\%03o" (Char.code c))
        | c -> Some (Printf.sprintf "\\%c" c))
    s
  [@@php "function addcslashes(string $string, string $characters): string"]

let stripcslashes s =
  let n = String.length s in
  let b = Buffer.create n in
  let is_hex c = match c with '0' .. '9' | 'a' .. 'f' | 'A' .. 'F' -> true | _ -> false in
  let is_octal c = c >= '0' && c <= '7' in
  let rec run accept i stop = if i < stop && i < n && accept s.[i] then run accept (i + 1) stop else i in
  let rec go i =
    if i < n then
      if s.[i] <> '\\' || i + 1 >= n then begin
        Buffer.add_char b s.[i];
        go (i + 1)
      end
      else
        let simple c = Buffer.add_char b c; go (i + 2) in
        match s.[i + 1] with
        | 'n' -> simple '\n'
        | 't' -> simple '\t'
        | 'r' -> simple '\r'
        | 'a' -> simple '\007'
        | 'v' -> simple '\011'
        | 'b' -> simple '\b'
        | 'f' -> simple '\012'
        | 'x' when i + 2 < n && is_hex s.[i + 2] ->
            let stop = run is_hex (i + 2) (i + 4) in
            Buffer.add_char b (Char.chr (int_of_string ("0x" ^ String.sub s (i + 2) (stop - i - 2))));
            go stop
        | c when is_octal c ->
            let stop = run is_octal (i + 1) (i + 4) in
            Buffer.add_char b (Char.chr (int_of_string ("0o" ^ String.sub s (i + 1) (stop - i - 1)) land 255));
            go stop
        | c -> simple c
  in
  go 0;
  Buffer.contents b
  [@@php "function stripcslashes(string $string): string; pure; nothrow"]

let quotemeta s =
  escape_chars
    (function
      | ('.' | '\\' | '+' | '*' | '?' | '[' | '^' | ']' | '$' | '(' | ')') as c -> Some (Printf.sprintf "\\%c" c)
      | _ -> None)
    s
  [@@php "function quotemeta(string $string): string; pure; nothrow"]

(* {1 Counting} *)

let count_chars ctx s mode =
  if mode < 0 || mode > 4 then
    value_error ctx "count_chars(): Argument #2 ($mode) must be between 0 and 4 (inclusive)";
  let counts = Array.make 256 0 in
  String.iter (fun c -> counts.(Char.code c) <- counts.(Char.code c) + 1) s;
  if mode < 3 then begin
    let result = Php_array.empty () in
    Array.iteri
      (fun c n -> if mode = 0 || (mode = 1 && n > 0) || (mode = 2 && n = 0) then Php_array.set_int result c n)
      counts;
    Value.of_array result
  end
  else begin
    let b = Buffer.create 256 in
    Array.iteri (fun c n -> if n > 0 = (mode = 3) then Buffer.add_char b (Char.chr c)) counts;
    Value.of_string (Buffer.contents b)
  end
  [@@php "function count_chars(string $string, int $mode = 0): array|string"]

let str_word_count ctx s format characters =
  let extra = match characters with None -> fun _ -> false | Some list -> Std_string.char_list ctx "str_word_count" list in
  if format < 0 || format > 2 then
    value_error ctx "str_word_count(): Argument #2 ($format) must be a valid format value";
  let n = String.length s in
  let is_letter c = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') in
  let start = if n > 0 && ((s.[0] = '\'' && not (extra '\'')) || (s.[0] = '-' && not (extra '-'))) then 1 else 0 in
  let stop = if n > 0 && s.[n - 1] = '-' && not (extra '-') then n - 1 else n in
  let in_word c = is_letter c || extra c || c = '\'' || c = '-' in
  let rec words i acc =
    if i >= stop then List.rev acc
    else
      let rec last j = if j < stop && in_word s.[j] then last (j + 1) else j in
      let j = last i in
      if j > i then words (j + 1) ((i, String.sub s i (j - i)) :: acc) else words (i + 1) acc
  in
  let found = words start [] in
  match format with
  | 0 -> Value.of_int (List.length found)
  | 1 -> Value.of_array (Php_array.of_list (List.map snd found))
  | _ ->
      let result = Php_array.empty () in
      List.iter (fun (i, w) -> Php_array.set_int result i w) found;
      Value.of_array result
  [@@php "function str_word_count(string $string, int $format = 0, ?string $characters = null): array|int"]

(* The length of the longest common substrings, found recursively on both sides. *)
let rec similar a b =
  let n = String.length a and m = String.length b in
  if n = 0 || m = 0 then 0
  else begin
    let best = ref 0 and at_a = ref 0 and at_b = ref 0 in
    let i = ref 0 in
    while !i < n && !best < n - !i do
      let j = ref 0 in
      while !j < m && !best < m - !j do
        let k = ref 0 in
        while !i + !k < n && !j + !k < m && a.[!i + !k] = b.[!j + !k] do incr k done;
        if !k > !best then begin
          best := !k;
          at_a := !i;
          at_b := !j
        end;
        incr j
      done;
      incr i
    done;
    if !best = 0 then 0
    else
      let tail s i = String.sub s i (String.length s - i) in
      !best
      + similar (String.sub a 0 !at_a) (String.sub b 0 !at_b)
      + similar (tail a (!at_a + !best)) (tail b (!at_b + !best))
  end

let similar_text a b percent =
  let total = String.length a + String.length b in
  let found = if total = 0 then 0 else similar a b in
  Option.iter
    (fun cell ->
      Ref.set cell
        (Value.of_float (if total = 0 then 0. else float_of_int found *. 2. *. 100. /. float_of_int total)))
    percent;
  found
  [@@php "function similar_text(string $string1, string $string2, &$percent = null): int; pure"]

let levenshtein a b insertion replacement deletion =
  let n = String.length a and m = String.length b in
  if n = 0 then m * insertion
  else if m = 0 then n * deletion
  else begin
    let row = ref (Array.init (m + 1) (fun j -> j * insertion)) in
    for i = 0 to n - 1 do
      let previous = !row in
      let next = Array.make (m + 1) 0 in
      next.(0) <- previous.(0) + deletion;
      for j = 0 to m - 1 do
        let cost = previous.(j) + if a.[i] = b.[j] then 0 else replacement in
        next.(j + 1) <- min (min cost (previous.(j + 1) + deletion)) (next.(j) + insertion)
      done;
      row := next
    done;
    !row.(m)
  end
  [@@php "function levenshtein(string $string1, string $string2, int $insertion_cost = 1, int $replacement_cost = 1, int $deletion_cost = 1): int; pure; nothrow"]

let soundex s =
  let code = function
    | 'B' | 'F' | 'P' | 'V' -> '1'
    | 'C' | 'G' | 'J' | 'K' | 'Q' | 'S' | 'X' | 'Z' -> '2'
    | 'D' | 'T' -> '3'
    | 'L' -> '4'
    | 'M' | 'N' -> '5'
    | 'R' -> '6'
    | 'H' | 'W' -> '-' (* does not separate equal codes *)
    | _ -> '0'
  in
  let b = Buffer.create 4 in
  let last = ref ' ' in
  String.iter
    (fun c ->
      let c = Char.uppercase_ascii c in
      if c >= 'A' && c <= 'Z' && Buffer.length b < 4 then
        if Buffer.length b = 0 then begin
          Buffer.add_char b c;
          last := code c
        end
        else
          let k = code c in
          if k <> '-' && k <> !last then begin
            last := k;
            if k <> '0' then Buffer.add_char b k
          end)
    s;
  Buffer.contents b ^ String.make (4 - Buffer.length b) '0'
  [@@php "function soundex(string $string): string; pure; nothrow"]

let constants =
  [
    ("STR_PAD_LEFT", Value.of_int 0); ("STR_PAD_RIGHT", Value.of_int 1); ("STR_PAD_BOTH", Value.of_int 2);
  ]

let () = Constants.register constants
