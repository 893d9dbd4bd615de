--TEST--
An object lives as long as anything holds it
--FILE--
<?php
class D { public $other; function __construct(public string $n) {} function __destruct() { echo "~{$this->n}\n"; } }
class Holder { public $p; public array $list = []; public static $s; }
function section($t) { echo "-- $t\n"; }
section('two variables');
$a = new D('a'); $b = $a; unset($a); echo "still\n"; $b = 1; echo "gone\n";
section('array copy');
$x = [new D('element')]; $y = $x; $x = []; echo "copy holds\n"; unset($y[0]); echo "gone\n";
section('array changed after a copy');
$x = [new D('old')]; $y = $x; $x[0] = 5; echo "copy holds\n"; $y = null; echo "gone\n";
section('property');
$h = new Holder; $h->p = new D('property'); $h->p = null; echo "gone\n";
$h->list[] = new D('in list'); array_pop($h->list); echo "popped\n";
$h->list['k'] = new D('keyed'); unset($h->list['k']); echo "unset\n";
$h->p = new D('with holder'); unset($h); echo "gone\n";
section('static property');
Holder::$s = new D('static'); Holder::$s = null; echo "gone\n";
section('static variable');
function once() { static $d; $d ??= new D('static variable'); return $d->n; }
once(); echo "stays\n";
section('closure');
$d = new D('captured'); $f = function () use ($d) { return $d->n; }; unset($d); echo $f(), "\n"; unset($f); echo "gone\n";
section('bound $this');
class M { function __destruct() { echo "~M\n"; } function f() { return function () { return get_class($this); }; } function g() { return static fn () => 1; } }
$f = (new M)->f(); echo $f(), "\n"; $f = null; echo "gone\n";
$f = (new M)->g(); echo "static closure does not hold\n";
section('generator');
function gen($d) { yield $d->n; yield 2; }
$g = gen(new D('in generator')); echo $g->current(), "\n"; unset($g); echo "gone\n";
foreach (gen(new D('to the end')) as $v) echo $v, "\n"; echo "gone\n";
section('reference');
$r = new D('reference'); $s = &$r; unset($r); echo "other name holds\n"; $s = null; echo "gone\n";
section('exception');
function thrower($d) { throw new Exception('x'); }
try { thrower(new D('in trace')); } catch (Exception $e) { echo "trace holds\n"; }
unset($e); echo "gone\n";
section('object in object');
$d = new D('outer'); $d->other = new D('inner'); $d = null; echo "gone\n";
section('clone');
$d = new D('original'); $c = clone $d; unset($d); echo "clone stays\n"; $c = null;
section('ArrayObject and storage');
$o = new ArrayObject([new D('in ArrayObject')]); unset($o[0]); echo "gone\n";
$s = new SplObjectStorage; $d = new D('stored'); $s[$d] = 1; unset($d); echo "stored\n"; $s = null; echo "gone\n";
section('end');
--EXPECT--
-- two variables
still
~a
gone
-- array copy
copy holds
~element
gone
-- array changed after a copy
copy holds
~old
gone
-- property
~property
gone
~in list
popped
~keyed
unset
~with holder
gone
-- static property
~static
gone
-- static variable
stays
-- closure
captured
~captured
gone
-- bound $this
M
~M
gone
~M
static closure does not hold
-- generator
in generator
~in generator
gone
to the end
2
~to the end
gone
-- reference
other name holds
~reference
gone
-- exception
trace holds
~in trace
gone
-- object in object
~outer
~inner
gone
-- clone
~original
clone stays
~original
-- ArrayObject and storage
~in ArrayObject
gone
stored
~stored
gone
-- end
~static variable
