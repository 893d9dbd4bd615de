--TEST--
Files that return early, conditionally or in functions
--FILE--
<?php
var_dump(include 'a.php');
$early = true;
var_dump(include 'a.php');
function load($name) { return require $name; }
var_dump(load('b.php'), load('b.php')->v);
try { include 'throws.php'; } catch (Exception $e) { echo $e->getMessage(), basename($e->getFile()), $e->getLine(), "\n"; }
echo (function () { $x = 'closure'; return include 'c.php'; })(), "\n";
--FILE a.php--
<?php
if (!empty($early)) { return 'early'; }
echo "full\n";
--FILE b.php--
<?php
return new class { public $v = 'object'; };
--FILE c.php--
<?php
return "in $x";
--FILE throws.php--
<?php

throw new Exception('from ');
--EXPECT--
full
int(1)
string(5) "early"
object(class@anonymous)#1 (1) {
  ["v"]=>
  string(6) "object"
}
string(6) "object"
from throws.php3
in closure
