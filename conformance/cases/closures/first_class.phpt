--TEST--
First-class callable syntax
--FILE--
<?php
class M { public function __construct(private int $k = 3) {} public function times($x) { return $x * $this->k; } public static function twice($x) { return $x * 2; } public function __call($n, $a) { return $n . count($a); } private function hidden() { return 'hidden'; } public function expose() { return $this->hidden(...); } }
$m = new M();
$f = $m->times(...);
$g = M::twice(...);
$h = strlen(...);
$i = $m->unknown(...);
echo $f(5), $g(5), $h('abc'), $i(1, 2), $m->expose()(), implode(',', array_map($m->times(...), [1, 2])), "\n";
$compose = fn (callable ...$fs) => fn ($x) => array_reduce($fs, fn ($acc, $fn) => $fn($acc), $x);
echo $compose(trim(...), strrev(...), strtoupper(...), fn ($s) => "<$s>")('  abc '), "\n";
var_dump($f instanceof Closure, $f == $m->times(...));
--EXPECT--
15103unknown2hidden3,6
<CBA>
bool(true)
bool(true)
