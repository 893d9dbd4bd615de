--TEST--
Static variables
--FILE--
<?php
function tick() { static $n = 0, $list = []; $list[] = ++$n; return implode(',', $list); }
echo tick(), ' ', tick(), ' ', tick(), "\n";
class S { public function m() { static $n = 0; return ++$n; } public static function s() { static $n = 100; return ++$n; } }
class T extends S {}
$a = new S(); $b = new S();
echo $a->m(), $b->m(), (new T())->m(), S::s(), T::s(), S::s(), "\n";
$f = function () { static $n = 0; return ++$n; };
$g = clone $f;
echo $f(), $f(), $g(), "\n";
function make() { return function () { static $n = 0; return ++$n; }; }
$x = make(); $y = make();
echo $x(), $x(), $y(), "\n";
function recursive($d) { static $depth = 0; $depth++; if ($d > 0) { recursive($d - 1); } return $depth; }
echo recursive(3), recursive(0), "\n";
--EXPECT--
1 1,2 1,2,3
123101102103
121
121
45
