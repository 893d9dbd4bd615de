"""A small table of built-ins for the tests of inference, so that they do not change with the runtime."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from php2ml.builtins.table import Builtins, load

SIGNATURES = """
function count(Countable|array $value, int $mode = 0): int
function strlen(string $string): int
function substr(string $string, int $offset, ?int $length = null): string
function strpos(string $haystack, string $needle, int $offset = 0): int|false
function str_repeat(string $string, int $times): string
function implode(array|string $separator, ?array $array = null): string
function explode(string $separator, string $string, int $limit = PHP_INT_MAX): array
function array_fill(int $start_index, int $count, mixed $value): array
function array_map(?callable $callback, array $array, array ...$arrays): array
function array_filter(array $array, ?callable $callback = null, int $mode = 0): array
function array_keys(array $array, mixed $filter_value = UNKNOWN, bool $strict = false): array
function array_values(array $array): array
function array_merge(array ...$arrays): array
function array_pop(array &$array): mixed
function array_push(array &$array, mixed ...$values): int
function array_sum(array $array): int|float
function usort(array &$array, callable $callback): bool
function sort(array &$array, int $flags = 0): bool
function range($start, $end, int|float $step = 1): array
function preg_match(string $pattern, string $subject, &$matches = null, int $flags = 0, int $offset = 0): int|false
function is_int(mixed $value): bool; pure
function is_string(mixed $value): bool; pure
function is_array(mixed $value): bool; pure
function is_null(mixed $value): bool; pure
function var_dump(mixed $value, mixed ...$values): void
function call_user_func(callable $callback, mixed ...$args): mixed
function min(mixed $value, mixed ...$values): mixed
function max(mixed $value, mixed ...$values): mixed
function intdiv(int $num1, int $num2): int
function floor(int|float $num): float
function sqrt(float $num): float
function mt_rand(int $min = UNKNOWN, int $max = UNKNOWN): int
function ord(string $character): int
function chr(int $codepoint): string
function sprintf(string $format, mixed ...$values): string
function file_get_contents(string $filename): string|false
function unserialize(string $data): mixed
function compact($var_name, ...$var_names): array; special
function extract(array &$array, int $flags = 0, string $prefix = ""): int; special
function func_get_args(): array; special
function set_error_handler(?callable $callback, int $error_levels = 32767)
function define(string $constant_name, mixed $value): bool
function dirname(string $path, int $levels = 1): string
""".strip().splitlines()



CLASSES = {
    "interface Traversable": [],
    "interface Iterator extends Traversable": [
        "public function current(): mixed", "public function key(): mixed",
        "public function next(): void", "public function rewind(): void",
        "public function valid(): bool",
    ],
    "interface IteratorAggregate extends Traversable": [
        "public function getIterator(): Traversable"
    ],
    "interface ArrayAccess": [
        "public function offsetGet(mixed $offset): mixed",
        "public function offsetSet(mixed $offset, mixed $value): void",
        "public function offsetExists(mixed $offset): bool",
        "public function offsetUnset(mixed $offset): void",
    ],
    "interface Countable": ["public function count(): int"],
    "interface Stringable": ["public function __toString(): string"],
    "interface Throwable extends Stringable": [],
    "interface UnitEnum": [],
    "interface BackedEnum extends UnitEnum": [],
    "class stdClass": [],
    "final class Closure": [],
    "final class Generator implements Iterator": [],
    "class Exception implements Throwable": ["public function getMessage(): string"],
    "class Error implements Throwable": ["public function getMessage(): string"],
    "class RuntimeException extends Exception": [],
}  # fmt: skip


@lru_cache(maxsize=1)
def builtins() -> Builtins:
    """The table, read as the runtime's own is."""
    with tempfile.TemporaryDirectory() as folder:
        std = Path(folder) / "std"
        std.mkdir()
        lines = [
            f'let f{number} ctx = ()\n[@@php "{line}"]\n'
            for number, line in enumerate(SIGNATURES)
        ]
        for text, methods in CLASSES.items():
            pairs = "; ".join(f'("{method}", fun ctx this args -> x)' for method in methods)
            lines.append(f'let () =\n  Builtin_class.declare "{text}" [ {pairs} ]\n')
        (std / "std_stub.ml").write_text("\n".join(lines))
        return load(Path(folder))
