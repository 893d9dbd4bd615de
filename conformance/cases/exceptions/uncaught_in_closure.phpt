--TEST--
A trace through closures and callbacks
--FILE--
<?php
namespace App;
class Runner { public function run(callable $c) { return array_map($c, [1]); } public function __invoke($x) { return (fn () => self::fail($x, PHP_INT_MAX))(); } private static function fail() { throw new \DomainException(); } }
$r = new Runner();
$r->run($r);
--EXIT--
255
--EXPECT--

Fatal error: Uncaught DomainException in %DIR%/test.php:3
Stack trace:
#0 %DIR%/test.php(3): App\Runner::fail(1, 9223372036854775807)
#1 %DIR%/test.php(3): App\Runner->App\{closure}()
#2 [internal function]: App\Runner->__invoke(1)
#3 %DIR%/test.php(3): array_map(Object(App\Runner), Array)
#4 %DIR%/test.php(5): App\Runner->run(Object(App\Runner))
#5 {main}
  thrown in %DIR%/test.php on line 3
