--TEST--
finally decides
--FILE--
<?php
function a() { try { return 'try'; } finally { return 'finally'; } }
function b() { try { throw new Exception('lost'); } finally { return 'swallowed'; } }
function c() { foreach ([1, 2, 3] as $i) { try { if ($i === 2) continue; echo $i; } finally { echo 'f'; } } return 'end'; }
function d() { $x = 1; try { return $x; } finally { $x = 2; } }
function &e() { static $x = 1; try { return $x; } finally { $x = 2; } }
function g() { try { try { return 'inner'; } finally { echo 'one '; } } finally { echo 'two '; } }
function h() { while (true) { try { try { break; } finally { echo 'in '; } } finally { echo 'out '; } } return 'after'; }
function i() { try { try { throw new Exception('first'); } finally { throw new Exception('second'); } } catch (Exception $e) { return $e->getMessage() . ' < ' . $e->getPrevious()->getMessage(); } }
function j() { for ($k = 0; $k < 3; $k++) { try { if ($k === 1) return "k$k"; } finally { echo "f$k "; } } }
foreach (['a', 'b', 'c', 'd', 'e', 'g', 'h', 'i', 'j'] as $f) { echo $f(), "\n"; }
--EXPECT--
finally
swallowed
1ff3fend
1
2
one two inner
in out after
second < first
f0 f1 k1
