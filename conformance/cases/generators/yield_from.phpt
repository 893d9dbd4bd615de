--TEST--
Delegation to arrays, iterators and generators
--FILE--
<?php
function inner() { $x = yield 1; echo "inner got ", var_export($x, true), "\n"; yield 2; return 'result'; }
function outer() {
    yield 'zero';
    $r = yield from inner();
    echo "r = $r\n";
    var_dump(yield from [10, 'k' => 20]);
    yield 'mine';
    var_dump(yield from new ArrayIterator(['x' => 'X', 'Y']));
    yield from [];
    return 'outer';
}
$g = outer();
foreach ($g as $k => $v) echo "$k => $v\n";
var_dump($g->getReturn());
$g = outer();
$g->current();
$g->next();
var_dump($g->send('hello'));
class Numbers implements IteratorAggregate {
    public function getIterator(): Iterator { echo "getIterator\n"; return new ArrayIterator([1, 2]); }
}
function from_aggregate() { yield from new Numbers; }
foreach (from_aggregate() as $k => $v) echo "$k => $v\n";
foreach ([5, 'text', null, new stdClass] as $bad) {
    try {
        foreach ((function () use ($bad) { yield from $bad; })() as $x);
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
}
--EXPECT--
0 => zero
0 => 1
inner got NULL
1 => 2
r = result
0 => 10
k => 20
NULL
1 => mine
x => X
0 => Y
NULL
string(5) "outer"
inner got 'hello'
int(2)
getIterator
0 => 1
1 => 2
Can use "yield from" only with arrays and Traversables
Can use "yield from" only with arrays and Traversables
Can use "yield from" only with arrays and Traversables
Can use "yield from" only with arrays and Traversables
