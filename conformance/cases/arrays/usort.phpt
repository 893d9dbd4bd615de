--TEST--
Sorting with callbacks is stable
--FILE--
<?php
$people = [['Ann', 30], ['Bob', 25], ['Cid', 30], ['Dan', 25], ['Eve', 35]];
usort($people, fn ($a, $b) => $a[1] <=> $b[1]);
echo implode(' ', array_column($people, 0)), "\n";
usort($people, fn ($a, $b) => [$b[1], $a[0]] <=> [$a[1], $b[0]]);
echo implode(' ', array_column($people, 0)), "\n";
$m = ['x' => 3, 'y' => 1, 'z' => 2];
uasort($m, fn ($a, $b) => $a - $b);
echo json_encode($m);
uksort($m, 'strcmp');
echo json_encode($m);
usort($m, fn ($a, $b) => $a > $b);
echo json_encode($m), "\n";
$calls = 0;
$one = [1];
usort($one, function () use (&$calls) { $calls++; return 0; });
echo $calls, "\n";
array_multisort($x = [3, 1, 2]);
$d1 = [3, 1, 2];
$d2 = ['c', 'a', 'b'];
array_multisort($d1, SORT_DESC, $d2);
echo json_encode([$d1, $d2]), "\n";
--EXPECT--
Bob Dan Ann Cid Eve
Eve Ann Cid Bob Dan
{"y":1,"z":2,"x":3}{"x":3,"y":1,"z":2}
Deprecated: usort(): Returning bool from comparison function is deprecated, return an integer less than, equal to, or greater than zero in %DIR%/test.php on line 12
[1,2,3]
0
[[3,2,1],["c","b","a"]]
