--TEST--
Callbacks that keep state
--FILE--
<?php
class Acc { private $sum = 0; public function add($x) { $this->sum += $x; return $this; } public function sum() { return $this->sum; } }
$a = new Acc();
array_map([$a, 'add'], [1, 2, 3]);
$l = [4, 5];
array_walk($l, fn ($v) => $a->add($v));
echo $a->sum(), "\n";
$i = 0;
echo json_encode([array_map(function ($x) use (&$i) { return $x . $i++; }, ['a', 'b']), array_filter(range(1, 6), function ($x) { static $n = 0; return ++$n % 2; }), array_reduce(['a', 'b'], fn ($c, $x) => [...$c, $x => count($c)], [])]), "\n";
try { array_map(fn ($x) => $x > 1 ? throw new Exception("at $x") : $x, [1, 2, 3]); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
usort($l, function ($a, $b) { echo "$a,$b "; return $b <=> $a; });
echo json_encode($l), "\n";
--EXPECT--
15
[["a0","b1"],{"0":1,"2":3,"4":5},{"a":0,"b":1}]
at 2
4,5 [5,4]
