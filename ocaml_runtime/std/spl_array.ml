(* ArrayObject, ArrayIterator, WeakReference and WeakMap
   (https://www.php.net/manual/en/class.arrayobject.php). *)

open Types

type storage = {
  mutable array : arr;
  mutable wrapped : obj option;  (* an object whose properties are the elements *)
  mutable pos : int;
  mutable flags : int;
  mutable iterator_class : string;
  mutable sorting : bool;
  mutable last : int;  (* the last position,
    once the end is reached: appending goes on there *)
}

type native += Storage of storage

let as_props = 2

let fresh () =
  Storage
    {
      array = Php_array.empty ();
      wrapped = None;
      pos = -1;
      flags = 0;
      iterator_class = "ArrayIterator";
      sorting = false;
      last = -1;
    }

let of_obj (o : obj) =
  match o.native with Storage s -> s | _ -> failwith "Spl_array: not an ArrayObject"

(* The properties of a wrapped object that are elements: those nobody is barred from. *)
let public_properties (o : obj) =
  let a = Php_array.empty () in
  Array.iteri
    (fun i slot ->
      if o.cls.props.(i).pvis = Public && Value.deref slot != Value.undef then
        Php_array.set_slot a (Key.of_string o.cls.props.(i).pname) slot)
    o.slots;
  (match o.dyn with
  | Some dyn ->
      Php_array.iter (fun k _ -> Php_array.set_slot a k (Php_array.find_slot dyn k)) dyn
  | None -> ());
  a

let rec table (s : storage) =
  match s.wrapped with
  | Some { native = Storage inner; _ } -> table inner
  | Some o -> public_properties o
  | None -> s.array

(* The one that holds the array itself. *)
let rec holder s =
  match s.wrapped with Some { native = Storage inner; _ } -> holder inner | _ -> s

let self (call : call) = of_obj (Class.this call)

let set_storage ctx fn (s : storage) v =
  match Value.view v with
  | Array a ->
      s.array <- Php_array.copy a;
      s.wrapped <- None
  | Object o ->
      if o.cls.kind = Enum then
        Errors.throw_error ctx "InvalidArgumentException"
          "Enums are not compatible with %s" (if fn = "ArrayIterator::__construct" then
            "ArrayIterator" else "ArrayObject")
      else s.wrapped <- Some o
  | _ -> Coerce.arg_failed ctx fn 1 "array" "array" v

let get ctx s k = Offset.get ctx (Value.of_array (table s)) k

(* A property of a wrapped object, set as it is: its __set has no part in this. *)
let set_property ctx (o : obj) name v =
  match Object.slot_of o.cls name with
  | Some slot when o.cls.props.(slot).pvis = Public ->
      Object.set_slot { ctx with scope = Some o.cls } o slot v
  | _ -> Php_array.set (Object.dyn_table o) (Key.of_string name) v

let prohibited ctx s =
  if (holder s).sorting then
    Errors.error ctx "Modification of ArrayObject during sorting is prohibited"

let rec set ctx (s : storage) k v =
  prohibited ctx s;
  match s.wrapped with
  | Some { native = Storage inner; _ } -> set ctx inner k v
  | Some o -> set_property ctx o (Convert.to_string ctx k) v
  | None ->
      if Value.is_null k then Offset.append ctx s.array v
      else Php_array.set s.array (Offset.key ctx k) v

let rec unset ctx (s : storage) k =
  prohibited ctx s;
  match s.wrapped with
  | Some { native = Storage inner; _ } -> unset ctx inner k
  | Some o -> (
      let name = Convert.to_string ctx k in
      match Object.slot_of o.cls name with
      | Some slot when o.cls.props.(slot).pvis = Public -> o.slots.(slot) <- Value.undef
      | _ -> (
          match o.dyn with
          | Some dyn -> Php_array.unset dyn (Key.of_string name)
          | None -> ()))
  | None -> Php_array.unset s.array (Offset.key_unset ctx k)

let count s = Php_array.count (table s)

(* Runs one of the sorting functions on the elements. *)
let sort_with ctx call name args (f : ctx -> reference -> bool) =
  let s = holder (self call) in
  let cell = Ref.make (Value.of_array (Php_array.copy (table s))) in
  s.sorting <- true;
  match f (Ctx.enter_internal ctx name (Value.of_array (table s) :: args)) cell with
  | r ->
      s.sorting <- false;
      (if s.wrapped = None then s.array <- Value.to_array (Ref.get cell));
      Value.of_bool r
  | exception e ->
      s.sorting <- false;
      raise e

let settle s =
  (* the current element may have been removed *)
  let a = table s in
  if s.pos >= 0 then begin
    if not (Php_array.pos_valid a s.pos) then s.pos <- Php_array.next_pos a s.pos
  end
  else if s.last >= 0 then s.pos <- Php_array.next_pos a s.last

let rewind s =
  s.pos <- Php_array.first_pos (table s);
  s.last <- -1

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
  if s.pos >= 0 then begin
    let following = Php_array.next_pos (table s) s.pos in
    if following < 0 then s.last <- s.pos;
    s.pos <- following
  end

let iterator ctx call =
  let owner = Class.this call in
  let s = of_obj owner in
  let o = Object.make ctx (Class.lookup ctx s.iterator_class) in
  let it = of_obj o in
  it.wrapped <- Some owner;
  it.flags <- s.flags;
  rewind it;
  Value.of_object o

let check_iterator_class ctx fn i v =
  let name = Convert.to_string ctx v in
  match Class.find_autoload ctx name with
  | Some c when Hashtbl.mem c.ancestors "arrayiterator" || c.clower = "arrayiterator" ->
    c.cname
  | _ ->
      Errors.type_error ctx
        "ArrayObject::%s(): Argument #%d ($iteratorClass) must be a class name derived from \
         ArrayIterator, %s given"
        fn i name

let construct cls ctx call (args : value array) =
  let s = self call in
  if Array.length args > 2 then
    s.iterator_class <- check_iterator_class ctx "__construct" 3 args.(2);
  set_storage ctx (cls ^ "::__construct") s args.(0);
  (s.flags <-
     (match s.wrapped with
     | Some { native = Storage inner; _ } when args.(1) == Value.undef -> inner.flags
     | _ -> if args.(1) == Value.undef then 0 else Convert.to_int ctx args.(1)));
  s.last <- -1;
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
  (match (holder (self call)).wrapped with
  | Some _ ->
      Errors.error ctx
        "Cannot append properties to objects, use %s::offsetSet() instead"
        (Class.this call).cls.cname
  | None -> ());
  set ctx (self call) Value.null (Value.copy args.(0));
  Value.null

let array_copy _ call _ =
  match (holder (self call)).wrapped with
  | Some o -> Value.of_array (Object.to_array o)
  | None -> Value.of_array (Php_array.copy (table (self call)))
let count_ _ call _ = Value.of_int (count (self call))
let get_flags _ call _ = Value.of_int (self call).flags

let set_flags ctx call (args : value array) =
  (self call).flags <- Convert.to_int ctx args.(0);
  Value.null

let with_flags name f ctx call (args : value array) =
  sort_with ctx call name [ args.(0) ] (fun ctx cell ->
    f ctx cell (Convert.to_int ctx args.(0)))

let with_callback name f ctx call (args : value array) =
  sort_with ctx call name [ args.(0) ] (fun ctx cell ->
      f ctx cell (Coerce.arg_callable ctx name 2 "callback" args.(0)))

let asort = with_flags "asort" Std_array_sort.asort
let ksort = with_flags "ksort" Std_array_sort.ksort
let uasort = with_callback "uasort" Std_array_sort.uasort
let uksort = with_callback "uksort" Std_array_sort.uksort
let natsort ctx call _ = sort_with ctx call "natsort" [] Std_array_sort.natsort
let natcasesort ctx call _ =
  sort_with ctx call "natcasesort" [] Std_array_sort.natcasesort

let exchange ctx call (args : value array) =
  let s = self call in
  prohibited ctx s;
  let old = Php_array.copy (table s) in
  set_storage ctx "ArrayObject::exchangeArray" s args.(0);
  Value.of_array old

(* "x:i:FLAGS;STORAGE;m:MEMBERS", without storage where the object is its own *)
let unserialize_text ctx call (args : value array) =
  let s = self call in
  let text = Value.to_string args.(0) in
  if text <> "" then prohibited ctx s;
  Std_serialize.read_old_format ctx text (fun r ->
      let open Std_serialize in
      expect r 'x';
      expect r ':';
      let flags = next_value r in
      if not (Value.is_small flags) then bad r;
      s.flags <- Value.to_int flags;
      if s.flags land 0x01000000 = 0 then begin
        (match if r.pos < String.length r.text then r.text.[r.pos] else ' ' with
        | 'a' | 'O' | 'C' | 'r' -> ()
        | _ -> bad r);
        let v = next_value r in
        if not (Value.is_array v || Value.is_object v) then bad r;
        set_storage ctx "ArrayObject::unserialize" s v;
        expect r ';'
      end;
      expect r 'm';
      expect r ':';
      let members = next_value r in
      if not (Value.is_array members) then bad r;
      Spl_support.restore_members ctx (Class.this call) (Value.to_array members));
  Value.null

let is_iterator (o : obj) =
  o.cls.clower = "arrayiterator" || Hashtbl.mem o.cls.ancestors "arrayiterator"

let serialize _ call _ =
  let s = self call in
  let props = Spl_support.members (Class.this call) in
  Value.of_array
    (Php_array.of_list
       ([
          Value.of_int s.flags;
          (match s.wrapped with
          | Some o -> Value.of_object o
          | None -> Value.of_array (Php_array.copy s.array));
          Value.of_array props;
        ]
       @
       if is_iterator (Class.this call) then []
       else if s.iterator_class = "ArrayIterator" then [ Value.null ]
       else [ Value.of_string s.iterator_class ]))

let serialize_text ctx call _ =
  let s = self call in
  Value.of_string
    (Printf.sprintf "x:i:%d;%s;m:%s" s.flags
       (Std_serialize.serialize ctx
          (match s.wrapped with
          | Some o -> Value.of_object o
          | None -> Value.of_array s.array))
       (Std_serialize.serialize ctx
          (Value.of_array (Spl_support.members (Class.this call)))))

let unserialize ctx call (args : value array) =
  let s = self call in
  let a = Value.to_array args.(0) in
  s.flags <- Convert.to_int ctx (Value.or_null (Php_array.find_int a 0));
  set_storage ctx "ArrayObject::__construct" s (Value.or_null (Php_array.find_int a 1));
  (match Php_array.find_int a 2 with
  | v when Value.is_array v ->
      Spl_support.restore_members ctx (Class.this call) (Value.to_array v)
  | _ -> ());
  (match Php_array.find_int a 3 with
  | v when Value.is_string v -> s.iterator_class <- Value.to_string v
  | _ -> ());
  Value.null

let debug (o : obj) =
  match o.native with
  | Storage s ->
      let owner =
        if Hashtbl.mem o.cls.ancestors "arrayiterator" then
          "ArrayIterator" else "ArrayObject"
      in
      let v =
        match s.wrapped with Some o -> Value.of_object o | None -> Value.of_array s.array
      in
      Some [ ("\000" ^ owner ^ "\000storage", v) ]
  | _ -> None

(* An element to be written into, when the class has the built-in offsetGet. *)
let inner ctx (o : obj) k =
  match o.native with
  | Storage s when Spl_support.is_native o "offsetget" -> (
      let h = holder s in
      match h.wrapped with
      | None -> Some (Offset.inner ctx (Value.of_array h.array) k)
      | Some _ -> None)
  | _ -> None

(* --- ARRAY_AS_PROPS ----------------------------------------------------------------- *)

let name_of (args : value array) = Value.to_string args.(0)
let on_props s = s.flags land as_props <> 0

let get_prop ctx call (args : value array) =
  let s = self call in
  if on_props s then get ctx s args.(0)
  else begin
    Errors.warning ctx "Undefined property: %s::$%s" (Class.this call).cls.cname
      (name_of args);
    Value.null
  end

let set_prop ctx call (args : value array) =
  let s = self call and o = Class.this call in
  if on_props s then set ctx s args.(0) (Value.copy args.(1))
  else begin
    if not o.cls.allow_dynamic then
      Errors.deprecated ctx "Creation of dynamic property %s::$%s is deprecated"
        o.cls.cname
        (name_of args);
    Php_array.set (Object.dyn_table o) (Key.of_string (name_of args)) (Value.copy
      args.(1))
  end;
  Value.null

let isset_prop ctx call (args : value array) =
  let s = self call in
  Value.of_bool (on_props s && Offset.isset ctx (Value.of_array (table s)) args.(0))

let unset_prop ctx call (args : value array) =
  let s = self call in
  if on_props s then unset ctx s args.(0);
  Value.null

let driver (o : obj) =
  match o.native with
  | Storage s when Hashtbl.mem o.cls.ancestors "arrayiterator" ->
      Some
        {
          Traverse.rewind = (fun _ -> rewind s);
          valid = (fun _ -> valid s);
          current = (fun _ -> current s);
          current_ref =
            (let h = holder s in
             if h.wrapped = None then
               Some (fun _ -> Value.to_ref (Php_array.ref_at h.array s.pos))
             else None);
          key = (fun _ -> key s);
          next = (fun _ -> next s);
        }
  | _ -> None

let () =
  Hooks.values_of (fun native f ->
      match native with
      | Storage s ->
          f (Value.of_array s.array);
          Option.iter (fun o -> f (Value.of_object o)) s.wrapped
      | _ -> ());
  Object.native_debug := debug :: !Object.native_debug;
  Object.native_array :=
    (fun (o : obj) ->
      match o.native with
      | Storage s -> (
          match (holder s).wrapped with
          | Some o -> Some (Object.to_array o)
          | None -> Some (table s))
      | _ -> None)
    :: !Object.native_array;
  (* the clone of an ArrayIterator iterates over the same elements *)
  Object.native_of_clone :=
    (fun o ->
      match o.native with
      | Storage s when is_iterator o && s.wrapped = None -> Some (Storage { s with wrapped = Some o })
      | _ -> None)
    :: !Object.native_of_clone;
  Object.native_clone :=
    (fun _ n ->
      match n with
      | Storage s -> Some (Storage { s with array = Php_array.copy (table s); wrapped =
        None })
      | _ -> None)
    :: !Object.native_clone;
  Traverse.register driver;
  Offset.native_inner := inner :: !Offset.native_inner;
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
  Builtin_class.declare
    "class ArrayObject implements IteratorAggregate, ArrayAccess, Serializable, Countable"
    ~native:fresh
    ~consts:[ ("STD_PROP_LIST", Value.of_int 1); ("ARRAY_AS_PROPS", Value.of_int 2) ]
    [
      ( "public function __construct($array = [], int $flags = UNKNOWN, string $iteratorClass = \
         'ArrayIterator')",
        construct "ArrayObject" );
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
      ("public function uasort($callback): bool", uasort);
      ("public function uksort($callback): bool", uksort);
      ("public function natsort(): bool", natsort);
      ("public function natcasesort(): bool", natcasesort);
      ("public function serialize(): string", serialize_text);
      ("public function unserialize(string $data): void", unserialize_text);
      ("public function __get(string $name): mixed", get_prop);
      ("public function __set(string $name, mixed $value): void", set_prop);
      ("public function __isset(string $name): bool", isset_prop);
      ("public function __unset(string $name): void", unset_prop);
      ("public function __serialize(): array", serialize);
      ("public function __unserialize(array $data): void", unserialize);
      ("public function exchangeArray($array): array", exchange);
      ("public function getIterator(): Iterator", fun ctx call _ -> iterator ctx call);
      ( "public function setIteratorClass(string $iteratorClass): void",
        fun ctx call args ->
          (self call).iterator_class <- check_iterator_class ctx "setIteratorClass" 1
            args.(0);
          Value.null );
      ( "public function getIteratorClass(): string",
        fun _ call _ -> Value.of_string (self call).iterator_class );
    ];
  Builtin_class.declare
    "class ArrayIterator implements SeekableIterator, ArrayAccess, Serializable, Countable"
    ~native:fresh
    ~consts:[ ("STD_PROP_LIST", Value.of_int 1); ("ARRAY_AS_PROPS", Value.of_int 2) ]
    [
      ( "public function __construct($array = [], int $flags = UNKNOWN)",
        construct "ArrayIterator" );
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
      ("public function uasort($callback): bool", uasort);
      ("public function uksort($callback): bool", uksort);
      ("public function natsort(): bool", natsort);
      ("public function natcasesort(): bool", natcasesort);
      ("public function serialize(): string", serialize_text);
      ("public function unserialize(string $data): void", unserialize_text);
      ("public function __get(string $name): mixed", get_prop);
      ("public function __set(string $name, mixed $value): void", set_prop);
      ("public function __isset(string $name): bool", isset_prop);
      ("public function __unset(string $name): void", unset_prop);
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
      ( "public function valid(): bool",
        fun _ call _ -> Value.of_bool (valid (self call)) );
      ( "public function seek(int $offset): void",
        fun ctx call args ->
          let s = self call in
          let n = Convert.to_int ctx args.(0) in
          if n < 0 || n >= count s then
            Errors.throw_error ctx "OutOfBoundsException"
              "Seek position %d is out of range" n;
          rewind s;
          for _ = 1 to n do
            next s
          done;
          Value.null );
    ];
  Builtin_class.declare
    "class RecursiveArrayIterator extends ArrayIterator implements RecursiveIterator"
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

(* --- weak references ---------------------------------------------------------------------------------- *)

type native +=
  | Referent of obj Weak.t
  | Map of { entries : (int, obj Weak.t * reference) Hashtbl.t; mutable order : int list }

let weak (o : obj) =
  let w = Weak.create 1 in
  Weak.set w 0 (Some o);
  w

let referent w =
  match Weak.get w 0 with Some o when not (Lifetime.is_freed o) -> Some o | _ -> None

(* The ids of the keys that are alive, oldest first. *)
let live_keys = function
  | Map m ->
      m.order <-
        List.filter
          (fun id ->
            match Hashtbl.find_opt m.entries id with
            | Some (w, _) when referent w <> None -> true
            | Some _ ->
                Hashtbl.remove m.entries id;
                false
            | None -> false)
          m.order;
      List.rev m.order
  | _ -> failwith "WeakMap"

let entries_of ctx (call : call) =
  Lifetime.settle_weak ctx;
  let native = (Class.this call).native in
  ignore (live_keys native);
  match native with Map m -> m.entries | _ -> failwith "WeakMap"

let weak_key ctx v =
  if Value.is_object v then Value.to_object v
  else Errors.type_error ctx "WeakMap key must be an object"

let map_driver (o : obj) =
  match o.native with
  | Map m ->
      let rest = ref [] in
      let settle () =
        while
          match !rest with
          | id :: _ -> (
              match Hashtbl.find_opt m.entries id with
              | Some (w, _) -> referent w = None
              | None -> true)
          | [] -> false
        do
          rest := List.tl !rest
        done
      in
      let here () = Hashtbl.find m.entries (List.hd !rest) in
      Some
        {
          Traverse.rewind =
            (fun ctx ->
              Lifetime.settle_weak ctx;
              rest := live_keys o.native);
          valid = (fun _ -> settle (); !rest <> []);
          current = (fun _ -> Ref.get (snd (here ())));
          current_ref = Some (fun _ -> snd (here ()));
          key = (fun _ -> Value.of_object (Option.get (referent (fst (here ())))));
          next = (fun _ -> rest := List.tl !rest; settle ());
        }
  | _ -> None

let () =
  Hooks.values_of (fun native f ->
      match native with
      | Map m -> Hashtbl.iter (fun _ (_, r) -> f (Ref.get r)) m.entries
      | _ -> ());
  Traverse.register map_driver;
  Builtin_class.declare "final class WeakReference"
    [
      ( "public function __construct()",
        fun ctx _ _ ->
          Errors.error ctx "Direct instantiation of WeakReference is not allowed, use WeakReference::create instead" );
      ( "public static function create(object $object): WeakReference",
        fun ctx _ args ->
          let o = Value.to_object args.(0) in
          let name = "weakreference:" ^ string_of_int o.id in
          let made =
            match Hashtbl.find_opt ctx.req.ext name with
            | Some (Referent w) -> (
                (* the id may have been another's *)
                match referent w with
                | Some { native = Referent target; _ } as found -> (
                    match referent target with Some t when t == o -> found | _ -> None)
                | _ -> None)
            | _ -> None
          in
          match made with
          | Some reference -> Value.of_object reference
          | None ->
              let reference =
                Instance.with_native ctx (Class.lookup ctx "WeakReference") (Referent (weak o))
              in
              Hashtbl.replace ctx.req.ext name (Referent (weak reference));
              Value.of_object reference );
      ( "public function get(): ?object",
        fun ctx call _ ->
          Lifetime.settle_weak ctx;
          match (Class.this call).native with
          | Referent w -> (
              match referent w with Some o -> Value.of_object o | None -> Value.null)
          | _ -> Value.null );
    ];
  Builtin_class.declare
    "final class WeakMap implements ArrayAccess, Countable, IteratorAggregate"
    ~native:(fun () -> Map { entries = Hashtbl.create 8; order = [] })
    [
      ( "public function offsetGet($object): mixed",
        fun ctx call args ->
          let o = weak_key ctx args.(0) in
          match Hashtbl.find_opt (entries_of ctx call) o.id with
          | Some (_, r) -> Ref.get r
          | None ->
              Errors.error ctx "Object %s#%d not contained in WeakMap" o.cls.cname o.id );
      ( "public function offsetSet($object, mixed $value): void",
        fun ctx call args ->
          if Value.is_null args.(0) then Errors.error ctx "Cannot append to WeakMap";
          let o = weak_key ctx args.(0) in
          let entries = entries_of ctx call in
          (match (Class.this call).native with
          | Map m when not (Hashtbl.mem entries o.id) -> m.order <- o.id :: m.order
          | _ -> ());
          Hashtbl.replace entries o.id (weak o, Ref.make (Value.copy args.(1)));
          Value.null );
      ( "public function offsetExists($object): bool",
        fun ctx call args ->
          match Hashtbl.find_opt (entries_of ctx call) (weak_key ctx args.(0)).id with
          | Some (_, r) -> Value.of_bool (not (Value.is_null (Ref.get r)))
          | None -> Value.false_ );
      ( "public function offsetUnset($object): void",
        fun ctx call args ->
          let entries = entries_of ctx call in
          let id = (weak_key ctx args.(0)).id in
          Hashtbl.remove entries id;
          (match (Class.this call).native with
          | Map m -> m.order <- List.filter (fun i -> i <> id) m.order
          | _ -> ());
          Value.null );
      ( "public function count(): int",
        fun ctx call _ -> Value.of_int (Hashtbl.length (entries_of ctx call)) );
      ("public function getIterator(): Iterator", fun _ call _ -> call.this);
    ]
