--TEST--
Automatic keys go on after explicit integer keys
--FILE--
<?php
function keys() {
    yield 'a';
    yield 10 => 'b';
    yield 'c';
    yield 'name' => 'd';
    yield 'e';
    yield -5 => 'f';
    yield 'g';
    yield 1.5 => 'h';
    yield null => 'i';
    yield [1] => 'j';
    yield;
}
foreach (keys() as $key => $value) {
    echo json_encode($key), ' => ', json_encode($value), "\n";
}
var_dump(iterator_to_array((function () { yield 3 => 'x'; yield 'y'; yield 3 => 'z'; })()));
--EXPECT--
0 => "a"
10 => "b"
11 => "c"
"name" => "d"
12 => "e"
-5 => "f"
13 => "g"
1.5 => "h"
null => "i"
[1] => "j"
14 => null
array(2) {
  [3]=>
  string(1) "z"
  [4]=>
  string(1) "y"
}
