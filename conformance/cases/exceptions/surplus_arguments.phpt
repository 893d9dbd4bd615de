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
