--TEST--
A hundred thousand at once
--FILE--
<?php
function worker($id) { $sum = 0; while (true) { $x = yield $sum; $sum += $x + $id % 2; } }
$all = [];
for ($i = 0; $i < 100000; $i++) { $g = worker($i); $g->current(); $all[] = $g; }
$total = 0;
foreach ([1, 2] as $round) foreach ($all as $g) $total += $g->send($round);
echo $total, "\n";
function chain($g) { foreach ($g as $v) yield $v + 1; }
$g = (function () { yield 1; yield 2; })();
for ($i = 0; $i < 2000; $i++) $g = chain($g);
foreach ($g as $v) echo $v, "\n";
function descend($n) { if ($n > 0) { yield $n; yield from descend($n - 1); } return $n; }
$sum = 0;
foreach (descend(1000) as $v) $sum += $v;
echo $sum, "\n";
--EXPECT--
550000
2001
2002
500500
