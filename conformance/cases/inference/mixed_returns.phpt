--TEST--
Functions that return several types
--FILE--
<?php
function find(array $h, $n) { foreach ($h as $k => $v) if ($v === $n) return $k; return false; }
function parse($s) { return is_numeric($s) ? $s + 0 : ($s === 'null' ? null : ($s === 'true' ? true : $s)); }
function maybe(bool $b) { if ($b) return 5; }
var_dump(find(['a', 'b'], 'a'), find(['k' => 'b'], 'b'), find([], 1), parse('12'), parse('1.5'), parse('null'), parse('true'), parse('x'), maybe(true), maybe(false), maybe(true) + 1, maybe(false) + 1);
--EXPECT--
int(0)
string(1) "k"
bool(false)
int(12)
float(1.5)
NULL
bool(true)
string(1) "x"
int(5)
NULL
int(6)
int(1)
