--TEST--
Parameters, defaults and types of generator functions
--FILE--
<?php
function typed(int $a, string ...$rest): iterable { yield $a; yield from $rest; }
foreach (typed('5', 'x', 'y') as $v) var_dump($v);
try { typed('no'); } catch (TypeError $e) { echo preg_replace('/, called.*/', '', $e->getMessage()), "\n"; }
try { typed(); } catch (ArgumentCountError $e) { echo preg_replace('/,? (passed )?in .*/', '', $e->getMessage()), "\n"; }
function defaults($a, $b = PHP_INT_SIZE, array $c = ['k' => 1]) { yield compact('a', 'b', 'c'); }
function all_of() { yield func_num_args(); yield func_get_args(); }
foreach (all_of(1, 'two') as $v) echo json_encode($v), "\n";
foreach (defaults(1, c: [2]) as $v) echo json_encode($v), "\n";
function &refs(array &$list, $by) { $list[] = 'added'; foreach ($list as &$x) { $x .= $by; yield $x; } }
$l = ['a', 'b'];
foreach (refs($l, '!') as $v) echo $v, ' ';
echo json_encode($l), "\n";
function copies(array $list) { $list[] = 1; yield count($list); $list[] = 2; yield count($list); }
$mine = [0];
$g = copies($mine);
$mine[] = 'more';
foreach ($g as $n) echo $n, ' ';
echo count($mine), "\n";
function get_gen(): Generator { return yield 1; }
$g = get_gen();
$g->send('value');
var_dump($g->getReturn());
--EXPECT--
int(5)
string(1) "x"
string(1) "y"
typed(): Argument #1 ($a) must be of type int, string given
Too few arguments to function typed(), 0
2
[1,"two"]
{"a":1,"b":8,"c":[2]}
a! b! added! ["a!","b!","added!"]
2 3 2
string(5) "value"
