--TEST--
finally of generators that are dropped
--FILE--
<?php
function resource($name) { try { echo "open $name\n"; yield 1; yield 2; } finally { echo "close $name\n"; } }
$kept = resource('kept');
$kept->current();
$never = resource('never started');
foreach (resource('loop') as $v) { echo $v, "\n"; break; }
echo "after the loop\n";
function find($name) { foreach (resource($name) as $v) { if ($v == 1) return "found $v"; } }
echo find('function'), "\n";
try { foreach (resource('thrown over') as $v) throw new Exception('from the body'); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
function around() { foreach (resource('inner') as $v) yield $v; }
foreach (around() as $v) { echo $v, "\n"; }
echo "end\n";
--EXPECT--
open kept
open loop
1
close loop
after the loop
open function
close function
found 1
open thrown over
close thrown over
from the body
open inner
1
2
close inner
end
close kept
