--TEST--
Objects that may be null
--FILE--
<?php
class Node { public $next = null; public function __construct(public $v) {} }
class Stack { private ?Node $top = null; private int $n = 0; public function push($v) { $node = new Node($v); $node->next = $this->top; $this->top = $node; $this->n++; } public function pop() { if ($this->top === null) return null; $v = $this->top->v; $this->top = $this->top->next; $this->n--; return $v; } public function reverse() { $p = null; for ($c = $this->top; $c !== null; $c = $n) { $n = $c->next; $c->next = $p; $p = $c; } $this->top = $p; return $this; } public function all() { for ($c = $this->top, $o = []; $c; $c = $c->next) $o[] = $c->v; return $o; } }
$s = new Stack(); foreach ([1, 'two', 3.0, [4]] as $v) $s->push($v);
echo json_encode($s->all()), json_encode($s->pop()), json_encode($s->reverse()->all()), json_encode([$s->pop(), $s->pop(), $s->pop(), $s->pop()]), "\n";
--EXPECT--
[[4],3,"two",1][4][1,"two",3][1,"two",3,null]
