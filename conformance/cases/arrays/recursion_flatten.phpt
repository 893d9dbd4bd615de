--TEST--
Recursive functions on arrays
--FILE--
<?php
function flatten(array $a, string $prefix = ''): array {
    $out = [];
    foreach ($a as $k => $v) {
        if (is_array($v)) {
            $out += flatten($v, "$prefix$k.");
        } else {
            $out[$prefix . $k] = $v;
        }
    }
    return $out;
}
print_r(flatten(['a' => 1, 'b' => ['c' => 2, 'd' => ['e' => 3, 'f' => []]], 4]));
function permutations(array $items): array {
    if (count($items) < 2) return [$items];
    $all = [];
    foreach ($items as $i => $item) {
        $rest = $items;
        unset($rest[$i]);
        foreach (permutations($rest) as $p) { $all[] = [$item, ...$p]; }
    }
    return $all;
}
foreach (permutations(['x', 'y', 'z']) as $p) echo implode($p), ' ';
--EXPECT--
Array
(
    [a] => 1
    [b.c] => 2
    [b.d.e] => 3
    [0] => 4
)
xyz xzy yxz yzx zxy zyx 
