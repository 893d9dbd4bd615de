--TEST--
Destructuring
--FILE--
<?php
[$a, $b] = [1, 2];
[$a, $b] = [$b, $a];
list(, $second, , $fourth) = ['w', 'x', 'y', 'z'];
['k' => $k, 'n' => ['m' => $m]] = ['k' => 'key', 'n' => ['m' => 'deep']];
[[$p, $q], $r] = [[1, 2], 3];
list('x' => $x, 'y' => list($y1, $y2)) = ['x' => 'ex', 'y' => [7, 8]];
[$missing, $there] = ['only'];
[$u, $v] = null;
[0 => $zero, 2 => $two] = ['a', 'b', 'c'];
var_dump($a, $b, $second, $fourth, $k, $m, $p, $q, $r, $x, $y1, $y2, $missing, $there, $u, $v, $zero, $two);
$i = 0;
$arr = [];
[$arr[$i++], $arr[$i++]] = ['first', 'second'];
print_r($arr);
var_dump([$one] = [1, 2]);
--EXPECT--

Warning: Undefined array key 1 in %DIR%/test.php on line 8
int(2)
int(1)
string(1) "x"
string(1) "z"
string(3) "key"
string(4) "deep"
int(1)
int(2)
int(3)
string(2) "ex"
int(7)
int(8)
string(4) "only"
NULL
NULL
NULL
string(1) "a"
string(1) "c"
Array
(
    [0] => first
    [1] => second
)
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(2)
}
