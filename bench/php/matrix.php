<?php
function matrix(int $n): array
{
    $m = [];
    for ($i = 0; $i < $n; $i++) {
        $row = [];
        for ($j = 0; $j < $n; $j++) {
            $row[] = ($i - $j) * ($i + $j) / $n;
        }
        $m[] = $row;
    }
    return $m;
}

function multiply(array $a, array $b, int $n): array
{
    $c = [];
    for ($i = 0; $i < $n; $i++) {
        $row = $a[$i];
        $out = [];
        for ($j = 0; $j < $n; $j++) {
            $sum = 0.0;
            for ($k = 0; $k < $n; $k++) {
                $sum += $row[$k] * $b[$k][$j];
            }
            $out[] = $sum;
        }
        $c[] = $out;
    }
    return $c;
}

$n = 180;
$c = multiply(matrix($n), matrix($n), $n);
printf("%.6f %.6f\n", $c[0][0], $c[$n >> 1][$n >> 1]);
