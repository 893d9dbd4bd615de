--TEST--
A class that implements Iterator
--FILE--
<?php
class Range implements Iterator { private $i; public function __construct(private int $a, private int $b) { $this->i = $a; } public function current(): mixed { echo 'c'; return $this->i; } public function key(): mixed { echo 'k'; return $this->i - $this->a; } public function next(): void { echo 'n'; $this->i++; } public function rewind(): void { echo 'r'; $this->i = $this->a; } public function valid(): bool { echo 'v'; return $this->i <= $this->b; } }
$r = new Range(1, 3);
foreach ($r as $k => $v) { echo "[$k=>$v]"; if ($v === 2) continue; }
echo "\n";
foreach ($r as $v) { echo $v; break; }
echo "\n", implode(',', iterator_to_array($r)), iterator_count($r), "\n";
echo implode(',', [...$r]), max(...$r), "\n";
[, $second] = iterator_to_array($r);
foreach (new Range(1, 2) as $x) foreach (new Range(5, 6) as $y) echo "$x$y ";
--EXPECT--
rvck[0=>1]nvck[1=>2]nvck[2=>3]nv
rvc1
rvcknvcknvcknv1,2,3rvnvnvnv3
rvcknvcknvcknv1,2,3rvcknvcknvcknv3
rvcknvcknvcknvrvcrvc15 nvc16 nvnvcrvc25 nvc26 nvnv
