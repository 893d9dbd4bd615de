(* Random numbers (https://www.php.net/manual/en/book.random.php). *)

open Types

type native += Generator of Mersenne.t

let seed_from_host ctx =
  let bytes = ctx.req.host.random 4 in
  let byte i = Char.code bytes.[i] in
  byte 0 lor (byte 1 lsl 8) lor (byte 2 lsl 16) lor (byte 3 lsl 24)

let seed ctx value =
  let g = Mersenne.create value in
  Hashtbl.replace ctx.req.ext "random" (Generator g);
  g

(** [generator ctx] is the request's generator, seeded from the host when the program did not seed it. *)
let generator ctx =
  match Hashtbl.find_opt ctx.req.ext "random" with
  | Some (Generator g) -> g
  | _ -> seed ctx (seed_from_host ctx)

(** [range ctx low high] is uniform in [low, high], from the request's generator. *)
let range ctx low high = Mersenne.range (generator ctx) low high

let mt_srand ctx value mode =
  ignore mode;
  ignore (seed ctx (match value with Some v -> v | None -> seed_from_host ctx))
  [@@php "function mt_srand(int $seed = UNKNOWN, int $mode = MT_RAND_MT19937): void"]

let srand ctx value mode = mt_srand ctx value mode
  [@@php "function srand(int $seed = UNKNOWN, int $mode = MT_RAND_MT19937): void; alias of mt_srand"]

let mt_rand ctx low high =
  match (low, high) with
  | None, None -> Mersenne.next (generator ctx) lsr 1
  | Some _, None -> Errors.throw_error ctx "ArgumentCountError" "mt_rand() expects exactly 2 arguments, 1 given"
  | Some low, Some high ->
      if high < low then
        Errors.value_error ctx "mt_rand(): Argument #2 ($max) must be greater than or equal to argument #1 ($min)";
      range ctx low high
  | None, Some high -> range ctx 0 high
  [@@php "function mt_rand(int $min = UNKNOWN, int $max = UNKNOWN): int"]

let rand ctx low high =
  match (low, high) with
  | None, None -> Mersenne.next (generator ctx) lsr 1
  | Some _, None -> Errors.throw_error ctx "ArgumentCountError" "rand() expects exactly 2 arguments, 1 given"
  | low, high ->
      let low = Option.value low ~default:0 and high = Option.value high ~default:0 in
      (* rand() keeps the scaling of the old generator: its low bits are not php's mt_rand range *)
      if high < low then range ctx high low else range ctx low high
  [@@php "function rand(int $min = UNKNOWN, int $max = UNKNOWN): int"]

let mt_getrandmax () = 0x7fffffff [@@php "function mt_getrandmax(): int; pure; nothrow"]
let getrandmax () = 0x7fffffff [@@php "function getrandmax(): int; pure; nothrow"]

let lcg_value ctx = float_of_int (Mersenne.next (generator ctx)) /. 4294967296.
  [@@php "function lcg_value(): float; nothrow"]

let random_bytes ctx length =
  if length < 1 then Errors.value_error ctx "random_bytes(): Argument #1 ($length) must be greater than 0";
  ctx.req.host.random length
  [@@php "function random_bytes(int $length): string"]

let random_int ctx low high =
  if low > high then
    Errors.value_error ctx "random_int(): Argument #1 ($min) must be less than or equal to argument #2 ($max)";
  let span = high - low in
  let draw () =
    let bytes = ctx.req.host.random 8 in
    let value = ref 0 in
    String.iter (fun c -> value := (!value lsl 8) lor Char.code c) bytes;
    !value land max_int
  in
  if span < 0 || span = max_int then low + draw ()
  else
    let n = span + 1 in
    let limit = max_int - (max_int mod n) in
    let rec accept () = let d = draw () in if d >= limit then accept () else d mod n in
    low + accept ()
  [@@php "function random_int(int $min, int $max): int"]

let str_shuffle ctx s =
  let b = Bytes.of_string s in
  for i = Bytes.length b - 1 downto 1 do
    let j = range ctx 0 i in
    if i <> j then begin
      let c = Bytes.get b i in
      Bytes.set b i (Bytes.get b j);
      Bytes.set b j c
    end
  done;
  Bytes.unsafe_to_string b
  [@@php "function str_shuffle(string $string): string"]

let uniqid ctx prefix more_entropy =
  let now = ctx.req.host.now () in
  let seconds = int_of_float now in
  let micros = int_of_float ((now -. float_of_int seconds) *. 1e6) in
  let id = Printf.sprintf "%s%08x%05x" prefix seconds micros in
  if more_entropy then id ^ Dtoa.fixed 8 (float_of_int (Mersenne.next (generator ctx)) /. 4294967296. *. 10.) else id
  [@@php "function uniqid(string $prefix = \"\", bool $more_entropy = false): string"]

let constants = [ ("MT_RAND_MT19937", Value.of_int 0); ("MT_RAND_PHP", Value.of_int 1) ]

let () = Constants.register constants
