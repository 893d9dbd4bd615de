--TEST--
References to properties and through objects
--FILE--
<?php
class O { public $p = 1; public $list = []; public static $s = 's'; }
$o = new O(); $r = &$o->p; $r = 2;
$copy = clone $o; $copy->p = 3;
echo $o->p, $r, "\n";
$l = &$o->list['a']['b']; $l[] = 'deep';
$s = &O::$s; $s .= '!';
echo json_encode($o), O::$s, "\n";
$arr = ['o' => $o]; $arr2 = $arr; $arr2['o']->p = 'shared';
echo $o->p, "\n";
foreach ($o as $k => &$v) { if ($k === 'p') $v = 'loop'; }
unset($v);
echo $o->p, $r, "\n";
--EXPECT--
33
{"p":3,"list":{"a":{"b":["deep"]}}}s!
shared
looploop
