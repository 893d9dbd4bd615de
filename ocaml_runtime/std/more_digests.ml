let mask = 0xffffffff
let rotl x n = ((x lsl n) lor ((x land mask) lsr (32 - n))) land mask
let byte s i = Char.code (String.unsafe_get s i)
let little32 s i = byte s i lor (byte s (i + 1) lsl 8) lor (byte s (i + 2) lsl 16) lor (byte s (i + 3) lsl 24)
let bytes_of ~big size v =
  String.init size (fun i -> Char.chr ((v lsr (8 * if big then size - 1 - i else i)) land 255))

let bytes64 ~big v =
  String.init 8 (fun i ->
      Char.chr (Int64.to_int (Int64.shift_right_logical v (8 * if big then 7 - i else i)) land 255))

(* {1 CRC} *)

let crc32 s =
  let table =
    Array.init 256 (fun i ->
        let c = ref (i lsl 24) in
        for _ = 1 to 8 do
          c := if !c land 0x80000000 <> 0 then ((!c lsl 1) lxor 0x04c11db7) land mask else (!c lsl 1) land mask
        done;
        !c)
  in
  let crc = ref mask in
  String.iter
    (fun c -> crc := ((!crc lsl 8) land mask) lxor table.((!crc lsr 24) lxor Char.code c))
    s;
  bytes_of ~big:false 4 (!crc lxor mask)

let crc32c s =
  let table =
    Array.init 256 (fun i ->
        let c = ref i in
        for _ = 1 to 8 do
          c := if !c land 1 <> 0 then (!c lsr 1) lxor 0x82f63b78 else !c lsr 1
        done;
        !c)
  in
  let crc = ref mask in
  String.iter (fun c -> crc := (!crc lsr 8) lxor table.((!crc lxor Char.code c) land 255)) s;
  bytes_of ~big:true 4 (!crc lxor mask)

(* {1 MD4 and RIPEMD-160: 64-byte blocks, little-endian words and length} *)

let padded s =
  let n = String.length s in
  let zeros = (119 - (n mod 64)) mod 64 in
  s ^ "\128" ^ String.make zeros '\000' ^ bytes64 ~big:false (Int64.of_int (n * 8))

let words s offset = Array.init 16 (fun i -> little32 s (offset + (4 * i)))

let over_blocks s f =
  let s = padded s in
  for block = 0 to (String.length s / 64) - 1 do
    f (words s (64 * block))
  done

let md4 s =
  let h = [| 0x67452301; 0xefcdab89; 0x98badcfe; 0x10325476 |] in
  let order2 = [| 0; 4; 8; 12; 1; 5; 9; 13; 2; 6; 10; 14; 3; 7; 11; 15 |] in
  let order3 = [| 0; 8; 4; 12; 2; 10; 6; 14; 1; 9; 5; 13; 3; 11; 7; 15 |] in
  let shifts = [| [| 3; 7; 11; 19 |]; [| 3; 5; 9; 13 |]; [| 3; 9; 11; 15 |] |] in
  over_blocks s (fun x ->
      let a = ref h.(0) and b = ref h.(1) and c = ref h.(2) and d = ref h.(3) in
      for i = 0 to 47 do
        let round = i / 16 in
        let k = match round with 0 -> i | 1 -> order2.(i - 16) | _ -> order3.(i - 32) in
        let f, constant =
          match round with
          | 0 -> ((!b land !c) lor (lnot !b land mask land !d), 0)
          | 1 -> ((!b land !c) lor (!b land !d) lor (!c land !d), 0x5a827999)
          | _ -> (!b lxor !c lxor !d, 0x6ed9eba1)
        in
        let v = rotl ((!a + f + x.(k) + constant) land mask) shifts.(round).(i land 3) in
        a := !d;
        d := !c;
        c := !b;
        b := v
      done;
      List.iteri (fun i v -> h.(i) <- (h.(i) + v) land mask) [ !a; !b; !c; !d ]);
  String.concat "" (List.map (bytes_of ~big:false 4) (Array.to_list h))

let ripemd_words =
  [|
    0; 1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12; 13; 14; 15; 7; 4; 13; 1; 10; 6; 15; 3; 12; 0; 9; 5; 2; 14; 11; 8;
    3; 10; 14; 4; 9; 15; 8; 1; 2; 7; 0; 6; 13; 11; 5; 12; 1; 9; 11; 10; 0; 8; 12; 4; 13; 3; 7; 15; 14; 5; 6; 2;
    4; 0; 5; 9; 7; 12; 2; 10; 14; 1; 3; 8; 11; 6; 15; 13;
  |]

let ripemd_words' =
  [|
    5; 14; 7; 0; 9; 2; 11; 4; 13; 6; 15; 8; 1; 10; 3; 12; 6; 11; 3; 7; 0; 13; 5; 10; 14; 15; 8; 12; 4; 9; 1; 2;
    15; 5; 1; 3; 7; 14; 6; 9; 11; 8; 12; 2; 10; 0; 4; 13; 8; 6; 4; 1; 3; 11; 15; 0; 5; 12; 2; 13; 9; 7; 10; 14;
    12; 15; 10; 4; 1; 5; 8; 7; 6; 2; 13; 14; 0; 3; 9; 11;
  |]

let ripemd_shifts =
  [|
    11; 14; 15; 12; 5; 8; 7; 9; 11; 13; 14; 15; 6; 7; 9; 8; 7; 6; 8; 13; 11; 9; 7; 15; 7; 12; 15; 9; 11; 7; 13; 12;
    11; 13; 6; 7; 14; 9; 13; 15; 14; 8; 13; 6; 5; 12; 7; 5; 11; 12; 14; 15; 14; 15; 9; 8; 9; 14; 5; 6; 8; 6; 5; 12;
    9; 15; 5; 11; 6; 8; 13; 12; 5; 12; 13; 14; 11; 8; 5; 6;
  |]

let ripemd_shifts' =
  [|
    8; 9; 9; 11; 13; 15; 15; 5; 7; 7; 8; 11; 14; 14; 12; 6; 9; 13; 15; 7; 12; 8; 9; 11; 7; 7; 12; 7; 6; 15; 13; 11;
    9; 7; 15; 11; 8; 6; 6; 14; 12; 13; 5; 14; 13; 13; 7; 5; 15; 5; 8; 11; 14; 14; 6; 14; 6; 9; 12; 9; 12; 5; 15; 8;
    8; 5; 12; 9; 12; 5; 14; 6; 8; 13; 6; 5; 15; 13; 11; 11;
  |]

let ripemd_constants = [| 0; 0x5a827999; 0x6ed9eba1; 0x8f1bbcdc; 0xa953fd4e |]
let ripemd_constants' = [| 0x50a28be6; 0x5c4dd124; 0x6d703ef3; 0x7a6d76e9; 0 |]

let ripemd160 s =
  let not_ x = lnot x land mask in
  let f j x y z =
    match j with
    | 0 -> x lxor y lxor z
    | 1 -> (x land y) lor (not_ x land z)
    | 2 -> (x lor not_ y) lxor z
    | 3 -> (x land z) lor (y land not_ z)
    | _ -> x lxor (y lor not_ z)
  in
  let h = [| 0x67452301; 0xefcdab89; 0x98badcfe; 0x10325476; 0xc3d2e1f0 |] in
  over_blocks s (fun x ->
      let line order shifts constants select =
        let v = Array.copy h in
        for j = 0 to 79 do
          let round = j / 16 in
          let t = v.(0) + f (select round) v.(1) v.(2) v.(3) + x.(order.(j)) + constants.(round) in
          let t = (rotl (t land mask) shifts.(j) + v.(4)) land mask in
          v.(0) <- v.(4);
          v.(4) <- v.(3);
          v.(3) <- rotl v.(2) 10;
          v.(2) <- v.(1);
          v.(1) <- t
        done;
        v
      in
      let a = line ripemd_words ripemd_shifts ripemd_constants Fun.id in
      let b = line ripemd_words' ripemd_shifts' ripemd_constants' (fun r -> 4 - r) in
      let t = h.(1) + a.(2) + b.(3) in
      h.(1) <- (h.(2) + a.(3) + b.(4)) land mask;
      h.(2) <- (h.(3) + a.(4) + b.(0)) land mask;
      h.(3) <- (h.(4) + a.(0) + b.(1)) land mask;
      h.(4) <- (h.(0) + a.(1) + b.(2)) land mask;
      h.(0) <- t land mask);
  String.concat "" (List.map (bytes_of ~big:false 4) (Array.to_list h))

(* {1 SHA-3} *)

let keccak_rounds =
  [|
    0x0000000000000001L; 0x0000000000008082L; 0x800000000000808aL; 0x8000000080008000L; 0x000000000000808bL;
    0x0000000080000001L; 0x8000000080008081L; 0x8000000000008009L; 0x000000000000008aL; 0x0000000000000088L;
    0x0000000080008009L; 0x000000008000000aL; 0x000000008000808bL; 0x800000000000008bL; 0x8000000000008089L;
    0x8000000000008003L; 0x8000000000008002L; 0x8000000000000080L; 0x000000000000800aL; 0x800000008000000aL;
    0x8000000080008081L; 0x8000000000008080L; 0x0000000080000001L; 0x8000000080008008L;
  |]

let rotl64 x n =
  if n = 0 then x else Int64.logor (Int64.shift_left x n) (Int64.shift_right_logical x (64 - n))

let keccak a =
  let ( ^^ ) = Int64.logxor in
  Array.iter
    (fun constant ->
      let c = Array.init 5 (fun x -> a.(x) ^^ a.(x + 5) ^^ a.(x + 10) ^^ a.(x + 15) ^^ a.(x + 20)) in
      for x = 0 to 4 do
        let d = c.((x + 4) mod 5) ^^ rotl64 c.((x + 1) mod 5) 1 in
        for y = 0 to 4 do
          a.(x + (5 * y)) <- a.(x + (5 * y)) ^^ d
        done
      done;
      (* rho and pi *)
      let x = ref 1 and y = ref 0 and current = ref a.(1) in
      for t = 0 to 23 do
        let next = ((2 * !x) + (3 * !y)) mod 5 in
        x := !y;
        y := next;
        let at = !x + (5 * !y) in
        let kept = a.(at) in
        a.(at) <- rotl64 !current ((t + 1) * (t + 2) / 2 mod 64);
        current := kept
      done;
      for y = 0 to 4 do
        let row = Array.sub a (5 * y) 5 in
        for x = 0 to 4 do
          a.((5 * y) + x) <- row.(x) ^^ Int64.logand (Int64.lognot row.((x + 1) mod 5)) row.((x + 2) mod 5)
        done
      done;
      a.(0) <- a.(0) ^^ constant)
    keccak_rounds

let sha3 bits s =
  let rate = 200 - (bits / 4) in
  let n = String.length s in
  let missing = rate - (n mod rate) in
  let padding =
    String.init missing (fun i ->
        Char.chr ((if i = 0 then 6 else 0) lor if i = missing - 1 then 128 else 0))
  in
  let s = s ^ padding in
  let a = Array.make 25 0L in
  for block = 0 to (String.length s / rate) - 1 do
    for i = 0 to (rate / 8) - 1 do
      a.(i) <- Int64.logxor a.(i) (String.get_int64_le s ((block * rate) + (8 * i)))
    done;
    keccak a
  done;
  let out = String.concat "" (List.map (bytes64 ~big:false) (Array.to_list a)) in
  String.sub out 0 (bits / 8)

(* {1 SHA-512/t: SHA-512 with other initial values} *)

let sha512_constants =
  (* the fractional parts of the cube roots of the first 80 primes (FIPS 180-4, 4.2.3) *)
  lazy
    (let primes =
       let rec next acc n =
         if List.length acc = 80 then List.rev acc
         else if List.exists (fun p -> n mod p = 0) acc then next acc (n + 1)
         else next (n :: acc) (n + 1)
       in
       next [] 2
     in
     let unit_ = Option.get (Bignum.of_string "18446744073709551616") in
     let cube x = Bignum.(mul x (mul x x)) in
     let root prime =
       (* the integer cube root of p * 2^192, by bisection, less the whole part *)
       let target = Bignum.mul (Bignum.of_int prime) (cube unit_) in
       let half x = Bignum.div x (Bignum.of_int 2) 0 in
       let rec search low high =
         (* low^3 <= target < high^3 *)
         if Bignum.(compare (sub high low) (of_int 1)) <= 0 then low
         else
           let middle = half (Bignum.add low high) in
           if Bignum.compare (cube middle) target <= 0 then search middle high else search low middle
       in
       let x = search Bignum.zero (Bignum.mul unit_ (Bignum.of_int 8)) in
       Int64.of_string ("0u" ^ Bignum.(to_string (rem x unit_ 0) 0))
     in
     Array.of_list (List.map root primes))

let sha512_with initial size s =
  let open Int64 in
  let k = Lazy.force sha512_constants in
  let n = String.length s in
  let zeros = (239 - (n mod 128)) mod 128 in
  let s = s ^ "\128" ^ String.make zeros '\000' ^ String.make 8 '\000' ^ bytes64 ~big:true (of_int (n * 8)) in
  let rotr x n = rotl64 x (64 - n) in
  let ( + ) = add and ( ^^ ) = logxor and shift = shift_right_logical in
  let h = Array.copy initial in
  let w = Array.make 80 0L in
  for block = 0 to Stdlib.( - ) (String.length s / 128) 1 do
    for i = 0 to 15 do
      w.(i) <- String.get_int64_be s Stdlib.((block * 128) + (8 * i))
    done;
    for i = 16 to 79 do
      let a = w.(Stdlib.( - ) i 15) and b = w.(Stdlib.( - ) i 2) in
      w.(i) <-
        w.(Stdlib.( - ) i 16) + w.(Stdlib.( - ) i 7)
        + (rotr a 1 ^^ rotr a 8 ^^ shift a 7)
        + (rotr b 19 ^^ rotr b 61 ^^ shift b 6)
    done;
    let v = Array.copy h in
    for i = 0 to 79 do
      let e = v.(4) and a = v.(0) in
      let t1 =
        v.(7) + (rotr e 14 ^^ rotr e 18 ^^ rotr e 41) + (logand e v.(5) ^^ logand (lognot e) v.(6)) + k.(i) + w.(i)
      in
      let t2 =
        (rotr a 28 ^^ rotr a 34 ^^ rotr a 39) + (logand a v.(1) ^^ logand a v.(2) ^^ logand v.(1) v.(2))
      in
      Array.blit v 0 v 1 7;
      v.(4) <- v.(4) + t1;
      v.(0) <- t1 + t2
    done;
    Array.iteri (fun i x -> h.(i) <- h.(i) + x) v
  done;
  String.sub (String.concat "" (List.map (bytes64 ~big:true) (Array.to_list h))) 0 size

(* The initial values are a hash of the name, from those of SHA-512 with a5 over every byte. *)
let sha512_truncated bits =
  let values =
    lazy
      (let sha512 =
         [|
           0x6a09e667f3bcc908L; 0xbb67ae8584caa73bL; 0x3c6ef372fe94f82bL; 0xa54ff53a5f1d36f1L;
           0x510e527fade682d1L; 0x9b05688c2b3e6c1fL; 0x1f83d9abfb41bd6bL; 0x5be0cd19137e2179L;
         |]
       in
       let changed = Array.map (fun v -> Int64.logxor v 0xa5a5a5a5a5a5a5a5L) sha512 in
       let digest = sha512_with changed 64 ("SHA-512/" ^ string_of_int bits) in
       Array.init 8 (fun i -> String.get_int64_be digest (8 * i)))
  in
  fun s -> sha512_with (Lazy.force values) (bits / 8) s

let sha512_256 = sha512_truncated 256
let sha512_224 = sha512_truncated 224

(* {1 Murmur and xxHash} *)

let mul32 a b = ((a land 0xffff * b) + (((a lsr 16) * b land 0xffff) lsl 16)) land mask

let murmur3a ?(seed = 0L) s =
  let n = String.length s in
  let mix k = mul32 (rotl (mul32 k 0xcc9e2d51) 15) 0x1b873593 in
  let h = ref (Int64.to_int seed land mask) in
  let blocks = n / 4 in
  for i = 0 to blocks - 1 do
    h := !h lxor mix (little32 s (4 * i));
    h := (mul32 (rotl !h 13) 5 + 0xe6546b64) land mask
  done;
  let tail = ref 0 in
  for i = n - 1 downto 4 * blocks do
    tail := (!tail lsl 8) lor byte s i
  done;
  if n land 3 > 0 then h := !h lxor mix !tail;
  h := !h lxor n;
  h := mul32 (!h lxor (!h lsr 16)) 0x85ebca6b;
  h := mul32 (!h lxor (!h lsr 13)) 0xc2b2ae35;
  bytes_of ~big:true 4 (!h lxor (!h lsr 16))

let xxh32 ?(seed = 0L) s =
  let seed = Int64.to_int seed land mask in
  let p1 = 2654435761 and p2 = 2246822519 and p3 = 3266489917 and p4 = 668265263 and p5 = 374761393 in
  let n = String.length s in
  let round acc v = mul32 (rotl ((acc + mul32 v p2) land mask) 13) p1 in
  let at = ref 0 in
  let h =
    if n >= 16 then begin
      let v =
        [| (seed + p1 + p2) land mask; (seed + p2) land mask; seed; (seed - p1) land mask |]
      in
      while !at + 16 <= n do
        for i = 0 to 3 do
          v.(i) <- round v.(i) (little32 s (!at + (4 * i)))
        done;
        at := !at + 16
      done;
      rotl v.(0) 1 + rotl v.(1) 7 + rotl v.(2) 12 + rotl v.(3) 18
    end
    else seed + p5
  in
  let h = ref ((h + n) land mask) in
  while !at + 4 <= n do
    h := mul32 (rotl ((!h + mul32 (little32 s !at) p3) land mask) 17) p4;
    at := !at + 4
  done;
  while !at < n do
    h := mul32 (rotl ((!h + mul32 (byte s !at) p5) land mask) 11) p1;
    incr at
  done;
  h := mul32 (!h lxor (!h lsr 15)) p2;
  h := mul32 (!h lxor (!h lsr 13)) p3;
  bytes_of ~big:true 4 (!h lxor (!h lsr 16))

let xxh64 ?(seed = 0L) s =
  let open Int64 in
  let ( + ) = add and ( * ) = mul and ( ^^ ) = logxor in
  let p1 = 0x9E3779B185EBCA87L and p2 = 0xC2B2AE3D27D4EB4FL and p3 = 0x165667B19E3779F9L in
  let p4 = 0x85EBCA77C2B2AE63L and p5 = 0x27D4EB2F165667C5L in
  let n = String.length s in
  let round acc v = rotl64 (acc + (v * p2)) 31 * p1 in
  let at = ref 0 in
  let forward k = at := Stdlib.( + ) !at k in
  let fits k = Stdlib.( + ) !at k <= n in
  let h =
    if n >= 32 then begin
      let v = [| seed + p1 + p2; seed + p2; seed; sub seed p1 |] in
      while fits 32 do
        for i = 0 to 3 do
          v.(i) <- round v.(i) (String.get_int64_le s Stdlib.(!at + (8 * i)))
        done;
        forward 32
      done;
      let h = rotl64 v.(0) 1 + rotl64 v.(1) 7 + rotl64 v.(2) 12 + rotl64 v.(3) 18 in
      Array.fold_left (fun h v -> ((h ^^ round 0L v) * p1) + p4) h v
    end
    else seed + p5
  in
  let h = ref (h + of_int n) in
  while fits 8 do
    h := (rotl64 (!h ^^ round 0L (String.get_int64_le s !at)) 27 * p1) + p4;
    forward 8
  done;
  if fits 4 then begin
    h := (rotl64 (!h ^^ (of_int (little32 s !at) * p1)) 23 * p2) + p3;
    forward 4
  end;
  while !at < n do
    h := rotl64 (!h ^^ (of_int (byte s !at) * p5)) 11 * p1;
    forward 1
  done;
  h := (!h ^^ shift_right_logical !h 33) * p2;
  h := (!h ^^ shift_right_logical !h 29) * p3;
  bytes64 ~big:true (!h ^^ shift_right_logical !h 32)
