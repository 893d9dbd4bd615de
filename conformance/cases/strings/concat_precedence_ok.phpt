--TEST--
Precedence of the concatenation operator
--FILE--
<?php
echo 'Sum: ' . (1 + 2) . "\n", 1 . 2, "\n", 1.5 . '', "\n", '1' + '2' . '3', "\n", 2 * 3 . 'x', "\n", -1 . '', "\n", !true . 'a', "\n", '5' . 3 <=> '53', "\n";
echo "a" . 1 << 2 . "", "\n";
--EXPECT--
Sum: 3
12
1.5
33
6x
-1
a
0
a4
