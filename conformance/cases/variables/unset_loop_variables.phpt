--TEST--
What unset leaves of loop variables and captured variables; subjects that are arrays
--FILE--
<?php
function a() { foreach ([1, 2] as $e) { unset($e); echo gettype($e), "\n"; } }
a();
function b() { $f = fn ($x = 1) => [$w, $x]; return $f(2); }
b();
function c() { try { return str_replace('a', 'b', ['a', new stdClass]); } catch (Error $e) { return $e->getMessage(); } }
var_dump(c());
function d() { $f = function () use ($w) { return $w; }; return $f(); }
d();
function e($x) { foreach ($x as $k => $v) { if ($k) unset($k); echo $k ?? 'gone', "\n"; } echo $v, $k; }
e(['a' => 1]);
function p($x) { unset($x); return [$x]; }
p(1);
function q() { $z = 1; if (p(1)) { unset($z); } $f = fn () => $z ?? 'none'; $g = fn () => isset($z) ? 1 : $z; $h = function () { return fn () => $deep; }; return [$f(), $g(), $h()()]; }
q();
function r() { foreach ([[1, 2]] as [$a, $b]) { unset($a); echo $a, $b; } foreach ([3] as $k => $v) { unset($k, $v); } echo $v; }
r();
function s() { for ($i = 0; $i < 3; $i++) { if ($i == 1) { $t = 5; } else { unset($t); } echo $t ?? '-'; } try { throw new Exception('x'); } catch (Exception $e) { unset($e); echo $e; } }
s();
var_dump(str_replace('a', 'b', [['x', 'a'], 1, null, 2.5, 'k' => 'aa']));
var_dump(str_ireplace('A', 'b', [['x', 'a'], 1], $n), $n);
try { str_replace('a', 'b', ['a', new stdClass]); } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--

Warning: Undefined variable $e in %DIR%/test.php on line 2
NULL

Warning: Undefined variable $e in %DIR%/test.php on line 2
NULL

Warning: Undefined variable $w in %DIR%/test.php on line 4
string(57) "Object of class stdClass could not be converted to string"

Warning: Undefined variable $w in %DIR%/test.php on line 8
gone
1
Warning: Undefined variable $k in %DIR%/test.php on line 10

Warning: Undefined variable $x in %DIR%/test.php on line 12

Warning: Undefined variable $x in %DIR%/test.php on line 12

Warning: Undefined variable $z in %DIR%/test.php on line 14

Warning: Undefined variable $deep in %DIR%/test.php on line 14

Warning: Undefined variable $a in %DIR%/test.php on line 16
2
Warning: Undefined variable $v in %DIR%/test.php on line 16
-5-
Warning: Undefined variable $e in %DIR%/test.php on line 18

Warning: Array to string conversion in %DIR%/test.php on line 20
array(5) {
  [0]=>
  string(5) "Arrby"
  [1]=>
  string(1) "1"
  [2]=>
  string(0) ""
  [3]=>
  string(3) "2.5"
  ["k"]=>
  string(2) "bb"
}

Warning: Array to string conversion in %DIR%/test.php on line 21
array(2) {
  [0]=>
  string(5) "brrby"
  [1]=>
  string(1) "1"
}
int(2)
Object of class stdClass could not be converted to string
