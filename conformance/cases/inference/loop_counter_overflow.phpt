--TEST--
An accumulator that is an int until it is not
--FILE--
<?php
function total(int $n) { $t = 1; for ($i = 1; $i <= $n; $i++) { $t = $t * 3 + $i; } return $t; }
foreach ([5, 38, 39, 40, 41, 60] as $n) var_dump(total($n));
--EXPECT--
int(422)
int(2363990505927736136)
int(7091971517783208447)
float(2.1275914553349624E+19)
float(6.3827743660048876E+19)
float(7.418452698162836E+28)
