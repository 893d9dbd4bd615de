--TEST--
References to elements
--FILE--
<?php
$a = [1, 2, 3];
$r = &$a[1];
$r = 'two';
$s = &$a[];
$s = 'new';
$t = &$a['auto']['deep'];
var_dump($a);
function &pick(array &$list, $key) { return $list[$key]; }
$p = &pick($a, 0);
$p = 'picked';
function fill(&$x) { $x = 'filled'; }
fill($a['made']['here']);
fill($fresh);
print_r($a);
var_dump($fresh);
--EXPECT--
array(5) {
  [0]=>
  int(1)
  [1]=>
  &string(3) "two"
  [2]=>
  int(3)
  [3]=>
  &string(3) "new"
  ["auto"]=>
  array(1) {
    ["deep"]=>
    &NULL
  }
}
Array
(
    [0] => picked
    [1] => two
    [2] => 3
    [3] => new
    [auto] => Array
        (
            [deep] => 
        )

    [made] => Array
        (
            [here] => filled
        )

)
string(6) "filled"
