--TEST--
Warnings and errors of built-in functions
--FILE--
<?php
echo file_get_contents(__DIR__ . '/missing.txt');
var_dump(fopen('/no/such/dir/file', 'r'));
var_dump(array_combine(['a'], [1]), number_format(1.5), hex2bin('abc'), unserialize('broken'), include 'nothing.php');
foreach ([fn () => array_fill(0, -1, 0), fn () => random_int(5, 1), fn () => str_pad('x', 5, ''), fn () => array_rand([], 1), fn () => mb_substr('x', 0, 1, 'BAD'), fn () => constant('X::Y'), fn () => number_format('abc'), fn () => in_array(1, 'x'), fn () => count(5), fn () => implode(',', 'x'), fn () => max(), fn () => max([]), fn () => max(1), fn () => array_map('nope', [1]), fn () => explode('', 'a')] as $f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
--EXPECT--

Warning: file_get_contents(%DIR%/missing.txt): Failed to open stream: No such file or directory in %DIR%/test.php on line 2

Warning: fopen(/no/such/dir/file): Failed to open stream: No such file or directory in %DIR%/test.php on line 3
bool(false)

Warning: hex2bin(): Hexadecimal input string must have an even length in %DIR%/test.php on line 4

Notice: unserialize(): Error at offset 0 of 6 bytes in %DIR%/test.php on line 4

Warning: include(nothing.php): Failed to open stream: No such file or directory in %DIR%/test.php on line 4

Warning: include(): Failed opening 'nothing.php' for inclusion (include_path='.:/usr/share/php') in %DIR%/test.php on line 4
array(1) {
  ["a"]=>
  int(1)
}
string(1) "2"
bool(false)
bool(false)
bool(false)
ValueError: array_fill(): Argument #2 ($count) must be greater than or equal to 0
ValueError: random_int(): Argument #1 ($min) must be less than or equal to argument #2 ($max)
ValueError: str_pad(): Argument #3 ($pad_string) must be a non-empty string
ValueError: array_rand(): Argument #1 ($array) cannot be empty
ValueError: mb_substr(): Argument #4 ($encoding) must be a valid encoding, "BAD" given
Error: Class "X" not found
TypeError: number_format(): Argument #1 ($num) must be of type float, string given
TypeError: in_array(): Argument #2 ($haystack) must be of type array, string given
TypeError: count(): Argument #1 ($value) must be of type Countable|array, int given
TypeError: implode(): Argument #2 ($array) must be of type ?array, string given
ArgumentCountError: max() expects at least 1 argument, 0 given
ValueError: max(): Argument #1 ($value) must contain at least one element
TypeError: max(): Argument #1 ($value) must be of type array, int given
TypeError: array_map(): Argument #1 ($callback) must be a valid callback or null, function "nope" not found or invalid function name
ValueError: explode(): Argument #1 ($separator) cannot be empty
