--TEST--
Loops that end at the edges of the range
--FILE--
<?php
$n = 0;
for ($i = PHP_INT_MAX - 2; $i < PHP_INT_MAX; $i++) {
    $n++;
    echo $i, "\n";
}
for ($i = PHP_INT_MIN + 2; $i > PHP_INT_MIN; $i--) {
    echo $i, "\n";
}
$i = PHP_INT_MAX - 1;
while (is_int($i)) {
    $i++;
}
var_dump($n, $i);
--EXPECT--
9223372036854775805
9223372036854775806
-9223372036854775806
-9223372036854775807
int(2)
float(9.223372036854776E+18)
