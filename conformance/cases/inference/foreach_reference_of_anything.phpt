--TEST--
foreach by reference makes no array of what is none
--FILE--
<?php
function none($give) {
    if ($give) { $u = null; }
    foreach ($u as &$x) { }
    foreach ($u as $y) { }
    var_dump($u);
}
none(false);
none(true);
function mixed($v) { foreach ($v as &$x) { $x = [$x]; } unset($x); var_dump($v); return count((array) $v); }
foreach ([1, 'text', [], [1], ['a' => 2], false] as $v) { echo mixed($v), "\n"; }
function emptied() { $a = []; foreach ($a as &$x) { } return [array_pop($a), end($a), $a[0] ?? 'none', reset($a)]; }
var_dump(emptied());
function inner() { foreach ($q['k'] as &$x) { } echo json_encode($q), "\n"; $r = ['k' => [1, 2]]; foreach ($r['k'] as &$x) { $x *= 2; } unset($x); echo json_encode($r), "\n"; }
inner();
--EXPECT--

Warning: Undefined variable $u in %DIR%/test.php on line 4

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 4

Warning: Undefined variable $u in %DIR%/test.php on line 5

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 5

Warning: Undefined variable $u in %DIR%/test.php on line 6
NULL

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 4

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 5
NULL

Warning: foreach() argument must be of type array|object, int given in %DIR%/test.php on line 10
int(1)
1

Warning: foreach() argument must be of type array|object, string given in %DIR%/test.php on line 10
string(4) "text"
1
array(0) {
}
0
array(1) {
  [0]=>
  array(1) {
    [0]=>
    int(1)
  }
}
1
array(1) {
  ["a"]=>
  array(1) {
    [0]=>
    int(2)
  }
}
1

Warning: foreach() argument must be of type array|object, bool given in %DIR%/test.php on line 10
bool(false)
1
array(4) {
  [0]=>
  NULL
  [1]=>
  bool(false)
  [2]=>
  string(4) "none"
  [3]=>
  bool(false)
}

Warning: foreach() argument must be of type array|object, null given in %DIR%/test.php on line 14
{"k":null}
{"k":[2,4]}
