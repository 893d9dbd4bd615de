--TEST--
Division gives an int only when exact
--FILE--
<?php
var_dump(6 / 3, 7 / 2, -7 / 2, 0 / 5, -0 / 5, PHP_INT_MIN / -1, PHP_INT_MIN / 1, PHP_INT_MIN / 2, PHP_INT_MAX / 2, 1 / 3, 9007199254740993 / 1);
try {
    echo 1 / 0;
} catch (DivisionByZeroError $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
try {
    echo 1.5 / 0.0;
} catch (DivisionByZeroError $e) {
    echo $e->getMessage(), "\n";
}
var_dump(fdiv(1, 0), fdiv(-1, 0), fdiv(0, 0));
--EXPECT--
int(2)
float(3.5)
float(-3.5)
int(0)
int(0)
float(9.223372036854776E+18)
int(-9223372036854775808)
int(-4611686018427387904)
float(4.611686018427388E+18)
float(0.3333333333333333)
int(9007199254740993)
DivisionByZeroError: Division by zero
Division by zero
float(INF)
float(-INF)
float(NAN)
