(* Arrays: making them from others, at random, or from nothing. *)

open Array_args

let value_error = Errors.value_error

(* {1 Filling} *)

let max_elements = 0x4000_0000

(* [repeat first n v] has [n] elements [v], each with a handle of its own. *)
let repeat first n v =
  if n = 0 then Php_array.empty ()
  else if Value.is_array v || not (Value.is_small first) then begin
    let out = Php_array.create n in
    Php_array.set out (Key.of_value first) (Value.copy v);
    for _ = 2 to n do Php_array.push out (Value.copy v) done;
    out
  end
  else Php_array.fill (Value.to_int first) n v

let array_fill ctx first n v =
  let n = Wint.to_int n in
  if n < 0 then
    value_error ctx
      "array_fill(): Argument #2 ($count) must be greater than or equal to 0";
  if n >= max_elements
    then value_error ctx "array_fill(): Argument #2 ($count) is too large";
  try repeat first n v with Php_array.Full -> occupied ctx
  [@@php "function array_fill(int $start_index, int $count, mixed $value): array; wide; throws if start_index is outside 0..1000000; throws if count is outside 0..16777216"]

let key_of_text ctx v =
  if Value.is_int v then Key.of_value v else Key.of_string (Convert.to_string ctx v)

let array_fill_keys ctx keys v =
  let out = Php_array.create (Php_array.count keys) in
  Php_array.iter
    (fun _ k -> Php_array.set_slot out (key_of_text ctx k) (Value.copy v)) keys;
  out
  [@@php "function array_fill_keys(array $keys, mixed $value): array"]

let array_pad ctx a length v =
  let n = Php_array.count a in
  let missing = abs length - n in
  if missing > 1048576 then
    value_error ctx
      "array_pad(): Argument #2 ($length) must be less than or equal to 1048576";
  if missing <= 0 then Php_array.copy a
  else begin
    let out = Php_array.create (n + missing) in
    let pad () = for _ = 1 to missing do Php_array.push out (Value.copy v) done in
    if length < 0 then pad ();
    iter_slots (add_kept ctx out) a;
    if length > 0 then pad ();
    out
  end
  [@@php "function array_pad(array $array, int $length, mixed $value): array"]

(* {1 Ranges} *)

let range_error ctx = value_error ctx
  "range(): Argument #3 ($step) must not exceed the specified range"

let check_size ctx n low high text =
  if n >= float_of_int max_elements then
    value_error ctx
      "The supplied range exceeds the maximum array size: start=%s end=%s" (text low)
      (text high)

let char_range ctx low high step =
  let step = if step >= 1e18 then max_int else int_of_float step in
  if low = high then Php_array.of_list [ Value.of_string (Std_string.chr low) ]
  else begin
    let span = abs (high - low) in
    if step <= 0 || span < step then range_error ctx;
    let char i = low + if high > low then i * step else -i * step in
    Php_array.init ((span / step) + 1)
      (fun i -> Value.of_string (Std_string.chr (char i)))
  end

let float_range ctx low high step =
  let whole x = Dtoa.fixed 0 x in
  if Float.abs low = infinity || Float.abs high = infinity then
    value_error ctx "Invalid range supplied: start=%s end=%s"
      (String.lowercase_ascii (whole low))
      (String.lowercase_ascii (whole high));
  let up = high > low in
  if not (up || low > high) then Php_array.of_list [ Value.of_float low ]
  else begin
    let span = if up then high -. low else low -. high in
    if span < step || step <= 0. then range_error ctx;
    let n = (span /. step) +. 1. in
    check_size ctx n low high whole;
    let n = int_of_float (Dtoa.round n 0) in
    let element i =
      let d = float_of_int i *. step in
      if up then low +. d else low -. d
    in
    let rec fits n =
      if n > 0 && (if up then element (n - 1) > high
      else element (n - 1) < high) then fits (n - 1) else n
    in
    Php_array.init (fits n) (fun i -> Value.of_float (element i))
  end

let int_range ctx low high step =
  if step <= 0. then range_error ctx;
  let small = Wint.both_small low high && abs (Value.to_int low) < 1 lsl 60
    && abs (Value.to_int high) < 1 lsl 60 in
  if small && step < 1e18 then begin
    let low = Value.to_int low and high = Value.to_int high in
    let step = int_of_float step in
    let span = abs (high - low) in
    if step <= 0 || (span > 0 && span < step) then range_error ctx;
    check_size ctx (float_of_int (span / step) +. 1.) low high string_of_int;
    if low = high then Php_array.of_list [ Value.of_int low ]
    else Php_array.values (Php_array.range low high step)
  end
  else if Wint.equal low high then Php_array.of_list [ low ]
  else begin
    let a = Wint.to_int64 low and b = Wint.to_int64 high in
    let up = Int64.compare b a > 0 in
    let span = if up then Int64.sub b a else Int64.sub a b in
    let step = if step >= 9.2e18 then Int64.max_int else Int64.of_float step in
    if Int64.compare step 0L <= 0 || Int64.unsigned_compare span step < 0
      then range_error ctx;
    let n = Int64.unsigned_div span step in
    if Int64.unsigned_compare n (Int64.of_int (max_elements - 1)) >= 0 then
      value_error ctx "The supplied range exceeds the maximum array size: start=%s end=%s"
        (Int64.to_string a) (Int64.to_string b);
    Php_array.init
      (Int64.to_int n + 1)
      (fun i ->
        let d = Int64.mul (Int64.of_int i) step in
        Value.of_int64 (if up then Int64.add a d else Int64.sub a d))
  end

let kind v =
  match Convert.numeric (Value.to_string v) with
  | Number n when Value.is_float n -> `Float
  | Number _ -> `Int
  | _ -> `Text

let range ctx low high step =
  let float_step = Value.is_float step in
  let step = Float.abs (Compare.number_float step) in
  let low = Value.or_null low and high = Value.or_null high in
  let floats () =
    float_range ctx (Convert.to_float ctx low) (Convert.to_float ctx high) step in
  let ints () =
    int_range ctx (Convert.to_int_value ctx low) (Convert.to_int_value ctx high) step in
  let text v = Value.is_string v && Value.to_string v <> "" in
  if text low && text high then begin
    let a = kind low and b = kind high in
    if a = `Float || b = `Float || float_step then floats ()
    else if a = `Int || b = `Int then ints ()
    else
      let first v = Char.code (Value.to_string v).[0] in
      char_range ctx (first low) (first high) step
  end
  else if Value.is_float low || Value.is_float high || float_step then floats ()
  else ints ()
  [@@php "function range($start, $end, int|float $step = 1): array"]

(* {1 Keys and values} *)

let array_combine ctx keys values =
  let n = Php_array.count keys in
  if n <> Php_array.count values then
    value_error ctx
      "array_combine(): Argument #1 ($keys) and argument #2 ($values) must have the same \
       number of elements";
  let out = Php_array.create n in
  let p = ref (Php_array.first_pos values) in
  Php_array.iter
    (fun _ k ->
      let slot = Php_array.slot_at values !p in
      Php_array.set_slot out (key_of_text ctx k) (Value.copy slot);
      p := Php_array.next_pos values !p)
    keys;
  out
  [@@php "function array_combine(array $keys, array $values): array"]

let array_flip ctx a =
  let out = Php_array.create (Php_array.count a) in
  Php_array.iter
    (fun k v ->
      if Value.is_int v then Php_array.set out (Key.of_value v) (Key.to_value k)
      else if Value.is_string v
        then Php_array.set out (Key.of_string (Value.to_string v)) (Key.to_value k)
      else
        Errors.warning ctx
          "array_flip(): Can only flip string and integer values, entry skipped")
    a;
  out
  [@@php "function array_flip(array $array): array"]

let array_count_values ctx a =
  let out = Php_array.create 0 in
  let count key =
    let old = Php_array.find out key in
    Php_array.set out key (Value.of_int (if old == Value.undef then 1
      else Value.to_int old + 1))
  in
  Php_array.iter
    (fun _ v ->
      if Value.is_int v then count (Key.of_value v)
      else if Value.is_string v then count (Key.of_string (Value.to_string v))
      else
        Errors.warning ctx
          "array_count_values(): Can only count string and integer values, entry skipped")
    a;
  out
  [@@php "function array_count_values(array $array): array"]

let array_change_key_case a case =
  let change = if case <> 0 then String.uppercase_ascii else String.lowercase_ascii in
  let out = Php_array.create (Php_array.count a) in
  iter_slots
    (fun k slot ->
      let k = if Key.is_string k then Key.literal (change (Key.to_text k)) else k in
      Php_array.set_slot out k (Value.copy slot))
    a;
  out
  [@@php
    "function array_change_key_case(array $array, int $case = CASE_LOWER): array; pure; \
     nothrow"]

(* What a row has in a column; [undef] when nothing. *)
let fetch ctx column row =
  match Value.view row with
  | Array a ->
      Php_array.find a
        (if Value.is_int column then Key.of_value column
          else Key.of_string (Value.to_string column))
  | Object o -> (
      let name = Convert.to_string ctx column in
      match List.assoc_opt name (Object.properties ctx o) with
      | Some v -> v
      | None -> if Object.isset ctx o name then Object.get ctx o name else Value.undef)
  | _ -> Value.undef

let array_column ctx a column index =
  let out = Php_array.create 0 in
  iter
    (fun _ row ->
      let v = if Value.is_null column then row else fetch ctx column row in
      if v != Value.undef then begin
        let v = Value.copy v in
        let key = if Value.is_null index then Value.undef else fetch ctx index row in
        if key == Value.undef then push ctx out v
        else Php_array.set out (Offset.key ctx key) v
      end)
    a;
  out
  [@@php
    "function array_column(array $array, int|string|null $column_key, int|string|null \
     $index_key = null): array"]

(* {1 Duplicates} *)

let unique_strings ctx a =
  let seen = Hashtbl.create (Php_array.count a) in
  let out = Php_array.create 0 in
  iter_slots
    (fun k slot ->
      let s = Convert.to_string ctx (Value.deref slot) in
      if not (Hashtbl.mem seen s) then begin
        Hashtbl.add seen s ();
        Php_array.set_slot out k (Value.copy slot)
      end)
    a;
  out

(* Enum cases have no order; any will do to tell them apart. *)
let with_enums order a b =
  if Value.is_object a && Value.is_object b then begin
    let x = Value.to_object a and y = Value.to_object b in
    if x.cls.kind = Enum && y.cls.kind = Enum then compare x.id y.id else order a b
  end
  else order a b

let unique_sorted order a =
  let positions = Array.make (Php_array.count a) 0 in
  let i = ref 0 in
  let rec fill p =
    if p >= 0 then begin
      positions.(!i) <- p;
      incr i;
      fill (Php_array.next_pos a p)
    end
  in
  fill (Php_array.first_pos a);
  let cmp p q = order (Php_array.value_at a p) (Php_array.value_at a q) in
  Php_array.sort_array cmp positions;
  let out = Php_array.copy a in
  let kept = ref (-1) in
  Array.iter
    (fun p ->
      if !kept < 0 || cmp !kept p <> 0 then kept := p
      else if !kept > p then begin
        Php_array.unset out (Php_array.key_at a !kept);
        kept := p
      end
      else Php_array.unset out (Php_array.key_at a p))
    positions;
  out

let array_unique ctx a flags =
  if Php_array.count a <= 1 then Php_array.copy a
  else if flags = Std_array_sort.sort_string then unique_strings ctx a
  else unique_sorted (with_enums (Std_array_sort.values ctx flags)) a
  [@@php "function array_unique(array $array, int $flags = SORT_STRING): array"]

(* {1 Chance} *)

let rec one_key ctx a last =
  let p = Std_random.range ctx 0 last in
  if Php_array.pos_valid a p then Value.of_key (Php_array.key_at a p)
  else one_key ctx a last

let nth_key a n =
  let rec go p n = if n = 0 then Value.of_key (Php_array.key_at a p)
    else go (Php_array.next_pos a p) (n - 1) in
  go (Php_array.first_pos a) n

let array_rand ctx a n =
  let count = Php_array.count a in
  if count = 0 then value_error ctx "array_rand(): Argument #1 ($array) cannot be empty";
  if n = 1 then begin
    let used = Php_array.last_pos a + 1 in
    if count < used - (used / 2) then nth_key a (Std_random.range ctx 0 (count - 1))
    else one_key ctx a (used - 1)
  end
  else begin
    if n <= 0 || n > count then
      value_error ctx
        "array_rand(): Argument #2 ($num) must be between 1 and the number of elements \
         in argument #1 ($array)";
    let inverted = n > count / 2 in
    let chosen = Bytes.make count '\000' in
    let left = ref (if inverted then count - n else n) in
    while !left > 0 do
      let i = Std_random.range ctx 0 (count - 1) in
      if Bytes.get chosen i = '\000' then begin
        Bytes.set chosen i '\001';
        decr left
      end
    done;
    let out = Php_array.create n in
    let i = ref 0 in
    Php_array.iter
      (fun k _ ->
        if Bytes.get chosen !i = '\001' <> inverted
          then Php_array.push out (Value.of_key k);
        incr i)
      a;
    Value.of_array out
  end
  [@@php "function array_rand(array $array, int $num = 1): int|string|array"]

let shuffle ctx cell =
  let a = in_cell ctx "shuffle" cell in
  let n = Php_array.count a in
  let slots = Array.make n Value.null in
  let i = ref 0 in
  iter_slots (fun _ slot -> slots.(!i) <- Value.copy slot; incr i) a;
  for last = n - 1 downto 1 do
    let j = Std_random.range ctx 0 last in
    if j <> last then begin
      let v = slots.(last) in
      slots.(last) <- slots.(j);
      slots.(j) <- v
    end
  done;
  Php_array.become a (Php_array.of_array slots);
  true
  [@@php "function shuffle(array &$array): bool"]
