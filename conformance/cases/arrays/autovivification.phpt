--TEST--
Arrays out of nothing, and what refuses
--FILE--
<?php
$x['a']['b'][] = 1;
$y[] = 'first';
$z = null;
$z['k'] = 'v';
$f = false;
$f[] = 1;
print_r([$x, $y, $z, $f]);
try {
    $i = 5;
    $i[] = 1;
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
try {
    $t = true;
    $t['x'] = 1;
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
try {
    $s = '';
    $s['x'] = 1;
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
var_dump($i);
--EXPECT--

Deprecated: Automatic conversion of false to array is deprecated in %DIR%/test.php on line 7
Array
(
    [0] => Array
        (
            [a] => Array
                (
                    [b] => Array
                        (
                            [0] => 1
                        )

                )

        )

    [1] => Array
        (
            [0] => first
        )

    [2] => Array
        (
            [k] => v
        )

    [3] => Array
        (
            [0] => 1
        )

)
Cannot use a scalar value as an array
Cannot use a scalar value as an array
Cannot access offset of type string on string
int(5)
