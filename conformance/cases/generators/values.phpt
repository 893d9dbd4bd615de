--TEST--
Arrays and objects through generators
--FILE--
<?php
function arrays() { $a = [1]; while (count($a) < 3) { $b = yield $a; if (is_array($b)) $a = $b; $a[] = 'own'; } return $a; }
$g = arrays();
$first = $g->current();
$first[] = 'outside';
$mine = ['sent'];
$got = $g->send($mine);
$got[] = 'changed outside';
$mine[] = 'later';
$g->next();
echo json_encode([$first, $got, $mine, $g->getReturn()]), "\n";
function objects() { $o = new stdClass; $o->n = 0; while ($o->n < 3) { $o->n++; yield $o; } }
foreach (objects() as $o) { $o->n++; echo $o->n, "\n"; }
function generators() { for ($i = 0; $i < 3; $i++) yield (function () use ($i) { for ($j = 0; $j < $i; $j++) yield "$i.$j"; })(); }
foreach (generators() as $inner) foreach ($inner as $v) echo $v, ' ';
echo "\n";
$list = [];
foreach (generators() as $k => $list[]) ;
echo count($list), "\n";
function big() { yield PHP_INT_MAX => PHP_INT_MAX; yield 1 => 1.5; yield "7" => true; }
foreach (big() as $k => $v) var_dump($k, $v);
--EXPECT--
[[1,"outside"],["sent","own","changed outside"],["sent","later"],["sent","own","own"]]
2
4
1.0 2.0 2.1 
3
int(9223372036854775807)
int(9223372036854775807)
int(1)
float(1.5)
string(1) "7"
bool(true)
