--TEST--
What is passed by reference is checked and converted in place
--FILE--
<?php
function f(int &$x) { $x = 'text'; }
function g(?string &$s, array &...$more) { return gettype($s); }
class A { function m(float &$x) { return $x; } static function s(iterable &$x) { } function __construct(bool &$b) { } }
function t($f) { try { var_dump($f()); } catch (TypeError $e) { echo $e->getMessage(), "\n"; } }
t(function () { $a = '5'; f($a); return $a; });
t(function () { $a = '12x'; f($a); return $a; });
t(function () { f($new); return $new; });
t(function () { $i = 7; return g($i); });
t(function () { $i = 7; g($i); return $i; });
t(function () { $i = null; $x = 1; return g($i, $x); });
t(function () { $i = 7; $a = new A($i); return [$a->m($i), $i]; });
t(function () { $i = 7; $a = new A($i); $j = 7; return [$a->m($j), $j]; });
t(function () { $j = 7; A::s($j); return $j; });
t(function () { $q = []; f($q['x']); return json_encode($q); });
t(function () { $q = ['x' => 1.0]; f($q['x']); return json_encode($q); });
t(function () { $q = ['1']; $f = 'f'; $f($q[0]); return json_encode($q); });
t(function () { $q = ['1']; call_user_func_array('g', [&$q[0]]); return json_encode($q); });
--EXPECT--
string(4) "text"
f(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 7
f(): Argument #1 ($x) must be of type int, null given, called in %DIR%/test.php on line 8
string(6) "string"
string(1) "7"
g(): Argument #2 must be of type array, int given, called in %DIR%/test.php on line 11
array(2) {
  [0]=>
  float(1)
  [1]=>
  float(1)
}
array(2) {
  [0]=>
  float(7)
  [1]=>
  float(7)
}
A::s(): Argument #1 ($x) must be of type Traversable|array, int given, called in %DIR%/test.php on line 14
f(): Argument #1 ($x) must be of type int, null given, called in %DIR%/test.php on line 15
string(12) "{"x":"text"}"
string(8) "["text"]"
string(5) "["1"]"
