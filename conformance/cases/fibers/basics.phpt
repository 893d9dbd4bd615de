--TEST--
Fibers: start, suspend, resume, throw, schedulers, traces
--FILE--
<?php
$f = new Fiber(function (int $x): string { $y = Fiber::suspend($x * 2); echo "got $y\n"; $z = Fiber::suspend($y . '!'); echo "got $z\n"; return "done"; });
var_dump($f->isStarted(), $f->start(5), $f->isSuspended(), $f->isRunning(), $f->resume('abc'), $f->resume('def'), $f->isTerminated(), $f->getReturn());
try { $f->resume(); } catch (FiberError $e) { echo $e->getMessage(), "\n"; }
try { $f->start(); } catch (FiberError $e) { echo $e->getMessage(), "\n"; }
$g = new Fiber(function () { try { Fiber::suspend(1); } catch (Exception $e) { echo "caught ", $e->getMessage(), "\n"; } finally { echo "finally\n"; } throw new LogicException('out'); });
$g->start(); try { $g->throw(new Exception('in')); } catch (LogicException $e) { echo get_class($e), $e->getMessage(), "\n"; }
try { $g->getReturn(); } catch (FiberError $e) { echo $e->getMessage(), "\n"; }
try { Fiber::suspend(1); } catch (FiberError $e) { echo $e->getMessage(), "\n"; }
function gen() { for ($i = 0; $i < 3; $i++) { $x = yield $i; Fiber::suspend("susp $i $x"); } }
$h = new Fiber(function () { foreach (gen() as $v) { echo "v=$v\n"; } }); var_dump($h->start()); while (!$h->isTerminated()) var_dump($h->resume());
var_dump(Fiber::getCurrent()); $k = new Fiber(function () use (&$k) { var_dump(Fiber::getCurrent() === $k, $k->isRunning()); try { $k->resume(); } catch (FiberError $e) { echo $e->getMessage(), "\n"; } }); $k->start();
$outer = new Fiber(function () { $inner = new Fiber(function () { echo "i1\n"; Fiber::suspend('inner'); echo "i2\n"; }); var_dump($inner->start()); Fiber::suspend('outer'); $inner->resume(); echo "o2\n"; });
var_dump($outer->start()); $outer->resume();
$n = new Fiber(fn() => 1); try { $n->getReturn(); } catch (FiberError $e) { echo $e->getMessage(), "\n"; } try { $n->resume(); } catch (FiberError $e) { echo $e->getMessage(), "\n"; }

function thrower() { throw new Exception('trace'); } $t = new Fiber(function () { Fiber::suspend(); thrower(); }); $t->start(); try { $t->resume(); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
// scheduler
$queue = []; for ($i = 0; $i < 3; $i++) $queue[] = new Fiber(function () use ($i) { for ($j = 0; $j < 3; $j++) { echo "task $i step $j\n"; Fiber::suspend(); } }); foreach ($queue as $q) $q->start(); while ($queue) { foreach ($queue as $key => $q) { $q->isTerminated() ? ($queue[$key] = null) : $q->resume(); } $queue = array_filter($queue); }
$fibers = []; for ($i = 0; $i < 1000; $i++) { $fibers[$i] = new Fiber(function ($x) { $s = 0; while (true) { $s += $x; $x = Fiber::suspend($s); if ($x === null) return $s; } }); $fibers[$i]->start($i); } $tot = 0; foreach ($fibers as $i => $q) { $tot += $q->resume(1); $q->resume(null); $tot += $q->getReturn(); } var_dump($tot);
array_map(function ($x) { $f = new Fiber(function () use ($x) { array_map(fn($y) => Fiber::suspend($y), [$x, $x + 1]); }); echo $f->start(), $f->resume(), "\n"; }, [1, 2]);
$x = new Fiber(function () { throw new Exception("uncaught in fiber"); }); $x->start();
--EXIT--
255
--EXPECT--
got abc
got def
bool(false)
int(10)
bool(true)
bool(false)
string(4) "abc!"
NULL
bool(true)
string(4) "done"
Cannot resume a fiber that is not suspended
Cannot start a fiber that has already been started
caught in
finally
LogicExceptionout
Cannot get fiber return value: The fiber threw an exception
Cannot suspend outside of a fiber
v=0
string(7) "susp 0 "
v=1
string(7) "susp 1 "
v=2
string(7) "susp 2 "
NULL
NULL
bool(true)
bool(true)
Cannot resume a fiber that is not suspended
i1
string(5) "inner"
string(5) "outer"
i2
o2
Cannot get fiber return value: The fiber has not been started
Cannot resume a fiber that is not suspended
#0 %DIR%/test.php(17): thrower()
#1 [internal function]: {closure}()
#2 %DIR%/test.php(17): Fiber->resume()
#3 {main}
task 0 step 0
task 1 step 0
task 2 step 0
task 0 step 1
task 1 step 1
task 2 step 1
task 0 step 2
task 1 step 2
task 2 step 2
int(1001000)
12
23

Fatal error: Uncaught Exception: uncaught in fiber in %DIR%/test.php:22
Stack trace:
#0 [internal function]: {closure}()
#1 %DIR%/test.php(22): Fiber->start()
#2 {main}
  thrown in %DIR%/test.php on line 22
