--TEST--
A binary search tree
--FILE--
<?php
class Tree { private ?Tree $l = null; private ?Tree $r = null; public int $size = 1; public function __construct(private int|string $key) {} public static function from(array $keys): ?self { $t = null; foreach ($keys as $k) { if ($t === null) $t = new self($k); else $t->insert($k); } return $t; } public function insert(int|string $k): void { $this->size++; $side = $k < $this->key ? 'l' : 'r'; if ($this->$side) $this->$side->insert($k); else $this->$side = new self($k); } public function walk(callable $f): void { $this->l?->walk($f); $f($this->key); $this->r?->walk($f); } public function depth(): int { return 1 + max($this->l?->depth() ?? 0, $this->r?->depth() ?? 0); } }
foreach ([[5, 2, 8, 1, 9, 3], ['m', 'c', 'x', 'a'], [1], range(1, 6)] as $keys) { $t = Tree::from($keys); $out = []; $t->walk(function ($k) use (&$out) { $out[] = $k; }); echo implode(' ', $out), " ({$t->size}, {$t->depth()})\n"; }
--EXPECT--
1 2 3 5 8 9 (6, 3)
a c m x (4, 3)
1 (1, 1)
1 2 3 4 5 6 (6, 6)
