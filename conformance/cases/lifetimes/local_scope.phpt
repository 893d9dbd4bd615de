--TEST--
Destructors of locals, arguments and temporaries
--FILE--
<?php
class D { function __construct(public string $n) {} function __destruct() { echo "~{$this->n}\n"; } function me() { return $this; } function say() { echo $this->n, "\n"; } }
function locals() { $x = new D('x'); $y = new D('y'); echo "in locals\n"; }
function make(string $n) { return new D($n); }
function keep(D $d) { return $d; }
function overwritten(D $d) { $d = null; echo "argument overwritten\n"; }
function early(bool $b) { $x = new D('early'); if ($b) { return 1; } echo "late\n"; return 2; }
locals();
echo "after locals\n";
new D('statement');
echo "after statement\n";
make('dropped');
echo "after dropped\n";
make('chain')->say();
echo "after chain\n";
(new D('me'))->me()->say();
echo "after me\n";
$k = keep(new D('kept'));
echo "after kept\n";
overwritten(new D('arg'));
echo early(true), "\n", early(false), "\n";
$k = make('second');
echo "replaced\n";
unset($k);
echo "unset\n";
for ($i = 0; $i < 3; $i++) { $l = new D("loop$i"); }
echo "after loop\n";
foreach ([new D('a'), new D('b')] as $v) { $v->say(); }
echo "after foreach\n";
$v = null;
echo strlen(make('abc')->n), "\n";
if (make('cond')->n === 'cond') { echo "in if\n"; }
echo "end\n";
--EXPECT--
in locals
~x
~y
after locals
~statement
after statement
~dropped
after dropped
chain
~chain
after chain
me
~me
after me
after kept
~arg
argument overwritten
~early
1
late
~early
2
~kept
replaced
~second
unset
~loop0
~loop1
after loop
a
b
~a
after foreach
~b
~abc
3
~cond
in if
end
~loop2
