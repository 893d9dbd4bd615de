--TEST--
Functions that change their argument
--FILE--
<?php
$a = [3, 1, 2]; $b = $a; $r = &$a;
sort($a);
echo json_encode([$a, $b, $r]), "\n";
array_push($r, 9);
$c = $a;
array_pop($c);
echo count($a), count($c), "\n";
$m = ['x' => [3, 1], 'y' => [2]];
foreach ($m as $k => $_) sort($m[$k]);
usort($m['x'], fn ($p, $q) => $q - $p);
array_walk($m, function (&$v, $k) { $v = $k . implode($v); });
echo json_encode($m), preg_match('/(\d)/', 'a5', $found), json_encode($found), "\n";
--EXPECT--
[[1,2,3],[3,1,2],[1,2,3]]
43
{"x":"x31","y":"y2"}1["5","5"]
