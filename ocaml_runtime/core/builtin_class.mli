(** Built-in classes declared in OCaml, with signatures in PHP's own syntax.

    {[
      let () =
        Builtin_class.declare "class ArrayIterator implements SeekableIterator, ArrayAccess, Serializable, Countable"
          ~native:(fun () -> Array_iterator { ... })
          ~consts:[ ("STD_PROP_LIST", Value.of_int 1) ]
          ~props:[ "protected int $x = 0" ]
          [ ("public function count(): int", fun ctx this args -> Value.of_int ...);
            ("public static function make(string $a, ?int $b = null): static", fun ctx _ args -> ...) ]
    ]}
    A body gets its frame, the call record and one coerced value for each parameter (null, [undef] when it was not passed and has
    no default, an array for a variadic one, a reference block for a by-reference one). Interfaces:
    ["interface Countable"], methods without body: {!abstract}. *)

open Types

type body = ctx -> call -> value array -> value

val declare :
  ?native:(unit -> native) ->
  ?consts:(string * value) list ->
  ?props:string list ->
  ?allow_dynamic:bool ->
  string ->
  (string * body) list ->
  unit
(** Declares a class and registers it with {!Class.register_builtin}. Fails at initialisation on a malformed signature. *)

val abstract : body
(** The body of an abstract method. *)

val signature : string -> fn * visibility * bool * bool * bool
(** [signature s] parses a method's signature: function without body, visibility, static, abstract, final. *)

val parse_params : string -> param list
(** The parameters of "string $a, int $b = 1, &...$rest". *)

val parse_type : string -> ty

val this : call -> obj
(** The object a body is called on. *)

val default_constants : (string, value) Hashtbl.t
(** Constants that defaults in signatures may name, e.g. "SORT_REGULAR", "ArrayObject::X"; filled at initialisation. *)
