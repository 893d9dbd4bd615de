--TEST--
Copies of an array whose elements a loop bound by reference
--FILE--
<?php
function show($a) { return implode(",", $a); }
$a = [1, 2, 3];
foreach ($a as &$v) { $v *= 2; }
unset($v);
$b = $a; $b[0] = 99; $b[2] = 98;
echo show($a), " ", show($b), "\n";
$a = [1, 2, 3];
foreach ($a as &$w) { $w *= 2; }
$b = $a; $b[0] = 99;
echo show($a), " ", show($b), "\n";
$w = 50;
echo show($a), " ", show($b), "\n";
$rows = [['n' => 1], ['n' => 2]];
foreach ($rows as $i => &$row) { $row['m'] = $row['n'] * $i; foreach ($row as $k => &$cell) { $cell++; } unset($cell); }
unset($row);
$copy = $rows; $copy[0]['n'] = 'x'; $copy[1]['m'] = 'y';
echo json_encode($rows), json_encode($copy), "\n";
$keep = [];
$c = [1, 2, 3];
foreach ($c as &$z) { $keep[] = &$z; }
unset($z);
$d = $c; $keep[0] = 'k';
echo show($c), " ", show($d), "\n";
function bump() { global $g; $GLOBALS['held'] = &$g; }
$e = [1, 2];
foreach ($e as &$g) { bump(); }
unset($g);
$held = 'h';
echo show($e), "\n";
extract(['t' => 1]);
$f = [1, 2, 3];
foreach ($f as $key => &$val) { if ($key == 1) break; $val = 7; }
unset($val);
$h = $f; $h[0] = 0; $h[1] = 0;
echo show($f), " ", show($h), "\n";
--EXPECT--
2,4,6 99,4,98
2,4,6 99,4,6
2,4,50 99,4,50
[{"n":2,"m":1},{"n":3,"m":3}][{"n":"x","m":1},{"n":3,"m":"y"}]
k,2,3 k,2,3
1,h
7,2,3 0,0,3
