--TEST--
Destructuring by reference
--FILE--
<?php
$data = [1, [2, 3], 'k' => 'v'];
[&$first, [, &$inner]] = $data;
$first = 'changed';
$inner = 'inner';
['k' => &$k] = $data;
$k .= '!';
var_dump($data);
$pairs = [[1, 2], [3, 4]];
foreach ($pairs as [&$l, $r]) {
    $l *= 10;
}
unset($l);
echo json_encode($pairs), "\n";
--EXPECT--
array(3) {
  [0]=>
  &string(7) "changed"
  [1]=>
  array(2) {
    [0]=>
    int(2)
    [1]=>
    &string(5) "inner"
  }
  ["k"]=>
  &string(2) "v!"
}
[[10,2],[30,4]]
