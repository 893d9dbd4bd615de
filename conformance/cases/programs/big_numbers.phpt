--TEST--
Arbitrary precision in arrays
--FILE--
<?php
function add(array $a, array $b): array { $r = []; $carry = 0; for ($i = 0, $n = max(count($a), count($b)); $i < $n || $carry; $i++) { $s = ($a[$i] ?? 0) + ($b[$i] ?? 0) + $carry; $r[] = $s % 1000000000; $carry = intdiv($s, 1000000000); } return $r; }
function mul(array $a, int $m): array { $carry = 0; foreach ($a as &$d) { $p = $d * $m + $carry; $d = $p % 1000000000; $carry = intdiv($p, 1000000000); } unset($d); while ($carry) { $a[] = $carry % 1000000000; $carry = intdiv($carry, 1000000000); } return $a; }
function show(array $a): string { $s = (string) array_pop($a); while ($a) $s .= str_pad((string) array_pop($a), 9, '0', STR_PAD_LEFT); return $s; }
[$a, $b] = [[0], [1]]; for ($i = 0; $i < 300; $i++) [$a, $b] = [$b, add($a, $b)];
$f = [1]; for ($i = 2; $i <= 50; $i++) $f = mul($f, $i);
echo show($a), "\n", show($f), "\n", show(mul([1], PHP_INT_MAX >> 31)), "\n";
--EXPECT--
222232244629420445529739893461909967206666939096499764990979600
30414093201713378043612608166064768844377641568960512000000000000
4294967295
