--TEST--
trigger_error of every level
--FILE--
<?php
trigger_error('a notice');
trigger_error('a notice 2', E_USER_NOTICE);
trigger_error('a warning', E_USER_WARNING);
trigger_error('deprecated', E_USER_DEPRECATED);
function helper() { trigger_error('inside', E_USER_WARNING); }
helper();
trigger_error('fatal', E_USER_ERROR);
echo 'never';
--EXIT--
255
--EXPECT--

Notice: a notice in %DIR%/test.php on line 2

Notice: a notice 2 in %DIR%/test.php on line 3

Warning: a warning in %DIR%/test.php on line 4

Deprecated: deprecated in %DIR%/test.php on line 5

Warning: inside in %DIR%/test.php on line 6

Fatal error: fatal in %DIR%/test.php on line 8
