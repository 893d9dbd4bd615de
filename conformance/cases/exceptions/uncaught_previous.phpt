--TEST--
An uncaught exception with previous ones
--FILE--
<?php
try { try { throw new Exception('root'); } catch (Exception $e) { throw new LogicException('middle', 1, $e); } } catch (Exception $e) { throw new RuntimeException('top', 2, $e); }
--EXIT--
255
--EXPECT--

Fatal error: Uncaught Exception: root in %DIR%/test.php:2
Stack trace:
#0 {main}

Next LogicException: middle in %DIR%/test.php:2
Stack trace:
#0 {main}

Next RuntimeException: top in %DIR%/test.php:2
Stack trace:
#0 {main}
  thrown in %DIR%/test.php on line 2
