--TEST--
Comparing objects and arrays
--FILE--
<?php
class A { public function __construct(public $x = 1, public $y = null) {} }
class B extends A {}
$a = new A();
var_dump($a == new A(), $a === new A(), $a == clone $a, $a === $a, new A(1) == new B(1), new A(1) < new A(2), new A([1, 2]) > new A([1, 1]), $a == 1, [1, 2] == [2 => 1], ['a' => 1, 'b' => 2] == ['b' => 2, 'a' => 1], ['a' => 1, 'b' => 2] === ['b' => 2, 'a' => 1], [1, 2, 3] > [1, 2], [1, 5] > [2, 1]);
--EXPECT--

Notice: Object of class A could not be converted to int in %DIR%/test.php on line 5
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(false)
bool(true)
bool(false)
