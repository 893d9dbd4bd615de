--TEST--
Cycles live until they are collected
--FILE--
<?php
class Node { public $next; function __construct(public string $n) {} function __destruct() { echo "~{$this->n}\n"; } }
$a = new Node('a'); $b = new Node('b'); $a->next = $b; $b->next = $a;
unset($a, $b);
echo "unset\n";
var_dump(gc_collect_cycles());
echo "collected\n";
$o = new stdClass; $o->self = $o; $o->node = new Node('held by a cycle');
unset($o);
echo "unset\n";
gc_collect_cycles();
echo "collected\n";
$s = new stdClass; $s->f = function () use ($s) {}; 
$id = spl_object_id($s);
unset($s);
var_dump(spl_object_id(new stdClass) !== $id);
--EXPECT--
unset
~a
~b
int(2)
collected
unset
~held by a cycle
collected
bool(true)
