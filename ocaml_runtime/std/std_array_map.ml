(* Arrays: functions that call back. *)

open Array_args

(* {1 Mapping} *)

let map_one ctx f a =
  let a = Php_array.copy a in
  let n = Php_array.count a in
  if Php_array.is_list a then begin
    let out = Array.make n Value.null in
    let rec go i p =
      if p >= 0 then begin
        out.(i) <- Value.copy (call ctx f [ Php_array.value_at a p ]);
        go (i + 1) (Php_array.next_pos a p)
      end
    in
    go 0 (Php_array.first_pos a);
    Php_array.of_array out
  end
  else begin
    let out = Php_array.create_hash n in
    let rec go p =
      if p >= 0 then begin
        let v = Value.copy (call ctx f [ Php_array.value_at a p ]) in
        Php_array.set_slot out (Php_array.key_at a p) v;
        go (Php_array.next_pos a p)
      end
    in
    go (Php_array.first_pos a);
    out
  end

(* The arrays side by side, the shorter ones filled up with null. *)
let map_many arrays row =
  let arrays = List.map Php_array.copy arrays in
  let n = List.fold_left (fun n a -> max n (Php_array.count a)) 0 arrays in
  let places = List.map (fun a -> (a, ref (Php_array.first_pos a))) arrays in
  let take (a, p) =
    if !p < 0 then Value.null
    else begin
      let v = Php_array.value_at a !p in
      p := Php_array.next_pos a !p;
      v
    end
  in
  let out = Array.make n Value.null in
  for i = 0 to n - 1 do
    out.(i) <- row (List.map take places)
  done;
  Php_array.of_array out

let array_map ctx f a others =
  match others with
  | [] ->
      if Value.is_null f then Php_array.copy a
      else
        let ctx = frame ctx "array_map" [ f; Value.of_array a ] in
        map_one ctx (callback ctx f) a
  | _ ->
      let arrays = a :: List.map Value.to_array others in
      if Value.is_null f then
        map_many arrays
          (fun row -> Value.of_array (Php_array.of_list (List.map Value.copy row)))
      else
        let ctx = frame ctx "array_map" (f :: Value.of_array a :: others) in
        let f = callback ctx f in
        map_many arrays (fun row -> Value.copy (call ctx f row))
  [@@php "function array_map(?callable $callback, array $array, array ...$arrays): array"]

(* {1 Selecting and folding} *)

let use_both = 1
let use_key = 2

let filter_by keep a =
  let a = Php_array.copy a in
  let out = Php_array.create 0 in
  let rec go p =
    if p >= 0 then begin
      let key = Php_array.key_at a p in
      let slot = Php_array.slot_at a p in
      if keep key (Value.deref slot) then Php_array.set_slot out key (Value.copy slot);
      go (Php_array.next_pos a p)
    end
  in
  go (Php_array.first_pos a);
  out

let array_filter ctx a f mode =
  match f with
  | None -> filter_by (fun _ v -> Convert.to_bool v) a
  | Some f ->
      let ctx = frame ctx "array_filter" [ Value.of_array a; f ] in
      let f = callback ctx f in
      let keep =
        if mode = use_key then fun k _ -> Convert.to_bool (call ctx f [ Key.to_value k ])
        else if mode = use_both
          then fun k v -> Convert.to_bool (call ctx f [ v; Key.to_value k ])
        else fun _ v -> Convert.to_bool (call ctx f [ v ])
      in
      filter_by keep a
  [@@php
    "function array_filter(array $array, ?callable $callback = null, int $mode = 0): \
     array"]

let array_reduce ctx a f initial =
  let ctx = frame ctx "array_reduce" [ Value.of_array a; f; initial ] in
  let f = callback ctx f in
  let acc = ref initial in
  iter (fun _ v -> acc := call ctx f [ !acc; v ]) a;
  Value.copy !acc
  [@@php
    "function array_reduce(array $array, callable $callback, mixed $initial = null): \
     mixed"]

(* {1 Walking} *)

(* [visit key reference-or-value] for the elements of the live array in a cell. *)
let walk_array ~by_ref cell visit =
  let it = Iter.by_ref cell in
  let finally () = Iter.finish it in
  Fun.protect ~finally (fun () ->
      while Iter.next_ref it do
        let key = Iter.key it in
        if by_ref then begin
          let a = Value.to_array (Ref.get cell) in
          let p = Php_array.find_pos a (Key.of_value key) in
          let was_ref = Ref.is_ref (Php_array.slot_at a p) in
          let r = Ref.to_value (Iter.reference it) in
          visit key r;
          (* what only the walk made a reference is a plain element again *)
          if not was_ref then begin
            let v = Ref.get cell in
            if Value.is_array v then begin
              let a = Value.to_array v in
              let p = Php_array.find_pos a (Key.of_value key) in
              if p >= 0 && Php_array.slot_at a p == r then Php_array.unref_at a p
            end
          end
        end
        else visit key (Iter.value it)
      done)

(* Functions that make the places of [o] that are no references plain again if they hold
   the given one. *)
let plain_places (o : Types.obj) =
  let slots = ref [] in
  Array.iteri
    (fun i v ->
      if not (Ref.is_ref v) then
        slots := (fun r -> if o.slots.(i) == r
          then o.slots.(i) <- Value.deref r) :: !slots)
    o.slots;
  let dynamic r =
    match o.dyn with
    | None -> ()
    | Some a ->
        let rec go p =
          if p >= 0 then
            if Php_array.slot_at a p == r then Php_array.unref_at a p
            else go (Php_array.next_pos a p)
        in
        go (Php_array.first_pos a)
  in
  dynamic :: !slots

(* All properties, under the names that the (array) cast gives them: "\000A\000x" for a
   private one of A. *)
let walk_object ctx (o : Types.obj) visit =
  let names = Php_array.keys (Object.to_array o) in
  Php_array.iter_values
    (fun key ->
      let text = Key.to_string (Key.of_value key) in
      let scope, name =
        match String.rindex_opt text '\000' with
        | Some i when text.[0] = '\000' ->
            let owner = String.sub text 1 (i - 1) in
            let cls = if owner = "*" then Some o.cls else !Hooks.find_class ctx owner in
            (cls, String.sub text (i + 1) (String.length text - i - 1))
        | _ -> (ctx.scope, text)
      in
      let before = plain_places o in
      let r = Ref.to_value (Object.get_ref { ctx with scope } o name) in
      visit key r;
      List.iter (fun restore -> restore r) before)
    names

let takes_ref f = f.by_ref && Call.by_ref f.target 0

let rec walk ctx f extra ~deep cell =
  let visit key v =
    let inner = Value.deref v in
    if deep && Value.is_array inner then
      if Ref.is_ref v then walk ctx f extra ~deep (Ref.of_value v)
      else walk ctx f extra ~deep (Ref.make (Value.copy inner))
    else ignore (call ctx f (v :: key :: extra))
  in
  match Value.view (Ref.get cell) with
  | Object o -> walk_object ctx o visit
  | _ -> walk_array ~by_ref:(takes_ref f) cell visit

let start_walk ctx fn ~deep cell f extra =
  (match Value.view (Ref.get cell) with
  | Array _ | Object _ -> ()
  | _ -> Coerce.arg_failed ctx fn 1 "array" "array" (Value.or_null (Ref.get cell)));
  let extra = Option.to_list extra in
  let ctx = frame ctx fn (Ref.get cell :: f :: extra) in
  walk ctx (callback ctx f) extra ~deep cell;
  true

let array_walk ctx cell f extra = start_walk ctx "array_walk" ~deep:false cell f extra
  [@@php
    "function array_walk(array|object &$array, callable $callback, mixed $arg = \
     UNKNOWN): bool"]

let array_walk_recursive ctx cell f extra =
  start_walk ctx "array_walk_recursive" ~deep:true cell f extra
  [@@php
    "function array_walk_recursive(array|object &$array, callable $callback, mixed $arg \
     = UNKNOWN): bool"]
