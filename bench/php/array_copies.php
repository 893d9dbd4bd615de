<?php
function versions(int $n): int
{
    $current = range(1, 50);
    $kept = [];
    for ($i = 0; $i < $n; $i++) {
        $next = $current;
        $next[$i % 50] = $i;
        if ($i % 10 === 0) {
            $kept[] = $current;
        }
        $current = $next;
    }
    $sum = 0;
    foreach ($kept as $version) {
        $sum += $version[7] + count($version);
    }
    return $sum;
}

for ($round = 0; $round < 5; $round++) {
    echo versions(100000), "\n";
}
