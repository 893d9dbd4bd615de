<?php
function heapsort(array &$a): void
{
    $n = count($a);
    for ($start = ($n >> 1) - 1; $start >= 0; $start--) {
        sift($a, $start, $n);
    }
    for ($end = $n - 1; $end > 0; $end--) {
        $t = $a[0];
        $a[0] = $a[$end];
        $a[$end] = $t;
        sift($a, 0, $end);
    }
}

function sift(array &$a, int $root, int $end): void
{
    while (($child = 2 * $root + 1) < $end) {
        if ($child + 1 < $end && $a[$child] < $a[$child + 1]) {
            $child++;
        }
        if ($a[$root] >= $a[$child]) {
            return;
        }
        $t = $a[$root];
        $a[$root] = $a[$child];
        $a[$child] = $t;
        $root = $child;
    }
}

$seed = 42;
$a = [];
for ($i = 0; $i < 150000; $i++) {
    $seed = ($seed * 1103515245 + 12345) & 0x7fffffff;
    $a[] = $seed;
}
heapsort($a);
for ($i = 1; $i < count($a); $i++) {
    if ($a[$i - 1] > $a[$i]) {
        echo "not sorted\n";
    }
}
echo $a[0], ' ', $a[75000], ' ', $a[149999], "\n";
