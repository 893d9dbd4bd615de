--TEST--
Assignments that are never reached, of another type
--FILE--
<?php
function a() { $v = 1; $w = 0; while ($w++ < 3 && false) { $v = []; } return $v; }
function b() { $v = []; $w = 0; while ($w++ < 3 && false) { $v = 7; $v = 'x'; $v = 1.5; $v = null; $v = new stdClass; } return $v; }
function c() { $v = 'text'; if (false || 1 > 2 && false) { $v = [1, 2]; $v[] = 3; } return $v . 'more'; }
function d() { return 1; $v = []; foreach ($v as $x) { echo $x; } $v = 5; return $v + 1; }
function e() { $v = [1, 2]; do { if (true) { break; } $v = 'never'; } while (true); return count($v); }
var_dump(a(), b(), c(), d(), e());
--EXPECT--
int(1)
array(0) {
}
string(8) "textmore"
int(1)
int(2)
