--TEST--
Return values
--FILE--
<?php
function three() { yield 1; yield 2; return 3; }
$g = three();
try {
    $g->getReturn();
} catch (Exception $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
foreach ($g as $v) echo $v, "\n";
var_dump($g->getReturn(), $g->getReturn());
function none() { yield 1; }
$g = none();
foreach ($g as $v);
var_dump($g->getReturn());
function never_yields() { if (false) yield; return ['array']; }
$g = never_yields();
var_dump($g->getReturn());
function early($n) { foreach (range(1, 5) as $i) { if ($i > $n) return "left at $i"; yield $i; } return 'all'; }
foreach ([2, 9] as $n) { $g = early($n); echo implode(',', iterator_to_array($g)), ' ', $g->getReturn(), "\n"; }
function bad() { yield 1; throw new Exception('x'); }
$g = bad();
try { foreach ($g as $v); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
try { $g->getReturn(); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
Exception: Cannot get return value of a generator that hasn't returned
1
2
int(3)
int(3)
NULL
array(1) {
  [0]=>
  string(5) "array"
}
1,2 left at 3
1,2,3,4,5 all
x
Cannot get return value of a generator that hasn't returned
