--TEST--
Multiplication, transposition, in-place change
--FILE--
<?php
$a = [[1, 2], [3, 4], [5, 6]];
$t = array_map(null, ...$a);
$p = [];
foreach ($a as $i => $row) {
    foreach ($a as $j => $other) {
        $p[$i][$j] = 0;
        foreach ($row as $k => $v) { $p[$i][$j] += $v * $other[$k]; }
    }
}
echo json_encode($t), json_encode($p), "\n";
for ($i = 0; $i < 3; $i++) for ($j = $i + 1; $j < 3; $j++) [$p[$i][$j], $p[$j][$i]] = [-$p[$j][$i], -$p[$i][$j]];
echo json_encode($p), "\n";
--EXPECT--
[[1,3,5],[2,4,6]][[5,11,17],[11,25,39],[17,39,61]]
[[5,-11,-17],[-11,25,-39],[-17,-39,61]]
