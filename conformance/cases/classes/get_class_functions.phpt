--TEST--
Asking about classes
--FILE--
<?php
class A { public $x = 1; private $y; public static $z; public function f() {} private function g() {} }
class B extends A { public $w; public function h() {} }
var_dump(get_class_methods('B'), get_class_vars('B'), get_object_vars(new B()), get_parent_class('B'), is_subclass_of('B', 'A'), method_exists('A', 'g'), property_exists('B', 'y'), class_exists('Nope'), interface_exists('Countable'), get_class(new B()), class_parents(new B()), is_object(new A()), is_callable([new A(), 'g']));
--EXPECT--
array(2) {
  [0]=>
  string(1) "h"
  [1]=>
  string(1) "f"
}
array(3) {
  ["w"]=>
  NULL
  ["x"]=>
  int(1)
  ["z"]=>
  NULL
}
array(2) {
  ["x"]=>
  int(1)
  ["w"]=>
  NULL
}
string(1) "A"
bool(true)
bool(true)
bool(false)
bool(false)
bool(true)
string(1) "B"
array(1) {
  ["A"]=>
  string(1) "A"
}
bool(true)
bool(false)
