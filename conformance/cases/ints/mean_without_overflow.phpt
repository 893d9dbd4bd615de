--TEST--
Averages of large ints
--FILE--
<?php
function mean(array $numbers)
{
    $sum = 0;
    foreach ($numbers as $number) {
        $sum += $number;
    }
    return $sum / count($numbers);
}
var_dump(mean([1, 2]), mean([PHP_INT_MAX, PHP_INT_MAX]), mean([PHP_INT_MAX, PHP_INT_MIN]), mean([4611686018427387904, 4611686018427387902]));
var_dump(array_sum([PHP_INT_MAX, 1]), array_sum([PHP_INT_MAX, 1, -1]), array_product([4294967296, 2147483648]), array_sum(['3', 4.5, true]), array_sum([]), array_product([]));
var_dump(max(PHP_INT_MAX, 9.3e18), min(PHP_INT_MIN, -1e30), max('10', 9), max([1, 2], [1, 3]), max('abc', 0), min('abc', 0));
--EXPECT--
float(1.5)
float(9.223372036854776E+18)
float(-0.5)
int(4611686018427387903)
float(9.223372036854776E+18)
float(9.223372036854776E+18)
int(-9223372036854775808)
float(8.5)
int(0)
int(1)
float(9.3E+18)
float(-1.0E+30)
string(2) "10"
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(3)
}
string(3) "abc"
int(0)
