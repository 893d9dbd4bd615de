--TEST--
Variables made by passing an element of them by reference
--FILE--
<?php
function set(&$r) { $r = 'set'; }
function b() { preg_match('/b/', 'abc', $m[0]); $n = $m; $n[0] = 'x'; echo json_encode($m), json_encode($n), "\n"; }
function c() { $m = null; settype($m['k'], 'int'); $n = $m; $n['k'] = 'x'; echo json_encode($m), json_encode($n), "\n"; }
function e() { $r = &$m['k']; $r = 5; $n = $m; unset($r); $n['z'] = 'x'; echo json_encode($m), json_encode($n), "\n"; }
function f() { foreach ([1, 2] as $m[]) {} $n = $m; $n[] = 3; echo json_encode($m), json_encode($n), "\n"; }
function g() { [$m['a'], $m['b']] = [1, 2]; $n = $m; $n['a'] = 3; echo json_encode($m), json_encode($n), "\n"; }
function h() { $o = new stdClass; preg_match('/b/', 'abc', $o->p[0]); $n = $o->p; $n[0] = 'x'; echo json_encode($o), json_encode($n), "\n"; }
b(); c(); e(); f(); g(); h();
--EXPECT--
[["b"]]["x"]
{"k":0}{"k":"x"}
{"k":5}{"k":5,"z":"x"}
[1,2][1,2,3]
{"a":1,"b":2}{"a":3,"b":2}
{"p":[["b"]]}["x"]
