--TEST--
unset while the order stays
--FILE--
<?php
$a = ['a' => 1, 'b' => 2, 'c' => 3, 'd' => 4];
unset($a['b'], $a['zzz'], $a['d']);
$a['b'] = 'again';
print_r($a);
unset($a['x']['y']);
$l = [1, 2, 3, 4];
unset($l[1]);
foreach ($l as $k => $v) {
    echo "$k=>$v ";
}
echo json_encode($l), json_encode(array_values($l)), "\n";
unset($l[0][1]);
--EXIT--
255
--EXPECT--
Array
(
    [a] => 1
    [c] => 3
    [b] => again
)
0=>1 2=>3 3=>4 {"0":1,"2":3,"3":4}[1,3,4]

Fatal error: Uncaught Error: Cannot unset offset in a non-array variable in %DIR%/test.php:13
Stack trace:
#0 {main}
  thrown in %DIR%/test.php on line 13
