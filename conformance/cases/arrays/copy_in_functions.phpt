--TEST--
Arguments and results are copies
--FILE--
<?php
function push(array $a, $x) { $a[] = $x; return $a; }
function total(array $a) { $t = 0; foreach ($a as $v) { $t += $v; } return $t; }
$list = [1];
for ($i = 0; $i < 5; $i++) {
    $before = total($list);
    $longer = push($list, $i);
    $list[] = $before;
    echo count($list), ' ', count($longer), ' ', implode(',', $longer), "\n";
}
--EXPECT--
2 2 1,0
3 3 1,1,1
4 4 1,1,2,2
5 5 1,1,2,4,3
6 6 1,1,2,4,8,4
