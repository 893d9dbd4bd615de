--TEST--
Ids of objects that only something hidden holds are not given out again
--FILE--
<?php
class A { public $p; }
function id() { return spl_object_id(new A); }
function unused() { $never_read = new A; return id(); }
var_dump(unused());
function argument($a) { return id(); }
var_dump(argument(new A));
class B { function me() { return id(); } }
var_dump((new B)->me());
function &r() { static $s; $s = new A; return $s; }
$r = &r(); var_dump(id());
function loop() { $a = new A; while (true) { var_dump(id()); throw new Exception; } }
try { loop(); } catch (Exception $e) { unset($e); }
$s = new SplObjectStorage; $s->attach(new A); var_dump(id());
$h = new ArrayObject([new A]); var_dump(id());
function g() { $x = new A; yield 1; yield 2; }
$g = g(); $g->current(); var_dump(id());
$c = (function ($a) { return function () use ($a) {}; })(new A); var_dump(id());
$w = new WeakMap; $w[$c] = new A; var_dump(id());
$q = new SplQueue; $q[] = new A; var_dump(id());
$sf = new SplFixedArray(1); $sf[0] = new A; var_dump(id());
$heap = new SplMinHeap; $heap->insert([1, new A]); var_dump(id());
register_shutdown_function(function ($a) {}, new A); var_dump(id());
$GLOBALS['dynamic'] = new A; var_dump(id());
$name = 'variable'; $$name = new A; var_dump(id());
list($p, $q2) = [new A, new A]; var_dump(id());
foreach ([new A, new A] as $v) { var_dump(id()); }
var_dump(array_map(fn ($a) => id(), [new A, new A]));
--EXPECT--
int(2)
int(2)
int(2)
int(2)
int(3)
int(4)
int(6)
int(8)
int(8)
int(12)
int(14)
int(16)
int(18)
int(20)
int(21)
int(22)
int(24)
int(26)
int(26)
array(2) {
  [0]=>
  int(28)
  [1]=>
  int(28)
}
