--TEST--
Compound assignments warn of everything that is missing on the way
--FILE--
<?php
function f() { $a = []; $a['x']['y'] .= 1; $b['q'] .= 2; $c['x']++; $d['x']['z'] += 1; $e['x'] ??= 4; $g[] .= 'x'; $h['u']['v']++; ++$i[1][2][3]; $s->x .= 1; }
function g() { $o = new stdClass; $o->b++; echo json_encode($o), "\n"; }
function h() { foreach ($u as &$x) {} foreach ($u as $x) {} foreach ($u['k'] as &$y) {} foreach ($w->k as &$y) {} }
try { f(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
g();
try { h(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--

Warning: Undefined array key "x" in %DIR%/test.php on line 2

Warning: Undefined array key "y" in %DIR%/test.php on line 2

Warning: Undefined variable $b in %DIR%/test.php on line 2

Warning: Undefined array key "q" in %DIR%/test.php on line 2

Warning: Undefined variable $c in %DIR%/test.php on line 2

Warning: Undefined array key "x" in %DIR%/test.php on line 2

Warning: Undefined variable $d in %DIR%/test.php on line 2

Warning: Undefined array key "x" in %DIR%/test.php on line 2

Warning: Undefined array key "z" in %DIR%/test.php on line 2

Warning: Undefined variable $g in %DIR%/test.php on line 2

Warning: Undefined variable $h in %DIR%/test.php on line 2

Warning: Undefined array key "u" in %DIR%/test.php on line 2

Warning: Undefined array key "v" in %DIR%/test.php on line 2

Warning: Undefined variable $i in %DIR%/test.php on line 2

Warning: Undefined array key 1 in %DIR%/test.php on line 2

Warning: Undefined array key 2 in %DIR%/test.php on line 2

Warning: Undefined array key 3 in %DIR%/test.php on line 2

Warning: Undefined variable $s in %DIR%/test.php on line 2
Attempt to assign property "x" on null

Warning: Undefined property: stdClass::$b in %DIR%/test.php on line 3
{"b":1}

Warning: Undefined variable $u in %DIR%/test.php on line 4

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 4

Warning: Undefined variable $u in %DIR%/test.php on line 4

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 4

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 4
Attempt to modify property "k" on null
