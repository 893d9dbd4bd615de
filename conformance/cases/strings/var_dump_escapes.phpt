--TEST--
Dumping strings and nested values
--FILE--
<?php
$v = ['s' => "a\"b'c\\d\n", 'e' => '', 'n' => ['x' => [true, null, 1.0, -0.0]], 'o' => new class { public $p = 'x'; private $q = ['r']; }];
var_dump($v['s'], $v['n']);
print_r($v['s']);
print_r($v['n']);
var_export($v['s']);
var_export($v['n']);
echo "\n";
var_export([1, 'k' => [2.0, false], 'o' => (object) ['a' => 1]]);
echo "\n", print_r(1.0, true), print_r(null, true), print_r(false, true), '|', var_export(null, true), var_export("multi\nline'quote", true), "\n";
--EXPECT--
string(8) "a"b'c\d
"
array(1) {
  ["x"]=>
  array(4) {
    [0]=>
    bool(true)
    [1]=>
    NULL
    [2]=>
    float(1)
    [3]=>
    float(-0)
  }
}
a"b'c\d
Array
(
    [x] => Array
        (
            [0] => 1
            [1] => 
            [2] => 1
            [3] => -0
        )

)
'a"b\'c\\d
'array (
  'x' => 
  array (
    0 => true,
    1 => NULL,
    2 => 1.0,
    3 => -0.0,
  ),
)
array (
  0 => 1,
  'k' => 
  array (
    0 => 2.0,
    1 => false,
  ),
  'o' => 
  (object) array(
     'a' => 1,
  ),
)
1|NULL'multi
line\'quote'
