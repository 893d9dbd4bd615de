<?php
// Everything here can change behind the back of the code that reads it.
function by_ref(array &$a) { $a[] = 'x'; }
function refs() { $a = [1]; by_ref($a); $b = 1; $r = &$b; $r = 's'; $c = [1, 2]; $d = &$c[0]; $d = 'y'; $e = $c; return $e; }
function table($n) { $x = 1; extract($n); return $x; }
function dyn($n) { $x = 1; $$n = 's'; return $x; }
function loop() { $a = [1, 2]; foreach ($a as &$v) { $v = 'z'; } return $a; }
class C { public $p = 1; public $q = 1; public int $t = 1; private $u = 2;
    function set($n, $v) { $this->$n = $v; }
    function __get($n) { return 's'; } }
$c = new C; $c->set('p', 's'); $c->set($argv[1], 2);
$f = function (&$x) { $x = 's'; };
function call($f) { $y = 1; $f($y); return $y; }
call($f);
$g = fn($x) => $x;
function unknown($h) { $z = 1; $h($z); return $z; }
unknown($argv[2]);
var_dump(refs(), table(['x' => 2]), dyn('x'), loop(), $g(1));
