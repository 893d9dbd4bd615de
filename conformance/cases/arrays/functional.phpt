--TEST--
map, filter, reduce, walk
--FILE--
<?php
print_r(array_map(fn ($x) => $x ** 2, ['a' => 1, 'b' => 2]));
print_r(array_map(null, [1, 2], ['a', 'b', 'c']));
print_r(array_map(fn ($a, $b) => $a . $b, ['x' => 1, 'y' => 2], [3, 4]));
print_r(array_map('strtoupper', ['k' => 'v']));
print_r(array_filter([1, 0, 2, null, '', 'x', '0', []]));
print_r(array_filter(['a' => 1, 'b' => 2, 'c' => 3], fn ($k) => $k !== 'b', ARRAY_FILTER_USE_KEY));
print_r(array_filter(['a' => 1, 'b' => 2], fn ($v, $k) => $v > 1 || $k === 'a', ARRAY_FILTER_USE_BOTH));
var_dump(array_reduce([1, 2, 3], fn ($c, $x) => $c + $x), array_reduce([], fn () => 1, 'init'), array_reduce(['a', 'b'], fn ($c, $x) => "$c$x", ''));
$w = ['a' => 1, 'b' => ['c' => 2]];
array_walk($w, function (&$v, $k, $p) { $v = is_array($v) ? $v : "$p$k$v"; }, 'pre-');
array_walk_recursive($w, function (&$v) { $v .= '.'; });
print_r($w);
--EXPECT--
Array
(
    [a] => 1
    [b] => 4
)
Array
(
    [0] => Array
        (
            [0] => 1
            [1] => a
        )

    [1] => Array
        (
            [0] => 2
            [1] => b
        )

    [2] => Array
        (
            [0] => 
            [1] => c
        )

)
Array
(
    [0] => 13
    [1] => 24
)
Array
(
    [k] => V
)
Array
(
    [0] => 1
    [2] => 2
    [5] => x
)
Array
(
    [a] => 1
    [c] => 3
)
Array
(
    [a] => 1
    [b] => 2
)
int(6)
string(4) "init"
string(2) "ab"
Array
(
    [a] => pre-a1.
    [b] => Array
        (
            [c] => 2.
        )

)
