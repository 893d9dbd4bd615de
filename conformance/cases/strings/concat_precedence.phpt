--TEST--
Concatenation and arithmetic
--FILE--
<?php
echo 'Sum: ' . 1 + 2 . "\n";
--EXPECT--
Sum: 3
