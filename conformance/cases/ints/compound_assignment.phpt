--TEST--
Every compound assignment on ints
--FILE--
<?php
$a = 17;
$a += 5; echo $a, "\n";
$a -= 2; echo $a, "\n";
$a *= 3; echo $a, "\n";
$a /= 4; echo $a, "\n";
$a %= 8; echo $a, "\n";
$a **= 2; echo $a, "\n";
$a .= 'x'; echo $a, "\n";
$b = 0b1100;
$b &= 0b0110; echo $b, "\n";
$b |= 0b0001; echo $b, "\n";
$b ^= 0b1111; echo $b, "\n";
$b <<= 3; echo $b, "\n";
$b >>= 2; echo $b, "\n";
$c = null;
$c ??= 'default'; echo $c, "\n";
$c ??= 'other'; echo $c, "\n";
--EXPECT--
22
20
60
15
7
49
49x
4
5
10
80
20
default
default
