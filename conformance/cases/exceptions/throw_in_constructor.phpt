--TEST--
Throwing from constructors, destructors, magic
--FILE--
<?php
class A { public function __construct($ok) { if (!$ok) throw new Exception('constructor'); } public function __get($n) { throw new OutOfBoundsException("no $n"); } public function __call($m, $a) { throw new BadMethodCallException($m); } }
foreach ([fn () => new A(false), fn () => (new A(true))->x, fn () => (new A(true))->y(), fn () => isset((new A(true))->z) ? 1 : 'unset', fn () => array_map(fn ($x) => throw new RangeException("at $x"), [1, 2])] as $f) { try { var_dump($f()); } catch (Exception $e) { echo get_class($e), $e->getMessage(), "\n"; } }
$log = [];
try { foreach ([1, 2, 3] as $i) { try { if ($i === 2) throw new Exception("i$i"); } finally { $log[] = $i; } } } catch (Exception $e) { $log[] = $e->getMessage(); }
echo json_encode($log), "\n";
--EXPECT--
Exceptionconstructor
OutOfBoundsExceptionno x
BadMethodCallExceptiony
string(5) "unset"
RangeExceptionat 1
[1,2,"i2"]
