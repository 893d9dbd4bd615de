--TEST--
A literal cannot be passed by reference
--FILE--
<?php
echo "never\n";
function inc(&$x) { $x++; }
inc(5);
--EXIT--
255
--EXPECT--
never

Fatal error: Uncaught Error: inc(): Argument #1 ($x) cannot be passed by reference in %DIR%/test.php:4
Stack trace:
#0 {main}
  thrown in %DIR%/test.php on line 4
