--TEST--
Keys that are sometimes numeric
--FILE--
<?php
$seen = [];
foreach (['1', 1, '01', 'a', '1.5', 1.5, true, null, '', '-1', '-0', 0] as $k) { $k = is_float($k) ? (int) $k : $k; $seen[$k] = ($seen[$k] ?? 0) + 1; }
foreach ($seen as $k => $n) { echo gettype($k), ':', $k, '=', $n, ' '; }
$words = array_count_values(str_split('100 20 100 x')); foreach ($words as $w => $n) echo json_encode($w), $n, ' ';
echo json_encode(array_flip(['a', '7', 8])), json_encode(array_keys(['1' => 1, 'b' => 2])), "\n";
--EXPECT--
integer:1=4 string:01=1 string:a=1 string:1.5=1 string:=2 integer:-1=1 string:-0=1 integer:0=1 12 05 " "3 21 "x"1 {"a":0,"7":1,"8":2}[1,"b"]
