--TEST--
Keys become ints or strings
--FILE--
<?php
$a = [];
$a['1'] = 'string one';
$a[1.7] = 'float';
$a[true] = 'true';
$a['01'] = 'leading zero';
$a[null] = 'null';
$a[' 1'] = 'space';
$a['-5'] = 'minus five';
$a['-0'] = 'minus zero';
$a['9223372036854775807'] = 'max';
$a['9223372036854775808'] = 'past max';
$a[false] = 'false';
var_dump($a);
try {
    $a[[]] = 1;
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    $a[new stdClass()] = 1;
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--

Deprecated: Implicit conversion from float 1.7 to int loses precision in %DIR%/test.php on line 4
array(9) {
  [1]=>
  string(4) "true"
  ["01"]=>
  string(12) "leading zero"
  [""]=>
  string(4) "null"
  [" 1"]=>
  string(5) "space"
  [-5]=>
  string(10) "minus five"
  ["-0"]=>
  string(10) "minus zero"
  [9223372036854775807]=>
  string(3) "max"
  ["9223372036854775808"]=>
  string(8) "past max"
  [0]=>
  string(5) "false"
}
Illegal offset type
Illegal offset type
