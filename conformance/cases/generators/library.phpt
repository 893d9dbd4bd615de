--TEST--
Generators given to the library
--FILE--
<?php
function squares($n) { for ($i = 1; $i <= $n; $i++) yield $i => $i ** 2; }
echo implode(',', iterator_to_array(squares(4))), "\n";
echo iterator_count(squares(7)), "\n";
print_r([...squares(3)]);
print_r(array_sum(iterator_to_array(squares(3), false)));
echo "\n", max(...squares(5)), "\n";
iterator_apply($it = squares(3), function () use (&$it) { echo $it->key(), ':', $it->current(), ' '; return true; });
echo "\n";
var_dump(squares(1) instanceof Traversable, squares(1) instanceof Iterator, is_iterable(squares(1)), is_callable(squares(1)));
echo preg_replace('/#\d+/', '#', print_r(squares(2), true));
[$a, $b] = [...squares(2)];
echo $a + $b, "\n";
function take(iterable $it, int $n): Generator { foreach ($it as $k => $v) { if ($n-- <= 0) return; yield $k => $v; } }
function map(callable $f, iterable $it): Generator { foreach ($it as $k => $v) yield $k => $f($v); }
function filter(callable $f, iterable $it): Generator { foreach ($it as $k => $v) if ($f($v)) yield $k => $v; }
function naturals() { $n = 1; while (true) yield $n++; }
foreach (take(filter(fn($x) => $x % 3 === 0, map(fn($x) => $x * $x, naturals())), 4) as $k => $v) echo "$k => $v\n";
--EXPECT--
1,4,9,16
7
Array
(
    [0] => 1
    [1] => 4
    [2] => 9
)
14
25
1:1 2:4 3:9 
bool(true)
bool(true)
bool(true)
bool(false)
Generator Object
(
)
5
2 => 9
5 => 36
8 => 81
11 => 144
