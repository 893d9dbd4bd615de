--TEST--
Variables that are the same variable
--FILE--
<?php
$a = 1; $b = &$a; $c = $b;
$b = 2; $c = 3;
var_dump($a, $b, $c);
unset($b);
$b = 'new';
var_dump($a, $b);
$x = &$undefined;
var_dump($x, isset($undefined));
$p = 'one'; $q = 'two';
$r = &$p; $r = &$q; $r = 'three';
var_dump($p, $q);
function &r() { static $s = 1; return $s; }
$z = &r(); $z++;
var_dump(r());
--EXPECT--
int(2)
int(2)
int(3)
int(2)
string(3) "new"
NULL
bool(false)
string(3) "one"
string(5) "three"
int(2)
