--TEST--
isset, empty, unset of everything
--FILE--
<?php
$n = null; $z = 0; $s = ''; $a = ['k' => null, 'z' => 0, 'n' => ['d' => 1]]; $str = 'abc'; $o = new stdClass(); $o->p = null; $o->q = ['r' => 1];
var_dump(isset($n), isset($z), isset($a['k']), isset($a['z']), isset($a['n']['d']), isset($a['n']['x']['y']), isset($str[1]), isset($str[5]), isset($o->p), isset($o->q['r']), isset($o->x->y), isset($z, $s), isset($z, $n), empty($z), empty($s), empty('0'), empty($a['n']), empty($o->q), empty($nope->x['y']), empty([0]));
unset($a['n']['d'], $o->q['r'], $never, $str2['x'], $o->none);
var_dump($a, $o);
unset($z);
var_dump(isset($z), $z ?? 'gone');
--EXPECT--
bool(false)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(false)
bool(false)
bool(true)
bool(false)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
bool(false)
bool(true)
bool(false)

Warning: Undefined variable $str2 in %DIR%/test.php on line 4
array(3) {
  ["k"]=>
  NULL
  ["z"]=>
  int(0)
  ["n"]=>
  array(0) {
  }
}
object(stdClass)#1 (2) {
  ["p"]=>
  NULL
  ["q"]=>
  array(0) {
  }
}
bool(false)
string(4) "gone"
