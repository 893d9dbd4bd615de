--TEST--
Callbacks called with several types
--FILE--
<?php
function apply(callable $f, ...$xs) { $o = []; foreach ($xs as $x) $o[] = $f($x); return $o; }
echo json_encode([apply(fn ($x) => $x . $x, 1, 'a', 2.5, null, true), apply('is_numeric', 1, 'a', '1'), apply(fn ($x) => [$x], 1), apply('count', [1], []), apply(fn (?int $x = null) => $x, '5', null)]), "\n";
$ops = ['+' => fn ($a, $b) => $a + $b, '.' => fn ($a, $b) => $a . $b, '<=>' => fn ($a, $b) => $a <=> $b, '??' => fn ($a, $b) => $a ?? $b];
foreach ($ops as $n => $op) foreach ([[1, 2], ['3', 4.5], [PHP_INT_MAX, 1], [null, 1]] as $p) { echo $n, ' '; var_dump($op(...$p)); }
--EXPECT--
[["11","aa","2.52.5","","11"],[true,false,true],[[1]],[1,0],[5,null]]
+ int(3)
+ float(7.5)
+ float(9.223372036854776E+18)
+ int(1)
. string(2) "12"
. string(4) "34.5"
. string(20) "92233720368547758071"
. string(1) "1"
<=> int(-1)
<=> int(-1)
<=> int(1)
<=> int(-1)
?? int(1)
?? string(1) "3"
?? int(9223372036854775807)
?? int(1)
