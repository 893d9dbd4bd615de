--TEST--
Increment of strings
--FILE--
<?php
foreach (['5', '5.5', 'a', 'z', 'Zz', 'a9', 'Az9', 'zZ9', '', '-3', '9223372036854775807', '1e2', 'hello world', 'é'] as $s) {
    $u = $s;
    $u++;
    var_dump($u);
}
foreach (['5', '5.5', 'a', '', '-9223372036854775808', '1e2'] as $s) {
    $d = $s;
    $d--;
    var_dump($d);
}
--EXPECT--
int(6)
float(6.5)
string(1) "b"
string(2) "aa"
string(3) "AAa"
string(2) "b0"
string(3) "Ba0"
string(4) "aaA0"
string(1) "1"
int(-2)
float(9.223372036854776E+18)
float(101)
string(11) "hello worle"
string(2) "é"
int(4)
float(4.5)
string(1) "a"
int(-1)
float(-9.223372036854776E+18)
float(99)
