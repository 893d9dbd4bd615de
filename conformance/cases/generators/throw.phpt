--TEST--
Exceptions thrown into a generator
--FILE--
<?php
function careful() {
    $n = 0;
    while (true) {
        try {
            yield $n++;
        } catch (InvalidArgumentException $e) {
            echo "inside: ", $e->getMessage(), "\n";
            yield 'recovered';
        } finally {
            echo "finally $n\n";
        }
    }
}
$g = careful();
var_dump($g->throw(new InvalidArgumentException('before the start')));
$g->next();
var_dump($g->current());
var_dump($g->throw(new InvalidArgumentException('again')));
try {
    $g->throw(new LogicException('not caught'));
} catch (LogicException $e) {
    echo "outside: ", $e->getMessage(), "\n";
}
var_dump($g->valid(), $g->current());
try {
    $g->throw(new RuntimeException('when it is over'));
} catch (RuntimeException $e) {
    echo "outside: ", $e->getMessage(), "\n";
}
--EXPECT--
inside: before the start
string(9) "recovered"
finally 1
int(1)
inside: again
string(9) "recovered"
finally 2
outside: not caught
bool(false)
NULL
outside: when it is over
