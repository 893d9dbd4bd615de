--TEST--
The same function with ints, floats, strings and wide ints
--FILE--
<?php
function poly($x) { return 3 * $x * $x - 2 * $x + 1; }
function avg($a, $b) { return ($a + $b) / 2; }
foreach ([2, 2.5, '4', -3, 4611686018427387904, 1753413057, true, null, '1e3'] as $x) { echo json_encode($x), ' '; var_dump(poly($x), avg($x, 1)); }
--EXPECT--
2 int(9)
float(1.5)
2.5 float(14.75)
float(1.75)
"4" int(41)
float(2.5)
-3 int(34)
int(-1)
4611686018427387904 float(6.380294379767596E+37)
float(2.305843009213694E+18)
1753413057 float(9.22337204186743E+18)
int(876706529)
true int(2)
int(1)
null int(1)
float(0.5)
"1e3" float(2998001)
float(500.5)
