--TEST--
Arguments beyond the parameters stand in traces
--FILE--
<?php
function f() { throw new Exception("e"); }
function g($a) { f(1, 2); }
function h($a, ...$r) { f($a); }
function k($x) { return func_get_args(); }
try { g(1, 'x'); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
try { h(1, 'x', [2]); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
class A { function m() { throw new Exception("m"); } static function s($q) { (new A)->m(5); } function __construct() { f(3); } }
try { A::s(7, 8, 9); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
try { array_map(function () { f('q'); }, [1, 2]); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
try { call_user_func('g', 1, 2, 3); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
function bt() { debug_print_backtrace(); return count(debug_backtrace()[0]['args']); }
echo bt(1, 2, 3), json_encode(k(1, 2)), "\n";
function deep($n) { if ($n == 0) f('end', 1); deep($n - 1, 'more'); }
try { deep(2); } catch (Exception $e) { echo $e->getTraceAsString(), "\n"; }
--EXPECT--
#0 %DIR%/test.php(3): f(1, 2)
#1 %DIR%/test.php(6): g(1, 'x')
#2 {main}
#0 %DIR%/test.php(4): f(1)
#1 %DIR%/test.php(7): h(1, 'x', Array)
#2 {main}
#0 %DIR%/test.php(8): f(3)
#1 %DIR%/test.php(8): A->__construct()
#2 %DIR%/test.php(9): A::s(7, 8, 9)
#3 {main}
#0 %DIR%/test.php(10): f('q')
#1 [internal function]: {closure}(1)
#2 %DIR%/test.php(10): array_map(Object(Closure), Array)
#3 {main}
#0 %DIR%/test.php(3): f(1, 2)
#1 %DIR%/test.php(11): g(1, 2, 3)
#2 {main}
#0 %DIR%/test.php(13): bt(1, 2, 3)
3[1,2]
#0 %DIR%/test.php(14): f('end', 1)
#1 %DIR%/test.php(14): deep(0, 'more')
#2 %DIR%/test.php(14): deep(1, 'more')
#3 %DIR%/test.php(15): deep(2)
#4 {main}
