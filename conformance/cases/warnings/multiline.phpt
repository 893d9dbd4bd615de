--TEST--
Line numbers of statements over several lines
--FILE--
<?php
$a = [
    'x' => $undef1,
    'y' => [
        $undef2,
    ],
];
echo strlen(
    'abc'
) + $undef3
    . $undef4;
function f(
    $x,
    $y = 5
) {
    return $x
        + $missing;
}
f(
    1,
    $undef5
);
if ($a['x']
    && $b) {
}
elseif ($undef6) {
}
--EXPECT--

Warning: Undefined variable $undef1 in %DIR%/test.php on line 3

Warning: Undefined variable $undef2 in %DIR%/test.php on line 5

Warning: Undefined variable $undef3 in %DIR%/test.php on line 10

Warning: Undefined variable $undef4 in %DIR%/test.php on line 11
3
Warning: Undefined variable $undef5 in %DIR%/test.php on line 21

Warning: Undefined variable $missing in %DIR%/test.php on line 17

Warning: Undefined variable $undef6 in %DIR%/test.php on line 26
