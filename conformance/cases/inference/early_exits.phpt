--TEST--
Returns and breaks deep inside loops
--FILE--
<?php
function search(array $grid, $needle) { foreach ($grid as $y => $row) { foreach ($row as $x => $v) { if ($v === null) continue 2; if ($v === $needle) return [$x, $y]; if ($v === 'stop') break 2; } } return null; }
function primes(int $n) { $out = []; for ($i = 2; count($out) < $n; $i++) { foreach ($out as $p) { if ($p * $p > $i) break; if ($i % $p === 0) continue 2; } $out[] = $i; } return $out; }
function firstWord($s) { $w = ''; for ($i = 0; ; $i++) { if (!isset($s[$i])) return $w; if ($s[$i] === ' ') { if ($w !== '') return $w; continue; } $w .= $s[$i]; } }
echo json_encode([search([[1, 2], [null, 3], [4, 5]], 5), search([[1], ['stop'], [2]], 2), search([], 1), search([[null, 7]], 7), primes(10), firstWord('  hello world'), firstWord(''), firstWord('one')]), "\n";
--EXPECT--
[[1,2],null,null,null,[2,3,5,7,11,13,17,19,23,29],"hello","","one"]
