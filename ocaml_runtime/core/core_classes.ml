(* The interfaces and classes that the language itself knows. *)

let () =
  let abstract = Builtin_class.abstract in
  let interface name list =
    Builtin_class.declare ("interface " ^ name) (List.map (fun s -> (s, abstract)) list)
  in
  interface "Traversable" [];
  interface "Iterator extends Traversable"
    [
      "public function current(): mixed";
      "public function next(): void";
      "public function key(): mixed";
      "public function valid(): bool";
      "public function rewind(): void";
    ];
  interface "IteratorAggregate extends Traversable" [ "public function getIterator(): Traversable" ];
  interface "ArrayAccess"
    [
      "public function offsetExists(mixed $offset): bool";
      "public function offsetGet(mixed $offset): mixed";
      "public function offsetSet(mixed $offset, mixed $value): void";
      "public function offsetUnset(mixed $offset): void";
    ];
  interface "Countable" [ "public function count(): int" ];
  interface "Serializable"
    [ "public function serialize()"; "public function unserialize(string $data)" ];
  interface "JsonSerializable" [ "public function jsonSerialize(): mixed" ];
  interface "UnitEnum" [ "public static function cases(): array" ];
  interface "BackedEnum extends UnitEnum"
    [
      "public static function from(int|string $value): static";
      "public static function tryFrom(int|string $value): ?static";
    ];
  Builtin_class.declare "class stdClass" ~allow_dynamic:true [];
  Builtin_class.declare "class __PHP_Incomplete_Class" ~allow_dynamic:true [];
  let empty_constructor = ("public function __construct()", fun _ _ _ -> Value.null) in
  Builtin_class.declare "final class AllowDynamicProperties" [ empty_constructor ];
  Builtin_class.declare "final class ReturnTypeWillChange" [ empty_constructor ];
  Builtin_class.declare "final class SensitiveParameter" [ empty_constructor ];
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
