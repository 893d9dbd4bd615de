--TEST--
sscanf
--FILE--
<?php
var_dump(sscanf('age: 25 name: Bob', 'age: %d name: %s'), sscanf('12 apples', '%d %s', $n, $what), $n, $what, sscanf('abc', '%d'), sscanf('0x1A', '%x'), sscanf('a-b', '%[a-z]-%c'));
--EXPECT--
array(2) {
  [0]=>
  int(25)
  [1]=>
  string(3) "Bob"
}
int(2)
int(12)
string(6) "apples"
array(1) {
  [0]=>
  NULL
}
array(1) {
  [0]=>
  int(26)
}
array(2) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "b"
}
