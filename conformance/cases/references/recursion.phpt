--TEST--
References down a recursion
--FILE--
<?php
function build(array &$tree, array $path, $value) { if (!$path) { $tree['='] = $value; return; } $k = array_shift($path); if (!isset($tree[$k])) $tree[$k] = []; build($tree[$k], $path, $value); }
$t = [];
build($t, ['a', 'b'], 1); build($t, ['a', 'c', 'd'], 2); build($t, ['x'], 3);
echo json_encode($t), "\n";
$cur = &$t;
foreach (['p', 'q', 'r'] as $k) { $cur = &$cur[$k]; }
$cur = 'leaf'; unset($cur);
echo json_encode($t), "\n";
function walk(array $node, callable $f, string $path = '') { foreach ($node as $k => $v) { is_array($v) ? walk($v, $f, "$path/$k") : $f("$path/$k", $v); } }
walk($t, function ($p, $v) use (&$n) { $n++; echo "$p=$v "; });
echo $n, "\n";
--EXPECT--
{"a":{"b":{"=":1},"c":{"d":{"=":2}}},"x":{"=":3}}
{"a":{"b":{"=":1},"c":{"d":{"=":2}}},"x":{"=":3},"p":{"q":{"r":"leaf"}}}
/a/b/==1 /a/c/d/==2 /x/==3 /p/q/r=leaf 4
