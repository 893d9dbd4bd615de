--TEST--
Elements that are references before they are passed or looped over by reference stay ones
--FILE--
<?php
function t() { $m = [1, 2]; $x = &$m[0]; settype($m[0], 'string'); $x = 'changed'; echo json_encode($m), "\n"; }
function u() { $m = [1, 2]; $x = &$m[0]; foreach ($m as &$v) { $v .= 'z'; } unset($v); $x = 'changed'; echo json_encode($m), "\n"; }
function w() { $m = [[3, 1], 2]; $x = &$m[0]; sort($m[0]); $x = 'changed'; echo json_encode($m), "\n"; }
t(); u(); w();
--EXPECT--
["changed",2]
["changed","2z"]
["changed",2]
