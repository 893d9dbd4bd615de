(* The interfaces and classes that the language itself knows. *)

let () =
  let abstract = Builtin_class.abstract in
  Builtin_class.declare "interface Traversable" [];
  Builtin_class.declare "interface Iterator extends Traversable"
    [
      ("public function current(): mixed", abstract);
      ("public function next(): void", abstract);
      ("public function key(): mixed", abstract);
      ("public function valid(): bool", abstract);
      ("public function rewind(): void", abstract);
    ];
  Builtin_class.declare "interface IteratorAggregate extends Traversable"
    [
      ("public function getIterator(): Traversable", abstract);
    ];
  Builtin_class.declare "interface ArrayAccess"
    [
      ("public function offsetExists(mixed $offset): bool", abstract);
      ("public function offsetGet(mixed $offset): mixed", abstract);
      ("public function offsetSet(mixed $offset, mixed $value): void", abstract);
      ("public function offsetUnset(mixed $offset): void", abstract);
    ];
  Builtin_class.declare "interface Countable"
    [
      ("public function count(): int", abstract);
    ];
  Builtin_class.declare "interface Serializable"
    [
      ("public function serialize()", abstract);
      ("public function unserialize(string $data)", abstract);
    ];
  Builtin_class.declare "interface JsonSerializable"
    [
      ("public function jsonSerialize(): mixed", abstract);
    ];
  Builtin_class.declare "interface UnitEnum"
    [
      ("public static function cases(): array", abstract);
    ];
  Builtin_class.declare "interface BackedEnum extends UnitEnum"
    [
      ("public static function from(int|string $value): static", abstract);
      ("public static function tryFrom(int|string $value): ?static", abstract);
    ];
  Builtin_class.declare "class stdClass" ~allow_dynamic:true [];
  Builtin_class.declare "class __PHP_Incomplete_Class" ~allow_dynamic:true [];
  let nothing _ _ _ = Value.null in
  Builtin_class.declare "final class AllowDynamicProperties"
    [ ("public function __construct()", nothing) ];
  Builtin_class.declare "final class ReturnTypeWillChange"
    [ ("public function __construct()", nothing) ];
  Builtin_class.declare "final class SensitiveParameter"
    [ ("public function __construct()", nothing) ];
  Builtin_class.declare "final class SensitiveParameterValue"
    ~props:[ "private readonly mixed $value" ]
    [
      ( "public function __construct(mixed $value)",
        fun _ call args ->
          Object.set_slot_fast (Class.this call) 0 args.(0);
          Value.null );
      ( "public function getValue(): mixed",
        fun ctx call _ -> Value.copy (Object.get_slot ctx (Class.this call) 0) );
      ("public function __debugInfo(): array", fun _ _ _ -> Value.of_array (Php_array.empty ()));
    ];
  Hooks.hidden_argument :=
    (fun ctx v -> Object.create ctx (Class.lookup ctx "SensitiveParameterValue") [ v ]);
  Builtin_class.declare "final class Attribute"
    ~consts:
      [
        ("TARGET_CLASS", Value.of_int 1);
        ("TARGET_FUNCTION", Value.of_int 2);
        ("TARGET_METHOD", Value.of_int 4);
        ("TARGET_PROPERTY", Value.of_int 8);
        ("TARGET_CLASS_CONSTANT", Value.of_int 16);
        ("TARGET_PARAMETER", Value.of_int 32);
        ("TARGET_ALL", Value.of_int 63);
        ("IS_REPEATABLE", Value.of_int 64);
      ]
    ~props:[ "public int $flags" ]
    [
      ( "public function __construct(int $flags = 63)",
        fun ctx call args ->
          Object.set ctx (Class.this call) "flags" args.(0);
          Value.null );
    ]
