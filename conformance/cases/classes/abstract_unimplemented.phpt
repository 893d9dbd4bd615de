--TEST--
A class that leaves a method abstract
--FILE--
<?php
abstract class A { abstract function f(); abstract function g(); }
class B extends A { function f() {} }
--EXIT--
255
--EXPECT--

Fatal error: Class B contains 1 abstract method and must therefore be declared abstract or implement the remaining methods (A::g) in %DIR%/test.php on line 3
