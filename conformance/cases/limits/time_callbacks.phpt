--TEST--
max_execution_time: in callbacks of built-ins
--FILE--
<?php
set_time_limit(1);
ini_set("display_errors", "0");
register_shutdown_function(function () {
    echo error_get_last()["message"], "\n";
});
while (true) {
    $a = range(1, 1000);
    usort($a, fn ($x, $y) => $y <=> $x);
}
--EXIT--
255
--EXPECT--
Maximum execution time of 1 second exceeded
