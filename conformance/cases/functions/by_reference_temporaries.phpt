--TEST--
Temporaries passed by reference
--FILE--
<?php
function f(array &$a) { return array_shift($a); }
function three() { return [1, 2, 3]; }
var_dump(f(three()));
var_dump(array_pop(explode(',', 'a,b')));
var_dump(end(three()));
--EXPECT--

Notice: Only variables should be passed by reference in %DIR%/test.php on line 4
int(1)

Notice: Only variables should be passed by reference in %DIR%/test.php on line 5
string(1) "b"

Notice: Only variables should be passed by reference in %DIR%/test.php on line 6
int(3)
