--TEST--
Magic methods do not call themselves
--FILE--
<?php
class G { public function __get($n) { return $this->$n; } public function __set($n, $v) { $this->$n = $v; } }
$g = new G();
echo $g->missing;
$g->made = 'dynamic';
echo $g->made, "\n";
--EXPECT--

Warning: Undefined property: G::$missing in %DIR%/test.php on line 2

Deprecated: Creation of dynamic property G::$made is deprecated in %DIR%/test.php on line 2
dynamic
