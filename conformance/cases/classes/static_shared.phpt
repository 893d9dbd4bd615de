--TEST--
Inherited statics are shared unless redeclared
--FILE--
<?php
class A { public static $n = 0; public static $own = []; public static function add() { static::$n++; static::$own[] = static::class; } }
class B extends A {}
class C extends A { public static $own = []; }
A::add(); B::add(); C::add(); B::$n += 10;
var_dump(A::$n, B::$n, C::$n, A::$own, C::$own);
$r = &A::$n;
$r = 'ref';
var_dump(C::$n);
--EXPECT--
int(13)
int(13)
int(13)
array(2) {
  [0]=>
  string(1) "A"
  [1]=>
  string(1) "B"
}
array(1) {
  [0]=>
  string(1) "C"
}
string(3) "ref"
