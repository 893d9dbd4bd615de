--TEST--
declare(ticks), register_tick_function
--FILE--
<?php
declare(ticks=1);
function t() { echo "tick\n"; } register_tick_function('t'); $a = 1; if ($a > 0) { $a += 2; print($a); } unregister_tick_function('t'); $b = 2; echo "end\n";
--EXPECT--
tick
tick
tick
3tick
end
