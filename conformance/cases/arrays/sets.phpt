--TEST--
Merging, combining, comparing
--FILE--
<?php
print_r(array_merge([1, 2], [3], ['a' => 1], ['a' => 2]));
print_r(array_merge_recursive(['a' => [1], 'b' => 'x'], ['a' => [2], 'b' => 'y']));
print_r(array_replace([1, 2, 3], [1 => 'b'], [3 => 'd']));
print_r(array_combine(['a', 'b'], [1, 2]));
print_r(array_fill_keys(['a', 5], 0));
print_r(array_flip(['a', 'b']));
print_r(array_diff([1, 2, 3, 4], [2], ['4']));
print_r(array_diff_key(['a' => 1, 'b' => 2], ['a' => 9]));
print_r(array_diff_assoc(['a' => 1, 'b' => 2], ['a' => 1, 'b' => 3]));
print_r(array_intersect(['x' => 'a', 'y' => 'b'], ['b', 'c']));
print_r(array_intersect_key(['a' => 1, 'b' => 2], ['b' => 0]));
print_r(array_unique([1, '1', 2, 2.0, 'a', 'A', 'a']));
print_r(array_count_values(['a', 'b', 'a', 1, '1']));
print_r(array_pad([1], 3, 0));
print_r(array_pad([1], -3, 0));
print_r(array_column([['id' => 1, 'n' => 'a'], ['id' => 2, 'n' => 'b'], ['x' => 1]], 'n', 'id'));
--EXPECT--
Array
(
    [0] => 1
    [1] => 2
    [2] => 3
    [a] => 2
)
Array
(
    [a] => Array
        (
            [0] => 1
            [1] => 2
        )

    [b] => Array
        (
            [0] => x
            [1] => y
        )

)
Array
(
    [0] => 1
    [1] => b
    [2] => 3
    [3] => d
)
Array
(
    [a] => 1
    [b] => 2
)
Array
(
    [a] => 0
    [5] => 0
)
Array
(
    [a] => 0
    [b] => 1
)
Array
(
    [0] => 1
    [2] => 3
)
Array
(
    [b] => 2
)
Array
(
    [b] => 2
)
Array
(
    [y] => b
)
Array
(
    [b] => 2
)
Array
(
    [0] => 1
    [2] => 2
    [4] => a
    [5] => A
)
Array
(
    [a] => 2
    [b] => 1
    [1] => 2
)
Array
(
    [0] => 1
    [1] => 0
    [2] => 0
)
Array
(
    [0] => 0
    [1] => 0
    [2] => 1
)
Array
(
    [1] => a
    [2] => b
)
