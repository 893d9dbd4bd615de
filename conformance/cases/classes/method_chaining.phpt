--TEST--
Fluent interfaces and __get on results
--FILE--
<?php
class Q { private $parts = []; public static function from(string $t): static { return (new static())->add('FROM', $t); } private function add($k, $v): static { $c = clone $this; $c->parts[$k][] = $v; return $c; } public function where(string $w): static { return $this->add('WHERE', $w); } public function order(string ...$c): static { foreach ($c as $x) { $self = ($self ?? $this)->add('ORDER', $x); } return $self ?? $this; } public function __toString() { return implode(' ', array_map(fn ($k, $v) => $k . ' ' . implode($k === 'WHERE' ? ' AND ' : ', ', $v), array_keys($this->parts), $this->parts)); } }
$base = Q::from('users')->where('a = 1');
echo $base->where('b > 2')->order('x', 'y'), "\n", $base, "\n", $base->order(), "\n";
--EXPECT--
FROM users WHERE a = 1 AND b > 2 ORDER x, y
FROM users WHERE a = 1
FROM users WHERE a = 1
