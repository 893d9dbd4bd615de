--TEST--
echo, print and friends
--FILE--
<?php
echo 'a', 1, 2.0, true, null, false, "\n";
$r = print "printed\n";
echo $r, print('x'), "\n";
print_r([1, ['a' => null, 'b' => false, 'c' => 1.0], new ArrayObject()]);
echo print_r('s', true), var_export(true, true), "\n";
--EXPECT--
a121
printed
1x1
Array
(
    [0] => 1
    [1] => Array
        (
            [a] => 
            [b] => 
            [c] => 1
        )

    [2] => ArrayObject Object
        (
            [storage:ArrayObject:private] => Array
                (
                )

        )

)
strue
