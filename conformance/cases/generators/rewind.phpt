--TEST--
What cannot be rewound or traversed
--FILE--
<?php
function two() { echo "(run)"; yield 1; yield 2; }
function attempt($what, $f) { try { $f(); echo "$what: fine\n"; } catch (Throwable $e) { echo "$what: ", get_class($e), ': ', $e->getMessage(), "\n"; } }
$g = two();
attempt('rewind fresh', fn() => $g->rewind());
attempt('rewind at the first', fn() => $g->rewind());
$g->next();
attempt('rewind later', fn() => $g->rewind());
attempt('foreach later', function () use ($g) { foreach ($g as $v); });
$g->next();
attempt('foreach after the end', function () use ($g) { foreach ($g as $v); });
attempt('rewind after the end', fn() => $g->rewind());
attempt('valid after the end', fn() => var_dump($g->valid()));
function none() { return; yield; }
$n = none();
attempt('rewind empty', fn() => $n->rewind());
attempt('rewind empty again', fn() => $n->rewind());
attempt('foreach empty', function () use ($n) { foreach ($n as $v); });
attempt('clone', fn() => clone $g);
attempt('new', fn() => new Generator);
attempt('serialize', fn() => serialize($g));
function recursive() { global $r; yield 1; $r->next(); yield 2; }
$r = recursive();
$r->current();
attempt('next inside itself', fn() => $r->next());
attempt('afterwards', fn() => var_dump($r->valid()));
function early() { global $e; $e->current(); yield 1; }
$e = early();
attempt('current inside the start', fn() => $e->current());
--EXPECT--
(run)rewind fresh: fine
rewind at the first: fine
rewind later: Exception: Cannot rewind a generator that was already run
foreach later: Exception: Cannot rewind a generator that was already run
foreach after the end: Exception: Cannot traverse an already closed generator
rewind after the end: Exception: Cannot rewind a generator that was already run
bool(false)
valid after the end: fine
rewind empty: fine
rewind empty again: fine
foreach empty: Exception: Cannot traverse an already closed generator
clone: Error: Trying to clone an uncloneable object of class Generator
new: Error: The "Generator" class is reserved for internal use and cannot be manually instantiated
serialize: Exception: Serialization of 'Generator' is not allowed
next inside itself: Error: Cannot resume an already running generator
bool(false)
afterwards: fine
current inside the start: Error: Cannot resume an already running generator
