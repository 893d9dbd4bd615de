(* Arrays as sets: differences and intersections, by value or key, with php's comparisons
   or the program's. *)

open Types
open Array_args

type table = value Php_array.t

(** How values or keys of an element are told from another's; [Any]: they do not count. *)
type test = Any | Equal of (value -> value -> bool)

let text ctx v = if Value.is_string v then Value.to_string v else Convert.to_string ctx v
let same_text ctx = Equal (fun a b -> String.equal (text ctx a) (text ctx b))
let matches test a b = match test with Any -> true | Equal f -> f a b

(* [keep a keep_slot] is [a] with the elements of which [keep_slot key value] is true. *)
let keep (a : table) test : table =
  let out = Php_array.create 0 in
  let a = Php_array.copy a in
  iter_slots (fun k slot -> if test k (Value.deref slot)
    then Php_array.set_slot out k (Value.copy slot)) a;
  out

let arrays values = List.map Value.to_array values

(* {1 By key} *)

(* Is an equal element at the same key of the array? *)
let has test other k v =
  let found = Php_array.find other k in
  found != Value.undef && matches test v found

let diff_by_key test a others =
  keep a (fun k v -> not (List.exists (fun other -> has test other k v) others))

let intersect_by_key test a others =
  keep a (fun k v -> List.for_all (fun other -> has test other k v) others)

let array_diff_key a others = diff_by_key Any a (arrays others)
  [@@php "function array_diff_key(array $array, array ...$arrays): array; pure; nothrow"]

let array_intersect_key a others = intersect_by_key Any a (arrays others)
  [@@php
    "function array_intersect_key(array $array, array ...$arrays): array; pure; nothrow"]

let array_diff_assoc ctx a others = diff_by_key (same_text ctx) a (arrays others)
  [@@php "function array_diff_assoc(array $array, array ...$arrays): array"]

let array_intersect_assoc ctx a others =
  intersect_by_key (same_text ctx) a (arrays others)
  [@@php "function array_intersect_assoc(array $array, array ...$arrays): array"]

(* {1 By value} *)

let texts ctx arrays =
  let set = Hashtbl.create 64 in
  List.iter (Php_array.iter_values (fun v -> Hashtbl.replace set (text ctx v) ())) arrays;
  set

let array_diff ctx a others =
  let others = arrays others in
  match Php_array.count a with
  | 0 -> Php_array.empty ()
  | 1 ->
      let s = text ctx (Php_array.first a) in
      let equal v = String.equal s (text ctx v) in
      if List.exists (fun other -> search other equal >= 0) others then Php_array.empty ()
      else Php_array.copy a
  | _ ->
      if List.for_all Php_array.is_empty others then Php_array.copy a
      else
        let excluded = texts ctx others in
        keep a (fun _ v -> not (Hashtbl.mem excluded (text ctx v)))
  [@@php "function array_diff(array $array, array ...$arrays): array"]

(* {1 By sorted lists, as php does where order can be seen} *)

type element = { key : Key.t; value : value }
type by = By_value | By_key | By_both
type order = element -> element -> int

let elements a =
  let out = Array.make (Php_array.count a) { key = Key.of_int 0; value = Value.null } in
  let i = ref 0 in
  Php_array.iter (fun key value -> out.(!i) <- { key; value }; incr i) a;
  out

let sorted (order : order) a =
  let list = elements a in
  if Array.length list > 1 then Php_array.sort_array order list;
  list

let lists by ~value_order ~key_order all =
  Array.of_list (List.map (sorted (if by = By_value then value_order else key_order)) all)

let diff_sorted by ~(value_order : order) ~(key_order : order) a others : table =
  let lists = lists by ~value_order ~key_order (a :: others) in
  let n = Array.length lists in
  let at = Array.make n 0 in
  let first = lists.(0) in
  let out = Php_array.copy a in
  let ended i = at.(i) >= Array.length lists.(i) in
  (* Is the current element of the first list in list [i]? *)
  let found i =
    let x = first.(at.(0)) in
    if by = By_value then begin
      let c = ref 1 in
      while (not (ended i)) && (c := value_order x lists.(i).(at.(i)); !c > 0) do
        at.(i) <- at.(i) + 1
      done;
      if !c = 0 && not (ended i) then at.(i) <- at.(i) + 1;
      !c = 0
    end
    else begin
      let list = lists.(i) in
      let rec look j =
        if j >= Array.length list then false
        else if key_order x list.(j) <> 0 then look (j + 1)
        else by = By_key || value_order x list.(j) = 0
      in
      look at.(i)
    end
  in
  let rec any i = i < n && (found i || any (i + 1)) in
  let rec step remove =
    if remove then Php_array.unset out first.(at.(0)).key;
    at.(0) <- at.(0) + 1;
    if (not (ended 0)) && by = By_value
      && value_order first.(at.(0) - 1) first.(at.(0)) = 0 then
      step remove
  in
  while not (ended 0) do
    step (any 1)
  done;
  out

let intersect_sorted by ~(value_order : order) ~(key_order : order) a others : table =
  let lists = lists by ~value_order ~key_order (a :: others) in
  let n = Array.length lists in
  let at = Array.make n 0 in
  let first = lists.(0) in
  let out = Php_array.copy a in
  let ended i = at.(i) >= Array.length lists.(i) in
  let order = if by = By_value then value_order else key_order in
  let drop () =
    Php_array.unset out first.(at.(0)).key;
    at.(0) <- at.(0) + 1
  in
  let rec drop_all () =
    if not (ended 0) then begin
      drop ();
      drop_all ()
    end
  in
  (* The list that lacks the current element: [-1] when none does, [n] when one has
     ended. *)
  let rec lacking i =
    if i >= n then -1
    else begin
      let x = first.(at.(0)) in
      let c = ref 1 in
      while (not (ended i)) && (c := order x lists.(i).(at.(i)); !c > 0) do
        at.(i) <- at.(i) + 1
      done;
      if !c = 0 && by = By_both && (not (ended i))
        && value_order x lists.(i).(at.(i)) <> 0 then c := 1;
      if ended i then n
      else if !c <> 0 then i
      else begin
        at.(i) <- at.(i) + 1;
        lacking (i + 1)
      end
    end
  in
  let rec go () =
    if not (ended 0) then
      match lacking 1 with
      | -1 ->
          at.(0) <- at.(0) + 1;
          while
            by = By_value && (not (ended 0))
              && value_order first.(at.(0) - 1) first.(at.(0)) = 0
          do
            at.(0) <- at.(0) + 1
          done;
          go ()
      | i when i = n -> drop_all ()
      | i ->
          drop ();
          while
            by = By_value && (not (ended 0))
              && value_order first.(at.(0)) lists.(i).(at.(i)) < 0
          do
            drop ()
          done;
          go ()
  in
  go ();
  out

let text_order ctx : order =
 fun x y -> Compare.bytes (text ctx x.value) (text ctx y.value)
let key_text_order : order =
 fun x y -> Compare.bytes (Key.to_string x.key) (Key.to_string y.key)

let plain v = Value.is_string v || Value.is_int v

let array_intersect ctx a others =
  let others = arrays others in
  if others <> [] && List.for_all (Php_array.for_all (fun _ v -> plain v)) (a :: others)
    then begin
    let sets = List.map (fun other -> texts ctx [ other ]) others in
    keep a (fun _ v ->
        let s = text ctx v in
        List.for_all (fun set -> Hashtbl.mem set s) sets)
  end
  else
    intersect_sorted By_value ~value_order:(text_order ctx)
      ~key_order:key_text_order a others
  [@@php "function array_intersect(array $array, array ...$arrays): array"]

(* {1 By the program's functions} *)

(* The arguments of [fn], arrays and then [callbacks] callbacks, checked. *)
let arguments ctx fn callbacks all =
  let n = List.length all in
  Coerce.builtin_count ctx fn ~min:(callbacks + 1) ~max:(-1) n;
  let split = n - callbacks in
  let tables = List.filteri (fun i _ -> i < split) all in
  let functions = List.filteri (fun i _ -> i >= split) all in
  let ctx = frame ctx fn all in
  let functions = List.mapi
    (fun i v -> callable_arg ctx fn (split + i + 1) "" v) functions in
  let tables =
    List.mapi (fun i v -> array_arg ctx fn (i + 1) (if i = 0 then "array"
      else "") v) tables
  in
  (ctx, List.hd tables, List.tl tables, functions)

let user ctx f = Std_array_sort.user_plain ctx f
let by_values order : order = fun x y -> order x.value y.value
let by_keys order : order = fun x y -> order (Key.to_value x.key) (Key.to_value y.key)
let equal order = Equal (fun a b -> order a b = 0)

let with_one ctx fn all k =
  match arguments ctx fn 1 all with
  | ctx, a, others, [ f ] -> k ctx a others (user ctx f)
  | _ -> assert false

let with_two ctx fn all k =
  match arguments ctx fn 2 all with
  | ctx, a, others, [ f; g ] -> k ctx a others (user ctx f) (user ctx g)
  | _ -> assert false

let array_udiff ctx all =
  with_one ctx "array_udiff" all (fun _ a others f ->
      diff_sorted By_value ~value_order:(by_values f) ~key_order:key_text_order a others)
  [@@php "function array_udiff(...$arrays_and_callbacks): array"]

let array_diff_ukey ctx all =
  with_one ctx "array_diff_ukey" all (fun ctx a others f ->
      diff_sorted By_key ~value_order:(text_order ctx) ~key_order:(by_keys f) a others)
  [@@php "function array_diff_ukey(...$arrays_and_callbacks): array"]

let array_diff_uassoc ctx all =
  with_one ctx "array_diff_uassoc" all (fun ctx a others f ->
      diff_sorted By_both ~value_order:(text_order ctx) ~key_order:(by_keys f) a others)
  [@@php "function array_diff_uassoc(...$arrays_and_callbacks): array"]

let array_udiff_assoc ctx all =
  with_one ctx "array_udiff_assoc" all
    (fun _ a others f -> diff_by_key (equal f) a others)
  [@@php "function array_udiff_assoc(...$arrays_and_callbacks): array"]

let array_udiff_uassoc ctx all =
  with_two ctx "array_udiff_uassoc" all (fun _ a others f g ->
      diff_sorted By_both ~value_order:(by_values f) ~key_order:(by_keys g) a others)
  [@@php "function array_udiff_uassoc(...$arrays_and_callbacks): array"]

let array_uintersect ctx all =
  with_one ctx "array_uintersect" all (fun _ a others f ->
      intersect_sorted By_value ~value_order:(by_values f)
        ~key_order:key_text_order a others)
  [@@php "function array_uintersect(...$arrays_and_callbacks): array"]

let array_intersect_ukey ctx all =
  with_one ctx "array_intersect_ukey" all (fun ctx a others f ->
      intersect_sorted By_key ~value_order:(text_order ctx)
        ~key_order:(by_keys f) a others)
  [@@php "function array_intersect_ukey(...$arrays_and_callbacks): array"]

let array_intersect_uassoc ctx all =
  with_one ctx "array_intersect_uassoc" all (fun ctx a others f ->
      intersect_sorted By_both ~value_order:(text_order ctx)
        ~key_order:(by_keys f) a others)
  [@@php "function array_intersect_uassoc(...$arrays_and_callbacks): array"]

let array_uintersect_assoc ctx all =
  with_one ctx "array_uintersect_assoc" all (fun _ a others f ->
      intersect_by_key (equal f) a others)
  [@@php "function array_uintersect_assoc(...$arrays_and_callbacks): array"]

let array_uintersect_uassoc ctx all =
  with_two ctx "array_uintersect_uassoc" all (fun _ a others f g ->
      intersect_sorted By_both ~value_order:(by_values f)
        ~key_order:(by_keys g) a others)
  [@@php "function array_uintersect_uassoc(...$arrays_and_callbacks): array"]
