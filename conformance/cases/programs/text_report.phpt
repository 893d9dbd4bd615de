--TEST--
Word counts and a table
--FILE--
<?php
$text = <<<TXT
    The quick brown fox jumps over the lazy dog. The dog barks; the fox runs.
    "Quick!" said the dog -- but the fox was gone.
    TXT;
preg_match_all('/[a-z]+/', strtolower($text), $m);
$counts = array_count_values($m[0]);
uksort($counts, fn ($a, $b) => $counts[$b] <=> $counts[$a] ?: strcmp($a, $b));
$width = max(array_map('strlen', array_keys($counts)));
foreach (array_slice($counts, 0, 6) as $word => $n) printf("%-{$width}s | %2d | %s\n", $word, $n, str_repeat('#', $n));
echo wordwrap(ucfirst(strrev(trim($text))), 30, "\n", true), "\n";
--EXPECT--
the   |  6 | ######
dog   |  3 | ###
fox   |  3 | ###
quick |  2 | ##
barks |  1 | #
brown |  1 | #
.enog saw xof eht tub -- god
eht dias "!kciuQ"
.snur xof eht ;skrab god ehT
.god yzal eht revo spmuj xof
nworb kciuq ehT
