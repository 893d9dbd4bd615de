<?php
// Writes cases for the test beside it: php bless.php [cases per kind] [seed] > cases.txt
// A line is: kind argument input expected. Doubles are their 64 bits in hexadecimal; texts are rawurlencoded.
$count = (int)($argv[1] ?? 260);
mt_srand((int)($argv[2] ?? 1));
ini_set('serialize_precision', '-1');

function bits(float $x): string { return bin2hex(strrev(pack('d', $x))); }

function random_double(): float {
    switch (mt_rand(0, 10)) {
        case 0: do { $x = unpack('d', pack('P', (mt_rand() << 33) ^ (mt_rand() << 16) ^ mt_rand()))[1]; }
                while (!is_finite($x)); return $x;
        case 1: return mt_rand(-100000000, 100000000) / 10 ** mt_rand(0, 9);
        case 2: return mt_rand(-100000, 100000) / 2 ** mt_rand(0, 12);
        case 3: return (float)mt_rand(-5000, 5000) + 0.5;
        case 4: return 2.0 ** mt_rand(-1074, 1023);
        case 5: return 10.0 ** mt_rand(-30, 30) * (1 + mt_rand(-2, 2) * 2 ** -52);
        case 6: return (mt_rand() * 2147483648.0 + mt_rand()) * (mt_rand(0, 1) ? 1 : -1);
        case 7: return mt_rand() / mt_getrandmax() * 10 ** mt_rand(-5, 5);
        case 8: return (float)((string)mt_rand(0, 999) . '.' . mt_rand(0, 99999) . '5');
        case 9: return [0.0, -0.0, INF, -INF, NAN, 5e-324, PHP_FLOAT_MAX, PHP_FLOAT_MIN, 0.1, -1e22, 1e15, 1e17,
                        123456789012345678.0, 2.0 ** 53, 0.0001, 0.00001, 999999999999999.9, 0.5, 1.5, 2.5, 99999999999999.5,
                        4.9406564584124654e-322, 9.5, 0.05, 0.95, 1.005, 1.955, 5.055, 1234567.891][mt_rand(0, 28)];
        default: return mt_rand(1, 9999) * 10.0 ** mt_rand(-320, 300);
    }
}

function random_text(): string {
    $digits = function (int $max) { $s = ''; for ($n = mt_rand(0, $max); $n > 0; $n--) $s .= mt_rand(0, 9); return $s; };
    $pick = fn(array $a) => $a[mt_rand(0, count($a) - 1)];
    return $pick(['', '', '', ' ', "\t\n", 'x']) . $pick(['', '', '-', '+']) . $pick(['', '', '0', '000', '9223372036854775807',
        '9223372036854775808', '4611686018427387904', '4611686018427387903', $digits(30), $digits(5)]) . $digits(4)
        . $pick(['', '', '', '.']) . $digits(mt_rand(0, 4) ? 3 : 25)
        . $pick(['', '', '', 'e', 'E', 'e5', 'e-7', 'E+22', 'e308', 'e-330', 'e999999999999', 'e+', 'e' . mt_rand(-40, 40)])
        . $pick(['', '', '', ' ', "  \n", 'z', ' z', '.5', "\v", "\0"]);
}

$modes = [PHP_ROUND_HALF_UP, PHP_ROUND_HALF_UP, PHP_ROUND_HALF_DOWN, PHP_ROUND_HALF_EVEN, PHP_ROUND_HALF_ODD];
for ($i = 0; $i < $count; $i++) {
    foreach (['P', 'P', 'R', 'V', 'F', 'F', 'E', 'G', 'N', 'N', 'O', 'O', 'S', 'S'] as $kind) {
        if ($kind === 'S') {
            $text = random_text();
            $tail = is_numeric($text) ? 'whole' : 'part';
            try { $number = @($text * 1); } catch (TypeError) { $tail = 'none'; $number = 0; }
            $shown = is_int($number) ? "i$number" : 'f' . bits($number);
            echo "S $tail ", $text === '' ? '-' : strtr(rawurlencode($text), ['-' => '%2D']), ' ', $shown, "\n";
            continue;
        }
        $x = random_double();
        $n = mt_rand(0, 4) ? mt_rand(0, 6) : mt_rand(0, 40);
        switch ($kind) {
            case 'P': $n = [14, 14, 14, 17, 15, 16, 0, -1, 5, 1, 30][mt_rand(0, 10)];
                ini_set('precision', (string)$n); $out = (string)$x; ini_set('precision', '14'); break;
            case 'R': $n = 0; ob_start(); var_dump($x); $out = substr(trim(ob_get_clean()), 6, -1); break;
            case 'V': $n = 0; $out = var_export($x, true); break;
            case 'F': $out = sprintf("%.{$n}F", $x); break;
            case 'E': $c = mt_rand(0, 1) ? 'e' : 'E'; $out = sprintf("%.$n$c", $x); $n = "$c$n"; break;
            case 'G': $c = 'gGhH'[mt_rand(0, 3)]; if (!mt_rand(0, 5)) $n = -1;
                $out = $n < 0 ? sprintf("%.*$c", $n, $x) : sprintf("%.$n$c", $x); $n = "$c$n"; break;
            case 'N': $out = number_format($x, $n, '.', ','); break;
            case 'O': $n = mt_rand(0, 9) ? mt_rand(-4, 8) : mt_rand(-330, 330); $m = mt_rand(0, 4);
                $out = bits(round($x, $n, $modes[$m])); $n = $m . ':' . $n; break;
        }
        echo "$kind $n ", bits($x), " $out\n";
    }
}
