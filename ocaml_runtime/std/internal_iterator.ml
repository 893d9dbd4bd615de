(* The iterator of built-in classes that are traversed without methods of their own
   (https://www.php.net/manual/en/class.internaliterator.php). *)

open Types

type native += Internal of { driver : Traverse.driver; mutable started : bool }

(** [make ctx driver] is a new InternalIterator; it rewinds when first used. *)
let make ctx driver =
  let cls = Class.lookup ctx "InternalIterator" in
  Value.of_object (Instance.with_native ctx cls (Internal { driver; started = false }))

let on (f : Traverse.driver -> ctx -> value) ctx call _ =
  match (Class.this call).native with
  | Internal it ->
      if not it.started then begin
        it.started <- true;
        it.driver.rewind ctx
      end;
      f it.driver ctx
  | _ -> Errors.error ctx "The InternalIterator object has not been properly initialized"

let run f = on (fun d ctx -> f d ctx; Value.null)

let () =
  Builtin_class.declare "final class InternalIterator implements Iterator"
    [
      ("private function __construct()", fun _ _ _ -> Value.null);
      ("public function current(): mixed", on (fun d ctx -> d.current ctx));
      ("public function key(): mixed", on (fun d ctx -> d.key ctx));
      ("public function next(): void", run (fun d ctx -> d.next ctx));
      ("public function valid(): bool", on (fun d ctx -> Value.of_bool (d.valid ctx)));
      ("public function rewind(): void", run (fun d ctx -> d.rewind ctx));
    ]
