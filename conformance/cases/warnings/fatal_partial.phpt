--TEST--
Output before a fatal error stays
--FILE--
<?php
echo "kept\n";
ob_start();
echo "buffered\n";
undefined_function_here();
--EXIT--
255
--EXPECT--
kept
buffered

Fatal error: Uncaught Error: Call to undefined function undefined_function_here() in %DIR%/test.php:5
Stack trace:
#0 {main}
  thrown in %DIR%/test.php on line 5
