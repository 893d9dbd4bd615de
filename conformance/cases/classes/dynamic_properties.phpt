--TEST--
Dynamic properties are deprecated
--FILE--
<?php
class Plain { public $declared; }
#[AllowDynamicProperties]
class Allowed {}
$p = new Plain();
$p->declared = 1;
$p->dynamic = 2;
$p->dynamic = 3;
$a = new Allowed();
$a->x = 1;
$s = new stdClass();
$s->x['y']['z'] = 1;
$s->{''} ?? null;
var_dump($p, $a, $s);
--EXPECT--

Deprecated: Creation of dynamic property Plain::$dynamic is deprecated in %DIR%/test.php on line 7
object(Plain)#1 (2) {
  ["declared"]=>
  int(1)
  ["dynamic"]=>
  int(3)
}
object(Allowed)#2 (1) {
  ["x"]=>
  int(1)
}
object(stdClass)#3 (1) {
  ["x"]=>
  array(1) {
    ["y"]=>
    array(1) {
      ["z"]=>
      int(1)
    }
  }
}
