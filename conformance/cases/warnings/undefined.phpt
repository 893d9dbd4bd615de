--TEST--
Undefined variables, keys, properties, constants
--FILE--
<?php
function f() {
    echo $local;
    $a = [1];
    echo $a[5], $a['key'];
    $o = new stdClass();
    echo $o->prop;
    $n = null;
    echo $n->prop, $n['k'];
    $s = 'str';
    echo $s[10];
    return $a['x']['y'];
}
var_dump(f());
$i = 5;
echo $i->prop, $i['k'];
$count++;
$total += 5;
$text .= 'x';
$list[] = 1;
var_dump($count, $total, $text, $list);
--EXPECT--

Warning: Undefined variable $local in %DIR%/test.php on line 3

Warning: Undefined array key 5 in %DIR%/test.php on line 5

Warning: Undefined array key "key" in %DIR%/test.php on line 5

Warning: Undefined property: stdClass::$prop in %DIR%/test.php on line 7

Warning: Attempt to read property "prop" on null in %DIR%/test.php on line 9

Warning: Trying to access array offset on value of type null in %DIR%/test.php on line 9

Warning: Uninitialized string offset 10 in %DIR%/test.php on line 11

Warning: Undefined array key "x" in %DIR%/test.php on line 12

Warning: Trying to access array offset on value of type null in %DIR%/test.php on line 12
NULL

Warning: Attempt to read property "prop" on int in %DIR%/test.php on line 16

Warning: Trying to access array offset on value of type int in %DIR%/test.php on line 16

Warning: Undefined variable $count in %DIR%/test.php on line 17

Warning: Undefined variable $total in %DIR%/test.php on line 18

Warning: Undefined variable $text in %DIR%/test.php on line 19
int(1)
int(5)
string(1) "x"
array(1) {
  [0]=>
  int(1)
}
