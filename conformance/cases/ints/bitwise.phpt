--TEST--
Bitwise operators on ints
--FILE--
<?php
var_dump(12 & 10, 12 | 10, 12 ^ 10, ~12, ~-1, ~0, ~PHP_INT_MAX, ~PHP_INT_MIN);
var_dump(PHP_INT_MIN & PHP_INT_MAX, PHP_INT_MIN | PHP_INT_MAX, PHP_INT_MIN ^ PHP_INT_MAX, PHP_INT_MIN ^ -1, 0x7fffffffffffffff & 0xff, 0x4000000000000000 | 0x4000000000000001);
var_dump(-1 & 0xffffffff, 5.7 & 3, '12' & 9, true | 4, null ^ 3);
--EXPECT--
int(8)
int(14)
int(6)
int(-13)
int(0)
int(-1)
int(-9223372036854775808)
int(9223372036854775807)
int(0)
int(-1)
int(-1)
int(9223372036854775807)
int(255)
int(4611686018427387905)

Deprecated: Implicit conversion from float 5.7 to int loses precision in %DIR%/test.php on line 4
int(4294967295)
int(1)
int(8)
int(5)
int(3)
