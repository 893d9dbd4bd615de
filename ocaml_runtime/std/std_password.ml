(* Passwords: crypt, password_hash and relatives. *)

open Types

let bcrypt_alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
let crypt_alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

(* {1 bcrypt} *)

let bcrypt_encode bytes =
  let n = String.length bytes in
  let b = Buffer.create 32 in
  let byte i = if i < n then Char.code bytes.[i] else 0 in
  let digits = ((n * 8) + 5) / 6 in
  for k = 0 to digits - 1 do
    let bit = 6 * k in
    let pair = (byte (bit / 8) lsl 8) lor byte ((bit / 8) + 1) in
    Buffer.add_char b bcrypt_alphabet.[(pair lsr (10 - (bit mod 8))) land 63]
  done;
  Buffer.contents b

(* 16 bytes from 22 digits; [None] when one is no digit. *)
let bcrypt_decode text =
  let value c = String.index_opt bcrypt_alphabet c in
  if not (String.for_all (fun c -> value c <> None) text) then None
  else begin
    let digit i = match value text.[i] with Some v -> v | None -> 0 in
    Some
      (String.init 16 (fun i ->
           let bit = 8 * i in
           let k = bit / 6 in
           let pair = (digit k lsl 6) lor digit (k + 1) in
           Char.chr ((pair lsr (4 - (bit mod 6))) land 255)))
  end

let bcrypt password setting =
  let n = String.length setting in
  let valid =
    n >= 29 && setting.[0] = '$' && setting.[1] = '2'
    && (match setting.[2] with 'a' | 'x' | 'y' -> true | _ -> false)
    && setting.[3] = '$' && setting.[6] = '$'
  in
  let cost = if valid then int_of_string_opt ("0u" ^ String.sub setting 4 2) else None in
  match cost with
  | Some cost when cost >= 4 && cost <= 31 -> (
      match bcrypt_decode (String.sub setting 7 22) with
      | None -> None
      | Some salt ->
          let hash = Blowfish.bcrypt ~key:password ~variant:setting.[2] ~cost ~salt in
          let last = String.index bcrypt_alphabet setting.[28] land 0x30 in
          Some
            (String.sub setting 0 28 ^ String.make 1 bcrypt_alphabet.[last]
            ^ bcrypt_encode (String.sub hash 0 23)))
  | _ -> None

(* {1 The $1$, $5$ and $6$ schemes} *)

(* [count] digits of the bytes at the given places, three bytes a group, the last first.
   *)
let scramble hash places =
  let b = Buffer.create 90 in
  List.iter
    (fun (x, y, z, digits) ->
      let byte i = if i < 0 then 0 else Char.code hash.[i] in
      let w = ref ((byte x lsl 16) lor (byte y lsl 8) lor byte z) in
      for _ = 1 to digits do
        Buffer.add_char b crypt_alphabet.[!w land 63];
        w := !w lsr 6
      done)
    places;
  Buffer.contents b

let repeated s n =
  (* the first [n] bytes of s, s, s ... *)
  String.init n (fun i -> s.[i mod String.length s])

let field setting from limit =
  let n = String.length setting in
  let rec stop i = if i < n && i - from < limit && setting.[i] <> '$' then stop (i + 1)
    else i in
  String.sub setting from (stop from - from)

let md5_crypt password setting =
  let salt = field setting 3 8 in
  let n = String.length password in
  let inner = Digests.md5 (password ^ salt ^ password) in
  let b = Buffer.create 128 in
  Buffer.add_string b (password ^ "$1$" ^ salt);
  Buffer.add_string b (repeated inner n);
  let rec bits i =
    if i > 0 then begin
      Buffer.add_char b (if i land 1 = 1 then '\000' else if n > 0 then password.[0]
        else '\000');
      bits (i lsr 1)
    end
  in
  bits n;
  let hash = ref (Digests.md5 (Buffer.contents b)) in
  for i = 0 to 999 do
    hash :=
      Digests.md5
        ((if i land 1 = 1 then password else !hash)
        ^ (if i mod 3 <> 0 then salt else "")
        ^ (if i mod 7 <> 0 then password else "")
        ^ if i land 1 = 1 then !hash else password)
  done;
  "$1$" ^ salt ^ "$"
  ^ scramble !hash
      [ (0, 6, 12, 4); (1, 7, 13, 4); (2, 8, 14, 4); (3, 9, 15, 4); (4, 10, 5, 4); (-1,
        -1, 11, 2) ]

let sha_places size =
  (* groups of three places, each the one before plus a third of the size, turning *)
  if size = 32 then
    List.init 10 (fun i ->
        match i mod 3 with
        | 0 -> (i, i + 10, i + 20, 4)
        | 1 -> (i + 20, i, i + 10, 4)
        | _ -> (i + 10, i + 20, i, 4))
    @ [ (-1, 31, 30, 3) ]
  else
    List.init 21 (fun i ->
        match i mod 3 with
        | 0 -> (i, i + 21, i + 42, 4)
        | 1 -> (i + 21, i + 42, i, 4)
        | _ -> (i + 42, i, i + 21, 4))
    @ [ (-1, -1, 63, 2) ]

let sha_crypt hash size prefix password setting =
  let rounds_text = "rounds=" in
  let explicit =
    String.length setting > 10 && String.sub setting 3 7 = rounds_text
  in
  let valid, rounds, from =
    if explicit then
      let digits = field setting 10 20 in
      match int_of_string_opt ("0u" ^ digits) with
      | Some r -> (r >= 1000 && r <= 999_999_999, r, 11 + String.length digits)
      | None -> (false, 5000, 3)
    else (true, 5000, 3)
  in
  if (not valid) || from > String.length setting then None
  else begin
    let salt = field setting from 16 in
    let n = String.length password in
    let b = hash (password ^ salt ^ password) in
    let a = Buffer.create 256 in
    Buffer.add_string a (password ^ salt);
    Buffer.add_string a (repeated b n);
    let rec bits i =
      if i > 0 then begin
        Buffer.add_string a (if i land 1 = 1 then b else password);
        bits (i lsr 1)
      end
    in
    bits n;
    let a = hash (Buffer.contents a) in
    let p = repeated (hash (String.concat "" (List.init n (fun _ -> password)))) n in
    let s =
      repeated
        (hash (String.concat "" (List.init (16 + Char.code a.[0]) (fun _ -> salt))))
        (String.length salt)
    in
    let c = ref a in
    for i = 0 to rounds - 1 do
      c :=
        hash
          ((if i land 1 = 1 then p else !c)
          ^ (if i mod 3 <> 0 then s else "")
          ^ (if i mod 7 <> 0 then p else "")
          ^ if i land 1 = 1 then !c else p)
    done;
    Some
      (prefix
      ^ (if explicit then rounds_text ^ string_of_int rounds ^ "$" else "")
      ^ salt ^ "$"
      ^ scramble !c (sha_places size))
  end

let starts = Std_string.str_starts_with

let crypt ctx password salt =
  let failed = if starts salt "*0" then "*1" else "*0" in
  let or_failed = function Some hash -> hash | None -> failed in
  if starts salt "$2" then or_failed (bcrypt password salt)
  else if starts salt "$1$" then md5_crypt password salt
  else if starts salt "$5$" then or_failed (sha_crypt Digests.sha256 32 "$5$" password
    salt)
  else if starts salt "$6$" then or_failed (sha_crypt Digests.sha512 64 "$6$" password
    salt)
  else if salt = "" || salt.[0] = '$' || salt.[0] = '*' || String.length salt < 2 then
    failed
  else Errors.error ctx "crypt() with a DES salt is not available in a translated program"
  [@@php "function crypt(string $string, string $salt): string"]

(* {1 password_...} *)

let same_bytes a b =
  (* in a time that does not depend on where they differ *)
  let n = String.length a in
  n = String.length b
  &&
  let difference = ref 0 in
  for i = 0 to n - 1 do
    difference := !difference lor (Char.code a.[i] lxor Char.code b.[i])
  done;
  !difference = 0

let default_cost = 10

let is_bcrypt ctx algo =
  match Value.view algo with
  | Null | Undef -> true
  | Int 0 | Int 1 -> true
  | String s -> s = "2y"
  | _ ->
      ignore ctx;
      false

let cost_option ctx options =
  match Php_array.find_string options "cost" with
  | v when Value.is_undef v -> default_cost
  | v -> Convert.to_int ctx v

let known_algorithm ctx fn algo =
  if not (is_bcrypt ctx algo) then
    match Value.view algo with
    | String ("argon2i" | "argon2id") | Int (2 | 3) ->
        Errors.error ctx "%s() with Argon2 is not available in a translated program" fn
    | _ -> Errors.value_error ctx
        "%s(): Argument #2 ($algo) must be a valid password hashing algorithm" fn

let password_hash ctx password algo options =
  known_algorithm ctx "password_hash" algo;
  if String.contains password '\000' then
    Errors.value_error ctx "Bcrypt password must not contain null character";
  let cost = cost_option ctx options in
  if cost < 4 || cost > 31 then
    Errors.value_error ctx "Invalid bcrypt cost parameter specified: %d" cost;
  if Php_array.mem_string options "salt" then
    Errors.warning ctx
      "password_hash(): The \"salt\" option has been ignored, since providing a custom salt is no longer supported";
  let salt = String.sub (bcrypt_encode (ctx.req.host.random 16)) 0 22 in
  match bcrypt password (Printf.sprintf "$2y$%02d$%s" cost salt) with
  | Some hash -> hash
  | None -> Errors.error ctx "Password hashing failed for unknown reason"
  [@@php "function password_hash(string $password, string|int|null $algo, array $options = []): string"]

let password_verify ctx password hash =
  let again = crypt ctx password hash in
  String.length again >= 13 && same_bytes again hash
  [@@php "function password_verify(string $password, string $hash): bool"]

let hash_cost hash =
  if String.length hash = 60 && starts hash "$2y$" then
    int_of_string_opt ("0u" ^ String.sub hash 4 2)
  else None

let password_get_info hash =
  let a = Php_array.empty () in
  let set algo name options =
    Php_array.set_string a "algo" algo;
    Php_array.set_string a "algoName" (Value.of_string name);
    Php_array.set_string a "options" (Value.of_array options)
  in
  let options = Php_array.empty () in
  (match hash_cost hash with
  | Some cost ->
      Php_array.set_string options "cost" (Value.of_int cost);
      set (Value.of_string "2y") "bcrypt" options
  | None -> set Value.null "unknown" options);
  a
  [@@php "function password_get_info(string $hash): array; pure; nothrow"]

let password_needs_rehash ctx hash algo options =
  known_algorithm ctx "password_needs_rehash" algo;
  hash_cost hash <> Some (cost_option ctx options)
  [@@php
    "function password_needs_rehash(string $hash, string|int|null $algo, array $options = []): bool"]

let password_algos () = Php_array.of_list [ Value.of_string "2y" ]
  [@@php "function password_algos(): array; pure; nothrow"]

let constants =
  [
    ("PASSWORD_DEFAULT", Value.of_string "2y"); ("PASSWORD_BCRYPT", Value.of_string "2y");
    ("PASSWORD_BCRYPT_DEFAULT_COST", Value.of_int 10); ("CRYPT_SALT_LENGTH",
      Value.of_int 123);
    ("CRYPT_STD_DES", Value.of_int 1); ("CRYPT_EXT_DES", Value.of_int 1);
    ("CRYPT_MD5", Value.of_int 1); ("CRYPT_BLOWFISH", Value.of_int 1);
    ("CRYPT_SHA256", Value.of_int 1); ("CRYPT_SHA512", Value.of_int 1);
  ]
