--TEST--
Sorting keeps PHP's order
--FILE--
<?php
$mixed = [10, '9', 'abc', 1.5, true, null, 'Abc', '10'];
sort($mixed);
var_dump($mixed);
$a = ['b' => 2, 'a' => 3, 'c' => 1];
asort($a); echo json_encode($a);
arsort($a); echo json_encode($a);
ksort($a); echo json_encode($a);
krsort($a); echo json_encode($a);
rsort($a); echo json_encode($a), "\n";
$s = ['img12', 'img10', 'IMG2', 'img1'];
sort($s); echo json_encode($s);
sort($s, SORT_NATURAL); echo json_encode($s);
sort($s, SORT_NATURAL | SORT_FLAG_CASE); echo json_encode($s);
natcasesort($s); echo json_encode($s);
$n = ['10', '9', '1e1', 'x'];
sort($n, SORT_STRING); echo json_encode($n);
sort($n, SORT_NUMERIC); echo json_encode($n), "\n";
$k = ['10' => 'a', '9' => 'b', 'x' => 'c', 'B' => 'd'];
ksort($k); echo json_encode($k);
ksort($k, SORT_STRING); echo json_encode($k), "\n";
--EXPECT--
array(8) {
  [0]=>
  NULL
  [1]=>
  float(1.5)
  [2]=>
  string(1) "9"
  [3]=>
  int(10)
  [4]=>
  string(2) "10"
  [5]=>
  string(3) "abc"
  [6]=>
  bool(true)
  [7]=>
  string(3) "Abc"
}
{"c":1,"b":2,"a":3}{"a":3,"b":2,"c":1}{"a":3,"b":2,"c":1}{"c":1,"b":2,"a":3}[3,2,1]
["IMG2","img1","img10","img12"]["IMG2","img1","img10","img12"]["img1","IMG2","img10","img12"]["img1","IMG2","img10","img12"]["10","1e1","9","x"]["x","9","10","1e1"]
{"9":"b","10":"a","B":"d","x":"c"}{"10":"a","9":"b","B":"d","x":"c"}
