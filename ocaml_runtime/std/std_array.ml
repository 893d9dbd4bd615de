(* Arrays, part 1: counting, searching, taking apart and putting together
   (https://www.php.net/manual/en/ref.array.php). Sorting: Std_array_sort; sets:
   Std_array_set; callbacks:
   Std_array_map; the rest: Std_array_make. *)

open Array_args

let value_error = Errors.value_error

let constants =
  [
    ("COUNT_NORMAL", Value.of_int 0); ("COUNT_RECURSIVE", Value.of_int 1);
    ("EXTR_OVERWRITE", Value.of_int 0); ("EXTR_SKIP", Value.of_int 1);
    ("EXTR_PREFIX_SAME", Value.of_int 2); ("EXTR_PREFIX_ALL", Value.of_int 3);
    ("EXTR_PREFIX_INVALID", Value.of_int 4); ("EXTR_PREFIX_IF_EXISTS", Value.of_int 5);
    ("EXTR_IF_EXISTS", Value.of_int 6); ("EXTR_REFS", Value.of_int 256);
    ("CASE_LOWER", Value.of_int 0); ("CASE_UPPER", Value.of_int 1);
    ("ARRAY_FILTER_USE_KEY", Value.of_int 2); ("ARRAY_FILTER_USE_BOTH", Value.of_int 1);
  ]

(* {1 Counting} *)

let rec count_deep ctx above a =
  if List.memq a above then begin
    Errors.warning ctx "count(): Recursion detected";
    0
  end
  else
    Php_array.fold
      (fun n _ v -> if Value.is_array v
        then n + count_deep ctx (a :: above) (Value.to_array v) else n)
      (Php_array.count a) a

let count ctx v mode =
  if mode <> 0 && mode <> 1 then
    value_error ctx
      "count(): Argument #2 ($mode) must be either COUNT_NORMAL or COUNT_RECURSIVE";
  if Value.is_array v then begin
    let a = Value.to_array v in
    if mode = 0 then Php_array.count a else count_deep ctx [] a
  end
  else if Value.is_object v then begin
    let ctx = frame ctx "count" [ v ] in
    Convert.to_int ctx (Call.own ctx (Value.to_object v) "count" [])
  end
  else Coerce.arg_failed ctx "count" 1 "value" "Countable|array" v
  [@@php "function count(Countable|array $value, int $mode = COUNT_NORMAL): int"]

let sizeof ctx v mode = count ctx v mode
  [@@php
    "function sizeof(Countable|array $value, int $mode = COUNT_NORMAL): int; alias of \
     count"]

(* {1 Searching} *)

let in_array ctx needle a strict = search a (equal_to ctx needle strict) >= 0
  [@@php "function in_array(mixed $needle, array $haystack, bool $strict = false): bool"]

let array_search ctx needle a strict =
  let p = search a (equal_to ctx needle strict) in
  if p < 0 then Value.false_ else Value.of_key (Php_array.key_at a p)
  [@@php
    "function array_search(mixed $needle, array $haystack, bool $strict = false): \
     string|int|false"]

let array_keys ctx a needle strict =
  match needle with
  | None -> Php_array.keys a
  | Some needle ->
      let test = equal_to ctx needle strict in
      let out = Php_array.create 0 in
      Php_array.iter (fun key v -> if test v
        then Php_array.push out (Value.of_key key)) a;
      out
  [@@php
    "function array_keys(array $array, mixed $filter_value = UNKNOWN, bool $strict = \
     false): array"]

let array_values a =
  if Php_array.is_list a then Php_array.copy a
  else begin
    let out = Php_array.create (Php_array.count a) in
    iter_slots (fun _ slot -> Php_array.push_slot out (Value.copy slot)) a;
    out
  end
  [@@php "function array_values(array $array): array; pure; nothrow"]

let array_key_exists ctx key a =
  if Value.is_small key then Php_array.mem_int a (Value.to_int key)
  else
    match Value.view key with
    | String s -> Php_array.mem a (Key.of_string s)
    | Array _ | Object _ ->
        Errors.type_error ctx "Illegal offset type"
    | _ -> Php_array.mem a (Offset.key ctx key)
  [@@php "function array_key_exists($key, array $array): bool"]

let key_exists ctx key v = array_key_exists ctx key v
  [@@php "function key_exists($key, array $array): bool; alias of array_key_exists"]

let key_or_null a p = if p < 0 then Value.null else Value.of_key (Php_array.key_at a p)

let array_key_first a = key_or_null a (Php_array.first_pos a)
  [@@php "function array_key_first(array $array): int|string|null; pure; nothrow"]

let array_key_last a = key_or_null a (Php_array.last_pos a)
  [@@php "function array_key_last(array $array): int|string|null; pure; nothrow"]

let array_is_list a = Php_array.is_list a
  [@@php "function array_is_list(array $array): bool; pure; nothrow"]

(* {1 Stack and queue} *)

let array_push ctx cell values =
  let a = in_cell ctx "array_push" cell in
  List.iter (fun v -> push ctx a (Value.copy v)) values;
  Php_array.count a
  [@@php "function array_push(array &$array, mixed ...$values): int"]

let array_pop ctx cell = Value.or_null (Php_array.pop (in_cell ctx "array_pop" cell))
  [@@php "function array_pop(array &$array): mixed"]

let array_shift ctx cell =
  Value.or_null (Php_array.shift (in_cell ctx "array_shift" cell))
  [@@php "function array_shift(array &$array): mixed"]

let array_unshift ctx cell values =
  let a = in_cell ctx "array_unshift" cell in
  Php_array.unshift a (List.map Value.copy values);
  Php_array.count a
  [@@php "function array_unshift(array &$array, mixed ...$values): int"]

(* {1 Parts} *)

(* An offset and a length as PHP gives them, counting from the end when negative, within
   [n] elements. *)
let bounds n offset length =
  let offset = if offset > n then n else if offset < 0 then max 0 (n + offset)
    else offset in
  let length =
    match length with
    | None -> n - offset
    | Some l -> if l < 0 then max 0 (n - offset + l) else min l (n - offset)
  in
  (offset, length)

let array_slice a offset length preserve_keys =
  let offset, length = bounds (Php_array.count a) offset length in
  if length = 0 then Php_array.empty ()
  else Php_array.slice ~preserve_keys a offset length
  [@@php
    "function array_slice(array $array, int $offset, ?int $length = null, bool \
     $preserve_keys = false): array; pure; \
     nothrow"]

let array_splice ctx cell offset length replacement =
  let a = in_cell ctx "array_splice" cell in
  let n = Php_array.count a in
  let offset, length = bounds n offset length in
  let replacement =
    if Value.is_array replacement then Value.to_array replacement
    else Convert.to_array ctx replacement
  in
  let removed = Php_array.create length in
  let out = Php_array.create (n - length + Php_array.count replacement) in
  let insert () = iter_slots (fun _ slot -> push ctx out (Value.copy slot)) replacement in
  let i = ref 0 in
  iter_slots
    (fun key slot ->
      if !i = offset then insert ();
      add_kept ctx (if !i >= offset && !i < offset + length then removed
        else out) key slot;
      incr i)
    a;
  if offset >= n then insert ();
  Php_array.become a out;
  removed
  [@@php
    "function array_splice(array &$array, int $offset, ?int $length = null, mixed \
     $replacement = []): array"]

let array_reverse a preserve_keys = Php_array.reverse ~preserve_keys a
  [@@php
    "function array_reverse(array $array, bool $preserve_keys = false): array; pure; \
     nothrow"]

let array_chunk ctx a length preserve_keys =
  if length < 1
    then value_error ctx "array_chunk(): Argument #2 ($length) must be greater than 0";
  let n = Php_array.count a in
  let chunk i =
    let offset = i * length in
    let length = min length (n - offset) in
    if preserve_keys then Php_array.slice ~preserve_keys a offset length
    else Php_array.values_list (Php_array.slice ~preserve_keys:false a offset length)
  in
  let length = min length (max n 1) in
  if n = 0 then Php_array.empty ()
  else Php_array.values (Php_array.init ((n + length - 1) / length) chunk)
  [@@php
    "function array_chunk(array $array, int $length, bool $preserve_keys = false): array; throws if length is outside 1.."]

(* {1 Merging} *)

let arrays values = List.map Value.to_array values
let total arrays = List.fold_left (fun n a -> n + Php_array.count a) 0 arrays

let array_merge ctx values =
  match arrays values with
  | [] -> Php_array.empty ()
  | all -> (
      match List.filter (fun a -> not (Php_array.is_empty a)) all with
      | [] -> Php_array.empty ()
      | [ a ] when Php_array.is_list a -> Php_array.copy a
      | all ->
          let out = Php_array.create (total all) in
          (try List.iter (Php_array.append_all out) all
           with Php_array.Full -> occupied ctx);
          out)
  [@@php "function array_merge(array ...$arrays): array"]

(* An element made an array to be merged into, with null as an element. *)
let container ctx v =
  match Value.view (Value.deref v) with
  | Array a -> Php_array.copy a
  | Null | Undef -> Php_array.of_list [ Value.null ]
  | _ -> Php_array.copy (Convert.to_array ctx (Value.deref v))

let rec merge_recursive ctx above out a =
  if List.exists (Php_array.same_handle a) above
    then Errors.error ctx "Recursion detected";
  let above = a :: above in
  iter_slots
    (fun key slot ->
      let old = if Key.is_string key then Php_array.find_slot out key else Value.undef in
      if old == Value.undef then add_kept ctx out key slot
      else begin
        let mine = container ctx old in
        let v = Value.deref slot in
        let v = if Value.is_object v then Value.of_array (Convert.to_array ctx v)
          else v in
        if Value.is_array v then merge_recursive ctx above mine (Value.to_array v)
        else push ctx mine v;
        Php_array.set_slot out key (Value.of_array mine)
      end)
    a

let array_merge_recursive ctx values =
  match arrays values with
  | [] -> Php_array.empty ()
  | all ->
      let out = Php_array.create (total all) in
      List.iter (merge_recursive ctx [] out) all;
      out
  [@@php "function array_merge_recursive(array ...$arrays): array"]

let array_replace a others =
  let out = Php_array.copy a in
  List.iter
    (iter_slots (fun key slot -> Php_array.set_slot out key (Value.copy slot)))
    (arrays others);
  out
  [@@php
    "function array_replace(array $array, array ...$replacements): array; pure; nothrow"]

let rec replace_recursive ctx above out a =
  if List.exists (Php_array.same_handle a) above
    then Errors.error ctx "Recursion detected";
  let above = a :: above in
  iter_slots
    (fun key slot ->
      let v = Value.deref slot in
      let old = Php_array.find out key in
      if Value.is_array v && Value.is_array old then begin
        let mine = Php_array.copy (Value.to_array old) in
        replace_recursive ctx above mine (Value.to_array v);
        Php_array.set_slot out key (Value.of_array mine)
      end
      else Php_array.set_slot out key (Value.copy slot))
    a

let array_replace_recursive ctx a others =
  let out = Php_array.copy a in
  List.iter (replace_recursive ctx [] out) (arrays others);
  out
  [@@php "function array_replace_recursive(array $array, array ...$replacements): array"]

(* {1 Numbers} *)

(* Elements as numbers; arrays and objects do not count. *)
let fold_numbers f first a =
  Php_array.fold
    (fun acc _ v -> if Value.is_array v || Value.is_object v then acc
      else f acc (Convert.to_number v))
    first a

let array_sum ctx a = fold_numbers (Op.add ctx) (Value.of_int 0) a
  [@@php "function array_sum(array $array): int|float; nothrow"]

let multiply x y =
  let product = Compare.number_float x *. Compare.number_float y in
  if Value.is_int x && Value.is_int y && -0x1p63 <= product && product <= 0x1p63 then
    Wint.of_int64 (Int64.mul (Wint.to_int64 x) (Wint.to_int64 y))
  else Value.of_float product

let array_product a = fold_numbers multiply (Value.of_int 1) a
  [@@php "function array_product(array $array): int|float; pure; nothrow"]

(* The extreme element: [better c] tells from the comparison of the best so far with
   another. *)
let extreme_of ctx fn better a =
  let first = Php_array.first_pos a in
  if first < 0
    then value_error ctx
      "%s(): Argument #1 ($value) must contain at least one element" fn;
  let rec go best p =
    if p < 0 then best
    else begin
      let v = Php_array.value_at a p in
      go (if better (Compare.compare ctx best v) then v
        else best) (Php_array.next_pos a p)
    end
  in
  Value.copy (go (Php_array.value_at a first) (Php_array.next_pos a first))

let extreme ctx fn in_array among v rest =
  match rest with
  | [] ->
      if Value.is_array v then extreme_of ctx fn in_array (Value.to_array v)
      else Coerce.arg_failed ctx fn 1 "value" "array" v
  | _ ->
      Value.copy
        (List.fold_left (fun best v -> if among (Compare.compare ctx v best) then v
          else best) v rest)

let min ctx v rest =
  match rest with
  | [ w ] when Wint.both_small v w -> if Value.to_int w < Value.to_int v then w else v
  | _ -> extreme ctx "min" (fun c -> c > 0) (fun c -> c < 0) v rest
  [@@php "function min(mixed $value, mixed ...$values): mixed"]

let max ctx v rest =
  match rest with
  | [ w ] when Wint.both_small v w -> if Value.to_int w > Value.to_int v then w else v
  | _ -> extreme ctx "max" (fun c -> c < 0) (fun c -> c > 0) v rest
  [@@php "function max(mixed $value, mixed ...$values): mixed"]

(* {1 The internal pointer} *)

(* The element at the pointer, of an array or (deprecated) an object. *)
let pointed ctx fn v ~array ~object_ =
  match Value.view (Value.deref v) with
  | Array a -> array a
  | Object o ->
      Errors.deprecated ctx "%s(): Calling %s() on an object is deprecated" fn fn;
      object_ (Object.to_array o)
  | _ -> Coerce.arg_failed ctx fn 1 "array" "array" (Value.or_null (Value.deref v))

let value_or_false a p = if p < 0 then Value.false_
  else Value.copy (Php_array.value_at a p)
let at_pointer a = value_or_false a (Php_array.cursor a)

let current ctx v = pointed ctx "current" v ~array:at_pointer ~object_:at_pointer
  [@@php "function current($array): mixed"]

let pos ctx v = current ctx v [@@php "function pos($array): mixed; alias of current"]

let key ctx v =
  let at a = key_or_null a (Php_array.cursor a) in
  pointed ctx "key" v ~array:at ~object_:at
  [@@php "function key($array): int|string|null"]

let move ctx fn cell step =
  let go a =
    let p = step a in
    Php_array.set_cursor a p;
    value_or_false a p
  in
  pointed ctx fn (Value.or_null (Ref.get cell)) ~array:go ~object_:go

let next ctx cell =
  move ctx "next" cell (fun a ->
      let p = Php_array.cursor a in
      if p < 0 then -1 else Php_array.next_pos a p)
  [@@php "function next(array|object &$array): mixed"]

let prev ctx cell =
  move ctx "prev" cell (fun a ->
      let p = Php_array.cursor a in
      if p < 0 then -1 else Php_array.prev_pos a p)
  [@@php "function prev(array|object &$array): mixed"]

let reset ctx cell = move ctx "reset" cell Php_array.first_pos
  [@@php "function reset(array|object &$array): mixed"]

let end_ ctx cell = move ctx "end" cell Php_array.last_pos
  [@@php "function end(array|object &$array): mixed"]

let () = Constants.register constants
