--TEST--
Swapping through references
--FILE--
<?php
function swap(&$a, &$b) { [$a, $b] = [$b, $a]; }
function swap3(&$a, &$b) { $t = $a; $a = $b; $b = $t; }
$x = 1; $y = 2;
swap($x, $y); echo $x, $y; swap3($x, $y); echo $x, $y, "\n";
$l = [1, 2, 3];
swap($l[0], $l[2]);
echo json_encode($l), "\n";
$o = (object) ['a' => 1, 'b' => 2];
swap($o->a, $o->b);
echo json_encode($o), "\n";
swap($x, $x); echo $x, "\n";
--EXPECT--
2112
[3,2,1]
{"a":2,"b":1}
1
