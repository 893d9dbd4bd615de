--TEST--
finally around yields
--FILE--
<?php
function guarded($how) {
    try {
        echo "enter $how\n";
        yield 1;
        if ($how === 'return') return 'returned';
        if ($how === 'throw') throw new Exception('thrown');
        yield 2;
    } catch (LogicException $e) {
        echo "logic\n";
    } finally {
        echo "cleanup $how\n";
        yield 'cleanup';
        echo "cleanup done\n";
    }
    echo "after\n";
    yield 3;
}
foreach (['normal', 'return', 'throw'] as $how) {
    try {
        $g = guarded($how);
        foreach ($g as $v) echo "-> $v\n";
        var_dump($g->getReturn());
    } catch (Exception $e) {
        echo get_class($e), ' ', $e->getMessage(), "\n";
    }
}
function nested() {
    try {
        try { yield 1; throw new Exception('first'); }
        finally { echo "inner\n"; throw new RuntimeException('second'); }
    } finally { echo "outer\n"; }
}
try { foreach (nested() as $v); } catch (Exception $e) { echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n"; }
function overriding() { try { yield 1; throw new Exception('lost'); } finally { return 'kept'; } }
$g = overriding();
foreach ($g as $v) echo $v, "\n";
var_dump($g->getReturn());
function in_loop() { foreach ([1, 2, 3] as $i) { try { if ($i === 2) continue; yield $i; } finally { echo "f$i "; } } echo "\n"; }
foreach (in_loop() as $v) echo "v$v ";
--EXPECT--
enter normal
-> 1
-> 2
cleanup normal
-> cleanup
cleanup done
after
-> 3
NULL
enter return
-> 1
cleanup return
-> cleanup
cleanup done
string(8) "returned"
enter throw
-> 1
cleanup throw
-> cleanup
cleanup done
Exception thrown
inner
outer
second <- first
1
string(4) "kept"
v1 f1 f2 v3 f3 
