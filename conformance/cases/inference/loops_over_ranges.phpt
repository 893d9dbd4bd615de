--TEST--
Ranges with steps, down and across zero
--FILE--
<?php
for ($i = -3; $i <= 3; $i += 2) for ($j = $i; $j > -4; $j -= 3) echo $i * $j, ' ';
for ($x = 1; $x < 1 << 40; $x <<= 8) echo $x, ' ';
for ($x = PHP_INT_MAX; $x > 0; $x = intdiv($x, 1000)) echo $x, ' ';
for ($f = 0.0; $f < 1; $f += 0.25) echo $f, ' ';
for ($c = 'a'; $c !== 'f'; $c++) echo $c; for ($c = 'y'; strlen($c) < 3; $c++) { if (strlen($c) == 2) { echo $c; break; } echo $c, ' '; }
foreach (range(10, -10, -5) as $n) echo ' ', $n % 3, ',', $n >> 1, ',', $n & 7; echo "\n";
--EXPECT--
9 1 1 -2 9 0 -9 1 256 65536 16777216 4294967296 9223372036854775807 9223372036854775 9223372036854 9223372036 9223372 9223 9 0 0.25 0.5 0.75 abcdey z aa 1,5,2 2,2,5 0,0,0 -2,-3,3 -1,-5,6
