--TEST--
memory_limit changes while the program runs
--FILE--
<?php
// the size of the block that does not fit is the allocator's affair
ini_set("display_errors", "0");
register_shutdown_function(function () {
    $error = error_get_last();
    echo preg_replace("/allocate \d+/", "allocate N", $error["message"]), "\n";
});
var_dump(ini_set("memory_limit", "300M"), ini_get("memory_limit"));
$s = str_repeat("x", 200000000);
echo strlen($s), "\n";
unset($s);
var_dump(ini_set("memory_limit", "8M"));
$s = str_repeat("x", 20000000);
echo "after\n";
--EXIT--
255
--EXPECT--
string(4) "128M"
string(4) "300M"
200000000
string(4) "300M"
Allowed memory size of 8388608 bytes exhausted (tried to allocate N bytes)
