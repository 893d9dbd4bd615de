--TEST--
round, floor, ceil
--FILE--
<?php
foreach ([2.5, 3.5, -2.5, 1.005, 1.955, 5.055, 1234567.891, -0.4, 0.5, 1e20] as $f) {
    echo round($f), ' ', round($f, 2), ' ', round($f, -2), ' ', floor($f), ' ', ceil($f), "\n";
}
var_dump(round(5), round(15, -1), round(-0.4), floor(5), intdiv(-5, 2), round(1241757, -3), round(9.5, 0, PHP_ROUND_HALF_EVEN), round(8.5, 0, PHP_ROUND_HALF_EVEN), round(9.5, 0, PHP_ROUND_HALF_ODD), round(-1.5, 0, PHP_ROUND_HALF_DOWN));
--EXPECT--
3 2.5 0 2 3
4 3.5 0 3 4
-3 -2.5 -0 -3 -2
1 1.01 0 1 2
2 1.96 0 1 2
5 5.06 0 5 6
1234568 1234567.89 1234600 1234567 1234568
-0 -0.4 -0 -1 -0
1 0.5 0 0 1
1.0E+20 1.0E+20 1.0E+20 1.0E+20 1.0E+20
float(5)
float(20)
float(-0)
float(5)
int(-2)
float(1242000)
float(10)
float(8)
float(9)
float(-1)
