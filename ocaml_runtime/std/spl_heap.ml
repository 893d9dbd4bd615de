(* SplHeap, SplMinHeap, SplMaxHeap and SplPriorityQueue
   (https://www.php.net/manual/en/class.splheap.php). *)

open Types
open Spl_support

(* An element of a plain heap has no priority. *)
type element = { data : value; priority : value }

type t = {
  mutable items : element array;
  mutable count : int;
  mutable corrupted : bool;
  mutable busy : bool;  (* the comparison runs *)
  mutable flags : int;  (* what a priority queue extracts *)
}

type native += Heap of t

let blank = { data = Value.null; priority = Value.null }
let fresh () = Heap { items = [||]; count = 0; corrupted = false; busy = false; flags =
  1 }
let of_call call = match (self call).native with Heap h -> h | _ -> failwith "Spl_heap"
let is_queue (o : obj) = Hashtbl.mem o.cls.ancestors "splpriorityqueue"

(* The comparison a heap uses: the built-in one without a call, unless it is overridden.
   *)
let comparison ctx (o : obj) =
  let kind =
    match Hashtbl.find_opt o.cls.methods "compare" with
    | Some m when (Lazy.force m.mcls).internal -> (Lazy.force m.mcls).clower
    | _ -> ""
  in
  match kind with
  | "splminheap" -> fun a b -> Compare.compare ctx b.data a.data
  | "splmaxheap" -> fun a b -> Compare.compare ctx a.data b.data
  | "splpriorityqueue" -> fun a b -> Compare.compare ctx a.priority b.priority
  | _ ->
      if is_queue o then fun a b ->
        Convert.to_int ctx (Call.own ctx o "compare" [ a.priority; b.priority ])
      else fun a b -> Convert.to_int ctx (Call.own ctx o "compare" [ a.data; b.data ])

let check ctx h =
  if h.corrupted then
    throw ctx "RuntimeException"
      "Heap is corrupted, heap properties are no longer ensured."

let check_write ctx h =
  if h.busy then throw ctx "RuntimeException"
    "Heap cannot be changed when it is already being modified.";
  check ctx h

(* Runs the comparison; an exception it throws leaves the heap corrupted. *)
let guard h f =
  h.busy <- true;
  match f () with
  | () -> h.busy <- false
  | exception e ->
      h.busy <- false;
      h.corrupted <- true;
      raise e

let insert ctx o h e =
  check_write ctx h;
  let n = Array.length h.items in
  if h.count = n then h.items <- Array.append h.items (Array.make (max 8 n) blank);
  let compare = comparison ctx o in
  let i = ref h.count in
  h.count <- h.count + 1;
  h.items.(!i) <- e;
  let failed = ref None in
  guard h (fun () ->
      let moving = ref true in
      while !moving && !i > 0 do
        let up = (!i - 1) / 2 in
        let lower =
          try compare h.items.(up) e < 0
          with Throw _ as x ->
            failed := Some x;
            false
        in
        if lower then begin
          h.items.(!i) <- h.items.(up);
          i := up
        end
        else moving := false
      done;
      h.items.(!i) <- e;
      match !failed with Some x -> raise x | None -> ())

let extract ctx o h =
  let top = h.items.(0) in
  let compare = comparison ctx o in
  h.count <- h.count - 1;
  let bottom = h.items.(h.count) in
  h.items.(h.count) <- blank;
  let failed = ref None in
  if h.count > 0 then
    guard h (fun () ->
        let compare a b =
          if !failed <> None then 0
          else try compare a b with Throw _ as x -> failed := Some x; 0
        in
        let i = ref 0 and moving = ref true in
        while !moving && (2 * !i) + 1 < h.count do
          let j = (2 * !i) + 1 in
          let j =
            if j + 1 < h.count && compare h.items.(j + 1) h.items.(j) > 0 then
              j + 1 else j
          in
          if compare bottom h.items.(j) < 0 then begin
            h.items.(!i) <- h.items.(j);
            i := j
          end
          else moving := false
        done;
        h.items.(!i) <- bottom;
        match !failed with Some x -> raise x | None -> ());
  top

let pair e =
  Value.of_array
    (Php_array.of_entries
       [| str "data"; Value.copy e.data; str "priority"; Value.copy e.priority |])

(* What an element of a priority queue is given as. *)
let shown h e =
  match h.flags land 3 with 1 -> e.data | 2 -> e.priority | _ -> pair e

let view (o : obj) h e = if is_queue o then shown h e else e.data

let take ctx call =
  let h = of_call call and o = self call in
  check_write ctx h;
  if h.count = 0 then throw ctx "RuntimeException" "Can't extract from an empty heap";
  view o h (extract ctx o h)

let peek ctx call =
  let h = of_call call in
  check ctx h;
  if h.count = 0 then throw ctx "RuntimeException" "Can't peek at an empty heap";
  view (self call) h h.items.(0)

let current call =
  let h = of_call call in
  if h.count = 0 then Value.null else view (self call) h h.items.(0)

let drop ctx (o : obj) h =
  check_write ctx h;
  if h.count > 0 then ignore (extract ctx o h)

let debug call cls =
  let h = of_call call and o = self call in
  let items = Array.to_list (Array.sub h.items 0 h.count) in
  let item e = if is_queue o then pair e else Value.copy e.data in
  debug_info o cls
    [
      ("flags", int (if is_queue o then h.flags else 0));
      ("isCorrupted", bool h.corrupted);
      ("heap", Value.of_array (Php_array.of_list (List.map item items)));
    ]

let driver (o : obj) =
  match o.native with
  | Heap h ->
      Some
        {
          Traverse.rewind = (fun _ -> ());
          valid = (fun _ -> h.count > 0);
          current = (fun _ -> if h.count = 0 then Value.null else view o h h.items.(0));
          current_ref = None;
          key = (fun _ -> int (h.count - 1));
          next = (fun ctx -> drop ctx o h);
        }
  | _ -> None

let recover call =
  (of_call call).corrupted <- false;
  Value.true_

let () =
  Hooks.values_of (fun native f ->
      match native with
      | Heap h ->
          for i = 0 to h.count - 1 do
            f h.items.(i).data;
            f h.items.(i).priority
          done
      | _ -> ());
  Traverse.register driver;
  Object.native_clone :=
    (fun _ n ->
      match n with
      | Heap h -> Some (Heap { h with items = Array.copy h.items })
      | _ -> None)
    :: !Object.native_clone;
  Builtin_class.declare "abstract class SplHeap implements Iterator, Countable"
    ~native:fresh
    [
      ("public function extract(): mixed", fun ctx call _ -> take ctx call);
      ( "public function insert(mixed $value): bool",
        fun ctx call args ->
          insert ctx (self call) (of_call call)
            { data = Value.copy args.(0); priority = Value.null };
          Value.true_ );
      ("public function top(): mixed", fun ctx call _ -> peek ctx call);
      ("public function count(): int", fun _ call _ -> int (of_call call).count);
      ( "public function isEmpty(): bool",
        fun _ call _ -> bool ((of_call call).count = 0) );
      ("public function rewind(): void", fun _ _ _ -> nothing);
      ("public function current(): mixed", fun _ call _ -> current call);
      ("public function key(): int", fun _ call _ -> int ((of_call call).count - 1));
      ( "public function next(): void",
        fun ctx call _ -> drop ctx (self call) (of_call call); nothing );
      ("public function valid(): bool", fun _ call _ -> bool ((of_call call).count > 0));
      ("public function recoverFromCorruption(): bool", fun _ call _ -> recover call);
      ( "abstract protected function compare(mixed $value1, mixed $value2): int",
        Builtin_class.abstract );
      ( "public function isCorrupted(): bool",
        fun _ call _ -> bool (of_call call).corrupted );
      ("public function __debugInfo(): array", fun _ call _ -> debug call "SplHeap");
    ];
  Builtin_class.declare "class SplMinHeap extends SplHeap" ~native:fresh
    [
      ( "protected function compare(mixed $value1, mixed $value2): int",
        fun ctx _ args -> int (Compare.compare ctx args.(1) args.(0)) );
    ];
  Builtin_class.declare "class SplMaxHeap extends SplHeap" ~native:fresh
    [
      ( "protected function compare(mixed $value1, mixed $value2): int",
        fun ctx _ args -> int (Compare.compare ctx args.(0) args.(1)) );
    ];
  Builtin_class.declare "class SplPriorityQueue implements Iterator, Countable"
    ~native:fresh
    ~consts:
      [
        ("EXTR_BOTH", Value.of_int 3);
        ("EXTR_PRIORITY", Value.of_int 2);
        ("EXTR_DATA", Value.of_int 1);
      ]
    [
      ( "public function compare(mixed $priority1, mixed $priority2): int",
        fun ctx _ args -> int (Compare.compare ctx args.(0) args.(1)) );
      ( "public function insert(mixed $value, mixed $priority)",
        fun ctx call args ->
          insert ctx (self call) (of_call call)
            { data = Value.copy args.(0); priority = Value.copy args.(1) };
          Value.true_ );
      ( "public function setExtractFlags(int $flags): int",
        fun ctx call args ->
          let flags = Convert.to_int ctx args.(0) land 3 in
          if flags = 0 then
            throw ctx "RuntimeException" "Must specify at least one extract flag";
          (of_call call).flags <- flags;
          int flags );
      ("public function top(): mixed", fun ctx call _ -> peek ctx call);
      ("public function extract(): mixed", fun ctx call _ -> take ctx call);
      ("public function count(): int", fun _ call _ -> int (of_call call).count);
      ( "public function isEmpty(): bool",
        fun _ call _ -> bool ((of_call call).count = 0) );
      ("public function rewind(): void", fun _ _ _ -> nothing);
      ("public function current(): mixed", fun _ call _ -> current call);
      ("public function key(): int", fun _ call _ -> int ((of_call call).count - 1));
      ( "public function next(): void",
        fun ctx call _ -> drop ctx (self call) (of_call call); nothing );
      ("public function valid(): bool", fun _ call _ -> bool ((of_call call).count > 0));
      ("public function recoverFromCorruption()", fun _ call _ -> recover call);
      ( "public function isCorrupted(): bool",
        fun _ call _ -> bool (of_call call).corrupted );
      ( "public function getExtractFlags(): int",
        fun _ call _ -> int (of_call call).flags );
      ( "public function __debugInfo(): array",
        fun _ call _ -> debug call "SplPriorityQueue" );
    ]
