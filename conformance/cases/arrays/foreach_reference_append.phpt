--TEST--
Appending while looping by reference
--FILE--
<?php
$queue = [3];
$seen = 0;
foreach ($queue as &$n) {
    $seen++;
    if ($n > 0) {
        $queue[] = $n - 1;
        $queue[] = $n - 2;
    }
}
unset($n);
echo $seen, ' ', implode(',', $queue), "\n";
--EXPECT--
9 3,2,1,1,0,0,-1,0,-1
