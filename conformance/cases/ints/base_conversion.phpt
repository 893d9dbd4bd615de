--TEST--
Number base functions
--FILE--
<?php
var_dump(bindec('1111'), bindec('111111111111111111111111111111111111111111111111111111111111111'), decbin(10), decbin(-1), decbin(PHP_INT_MIN), hexdec('ff'), hexdec('ffffffffffffffff'), dechex(255), dechex(-1), dechex(PHP_INT_MAX), octdec('777'), decoct(8), decoct(-1), base_convert('ff', 16, 2), base_convert('zz', 36, 10));
--EXPECT--
int(15)
int(9223372036854775807)
string(4) "1010"
string(64) "1111111111111111111111111111111111111111111111111111111111111111"
string(64) "1000000000000000000000000000000000000000000000000000000000000000"
int(255)
float(1.8446744073709552E+19)
string(2) "ff"
string(16) "ffffffffffffffff"
string(16) "7fffffffffffffff"
int(511)
string(2) "10"
string(22) "1777777777777777777777"
string(8) "11111111"
string(4) "1295"
