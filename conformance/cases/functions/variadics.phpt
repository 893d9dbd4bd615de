--TEST--
Variadic parameters and spread arguments
--FILE--
<?php
function sum(...$n) { return array_sum($n); }
function first($a, ...$rest) { return $a . ':' . json_encode($rest); }
function typed(int ...$n) { return count($n); }
function byref(&...$refs) { foreach ($refs as &$r) { $r++; } }
echo sum(), sum(1, 2, 3), ' ', sum(...[1, 2], ...[3, 4]), ' ', first('x'), first('x', 1, 2), first(...['a' => 'named', 'k' => 'v', 'w' => 1]), first(1, ...['x' => 2]), typed(1, 2), "\n";
$i = 1; $j = 2;
byref($i, $j);
echo $i, $j, "\n";
try {
    typed(1, 'two');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    sum(...['a' => 1], ...[2]);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
06 10 x:[]x:[1,2]named:{"k":"v","w":1}1:{"x":2}2
23
typed(): Argument #2 must be of type int, string given, called in %DIR%/test.php on line 11
