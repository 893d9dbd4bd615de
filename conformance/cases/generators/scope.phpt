--TEST--
Variables of a generator
--FILE--
<?php
$g0 = 10;
function with_statics() { static $n = 0; global $g0; while ($n < 3) { $n++; $g0++; yield $n => $g0; } }
foreach (with_statics() as $k => $v) echo "$k $v\n";
foreach (with_statics() as $k => $v) echo "$k $v\n";
function names() { $name = 'dyn'; $$name = yield; echo $dyn, "\n"; extract(['e' => yield 'extract']); echo $e, "\n"; print_r(array_keys(get_defined_vars())); }
$g = names();
$g->current();
$g->send('dynamic');
$g->send('extracted');
function undefined() { $x = yield $nope; if ($x) $y = 1; yield $y; }
foreach (undefined() as $v) var_dump($v);
function captures() { $n = 0; $add = function ($by) use (&$n) { $n += $by; }; while ($n < 10) { yield $add; echo "n = $n\n"; } }
foreach (captures() as $add) $add(4);
function strings() { $s = ''; while (strlen($s) < 6) { $s .= yield $s; } return $s; }
$g = strings();
$g->current();
foreach (['ab', 'cd', 'ef'] as $part) $g->send($part);
var_dump($g->getReturn());
function unsets() { $x = yield 1; unset($x); var_dump(isset($x)); $x = yield 2; var_dump($x); }
$g = unsets();
$g->current();
$g->send('a');
$g->send('b');
--EXPECT--
1 11
2 12
3 13
dynamic
extracted
Array
(
    [0] => name
    [1] => dyn
    [2] => e
)

Warning: Undefined variable $nope in %DIR%/test.php on line 11
NULL

Warning: Undefined variable $y in %DIR%/test.php on line 11
NULL
n = 4
n = 8
n = 12
string(6) "abcdef"
bool(false)
string(1) "b"
