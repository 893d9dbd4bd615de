--TEST--
push, pop, shift, unshift
--FILE--
<?php
$a = [3 => 'x', 'k' => 'y'];
var_dump(array_push($a, 'p', 'q'), array_pop($a), array_shift($a), array_unshift($a, 'front', 'second'), $a);
$e = [];
var_dump(array_pop($e), array_shift($e), array_push($e), $e);
$q = [1, 2, 3];
$snapshot = $q;
while ($q) {
    echo array_shift($q), count($q), ' ';
    if (count($q) === 1) {
        array_unshift($q, 'again');
        if (count($snapshot) === 3) {
            $snapshot[] = 'mark';
        } else {
            array_pop($q);
        }
    }
}
echo implode(',', $snapshot), "\n";
--EXPECT--
int(4)
string(1) "q"
string(1) "x"
int(4)
array(4) {
  [0]=>
  string(5) "front"
  [1]=>
  string(6) "second"
  ["k"]=>
  string(1) "y"
  [2]=>
  string(1) "p"
}
NULL
NULL
int(0)
array(0) {
}
12 21 again1 again0 1,2,3,mark
