--TEST--
Addition that leaves 64 bits gives a float
--FILE--
<?php
var_dump(PHP_INT_MAX + 1, PHP_INT_MAX + 0, PHP_INT_MIN + -1, PHP_INT_MIN + PHP_INT_MAX);
$a = PHP_INT_MAX;
$a += 1;
var_dump($a);
$b = 4611686018427387904;
var_dump($b + $b, $b + ($b - 1), -$b + -$b, -$b - $b - 1);
--EXPECT--
float(9.223372036854776E+18)
int(9223372036854775807)
float(-9.223372036854776E+18)
int(-1)
float(9.223372036854776E+18)
float(9.223372036854776E+18)
int(9223372036854775807)
int(-9223372036854775808)
float(-9.223372036854776E+18)
