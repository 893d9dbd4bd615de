--TEST--
Final methods stay
--FILE--
<?php
class A { final public function f() {} }
class B extends A { public function f() {} }
--EXIT--
255
--EXPECT--

Fatal error: Cannot override final method A::f() in %DIR%/test.php on line 3
