(* ArrayObject, ArrayIterator, WeakReference and WeakMap (https://www.php.net/manual/en/class.arrayobject.php). *)

open Types

type storage = {
  mutable array : arr;
  mutable wrapped : obj option;  (* an object whose properties are the elements *)
  mutable pos : int;
  mutable flags : int;
  mutable iterator_class : string;
}

type native += Storage of storage

let fresh () =
  Storage
    { array = Php_array.empty (); wrapped = None; pos = -1; flags = 0; iterator_class = "ArrayIterator" }

let rec of_obj (o : obj) =
  match o.native with Storage s -> s | _ -> failwith "Spl_array: not an ArrayObject"

and table (s : storage) =
  match s.wrapped with
  | Some ({ native = Storage inner; _ } as _o) -> table inner
  | Some o -> Object.all_properties o
  | None -> s.array

let self (call : call) = of_obj (Class.this call)

let set_storage ctx s v =
  match Value.view v with
  | Array a ->
      s.array <- Php_array.copy a;
      s.wrapped <- None
  | Object o -> s.wrapped <- Some o
  | _ -> Errors.type_error ctx "ArrayObject::__construct(): Argument #1 ($array) must be of type array, %s given" (Value.type_name v)

let get ctx s k =
  match s.wrapped with
  | Some ({ native = Storage _; _ } as o) -> Offset.get ctx (Value.of_array (table (of_obj o))) k
  | Some o -> Object.get ctx o (Convert.to_string ctx k)
  | None -> Offset.get ctx (Value.of_array s.array) k

let rec set ctx s k v =
  match s.wrapped with
  | Some ({ native = Storage _; _ } as o) -> set ctx (of_obj o) k v
  | Some o -> Object.set ctx o (Convert.to_string ctx k) v
  | None ->
      if Value.is_null k then Offset.append ctx s.array v
      else Php_array.set s.array (Offset.key ctx k) v

let rec unset ctx s k =
  match s.wrapped with
  | Some ({ native = Storage _; _ } as o) -> unset ctx (of_obj o) k
  | Some o -> Object.unset ctx o (Convert.to_string ctx k)
  | None -> Php_array.unset s.array (Offset.key_unset ctx k)

let count s = Php_array.count (table s)

let sort ctx s compare =
  ignore ctx;
  Php_array.sort ~renumber:false compare (table s);
  Value.true_

let sort_keys s compare =
  Php_array.sort_keys compare (table s);
  Value.true_

let by_callback ctx f a b = Convert.to_int ctx (Call.callable ctx f [ a; b ])

let settle s =
  (* the current element may have been removed *)
  let a = table s in
  if s.pos >= 0 && not (Php_array.pos_valid a s.pos) then s.pos <- Php_array.next_pos a s.pos

let rewind s = s.pos <- Php_array.first_pos (table s)

let valid s =
  settle s;
  s.pos >= 0

let current s =
  settle s;
  if s.pos < 0 then Value.null else Value.or_null (Php_array.value_at (table s) s.pos)

let key s =
  settle s;
  if s.pos < 0 then Value.null else Key.to_value (Php_array.key_at (table s) s.pos)

let next s =
  settle s;
  if s.pos >= 0 then s.pos <- Php_array.next_pos (table s) s.pos

let iterator ctx s =
  let cls = Class.lookup ctx s.iterator_class in
  let o = Object.make ctx cls in
  let it = of_obj o in
  it.array <- s.array;
  it.wrapped <- s.wrapped;
  it.flags <- s.flags;
  rewind it;
  Value.of_object o

let construct ctx call (args : value array) =
  let s = self call in
  set_storage ctx s args.(0);
  s.flags <- Convert.to_int ctx args.(1);
  if Array.length args > 2 && Value.is_string args.(2) then
    s.iterator_class <- Value.to_string args.(2);
  s.pos <- Php_array.first_pos (table s);
  Value.null

let offset_exists ctx call (args : value array) =
  let s = self call in
  Value.of_bool (Php_array.mem (table s) (Offset.key_isset ctx args.(0)))

let offset_get ctx call (args : value array) = get ctx (self call) args.(0)

let offset_set ctx call (args : value array) =
  set ctx (self call) args.(0) (Value.copy args.(1));
  Value.null

let offset_unset ctx call (args : value array) =
  unset ctx (self call) args.(0);
  Value.null

let append ctx call (args : value array) =
  set ctx (self call) Value.null (Value.copy args.(0));
  Value.null

let array_copy _ call _ = Value.of_array (Php_array.copy (table (self call)))
let count_ _ call _ = Value.of_int (count (self call))
let get_flags _ call _ = Value.of_int (self call).flags

let set_flags ctx call (args : value array) =
  (self call).flags <- Convert.to_int ctx args.(0);
  Value.null

let asort ctx call _ = sort ctx (self call) (Compare.compare ctx)

let ksort ctx call _ =
  sort_keys (self call) (fun a b -> Compare.compare ctx (Key.to_value a) (Key.to_value b))

let uasort ctx call (args : value array) = sort ctx (self call) (by_callback ctx args.(0))

let uksort ctx call (args : value array) =
  sort_keys (self call) (fun a b -> by_callback ctx args.(0) (Key.to_value a) (Key.to_value b))

let exchange ctx call (args : value array) =
  let s = self call in
  let old = Php_array.copy (table s) in
  set_storage ctx s args.(0);
  Value.of_array old

let serialize _ call _ =
  let s = self call in
  let o = Class.this call in
  let props = Php_array.empty () in
  Array.iteri
    (fun i slot -> Php_array.set props (Key.of_string (Object.mangled o.cls.props.(i))) slot)
    o.slots;
  Value.of_array
    (Php_array.of_list
       [
         Value.of_int s.flags;
         (match s.wrapped with
         | Some o -> Value.of_object o
         | None -> Value.of_array (Php_array.copy s.array));
         Value.of_array props;
         (if s.iterator_class = "ArrayIterator" then Value.null else Value.of_string s.iterator_class);
       ])

let unserialize ctx call (args : value array) =
  let s = self call in
  let a = Value.to_array args.(0) in
  s.flags <- Convert.to_int ctx (Value.or_null (Php_array.find_int a 0));
  set_storage ctx s (Value.or_null (Php_array.find_int a 1));
  Value.null

let debug (o : obj) =
  match o.native with
  | Storage s ->
      let owner =
        if Hashtbl.mem o.cls.ancestors "arrayiterator" then "ArrayIterator" else "ArrayObject"
      in
      let v =
        match s.wrapped with Some o -> Value.of_object o | None -> Value.of_array s.array
      in
      Some [ ("\000" ^ owner ^ "\000storage", v) ]
  | _ -> None

let driver (o : obj) =
  match o.native with
  | Storage s when Hashtbl.mem o.cls.ancestors "arrayiterator" ->
      Some
        {
          Traverse.rewind = (fun _ -> rewind s);
          valid = (fun _ -> valid s);
          current = (fun _ -> current s);
          current_ref =
            (if s.wrapped = None then
               Some (fun _ -> Value.to_ref (Php_array.ref_at s.array s.pos))
             else None);
          key = (fun _ -> key s);
          next = (fun _ -> next s);
        }
  | _ -> None

let () =
  Object.native_debug := debug :: !Object.native_debug;
  Object.native_array :=
    (fun (o : obj) -> match o.native with Storage s -> Some (table s) | _ -> None)
    :: !Object.native_array;
  Object.native_clone :=
    (fun _ n ->
      match n with
      | Storage s -> Some (Storage { s with array = Php_array.copy (table s); wrapped = None })
      | _ -> None)
    :: !Object.native_clone;
  Traverse.register driver;
  let abstract = Builtin_class.abstract in
  Builtin_class.declare "interface OuterIterator extends Iterator"
    [ ("public function getInnerIterator(): ?Iterator", abstract) ];
  Builtin_class.declare "interface SeekableIterator extends Iterator"
    [ ("public function seek(int $offset): void", abstract) ];
  Builtin_class.declare "interface RecursiveIterator extends Iterator"
    [
      ("public function hasChildren(): bool", abstract);
      ("public function getChildren(): ?RecursiveIterator", abstract);
    ];
  Builtin_class.declare "class ArrayObject implements IteratorAggregate, ArrayAccess, Serializable, Countable"
    ~native:fresh
    ~consts:[ ("STD_PROP_LIST", Value.of_int 1); ("ARRAY_AS_PROPS", Value.of_int 2) ]
    ~allow_dynamic:true
    [
      ( "public function __construct(array|object $array = [], int $flags = 0, string $iteratorClass = \
         'ArrayIterator')",
        construct );
      ("public function offsetExists(mixed $key): bool", offset_exists);
      ("public function offsetGet(mixed $key): mixed", offset_get);
      ("public function offsetSet(mixed $key, mixed $value): void", offset_set);
      ("public function append(mixed $value): void", append);
      ("public function offsetUnset(mixed $key): void", offset_unset);
      ("public function getArrayCopy(): array", array_copy);
      ("public function count(): int", count_);
      ("public function getFlags(): int", get_flags);
      ("public function setFlags(int $flags): void", set_flags);
      ("public function asort(int $flags = 0): bool", asort);
      ("public function ksort(int $flags = 0): bool", ksort);
      ("public function uasort(callable $callback): bool", uasort);
      ("public function uksort(callable $callback): bool", uksort);
      ("public function serialize(): string", fun _ _ _ -> Value.empty_string);
      ("public function unserialize(string $data): void", fun _ _ _ -> Value.null);
      ("public function __serialize(): array", serialize);
      ("public function __unserialize(array $data): void", unserialize);
      ("public function exchangeArray(array|object $array): array", exchange);
      ("public function getIterator(): Iterator", fun ctx call _ -> iterator ctx (self call));
      ( "public function setIteratorClass(string $iteratorClass): void",
        fun ctx call args ->
          (self call).iterator_class <- Convert.to_string ctx args.(0);
          Value.null );
      ( "public function getIteratorClass(): string",
        fun _ call _ -> Value.of_string (self call).iterator_class );
    ];
  Builtin_class.declare "class ArrayIterator implements SeekableIterator, ArrayAccess, Serializable, Countable"
    ~native:fresh
    ~consts:[ ("STD_PROP_LIST", Value.of_int 1); ("ARRAY_AS_PROPS", Value.of_int 2) ]
    ~allow_dynamic:true
    [
      ("public function __construct(array|object $array = [], int $flags = 0)", construct);
      ("public function offsetExists(mixed $key): bool", offset_exists);
      ("public function offsetGet(mixed $key): mixed", offset_get);
      ("public function offsetSet(mixed $key, mixed $value): void", offset_set);
      ("public function append(mixed $value): void", append);
      ("public function offsetUnset(mixed $key): void", offset_unset);
      ("public function getArrayCopy(): array", array_copy);
      ("public function count(): int", count_);
      ("public function getFlags(): int", get_flags);
      ("public function setFlags(int $flags): void", set_flags);
      ("public function asort(int $flags = 0): bool", asort);
      ("public function ksort(int $flags = 0): bool", ksort);
      ("public function uasort(callable $callback): bool", uasort);
      ("public function uksort(callable $callback): bool", uksort);
      ("public function serialize(): string", fun _ _ _ -> Value.empty_string);
      ("public function unserialize(string $data): void", fun _ _ _ -> Value.null);
      ("public function __serialize(): array", serialize);
      ("public function __unserialize(array $data): void", unserialize);
      ( "public function rewind(): void",
        fun _ call _ ->
          rewind (self call);
          Value.null );
      ("public function current(): mixed", fun _ call _ -> current (self call));
      ("public function key(): string|int|null", fun _ call _ -> key (self call));
      ( "public function next(): void",
        fun _ call _ ->
          next (self call);
          Value.null );
      ("public function valid(): bool", fun _ call _ -> Value.of_bool (valid (self call)));
      ( "public function seek(int $offset): void",
        fun ctx call args ->
          let s = self call in
          let n = Convert.to_int ctx args.(0) in
          if n < 0 || n >= count s then
            Errors.throw_error ctx "OutOfBoundsException" "Seek position %d is out of range" n;
          rewind s;
          for _ = 1 to n do
            next s
          done;
          Value.null );
    ];
  Builtin_class.declare "class RecursiveArrayIterator extends ArrayIterator implements RecursiveIterator"
    ~consts:[ ("CHILD_ARRAYS_ONLY", Value.of_int 4) ]
    [
      ( "public function hasChildren(): bool",
        fun _ call _ ->
          let s = self call in
          let v = current s in
          Value.of_bool (Value.is_array v || (Value.is_object v && s.flags land 4 = 0)) );
      ( "public function getChildren(): ?RecursiveArrayIterator",
        fun ctx call _ ->
          let s = self call in
          Object.create ctx (Class.this call).cls [ current s; Value.of_int s.flags ] );
    ]

(* --- weak references: strong ones here, as nothing is freed before the request ends -------------------- *)

type native += Weak of obj | Map of (int, obj * reference) Hashtbl.t * int list ref

let map_of (call : call) =
  match (Class.this call).native with
  | Map (table, order) -> (table, order)
  | _ -> failwith "WeakMap"

let weak_key ctx v =
  if Value.is_object v then Value.to_object v
  else Errors.type_error ctx "WeakMap key must be an object"

let map_driver (o : obj) =
  match o.native with
  | Map (table, order) ->
      let rest = ref [] in
      let settle () =
        while (match !rest with id :: _ -> not (Hashtbl.mem table id) | [] -> false) do
          rest := List.tl !rest
        done
      in
      let here () = Hashtbl.find table (List.hd !rest) in
      Some
        {
          Traverse.rewind = (fun _ -> rest := List.rev !order; settle ());
          valid = (fun _ -> settle (); !rest <> []);
          current = (fun _ -> Ref.get (snd (here ())));
          current_ref = Some (fun _ -> snd (here ()));
          key = (fun _ -> Value.of_object (fst (here ())));
          next = (fun _ -> rest := List.tl !rest; settle ());
        }
  | _ -> None

let () =
  Traverse.register map_driver;
  Builtin_class.declare "final class WeakReference"
    [
      ("public function __construct()", fun ctx _ _ -> Errors.error ctx "Direct instantiation of WeakReference is not allowed, use WeakReference::create instead");
      ( "public static function create(object $object): WeakReference",
        fun ctx _ args ->
          let o = Value.to_object args.(0) in
          let made : (string, native) Hashtbl.t = ctx.req.ext in
          let name = "weakreference:" ^ string_of_int o.id in
          match Hashtbl.find_opt made name with
          | Some (Weak w) -> Value.of_object w
          | _ ->
              let w = Instance.with_native ctx (Class.lookup ctx "WeakReference") (Weak o) in
              Hashtbl.replace made name (Weak w);
              Value.of_object w );
      ( "public function get(): ?object",
        fun _ call _ ->
          match (Class.this call).native with Weak o -> Value.of_object o | _ -> Value.null );
    ];
  Builtin_class.declare "final class WeakMap implements ArrayAccess, Countable, IteratorAggregate"
    ~native:(fun () -> Map (Hashtbl.create 8, ref []))
    [
      ( "public function offsetGet($object): mixed",
        fun ctx call args ->
          let table, _ = map_of call in
          let o = weak_key ctx args.(0) in
          match Hashtbl.find_opt table o.id with
          | Some (_, r) -> Ref.get r
          | None ->
              Errors.error ctx "Object %s#%d not contained in WeakMap" o.cls.cname o.id );
      ( "public function offsetSet($object, mixed $value): void",
        fun ctx call args ->
          let table, order = map_of call in
          if Value.is_null args.(0) then Errors.error ctx "Cannot append to WeakMap";
          let o = weak_key ctx args.(0) in
          if not (Hashtbl.mem table o.id) then order := o.id :: !order;
          Hashtbl.replace table o.id (o, Ref.make (Value.copy args.(1)));
          Value.null );
      ( "public function offsetExists($object): bool",
        fun ctx call args ->
          let table, _ = map_of call in
          match Hashtbl.find_opt table (weak_key ctx args.(0)).id with
          | Some (_, r) -> Value.of_bool (not (Value.is_null (Ref.get r)))
          | None -> Value.false_ );
      ( "public function offsetUnset($object): void",
        fun ctx call args ->
          let table, order = map_of call in
          let id = (weak_key ctx args.(0)).id in
          Hashtbl.remove table id;
          order := List.filter (fun i -> i <> id) !order;
          Value.null );
      ("public function count(): int", fun _ call _ -> Value.of_int (Hashtbl.length (fst (map_of call))));
      ("public function getIterator(): Iterator", fun _ call _ -> call.this);
    ]
