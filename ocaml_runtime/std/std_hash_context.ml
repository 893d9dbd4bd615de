(* Hashing in steps and of files (https://www.php.net/manual/en/book.hash.php). The data is collected and hashed at
   the end. *)

open Types

type state = { algorithm : string; digest : string -> string; key : string option; data : Buffer.t; mutable final : bool }
type native += Hashing of state

let digest_of ctx fn position algo =
  match Std_hash.find algo with
  | Some (_, digest, _, _) -> digest
  | None ->
      Errors.value_error ctx "%s(): Argument #%d ($algo) must be a valid hashing algorithm" fn position

let hash_init ctx algo flags key options =
  let keyed = flags land 1 <> 0 in
  (match Std_hash.find algo with
  | None -> Errors.value_error ctx "hash_init(): Argument #1 ($algo) must be a valid hashing algorithm"
  | Some (_, _, _, cryptographic) ->
      if keyed && not cryptographic then
        Errors.value_error ctx
          "hash_init(): Argument #1 ($algo) must be a cryptographic hashing algorithm if HMAC is requested";
      if keyed && key = "" then
        Errors.value_error ctx "hash_init(): Argument #3 ($key) cannot be empty when HMAC is requested");
  let state =
    {
      algorithm = String.lowercase_ascii algo;
      digest = Option.value (Std_hash.with_options algo options) ~default:Fun.id;
      key = (if keyed then Some key else None);
      data = Buffer.create 256;
      final = false;
    }
  in
  Value.of_object (Instance.with_native ctx (Class.lookup ctx "HashContext") (Hashing state))
  [@@php "function hash_init(string $algo, int $flags = 0, string $key = \"\", array $options = []): HashContext"]

let state ctx fn v =
  match Value.view v with
  | Object { native = Hashing s; _ } ->
      if s.final then
        Errors.type_error ctx "%s(): Argument #1 ($context) must be a valid, non-finalized HashContext" fn;
      s
  | _ -> Coerce.arg_failed ctx fn 1 "context" "HashContext" v

let hash_update ctx context data =
  Buffer.add_string (state ctx "hash_update" context).data data;
  true
  [@@php "function hash_update(HashContext $context, string $data): bool"]

let result ctx s =
  s.final <- true;
  let data = Buffer.contents s.data in
  Buffer.reset s.data;
  match (Std_hash.find s.algorithm, s.key) with
  | Some (_, digest, block, _), Some key -> Digests.hmac digest ~block ~key data
  | Some _, None -> s.digest data
  | None, _ -> Errors.error ctx "Unknown hashing algorithm %s" s.algorithm

let hash_final ctx context binary =
  Std_hash.output binary (result ctx (state ctx "hash_final" context))
  [@@php "function hash_final(HashContext $context, bool $binary = false): string"]

let copy s =
  let data = Buffer.create (Buffer.length s.data + 64) in
  Buffer.add_buffer data s.data;
  { s with data }

let hash_copy ctx context =
  let s = state ctx "hash_copy" context in
  Value.of_object (Instance.with_native ctx (Class.lookup ctx "HashContext") (Hashing (copy s)))
  [@@php "function hash_copy(HashContext $context): HashContext"]

let () =
  let clone ctx = function
    | Hashing s when s.final -> Errors.error ctx "Cannot clone a finalized HashContext"
    | Hashing s -> Some (Hashing (copy s))
    | _ -> None
  in
  Object.native_clone := clone :: !Object.native_clone;
  Builtin_class.declare "final class HashContext"
    [
      ("private function __construct()", fun _ _ _ -> Value.null);
      ( "public function __serialize(): array",
        fun ctx _ _ -> Errors.throw_error ctx "Exception" "HashContext for algorithm cannot be serialized" );
    ]

(* {1 Files} *)

let contents ctx fn filename =
  match ctx.req.host.read_file filename with
  | Ok data -> Some data
  | Error reason ->
      Errors.warning ctx "%s(%s): Failed to open stream: %s" fn filename reason;
      None

let of_file ctx fn filename f =
  match contents ctx fn filename with Some data -> Value.of_string (f data) | None -> Value.false_

let hash_file ctx algo filename binary options =
  let digest =
    match Std_hash.with_options algo options with
    | Some digest -> digest
    | None ->
        Errors.value_error ctx "hash_file(): Argument #1 ($algo) must be a valid hashing algorithm"
  in
  of_file ctx "hash_file" filename (fun data -> Std_hash.output binary (digest data))
  [@@php "function hash_file(string $algo, string $filename, bool $binary = false, array $options = []): string|false"]

let hash_hmac_file ctx algo filename key binary =
  let digest, block = Std_hash.keyed ctx "hash_hmac_file" algo in
  of_file ctx "hash_hmac_file" filename (fun data ->
      Std_hash.output binary (Digests.hmac digest ~block ~key data))
  [@@php "function hash_hmac_file(string $algo, string $filename, string $key, bool $binary = false): string|false"]

let hash_update_stream ctx context stream length =
  let s = state ctx "hash_update_stream" context in
  let who : Stream.who = { ctx; fn = "hash_update_stream" } in
  let stream = Stream.of_value who ~index:2 stream in
  let before = Buffer.length s.data in
  let rec go () =
    let left = if length < 0 then 8192 else min 8192 (length - (Buffer.length s.data - before)) in
    if left > 0 then
      match Stream.read who stream left with
      | None | Some "" -> ()
      | Some data ->
          Buffer.add_string s.data data;
          go ()
  in
  go ();
  Buffer.length s.data - before
  [@@php "function hash_update_stream(HashContext $context, $stream, int $length = -1): int"]

let hash_update_file ctx context filename stream_context =
  ignore stream_context;
  let s = state ctx "hash_update_file" context in
  match contents ctx "hash_update_file" filename with
  | Some data ->
      Buffer.add_string s.data data;
      true
  | None -> false
  [@@php "function hash_update_file(HashContext $context, string $filename, $stream_context = null): bool"]

(* {1 Key derivation: RFC 5869} *)

let hash_hkdf ctx algo key length info salt =
  let digest, block = Std_hash.keyed ctx "hash_hkdf" algo in
  let size = String.length (digest "") in
  if key = "" then Errors.value_error ctx "hash_hkdf(): Argument #2 ($key) cannot be empty";
  if length < 0 then
    Errors.value_error ctx "hash_hkdf(): Argument #3 ($length) must be greater than or equal to 0";
  if length > size * 255 then
    Errors.value_error ctx "hash_hkdf(): Argument #3 ($length) must be less than or equal to %d" (size * 255);
  let wanted = if length = 0 then size else length in
  let pseudorandom = Digests.hmac digest ~block ~key:salt key in
  let b = Buffer.create wanted in
  let rec go previous i =
    if Buffer.length b < wanted then begin
      let t = Digests.hmac digest ~block ~key:pseudorandom (previous ^ info ^ String.make 1 (Char.chr i)) in
      Buffer.add_string b t;
      go t (i + 1)
    end
  in
  go "" 1;
  Buffer.sub b 0 wanted
  [@@php "function hash_hkdf(string $algo, string $key, int $length = 0, string $info = \"\", string $salt = \"\"): string"]

let constants = [ ("HASH_HMAC", Value.of_int 1) ]
let () = Constants.register constants
