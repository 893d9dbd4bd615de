<?php
function a(int $i, int $j): float
{
    return 1.0 / ((($i + $j) * ($i + $j + 1) >> 1) + $i + 1);
}

function times(int $n, array $v, bool $transposed): array
{
    $out = [];
    for ($i = 0; $i < $n; $i++) {
        $sum = 0.0;
        for ($j = 0; $j < $n; $j++) {
            $sum += ($transposed ? a($j, $i) : a($i, $j)) * $v[$j];
        }
        $out[] = $sum;
    }
    return $out;
}

$n = 300;
$u = array_fill(0, $n, 1.0);
for ($i = 0; $i < 10; $i++) {
    $v = times($n, times($n, $u, false), true);
    $u = times($n, times($n, $v, false), true);
}
$vbv = $vv = 0.0;
for ($i = 0; $i < $n; $i++) {
    $vbv += $u[$i] * $v[$i];
    $vv += $v[$i] * $v[$i];
}
printf("%0.9f\n", sqrt($vbv / $vv));
