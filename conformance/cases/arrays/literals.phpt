--TEST--
Literals, spread and nested
--FILE--
<?php
$base = ['b' => 2, 3];
$more = [10, 20];
print_r([1, ...$more, ...$base, 'b' => 'over', ...[], ...['z' => 26, 30]]);
print_r([1 => 'a', 'b', '3' => 'c', 'd', 1 => 'again', true => 'true', 1.9 => 'float']);
print_r(array('old' => array(1, 2), 'x',));
--EXPECT--
Array
(
    [0] => 1
    [1] => 10
    [2] => 20
    [b] => over
    [3] => 3
    [z] => 26
    [4] => 30
)

Deprecated: Implicit conversion from float 1.9 to int loses precision in %DIR%/test.php on line 5
Array
(
    [1] => float
    [2] => b
    [3] => c
    [4] => d
)
Array
(
    [old] => Array
        (
            [0] => 1
            [1] => 2
        )

    [0] => x
)
