--TEST--
strict_types refuses coercion
--FILE--
<?php
declare(strict_types=1);
function i(int $x): string { return $x; }
function f(float $x) { return $x; }
function r(): int { return '5'; }
foreach ([fn () => i('1'), fn () => i(1), fn () => f(1), fn () => f('1'), fn () => r(), fn () => strlen(5), fn () => round('3.5'), fn () => i(null), fn () => str_repeat('x', 2.0), fn () => array_map(fn (int $x) => $x, ['1'])] as $call) {
    try {
        var_dump($call());
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
--EXPECT--
i(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 6
i(): Return value must be of type string, int returned
float(1)
f(): Argument #1 ($x) must be of type float, string given, called in %DIR%/test.php on line 6
r(): Return value must be of type int, string returned
strlen(): Argument #1 ($string) must be of type string, int given
round(): Argument #1 ($num) must be of type int|float, string given
i(): Argument #1 ($x) must be of type int, null given, called in %DIR%/test.php on line 6
str_repeat(): Argument #2 ($times) must be of type int, float given
array(1) {
  [0]=>
  int(1)
}
