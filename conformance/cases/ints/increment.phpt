--TEST--
Increment and decrement at the ends of the range
--FILE--
<?php
$i = PHP_INT_MAX;
var_dump($i++, $i, ++$i);
$i = PHP_INT_MIN;
var_dump($i--, $i, --$i);
$i = 4611686018427387903;
var_dump($i++, $i, $i--, $i);
$i = -4611686018427387904;
var_dump($i--, $i, ++$i);
$n = null;
$n++;
var_dump($n);
$n = null;
$n--;
var_dump($n);
--EXPECT--
int(9223372036854775807)
float(9.223372036854776E+18)
float(9.223372036854776E+18)
int(-9223372036854775808)
float(-9.223372036854776E+18)
float(-9.223372036854776E+18)
int(4611686018427387903)
int(4611686018427387904)
int(4611686018427387904)
int(4611686018427387903)
int(-4611686018427387904)
int(-4611686018427387905)
int(-4611686018427387904)
int(1)
NULL
