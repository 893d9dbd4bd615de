--TEST--
Arrow functions capture the whole scope by value
--FILE--
<?php
$x = 1;
$f = fn ($y) => $x + $y;
$x = 100;
echo $f(1), "\n";
$nested = fn ($a) => fn ($b) => fn ($c) => $a . $b . $c . $x;
echo $nested(1)(2)(3), "\n";
$g = fn () => $x++;
$g();
echo $x, "\n";
$byref = fn (&$r) => $r++;
$n = 1;
$byref($n);
echo $n, (fn (int ...$n) => array_sum($n))(1, 2, 3), (fn () => yes())(), "\n";
function yes() { return 'yes'; }
echo implode(',', array_map(fn ($k, $v) => "$k:$v", array_keys(['a' => 1]), ['a' => 1])), (fn () => $undefined ?? 'none')(), "\n";
--EXPECT--
2
123100
100
26yes
a:1none
