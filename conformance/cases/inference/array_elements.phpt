--TEST--
Arrays whose elements change type
--FILE--
<?php
$ints = [1, 2, 3]; $f = $ints; $f[1] = 2.5; $s = $ints; $s[] = 'x'; $n = $ints; $n[10] = null;
echo array_sum($ints), array_sum($f), implode(',', $s), json_encode($n), "\n";
function fill(int $n, $v) { $a = []; for ($i = 0; $i < $n; $i++) $a[$i] = $v; return $a; }
echo json_encode([fill(3, 0), fill(2, 'x'), fill(2, [1]), fill(0, 1), fill(2, 1.5)]), "\n";
$m = fill(3, 0); $m[0] = PHP_INT_MAX; $m[0]++; $m[1] = 'str'; $m['k'] = fill(1, 1); var_dump($m);
--EXPECT--
66.51,2,3,x{"0":1,"1":2,"2":3,"10":null}
[[0,0,0],["x","x"],[[1],[1]],[],[1.5,1.5]]
array(4) {
  [0]=>
  float(9.223372036854776E+18)
  [1]=>
  string(3) "str"
  [2]=>
  int(0)
  ["k"]=>
  array(1) {
    [0]=>
    int(1)
  }
}
