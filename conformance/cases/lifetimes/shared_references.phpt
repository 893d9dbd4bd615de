--TEST--
References that nobody else holds are plain values in dumps; arrays that hold themselves
--FILE--
<?php
$a=[1,2,3]; foreach($a as &$v){} var_dump($a); unset($v); var_dump($a);
function g(&$r){ $r=5; }
$a=[1,2]; g($a[0]); var_dump($a);
class O { public $p = 1; public $q; }
$o = new O; g($o->p); var_dump($o); $x = &$o->q; var_dump($o); unset($x); var_dump($o);
$x = 1; $b = [&$x, &$x]; var_dump($b); unset($x); var_dump($b);
function f() { $l = 1; $arr = [&$l, 2]; var_dump($arr); return $arr; }
var_dump(f());
function h() { static $s; $arr = [&$s]; return $arr; }
var_dump(h());
$c = function () use (&$k) {}; $z = [&$k]; var_dump($z); unset($k); var_dump($z); $c = null; var_dump($z);
$n = [[1], [2]]; foreach ($n as &$row) { foreach ($row as &$cell) { $cell++; } } var_dump($n);
$self = [1]; $self['me'] = &$self; $o = new stdClass; $self['o'] = $o; unset($self['o']);
var_dump(count($self), spl_object_id($o)); $self = null;
echo "end\n";
--EXPECT--
array(3) {
  [0]=>
  int(1)
  [1]=>
  int(2)
  [2]=>
  &int(3)
}
array(3) {
  [0]=>
  int(1)
  [1]=>
  int(2)
  [2]=>
  int(3)
}
array(2) {
  [0]=>
  int(5)
  [1]=>
  int(2)
}
object(O)#1 (2) {
  ["p"]=>
  int(5)
  ["q"]=>
  NULL
}
object(O)#1 (2) {
  ["p"]=>
  int(5)
  ["q"]=>
  &NULL
}
object(O)#1 (2) {
  ["p"]=>
  int(5)
  ["q"]=>
  NULL
}
array(2) {
  [0]=>
  &int(1)
  [1]=>
  &int(1)
}
array(2) {
  [0]=>
  &int(1)
  [1]=>
  &int(1)
}
array(2) {
  [0]=>
  &int(1)
  [1]=>
  int(2)
}
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(2)
}
array(1) {
  [0]=>
  &NULL
}
array(1) {
  [0]=>
  &NULL
}
array(1) {
  [0]=>
  &NULL
}
array(1) {
  [0]=>
  NULL
}
array(2) {
  [0]=>
  array(1) {
    [0]=>
    int(2)
  }
  [1]=>
  &array(1) {
    [0]=>
    &int(3)
  }
}
int(2)
int(2)
end
