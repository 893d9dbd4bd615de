--TEST--
Nested loops over the same array
--FILE--
<?php
$a = ['x', 'y'];
foreach ($a as $i) {
    foreach ($a as $j) {
        echo $i, $j, ' ';
        $a[] = 'z';
    }
}
echo count($a), "\n";
foreach ($a as &$p) {
    foreach ($a as &$q) {
        $q .= '';
    }
    $p .= '!';
    break;
}
echo $a[0], $a[1], "\n";
--EXPECT--
xx xy yx yy yz yz 8
x!y
