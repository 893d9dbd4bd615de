--TEST--
A script that does not parse
--FILE--
<?php
echo "never";
$x = = 5;
--EXIT--
255
--EXPECT--

Parse error: syntax error, unexpected token "=" in %DIR%/test.php on line 3
