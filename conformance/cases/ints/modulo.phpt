--TEST--
The sign of the remainder is the dividend's
--FILE--
<?php
var_dump(7 % 3, -7 % 3, 7 % -3, -7 % -3, PHP_INT_MIN % -1, PHP_INT_MIN % PHP_INT_MAX, PHP_INT_MAX % 2, 7.9 % 3, -7.9 % 3, '17' % '5');
try {
    var_dump(1 % 0);
} catch (DivisionByZeroError $e) {
    echo $e->getMessage(), "\n";
}
var_dump(intdiv(7, 2), intdiv(-7, 2), intdiv(PHP_INT_MIN, 1));
try {
    intdiv(PHP_INT_MIN, -1);
} catch (ArithmeticError $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
try {
    intdiv(1, 0);
} catch (DivisionByZeroError $e) {
    echo $e->getMessage(), "\n";
}
var_dump(fmod(7.5, 2), fmod(-7.5, 2), fmod(1, 0));
--EXPECT--

Deprecated: Implicit conversion from float 7.9 to int loses precision in %DIR%/test.php on line 2

Deprecated: Implicit conversion from float -7.9 to int loses precision in %DIR%/test.php on line 2
int(1)
int(-1)
int(1)
int(-1)
int(0)
int(-1)
int(1)
int(1)
int(-1)
int(2)
Modulo by zero
int(3)
int(-3)
int(-9223372036854775808)
ArithmeticError: Division of PHP_INT_MIN by -1 is not an integer
Division by zero
float(1.5)
float(-1.5)
float(NAN)
