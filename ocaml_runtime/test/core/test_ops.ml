(* Every operator on every pair of values, as php has it: ops.php prints php's results. *)

open Php_runtime
open Harness

let int = Value.of_int
let float = Value.of_float
let str = Value.of_string
let wide = Value.of_int64
let list l = Value.of_array (Php_array.of_list l)
let a = new_object "A"

let values =
  [|
    Value.null; Value.false_; Value.true_; int 0; int 1; int (-1); int 2; int 7; int 63; int 64;
    int max_int; int min_int; wide 4611686018427387904L; wide Int64.max_int; wide Int64.min_int;
    int 3037000500; float 0.; float (-0.); float 1.; float 1.5; float (-2.5); float 1e15; float 1e18;
    float 1e20; float 9.2233720368547758e18; float 1e300; float 0.1; float infinity; float nan; str "";
    str "0"; str "1"; str "12"; str "-3"; str "1.5"; str "1e3"; str " 7"; str "7 "; str "12abc";
    str "abc"; str "abd"; str "Az"; str "zZ9"; str "9223372036854775807"; str "9223372036854775808";
    str "1e1000"; str "0x1A"; str ".5"; str "a9"; str "-"; str "\xff\x00"; list []; list [ int 1 ];
    list [ int 1; int 2 ];
    Value.of_array (Php_array.of_bindings [ (Key.of_string "a", int 1) ]);
    list [ int 2; int 1 ];
    Value.of_array (Php_array.of_bindings [ (Key.of_int 1, int 2); (Key.of_int 0, int 1) ]);
    a; new_object "A"; new_object "S";
  |]

let bool = Value.of_bool
let pair = list [ int 5; int 6 ]

let unary =
  [
    ("neg", Op.neg ctx); ("plus", Op.plus ctx); ("not", Op.bit_not ctx); ("++", Op.incr ctx);
    ("--", Op.decr ctx);
    ("bool", fun v -> bool (Convert.to_bool v));
    ("int", Convert.to_int_value ctx);
    ("float", fun v -> float (Convert.to_float ctx v));
    ("string", fun v -> str (Convert.to_string ctx v));
    ("numeric", fun v -> bool (Convert.is_numeric v));
    ("key", fun v -> Offset.set ctx Value.null v (int 1));
    ("index", Offset.get ctx pair);
    ("isset", fun v -> bool (Offset.isset ctx pair v));
    ("char", Offset.get ctx (str "abc"));
    ("issetchar", fun v -> bool (Offset.isset ctx (str "abc") v));
    ( "quietchar",
      fun v ->
        let r = Offset.quiet ctx (str "abc") v in
        if Value.is_null r then int 9 else r );
    ( "quiet",
      fun v ->
        let r = Offset.quiet ctx pair v in
        if Value.is_null r then int 9 else r );
    ("emptychar", fun v -> bool (Offset.is_empty ctx (str "a0c") v));
    ("of", fun v -> Offset.get ctx v (int 1));
    ( "quietof",
      fun v ->
        let r = Offset.quiet ctx v (str "a") in
        if Value.is_null r then int 9 else r );
    ("issetof", fun v -> bool (Offset.isset ctx v (int 0)));
    ("emptyof", fun v -> bool (Offset.is_empty ctx v (int 0)));
  ]

let binary =
  [
    ("+", Op.add ctx); ("-", Op.sub ctx); ("*", Op.mul ctx); ("/", Op.div ctx); ("%", Op.rem ctx);
    ("**", Op.pow ctx); (".", Op.concat ctx); ("&", Op.bit_and ctx); ("|", Op.bit_or ctx);
    ("^", Op.bit_xor ctx); ("<<", Op.shift_left ctx); (">>", Op.shift_right ctx);
    ("==", fun v w -> bool (Op.equal ctx v w));
    ("===", fun v w -> bool (Op.identical v w));
    ("<", fun v w -> bool (Op.lt ctx v w));
    ("<=", fun v w -> bool (Op.le ctx v w));
    (">", fun v w -> bool (Op.gt ctx v w));
    ("<=>", fun v w -> int (Op.spaceship ctx v w));
  ]

let compute line =
  let name = name_of line in
  let result =
    match String.split_on_char ' ' name with
    | [ op; i ] -> run (fun () -> (List.assoc op unary) values.(int_of_string i))
    | [ i; op; j ] ->
      run (fun () -> (List.assoc op binary) values.(int_of_string i) values.(int_of_string j))
    | _ -> "?"
  in
  Some (name ^ " = " ^ result)

let () = compare_with Sys.argv.(1) compute
