--TEST--
Static calls of instance methods and the reverse
--FILE--
<?php
class A { public $p = 'p'; public function inst() { return isset($this) ? 'this' : 'no this'; } public static function st() { return isset($this) ? 'this' : 'no this'; } }
$a = new A();
echo $a->st(), $a::st(), "\n";
try { A::inst(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $a->nope(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { 'text'->f(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $i = 5; $i->f(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { var_dump($i->p, $i::class); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
no thisno this
Non-static method A::inst() cannot be called statically
Call to undefined method A::nope()
Call to a member function f() on string
Call to a member function f() on int

Warning: Attempt to read property "p" on int in %DIR%/test.php on line 9
Cannot use "::class" on value of type int
