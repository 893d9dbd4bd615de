<?php

/*
 * The well-known small functions; each one's seconds go to standard error ("name seconds").
 */

function simple()
{
    $a = 0;
    for ($i = 0; $i < 1000000; $i++) {
        $a++;
    }
    return $a;
}

function simplecall()
{
    $n = 0;
    for ($i = 0; $i < 1000000; $i++) {
        $n += strlen('hallo');
    }
    return $n;
}

function hallo($a)
{
    return $a;
}

function simpleucall()
{
    $last = '';
    for ($i = 0; $i < 1000000; $i++) {
        $last = hallo('hallo');
    }
    return $last;
}

function mandel()
{
    $w1 = 50;
    $h1 = 150;
    $recen = -.45;
    $imcen = 0.0;
    $r = 0.7;
    $s = 2 * $r / $w1;
    $w2 = 40;
    $h2 = 12;
    $out = '';
    for ($y = 0; $y <= $w1; $y = $y + 1) {
        $imc = $s * ($y - $w2) + $imcen;
        for ($x = 0; $x <= $h1; $x = $x + 1) {
            $rec = $s * ($x - $h2) + $recen;
            $re = $rec;
            $im = $imc;
            $color = 1000;
            $re2 = $re * $re;
            $im2 = $im * $im;
            while (((($re2 + $im2) < 1000000) && $color > 0)) {
                $im = $re * $im * 2 + $imc;
                $re = $re2 - $im2 + $rec;
                $re2 = $re * $re;
                $im2 = $im * $im;
                $color = $color - 1;
            }
            $out .= $color === 0 ? '_' : '#';
        }
        $out .= "\n";
    }
    return md5($out);
}

function mandel2()
{
    $b = ' .:,;!/>)|&IH%*#';
    $out = '';
    for ($y = 30; $y-- > -31;) {
        $out .= "\n";
        $c = $y * 0.1 - 1.5;
        for ($x = 0; $x++ < 80;) {
            $k = 0;
            $i = 0.0;
            $r = 0.0;
            $a = $x * 0.04 - 2;
            do {
                $t = $r * $r - $i * $i + $a;
                $i = 2 * $r * $i + $c * 0.6;
                $r = $t;
            } while ($r * $r + $i * $i < 4 && $k++ < 1400);
            $out .= $b[$k & 15];
        }
    }
    return md5($out);
}

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

function fibo_r($n)
{
    return $n < 2 ? 1 : fibo_r($n - 2) + fibo_r($n - 1);
}

function fibo($n)
{
    return fibo_r($n);
}

function hash1($n)
{
    $x = [];
    for ($i = 1; $i <= $n; $i++) {
        $x[dechex($i)] = $i;
    }
    $c = 0;
    for ($i = $n; $i > 0; $i--) {
        if (isset($x[(string) $i])) {
            $c++;
        }
    }
    return $c;
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

function sift_down($n, &$ra)
{
    $l = ($n >> 1) + 1;
    $ir = $n;
    while (true) {
        if ($l > 1) {
            $rra = $ra[--$l];
        } else {
            $rra = $ra[$ir];
            $ra[$ir] = $ra[1];
            if (--$ir == 1) {
                $ra[1] = $rra;
                return;
            }
        }
        $i = $l;
        $j = $l << 1;
        while ($j <= $ir) {
            if (($j < $ir) && ($ra[$j] < $ra[$j + 1])) {
                $j++;
            }
            if ($rra < $ra[$j]) {
                $ra[$i] = $ra[$j];
                $j += ($i = $j);
            } else {
                $j = $ir + 1;
            }
        }
        $ra[$i] = $rra;
    }
}

function heapsort($n)
{
    $seed = 42;
    $ary = [];
    for ($i = 1; $i <= $n; $i++) {
        $seed = ($seed * 3877 + 29573) % 139968;
        $ary[$i] = $seed / 139968;
    }
    sift_down($n, $ary);
    return sprintf('%.10f', $ary[$n]);
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
    $size = 30;
    $a = mkmatrix($size, $size);
    $b = mkmatrix($size, $size);
    $m = [];
    while ($n--) {
        $m = mmult($size, $size, $a, $b);
    }
    return "{$m[0][0]} {$m[2][3]} {$m[3][2]} {$m[4][4]}";
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

function ackermann($n)
{
    return ack(3, $n);
}

function ary($n)
{
    $x = [];
    for ($i = 0; $i < $n; $i++) {
        $x[$i] = $i;
    }
    $y = [];
    for ($i = $n - 1; $i >= 0; $i--) {
        $y[$i] = $x[$i];
    }
    return $y[$n - 1];
}

function ary2($n)
{
    $x = [];
    for ($i = 0; $i < $n;) {
        $x[$i] = $i; ++$i;
        $x[$i] = $i; ++$i;
        $x[$i] = $i; ++$i;
        $x[$i] = $i; ++$i;
        $x[$i] = $i; ++$i;
    }
    $y = [];
    for ($i = $n - 1; $i >= 0;) {
        $y[$i] = $x[$i]; --$i;
        $y[$i] = $x[$i]; --$i;
        $y[$i] = $x[$i]; --$i;
        $y[$i] = $x[$i]; --$i;
        $y[$i] = $x[$i]; --$i;
    }
    return $y[$n - 1];
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

function sieve($n)
{
    $count = 0;
    while ($n-- > 0) {
        $count = 0;
        $flags = range(0, 8192);
        for ($i = 2; $i < 8193; $i++) {
            if ($flags[$i] > 0) {
                for ($k = $i + $i; $k <= 8192; $k += $i) {
                    $flags[$k] = 0;
                }
                $count++;
            }
        }
    }
    return $count;
}

function strcat($n)
{
    $s = '';
    while ($n-- > 0) {
        $s .= "hello\n";
    }
    return strlen($s);
}

$tests = [
    ['simple', []], ['simplecall', []], ['simpleucall', []], ['mandel', []], ['mandel2', []], ['nestedloop', [12]],
    ['fibo', [30]], ['hash1', [50000]], ['hash2', [500]], ['heapsort', [20000]], ['matrix', [20]], ['ackermann', [7]],
    ['ary', [50000]], ['ary2', [50000]], ['ary3', [2000]], ['sieve', [30]], ['strcat', [200000]],
];
foreach ($tests as [$name, $arguments]) {
    $start = hrtime(true);
    $result = $name(...$arguments);
    $seconds = (hrtime(true) - $start) / 1e9;
    echo $name, ' ', $result, "\n";
    fprintf(STDERR, "%s %.6f\n", $name, $seconds);
}
