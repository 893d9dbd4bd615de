(* The iterators that wrap another one: IteratorIterator, filters, LimitIterator,
   CachingIterator
   and the like (https://www.php.net/manual/en/spl.iterators.php). *)

open Types
open Spl_support
open Spl_dual

let caching_of ctx call =
  let d = of_call ctx call in
  match d.extra with Caching c -> (d, c) | _ -> failwith "CachingIterator"

let limit_of ctx call =
  let d = of_call ctx call in
  match d.extra with Limit (o, n) -> (d, o, n) | _ -> failwith "LimitIterator"

let append_of ctx call =
  let d = of_call ctx call in
  match d.extra with Append list -> (d, list) | _ -> failwith "AppendIterator"

(* An iterator for what an IteratorIterator is given. *)
let rec iterator_for ctx v =
  if instance_of v "iterator" then v
  else
    let o = Value.to_object v in
    let it = send ctx o "getiterator" [] in
    if not (Traverse.is_traversable it) then
      throw ctx "LogicException"
        "%s::getIterator() must return an object that implements Traversable"
        o.cls.cname;
    iterator_for ctx it

let construct_filter _ call (args : value array) = construct call args.(0) Plain

(* --- LimitIterator ------------------------------------------------------------------ *)

let construct_limit ctx call (args : value array) =
  let offset = Convert.to_int ctx args.(1) and count = Convert.to_int ctx args.(2) in
  let fail i name least =
    Errors.value_error ctx
      "LimitIterator::__construct(): Argument #%d ($%s) must be greater than or equal to %d" i
      name least
  in
  if offset < 0 then fail 2 "offset" 0;
  if count < -1 then fail 3 "limit" (-1);
  construct call args.(0) (Limit (offset, count))

(* --- CachingIterator ---------------------------------------------------------------- *)

let one_text_flag flags =
  match flags land text_flags with 0 | 1 | 2 | 4 | 8 -> true | _ -> false

let check_flags ctx fn i flags =
  if not (one_text_flag flags) then
    Errors.value_error ctx
      "CachingIterator::%s(): Argument #%d ($flags) must contain only one of \
       CachingIterator::CALL_TOSTRING, CachingIterator::TOSTRING_USE_KEY, \
       CachingIterator::TOSTRING_USE_CURRENT, or CachingIterator::TOSTRING_USE_INNER"
      fn i

let construct_caching ctx call (args : value array) =
  let flags = Convert.to_int ctx args.(1) in
  check_flags ctx "__construct" 2 flags;
  construct call args.(0)
    (Caching
       {
         cflags = flags;
         more = false;
         text = "";
         cache = Php_array.empty ();
         children = Value.null;
       })

let caching_text ctx call =
  let d, c = caching_of ctx call in
  if c.cflags land text_flags = 0 then
    throw ctx "BadMethodCallException"
      "%s does not fetch string value (see CachingIterator::__construct)" (self
        call).cls.cname;
  if c.cflags land use_key <> 0 then text_of ctx (Value.or_null d.key)
  else if c.cflags land use_current <> 0 then text_of ctx (Value.or_null d.current)
  else c.text

let set_caching_flags ctx call (args : value array) =
  let _, c = caching_of ctx call in
  let flags = Convert.to_int ctx args.(0) in
  check_flags ctx "setFlags" 1 flags;
  let lost bit = c.cflags land bit <> 0 && flags land bit = 0 in
  if lost call_to_string then
    throw ctx "InvalidArgumentException" "Unsetting flag CALL_TO_STRING is not possible";
  if lost use_inner then
    throw ctx "InvalidArgumentException"
      "Unsetting flag TOSTRING_USE_INNER is not possible";
  if flags land full_cache <> 0 && c.cflags land full_cache = 0 then
    c.cache <- Php_array.empty ();
  c.cflags <- flags;
  nothing

let full ctx call =
  let _, c = caching_of ctx call in
  if c.cflags land full_cache = 0 then
    throw ctx "BadMethodCallException"
      "%s does not use a full cache (see CachingIterator::__construct)" (self
        call).cls.cname;
  c.cache

let cache_get ctx call (args : value array) =
  let cache = full ctx call in
  let name = Convert.to_string ctx args.(0) in
  match Php_array.find cache (Key.of_string name) with
  | v when v == Value.undef ->
      Errors.warning ctx "Undefined array key \"%s\"" name;
      Value.null
  | v -> v

(* --- AppendIterator ----------------------------------------------------------------- *)

let construct_append ctx call _ =
  let d = of_obj (self call) in
  if d.ready then
    throw ctx "BadMethodCallException"
      "AppendIterator::getIterator() must be called exactly once per instance";
  let list = Object.create ctx (Class.lookup ctx "ArrayIterator") [] in
  start (self call) None (Append (Value.to_object list));
  nothing

let void _ = Value.null
let current d = Value.or_null d.current
let forward ctx call name =
  let d = of_call ctx call in
  with_inner d Value.null (fun o -> send ctx o name [])

let () =
  Builtin_class.declare "class IteratorIterator implements OuterIterator" ~native:fresh
    [
      ( "public function __construct(Traversable $iterator, ?string $class = null)",
        fun ctx call args -> construct call (iterator_for ctx args.(0)) Plain );
      ( "public function getInnerIterator(): ?Iterator",
        fun ctx call _ ->
          with_inner (of_call ctx call) Value.null (fun o -> Value.of_object o) );
      ( "public function rewind(): void",
        fun ctx call _ -> void (rewind ctx (of_call ctx call)) );
      ( "public function valid(): bool",
        fun ctx call _ -> bool (has_current (of_call ctx call)) );
      ( "public function key(): mixed",
        fun ctx call _ -> Value.or_null (of_call ctx call).key );
      ("public function current(): mixed", fun ctx call _ -> current (of_call ctx call));
      ( "public function next(): void",
        fun ctx call _ -> void (next ctx (of_call ctx call)) );
    ];
  Builtin_class.declare "abstract class FilterIterator extends IteratorIterator"
    ~native:fresh
    [
      ("abstract public function accept(): bool", Builtin_class.abstract);
      ("public function __construct(Iterator $iterator)", construct_filter);
      ( "public function rewind(): void",
        fun ctx call _ -> void (filter_rewind ctx (self call) (of_call ctx call)) );
      ( "public function next(): void",
        fun ctx call _ -> void (filter_next ctx (self call) (of_call ctx call)) );
    ];
  Builtin_class.declare "class CallbackFilterIterator extends FilterIterator"
    ~native:fresh
    [
      ( "public function __construct(Iterator $iterator, callable $callback)",
        fun _ call args -> construct call args.(0) (Callback args.(1)) );
      ( "public function accept(): bool",
        fun ctx call _ ->
          let d = of_call ctx call in
          match (d.extra, d.inner) with
          | Callback f, Some inner when has_current d ->
              Call.callable ctx f [ d.current; d.key; Value.of_object inner ]
          | _ -> Value.false_ );
    ];
  Builtin_class.declare "class LimitIterator extends IteratorIterator" ~native:fresh
    [
      ( "public function __construct(Iterator $iterator, int $offset = 0, int $limit = -1)",
        construct_limit );
      ( "public function rewind(): void",
        fun ctx call _ ->
          let d, offset, count = limit_of ctx call in
          inner_rewind ctx d;
          void (seek ctx d offset count offset) );
      ( "public function valid(): bool",
        fun ctx call _ ->
          let d, offset, count = limit_of ctx call in
          bool (within offset count d.pos && has_current d) );
      ( "public function next(): void",
        fun ctx call _ ->
          let d, offset, count = limit_of ctx call in
          inner_next ctx d;
          if within offset count d.pos then ignore (fetch ctx d ~check:true);
          nothing );
      ( "public function seek(int $offset): int",
        fun ctx call args ->
          let d, offset, count = limit_of ctx call in
          seek ctx d offset count (Convert.to_int ctx args.(0));
          int d.pos );
      ( "public function getPosition(): int",
        fun ctx call _ -> int (of_call ctx call).pos );
    ];
  Builtin_class.declare
    "class CachingIterator extends IteratorIterator implements ArrayAccess, Countable, Stringable"
    ~native:fresh
    ~consts:
      [
        ("CALL_TOSTRING", Value.of_int 1);
        ("CATCH_GET_CHILD", Value.of_int 16);
        ("TOSTRING_USE_KEY", Value.of_int 2);
        ("TOSTRING_USE_CURRENT", Value.of_int 4);
        ("TOSTRING_USE_INNER", Value.of_int 8);
        ("FULL_CACHE", Value.of_int 256);
      ]
    [
      ( "public function __construct(Iterator $iterator, int $flags = 1)",
        construct_caching );
      ( "public function rewind(): void",
        fun ctx call _ ->
          let d, c = caching_of ctx call in
          void (caching_rewind ctx (self call) d c) );
      ( "public function valid(): bool",
        fun ctx call _ -> bool (snd (caching_of ctx call)).more );
      ( "public function next(): void",
        fun ctx call _ ->
          let d, c = caching_of ctx call in
          void (caching_next ctx (self call) d c) );
      ( "public function hasNext(): bool",
        fun ctx call _ -> bool (inner_valid ctx (of_call ctx call)) );
      ( "public function __toString(): string",
        fun ctx call _ -> str (caching_text ctx call) );
      ( "public function getFlags(): int",
        fun ctx call _ -> int (snd (caching_of ctx call)).cflags );
      ("public function setFlags(int $flags): void", set_caching_flags);
      ("public function offsetGet($key): mixed", cache_get);
      ( "public function offsetSet($key, mixed $value): void",
        fun ctx call args ->
          Php_array.set (full ctx call)
            (Key.of_string (Convert.to_string ctx args.(0)))
            (Value.copy args.(1));
          nothing );
      ( "public function offsetUnset($key): void",
        fun ctx call args ->
          Php_array.unset (full ctx call) (Key.of_string (Convert.to_string ctx
            args.(0)));
          nothing );
      ( "public function offsetExists($key): bool",
        fun ctx call args ->
          let k = Key.of_string (Convert.to_string ctx args.(0)) in
          bool (not (Value.is_null (Php_array.find (full ctx call) k))) );
      ( "public function getCache(): array",
        fun ctx call _ -> Value.of_array (Php_array.copy (full ctx call)) );
      ( "public function count(): int",
        fun ctx call _ -> int (Php_array.count (full ctx call)) );
    ];
  Builtin_class.declare "class NoRewindIterator extends IteratorIterator" ~native:fresh
    [
      ("public function __construct(Iterator $iterator)", construct_filter);
      ("public function rewind(): void", fun _ _ _ -> nothing);
      ( "public function valid(): bool",
        fun ctx call _ -> bool (inner_valid ctx (of_call ctx call)) );
      ("public function key(): mixed", fun ctx call _ -> forward ctx call "key");
      ( "public function current(): mixed",
        fun ctx call _ ->
          let d = of_call ctx call in
          with_inner d Value.null (fun o ->
              if is_native o "current" then send ctx o "current" []
              else begin
                (* the engine asks a method of the program once for each element *)
                if not (has_current d) then d.current <- send ctx o "current" [];
                d.current
              end) );
      ( "public function next(): void",
        fun ctx call _ ->
          forget (of_call ctx call);
          void (forward ctx call "next") );
    ];
  Builtin_class.declare "class InfiniteIterator extends IteratorIterator" ~native:fresh
    [
      ("public function __construct(Iterator $iterator)", construct_filter);
      ( "public function next(): void",
        fun ctx call _ ->
          let d = of_call ctx call in
          inner_next ctx d;
          if inner_valid ctx d then ignore (fetch ctx d ~check:false)
          else begin
            inner_rewind ctx d;
            if inner_valid ctx d then ignore (fetch ctx d ~check:false)
          end;
          nothing );
    ];
  Builtin_class.declare "class AppendIterator extends IteratorIterator" ~native:fresh
    [
      ("public function __construct()", construct_append);
      ( "public function append(Iterator $iterator): void",
        fun ctx call args ->
          let d, list = append_of ctx call in
          if not (instance_of args.(0) "iterator") then nothing
          else void (append ctx d list (Value.to_object args.(0))) );
      ( "public function rewind(): void",
        fun ctx call _ ->
          let d, list = append_of ctx call in
          run ctx list "rewind";
          if take_iterator ctx d list then append_fetch ctx d list;
          nothing );
      ( "public function valid(): bool",
        fun ctx call _ -> bool (has_current (of_call ctx call)) );
      ( "public function current(): mixed",
        fun ctx call _ ->
          let d = of_call ctx call in
          ignore (fetch ctx d ~check:true);
          current d );
      ( "public function next(): void",
        fun ctx call _ ->
          let d, list = append_of ctx call in
          if inner_valid ctx d then inner_next ctx d;
          append_fetch ctx d list;
          nothing );
      ( "public function getIteratorIndex(): ?int",
        fun ctx call _ ->
          let d, list = append_of ctx call in
          if d.inner = None then Value.null else send ctx list "key" [] );
      ( "public function getArrayIterator(): ArrayIterator",
        fun ctx call _ -> Value.of_object (snd (append_of ctx call)) );
    ];
  Builtin_class.declare "class EmptyIterator implements Iterator"
    [
      ( "public function current(): never",
        fun ctx _ _ ->
          throw ctx "BadMethodCallException" "Accessing the value of an EmptyIterator" );
      ("public function next(): void", fun _ _ _ -> nothing);
      ( "public function key(): never",
        fun ctx _ _ ->
          throw ctx "BadMethodCallException" "Accessing the key of an EmptyIterator" );
      ("public function valid(): false", fun _ _ _ -> Value.false_);
      ("public function rewind(): void", fun _ _ _ -> nothing);
    ]
