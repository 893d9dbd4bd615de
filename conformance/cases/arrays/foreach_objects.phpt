--TEST--
foreach over the properties of an object
--FILE--
<?php
class P {
    public $a = 1; protected $b = 2; private $c = 3; public $d;
    public function inside() { foreach ($this as $k => $v) { echo "$k=", json_encode($v), ' '; } echo "\n"; }
}
$p = new P();
$p->dynamic = 'dyn';
foreach ($p as $k => $v) {
    echo "$k=", json_encode($v), ' ';
}
echo "\n";
$p->inside();
foreach ($p as $k => &$v) {
    $v = 'ref';
}
unset($v);
print_r($p);
--EXPECT--

Deprecated: Creation of dynamic property P::$dynamic is deprecated in %DIR%/test.php on line 7
a=1 d=null dynamic="dyn" 
a=1 b=2 c=3 d=null dynamic="dyn" 
P Object
(
    [a] => ref
    [b:protected] => 2
    [c:P:private] => 3
    [d] => ref
    [dynamic] => ref
)
