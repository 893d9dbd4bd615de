<?php
/*
 * The well-known small functions, called directly: what the calls pass is known to the compiler, unlike in suite.php.
 */
function nestedloop($n)
{
    $x = 0;
    for ($a = 0; $a < $n; $a++)
        for ($b = 0; $b < $n; $b++)
            for ($c = 0; $c < $n; $c++)
                for ($d = 0; $d < $n; $d++)
                    for ($e = 0; $e < $n; $e++)
                        for ($f = 0; $f < $n; $f++)
                            $x++;
    return $x;
}

function ack($m, $n)
{
    if ($m == 0) {
        return $n + 1;
    }
    if ($n == 0) {
        return ack($m - 1, 1);
    }
    return ack($m - 1, ack($m, $n - 1));
}

function ary3($n)
{
    $x = [];
    $y = [];
    for ($i = 0; $i < $n; $i++) {
        $x[$i] = $i + 1;
        $y[$i] = 0;
    }
    for ($k = 0; $k < 1000; $k++) {
        for ($i = $n - 1; $i >= 0; $i--) {
            $y[$i] += $x[$i];
        }
    }
    return $y[0] . ' ' . $y[$n - 1];
}

function hash2($n)
{
    $hash1 = [];
    $hash2 = [];
    for ($i = 0; $i < $n; $i++) {
        $hash1["foo_$i"] = $i;
        $hash2["foo_$i"] = 0;
    }
    for ($i = $n; $i > 0; $i--) {
        foreach ($hash1 as $key => $value) {
            $hash2[$key] += $value;
        }
    }
    $first = 'foo_0';
    $last = 'foo_' . ($n - 1);
    return "$hash1[$first] $hash1[$last] $hash2[$first] $hash2[$last]";
}

function mkmatrix($rows, $cols)
{
    $count = 1;
    $m = [];
    for ($i = 0; $i < $rows; $i++) {
        for ($j = 0; $j < $cols; $j++) {
            $m[$i][$j] = $count++;
        }
    }
    return $m;
}

function mmult($rows, $cols, $a, $b)
{
    $m = [];
    for ($i = 0; $i < $rows; $i++) {
        for ($j = 0; $j < $cols; $j++) {
            $x = 0;
            for ($k = 0; $k < $cols; $k++) {
                $x += $a[$i][$k] * $b[$k][$j];
            }
            $m[$i][$j] = $x;
        }
    }
    return $m;
}

function matrix($n)
{
    $a = mkmatrix(30, 30);
    $b = mkmatrix(30, 30);
    $m = [];
    while ($n--) {
        $m = mmult(30, 30, $a, $b);
    }
    return "{$m[0][0]} {$m[2][3]} {$m[3][2]} {$m[4][4]}";
}

function levenshtein_table(string $a, string $b): int
{
    $n = strlen($a);
    $m = strlen($b);
    $d = [];
    for ($i = 0; $i <= $n; $i++) {
        $d[$i] = [$i];
    }
    for ($j = 0; $j <= $m; $j++) {
        $d[0][$j] = $j;
    }
    for ($i = 1; $i <= $n; $i++) {
        for ($j = 1; $j <= $m; $j++) {
            $cost = $a[$i - 1] === $b[$j - 1] ? 0 : 1;
            $d[$i][$j] = min($d[$i - 1][$j] + 1, $d[$i][$j - 1] + 1, $d[$i - 1][$j - 1] + $cost);
        }
    }
    return $d[$n][$m];
}

function quicksort(array $list): array
{
    if (count($list) < 2) {
        return $list;
    }
    $pivot = $list[0];
    $low = $high = [];
    for ($i = 1; $i < count($list); $i++) {
        if ($list[$i] < $pivot) {
            $low[] = $list[$i];
        } else {
            $high[] = $list[$i];
        }
    }
    return array_merge(quicksort($low), [$pivot], quicksort($high));
}

function letters(string $text): string
{
    $out = '';
    for ($i = 0, $n = strlen($text); $i < $n; $i++) {
        $c = ord($text[$i]);
        $out .= $c >= 97 && $c <= 122 ? chr(($c - 97 + 13) % 26 + 97) : $text[$i];
    }
    return $out;
}

function timed(string $name, int $start, string $result): void
{
    fprintf(STDERR, "%s %.6f\n", $name, (hrtime(true) - $start) / 1e9);
    echo $name, ' ', $result, "\n";
}

$t = hrtime(true);
timed('nestedloop', $t, (string) nestedloop(12));
$t = hrtime(true);
timed('ackermann', $t, (string) ack(3, 7));
$t = hrtime(true);
timed('ary3', $t, ary3(2000));
$t = hrtime(true);
timed('hash2', $t, hash2(500));
$t = hrtime(true);
timed('matrix', $t, matrix(50));
$t = hrtime(true);
timed('levenshtein', $t, (string) levenshtein_table(str_repeat('kitten sitting', 25), str_repeat('sitting kitten', 25)));
$numbers = [];
for ($i = 0, $seed = 42; $i < 40000; $i++) {
    $seed = ($seed * 1103515245 + 12345) & 0x7fffffff;
    $numbers[] = $seed;
}
$t = hrtime(true);
$sorted = quicksort($numbers);
timed('quicksort', $t, "$sorted[0] $sorted[39999]");
$t = hrtime(true);
timed('letters', $t, md5(letters(str_repeat('the quick brown fox. ', 20000))));
