let secret =
  "\xb8\xfe\x6c\x39\x23\xa4\x4b\xbe\x7c\x01\x81\x2c\xf7\x21\xad\x1c\xde\xd4\x6d\xe9\x83\x90\x97\xdb\
   \x72\x40\xa4\xa4\xb7\xb3\x67\x1f\xcb\x79\xe6\x4e\xcc\xc0\xe5\x78\x82\x5a\xd0\x7d\xcc\xff\x72\x21\
   \xb8\x08\x46\x74\xf7\x43\x24\x8e\xe0\x35\x90\xe6\x81\x3a\x26\x4c\x3c\x28\x52\xbb\x91\xc3\x00\xcb\
   \x88\xd0\x65\x8b\x1b\x53\x2e\xa3\x71\x64\x48\x97\xa2\x0d\xf9\x4e\x38\x19\xef\x46\xa9\xde\xac\xd8\xa8\
   \xfa\x76\x3f\xe3\x9c\x34\x3f\xf9\xdc\xbb\xc7\xc7\x0b\x4f\x1d\x8a\x51\xe0\x4b\xcd\xb4\x59\x31\xc8\
   \x9f\x7e\xc9\xd9\x78\x73\x64\xea\xc5\xac\x83\x34\xd3\xeb\xc3\xc5\x81\xa0\xff\xfa\x13\x63\xeb\x17\
   \x0d\xdd\x51\xb7\xf0\xda\x49\xd3\x16\x55\x26\x29\xd4\x68\x9e\x2b\x16\xbe\x58\x7d\x47\xa1\xfc\x8f\
   \xf8\xb8\xd1\x7a\xd0\x31\xce\x45\xcb\x3a\x8f\x95\x16\x04\x28\xaf\xd7\xfb\xca\xbb\x4b\x40\x7e"

let p32_1 = 0x9E3779B1L
let p32_2 = 0x85EBCA77L
let p32_3 = 0xC2B2AE3DL
let p64_1 = 0x9E3779B185EBCA87L
let p64_2 = 0xC2B2AE3D27D4EB4FL
let p64_3 = 0x165667B19E3779F9L
let p64_4 = 0x85EBCA77C2B2AE63L
let p64_5 = 0x27D4EB2F165667C5L
let mix_1 = 0x165667919E3779F9L
let mix_2 = 0x9FB21C651E98DF25L

let ( + ), ( - ), ( * ), ( ^ ) = Int64.(add, sub, mul, logxor)
let ( << ), ( >> ) = Int64.(shift_left, shift_right_logical)
let low32 x = Int64.logand x 0xFFFFFFFFL
let word s i = String.get_int64_le s i
let half s i = low32 (Int64.of_int32 (String.get_int32_le s i))
let rotate x k = Int64.logor (x << k) (x >> Stdlib.( - ) 64 k)
let shifted x k = x ^ (x >> k)

let swap x =
  let b = Bytes.create 8 in
  Bytes.set_int64_le b 0 x;
  Bytes.get_int64_be b 0

(* The 128 bits of a product: low, high. *)
let product a b =
  let a0 = low32 a and a1 = a >> 32 and b0 = low32 b and b1 = b >> 32 in
  let low = a0 * b0 and middle = a1 * b0 in
  let cross = (low >> 32) + low32 middle + (a0 * b1) in
  (Int64.logor (cross << 32) (low32 low), (middle >> 32) + (cross >> 32) + (a1 * b1))

let folded a b =
  let low, high = product a b in
  low ^ high

let avalanche h = shifted (shifted h 37 * mix_1) 32
let avalanche64 h = shifted (shifted (shifted h 33 * p64_2) 29 * p64_3) 32
let keyed i j = word secret i ^ word secret j
let mix16 s i k = folded (word s i ^ word secret k) (word s (Stdlib.( + ) i 8) ^ word secret (Stdlib.( + ) k 8))

(* The one to three bytes of a short text and its length. *)
let packed s n =
  let byte i = Int64.of_int (Char.code s.[i]) in
  let ( lor ) = Int64.logor in
  (byte 0 << 16) lor (byte (n / 2) << 24) lor byte (Stdlib.( - ) n 1) lor (Int64.of_int n << 8)

(* {1 Texts of more than 240 bytes} *)

let accumulate acc s i k =
  for lane = 0 to 7 do
    let data = word s Stdlib.(i + (8 * lane)) in
    let key = data ^ word secret Stdlib.(k + (8 * lane)) in
    let other = lane lxor 1 in
    acc.(other) <- acc.(other) + data;
    acc.(lane) <- acc.(lane) + (low32 key * (key >> 32))
  done

let scramble acc =
  for lane = 0 to 7 do
    acc.(lane) <- (shifted acc.(lane) 47 ^ word secret Stdlib.(128 + (8 * lane))) * p32_1
  done

let lanes s n =
  let acc = [| p32_3; p64_1; p64_2; p64_3; p64_4; p32_2; p64_5; p32_1 |] in
  let open Stdlib in
  let blocks = (n - 1) / 1024 in
  for block = 0 to blocks - 1 do
    for stripe = 0 to 15 do
      accumulate acc s ((block * 1024) + (stripe * 64)) (stripe * 8)
    done;
    scramble acc
  done;
  for stripe = 0 to ((n - 1 - (blocks * 1024)) / 64) - 1 do
    accumulate acc s ((blocks * 1024) + (stripe * 64)) (stripe * 8)
  done;
  accumulate acc s (n - 64) (128 - 7);
  acc

let merged acc k start =
  let sum = ref start in
  for i = 0 to 3 do
    let at = Stdlib.(k + (16 * i)) in
    let first = acc.(Stdlib.( * ) 2 i) and second = acc.(Stdlib.((2 * i) + 1)) in
    sum := !sum + folded (first ^ word secret at) (second ^ word secret (Stdlib.( + ) at 8))
  done;
  avalanche !sum

(* {1 64 bits} *)

let hash64 s =
  let n = String.length s in
  let length = Int64.of_int n in
  if n = 0 then avalanche64 (keyed 56 64)
  else if n <= 3 then avalanche64 (packed s n ^ half secret 0 ^ half secret 4)
  else if n <= 8 then begin
    let h = (half s (Stdlib.( - ) n 4) + (half s 0 << 32)) ^ keyed 8 16 in
    let h = (h ^ rotate h 49 ^ rotate h 24) * mix_2 in
    shifted ((h ^ ((h >> 35) + length)) * mix_2) 28
  end
  else if n <= 16 then begin
    let low = word s 0 ^ keyed 24 32 and high = word s (Stdlib.( - ) n 8) ^ keyed 40 48 in
    avalanche (length + swap low + high + folded low high)
  end
  else if n <= 128 then begin
    let acc = ref (length * p64_1) in
    for i = Stdlib.((n - 1) / 32) downto 0 do
      acc := !acc + mix16 s Stdlib.(16 * i) Stdlib.(32 * i);
      acc := !acc + mix16 s Stdlib.(n - (16 * (i + 1))) Stdlib.((32 * i) + 16)
    done;
    avalanche !acc
  end
  else if n <= 240 then begin
    let acc = ref (length * p64_1) in
    for i = 0 to 7 do
      acc := !acc + mix16 s Stdlib.(16 * i) Stdlib.(16 * i)
    done;
    acc := avalanche !acc;
    for i = 8 to Stdlib.((n / 16) - 1) do
      acc := !acc + mix16 s Stdlib.(16 * i) Stdlib.((16 * (i - 8)) + 3)
    done;
    avalanche (!acc + mix16 s (Stdlib.( - ) n 16) 119)
  end
  else merged (lanes s n) 11 (length * p64_1)

(* {1 128 bits} *)

let mix32 s (low, high) i j k =
  let next = Stdlib.( + ) in
  ( (low + mix16 s i k) ^ (word s j + word s (next j 8)),
    (high + mix16 s j (next k 16)) ^ (word s i + word s (next i 8)) )

let finished (low, high) length =
  (avalanche (low + high), Int64.neg (avalanche ((low * p64_1) + (high * p64_4) + (length * p64_2))))

let hash128 s =
  let n = String.length s in
  let length = Int64.of_int n in
  if n = 0 then (avalanche64 (keyed 64 72), avalanche64 (keyed 80 88))
  else if n <= 3 then begin
    let low = packed s n in
    let swapped = swap low >> 32 in
    let high = low32 (Int64.logor (swapped << 13) (swapped >> 19)) in
    (avalanche64 (low ^ half secret 0 ^ half secret 4), avalanche64 (high ^ half secret 8 ^ half secret 12))
  end
  else if n <= 8 then begin
    let key = (half s 0 + (half s (Stdlib.( - ) n 4) << 32)) ^ keyed 16 24 in
    let low, high = product key (p64_1 + (length << 2)) in
    let high = high + (low << 1) in
    let low = shifted (shifted (low ^ (high >> 3)) 35 * mix_2) 28 in
    (low, avalanche high)
  end
  else if n <= 16 then begin
    let first = word s 0 and last = word s (Stdlib.( - ) n 8) in
    let low, high = product (first ^ last ^ keyed 32 40) p64_1 in
    let low = low + ((length - 1L) << 54) in
    let last = last ^ keyed 48 56 in
    let high = high + last + (low32 last * (p32_2 - 1L)) in
    let low, more = product (low ^ swap high) p64_2 in
    (avalanche low, avalanche (more + (high * p64_2)))
  end
  else if n <= 128 then begin
    let acc = ref (length * p64_1, 0L) in
    for i = Stdlib.((n - 1) / 32) downto 0 do
      acc := mix32 s !acc Stdlib.(16 * i) Stdlib.(n - (16 * (i + 1))) Stdlib.(32 * i)
    done;
    finished !acc length
  end
  else if n <= 240 then begin
    let acc = ref (length * p64_1, 0L) in
    let step i k = acc := mix32 s !acc Stdlib.(32 * i) Stdlib.((32 * i) + 16) k in
    for i = 0 to 3 do
      step i (Stdlib.( * ) 32 i)
    done;
    acc := (avalanche (fst !acc), avalanche (snd !acc));
    for i = 4 to Stdlib.((n / 32) - 1) do
      step i Stdlib.(3 + (32 * (i - 4)))
    done;
    finished (mix32 s !acc Stdlib.(n - 16) Stdlib.(n - 32) 103) length
  end
  else
    let acc = lanes s n in
    (merged acc 11 (length * p64_1), merged acc 117 (Int64.lognot (length * p64_2)))

let bytes words =
  let b = Bytes.create (Stdlib.( * ) 8 (List.length words)) in
  List.iteri (fun i w -> Bytes.set_int64_be b (Stdlib.( * ) 8 i) w) words;
  Bytes.to_string b

let xxh3 s = bytes [ hash64 s ]

let xxh128 s =
  let low, high = hash128 s in
  bytes [ high; low ]
