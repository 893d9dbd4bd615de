--TEST--
Stack traces of exceptions from generators
--FILE--
<?php
function thrower($n) {
    yield 1;
    throw new Exception("n = $n");
}
function delegating() {
    yield 0;
    yield from thrower('inner');
}
class Source {
    public function values($a) { yield $a; helper(); }
}
function helper() { throw new LogicException('helped'); }
try {
    foreach (thrower(5) as $v) {
    }
} catch (Exception $e) {
    echo $e->getLine(), "\n", $e->getTraceAsString(), "\n";
}
try {
    $g = delegating();
    $g->next();
    $g->next();
    $g->next();
} catch (Exception $e) {
    echo $e->getTraceAsString(), "\n";
}
try {
    $g = (new Source)->values('x');
    $g->send(1);
} catch (Exception $e) {
    echo $e->getTraceAsString(), "\n";
}
function consume($it) { return iterator_to_array($it); }
try {
    consume((new Source)->values('y'));
} catch (Exception $e) {
    echo $e->getTraceAsString(), "\n";
}
try { thrower(1)->throw(new Exception('made here')); } catch (Exception $e) { echo $e->getLine(), ' ', $e->getTraceAsString(), "\n"; }
foreach (delegating() as $v);
--EXIT--
255
--EXPECT--
4
#0 %DIR%/test.php(15): thrower(5)
#1 {main}
#0 %DIR%/test.php(8): thrower('inner')
#1 [internal function]: delegating()
#2 %DIR%/test.php(23): Generator->next()
#3 {main}
#0 %DIR%/test.php(11): helper()
#1 [internal function]: Source->values('x')
#2 %DIR%/test.php(30): Generator->send(1)
#3 {main}
#0 %DIR%/test.php(11): helper()
#1 [internal function]: Source->values('y')
#2 %DIR%/test.php(34): iterator_to_array(Object(Generator))
#3 %DIR%/test.php(36): consume(Object(Generator))
#4 {main}
40 #0 {main}

Fatal error: Uncaught Exception: n = inner in %DIR%/test.php:4
Stack trace:
#0 %DIR%/test.php(8): thrower('inner')
#1 %DIR%/test.php(41): delegating()
#2 {main}
  thrown in %DIR%/test.php on line 4
