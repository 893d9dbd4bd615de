--TEST--
clone and __clone
--FILE--
<?php
class Inner { public $v = 1; }
class Outer { public $inner; public $list; public $n = 0; public function __construct() { $this->inner = new Inner(); $this->list = [new Inner()]; } public function __clone() { $this->inner = clone $this->inner; $this->n++; } }
$a = new Outer();
$b = clone $a;
$b->inner->v = 2;
$b->list[0]->v = 3;
$b->list[] = 'more';
echo $a->inner->v, $b->inner->v, $a->list[0]->v, count($a->list), $b->n, $a->n, "\n";
var_dump($a == $b, clone $a == $a);
$c = clone $b; $d = clone $c;
echo $d->n, "\n";
class NoClone { private function __clone() {} }
try { clone new NoClone(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { clone 5; } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
123110
bool(false)
bool(false)
3
Call to private NoClone::__clone() from global scope
__clone method called on non-object
