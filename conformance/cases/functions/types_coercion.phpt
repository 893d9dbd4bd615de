--TEST--
Scalar types coerce in weak mode
--FILE--
<?php
function i(int $x) { return $x; }
function f(float $x) { return $x; }
function s(string $x) { return $x; }
function b(bool $x) { return $x; }
foreach ([1, 1.0, 1.5, '1', '1.5', ' 1', '1x', 'x', true, null, [], '9223372036854775808', 1e20, NAN, ''] as $v) {
    foreach (['i', 'f', 's', 'b'] as $fn) {
        try {
            var_dump($fn($v));
        } catch (TypeError $e) {
            echo $e->getMessage(), "\n";
        }
    }
}
--EXPECT--
int(1)
float(1)
string(1) "1"
bool(true)
int(1)
float(1)
string(1) "1"
bool(true)

Deprecated: Implicit conversion from float 1.5 to int loses precision in %DIR%/test.php on line 2
int(1)
float(1.5)
string(3) "1.5"
bool(true)
int(1)
float(1)
string(1) "1"
bool(true)

Deprecated: Implicit conversion from float-string "1.5" to int loses precision in %DIR%/test.php on line 2
int(1)
float(1.5)
string(3) "1.5"
bool(true)
int(1)
float(1)
string(2) " 1"
bool(true)
i(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 9
f(): Argument #1 ($x) must be of type float, string given, called in %DIR%/test.php on line 9
string(2) "1x"
bool(true)
i(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 9
f(): Argument #1 ($x) must be of type float, string given, called in %DIR%/test.php on line 9
string(1) "x"
bool(true)
int(1)
float(1)
string(1) "1"
bool(true)
i(): Argument #1 ($x) must be of type int, null given, called in %DIR%/test.php on line 9
f(): Argument #1 ($x) must be of type float, null given, called in %DIR%/test.php on line 9
s(): Argument #1 ($x) must be of type string, null given, called in %DIR%/test.php on line 9
b(): Argument #1 ($x) must be of type bool, null given, called in %DIR%/test.php on line 9
i(): Argument #1 ($x) must be of type int, array given, called in %DIR%/test.php on line 9
f(): Argument #1 ($x) must be of type float, array given, called in %DIR%/test.php on line 9
s(): Argument #1 ($x) must be of type string, array given, called in %DIR%/test.php on line 9
b(): Argument #1 ($x) must be of type bool, array given, called in %DIR%/test.php on line 9
i(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 9
float(9.223372036854776E+18)
string(19) "9223372036854775808"
bool(true)
i(): Argument #1 ($x) must be of type int, float given, called in %DIR%/test.php on line 9
float(1.0E+20)
string(7) "1.0E+20"
bool(true)
i(): Argument #1 ($x) must be of type int, float given, called in %DIR%/test.php on line 9
float(NAN)
string(3) "NAN"
bool(true)
i(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 9
f(): Argument #1 ($x) must be of type float, string given, called in %DIR%/test.php on line 9
string(0) ""
bool(false)
