<?php
function fannkuch(int $n): array
{
    $p = range(0, $n - 1);
    $q = $p;
    $s = $p;
    $sign = 1;
    $maxflips = 0;
    $sum = 0;
    while (true) {
        $q0 = $p[0];
        if ($q0 !== 0) {
            for ($i = 1; $i < $n; $i++) {
                $q[$i] = $p[$i];
            }
            $flips = 1;
            while (true) {
                $qq = $q[$q0];
                if ($qq === 0) {
                    $sum += $sign * $flips;
                    if ($flips > $maxflips) {
                        $maxflips = $flips;
                    }
                    break;
                }
                $q[$q0] = $q0;
                if ($q0 >= 3) {
                    for ($i = 1, $j = $q0 - 1; $i < $j; $i++, $j--) {
                        $t = $q[$i];
                        $q[$i] = $q[$j];
                        $q[$j] = $t;
                    }
                }
                $q0 = $qq;
                $flips++;
            }
        }
        if ($sign === 1) {
            [$p[0], $p[1]] = [$p[1], $p[0]];
            $sign = -1;
        } else {
            [$p[1], $p[2]] = [$p[2], $p[1]];
            $sign = 1;
            for ($i = 2; $i < $n; $i++) {
                if ($s[$i] !== 0) {
                    $s[$i]--;
                    break;
                }
                if ($i === $n - 1) {
                    return [$sum, $maxflips];
                }
                $s[$i] = $i;
                $t = $p[0];
                for ($j = 0; $j <= $i; $j++) {
                    $p[$j] = $p[$j + 1];
                }
                $p[$i + 1] = $t;
            }
        }
    }
}

[$checksum, $flips] = fannkuch(9);
echo "$checksum\nPfannkuchen(9) = $flips\n";
