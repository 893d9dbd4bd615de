--TEST--
Shifts
--FILE--
<?php
var_dump(1 << 62, 1 << 63, 1 << 64, 1 << 65, -1 << 63, 3 << 62, 5 << 61, -1 << 62);
var_dump(-8 >> 1, -1 >> 63, -1 >> 64, PHP_INT_MIN >> 63, PHP_INT_MAX >> 62, PHP_INT_MAX >> 100, 256 >> 4, PHP_INT_MIN >> 1);
$s = 1;
$s <<= 4;
$s >>= 1;
var_dump($s);
try {
    var_dump(1 << -1);
} catch (ArithmeticError $e) {
    echo $e->getMessage(), "\n";
}
try {
    var_dump(1 >> -1);
} catch (ArithmeticError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
int(4611686018427387904)
int(-9223372036854775808)
int(0)
int(0)
int(-9223372036854775808)
int(-4611686018427387904)
int(-6917529027641081856)
int(-4611686018427387904)
int(-4)
int(-1)
int(-1)
int(-1)
int(1)
int(0)
int(16)
int(-4611686018427387904)
int(8)
Bit shift by negative number
Bit shift by negative number
