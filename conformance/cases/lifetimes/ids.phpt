--TEST--
Ids of objects are given out again
--FILE--
<?php
class A { public $p; }
$x = new A; var_dump($x); $x = new A; var_dump($x); $x = new A; var_dump($x);
unset($x);
var_dump(new A, new A);
var_dump(new A);
function f() { $a = new A; $b = new A; return spl_object_id($b); }
var_dump(f(), f());
$list = [new A, new A, new A];
unset($list[1]);
var_dump(spl_object_id(new A));
$y = new A;
var_dump($y, $list);
try { throw new Exception('a'); } catch (Exception $e) {}
try { throw new Exception('b'); } catch (Exception $e) {}
var_dump(spl_object_id($e));
$e = null;
$f = fn () => 1;
var_dump(spl_object_id($f), spl_object_hash($f));
var_dump((function () { yield 1; })());
var_dump(json_decode('{}'), (object) [], new ArrayObject([]));
--EXPECT--
object(A)#1 (1) {
  ["p"]=>
  NULL
}
object(A)#2 (1) {
  ["p"]=>
  NULL
}
object(A)#1 (1) {
  ["p"]=>
  NULL
}
object(A)#1 (1) {
  ["p"]=>
  NULL
}
object(A)#2 (1) {
  ["p"]=>
  NULL
}
object(A)#2 (1) {
  ["p"]=>
  NULL
}
int(1)
int(2)
int(1)
object(A)#1 (1) {
  ["p"]=>
  NULL
}
array(2) {
  [0]=>
  object(A)#2 (1) {
    ["p"]=>
    NULL
  }
  [2]=>
  object(A)#3 (1) {
    ["p"]=>
    NULL
  }
}
int(5)
int(5)
string(32) "00000000000000050000000000000000"
object(Generator)#6 (0) {
}
object(stdClass)#6 (0) {
}
object(stdClass)#4 (0) {
}
object(ArrayObject)#7 (1) {
  ["storage":"ArrayObject":private]=>
  array(0) {
  }
}
