--TEST--
Closures capture by reference
--FILE--
<?php
$n = 0;
$inc = function () use (&$n) { return ++$n; };
$inc(); $inc();
$n += 10;
echo $inc(), $n, "\n";
function counter() { $c = 0; return [function () use (&$c) { return ++$c; }, function () use (&$c) { return $c; }]; }
[$up, $get] = counter();
[$up2, $get2] = counter();
$up(); $up(); $up2();
echo $get(), $get2(), "\n";
$fib = function ($n) use (&$fib) { return $n < 2 ? $n : $fib($n - 1) + $fib($n - 2); };
echo $fib(15), "\n";
$collect = [];
$w = [1, 2, 3];
array_walk($w, function ($v) use (&$collect) { $collect[] = $v * 2; });
echo json_encode($collect), "\n";
--EXPECT--
1313
21
610
[2,4,6]
