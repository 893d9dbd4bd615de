--TEST--
serialize and unserialize
--FILE--
<?php
class S { public $a = 1; protected $b = [true]; private $c = null; }
class W { public $keep = 'k'; public $drop = 'd'; public function __sleep() { return ['keep']; } public function __wakeup() { $this->drop = 'woken'; } }
class M { public $v; public function __serialize(): array { return ['x' => 5]; } public function __unserialize(array $d): void { $this->v = $d['x'] * 2; } }
foreach ([1, -1.5, 0.1, true, null, 'str"é', [1, 'k' => ['n']], new S(), new W(), new M()] as $v) { $s = serialize($v); echo str_replace("\0", '~', $s), ' ', $v == ($u = unserialize($s)) ? 'equal' : json_encode($u), "\n"; }
var_dump(@unserialize('x'), unserialize('i:5;'), unserialize(serialize(false)));
--EXPECT--
i:1; equal
d:-1.5; equal
d:0.1; equal
b:1; equal
N; equal
s:6:"str"é"; equal
a:2:{i:0;i:1;s:1:"k";a:1:{i:0;s:1:"n";}} equal
O:1:"S":3:{s:1:"a";i:1;s:4:"~*~b";a:1:{i:0;b:1;}s:4:"~S~c";N;} equal
O:1:"W":1:{s:4:"keep";s:1:"k";} {"keep":"k","drop":"woken"}
O:1:"M":1:{s:1:"x";i:5;} {"v":10}
bool(false)
int(5)
bool(false)
