--TEST--
Comparison of closures made from functions and methods
--FILE--
<?php
class M { function t() {} function __call($n, $a) {} static function s() {} static function f() { return static::s(...); } } class N extends M {} $m = new M;
var_dump($m->t(...) == $m->t(...), $m->t(...) == (new M)->t(...), M::s(...) == M::s(...), $m->x(...) == $m->x(...), $m->x(...) == $m->y(...), strlen(...) === strlen(...), Closure::fromCallable("strlen") == strlen(...), $m->t(...) == Closure::fromCallable([$m, "t"]), M::f() == N::f());
$c = fn() => 1; var_dump($c(...) === $c, $c == clone $c);
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(false)
