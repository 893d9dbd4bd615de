--TEST--
Copies of nested arrays share nothing visible
--FILE--
<?php
$grid = array_fill(0, 3, array_fill(0, 3, 0));
$grid[1][1] = 5;
$row = $grid[1];
$row[0] = 9;
$other = $grid;
$other[2][2] = 7;
$other[] = $row;
foreach ([$grid, $other] as $g) {
    foreach ($g as $r) {
        echo implode(' ', $r), "\n";
    }
    echo "\n";
}
--EXPECT--
0 0 0
0 5 0
0 0 0

0 0 0
0 5 0
0 0 7
9 5 0

