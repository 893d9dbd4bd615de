--TEST--
Floats with a fraction where ints are wanted
--FILE--
<?php
$a = ['zero', 'one', 'two'];
echo $a[1.7], "\n";
echo 15.5 % 4, "\n";
echo 1.5 | 2, "\n";
$a[2.5] = 'changed';
print_r($a);
--EXPECT--

Deprecated: Implicit conversion from float 1.7 to int loses precision in %DIR%/test.php on line 3
one

Deprecated: Implicit conversion from float 15.5 to int loses precision in %DIR%/test.php on line 4
3

Deprecated: Implicit conversion from float 1.5 to int loses precision in %DIR%/test.php on line 5
3

Deprecated: Implicit conversion from float 2.5 to int loses precision in %DIR%/test.php on line 6
Array
(
    [0] => zero
    [1] => one
    [2] => changed
)
