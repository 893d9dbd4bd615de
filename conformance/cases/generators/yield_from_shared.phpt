--TEST--
One generator that several delegate to
--FILE--
<?php
function source() { yield 1; yield 2; yield 3; return 'end'; }
function reader($name, $from) { $r = yield from $from; echo "$name: $r\n"; return $name; }
$source = source();
$a = reader('a', $source);
$b = reader('b', $source);
echo $a->current(), $b->current(), "\n";
$a->next();
echo $a->current(), $b->current(), "\n";
$b->next();
echo $a->current(), $b->current(), "\n";
$a->next();
var_dump($a->valid());
$b->next();
var_dump($b->valid());
var_dump($a->getReturn(), $b->getReturn());
function finished() { return 9; yield; }
$f = finished();
$f->current();
function late($f) { $x = yield from $f; yield $x; }
try { foreach (late($f) as $v) var_dump($v); } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
11
22
33
a: end
bool(false)
b: end
bool(false)
string(1) "a"
string(1) "b"
Generator passed to yield from was aborted without proper return and is unable to continue
