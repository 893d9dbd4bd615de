--TEST--
foreach over iterators and by reference in generators
--FILE--
<?php
class Counting implements Iterator {
    private $i = 0;
    public function __construct(private int $n) {}
    public function rewind(): void { echo "R "; $this->i = 0; }
    public function valid(): bool { echo "V "; return $this->i < $this->n; }
    public function current(): mixed { echo "C "; return $this->i * 10; }
    public function key(): mixed { echo "K "; return "k$this->i"; }
    public function next(): void { echo "N "; $this->i++; }
}
function each_key($it) { foreach ($it as $k => $v) yield $k => $v; }
function delegate($it) { yield from $it; }
foreach (['each_key', 'delegate'] as $f) {
    foreach ($f(new Counting(2)) as $k => $v) echo "($k $v) ";
    echo "\n";
}
function doubling(array $a) { foreach ($a as &$x) { $x *= 2; yield $x; } unset($x); yield $a; }
foreach (doubling([1, 2]) as $v) echo json_encode($v), "\n";
function appending() { $a = [1]; foreach ($a as $x) { $a[] = yield $x; } return $a; }
$g = appending(); $g->current(); $g->send('new'); echo json_encode($g->getReturn()), "\n";
function growing() { $a = [1]; foreach ($a as &$x) { if (count($a) < 4) $a[] = $x + 1; yield $x; } }
echo implode(',', iterator_to_array(growing())), "\n";
function pairs() { foreach ([[1, [2]], [3, [4]]] as [$a, [$b]]) yield $a => $b; }
foreach (pairs() as $k => $v) echo "$k$v\n";
--EXPECT--
R V C K (k0 0) N V C K (k1 10) N V 
R V C K (k0 0) N V C K (k1 10) N V 
2
4
[2,4]
[1,"new"]
1,2,3,4
12
34
