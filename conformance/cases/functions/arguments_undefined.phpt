--TEST--
Undefined variables as arguments
--FILE--
<?php
function show($x) { var_dump($x); }
show($missing);
show($arr['k']['z']);
show($obj->prop ?? null);
function sets(&$x) { $x = $x . 'set'; }
sets($created);
sets($deep['a']['b']);
var_dump($created, $deep);
--EXPECT--

Warning: Undefined variable $missing in %DIR%/test.php on line 3
NULL

Warning: Undefined variable $arr in %DIR%/test.php on line 4

Warning: Trying to access array offset on value of type null in %DIR%/test.php on line 4

Warning: Trying to access array offset on value of type null in %DIR%/test.php on line 4
NULL
NULL
string(3) "set"
array(1) {
  ["a"]=>
  array(1) {
    ["b"]=>
    string(3) "set"
  }
}
