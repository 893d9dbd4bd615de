--TEST--
Numbers from generators
--FILE--
<?php
function fibonacci(): Generator { [$a, $b] = [0, 1]; while (true) { yield $a; [$a, $b] = [$b, $a + $b]; } }
foreach (fibonacci() as $i => $f) { if ($i > 95) break; if ($i > 88) echo "$i: ", var_export($f, true), "\n"; }
function xrange(int $from, int $to, int $step = 1) { for ($i = $from; $step > 0 ? $i <= $to : $i >= $to; $i += $step) yield $i; }
echo implode(' ', iterator_to_array(xrange(1, 10, 3))), ' | ', implode(' ', iterator_to_array(xrange(5, 1, -2))), "\n";
$sum = 0;
foreach (xrange(1, 100000) as $k => $v) $sum += $k * $v % 7;
echo $sum, "\n";
function primes() { $found = []; for ($n = 2; ; $n++) { foreach ($found as $p) { if ($p * $p > $n) break; if ($n % $p === 0) continue 2; } $found[] = $n; yield $n; } }
foreach (primes() as $i => $p) { if ($i >= 15) break; echo $p, ' '; }
echo "\n";
function permutations(array $items) { if (count($items) < 2) { yield $items; return; } foreach ($items as $i => $item) { $rest = $items; unset($rest[$i]); foreach (permutations(array_values($rest)) as $p) yield [$item, ...$p]; } }
foreach (permutations(['a', 'b', 'c']) as $n => $p) echo $n, implode('', $p), ' ';
echo "\n";
--EXPECT--
89: 1779979416004714189
90: 2880067194370816120
91: 4660046610375530309
92: 7540113804746346429
93: 1.2200160415121877E+19
94: 1.9740274219868226E+19
95: 3.19404346349901E+19
1 4 7 10 | 5 3 1
300004
2 3 5 7 11 13 17 19 23 29 31 37 41 43 47 
0abc 1acb 2bac 3bca 4cab 5cba 
