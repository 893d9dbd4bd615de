--TEST--
foreach over what cannot be iterated
--FILE--
<?php
foreach ([null, 5, 'text'] as $x) {
    foreach ($x as $y) {
        echo 'never';
    }
}
foreach ($undefined as $y) {
}
echo "done\n";
--EXPECT--

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 3

Warning: foreach() argument must be of type array|object, int given in %DIR%/test.php on line 3

Warning: foreach() argument must be of type array|object, string given in %DIR%/test.php on line 3

Warning: Undefined variable $undefined in %DIR%/test.php on line 7

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 7
done
