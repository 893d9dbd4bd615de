<?php
function last(array $list): int
{
    return $list[count($list) - 1];
}

function grow(int $rounds): int
{
    $list = [1];
    $sum = 0;
    for ($i = 0; $i < $rounds; $i++) {
        $sum += last($list);
        $list[] = $i & 1023;
    }
    return $sum + count($list);
}

for ($round = 0; $round < 20; $round++) {
    echo grow(100000), "\n";
}
