(* SplObjectStorage and MultipleIterator, SplSubject and SplObserver
   (https://www.php.net/manual/en/class.splobjectstorage.php). *)

open Types
open Spl_support

(* Objects and what goes with them, both by object id, or by what getHash says. *)
type t = {
  mutable objects : arr;
  mutable infos : arr;
  mutable at : int;  (* position in [objects] *)
  mutable index : int;
  mutable flags : int;  (* of a MultipleIterator *)
}

type native += Storage of t

let fresh flags () =
  Storage
    { objects = Php_array.empty (); infos = Php_array.empty (); at = 0; index = 0; flags }

let of_obj (o : obj) = match o.native with Storage s -> s | _ -> failwith "Spl_storage"
let of_call call = of_obj (self call)

let key ctx (storage : obj) v =
  if is_native storage "gethash" || not (Hashtbl.mem storage.cls.methods "gethash") then
    Key.of_int (Value.to_object v).id
  else
    let h = Call.own ctx storage "gethash" [ v ] in
    if Value.is_string h then Key.literal (Value.to_string h)
    else
      throw ctx "RuntimeException" "Hash needs to be a string"

let attach ctx o v info =
  let s = of_obj o in
  let k = key ctx o v in
  Php_array.set s.objects k v;
  Php_array.set s.infos k (Value.copy info)

let detach ctx o v =
  let s = of_obj o in
  let k = key ctx o v in
  Php_array.unset s.objects k;
  Php_array.unset s.infos k

let contains ctx o v = Php_array.mem (of_obj o).objects (key ctx o v)

(* The position, moved off an element that is gone. *)
let settle s =
  if s.at >= 0 && not (Php_array.pos_valid s.objects s.at) then
    s.at <-
      (if Php_array.is_empty s.objects then -1 else Php_array.next_pos s.objects s.at)

let valid s = settle s; s.at >= 0

let rewind s =
  s.at <- Php_array.first_pos s.objects;
  s.index <- 0

let next s =
  if valid s then begin
    s.at <- Php_array.next_pos s.objects s.at;
    s.index <- s.index + 1
  end

let current ctx s =
  if valid s then Php_array.value_at s.objects s.at
  else throw ctx "RuntimeException" "Called current() on invalid iterator"

let here s = Php_array.key_at s.objects s.at
let each s f = Php_array.iter (fun k v ->
  f v (Php_array.find s.infos k)) (Php_array.copy s.objects)
let argument args = Value.to_object args.(0)

let get_info s = if valid s then Php_array.find s.infos (here s) else Value.null
let pair a b = Value.of_array (Php_array.of_list [ a; b ])

let debug call =
  let s = of_call call in
  let list = Php_array.empty () in
  each s (fun v info ->
      Php_array.push list
        (Value.of_array
           (Php_array.of_entries [| str "obj"; v; str "inf"; Value.copy info |])));
  debug_info (self call) "SplObjectStorage" [ ("storage", Value.of_array list) ]

let serialize_state call =
  let flat = Php_array.empty () in
  each (of_call call) (fun v info ->
      Php_array.push flat v;
      Php_array.push flat (Value.copy info));
  pair (Value.of_array flat) (Value.of_array (members (self call)))

let ill_typed ctx =
  throw ctx "UnexpectedValueException" "Incomplete or ill-typed serialization data"

let unserialize_state ctx call (args : value array) =
  let o = self call and a = Value.to_array args.(0) in
  let flat = Php_array.find_int a 0 and rest = Php_array.find_int a 1 in
  if not (Value.is_array flat && Value.is_array rest) then ill_typed ctx;
  let rec go = function
    | v :: info :: more ->
        if not (Value.is_object v) then
          throw ctx "UnexpectedValueException" "Non-object key";
        attach ctx o v info;
        go more
    | [] -> ()
    | _ -> throw ctx "UnexpectedValueException" "Odd number of elements"
  in
  go (Php_array.to_list (Value.to_array flat));
  restore_members ctx o (Value.to_array rest);
  nothing

let serialize ctx call =
  let s = of_call call in
  let b = Buffer.create 64 in
  Printf.bprintf b "x:i:%d;" (Php_array.count s.objects);
  each s (fun v info ->
      Printf.bprintf b "%s,%s;" (Std_serialize.serialize ctx v) (Std_serialize.serialize
        ctx info));
  Printf.bprintf b "m:%s"
    (Std_serialize.serialize ctx (Value.of_array (members (self call))));
  str (Buffer.contents b)

(* "x:i:COUNT;OBJECT,INFO;...;m:MEMBERS" *)
let unserialize ctx call (args : value array) =
  let o = self call in
  Std_serialize.read_old_format ctx (Value.to_string args.(0)) (fun r ->
      let open Std_serialize in
      expect r 'x';
      expect r ':';
      let count = next_value r in
      if not (Value.is_small count) then bad r;
      r.pos <- r.pos - 1;
      for _ = 1 to Value.to_int count do
        expect r ';';
        (match if r.pos < String.length r.text then r.text.[r.pos] else ' ' with
        | 'O' | 'C' | 'r' -> ()
        | _ -> bad r);
        let v = next_value r in
        let info =
          if r.pos < String.length r.text && r.text.[r.pos] = ',' then begin
            expect r ',';
            next_value r
          end
          else Value.null
        in
        if not (Value.is_object v) then bad r;
        attach ctx o v info
      done;
      expect r ';';
      expect r 'm';
      expect r ':';
      let rest = next_value r in
      if not (Value.is_array rest) then bad r;
      restore_members ctx o (Value.to_array rest));
  nothing

let offset_get ctx call (args : value array) =
  let o = self call in
  let s = of_obj o in
  match Php_array.find s.infos (key ctx o args.(0)) with
  | v when v == Value.undef -> throw ctx "UnexpectedValueException" "Object not found"
  | v -> v

(* $object of the ArrayAccess methods has no declared type. *)
let need_object ctx name (args : value array) =
  if not (Value.is_object args.(0)) then
    Errors.type_error ctx
      "SplObjectStorage::%s(): Argument #1 ($object) must be of type object, %s given"
        name
      (Value.type_name args.(0))

let count ctx call (args : value array) =
  let s = of_call call in
  if Convert.to_int ctx args.(0) <> 1 then int (Php_array.count s.objects)
  else begin
    let rec deep a =
      Php_array.fold
        (fun n _ v -> n + 1 + if Value.is_array v then deep (Value.to_array v) else 0)
        0 a
    in
    let elements = Php_array.count s.objects in
    int (elements + Php_array.fold (fun n _ v -> if Value.is_array v then
      n + deep (Value.to_array v) else n) 0 s.infos)
  end

let removing ctx call (args : value array) keep =
  let o = self call and other = argument args in
  let s = of_obj o in
  each s (fun v _ -> if contains ctx other v <> keep then detach ctx o v);
  rewind s;
  int (Php_array.count s.objects)

let driver (o : obj) =
  match o.native with
  | Storage s when Hashtbl.mem o.cls.ancestors "splobjectstorage" ->
      Some
        {
          Traverse.rewind = (fun _ -> rewind s);
          valid = (fun _ -> valid s);
          current = (fun ctx -> current ctx s);
          current_ref = None;
          key = (fun _ -> int s.index);
          next = (fun _ -> next s);
        }
  | _ -> None

(* --- MultipleIterator --------------------------------------------------------------- *)

let need_all = 1
let assoc = 2

let attach_iterator ctx call (args : value array) =
  let s = of_call call and info = args.(1) in
  if not (Value.is_null info) then
    Php_array.iter_values
      (fun v ->
        if Compare.identical v info then
          throw ctx "InvalidArgumentException" "Key duplication error")
      s.infos;
  attach ctx (self call) args.(0) info;
  nothing

let multiple_valid ctx call =
  let s = of_call call in
  if Php_array.is_empty s.objects then false
  else
    let want = s.flags land need_all <> 0 in
    let test _ v = ask ctx (Value.to_object v) "valid" in
    if want then Php_array.for_all test (Php_array.copy s.objects)
    else Php_array.exists test (Php_array.copy s.objects)

let gather ctx call name =
  let s = of_call call in
  if Php_array.is_empty s.objects then
    throw ctx "RuntimeException" "Called %s() on an invalid iterator" name;
  let a = Php_array.empty () in
  each s (fun v info ->
      let it = Value.to_object v in
      let x =
        if ask ctx it "valid" then Value.copy (send ctx it name [])
        else if s.flags land need_all <> 0 then
          throw ctx "RuntimeException" "Called %s() with non valid sub iterator" name
        else Value.null
      in
      if s.flags land assoc <> 0 then
        if Value.is_null info then
          throw ctx "InvalidArgumentException" "Sub-Iterator is associated with NULL"
        else Php_array.set a (Offset.key ctx info) x
      else Php_array.push a x);
  Value.of_array a

let all ctx call name = each (of_call call) (fun v _ -> run ctx (Value.to_object v) name)

(* Two storages are equal when they hold the same objects with equal data. *)
let equal ctx a b =
  Php_array.count a.objects = Php_array.count b.objects
  && Php_array.for_all
       (fun k _ ->
         Php_array.mem b.objects k
         && Compare.loose_equal ctx (Php_array.find a.infos k) (Php_array.find b.infos k))
       a.objects

let compare_storages ctx (a : obj) (b : obj) =
  match (a.native, b.native) with
  | Storage x, Storage y when a.cls == b.cls ->
      if equal ctx x y && Compare.loose_equal ctx (Value.of_array (members a))
        (Value.of_array (members b))
      then Some 0
      else Some 1
  | _ -> None

let () =
  Hooks.values_of (fun native f ->
      match native with
      | Storage s ->
          f (Value.of_array s.objects);
          f (Value.of_array s.infos)
      | _ -> ());
  Traverse.register driver;
  Hooks.compare_native := compare_storages :: !Hooks.compare_native;
  Object.native_clone :=
    (fun _ n ->
      match n with
      | Storage s ->
          Some
            (Storage
               { s with objects = Php_array.copy s.objects; infos =
                 Php_array.copy s.infos })
      | _ -> None)
    :: !Object.native_clone;
  Builtin_class.declare "interface SplObserver"
    [ ("public function update(SplSubject $subject): void", Builtin_class.abstract) ];
  Builtin_class.declare "interface SplSubject"
    [
      ("public function attach(SplObserver $observer): void", Builtin_class.abstract);
      ("public function detach(SplObserver $observer): void", Builtin_class.abstract);
      ("public function notify(): void", Builtin_class.abstract);
    ];
  Builtin_class.declare
    "class SplObjectStorage implements Countable, Iterator, Serializable, ArrayAccess"
    ~native:(fresh 0)
    [
      ( "public function attach(object $object, mixed $info = null): void",
        fun ctx call args -> attach ctx (self call) args.(0) args.(1); nothing );
      ( "public function detach(object $object): void",
        fun ctx call args ->
          detach ctx (self call) args.(0);
          rewind (of_call call);
          nothing );
      ( "public function contains(object $object): bool",
        fun ctx call args -> bool (contains ctx (self call) args.(0)) );
      ( "public function addAll(SplObjectStorage $storage): int",
        fun ctx call args ->
          each (of_obj (argument args)) (fun v info -> attach ctx (self call) v info);
          int (Php_array.count (of_call call).objects) );
      ( "public function removeAll(SplObjectStorage $storage): int",
        fun ctx call args -> removing ctx call args false );
      ( "public function removeAllExcept(SplObjectStorage $storage): int",
        fun ctx call args -> removing ctx call args true );
      ("public function getInfo(): mixed", fun _ call _ -> get_info (of_call call));
      ( "public function setInfo(mixed $info): void",
        fun _ call args ->
          let s = of_call call in
          if valid s then Php_array.set s.infos (here s) (Value.copy args.(0));
          nothing );
      ("public function count(int $mode = 0): int", count);
      ("public function rewind(): void", fun _ call _ -> rewind (of_call call); nothing);
      ("public function valid(): bool", fun _ call _ -> bool (valid (of_call call)));
      ("public function key(): int", fun _ call _ -> int (of_call call).index);
      ("public function current(): object", fun ctx call _ -> current ctx (of_call call));
      ("public function next(): void", fun _ call _ -> next (of_call call); nothing);
      ("public function unserialize(string $data): void", unserialize);
      ("public function serialize(): string", fun ctx call _ -> serialize ctx call);
      ( "public function offsetExists($object): bool",
        fun ctx call args ->
          need_object ctx "offsetExists" args;
          bool (contains ctx (self call) args.(0)) );
      ( "public function offsetGet($object): mixed",
        fun ctx call args -> need_object ctx "offsetGet" args; offset_get ctx call args );
      ( "public function offsetSet($object, mixed $info = null): void",
        fun ctx call args ->
          need_object ctx "offsetSet" args;
          attach ctx (self call) args.(0) args.(1);
          nothing );
      ( "public function offsetUnset($object): void",
        fun ctx call args ->
          need_object ctx "offsetUnset" args;
          detach ctx (self call) args.(0);
          rewind (of_call call);
          nothing );
      ( "public function getHash(object $object): string",
        fun _ _ args -> str (Std_class.spl_object_hash args.(0)) );
      ("public function __serialize(): array", fun _ call _ -> serialize_state call);
      ("public function __unserialize(array $data): void", unserialize_state);
      ("public function __debugInfo(): array", fun _ call _ -> debug call);
    ];
  Builtin_class.declare "class MultipleIterator implements Iterator"
    ~native:(fresh 1)
    ~consts:
      [
        ("MIT_NEED_ANY", Value.of_int 0);
        ("MIT_NEED_ALL", Value.of_int 1);
        ("MIT_KEYS_NUMERIC", Value.of_int 0);
        ("MIT_KEYS_ASSOC", Value.of_int 2);
      ]
    [
      ( "public function __construct(int $flags = 1)",
        fun ctx call args -> (of_call call).flags <- Convert.to_int ctx args.(0);
          nothing );
      ("public function getFlags(): int", fun _ call _ -> int (of_call call).flags);
      ( "public function setFlags(int $flags): void",
        fun ctx call args -> (of_call call).flags <- Convert.to_int ctx args.(0);
          nothing );
      ( "public function attachIterator(Iterator $iterator, string|int|null $info = null): void",
        attach_iterator );
      ( "public function detachIterator(Iterator $iterator): void",
        fun ctx call args -> detach ctx (self call) args.(0); nothing );
      ( "public function containsIterator(Iterator $iterator): bool",
        fun ctx call args -> bool (contains ctx (self call) args.(0)) );
      ( "public function countIterators(): int",
        fun _ call _ -> int (Php_array.count (of_call call).objects) );
      ( "public function rewind(): void",
        fun ctx call _ -> all ctx call "rewind"; nothing );
      ("public function valid(): bool", fun ctx call _ -> bool (multiple_valid ctx call));
      ("public function key(): array", fun ctx call _ -> gather ctx call "key");
      ("public function current(): array", fun ctx call _ -> gather ctx call "current");
      ("public function next(): void", fun ctx call _ -> all ctx call "next"; nothing);
      ("public function __debugInfo(): array", fun _ call _ -> debug call);
    ]
