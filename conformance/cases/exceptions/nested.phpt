--TEST--
Exceptions inside catch and finally
--FILE--
<?php
try {
    try {
        throw new Exception('A');
    } catch (Exception $e) {
        throw new Exception('B', 0, $e);
    } finally {
        echo "cleanup\n";
    }
} catch (Exception $e) {
    for ($x = $e; $x; $x = $x->getPrevious()) echo $x->getMessage(), "\n";
}
function thrower() { throw new DomainException('from function'); }
try { strlen(thrower()); } catch (LogicException $e) { echo get_class($e), $e->getLine(), "\n"; }
$result = (function () { try { return intdiv(1, 0); } catch (DivisionByZeroError) { return 'zero'; } })();
echo $result, "\n";
$v = null ?? throw_it(...);
function throw_it() { throw new Exception('expr'); }
try { $x = $undefined ?? throw new Exception('throw expression'); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
try { fn () => throw new Exception('arrow'); echo "not thrown\n"; } finally { }
--EXPECT--
cleanup
B
A
DomainException13
zero
throw expression
not thrown
