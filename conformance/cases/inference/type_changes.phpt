--TEST--
A variable that changes its type
--FILE--
<?php
function f($n) { $x = 0; for ($i = 0; $i < $n; $i++) { if ($i === 2) $x = "s$x"; elseif ($i === 4) $x = [$x]; elseif (is_int($x)) $x += $i; elseif (is_string($x)) $x .= $i; else $x[] = $i; } return $x; }
for ($n = 0; $n < 7; $n++) echo json_encode(f($n)), ' ';
$v = 5; $v = "$v apples"; $v = explode(' ', $v); [$count, $what] = $v; echo $count + 1, $what, "\n";
$r = null; foreach ([1, 'a', 2.5, null, true] as $r) { echo gettype($r), ' '; } var_dump($r);
--EXPECT--
0 0 1 "s1" "s13" ["s13"] ["s13",5] 6apples
integer string double NULL boolean bool(true)
