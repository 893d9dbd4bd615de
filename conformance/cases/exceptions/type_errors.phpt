--TEST--
Errors of the engine
--FILE--
<?php
$five = 5;
$tests = [
    fn () => undefined_function(), fn () => new Undefined(), fn () => UNDEFINED, fn () => (new DateTime())->nothing(), fn () => null->x(), fn () => [] > new stdClass() ? 1 : 2,
    fn () => 'abc' * 1, fn () => [1] + 1, fn () => -[], fn () => 1 % 0, fn () => 1 << -1, fn () => strlen([]), fn () => array_chunk([1], 0), fn () => str_repeat('x', -1),
    fn () => (function (int $x) {})('x'), fn () => (function ($a, $b) {})(1), fn () => [...$GLOBALS['five']], fn () => "abc"->x, fn () => 'x'(), fn () => [1, 2](), fn () => clone null, fn () => throw new Exception('e'),
];
foreach ($tests as $i => $t) { try { echo $i, ' ', json_encode($t()), "\n"; } catch (Throwable $e) { echo $i, ' ', get_class($e), ': ', $e->getMessage(), "\n"; } }
--EXPECT--
0 0 Error: Call to undefined function undefined_function()
1 1 Error: Class "Undefined" not found
2 2 Error: Undefined constant "UNDEFINED"
3 3 Error: Call to undefined method DateTime::nothing()
4 4 Error: Call to a member function x() on null
5 2
6 6 TypeError: Unsupported operand types: string * int
7 7 TypeError: Unsupported operand types: array + int
8 8 TypeError: Unsupported operand types: array * int
9 9 DivisionByZeroError: Modulo by zero
10 10 ArithmeticError: Bit shift by negative number
11 11 TypeError: strlen(): Argument #1 ($string) must be of type string, array given
12 12 ValueError: array_chunk(): Argument #2 ($length) must be greater than 0
13 13 ValueError: str_repeat(): Argument #2 ($times) must be greater than or equal to 0
14 14 TypeError: {closure}(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 6
15 15 ArgumentCountError: Too few arguments to function {closure}(), 1 passed in %DIR%/test.php on line 6 and exactly 2 expected
16 16 Error: Only arrays and Traversables can be unpacked
17 
Warning: Attempt to read property "x" on string in %DIR%/test.php on line 6
null
18 18 Error: Call to undefined function x()
19 19 Error: First array member is not a valid class name or object
20 20 Error: __clone method called on non-object
21 21 Exception: e
