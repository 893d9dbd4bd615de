--TEST--
foreach by reference sees changes
--FILE--
<?php
$a = [1, 2, 3];
foreach ($a as $k => &$v) {
    $v *= 2;
    if ($k === 0) {
        $a[] = 10;
    }
    if ($k === 1) {
        unset($a[2]);
    }
    if (count($a) > 6) {
        break;
    }
}
unset($v);
print_r($a);
$b = ['x' => 1, 'y' => 2];
foreach ($b as &$r) {
}
foreach ($b as $r) {
}
var_dump($b);
--EXPECT--
Array
(
    [0] => 2
    [1] => 4
    [3] => 20
)
array(2) {
  ["x"]=>
  int(1)
  ["y"]=>
  &int(1)
}
