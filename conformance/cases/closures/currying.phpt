--TEST--
Partial application and memoisation
--FILE--
<?php
function curry(callable $f, ...$given) { return fn (...$rest) => $f(...$given, ...$rest); }
function memo(callable $f) { $cache = []; return function (...$args) use ($f, &$cache) { $key = json_encode($args); if (!array_key_exists($key, $cache)) { echo '*'; $cache[$key] = $f(...$args); } return $cache[$key]; }; }
$add = fn ($a, $b, $c) => $a + $b * $c;
echo curry($add, 1)(2, 3), curry($add, 1, 2)(3), curry('str_replace', 'a')('b', 'banana'), "\n";
$slow = memo(fn ($n) => $n * $n);
echo $slow(4), $slow(4), $slow(5), "\n";
$pipeline = array_reduce([fn ($x) => $x + 1, fn ($x) => $x * 2], fn ($carry, $f) => fn ($x) => $f($carry($x)), fn ($x) => $x);
echo $pipeline(5), "\n";
--EXPECT--
77bbnbnb
*1616*25
12
