--TEST--
Union and nullable types
--FILE--
<?php
function u(int|string|null $x) { return $x; }
function fb(float|bool $x) { return $x; }
function fi(int|float $x) { return $x; }
function n(?array $x = null) { return $x; }
function m(mixed $x = 5) { return $x; }
function ifc(Countable&Traversable $x) { return count($x); }
foreach ([fn () => u(1.0), fn () => u(1.5), fn () => u(true), fn () => u(null), fn () => fb('1.5'), fn () => fb('x'), fn () => fb(3), fn () => fi('7'), fn () => fi('7.5'), fn () => fi('x'), fn () => n(), fn () => n([1]), fn () => n('x'), fn () => m(), fn () => u([]), fn () => ifc(new ArrayObject([1])), fn () => ifc(new stdClass())] as $call) {
    try {
        var_dump($call());
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
--EXPECT--
int(1)

Deprecated: Implicit conversion from float 1.5 to int loses precision in %DIR%/test.php on line 2
int(1)
int(1)
NULL
float(1.5)
bool(true)
float(3)
int(7)
float(7.5)
fi(): Argument #1 ($x) must be of type int|float, string given, called in %DIR%/test.php on line 8
NULL
array(1) {
  [0]=>
  int(1)
}
n(): Argument #1 ($x) must be of type ?array, string given, called in %DIR%/test.php on line 8
int(5)
u(): Argument #1 ($x) must be of type string|int|null, array given, called in %DIR%/test.php on line 8
int(1)
ifc(): Argument #1 ($x) must be of type Countable&Traversable, stdClass given, called in %DIR%/test.php on line 8
