(* SplFixedArray (https://www.php.net/manual/en/class.splfixedarray.php). *)

open Types
open Spl_support

type t = { mutable items : value array }
type native += Fixed of t

let of_obj (o : obj) = match o.native with Fixed f -> f | _ -> failwith "Spl_fixed"
let of_call call = of_obj (self call)

let invalid ctx = throw ctx "RuntimeException" "Index invalid or out of range"

(* The position an offset names. *)
let position ctx v =
  if Value.is_string v then
    match Convert.numeric (Value.to_string v) with
    | Number n when Value.is_small n -> Value.to_int n
    | _ -> Errors.type_error ctx "Illegal offset type"
  else match index v with Some n -> n | None ->
    Errors.type_error ctx "Illegal offset type"

let checked ctx f v =
  let i = position ctx v in
  if i < 0 || i >= Array.length f.items then invalid ctx else i

let resize f n =
  let old = Array.length f.items in
  f.items <- Array.init n (fun i -> if i < old then f.items.(i) else Value.null)

let size ctx fn v =
  let n = Convert.to_int ctx v in
  Limits.reserve_slots n 16;
  if n < 0 then
    Errors.value_error ctx
      "SplFixedArray::%s(): Argument #1 ($size) must be greater than or equal to 0" fn;
  n

let to_array f = Php_array.of_list (List.map Value.copy (Array.to_list f.items))

let of_array ctx (a : arr) preserve =
  if not preserve then Array.of_list (List.map Value.copy (Php_array.to_list a))
  else begin
    let limit =
      Php_array.fold
        (fun n k _ ->
          if not (Key.is_string k || Key.is_small k) then
            throw ctx "InvalidArgumentException" "integer overflow detected";
          if (not (Key.is_small k)) || Key.to_int k < 0 then
            throw ctx "InvalidArgumentException"
              "array must contain only positive integer keys";
          max n (Key.to_int k + 1))
        0 a
    in
    let items = Array.make limit Value.null in
    Php_array.iter (fun k v -> items.(Key.to_int k) <- Value.copy v) a;
    items
  end

let exists ctx call (args : value array) =
  let f = of_call call in
  let i = position ctx args.(0) in
  bool (i >= 0 && i < Array.length f.items && not (Value.is_null f.items.(i)))

let set ctx call (args : value array) =
  let f = of_call call in
  if Value.is_null args.(0) then
    (* no frame of a method is seen in $a[] = $v *)
    Errors.error
      (Option.value ctx.parent ~default:ctx)
      "[] operator not supported for SplFixedArray";
  f.items.(checked ctx f args.(0)) <- Value.copy args.(1);
  nothing

let unset ctx call (args : value array) =
  let f = of_call call in
  f.items.(checked ctx f args.(0)) <- Value.null;
  nothing

let iterator f =
  let pos = ref 0 in
  {
    Traverse.rewind = (fun _ -> pos := 0);
    valid = (fun _ -> !pos < Array.length f.items);
    current = (fun _ -> if !pos < Array.length f.items then
      f.items.(!pos) else Value.null);
    current_ref = None;
    key = (fun _ -> int !pos);
    next = (fun _ -> incr pos);
  }

let driver (o : obj) = match o.native with Fixed f -> Some (iterator f) | _ -> None

(* An element to be written into, when the class has the built-in offsetGet. *)
let inner ctx (o : obj) k =
  match o.native with
  | Fixed f when is_native o "offsetget" && not (Value.is_null k) ->
      let i = checked ctx f k in
      if Value.is_null f.items.(i) then
        f.items.(i) <- Value.of_array (Php_array.empty ());
      if Value.is_array f.items.(i) then Some f.items.(i) else None
  | _ -> None

let with_members o a =
  Php_array.iter (fun k v -> Php_array.set a k v) (members o);
  a

let () =
  Hooks.values_of (fun native f ->
      match native with
      | Fixed x -> Array.iter f x.items
      | _ -> ());
  Traverse.register driver;
  Offset.native_inner := inner :: !Offset.native_inner;
  Object.native_array :=
    (fun (o : obj) ->
      match o.native with Fixed f -> Some (with_members o (to_array f)) | _ -> None)
    :: !Object.native_array;
  Object.native_clone :=
    (fun _ n ->
      match n with Fixed f -> Some (Fixed { items = Array.copy f.items }) | _ -> None)
    :: !Object.native_clone;
  Builtin_class.declare
    "class SplFixedArray implements IteratorAggregate, ArrayAccess, Countable, JsonSerializable"
    ~native:(fun () -> Fixed { items = [||] })
    [
      ( "public function __construct(int $size = 0)",
        fun ctx call args ->
          resize (of_call call) (size ctx "__construct" args.(0));
          nothing );
      ("public function __wakeup(): void", fun _ _ _ -> nothing);
      ( "public function __serialize(): array",
        fun _ call _ ->
          Value.of_array (with_members (self call) (to_array (of_call call))) );
      ( "public function __unserialize(array $data): void",
        fun ctx call args ->
          let f = of_call call in
          Php_array.iter
            (fun k v ->
              if Key.is_small k then f.items <- Array.append f.items [| Value.copy v |]
              else Object.set ctx (self call) (Key.to_string k) (Value.copy v))
            (Value.to_array args.(0));
          nothing );
      ( "public function count(): int",
        fun _ call _ -> int (Array.length (of_call call).items) );
      ( "public function toArray(): array",
        fun _ call _ -> Value.of_array (to_array (of_call call)) );
      ( "public static function fromArray(array $array, bool $preserveKeys = true): SplFixedArray",
        fun ctx _ args ->
          let items = of_array ctx (Value.to_array args.(0)) (Convert.to_bool args.(1)) in
          let cls = Class.lookup ctx "SplFixedArray" in
          Value.of_object (Instance.with_native ctx cls (Fixed { items })) );
      ( "public function getSize(): int",
        fun _ call _ -> int (Array.length (of_call call).items) );
      ( "public function setSize(int $size)",
        fun ctx call args ->
          resize (of_call call) (size ctx "setSize" args.(0));
          Value.true_ );
      ("public function offsetExists($index): bool", exists);
      ( "public function offsetGet($index): mixed",
        fun ctx call args ->
          let f = of_call call in
          f.items.(checked ctx f args.(0)) );
      ("public function offsetSet($index, mixed $value): void", set);
      ("public function offsetUnset($index): void", unset);
      ( "public function getIterator(): Iterator",
        fun ctx call _ -> Internal_iterator.make ctx (iterator (of_call call)) );
      ( "public function jsonSerialize(): array",
        fun _ call _ -> Value.of_array (to_array (of_call call)) );
      ( "public function __debugInfo(): array",
        fun _ call _ ->
          let o = self call in
          let a = members o in
          Array.iteri (fun i v -> Php_array.set_int a i (Value.copy v)) (of_call
            call).items;
          Value.of_array a );
    ]
