--TEST--
Floats from strings and back
--FILE--
<?php
foreach (['1.5', '1.5abc', '.5', '5.', '1e3', '1E-3', '-1.5e+3', 'e5', '1e', '  1.5  ', '1.5.5', '1,5', 'inf', 'nan', '0x1p3'] as $s) {
    var_dump((float) $s);
}
var_dump((string) 1.0, 1.5 . '', 1e25 . '', strval(0.1 + 0.7) . '', (0.1 + 0.7) * 10, (int) ((0.1 + 0.7) * 10));
--EXPECT--
float(1.5)
float(1.5)
float(0.5)
float(5)
float(1000)
float(0.001)
float(-1500)
float(0)
float(1)
float(1.5)
float(1.5)
float(1)
float(0)
float(0)
float(0)
string(1) "1"
string(3) "1.5"
string(7) "1.0E+25"
string(3) "0.8"
float(7.999999999999999)
int(7)
