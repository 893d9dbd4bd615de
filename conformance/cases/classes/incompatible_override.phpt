--TEST--
An incompatible override is refused
--FILE--
<?php
class A { public function f(int $x): string { return ''; } }
class B extends A { public function f(string $x): string { return ''; } }
--EXIT--
255
--EXPECT--

Fatal error: Declaration of B::f(string $x): string must be compatible with A::f(int $x): string in %DIR%/test.php on line 3
