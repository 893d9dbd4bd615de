(* Perl-compatible regular expressions (https://www.php.net/manual/en/ref.pcre.php). *)

let pattern_order = 1
let set_order = 2
let offset_capture = 256
let unmatched_as_null = 512
let split_no_empty = 1
let split_delim_capture = 2
let split_offset_capture = 4
let grep_invert = 1

let constants =
  List.map
    (fun (name, v) -> (name, Value.of_int v))
    [
      ("PREG_PATTERN_ORDER", pattern_order); ("PREG_SET_ORDER", set_order);
      ("PREG_OFFSET_CAPTURE", offset_capture); ("PREG_UNMATCHED_AS_NULL", unmatched_as_null);
      ("PREG_SPLIT_NO_EMPTY", split_no_empty); ("PREG_SPLIT_DELIM_CAPTURE", split_delim_capture);
      ("PREG_SPLIT_OFFSET_CAPTURE", split_offset_capture); ("PREG_GREP_INVERT", grep_invert);
      ("PREG_NO_ERROR", 0); ("PREG_INTERNAL_ERROR", 1); ("PREG_BACKTRACK_LIMIT_ERROR", 2);
      ("PREG_RECURSION_LIMIT_ERROR", 3); ("PREG_BAD_UTF8_ERROR", 4); ("PREG_BAD_UTF8_OFFSET_ERROR", 5);
      ("PREG_JIT_STACKLIMIT_ERROR", 6); ("PCRE_VERSION_MAJOR", 10); ("PCRE_VERSION_MINOR", 42);
    ]
  @ [ ("PCRE_VERSION", Value.of_string "10.42 2022-12-11"); ("PCRE_JIT_SUPPORT", Value.true_) ]

let error_messages =
  [|
    "No error"; "Internal error"; "Backtrack limit exhausted"; "Recursion limit exhausted";
    "Malformed UTF-8 characters, possibly incorrectly encoded";
    "The offset did not correspond to the beginning of a valid UTF-8 code point"; "JIT stack limit reached";
  |]

let preg_last_error ctx = Preg.error ctx [@@php "function preg_last_error(): int; nothrow"]

let preg_last_error_msg ctx = error_messages.(Preg.error ctx)
  [@@php "function preg_last_error_msg(): string; nothrow"]

let preg_quote s delimiter =
  match delimiter with
  | Some d when d <> "" -> Regex.quote ~delimiter:d.[0] s
  | _ -> Regex.quote s
  [@@php "function preg_quote(string $str, ?string $delimiter = null): string; pure; nothrow"]

let how flags =
  { Preg.with_offsets = flags land offset_capture <> 0; unmatched_null = flags land unmatched_as_null <> 0 }

let start_position s offset = if offset < 0 then max 0 (String.length s + offset) else offset

let store cell array = Option.iter (fun cell -> Ref.set cell (Value.of_array array)) cell

let preg_match ctx pattern subject matches flags offset =
  match Preg.pattern ctx "preg_match" pattern with
  | None -> Value.false_
  | Some re -> (
      Preg.clear_error ctx;
      if flags land 0xff <> 0 then
        Errors.value_error ctx "preg_match(): Argument #4 ($flags) must be a PREG_* constant";
      let pos = start_position subject offset in
      if pos > String.length subject then begin
        store matches (Php_array.empty ());
        Preg.set_error ctx 1;
        Value.false_
      end
      else
        match Preg.find ctx re subject ~pos with
        | None ->
            store matches (Php_array.empty ());
            Value.false_
        | Some None ->
            store matches (Php_array.empty ());
            Value.of_int 0
        | Some (Some groups) ->
            if matches <> None then store matches (Preg.match_array (how flags) ?mark:(Regex.mark re) re subject groups);
            Value.of_int 1)
  [@@php "function preg_match(string $pattern, string $subject, &$matches = null, int $flags = 0, int $offset = 0): int|false; throws if pattern is no pattern; throws if flags is given; throws if offset is given"]

let preg_match_all ctx pattern subject matches flags offset =
  match Preg.pattern ctx "preg_match_all" pattern with
  | None -> Value.false_
  | Some re -> (
      Preg.clear_error ctx;
      let order = flags land 0xff in
      let order = if order = 0 then pattern_order else order in
      if order <> pattern_order && order <> set_order then
        Errors.value_error ctx "preg_match_all(): Argument #4 ($flags) must be a PREG_* constant";
      let how = how flags in
      let pos = start_position subject offset in
      if pos > String.length subject then begin
        store matches (Php_array.empty ());
        Preg.set_error ctx 1;
        Value.false_
      end
      else
        let found = Preg.fold_matches ctx re subject ~pos ~limit:(-1) (fun acc groups -> (groups, Regex.mark re) :: acc) [] in
        let all = List.rev (Option.value found ~default:[]) in
        if matches <> None then begin
          let result = Php_array.empty () in
          if order = set_order then
            List.iter
              (fun (groups, mark) -> Php_array.push result (Value.of_array (Preg.match_array how ?mark re subject groups)))
              all
          else begin
            for i = 0 to Regex.group_count re do
              let column () =
                Value.of_array
                  (Php_array.of_list (List.map (fun (groups, _) -> Preg.capture how subject groups i) all))
              in
              List.iter
                (fun (name, j) -> if i = j then Php_array.set result (Key.literal name) (column ()))
                (Regex.names re);
              Php_array.set_int result i (column ())
            done;
            let marks = Php_array.empty () in
            List.iteri (fun i (_, mark) -> Option.iter (fun name -> Php_array.set_int marks i (Value.of_string name)) mark) all;
            if Php_array.count marks > 0 then Php_array.set result Preg.mark_key (Value.of_array marks)
          end;
          store matches result
        end;
        match found with None -> Value.false_ | Some _ -> Value.of_int (List.length all))
  [@@php "function preg_match_all(string $pattern, string $subject, &$matches = null, int $flags = 0, int $offset = 0): int|false; throws if pattern is no pattern; throws if flags is given; throws if offset is given"]

(* {1 Replacing} *)

(* [substitute s f] replaces matches by what [f] makes of them: the new string and the number of matches. *)
let substitute ctx re s limit add_replacement =
  let b = Buffer.create (String.length s + 32) in
  match
    Preg.fold_matches ctx re s ~pos:0 ~limit
      (fun (from, count) groups ->
        Buffer.add_substring b s from (max 0 (groups.(0) - from));
        add_replacement b groups;
        (groups.(1), count + 1))
      (0, 0)
  with
  | None -> None
  | Some (_, 0) -> Some (s, 0)
  | Some (from, count) ->
      Buffer.add_substring b s from (String.length s - from);
      Some (Buffer.contents b, count)

type piece = Text of string | Group of int

(* A replacement taken apart: [\n], [$n], [${n}] with one or two digits; a backslash escapes these. *)
let replacement_pieces text =
  let n = String.length text in
  let digit i = if i < n && text.[i] >= '0' && text.[i] <= '9' then Some (Char.code text.[i] - 48) else None in
  let reference i =
    let brace = text.[i] = '$' && i + 1 < n && text.[i + 1] = '{' in
    let j = if brace then i + 2 else i + 1 in
    match digit j with
    | None -> None
    | Some first ->
        let number, j = match digit (j + 1) with Some second -> ((first * 10) + second, j + 2) | None -> (first, j + 1) in
        if brace then if j < n && text.[j] = '}' then Some (number, j + 1) else None else Some (number, j)
  in
  let b = Buffer.create n in
  let flush acc =
    if Buffer.length b = 0 then acc
    else begin
      let piece = Text (Buffer.contents b) in
      Buffer.clear b;
      piece :: acc
    end
  in
  let rec go i last acc =
    if i >= n then List.rev (flush acc)
    else
      let c = text.[i] in
      if (c = '\\' || c = '$') && last = '\\' then begin
        Buffer.truncate b (Buffer.length b - 1);
        Buffer.add_char b c;
        go (i + 1) '\000' acc
      end
      else
        match if c = '\\' || c = '$' then reference i else None with
        | Some (number, next) -> go next last (Group number :: flush acc)
        | None ->
            Buffer.add_char b c;
            go (i + 1) c acc
  in
  go 0 '\000' []

let add_pieces s pieces b groups =
  List.iter
    (function
      | Text text -> Buffer.add_string b text
      | Group i ->
          if 2 * i < Array.length groups && groups.(2 * i) >= 0 then
            Buffer.add_substring b s groups.(2 * i) (groups.((2 * i) + 1) - groups.(2 * i)))
    pieces

(* [replace_all ctx fn patterns s limit adders] runs every pattern over the result of the one before; [None] on an error. *)
let replace_one ctx re pieces s limit = substitute ctx re s limit (add_pieces s pieces)

let replace_in ctx fn pattern replacement limit s =
  match Value.view pattern with
  | Array patterns ->
      let replacements =
        match Value.view replacement with
        | Array a -> Some (Php_array.to_list a)
        | _ -> None
      in
      let fixed = match replacements with None -> replacement_pieces (Convert.to_string ctx replacement) | Some _ -> [] in
      let rec go s total patterns replacements =
        match patterns with
        | [] -> Some (s, total)
        | pattern :: rest -> (
            let pieces, replacements =
              match replacements with
              | None -> (fixed, None)
              | Some [] -> ([], Some [])
              | Some (v :: others) -> (replacement_pieces (Convert.to_string ctx v), Some others)
            in
            match Preg.pattern ctx fn (Convert.to_string ctx pattern) with
            | None -> None
            | Some re -> (
                match replace_one ctx re pieces s limit with
                | None -> None
                | Some (s, n) -> go s (total + n) rest replacements))
      in
      go s 0 (Php_array.to_list patterns) replacements
  | _ -> (
      match Preg.pattern ctx fn (Convert.to_string ctx pattern) with
      | None -> None
      | Some re -> replace_one ctx re (replacement_pieces (Convert.to_string ctx replacement)) s limit)

(* Applies [f] to a string subject or to each element of an array one, keeping keys; an element for which it fails is left
   out. [only_changed]: only subjects with a match (preg_filter). *)
let over_subjects ctx ?(only_changed = false) subject count f =
  let total = ref 0 in
  let apply v =
    match f (Convert.to_string ctx v) with
    | Some (s, n) ->
        total := !total + n;
        if only_changed && n = 0 then None else Some (Value.of_string s)
    | None -> None
  in
  let result =
    match Value.view subject with
    | Array subjects ->
        let result = Php_array.empty () in
        Php_array.iter (fun k v -> Option.iter (Php_array.set result k) (apply v)) subjects;
        Value.of_array result
    | _ -> Option.value (apply subject) ~default:Value.null
  in
  Option.iter (fun cell -> Ref.set cell (Value.of_int !total)) count;
  result

let check_replacement ctx fn pattern replacement =
  match (Value.view pattern, Value.view replacement) with
  | String _, Array _ ->
      Errors.type_error ctx
        "%s(): Argument #1 ($pattern) must be of type array when argument #2 ($replacement) is an array, string given" fn
  | _ -> ()

let preg_replace ctx pattern replacement subject limit count =
  check_replacement ctx "preg_replace" pattern replacement;
  Preg.clear_error ctx;
  over_subjects ctx subject count (replace_in ctx "preg_replace" pattern replacement limit)
  [@@php "function preg_replace(array|string $pattern, array|string $replacement, array|string $subject, int $limit = -1, &$count = null): array|string|null"]

let preg_filter ctx pattern replacement subject limit count =
  check_replacement ctx "preg_filter" pattern replacement;
  Preg.clear_error ctx;
  over_subjects ctx ~only_changed:true subject count (replace_in ctx "preg_filter" pattern replacement limit)
  [@@php "function preg_filter(array|string $pattern, array|string $replacement, array|string $subject, int $limit = -1, &$count = null): array|string|null"]

let call_back ctx fn patterns callback limit flags s =
  let how = how flags in
  let rec go s total = function
    | [] -> Some (s, total)
    | pattern :: rest -> (
        match Preg.pattern ctx fn pattern with
        | None -> None
        | Some re -> (
            match
              substitute ctx re s limit (fun b groups ->
                  let argument = Value.of_array (Preg.match_array how ?mark:(Regex.mark re) re s groups) in
                  Buffer.add_string b (Convert.to_string ctx (Call.callable ctx callback [ argument ])))
            with
            | None -> None
            | Some (s, n) -> go s (total + n) rest))
  in
  go s 0 patterns

let pattern_list ctx pattern =
  match Value.view pattern with
  | Array a -> List.map (Convert.to_string ctx) (Php_array.to_list a)
  | _ -> [ Convert.to_string ctx pattern ]

let preg_replace_callback ctx pattern callback subject limit count flags =
  Preg.clear_error ctx;
  over_subjects ctx subject count
    (call_back ctx "preg_replace_callback" (pattern_list ctx pattern) callback limit flags)
  [@@php "function preg_replace_callback(array|string $pattern, callable $callback, array|string $subject, int $limit = -1, &$count = null, int $flags = 0): array|string|null"]

let preg_replace_callback_array ctx pattern subject limit count flags =
  Preg.clear_error ctx;
  let fn = "preg_replace_callback_array" in
  let pairs =
    List.map
      (fun (k, callback) ->
        if not (Key.is_string k) then
          Errors.type_error ctx "%s(): Argument #1 ($pattern) must contain only string patterns as keys" fn;
        if not (Call.is_callable ctx callback) then
          Errors.type_error ctx "%s(): Argument #1 ($pattern) must contain only valid callbacks" fn;
        (Key.to_string k, callback))
      (Php_array.bindings pattern)
  in
  over_subjects ctx subject count (fun s ->
      List.fold_left
        (fun acc (pattern, callback) ->
          Option.bind acc (fun (s, total) ->
              Option.map (fun (s, n) -> (s, total + n)) (call_back ctx fn [ pattern ] callback limit flags s)))
        (Some (s, 0)) pairs)
  [@@php "function preg_replace_callback_array(array $pattern, array|string $subject, int $limit = -1, &$count = null, int $flags = 0): array|string|null"]

(* {1 Splitting and filtering} *)

let preg_split ctx pattern subject limit flags =
  match Preg.pattern ctx "preg_split" pattern with
  | None -> Value.false_
  | Some re -> (
      Preg.clear_error ctx;
      let no_empty = flags land split_no_empty <> 0 in
      let delimiters = flags land split_delim_capture <> 0 in
      let offsets = flags land split_offset_capture <> 0 in
      let result = Php_array.empty () in
      let n = String.length subject in
      let add start stop =
        if not (no_empty && start = stop) then begin
          let text = Value.of_string (String.sub subject start (stop - start)) in
          Php_array.push result
            (if offsets then Value.of_array (Php_array.of_list [ text; Value.of_int start ]) else text);
          true
        end
        else false
      in
      let left = ref (if limit = 0 then -1 else limit) in
      let from = ref 0 in
      (* An empty match at the very position of the last piece is no delimiter: it is retried non-empty. *)
      let backtrack_limit = Preg.limit ctx in
      let rec go pos retry =
        if (!left = -1 || !left > 1) && pos <= n then
          match Regex.exec re subject ~pos ~anchored:retry ~not_empty_at_start:retry ~backtrack_limit with
          | Some groups when groups.(1) = groups.(0) && (groups.(0) = !from || groups.(0) >= n) ->
              if groups.(0) >= n then () else step groups.(0)
          | Some groups ->
              let added = add !from groups.(0) in
              if (added || not no_empty) && !left <> -1 then decr left;
              if delimiters then
                for i = 1 to Preg.last_group groups do
                  let start = max 0 groups.(2 * i) and stop = max 0 groups.((2 * i) + 1) in
                  ignore (add start stop)
                done;
              from := groups.(1);
              go groups.(1) (groups.(0) = groups.(1))
          | None -> if retry && pos < n then go (Preg.next_char re subject pos) false
      and step pos =
        match Regex.exec re subject ~pos ~anchored:true ~not_empty_at_start:true ~backtrack_limit with
        | Some _ -> go pos true
        | None -> if pos < n then go (Preg.next_char re subject pos) false
      in
      match go 0 false with
      | () ->
          if not (no_empty && !from = n) then ignore (add !from n);
          Value.of_array result
      | exception Regex.Failed failure ->
          Preg.set_error ctx (Preg.code_of_failure failure);
          Value.false_)
  [@@php "function preg_split(string $pattern, string $subject, int $limit = -1, int $flags = 0): array|false; throws if pattern is no pattern"]

let preg_grep ctx pattern array flags =
  match Preg.pattern ctx "preg_grep" pattern with
  | None -> Value.false_
  | Some re ->
      Preg.clear_error ctx;
      let invert = flags land grep_invert <> 0 in
      let result = Php_array.empty () in
      (try
         Php_array.iter
           (fun k v ->
             match Preg.find ctx re (Convert.to_string ctx v) ~pos:0 with
             | None -> raise_notrace Stdlib.Exit
             | Some found -> if found <> None <> invert then Php_array.set result k (Value.copy v))
           array
       with Stdlib.Exit -> ());
      Value.of_array result
  [@@php "function preg_grep(string $pattern, array $array, int $flags = 0): array|false"]

let () = Constants.register constants
