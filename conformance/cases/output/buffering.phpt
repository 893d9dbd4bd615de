--TEST--
Output buffers
--FILE--
<?php
ob_start(); echo 'one'; $a = ob_get_clean();
ob_start(); echo 'two'; ob_start(); echo 'three'; echo ob_get_level(); $b = ob_get_contents(); ob_end_flush(); $c = ob_get_clean();
echo json_encode([$a, $b, $c, ob_get_level()]), "\n";
ob_start(fn ($s) => strtoupper($s)); echo 'callback '; ob_end_flush();
ob_start(function ($buf, $phase) { return "[$phase:$buf]"; }); echo 'x'; ob_flush(); echo 'y'; ob_clean(); echo 'z'; ob_end_flush();
echo "\n";
var_dump(@ob_end_clean(), ob_get_clean(), ob_get_length());
ob_start(); print 'p'; printf('%d', 5); var_dump(1); print_r([1]); echo strlen(ob_get_flush()), "\n";
ob_start(); echo 'left open';
ob_start(); echo ' and nested';
--EXPECT--
["one","three2","twothree2",0]
CALLBACK [5:x][8:z]
bool(false)
bool(false)
bool(false)
p5int(1)
Array
(
    [0] => 1
)
32
left open and nested
