--TEST--
Conversions to arrays
--FILE--
<?php
class P { public $a = 1; protected $b = 2; private $c = 3; public $n; }
print_r((array) 'text');
var_dump((array) null, (array) 1.5);
foreach ((array) new P() as $key => $value) {
    echo str_replace("\0", '\0', $key), ' => ', var_export($value, true), "\n";
}
$o = (object) ['x' => 1, 5 => 'five', 'y z' => [1]];
var_dump($o, $o->{'5'}, $o->{'y z'}, isset($o->x), (array) $o === ['x' => 1, 5 => 'five', 'y z' => [1]]);
var_dump((object) 'scalar', (object) null);
--EXPECT--
Array
(
    [0] => text
)
array(0) {
}
array(1) {
  [0]=>
  float(1.5)
}
a => 1
\0*\0b => 2
\0P\0c => 3
n => NULL
object(stdClass)#1 (3) {
  ["x"]=>
  int(1)
  ["5"]=>
  string(4) "five"
  ["y z"]=>
  array(1) {
    [0]=>
    int(1)
  }
}
string(4) "five"
array(1) {
  [0]=>
  int(1)
}
bool(true)
bool(true)
object(stdClass)#2 (1) {
  ["scalar"]=>
  string(6) "scalar"
}
object(stdClass)#3 (0) {
}
