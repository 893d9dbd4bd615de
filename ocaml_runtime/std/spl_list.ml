(* SplDoublyLinkedList, SplQueue and SplStack
   (https://www.php.net/manual/en/class.spldoublylinkedlist.php). *)

open Types
open Spl_support

type node = {
  mutable data : value;
  mutable prev : node option;
  mutable next : node option;
  mutable removed : bool;
}

type t = {
  mutable first : node option;
  mutable last : node option;
  mutable count : int;
  mutable flags : int;  (* iterator mode *)
  mutable at : node option;
  mutable position : int;
}

type native += List of t

let lifo = 2
let delete = 1
let fixed = 4 (* SplQueue and SplStack may not change direction *)

let fresh flags () =
  List { first = None; last = None; count = 0; flags; at = None; position = 0 }

let of_obj (o : obj) = match o.native with List l -> l | _ -> failwith "Spl_list"
let of_call call = of_obj (self call)

let push l v =
  let node = Some { data = Value.copy v; prev = l.last; next = None; removed = false } in
  (match l.last with Some n -> n.next <- node | None -> l.first <- node);
  l.last <- node;
  l.count <- l.count + 1

let unshift l v =
  let node = Some { data = Value.copy v; prev = None; next = l.first; removed = false } in
  (match l.first with Some n -> n.prev <- node | None -> l.last <- node);
  l.first <- node;
  l.count <- l.count + 1

let remove l n =
  (match n.prev with Some p -> p.next <- n.next | None -> l.first <- n.next);
  (match n.next with Some s -> s.prev <- n.prev | None -> l.last <- n.prev);
  n.removed <- true;
  l.count <- l.count - 1

let empty ctx what =
  throw ctx "RuntimeException" "Can't %s an empty datastructure" what

let pop ctx l =
  match l.last with
  | None -> empty ctx "pop from"
  | Some n ->
      remove l n;
      n.data

let shift ctx l =
  match l.first with
  | None -> empty ctx "shift from"
  | Some n ->
      remove l n;
      n.data

let top ctx l = match l.last with Some n -> n.data | None -> empty ctx "peek at"
let bottom ctx l = match l.first with Some n -> n.data | None -> empty ctx "peek at"

(* Element number [i], counted from the end of a stack. *)
let node_at l i =
  let rec walk step n i =
    match n with Some n when i > 0 -> walk step (step n) (i - 1) | n -> n
  in
  if i < 0 || i >= l.count then None
  else if l.flags land lifo <> 0 then walk (fun n -> n.prev) l.last i
  else walk (fun n -> n.next) l.first i

let values l =
  let a = Php_array.empty () in
  let rec go = function
    | Some n ->
        Php_array.push a (Value.copy n.data);
        go n.next
    | None -> ()
  in
  go l.first;
  a

(* --- iteration ---------------------------------------------------------------------- *)

let rewind l =
  if l.flags land lifo <> 0 then begin
    l.at <- l.last;
    l.position <- l.count - 1
  end
  else begin
    l.at <- l.first;
    l.position <- 0
  end

let valid l = l.at <> None

let current l =
  match l.at with Some n when not n.removed -> n.data | _ -> Value.null

let next ctx l =
  match l.at with
  | None -> ()
  | Some n ->
      if l.flags land delete <> 0 then begin
        if l.flags land lifo <> 0 then begin
          ignore (if l.count > 0 then pop ctx l else Value.null);
          l.at <- l.last;
          l.position <- l.position - 1
        end
        else begin
          ignore (if l.count > 0 then shift ctx l else Value.null);
          l.at <- l.first
        end
      end
      else if l.flags land lifo <> 0 then begin
        l.at <- n.prev;
        l.position <- l.position - 1
      end
      else begin
        l.at <- n.next;
        l.position <- l.position + 1
      end

let prev l =
  match l.at with
  | None -> ()
  | Some n ->
      if l.flags land lifo <> 0 then begin
        l.at <- n.next;
        l.position <- l.position + 1
      end
      else begin
        l.at <- n.prev;
        l.position <- l.position - 1
      end

(* foreach walks with a pointer of its own. *)
let driver (o : obj) =
  match o.native with
  | List l ->
      let it = { l with at = None } in
      let sync () =
        it.first <- l.first;
        it.last <- l.last;
        it.count <- l.count;
        it.flags <- l.flags
      in
      Some
        {
          Traverse.rewind = (fun _ -> sync (); rewind it);
          valid = (fun _ -> valid it);
          current = (fun _ -> current it);
          current_ref = None;
          key = (fun _ -> int it.position);
          next =
            (fun ctx ->
              sync ();
              next ctx it;
              l.first <- it.first;
              l.last <- it.last;
              l.count <- it.count);
        }
  | _ -> None

(* --- the methods -------------------------------------------------------------------- *)

let out_of_range ctx name =
  throw ctx "OutOfRangeException"
    "SplDoublyLinkedList::%s(): Argument #1 ($index) is out of range" name

let at_index ctx l name v =
  match index v with
  | None -> 
      Errors.type_error ctx
        "SplDoublyLinkedList::%s(): Argument #1 ($index) must be of type %s, %s given"
          name
        (if name = "offsetSet" then "?int" else "int")
        (Value.type_name v)
  | Some i -> (
      match node_at l i with Some n -> n | None -> out_of_range ctx name)

let add ctx call (args : value array) =
  let l = of_call call in
  let i = Convert.to_int ctx args.(0) in
  if i < 0 || i > l.count then out_of_range ctx "add";
  if i = l.count then push l args.(1)
  else begin
    let here = match node_at l i with Some n -> n | None -> out_of_range ctx "add" in
    let node =
      Some { data = Value.copy args.(1); prev = here.prev; next = Some here; removed =
        false }
    in
    (match here.prev with Some p -> p.next <- node | None -> l.first <- node);
    here.prev <- node;
    l.count <- l.count + 1
  end;
  nothing

let set_mode ctx call (args : value array) =
  let l = of_call call in
  let mode = Convert.to_int ctx args.(0) in
  if l.flags land fixed <> 0 && l.flags land lifo <> mode land lifo then
    throw ctx "RuntimeException"
      "Iterators' LIFO/FIFO modes for SplStack/SplQueue objects are frozen";
  l.flags <- (mode land 3) lor (l.flags land fixed);
  int l.flags

let offset_set ctx call (args : value array) =
  let l = of_call call in
  if Value.is_null args.(0) then push l args.(1)
  else (at_index ctx l "offsetSet" args.(0)).data <- Value.copy args.(1);
  nothing

let offset_unset ctx call (args : value array) =
  let l = of_call call in
  (match index args.(0) with
  | Some i when i >= 0 && i < l.count -> ()
  | Some _ -> out_of_range ctx "offsetUnset"
  | None -> ());
  remove l (at_index ctx l "offsetUnset" args.(0));
  nothing

let offset_exists call (args : value array) =
  let l = of_call call in
  match index args.(0) with Some i -> bool (i >= 0 && i < l.count) | None -> Value.false_

let serialize_state call =
  let l = of_call call in
  Php_array.of_list
    [ int l.flags; Value.of_array (values l); Value.of_array (members (self call)) ]

let unserialize_state ctx call (args : value array) =
  let l = of_call call and a = Value.to_array args.(0) in
  let flags = Php_array.find_int a 0 and list = Php_array.find_int a 1 in
  let rest = Php_array.find_int a 2 in
  if not (Value.is_small flags && Value.is_array list && Value.is_array rest) then
    throw ctx "UnexpectedValueException" "Incomplete or ill-typed serialization data";
  l.flags <- Value.to_int flags;
  Php_array.iter_values (push l) (Value.to_array list);
  restore_members ctx (self call) (Value.to_array rest);
  nothing

let serialize ctx call =
  let l = of_call call in
  let parts =
    List.map (fun v -> ":" ^ Std_serialize.serialize ctx v) (Php_array.to_list (values l))
  in
  str (Printf.sprintf "i:%d;%s" l.flags (String.concat "" parts))

(* "i:FLAGS;:VALUE:VALUE..." *)
let unserialize ctx call (args : value array) =
  let l = of_call call in
  Std_serialize.read_old_format ctx (Value.to_string args.(0)) (fun r ->
      let flags = Std_serialize.next_value r in
      if not (Value.is_small flags) then Std_serialize.bad r;
      l.first <- None;
      l.last <- None;
      l.count <- 0;
      l.flags <- Value.to_int flags;
      let n = String.length r.text in
      while r.pos < n && r.text.[r.pos] = ':' do
        r.pos <- r.pos + 1;
        push l (Std_serialize.next_value r)
      done;
      if r.pos < n && r.text.[r.pos] <> '\000' then Std_serialize.bad r);
  nothing

let debug call =
  let l = of_call call in
  debug_info (self call) "SplDoublyLinkedList"
    [ ("flags", int l.flags); ("dllist", Value.of_array (values l)) ]

let copy l =
  let c = { l with first = None; last = None; count = 0; at = None } in
  Php_array.iter_values (push c) (values l);
  c

let () =
  Hooks.values_of (fun native f ->
      match native with
      | List l ->
          let rec each = function
            | Some n ->
                f n.data;
                each n.next
            | None -> ()
          in
          each l.first
      | _ -> ());
  Traverse.register driver;
  Object.native_clone :=
    (fun _ n -> match n with List l -> Some (List (copy l)) | _ -> None)
    :: !Object.native_clone;
  Builtin_class.declare
    "class SplDoublyLinkedList implements Iterator, Countable, ArrayAccess, Serializable"
    ~native:(fresh 0)
    ~consts:
      [
        ("IT_MODE_LIFO", Value.of_int 2);
        ("IT_MODE_FIFO", Value.of_int 0);
        ("IT_MODE_DELETE", Value.of_int 1);
        ("IT_MODE_KEEP", Value.of_int 0);
      ]
    [
      ("public function add(int $index, mixed $value): void", add);
      ("public function pop(): mixed", fun ctx call _ -> pop ctx (of_call call));
      ("public function shift(): mixed", fun ctx call _ -> shift ctx (of_call call));
      ( "public function push(mixed $value): void",
        fun _ call args -> push (of_call call) args.(0); nothing );
      ( "public function unshift(mixed $value): void",
        fun _ call args -> unshift (of_call call) args.(0); nothing );
      ("public function top(): mixed", fun ctx call _ -> top ctx (of_call call));
      ("public function bottom(): mixed", fun ctx call _ -> bottom ctx (of_call call));
      ("public function __debugInfo(): array", fun _ call _ -> debug call);
      ("public function count(): int", fun _ call _ -> int (of_call call).count);
      ( "public function isEmpty(): bool",
        fun _ call _ -> bool ((of_call call).count = 0) );
      ("public function setIteratorMode(int $mode): int", set_mode);
      ( "public function getIteratorMode(): int",
        fun _ call _ -> int (of_call call).flags );
      ( "public function offsetExists($index): bool",
        fun _ call args -> offset_exists call args );
      ( "public function offsetGet($index): mixed",
        fun ctx call args -> (at_index ctx (of_call call) "offsetGet" args.(0)).data );
      ("public function offsetSet($index, mixed $value): void", offset_set);
      ("public function offsetUnset($index): void", offset_unset);
      ("public function rewind(): void", fun _ call _ -> rewind (of_call call); nothing);
      ("public function current(): mixed", fun _ call _ -> current (of_call call));
      ("public function key(): int", fun _ call _ -> int (of_call call).position);
      ("public function prev(): void", fun _ call _ -> prev (of_call call); nothing);
      ( "public function next(): void",
        fun ctx call _ -> next ctx (of_call call); nothing );
      ("public function valid(): bool", fun _ call _ -> bool (valid (of_call call)));
      ("public function unserialize(string $data): void", unserialize);
      ("public function serialize(): string", fun ctx call _ -> serialize ctx call);
      ( "public function __serialize(): array",
        fun _ call _ -> Value.of_array (serialize_state call) );
      ("public function __unserialize(array $data): void", unserialize_state);
    ];
  Builtin_class.declare "class SplQueue extends SplDoublyLinkedList" ~native:(fresh fixed)
    [
      ( "public function enqueue(mixed $value): void",
        fun _ call args -> push (of_call call) args.(0); nothing );
      ("public function dequeue(): mixed", fun ctx call _ -> shift ctx (of_call call));
    ];
  Builtin_class.declare "class SplStack extends SplDoublyLinkedList"
    ~native:(fresh (fixed lor lifo)) []
