--TEST--
Strings are values
--FILE--
<?php
$a = 'abc';
$b = $a;
$b[0] = 'X';
$b .= 'def';
$c = $b;
$c .= 'ghi';
$b .= 'jkl';
var_dump($a, $b, $c);
function change(string $s) { $s .= '!'; return $s; }
var_dump(change($a), $a);
$list = [$a, $a];
$list[0] .= 'z';
var_dump($list);
--EXPECT--
string(3) "abc"
string(9) "Xbcdefjkl"
string(9) "Xbcdefghi"
string(4) "abc!"
string(3) "abc"
array(2) {
  [0]=>
  string(4) "abcz"
  [1]=>
  string(3) "abc"
}
