--TEST--
Weak references see that an object is gone
--FILE--
<?php
class A { public $p = 1; }
$a = new A;
$r = WeakReference::create($a);
var_dump($r->get() === $a, WeakReference::create($a) === $r);
$b = $a; unset($a);
var_dump($r->get() === $b);
unset($b);
var_dump($r->get());
$m = new WeakMap;
$k1 = new A; $k2 = new A;
$m[$k1] = 'one'; $m[$k2] = 'two';
var_dump(count($m));
unset($k1);
var_dump(count($m));
foreach ($m as $k => $v) var_dump($k === $k2, $v);
$k2 = null;
var_dump(count($m));
function f() { $x = new A; return WeakReference::create($x); }
var_dump(f()->get());
--EXPECT--
bool(true)
bool(true)
bool(true)
NULL
int(2)
int(1)
bool(true)
string(3) "two"
int(1)
NULL
