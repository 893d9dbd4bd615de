--TEST--
Exceptions through delegation
--FILE--
<?php
function failing() { try { yield 1; yield 2; } catch (LogicException $e) { echo "inner: ", $e->getMessage(), "\n"; throw new RuntimeException('from inner', 5, $e); } }
function outer() {
    try {
        yield from failing();
    } catch (RuntimeException $e) {
        echo "outer: ", $e->getMessage(), ' after ', $e->getPrevious()->getMessage(), "\n";
        yield 'handled';
    }
}
$g = outer();
$g->current();
var_dump($g->throw(new LogicException('thrown in')));
function over_array() { try { yield from [1, 2]; } catch (Exception $e) { echo "caught ", $e->getMessage(), "\n"; yield 'next'; } }
$g = over_array();
$g->current();
var_dump($g->throw(new Exception('x')));
function aborted() { throw new Exception('aborted'); yield; }
$inner = aborted();
try { $inner->current(); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
function use_it($inner) { yield 0; yield from $inner; }
try { foreach (use_it($inner) as $v) var_dump($v); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
function self() { global $me; yield from $me; }
$me = self();
try { $me->current(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
inner: thrown in
outer: from inner after thrown in
string(7) "handled"
caught x
string(4) "next"
aborted
int(0)
Error: Generator passed to yield from was aborted without proper return and is unable to continue
Impossible to yield from the Generator being currently run
