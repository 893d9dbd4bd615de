<?php
// Writes ops.txt: what php makes of every operator on every pair of a set of values. See test_ops.ml.
require 'ops_show.php';
$a = new A; $s = new S;
$values = [
    null, false, true, 0, 1, -1, 2, 7, 63, 64, 4611686018427387903, -4611686018427387904, 4611686018427387904,
    9223372036854775807, PHP_INT_MIN, 3037000500, 0.0, -0.0, 1.0, 1.5, -2.5, 1e15, 1e18, 1e20, 9.2233720368547758e18, 1e300, 0.1, INF, NAN,
    "", "0", "1", "12", "-3", "1.5", "1e3", " 7", "7 ", "12abc", "abc", "abd", "Az", "zZ9", "9223372036854775807", "9223372036854775808",
    "1e1000", "0x1A", ".5", "a9", "-", "\xff\x00",
    [], [1], [1, 2], ["a" => 1], [2, 1], [1 => 2, 0 => 1], $a, new A, $s,
];
$binary = [
    '+' => fn($a, $b) => $a + $b, '-' => fn($a, $b) => $a - $b, '*' => fn($a, $b) => $a * $b, '/' => fn($a, $b) => $a / $b,
    '%' => fn($a, $b) => $a % $b, '**' => fn($a, $b) => $a ** $b, '.' => fn($a, $b) => $a . $b, '&' => fn($a, $b) => $a & $b,
    '|' => fn($a, $b) => $a | $b, '^' => fn($a, $b) => $a ^ $b, '<<' => fn($a, $b) => $a << $b, '>>' => fn($a, $b) => $a >> $b,
    '==' => fn($a, $b) => $a == $b, '===' => fn($a, $b) => $a === $b, '<' => fn($a, $b) => $a < $b, '<=' => fn($a, $b) => $a <= $b,
    '>' => fn($a, $b) => $a > $b, '<=>' => fn($a, $b) => $a <=> $b,
];
$unary = [
    'neg' => fn($a) => -$a, 'plus' => fn($a) => +$a, 'not' => fn($a) => ~$a, '++' => function ($a) { $a++; return $a; },
    '--' => function ($a) { $a--; return $a; }, 'bool' => fn($a) => (bool)$a, 'int' => fn($a) => (int)$a, 'float' => fn($a) => (float)$a,
    'string' => fn($a) => (string)$a, 'numeric' => fn($a) => is_numeric($a), 'key' => fn($a) => [$a => 1], 'index' => fn($a) => [5, 6][$a],
    'isset' => fn($a) => isset([5, 6][$a]), 'char' => fn($a) => "abc"[$a], 'issetchar' => fn($a) => isset("abc"[$a]),
    'quietchar' => fn($a) => "abc"[$a] ?? 9, 'quiet' => fn($a) => [5, 6][$a] ?? 9, 'emptychar' => fn($a) => empty("a0c"[$a]),
    'of' => fn($a) => $a[1], 'quietof' => fn($a) => $a["a"] ?? 9, 'issetof' => fn($a) => isset($a[0]), 'emptyof' => fn($a) => empty($a[0]),
];
foreach ($unary as $name => $f) foreach ($values as $i => $v) run("$name $i", fn() => $f($v));
foreach ($binary as $name => $f) foreach ($values as $i => $v) foreach ($values as $j => $w) run("$i $name $j", fn() => $f($v, $w));
