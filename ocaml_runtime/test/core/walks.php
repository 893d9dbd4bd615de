<?php
// Writes walks.txt: foreach while the array is written, the internal pointer, and the order in which sorting compares.
require 'ops_show.php';
function data($n, $range) { $x = 12345; $a = []; for ($i = 0; $i < $n; $i++) { $x = ($x * 1103515245 + 12345) % 2147483648; $a[] = intdiv($x, 65536) % $range; } return $a; }
foreach ([0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 17, 18, 31, 50, 100, 300, 1023, 1024, 1025, 3000] as $n) {
    foreach ([3, 10, 1000000] as $range) {
        run("sort $n $range", function () use ($n, $range) {
            $a = data($n, $range); $h = 0; $calls = 0;
            usort($a, function ($p, $q) use (&$h, &$calls) { $calls++; $h = ($h * 31 + $p * 7 + $q) % 1000003; return $p <=> $q; });
            $sum = 0; foreach ($a as $i => $v) $sum = ($sum * 31 + $v) % 1000003;
            return [$calls, $h, $sum];
        });
        run("asort $n $range", function () use ($n, $range) {
            $a = data($n, $range); $h = 0;
            uasort($a, function ($p, $q) use (&$h) { $h = ($h * 31 + $p * 7 + $q) % 1000003; return $p <=> $q; });
            $sum = 0; foreach ($a as $i => $v) $sum = ($sum * 31 + $v + 5 * $i) % 1000003;
            return [$h, $sum];
        });
    }
}
run('byref double', function () { $a = [1, 2, 3]; foreach ($a as &$v) $v *= 2; unset($v); return $a; });
run('byref append', function () { $a = [1, 2, 3]; $s = []; foreach ($a as $k => &$v) { $s[] = $v; if ($k < 2) $a[] = $v * 10; } return $s; });
run('byref append hash', function () { $a = ['x' => 1, 'y' => 2]; $s = []; foreach ($a as $k => &$v) { $s[] = $v; if (count($a) < 30) $a["n$v" . count($a)] = $v + 1; } return [count($s), $s]; });
run('byref unset ahead', function () { $a = [1, 2, 3, 4]; $s = []; foreach ($a as $k => &$v) { $s[] = $v; unset($a[$k + 1]); } return $s; });
run('byref unset self', function () { $a = ['a' => 1, 'b' => 2, 'c' => 3]; $s = []; foreach ($a as $k => &$v) { $s[] = $v; unset($a[$k]); } return [$s, $a]; });
run('byref unset and grow', function () { $a = []; for ($i = 0; $i < 16; $i++) $a["k$i"] = $i; $s = []; foreach ($a as $k => &$v) { $s[] = $v; unset($a[$k]); if ($v < 30) $a["m$v"] = $v + 20; } return [$s, $a]; });
run('byref replace', function () { $a = [1, 2, 3]; $s = []; foreach ($a as &$v) { $s[] = $v; if ($v == 2) $a = [7, 8, 9]; } return [$s, $a]; });
run('byref assign copy', function () { $a = [1, 2, 3]; $b = $a; $s = []; foreach ($a as &$v) { $s[] = $v; $b = $a; $b[] = 1; $v = 0; } return [$s, $a, count($b)]; });
run('byref clear', function () { $a = [1, 2, 3]; $s = []; foreach ($a as $k => &$v) { $s[] = $v; if ($k == 0) { unset($a[1]); unset($a[2]); } } return [$s, $a]; });
run('byref pop push', function () { $a = [1, 2, 3, 4]; $s = []; foreach ($a as $k => &$v) { $s[] = $v; if (count($s) < 9) { array_pop($a); $a[] = 9; } else break; } return $s; });
run('byref exclusive copy', function () { $a = [1, 2, 3]; foreach ($a as &$v) $v++; unset($v); $b = $a; $b[0] = 100; $b[2] = 300; return [$a, $b]; });
run('byvalue write', function () { $a = [1, 2, 3]; $s = []; foreach ($a as $k => $v) { $a[$k] = $v * 2; $a[] = $v; unset($a[$k + 1]); $s[] = $v; } return [$s, $a]; });
run('byvalue holes', function () { $a = [1, 2, 3, 4, 5, 6]; unset($a[0], $a[3], $a[5]); $s = []; foreach ($a as $k => $v) $s[] = [$k, $v]; return $s; });
run('pointer', function () { $a = [1, 2, 3]; $s = [current($a), next($a), key($a), next($a), next($a), key($a)]; $a[] = 4; $s[] = current($a); $s[] = prev($a); $s[] = end($a); $s[] = reset($a); return $s; });
run('pointer unset', function () { $a = ['a' => 1, 'b' => 2, 'c' => 3]; next($a); unset($a['b']); $s = [current($a), key($a)]; unset($a['c']); $s[] = current($a); $a['d'] = 4; $s[] = current($a); return $s; });
run('pointer copy', function () { $a = [1, 2, 3]; next($a); $b = $a; next($b); $b[] = 1; return [current($a), current($b)]; });
run('pointer rehash', function () { $a = []; for ($i = 0; $i < 8; $i++) $a["k$i"] = $i; for ($i = 0; $i < 6; $i++) next($a); for ($i = 0; $i < 5; $i++) unset($a["k$i"]); for ($i = 10; $i < 40; $i++) $a["k$i"] = $i; return [current($a), next($a), next($a)]; });
run('refs shared', function () { $a = [1, [2]]; $r = &$a[1]; $b = $a; $b[1][] = 3; $b[0] = 9; return [$a, $b, $r]; });
run('refs nested', function () { $a = ['x' => ['y' => 1]]; $b = $a; $r = &$a['x']['y']; $r = 5; $c = $a; $c['x']['y'] = 6; return [$a, $b, $c, $r]; });
run('refs bind', function () { $x = 1; $a = [0, 0]; $a[0] = &$x; $b = $a; $x = 2; $b[0] = 3; return [$a, $b, $x]; });
run('inc', function () { $r = []; foreach (['a', 'z', 'Zz', 'a9', 'zz', '9z', '', ' ', 'a b', 'é', 'A-9', '5', '5.5', '-1', ' 1', '1 ', '0x1', '1e2', 'Az', 'zZ9', '99', 'a99'] as $s) { $t = $s; $t++; $u = $s; $u--; $r[] = [$t, $u]; } return $r; });
