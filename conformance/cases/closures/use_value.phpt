--TEST--
Closures capture by value
--FILE--
<?php
$x = 1;
$f = function () use ($x) { $x++; return $x; };
$x = 10;
echo $f(), $f(), $x, "\n";
$fs = [];
for ($i = 0; $i < 3; $i++) {
    $fs[] = function () use ($i) { return $i; };
}
foreach ($fs as $g) { echo $g(); }
$list = [1];
$h = function () use ($list) { $list[] = 2; return count($list); };
$list[] = 'x'; $list[] = 'y';
echo $h(), $h(), count($list), "\n";
--EXPECT--
2210
012223
