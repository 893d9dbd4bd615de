--TEST--
Ternaries, elvis, null coalescing
--FILE--
<?php
$a = null;
$arr = ['k' => ['n' => 0]];
echo $a ?? 'null', $arr['k']['n'] ?? 'x', $arr['z']['n'] ?? 'missing', $undefined ?? 'undef', $undefined->p->q ?? 'obj', 0 ?: 'zero', '' ?: 'empty', '0' ?: 'zero string', 'v' ?: 'no', true ? 'a' : (false ? 'b' : 'c'), "\n";
function n() { echo '[n]'; return null; }
echo n() ?? 'fallback', "\n";
$x['a']['b'] ??= 'set';
$x['a']['b'] ??= 'again';
echo json_encode($x), $a?->b?->c() ?? 'nullsafe', $a?->b, "\n";
var_dump(null?->x(n()), isset($a?->b));
--EXPECT--
null0missingundefobjzeroemptyzero stringva
[n]fallback
{"a":{"b":"set"}}nullsafe
NULL
bool(false)
