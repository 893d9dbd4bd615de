--TEST--
Random is seedless here, the rest is not
--FILE--
<?php
var_dump(max(1, 2.5, '3'), min([4, 2, 8]), array_sum([0.1, 0.2]), abs(-5), ceil(-0.5), floor(-0.5), round(-0.5), intdiv(17, -5), 17 % -5, fmod(-7, 3), is_numeric('1e5'), is_numeric('.'), is_numeric(' 5'), is_numeric('5 '), PHP_INT_MAX == (float) PHP_INT_MAX, 0.1 + 0.7, 1e3 === 1000.0, (int) '1e3', 0b11 + 0x1f + 0o17, sqrt(16), pow(2, 0.5), base_convert('255', 10, 16), array_product([]), gettype(1 + 1.0), gettype(10 / 5), gettype(10 / 4), gettype('5' * '2'), gettype('5.0' * 2));
--EXPECT--
string(1) "3"
int(2)
float(0.30000000000000004)
int(5)
float(-0)
float(-1)
float(-1)
int(-3)
int(2)
float(-1)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
float(0.7999999999999999)
bool(true)
int(1000)
int(49)
float(4)
float(1.4142135623730951)
string(2) "ff"
int(1)
string(6) "double"
string(7) "integer"
string(6) "double"
string(7) "integer"
string(6) "double"
