--TEST--
Dynamic names of classes, methods and properties
--FILE--
<?php
class D { public $prop = 'p'; public $arr = ['k' => 'v']; public static $st = 'static'; const C = 'const'; public function m($x = '') { return "m$x"; } public static function s() { return 's'; } }
$c = 'D'; $m = 'm'; $s = 's'; $p = 'prop'; $a = 'arr';
$o = new $c;
echo $o->$p, $o->{'pr' . 'op'}, $o->$m(1), $o->{'m'}(2), $c::$s(), [$c, 's'](), $c::C, $c::$st, $o->$a['k'], $o->{$a}['k'], (new ('D'))->m(), [new D, 'm']('x'), "\n";
$o->{'weird name'} = 'w'; $o->{'0'} = 'zero';
echo $o->{'weird name'}, $o->{'0'}, json_encode(get_object_vars($o)), $o::class, "\n";
unset($o->prop);
var_dump(isset($o->prop), property_exists($o, 'prop'));
echo $o->prop;
$vars = ['x' => 'ex'];
foreach ($vars as $n => $v) { $$n = $v; ${'pre_' . $n} = $v; }
echo $x, $pre_x, ${'x'}, "\n";
--EXPECT--
ppm1m2ssconststaticvvmmx

Deprecated: Creation of dynamic property D::$weird name is deprecated in %DIR%/test.php on line 6

Deprecated: Creation of dynamic property D::$0 is deprecated in %DIR%/test.php on line 6
wzero{"prop":"p","arr":{"k":"v"},"weird name":"w","0":"zero"}D
bool(false)
bool(true)

Warning: Undefined property: D::$prop in %DIR%/test.php on line 10
exexex
