--TEST--
Comparisons between mixed types in sorting
--FILE--
<?php
$v = ['b', 2, '10', 'a', 1.5, '2', 'B', null];
usort($v, fn ($x, $y) => strcmp((string) $x, (string) $y)); echo json_encode($v);
usort($v, fn ($x, $y) => (float) $x <=> (float) $y); echo json_encode($v), "\n";
var_dump(max('apple', 5), max('10', 9.5), max([1, 2, 3], 99), max('abc', []), min('10', 'a'), min(null, -1), max(true, 2), min([], 0), array_search('1', [0, 1, '1']), in_array('a', [0]), in_array(0, ['a']), '1' . 1 == 11, 'abc' <=> null, [] <=> null, '' <=> null);
--EXPECT--
[null,1.5,"10",2,"2","B","a","b"][null,"B","a","b",1.5,2,"2","10"]
string(5) "apple"
string(2) "10"
array(3) {
  [0]=>
  int(1)
  [1]=>
  int(2)
  [2]=>
  int(3)
}
array(0) {
}
string(2) "10"
NULL
bool(true)
int(0)
int(1)
bool(false)
bool(false)
bool(true)
int(1)
int(0)
int(0)
