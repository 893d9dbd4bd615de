--TEST--
goto: backward, forward, out of loops, branches, try and switch, in generators
--FILE--
<?php
function a($n) { $i = 0; loop: echo $i, "\n"; $i++; if ($i < $n) goto loop; return 'end'; } echo a(3), "\n";
goto done; echo "skipped\n"; done: echo "done\n";
function b() { foreach ([1,2,3] as $x) { foreach ([1,2,3] as $y) { if ($x * $y == 4) goto out; echo $x * $y, ' '; } } out: echo "out\n"; } b();
function c($x) { if ($x) goto yes; echo "no\n"; goto fin; yes: echo "yes\n"; fin: echo "fin\n"; } c(true); c(false);
function d() { try { echo "try\n"; goto after; } finally { echo "finally\n"; } after: echo "after\n"; } d();
function e() { $i = 0; again: while (true) { $i++; if ($i < 5) goto again; break; } return $i; } echo e(), "\n";
function f() { $i = 0; start: switch ($i) { case 0: $i = 2; goto start; case 1: echo "one\n"; break; case 2: $i = 1; goto start; } echo "end\n"; } f();
function g() { $n = 0; { a: $n++; if ($n == 3) goto b; goto a; } b: return $n; } echo g(), "\n";
function h() { try { throw new Exception('x'); } catch (Exception $e) { goto l; } echo "no"; l: echo "caught\n"; } h();
function i() { for ($i = 0, $j = 50; $i < 100; $i++) { while ($j--) { if ($j == 17) goto end; } } echo "i = $i"; end: echo "j hit 17\n"; } i();
function gen() { $i = 0; x: yield $i++; if ($i < 3) goto x; } foreach (gen() as $v) echo $v, "\n";
if (1) { goto inner; } else { echo "else\n"; } echo "nope\n"; inner: echo "in\n";
while (1) { p: if (isset($q)) break; $q = 1; goto p; } echo "ok\n";
--EXPECT--
0
1
2
end
done
1 2 3 2 out
yes
fin
no
fin
try
finally
after
5
one
end
3
caught
j hit 17
0
1
2
in
ok
