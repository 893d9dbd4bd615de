--TEST--
Uncaught errors
--FILE--
<?php
function f(int $x) {}
f('abc');
--EXIT--
255
--EXPECT--

Fatal error: Uncaught TypeError: f(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 3 and defined in %DIR%/test.php:2
Stack trace:
#0 %DIR%/test.php(3): f('abc')
#1 {main}
  thrown in %DIR%/test.php on line 2
