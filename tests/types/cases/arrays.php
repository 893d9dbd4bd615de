<?php
function build(int $n) {
    $list = []; $map = []; $grid = [];
    for ($i = 0; $i < $n; $i++) {
        $list[] = $i; $map["k$i"] = (string) $i;
        for ($j = 0; $j < 3; $j++) { $grid[$i][$j] = $i * 0.5; }
    }
    sort($list);
    unset($map['k1']);
    [$a, [, $b]] = [1, [2, 'x']];
    ['k' => $c] = ['k' => 1.5];
    $d = $list[0] ?? -1;
    $e = $grid[1][2] * 2;
    $f = array_map(fn(int $x) => $x % 7, $list);
    $g = array_merge($list, [1.5]);
    $words = explode(' ', 'a b'); $first = $words[0]; $second = $words[1];
    $s = 'abc'; $h = $s[1]; $s[0] = 'x';
    return [$list, $map, $grid];
}
$r = build((int) $argv[1]);
