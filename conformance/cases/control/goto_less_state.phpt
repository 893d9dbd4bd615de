--TEST--
A state machine in a loop
--FILE--
<?php
function tokens(string $s): array {
    $out = []; $i = 0; $n = strlen($s);
    while ($i < $n) {
        $c = $s[$i];
        switch (true) {
            case ctype_space($c): $i++; continue 2;
            case ctype_digit($c): $j = $i; while ($j < $n && ctype_digit($s[$j])) $j++; $out[] = ['num', (int) substr($s, $i, $j - $i)]; $i = $j; break;
            case ctype_alpha($c): for ($j = $i; $j < $n && ctype_alnum($s[$j]); $j++); $out[] = ['id', substr($s, $i, $j - $i)]; $i = $j; break;
            default: $out[] = [$c]; $i++;
        }
    }
    return $out;
}
function parse(array $t, int &$p = 0, int $min = 0) {
    [$k, $v] = $t[$p++] + [1 => null];
    if ($k === '(') { $left = parse($t, $p); $p++; } elseif ($k === '-') { $left = ['neg', parse($t, $p, 3)]; } else { $left = $v; }
    while (isset($t[$p]) && ($prec = ['+' => 1, '-' => 1, '*' => 2, '/' => 2][$t[$p][0]] ?? 0) > $min) { $op = $t[$p++][0]; $left = [$op, $left, parse($t, $p, $prec)]; }
    return $left;
}
function run($e) { return is_array($e) ? match ($e[0]) { '+' => run($e[1]) + run($e[2]), '-' => run($e[1]) - run($e[2]), '*' => run($e[1]) * run($e[2]), '/' => run($e[1]) / run($e[2]), 'neg' => -run($e[1]) } : $e; }
foreach (['1 + 2 * 3', '(1+2)*3 - -4', '10/4/5', '2*(3+4)*5'] as $s) { echo $s, ' = ', run(parse(tokens($s))), ' ', json_encode(parse(tokens($s))), "\n"; }
--EXPECT--
1 + 2 * 3 = 7 ["+",1,["*",2,3]]
(1+2)*3 - -4 = 13 ["-",["*",["+",1,2],3],["neg",4]]
10/4/5 = 0.5 ["\/",["\/",10,4],5]
2*(3+4)*5 = 70 ["*",["*",2,["+",3,4]],5]
