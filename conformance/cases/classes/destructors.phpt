--TEST--
Destructors at the end and on unset
--FILE--
<?php
class D { public function __construct(public $n) { echo "+$n "; } public function __destruct() { echo "-$this->n "; } }
$a = new D('a');
$b = new D('b');
$c = $a;
unset($a);
echo '| ';
$c = null;
echo '| ';
function scope() { $l = new D('local'); echo 'in '; }
scope();
new D('temp');
$b = new D('b2');
echo "end\n";
--EXPECT--
+a +b | -a | +local in -local +temp -temp +b2 -b end
-b2 
