(* Element reads, writes, references, unset ... on every kind of base, written as generated code does it; offsets.php has
   the same statements and bases and prints what php makes of them. *)

open Php_runtime
open Harness

let int = Value.of_int
let str = Value.of_string
let list l = Value.of_array (Php_array.of_list l)
let hash l = Value.of_array (Php_array.of_entries (Array.of_list l))

let bases =
  [|
    (fun () -> Value.null);
    (fun () -> Value.false_);
    (fun () -> Value.true_);
    (fun () -> int 5);
    (fun () -> Value.of_float 1.5);
    (fun () -> str "");
    (fun () -> str "abc");
    (fun () -> list [ int 1; int 2 ]);
    (fun () -> hash [ str "a"; str "str" ]);
    (fun () -> new_object "A");
    (fun () -> list [ str "abc" ]);
    (fun () -> list [ int 5 ]);
    (fun () -> list [ Value.null ]);
    (fun () -> list [ Value.false_ ]);
    (fun () -> list [ list [] ]);
    (fun () -> list [ list [ int 1; list [ int 2 ] ] ]);
    (fun () -> hash [ str "k"; hash [ str "l"; int 7 ] ]);
    (fun () -> hash [ Wint.max_value; int 1 ]);
    (fun () -> hash [ Wint.pred Wint.max_value; int 1 ]);
    (fun () -> list [ new_object "A" ]);
    (fun () -> new_object "Access");
    (fun () -> list [ new_object "Access" ]);
    (fun () -> hash [ int (-5); int 1 ]);
    (fun () -> list [ Value.true_ ]);
  |]

let k0 = int 0
let k1 = int 1
let k = str "k"
let l = str "l"
let s = str "s"
let a = str "a"
let set key x v = v := Offset.set ctx !v (key ()) (x ())
let const x () = x

(* $v is made a container, then the rest walks inwards from it. *)
let within f v =
  v := Offset.container ctx !v;
  f !v

let inner = Offset.inner ctx
let inner_rw = Offset.inner_rw ctx
let coalesce v key x = if Value.is_null (Offset.quiet ctx !v key) then v := Offset.set ctx !v key x
let statements (p : Value.t ref) (q : Value.t ref) =
  [|
    set (const k0) (const k1);
    (fun v -> v := Offset.push ctx !v k1);
    set (const (str "x")) (const k1);
    within (fun c -> Offset.put ctx (inner c k0) k1 k1);
    within (fun c -> Offset.put ctx (Offset.inner_push ctx c) k1 k1);
    within (fun c -> ignore (Offset.ref_at ctx c k0));
    within (fun c -> ignore (Offset.ref_push ctx c));
    (fun v -> v := Offset.unset ctx !v k0);
    (fun v -> Offset.remove ctx (Offset.inner_quiet ctx !v k0) k1);
    within (fun c -> Offset.concat ctx c k0 (str "x"));
    within (fun c -> Offset.put ctx c k0 (Op.add ctx (Offset.get_rw ctx c k0) k1));
    within (fun c -> ignore (Offset.post_incr ctx c k0));
    within (fun c -> ignore (Offset.post_incr ctx (inner_rw c k) l));
    within (fun c -> ignore (Offset.decr ctx c k0));
    (fun v -> coalesce v k0 (int 5));
    (fun v ->
      p := Value.copy (Offset.list_get ctx !v k0);
      q := Value.copy (Offset.list_get ctx !v k1));
    (fun v -> p := Value.copy (Offset.list_get ctx !v a));
    set (const (Value.of_float 1.5)) (const (int 2));
    set (fun () -> list []) (const (int 2));
    (fun v -> v := Offset.unset ctx !v (list []));
    set (fun () -> new_object "A") (const (int 2));
    set (const Value.null) (const (int 2));
    set (const Value.true_) (const (int 3));
    set (const k0) (fun () -> list [ k1 ]);
    set (const k0) (const (str ""));
    set (const (int 7)) (const (str "xy"));
    set (const (int (-1))) (const (str "q"));
    set (const (int (-9))) (const (str "q"));
    set (const (str "1")) (const (str "z"));
    set (const (str "1x")) (const (str "z"));
    set (const k0) (const Value.null);
    within (fun c -> Offset.put ctx (inner (inner c k0) (str "x")) (str "y") k1);
    within (fun c -> ignore (Offset.ref_at ctx (inner c k0) k0));
    (fun v -> Offset.remove ctx (Offset.inner_quiet ctx !v a) (str "b"));
    within (fun c -> Offset.put_push ctx (Offset.inner_push ctx c) k1);
    set (const (str "1.5")) (const (str "z"));
    (fun v -> p := Value.copy (Offset.get ctx (Offset.get ctx !v k0) k1));
    (fun v -> p := Value.copy (Offset.get ctx (Offset.get ctx !v k) l));
    (fun v ->
      let x = Offset.quiet ctx (Offset.quiet ctx !v k0) k1 in
      p := if Value.is_null x then int 9 else Value.copy x);
    (fun v ->
      let x = Offset.quiet ctx (Offset.quiet ctx !v k) l in
      p := if Value.is_null x then int 9 else Value.copy x);
    (fun v -> p := Value.of_bool (Offset.isset ctx (Offset.quiet ctx !v k0) k1));
    (fun v -> p := Value.of_bool (Offset.is_empty ctx (Offset.quiet ctx !v k0) k0));
    (fun v -> p := Value.of_bool (Offset.isset ctx (Offset.quiet ctx !v k) l));
    within (fun c -> Offset.concat ctx (inner_rw c k) l (str "z"));
    within (fun c -> Offset.put_push ctx (inner c k) (int 3));
    within (fun c -> Offset.put ctx (inner c s) k0 (str "c"));
    within (fun c -> Offset.put ctx (inner c a) k1 (str "QQ"));
    within (fun c -> ignore (Offset.ref_at ctx (inner c k) l));
    (fun v -> Offset.remove ctx (Offset.inner_quiet ctx !v k) l);
    (fun v -> Offset.remove ctx (Offset.inner_quiet ctx !v s) k0);
  |]

let compute line =
  Scanf.sscanf line "%d %d" (fun i j ->
      let result =
        run (fun () ->
            let p = ref Value.null and q = ref Value.null in
            let v = ref (bases.(j) ()) in
            (statements p q).(i) v;
            list [ !v; !p; !q ])
      in
      Some (Printf.sprintf "%d %d = %s" i j result))

let () = compare_with Sys.argv.(1) compute
