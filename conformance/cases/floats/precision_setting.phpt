--TEST--
echo obeys precision, var_dump serialize_precision
--INI--
precision=17
serialize_precision=5
--FILE--
<?php
echo 0.1, ' ', 1 / 3, ' ', 1e15, ' ', 123456.789, "\n";
var_dump(0.1, 1 / 3, 123456789.0);
echo json_encode([0.1, 1 / 3]), "\n";
var_export([0.1, 2.0]);
ini_set('precision', '3');
echo "\n", 3.14159, ' ', 12345.678, "\n";
ini_set('precision', '-1');
echo 0.1 + 0.2, "\n";
--EXPECT--
0.10000000000000001 0.33333333333333331 1000000000000000 123456.789
float(0.1)
float(0.33333)
float(1.2346E+8)
[0.1,0.33333]
array (
  0 => 0.1,
  1 => 2.0,
)
3.14 1.23E+4
0.30000000000000004
