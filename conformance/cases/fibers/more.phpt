--TEST--
Fibers: named arguments, generators, callbacks, error handlers, what is left at the end
--FILE--
<?php
function task(string $name, int $n) { try { for ($i = 0; $i < $n; $i++) { echo "$name $i\n"; $got = Fiber::suspend([$name, $i]); if ($got) echo "$name got $got\n"; } return "$name done"; } finally { echo "$name finally\n"; } }
$a = new Fiber('task'); $b = new Fiber(task(...)); var_dump($a->start('A', n: 2)); var_dump($b->start(name: 'B', n: 1)); var_dump($a->resume('x')); var_dump($b->resume('y'), $b->getReturn()); 
class C { private ?Fiber $f = null; function __construct(private int $v) {} function run() { $this->f = new Fiber($this->body(...)); return $this->f->start(); } private function body() { $x = Fiber::suspend($this->v); return $this->v + $x; } function go($x) { $this->f->resume($x); return $this->f->getReturn(); } } $c = new C(4); var_dump($c->run(), $c->go(6));
function pipeline(iterable $in) { foreach ($in as $x) { $y = Fiber::suspend($x); yield $x => $y; } } $p = new Fiber(function () { $out = []; foreach (pipeline([1, 2, 3]) as $k => $v) $out[$k] = $v; return $out; }); $x = $p->start(); while (!$p->isTerminated()) $x = $p->resume("r$x"); var_dump($p->getReturn());
try { $t = new Fiber(function () { try { Fiber::suspend(); } catch (RuntimeException $e) { return 'handled ' . $e->getMessage(); } }); $t->start(); $t->throw(new RuntimeException('boom')); var_dump($t->getReturn()); $t2 = new Fiber(fn() => Fiber::suspend()); $t2->start(); $t2->throw(new DomainException('unhandled')); } catch (DomainException $e) { echo get_class($e), ' ', $e->getMessage(), ' ', $e->getLine(), "\n"; }
try { new FiberError; } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } try { new Fiber('nope'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; } try { $z = clone $a; } catch (Error $e) { echo $e->getMessage(), "\n"; } try { serialize($a); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
$s = new Fiber(function () { @Fiber::suspend(1); echo $undef; }); $s->start(); echo $undef2; $s->resume();
ob_start(); $o = new Fiber(function () { echo "in"; Fiber::suspend(); echo "out"; }); $o->start(); echo "|mid|"; $o->resume(); var_dump(ob_get_clean());
$deep = new Fiber(function () { $f = function ($n) use (&$f) { if ($n == 0) return Fiber::suspend('deep'); return $f($n - 1) + 1; }; return $f(500); }); var_dump($deep->start()); $deep->resume(1); var_dump($deep->getReturn());
$sorter = new Fiber(function () { $l = [3, 1, 2]; usort($l, function ($a, $b) { Fiber::suspend("$a$b"); return $a <=> $b; }); return $l; }); $sorter->start(); while (!$sorter->isTerminated()) $sorter->resume(); echo implode(',', $sorter->getReturn()), "\n";
set_error_handler(function ($n, $m) { echo "handler: $m\n"; Fiber::getCurrent() && Fiber::suspend('from handler'); return true; }); $e = new Fiber(function () { echo $nope; return 5; }); var_dump($e->start()); $e->resume(); var_dump($e->getReturn()); restore_error_handler();
$a->resume(); $left = new Fiber(function () { try { echo "left start\n"; Fiber::suspend(); } catch (Throwable $t) { echo "not caught\n"; } finally { echo "left finally\n"; try { Fiber::suspend(); } catch (FiberError $e) { echo $e->getMessage(), "\n"; } } }); $left->start();
$x = new Fiber(function () { $y = new Fiber(function () { Fiber::suspend(1); throw new Exception('inner'); }); $y->start(); try { $y->resume(); } catch (Exception $e) { echo "outer caught ", $e->getMessage(), "\n"; } Fiber::suspend(); exit("exit in fiber\n"); }); $x->start(); register_shutdown_function(function () { echo "shutdown\n"; }); $x->resume(); echo "not reached\n";
--EXPECT--
A 0
array(2) {
  [0]=>
  string(1) "A"
  [1]=>
  int(0)
}
B 0
array(2) {
  [0]=>
  string(1) "B"
  [1]=>
  int(0)
}
A got x
A 1
array(2) {
  [0]=>
  string(1) "A"
  [1]=>
  int(1)
}
B got y
B finally
NULL
string(6) "B done"
int(4)
int(10)
array(3) {
  [1]=>
  string(2) "r1"
  [2]=>
  string(2) "r2"
  [3]=>
  string(2) "r3"
}
string(12) "handled boom"
DomainException unhandled 6
Error: The "FiberError" class is reserved for internal use and cannot be manually instantiated
Fiber::__construct(): Argument #1 ($callback) must be a valid callback, function "nope" not found or invalid function name
Trying to clone an uncloneable object of class Fiber
Serialization of 'Fiber' is not allowed

Warning: Undefined variable $undef2 in %DIR%/test.php on line 8

Warning: Undefined variable $undef in %DIR%/test.php on line 8
string(10) "in|mid|out"
string(4) "deep"
int(501)
1,2,3
handler: Undefined variable $nope
string(12) "from handler"
int(5)
A finally
left start
outer caught inner
exit in fiber
shutdown
left finally
Cannot suspend in a force-closed fiber
