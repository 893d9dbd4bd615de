--TEST--
Events, reducers and immutable state
--FILE--
<?php
interface Event { public function apply(array $state): array; }
final class Added implements Event { public function __construct(private string $sku, private int $n = 1) {} public function apply(array $s): array { $s['items'][$this->sku] = ($s['items'][$this->sku] ?? 0) + $this->n; return $s; } }
final class Removed implements Event { public function __construct(private string $sku) {} public function apply(array $s): array { unset($s['items'][$this->sku]); return $s; } }
final class Priced implements Event { public function __construct(private Closure $rule) {} public function apply(array $s): array { $s['total'] = array_sum(array_map($this->rule, array_keys($s['items']), $s['items'])); return $s; } }
$prices = ['pen' => 1.5, 'ink' => 4, 'pad' => 2.25];
$history = [['items' => [], 'total' => 0]];
foreach ([new Added('pen', 3), new Added('ink'), new Priced(fn ($k, $n) => $prices[$k] * $n), new Removed('ink'), new Added('pad', 2), new Priced(fn ($k, $n) => $prices[$k] * $n)] as $e) { $history[] = $e->apply(end($history)); }
foreach ($history as $i => $s) echo $i, ' ', json_encode($s), "\n";
--EXPECT--
0 {"items":[],"total":0}
1 {"items":{"pen":3},"total":0}
2 {"items":{"pen":3,"ink":1},"total":0}
3 {"items":{"pen":3,"ink":1},"total":8.5}
4 {"items":{"pen":3},"total":8.5}
5 {"items":{"pen":3,"pad":2},"total":8.5}
6 {"items":{"pen":3,"pad":2},"total":9}
