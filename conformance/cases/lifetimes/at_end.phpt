--TEST--
Destructors at the end of the request
--FILE--
<?php
class D { public $o; function __construct(public string $n) {} function __destruct() { echo "~{$this->n}\n"; } }
$a = new D('a');
$b = new D('b');
$c = new D('c'); $c2 = $c;
$cycle = new D('cycle'); $cycle->o = $cycle; unset($cycle);
$list = [new D('listed')];
function f() { static $s; $s = new D('static'); }
f();
echo "end of script\n";
--EXPECT--
end of script
~b
~a
~c
~cycle
~listed
~static
