--TEST--
When a copied array keeps a reference
--FILE--
<?php
function f(array $a) { $a[0] = 'changed inside'; }
$x = 1; $a = [&$x]; f($a);
var_dump($x);
unset($x);
f($a);
var_dump($a);
$b = [1, 2]; foreach ($b as &$v); $c = $b; $c[1] = 'via copy'; var_dump($b);
unset($v); $d = $b; $d[1] = 'after unset'; var_dump($b[1]);
--EXPECT--
string(14) "changed inside"
array(1) {
  [0]=>
  string(14) "changed inside"
}
array(2) {
  [0]=>
  int(1)
  [1]=>
  &string(8) "via copy"
}
string(11) "after unset"
