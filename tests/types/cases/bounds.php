<?php
function rows(array $xs) {
    $n = count($xs);
    for ($i = 0; $i < $n; $i++) { $a = $xs[$i]; for ($j = $i + 1; $j < $n; $j++) { $b = $xs[$j]; $c = $xs[$j - 1]; } }
    for ($i = 0; $i < count($xs); $i++) { $d = $xs[$i]; array_pop($xs); $e = $xs[$i]; }
    for ($i = 0; $i <= $n; $i++) { $f = $xs[$i]; }
    foreach ($xs as $k => $v) { $g = $xs[$k]; }
    foreach ($xs as $k => $v) { $h = $xs[$k]; unset($xs[0]); }
    $o = ['a' => 1, 'b' => 2]; $p = $o['a']; $q = $o['c'];
    $o['c'] = 3; $r = $o['c'];
    if (isset($o['d'])) { $s = $o['d']; }
    try { $t = [1]; unset($t[0]); throw new Exception; } catch (Exception $e) { $u = $t[0]; }
    $w = [5]; while ($i-- > 0) { $x = $w[0]; $w = []; }
}
rows([1, 2, 3]);
