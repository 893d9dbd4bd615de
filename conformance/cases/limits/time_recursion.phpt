--TEST--
max_execution_time: calls that take for ever
--FILE--
<?php
ini_set("max_execution_time", "1");
function fib(int $n): int { return $n < 2 ? $n : fib($n - 1) + fib($n - 2); }
echo fib(90);
--EXIT--
255
--EXPECT--

Fatal error: Maximum execution time of 1 second exceeded in %DIR%/test.php on line 3
