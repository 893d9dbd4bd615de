<?php
function time_(string $name, callable $f): void {
    $best = INF;
    for ($i = 0; $i < 7; $i++) {
        $start = microtime(true);
        $r = $f();
        $best = min($best, microtime(true) - $start);
    }
    printf("%-26s %8.2f ms  (%d)\n", $name, $best * 1000, $r);
}
const SIZE = 1000000;
function sieve() {
    $flags = array_fill(0, SIZE + 1, true);
    $count = 0;
    for ($i = 2; $i <= SIZE; $i++) {
        if ($flags[$i]) {
            $count++;
            for ($k = $i + $i; $k <= SIZE; $k += $i) $flags[$k] = false;
        }
    }
    return $count;
}
function append() { $a = []; for ($i = 1; $i <= SIZE; $i++) $a[] = $i; return count($a); }
function append_string() { $a = []; for ($i = 1; $i <= SIZE; $i++) $a[] = "x"; return count($a); }
function sum_list($a) { $sum = 0; foreach ($a as $v) $sum += $v; return $sum; }
function nested_loop() {
    $n = 12; $x = 0;
    for ($a = 0; $a < $n; $a++) for ($b = 0; $b < $n; $b++) for ($c = 0; $c < $n; $c++)
    for ($d = 0; $d < $n; $d++) for ($e = 0; $e < $n; $e++) for ($f = 0; $f < $n; $f++) $x++;
    return $x;
}
function strcat() { $s = ''; for ($i = 0; $i < 200000; $i++) $s .= "hello\n"; return strlen($s); }
function hash1($n) {
    for ($i = 1; $i <= $n; $i++) $x[dechex($i)] = $i;
    $c = 0;
    for ($i = $n; $i > 0; $i--) if (isset($x[$i])) $c++;
    return $c;
}
function hash2($n) {
    for ($i = 0; $i < $n; $i++) { $h1["foo_$i"] = $i; $h2["foo_$i"] = 0; }
    for ($i = 0; $i < $n; $i++) foreach ($h1 as $k => $v) $h2[$k] += $v;
    return $h2["foo_1"];
}
$words = array_map(fn($i) => "word" . ($i * 7919 % 5000), range(0, 4999));
function word_count($words) {
    $counts = [];
    for ($i = 0; $i < 100; $i++) foreach ($words as $w) if (isset($counts[$w])) $counts[$w]++; else $counts[$w] = 1;
    return count($counts);
}
function records() {
    $sum = 0;
    for ($i = 1; $i <= 300000; $i++) { $r = ["id" => $i, "name" => "x", "price" => 3]; $sum += $r["id"] + $r["price"]; }
    return $sum;
}
function matrix() {
    $n = 120;
    for ($i = 0; $i < $n; $i++) for ($j = 0; $j < $n; $j++) { $a[$i][$j] = $i + $j; }
    $b = $a; $c = [];
    for ($i = 0; $i < $n; $i++) for ($j = 0; $j < $n; $j++) {
        $sum = 0;
        for ($k = 0; $k < $n; $k++) $sum += $a[$i][$k] * $b[$k][$j];
        $c[$i][$j] = $sum;
    }
    return $c[5][7];
}
function reader($a) { return count($a); }
function pass_then_append() { $a = [1]; for ($i = 1; $i <= 20000; $i++) { reader($a); $a[] = $i; } return count($a); }
function sort_ints() { $a = []; for ($i = 0; $i < 100000; $i++) $a[] = $i * 7919 % 100003; sort($a); return $a[500]; }
time_("sieve", 'sieve');
time_("append 1e6 int", 'append');
time_("append 1e6 string", 'append_string');
$list = range(0, SIZE - 1);
time_("sum of 1e6", fn() => sum_list($list));
time_("nested loops", 'nested_loop');
time_("strcat 200000", 'strcat');
time_("hash1 50000", fn() => hash1(50000));
time_("hash2 500", fn() => hash2(500));
time_("word count 500000", fn() => word_count($words));
time_("records 300000", 'records');
time_("matrix 120", 'matrix');
time_("pass then append 20000", 'pass_then_append');
time_("sort 100000", 'sort_ints');
