--TEST--
The next free index
--FILE--
<?php
$a = [5 => 'five', 'x'];
$a[] = 'y';
unset($a[7]);
$a[] = 'z';
$a[-10] = 'neg';
$a[] = 'after';
$b = [-5 => 'a'];
$b[] = 'b';
$c = [];
$c[-3] = 1;
$c[] = 2;
var_dump(array_keys($a), array_keys($b), array_keys($c));
$d = [PHP_INT_MAX => 1];
try {
    $d[] = 2;
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
$e = [1, 2, 3];
array_pop($e);
$e[] = 'x';
var_dump($e);
--EXPECT--
array(5) {
  [0]=>
  int(5)
  [1]=>
  int(6)
  [2]=>
  int(8)
  [3]=>
  int(-10)
  [4]=>
  int(9)
}
array(2) {
  [0]=>
  int(-5)
  [1]=>
  int(-4)
}
array(2) {
  [0]=>
  int(-3)
  [1]=>
  int(0)
}
Cannot add element to the array as the next element is already occupied
array(3) {
  [0]=>
  int(1)
  [1]=>
  int(2)
  [2]=>
  string(1) "x"
}
