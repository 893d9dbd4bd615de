--TEST--
max_execution_time: sleeping does not count; set_time_limit starts anew
--FILE--
<?php
set_time_limit(1);
usleep(1200000);
echo "slept\n";
for ($i = 0; $i < 3; $i++) {
    set_time_limit(1);
    $end = microtime(true) + 0.4;
    while (microtime(true) < $end);
}
echo "done\n";
set_time_limit(0);
var_dump(ini_get("max_execution_time"));
--EXPECT--
slept
done
string(1) "0"
