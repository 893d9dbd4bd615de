--TEST--
require of a missing file is fatal
--FILE--
<?php
echo "before\n";
include 'not there.php';
echo "between\n";
require 'not there either.php';
echo "never\n";
--EXIT--
255
--EXPECT--
before

Warning: include(not there.php): Failed to open stream: No such file or directory in %DIR%/test.php on line 3

Warning: include(): Failed opening 'not there.php' for inclusion (include_path='.:/usr/share/php') in %DIR%/test.php on line 3
between

Warning: require(not there either.php): Failed to open stream: No such file or directory in %DIR%/test.php on line 5

Fatal error: Uncaught Error: Failed opening required 'not there either.php' (include_path='.:/usr/share/php') in %DIR%/test.php:5
Stack trace:
#0 {main}
  thrown in %DIR%/test.php on line 5
