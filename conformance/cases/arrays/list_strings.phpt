--TEST--
Destructuring things that are no arrays
--FILE--
<?php
[$a, $b] = 'ab';
var_dump($a, $b);
[$c] = 42;
var_dump($c);
try {
    [$d] = new stdClass();
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
NULL
NULL
NULL
Cannot use object of type stdClass as array
