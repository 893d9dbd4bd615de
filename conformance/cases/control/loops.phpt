--TEST--
break and continue with levels
--FILE--
<?php
for ($i = 0; $i < 4; $i++) { $j = 0; while (true) { if (++$j > 3) continue 2; if ($i === 2) break 2; do { if ($j === 2) continue 2; echo "$i$j "; } while (false); } }
echo "| $i\n";
for ($i = 0, $j = 10; $i < $j; $i += 3, $j--) echo "$i-$j ";
for (;;) { if ($i-- < 5) break; }
echo $i, "\n";
$n = 5;
while ($n--) { if ($n % 2) continue; echo $n; }
do { echo 'once'; } while (false);
foreach ([1, 2] as $x): foreach ([3, 4] as $y): if ($y === 4): continue 2; else: echo $x * $y; endif; endforeach; endforeach;
while ($n < 3): $n++; endwhile;
for ($k = 0; $k < 2; $k++): echo "k$k"; endfor;
echo $n, "\n";
for ($i = 0; $i < 3; print $i, $i++);
$i = 10;
for ($i = 0, $len = count([1, 2, 3]); $i < $len; ++$i) { $len--; }
echo $i, $len, "\n";
--EXPECT--
01 03 11 13 | 2
0-10 3-9 6-8 3
420once36k0k13
01221
