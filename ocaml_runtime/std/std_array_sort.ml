(* Arrays: sorting (https://www.php.net/manual/en/array.sorting.php). *)

open Types
open Array_args

let sort_regular = 0
let sort_numeric = 1
let sort_string = 2
let sort_desc = 3
let sort_asc = 4
let sort_locale_string = 5
let sort_natural = 6
let sort_flag_case = 8

let constants =
  List.map
    (fun (name, v) -> (name, Value.of_int v))
    [
      ("SORT_ASC", sort_asc); ("SORT_DESC", sort_desc); ("SORT_REGULAR", sort_regular);
      ("SORT_NUMERIC", sort_numeric); ("SORT_STRING", sort_string);
      ("SORT_LOCALE_STRING", sort_locale_string); ("SORT_NATURAL", sort_natural);
      ("SORT_FLAG_CASE", sort_flag_case);
    ]

(* {1 Comparisons} *)

let fold = String.lowercase_ascii
let by_strings ctx f a b = f (Convert.to_string ctx a) (Convert.to_string ctx b)
let fold_bytes a b = Compare.bytes (fold a) (fold b)
let number ctx v = if Value.is_float v then Value.to_float v else Convert.to_float ctx v

let string_order flags =
  let folded = flags land sort_flag_case <> 0 in
  match flags land lnot sort_flag_case with
  | 6 -> Natural.compare ~fold:folded
  | 5 -> Compare.bytes
  | _ -> if folded then fold_bytes else Compare.bytes

(** [values ctx flags] compares values as the sort flags say. *)
let values ctx flags =
  match flags land lnot sort_flag_case with
  | 1 -> fun a b ->
    if Wint.both_small a b then compare (Value.to_int a) (Value.to_int b)
    else Compare.floats (number ctx a) (number ctx b)
  | 2 | 5 | 6 ->
    let order = string_order flags in
    fun a b ->
      if Value.is_string a && Value.is_string b
        then order (Value.to_string a) (Value.to_string b)
      else by_strings ctx order a b
  | _ -> fun a b ->
    if Wint.both_small a b then compare (Value.to_int a) (Value.to_int b)
    else if Value.is_string a && Value.is_string b then
      Compare.strings (Value.to_string a) (Value.to_string b)
    else Compare.compare ctx a b

let key_number k =
  match Key.view k with
  | Int i -> float_of_int i
  | Wide w -> Int64.to_float w
  | String s -> Convert.float_of_string s

let small_keys a b = compare (Key.to_int a) (Key.to_int b)
let both_small a b = Wint.both_small (Key.to_value a) (Key.to_value b)

(** [keys ctx flags] compares keys as the sort flags say. *)
let keys ctx flags =
  match flags land lnot sort_flag_case with
  | 1 -> fun a b ->
    if both_small a b then small_keys a b
    else Compare.floats (key_number a) (key_number b)
  | 2 | 5 | 6 ->
    let order = string_order flags in
    fun a b -> order (Key.to_string a) (Key.to_string b)
  | _ -> fun a b ->
    if both_small a b then small_keys a b
    else Compare.compare ctx (Key.to_value a) (Key.to_value b)

let swap f a b = f b a

(* {1 Ints}

   Equal ints cannot be told apart, so any algorithm gives php's result. *)

let insertion (a : int array) low high =
  for i = low + 1 to high do
    let x = a.(i) in
    let j = ref (i - 1) in
    while !j >= low && a.(!j) > x do
      a.(!j + 1) <- a.(!j);
      decr j
    done;
    a.(!j + 1) <- x
  done

let middle (x : int) y z = if x < y then if y < z then y else max x z else if x < z then x
  else max y z

let rec quick (a : int array) low high =
  if high - low < 24 then insertion a low high
  else begin
    let pivot = middle a.(low) a.((low + high) / 2) a.(high) in
    let i = ref low and j = ref high in
    while !i <= !j do
      while a.(!i) < pivot do incr i done;
      while a.(!j) > pivot do decr j done;
      if !i <= !j then begin
        let x = a.(!i) in
        a.(!i) <- a.(!j);
        a.(!j) <- x;
        incr i;
        decr j
      end
    done;
    quick a low !j;
    quick a !i high
  end

let is_int_order flags =
  match flags land lnot sort_flag_case with 2 | 5 | 6 -> false | _ -> true

(* [sort_ints a] sorts the array in place when it holds nothing but small ints. *)
let sort_ints ~descending (a : Types.arr) =
  Php_array.for_all (fun _ v -> Value.is_small v) a
  && begin
    let n = Php_array.count a in
    let ints = Array.make n 0 in
    let rec fill i p =
      if p >= 0 then begin
        ints.(i) <- Value.to_int (Php_array.value_at a p);
        fill (i + 1) (Php_array.next_pos a p)
      end
    in
    fill 0 (Php_array.first_pos a);
    if not (Php_array.has_refs a) then begin
      quick ints 0 (n - 1);
      let sorted = if descending then Array.init n (fun i -> ints.(n - 1 - i))
        else ints in
      Php_array.become a (Php_array.values (Php_array.of_array sorted));
      true
    end
    else false
  end

let renumbering_sort ctx flags ~descending a =
  if not (is_int_order flags && sort_ints ~descending a) then begin
    let order = values ctx flags in
    Php_array.sort ~renumber:true (if descending then swap order else order) a
  end

(* {1 By flags} *)

let sort ctx cell flags =
  renumbering_sort ctx flags ~descending:false (in_cell ctx "sort" cell);
  true
  [@@php "function sort(array &$array, int $flags = SORT_REGULAR): bool"]

let rsort ctx cell flags =
  renumbering_sort ctx flags ~descending:true (in_cell ctx "rsort" cell);
  true
  [@@php "function rsort(array &$array, int $flags = SORT_REGULAR): bool"]

let asort ctx cell flags =
  Php_array.sort ~renumber:false (values ctx flags) (in_cell ctx "asort" cell);
  true
  [@@php "function asort(array &$array, int $flags = SORT_REGULAR): bool"]

let arsort ctx cell flags =
  Php_array.sort ~renumber:false (swap (values ctx flags)) (in_cell ctx "arsort" cell);
  true
  [@@php "function arsort(array &$array, int $flags = SORT_REGULAR): bool"]

let ksort ctx cell flags =
  Php_array.sort_keys (keys ctx flags) (in_cell ctx "ksort" cell);
  true
  [@@php "function ksort(array &$array, int $flags = SORT_REGULAR): bool"]

let krsort ctx cell flags =
  Php_array.sort_keys (swap (keys ctx flags)) (in_cell ctx "krsort" cell);
  true
  [@@php "function krsort(array &$array, int $flags = SORT_REGULAR): bool"]

let natsort ctx cell =
  Php_array.sort ~renumber:false (values ctx sort_natural) (in_cell ctx "natsort" cell);
  true
  [@@php "function natsort(array &$array): bool"]

let natcasesort ctx cell =
  let order = values ctx (sort_natural lor sort_flag_case) in
  Php_array.sort ~renumber:false order (in_cell ctx "natcasesort" cell);
  true
  [@@php "function natcasesort(array &$array): bool"]

(* {1 By a function} *)

let sign n = if n > 0 then 1 else if n < 0 then -1 else 0
let result_sign ctx v = if Value.is_small v then sign (Value.to_int v)
  else sign (Convert.to_int ctx v)

(** [user ctx fn f] compares values by a callback. *)
let user ctx fn f =
  let told = ref false in
  fun a b ->
    let r = call ctx f [ a; b ] in
    if Value.is_bool r then begin
      if not !told then begin
        Errors.deprecated ctx
          "%s(): Returning bool from comparison function is deprecated, return an \
           integer less than, equal to, \
           or greater than zero"
          fn;
        told := true
      end;
      if Value.to_bool r then 1 else -result_sign ctx (call ctx f [ b; a ])
    end
    else result_sign ctx r

(** [user_plain ctx f] is the same without regard for booleans. *)
let user_plain ctx f a b = result_sign ctx (call ctx f [ a; b ])

let by_user ctx fn cell compare_ k =
  let a = in_cell ctx fn cell in
  let ctx = frame ctx fn [ Value.of_array a; compare_ ] in
  let f = callback ctx compare_ in
  if not (Php_array.is_empty a) then k a (user ctx fn f);
  true

let usort ctx cell f = by_user ctx "usort" cell f
  (fun a cmp -> Php_array.sort ~renumber:true cmp a)
  [@@php "function usort(array &$array, callable $callback): bool"]

let uasort ctx cell f = by_user ctx "uasort" cell f
  (fun a cmp -> Php_array.sort ~renumber:false cmp a)
  [@@php "function uasort(array &$array, callable $callback): bool"]

let uksort ctx cell f =
  by_user ctx "uksort" cell f (fun a cmp ->
      Php_array.sort_keys (fun k l -> cmp (Key.to_value k) (Key.to_value l)) a)
  [@@php "function uksort(array &$array, callable $callback): bool"]

(* {1 Several arrays} *)

type column = { cell : reference; mutable order : int; mutable kind : int }

let array_multisort ctx first rest =
  let columns = ref [] in
  let order_allowed = ref true and kind_allowed = ref true in
  let label i = if i = 1 then " ($array)" else "" in
  List.iteri
    (fun i cell ->
      let i = i + 1 in
      let v = Value.or_null (Ref.get cell) in
      match (Value.view v, !columns) with
      | Array _, _ ->
          columns := { cell; order = sort_asc; kind = sort_regular } :: !columns;
          order_allowed := true;
          kind_allowed := true
      | Int n, column :: _ -> (
          match n land lnot sort_flag_case with
          | 3 | 4 ->
              if not !order_allowed then
                Errors.type_error ctx
                  "array_multisort(): Argument #%d%s must be an array or a sort flag \
                   that has not already been \
                   specified"
                  i (label i);
              column.order <- n;
              order_allowed := false
          | 0 | 1 | 2 | 5 | 6 ->
              if not !kind_allowed then
                Errors.type_error ctx
                  "array_multisort(): Argument #%d%s must be an array or a sort flag \
                   that has not already been \
                   specified"
                  i (label i);
              column.kind <- n;
              kind_allowed := false
          | _ ->
              Errors.value_error ctx
                "array_multisort(): Argument #%d%s must be a valid sort flag" i (label i))
      | _ ->
          Errors.type_error ctx
            "array_multisort(): Argument #%d%s must be an array or a sort \
             flag" i (label i))
    (first :: rest);
  let columns = Array.of_list (List.rev !columns) in
  let arrays = Array.map (fun c -> Value.to_array (Ref.get c.cell)) columns in
  let n = Php_array.count arrays.(0) in
  if Array.exists (fun a -> Php_array.count a <> n) arrays then
    Errors.value_error ctx "Array sizes are inconsistent";
  if n > 0 then begin
    let data = Array.map Php_array.to_array arrays in
    let orders =
      Array.map
        (fun c -> if c.order = sort_desc then swap (values ctx c.kind)
          else values ctx c.kind)
        columns
    in
    let rec cmp c i j =
      if c = Array.length columns then 0
      else
        let r = orders.(c) data.(c).(i) data.(c).(j) in
        if r <> 0 then r else cmp (c + 1) i j
    in
    let rows = Array.init n Fun.id in
    Php_array.sort_array_stable (cmp 0) rows;
    Array.iter
      (fun a ->
        let slots = Array.make n (Key.of_int 0, Value.null) in
        let i = ref 0 in
        iter_slots (fun k slot -> slots.(!i) <- (k, slot); incr i) a;
        let out = Php_array.create n in
        Array.iter (fun row -> let k, slot = slots.(row) in add_kept ctx out k slot) rows;
        Php_array.become a out)
      arrays
  end;
  true
  [@@php "function array_multisort(&$array, &...$rest): bool; prefer_ref"]

let () = Constants.register constants
