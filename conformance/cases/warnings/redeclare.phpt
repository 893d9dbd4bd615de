--TEST--
A function declared twice
--FILE--
<?php
function f() {}
echo "never\n";
function f() {}
--EXIT--
255
--EXPECT--

Fatal error: Cannot redeclare f() (previously declared in %DIR%/test.php:2) in %DIR%/test.php on line 4
