(* Hot loops as generated code writes them. bench.php has the same loops in PHP; compare in the same minute:
     dune exec --profile release ocaml_runtime/bench/bench.exe
     php -n ocaml_runtime/bench/bench.php
     php -n -d zend_extension=opcache -d opcache.enable_cli=1 -d opcache.jit_buffer_size=64M -d opcache.jit=tracing .../bench.php *)

open Php_runtime

(* No loop here warns or throws, so no frame is ever looked at. *)
let ctx : Types.ctx = Repr.of_any (Value.of_int 0)

let time name f =
  let best = ref infinity and result = ref 0 in
  for _ = 1 to 7 do
    let start = Sys.time () in
    result := f ();
    best := min !best (Sys.time () -. start)
  done;
  Printf.printf "%-26s %8.2f ms  (%d)\n%!" name (!best *. 1000.) !result

let size = 1_000_000

let sieve_bool () =
  let flags = Php_array.fill 0 (size + 1) Value.true_ in
  let count = ref 0 in
  for i = 2 to size do
    if Offset.bool_at ctx flags i then begin
      incr count;
      let k = ref (i + i) in
      while !k <= size do
        Php_array.set_bool flags !k false;
        k := !k + i
      done
    end
  done;
  !count

let sieve_int () =
  let flags : int Php_array.t = Php_array.fill 0 (size + 1) 1 in
  let count = ref 0 in
  for i = 2 to size do
    if Offset.int_at ctx flags i <> 0 then begin
      incr count;
      let k = ref (i + i) in
      while !k <= size do
        Php_array.set_int flags !k 0;
        k := !k + i
      done
    end
  done;
  !count

let sieve_dynamic () =
  let flags = ref (Value.of_array (Php_array.fill 0 (size + 1) Value.true_)) in
  let n = Value.of_int size in
  let count = ref (Value.of_int 0) and i = ref (Value.of_int 2) in
  while Op.le ctx !i n do
    if Op.truth (Offset.get ctx !flags !i) then begin
      count := Op.incr ctx !count;
      let k = ref (Op.add ctx !i !i) in
      while Op.le ctx !k n do
        flags := Offset.set ctx !flags !k Value.false_;
        k := Op.add ctx !k !i
      done
    end;
    i := Op.incr ctx !i
  done;
  Value.to_int !count

let append_int () =
  let a : int Php_array.t = Php_array.empty () in
  for i = 1 to size do
    Php_array.push a i
  done;
  Php_array.count a

let append_string () =
  let a : string Php_array.t = Php_array.empty () in
  for _ = 1 to size do
    Php_array.push a "x"
  done;
  Php_array.count a

let append_dynamic () =
  let a = ref Value.null in
  for i = 1 to size do
    a := Offset.push ctx !a (Value.of_int i)
  done;
  Php_array.count (Value.to_array !a)

let sum_list a () =
  let sum = ref 0 in
  let it = Iter.over a in
  while Iter.next it do
    sum := !sum + Iter.int it
  done;
  !sum

let nested_loop () =
  let n = Value.of_int 12 in
  let x = ref (Value.of_int 0) in
  let zero = Value.of_int 0 in
  let each f =
    let i = ref zero in
    while Op.lt ctx !i n do
      f ();
      i := Op.incr ctx !i
    done
  in
  ignore each;
  let a = ref zero in
  while Op.lt ctx !a n do
    let b = ref zero in
    while Op.lt ctx !b n do
      let c = ref zero in
      while Op.lt ctx !c n do
        let d = ref zero in
        while Op.lt ctx !d n do
          let e = ref zero in
          while Op.lt ctx !e n do
            let f = ref zero in
            while Op.lt ctx !f n do
              x := Op.incr ctx !x;
              f := Op.incr ctx !f
            done;
            e := Op.incr ctx !e
          done;
          d := Op.incr ctx !d
        done;
        c := Op.incr ctx !c
      done;
      b := Op.incr ctx !b
    done;
    a := Op.incr ctx !a
  done;
  Value.to_int !x

let strcat () =
  let s = ref Strbuf.empty in
  for _ = 1 to 200_000 do
    s := Strbuf.append !s "hello\n"
  done;
  Strbuf.length !s

let rec hex i =
  let digit = String.make 1 "0123456789abcdef".[i land 15] in
  if i < 16 then digit else hex (i lsr 4) ^ digit

(* Zend/bench.php's hash1 and hash2. *)
let hash1 n () =
  let x : int Php_array.t = Php_array.empty () in
  for i = 1 to n do
    Php_array.set x (Key.of_string (hex i)) i
  done;
  let count = ref 0 in
  for i = n downto 1 do
    if Php_array.mem x (Key.of_string (Convert.string_of_int i)) then incr count
  done;
  !count

let hash2 n () =
  let h1 = Php_array.empty () and h2 : int Php_array.t = Php_array.empty () in
  for i = 0 to n - 1 do
    Php_array.set_string h1 ("foo_" ^ Convert.string_of_int i) i;
    Php_array.set_string h2 ("foo_" ^ Convert.string_of_int i) 0
  done;
  for _ = 1 to n do
    let it = Iter.over h1 in
    while Iter.next it do
      let p = Offset.pos_rw ctx h2 (Key.of_value (Iter.key it)) in
      Php_array.set_at h2 p (Value.to_int (Php_array.value_at h2 p) + Iter.int it)
    done
  done;
  Offset.int_of_key ctx h2 (Key.literal "foo_1")

let words = Array.init 5000 (fun i -> Printf.sprintf "word%d" (i * 7919 mod 5000))

let word_count () =
  let counts : int Php_array.t = Php_array.empty () in
  for _ = 1 to 100 do
    Array.iter
      (fun w ->
        let k = Key.of_string w in
        let p = Php_array.find_pos counts k in
        if p >= 0 then
          Php_array.set_at counts p (Value.to_int (Php_array.value_at counts p) + 1)
        else Php_array.set counts k 1)
      words
  done;
  Php_array.count counts

let records () =
  let sum = ref 0 in
  for i = 1 to 300_000 do
    let r =
      Php_array.of_entries
        [|
          Value.of_string "id"; Value.of_int i; Value.of_string "name"; Value.of_string "x";
          Value.of_string "price"; Value.of_int 3;
        |]
    in
    let field name = Value.to_int (Offset.at_string ctx r name) in
    sum := !sum + field "id" + field "price"
  done;
  !sum

let matrix () =
  let n = 120 in
  let make () = Php_array.init n (fun i -> Php_array.init n (fun j -> i + j)) in
  let a : int Php_array.t Php_array.t = make () and b = make () in
  let c : int Php_array.t Php_array.t = Php_array.empty () in
  for i = 0 to n - 1 do
    for j = 0 to n - 1 do
      let sum = ref 0 in
      for k = 0 to n - 1 do
        sum :=
          !sum
          + (Offset.int_at ctx (Offset.array_at ctx a i) k * Offset.int_at ctx (Offset.array_at ctx b k) j)
      done;
      Php_array.set_int (Php_array.inner_int c i) j !sum
    done
  done;
  Offset.int_at ctx (Offset.array_at ctx c 5) 7

let reader a = Php_array.count a

let pass_then_append () =
  let a : int Php_array.t = Php_array.empty () in
  Php_array.push a 1;
  for i = 1 to 20_000 do
    ignore (reader (Php_array.copy a));
    Php_array.push a i
  done;
  Php_array.count a

let sort_ints () =
  let a : int Php_array.t = Php_array.init 100_000 (fun i -> i * 7919 mod 100_003) in
  Php_array.sort ~renumber:true
    (fun x y -> Compare.compare ctx x y)
    a;
  Offset.int_at ctx a 500

let () =
  time "sieve bool typed" sieve_bool;
  time "sieve int typed" sieve_int;
  time "sieve dynamic" sieve_dynamic;
  time "append 1e6 int" append_int;
  time "append 1e6 string" append_string;
  time "append 1e6 dynamic" append_dynamic;
  time "sum of 1e6" (sum_list (Php_array.init size Fun.id));
  time "nested loops dynamic" nested_loop;
  time "strcat 200000" strcat;
  time "hash1 50000" (hash1 50_000);
  time "hash2 500" (hash2 500);
  time "word count 500000" word_count;
  time "records 300000" records;
  time "matrix 120" matrix;
  time "pass then append 20000" pass_then_append;
  time "sort 100000" sort_ints
