--TEST--
Unusual loop variables
--FILE--
<?php
class T { public $p; public static $s; public $list = []; }
$t = new T();
foreach ([1, 2] as $t->p) { echo $t->p; }
foreach ([3, 4] as T::$s) { echo T::$s; }
foreach ([5, 6] as $t->list[]) { }
foreach (['k1' => 7, 'k2' => 8] as $keys[] => $values[]) { }
foreach ([[1, [2, 3]], [4, [5, 6]]] as [$a, [$b, $c]]) { echo " $a$b$c"; }
foreach ([['id' => 1, 'tags' => ['x', 'y']]] as ['id' => $id, 'tags' => [, $tag]]) { echo " $id$tag"; }
echo json_encode([$t->list, $keys, $values]), "\n";
--EXPECT--
1234 123 456 1y[[5,6],["k1","k2"],[7,8]]
