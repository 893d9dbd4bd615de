let crc_table =
  Array.init 256 (fun n ->
      let c = ref n in
      for _ = 1 to 8 do
        c := if !c land 1 = 1 then 0xedb88320 lxor (!c lsr 1) else !c lsr 1
      done;
      !c)

let crc32 s =
  let c = ref 0xffffffff in
  for i = 0 to String.length s - 1 do
    c := crc_table.((!c lxor Char.code (String.unsafe_get s i)) land 255) lxor (!c lsr 8)
  done;
  !c lxor 0xffffffff

let md5 = Digest.string

let hex s =
  let digit n = "0123456789abcdef".[n] in
  String.init (2 * String.length s) (fun i ->
      let c = Char.code s.[i / 2] in
      digit (if i land 1 = 0 then c lsr 4 else c land 15))

(* [pad s block] is [s], a one bit, zeros, and the bit length at the end of a whole number of blocks. *)
let pad s block =
  let n = String.length s in
  let size = (n + 1 + (block / 8) + block - 1) / block * block in
  let b = Bytes.make size '\000' in
  Bytes.blit_string s 0 b 0 n;
  Bytes.set b n '\x80';
  Bytes.set_int64_be b (size - 8) (Int64.of_int (n * 8));
  b

(* {1 32-bit words, in native integers} *)

let mask = 0xffffffff
let[@inline] rotl x k = ((x lsl k) lor (x lsr (32 - k))) land mask
let[@inline] rotr x k = ((x lsr k) lor (x lsl (32 - k))) land mask
let word b i = Int32.to_int (Bytes.get_int32_be b i) land mask

let words_to_string h count =
  let out = Bytes.create (4 * count) in
  for i = 0 to count - 1 do
    Bytes.set_int32_be out (4 * i) (Int32.of_int h.(i))
  done;
  Bytes.unsafe_to_string out

let sha1 s =
  let data = pad s 64 in
  let h = [| 0x67452301; 0xefcdab89; 0x98badcfe; 0x10325476; 0xc3d2e1f0 |] in
  let w = Array.make 80 0 in
  for block = 0 to (Bytes.length data / 64) - 1 do
    for t = 0 to 15 do
      w.(t) <- word data ((64 * block) + (4 * t))
    done;
    for t = 16 to 79 do
      w.(t) <- rotl (w.(t - 3) lxor w.(t - 8) lxor w.(t - 14) lxor w.(t - 16)) 1
    done;
    let a = ref h.(0) and b = ref h.(1) and c = ref h.(2) and d = ref h.(3) and e = ref h.(4) in
    for t = 0 to 79 do
      let f, k =
        if t < 20 then ((!b land !c) lor (lnot !b land !d), 0x5a827999)
        else if t < 40 then (!b lxor !c lxor !d, 0x6ed9eba1)
        else if t < 60 then ((!b land !c) lor (!b land !d) lor (!c land !d), 0x8f1bbcdc)
        else (!b lxor !c lxor !d, 0xca62c1d6)
      in
      let next = (rotl !a 5 + (f land mask) + !e + k + w.(t)) land mask in
      e := !d;
      d := !c;
      c := rotl !b 30;
      b := !a;
      a := next
    done;
    h.(0) <- (h.(0) + !a) land mask;
    h.(1) <- (h.(1) + !b) land mask;
    h.(2) <- (h.(2) + !c) land mask;
    h.(3) <- (h.(3) + !d) land mask;
    h.(4) <- (h.(4) + !e) land mask
  done;
  words_to_string h 5

(* The first bits of the fractions of the cube roots of the primes. *)
let constants_256 =
  [|
    0x428a2f98; 0x71374491; 0xb5c0fbcf; 0xe9b5dba5; 0x3956c25b; 0x59f111f1; 0x923f82a4; 0xab1c5ed5;
    0xd807aa98; 0x12835b01; 0x243185be; 0x550c7dc3; 0x72be5d74; 0x80deb1fe; 0x9bdc06a7; 0xc19bf174;
    0xe49b69c1; 0xefbe4786; 0x0fc19dc6; 0x240ca1cc; 0x2de92c6f; 0x4a7484aa; 0x5cb0a9dc; 0x76f988da;
    0x983e5152; 0xa831c66d; 0xb00327c8; 0xbf597fc7; 0xc6e00bf3; 0xd5a79147; 0x06ca6351; 0x14292967;
    0x27b70a85; 0x2e1b2138; 0x4d2c6dfc; 0x53380d13; 0x650a7354; 0x766a0abb; 0x81c2c92e; 0x92722c85;
    0xa2bfe8a1; 0xa81a664b; 0xc24b8b70; 0xc76c51a3; 0xd192e819; 0xd6990624; 0xf40e3585; 0x106aa070;
    0x19a4c116; 0x1e376c08; 0x2748774c; 0x34b0bcb5; 0x391c0cb3; 0x4ed8aa4a; 0x5b9cca4f; 0x682e6ff3;
    0x748f82ee; 0x78a5636f; 0x84c87814; 0x8cc70208; 0x90befffa; 0xa4506ceb; 0xbef9a3f7; 0xc67178f2;
  |]

let sha_256_family start count s =
  let data = pad s 64 in
  let h = Array.copy start and w = Array.make 64 0 in
  for block = 0 to (Bytes.length data / 64) - 1 do
    for t = 0 to 15 do
      w.(t) <- word data ((64 * block) + (4 * t))
    done;
    for t = 16 to 63 do
      let x = w.(t - 15) and y = w.(t - 2) in
      let s0 = rotr x 7 lxor rotr x 18 lxor (x lsr 3) and s1 = rotr y 17 lxor rotr y 19 lxor (y lsr 10) in
      w.(t) <- (w.(t - 16) + s0 + w.(t - 7) + s1) land mask
    done;
    let v = Array.copy h in
    for t = 0 to 63 do
      let a = v.(0) and b = v.(1) and c = v.(2) and e = v.(4) in
      let s1 = rotr e 6 lxor rotr e 11 lxor rotr e 25 in
      let choice = (e land v.(5)) lxor (lnot e land mask land v.(6)) in
      let t1 = v.(7) + s1 + choice + constants_256.(t) + w.(t) in
      let s0 = rotr a 2 lxor rotr a 13 lxor rotr a 22 in
      let majority = (a land b) lxor (a land c) lxor (b land c) in
      Array.blit v 0 v 1 7;
      v.(4) <- (v.(4) + t1) land mask;
      v.(0) <- (t1 + s0 + majority) land mask
    done;
    for i = 0 to 7 do
      h.(i) <- (h.(i) + v.(i)) land mask
    done
  done;
  words_to_string h count

let start_256 =
  [|
    0x6a09e667; 0xbb67ae85; 0x3c6ef372; 0xa54ff53a; 0x510e527f; 0x9b05688c; 0x1f83d9ab; 0x5be0cd19;
  |]

let start_224 =
  [|
    0xc1059ed8; 0x367cd507; 0x3070dd17; 0xf70e5939; 0xffc00b31; 0x68581511; 0x64f98fa7; 0xbefa4fa4;
  |]

let sha256 s = sha_256_family start_256 8 s
let sha224 s = sha_256_family start_224 7 s

(* {1 64-bit words, kept in byte buffers so that they are not boxed} *)

let pack words =
  let b = Bytes.create (8 * Array.length words) in
  Array.iteri (fun i x -> Bytes.set_int64_be b (8 * i) x) words;
  b

let constants_512_words =
  [|
    0x428a2f98d728ae22L; 0x7137449123ef65cdL; 0xb5c0fbcfec4d3b2fL; 0xe9b5dba58189dbbcL;
    0x3956c25bf348b538L; 0x59f111f1b605d019L; 0x923f82a4af194f9bL; 0xab1c5ed5da6d8118L;
    0xd807aa98a3030242L; 0x12835b0145706fbeL; 0x243185be4ee4b28cL; 0x550c7dc3d5ffb4e2L;
    0x72be5d74f27b896fL; 0x80deb1fe3b1696b1L; 0x9bdc06a725c71235L; 0xc19bf174cf692694L;
    0xe49b69c19ef14ad2L; 0xefbe4786384f25e3L; 0x0fc19dc68b8cd5b5L; 0x240ca1cc77ac9c65L;
    0x2de92c6f592b0275L; 0x4a7484aa6ea6e483L; 0x5cb0a9dcbd41fbd4L; 0x76f988da831153b5L;
    0x983e5152ee66dfabL; 0xa831c66d2db43210L; 0xb00327c898fb213fL; 0xbf597fc7beef0ee4L;
    0xc6e00bf33da88fc2L; 0xd5a79147930aa725L; 0x06ca6351e003826fL; 0x142929670a0e6e70L;
    0x27b70a8546d22ffcL; 0x2e1b21385c26c926L; 0x4d2c6dfc5ac42aedL; 0x53380d139d95b3dfL;
    0x650a73548baf63deL; 0x766a0abb3c77b2a8L; 0x81c2c92e47edaee6L; 0x92722c851482353bL;
    0xa2bfe8a14cf10364L; 0xa81a664bbc423001L; 0xc24b8b70d0f89791L; 0xc76c51a30654be30L;
    0xd192e819d6ef5218L; 0xd69906245565a910L; 0xf40e35855771202aL; 0x106aa07032bbd1b8L;
    0x19a4c116b8d2d0c8L; 0x1e376c085141ab53L; 0x2748774cdf8eeb99L; 0x34b0bcb5e19b48a8L;
    0x391c0cb3c5c95a63L; 0x4ed8aa4ae3418acbL; 0x5b9cca4f7763e373L; 0x682e6ff3d6b2b8a3L;
    0x748f82ee5defb2fcL; 0x78a5636f43172f60L; 0x84c87814a1f0ab72L; 0x8cc702081a6439ecL;
    0x90befffa23631e28L; 0xa4506cebde82bde9L; 0xbef9a3f7b2c67915L; 0xc67178f2e372532bL;
    0xca273eceea26619cL; 0xd186b8c721c0c207L; 0xeada7dd6cde0eb1eL; 0xf57d4f7fee6ed178L;
    0x06f067aa72176fbaL; 0x0a637dc5a2c898a6L; 0x113f9804bef90daeL; 0x1b710b35131c471bL;
    0x28db77f523047d84L; 0x32caab7b40c72493L; 0x3c9ebe0a15c9bebcL; 0x431d67c49c100d4cL;
    0x4cc5d4becb3e42b6L; 0x597f299cfc657e2aL; 0x5fcb6fab3ad6faecL; 0x6c44198c4a475817L;
  |]

let constants_512 = pack constants_512_words

let sha_512_family start size s =
  let open Int64 in
  let data = pad s 128 in
  let h = pack start and w = Bytes.create 640 and v = Bytes.create 64 in
  let[@inline] get b i = Bytes.get_int64_be b (8 * i) in
  let[@inline] set b i x = Bytes.set_int64_be b (8 * i) x in
  let[@inline] rotr x k = logor (shift_right_logical x k) (shift_left x (64 - k)) in
  for block = 0 to (Bytes.length data / 128) - 1 do
    Bytes.blit data (128 * block) w 0 128;
    for t = 16 to 79 do
      let x = get w (t - 15) and y = get w (t - 2) in
      let s0 = logxor (logxor (rotr x 1) (rotr x 8)) (shift_right_logical x 7) in
      let s1 = logxor (logxor (rotr y 19) (rotr y 61)) (shift_right_logical y 6) in
      set w t (add (add (get w (t - 16)) s0) (add (get w (t - 7)) s1))
    done;
    Bytes.blit h 0 v 0 64;
    for t = 0 to 79 do
      let a = get v 0 and b = get v 1 and c = get v 2 and e = get v 4 in
      let s1 = logxor (logxor (rotr e 14) (rotr e 18)) (rotr e 41) in
      let choice = logxor (logand e (get v 5)) (logand (lognot e) (get v 6)) in
      let t1 = add (add (add (get v 7) s1) (add choice (get constants_512 t))) (get w t) in
      let s0 = logxor (logxor (rotr a 28) (rotr a 34)) (rotr a 39) in
      let majority = logxor (logxor (logand a b) (logand a c)) (logand b c) in
      Bytes.blit v 0 v 8 56;
      set v 4 (add (get v 4) t1);
      set v 0 (add t1 (add s0 majority))
    done;
    for i = 0 to 7 do
      set h i (add (get h i) (get v i))
    done
  done;
  Bytes.sub_string h 0 size

let start_512 =
  [|
    0x6a09e667f3bcc908L; 0xbb67ae8584caa73bL; 0x3c6ef372fe94f82bL; 0xa54ff53a5f1d36f1L;
    0x510e527fade682d1L; 0x9b05688c2b3e6c1fL; 0x1f83d9abfb41bd6bL; 0x5be0cd19137e2179L;
  |]

let start_384 =
  [|
    0xcbbb9d5dc1059ed8L; 0x629a292a367cd507L; 0x9159015a3070dd17L; 0x152fecd8f70e5939L;
    0x67332667ffc00b31L; 0x8eb44a8768581511L; 0xdb0c2e0d64f98fa7L; 0x47b5481dbefa4fa4L;
  |]

let sha512 s = sha_512_family start_512 64 s
let sha384 s = sha_512_family start_384 48 s

let hmac hash ~block ~key s =
  let key = if String.length key > block then hash key else key in
  let pad byte =
    String.init block (fun i ->
        Char.chr (byte lxor if i < String.length key then Char.code key.[i] else 0))
  in
  hash (pad 0x5c ^ hash (pad 0x36 ^ s))
