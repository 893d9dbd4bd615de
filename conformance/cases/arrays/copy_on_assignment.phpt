--TEST--
Assignment copies
--FILE--
<?php
$a = [1, 2, ['x' => 1]];
$b = $a;
$b[] = 3;
$b[2]['x'] = 'changed';
$c = $b;
unset($c[0]);
$a[0] = 'first';
print_r($a);
print_r($b);
print_r($c);
--EXPECT--
Array
(
    [0] => first
    [1] => 2
    [2] => Array
        (
            [x] => 1
        )

)
Array
(
    [0] => 1
    [1] => 2
    [2] => Array
        (
            [x] => changed
        )

    [3] => 3
)
Array
(
    [1] => 2
    [2] => Array
        (
            [x] => changed
        )

    [3] => 3
)
