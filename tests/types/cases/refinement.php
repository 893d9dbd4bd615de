<?php
function kinds(mixed $x) {
    if (is_int($x)) { $a = $x; return 1; }
    if (is_string($x)) { $b = $x; return 2; }
    if ($x === null) { return 3; }
    if ($x instanceof Countable) { $c = $x; }
    return $x;
}
function pos(string $s) {
    $p = strpos($s, 'x');
    if ($p === false) { return -1; }
    return $p + 1;
}
function bounded(int $n) {
    if ($n < 0 || $n > 100) { return null; }
    return $n * $n;
}
function countdown(int $n) { $k = 10; while ($k-- > 0) { $n = $k; } return $n; }
function find(array $xs) {
    $found = null;
    foreach ($xs as $k => $x) { if ($x === 3) { $found = $k; break; } }
    return $found ?? -1;
}
var_dump(kinds($argv[0]), pos('abc'), bounded((int) $argv[1]), countdown(5), find([1, 2, 3]));
