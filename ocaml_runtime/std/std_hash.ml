(* Hashes (https://www.php.net/manual/en/book.hash.php); the algorithms are in {!Digests}. *)

let output binary raw = if binary then raw else Digests.hex raw
let md5 s binary = output binary (Digests.md5 s) [@@php "function md5(string $string, bool $binary = false): string; pure; nothrow"]
let sha1 s binary = output binary (Digests.sha1 s) [@@php "function sha1(string $string, bool $binary = false): string; pure; nothrow"]
let crc32 s = Digests.crc32 s [@@php "function crc32(string $string): int; pure; nothrow"]

let big_endian32 v = String.init 4 (fun i -> Char.chr ((v lsr (8 * (3 - i))) land 255))

let adler32 s =
  let a = ref 1 and b = ref 0 in
  String.iter
    (fun c ->
      a := (!a + Char.code c) mod 65521;
      b := (!b + !a) mod 65521)
    s;
  big_endian32 ((!b lsl 16) lor !a)

let fnv ~prime ~basis ~xor_first ~mask s =
  let h = ref basis in
  String.iter
    (fun c ->
      let c = Int64.of_int (Char.code c) in
      let step x = Int64.logand (Int64.mul x prime) mask in
      h := if xor_first then step (Int64.logxor !h c) else Int64.logxor (step !h) c)
    s;
  !h

let fnv32 xor_first s =
  big_endian32
    (Int64.to_int (fnv ~prime:0x01000193L ~basis:0x811c9dc5L ~xor_first ~mask:0xffffffffL s))

let fnv64 xor_first s =
  let h = fnv ~prime:0x100000001b3L ~basis:0xcbf29ce484222325L ~xor_first ~mask:(-1L) s in
  String.init 8 (fun i -> Char.chr (Int64.to_int (Int64.shift_right_logical h (8 * (7 - i))) land 255))

let joaat s =
  let h = ref 0 in
  let mask v = v land 0xffffffff in
  String.iter
    (fun c ->
      h := mask (!h + Char.code c);
      h := mask (!h + (!h lsl 10));
      h := !h lxor (!h lsr 6))
    s;
  h := mask (!h + (!h lsl 3));
  h := !h lxor (!h lsr 11);
  h := mask (!h + (!h lsl 15));
  big_endian32 !h

(* name, digest, block size; keyed uses (HMAC, PBKDF2) are for cryptographic ones only *)
let algorithms =
  [
    ("md5", Digests.md5, 64, true); ("sha1", Digests.sha1, 64, true); ("sha224", Digests.sha224, 64, true);
    ("sha256", Digests.sha256, 64, true); ("sha384", Digests.sha384, 128, true);
    ("sha512", Digests.sha512, 128, true); ("adler32", adler32, 4, false);
    ("crc32b", (fun s -> big_endian32 (Digests.crc32 s)), 4, false); ("fnv132", fnv32 false, 4, false);
    ("fnv1a32", fnv32 true, 4, false); ("fnv164", fnv64 false, 8, false); ("fnv1a64", fnv64 true, 8, false);
    ("joaat", joaat, 4, false); ("md4", More_digests.md4, 64, true);
    ("sha512/256", More_digests.sha512_256, 128, true); ("sha512/224", More_digests.sha512_224, 128, true);
    ("sha3-224", More_digests.sha3 224, 144, true); ("sha3-256", More_digests.sha3 256, 136, true);
    ("sha3-384", More_digests.sha3 384, 104, true); ("sha3-512", More_digests.sha3 512, 72, true);
    ("ripemd160", More_digests.ripemd160, 64, true); ("crc32", More_digests.crc32, 4, false);
    ("crc32c", More_digests.crc32c, 4, false); ("murmur3a", (fun s -> More_digests.murmur3a s), 4, false);
    ("xxh32", (fun s -> More_digests.xxh32 s), 16, false); ("xxh64", (fun s -> More_digests.xxh64 s), 32, false);
    ("xxh3", Xxh3.xxh3, 64, false); ("xxh128", Xxh3.xxh128, 64, false);
  ]

let find name =
  let name = String.lowercase_ascii name in
  List.find_opt (fun (n, _, _, _) -> n = name) algorithms

(* Those that the option "seed" changes. *)
let seeded =
  [
    ("murmur3a", fun seed s -> More_digests.murmur3a ~seed s);
    ("xxh32", fun seed s -> More_digests.xxh32 ~seed s);
    ("xxh64", fun seed s -> More_digests.xxh64 ~seed s);
  ]

(* The digest of a name, under the options of hash(). *)
let with_options algo options =
  match (find algo, Value.deref (Php_array.find_string options "seed")) with
  | Some (name, digest, _, _), seed when Value.is_int seed -> (
      match List.assoc_opt name seeded with
      | Some f -> Some (f (Value.to_int64 seed))
      | None -> Some digest)
  | Some (_, digest, _, _), _ -> Some digest
  | None, _ -> None

let hash ctx algo data binary options =
  match with_options algo options with
  | Some digest -> output binary (digest data)
  | None -> Errors.value_error ctx "hash(): Argument #1 ($algo) must be a valid hashing algorithm"
  [@@php "function hash(string $algo, string $data, bool $binary = false, array $options = []): string"]

let keyed ctx fn algo =
  match find algo with
  | Some (_, digest, block, true) -> (digest, block)
  | _ -> Errors.value_error ctx "%s(): Argument #1 ($algo) must be a valid cryptographic hashing algorithm" fn

let hash_hmac ctx algo data key binary =
  let digest, block = keyed ctx "hash_hmac" algo in
  output binary (Digests.hmac digest ~block ~key data)
  [@@php "function hash_hmac(string $algo, string $data, string $key, bool $binary = false): string"]

let names keep = Php_array.values (Php_array.of_list (List.filter_map keep algorithms))

let hash_algos () = names (fun (n, _, _, _) -> Some n) [@@php "function hash_algos(): array; pure; nothrow"]

let hash_hmac_algos () = names (fun (n, _, _, cryptographic) -> if cryptographic then Some n else None)
  [@@php "function hash_hmac_algos(): array; pure; nothrow"]

(* Compares in a time that depends on the lengths only. *)
let same_bytes known user =
  String.length known = String.length user
  &&
  let difference = ref 0 in
  String.iteri (fun i c -> difference := !difference lor (Char.code c lxor Char.code user.[i])) known;
  !difference = 0

(* Unlike other functions it converts nothing. *)
let hash_equals ctx known user =
  let text i name v =
    if Value.is_string v then Value.to_string v
    else Coerce.arg_failed ctx "hash_equals" i name "string" v
  in
  let known = text 1 "known_string" known in
  same_bytes known (text 2 "user_string" user)
  [@@php "function hash_equals(mixed $known_string, mixed $user_string): bool"]

let hash_pbkdf2 ctx algo password salt iterations length binary options =
  ignore options (* none means anything to a cryptographic algorithm *);
  let digest, block = keyed ctx "hash_pbkdf2" algo in
  if iterations <= 0 then
    Errors.value_error ctx "hash_pbkdf2(): Argument #4 ($iterations) must be greater than 0";
  if length < 0 then
    Errors.value_error ctx "hash_pbkdf2(): Argument #5 ($length) must be greater than or equal to 0";
  let hmac = Digests.hmac digest ~block ~key:password in
  let size = String.length (digest "") in
  let wanted = if length = 0 then size else if binary then length else (length + 1) / 2 in
  let xor a b = String.mapi (fun i c -> Char.chr (Char.code c lxor Char.code b.[i])) a in
  let one i =
    let first = hmac (salt ^ big_endian32 i) in
    let rec go u total k = if k = iterations then total else let u = hmac u in go u (xor total u) (k + 1) in
    go first first 1
  in
  let blocks = (wanted + size - 1) / size in
  let raw = String.sub (String.concat "" (List.init blocks (fun i -> one (i + 1)))) 0 wanted in
  if binary then raw
  else
    let text = Digests.hex raw in
    if length = 0 then text else String.sub text 0 length
  [@@php "function hash_pbkdf2(string $algo, string $password, string $salt, int $iterations, int $length = 0, bool $binary = false, array $options = []): string"]
