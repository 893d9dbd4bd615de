<?php
function sieve(int $n): int
{
    $flags = array_fill(0, $n + 1, true);
    $count = 0;
    for ($i = 2; $i <= $n; $i++) {
        if ($flags[$i]) {
            $count++;
            for ($j = $i + $i; $j <= $n; $j += $i) {
                $flags[$j] = false;
            }
        }
    }
    return $count;
}

for ($round = 0; $round < 8; $round++) {
    echo sieve(400000), "\n";
}
