--TEST--
Array operators
--FILE--
<?php
var_dump([1, 2] + [5, 6, 7], ['a' => 1] + ['a' => 2, 'b' => 3], [1, 2] == [1, 2], [1, 2] === [1 => 2, 0 => 1], [1, 2] == [1 => 2, 0 => 1], [1, 2] != ['1', '2'], [1, 2] !== ['1', '2'], [] <=> [0]);
$a = [1];
$a += [9, 8];
var_dump($a);
try {
    var_dump([1] + 1);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    [1] . '';
    echo "concatenated\n";
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
array(3) {
  [0]=>
  int(1)
  [1]=>
  int(2)
  [2]=>
  int(7)
}
array(2) {
  ["a"]=>
  int(1)
  ["b"]=>
  int(3)
}
bool(true)
bool(false)
bool(true)
bool(false)
bool(true)
int(-1)
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(8)
}
Unsupported operand types: array + int

Warning: Array to string conversion in %DIR%/test.php on line 12
concatenated
