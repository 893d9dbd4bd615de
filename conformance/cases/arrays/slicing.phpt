--TEST--
array_slice, array_splice, array_chunk
--FILE--
<?php
$a = ['a', 'b', 'k' => 'c', 5 => 'd', 'e'];
print_r(array_slice($a, 1, 3));
print_r(array_slice($a, -2, 1, true));
print_r(array_slice($a, 1, -1));
print_r(array_slice([1, 2], 5));
$l = [1, 2, 3, 4, 5];
print_r(array_splice($l, 1, 2, ['x', 'y', 'z']));
print_r($l);
array_splice($l, -1);
array_splice($l, 1, 0, 'single');
print_r($l);
$m = ['k' => 1, 2, 'z' => 3];
array_splice($m, 1, 1, ['new']);
print_r($m);
print_r(array_chunk([1, 2, 3], 2));
print_r(array_chunk(['a' => 1, 'b' => 2, 'c' => 3], 2, true));
--EXPECT--
Array
(
    [0] => b
    [k] => c
    [1] => d
)
Array
(
    [5] => d
)
Array
(
    [0] => b
    [k] => c
    [1] => d
)
Array
(
)
Array
(
    [0] => 2
    [1] => 3
)
Array
(
    [0] => 1
    [1] => x
    [2] => y
    [3] => z
    [4] => 4
    [5] => 5
)
Array
(
    [0] => 1
    [1] => single
    [2] => x
    [3] => y
    [4] => z
    [5] => 4
)
Array
(
    [k] => 1
    [0] => new
    [z] => 3
)
Array
(
    [0] => Array
        (
            [0] => 1
            [1] => 2
        )

    [1] => Array
        (
            [0] => 3
        )

)
Array
(
    [0] => Array
        (
            [a] => 1
            [b] => 2
        )

    [1] => Array
        (
            [c] => 3
        )

)
