--TEST--
Array to string, deprecations, numeric warnings
--FILE--
<?php
$a = [1];
echo "x $a\n";
echo 'y' . $a . "\n";
echo (int) '12abc', '12abc' + 1, "\n";
echo strlen(null), str_replace('a', 'b', null), "\n";
echo implode(',', [[1], 2]), "\n";
var_dump("5" + "5.5", "abc" == 0, (string) 1.0);
echo intdiv(7.9, 2), "\n";
$x = 5;
echo $x[0] ?? 'null offset', "\n";
echo str_repeat('=', '3'), "\n";
var_dump(1 <=> "abc", null . 'x', false . 'y');
echo chr(300) === chr(44) ? "wraps\n" : '';
--EXPECT--

Warning: Array to string conversion in %DIR%/test.php on line 3
x Array

Warning: Array to string conversion in %DIR%/test.php on line 4
yArray
12
Warning: A non-numeric value encountered in %DIR%/test.php on line 5
13

Deprecated: strlen(): Passing null to parameter #1 ($string) of type string is deprecated in %DIR%/test.php on line 6
0
Deprecated: str_replace(): Passing null to parameter #3 ($subject) of type array|string is deprecated in %DIR%/test.php on line 6


Warning: Array to string conversion in %DIR%/test.php on line 7
Array,2
float(10.5)
bool(false)
string(1) "1"

Deprecated: Implicit conversion from float 7.9 to int loses precision in %DIR%/test.php on line 9
3
null offset
===
int(-1)
string(1) "x"
string(1) "y"
wraps
