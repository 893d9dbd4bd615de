--TEST--
A priority queue and a simulation
--FILE--
<?php
class Heap { private array $h = []; public function push(int $p, mixed $v): void { $this->h[] = [$p, $v]; $i = count($this->h) - 1; while ($i > 0 && $this->h[$i] < $this->h[$q = ($i - 1) >> 1]) { [$this->h[$i], $this->h[$q]] = [$this->h[$q], $this->h[$i]]; $i = $q; } } public function pop(): array { $top = $this->h[0]; $last = array_pop($this->h); if ($this->h) { $this->h[0] = $last; $i = 0; $n = count($this->h); while (true) { $s = $i; foreach ([2 * $i + 1, 2 * $i + 2] as $c) if ($c < $n && $this->h[$c] < $this->h[$s]) $s = $c; if ($s === $i) break; [$this->h[$i], $this->h[$s]] = [$this->h[$s], $this->h[$i]]; $i = $s; } } return $top; } public function isEmpty(): bool { return !$this->h; } }
$graph = ['a' => ['b' => 4, 'c' => 1], 'b' => ['d' => 1], 'c' => ['b' => 2, 'd' => 5], 'd' => []];
$dist = array_fill_keys(array_keys($graph), PHP_INT_MAX); $dist['a'] = 0; $prev = [];
$q = new Heap(); $q->push(0, 'a');
while (!$q->isEmpty()) { [$d, $u] = $q->pop(); if ($d > $dist[$u]) continue; foreach ($graph[$u] as $v => $w) if ($d + $w < $dist[$v]) { $dist[$v] = $d + $w; $prev[$v] = $u; $q->push($dist[$v], $v); } }
echo json_encode($dist), "\n";
for ($p = 'd', $path = []; $p; $p = $prev[$p] ?? null) array_unshift($path, $p);
echo implode('->', $path), "\n";
--EXPECT--
{"a":0,"b":3,"c":1,"d":4}
a->c->b->d
