--TEST--
__toString without a declared type returns a string
--FILE--
<?php
abstract class Base { public function __toString(): string { return static::class; } abstract function x(); } class Der extends Base { function x() {} } echo new Der, "\n"; try { echo new class { function __toString() { return 5; } }; } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
class St { function __toString(): string { throw new Exception('in ts'); } } try { $x = 'a' . new St; } catch (Exception $e) { echo $e->getMessage(), "\n"; } interface HS extends Stringable {} class D2 { public function __call($n, $a) { return $this; } } echo get_class((new D2)->a()->b()->c()), "\n"; class PC { private function priv() { return 'private'; } function __call($n, $a) { return "call $n"; } function t() { return $this->priv(); } } echo (new PC)->priv(), (new PC)->t(), "\n";
--EXPECT--
Der
5in ts
D2
call privprivate
