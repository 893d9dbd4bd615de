--TEST--
settype, gettype, get_debug_type
--FILE--
<?php
foreach (['12abc', 1.9, true, null, [1], new ArrayObject(), fn () => 1] as $v) {
    echo gettype($v), ' ', get_debug_type($v), "\n";
}
$v = '123abc';
settype($v, 'integer');
var_dump($v);
settype($v, 'string');
settype($v, 'array');
var_dump($v);
settype($v, 'bool');
var_dump($v, settype($v, 'null'), $v);
--EXPECT--
string string
double float
boolean bool
NULL null
array array
object ArrayObject
object Closure
int(123)
array(1) {
  [0]=>
  string(3) "123"
}
bool(true)
bool(true)
NULL
