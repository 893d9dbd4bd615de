(* foreach over arrays that are written meanwhile, internal pointers, references in arrays, sorting: as walks.php. *)

open Php_runtime
open Harness

let int = Value.of_int
let str = Value.of_string
let list l = Value.of_array (Php_array.of_list l)
let ints l = Php_array.of_list (List.map int l)
let hash l = Php_array.of_entries (Array.of_list l)
let fresh () : Value.t Php_array.t = Php_array.create 0
let copy a = Php_array.copy a

let data n range =
  let x = ref 12345 in
  Php_array.init n (fun _ ->
      x := ((!x * 1103515245) + 12345) mod 2147483648;
      int (!x / 65536 mod range))

let sort_case ~renumber n range =
  let a = data n range in
  let h = ref 0 and calls = ref 0 in
  let cmp p q =
    let p = Value.to_int p and q = Value.to_int q in
    incr calls;
    h := ((!h * 31) + (p * 7) + q) mod 1000003;
    compare p q
  in
  Php_array.sort ~renumber cmp a;
  let step sum k v =
    let extra = if renumber then 0 else 5 * Key.to_int k in
    ((sum * 31) + Value.to_int v + extra) mod 1000003
  in
  let sum = Php_array.fold step 0 a in
  list (if renumber then [ int !calls; int !h; int sum ] else [ int !h; int sum ])

(* foreach ($a as $k => &$v): [f k v stop]; the array is the one in the cell. *)
let each_ref ?(exclusive = false) cell f =
  let it = if exclusive then Iter.by_ref_exclusive cell else Iter.by_ref cell in
  let stop = ref false in
  while (not !stop) && Iter.next_ref it do
    let v = Iter.reference it in
    f (Iter.key it) v stop
  done;
  if exclusive then Iter.release it else Iter.finish it

let by_ref a f =
  let cell = Ref.make (Value.of_array a) in
  let seen = fresh () in
  each_ref cell (fun k v stop ->
      let array = Value.to_array (Ref.get cell) in
      f ~see:(fun () -> Php_array.push seen (Value.copy (Ref.get v))) ~array ~cell k v stop);
  (seen, cell)

let value = Value.of_array
let pair (seen, cell) = list [ value seen; Ref.get cell ]
let number r = Value.to_int (Ref.get r)
let position a p = if p < 0 then Value.false_ else Php_array.value_at a p
let current a = position a (Php_array.cursor a)

let move a p =
  Php_array.set_cursor a p;
  position a p

let next a = move a (Php_array.next_pos a (Php_array.cursor a))
let prev a = move a (Php_array.prev_pos a (Php_array.cursor a))
let key a =
  let p = Php_array.cursor a in
  if p < 0 then Value.null else Value.of_key (Php_array.key_at a p)

let cases : (string * (unit -> Value.t)) list =
  [
    ( "byref double",
      fun () ->
        let _, cell =
          by_ref (ints [ 1; 2; 3 ]) (fun ~see:_ ~array:_ ~cell:_ _ v _ ->
              Ref.set v (int (number v * 2)))
        in
        Ref.get cell );
    ( "byref append",
      fun () ->
        let seen, _ =
          by_ref (ints [ 1; 2; 3 ]) (fun ~see ~array ~cell:_ k v _ ->
              see ();
              if Value.to_int k < 2 then Php_array.push array (int (number v * 10)))
        in
        value seen );
    ( "byref append hash",
      fun () ->
        let seen, _ =
          by_ref (hash [ str "x"; int 1; str "y"; int 2 ]) (fun ~see ~array ~cell:_ _ v _ ->
              see ();
              let n = Php_array.count array in
              if n < 30 then
                Php_array.set_string array (Printf.sprintf "n%d%d" (number v) n) (int (number v + 1)))
        in
        list [ int (Php_array.count seen); value seen ] );
    ( "byref unset ahead",
      fun () ->
        let seen, _ =
          by_ref (ints [ 1; 2; 3; 4 ]) (fun ~see ~array ~cell:_ k _ _ ->
              see ();
              Php_array.unset_int array (Value.to_int k + 1))
        in
        value seen );
    ( "byref unset self",
      fun () ->
        pair
          (by_ref (hash [ str "a"; int 1; str "b"; int 2; str "c"; int 3 ])
             (fun ~see ~array ~cell:_ k _ _ ->
               see ();
               Php_array.unset array (Key.of_value k))) );
    ( "byref unset and grow",
      fun () ->
        let a = fresh () in
        for i = 0 to 15 do
          Php_array.set_string a (Printf.sprintf "k%d" i) (int i)
        done;
        pair
          (by_ref a (fun ~see ~array ~cell:_ k v _ ->
               see ();
               Php_array.unset array (Key.of_value k);
               if number v < 30 then
                 Php_array.set_string array (Printf.sprintf "m%d" (number v)) (int (number v + 20)))) );
    ( "byref replace",
      fun () ->
        pair
          (by_ref (ints [ 1; 2; 3 ]) (fun ~see ~array:_ ~cell _ v _ ->
               see ();
               if number v = 2 then Ref.set cell (value (ints [ 7; 8; 9 ])))) );
    ( "byref assign copy",
      fun () ->
        let b = ref (fresh ()) in
        let seen, cell =
          by_ref (ints [ 1; 2; 3 ]) (fun ~see ~array ~cell:_ _ v _ ->
              see ();
              b := copy array;
              Php_array.push !b (int 1);
              Ref.set v (int 0))
        in
        list [ value seen; Ref.get cell; int (Php_array.count !b) ] );
    ( "byref clear",
      fun () ->
        pair
          (by_ref (ints [ 1; 2; 3 ]) (fun ~see ~array ~cell:_ k _ _ ->
               see ();
               if Value.to_int k = 0 then begin
                 Php_array.unset_int array 1;
                 Php_array.unset_int array 2
               end)) );
    ( "byref pop push",
      fun () ->
        let n = ref 0 in
        let seen, _ =
          by_ref (ints [ 1; 2; 3; 4 ]) (fun ~see ~array ~cell:_ _ _ stop ->
              see ();
              incr n;
              if !n < 9 then begin
                ignore (Php_array.pop array);
                Php_array.push array (int 9)
              end
              else stop := true)
        in
        value seen );
    ( "byref exclusive copy",
      fun () ->
        let cell = Ref.make (value (ints [ 1; 2; 3 ])) in
        each_ref ~exclusive:true cell (fun _ v _ -> Ref.set v (int (number v + 1)));
        let a = Value.to_array (Ref.get cell) in
        let b = copy a in
        Php_array.set_int b 0 (int 100);
        Php_array.set_int b 2 (int 300);
        list [ value a; value b ] );
    ( "byvalue write",
      fun () ->
        let a = ints [ 1; 2; 3 ] and seen = fresh () in
        let it = Iter.snapshot a in
        while Iter.next it do
          let k = Value.to_int (Iter.key it) and v = Value.to_int (Iter.value it) in
          Php_array.set_int a k (int (v * 2));
          Php_array.push a (int v);
          Php_array.unset_int a (k + 1);
          Php_array.push seen (int v)
        done;
        list [ value seen; value a ] );
    ( "byvalue holes",
      fun () ->
        let a = ints [ 1; 2; 3; 4; 5; 6 ] and seen = fresh () in
        List.iter (Php_array.unset_int a) [ 0; 3; 5 ];
        let it = Iter.over a in
        while Iter.next it do
          Php_array.push seen (list [ Iter.key it; Iter.value it ])
        done;
        value seen );
    ( "pointer",
      fun () ->
        let a = ints [ 1; 2; 3 ] in
        let c0 = current a in
        let c1 = next a in
        let c2 = key a in
        let c3 = next a in
        let c4 = next a in
        let c5 = key a in
        Php_array.push a (int 4);
        let c6 = current a in
        let c7 = prev a in
        let c8 = move a (Php_array.last_pos a) in
        let c9 = move a (Php_array.first_pos a) in
        list [ c0; c1; c2; c3; c4; c5; c6; c7; c8; c9 ] );
    ( "pointer unset",
      fun () ->
        let a = hash [ str "a"; int 1; str "b"; int 2; str "c"; int 3 ] in
        ignore (next a);
        Php_array.unset_string a "b";
        let c0 = current a and c1 = key a in
        Php_array.unset_string a "c";
        let c2 = current a in
        Php_array.set_string a "d" (int 4);
        list [ c0; c1; c2; current a ] );
    ( "pointer copy",
      fun () ->
        let a = ints [ 1; 2; 3 ] in
        ignore (next a);
        let b = copy a in
        ignore (next b);
        Php_array.push b (int 1);
        list [ current a; current b ] );
    ( "pointer rehash",
      fun () ->
        let a = fresh () in
        let k i = Printf.sprintf "k%d" i in
        for i = 0 to 7 do Php_array.set_string a (k i) (int i) done;
        for _ = 0 to 5 do ignore (next a) done;
        for i = 0 to 4 do Php_array.unset_string a (k i) done;
        for i = 10 to 39 do Php_array.set_string a (k i) (int i) done;
        let c0 = current a in
        let c1 = next a in
        let c2 = next a in
        list [ c0; c1; c2 ] );
    ( "refs shared",
      fun () ->
        let a = Php_array.of_list [ int 1; list [ int 2 ] ] in
        let r = Offset.ref_at ctx (value a) (int 1) in
        let b = copy a in
        Offset.put_push ctx (Offset.inner ctx (value b) (int 1)) (int 3);
        Php_array.set_int b 0 (int 9);
        list [ value a; value b; Ref.get r ] );
    ( "refs nested",
      fun () ->
        let a = hash [ str "x"; value (hash [ str "y"; int 1 ]) ] in
        let b = copy a in
        let r = Offset.ref_at ctx (Offset.inner ctx (value a) (str "x")) (str "y") in
        Ref.set r (int 5);
        let c = copy a in
        Offset.put ctx (Offset.inner ctx (value c) (str "x")) (str "y") (int 6);
        list [ value a; value b; value c; Ref.get r ] );
    ( "refs bind",
      fun () ->
        let x = Ref.make (int 1) in
        let a = ints [ 0; 0 ] in
        Offset.bind ctx (value a) (int 0) x;
        let b = copy a in
        Ref.set x (int 2);
        Php_array.set_int b 0 (int 3);
        list [ value a; value b; Ref.get x ] );
    ( "inc",
      fun () ->
        list
          (List.map
             (fun s -> list [ Op.incr ctx (str s); Op.decr ctx (str s) ])
             [
               "a"; "z"; "Zz"; "a9"; "zz"; "9z"; ""; " "; "a b"; "\xc3\xa9"; "A-9"; "5"; "5.5"; "-1";
               " 1"; "1 "; "0x1"; "1e2"; "Az"; "zZ9"; "99"; "a99";
             ]) );
  ]

let compute line =
  let name = name_of line in
  let f =
    match String.split_on_char ' ' name with
    | [ ("sort" | "asort") as what; n; range ] ->
      fun () -> sort_case ~renumber:(what = "sort") (int_of_string n) (int_of_string range)
    | _ -> List.assoc name cases
  in
  Some (name ^ " = " ^ run f)

let () = compare_with Sys.argv.(1) compute
