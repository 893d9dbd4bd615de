--TEST--
Recursion
--FILE--
<?php
function fib(int $n): int { return $n < 2 ? $n : fib($n - 1) + fib($n - 2); }
function even($n) { return $n === 0 ? true : odd($n - 1); }
function odd($n) { return $n === 0 ? false : even($n - 1); }
function ackermann($m, $n) { return $m === 0 ? $n + 1 : ($n === 0 ? ackermann($m - 1, 1) : ackermann($m - 1, ackermann($m, $n - 1))); }
function hanoi(int $n, string $a, string $b, string $c): int { return $n === 0 ? 0 : hanoi($n - 1, $a, $c, $b) + 1 + hanoi($n - 1, $c, $b, $a); }
function deep($n) { return $n === 0 ? 0 : 1 + deep($n - 1); }
var_dump(fib(20), even(10), odd(7), ackermann(2, 3), hanoi(8, 'a', 'b', 'c'), deep(20000));
--EXPECT--
int(6765)
bool(true)
bool(true)
int(9)
int(255)
int(20000)
