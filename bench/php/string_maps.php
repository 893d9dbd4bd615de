<?php
function counts(int $n): array
{
    $counts = [];
    $seed = 7;
    for ($i = 0; $i < $n; $i++) {
        $seed = ($seed * 1103515245 + 12345) & 0x7fffffff;
        $key = 'k' . ($seed % 5000);
        if (isset($counts[$key])) {
            $counts[$key]++;
        } else {
            $counts[$key] = 1;
        }
    }
    return $counts;
}

$counts = counts(1500000);
ksort($counts);
echo count($counts), ' ', $counts['k42'] ?? 0, ' ', array_key_first($counts), ' ', array_sum($counts), "\n";
