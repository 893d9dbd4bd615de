--TEST--
Searching arrays
--FILE--
<?php
$a = ['1', 2, 'x', null, 'k' => false];
var_dump(in_array('2', $a), in_array('2', $a, true), in_array('abc', [0]), in_array(null, [0]), array_search(2, $a), array_search('nope', ['x']), array_keys(['a' => 1, 'b' => 2, 'c' => 1], 1), array_key_exists(3, $a), array_key_first([]), array_is_list([1, 2]), array_is_list([1 => 1]), count([1, [2, 3]]), count([1, [2, 3]], COUNT_RECURSIVE), array_product(['2', 3]), array_rand([5 => 'only']), array_reverse(['a' => 1, 2, 3]), array_reverse([1, 2], true), array_flip([1, 'x']));
--EXPECT--
bool(true)
bool(false)
bool(false)
bool(true)
int(1)
bool(false)
array(2) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "c"
}
bool(true)
NULL
bool(true)
bool(false)
int(2)
int(4)
int(6)
int(5)
array(3) {
  [0]=>
  int(3)
  [1]=>
  int(2)
  ["a"]=>
  int(1)
}
array(2) {
  [1]=>
  int(2)
  [0]=>
  int(1)
}
array(2) {
  [1]=>
  int(0)
  ["x"]=>
  int(1)
}
